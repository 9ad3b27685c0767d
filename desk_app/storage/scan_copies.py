"""Copies of scanned files beside the backups: each file once, named by what is in it, so that a day carries only what
is new."""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from desk_app.domain.errors import DeskError, Trouble
from desk_app.domain.scans import ScanLine
from desk_app.storage.scans import ScanFolder

FOLDER = "scans"
"""Where they lie beside the backups."""


def carry(kept: Iterable[ScanLine], taken_back: Iterable[ScanLine], source: ScanFolder, beside: Path) -> int:
    """Copies what the copies lack and tells how many that were; a scan that had to go from the record goes here too.

    What is missing or changed at the desk is not copied (a check names it), and a good copy of before stays. Raises
    ``backup.scans_not_carried`` where the folder takes no more.
    """
    copies = ScanFolder(beside / FOLDER, least_free=0)
    there, needed, new = copies.digests(), set(), 0
    for line in kept:
        needed.add(line.digest)
        if line.digest in there:
            continue
        try:
            data = source.read(line.digest, line.kind)
        except Trouble:
            continue
        try:
            new += copies.lay(data, line.digest, line.kind)
        except DeskError as error:
            raise Trouble(
                "backup.scans_not_carried", folder=str(beside), reason=str(error.facts.get("reason", error.code))
            ) from error
    for line in taken_back:
        if line.digest in there and line.digest not in needed:
            with suppress(DeskError):
                copies.drop(line.digest, line.kind)
    return new


def bring_back(kept: Iterable[ScanLine], beside: Path, target: ScanFolder) -> int:
    """Puts back what the desk's folder lacks, from the copies beside a backup; tells how many files that were.

    The record is back already: a file that cannot be put back keeps nobody from working, and a check names it.
    """
    copies, found = ScanFolder(beside / FOLDER), 0
    there = copies.digests()
    for line in kept:
        if line.digest in there:
            with suppress(DeskError):
                found += target.lay(copies.read(line.digest, line.kind), line.digest, line.kind)
    return found
