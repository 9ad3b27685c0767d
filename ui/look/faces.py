"""The two type faces, Be Vietnam Pro for words and Liberation Sans for figures, and the roles they play.

Two faces because Be Vietnam Pro has no figures of equal width: columns of codes and money would not stand in line.
"""

from dataclasses import dataclass
from functools import cache, lru_cache
from math import ceil
from typing import Literal

from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics, QTextLayout, QTextOption

import resources

WORDS_FAMILY = "Be Vietnam Pro"
FIGURES_FAMILY = "Liberation Sans"
FILES = (
    "fonts/ui/BeVietnamPro-Regular.ttf",
    "fonts/ui/BeVietnamPro-Medium.ttf",
    "fonts/ui/BeVietnamPro-SemiBold.ttf",
    "fonts/ui/LiberationSans-Regular.ttf",
    "fonts/ui/LiberationSans-Bold.ttf",
)

FIRST_FILES = ("fonts/ui/BeVietnamPro-Regular.ttf", "fonts/ui/BeVietnamPro-SemiBold.ttf")

Role = Literal["body", "medium", "strong", "figure", "figure_strong", "title", "count", "promised", "dashboard"]


@dataclass(frozen=True)
class TypeRole:
    """A face, its size in points at 96 dpi and its weight (CSS numbers). Nothing is smaller than 11 pt."""

    family: str
    points: float
    weight: int


ROLES: dict[Role, TypeRole] = {
    "body": TypeRole(WORDS_FAMILY, 11, 400),
    "medium": TypeRole(WORDS_FAMILY, 11, 500),
    "strong": TypeRole(WORDS_FAMILY, 11, 600),
    "figure": TypeRole(FIGURES_FAMILY, 11, 400),
    "figure_strong": TypeRole(FIGURES_FAMILY, 11, 700),
    "title": TypeRole(WORDS_FAMILY, 15, 600),
    "count": TypeRole(FIGURES_FAMILY, 15, 700),
    "promised": TypeRole(WORDS_FAMILY, 18, 600),
    "dashboard": TypeRole(WORDS_FAMILY, 19.5, 600),
}

SMALLEST_POINTS = 11
LARGE_TEXT = 13 / 11
"""Large text is 13 pt where ordinary text is 11 pt; everything grows alike."""


@cache
def load() -> tuple[str, ...]:
    """Register the shipped faces with Qt, once; answers the families found. System fonts are never relied upon."""
    return tuple(family for name in FILES for family in _loaded(name))


def load_first() -> None:
    """Those in which a name and a sentence are written, for a window that is there before everything else."""
    for name in FIRST_FILES:
        _loaded(name)


@cache
def font(role: Role, scale: float = 1.0) -> QFont:
    """The face of a role; ``scale`` is ``LARGE_TEXT`` for large text. Do not change the answer: it is shared."""
    wanted = ROLES[role]
    face = QFont([wanted.family, FIGURES_FAMILY])
    face.setPointSizeF(wanted.points * scale)
    face.setWeight(QFont.Weight(wanted.weight))
    face.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    face.setStyleHint(QFont.StyleHint.SansSerif)
    return face


@lru_cache(maxsize=8000)
def width(words: str, role: Role, scale: float) -> int:
    """Pixels a line of text needs, rounded up. A list asks for the same words again at every change of its size."""
    return _metrics(role, scale).horizontalAdvance(words) + 1


@cache
def _metrics(role: Role, scale: float) -> QFontMetrics:
    return QFontMetrics(font(role, scale))


@lru_cache(maxsize=2000)
def lines(words: str, room: int, role: Role, scale: float) -> tuple[str, ...]:
    """The same words in lines no wider than ``room`` pixels; a word that is wider breaks inside."""
    if "\n" in words:
        return tuple(line for part in words.split("\n") for line in lines(part, room, role, scale))
    if width(words, role, scale) <= room:
        return (words,)
    layout, option = QTextLayout(words, font(role, scale)), QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    found, units = [], words.encode("utf-16-le")
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1, room))
        first = 2 * line.textStart()
        found.append(units[first : first + 2 * line.textLength()].decode("utf-16-le").rstrip())
    layout.endLayout()
    return tuple(found)


@cache
def pitch(role: Role, scale: float) -> int:
    """Pixels from line to line in a role."""
    return line_height(font(role, scale))


def forget() -> None:
    """Measure anew: before the faces were loaded, others stood in for them."""
    width.cache_clear()
    lines.cache_clear()
    _metrics.cache_clear()
    pitch.cache_clear()


def line_height(face: QFont) -> int:
    """Pixels from line to line: 20 at 11 pt, because Vietnamese stacks two marks on one letter (Ẫ, Ặ)."""
    return max(QFontMetrics(face).height(), round(_pixels(face) * 1.36))


def room_for_marks(face: QFont) -> tuple[int, int]:
    """Pixels to add above and below a line so that no mark is cropped: a face's ascent ends below the marks of Ẫ.

    Measured at 11 pt: Be Vietnam Pro says 15 px and draws Ẫ 18 px high. Both faces get the same base line.
    """
    metrics = QFontMetrics(face)
    above, below = ceil(_pixels(face) * 1.2), ceil(_pixels(face) * 0.33)
    return max(0, above - metrics.ascent()), max(0, below - metrics.descent())


@cache
def _loaded(name: str) -> tuple[str, ...]:
    number = QFontDatabase.addApplicationFontFromData(resources.read_bytes(name))
    return tuple(QFontDatabase.applicationFontFamilies(number))


def _pixels(face: QFont) -> float:
    return QFontMetrics(face).fontDpi() * face.pointSizeF() / 72
