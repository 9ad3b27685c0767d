"""Taking batches: quarantine, proof, policy, sequence, and one transaction for what is taken (FORMAT.md, section 9)."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Engine

from desk_app.domain.batches import Address, BatchFate, BatchHead, BatchKind
from desk_app.domain.errors import FileRefused, Trouble
from desk_app.hub.acceptance import Incoming, accept, keep, place_of
from desk_app.hub.archive import Archive, Told
from desk_app.hub.ledger import Ledger, StreamHead
from desk_app.hub.quarantine import report, withdraw_report
from desk_app.hub.sequence import missing
from desk_app.services.wording import Language, sentence
from desk_app.storage import database
from desk_app.sync import trays
from desk_app.sync.container import read_container
from desk_app.sync.naming import shown_name
from desk_app.sync.post_room import head_of
from desk_app.sync.trays import Copied


@dataclass(frozen=True)
class Here:
    """Who this office is, as far as an incoming batch must know."""

    unit: str
    training: bool
    fingerprint: str


@dataclass(frozen=True)
class Remark:
    """Something to tell about a batch or one of its records; ``record`` is empty where it is about the batch."""

    code: str
    facts: Mapping[str, Any]
    record: str = ""
    dossier: str = ""

    def message(self, language: Language = "vi") -> str:
        """What happened, whether data is lost, and what to do."""
        return sentence(self.code, self.facts, language)


@dataclass(frozen=True)
class Taken:
    """What became of one file. ``records`` and ``applied`` count this batch; ``released`` are held batches that
    went in after it."""

    file: str
    fate: BatchFate
    sender: Address | None = None
    number: int = 0
    records: int = 0
    applied: int = 0
    released: tuple[int, ...] = ()
    remarks: tuple[Remark, ...] = ()


class Intake:
    """The office's letter box."""

    def __init__(self, engine: Engine, here: Here, quarantine: Path) -> None:
        self._engine = engine
        self._here = here
        self._quarantine = quarantine

    def take(self, path: Path, at: datetime) -> Taken:
        """Takes one file. Taking it again changes nothing but the audit.

        A refused file leaves its copy, its report and one audit entry. Raises ``Trouble`` when disk or database fail:
        then nothing was taken.
        """
        name, head, copied = shown_name(path), None, None
        try:
            copied = trays.copy_in(path, self._quarantine)
            container = read_container(copied.path, name=name)
            head = head_of(container.manifest)
            taken = self._judge(Incoming(name, copied, container, head), at)
        except FileRefused as refused:
            return self._refuse(name, copied, head, refused, at)
        if taken.fate is BatchFate.FORKED:
            report(copied.path, _document(taken, copied.digest), taken.remarks[0].message())
        else:
            withdraw_report(copied.path)
        return taken

    def release(self, address: Address, at: datetime) -> tuple[int, ...] | None:
        """A person decided that a frozen stream may flow again: held batches go in, and what was set aside can be
        taken anew. The numbers that went in; None when the stream is not frozen."""
        with database.writing(self._engine) as connection:
            ledger = Ledger(connection)
            head = ledger.stream(address)
            if head is None or not head.frozen:
                return None
            ledger.freeze(address, "")
            ledger.note(at, "released", place=str(address), code=head.frozen)
            return self._settle(ledger, address, at)

    def _judge(self, incoming: Incoming, at: datetime) -> Taken:
        with database.writing(self._engine) as connection:
            ledger = Ledger(connection)
            self._policy(ledger, incoming)
            place = place_of(ledger, incoming)
            kept = ledger.batch(incoming.copied.digest)
            facts = incoming.facts
            released: tuple[int, ...] = ()
            if place.fate is BatchFate.ACCEPTED:
                accept(ledger, incoming, at)
                released = self._settle(ledger, incoming.head.sender, at)
            elif place.fate is not BatchFate.DUPLICATE and (kept is None or kept.fate != place.fate):
                keep(ledger, incoming, place, at)
            if place.fate is BatchFate.HELD:
                stream = ledger.stream(incoming.head.sender) or StreamHead()
                facts |= {"missing": missing(stream.number, ledger.waiting(incoming.head.sender), 20)}
            what = {"place": str(incoming.head.sender), "digest": incoming.copied.digest, "code": place.code}
            ledger.note(at, str(place.fate), **what, name=incoming.name, no=incoming.head.number)
            if place.fate is not BatchFate.DUPLICATE:
                copied = incoming.copied
                ledger.note_file(copied.digest, incoming.name, copied.size, at, place.fate, place.code)
            remarks = list(_clock_remarks(incoming.head, at))
            if place.code:
                remarks.insert(0, Remark(place.code, facts))
            archive, applied = Archive(connection), 0
            if place.fate in (BatchFate.ACCEPTED, BatchFate.DUPLICATE):
                applied = archive.applied(incoming.copied.digest)
                remarks.extend(remarks_on(archive.problems(batch_digest=incoming.copied.digest)))
        count = incoming.head.record_count
        return Taken(
            incoming.name,
            place.fate,
            incoming.head.sender,
            incoming.head.number,
            count,
            applied,
            released,
            tuple(remarks),
        )

    def _policy(self, ledger: Ledger, incoming: Incoming) -> None:
        head, name, here = incoming.head, incoming.name, self._here
        if head.kind is not BatchKind.UP:
            raise FileRefused("E105", name=name, kind=str(head.kind))
        if head.to_unit != here.unit or head.to_key not in (None, here.fingerprint):
            addressee, own = head.to_unit, here.unit
            if addressee == own and head.to_key:  # an office of our name with another key
                addressee, own = f"{addressee} ({head.to_key[:8]})", f"{own} ({here.fingerprint[:8]})"
            raise FileRefused("E203", name=name, addressee=addressee, here=own)
        if head.training != here.training:
            raise FileRefused("E204", name=name)
        sender, key = head.sender, incoming.container.key
        enrolled = next((row for row in ledger.keys(sender.unit, sender.desk) if row.key == key.hex()), None)
        if enrolled is None:
            fingerprint = key.fingerprint()
            raise FileRefused("E201", name=name, unit=sender.unit, desk=sender.desk, fingerprint=fingerprint)
        if enrolled.revoked_at is not None:
            raise FileRefused("E202", name=name, unit=sender.unit, desk=sender.desk)

    def _settle(self, ledger: Ledger, address: Address, at: datetime) -> tuple[int, ...]:
        """Held batches whose turn has come. A copy that was spoilt meanwhile is forgotten, so that it is sent again."""
        released: list[int] = []
        while True:
            stream = ledger.stream(address)
            if stream is None or stream.frozen:
                break
            turn = [row for row in ledger.numbered(address, stream.number + 1) if row.fate == BatchFate.HELD]
            if not turn:
                break
            held = turn[0]
            try:
                incoming = self._reopen(held.digest, held.name)
                with ledger.connection.begin_nested():
                    place = place_of(ledger, incoming)
                    if place.fate is BatchFate.ACCEPTED:
                        accept(ledger, incoming, at)
                        released.append(incoming.head.number)
                    else:
                        keep(ledger, incoming, place, at)
            except (FileRefused, Trouble) as lost:
                ledger.drop_batch(held.digest)
                ledger.note(at, "held_lost", place=str(address), digest=held.digest, code=lost.code, no=held.no)
                break
            what = {"place": str(address), "digest": held.digest, "code": place.code}
            ledger.note(at, str(place.fate), **what, name=held.name, no=held.no)
            ledger.note_file(held.digest, held.name, incoming.copied.size, at, place.fate, place.code)
        return tuple(released)

    def _reopen(self, digest: str, name: str) -> Incoming:
        kept = self._quarantine / digest
        container = read_container(kept, name=name)
        if container.digest != digest:
            raise FileRefused("E111", name=name, what="sha256", line=0)
        size = kept.stat().st_size
        return Incoming(name, Copied(kept, digest, size), container, head_of(container.manifest))

    def _refuse(
        self, name: str, copied: Copied | None, head: BatchHead | None, refused: FileRefused, at: datetime
    ) -> Taken:
        sender = head.sender if head else None
        remark = Remark(refused.code, refused.facts)
        taken = Taken(name, BatchFate.REFUSED, sender, head.number if head else 0, remarks=(remark,))
        if copied is not None:
            report(copied.path, _document(taken, copied.digest), remark.message())
        digest = copied.digest if copied else ""
        with database.writing(self._engine) as connection:
            ledger = Ledger(connection)
            place = str(sender) if sender else ""
            ledger.note(at, "refused", place=place, digest=digest, code=refused.code, name=name)
            if copied is not None and ledger.batch(digest) is None:
                ledger.note_file(digest, name, copied.size, at, BatchFate.REFUSED, refused.code)
        return taken


def remarks_on(found: Iterable[Told]) -> Iterator[Remark]:
    """Problems in words."""
    for told in found:
        yield Remark(told.code, told.facts, told.record, told.dossier_code)


def _clock_remarks(head: BatchHead, at: datetime) -> Iterator[Remark]:
    """A batch may be days old when it arrives, so only a clock that is ahead of ours can be told from the journey."""
    ahead = int((head.at - at).total_seconds())
    where = {"unit": head.sender.unit, "desk": head.sender.desk}
    if ahead > 24 * 3600:
        yield Remark("E602", where | {"hours": ahead // 3600})
    elif ahead > 600:
        yield Remark("E601", where | {"minutes": ahead // 60})


def _document(taken: Taken, digest: str) -> dict[str, Any]:
    sender = taken.sender
    return {
        "file": taken.file,
        "sha256": digest,
        "fate": str(taken.fate),
        "code": taken.remarks[0].code,
        "message": taken.remarks[0].message(),
        "unit": sender.unit if sender else None,
        "desk": sender.desk if sender else None,
        "epoch": sender.epoch if sender else None,
        "no": taken.number or None,
    }
