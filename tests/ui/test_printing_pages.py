"""The preview and what leaves it: pages as the PDF has them, a reason for a reprint, a printer that fails."""

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter

from desk_app.domain.errors import Trouble
from desk_app.services.papers.outlet import Outlet
from tests.building import a_filing
from tests.ui.working import OFFICER
from ui.preview import outlets
from ui.preview.asked import PrintAsked
from ui.preview.page import PreviewPage
from ui.preview.printing import FOLDER, Printing


@pytest.fixture
def dossier(desk):
    return desk.reception.register(a_filing(), OFFICER).dossier


@pytest.fixture
def page(place, dossier, qtbot) -> PreviewPage:
    made = PreviewPage(place.at, Printing(place.at))
    qtbot.addWidget(made)
    made.resize(1100, 620)
    made.show()
    place.do(qtbot, lambda: made.on_shown(PrintAsked(dossier.code)))
    return made


def kept(desk) -> list[str]:
    folder = desk.folder / FOLDER
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


@pytest.mark.parametrize("sheet", ["a5", "a4", "a5x2"])
def test_the_preview_shows_as_many_pages_as_the_pdf_has(page, place, desk, dossier, qtbot, sheet):
    page.sheet.set_value(sheet)
    place.do(qtbot, lambda: page.sheet.chosen.emit(sheet))
    pdf = pypdfium2.PdfDocument(desk.paperwork.preview(dossier.code, sheet))
    assert len(page.pages.pages) == len(pdf)
    pdf.close()


def test_looking_enters_nothing_in_the_history(page, place, dossier):
    assert place.history(dossier) == ["dossier.registered"]


def test_without_a_printer_the_paper_is_kept_as_a_pdf_and_said_so(page, place, desk, dossier, qtbot):
    told = []
    page.notice.connect(told.append)
    place.do(qtbot, page._print.click)
    assert kept(desk) == [f"{dossier.code}.pdf"]
    assert place.history(dossier) == ["dossier.registered", "dossier.receipt_printed"]
    assert f"{dossier.code}.pdf" in told[-1].fact


def test_a_reprint_needs_a_reason_and_is_kept_beside_the_first(page, place, desk, dossier, qtbot):
    place.do(qtbot, page._print.click)
    place.do(qtbot, page._print.click)
    assert page.reason.wrong()
    assert len(kept(desk)) == 1
    page.reason.editor.setText("khách làm mất")
    place.do(qtbot, page._print.click)
    assert kept(desk) == [f"{dossier.code}.pdf", f"{dossier.code}_2.pdf"]


def test_a_failing_printer_is_said_and_printing_again_makes_no_second_entry(place, desk, dossier, qtbot, monkeypatch):
    monkeypatch.setattr(outlets, "printers", lambda: ("HP LaserJet",))
    place.comfort.keep("printer", "HP LaserJet")
    printing, told, out = Printing(place.at), [], []
    printing.notice.connect(told.append)
    place.do(qtbot, lambda: printing.receipt(dossier.code, out.append, told.append))
    [notice] = told
    assert "HP LaserJet" in notice.fact + notice.sentence
    assert out == []
    place.do(qtbot, notice.acts[1].do)
    assert [each.path.name for each in out] == [f"{dossier.code}.pdf"]
    assert place.history(dossier).count("dossier.receipt_printed") == 1


@pytest.mark.parametrize("sheet", ["a5", "a4", "a5x2"])
def test_what_is_painted_on_a_printer_has_the_papers_own_size(desk, dossier, qapp, tmp_path, sheet):
    pdf = desk.paperwork.preview(dossier.code, sheet)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    outlets.paint_pages(printer, desk.paperwork.pages(pdf, 100), sheet)
    drawn, painted = pypdfium2.PdfDocument(pdf), pypdfium2.PdfDocument(tmp_path / "out.pdf")
    assert len(painted) == len(drawn)
    assert painted[0].get_size() == pytest.approx(drawn[0].get_size(), abs=2)
    drawn.close()
    painted.close()


def test_a_printer_that_nobody_knows_is_trouble_not_a_crash(qapp):
    with pytest.raises(Trouble) as trouble:
        outlets.print_pages([], "a5", Outlet("không có máy này"))
    assert trouble.value.code == "printer.gone"


def test_the_arrows_choose_another_sheet_while_print_has_the_keyboard(page, place, qtbot):
    page.activateWindow()
    page.sheet.set_value("a5")
    page.first_focus().setFocus()
    place.do(qtbot, lambda: qtbot.keyClick(page.first_focus(), Qt.Key.Key_Right))
    assert page.sheet.value() == "a4"


def test_a_receipt_never_printed_puts_the_keyboard_on_print_after_one_that_was(page, place, desk, dossier, qtbot):
    page.activateWindow()
    place.do(qtbot, lambda: page._out(to_file=True))
    page.first_focus().setFocus()
    qtbot.waitUntil(page.reason.editor.hasFocus)
    other = desk.reception.register(a_filing(), OFFICER).dossier
    place.do(qtbot, lambda: page.on_shown(PrintAsked(other.code)))
    assert page._print.hasFocus()
