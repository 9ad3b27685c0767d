"""The next citizen after a paper: the first key works at once, whether the preview is in front or still to go."""

from collections.abc import Iterator

import pytest

from tests.building import CARD
from tests.ui.officer_hands import PRINTER, Hands, officer_hands
from tests.ui.reception_counter import OTHER_CARD


@pytest.fixture
def officer(dressed, qtbot, tmp_path, monkeypatch) -> Iterator[Hands]:
    with officer_hands(tmp_path, qtbot, monkeypatch) as made:
        yield made


def settled(officer: Hands) -> None:
    """A visit on the spot is in the record."""
    typed(officer)
    officer.press("F12")


def typed(officer: Hands) -> None:
    officer.press("Ctrl+Q")
    officer.scan(CARD)
    officer.letters("bang tot nghiep")
    officer.qtbot.waitUntil(lambda: officer.desk_window.spot.looking.seen is not None)
    officer.rest()


def looking(officer: Hands) -> None:
    """Its receipt is in front, not printed yet."""
    settled(officer)
    officer.press("Ctrl+P")
    assert officer.window.place() == "preview"


def registered(officer: Hands) -> None:
    """A dossier was taken in at a desk that has chosen no printer: its receipt is in front."""
    officer.place.comfort.keep("printer", "")
    officer.scan(CARD)
    officer.letters("dktt")
    officer.press("Return", "F9", "F12")
    assert officer.window.place() == "preview"


def at_the_spot_s_start(officer: Hands) -> bool:
    spot = officer.desk_window.spot
    edit = spot.form.person.fields.edit("number")
    return officer.window.place() == "spot" and spot.typed().is_empty() and edit.hasFocus()


def test_after_a_visit_the_keyboard_waits_for_the_next_card(officer):
    settled(officer)
    assert at_the_spot_s_start(officer)
    officer.scan(OTHER_CARD)
    assert officer.desk_window.spot.typed().person.name == "Lương Thị Ngọc Ẩn"


def test_its_printed_receipt_is_confirmed_and_the_keyboard_is_back_at_the_start(officer):
    looking(officer)
    officer.press("F12")
    assert len(officer.printed) == 1
    assert PRINTER in officer.window.toast.text()
    assert at_the_spot_s_start(officer)


def test_esc_leads_on_without_printing(officer):
    looking(officer)
    officer.press("Esc")
    assert at_the_spot_s_start(officer)
    assert officer.printed == []


def test_f2_leads_to_the_start_of_reception(officer):
    looking(officer)
    officer.press("F2")
    assert officer.at_the_start()


def test_esc_leads_on_from_reception_s_preview_too(officer):
    registered(officer)
    officer.press("Esc")
    assert officer.at_the_start()


@pytest.mark.parametrize("shown", [looking, registered])
def test_letters_typed_on_the_preview_are_the_next_citizen_s(officer, shown):
    shown(officer)
    officer.letters("tran o")
    officer.rest()
    assert officer.window.entry.edit.text() == "tran o"
    assert officer.window.entry.edit.hasFocus()
    officer.window.entry.clear()


@pytest.mark.parametrize(("shown", "place"), [(looking, "spot"), (registered, "reception")])
def test_a_card_scanned_on_the_preview_begins_the_next_one_where_the_last_one_was(officer, shown, place):
    shown(officer)
    officer.scan(OTHER_CARD)
    assert officer.window.place() == place
    person = officer.desk_window.spot.typed().person if place == "spot" else officer.reception.draft().desk
    assert person.name == "Lương Thị Ngọc Ẩn"


@pytest.mark.parametrize(("keys", "field"), [("tran o", "name"), ("0821", "number")])
def test_what_is_typed_while_a_visit_is_settled_is_the_next_citizen_s(officer, keys, field):
    typed(officer)
    officer.strike("F12")
    officer.letters(keys)
    officer.rest()
    spot = officer.desk_window.spot
    assert spot.form.result.isVisible()
    assert getattr(spot.typed().person, field) == keys
