"""Applicants, their numbers and the citizen card."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain.errors import RuleBroken
from desk_app.domain.people import (
    BirthDate,
    IdKind,
    Person,
    Sex,
    identity_key,
    read_citizen_card,
    tax_code_agrees,
)
from tests.building import CARD, a_person


def test_an_eleven_digit_personal_number_is_refused_with_its_count() -> None:
    with pytest.raises(RuleBroken) as refused:
        a_person(number="08219000014").checked()
    assert (refused.value.code, refused.value.facts["digits"]) == ("person.personal_id_digits", 11)


def test_blanks_in_a_number_are_not_part_of_it() -> None:
    assert a_person(number="082 190 000 147").checked().number == "082190000147"


def test_digits_of_other_scripts_are_no_number() -> None:
    with pytest.raises(RuleBroken):
        a_person(number="०८२१९०००१४७१").checked()


def test_a_person_needs_a_name() -> None:
    with pytest.raises(RuleBroken, match=r"person\.name_missing"):
        a_person(name=" \u200b ").checked()


def test_a_person_without_any_number_is_taken() -> None:
    assert Person(name="Sùng A Páo").checked().number == ""


def test_a_number_that_contradicts_sex_or_year_is_a_warning() -> None:
    person = a_person(sex=Sex.MALE, birth_date=BirthDate(1991))
    assert person.checked().warnings() == ("person.number_sex", "person.number_year")


def test_a_number_from_another_century_agrees_with_its_year() -> None:
    assert a_person(number="001304000123", sex=Sex.FEMALE, birth_date=BirthDate(2004)).warnings() == ()


def test_a_foreign_place_of_registration_is_a_warning() -> None:
    assert "person.number_place" in a_person(number="999190000147").warnings()


@pytest.mark.parametrize(("code", "right"), [("0100109106", True), ("0100109107", False), ("0100109106-001", True)])
def test_the_check_digit_of_a_tax_code_is_held(code: str, right: bool) -> None:
    assert tax_code_agrees(code) is right


def test_a_card_fills_in_a_person() -> None:
    card = read_citizen_card(CARD)
    assert (card.personal_id, card.old_id, card.name) == ("082199000123", "012345678", "Nguyễn Thị Mẫu")
    assert (str(card.birth_date), card.sex, card.address) == ("08/03/1999", Sex.FEMALE, "Ấp Mẫu, Xã Mẫu, Tỉnh Mẫu")
    assert str(card.issued_on) == "2021-07-15"
    assert card.warnings == ()


def test_fields_behind_the_seventh_are_not_kept() -> None:
    card = read_citizen_card(CARD + "||Nguyễn Văn Cha|Trần Thị Mẹ")
    assert "Cha" not in repr(card)
    assert "Mẹ" not in repr(card)


@pytest.mark.parametrize(
    ("born", "iso"), [("1950", "1950"), ("00001950", "1950"), ("08031999", "1999-03-08"), ("", None)]
)
def test_old_people_may_have_a_year_only(born: str, iso: str | None) -> None:
    card = read_citizen_card(f"082199000123||Nguyễn Thị Mẫu|{born}|Nữ|Ấp Mẫu|15072021")
    assert (card.birth_date.iso() if card.birth_date else None) == iso


def test_an_unreadable_date_is_a_warning_and_stays_empty() -> None:
    card = read_citizen_card("082199000123||Nguyễn Thị Mẫu|31021999|Nữ|Ấp Mẫu|99999999")
    assert card.birth_date is None
    assert {"scan.birth_date_unreadable", "scan.issue_date_unreadable"} <= set(card.warnings)


def test_letters_spoilt_by_a_latin_1_scanner_are_put_right() -> None:
    assert read_citizen_card(CARD.encode().decode("latin-1")).name == "Nguyễn Thị Mẫu"


def test_a_nine_digit_number_is_the_old_one() -> None:
    card = read_citizen_card("012345678||Nguyễn Văn Mẫu|01021960|Nam|Thôn Mẫu|15072021")
    assert (card.personal_id, card.old_id) == (None, "012345678")
    assert card.person().id_kind is IdKind.OLD


@pytest.mark.parametrize("text", ["", "|||||||", "08219900012||A|01021999|Nam|B|15072021", "abc|d|e|f|g|h|i", "1|2"])
def test_what_has_no_number_is_no_card(text: str) -> None:
    with pytest.raises(RuleBroken, match=r"scan\.not_a_card"):
        read_citizen_card(text)


def test_a_name_with_digits_in_it_is_a_mangled_card() -> None:
    with pytest.raises(RuleBroken, match=r"scan\.card_mangled"):
        read_citizen_card("082199000123||Nguye6n Thi5 Ma4u|08031999|Nữ|Ấp Mẫu|15072021")


@given(st.text(max_size=300))
def test_no_scan_makes_the_reader_stumble(text: str) -> None:
    with contextlib.suppress(RuleBroken):
        read_citizen_card(text)


@pytest.mark.parametrize(("typed", "iso"), [("08/03/1999", "1999-03-08"), ("08031999", "1999-03-08"), ("1950", "1950")])
def test_birth_dates_are_typed_as_officers_type_them(typed: str, iso: str) -> None:
    assert BirthDate.typed(typed).iso() == iso


@pytest.mark.parametrize("typed", ["31/02/1999", "8/3/99", "abc", "0001"])
def test_what_is_no_birth_date_is_refused(typed: str) -> None:
    with pytest.raises(RuleBroken, match=r"person\.birth_date"):
        BirthDate.typed(typed)


def test_two_people_without_numbers_are_told_apart_by_name_and_birth_date() -> None:
    one = Person("Lê Ân", birth_date=BirthDate(1950))
    assert identity_key(one) == identity_key(Person("LÊ ÂN", birth_date=BirthDate(1950)))
    assert identity_key(one) != identity_key(Person("Lê Ân", birth_date=BirthDate(1951)))
