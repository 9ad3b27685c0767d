"""What was typed wrongly at reception and is put right: a tax code in a person's field, doubts that leave at once."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt

from tests.ui.reception_counter import Counter, at_the_counter
from ui.widgets.strip import Notice

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
BORN_1990 = "082190000147"
ODD_CARD = "082190000147||Lương Thị Ngọc Ẩn|14051988|Nữ|Ấp Bình Trung, xã Tân Hòa, tỉnh Cửu Giang|15072021"


@pytest.fixture
def counter(dressed, qtbot, tmp_path) -> Iterator[Counter]:
    with at_the_counter(qtbot, tmp_path / "desk") as made:
        yield made


def type_number(counter: Counter, number: str) -> None:
    counter.go_to("number")
    counter.page.form.person.desk.edit("number").selectAll()
    counter.type(number)
    counter.press(Key.Key_Tab)


def keys(counter: Counter) -> list[str]:
    return [notice.key for notice in counter.window.strips.notices()]


def strip(counter: Counter, key: str) -> Notice | None:
    return next((notice for notice in counter.window.strips.notices() if notice.key == key), None)


# --- a tax code


@pytest.mark.parametrize("code", ["0312345670", "0312345670-001", "0312345670001", "0312 345 670"])
def test_one_key_makes_an_organisation_of_a_tax_code_typed_as_a_persons_number(counter, code):
    type_number(counter, code)
    counter.press(Key.Key_F11)
    draft = counter.page.draft()
    assert (draft.role, draft.owner.number.replace(" ", ""), draft.desk.number) == (
        "organisation",
        code.replace(" ", ""),
        "",
    )
    assert counter.focus is counter.page.form.person.desk.edit("number")


def test_what_was_typed_beside_a_tax_code_goes_with_it(counter):
    type_number(counter, "0312345670")
    counter.type("HTX Tan Loi")
    counter.press(Key.Key_F11)
    draft = counter.page.draft()
    assert (draft.owner.name, draft.desk.name) == ("HTX Tan Loi", "")


def test_a_name_read_from_a_card_stays_with_the_person_who_came(counter):
    counter.scan()
    name = counter.at("name")
    type_number(counter, "0312345670")
    counter.press(Key.Key_F11)
    draft = counter.page.draft()
    assert (draft.owner.number, draft.owner.name, draft.desk.name) == ("0312345670", "", name)


def test_the_offer_of_an_organisation_leaves_with_the_number_that_asked_for_it(counter):
    type_number(counter, "0312345670")
    assert "reception.tax_code" in keys(counter)
    type_number(counter, BORN_1990)
    assert "reception.tax_code" not in keys(counter)


def test_a_personal_number_offers_no_organisation(counter):
    type_number(counter, BORN_1990)
    assert "reception.tax_code" not in keys(counter)


# --- doubts


def sentence_of_row(counter: Counter) -> str:
    row = counter.page.form.person.desk.identity
    return row.words.text() if row.isVisible() else ""


def test_a_doubt_about_the_birth_date_leaves_with_the_letter_that_puts_it_right(counter):
    type_number(counter, BORN_1990)
    counter.go_to("birth_date")
    counter.type("14/05/1988")
    counter.press(Key.Key_Tab)
    assert sentence_of_row(counter)
    counter.go_to("birth_date")
    counter.page.form.person.desk.edit("birth_date").selectAll()
    counter.type("14/05/199")
    assert sentence_of_row(counter)
    counter.type("0")
    assert sentence_of_row(counter) == ""


def test_a_wrong_birth_date_is_no_longer_marked_once_it_can_be_read(counter):
    counter.go_to("birth_date")
    counter.type("32/01/1990")
    counter.press(Key.Key_Tab)
    field = counter.page.form.person.desk.fields["birth_date"]
    assert field.wrong()
    counter.go_to("birth_date")
    counter.page.form.person.desk.edit("birth_date").selectAll()
    counter.type("31/01/1990")
    assert not field.wrong()


def test_the_warning_about_a_cards_number_leaves_when_the_birth_date_fits(counter):
    counter.scan(ODD_CARD)
    assert strip(counter, "reception.known").kind == "warn"
    counter.go_to("birth_date")
    counter.page.form.person.desk.edit("birth_date").selectAll()
    counter.type("14051990")
    assert "reception.known" not in keys(counter)


def test_the_strip_that_asks_for_a_number_leaves_when_the_number_is_typed(counter):
    counter.procedure("1.004873")
    counter.press(Key.Key_F9)
    counter.go_to("name")
    counter.type("Le Van Tam")
    counter.press(Key.Key_F12)
    assert "reception.unsaved" in keys(counter)
    type_number(counter, BORN_1990)
    assert "reception.unsaved" not in keys(counter)


def test_the_doubts_about_a_registered_dossier_give_way_to_those_of_the_next_one(counter):
    for _ in range(2):
        counter.window.go_to("reception")
        counter.scan(ODD_CARD.replace("147", str(150 + len(counter.codes))))
        counter.procedure("1.004873")
        counter.press(Key.Key_F9)
        counter.press(Key.Key_F12)
    found = [notice for notice in counter.window.strips.notices() if notice.key.startswith("reception.doubts")]
    assert [notice.fact for notice in found] == counter.codes[-1:]
    assert len(counter.codes) == 2
