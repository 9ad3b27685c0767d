"""Keeping the record safe: checks, backups, restoring."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from desk_app.domain.codes import DossierCode
from desk_app.domain.exchange import NOTHING_BEFORE, digest
from desk_app.services.ports import Clock, Record


class Vault(Protocol):
    """What storage offers for safety; all of it works on the live record."""

    def back_up(self, target: Path) -> Path: ...
    def put_back(self, backup: Path, today: date) -> Path: ...
    def health(self) -> Sequence[str]: ...
    def events(self) -> Mapping[str, Sequence[tuple[int, bytes, str]]]: ...


@dataclass(frozen=True)
class Findings:
    """What a check found: sentences' codes with facts; nothing when the record is sound."""

    dossiers: int
    events: int
    troubles: tuple[str, ...]


class Safekeeping:
    """Safe copies of the record, and whether it is whole."""

    def __init__(self, record: Record, vault: Vault, clock: Clock, today: Callable[[], date]) -> None:
        self._record = record
        self._vault = vault
        self._clock = clock
        self._today = today

    def back_up(self, folder: Path) -> Path:
        """A checked copy, named by the moment."""
        return self._vault.back_up(folder / f"motcua-{self._clock.now():%Y%m%d-%H%M%S}.db")

    def restore(self, backup: Path) -> Path:
        """Puts a backup in the record's place and begins a new epoch; the present record is set aside, not deleted."""
        return self._vault.put_back(backup, self._today())

    def check(self) -> Findings:
        """The database's own checks, the chain of history in every epoch, and numbers without gaps."""
        troubles = list(self._vault.health())
        count = 0
        for epoch, events in self._vault.events().items():
            count += len(events)
            troubles.extend(_chain_troubles(epoch, events))
        with self._record.reading() as shelves:
            dossiers = shelves.worklist("all", self._clock.now(), 10_000_000)
        troubles.extend(_number_troubles([dossier.code for dossier in dossiers]))
        return Findings(len(dossiers), count, tuple(troubles))


def _chain_troubles(epoch: str, events: Sequence[tuple[int, bytes, str]]) -> list[str]:
    troubles = []
    previous, expected = NOTHING_BEFORE, 1
    for seq, line, told in events:
        if seq != expected:
            troubles.append(f"event {epoch}/{expected}: missing")
        if digest(line) != told or json.loads(line)["prev"] != previous:
            troubles.append(f"event {epoch}/{seq}: chain broken")
        previous, expected = told, seq + 1
    return troubles


def _number_troubles(codes: Sequence[str]) -> list[str]:
    """Gaps in a desk's numbers of a day; a recovery block is counted by itself."""
    series: dict[tuple[str, str, bool], list[int]] = {}
    for code in codes:
        parsed = DossierCode.parse(code)
        serial = int(parsed.serial[1:])
        series.setdefault((parsed.day, parsed.serial[0], serial >= 8000), []).append(serial)
    troubles: list[str] = []
    for (day, desk, recovery), serials in series.items():
        first = 8000 if recovery else 1
        missing = sorted(set(range(first, max(serials) + 1)) - set(serials))
        troubles.extend(f"number {day}-{desk}/{serial}: missing" for serial in missing)
    return troubles
