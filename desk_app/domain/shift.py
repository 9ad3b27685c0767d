"""A shift at the till: what an officer took and gave back since the last closing, and the count that must agree.

Expected cash = cash taken − cash given back since that officer's last closing. A difference is closed with its reason,
never hidden.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from desk_app.domain.errors import RuleBroken
from desk_app.domain.fee_rules import FeeKind, whole
from desk_app.domain.money import grouped
from desk_app.domain.text import tidy
from desk_app.domain.till import Back, GivenBack, Payment, PaymentStory, PayWay, ReceiptNamed, stories

NOTES = (500_000, 200_000, 100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100)
"""Bank notes in circulation, in đồng."""

MOST_NOTES = 100_000


@dataclass(frozen=True)
class WayTotal:
    """One way of paying: taken without what was struck out, and given back."""

    way: PayWay
    taken: int
    given_back: int

    @property
    def net(self) -> int:
        """What is left of it."""
        return self.taken - self.given_back


@dataclass(frozen=True)
class ItemTotal:
    """One item by one way of paying: ``times`` it was taken, and what is left of it."""

    name: str
    kind: FeeKind
    way: PayWay
    times: int
    net: int


@dataclass(frozen=True)
class ShiftClose:
    """A closed shift. ``change`` lay in the drawer before it began; ``number`` counts the desk's closings of a day."""

    id: str
    number: int
    officer: str
    since: datetime | None
    at: datetime
    payments: int
    struck_out: int
    ways: tuple[WayTotal, ...]
    items: tuple[ItemTotal, ...]
    change: int
    counted: int
    notes: tuple[tuple[int, int], ...] = ()
    reason: str = ""

    @property
    def expected(self) -> int:
        """The cash that the entries say should be there, without the change."""
        return sum(total.net for total in self.ways if total.way is PayWay.CASH)

    @property
    def difference(self) -> int:
        """Counted less what should lie there: below zero when money is missing."""
        return self.counted - self.change - self.expected

    @property
    def kinds(self) -> Mapping[FeeKind, int]:
        """What is left of each kind, which are accounted for apart."""
        return {kind: sum(item.net for item in self.items if item.kind is kind) for kind in FeeKind}


TillEntry = Payment | GivenBack | ReceiptNamed | ShiftClose
"""What stands in a till, in order."""


@dataclass(frozen=True)
class Shift:
    """An officer's shift that is open: ``payments`` taken in it, ``backs`` given in it (also of earlier payments).

    ``since`` is the last closing, None before the first. The entries of a whole day add up in the same way.
    """

    officer: str
    since: datetime | None
    payments: tuple[PaymentStory, ...]
    backs: tuple[GivenBack, ...]

    @classmethod
    def of(cls, officer: str, entries: Iterable[TillEntry]) -> "Shift":
        """An officer's shift from the entries since the last closing, which may be the first of them."""
        entries = tuple(entries)
        closed = [entry.at for entry in entries if isinstance(entry, ShiftClose)]
        backs = tuple(entry for entry in entries if isinstance(entry, GivenBack))
        return cls(officer, closed[-1] if closed else None, stories(entries), backs)

    @property
    def ways(self) -> tuple[WayTotal, ...]:
        """Every way of paying, also those that nobody used."""
        taken, refunds = self._taken(), self._refunds()
        return tuple(
            WayTotal(
                way,
                sum(story.payment.amount for story in taken if story.payment.way is way),
                sum(back.amount for back in refunds if back.way is way),
            )
            for way in PayWay
        )

    @property
    def items(self) -> tuple[ItemTotal, ...]:
        """Items by their names, kinds and ways, in the order in which they were first taken."""
        found: dict[tuple[str, FeeKind, PayWay], tuple[int, int]] = {}
        for story in self._taken():
            for line in story.payment.lines:
                key = (line.name, line.kind, story.payment.way)
                times, net = found.get(key, (0, 0))
                found[key] = (times + 1, net + line.due)
        for back in self._refunds():
            for part in back.parts:
                key = (part.name, part.kind, back.way)
                times, net = found.get(key, (0, 0))
                found[key] = (times, net - part.amount)
        return tuple(ItemTotal(*key, times, net) for key, (times, net) in found.items())

    @property
    def expected(self) -> int:
        """The cash that should lie in the drawer, without the change of the morning."""
        return sum(total.net for total in self.ways if total.way is PayWay.CASH)

    def close(
        self,
        *,
        id: str,
        number: int,
        at: datetime,
        counted: int | None = None,
        notes: Mapping[int, int] | None = None,
        change: int = 0,
        reason: str = "",
    ) -> ShiftClose:
        """The shift counted: by a total, or by ``notes`` (so many pieces of each).

        Raises RuleBroken ``till.count_missing``, ``till.note_unknown``, ``till.count_disagrees`` (total and notes) and
        ``till.difference`` when the drawer differs and no reason is given.
        """
        pieces = _pieces(notes or {})
        by_notes = sum(note * many for note, many in pieces) if notes is not None else None
        total = by_notes if counted is None else whole(counted, "counted")
        if total is None:
            raise RuleBroken("till.count_missing", field="counted")
        if by_notes is not None and by_notes != total:
            raise RuleBroken("till.count_disagrees", counted=grouped(total), notes=grouped(by_notes), field="counted")
        closed = ShiftClose(
            id,
            number,
            self.officer,
            self.since,
            at,
            payments=len(self._taken()),
            struck_out=len(self.payments) - len(self._taken()),
            ways=self.ways,
            items=self.items,
            change=whole(change, "change"),
            counted=total,
            notes=pieces,
            reason=tidy(reason),
        )
        if closed.difference and not closed.reason:
            raise RuleBroken(
                "till.difference",
                expected=grouped(closed.expected + closed.change),
                counted=grouped(total),
                difference=grouped(closed.difference),
                field="reason",
            )
        return closed

    def _taken(self) -> list[PaymentStory]:
        return [story for story in self.payments if not story.void]

    def _refunds(self) -> list[GivenBack]:
        """What reduces the till; an entry struck out reduces it only where the entry itself stood before."""
        own = {story.payment.id for story in self.payments}
        return [back for back in self.backs if back.what is Back.REFUND or back.payment_id not in own]


def _pieces(notes: Mapping[int, int]) -> tuple[tuple[int, int], ...]:
    for note in notes:
        if note not in NOTES:
            known = [grouped(each) for each in NOTES]
            raise RuleBroken("till.note_unknown", note=grouped(note), known=known, field="notes")
    return tuple((note, whole(notes[note], "notes", most=MOST_NOTES)) for note in NOTES if notes.get(note))
