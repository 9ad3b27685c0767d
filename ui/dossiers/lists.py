"""The tabs of the page of lists: which lists each one shows, why their lines are there, how each is counted."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from PySide6.QtCore import QCoreApplication

from desk_app.domain.dates import short_day
from desk_app.services.worklists import FOR_THE_HEAD, ListName, WorkLine
from ui.speech import spoken
from ui.speech.counted import counted
from ui.widgets.lines import Group
from ui.widgets.tabs import Tab

translate = QCoreApplication.translate
Word = Callable[[str], str]

WORK, HEAD = "work", "head"
"""Two tabs of several lists: the morning's work, and what the head should see."""

MORNING = (
    ListName.LATE,
    ListName.DUE_TODAY,
    ListName.TO_RETURN,
    ListName.PAST_DEADLINE,
    ListName.NOT_TAKEN,
    ListName.UNPRINTED,
    ListName.DUE_SOON,
)
SINGLE = (
    ListName.LATE,
    ListName.DUE_TODAY,
    ListName.DUE_SOON,
    ListName.TO_RETURN,
    ListName.WAITING,
    ListName.NOT_TAKEN,
    ListName.NEW,
)
HEADS = (ListName.NO_APOLOGY, *(name for name in FOR_THE_HEAD if name is not ListName.NO_APOLOGY))
COUNTED = tuple(dict.fromkeys((*MORNING, *SINGLE, *FOR_THE_HEAD)))
LAST = (ListName.OPEN, ListName.ALL)
RARE = (ListName.NEW,)
"""Tabs that are left out while nothing is in them, so that the others stand in one row."""

APOLOGISED = (ListName.LATE, ListName.NO_APOLOGY)
"""Lists whose dossiers get letters of apology in one go."""

TONES: Mapping[str, str] = {
    ListName.LATE: "late",
    ListName.DUE_TODAY: "warn",
    ListName.DUE_SOON: "accent",
    ListName.TO_RETURN: "accent",
    ListName.WAITING: "warn",
    ListName.NOT_TAKEN: "warn",
    ListName.NEW: "accent",
    HEAD: "late",
}
_SIGNS: Mapping[ListName, tuple[str, str]] = {
    ListName.LATE: ("triangle-alert", "late"),
    ListName.DUE_TODAY: ("clock", "warn"),
    ListName.DUE_SOON: ("calendar-days", "accent"),
    ListName.TO_RETURN: ("package-check", "ok"),
    ListName.PAST_DEADLINE: ("hourglass", "warn"),
    ListName.NOT_TAKEN: ("arrow-left-right", "warn"),
    ListName.UNPRINTED: ("printer", "warn"),
    ListName.NO_APOLOGY: ("pen-line", "late"),
    ListName.RESETS: ("rotate-ccw", "warn"),
    ListName.BACKDATED: ("history", "warn"),
}


@dataclass(frozen=True)
class Part:
    """One list of a tab with its lines; ``name`` None is what a search found."""

    name: ListName | None
    lines: tuple[WorkLine, ...]

    @cached_property
    def codes(self) -> tuple[str, ...]:
        """The dossiers of its lines."""
        return tuple(line.dossier.code for line in self.lines)


def names_of(tab: str) -> tuple[ListName, ...]:
    """The lists that a tab shows, in their order."""
    if tab == WORK:
        return MORNING
    return HEADS if tab == HEAD else (ListName(tab),)


def parts_of(tab: str, found: Mapping[ListName, tuple[WorkLine, ...]]) -> tuple[Part, ...]:
    """The lists of a tab. In the morning's work a dossier stands once, where it is most urgent; the head sees every
    reason, but what is late without an apology not twice."""
    parts, seen = [], set[str]()
    for name in names_of(tab):
        lines = found[name]
        if tab == WORK or name is ListName.LATE:
            lines = tuple(line for line in lines if line.dossier.id not in seen)
        if tab == WORK or name is ListName.NO_APOLOGY:
            seen |= {line.dossier.id for line in lines}
        parts.append(Part(name, lines))
    return tuple(parts)


