"""What is typed on the reception page survives a power cut, belongs to its officer, and goes when it is registered."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt

from desk_app.domain.filed import Channel, FeeExemption, Places, ReturnAt
from desk_app.domain.waits import MissingPaper
from tests.building import CARD, OFFICER, a_filing
from tests.ui.reception_counter import OTHER_CARD, Counter, at_the_counter
from ui.reception.draft import Draft, Opened, Part
from ui.reception.draft_text import document_of, draft_of
from ui.reception.opened import DossierAsked
from ui.reception.page import ReceptionPage
from ui.reception.typed import TypedLimit, TypedMandate, TypedPerson, TypedTurning
from ui.widgets.checklist import PaperLine

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
OTHER = "Lê Hoàng Yến"


@pytest.fixture
def counter(dressed, qtbot, tmp_path) -> Iterator[Counter]:
    with at_the_counter(qtbot, tmp_path / "desk") as made:
        yield made


@pytest.fixture
def again(counter, qtbot) -> Iterator[Counter]:
    """The same desk in a window of the next start; call it as often as the power is cut."""
    made = []

    def start() -> Counter:
        made.append(Counter(counter.desk, qtbot, counter.folder))
        qtbot.addWidget(made[-1].window)
        return made[-1]

    yield start
    for each in made:
        each.settle()
        assert each.errors == []
        each.tasks.close()


def files(counter: Counter) -> list[Path]:
    folder = counter.folder / "drafts"
    return sorted(folder.iterdir()) if folder.is_dir() else []


def wait(counter: Counter) -> None:
    """Until nothing is waiting to be kept."""
    counter.qtbot.waitUntil(lambda: not counter.page.keeping.waiting() and not counter.tasks.busy())


def test_a_whole_page_becomes_text_and_the_same_page_again(counter):
    [procedure] = [each for each in counter.desk.catalogue.procedures() if each.key == "1.004873"]
    person = TypedPerson("082190000147", "Lương Thị Ngọc Ẩn", "14/05/1990", "female", "0900000147", "ấp Bình Trung")
    part = Draft("2", desk=person, procedure=procedure, lines=(PaperLine("Tờ khai", originals=1, present=True),))
    whole = Draft(
        "1",
        role="proxy",
        desk=person,
        owner=replace(person, name="Trần Ổn", email="on@vidu.vn"),
        acting="third",
        relation="con",
        mandate=TypedMandate("Giấy ủy quyền", "12/2026", "01/03/2026"),
        authorised=replace(person, name="Ksor H’Bia"),
        procedure=procedure,
        channel=Channel.ONLINE,
        assisted=True,
        case="trường hợp khác",
        request="<b>xin</b> xác nhận",
        limit=TypedLimit("3", "working_days", "QĐ 12"),
        lines=(PaperLine("Tờ khai", reason="thiếu chữ ký"), PaperLine("Giấy khai sinh", copies=2, unseen=True)),
        sets="2",
        fee="15.000",
        return_at=ReturnAt.POST,
        note="ghi chú",
        received_day="02/03/2026",
        received_hour="08:00",
        filed_day="01/03/2026",
        filed_hour="20:15",
        official_code="000.00.19.H58-260302-0042",
        places=Places("Sở Tư pháp", "", "xã Bên"),
        turning=TypedTurning(True, "10/03/2026", "không thuộc thẩm quyền", "Điều 5"),
        exemption="poor_household",
        exempted=FeeExemption("hộ nghèo", "poor_household", "Điều 4", 15_000),
        follows="H58.123-260301-1001",
        opened=Opened("H58.123-P260301-1001", 3),
        parts=(Part(part, datetime(2026, 3, 5, 17, 0)),),
    )
    assert draft_of(document_of(whole), {procedure.key: procedure}.get) == whole


def test_what_was_typed_comes_back_after_a_power_cut_and_says_what_it_is(counter, again):
    counter.scan(OTHER_CARD)
    counter.procedure("1.004873")
    counter.type("de nghi xac nhan")
    counter.qtbot.waitUntil(lambda: "xac nhan" in "".join(file.read_text("utf-8") for file in files(counter)))
    before = counter.page.draft()
    after = again()
    assert after.page.draft() == before
    assert "09:00" in after.said()
    assert after.received() == 0


def test_one_key_throws_the_old_form_away_and_the_next_brings_it_back(counter, again):
    counter.scan()
    wait(counter)
    after = again()
    after.press(Key.Key_F11)
    wait(after)
    assert after.page.draft().is_empty()
    assert files(after) == []
    after.press(Key.Key_F11)
    assert after.at("name") == "Nguyễn Thị Mẫu"


def test_registering_leaves_no_draft_behind(counter):
    counter.scan()
    counter.procedure("1.004873")
    wait(counter)
    assert len(files(counter)) == 1
    counter.press(Key.Key_F9)
    counter.press(Key.Key_F12)
    assert counter.received() == 1
    assert files(counter) == []


def test_emptying_the_form_leaves_no_draft_behind(counter):
    counter.scan()
    wait(counter)
    counter.press(Key.Key_N, CTRL)
    assert files(counter) == []


def test_what_is_typed_within_the_last_moment_is_kept_when_the_program_ends(counter):
    counter.scan()
    app = QCoreApplication.instance()
    app.aboutToQuit.emit()
    assert "Nguyễn Thị Mẫu" in "".join(file.read_text("utf-8") for file in files(counter))


def test_a_dossier_that_was_saved_just_before_the_cut_is_told_and_gets_no_second_number(counter, again):
    counter.scan()
    counter.procedure("1.004873")
    counter.press(Key.Key_F9)
    wait(counter)
    code = counter.desk.reception.register(counter.page.draft().filing(), OFFICER).dossier.code
    after = again()
    assert after.page.draft().is_empty()
    assert code in after.said()
    assert files(after) == []
    with after.qtbot.waitSignal(after.page.wants_place) as asked:
        after.press(Key.Key_F11)
    assert (asked.args[0], asked.args[1].codes) == ("preview", (code,))
    assert after.received() == 1


def test_a_slip_that_was_being_completed_is_completed_after_the_cut(counter, again):
    slip = counter.desk.reception.file_and_ask(a_filing(), [MissingPaper("Tờ khai", "chưa có")], OFFICER).dossier
    counter.page.take_up(DossierAsked(slip.code))
    counter.settle()
    counter.press(Key.Key_F9)
    wait(counter)
    after = again()
    after.press(Key.Key_F12)
    stored = after.desk.lookup.folder(after.codes[0]).dossier
    assert (stored.id, stored.numbered) == (slip.id, True)


def test_a_card_scanned_before_the_old_form_was_found_is_not_overwritten_by_it(counter, again, qtbot):
    counter.scan(OTHER_CARD)
    wait(counter)
    fresh = ReceptionPage(counter.desk, counter.tasks, officer=lambda: OFFICER)
    qtbot.addWidget(fresh)
    told = []
    fresh.notice.connect(told.append)
    fresh.on_shown(counter.desk.scanning.read(CARD))
    counter.settle()
    assert fresh.draft().desk.name == "Nguyễn Thị Mẫu"
    [offer] = [notice for notice in told if notice.key == "reception.left_over"]
    offer.acts[0].do()
    assert fresh.draft().desk.name == "Lương Thị Ngọc Ẩn"
    wait(counter)
    qtbot.waitUntil(lambda: not fresh.keeping.waiting() and not counter.tasks.busy())


def test_a_page_that_left_the_catalogue_loses_its_procedure_and_keeps_its_people(counter):
    document = document_of(counter.page.draft()) | {"procedure": "9.999999", "desk": {"name": "Trần Ổn"}}
    found = draft_of(document, {}.get)
    assert (found.procedure, found.desk.name) == (None, "Trần Ổn")


# --- one officer after the other


@pytest.fixture
def shared(dressed, qtbot, tmp_path) -> Iterator[tuple[Counter, list[str]]]:
    """A page that several officers use; the last name of the list is who sits there."""
    sitting = [OFFICER]
    with at_the_counter(qtbot, tmp_path / "desk", officer=lambda: sitting[-1]) as made:
        yield made, sitting


def test_logging_off_keeps_the_form_for_that_officer_only(shared):
    counter, sitting = shared
    counter.scan()
    wait(counter)
    counter.page.form.fee.note_edit.setText("đợi chị gái")  # within the last moment
    counter.page.get_up()
    counter.settle()
    assert counter.page.draft().is_empty()
    assert "Nguyễn Thị Mẫu" not in "".join(edit.text() for edit in counter.page.form.edits())
    sitting.append(OTHER)
    counter.page.sit_down()
    counter.settle()
    assert counter.page.draft().is_empty()
    counter.scan(OTHER_CARD)
    counter.page.get_up()
    sitting.append(OFFICER)
    counter.page.sit_down()
    counter.settle()
    assert (counter.at("name"), counter.page.draft().note) == ("Nguyễn Thị Mẫu", "đợi chị gái")


def test_nobody_sits_there_and_nothing_is_kept_over_the_draft_of_the_officer_who_left(shared):
    counter, _ = shared
    counter.scan()
    counter.page.get_up()
    counter.page.form.person.desk.edit("name").setText("ai đó")
    assert not counter.page.keeping.waiting()


def test_the_last_citizen_of_one_officer_is_not_the_next_officer_s(shared):
    counter, sitting = shared
    counter.scan()
    counter.procedure("1.004873")
    counter.press(Key.Key_F9)
    counter.press(Key.Key_F12)
    counter.page.get_up()
    sitting.append(OTHER)
    counter.page.sit_down()
    counter.settle()
    counter.press(Key.Key_D, CTRL)
    assert counter.at("name") == ""


def test_a_dossier_saved_while_its_officer_gets_up_leaves_no_draft(shared):
    counter, _ = shared
    counter.scan()
    counter.procedure("1.004873")
    counter.press(Key.Key_F9)
    wait(counter)
    counter.qtbot.keyClick(counter.focus, Key.Key_F12)
    counter.page.get_up()
    counter.settle()
    assert counter.received() == 1
    assert files(counter) == []


# --- when the disk refuses


def test_a_disk_that_refuses_is_told_once_and_what_was_typed_is_not_lost(shared):
    counter, _ = shared
    (counter.folder / "drafts").write_text("in the way", encoding="utf-8")
    counter.scan()
    wait(counter)
    assert "mất điện" in counter.said()
    counter.page.get_up()
    counter.settle()
    counter.page.sit_down()
    counter.settle()
    assert counter.at("name") == "Nguyễn Thị Mẫu"
    (counter.folder / "drafts").unlink()
    counter.go_to("phone")
    counter.type("0900000147")
    wait(counter)
    assert "mất điện" not in counter.said()
    assert len(files(counter)) == 1
