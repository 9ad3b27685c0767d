"""The three lines on the back of a citizen card that machines read: number and dates, never the name.

ICAO Doc 9303 part 5, TD1: three lines of thirty characters. Every check digit is the sum of the characters, weighted
7, 3, 1 and again, modulo 10, with A = 10 to Z = 35 and ``<`` = 0. A Vietnamese card writes the last nine digits of the
personal number as its document number and all twelve into the optional field behind it. The names have no marks.
"""

import re
from datetime import date, datetime

from desk_app.domain.errors import RuleBroken
from desk_app.domain.people import BirthDate
from desk_app.domain.values import value

LINE = 30
LINES = 3

_LETTERS = re.compile(r"[A-Z0-9<]+")
_WEIGHTS = (7, 3, 1)
_NUMBER = re.compile(r"(?<![0-9])[0-9]{12}(?![0-9])")


@value
class Mrz:
    """What the lines say. ``expires_on`` is None for a card without end (99 as its year) or an unreadable one."""

    number: str
    birth_date: BirthDate
    expires_on: date | None


def bare(text: str) -> str:
    """The characters without blanks and line ends, as they are counted."""
    return re.sub(r"\s", "", text).upper()


def looks_like_lines(text: str) -> bool:
    """Whether these are lines of the kind: one, two or three, whole or broken off."""
    said = bare(text)
    return bool(_LETTERS.fullmatch(said)) and said.count("<") >= 2 and len(said) >= LINE - 2


def is_first_line(text: str) -> bool:
    """Whether only the first line is here: a reader that sends each line with an Enter of its own."""
    said = bare(text)
    return len(said) == LINE and looks_like_lines(said) and said[0] in "ACI" and said[2:5].isalpha()


def check_digit(field: str) -> int:
    """The check digit of a field (``L898902C3`` has 6)."""
    return sum(_value(letter) * _WEIGHTS[place % 3] for place, letter in enumerate(field)) % 10


def read_mrz(text: str) -> Mrz:
    """Reads all three lines, in one piece or apart.

    Raises ``RuleBroken``: ``scan.mrz_incomplete`` when lines are missing, ``scan.mrz_check`` when a check digit does
    not hold, ``scan.mrz_foreign`` for a document without a Vietnamese personal number.
    """
    said = bare(text)
    if len(said) != LINE * LINES or not _LETTERS.fullmatch(said):
        raise RuleBroken("scan.mrz_incomplete")
    first, second = said[:LINE], said[LINE : 2 * LINE]
    checked = first[5:] + second[:7] + second[8:15] + second[18:29]
    pairs = ((first[5:14], first[14]), (second[:6], second[6]), (second[8:14], second[14]), (checked, second[29]))
    if any(digit != str(check_digit(field)) for field, digit in pairs):
        raise RuleBroken("scan.mrz_check")
    number = _NUMBER.search(first[15:])
    if first[2:5] != "VNM" or number is None or number[0][3:] != first[5:14]:
        raise RuleBroken("scan.mrz_foreign")
    return Mrz(number[0], _born(second[:6], number[0]), _expiry(second[8:14]))


def _value(letter: str) -> int:
    if letter == "<":
        return 0
    return int(letter) if letter.isdigit() else ord(letter) - ord("A") + 10


def _born(digits: str, number: str) -> BirthDate:
    """The century stands in the number's fourth digit, the year in the two behind it: both have to agree."""
    if digits[:2] != number[4:6]:
        raise RuleBroken("scan.mrz_check")
    year = 1900 + 100 * (int(number[3]) // 2) + int(digits[:2])
    if set(digits[2:]) <= {"<", "0"}:
        return BirthDate(year)
    try:
        whole = datetime.strptime(f"{year}{digits[2:]}", "%Y%m%d")
    except ValueError:
        raise RuleBroken("scan.mrz_check") from None
    return BirthDate(whole.year, whole.month, whole.day)


def _expiry(digits: str) -> date | None:
    try:
        return None if digits.startswith("99") else datetime.strptime(f"20{digits}", "%Y%m%d").date()
    except ValueError:
        return None
