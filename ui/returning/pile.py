"""The pile of receipts that is being scanned: its lines in order, who takes each result, which may go now."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from desk_app.domain.endings import Collected, Collector
from desk_app.services.returning import Apology, Handing, ReturnLine, ReturnState, likely_collector


class Check(StrEnum):
    """How a line stands: what F12 does with it."""

    READY = "ready"
    SETTLED = "settled"
    LATE = "late"
    UNNAMED = "unnamed"
    STAYS = "stays"


@dataclass(frozen=True)
class Scanned:
    """One receipt of the pile. ``number`` counts the scans; ``settled``: the officer said sorry for a late one."""

    number: int
    line: ReturnLine
    collector: Collector
    settled: bool = False

    @property
    def check(self) -> Check:
        """Late first, then who takes it: both must be answered before the line may go."""
        if self.line.state not in (ReturnState.READY, ReturnState.LATE):
            return Check.STAYS
        if self.line.state is ReturnState.LATE and not self.settled:
            return Check.LATE
        named = self.collector.name and self.collector.mandate
        if self.collector.how is Collected.REPRESENTATIVE and not named:
            return Check.UNNAMED
        said_sorry = self.settled or self.line.apology is Apology.PRINTED
        return Check.SETTLED if said_sorry else Check.READY

    @property
    def goes(self) -> bool:
        """F12 hands this one back."""
        return self.check in (Check.READY, Check.SETTLED)


class ReturnPile:
    """The newest scan comes first; a receipt scanned again is the same line, looked at anew."""

    def __init__(self) -> None:
        self._lines: dict[str, Scanned] = {}
        self._order: list[str] = []

    def __len__(self) -> int:
        return len(self._lines)

    def lines(self) -> tuple[Scanned, ...]:
        """Newest on top."""
        return tuple(self._lines[code] for code in reversed(self._order))

    def line(self, code: str) -> Scanned | None:
        """One of them."""
        return self._lines.get(code)

    def add(self, line: ReturnLine) -> bool:
        """One more scan; False when it lay in the pile before and was only looked at again."""
        known = self._lines.get(line.code)
        if known is not None:
            self._lines[line.code] = replace(known, line=line)
            return False
        number = max((each.number for each in self._lines.values()), default=0) + 1
        who = likely_collector(line.dossier) if line.dossier else Collector()
        self._lines[line.code] = Scanned(number, line, who)
        self._order.append(line.code)
        return True

    def refresh(self, lines: Iterable[ReturnLine]) -> None:
        """Newer looks at lines that are here."""
        for line in lines:
            if line.code in self._lines:
                self.add(line)

    def take_out(self, code: str) -> None:
        """Out of the pile; the others keep their numbers."""
        if self._lines.pop(code, None) is not None:
            self._order.remove(code)

    def last(self) -> str:
        """The code scanned last, ``""`` when the pile is empty."""
        return self._order[-1] if self._order else ""

    def collect(self, code: str, who: Collector) -> None:
        """Somebody else takes that one."""
        if code in self._lines:
            self._lines[code] = replace(self._lines[code], collector=who)

    def settle(self, code: str) -> None:
        """Sorry was said for a late one."""
        if code in self._lines:
            self._lines[code] = replace(self._lines[code], settled=True)

    def going(self) -> tuple[Handing, ...]:
        """What F12 hands back, in the order of the scans."""
        found = sorted((each for each in self._lines.values() if each.goes), key=lambda each: each.number)
        return tuple(
            Handing(
                each.line.code,
                each.collector,
                each.line.state is ReturnState.LATE,
                each.line.dossier.revision if each.line.dossier else None,
            )
            for each in found
        )

    def count(self, *checks: Check) -> int:
        """How many lines stand so."""
        return sum(each.check in checks for each in self._lines.values())

    def first(self, check: Check) -> Scanned | None:
        """The newest line that stands so."""
        return next((each for each in self.lines() if each.check is check), None)
