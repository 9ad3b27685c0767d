"""Text broken into lines: several faces in one paragraph, numbers kept with their units, no word ever cut off."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from desk_app.printing.fonts import Face, printable, width

NO_BREAK = "\u00a0"
_SOFT = "/-–@._,;:\u00a0"
"""After these a word that is wider than the column may be broken; anywhere else only when none of them helps."""

_WIDEST_BLANK = 0.7
"""A justified line may widen its blanks by so many em; beyond that ragged text is read more easily."""

_BOUND = (
    (re.compile(r"ngày (\d+) tháng (\d+) năm (\d+)"), rf"ngày{NO_BREAK}\1 tháng{NO_BREAK}\2 năm{NO_BREAK}\3"),
    (re.compile(r"(\d+) giờ (\d+) phút"), rf"\1{NO_BREAK}giờ{NO_BREAK}\2{NO_BREAK}phút"),
    (re.compile(r"(\d) (giờ|phút|đồng|ngày|bộ|trang|\(bộ\))"), rf"\1{NO_BREAK}\2"),
    (re.compile(r"mã thủ tục (?=\d)"), f"mã{NO_BREAK}thủ{NO_BREAK}tục{NO_BREAK}"),
    (re.compile(r"([Ss]ố|[Qq]uyển|lần|bản|thứ|tổ|khóm|ấp|thôn|khu|khối|tờ|thửa) (?=\d)"), rf"\1{NO_BREAK}"),
    (re.compile(r"(?<=\d) (?=\d{3}\b)"), NO_BREAK),
    (re.compile(r" (?=[–—] )"), NO_BREAK),  # a dash ends a line, it does not begin one
)


@dataclass(frozen=True)
class Run:
    """Text in one face."""

    text: str
    face: Face = Face.REGULAR


@dataclass(frozen=True)
class Placed:
    """Part of a line: ``x`` in points from the line's left edge."""

    x: float
    text: str
    face: Face


@dataclass(frozen=True)
class Line:
    """One line of text as it will be drawn, and its width in points; ``blank`` is added to every blank in it."""

    parts: tuple[Placed, ...]
    width: float
    blank: float = 0.0


_Word = list[Run]


def break_lines(runs: Sequence[Run], measure: float, size: float, *, indent: float = 0.0) -> list[Line]:
    """Lines no wider than ``measure`` points, the first by ``indent`` shorter, filled greedily. No text, no line."""
    lines: list[list[_Word]] = []
    used = 0.0
    blank = width(" ", Face.REGULAR, size)
    for word in _fitting(_words(runs), measure - indent, size):
        wide = _word_width(word, size)
        if lines and used + blank + wide <= measure + 0.01:
            lines[-1].append(word)
            used += blank + wide
        else:
            used = wide + (0.0 if lines else indent)
            lines.append([word])
    return [_line(words, size, blank) for words in lines]


def justified(line: Line, measure: float, size: float) -> Line:
    """The same line with its blanks widened to ``measure``; left as it is when they would gape."""
    blanks = sum(part.text.count(" ") for part in line.parts)
    more = (measure - line.width) / blanks if blanks else 0.0
    if not 0 < more <= _WIDEST_BLANK * size:
        return line
    placed, passed = list[Placed](), 0
    for part in line.parts:
        placed.append(Placed(part.x + passed * more, part.text, part.face))
        passed += part.text.count(" ")
    return Line(tuple(placed), measure, more)


def balanced_lines(text: str, face: Face, measure: float, size: float) -> list[Line]:
    """The same number of lines as :func:`break_lines`, of nearly the same length: for centred headings."""
    greedy = break_lines([Run(text, face)], measure, size)
    if len(greedy) < 2:
        return greedy
    low = min(measure, max(_word_width(word, size) for word in _words([Run(text, face)])))
    high = measure
    while high - low > 0.5:
        middle = (low + high) / 2
        attempt = break_lines([Run(text, face)], middle, size)
        fits = len(attempt) <= len(greedy) and all(line.width <= middle + 0.01 for line in attempt)
        low, high = (low, middle) if fits else (middle, high)
    return break_lines([Run(text, face)], high, size)


@lru_cache(maxsize=4096)
def bound(text: str) -> str:
    """The printable text with no-break blanks between a number and what it counts."""
    text = printable(text)
    for found, instead in _BOUND:
        text = found.sub(instead, text)
    return text


def _words(runs: Sequence[Run]) -> Iterator[_Word]:
    """Words between blanks; a word may change its face in the middle."""
    word: _Word = []
    for run in runs:
        for place, piece in enumerate(bound(run.text).split(" ")):
            if place and word:
                yield word
                word = []
            if piece:
                word.append(Run(piece, run.face))
    if word:
        yield word


def _fitting(words: Iterator[_Word], measure: float, size: float) -> Iterator[_Word]:
    for word in words:
        rest = word
        while _word_width(rest, size) > measure and sum(len(run.text) for run in rest) > 1:
            first, rest = _torn(rest, measure, size)
            yield first
        yield rest


def _torn(word: _Word, measure: float, size: float) -> tuple[_Word, _Word]:
    """Tear a word that is wider than the column: at the last soft letter that fits, else where the column ends."""
    letters = [(letter, run.face) for run in word for letter in run.text]
    used, fits = 0.0, 0
    for letter, face in letters:
        used += width(letter, face, size)
        if used > measure:
            break
        fits += 1
    fits = max(fits, 1)
    soft = [place + 1 for place in range(fits) if letters[place][0] in _SOFT]
    cut = soft[-1] if soft and soft[-1] > fits // 3 else fits
    first, rest = _joined(letters[:cut]), _joined(letters[cut:])
    if first[-1].text.endswith(NO_BREAK):
        first[-1] = Run(first[-1].text.rstrip(NO_BREAK), first[-1].face)
    return [run for run in first if run.text], rest


def _joined(letters: Sequence[tuple[str, Face]]) -> _Word:
    word: _Word = []
    for letter, face in letters:
        if word and word[-1].face is face:
            word[-1] = Run(word[-1].text + letter, face)
        else:
            word.append(Run(letter, face))
    return word


def _word_width(word: _Word, size: float) -> float:
    return sum(width(run.text.replace(NO_BREAK, " "), run.face, size) for run in word)


def _line(words: Sequence[_Word], size: float, blank: float) -> Line:
    """Neighbours in one face become one part, so that the text reads back with its blanks."""
    parts: list[Placed] = []
    x = 0.0
    for place, word in enumerate(words):
        for number, run in enumerate(word):
            text = run.text.replace(NO_BREAK, " ")
            gap = " " if place and number == 0 else ""
            wide = width(text, run.face, size)
            if parts and parts[-1].face is run.face:
                parts[-1] = Placed(parts[-1].x, parts[-1].text + gap + text, run.face)
            else:
                if gap and parts:
                    parts[-1] = Placed(parts[-1].x, parts[-1].text + gap, parts[-1].face)
                parts.append(Placed(x + (blank if gap else 0.0), text, run.face))
            x += wide + (blank if gap else 0.0)
    return Line(tuple(parts), x)
