"""Sheets of paper: sizes, margins, type sizes, and what frames a paper (letterhead, strips, head, foot, training word).

Type sizes follow NĐ 30/2020 on A4 where the form leaves room; on A5 they are one step smaller, as offices print them.
"""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from math import cos, radians, sin
from typing import Any

import resources
from desk_app.domain.dates import day_in_words
from desk_app.domain.papers.common import Letterhead
from desk_app.printing.fonts import Face, printable, width
from desk_app.printing.pen import MM, Pen
from desk_app.printing.tags import Tag
from desk_app.printing.text import Line, Run, balanced_lines, break_lines

COUNTRY = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
_SUPERIOR_BREAK = re.compile(r"(?<=^ỦY BAN NHÂN DÂN) ")
_AGENCY_BREAK = re.compile(r" (?=HÀNH CHÍNH CÔNG|VÀ TRẢ KẾT QUẢ)")


@dataclass(frozen=True)
class Sizes:
    """Type sizes in points."""

    country: float
    motto: float
    number: float
    title: float
    body: float
    leading: float
    code: float
    check: float
    due: float
    table: float
    table_leading: float
    sign: float
    hint: float
    strip: float
    foot: float


@dataclass(frozen=True)
class Sheet:
    """One sheet in points, with the distances that grow with its type.

    ``field_gap`` stands above a line or paragraph and may shrink to ``least_gap``; ``indent`` is how much further in
    a paragraph begins.
    """

    width: float
    height: float
    left: float
    right: float
    top: float
    bottom: float
    sizes: Sizes
    field_gap: float
    bar_height: float
    least_signing: float
    most_signing: float
    signing_gap: float = 7.0
    least_gap: float = 0.0
    indent: float = 0.0

    @property
    def measure(self) -> float:
        """Width of the text."""
        return self.width - self.left - self.right

    @property
    def content_bottom(self) -> float:
        """Where text ends, above the foot."""
        return self.height - self.bottom


A5 = Sheet(
    width=148 * MM,
    height=210 * MM,
    left=12 * MM,
    right=10 * MM,
    top=8.5 * MM,
    bottom=14 * MM,
    sizes=Sizes(9, 10, 10, 12, 10, 12.8, 11, 9, 12, 9, 10.6, 10, 9, 8.5, 7.5),
    field_gap=1.4,
    bar_height=10.4 * MM,
    least_signing=9 * MM,
    most_signing=24 * MM,
)

A4 = Sheet(
    width=210 * MM,
    height=297 * MM,
    left=30 * MM,
    right=18 * MM,
    top=14.5 * MM,
    bottom=17 * MM,
    sizes=Sizes(12, 13, 12.5, 14, 11.5, 13.9, 12.5, 11, 13.5, 10.5, 12.3, 11.5, 11, 10.5, 9),
    field_gap=2.2,
    bar_height=11 * MM,
    least_signing=11 * MM,
    most_signing=27 * MM,
)


def draw_letterhead(pen: Pen, sheet: Sheet, head: Letterhead, *, number: str, dated: bool = True) -> float:
    """Draw both blocks of the letterhead; ``number`` with its label. Returns the baseline of number and date.

    Without either, what returns is where a line below the blocks would stand.
    """
    size = sheet.sizes.country
    pitch = size * 1.235
    country = width(COUNTRY, Face.BOLD, size)
    middle_right = sheet.width - sheet.right - country / 2
    room = sheet.measure - country - 5 * MM
    middle_left = sheet.left + room / 2
    baseline = sheet.top + size * 0.95
    left = [(line, Face.REGULAR) for line in _heading(head.superior, Face.REGULAR, room, size, _SUPERIOR_BREAK)]
    left += [(line, Face.BOLD) for line in _heading(head.agency, Face.BOLD, room, size, _AGENCY_BREAK)]
    motto = baseline + pitch
    below = baseline + max(0, len(left) - 1) * pitch
    number_line = max(below, motto) + size * (1.9 if number or dated else 0.9)
    with pen.tagged(Tag("P")):
        for place, (line, _) in enumerate(left):
            pen.line_of_text(middle_left - line.width / 2, baseline + place * pitch, line, size)
        if number:
            pen.centred(middle_left, number_line, number, Face.REGULAR, sheet.sizes.number)
    if left:
        short = left[-1][0].width * 0.42
        pen.rule(middle_left - short / 2, below + size * 0.5, middle_left + short / 2, below + size * 0.5, 0.6)
    said = f"{head.place}, {day_in_words(head.day)}" if dated else ""
    with pen.tagged(Tag("P")):
        pen.centred(middle_right, baseline, COUNTRY, Face.BOLD, size)
        pen.centred(middle_right, motto, MOTTO, Face.BOLD, sheet.sizes.motto)
        for place, line in enumerate(balanced_lines(said, Face.ITALIC, country, sheet.sizes.number)):
            number_line += sheet.sizes.number * 1.2 if place else 0.0
            pen.line_of_text(middle_right - line.width / 2, number_line, line, sheet.sizes.number)
    half = width(MOTTO, Face.BOLD, sheet.sizes.motto) / 2
    pen.rule(middle_right - half, motto + size * 0.45, middle_right + half, motto + size * 0.45, 0.6)
    return number_line


