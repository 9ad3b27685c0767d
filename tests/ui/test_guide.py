"""``docs/huong-dan.md`` says what the program says: its buttons, sentences, keys and pictures are there."""

import re
import unicodedata
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

import resources
from desk_app.services.wording import sentences

ROOT = Path(__file__).resolve().parents[2]
GUIDE = (ROOT / "docs" / "huong-dan.md").read_text(encoding="utf-8")
KEY = re.compile(r"(?:Ctrl\+|Shift\+|Alt\+)?(?:F[0-9]{1,2}|[A-Z0-9]|Enter|PgUp|PgDn|←|→)|Esc")


@pytest.fixture(scope="module")
def vietnamese() -> str:
    """Every Vietnamese word of the window and of its sentences, one a line."""
    root = ElementTree.fromstring(resources.read_text("i18n/motcua_vi.ts"))
    words = ["".join(each.itertext()).strip() for each in root.iter("translation")]
    return "\n".join([*words, *(each["vi"] for each in sentences().values())]).casefold()


def marked(sign: str) -> list[str]:
    """What stands between ``*`` or ``**``; code and pictures left out."""
    text = re.sub(r"```.*?```|`[^`]*`|!\[[^]]*\]\([^)]*\)", "", GUIDE, flags=re.DOTALL)
    bold = re.findall(r"\*\*(.+?)\*\*", text, flags=re.DOTALL)
    found = bold if sign == "**" else re.findall(r"\*(.+?)\*", re.sub(r"\*\*.+?\*\*", "", text, flags=re.DOTALL))
    return [" ".join(each.split()) for each in found]


def test_every_word_in_italics_is_one_that_the_program_says(vietnamese):
    said = [each.strip("… .").casefold() for each in marked("*")]
    assert len(said) > 15
    assert [each for each in said if each not in vietnamese] == []


def test_every_bold_word_is_a_key_a_button_or_a_whole_thought(vietnamese):
    short = [
        each for each in marked("**") if not KEY.fullmatch(each) and not each.endswith(".") and len(each.split()) <= 3
    ]
    assert [each for each in short if each.casefold() not in vietnamese] == []


def test_every_key_is_one_that_the_program_knows():
    sources = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "ui").rglob("*.py"))
    keys = {each for each in marked("**") if KEY.fullmatch(each)}
    assert {"F2", "F12", "Ctrl+K", "Ctrl+G"} <= keys
    unknown = [each for each in keys if f'"{each.replace("←", "Left").replace("Enter", "Return")}"' not in sources]
    assert sorted(set(unknown) - {"→", "Esc", "Shift+F1"}) == []


def test_every_picture_and_every_heading_that_is_named_is_there():
    for picture in re.findall(r"!\[[^]]+\]\(([^)]+)\)", GUIDE):
        assert (ROOT / "docs" / picture).is_file(), picture
    heads = {re.sub(r"[^\w -]", "", head).lower().replace(" ", "-") for head in re.findall(r"^## (.+)$", GUIDE, re.M)}
    assert set(re.findall(r"\]\(#([^)]+)\)", GUIDE)) == heads


def test_the_guide_is_written_in_whole_letters():
    assert unicodedata.normalize("NFC", GUIDE) == GUIDE
