"""Scans at the whole window: they go where they belong, or a sentence says why they do not."""

import logging
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from tests.building import CARD, OFFICER, a_desk, a_filing
from tests.card_back import card_lines
from tests.typing_modes import telex, vni
from tests.ui.fast_keys import FAST
from tests.ui.scanning_desk import ScanningDesk, holds
from tests.ui.working import Workplace
from ui.widgets.strip import Notice

OTHER = "082190000147||H'Wen Êban|14051990|Nữ|S2.05 Times City, Lô A5, phường Ea Tam, Đắk Lắk|15072021"


@pytest.fixture
def at(dressed, qtbot, tmp_path) -> Iterator[ScanningDesk]:
    made = ScanningDesk(Workplace(a_desk(tmp_path / "desk"), tmp_path), qtbot)
    yield made
    made.close()


def test_a_card_scanned_while_a_note_is_written_fills_the_person_and_leaves_the_note_alone(at):
    note = at.reception.form.fee.note_edit
    at.focus(note)
    at.keys.type("gap", 120)
    at.scan(CARD)
    assert note.value() == "gap"
    assert (at.person("number"), at.person("name")) == ("082 199 000 123", "Nguyễn Thị Mẫu")


def test_a_card_scanned_onto_the_list_of_papers_ticks_nothing(at):
    procedure = at.place.desk.catalogue.find("1.004873")[0]
    at.do(lambda: at.reception.form.procedure.procedure.choose(procedure))
    at.do(lambda: at.reception.talk.procedure_taken(procedure))
    papers = at.reception.form.papers
    at.focus(papers.list)
    before = papers.lines()
    at.scan(CARD)
    assert papers.lines() == before
    assert at.person("name") == "Nguyễn Thị Mẫu"


def test_a_card_scanned_over_an_open_strip_is_read(at):
    at.window.show_notice(Notice("late", "Chưa in được giấy tiếp nhận.", "Kiểm tra máy in."))
    at.focus(at.reception.form.person.desk.edit("phone"))
    at.scan(CARD)
    assert at.person("name") == "Nguyễn Thị Mẫu"
    assert at.person("phone") == ""


def test_the_next_card_scanned_into_the_filled_number_is_the_next_person(at):
    number = at.reception.form.person.desk.edit("number")
    at.scan(CARD)
    at.focus(number)
    at.scan("082190000147||Lương Thị Ngọc Ẩn|14051990|Nữ|Ấp Bình Trung|15072021")
    assert (at.person("number"), at.person("name")) == ("082 190 000 147", "Lương Thị Ngọc Ẩn")


def test_what_was_typed_by_hand_is_kept_and_the_difference_offered(at):
    name = at.reception.form.person.desk.edit("name")
    at.focus(name)
    at.keys.type("Nguyen Van Khac", 120)
    at.scan(CARD)
    assert name.text() == "Nguyen Van Khac"
    assert at.person("number") == "082 199 000 123"
    assert "Nguyễn Thị Mẫu" in at.words()
    at.do(lambda: at.qtbot.keyClick(at.window, Qt.Key.Key_F11))
    assert name.text() == "Nguyễn Thị Mẫu"


@pytest.mark.parametrize("mode", [telex, vni])
@pytest.mark.parametrize("field", ["number", "name", "address"])
def test_a_card_mangled_by_an_input_method_is_told_and_nothing_of_it_stored(at, mode, field, tmp_path):
    at.focus(at.reception.form.person.desk.edit(field))
    at.scan(*mode(OTHER))
    assert at.reception.draft().is_empty()
    [notice] = at.said()
    assert notice.fact == "Thẻ đọc bị lỗi dấu vì bộ gõ đang bật."
    assert "Tắt Unikey rồi quét lại, hoặc chuyển máy quét sang cổng COM." in notice.sentence
    assert not holds(tmp_path, "Êban")
    assert not holds(tmp_path, "082190000147")


@pytest.mark.parametrize("gap", [FAST, 120])
@pytest.mark.parametrize("field", ["name", "address"])
def test_a_card_that_an_input_method_wrote_into_a_field_is_refused_however_slowly_and_well(at, field, gap):
    at.focus(at.reception.form.person.desk.edit(field))
    at.do(lambda: [at.keys.compose(letter, letter, gap=gap) for letter in CARD] and at.keys.press("\r", gap))
    assert at.reception.draft().is_empty()
    assert [notice.fact for notice in at.said()] == ["Thẻ đọc bị lỗi dấu vì bộ gõ đang bật."]


