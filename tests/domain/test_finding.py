"""What a dossier is found by, and how typed words are read."""

from dataclasses import replace

import pytest

from desk_app.domain.dossiers import Dossier
from desk_app.domain.finding import is_meant, readings, terms
from desk_app.domain.people import Person
from tests.domain.dossiers_to_move import a_dossier


def of(name: str, **changes: str) -> Dossier:
    return replace(a_dossier(), owner=Person(name=name, **changes))


def place(dossier: Dossier, typed: str) -> int:
    """Which reading of the typed words finds a dossier first; -1: none."""
    said = terms(dossier)
    return next((place for place, asked in enumerate(readings(typed)) if is_meant(said, asked)), -1)


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("Nguyễn Văn Minh", "nguyen van minh"),
        ("Nguyễn Văn Minh", "minh nguy"),
        ("Nguyễn Văn Minh", "nvm"),
        ("Nguyễn Văn Minh", "NV"),
        ("Đặng Thị Thuý", "đtt"),
        ("Đặng Thị Thuý", "dang thuy"),
        ("Đặng Thị Thuý", "ĐẶNG THÚY"),
        ("ĐỖ Ðức", "do duc"),
        ("H'Hen Niê", "hhen"),
        ("Nguyễn Thị K'Nhi", "k'nhi"),
        ("Nguyễn Thị K'Nhi", "ntk"),
        ("Y Moan Êban", "yme"),
        ("Công ty TNHH Hòa-Bình", "hoa binh"),
    ],
)
def test_a_person_is_found_by_beginnings_of_words_and_by_initials(name: str, typed: str) -> None:
    assert place(of(name), typed) >= 0


@pytest.mark.parametrize(
    "typed", ["nvn", "nguyen lan", "uyen", "inh", "‹9999", "m v n zz", "x" * 500, "nguyen minh OR zz", "nguyen*z"]
)
def test_what_is_not_said_of_a_dossier_does_not_find_it(typed: str) -> None:
    assert place(of("Nguyễn Văn Minh"), typed) == -1


@pytest.mark.parametrize("typed", ["hòa", "hoà", "HÒA", "ho\u0300a"])
@pytest.mark.parametrize("name", ["Lê Hòa", "Lê Hoà"])
def test_both_habits_of_placing_a_tone_are_one_spelling(name: str, typed: str) -> None:
    assert place(of(name), typed) == 0
    assert place(of("Lê Hoa"), typed) > 0


def test_a_name_written_with_other_marks_comes_later_than_the_one_typed() -> None:
    assert place(of("Trần Anh"), "anh") < place(of("Trần Ánh"), "anh")
    assert place(of("Trần Ánh"), "ánh") < place(of("Trần Anh"), "ánh")
    assert place(of("Nguyễn Văn An"), "nguyễn van") < place(of("Nguyên Văn An"), "nguyễn van")


def test_initials_come_after_names_that_begin_so() -> None:
    assert place(of("Vũ Lan"), "lan") < place(of("Lê Anh Ngọc"), "lan")


@pytest.mark.parametrize(
    "typed",
    ["082190000147", "0147", "147", "000147", "082 190 000 147", "0821", "minh 0147"],
)
def test_an_identity_number_is_found_by_its_beginning_and_any_ending(typed: str) -> None:
    assert place(of("Lê Minh", number="082190000147"), typed) == 0 or "minh" in typed


@pytest.mark.parametrize(
    "typed", ["0912345678", "0912 345 678", "0912.345.678", "+84 912 345 678", "678", "5678", "345 678", "12 345 678"]
)
def test_a_phone_is_found_however_it_is_grouped(typed: str) -> None:
    assert place(of("Lê Minh", phone="0912345678"), typed) >= 0


@pytest.mark.parametrize("typed", ["0912 345 679", "5679", "78", "0912 678 345 1"])
def test_another_phone_is_not_found(typed: str) -> None:
    assert place(of("Lê Minh", phone="0912345678"), typed) == -1


@pytest.mark.parametrize(
    "typed", ["261116-1009", "1009", "009", "161009", "2611", "H58.123-261116-1009", "h58.123-2611", "2611161009"]
)
def test_a_code_is_found_whole_short_and_by_its_last_digits(typed: str) -> None:
    assert place(replace(of("Lê Minh"), code="H58.123-261116-1009"), typed) >= 0


@pytest.mark.parametrize("typed", ["P261116-1009", "261116-1009", "1009", "p2611"])
def test_a_slips_reference_is_found_like_a_code(typed: str) -> None:
    assert place(replace(of("Lê Minh"), code="H58.123-P261116-1009"), typed) >= 0


@pytest.mark.parametrize("typed", ["", " ", '"', "*", "()", "-", "\u200b", "\ud800", "%_", "·°‹"])
def test_nothing_but_signs_asks_for_nothing(typed: str) -> None:
    assert readings(typed) == ()


def test_a_phone_with_the_same_group_twice_is_read_whole() -> None:
    assert place(of("Lê Minh", phone="0912121278"), "0912 12 12 78") >= 0
    assert place(of("Lê Minh", phone="0912127800"), "0912 12 12 78") == -1
