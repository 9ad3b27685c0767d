"""A practice day: in a folder of its own, led step by step, and the real desk untouched when one comes back."""

import hashlib
import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QSettings, Qt

from desk_app import practice, wiring
from desk_app.domain.errors import RuleBroken
from desk_app.domain.people import read_citizen_card
from tests.building import CARD, MORNING, OFFICER, a_desk, a_filing
from ui.comfort import Comfort
from ui.help import steps
from ui.help.guide import Guide
from ui.notices import Notices
from ui.reception.page import ReceptionPage
from ui.setup.start import Start
from ui.window.desk_window import DeskWindow

LAST = len(steps.steps())


@pytest.fixture
def folder(tmp_path) -> Path:
    return tmp_path / "desk"


@pytest.fixture
def start(dressed, folder, tmp_path, qtbot, monkeypatch) -> Iterator[Start]:
    monkeypatch.setenv(wiring.STATE_VARIABLE, str(tmp_path / "state"))
    notices = Notices(language=lambda: "vi", reports=tmp_path / "reports", now=lambda: MORNING)
    comfort = Comfort(QSettings(str(tmp_path / "comfort.ini"), QSettings.Format.IniFormat))

    def join(at):
        return DeskWindow(at, lambda at: ReceptionPage(at.desk, at.tasks, officer=at.officer, language=at.language))

    made = Start(lambda: wiring.Door(folder), notices, comfort, join, practice=lambda: practice.PracticeDoor(folder))
    yield made
    made.front.close()
    if made.desk_window is not None:
        made.desk_window.close()
    made.close()


def settle(start: Start, qtbot) -> None:
    def quiet() -> bool:
        inner = start.practice
        return not start.tasks.busy() and (inner is None or not inner.start.tasks.busy())

    qtbot.waitUntil(quiet, timeout=60_000)


def at_work(start: Start, folder: Path, qtbot) -> DeskWindow:
    """A real desk in its window."""
    a_desk(folder, training=False).close()
    start.begin()
    settle(start, qtbot)
    assert start.desk_window is not None
    return start.desk_window


def practising(start: Start, qtbot) -> tuple[DeskWindow, Guide]:
    start.practise()
    settle(start, qtbot)
    assert start.practice is not None
    window, guide = start.practice.start.desk_window, start.practice.guide
    assert window is not None
    assert guide is not None
    return window, guide


def bytes_of(folder: Path) -> dict[str, str]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def do(start: Start, qtbot, step) -> None:
    step()
    settle(start, qtbot)


def keys(qtbot, widget, *pressed) -> None:
    for key in pressed:
        qtbot.keyClick(widget, key)


def until(qtbot, guide: Guide, step: int) -> None:
    """The guide looks by itself; it has come to that step and no further."""
    qtbot.waitUntil(lambda: guide.step() >= step, timeout=20_000)
    assert guide.step() == step


def test_a_whole_practice_day_waits_for_each_step_to_be_done(start, folder, qtbot):
    at_work(start, folder, qtbot)
    before = bytes_of(folder)
    window, guide = practising(start, qtbot)
    page = window.reception
    desk = window.at.desk
    assert desk.folder == folder.with_name("desk-luyen-tap")
    assert "TRAINING" in window.window.windowTitle()
    assert guide.present().key == "card"
    assert not guide.card.isHidden()
    do(start, qtbot, guide.band.scan.click)
    until(qtbot, guide, 1)
    assert guide.card.isHidden()
    assert page.draft().desk.name == "Lê Thị Mai Phương"
    guide.look()
    assert guide.present().key == "procedure"
    procedure = window.at.desk.catalogue.find("1.004222", 1)[0]
    do(start, qtbot, lambda: window.answers.procedure.emit(procedure))
    until(qtbot, guide, 2)
    do(start, qtbot, page.form.papers.all_there.click)
    until(qtbot, guide, 3)
    do(start, qtbot, page.register)
    until(qtbot, guide, 4)
    assert window.window.place() == "preview"
    assert desk.office.training
    window.window.go_to("reception")
    until(qtbot, guide, 5)
    keys(qtbot, window.window, Qt.Key.Key_F3)
    until(qtbot, guide, 6)
    late = window.at.desk.lookup.worklist("late", 1)[0]
    do(start, qtbot, lambda: window.window.go_to("dossier", late.code))
    until(qtbot, guide, 7)
    do(start, qtbot, guide.band.scan.click)
    settle(start, qtbot)
    assert window.window.place() == "returning"
    do(start, qtbot, window.returning.give.click)
    until(qtbot, guide, 8)
    do(start, qtbot, lambda: window.window.go_to("day_end"))
    counts = window.day_end.counts
    guide.look()
    for row, number in counts.recorded().items():
        assert str(number) in guide.band.text.text()
        counts.edits[row].setText(str(number))
        counts.give(row)
    until(qtbot, guide, 9)
    do(start, qtbot, window.day_end.write.click)
    until(qtbot, guide, LAST)
    assert list((window.at.desk.folder / practice.BATCHES).glob("*.zip"))
    guide.band.back.click()
    settle(start, qtbot)
    assert bytes_of(folder) == before


