"""Office codes, dossier codes, a desk's numbers of the day, epochs and the names of batch files."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Self

from desk_app.domain.errors import RuleBroken
from desk_app.domain.values import value

OFFICE_CODE = re.compile(r"[A-Z]\d{2}(?:\.\d{2,3}){0,3}")
"""QĐ 20/2020/QĐ-TTg from the highest level to the lowest; three digits at the second level since TT 03/2025."""

TRAINING_OFFICE = "H00.000"

_SLIP_CODE = re.compile(r"(?P<office>[A-Z]\d{2}(?:\.\d{2,3}){0,3})-P(?P<day>\d{6})-(?P<serial>\d{4,8})", re.ASCII)
"""What is not accepted yet, or never was, has no dossier code: its slip is found again by this reference."""

_DOSSIER_CODE = re.compile(
    r"(?P<office>\d{3}(?:\.\d{2,3}){0,3}\.[A-Z]\d{2}|[A-Z]\d{2}(?:\.\d{2,3}){0,3})-(?P<day>\d{6})-(?P<serial>\d{4,8})",
    re.ASCII,
)
"""Every generation since 2018: TT 01/2018 art. 19, QĐ 20/2020, TT 03/2025 art. 13, TT 04/2025."""

CODED_YEARS = range(2000, 2100)
"""The years that the two digits of a code tell apart."""

LAST_FOUR_DIGIT_SERIAL = 999
NORMAL_SERIALS = range(1, 8000)
RECOVERY_SERIALS = range(8000, 10000)
"""After a restore, or when the guard and the record disagree, a desk counts here, so that a number of the lost hours
of the same date cannot be given twice."""


def office_code(text: str) -> str:
    """An office code as typed at installation; it is never derived (the merged provinces' codes are not settled)."""
    code = text.strip().upper()
    if not code:
        raise RuleBroken("office.code_missing", field="office_code")
    if not OFFICE_CODE.fullmatch(code):
        raise RuleBroken("office.code", code=text, field="office_code")
    return code


def desk_digit(text: str) -> str:
    """The desk's digit, 0 to 9: the first digit of all its numbers."""
    if not re.fullmatch(r"[0-9]", text.strip()):
        raise RuleBroken("office.desk_digit", desk=text, field="desk")
    return text.strip()


@value
class DossierCode:
    """A dossier code read from paper, scanner or file: ``H58.123-260306-1001``."""

    office: str
    day: str
    serial: str
    slip: bool = False

    @classmethod
    def parse(cls, text: str) -> Self:
        """Reads all generations of codes and our slips' references; anything else is ``code.unreadable``."""
        typed = text.strip().upper()
        found = _DOSSIER_CODE.fullmatch(typed) or _SLIP_CODE.fullmatch(typed)
        if not found or _day(found["day"]) is None:
            raise RuleBroken("code.unreadable", code=text[:60])
        return cls(found["office"], found["day"], found["serial"], slip=found.re is _SLIP_CODE)

    @classmethod
    def issue(cls, office: str, day: date, desk: str, serial: int, *, slip: bool = False) -> Self:
        """The code of a desk's ``serial``-th number of a day.

        Desk digit and three digits up to 999, then desk digit and four: desks that never met cannot collide, and
        a wider number never repeats a narrower one.
        """
        if serial not in NORMAL_SERIALS and serial not in RECOVERY_SERIALS:
            raise RuleBroken("code.day_is_full", day=f"{day:%d/%m/%Y}")
        width = 3 if serial <= LAST_FOUR_DIGIT_SERIAL else 4
        return cls(office, f"{day:%y%m%d}", f"{desk}{serial:0{width}d}", slip)

    def __str__(self) -> str:
        return f"{self.office}-{self.short}"

    @property
    def dated(self) -> date:
        """The day on which the number was given."""
        day = _day(self.day)
        assert day is not None, "checked on reading"
        return day

    @property
    def short(self) -> str:
        """The code in a list, where the office goes without saying: ``260306-1001``."""
        return f"{'P' if self.slip else ''}{self.day}-{self.serial}"


@lru_cache(maxsize=1000)
def _day(digits: str) -> date | None:
    try:
        return datetime.strptime(digits, "%y%m%d").date()
    except ValueError:
        return None


@dataclass(frozen=True, order=True)
class Epoch:
    """One unbroken life of a desk's record. The counter orders lives, the random tag exposes clones of one machine."""

    counter: int
    tag: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """Reads ``3-9f2c``."""
        found = re.fullmatch(r"([1-9]\d{0,5})-([0-9a-f]{4})", text)
        if not found:
            raise RuleBroken("code.epoch", epoch=text[:20])
        return cls(int(found[1]), found[2])

    def __str__(self) -> str:
        return f"{self.counter}-{self.tag}"


def batch_file_name(unit: str, desk: str, epoch: str, number: int) -> str:
    """``HS_H58.123_1_1-9f2c_000057.hs.zip``: no personal data, valid on FAT32."""
    return f"HS_{unit}_{desk}_{epoch}_{number:06d}.hs.zip"
