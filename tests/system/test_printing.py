"""Printing through CUPS: a receipt arrives on paper, a printer that is missing, stopped or refusing is said.

The program prints in its own way (``ui/preview/printing.py``) in a process of its own; CUPS is a private one.
"""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp

from desk_app import wiring
from tests.system.household import Household, until

ROOT = Path(__file__).resolve().parents[2]
REGISTERED, PRINTED = "dossier.registered", "dossier.receipt_printed"
SIZES = {"a5": (420, 595), "a5x2": (595, 842)}
"""Points, as the printer's description names them; A4 is turned by the printer."""


class AtThePrinter:
    """A desk whose window registered one dossier just now, as :mod:`tests.system.at_the_printer` tells it."""

    def __init__(self, household: Household) -> None:
        self._household, self._child = household, household.children[-1]
        self.now = self._answer()

    def go_on(self) -> dict:
        """Let the next step be done; how things stand after it."""
        self._child.stdin.write(b"\n")
        self._child.stdin.flush()
        self.now = self._answer()
        return self.now

    def _answer(self) -> dict:
        line = self._child.stdout.readline()
        assert line, self._household.said("at_the_printer")
        return json.loads(line)


@pytest.fixture
def at_work(household, print_shop, tmp_path) -> Iterator[Callable[..., AtThePrinter]]:
    """Begin a desk's day with a printer's name, ``""`` for none, and the steps to come."""
    begun = []

    def begin(printer: str, *steps: str, sheet: str = "a5x2") -> AtThePrinter:
        words = [sys.executable, "-m", "tests.system.at_the_printer", tmp_path, sheet, printer, *steps]
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "cwd": ROOT}
        where = print_shop.environment | {
            "QT_QPA_PLATFORM": "offscreen",
            wiring.STATE_VARIABLE: str(tmp_path / "state"),
        }
        begun.append(household.start(words, "at_the_printer", where, **pipes))
        return AtThePrinter(household)

    yield begin
    for child in begun:
        child.communicate(timeout=30)


@pytest.mark.parametrize("sheet", SIZES)
def test_a_receipt_arrives_on_the_chosen_printer_in_its_own_size_and_its_codes_read(
    at_work, print_shop, a_printer, sheet
):
    now = at_work(a_printer, sheet=sheet).now
    paper = pypdfium2.PdfDocument(print_shop.printed(a_printer))
    assert paper[0].get_size() == pytest.approx(SIZES[sheet], abs=1)
    seen = zxingcpp.read_barcodes(paper[0].render(scale=300 / 72).to_pil())
    paper.close()
    assert now["code"] in {code.text for code in seen}
    assert {"Code128", "QRCode"} <= {code.format.name for code in seen}


def test_after_printing_the_window_is_ready_for_the_next_citizen_and_names_its_printer(at_work, a_printer):
    now = at_work(a_printer).now
    assert (now["place"], now["told"], now["files"]) == ("reception", [], [])
    assert now["history"] == [REGISTERED, PRINTED]
    assert now["printers"] == [a_printer]
    assert a_printer in now["status"]


def test_without_any_printer_the_window_says_so_and_the_paper_is_kept_as_pdf(at_work):
    desk = at_work("", "preview")
    assert desk.now["printers"] == []
    assert "Không có máy in, lưu PDF" in desk.now["status"]
    assert desk.now["place"] == "preview"
    after = desk.go_on()
    assert after["files"] == [f"{after['code']}.pdf"]
    assert "Chưa chọn máy in" in after["told"][-1]


def test_a_printer_that_was_chosen_and_taken_away_since_is_asked_about_and_nothing_goes_elsewhere(
    at_work, print_shop, a_printer
):
    now = at_work("HP-LaserJet-da-thao").now
    assert now["place"] == "preview"
    assert now["history"] == [REGISTERED]
    assert "HP-LaserJet-da-thao" in now["told"][-1]
    assert (now["files"], print_shop.paper(a_printer).exists()) == ([], False)


def test_the_chosen_tray_and_the_copies_arrive_with_the_job_and_are_one_print(at_work, print_shop, a_printer):
    now = at_work(f"{a_printer}/Khay dưới A5/3", sheet="a5").now
    print_shop.printed(a_printer)
    [told] = until(lambda: print_shop.told(a_printer), "CUPS enters the job")
    assert told == "copies=3 tray=Lower media=A5"
    assert now["history"] == [REGISTERED, PRINTED]
    entry = now["details"][-1]
    assert (entry["printer"], entry["tray"], entry["copies"], entry["copy"]) == (a_printer, "Khay dưới A5", 3, 1)


def test_without_a_tray_the_printer_takes_its_own_and_one_copy_comes_out(at_work, print_shop, a_printer):
    at_work(a_printer, sheet="a5")
    print_shop.printed(a_printer)
    [told] = until(lambda: print_shop.told(a_printer), "CUPS enters the job")
    assert told == "copies=- tray=- media=A5"


def test_a_trial_page_comes_once_out_of_the_tray_of_its_papers(at_work, print_shop, a_printer):
    desk = at_work(f"{a_printer}/Khay dưới A5/3", "trial", sheet="a5")
    print_shop.printed(a_printer)
    desk.go_on()
    told = until(lambda: (lines := print_shop.told(a_printer))[1:] and lines, "CUPS enters both jobs")
    assert told[-1] == "copies=- tray=Lower media=A5"
    paper = pypdfium2.PdfDocument(print_shop.printed(a_printer))
    assert (len(paper), paper[0].get_size()) == (1, pytest.approx(SIZES["a5"], abs=1))
    paper.close()


def test_a_tray_that_the_printer_lacks_is_said_and_no_other_is_taken(at_work, print_shop, a_printer):
    [said] = at_work(f"{a_printer}/Khay 9/1").now["told"]
    assert "khay “Khay 9”" in said
    assert (print_shop.waiting(a_printer), print_shop.paper(a_printer).exists()) == (0, False)


def test_a_stopped_printer_is_said_nothing_waits_in_it_and_printing_again_is_no_second_entry(
    at_work, print_shop, a_printer
):
    print_shop.tool("cupsdisable", a_printer)
    desk = at_work(a_printer, "again")
    [said] = desk.now["told"]
    assert f"máy in {a_printer} đang dừng".casefold() in said.casefold()
    assert "Hồ sơ đã được ghi sổ" in said
    assert print_shop.waiting(a_printer) == 0
    print_shop.tool("cupsenable", a_printer)
    after = desk.go_on()
    assert after["history"] == [REGISTERED, PRINTED]
    assert after["told"] == []
    print_shop.printed(a_printer)


def test_a_printer_that_rejects_jobs_is_said_and_the_paper_can_be_kept_as_pdf(at_work, print_shop, a_printer):
    print_shop.tool("cupsreject", a_printer)
    desk = at_work(a_printer, "file")
    [said] = desk.now["told"]
    assert a_printer in said
    assert "Hồ sơ đã được ghi sổ" in said
    after = desk.go_on()
    assert after["files"] == [f"{after['code']}.pdf"]
    assert after["history"] == [REGISTERED, PRINTED]
    assert not print_shop.paper(a_printer).exists()