def test_what_was_typed_and_where_the_keyboard_was_is_there_after_practising(start, folder, qtbot):
    real = at_work(start, folder, qtbot)
    real.window.activateWindow()
    real.at.comfort.keep("printer", "Máy in thật")
    real.reception.take_card(read_citizen_card(CARD))
    settle(start, qtbot)
    field = real.reception.form.person.desk.edit("name")
    field.setFocus()
    field.setCursorPosition(3)
    window, guide = practising(start, qtbot)
    assert not real.window.isVisible()
    assert window.at.comfort.text("printer") == ""
    window.at.comfort.keep("signer", "Người ký bịa")
    guide.skip()
    guide.band.leave.click()
    assert guide.present() is None
    assert guide.band.skip.isHidden()
    assert not guide.band.back.isHidden()
    guide.band.back.click()
    settle(start, qtbot)
    assert start.desk_window is real
    assert real.window.isVisible()
    assert real.window.focusWidget() is field
    assert field.cursorPosition() == 3
    assert real.reception.draft().desk.name == "Nguyễn Thị Mẫu"
    assert real.at.officer() == OFFICER
    assert [real.at.comfort.text(key) for key in ("printer", "officer", "signer")] == ["Máy in thật", OFFICER, ""]


def test_before_there_is_a_desk_a_practice_day_is_offered_and_makes_none(start, folder, qtbot):
    start.begin()
    settle(start, qtbot)
    start.front.activateWindow()
    qtbot.keyClick(start.front, Qt.Key.Key_F9)
    settle(start, qtbot)
    _, guide = start.practice.start.desk_window, start.practice.guide
    assert not start.front.isVisible()
    guide.over.emit()
    settle(start, qtbot)
    assert start.front.setup.isVisible()
    assert not wiring.installation.exists(folder)


def test_a_folder_with_other_files_is_left_alone_and_said(start, folder, qtbot):
    real = at_work(start, folder, qtbot)
    beside = folder.with_name("desk-luyen-tap")
    beside.mkdir()
    (beside / "thu.txt").write_text("của tôi", encoding="utf-8")
    start.practise()
    settle(start, qtbot)
    qtbot.waitUntil(lambda: start.practice is None)
    assert (beside / "thu.txt").read_text(encoding="utf-8") == "của tôi"
    assert real.window.isVisible()
    assert [notice.key for notice in real.window.strips.notices()] == ["error.practice.folder_in_use"]


def test_a_real_desk_is_never_cleared_away_whatever_its_folder_is_called(tmp_path):
    folder = practice.practice_folder(tmp_path / "desk")
    a_desk(folder, training=False).close()
    (folder / practice.MARK).write_text("", encoding="utf-8")
    before = bytes_of(folder)
    with pytest.raises(RuleBroken) as refused:
        practice.lay_out(folder)
    assert refused.value.code == "practice.folder_in_use"
    assert bytes_of(folder) == before


def test_a_language_chosen_while_practising_holds_in_the_real_window(start, folder, qtbot):
    at_work(start, folder, qtbot)
    window, guide = practising(start, qtbot)
    guide.skip()
    window.settings.panels["display"].language.chosen.emit("en")
    settle(start, qtbot)
    again = start.practice.guide
    assert again is not guide
    assert again.step() == 1
    again.over.emit()
    settle(start, qtbot)
    assert start.desk_window.at.language() == "en"
    assert start.desk_window.window.isVisible()
    start.desk_window.settings.panels["display"].language.chosen.emit("vi")
    settle(start, qtbot)


def test_each_practice_day_begins_anew_and_its_papers_are_marked(tmp_path, monkeypatch):
    monkeypatch.setenv(wiring.STATE_VARIABLE, str(tmp_path / "state"))
    desk = practice.PracticeDoor(tmp_path / "desk").open()
    first = desk.lookup.counts()
    code = desk.lookup.worklist("open", 1)[0].code
    paper = PdfReader(io.BytesIO(desk.paperwork.preview(code, "a5")))
    assert "KHÔNG CÓ GIÁ TRỊ" in " ".join(paper.pages[0].extract_text().split())
    desk.reception.register(a_filing(), desk.staff.officers()[0].name)
    assert desk.lookup.counts() != first
    desk.close()
    again = practice.PracticeDoor(tmp_path / "desk").open()
    assert again.lookup.counts() == first
    assert not again.restored
    again.close()
