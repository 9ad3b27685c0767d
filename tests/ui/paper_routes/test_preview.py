"""The preview and a printer that is gone: it asks, keeps a file when told to, and shows where another sheet goes."""

import pytest

from desk_app.services.papers.outlet import Outlet
from tests.ui.paper_routes.office_printers import CANON, LOWER, RICOH, choose, kept
from ui.handover.asked import PaperAsked
from ui.handover.printing import PilePrinting
from ui.preview.asked import PrintAsked
from ui.preview.page import PreviewPage
from ui.preview.printing import Printing
from ui.preview.routes import group_of


@pytest.fixture
def preview(place, routes, dossier, qtbot) -> PreviewPage:
    made = PreviewPage(place.at, Printing(place.at))
    qtbot.addWidget(made)
    made.told = []
    made._printing.notice.connect(made.told.append)
    return made


def test_the_preview_asks_about_a_printer_that_is_gone_and_keeps_a_pdf_when_told_to(
    place, preview, printers, dossier, desk, qtbot
):
    printers.names = (RICOH,)
    place.do(qtbot, lambda: preview.on_shown(PrintAsked(dossier.code)))
    assert preview.printer.value() == CANON
    place.do(qtbot, preview._print.click)
    assert (printers.out, kept(desk)) == ([], [])
    place.do(qtbot, preview.told[-1].acts[0].do)
    assert kept(desk) == [f"{dossier.code}.pdf"]


def test_a_sheet_whose_printer_is_there_takes_the_question_back(place, routes, preview, printers, dossier, qtbot):
    printers.names = (RICOH,)
    routes.keep("receipt_a5", Outlet(RICOH, "", 1))
    over = []
    preview.notice_over.connect(over.append)
    place.do(qtbot, lambda: preview.on_shown(PrintAsked(dossier.code)))
    assert over == []
    place.do(qtbot, lambda: preview.sheet.step(-1))
    place.do(qtbot, lambda: preview.sheet.step(-1))
    assert preview.sheet.value() == "a5"
    assert over == [preview.told[-1].key]


def test_a_printer_chosen_in_the_preview_prints_the_paper_that_could_not_go_to_the_other(
    place, preview, printers, dossier, qtbot
):
    printers.names = (RICOH,)
    place.do(qtbot, lambda: preview.on_shown(PrintAsked(dossier.code)))
    choose(preview.printer, RICOH)
    place.do(qtbot, preview._print.click)
    assert [outlet.printer for _, outlet, _ in printers.out] == [RICOH]


def test_no_printer_in_the_preview_means_a_file_also_where_the_papers_have_a_printer_of_their_own(
    place, routes, preview, printers, dossier, desk, qtbot
):
    routes.keep(group_of("receipt", desk.office.sheet), Outlet(RICOH, "", 1))
    place.do(qtbot, lambda: preview.on_shown(PrintAsked(dossier.code)))
    choose(preview.printer, "")
    place.do(qtbot, preview._print.click)
    assert (printers.out, kept(desk)) == ([], [f"{dossier.code}.pdf"])


def test_another_sheet_in_the_preview_shows_the_printer_and_tray_of_that_sheet(place, routes, preview, dossier, qtbot):
    routes.keep("receipt_a5", Outlet(RICOH, LOWER, 2))
    place.do(qtbot, lambda: preview.on_shown(PrintAsked(dossier.code)))
    preview.sheet.set_value("a5")
    place.do(qtbot, lambda: preview.sheet.chosen.emit("a5"))
    assert preview.printer.value() == RICOH
    assert preview._where._note.text() == f"{LOWER}, 2 copies"


def test_a_slip_of_a_pile_waits_for_an_answer_while_its_printer_is_gone(place, routes, printers, dossier, desk, qtbot):
    printers.names = ()
    printing, told, done = Printing(place.at), [], []
    printing.notice.connect(told.append)
    piles = PilePrinting(place.at, printing)
    asked = PaperAsked("transfer", (dossier.code,))
    place.do(qtbot, lambda: piles.paper(asked, lambda: done.append(True)))
    assert (done, kept(desk), place.history(dossier)) == ([], [], ["dossier.registered"])
    place.do(qtbot, told[-1].acts[0].do)
    assert done == [True]
    assert len(kept(desk)) == 1
