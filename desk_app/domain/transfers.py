"""Piles of dossiers that go from one place to another on one slip: its number, what was taken over, what is missing."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Self

from desk_app.domain.codes import NORMAL_SERIALS, RECOVERY_SERIALS
from desk_app.domain.errors import RuleBroken

_NUMBER = re.compile(
    r"BG-(?P<office>[A-Z]\d{2}(?:\.\d{2,3}){0,3})-(?P<desk>\d)-(?P<day>\d{6})-(?P<serial>\d{3,4})", re.ASCII
)
"""No vowel stands before a digit or a letter in it, so a Vietnamese input method leaves a scanned number alone."""
_SHORT = re.compile(r"BG-(?P<rest>\d{6}-\d{3,4})", re.ASCII)


@dataclass(frozen=True)
class TransferNumber:
    """The number of a slip: ``BG-H58.123-1-261122-003``, the third pile of desk 1 on 22/11/2026."""

    office: str
    desk: str
    day: date
    serial: int

    @classmethod
    def parse(cls, text: str) -> Self:
        """Reads a number as typed or scanned; anything else is ``transfer.number_unreadable``."""
        found = _NUMBER.fullmatch(text.strip().upper())
        try:
            day = datetime.strptime(found["day"], "%y%m%d").date() if found else None
        except ValueError:
            day = None
        if found is None or day is None:
            raise RuleBroken("transfer.number_unreadable", number=text[:60], field="number")
        return cls(found["office"], found["desk"], day, int(found["serial"]))

    @classmethod
    def read_at(cls, text: str, office: str, desk: str) -> Self:
        """As :meth:`parse`; at a desk also its own numbers as its lists show them, ``BG-261122-003``."""
        found = _SHORT.fullmatch(text.strip().upper())
        return cls.parse(f"BG-{office}-{desk}-{found['rest']}" if found else text)

    @classmethod
    def issue(cls, office: str, desk: str, day: date, serial: int) -> Self:
        """The number of a desk's ``serial``-th pile of a day; from 8000 on where a restore made the day doubtful."""
        if serial not in NORMAL_SERIALS and serial not in RECOVERY_SERIALS:
            raise RuleBroken("code.day_is_full", day=f"{day:%d/%m/%Y}")
        return cls(office, desk, day, serial)

    def __str__(self) -> str:
        return f"BG-{self.office}-{self.desk}-{self.day:%y%m%d}-{self.serial:03d}"

    @property
    def short(self) -> str:
        """The number in a list, where office and desk go without saying: ``BG-261122-003``."""
        return f"BG-{self.day:%y%m%d}-{self.serial:03d}"


def looks_like_a_number(text: str) -> bool:
    """Whether a scanned text begins as the numbers of slips do."""
    return text.strip().upper().startswith("BG-")


@dataclass(frozen=True)
class TakenOver:
    """One dossier of a pile that arrived: when, and who said so on the other side."""

    code: str
    at: datetime
    by: str


@dataclass(frozen=True)
class Transfer:
    """A pile on its way: ``codes`` in the order of the slip, ``taken`` what the other side has said it holds.

    ``from_place`` and ``to_place`` are offices; an empty ``from_place`` is this desk. ``gone`` are dossiers that nobody
    took over from this pile and that are not on their way any more: settled, stopped or handed over anew.
    """

    id: str
    number: str
    at: datetime
    officer: str
    from_place: str
    to_place: str
    codes: tuple[str, ...]
    taken: tuple[TakenOver, ...] = ()
    gone: tuple[str, ...] = ()

    @property
    def barcode(self) -> str:
        """What the slip's one bar code says: the number itself, so that it can also be typed."""
        return self.number

    @property
    def missing(self) -> tuple[str, ...]:
        """Handed over with this pile and never taken, in the order of the slip."""
        known = {each.code for each in self.taken} | set(self.gone)
        return tuple(code for code in self.codes if code not in known)

    @property
    def complete(self) -> bool:
        """Nothing of it is on its way any more."""
        return not self.missing

    def days_waiting(self, now: datetime) -> int:
        """For how many midnights something of it has been on its way; 0 on the day of the slip."""
        return max(0, (now.date() - self.at.date()).days)

    def take(self, codes: Iterable[str], at: datetime, by: str) -> "Transfer":
        """These arrived. What was taken before stays as it was said then; strange codes are no part of a pile."""
        wanted = list(dict.fromkeys(codes))
        strange = [code for code in wanted if code not in self.codes]
        if strange:
            raise RuleBroken("transfer.not_in_pile", codes=strange, number=self.number)
        missing = set(self.missing)
        fresh = tuple(TakenOver(code, at, by) for code in wanted if code in missing)
        return replace(self, taken=(*self.taken, *fresh))

    def left_behind(self, codes: Sequence[str]) -> "Transfer":
        """These went on without having been taken over from this pile."""
        missing = set(self.missing)
        fresh = tuple(code for code in codes if code in missing)
        return replace(self, gone=(*self.gone, *fresh))


@dataclass(frozen=True)
class Compared:
    """A pile beside its slip: what is in both, what the slip names and nobody scanned, what the slip does not name."""

    there: tuple[str, ...]
    missing: tuple[str, ...]
    extra: tuple[str, ...]


def compared(transfer: Transfer, scanned: Iterable[str]) -> Compared:
    """Scanned codes beside what of the slip is still on its way; what was taken before is neither."""
    seen = tuple(dict.fromkeys(scanned))
    waiting = transfer.missing
    return Compared(
        there=tuple(code for code in seen if code in waiting),
        missing=tuple(code for code in waiting if code not in seen),
        extra=tuple(code for code in seen if code not in transfer.codes),
    )
