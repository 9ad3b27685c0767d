"""Values as people type them: moments, days, whole numbers, yes, one of several words."""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import TypeVar

from desk_app.domain.codes import CODED_YEARS
from desk_app.domain.errors import RuleBroken
from desk_app.domain.people import BirthDate

T = TypeVar("T")

_MOMENT = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?", re.ASCII)


def read_local_moment(text: str, field: str) -> datetime:
    """Reads ``2026-03-02T09:00[:SS]`` as local time; a moment with an offset is refused, not guessed.

    A year outside 2000 to 2099 is refused too: a dossier code has two digits for it.
    """
    try:
        moment = datetime.fromisoformat(text if _MOMENT.fullmatch(text) else "")
    except ValueError:
        raise RuleBroken("moment.unreadable", text=text[:40], field=field) from None
    if moment.year not in CODED_YEARS:
        raise RuleBroken("moment.year", year=moment.year, field=field)
    return moment


def typed_birth_date(text: str) -> BirthDate | None:
    """A birth date as it stands on papers, with or without day and month; None when nothing was typed."""
    if not text.strip():
        return None
    return BirthDate.parse(text) if "-" in text else BirthDate.typed(text)


def typed_choice(kinds: Callable[[str], T], text: str, field: str) -> T:
    """One of the words that ``kinds`` knows; ``filing.unknown_choice`` for another."""
    try:
        return kinds(text.strip())
    except ValueError:
        raise RuleBroken("filing.unknown_choice", value=text[:40], field=field) from None


def typed_whole(text: str) -> int:
    """A whole number, also with signs between thousands (``1.200.000``); ``filing.wrong_count`` otherwise."""
    digits = re.sub(r"(?<=[0-9])[. ](?=[0-9]{3})", "", text.strip())
    if not re.fullmatch(r"[0-9]{1,12}", digits, re.ASCII):
        raise RuleBroken("filing.wrong_count", field=text[:40])
    return int(digits)


def typed_sets(text: str) -> int:
    """How many sets of papers: one at least."""
    if typed_whole(text) == 0:
        raise RuleBroken("filing.wrong_count", field="sets")
    return int(text)


def typed_yes(text: str) -> bool:
    """Whether a mark means yes: ``1``, ``yes``, ``true``, ``có``, ``x``."""
    return text.strip().casefold() in ("1", "yes", "true", "có", "x")


def typed_day(text: str) -> date:
    """A day as ``20/03/2026`` or ``2026-03-20``."""
    found = re.fullmatch(r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})", text.strip())
    iso = f"{found[3]}-{found[2]:0>2}-{found[1]:0>2}" if found else text.strip()
    try:
        return date.fromisoformat(iso)
    except ValueError:
        raise RuleBroken("moment.unreadable", text=text[:40], field="day") from None


def typed_moment(values: Mapping[str, str], name: str) -> datetime | None:
    """A moment as ``2026-03-20T17:00``; a day alone, also as ``20/03/2026``, means its closing hour, 17:00."""
    text = values.get(name, "").strip()
    if not text:
        return None
    if len(text) <= len("20/03/2026"):
        return datetime.combine(typed_day(text), datetime.min.time()).replace(hour=17)
    return read_local_moment(text, name)
