"""The reception page on a real desk: filled by a card, registered by keys, refused beside its field, never lost."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from desk_app.domain.errors import RuleBroken
from desk_app.domain.people import IdKind
from desk_app.services.desk import Desk
from desk_app.services.wording import sentence_of
from tests.building import CARD, OFFICER, MovingClock, a_desk, a_filing, a_person
from ui.main_window import Identity, MainWindow
from ui.page import Page
from ui.reception.page import ReceptionPage
from ui.tasks import Tasks

Key = Qt.Key
NO_LIMIT = "1.001731"
OTHER_CARD = "082190000147||Lương Thị Ngọc Ẩn|14051990|Nữ|Ấp Bình Trung, xã Tân Hòa, tỉnh Cửu Giang|15072021"


class Counter:
    """The page in its window, and the two hands of an officer: every key goes to the widget that has the keyboard."""

    def __init__(self, desk: Desk, qtbot, folder: Path) -> None:
        self.desk, self.qtbot, self.folder = desk, qtbot, folder
        self.errors: list[Exception] = []
        self.tasks = Tasks(self.errors.append)
        self.page = ReceptionPage(desk, self.tasks, officer=lambda: OFFICER)
        self.window = MainWindow(Identity("xã Tân Hòa", OFFICER, "Quầy 1"))
        self.window.add_place("reception", "Tiếp nhận", "id-card", self.page, "F2")
        self.window.add_place("dossiers", "Hồ sơ", "folder-open", Page(), "F3")
        self.codes: list[str] = []
        self.page.registered.connect(self.codes.append)
        self.window.resize(1366, 768)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.window.go_to("reception")
        self.settle()

    def settle(self) -> None:
        """Wait until everything asked for has come home."""
        self.qtbot.waitUntil(lambda: not self.tasks.busy())

    @property
    def focus(self) -> QWidget:
        found = QApplication.focusWidget()
        assert found is not None
        return found

    def type(self, text: str) -> None:
        self.qtbot.keyClicks(self.focus, text)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(self.focus, key, modifier)
        self.settle()

    def at(self, key: str) -> str:
        """What stands in a field of the person at the counter."""
        return getattr(self.page.form.person.desk.typed(), key)

    def go_to(self, key: str) -> None:
        self.page.form.person.desk.edit(key).setFocus()

    def scan(self, card: str = CARD) -> None:
        found = self.desk.scanning.read(card)
        self.window.go_to("reception", found)
        self.settle()

    def procedure(self, typed: str) -> None:
        self.page.form.procedure.procedure.setFocus()
        self.type(typed)
        with self.qtbot.waitSignal(self.page.form.procedure.taken):
            self.qtbot.keyClick(self.focus, Key.Key_Return)
        self.settle()

    def received(self) -> int:
        return self.desk.lookup.counts().received

    def said(self) -> str:
        """Everything the strips say."""
        return " ".join(f"{notice.fact} {notice.sentence}" for notice in self.window.strips.notices())


@pytest.fixture
def counter(dressed, qtbot, tmp_path) -> Iterator[Counter]:
    clock = MovingClock()
    desk = a_desk(tmp_path / "desk", clock)
    made = Counter(desk, qtbot, tmp_path / "desk")
    qtbot.addWidget(made.window)
    yield made
    made.settle()
    assert made.errors == []
    made.tasks.close()
    desk.close()


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
    counter.press(Key.Key_Down)
    counter.press(Key.Key_Return)
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
    assert counter.page._code.text() == "H58.123-260302-1002"


def test_only_what_is_there_stands_on_the_receipt(counter):
    counter.scan()
    counter.procedure("1.004873")
    counter.press(Key.Key_F9)
    counter.page.form.papers.list.setFocus()
    counter.page.form.papers.list.choose_first()
    counter.press(Key.Key_Space)
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
    counter.press(Key.Key_F9)
    counter.page.form.papers.list.setFocus()
    for row in range(len(counter.page.form.papers.lines())):
        if counter.page.form.papers.lines()[row].present:
            counter.page.form.papers.list.selectRow(row)
            counter.press(Key.Key_Space)
    counter.press(Key.Key_F12)
    assert counter.received() == 0


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
    assert counter.at("name") == "Nguyen Thi Mau"
    assert "|" not in "".join(edit.text() for edit in counter.page.form.edits())


def test_a_card_scanned_into_the_procedure_field_is_a_card(counter):
    counter.page.form.procedure.procedure.setFocus()
    counter.settle()
    counter.type("082199000123||Nguyen Thi Mau|08031999|Nu|Ap Mau|15072021")
    counter.press(Key.Key_Return)
    assert counter.at("name") == "Nguyen Thi Mau"
    assert counter.page.form.procedure.procedure.chosen() is None


def test_who_files_for_somebody_else_is_the_submitter(counter):
    counter.page.form.person.set_role("proxy")
    counter.scan()
    owner = counter.page.form.person.owner
    owner.edit("name").setFocus()
    counter.type("Pham Van Ba")
    counter.procedure("1.004873")
    counter.press(Key.Key_F9)
    counter.press(Key.Key_F12)
    stored = counter.desk.lookup.folder(counter.codes[0]).dossier
    assert (stored.owner.name, stored.owner.id_kind) == ("Pham Van Ba", IdKind.NONE)
    assert stored.submitter is not None
    assert stored.submitter.name == "Nguyễn Thị Mẫu"


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


# --- refused beside its field


def test_eleven_digits_are_refused_beside_the_number_and_nothing_is_written(counter):
    counter.go_to("number")
    counter.type("08219900012")
    counter.press(Key.Key_Return)
    number = counter.page.form.person.desk.fields["number"]
    assert number.wrong() == sentence_of(RuleBroken("person.personal_id_digits", digits=11))
    counter.type("Nguyen Thi Mau")
    counter.procedure("1.004873")
    counter.press(Key.Key_F9)
    counter.press(Key.Key_F12)
    assert counter.focus is number.editor
    assert counter.received() == 0
    assert counter.at("name") == "Nguyen Thi Mau"


@pytest.mark.parametrize(
    ("field", "typed"), [("phone", "12345"), ("birth_date", "31021999"), ("number", "0821990001234")]
)
def test_a_wrong_value_is_told_on_leaving_its_field(counter, field, typed):
    counter.go_to(field)
    counter.type(typed)
    counter.press(Key.Key_Return)
    assert counter.page.form.person.desk.fields[field].wrong()


def test_a_number_that_contradicts_the_sex_is_doubted_and_not_refused(counter):
    counter.scan(CARD.replace("Nữ", "Nam"))
    assert counter.page.form.person.desk.fields["number"].doubt
    counter.procedure("1.004873")
    counter.press(Key.Key_F9)
    counter.press(Key.Key_F12)
    assert len(counter.codes) == 1


def test_an_empty_form_asks_for_the_name_first(counter):
    counter.press(Key.Key_F12)
    assert counter.focus is counter.page.form.person.desk.edit("name")
    assert counter.received() == 0


def test_without_a_procedure_the_keyboard_goes_there(counter):
    counter.scan()
    counter.go_to("name")
    counter.press(Key.Key_F12)
    assert counter.focus is counter.page.form.procedure.procedure
    assert counter.page.form.procedure.wrong()


def test_a_procedure_nobody_knows_is_told_and_the_chosen_one_stays(counter):
    counter.procedure("1.004873")
    counter.page.form.procedure.procedure.setFocus()
    counter.type("zzzz")
    with counter.qtbot.waitSignal(counter.page.form.procedure.procedure.not_found):
        counter.qtbot.keyClick(counter.focus, Key.Key_Return)
    assert "zzzz" in counter.page.form.procedure.wrong()
    assert counter.page.form.procedure.procedure.chosen().key == "1.004873"


def test_a_procedure_without_a_published_limit_asks_for_one_with_its_ground(counter):
    counter.scan()
    counter.procedure(NO_LIMIT)
    counter.press(Key.Key_F9)
    counter.press(Key.Key_F12)
    assert counter.received() == 0
    card = counter.page.form.procedure
    assert counter.focus is card.unit
    card.value.setText("25")
    card.unit.set_value("working_days")
    counter.press(Key.Key_F12)
    assert counter.focus is card.ground
    counter.type("QD 12/2026/QD-UBND")
    counter.press(Key.Key_F12)
    stored = counter.desk.lookup.folder(counter.codes[0]).dossier
    assert stored.procedure.limit.words() == "25 ngày làm việc"
    assert stored.procedure.limit_ground == "QD 12/2026/QD-UBND"


def test_a_procedure_may_be_taken_in_without_a_date(counter):
    counter.scan()
    counter.procedure(NO_LIMIT)
    counter.page.form.procedure.unit.set_value("none")
    counter.press(Key.Key_F9)
    counter.press(Key.Key_F12)
    assert counter.desk.lookup.folder(counter.codes[0]).dossier.promise.first_due_at is None


# --- the promise


def test_the_promise_is_shown_as_soon_as_the_procedure_is_chosen(counter):
    counter.procedure("1.004873")
    assert counter.page.form.promise.day.text() == "Thứ Năm, 05/03/2026"
    assert counter.page.form.promise.hour.text() == "17:00"


def test_an_earlier_reception_moves_promise_and_code(counter):
    counter.procedure("1.004873")
    promise = counter.page.form.promise
    promise.other_moment.click()
    counter.type("27022026")
    counter.press(Key.Key_Return)
    counter.type("1000")
    counter.press(Key.Key_Return)
    assert promise.day.text() == "Thứ Tư, 04/03/2026"
    assert counter.page._code.text() == "H58.123-260227-1001"


def test_a_moment_that_is_still_to_come_is_refused_beside_it(counter):
    counter.scan()
    counter.procedure("1.004873")
    counter.press(Key.Key_F9)
    counter.page.form.promise.put_moment("03/03/2026", "09:00")
    counter.press(Key.Key_F12)
    assert counter.focus is counter.page.form.promise.day_typed
    assert counter.received() == 0


# --- the save that fails


@pytest.fixture
def full_disk(counter):
    """The record refuses every new dossier as a full disk would, until the officer has made room."""
    record = counter.folder / "record.db"

    def run(statement: str) -> None:
        with closing(sqlite3.connect(record)) as connection:
            connection.execute(statement)
            connection.commit()

    run("CREATE TRIGGER no_room BEFORE INSERT ON dossier BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END")
    return lambda: run("DROP TRIGGER no_room")


def test_a_failed_save_shouts_keeps_the_form_and_tries_the_same_filing_again(counter, full_disk):
    counter.scan()
    counter.procedure("1.004873")
    counter.press(Key.Key_F9)
    before = counter.page.draft()
    counter.press(Key.Key_F12)
    assert counter.codes == []
    assert counter.window.strips.notices()[0].kind == "late"
    assert counter.page.draft() == before
    full_disk()
    counter.press(Key.Key_F11)
    assert counter.codes == ["H58.123-260302-1001"]
    assert counter.desk.lookup.folder(counter.codes[0]).dossier.id == before.id


def test_saving_what_the_record_has_already_gives_no_second_number(counter):
    counter.scan()
    counter.procedure("1.004873")
    counter.press(Key.Key_F9)
    stored = counter.desk.reception.register(counter.page.draft().filing(), OFFICER).dossier
    counter.press(Key.Key_F12)
    assert counter.codes == [stored.code]
    assert counter.received() == 1


def test_f12_pressed_twice_registers_once(counter):
    counter.scan()
    counter.procedure("1.004873")
    counter.press(Key.Key_F9)
    counter.qtbot.keyClick(counter.focus, Key.Key_F12)
    counter.press(Key.Key_F12)
    assert counter.received() == 1


def test_keys_typed_while_saving_change_nothing_and_a_card_waits_for_the_next_citizen(counter):
    counter.scan()
    counter.procedure("1.004873")
    counter.press(Key.Key_F9)
    counter.qtbot.keyClick(counter.focus, Key.Key_F12)
    counter.type("x1")
    counter.page.take_card(counter.desk.scanning.read(OTHER_CARD))
    counter.settle()
    counter.settle()
    stored = counter.desk.lookup.folder(counter.codes[0]).dossier
    assert stored.owner.name == "Nguyễn Thị Mẫu"
    assert counter.at("name") == "Lương Thị Ngọc Ẩn"


# --- hostile words, language


@pytest.mark.parametrize("name", ["<img src=x onerror=alert(1)>", "=cmd|' /C calc'!A0", "\u202enam gnôc", "A" * 180])
def test_hostile_names_are_plain_text_wherever_they_are_shown(counter, name):
    counter.desk.reception.register(a_filing(owner=a_person(name=name)), OFFICER)
    counter.go_to("number")
    counter.type("082190000147")
    counter.press(Key.Key_Return)
    counter.press(Key.Key_F11)
    counter.procedure("1.004873")
    labels = counter.window.findChildren(QLabel)
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}
    assert counter.window.width() == 1366


def test_nothing_is_narrower_than_its_words_at_1366_by_697(counter):
    counter.window.resize(1366, 697)
    counter.scan()
    counter.procedure("1.004873")
    counter.press(Key.Key_F9)
    counter.settle()
    for label in counter.page.findChildren(QLabel):
        if label.isVisible() and not label.wordWrap():
            assert label.width() >= label.minimumSizeHint().width(), label.text()


def test_the_form_and_its_action_bar_fit_without_scrolling_at_1366_by_697(counter):
    counter.window.resize(1366, 697)
    counter.scan()
    counter.procedure("1.004873")
    counter.settle()
    QApplication.processEvents()
    assert counter.page.form.height() <= counter.page.form.parentWidget().parentWidget().height()
