"""The calculator's answer: every day with its reason, on screen, copied and printed."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desk_app.domain.explanation import explain
from desk_app.domain.hours import OfficeHours
from desk_app.domain.limits import Pause, PausePolicy, TimeLimit
from desk_app.services.catalogue import shipped_calendar
from desk_app.services.desk import Desk
from desk_app.services.reckoning import Question
from tests.building import MovingClock, a_desk
from tests.ui.trying_out import FRIDAY, THREE, a_calculator, ask
from ui.calculator.asked import CalculatorAsked
from ui.calculator.page import CalculatorPage
from ui.calculator.typed import Source, Typed
from ui.promise.weeks import months_of
from ui.widgets.strip import Strip


@pytest.fixture(scope="module")
def desk(tmp_path_factory) -> Iterator[Desk]:
    """Monday 2 March 2026, 9 o'clock. One desk for all: the calculator leaves nothing behind."""
    made = a_desk(tmp_path_factory.mktemp("desk") / "desk", MovingClock())
    yield made
    made.close()


@pytest.fixture
def page(place, qtbot) -> CalculatorPage:
    return a_calculator(place, qtbot)


# --- why


def test_every_day_stands_in_the_list_with_its_number_and_reason(page, place, qtbot):
    ask(page, place, qtbot, day="28/08/2026", hour="09:00")
    rows = [[cell.words for cell in line.cells] for line in page.answer.days.lines.lines()]
    assert [row[0] for row in rows[:6]] == ["28/08", "29/08", "30/08", "31/08", "01/09", "02/09"]
    assert rows[0][2:] == ["0", "ngày nhận"]
    assert "Quốc khánh" in {row[3].partition(" (")[0] for row in rows}
    assert rows[-1][3] == f"trả kết quả lúc {page.answer.hour.text()}"


@pytest.mark.parametrize(
    ("days", "unit"), [(3, "working_days"), (200, "working_days"), (45, "calendar_days"), (0, "none")]
)
def test_the_calendar_shows_every_day_once_under_its_month(days, unit):
    found = explain(datetime(2026, 11, 20, 9, 42), TimeLimit.of(days, unit), shipped_calendar(), OfficeHours.default())
    months = months_of(found)
    shown = [cell.date for month in months for week in month.weeks for cell in week]
    assert len(shown) == len(set(shown))
    assert {line.date for line in found.lines} <= set(shown)
    for month in months:
        cells = [cell.date for week in month.weeks for cell in week]
        assert month.title == f"Month {cells[0].month}/{cells[0].year}"
        assert {(day.year, day.month) for day in cells} == {(cells[0].year, cells[0].month)}
        assert all(
            day.weekday() == place + week[0].date.weekday() for week in month.weeks for place, day in _dated(week)
        )


def _dated(week):
    return [(place, cell.date) for place, cell in enumerate(week)]


def test_a_month_in_which_nothing_is_counted_has_no_title():
    found = explain(datetime(2026, 10, 1, 9, 0), THREE, shipped_calendar(), OfficeHours.default())
    assert [month.title for month in months_of(found)] == ["Month 10/2026"]


def test_the_last_week_there_is_can_be_shown():
    received = datetime(9999, 12, 29, 9, 0)
    found = explain(received, TimeLimit.of(1, "working_days"), shipped_calendar(), OfficeHours.default())
    assert months_of(found)[-1].weeks[-1][-1].date == date.max


def test_a_confirmed_calendar_is_said_in_the_sentence_and_an_unsure_one_in_a_strip(page, place, qtbot):
    assert "2026" in page.answer.why.text()
    assert page.answer.findChildren(Strip) == []
    ask(page, place, qtbot, day="30/12/2026", value="10")
    assert [strip.notice.kind for strip in page.answer.findChildren(Strip) if not strip.isHidden()] == ["warn"]
    ask(page, place, qtbot, day="30/12/2199", value="10")
    assert [strip.notice.kind for strip in page.answer.findChildren(Strip) if not strip.isHidden()] == ["late"]


def test_choosing_a_day_in_the_list_brings_it_into_sight_in_the_calendar(page, place, qtbot):
    ask(page, place, qtbot, value="200")
    page.answer.days.setFocus()
    assert page.answer.calendar.verticalScrollBar().value() == 0
    page.answer.days.choose("2026-10-05")
    assert page.answer.calendar.verticalScrollBar().value() > 0


