"""What docs/design.md says is what the program wears, and its pictures are there."""

import re
from pathlib import Path

import pytest

from ui.look import contrast, faces, sizes
from ui.look.tokens import DARK, LIGHT, TEXT_MINIMUM, TEXT_ON, TOKEN_NAMES

PAGE = Path(__file__).parents[2] / "docs" / "design.md"
BEGIN, END = "<!-- made by python -m ui.look.contrast: begin -->", "<!-- made by python -m ui.look.contrast: end -->"


@pytest.fixture(scope="module")
def page() -> str:
    return PAGE.read_text(encoding="utf-8")


def test_the_table_of_colours_is_what_the_command_prints(page):
    written = page.partition(BEGIN)[2].partition(END)[0].strip()
    assert written == contrast.table()


def test_every_token_says_what_it_is_for():
    assert tuple(contrast.USES) == TOKEN_NAMES


def test_no_text_of_the_table_is_harder_to_read_than_allowed():
    for look in (LIGHT, DARK):
        assert [name for name in TEXT_ON if contrast.lowest(look, name) < TEXT_MINIMUM] == []


@pytest.mark.parametrize("role", sorted(faces.ROLES))
def test_the_type_scale_stands_in_the_page(page, role: faces.Role):
    kind = faces.ROLES[role]
    assert re.search(rf"\| `{role}` \| {kind.family} \| {kind.points:g} \| {kind.weight} \|", page)


@pytest.mark.parametrize("name", ["COMPACT_BELOW", "LOW_BELOW", "NARROW_BELOW", "SMALL_BELOW"])
def test_the_breaks_of_the_layout_stand_in_the_page(page, name):
    assert f"{getattr(sizes, name)} px" in page


def test_every_picture_of_the_page_is_there(page):
    shown = re.findall(r"!\[[^]]+\]\(([^)]+)\)", page)
    assert shown
    assert [each for each in shown if not (PAGE.parent / each).is_file()] == []
