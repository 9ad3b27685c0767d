"""Generated papers read back: what a form says in its order, and whether a page's text says it so."""

import io
import re
import shutil
import subprocess
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pypdf import PdfReader

from desk_app.domain.papers.kinds import VOCABULARIES
from desk_app.domain.papers.saying import Said
from desk_app.printing import forms
from desk_app.printing.fonts import printable
from desk_app.printing.forms import Form, Part
from tests.printing.pages import letters_of

_PDFTOTEXT = shutil.which("pdftotext")
_LEAST_PIECE = 3
"""A value that a page break or a long cell tears apart comes back in pieces of so many letters at least."""


def text_of(pdf: bytes) -> str:
    """All text in the order of the file: by ``pdftotext`` where the machine has it, else by pypdf."""
    if _PDFTOTEXT:
        asked = [_PDFTOTEXT, "-raw", "-enc", "UTF-8", "-", "-"]
        return subprocess.run(asked, input=pdf, capture_output=True, check=True).stdout.decode("utf-8")
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)


def assert_reads(text: str, said: Sequence[str], lost: str) -> None:
    """The text is composed, and every value is in it, one after the other; a lost letter is a question mark."""
    assert unicodedata.is_normalized("NFC", text)
    found, place = _plain(text, ""), 0
    for value in said:
        words = _plain(value, lost)
        at = found.find(words, place)
        if at >= 0:
            place = at + len(words)
        else:
            assert _in_pieces(found, words), f"{value!r} is not where it should be in {text!r}"


def _plain(text: str, lost: str) -> str:
    """Letters without blanks; marks that are set over a letter one by one may come before or behind it."""
    shown = "".join("?" if letter in lost else letter for letter in printable(text))
    return "".join(letter for letter in letters_of(shown) if not unicodedata.combining(letter) and letter not in "\x0c")


def _in_pieces(text: str, words: str) -> bool:
    while words:
        most = next((end for end in range(len(words), 0, -1) if words[:end] in text), 0)
        if most < min(_LEAST_PIECE, len(words)):
            return False
        words = words[most:]
    return True


def in_the_order_of_its_form(form: Form, paper: Any) -> tuple[str, ...]:
    """Every value that the form asks this paper for, from its title to the signatures."""
    said = VOCABULARIES[form.paper].say(paper)
    title = [] if isinstance(form.blocks[0], forms.Cover) else [form.title.format_map(said.words)]
    values = [*title, *(value for block in form.blocks for value in _of_block(block, said))]
    return tuple(value for value in values if re.sub(r"\s", "", value))


def _of_block(block: forms.Block, said: Said) -> Iterator[str]:
    words = said.words
    match block:
        case forms.Codes():
            yield from (words["code"], words["check_code"])
        case forms.CodeLine() | forms.FootCode():
            yield words["code"]
        case forms.TextLine() | forms.Paragraph():
            yield from _of_parts(block.parts, words)
        case forms.Facts():
            yield from _of_parts(block.rows, words)
        case forms.QrBeside() | forms.Cover():
            for parts in block.lines:
                yield from _of_parts(parts, words)
        case forms.Listed():
            yield from said.lists[block.items]
        case forms.Table():
            for row in said.tables[block.rows]:
                yield from _of_row(block, row)
        case forms.Box():
            yield words[block.value]
            yield from (said.lists[block.notes] if block.notes else ())
        case forms.Handovers():
            for row in said.tables[block.rows]:
                yield from (row[name] for name in ("giver", "receiver", "at", "giver_name", "receiver_name"))
                yield from (row[name] for name in ("result", "note"))
        case forms.Signatures():
            yield from (words[side.value] for side in block.sides)


def _of_parts(parts: Sequence[Part], words: Mapping[str, str]) -> Iterator[str]:
    for part in parts:
        if part.value and (not part.only_when or words[part.only_when]):
            yield words[part.value]


def _of_row(table: forms.Table, row: Mapping[str, str]) -> Iterator[str]:
    spanned = table.span.columns if table.span and row[table.span.when] else ()
    for column in table.columns:
        if column.value in spanned:
            if table.span and column.value == spanned[0]:
                yield table.span.words
        elif column.value in row and not column.tick:
            yield row[column.value]
