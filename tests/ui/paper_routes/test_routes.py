"""Each paper to its own printer, tray and copies; one that is not there is asked about, never replaced in silence."""

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrinter

from desk_app.services.papers.outlet import Outlet
from tests.ui.paper_routes.office_printers import CANON, LOWER, RICOH, UPPER, kept
from ui.dossier.story import moments
from ui.preview import outlets, trays
from ui.preview.printing import Printing
from ui.preview.routes import GROUPS, Routes, group_of
from ui.setup.practice import PracticeComfort


def print_receipt(place, qtbot, dossier, **how) -> list:
    """What came back: where it went, or what was refused."""
    back: list = []
    printing = Printing(place.at)
    place.do(qtbot, lambda: printing.receipt(dossier.code, back.append, back.append, **how))
    return back


# --- where papers go


@pytest.mark.parametrize(
    ("kind", "sheet", "group"),
    [
        ("receipt", "a5", "receipt_a5"),
        ("receipt", "a4", "receipt_a4"),
        ("receipt", "a5x2", "receipt_a4"),
        ("return", "a5", "slips"),
        ("explanation", "a5", "slips"),
        ("explanation", "a4", "letters"),
        ("refusal", "a4", "letters"),
        ("control", "a4", "letters"),
        ("minutes", "a4", "piles"),
        ("", "a5x2", "lists"),
        ("label", "a4", "labels"),
        ("slip", "roll80", "roll"),
    ],
)
def test_a_paper_belongs_to_the_group_whose_sheets_it_is_printed_on(kind, sheet, group):
    assert group_of(kind, sheet) == group


def test_while_nothing_else_is_chosen_every_paper_goes_to_the_one_printer(routes):
    assert {routes.by(group).printer for group in GROUPS if group != "roll"} == {CANON}
    assert {routes.by(group).tray for group in GROUPS} == {""}


def test_slips_of_piles_come_out_twice_for_each_side_keeps_one(routes):
    assert {group: routes.by(group).copies for group in GROUPS if routes.by(group).copies > 1} == {"piles": 2}


def test_what_is_chosen_for_one_group_outlasts_the_window_and_leaves_the_others_alone(routes, place):
    routes.keep("receipt_a5", Outlet(RICOH, "", 3))
    again = Routes(place.comfort)
    assert again.of("receipt", "a5") == Outlet(RICOH, "", 3)
    assert again.of("receipt", "a5x2") == Outlet(CANON, "", 1)


def test_another_common_printer_forgets_the_trays_of_the_one_before(routes):
    routes.keep("letters", Outlet("", LOWER, 2))
    routes.keep("lists", Outlet(CANON, UPPER, 1))
    routes.common = RICOH
    assert routes.by("letters") == Outlet(RICOH, "", 2)
    assert routes.by("lists") == Outlet(CANON, UPPER, 1)


def test_a_file_of_comforts_that_somebody_spoilt_costs_a_few_clicks_and_no_more(routes, place):
    for spoilt in ("{", "[]", '{"letters": ["HP", "", 900]}', '{"letters": 7}'):
        place.comfort.keep("routes", spoilt)
        assert routes.by("letters") == Outlet(CANON, "", 1)


def test_a_practice_day_sends_nothing_to_the_trays_of_the_real_one(routes, place):
    routes.keep("letters", Outlet(RICOH, "", 2))
    assert Routes(PracticeComfort(place.comfort)).by("letters") == Outlet("", "", 1)


# --- printing there


def test_a_receipt_goes_to_its_own_tray_and_the_history_says_where_and_how_many(
    place, routes, printers, dossier, desk, qtbot
):
    routes.keep("receipt_a5", Outlet("", LOWER, 3))
    [out] = print_receipt(place, qtbot, dossier, sheet="a5")
    assert [(sheet, outlet) for sheet, outlet, _ in printers.out] == [("a5", Outlet(CANON, LOWER, 3))]
    assert out.printer == f"{CANON}, {LOWER}, 3 copies"
    entry = desk.lookup.folder(dossier.code).history[-1]
    assert (entry.details["printer"], entry.details["tray"], entry.details["copies"]) == (CANON, LOWER, 3)


def test_three_copies_are_one_print_and_no_reprint(place, routes, dossier, desk, qtbot):
    routes.keep("receipt_a5", Outlet("", "", 3))
    print_receipt(place, qtbot, dossier, sheet="a5")
    assert desk.lookup.folder(dossier.code).dossier.receipts_printed == 1
    assert place.history(dossier).count("dossier.receipt_printed") == 1
    [refused] = print_receipt(place, qtbot, dossier, sheet="a5")
    assert refused.code == "print.reason_missing"


def test_what_is_kept_as_a_file_says_so_in_the_history(place, routes, dossier, desk, qtbot):
    print_receipt(place, qtbot, dossier, to_file=True)
    details = desk.lookup.folder(dossier.code).history[-1].details
    assert details["file"] == "pdf"
    assert "printer" not in details


def test_the_story_of_a_dossier_tells_printer_tray_and_copies(place, routes, dossier, desk, qtbot):
    routes.keep("receipt_a5", Outlet("", LOWER, 2))
    print_receipt(place, qtbot, dossier, sheet="a5")
    newest = moments(desk.lookup.folder(dossier.code), lambda code: code)[0]
    assert f"{CANON}, {LOWER}, 2 copies" in newest.details


def test_a_printer_that_is_gone_is_said_and_neither_entered_nor_replaced(place, routes, printers, dossier, desk, qtbot):
    printers.names = (RICOH,)
    [refused] = print_receipt(place, qtbot, dossier)
    assert refused.code == "printer.gone"
    assert CANON in place.at.sentence_of(refused)
    assert (printers.out, kept(desk)) == ([], [])
    assert place.history(dossier) == ["dossier.registered"]


def test_another_papers_missing_printer_keeps_no_receipt_from_its_own(place, routes, printers, dossier, qtbot):
    routes.keep("letters", Outlet("HP-cu", "", 1))
    [out] = print_receipt(place, qtbot, dossier)
    assert out.outlet.printer == CANON


# --- on paper


def test_a_printer_that_makes_no_copies_itself_is_given_the_pages_again_set_after_set(desk, dossier, qapp, tmp_path):
    pdf = desk.paperwork.preview(dossier.code, "a5")
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    assert not printer.supportsMultipleCopies()
    pages = desk.paperwork.pages(pdf, 72)
    outlets.paint_pages(printer, pages, "a5", copies=2)
    painted = pypdfium2.PdfDocument(tmp_path / "out.pdf")
    pictures = [page.render(scale=1, grayscale=True).to_pil().tobytes() for page in painted]
    painted.close()
    assert len(pages) > 1
    assert pictures == pictures[: len(pages)] * 2
    assert len(set(pictures)) == len(pages)


def test_trays_are_known_by_the_names_of_the_printers_description():
    description = (
        '*DefaultInputSlot: Upper\n*InputSlot Upper/Khay trên: "<</MediaPosition 0>>"\n'
        '*InputSlot Manual/Khay <C491>a n<C483>ng: ""\n*InputSlot Plain: ""\n*PageSize A4/A4: ""\n'
    )
    assert trays.slots(description) == [("Upper", "Khay trên"), ("Manual", "Khay đa năng"), ("Plain", "Plain")]
