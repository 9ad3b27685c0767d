"""Keeping the record and its scans safe: checks, backups, restoring."""

import json
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Protocol

from desk_app.domain.codes import NORMAL_SERIALS, RECOVERY_SERIALS, DossierCode
from desk_app.domain.dossiers import Dossier
from desk_app.domain.records import NOTHING_BEFORE
from desk_app.domain.snapshots import dossier_of
from desk_app.domain.wire import digest
from desk_app.services.digitising import ScanFindings
from desk_app.services.ports.clock import Clock
from desk_app.services.ports.record import Record

Events = Mapping[str, Sequence[tuple[int, bytes, str]]]
"""Every history record by epoch, in order: its place, its bytes, the digest that was stored with it."""


class Vault(Protocol):
    """What storage offers for safety; all of it works on the live record."""

    def back_up(self, target: Path) -> Path: ...
    def put_back(self, backup: Path, today: date) -> Path: ...
    def health(self) -> Sequence[str]: ...
    def events(self) -> Events: ...
    def last_numbers(self) -> Mapping[tuple[str, str], int]: ...


@dataclass(frozen=True)
class Findings:
    """What a check found: sentences' codes with facts; nothing when the record is sound."""

    dossiers: int
    events: int
    troubles: tuple[str, ...]
    scans: int = 0


class Safekeeping:
    """Safe copies of the record, and whether it is whole."""

    def __init__(
        self,
        record: Record,
        vault: Vault,
        clock: Clock,
        today: Callable[[], date],
        check_scans: Callable[[], ScanFindings],
    ) -> None:
        self._record = record
        self._vault = vault
        self._clock = clock
        self._today = today
        self._check_scans = check_scans

    def back_up(self, folder: Path) -> Path:
        """A checked copy, named by the moment; outside the data folder with the scans beside it, in ``scans``.

        Raises ``backup.scans_not_carried`` when the copy of the record is good and the scans had no room.
        """
        return self._vault.back_up(folder / f"motcua-{self._clock.now():%Y%m%d-%H%M%S}.db")

    def restore(self, backup: Path) -> Path:
        """Puts a backup in the record's place and begins a new epoch; the present record is set aside, not deleted."""
        return self._vault.put_back(backup, self._today())

    def check(self) -> Findings:
        """The database's own checks, the chain of history in every epoch, dossiers against it, numbers without gaps,
        and every scan: a file that is missing or was changed is named with its dossier."""
        troubles = list(self._vault.health())
        events = self._vault.events()
        for epoch, chain in events.items():
            troubles.extend(_chain_troubles(epoch, chain))
        with self._record.reading() as shelves:
            stream = shelves.stream()
            dossiers = shelves.worklist("all", self._clock.now(), 10_000_000)
        last, _, head = events.get(stream.epoch, [(0, b"", NOTHING_BEFORE)])[-1]
        if (last, head) != (stream.seq, stream.event_head):
            troubles.append(f"event {stream.epoch}/{stream.seq}: missing, the last is {last}")
        troubles.extend(_snapshot_troubles(dossiers, _chain_ends(events)))
        troubles.extend(_number_troubles([dossier.code for dossier in dossiers], self._vault.last_numbers()))
        scans = self._check_scans()
        troubles.extend(
            f"scan {code} {found.line.paper} {found.line.digest[:12]}: {found.presence}"
            for code, found in scans.failing
        )
        return Findings(len(dossiers), sum(map(len, events.values())), tuple(troubles), scans.files)


def _chain_ends(events: Events) -> dict[str, dict[str, Any]]:
    """The newest snapshot of each dossier in the history; a record that cannot be read has told so in its chain."""
    newest = {}
    for chain in events.values():
        for _, line, _ in chain:
            with suppress(ValueError, KeyError):
                record = json.loads(line)
                newest[str(record["dossier"])] = record["snapshot"]
    return newest


def _snapshot_troubles(dossiers: Sequence[Dossier], newest: Mapping[str, dict[str, Any]]) -> list[str]:
    troubles = []
    for dossier in dossiers:
        told = newest.get(dossier.id)
        if told is None or not _is(told, dossier):
            troubles.append(f"dossier {dossier.code}: differs from its history")
    known = {dossier.id for dossier in dossiers}
    troubles.extend(f"dossier {told['code']}: missing" for key, told in newest.items() if key not in known)
    return troubles


def _is(told: Mapping[str, Any], dossier: Dossier) -> bool:
    """The same dossier, also when the snapshot was written by a version that knew fewer facts."""
    try:
        return dossier_of(told) == dossier
    except (KeyError, ValueError, TypeError):
        return False


def _chain_troubles(epoch: str, events: Sequence[tuple[int, bytes, str]]) -> list[str]:
    troubles = []
    previous, expected = NOTHING_BEFORE, 1
    for seq, line, told in events:
        if seq != expected:
            troubles.append(f"event {epoch}/{expected}: missing")
        if digest(line) != told or _previous(line) != previous:
            troubles.append(f"event {epoch}/{seq}: chain broken")
        previous, expected = told, seq + 1
    return troubles


def _previous(line: bytes) -> str | None:
    try:
        return str(json.loads(line)["prev"])
    except (ValueError, KeyError):
        return None


def _number_troubles(codes: Sequence[str], given: Mapping[tuple[str, str], int]) -> list[str]:
    """Numbers that were given on a day and have no dossier; a recovery block is counted by itself.

    Other series are no numbers of dossiers: a slip's reference gives way to the number when the dossier is accepted.
    """
    given = {(day, block): last for (day, block), last in given.items() if block in ("normal", "recovery")}
    found: dict[tuple[str, str], set[int]] = {}
    for code in codes:
        parsed = DossierCode.parse(code)
        if parsed.slip:
            continue
        serial = int(parsed.serial[1:])
        block = "recovery" if serial in RECOVERY_SERIALS else "normal"
        found.setdefault((parsed.day, block), set()).add(serial)
    desk = DossierCode.parse(codes[0]).serial[0] if codes else "–"
    troubles: list[str] = []
    for day, block in sorted({*found, *given}):
        serials = found.get((day, block), set())
        first = (RECOVERY_SERIALS if block == "recovery" else NORMAL_SERIALS).start
        last = max(*serials, given.get((day, block), 0), 0)
        missing = sorted(set(range(first, last + 1)) - serials)
        troubles.extend(f"number {day}-{desk}/{serial}: missing" for serial in missing)
    return troubles
