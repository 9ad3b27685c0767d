"""The list of dossiers and the page of one: finding, legal moves, masked numbers, somebody else's change."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from desk_app.domain.life_cycle import Action
from desk_app.domain.states import State
from tests.building import a_filing, a_person
from tests.ui.working import OFFICER
from ui.dossier.page import DossierPage
from ui.dossier.printing import WHICH
from ui.dossiers.asked import Search
from ui.dossiers.page import DossiersPage
from ui.dossiers.rows import code_of
from ui.preview.asked import PrintAsked
from ui.widgets.lines import Group, Line


@pytest.fixture
def dossier(desk):
    return desk.reception.register(a_filing(), OFFICER).dossier


@pytest.fixture
def listing(place, qtbot) -> DossiersPage:
    page = DossiersPage(place.at)
    qtbot.addWidget(page)
    page.show()
    return page


@pytest.fixture
def page(place, dossier, qtbot) -> DossierPage:
    made = DossierPage(place.at)
    qtbot.addWidget(made)
    made.resize(1120, 640)
    made.show()
    place.do(qtbot, lambda: made.on_shown(dossier.code))
    return made


def shown(listing) -> list[str]:
    return [code_of(line.key) for line in listing.table.lines.lines() if isinstance(line, Line)]


def test_a_dossier_is_found_without_diacritics(listing, place, dossier, qtbot):
    place.do(qtbot, lambda: listing.on_shown(Search("luong thi an")))
    assert shown(listing) == [dossier.code]


def test_typing_into_the_search_finds_after_a_short_pause(listing, place, dossier, qtbot):
    place.do(qtbot, lambda: listing.on_shown("all"))
    listing.begin_filter()
    place.settle(qtbot)
    qtbot.keyClicks(listing.filters.words, "luong")
    qtbot.waitUntil(lambda: shown(listing) == [dossier.code])


def test_the_list_shows_the_last_four_of_a_number_and_no_more(listing, place, dossier, qtbot):
    place.do(qtbot, lambda: listing.on_shown("open"))
    cells = listing.table.lines.lines()[0].cells
    said = " ".join(cell.words for cell in cells)
    assert "0147" in said
    assert dossier.owner.number not in said
    assert dossier.owner.phone not in said


def test_what_is_late_stands_first_under_its_reason(listing, place, desk, clock, dossier, qtbot):
    clock.moment += timedelta(days=10)
    desk.reception.register(a_filing(owner=a_person(name="Chu Thị Hiền")), OFFICER)
    place.do(qtbot, lambda: listing.on_shown(None))
    first, second = listing.table.lines.lines()[:2]
    assert isinstance(first, Group)
    assert first.icon == "triangle-alert"
    assert code_of(second.key) == dossier.code


def test_a_dossier_is_handed_over_from_the_strip(page, place, desk, dossier, qtbot):
    page.ask(Action.HAND_OVER)
    page.form.fields["to"].editor.setText("Công an xã")
    place.do(qtbot, lambda: qtbot.keyClick(page.form.fields["to"].editor, Qt.Key.Key_Return))
    later = desk.lookup.folder(dossier.code)
    assert later.dossier.place == "Công an xã"
    assert later.history[-1].officer == OFFICER
    assert page.form.key() == ""


def test_handing_over_to_nobody_is_said_beside_the_field(page, place, desk, dossier, qtbot):
    page.ask(Action.HAND_OVER)
    place.do(qtbot, page.form.do.click)
    assert page.form.fields["to"].wrong()
    assert desk.lookup.folder(dossier.code).dossier.state is State.ACCEPTED


def test_a_correction_changes_what_was_typed_and_nothing_else(page, place, desk, dossier, qtbot):
    page.ask(Action.CORRECT)
    page.form.fields["phone"].editor.setText("0987654321")
    page.form.fields["reason"].editor.setText("khách đổi số")
    place.do(qtbot, page.form.do.click)
    later = desk.lookup.folder(dossier.code).dossier
    assert later.owner == replace(dossier.owner, phone="0987654321")


def test_a_correction_without_reason_is_said_beside_the_reason(page, place, desk, dossier, qtbot):
    page.ask(Action.CORRECT)
    page.form.fields["phone"].editor.setText("0987654321")
    place.do(qtbot, page.form.do.click)
    assert page.form.fields["reason"].wrong()
    assert desk.lookup.folder(dossier.code).dossier == dossier


def test_an_impossible_phone_is_said_beside_the_phone(page, place, qtbot):
    page.ask(Action.CORRECT)
    page.form.fields["phone"].editor.setText("12")
    page.form.fields["reason"].editor.setText("sai")
    place.do(qtbot, page.form.do.click)
    assert page.form.fields["phone"].wrong()


def test_numbers_are_masked_until_they_are_asked_for_and_again_on_leaving(page, dossier):
    assert dossier.owner.number not in page.head.numbers.text()
    page.head.reveal.click()
    assert dossier.owner.number in page.head.numbers.text()
    page.on_left()
    assert dossier.owner.number not in page.head.numbers.text()


def test_the_first_print_goes_to_the_preview_without_a_question(page, dossier, qtbot):
    with qtbot.waitSignal(page.wants_place) as asked:
        page.head.print.click()
    assert asked.args == ["preview", PrintAsked(dossier.code)]


@pytest.fixture
def printed_before(page, place, desk, dossier, qtbot):
    desk.paperwork.receipts([dossier.code], OFFICER)
    place.do(qtbot, page.reload)
    page.head.print.click()
    assert page.form.key() == WHICH
    return dossier


def test_printing_again_asks_for_a_reason(page, printed_before, qtbot):
    page.form.do.click()
    assert page.form.fields["reason"].wrong()
    page.form.fields["reason"].editor.setText("máy in kẹt giấy")
    with qtbot.waitSignal(page.wants_place) as asked:
        page.form.do.click()
    assert asked.args == ["preview", PrintAsked(printed_before.code, "máy in kẹt giấy", now=True)]


def test_down_and_ctrl_p_once_more_print_the_receipt_again_for_printer_trouble(page, printed_before, qtbot):
    reason = page.form.fields["reason"].editor
    qtbot.keyClick(reason, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert page.form.fields["reason"].wrong(), "no reason is made up for the history"
    qtbot.keyClick(reason, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.wants_place) as asked:
        qtbot.keyClick(reason, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert asked.args == ["preview", PrintAsked(printed_before.code, "printer trouble", now=True)]


def test_down_once_more_takes_the_next_reason(page, printed_before, qtbot):
    reason = page.form.fields["reason"].editor
    for said in ("printer trouble", "lost by the applicant", "printer trouble"):
        qtbot.keyClick(reason, Qt.Key.Key_Down)
        assert reason.value() == said


def test_the_reason_has_the_keyboard_and_enter_there_prints(page, printed_before, qtbot):
    reason = page.form.fields["reason"].editor
    assert reason.hasFocus()
    reason.setText("mất giấy")
    with qtbot.waitSignal(page.wants_place) as asked:
        qtbot.keyClick(reason, Qt.Key.Key_Return)
    assert asked.args == ["preview", PrintAsked(printed_before.code, "mất giấy", now=True)]


def test_another_paper_than_the_printed_receipt_asks_for_no_reason(page, printed_before, qtbot):
    page.form.fields["paper"].editor.set_value("label")
    assert page.form.fields["reason"].isHidden()


def test_the_story_is_told_newest_first(page, place, desk, dossier, qtbot, clock):
    clock.moment += timedelta(hours=1)
    desk.processing.move(dossier.code, "hand_over", OFFICER, values={"to": "Công an xã"})
    place.do(qtbot, page.reload)
    told = page.story.told()
    assert "Công an xã" in told[0]
    assert "02/03 09:00" in told[-1]


def test_a_hostile_name_is_plain_text(place, desk, qtbot):
    name = "<b>Nguyễn</b><img src=x>"
    dossier = desk.reception.register(a_filing(owner=a_person(name=name)), OFFICER).dossier
    page = DossierPage(place.at)
    qtbot.addWidget(page)
    place.do(qtbot, lambda: page.on_shown(dossier.code))
    assert page.head.owner.text() == name
    assert page.head.owner.textFormat() == Qt.TextFormat.PlainText


def test_what_is_being_corrected_is_not_lost_to_the_key_for_printing(page, place, desk, dossier, qtbot):
    page.activateWindow()
    page.ask(Action.CORRECT)
    assert not page.head.print.isEnabled()
    assert [hint.key for hint in page.key_hints()] == ["F12", "Esc"]
    page.form.close_form()
    assert page.head.print.isEnabled()
