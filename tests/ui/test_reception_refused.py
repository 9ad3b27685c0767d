"""What the reception page does when something is wrong: told beside its field, never lost, never registered twice."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from desk_app.domain.errors import RuleBroken
from desk_app.services.wording import sentence_of
from tests.building import CARD, OFFICER, a_filing, a_person
from tests.ui.reception_counter import OTHER_CARD, Counter, at_the_counter

Key = Qt.Key
NO_LIMIT = "1.001731"


@pytest.fixture
def counter(dressed, qtbot, tmp_path) -> Iterator[Counter]:
    with at_the_counter(qtbot, tmp_path / "desk") as made:
        yield made


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
    assert counter.page.form.promise.day.text() == "Thursday, 05/03/2026"
    assert counter.page.form.promise.hour.text() == "17:00"


def test_an_earlier_reception_moves_promise_and_code(counter):
    counter.procedure("1.004873")
    promise = counter.page.form.promise
    promise.other_moment.click()
    counter.type("27022026")
    counter.press(Key.Key_Return)
    counter.type("1000")
    counter.press(Key.Key_Return)
    assert promise.day.text() == "Wednesday, 04/03/2026"
    assert counter.page.bar.code.text() == "H58.123-260227-1001"


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


def test_papers_nobody_looked_at_are_asked_for_over_their_list_without_moving_the_columns(counter):
    counter.window.resize(1366, 697)
    counter.scan()
    counter.procedure("1.004873")
    counter.settle()
    before = counter.page.form.papers.width()
    counter.press(Key.Key_F12)
    QApplication.processEvents()
    assert counter.page.form.papers.objecting()
    assert counter.page.form.papers.width() == before
    counter.press(Key.Key_F9)
    assert not counter.page.form.papers.objecting()


def test_a_fee_note_that_says_the_same_is_not_said_twice(counter):
    counter.procedure(NO_LIMIT)
    assert counter.page.form.fee._words.text().count("hông thu") <= 1


def test_tab_leads_from_the_entry_field_to_the_number_as_on_the_paper_form(counter):
    counter.window.entry.take_focus()
    counter.qtbot.keyClick(counter.window.entry.edit, Key.Key_Tab)
    assert counter.focus is counter.page.form.person.desk.edit("number")
