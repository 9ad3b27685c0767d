"""The calculator page with the hands of an officer, for its tests: a question put, a field typed into, and left."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from desk_app.domain.limits import TimeLimit
from tests.ui.working import Workplace
from ui.calculator.asked import CalculatorAsked
from ui.calculator.page import CalculatorPage
from ui.calculator.typed import Typed

FRIDAY = replace(Typed(free=True, value="3"), day="06/03/2026", hour="16:30")
THREE = TimeLimit.of(3, "working_days")


def a_calculator(place: Workplace, qtbot) -> CalculatorPage:
    """The page in front, asked about three working days from a Friday afternoon."""
    made = CalculatorPage(place.at)
    qtbot.addWidget(made)
    made.resize(1140, 640)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    place.do(qtbot, lambda: made.on_shown(CalculatorAsked(FRIDAY)))
    return made


def ask(page: CalculatorPage, place: Workplace, qtbot, **changes: object) -> None:
    """Another question, but for what stays of the first one."""
    place.do(qtbot, lambda: page.on_shown(CalculatorAsked(replace(FRIDAY, **changes))))


def leave(page: CalculatorPage, place: Workplace, qtbot) -> None:
    """The keyboard goes elsewhere; what that sets going comes home."""
    page.answer.days.setFocus()
    qtbot.waitUntil(lambda: not page._left.isActive())
    place.settle(qtbot)


def type_into(field: QWidget, text: str, qtbot) -> None:
    """Over what stood there."""
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)


def wrong(page: CalculatorPage) -> str:
    """Every sentence that says something is wrong."""
    fields = (page.form.limit._value, page.form.limit._procedure)
    rows = (page.form.moment._wrong, *(row._wrong for row in page.form.pauses.rows))
    said = [field.wrong() for field in fields] + [field.wrong() for row in rows for field in row.fields]
    return " ".join(filter(None, said))


def promised(page: CalculatorPage) -> str:
    """The promise in large words, ``""`` while there is none."""
    return page.answer.headline() if page.answer.reckoned() else ""
