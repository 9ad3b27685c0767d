"""A card whose letters were spoilt on the way is recognised as such, whatever spoilt them."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain.errors import RuleBroken
from desk_app.domain.people import CitizenCard, read_citizen_card
from tests.building import CARD
from tests.typing_modes import as_code_page

NAMES = ("Nguyễn Thị Ngọc Ánh", "LÊ VĂN ĐỨC", "Đỗ Hữu Ước", "Lò Thị Hoài", "Trần Quỳnh Như", "Võ Hoàng Yến", "Ý Nhi")
PLACES = ("Ấp Bình Trung, xã Tân Hòa", "Tổ 3, phường Dịch Vọng, Cầu Giấy", "Thôn Bản Phố, Mường Khương, Lào Cai")


def card(
    name: str = "Nguyễn Thị Mẫu", place: str = "Ấp Mẫu, xã Mẫu", sex: str = "Nữ", number: str = "082199000123"
) -> str:
    return f"{number}||{name}|08031999|{sex}|{place}|15072021"


def read_or_refused(text: str) -> CitizenCard | None:
    try:
        return read_citizen_card(text)
    except RuleBroken as error:
        if error.code != "scan.card_mangled":
            raise
        return None


@pytest.mark.parametrize("page", ["cp1252", "cp1258", "cp1254"])
@given(name=st.sampled_from(NAMES), place=st.sampled_from(PLACES), sex=st.sampled_from(["Nam", "Nữ"]))
def test_utf_8_typed_in_a_windows_code_page_is_never_guessed(page, name, place, sex):
    whole = card(name, place, sex)
    assert read_or_refused(as_code_page(whole, page)) in (None, read_citizen_card(whole))


@pytest.mark.parametrize("page", ["cp1252", "cp1258"])
@pytest.mark.parametrize("letter", "ềỏọờÁÍỐÝĐ")
def test_the_nine_letters_that_windows_pages_lose_are_refused(page, letter):
    assert read_or_refused(as_code_page(card(f"Nguyễn {letter}n"), page)) is None


@given(name=st.sampled_from(NAMES), place=st.sampled_from(PLACES), sex=st.sampled_from(["Nam", "Nữ"]))
def test_utf_8_typed_as_latin_1_is_put_right(name, place, sex):
    read = read_citizen_card(card(name, place, sex).encode().decode("latin-1"))
    assert (read.name, read.address) == (name, place)


@given(name=st.sampled_from(NAMES), place=st.sampled_from(PLACES), sex=st.sampled_from(["Nam", "Nữ"]))
def test_latin_1_that_lost_its_control_characters_is_never_guessed(name, place, sex):
    lossy = "".join(each for each in card(name, place, sex).encode().decode("latin-1") if each.isprintable())
    assert read_or_refused(lossy) in (None, read_citizen_card(card(name, place, sex)))


def test_letters_that_come_apart_are_joined():
    assert read_citizen_card(unicodedata.normalize("NFD", CARD)).name == "Nguyễn Thị Mẫu"


def test_a_card_without_one_mark_gives_number_date_and_sex_and_says_so():
    read = read_citizen_card(card("Nguyen Thi Mau", "Ap Mau, xa Mau", "Nu"))
    assert (read.personal_id, str(read.birth_date), read.sex) == ("082199000123", "08/03/1999", "female")
    assert (read.name, read.address) == ("", "")
    assert "scan.card_without_marks" in read.warnings


@pytest.mark.parametrize(
    "text",
    [
        card("Nguyn Th Mu", "p Mu, xã Mu", "N"),  # what could not be typed was left out
        card("Trn Vn Hng", "Xã Tân Hòa", "Nam"),
        card("Nguyễn Thị Mẫu", "Ấp Mẫu", "Nư"),
        card("Nguye^~n Thị Mẫu").replace("ễ", "\ufffd"),
        card("Nguy\ufffdn Thị Mẫu"),
        card("Nguyễn Thi5 Mẫu"),
        card(number="đ082199000123"),
        card().replace("0", "đ").replace("1", "ă").replace("2", "â"),  # digits of the Vietnamese keyboard layout
    ],
)
def test_other_harm_is_seen_too(text):
    with pytest.raises(RuleBroken, match=r"scan\.card_mangled"):
        read_citizen_card(text)


@pytest.mark.parametrize("name", [*NAMES, "Y Brus Niê", "H'Mlô Ksor", "Lo Văn Nam", "Trần-Lê Ân", "Nguyễn Y Vân"])
def test_real_names_are_no_harm(name):
    assert read_citizen_card(card(name, PLACES[0], "Nam")).name == name


@pytest.mark.parametrize("first", ["DN4010123456789", "12345", "08219900012"])
def test_another_code_with_bars_is_no_card(first):
    with pytest.raises(RuleBroken, match=r"scan\.not_a_card"):
        read_citizen_card(card(number=first))


@given(st.lists(st.text(alphabet="abđ |0", max_size=9), max_size=4))
def test_what_stands_behind_the_seventh_field_is_nowhere_in_what_is_read(rest):
    secret = "Cha Mẹ 079 Bí Mật"
    read = read_citizen_card("|".join([CARD, *rest, secret]))
    assert secret not in repr(read)
