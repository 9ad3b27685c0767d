"""The page for scans: from the scanner's folder into a paper of the dossier, counted, looked at, taken back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desk_app.domain.dossiers import Dossier
from desk_app.domain.filed import FiledPaper
from tests.building import a_filing
from tests.scanned import a_pdf, a_picture, lay
from tests.ui.working import OFFICER
from ui.digitise.page import DigitisePage
from ui.dossier.page import DossierPage
from ui.widgets.lines import Line

FORM, MANDATE = "Tờ khai", "Giấy ủy quyền"
PAPERS = (
    FiledPaper(FORM, originals=1),
    FiledPaper("Bản chụp căn cước", copies=1),
    FiledPaper("Giấy chứng sinh", originals=1, present_only=True),
    FiledPaper(MANDATE, originals=1),
)


@pytest.fixture
def dossier(desk) -> Dossier:
    return desk.reception.register(a_filing(papers=PAPERS), OFFICER).dossier


@pytest.fixture
def scanner(tmp_path) -> Path:
    folder = tmp_path / "may quet"
    folder.mkdir()
    return folder


@pytest.fixture
def page(place, dossier, scanner, qtbot) -> Iterator[DigitisePage]:
    place.comfort.keep("scan_folder", str(scanner))
    made = DigitisePage(place.at)
    qtbot.addWidget(made)
    made.resize(1120, 640)
    made.show()
    place.do(qtbot, lambda: made.on_shown(dossier.code))
    yield made
    made.on_left()


def choose(page, place, qtbot, *names: str) -> None:
    """Number these files in this order, with the keyboard."""
    place.do(qtbot, page.reread)
    for name in names:
        page.waiting.table.choose(str(Path(page.folder()) / name))
        qtbot.keyClick(page.waiting.table, Qt.Key.Key_Space)
    place.settle(qtbot)


def words(table) -> list[tuple[str, ...]]:
    return [tuple(cell.words.strip() for cell in line.cells) for line in table.lines.lines() if isinstance(line, Line)]


def test_a_paper_is_scanned_with_the_keyboard_and_the_next_one_comes(page, place, desk, dossier, scanner, qtbot):
    lay(scanner, "s2.jpg", a_picture("white"))
    lay(scanner, "s1.pdf", a_pdf(2))
    choose(page, place, qtbot, "s1.pdf", "s2.jpg")
    assert page.papers.paper() == FORM
    qtbot.keyClicks(page.counted.pages, "3")
    with qtbot.waitSignal(page.counts_changed):
        qtbot.keyClick(page, Qt.Key.Key_F12)
    place.settle(qtbot)
    scans = desk.lookup.folder(dossier.code).dossier.scans
    assert [(scan.paper, scan.pages, scan.kind) for scan in scans] == [(FORM, 2, "pdf"), (FORM, 1, "jpg")]
    assert page.papers.paper() == MANDATE
    assert (page.waiting.meant(), page.counted.pages.value()) == ((), "")


def test_the_pages_have_to_be_counted_by_hand(page, place, desk, dossier, scanner, qtbot):
    lay(scanner, "a.pdf", a_pdf(2))
    choose(page, place, qtbot, "a.pdf")
    assert page.counted.pages.value() == "", "what was found is not offered as what was counted"
    page.take.click()
    assert page.counted.wrong()
    qtbot.keyClicks(page.counted.pages, "3")
    place.do(qtbot, page.take.click)
    assert "3" in page.counted.wrong()
    assert "2" in page.counted.wrong()
    assert page.waiting.meant() == (scanner / "a.pdf",)
    assert desk.lookup.folder(dossier.code).dossier == dossier


def test_what_is_never_scanned_says_so_and_offers_nothing(page, place, scanner, qtbot):
    lay(scanner, "a.pdf", a_pdf(1))
    choose(page, place, qtbot, "a.pdf")
    assert page.take.isEnabled()
    for name in ("Bản chụp căn cước", "Giấy chứng sinh"):
        page.papers.table.choose(f"paper {name}")
        assert page.papers.paper() == ""
        assert not page.take.isEnabled()


def test_a_damaged_file_and_a_card_cannot_be_chosen(page, place, scanner, qtbot):
    lay(scanner, "CCCD.jpg", a_picture())
    lay(scanner, "hong.pdf", a_pdf(2)[:300])
    choose(page, place, qtbot, "CCCD.jpg", "hong.pdf")
    assert page.waiting.meant() == ()


def test_a_new_file_appears_by_itself(page, scanner, qtbot):
    lay(scanner, "moi.pdf", a_pdf(4))
    qtbot.waitUntil(lambda: any("moi.pdf" in line for line in words(page.waiting.table)))


def test_sources_go_only_on_wish(page, place, scanner, qtbot):
    lay(scanner, "a.pdf", a_pdf(1))
    choose(page, place, qtbot, "a.pdf")
    qtbot.keyClicks(page.counted.pages, "1")
    page.counted.clear.setChecked(True)
    place.do(qtbot, page.take.click)
    assert not (scanner / "a.pdf").exists()


def test_a_wrong_scan_is_removed_with_its_reason(page, place, desk, dossier, scanner, qtbot):
    desk.digitising.add(dossier.code, FORM, [lay(scanner, "a.pdf", a_pdf())], OFFICER)
    place.do(qtbot, page.reload)
    assert page.remove.isHidden()
    page.papers.table.choose(f"scan 0 {FORM}")
    place.settle(qtbot)
    page.remove.click()
    place.do(qtbot, page.removing.do.click)
    assert page.removing.field.wrong(), "no reason, no removal"
    qtbot.keyClicks(page.removing.reason, "quet nham")
    place.do(qtbot, page.removing.do.click)
    assert desk.lookup.folder(dossier.code).dossier.scans == ()
    assert page.removing.isHidden()


def test_a_file_is_looked_at_before_it_is_taken(page, place, scanner, qtbot):
    lay(scanner, "a.pdf", a_pdf(3))
    place.do(qtbot, page.reread)
    page.waiting.table.choose(str(scanner / "a.pdf"))
    place.settle(qtbot)
    assert len(page.look.view.pages) == 3
    page.on_left()
    assert page.look.view.pages == (), "nothing personal stays on the screen"


def test_a_missing_file_is_told_in_words_and_holds_nothing_up(page, place, desk, dossier, scanner, qtbot):
    digest = desk.digitising.add(dossier.code, FORM, [lay(scanner, "a.pdf", a_pdf())], OFFICER).added[0].digest
    (desk.folder / "scans" / f"{digest}.pdf").unlink()
    place.do(qtbot, page.reload)
    icons = [line.cells[1].icon for line in page.papers.table.lines.lines() if isinstance(line, Line)]
    assert "triangle-alert" in icons
    assert desk.processing.move(dossier.code, "hand_over", OFFICER, values={"to": "Phòng Kinh tế"})


def test_a_file_that_is_not_taken_says_why(page, place, scanner, qtbot):
    lay(scanner, "a.pdf", a_pdf(3))
    lay(scanner, "CCCD mat truoc.jpg", a_picture())
    place.do(qtbot, page.reread)
    page.waiting.table.choose(str(scanner / "CCCD mat truoc.jpg"))
    assert "CCCD mat truoc.jpg" in page.look.refusal.sentence.text()
    assert page.look.refusal.isVisible()


def test_a_new_file_takes_nothing_away_from_what_is_looked_at(page, place, desk, dossier, scanner, qtbot):
    desk.digitising.add(dossier.code, FORM, [lay(scanner, "a.pdf", a_pdf(3))], OFFICER)
    place.do(qtbot, page.reload)
    page.papers.table.choose(f"scan 0 {FORM}")
    place.settle(qtbot)
    lay(scanner, "b.pdf", a_pdf(1))
    place.do(qtbot, page.reread)
    assert len(page.look.view.pages) == 3


def test_a_folder_that_is_gone_is_told(page, place, scanner, qtbot):
    scanner.rmdir()
    with qtbot.waitSignal(page.notice) as told:
        page.reread()
    place.settle(qtbot)
    assert told.args[0].key == "digitise.folder"


def test_the_dossier_page_leads_to_its_scans(place, dossier, qtbot):
    page = DossierPage(place.at)
    qtbot.addWidget(page)
    page.show()
    place.do(qtbot, lambda: page.on_shown(dossier.code))
    with qtbot.waitSignal(page.wants_place) as asked:
        page.ask("digitise")
    assert asked.args == ["digitise", dossier.code]
