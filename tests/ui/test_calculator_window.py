"""The calculator in the window: its key, its command, the way back, and how it stands in windows of every size."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from desk_app.services.desk import Desk
from tests.building import OFFICER, MovingClock, a_desk, a_filing
from tests.ui.trying_out import FRIDAY, a_calculator, ask, promised
from ui.calculator.asked import CalculatorAsked
from ui.calculator.page import CalculatorPage
from ui.calculator.typed import TypedPause
from ui.reception.draft import Draft, TypedLimit
from ui.reception.page import ReceptionPage
from ui.widgets.words import RunningText
from ui.window.desk_window import DeskWindow


@pytest.fixture(scope="module")
def desk(tmp_path_factory) -> Iterator[Desk]:
    """Monday 2 March 2026, 9 o'clock. One desk for all: the calculator leaves nothing behind."""
    made = a_desk(tmp_path_factory.mktemp("desk") / "desk", MovingClock())
    yield made
    made.close()


@pytest.fixture
def page(place, qtbot) -> CalculatorPage:
    return a_calculator(place, qtbot)


@pytest.fixture
def window(place, desk, qtbot) -> DeskWindow:
    made = DeskWindow(place.at, lambda at: ReceptionPage(desk, at.tasks, officer=at.officer, language=at.language))
    qtbot.addWidget(made.window)
    made.window.resize(1366, 768)
    made.window.show()
    made.window.activateWindow()
    qtbot.waitUntil(made.window.isActiveWindow)
    place.do(qtbot, lambda: made.window.go_to("reception"))
    return made


# --- in the window


