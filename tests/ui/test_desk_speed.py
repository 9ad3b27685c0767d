"""The tasks of a day, played with real key events at the whole window: what each takes stands in docs/desk-speed.md."""

from collections.abc import Iterator
from datetime import datetime

import pytest

from desk_app.domain.dossiers import Dossier
from desk_app.domain.people import BirthDate, Sex
from desk_app.domain.states import State
from tests.building import CARD, OFFICER, a_filing, a_person
from tests.ui.desk_speed import on_the_page
from tests.ui.officer_hands import Hands, officer_hands
from tests.ui.pile_pages import NAMES

SECOND_CARD = (
    "082190000147|301234567|Lương Thị Ngọc Ẩn|14051990|Nữ|Số 27, Ấp Bình Trung, Xã Tân Hòa, Cửu Giang|15072021"
)


@pytest.fixture
def officer(dressed, qtbot, tmp_path, monkeypatch) -> Iterator[Hands]:
    with officer_hands(tmp_path, qtbot, monkeypatch) as made:
        yield made


def counted(officer: Hands, task: str) -> None:
    """No pointer was needed, and the page tells the number of keys that were really pressed."""
    assert officer.count.pointer == 0
    on_the_page(task, officer.count)


def received(officer: Hands, count: int = 1, **changes) -> list[str]:
    """Dossiers of other days, each of another person."""
    people = [a_person(name=NAMES[n % len(NAMES)], number=f"08219000{1000 + n}") for n in range(count)]
    register = officer.desk.reception.register
    return [register(a_filing(owner=person, **changes), OFFICER).dossier.code for person in people]


def come(officer: Hands, *codes: str) -> None:
    """Their results lie in the cupboard."""
    for code in codes:
        officer.desk.processing.move(code, "result", OFFICER, values={"place": "Ngăn A3"})


def seen(officer: Hands, code: str) -> Dossier:
    return officer.desk.lookup.folder(code).dossier


# --- the five tasks of the page


def test_a_card_a_few_letters_enter_f9_and_f12_register_and_print_and_the_desk_is_free_again(officer):
    officer.scan(CARD)
    officer.letters("dktt")
    officer.press("Return", "F9", "F12")
    [dossier] = officer.today()
    assert (dossier.owner.name, dossier.owner.number) == ("Nguyễn Thị Mẫu", "082199000123")
    assert dossier.procedure.key == "1.004222"
    assert dossier.receipts_printed == 1
    assert len(officer.printed) == 1
    assert officer.at_the_start()
    assert officer.count.presses <= 8
    counted(officer, "card")


def test_without_a_card_the_form_is_typed_from_the_number_on_with_enter_from_field_to_field(officer):
    officer.press("Tab")
    officer.letters("082190000147")
    officer.press("Return")
    officer.words("Lương Thị Ngọc Ẩn")
    officer.press("Return")
    officer.letters("14051990")
    officer.press("Return", "Return")
    officer.letters("0900000147")
    officer.press("Return")
    officer.words("ấp Bình Trung, xã Tân Hòa, tỉnh Cửu Giang")
    officer.press("Return")
    officer.letters("dktt")
    officer.press("Return", "F9", "F12")
    [dossier] = officer.today()
    assert dossier.owner.name == "Lương Thị Ngọc Ẩn"
    assert (dossier.owner.birth_date, dossier.owner.sex) == (BirthDate(1990, 5, 14), Sex.FEMALE)
    assert dossier.owner.phone == "0900000147"
    assert dossier.owner.address == "ấp Bình Trung, xã Tân Hòa, tỉnh Cửu Giang"
    assert len(officer.printed) == 1
    assert officer.at_the_start()
    counted(officer, "typed")


def test_a_pile_of_ten_is_ten_scans_one_apology_and_f12(officer):
    [slow] = received(officer, 1)
    officer.clock.moment = datetime(2026, 3, 9, 9, 0)
    fresh = received(officer, 9)
    values = {"to": "2026-03-11T17:00", "reason": "Chờ xác minh"}
    officer.desk.processing.move(slow, "postpone", OFFICER, values=values)
    come(officer, slow, *fresh)
    officer.press("F5")
    officer.scan(*fresh[:4], slow, *fresh[4:])
    officer.press("F11", "F12")
    assert {seen(officer, code).state for code in (slow, *fresh)} == {State.RETURNED}
    papers = [entry.details.get("paper") for entry in officer.desk.lookup.folder(slow).history]
    assert "apology" in papers
    assert officer.window.entry.edit.hasFocus()
    counted(officer, "pile")