def how_many(tab: str, found: Mapping[ListName, tuple[WorkLine, ...]]) -> int:
    """How many dossiers a tab names, each counted once."""
    return len({line.dossier.id for line in in_a_row(parts_of(tab, found))})


def tabs(counts: Mapping[str, int], word: Word, *, also: str = "") -> tuple[Tab, ...]:
    """The tabs with their counts; ``also`` is a list that was asked for from elsewhere and has no tab of its own."""
    short = {
        ListName.LATE: translate("Lists", "Late"),
        ListName.DUE_TODAY: translate("Lists", "Today"),
        ListName.DUE_SOON: translate("Lists", "Soon"),
        ListName.TO_RETURN: translate("Lists", "To hand back"),
        ListName.WAITING: translate("Lists", "Papers awaited"),
        ListName.NOT_TAKEN: translate("Lists", "Not taken"),
        ListName.NEW: translate("Lists", "Not accepted"),
        ListName.OPEN: translate("Lists", "Open"),
        ListName.ALL: translate("Lists", "All"),
    }
    found = (
        Tab(WORK, translate("Lists", "This morning"), counts[WORK]),
        *(
            Tab(str(name), short[name], counts[name], TONES[name])
            for name in SINGLE
            if counts[name] or name not in RARE
        ),
        Tab(HEAD, translate("Lists", "For the head"), counts[HEAD], TONES[HEAD]),
        *(Tab(str(name), short[name]) for name in LAST),
    )
    if also and all(tab.key != also for tab in found):
        return (*found, Tab(also, word(f"list.{also}")))
    return found


def title_of(tab: str, word: Word) -> str:
    """The name of a tab as the head of a file."""
    if tab == WORK:
        return translate("Lists", "This morning's work")
    return translate("Lists", "For the head") if tab == HEAD else word(f"list.{tab}")


def group(part: Part, word: Word, now: datetime) -> Group:
    """Why the lines below are there."""
    count = len(part.lines)
    if part.name is None:
        note = translate("Lists", "same marks first, then the newest")
        return Group(translate("Lists", "Found · {count}").format(count=count), note, "search", "accent")
    icon, tone = _SIGNS.get(part.name, ("folder-open", "accent"))
    return Group(f"{word(f'list.{part.name}')} · {count}", _note(part, now), icon, tone)


def _note(part: Part, now: datetime) -> str:
    if part.name is ListName.DUE_TODAY:
        return f"{spoken.weekday(now)}, {short_day(now)}"
    if part.name is ListName.TO_RETURN:
        oldest = min((line.at for line in part.lines if line.at is not None), default=now)
        return counted.oldest_days((now.date() - oldest.date()).days)
    if part.name is ListName.DUE_SOON:
        return translate("Lists", "in the next three working days")
    if part.name in APOLOGISED and part.lines:
        return translate("Lists", "their letters of apology in one go, for signature: Ctrl+P")
    return ""


def nothing(tab: str, *, narrowed: bool = False) -> str:
    """What stands where a list would stand."""
    if narrowed and tab == ListName.ALL:
        return translate("Lists", "No dossier fits. Check the spelling, type fewer letters, or clear the filter (Esc).")
    if narrowed:
        return translate("Lists", "No line of this list fits. The tab “All” looks everywhere; Esc clears the filter.")
    if tab == WORK:
        return translate("Lists", "Nothing is late, due today or waiting to be handed back. New dossiers: F2.")
    if tab == ListName.LATE:
        return translate("Lists", "No dossier is late.")
    if tab == HEAD:
        return translate("Lists", "There is nothing that the head must see.")
    return translate("Lists", "There is nothing in this list.")


def in_a_row(parts: Sequence[Part]) -> tuple[WorkLine, ...]:
    """All lines of a tab, one list after the other."""
    return tuple(line for part in parts for line in part.lines)
