"""Every key that works is told: in the key map of its page and in the page's own text, in both languages."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QWidget

from tests.ui.every_page import House, an_invented_day
from ui.help import key_map, topics
from ui.page import Page
from ui.widgets.buttons import TWINS

TWIN_KEYS = {twin for twins in TWINS.values() for twin in twins}
"""Second keys for laptops are told once, in the text of how one begins."""


@pytest.fixture(scope="module", params=["vi", "en"])
def house(request, qapp, tmp_path_factory) -> Iterator[House]:
    folder = tmp_path_factory.mktemp("told")
    with an_invented_day(folder / "desk") as desk:
        made = House(qapp, desk, folder, language=request.param)
        made.resize(1366, 768)
        yield made
        made.close()


def listening(window: QWidget) -> dict[str, QWidget]:
    """Every key that somebody in sight listens to, and who that is, as the key map names it."""
    found = {}
    for each in window.findChildren(QShortcut):
        owner = each.parent()
        if each.isEnabled() and isinstance(owner, QWidget) and owner.isVisible():
            found[key_map._name(each)] = owner
    return found


def of_page(page: Page, keys: dict[str, QWidget]) -> set[str]:
    return {key for key, owner in keys.items() if owner is page or page.isAncestorOf(owner)}


def test_the_key_map_and_the_text_of_each_page_name_every_key_that_works_there(house):
    silent: dict[str, set[str]] = {}
    for name in house.names():
        front = house.show(name)
        window = house.rooms.window
        if front.window is not window:
            continue  # before a desk is open there is no help
        keys = listening(window)
        told = {key for group in key_map.key_map(window) for line in group.lines for key in line.keys}
        text = topics.topic(window.place(), house.language).text
        page = window.page()
        assert page is not None
        unsaid = of_page(page, keys) - set(re.findall(r"`([^`]+)`", text)) - TWIN_KEYS
        silent[name] = (set(keys) - told) | (unsaid - {"Esc"})  # Esc leaves whatever is open, on every page
    assert {name: keys for name, keys in silent.items() if keys} == {}


def test_the_second_keys_for_laptops_are_told_where_one_begins(house):
    text = topics.topic("start", house.language).text
    assert {"Ctrl+Enter", "Ctrl+0", "Ctrl+9"} <= set(re.findall(r"`([^`]+)`", text))
