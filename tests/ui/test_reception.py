"""The reception page on a real desk: filled by a card, registered by keys, and nobody's data left behind."""

from collections.abc import Iterator
from datetime import datetime

import pytest
from PySide6.QtCore import Qt

from desk_app.domain.people import IdKind
from tests.building import CARD, OFFICER, a_filing
from tests.ui.reception_counter import OTHER_CARD, Counter, at_the_counter

Key = Qt.Key


@pytest.fixture
def counter(dressed, qtbot, tmp_path) -> Iterator[Counter]:
    with at_the_counter(qtbot, tmp_path / "desk") as made:
        yield made


# --- the main path


def test_a_card_four_letters_and_three_keys_register_a_dossier(counter):
    counter.scan()
    counter.type("xntt")
    with counter.qtbot.waitSignal(counter.page.form.procedure.taken):
        counter.qtbot.keyClick(counter.focus, Key.Key_Return)
    counter.settle()
    counter.press(Key.Key_F9)
    counter.press(Key.Key_F12)
    assert counter.codes == ["H58.123-260302-1001"]
    stored = counter.desk.lookup.folder(counter.codes[0]).dossier
    assert (stored.owner.name, stored.owner.number) == ("Nguyễn Thị Mẫu", "082199000123")
    assert stored.promise.first_due_at == datetime(2026, 3, 5, 17, 0)
    assert stored.receiver == OFFICER


def test_everything_can_be_typed_in_the_order_of_the_paper_form_with_enter(counter):
    counter.go_to("number")
    for typed in ("082190000147", "Luong Thi Ngoc An", "14051990"):
        counter.type(typed)
        counter.press(Key.Key_Return)
    counter.press(Key.Key_Return)  # the number said the sex
    for typed in ("0901234567", "Ap Binh Trung"):
        counter.type(typed)
        counter.press(Key.Key_Return)
    counter.type("1.004873")
    with counter.qtbot.waitSignal(counter.page.form.procedure.taken):
        counter.qtbot.keyClick(counter.focus, Key.Key_Return)
    counter.settle()
    counter.type("de nghi xac nhan de ket hon")
    counter.press(Key.Key_Return)
    counter.press(Key.Key_Space)
    counter.press(Key.Key_F9)
    counter.press(Key.Key_F12)
    stored = counter.desk.lookup.folder(counter.codes[0]).dossier
    assert (stored.owner.name, stored.owner.phone) == ("Luong Thi Ngoc An", "0901234567")
    assert (str(stored.owner.birth_date), stored.owner.sex) == ("14/05/1990", "female")
    assert stored.request == "de nghi xac nhan de ket hon"


def test_after_registering_the_page_is_empty_and_the_keyboard_is_in_the_entry_field(counter):
    counter.scan()
    counter.procedure("1.004873")
    counter.press(Key.Key_F9)
    counter.press(Key.Key_F12)
    assert counter.page.draft().is_empty()
    assert counter.focus is counter.window.entry.edit
    assert counter.codes[0] in counter.said()


def test_the_expected_code_is_the_one_that_is_given(counter):
    counter.desk.reception.register(a_filing(), OFFICER)
    counter.window.go_to("reception")
    counter.settle()
    assert counter.page.bar.code.text() == "H58.123-260302-1002"


def test_only_what_is_there_stands_on_the_receipt(counter):
    counter.scan()
    counter.procedure("1.004873")
    counter.press(Key.Key_F9)
    counter.page.form.papers.list.setFocus()
    counter.page.form.papers.list.choose_first()
    counter.press(Key.Key_Right)
    counter.press(Key.Key_Tab)
    counter.press(Key.Key_Return)  # not needed here
    counter.press(Key.Key_F12)
    stored = counter.desk.lookup.folder(counter.codes[0]).dossier
    assert [paper.name for paper in stored.papers] == ["Giấy tờ tùy thân hoặc số định danh để đối chiếu"]


def test_papers_that_nobody_looked_at_keep_the_dossier_out(counter):
    counter.scan()
    counter.procedure("1.004873")
    counter.press(Key.Key_F12)
    assert counter.codes == []
    assert counter.received() == 0
    assert counter.focus is counter.page.form.papers.list


