"""Digitising: scans from a watched folder become papers of a dossier; looked at again, and taken back if wrong."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from desk_app.domain.dossiers import Dossier
from desk_app.domain.errors import DeskError, RuleBroken, Trouble
from desk_app.domain.moves.act import Act
from desk_app.domain.moves.noting import digitised, scan_taken_back
from desk_app.domain.scans import (
    ScanLine,
    ScannedFile,
    fresh,
    must_be_every_page,
    must_be_scannable,
    not_needed,
    paper_named,
)
from desk_app.domain.text import tidy
from desk_app.services.lookup import find_dossier
from desk_app.services.ports.clock import Clock
from desk_app.services.ports.folders import PageCounter, ScanStore
from desk_app.services.ports.office import Office
from desk_app.services.ports.record import Record, Writing
from desk_app.services.watched_folder import WaitingFile, WatchedFolder, remove_sources_of

MOST_FILES = 100
"""So many files may a dossier have: each one is named in every record of it that travels."""


@dataclass(frozen=True)
class Digitised:
    """A dossier with its new scans. ``warnings`` are codes; ``left`` are sources that should have gone and did not."""

    dossier: Dossier
    added: tuple[ScanLine, ...] = ()
    warnings: tuple[str, ...] = ()
    left: tuple[str, ...] = ()


Presence = Literal["whole", "missing", "changed", "taken_back"]


@dataclass(frozen=True)
class KeptScan:
    """A scanned file of a dossier, and whether it still is what it was."""

    line: ScanLine
    presence: Presence


@dataclass(frozen=True)
class ScanFindings:
    """A look through the whole folder: so many files, those that fail with their dossiers, and so many of nobody."""

    files: int
    failing: tuple[tuple[str, KeptScan], ...]
    unclaimed: int


class Digitising:
    """The scanner's side of the desk. A scan that is missing is told of and never keeps a dossier from going on."""

    def __init__(
        self,
        record: Record,
        store: ScanStore,
        counter: PageCounter,
        clock: Clock,
        office: Office,
        new_id: Callable[[], str],
    ) -> None:
        self._record = record
        self._store = store
        self._watched = WatchedFolder(counter)
        self._clock = clock
        self._office = office
        self._new_id = new_id

    # --- from the watched folder

    def waiting(self, folder: Path) -> tuple[WaitingFile, ...]:
        """What lies in a watched folder, newest first."""
        return self._watched.waiting(folder)

    def look_at(self, path: Path) -> ScannedFile:
        """A file of the watched folder as it would be taken, for somebody to look at first."""
        return self._watched.pick_up(path)

    def add(
        self,
        code: str,
        paper: str,
        files: Sequence[Path],
        officer: str,
        *,
        pages: int | None = None,
        stickers: int = 0,
        remove_sources: bool = False,
        read_revision: int | None = None,
    ) -> Digitised:
        """Scans of one paper, in the order of its pages: all of them, or nothing.

        ``pages`` is what was counted in the paper, ``stickers`` how many of them carry one (``must_be_every_page``).
        The same files again change nothing, but put back what is missing in the folder. Sources are removed on wish,
        and only after the commit.
        """
        with self._record.reading() as shelves:
            dossier = find_dossier(shelves, code, self._office)
        name = paper_named(dossier, paper)
        must_be_scannable(dossier, name)
        if not files:
            raise RuleBroken("digitise.no_file", field="file")
        taken = [self._watched.pick_up(path) for path in files]
        must_be_every_page(taken, pages=pages, stickers=stickers)
        if len(dossier.scans) + len(taken) > MOST_FILES:
            raise RuleBroken("digitise.too_many_files", most=MOST_FILES, field="file")
        laid: list[ScannedFile] = []
        try:
            for file in taken:  # the slow part, before anybody else has to wait
                if self._store.lay(file.data, file.digest, file.kind):
                    laid.append(file)
            with self._record.writing() as desk:
                done = self._enter(desk, dossier.id, name, taken, officer, read_revision)
        except BaseException:
            self._take_away(laid)
            raise
        left = remove_sources_of(files, taken) if remove_sources else ()
        return Digitised(done.dossier, done.added, done.warnings, left)

    def add_as_asked(self, code: str, officer: str, values: Mapping[str, str], note: str = "") -> Digitised:
        """The same from named particulars, as a move has them: ``file`` (several with ``;`` between), ``paper``, and
        perhaps ``pages``, ``stickers``, ``remove`` (``yes``)."""
        known = ("file", "paper", "pages", "stickers", "remove")
        strange = [name for name in values if name not in known]
        if strange:
            raise RuleBroken("move.unknown_value", names=strange, known=list(known))
        files = [Path(part.strip()) for part in values.get("file", "").split(";") if part.strip()]
        return self.add(
            code,
            values.get("paper", "") or note,
            files,
            officer,
            pages=read_count(values.get("pages", ""), "pages"),
            stickers=read_count(values.get("stickers", ""), "stickers") or 0,
            remove_sources=values.get("remove", "").strip().casefold() in ("yes", "1", "co", "có"),
        )

    # --- kept ones

    def of_dossier(self, code: str) -> tuple[KeptScan, ...]:
        """Every scan of a dossier with what became of its file, the ones taken back too."""
        with self._record.reading() as shelves:
            lines = shelves.scans.of_dossier(find_dossier(shelves, code, self._office).id)
        return tuple(KeptScan(line, self._presence(line)) for line in lines)

    def open(self, code: str, digest: str) -> tuple[ScanLine, bytes]:
        """A scan's content, proved by its digest; the first letters of the digest are enough."""
        with self._record.reading() as shelves:
            line = _one(shelves.scans.of_dossier(find_dossier(shelves, code, self._office).id), digest)
        return line, self._store.read(line.digest, line.kind)

    def take_back(self, code: str, digest: str, officer: str, *, reason: str) -> Dossier:
        """A scan that must not be kept: the file goes for good, the reason stays in the history."""
        with self._record.writing() as desk:
            dossier = find_dossier(desk, code, self._office)
            line = _one(desk.scans.of_dossier(dossier.id), digest)
            act = Act(self._new_id(), officer, self._clock.now())
            later, entry = scan_taken_back(dossier, act, digest=line.digest, reason=tidy(reason))
            desk.replace(later, entry, read_revision=dossier.revision)
            desk.scans.take_back(line.taken_back(at=act.at, officer=officer, reason=tidy(reason)))
        with self._record.writing() as desk:  # nobody can enter the same file meanwhile
            if not desk.scans.is_kept(line.digest):
                self._store.drop(line.digest, line.kind)
        return later

    def check(self) -> ScanFindings:
        """Reads every file that the record knows."""
        failing, seen = [], set()
        with self._record.reading() as shelves:
            lines = shelves.scans.kept()
            codes = {line.dossier_id: shelves.dossier_by_id(line.dossier_id) for line in lines}
        for line in lines:
            seen.add(line.digest)
            if (presence := self._presence(line)) != "whole":
                dossier = codes[line.dossier_id]
                failing.append((dossier.code if dossier else "", KeptScan(line, presence)))
        return ScanFindings(len(seen), tuple(failing), len(self._store.digests() - seen))

    # --- below

    def _enter(
        self,
        desk: Writing,
        dossier_id: str,
        paper: str,
        taken: Sequence[ScannedFile],
        officer: str,
        read_revision: int | None,
    ) -> Digitised:
        dossier = desk.dossier_by_id(dossier_id)
        assert dossier is not None
        hint = not_needed(dossier, paper)
        for file in taken:  # at once when it still lies there; somebody else's failure may have taken it away
            self._store.lay(file.data, file.digest, file.kind)
        new = fresh(dossier, paper, taken)
        if not new:
            return Digitised(dossier, warnings=("digitise.already_there",))
        act = Act(self._new_id(), officer, self._clock.now())
        later, entry = digitised(dossier, act, scans=[file.of(paper) for file in new])
        desk.replace(later, entry, read_revision=dossier.revision if read_revision is None else read_revision)
        lines = tuple(
            ScanLine(dossier.id, paper, file.digest, file.kind, file.pages, len(file.data), file.name, act.at, officer)
            for file in new
        )
        for line in lines:
            desk.scans.enter(line)
        return Digitised(later, lines, (hint,) if hint else ())

    def _take_away(self, laid: Sequence[ScannedFile]) -> None:
        """Nothing half done: what was laid down for a dossier that did not take it goes, unless one needs it."""
        with suppress(DeskError):  # the first trouble is the one to be told
            if not laid:
                return
            with self._record.writing() as desk:
                for file in laid:
                    if not desk.scans.is_kept(file.digest):
                        self._store.drop(file.digest, file.kind)

    def _presence(self, line: ScanLine) -> Presence:
        if line.taken_back_at is not None:
            return "taken_back"
        try:
            self._store.read(line.digest, line.kind)
        except Trouble as trouble:
            return "missing" if trouble.code == "digitise.missing" else "changed"
        return "whole"


def _one(lines: Sequence[ScanLine], digest: str) -> ScanLine:
    asked = digest.strip().lower()
    found = {line.digest: line for line in lines if line.taken_back_at is None and line.digest.startswith(asked)}
    if not asked or len(found) != 1:
        raise RuleBroken("digitise.no_such_scan", digest=asked[:12], field="digest")
    return next(iter(found.values()))


def read_count(typed: str, name: str) -> int | None:
    """A number of pages as somebody typed it into the field of that name; None for nothing."""
    text = typed.strip()
    if not text:
        return None
    if not text.isascii() or not text.isdigit() or len(text) > 6:
        raise RuleBroken("digitise.not_a_count", text=text[:20], field=name)
    return int(text)
