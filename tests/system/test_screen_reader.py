"""The window as a screen reader hears it through AT-SPI: names, roles, focus, reading order, buttons by their name."""

import itertools
from collections.abc import Iterator

import pytest

from tests.system.counters import (
    ADDRESS,
    BIRTH,
    CARD,
    ENTRY,
    NAME,
    NUMBER,
    PERSON,
    PHONE,
    PROCEDURE,
    Counter,
    a_counter,
)
from tests.system.household import until

PAGES = ("F2", "F3", "F4", "F5", "F6", "F7", "F8", "ctrl+i", "ctrl+q", "ctrl+m")
CODE = "260302-1001"
HISTORY = "Diễn biến"
ROLES = {"push button", "check box", "radio button", "text", "combo box", "table", "table cell", "list", "list item"}
ROLES |= {"page tab", "page tab list", "tree", "tree table", "spin button", "toggle button", "link", "document frame"}
"""What a screen reader has a word and keys for; a "filler" with the keyboard on it says nothing."""


@pytest.fixture(scope="module")
def counter(tmp_path_factory) -> Iterator[Counter]:
    """A desk with one dossier, its window open for all tests of this module."""
    with a_counter(tmp_path_factory.mktemp("heard"), registered=1) as made:
        yield made


def gone_to(counter: Counter, key: str) -> list[dict]:
    """The page behind a key, once it has come and stands still."""
    before = counter.ears.walk()
    counter.screen.keys(key)
    return until(lambda: _still(counter, before), f"the page of {key}")


def _still(counter: Counter, before: list[dict]) -> list[dict]:
    first, second = counter.ears.walk(), counter.ears.walk()
    return second if first == second and first != before else []


def _focused_on_page(counter: Counter) -> dict | None:
    """What has the keyboard, once the page that is heard holds such a control; a late page may still be coming."""
    focused = counter.ears.focused()
    role = "table" if focused["role"] == "table cell" else focused["role"]  # cells are told when they are entered
    return focused if role in {said["role"] for said in counter.ears.walk() if said["focusable"]} else None


def nameless(page: list[dict]) -> list[dict]:
    """The controls that would be read as nothing."""
    return [said for said in page if said["focusable"] and not (said["name"] or said["label"])]


def voiceless(page: list[dict]) -> list[tuple[str, str]]:
    """The controls that a screen reader does not know how to use. What only scrolls is known by the words inside."""
    unknown = [place for place, said in enumerate(page) if said["focusable"] and said["role"] not in ROLES]
    return [(page[place]["role"], page[place]["name"]) for place in unknown if not _words_inside(page, place)]


def _words_inside(page: list[dict], place: int) -> bool:
    deeper = itertools.takewhile(lambda said: said["depth"] > page[place]["depth"], page[place + 1 :])
    return any(said["name"] for said in deeper)


def test_on_every_page_each_control_has_a_name_and_a_role_and_the_focus_is_told(counter):
    gone_to(counter, "F3")
    for key in PAGES:
        page = gone_to(counter, key)
        assert (key, nameless(page), voiceless(page)) == (key, [], [])
        focused = until(lambda: _focused_on_page(counter), f"the focus told as one of the controls of {key}")
        assert focused["name"] or focused["label"], key


def test_a_dossier_and_its_preview_are_heard_as_well(counter):
    counter.screen.keys("ctrl+k")
    counter.screen.types(CODE)
    counter.screen.keys("Return")
    until(lambda: counter.ears.hears(HISTORY), "the dossier")
    heard = counter.ears.walk()
    assert (nameless(heard), voiceless(heard)) == ([], [])
    gone_to(counter, "ctrl+p")
    until(lambda: counter.ears.hears("Trang 1"), "the pages of the preview")
    heard = counter.ears.walk()
    assert (nameless(heard), voiceless(heard)) == ([], [])


def test_the_person_is_read_in_the_order_of_the_paper_form_and_a_button_is_pressed_by_its_name(counter):
    counter.screen.keys("F2")
    until(lambda: counter.ears.text(PERSON) is not None, "the reception page")
    counter.ears.focus(ENTRY)
    counter.screen.scan(CARD)
    until(lambda: counter.ears.text(PERSON) == NAME, "the name of the card")
    page = counter.ears.walk()
    asked = (NUMBER, PERSON, BIRTH, PHONE, ADDRESS, PROCEDURE)
    assert [said["name"] for said in page if said["name"] in asked and "text" in said] == list(asked)
    read = {said["name"]: said["text"] for said in page if "text" in said}
    assert (read[NUMBER].replace(" ", ""), read[BIRTH]) == (CARD[:12], "14/05/1990")
    assert counter.ears.press("Người kế tiếp")
    until(lambda: counter.ears.text(PERSON) == "", "the next citizen's empty form")


def test_a_scan_over_a_list_is_known_although_listening_takes_the_time_of_the_keys(counter):
    gone_to(counter, "F6")
    gone_to(counter, "F3")
    until(lambda: counter.ears.focused()["role"].startswith("table"), "the keyboard on the list")
    counter.screen.scan(f"H58.123-{CODE}")
    until(lambda: counter.ears.hears(HISTORY), "the dossier")


def test_the_program_ends_well_after_all_this_listening(counter):
    counter.close()
