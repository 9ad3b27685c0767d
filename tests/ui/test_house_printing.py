"""Papers of the desk itself from the window: the sheet of the day the register book, labels, slips of the roll."""

from datetime import datetime
from unicodedata import normalize

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter

from desk_app.services.papers.outlet import Outlet
from tests.building import OFFICER, a_filing
from tests.ui.pile_pages import Counter, a_counter, received
from ui.preview import outlets
from ui.preview.printing import FOLDER
from ui.preview.routes import Routes

CONTROL = Qt.KeyboardModifier.ControlModifier
CANON = "Canon-LBP226"
TODAY = datetime(2026, 3, 4, 16, 30)


@pytest.fixture
def printed(monkeypatch) -> list[tuple[str, Outlet, int]]:
    """Sheet, outlet and pages of whatever came out of the one printer of the office."""
    out: list[tuple[str, Outlet, int]] = []
    monkeypatch.setattr(outlets, "printers", lambda: (CANON,))
    monkeypatch.setattr(outlets, "print_pages", lambda pages, sheet, outlet: out.append((sheet, outlet, len(pages))))
    return out


@pytest.fixture
def counter(dressed, qtbot, tmp_path, printed):
    with a_counter(tmp_path, qtbot, whole=True) as made:
        made.codes = received(made.desk, 3)
        made.clock.moment = TODAY
        yield made


def words_of(pdf: bytes) -> str:
    """What stands on all pages, in one line."""
    document = pypdfium2.PdfDocument(pdf)
    words = " ".join(page.get_textpage().get_text_range() for page in document)
    return normalize("NFC", " ".join(words.split()))


def kept(counter: Counter) -> list[str]:
    return [words_of(path.read_bytes()) for path in sorted((counter.desk.folder / FOLDER).glob("*.pdf"))]


def shown(counter: Counter):
    """The document that is before the officer, and whether its pages are drawn."""
    assert counter.window.place() == "sheets"
    assert counter.rooms.sheets.pages.pages
    return counter.rooms.sheets._asked


# --- the sheet of the day


def test_without_a_printer_the_sheet_of_the_day_is_shown_and_goes_back_to_the_day_s_end(counter, printed):
    counter.go("day_end")
    counter.press(Qt.Key.Key_P, CONTROL)
    assert "BẢNG KÊ" in words_of(shown(counter).printed.pdf)
    assert printed == []
    assert kept(counter) == []
    counter.press(Qt.Key.Key_Escape)
    assert counter.window.place() == "day_end"


def test_with_a_printer_the_sheet_of_the_day_comes_out_at_once(counter, printed):
    Routes(counter.place.comfort).common = CANON
    counter.go("day_end")
    counter.press(Qt.Key.Key_P, CONTROL)
    assert [(sheet, outlet.printer) for sheet, outlet, _ in printed] == [("a4", CANON)]
    assert counter.window.place() == "day_end"


def test_hand_counts_stay_while_the_sheet_is_looked_at(counter):
    counter.go("day_end")
    counts = counter.rooms.day_end.counts
    counts.edits["received"].setText("3")
    counts.give("received")
    counter.press(Qt.Key.Key_P, CONTROL)
    counter.press(Qt.Key.Key_Escape)
    assert counts.edits["received"].text() == "3"


def test_a_second_press_while_the_sheet_is_drawn_takes_no_second_number(counter, printed):
    Routes(counter.place.comfort).common = CANON
    counter.go("day_end")
    counter.rooms.day_end.printing.day_end()
    counter.rooms.day_end.printing.day_end()
    counter.settle()
    assert len(printed) == 1


# --- the register book


def the_overview(counter: Counter, line: str = ""):
    counter.go("overview")
    page = counter.rooms.overview
    page.table.setFocus()
    if line:
        page.table.choose(line)
    return page


def test_the_register_of_all_fields_is_shown_with_every_dossier_of_the_period(counter):
    the_overview(counter)
    counter.press(Qt.Key.Key_P, CONTROL)
    said = words_of(shown(counter).printed.pdf)
    assert all(code in said for code in counter.codes)
    assert "SỔ THEO DÕI HỒ SƠ" in said
    counter.press(Qt.Key.Key_Escape)
    assert counter.window.place() == "overview"


def test_from_the_line_of_a_field_only_its_book_is_printed(counter):
    other = counter.desk.reception.register(a_filing(procedure="1.004194"), OFFICER).dossier
    fields = {counter.desk.lookup.folder(code).dossier.procedure.field for code in counter.codes}
    assert other.procedure.field not in fields
    the_overview(counter, other.procedure.field)
    counter.press(Qt.Key.Key_P, CONTROL)
    assert shown(counter).printed.codes == (other.code,)


def test_the_book_of_a_month_that_is_not_over_ends_today(counter):
    the_overview(counter)
    counter.press(Qt.Key.Key_P, CONTROL)
    assert "01/03/2026 – 04/03/2026" in counter.window.page().title()