def test_two_papers_are_asked_for_with_their_reasons_and_the_request_is_printed(officer):
    [code] = received(officer)
    officer.scan(code)
    officer.press("Ctrl+B", "Right", "Return", "Right", "Down", "Return", "F12")
    wait = seen(officer, code).open_wait
    assert wait is not None
    assert len(wait.missing) == 2
    assert all(paper.reason for paper in wait.missing)
    officer.press("F11")
    assert len(officer.printed) == 1
    assert officer.window.place() == "dossier"
    counted(officer, "supplement")


def test_half_a_name_without_marks_opens_the_dossier(officer):
    code = officer.desk.reception.register(a_filing(), OFFICER).dossier.code
    received(officer, 3)
    officer.letters("ngoc an")
    officer.qtbot.waitUntil(lambda: bool(officer.window.entry.answers()))
    officer.press("Return")
    assert officer.window.place() == "dossier"
    assert officer.desk_window.dossier.head.code.text() == code
    counted(officer, "find")


# --- more of a day


def test_without_a_printer_f12_keeps_the_receipt_as_a_file_and_the_desk_is_free_again(officer):
    officer.place.comfort.keep("printer", "")
    officer.scan(CARD)
    officer.letters("dktt")
    officer.press("Return", "F9", "F12", "F12")
    [dossier] = officer.today()
    assert dossier.receipts_printed == 1
    assert [path.name for path in (officer.desk.folder / "receipts").glob("*.pdf")] == [f"{dossier.code}.pdf"]
    assert officer.at_the_start()
    assert officer.count.presses <= 8
    counted(officer, "file")


def test_a_second_dossier_for_the_same_person_needs_no_second_card(officer):
    officer.scan(CARD)
    officer.letters("dktt")
    officer.press("Return", "F9", "F12", "Ctrl+D")
    officer.letters("xntthn")
    officer.press("Return", "F9", "F12")
    assert [each.owner.name for each in officer.today()] == ["Nguyễn Thị Mẫu"] * 2
    assert len(officer.printed) == 2
    assert officer.at_the_start()
    counted(officer, "same_person")


def test_two_procedures_of_one_filing_are_registered_in_one_go(officer):
    officer.scan(CARD)
    officer.letters("dktt")
    officer.press("Return", "F9", "Ctrl+J")
    officer.letters("xntthn")
    officer.press("Return", "F9", "F12")
    assert len(officer.today()) == 2
    assert len(officer.printed) == 2
    assert officer.at_the_start()
    counted(officer, "together")


def test_an_earlier_dossier_is_copied_for_who_comes_again_with_what_the_card_says_today(officer):
    before = officer.desk.reception.register(a_filing(), OFFICER).dossier.code
    come(officer, before)
    officer.desk.processing.move(before, "return_result", OFFICER)
    officer.clock.moment = datetime(2026, 3, 12, 9, 0)
    officer.scan(SECOND_CARD)
    officer.press("Ctrl+W", "F9", "F12")
    [new] = officer.today()
    assert (new.owner.address, new.procedure.key) == (SECOND_CARD.split("|")[5], "1.004873")
    assert officer.at_the_start()
    counted(officer, "copy")


def test_ten_results_come_in_by_the_pile_and_their_place_is_typed_once(officer):
    codes = received(officer, 10)
    officer.press("F4", "Ctrl+PgUp")
    officer.scan(*codes)
    officer.press("Ctrl+U")
    officer.letters("B2")
    officer.press("F12")
    assert {(seen(officer, code).state, seen(officer, code).place) for code in codes} == {(State.DONE, "B2")}
    assert officer.window.entry.edit.hasFocus()
    counted(officer, "results")


def test_the_whole_late_list_gets_its_letters_with_one_reason(officer):
    codes = received(officer, 5)
    officer.clock.moment = datetime(2026, 3, 9, 9, 0)
    officer.press("F3", "Ctrl+PgDown", "Ctrl+P")
    officer.words("chờ kết quả xác minh")
    officer.press("F12")
    assert all(seen(officer, code).postponements for code in codes)
    assert len(officer.printed) == 1
    counted(officer, "letters")