def test_ctrl_i_takes_the_draft_of_a_reception_along_and_esc_goes_back_to_it(window, place, desk, qtbot):
    procedure = next(each for each in desk.catalogue.procedures() if each.limit is None)
    draft = Draft(
        "one",
        procedure=procedure,
        limit=TypedLimit("1,5", "working_days", "quy chế"),
        received_day="27/02/2026",
        received_hour="08:00",
    )
    place.do(qtbot, lambda: window.reception.put(draft))
    window.reception.form.procedure.request.setFocus()
    field, draft = window.reception.form.procedure.request, window.reception.draft()
    qtbot.keyClick(field, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    place.settle(qtbot)
    assert window.window.place() == "calculator"
    assert window.calculator.typed().procedure == procedure
    assert promised(window.calculator) == "Tuesday, 03/03/2026 11:30"
    qtbot.keyClick(window.calculator.form.moment.day, Qt.Key.Key_Escape)
    assert window.window.place() == "reception"
    assert window.reception.draft() == draft
    assert field.hasFocus()


def test_ctrl_i_on_a_dossier_shows_its_own_facts(window, place, desk, qtbot):
    dossier = desk.reception.register(a_filing(), OFFICER).dossier
    place.do(qtbot, lambda: window.window.go_to("dossier", dossier.code))
    qtbot.keyClick(window.dossier, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    place.settle(qtbot)
    page = window.calculator
    assert page.answer.reckoned().explanation.due.at == dossier.promise.first_due_at
    with qtbot.waitSignal(page.print_asked) as asked:
        page.print_explanation()
    assert (asked.args[0].code, asked.args[0].procedure) == (dossier.code, dossier.procedure.name)
    window.window.go_to("calculator")
    place.do(qtbot, page.go_back)
    assert window.window.place() == "dossier"


def test_from_a_list_the_calculator_begins_empty_and_now(window, place, qtbot):
    place.do(qtbot, lambda: window.window.go_to("dossiers"))
    qtbot.keyClick(window.dossiers, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    place.settle(qtbot)
    typed = window.calculator.typed()
    assert (typed.procedure, typed.pauses, typed.day, typed.hour) == (None, (), "02/03/2026", "09:00")


@pytest.mark.parametrize("typed", ["tinh ngay hen", "Tính ngày h", "tnh"])
def test_the_entry_field_knows_the_calculator_as_a_command(window, place, qtbot, typed):
    window.window.entry.take_focus()
    window.window.entry.edit.setText(typed)
    qtbot.waitUntil(lambda: "calendar-days" in [answer.icon for answer in window.window.entry.answers()])
    answers = window.window.entry.answers()
    place_of = [answer.icon for answer in answers].index("calendar-days")
    for _ in range(place_of):
        qtbot.keyClick(window.window.entry.edit, Qt.Key.Key_Down)
    qtbot.keyClick(window.window.entry.edit, Qt.Key.Key_Return)
    place.settle(qtbot)
    assert window.window.place() == "calculator"


def test_a_name_that_begins_alike_finds_people_first(window, place, desk, qtbot):
    filing = a_filing()
    dossier = desk.reception.register(replace(filing, owner=replace(filing.owner, name="Lò Văn Tính")), OFFICER).dossier
    window.window.entry.take_focus()
    window.window.entry.edit.setText("tinh")
    qtbot.waitUntil(lambda: bool(window.window.entry.answers()))
    assert window.window.entry.answers()[0].key == f"dossier {dossier.code}"


def test_trying_out_leaves_the_record_as_it_was(window, place, desk, qtbot):
    before = desk.lookup.counts()
    for days in ("1", "2", "3"):
        place.do(
            qtbot, lambda days=days: window.window.go_to("calculator", CalculatorAsked(replace(FRIDAY, value=days)))
        )
    assert desk.lookup.counts() == before


def test_f12_shows_the_paper_and_keeps_it_as_a_file_where_there_is_no_printer(window, place, desk, qtbot):
    place.do(qtbot, lambda: window.window.go_to("calculator", CalculatorAsked(FRIDAY)))
    qtbot.keyClick(window.calculator, Qt.Key.Key_F12)
    place.settle(qtbot)
    assert window.window.place() == "explanation"
    assert len(window.explanation.pages.pages) == 1
    qtbot.keyClick(window.explanation, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    place.settle(qtbot)
    kept = desk.folder / "receipts" / "giai-thich-ngay-hen.pdf"
    assert kept.read_bytes().startswith(b"%PDF")
    assert kept.name in " ".join(notice.fact for notice in window.window.strips.notices())
    qtbot.keyClick(window.explanation, Qt.Key.Key_Escape)
    assert window.window.place() == "calculator"
    assert window.calculator.typed() == FRIDAY


def test_a_dossier_s_explanation_bears_its_code(window, place, desk, qtbot):
    dossier = desk.reception.register(a_filing(), OFFICER).dossier
    place.do(qtbot, lambda: window.window.go_to("dossier", dossier.code))
    place.do(qtbot, window.explain_due)
    place.do(qtbot, window.calculator.print_explanation)
    qtbot.keyClick(window.explanation, Qt.Key.Key_Right)
    place.settle(qtbot)
    qtbot.keyClick(window.explanation, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    place.settle(qtbot)
    assert (desk.folder / "receipts" / f"giai-thich-ngay-hen_{dossier.code}.pdf").exists()


# --- how it stands


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (1366, 697), (1093, 615), (911, 512)])
def test_no_word_is_cropped_and_nothing_lies_sideways_out_of_sight(window, place, qtbot, width, height):
    waits = (TypedPause("09/03/2026 09:00", "16/03/2026 09:00"), TypedPause("17/03/2026 09:00", "", True))
    window.window.resize(width, height)
    place.do(qtbot, lambda: window.window.go_to("calculator", CalculatorAsked(replace(FRIDAY, pauses=waits))))
    for _ in range(4):
        QApplication.processEvents()
    page = window.calculator
    for label in page.findChildren(QLabel):
        if not label.isVisible():
            continue
        if isinstance(label, RunningText) or label.wordWrap():
            assert label.height() >= label.heightForWidth(label.width()) - 1, label.text()
        else:
            assert label.width() >= label.fontMetrics().horizontalAdvance(label.text()), label.text()
    for widget in page.form.findChildren(QWidget):
        if widget.isVisible():
            right = widget.mapTo(page, widget.rect().topRight()).x()
            assert right <= page.width(), widget
            if page._scroll.isVisible():
                assert widget.mapTo(page._scroll, widget.rect().topRight()).x() <= page._scroll.viewport().width(), (
                    widget
                )


def test_everything_that_takes_the_keyboard_has_a_name(page, place, qtbot):
    ask(page, place, qtbot, pauses=(TypedPause("09/03/2026 09:00", "16/03/2026 09:00"),))
    for widget in page.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
            assert widget.accessibleName(), widget


def test_a_wide_page_shows_calendar_and_days_and_a_close_one_either(page, place, qtbot):
    assert page.answer.calendar.isVisible()
    assert page.answer.days.isVisible()
    page.resize(1000, 500)
    QApplication.processEvents()
    assert (page.answer.calendar.isVisible(), page.answer.days.isVisible()) == (True, False)
    page.answer.shown.step(1)
    assert (page.answer.calendar.isVisible(), page.answer.days.isVisible()) == (False, True)


def test_in_a_narrow_page_the_promise_stands_above_the_status_bar(page, place, qtbot):
    assert page.verbs.sentence.text() == ""
    page.resize(840, 400)
    QApplication.processEvents()
    assert page.verbs.sentence.text() == "Wednesday, 11/03/2026 17:00"
    assert page.form.isVisible()
