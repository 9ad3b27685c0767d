"""Each paper to its own printer, tray and copies; one that is not there is asked about, never replaced in silence."""

from collections.abc import Iterator

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrinter

from desk_app.services.desk import Desk
from desk_app.services.papers.outlet import Outlet
from tests.building import a_desk, a_filing
from tests.ui.working import OFFICER, Workplace
from ui.dossier.story import moments
from ui.handover.asked import PaperAsked
from ui.handover.printing import PilePrinting
from ui.preview import outlets, trays
from ui.preview.asked import PrintAsked
from ui.preview.page import PreviewPage
from ui.preview.printing import FOLDER, Printing
from ui.preview.routes import GROUPS, Routes, group_of
from ui.settings.printing import PrintingPanel
from ui.setup.practice import PracticeComfort

CANON, RICOH = "Canon-LBP226", "Ricoh-MP-2014"
UPPER, LOWER = "Khay trên", "Khay dưới A5"


class Printers:
    """What stands in the office, and what came out where: sheet, outlet, pages."""

    def __init__(self) -> None:
        self.names: tuple[str, ...] = (CANON, RICOH)
        self.out: list[tuple[str, Outlet, int]] = []

    def print_pages(self, pages, sheet, outlet) -> None:
        self.out.append((sheet, outlet, len(pages)))


@pytest.fixture
def printers(monkeypatch) -> Printers:
    made = Printers()
    monkeypatch.setattr(outlets, "printers", lambda: made.names)
    monkeypatch.setattr(outlets, "print_pages", made.print_pages)
    monkeypatch.setattr(trays, "trays", lambda name: {UPPER: "Upper", LOWER: "Lower"} if name == CANON else {})
    return made


@pytest.fixture
def desk(tmp_path) -> Iterator[Desk]:
    made = a_desk(tmp_path / "desk")
    yield made
    made.close()


@pytest.fixture
def place(dressed, desk, tmp_path, printers) -> Iterator[Workplace]:
    made = Workplace(desk, tmp_path)
    yield made
    made.tasks.close()


@pytest.fixture
def routes(place) -> Routes:
    made = Routes(place.comfort)
    made.common = CANON
    return made


@pytest.fixture
def dossier(desk):
    return desk.reception.register(a_filing(), OFFICER).dossier


@pytest.fixture
def panel(place, routes, qtbot) -> PrintingPanel:
    made = PrintingPanel(place.at)
    qtbot.addWidget(made)
    place.do(qtbot, made.refresh)
    return made


def row_of(panel, group):
    return panel.papers.rows[GROUPS.index(group)]


def choose(combo, value) -> None:
    combo.set_value(value)
    assert combo.value() == value
    combo.activated.emit(combo.currentIndex())


def kept(desk) -> list[str]:
    folder = desk.folder / FOLDER
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


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


# --- the settings


def test_a_tray_and_copies_chosen_for_one_paper_are_kept_at_once(panel, place, routes, qtbot):
    row = row_of(panel, "receipt_a5")
    place.do(qtbot, lambda: choose(row.tray, LOWER))
    place.do(qtbot, lambda: choose(row.copies, "2"))
    assert routes.by("receipt_a5") == Outlet(CANON, LOWER, 2)


def test_another_printer_for_a_paper_begins_with_that_printers_own_tray(panel, place, routes, qtbot):
    row = row_of(panel, "letters")
    place.do(qtbot, lambda: choose(row.tray, LOWER))
    place.do(qtbot, lambda: choose(row.printer, RICOH))
    assert routes.by("letters") == Outlet(RICOH, "", 1)
    assert row.tray.findData(LOWER) < 0


def test_a_printer_or_tray_that_went_away_stays_in_sight_as_what_it_was(panel, place, routes, printers, qtbot):
    routes.keep("letters", Outlet("HP-cu", "Khay 9", 1))
    place.do(qtbot, panel.refresh)
    row = row_of(panel, "letters")
    assert row.chosen() == Outlet("HP-cu", "Khay 9", 1)
    assert row.printer.currentText() == "HP-cu (not there)"
    assert row.tray.currentText() == "Khay 9 (not there)"


def test_a_paper_without_any_printer_cannot_be_tried_and_says_why(panel, place, routes, qtbot):
    row = row_of(panel, "letters")
    assert row.trial.isEnabled()
    place.do(qtbot, lambda: choose(panel.printer, ""))
    assert not row.trial.isEnabled()
    assert row.trial.toolTip()


def test_every_choice_of_the_table_says_whose_it_is(panel):
    combos = [combo for row in panel.papers.rows for combo in (row.printer, row.tray, row.copies)]
    assert len({(each.accessibleName(), each.accessibleDescription()) for each in combos}) == 3 * len(GROUPS)