def draw_strips(pen: Pen, sheet: Sheet, strips: Sequence[tuple[str, str]], *, top: float) -> float:
    """Draw the framed strip, its upper edge at ``top``. Returns its lower edge; without strips, ``top``."""
    if not strips:
        return top
    size, pad = sheet.sizes.strip, sheet.sizes.strip * 0.35
    lines = [
        line
        for bold, rest in strips
        for line in break_lines([Run(bold, Face.BOLD), Run(rest)], sheet.measure - 2 * size, size)
    ]
    high = len(lines) * size * 1.22 + 2 * pad
    pen.tint(sheet.left, top, sheet.measure, high, 0.9)
    pen.frame(sheet.left, top, sheet.measure, high, 0.8)
    with pen.tagged(Tag("P")):
        for place, line in enumerate(lines):
            baseline = top + pad + size * (0.95 + place * 1.22)
            pen.line_of_text(sheet.left + (sheet.measure - line.width) / 2, baseline, line, size)
    return top + high


def draw_title(pen: Pen, sheet: Sheet, title: str, *, above: float) -> float:
    """Draw the form's title below ``above``, in as many lines as it is written in. Returns its last baseline."""
    size = sheet.sizes.title
    baseline = above + size * 1.0
    lines = [line for part in title.split("\n") for line in balanced_lines(part, Face.BOLD, sheet.measure, size)]
    with pen.tagged(Tag("H1")):
        for place, line in enumerate(lines):
            baseline += size * 1.2 if place else 0.0
            pen.line_of_text(sheet.left + (sheet.measure - line.width) / 2, baseline, line, size)
    return baseline


def draw_page_head(pen: Pen, sheet: Sheet, words: str) -> float:
    """Draw the head of a later page, which has no letterhead. Returns where the text may start."""
    size = sheet.sizes.body
    head = _in_one_line(words, sheet.measure, size)
    pen.centred(sheet.left + sheet.measure / 2, later_top(sheet) - size * 1.1, head, Face.REGULAR, size)
    return later_top(sheet)


def _in_one_line(words: str, room: float, size: float) -> str:
    """The head, or what of it stands in one line: what comes last, the page, is kept, names before it end in dots."""
    words = printable(words)
    if width(words, Face.REGULAR, size) <= room:
        return words
    first, dash, last = words.rpartition(" – ")
    while first and width(f"{first}…{dash}{last}", Face.REGULAR, size) > room:
        first = first[:-1]
    return f"{first.rstrip()}…{dash}{last}"


def later_top(sheet: Sheet) -> float:
    """Where the text of a later page starts."""
    return sheet.top + sheet.sizes.body * 2.2


def draw_foot(pen: Pen, sheet: Sheet, left: str, middle: str, right: str) -> None:
    """Draw the foot: the form and its basis, which copy, version and page."""
    size = sheet.sizes.foot
    y = sheet.height - sheet.bottom + 1.4 * MM
    pen.rule(sheet.left, y, sheet.left + sheet.measure, y, 0.4)
    baseline = y + size * 1.35
    with pen.tagged(Tag("P")):
        pen.text(sheet.left, baseline, f"{left} ", Face.REGULAR, size)
        if middle:
            pen.centred(sheet.left + sheet.measure / 2, baseline, middle, Face.REGULAR, size)
        pen.text(sheet.left + sheet.measure - width(right, Face.REGULAR, size), baseline, right, Face.REGULAR, size)


def draw_training_word(pen: Pen, sheet: Sheet, *, top: float, bottom: float) -> None:
    """Draw the hollow word at 40°, as outlines and not as text, as large as its place allows."""
    word, angle = _training_word(), radians(40)
    long, high = word["width"] / word["units_per_em"], 0.95
    scale = 0.94 * min(
        sheet.measure / (long * cos(angle) + high * sin(angle)),
        (bottom - top) / (long * sin(angle) + high * cos(angle)),
    )
    middle_x, middle_y = sheet.left + sheet.measure / 2, (top + bottom) / 2
    along, across = long * scale / 2, 0.33 * scale
    x = middle_x - along * cos(angle) + across * sin(angle)
    y = middle_y + along * sin(angle) + across * cos(angle)
    pen.outline(word["moves"], x=x, y=y, scale=scale / word["units_per_em"], angle=40, grey=0.6)


@cache
def _training_word() -> dict[str, Any]:
    word: dict[str, Any] = json.loads(resources.read_text("fonts/paper/training_word.json"))
    return word


def _heading(text: str, face: Face, room: float, size: float, at: re.Pattern[str]) -> list[Line]:
    """One line; else broken where the name falls into its two parts; else where it balances. Never set smaller."""
    text = printable(text)
    parts = at.split(text, maxsplit=1) if width(text, face, size) > room else [text]
    return [line for part in parts for line in balanced_lines(part, face, room, size)]