def test_a_day_pressed_in_the_calendar_is_the_chosen_one_in_the_list(page, place, qtbot):
    ask(page, place, qtbot, value="2500")
    page.answer.calendar.day_pressed.emit(date(2029, 10, 5))
    assert page.answer.days.day() == date(2029, 10, 5)


def test_a_reason_that_the_list_must_cut_stands_below_it(page, place, qtbot):
    page.resize(1900, 640)
    ask(page, place, qtbot, day="05/01/2026", hour="17:20")
    QApplication.processEvents()
    assert page.answer._below.isHidden()
    page.resize(1140, 640)
    QApplication.processEvents()
    assert not page.answer._below.isHidden()
    assert page.answer._whole.text() == "nộp lúc 17:20, ngoài giờ làm việc"


def test_the_holidays_of_many_years_are_not_all_in_the_sentence(page, place, qtbot):
    ask(page, place, qtbot, value="2500")
    assert len(page.answer.why.text()) < 600
    assert "…" in page.answer.why.text()


def test_the_days_are_copied_with_the_answer_and_its_reason(page, qtbot):
    page.answer.days.setFocus()
    qtbot.keyClick(page.answer.days, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QApplication.clipboard().text().splitlines()
    assert "Received: 06/03/2026 16:30" in copied
    assert "Promised: Wednesday, 11/03/2026 17:00" in copied
    assert copied[-6:-4] == ["06/03/2026\tFriday\t0\tngày nhận", "07/03/2026\tSaturday\t\tweekend"]


def test_copying_in_a_field_copies_the_field(page, qtbot):
    page.form.limit.value.setFocus()
    page.form.limit.value.selectAll()
    qtbot.keyClick(page.form.limit.value, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "3"


def test_the_sentence_speaks_the_language_of_the_window(place, qtbot):
    english = CalculatorPage(replace(place.at, language=lambda: "en"))
    qtbot.addWidget(english)
    place.do(qtbot, lambda: english.on_shown(CalculatorAsked(FRIDAY)))
    assert english.answer.why.text().startswith("3 working days, counted from the day after receipt")
    assert english.answer.days.lines.lines()[0].cells[3].words == "day of receipt"


# --- printing


@pytest.mark.parametrize(
    ("key", "modifier"),
    [(Qt.Key.Key_F12, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)],
)
def test_the_explanation_is_printed_as_it_stands(page, qtbot, key, modifier):
    with qtbot.waitSignal(page.print_asked) as asked:
        qtbot.keyClick(page, key, modifier)
    assert asked.args[0].reckoned.question == Question(datetime(2026, 3, 6, 16, 30), THREE)
    assert asked.args[0].code == ""


def test_without_an_answer_nothing_is_printed(page, place, qtbot):
    ask(page, place, qtbot, value="3x")
    with qtbot.assertNotEmitted(page.print_asked):
        qtbot.keyClick(page, Qt.Key.Key_F12)
        qtbot.keyClick(page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)


def test_a_dossier_s_facts_keep_their_seconds_and_its_code_until_something_is_changed():
    waits = Pause(datetime(2026, 3, 9, 9, 0, 5), None, PausePolicy.RESUME)
    source = Source(
        "H58.123-260306-1001", "Cấp giấy", Question(datetime(2026, 3, 6, 11, 30, 1), THREE, (waits,), "Tư pháp")
    )
    typed = Typed.of(source)
    asked = typed.question(datetime(2026, 3, 7, 9, 0))
    assert asked == source.question
    assert typed.origin(asked) == source
    changed = replace(typed, hour="11:31").question(datetime(2026, 3, 7, 9, 0))
    assert typed.origin(changed) is None
    assert changed.agency == "Tư pháp"


def test_where_hours_are_counted_each_day_tells_how_many(page, place, qtbot):
    ask(page, place, qtbot, value="20", unit="working_hours", day="02/03/2026", hour="15:15")
    counts = [line.cells[2].words for line in page.answer.days.lines.lines()]
    assert counts == ["1.75 h", "7.5 h", "7.5 h", "3.25 h"]