def test_a_register_goes_to_the_printer_of_lists_across(counter, printed):
    routes = Routes(counter.place.comfort)
    routes.keep("lists", Outlet(CANON, "", 1))
    the_overview(counter)
    counter.press(Qt.Key.Key_P, CONTROL)
    [(sheet, outlet, pages)] = printed
    assert (sheet, outlet.printer) == ("a5x2", CANON)
    assert pages >= 2  # the cover, then the lines
    assert counter.window.place() == "overview"


def test_a_period_without_a_dossier_has_no_register_and_says_so(counter):
    page = the_overview(counter)
    counter.press(Qt.Key.Key_PageUp)
    counter.press(Qt.Key.Key_P, CONTROL)
    assert counter.window.place() == "overview"
    assert page.isVisible()
    assert len(counter.strips()) == 1


# --- the label of a folder, the slip of the roll


def asks_for(counter: Counter, paper: str) -> str:
    """Ctrl+P on a dossier whose receipt is printed, then a paper of the list."""
    code = counter.codes[0]
    counter.desk.paperwork.receipts([code], OFFICER)
    counter.window.go_to("dossier", code)
    counter.settle()
    counter.press(Qt.Key.Key_P, CONTROL)
    counter.rooms.dossier.form.fields["paper"].editor.set_value(paper)
    counter.press(Qt.Key.Key_F12)
    return code


def last_entry(counter: Counter, code: str):
    return counter.desk.lookup.folder(code).history[-1].details


def test_a_label_is_shown_before_it_is_printed_and_goes_back_to_its_dossier(counter, printed):
    code = asks_for(counter, "label")
    assert shown(counter).kind == "label"
    assert code in words_of(shown(counter).printed.pdf)
    assert "paper" not in last_entry(counter, code)  # the receipt's: a label is no event
    counter.press(Qt.Key.Key_Escape)
    assert counter.window.place() == "dossier"
    assert counter.rooms.dossier.head.code.text() == code


def test_a_label_goes_to_the_printer_of_labels(counter, printed):
    Routes(counter.place.comfort).keep("labels", Outlet(CANON, "Khay nhãn", 1))
    asks_for(counter, "label")
    assert printed == [("a4", Outlet(CANON, "Khay nhãn", 1), 1)]


def test_a_slip_goes_to_the_roll_and_its_entry_says_where(counter, printed):
    Routes(counter.place.comfort).keep("roll", Outlet(CANON, "", 1))
    code = asks_for(counter, "slip")
    assert printed == [("roll80", Outlet(CANON, "", 1), 1)]
    assert last_entry(counter, code)["paper"] == "slip"
    assert last_entry(counter, code)["printer"] == CANON


def test_the_common_printer_has_no_roll_so_a_slip_is_shown(counter, printed):
    Routes(counter.place.comfort).common = CANON
    asks_for(counter, "slip")
    assert shown(counter).sheet == "roll80"
    assert printed == []


def test_a_slip_is_printed_as_long_as_it_is(counter, printed, tmp_path):
    code = counter.codes[0]
    pdf = counter.desk.house_papers.slips([code], OFFICER).pdf
    long = pypdfium2.PdfDocument(pdf)[0].get_height()
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "slip.pdf"))
    outlets.paint_pages(printer, counter.desk.paperwork.pages(pdf, outlets.PRINT_DPI), "roll80")
    [page] = pypdfium2.PdfDocument(tmp_path / "slip.pdf")
    assert (page.get_width(), page.get_height()) == pytest.approx((80 / 25.4 * 72, long), abs=1.5)


# --- a procedure for the wall


def test_the_procedure_of_the_present_row_is_shown_as_a_notice_and_goes_back_to_the_list(counter, printed):
    Routes(counter.place.comfort).common = CANON
    counter.window.go_to("settings", "catalogue")
    counter.settle()
    table = counter.rooms.settings.panels["catalogue"].table
    table.setFocus()
    table.choose("1.004194")
    counter.press(Qt.Key.Key_P, CONTROL)
    name = counter.desk.catalogue.find("1.004194", 1)[0].name
    assert name.upper() in words_of(shown(counter).printed.pdf).upper()
    assert printed == []  # one looks at what goes up on a wall
    counter.press(Qt.Key.Key_Escape)
    assert counter.window.place() == "settings"
    assert counter.rooms.settings.list.current_key() == "catalogue"


@pytest.mark.parametrize(("key", "large"), [("print", False), ("large", True)])
def test_a_notice_is_printed_in_the_type_that_was_asked_for(counter, key, large):
    counter.window.go_to("settings", "catalogue")
    counter.settle()
    panel = counter.rooms.settings.panels["catalogue"]
    panel.table.choose("1.004194")
    getattr(panel, key).click()
    counter.settle()
    assert shown(counter).printed.pdf == counter.desk.house_papers.procedure("1.004194", large=large).pdf


def test_the_keys_are_named_below_both_pages(counter):
    for place in ("day_end", "overview"):
        counter.go(place)
        assert "Ctrl+P" in [hint.key for hint in counter.window.page().key_hints()]
