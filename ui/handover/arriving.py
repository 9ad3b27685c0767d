"""A slip beside what was really scanned: awaited, there, taken before, too much. No window in it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from desk_app.domain.dossiers import Dossier
from desk_app.domain.transfers import Transfer
from desk_app.services.handing_over import PileLine
from ui.handover.telling import Arriving


@dataclass(frozen=True)
class Slip:
    """A pile with its dossiers by code."""

    transfer: Transfer
    dossiers: Mapping[str, Dossier]


@dataclass(frozen=True)
class Standing:
    """One line of the taking side."""

    code: str
    dossier: Dossier | None
    state: Arriving
    line: PileLine | None = None
    at: datetime | None = None


@dataclass(frozen=True)
class ScannedIn:
    """What was scanned for a slip, or without one. ``beside`` are dossiers that the slip does not name."""

    slip: Slip | None = None
    there: tuple[str, ...] = ()
    beside: tuple[PileLine, ...] = ()

    def scanned(self, line: PileLine) -> "ScannedIn":
        """One more dossier was scanned and looked at."""
        if self.slip is not None and line.code in self.slip.transfer.missing:
            return self if line.code in self.there else replace(self, there=(*self.there, line.code))
        kept = tuple(each for each in self.beside if each.code != line.code)
        return replace(self, beside=(*kept, line))

    def all_there(self) -> "ScannedIn":
        """The officer counted by hand: everything of the slip is there."""
        return self if self.slip is None else replace(self, there=self.slip.transfer.missing)

    def without(self, code: str) -> "ScannedIn":
        """Scanned by mistake."""
        return replace(
            self,
            there=tuple(each for each in self.there if each != code),
            beside=tuple(each for each in self.beside if each.code != code),
        )

    def seen_again(self, slip: Slip) -> "ScannedIn":
        """The slip as it stands now; what was taken meanwhile is not scanned any more."""
        missing = set(slip.transfer.missing)
        return replace(self, slip=slip, there=tuple(code for code in self.there if code in missing))

    @property
    def missing(self) -> tuple[str, ...]:
        """On the slip, on its way, and not scanned."""
        return tuple(code for code in self.slip.transfer.missing if code not in self.there) if self.slip else ()

    @property
    def alone(self) -> tuple[str, ...]:
        """Beside the slip, and free to be taken over: they went without one, or on another."""
        return tuple(line.code for line in self.beside if line.wrong is None)

    @property
    def extra(self) -> tuple[PileLine, ...]:
        """Too much: what cannot be taken over here."""
        return tuple(line for line in self.beside if line.wrong is not None)

    @property
    def count(self) -> int:
        """How many F12 takes over."""
        return len(self.there) + len(self.alone)

    def standings(self) -> tuple[Standing, ...]:
        """What is beside the slip first, then the slip from top to bottom."""
        lines = [
            Standing(line.code, line.dossier, Arriving.EXTRA if line.wrong else Arriving.THERE, line)
            for line in reversed(self.beside)
        ]
        if self.slip is None:
            return tuple(lines)
        taken = {each.code: each.at for each in self.slip.transfer.taken}
        for code in self.slip.transfer.codes:
            dossier = self.slip.dossiers.get(code)
            if code in taken:
                lines.append(Standing(code, dossier, Arriving.TAKEN, at=taken[code]))
            elif code in self.slip.transfer.gone:
                lines.append(Standing(code, dossier, Arriving.GONE))
            else:
                lines.append(Standing(code, dossier, Arriving.THERE if code in self.there else Arriving.AWAITED))
        return tuple(lines)
