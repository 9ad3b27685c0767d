"""Vietnamese text: tidied, folded and put in order."""

import random
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain.text import fold, initials, masked, person_key, search_words, tidy

IN_ORDER = [
    *("Dương An", "Đặng An", "Nguyễn Văn An", "Trần Văn An", "Nguyễn Thị Ánh", "Lê Ân", "Phạm Văn Ban", "Đỗ Thị Bàn"),
    *("Vũ Bản", "Ngô Bán", "Hoàng Bạn", "Lý Dũng", "Đỗ Văn Đức", "Trần Ổn", "Trần Ơn", "Bùi Thị Uyên", "Bùi Thị Ưng"),
    *("Cao Xuân", "Hồ Thị Xuyến", "Mai Văn Ý", "Phan Thị Yến"),
]


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("Đặng Thị Thuý", "dang thi thuy"),
        ("ĐẶNG THỊ THÚY", "dang thi thuy"),
        ("Thanh Hoá", "thanh hoa"),
        ("Thanh Hóa", "thanh hoa"),
        ("Ưu tiên  người có công", "uu tien nguoi co cong"),
        ("ĐỖ \u00d0ức", "do duc"),
    ],
)
def test_names_are_folded_as_offices_search_them(typed: str, folded: str) -> None:
    assert fold(typed) == folded


def test_people_are_listed_by_given_name_then_family_then_middle_names() -> None:
    shuffled = IN_ORDER[:]
    random.Random(11).shuffle(shuffled)
    assert sorted(shuffled, key=person_key) == IN_ORDER


def test_decomposed_input_becomes_the_composed_name() -> None:
    assert tidy(unicodedata.normalize("NFD", "Nguyễn Thị Ẩn")) == "Nguyễn Thị Ẩn"


def test_invisible_letters_go_and_odd_blanks_become_one() -> None:
    assert tidy("  Lê\u00a0\u200bThị \t Bé\u00ad\u202e ") == "Lê Thị Bé"


def test_a_name_is_never_spelt_anew() -> None:
    for name in ("Y Moan Êban", "H'Hen Niê", "Nguyễn Thị K'Nhi", "Hoà", "Hòa", "lê thị bé"):
        assert tidy(name) == name


@given(st.text(max_size=60))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=60))
def test_composed_and_decomposed_spellings_fold_alike(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


def test_words_are_cut_at_marks_of_punctuation() -> None:
    assert search_words("Thôn 3, xã H'Leo-2") == ("thon", "3", "xa", "h", "leo", "2")


def test_lists_show_only_the_last_four_of_a_number() -> None:
    assert masked("082190000147") == "•••• 0147"
    assert masked("123") == "••••"


def test_slips_show_initials() -> None:
    assert initials("Lương Thị Ngọc Ẩn") == "L. T. N. Ẩ."
