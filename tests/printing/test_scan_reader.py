"""Scanned files read through: page counts, and damage in every place."""

import pytest

from desk_app.domain.errors import FileRefused
from desk_app.domain.scans import MOST_PAGES, kind_of
from desk_app.printing.scan_reader import ScanReader
from tests.scanned import a_locked_pdf, a_pdf, a_picture


def pages(data: bytes) -> int:
    kind = kind_of(data)
    assert kind is not None
    return ScanReader().pages(data, kind, "quet.bin")


def refused(code: str):
    return pytest.raises(FileRefused, match=code.replace(".", r"\."))


@pytest.mark.parametrize("number", [1, 2, 17])
def test_a_pdf_has_the_pages_that_it_has(number):
    assert pages(a_pdf(number)) == number


@pytest.mark.parametrize("ending", ["JPG", "PNG"])
def test_a_picture_is_one_page(ending):
    assert pages(a_picture("lightgrey", ending)) == 1


def test_a_pdf_with_a_password_is_refused():
    with refused("digitise.locked"):
        pages(a_locked_pdf())


def test_a_pdf_of_far_too_many_pages_is_refused():
    with refused("digitise.too_many_pages"):
        pages(a_pdf(MOST_PAGES + 1))


def test_what_only_begins_like_a_pdf_is_refused():
    with refused("digitise.damaged"):
        pages(b"%PDF-1.4\nnothing of it\n%%EOF\n")


@pytest.mark.parametrize("part", [0.2, 0.5, 0.9])
def test_a_pdf_that_the_scanner_did_not_finish_is_refused(part):
    whole = a_pdf(5)
    with refused("digitise.damaged"):
        pages(whole[: int(len(whole) * part)])


def test_a_pdf_without_its_end_is_refused_though_it_could_be_mended():
    whole = a_pdf(3)
    with refused("digitise.damaged"):
        pages(whole[: whole.index(b"startxref")])


@pytest.mark.parametrize("ending", ["JPG", "PNG"])
def test_a_picture_cut_anywhere_is_refused(ending):
    whole = a_picture("lightgrey", ending)
    for end in range(12, len(whole) - 1):
        with refused("digitise.damaged"):
            pages(whole[:end])


def test_a_png_with_a_wrong_byte_anywhere_behind_its_name_is_refused():
    whole = a_picture("lightgrey", "PNG")
    for place in range(8, len(whole)):
        spoilt = bytearray(whole)
        spoilt[place] ^= 0x10
        with refused("digitise.damaged"):
            pages(bytes(spoilt))


def test_a_picture_with_something_behind_its_end_is_taken():
    assert pages(a_picture("lightgrey") + b"\0" * 64) == 1