def test_a_dossier_without_any_paper_is_not_taken_in_with_the_whole_checklist(counter):
    counter.scan()
    counter.procedure("1.004873")
    papers = counter.page.form.papers
    for row in range(len(papers.lines())):
        papers.list.not_needed(row)
    counter.press(Key.Key_F12)
    assert counter.received() == 0
    assert papers.objecting()


def test_conditional_papers_are_never_missing(counter):
    counter.scan()
    counter.procedure("1.004873")
    counter.press(Key.Key_F9)
    lines = counter.page.form.papers.lines()
    assert {line.present for line in lines if line.conditional} == {False}
    assert {line.present for line in lines if not line.conditional} == {True}
    assert counter.page.form.papers.objection() == ""


# --- who


def test_a_card_fills_the_person_and_goes_on_to_the_procedure(counter):
    counter.scan()
    assert counter.at("number") == "082 199 000 123"
    assert (counter.at("name"), counter.at("birth_date"), counter.at("sex")) == (
        "Nguyễn Thị Mẫu",
        "08/03/1999",
        "female",
    )
    assert counter.focus is counter.page.form.procedure.procedure


def test_a_card_never_overwrites_what_was_typed_without_the_officers_word(counter):
    counter.go_to("name")
    counter.type("Nguyen Thi Mau")
    counter.press(Key.Key_Return)
    counter.scan()
    assert counter.at("name") == "Nguyen Thi Mau"
    assert "Nguyễn Thị Mẫu" in counter.said()
    counter.press(Key.Key_F11)
    assert counter.at("name") == "Nguyễn Thị Mẫu"


def test_the_previous_person_leaves_nothing_behind_when_another_card_is_read(counter):
    counter.desk.reception.register(a_filing(), OFFICER)
    counter.scan(OTHER_CARD)
    assert counter.at("phone") == "0900 000 147"
    counter.scan(CARD)
    assert counter.at("name") == "Nguyễn Thị Mẫu"
    assert counter.at("phone") == ""


def test_after_a_card_the_earlier_dossier_fills_the_phone_and_offers_the_other_address(counter):
    counter.desk.reception.register(a_filing(), OFFICER)
    counter.scan(OTHER_CARD)
    assert counter.at("phone") == "0900 000 147"
    assert counter.at("address").startswith("Ấp Bình Trung")
    assert "số 27/4" in counter.said()
    counter.press(Key.Key_F11)
    assert counter.at("address").startswith("số 27/4")


def test_a_typed_number_only_offers_the_earlier_person(counter):
    counter.desk.reception.register(a_filing(), OFFICER)
    counter.go_to("number")
    counter.type("082190000147")
    counter.press(Key.Key_Return)
    assert counter.at("name") == ""
    assert "Lương Thị Ngọc Ẩn" in counter.said()
    counter.press(Key.Key_F11)
    assert counter.at("name") == "Lương Thị Ngọc Ẩn"
    assert counter.at("phone") == "0900 000 147"


@pytest.mark.parametrize("field", ["number", "name", "phone", "address"])
def test_a_card_scanned_into_a_field_is_taken_out_of_it(counter, field):
    plain = (
        CARD.replace("Nguyễn Thị Mẫu", "Nguyen Thi Mau")
        .replace("Nữ", "Nu")
        .replace("Ấp Mẫu, Xã Mẫu, Tỉnh Mẫu", "Ap Mau")
    )
    counter.go_to(field)
    counter.type(plain)
    counter.press(Key.Key_Return)
    assert counter.at("number") == "082 199 000 123"
    assert counter.at("birth_date") == "08/03/1999"
    assert counter.at("name") == ""  # it came without marks, and the officer is told to type it
    assert "dấu" in counter.said()
    assert "|" not in "".join(edit.text() for edit in counter.page.form.edits())


