"""The paper faces: loading, measuring, and what to do about a letter that a face lacks.

reportlab draws a missing letter as nothing, without an error. Here every text is cut into stretches first: what the
face has; combining marks, set over the letter before them (only some highland languages need any, Vietnamese is
composed); and lost letters, drawn as a framed "?" and counted by :func:`lost_letters`, so that none is ever dropped
silently.
"""

import io
import json
import unicodedata
from dataclasses import dataclass
from enum import Enum, StrEnum
from functools import cache, lru_cache
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

import resources


class Face(StrEnum):
    """A face by its PostScript name; the files and their licence lie in ``resources/fonts``."""

    REGULAR = "MotcuaSerif-Regular"
    BOLD = "MotcuaSerif-Bold"
    ITALIC = "MotcuaSerif-Italic"
    BOLD_ITALIC = "MotcuaSerif-BoldItalic"


class Kind(Enum):
    """How a stretch of text is drawn."""

    PLAIN = "plain"
    MARK = "mark"
    LOST = "lost"


@dataclass(frozen=True)
class Stretch:
    """Text drawn in one go, ``shift`` and ``rise`` from where the pen stands, advancing by ``advance``; all in em."""

    kind: Kind
    text: str
    advance: float
    shift: float = 0.0
    rise: float = 0.0


LOST_WIDTH = 0.62
"""Width in em of the frame that stands for a lost letter."""

_STAND_INS = str.maketrans({"\u2011": "-", "\u00ad": None, "\u2028": " ", "\u2029": " ", "\u00a0": " ", "\u202f": " "})
_UNITS_PER_EM = 2048
_ABOVE = 230  # canonical combining class of marks above


@cache
def load() -> None:
    """Register the four faces with reportlab, once in a process."""
    for face in Face:
        pdfmetrics.registerFont(TTFont(face, io.BytesIO(resources.read_bytes(f"fonts/paper/{face}.ttf"))))


@lru_cache(maxsize=8192)
def printable(text: str) -> str:
    """NFC, blanks of every kind as one sort of blank, invisible letters gone."""
    text = unicodedata.normalize("NFC", text).translate(_STAND_INS)
    return "".join(" " if letter.isspace() else letter for letter in text if not _invisible(letter))


def lost_letters(text: str) -> str:
    """The letters of a text that no paper face has, each once, in order."""
    face = _face(Face.REGULAR)
    return "".join(dict.fromkeys(letter for letter in printable(text) if ord(letter) not in face.charToGlyph))


def width(text: str, face: Face, size: float) -> float:
    """Width in points of a text as :func:`stretches` will draw it."""
    return _ems(text, face) * size


@lru_cache(maxsize=8192)
def stretches(text: str, face: Face) -> tuple[Stretch, ...]:
    """A printable text cut into what is drawn in one go."""
    has = _face(face).charToGlyph
    plain, found = "", list[Stretch]()
    for place, letter in enumerate(text):
        if ord(letter) in has and not unicodedata.combining(letter):
            plain += letter
            continue
        if plain:
            found.append(_plain(plain, face))
            plain = ""
        if ord(letter) in has:
            found.append(_mark(letter, text[:place], face))
        else:
            found.append(Stretch(Kind.LOST, "?", LOST_WIDTH))
    return (*found, _plain(plain, face)) if plain else tuple(found)


@lru_cache(maxsize=8192)
def _ems(text: str, face: Face) -> float:
    return sum(stretch.advance for stretch in stretches(text, face))


def _plain(text: str, face: Face) -> Stretch:
    widths = _face(face)
    return Stretch(Kind.PLAIN, text, sum(widths.getCharWidth(ord(letter)) for letter in text) / 1000)


def _mark(mark: str, before: str, face: Face) -> Stretch:
    """Set a mark over the middle of the last letter, higher over a tall one and over one that wears a mark already."""
    start = max((place for place, letter in enumerate(before) if not unicodedata.combining(letter)), default=None)
    if start is None:
        return Stretch(Kind.MARK, mark, 0.0)
    base = before[start]
    left, right = _edges()[face.removeprefix("MotcuaSerif-")].get(f"{ord(mark):04X}", (0, 0))
    shift = -_plain(base, face).advance / 2 - (left + right) / 2 / _UNITS_PER_EM
    if unicodedata.combining(mark) != _ABOVE:
        return Stretch(Kind.MARK, mark, 0.0, shift)
    worn = sum(unicodedata.combining(letter) == _ABOVE for letter in unicodedata.normalize("NFD", before[start:]))
    rise = (0.2 if base.isupper() or base in "bdfhklđ" else 0.0) + 0.17 * worn
    return Stretch(Kind.MARK, mark, 0.0, shift, rise)


@cache
def _edges() -> dict[str, dict[str, tuple[int, int]]]:
    read: dict[str, dict[str, tuple[int, int]]] = json.loads(resources.read_text("fonts/paper/marks.json"))
    return read


@cache
def _face(face: Face) -> Any:
    load()
    return pdfmetrics.getFont(face).face


def _invisible(letter: str) -> bool:
    return not letter.isspace() and unicodedata.category(letter) in ("Cc", "Cf")