def test_a_code_whose_keys_came_out_of_order_opens_nothing(at):
    code = at.place.desk.reception.register(a_filing(), OFFICER).dossier.code
    other = at.place.desk.reception.register(a_filing(), OFFICER).dossier.code
    at.focus(at.reception.form.person.desk.edit("name"))
    pairs = list(zip(code, other, strict=True))
    at.do(lambda: [at.keys.compose(pressed, given) for pressed, given in pairs] and at.keys.press("\r", FAST))
    assert at.window.place() == "reception"
    assert [notice.fact for notice in at.said()] == ["Mã đọc bị lỗi vì bộ gõ đang bật."]


def test_a_dossier_s_code_scanned_anywhere_opens_the_dossier(at):
    code = at.place.desk.reception.register(a_filing(), OFFICER).dossier.code
    at.focus(at.reception.form.fee.note_edit)
    at.scan(code)
    assert at.window.place() == "dossier"
    assert at.desk_window.dossier.head.code.text() == code


def test_the_page_in_front_that_collects_scans_gets_them(at):
    code = at.place.desk.reception.register(a_filing(), OFFICER).dossier.code
    at.go_to("handover")
    at.focus(at.desk_window.handover.giving.table)
    at.scan(code)
    assert at.window.place() == "handover"
    assert code in [line.key for line in at.desk_window.handover.giving.table.lines.lines()]


def test_a_code_of_somebody_else_is_told_and_leads_nowhere(at):
    at.focus(at.reception.form.fee.note_edit)
    at.scan("8934563138165")
    assert at.window.place() == "reception"
    assert "8934563138165" in at.words()


def test_the_next_scan_takes_away_what_was_said_of_a_foreign_one(at):
    at.scan("https://example.org/khac/abcdef0123456789")
    assert "scan.unknown" in [notice.key for notice in at.window.strips.notices()]
    at.scan(CARD)
    assert "scan.unknown" not in [notice.key for notice in at.window.strips.notices()]


def test_the_three_lines_of_a_card_s_back_give_number_and_birth_date_only(at):
    at.focus(at.reception.form.fee.note_edit)
    for line in card_lines().split("\n"):
        at.do(lambda line=line: at.keys.scan(line))
    assert (at.person("number"), at.person("birth_date")) == ("082 199 000 123", "08/03/1999")
    assert (at.person("name"), at.person("sex"), at.person("address")) == ("", "", "")
    assert "họ tên" in at.words()
    assert at.reception.form.person.desk.edit("name").hasFocus()


def test_lines_that_were_misread_are_told_and_nothing_is_entered(at):
    first, second, third = card_lines().split("\n")
    for line in (first, second.replace("990308", "990309", 1), third):
        at.do(lambda line=line: at.keys.scan(line))
    assert at.reception.draft().is_empty()
    assert "số kiểm tra không khớp" in at.words()


def test_a_first_line_alone_is_asked_for_again_after_a_moment(at):
    at.scan(card_lines().split("\n")[0])
    at.qtbot.waitUntil(lambda: "ba dòng" in at.words())
    assert at.reception.draft().is_empty()


def test_a_scan_while_the_desk_is_locked_is_not_read(at, qtbot):
    other = QDialog()
    qtbot.addWidget(other)
    at.window.hide()
    other.show()
    other.activateWindow()
    qtbot.waitUntil(other.isActiveWindow)
    at.scan(CARD)
    assert at.reception.draft().is_empty()
    assert [notice.fact for notice in at.place.told] == ["Máy đang khóa."]


def test_a_scan_while_a_dialog_asks_something_is_not_read(at, qtbot):
    dialog = QDialog(at.window)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitUntil(dialog.isActiveWindow)
    at.scan(CARD)
    dialog.close()
    assert at.reception.draft().is_empty()
    assert at.place.told[-1].fact == "Một hộp thoại đang mở."


def test_no_scanned_text_reaches_the_log(at, caplog):
    caplog.set_level(logging.DEBUG)
    at.scan(f"{CARD}||Nguyễn Văn Cha|Trần Thị Mẹ")
    at.scan(*telex(OTHER))
    at.scan("8934563138165")
    assert at.person("name") == "Nguyễn Thị Mẫu"
    assert "0821" not in caplog.text
    assert "893456" not in caplog.text


def test_fields_behind_the_seventh_stand_nowhere(at, tmp_path):
    at.focus(at.reception.form.fee.note_edit)
    at.scan(f"{CARD}||Nguyễn Văn Cha|Trần Thị Mẹ")
    assert "Văn Cha" not in repr(at.reception.draft())
    at.do(lambda: at.window.go_to("dossiers"))
    assert not holds(tmp_path, "Văn Cha")