def test_a_card_scanned_into_the_procedure_field_is_a_card(counter):
    counter.page.form.procedure.procedure.setFocus()
    counter.settle()
    counter.type("082199000123||Nguyen Thi Mau|08031999|Nu|Ap Mau|15072021")
    counter.press(Key.Key_Return)
    assert counter.at("number") == "082 199 000 123"
    assert counter.page.form.procedure.procedure.chosen() is None


def test_who_files_for_somebody_else_is_the_submitter(counter):
    counter.page.form.person.set_role("proxy")
    counter.scan()
    owner = counter.page.form.person.owner
    owner.edit("name").setFocus()
    counter.type("Pham Van Ba")
    counter.press(Key.Key_Tab)
    counter.procedure("1.004873")
    counter.press(Key.Key_F9)
    counter.press(Key.Key_F12)
    counter.press(Key.Key_F11)  # has no number
    stored = counter.desk.lookup.folder(counter.codes[0]).dossier
    assert (stored.owner.name, stored.owner.id_kind) == ("Pham Van Ba", IdKind.NONE)
    assert stored.submitter is not None
    assert stored.submitter.name == "Nguyễn Thị Mẫu"


def test_a_key_says_that_an_organisation_files_and_leaves_the_keyboard_where_it_is(counter):
    name = counter.page.form.person.desk.edit("name")
    name.setFocus()
    counter.press(Key.Key_U, Qt.KeyboardModifier.ControlModifier)
    counter.press(Key.Key_U, Qt.KeyboardModifier.ControlModifier)
    assert counter.page.form.person.role() == "organisation"
    assert name.hasFocus()
    counter.press(Key.Key_U, Qt.KeyboardModifier.ControlModifier)
    assert counter.page.form.person.role() == "owner"


def test_an_open_dossier_of_the_same_person_and_procedure_is_told_before_saving(counter):
    counter.desk.reception.register(a_filing(), OFFICER)
    counter.scan(OTHER_CARD)
    counter.procedure("1.004873")
    assert "05/03/2026" in counter.page.form.procedure._doubles.words.text()


def test_another_dossier_for_the_same_person_needs_no_second_scan(counter):
    counter.scan()
    counter.procedure("1.004873")
    counter.press(Key.Key_F9)
    counter.press(Key.Key_F12)
    counter.press(Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert counter.at("name") == "Nguyễn Thị Mẫu"
    counter.procedure("1.001193")
    counter.press(Key.Key_F9)
    counter.press(Key.Key_F12)
    assert counter.codes == ["H58.123-260302-1001", "H58.123-260302-1002"]


def test_an_unfinished_dossier_is_never_thrown_away_by_the_next_one(counter):
    counter.scan()
    counter.procedure("1.004873")
    counter.press(Key.Key_F9)
    before = counter.page.draft()
    counter.press(Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert counter.page.draft() == before
    counter.press(Key.Key_F11)
    assert len(counter.codes) == 1
    assert counter.at("name") == "Nguyễn Thị Mẫu"
    assert counter.page.draft().procedure is None


def test_the_emptied_form_can_be_taken_back(counter):
    counter.scan()
    counter.procedure("1.004873")
    before = counter.page.draft()
    counter.press(Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert counter.page.draft().is_empty()
    counter.press(Key.Key_F11)
    assert counter.page.draft() == before


def test_what_was_typed_is_still_there_after_another_place(counter):
    counter.scan()
    counter.procedure("1.004873")
    before = counter.page.draft()
    counter.window.go_to("dossiers")
    counter.window.go_to("reception")
    counter.settle()
    assert counter.page.draft() == before


def test_another_channel_or_case_with_a_limit_of_its_own_counts_another_day(counter, qtbot):
    form = counter.page.form
    counter.procedure("1.013133")  # one working day at the desk, two working hours online
    assert form.promise.explanation().limit.unit == "working_days"
    form.procedure.channel.step(+1)
    counter.settle()
    assert form.draft("x").channel == "online"
    assert form.promise.explanation().limit.unit == "working_hours"
    form.procedure.channel.step(-1)
    counter.procedure("1.001022")
    form.procedure.case.setFocus()
    counter.press(Qt.Key.Key_Down)
    assert form.draft("x").case == "Cần xác minh"
    assert form.promise.explanation().limit.halves == 16
