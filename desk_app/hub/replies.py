"""Replies: what has arrived from a desk, what has a problem, what was decided. Each is a complete statement."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import Row, insert, select, update

from desk_app import VERSION
from desk_app.domain.batches import Address, BatchHead, BatchKind, OutcomeState
from desk_app.domain.codes import Epoch
from desk_app.domain.editions import type_of
from desk_app.domain.errors import RuleBroken
from desk_app.domain.records import NOTHING_BEFORE
from desk_app.domain.wire import digest, wire_moment
from desk_app.hub import editions
from desk_app.hub.archive import Archive
from desk_app.hub.ledger import Ledger, StreamHead, stamp
from desk_app.hub.sequence import missing
from desk_app.hub.tables import desk, dossier, edition_line, outcome, reply
from desk_app.services.wording import sentence
from desk_app.sync import canonical
from desk_app.sync.container import write_container
from desk_app.sync.keys import SigningKey
from desk_app.sync.naming import batch_file_name
from desk_app.sync.post_room import manifest_of

PROBLEMS_A_RECORD = 150
"""Problems in one record: a line may have 256 KiB."""

PROBLEMS_A_REPLY = 3_000
"""What a person could still work through; the others follow when these are settled."""


WORDS_OF_AN_OUTCOME = 2_000
"""Letters of note, code and name together: an outcome is a line, not a file."""


@dataclass(frozen=True)
class Speaker:
    """Who replies: the office, the epoch of its return streams, and whether it trains."""

    unit: str
    name: str
    epoch: str
    training: bool
    key: SigningKey


@dataclass(frozen=True)
class Reply:
    """A return batch as its bytes were kept; ``fresh`` is False when nothing changed since it was made."""

    unit: str
    desk: str
    number: int
    name: str
    digest: str
    data: bytes
    fresh: bool


def decide(
    ledger: Ledger, code: str, state: OutcomeState, note: str, official_code: str, actor: str, at: datetime
) -> str:
    """Notes what this office says of a dossier; it travels with the desk's next reply. The id of the note."""
    asked = select(dossier.c.id, dossier.c.unit, dossier.c.desk).where(dossier.c.code == code)
    found = ledger.connection.execute(asked).all()
    if len(found) != 1:
        raise RuleBroken("hub.unknown_dossier" if not found else "hub.code_twice", code=code)
    if len(note) + len(official_code) + len(actor) > WORDS_OF_AN_OUTCOME:
        raise RuleBroken("hub.note_too_long", most=WORDS_OF_AN_OUTCOME, field="note")
    row = {
        "id": str(uuid4()),
        "dossier": found[0].id,
        "unit": found[0].unit,
        "desk": found[0].desk,
        "state": str(state),
        "at": stamp(at),
        "actor": unicodedata.normalize("NFC", actor),
        "note": unicodedata.normalize("NFC", note),
        "official_code": unicodedata.normalize("NFC", official_code),
        "reply_no": 0,
        "line": None,
    }
    ledger.connection.execute(insert(outcome), row)
    ledger.note(at, "outcome", place=code, state=str(state), actor=actor)
    return str(row["id"])


def answer(ledger: Ledger, unit: str, number: str, speaker: Speaker, at: datetime) -> Reply:
    """The reply to a desk: a new one when it says anything new, else the last one's bytes again.

    Raises ``RuleBroken`` ``hub.unknown_desk``, or ``hub.no_living_key`` when every key of the desk was revoked.
    """
    to = ledger.connection.execute(select(desk).where(desk.c.unit == unit, desk.c.desk == number)).first()
    if to is None:
        raise RuleBroken("hub.unknown_desk", unit=unit, desk=number)
    living = [key for key in ledger.keys(unit, number) if key.revoked_at is None]
    if not living:
        raise RuleBroken("hub.no_living_key", unit=unit, desk=number)
    fingerprint = living[-1].fingerprint
    statement = {"map": _map(ledger, unit, number), "problems": list(_problems(ledger, unit, number))}
    newest = ledger.newest_batch(unit, number)
    decided = _unheard(ledger, unit, number, _heard_through(ledger, newest, speaker.epoch))
    published = editions.untold(ledger, editions.held_by(newest), at.date())
    news = [f"{row.kind} {editions.number_of(row)}" for row in published]
    said = digest(canonical.dump([statement, [*(row.id for row in decided), *news], fingerprint]))
    if said == to.reply_statement:
        last = ledger.connection.execute(select(reply).where(*_kept(to, speaker.epoch, to.reply_no))).one()
        return Reply(unit, number, last.no, last.name, last.digest, last.data, fresh=False)
    return _write(ledger, to, fingerprint, statement, decided, published, said, speaker, at)


@dataclass
class _Pen:
    """Numbers and chains the records of one return stream."""

    speaker: Speaker
    at: datetime
    seq: int
    head: str

    def line(self, record: str, kind: str, actor: str, about: str | None, at: datetime, entry: Any) -> bytes:
        self.seq += 1
        data = canonical.dump(
            {
                "id": record,
                "seq": self.seq,
                "epoch": self.speaker.epoch,
                "type": kind,
                "v": 1,
                "at": wire_moment(at),
                "hlc": "",
                "actor": actor,
                "dossier": about,
                "revision": 0,
                "after": NOTHING_BEFORE,
                "prev": self.head,
                "entry": entry,
                "snapshot": None,
            }
        )
        self.head = digest(data)
        return data


def _write(
    ledger: Ledger,
    to: Row[Any],
    fingerprint: str,
    statement: dict[str, Any],
    decided: Sequence[Row[Any]],
    published: Sequence[Row[Any]],
    said: str,
    speaker: Speaker,
    at: datetime,
) -> Reply:
    number, pen = to.reply_no + 1, _Pen(speaker, at, to.record_seq, to.record_head)
    told = statement["problems"]
    lines = []
    for start in range(0, max(len(told), 1), PROBLEMS_A_RECORD):
        part = {"map": {} if start else statement["map"], "problems": told[start : start + PROBLEMS_A_RECORD]}
        lines.append(pen.line(str(uuid4()), "ack", speaker.name, None, at, part))
    for row in decided:
        lines.append(_outcome_line(ledger, row, pen, number))
    for row in published:
        lines.append(_edition_line(ledger, row, to, pen))
    head = BatchHead(
        kind=BatchKind.RETURN,
        sender=Address(speaker.unit, "", speaker.epoch),
        number=number,
        previous=to.reply_head,
        to_unit=to.unit,
        to_desk=to.desk,
        to_key=fingerprint,
        training=speaker.training,
        at=at,
        program_version=VERSION,
        first_seq=to.record_seq + 1,
        last_seq=pen.seq,
        record_count=len(lines),
        summary={"dossier.status": len(decided), "problems": len(told)} | {type_of(row.kind): 1 for row in published},
    )
    manifest = manifest_of(head)
    data = write_container(manifest, lines, speaker.key)
    made = Reply(to.unit, to.desk, number, batch_file_name(manifest), digest(data), data, fresh=True)
    place = {"unit": to.unit, "desk": to.desk, "epoch": speaker.epoch, "no": number}
    kept = {"name": made.name, "digest": made.digest, "made_at": stamp(at), "data": data}
    ledger.connection.execute(insert(reply), place | kept)
    heads = {"reply_no": number, "reply_head": made.digest, "reply_statement": said}
    mine = update(desk).where(desk.c.unit == to.unit, desk.c.desk == to.desk)
    ledger.connection.execute(mine.values(heads | {"record_seq": pen.seq, "record_head": pen.head}))
    ledger.note(at, "replied", place=f"{to.unit}/{to.desk}", digest=made.digest, no=number)
    return made


def _outcome_line(ledger: Ledger, row: Row[Any], pen: _Pen, number: int) -> bytes:
    """The line of an outcome, rendered once: later replies repeat these bytes until the desk has heard them."""
    line = row.line
    if line is None:
        entry = {"code": row.dossier_code, "state": row.state, "note": row.note, "official_code": row.official_code}
        line = pen.line(row.id, "dossier.status", row.actor, row.dossier, datetime.fromisoformat(row.at), entry)
    if not row.reply_no:
        ledger.connection.execute(update(outcome).where(outcome.c.id == row.id).values(line=line, reply_no=number))
    return bytes(line)


def _edition_line(ledger: Ledger, row: Row[Any], to: Row[Any], pen: _Pen) -> bytes:
    """The line of an edition, rendered once for each desk, whose chain it stands in."""
    place = {"unit": to.unit, "desk": to.desk, "kind": row.kind, "epoch": row.epoch, "version": row.version}
    asked = select(edition_line.c.line).where(*(edition_line.c[name] == value for name, value in place.items()))
    line = ledger.connection.execute(asked).scalar()
    if line is None:
        at, entry = datetime.fromisoformat(row.at), editions.entry_of(row)
        line = pen.line(str(uuid4()), type_of(row.kind), row.actor, None, at, entry)
        ledger.connection.execute(insert(edition_line), place | {"line": line})
    return bytes(line)


def _map(ledger: Ledger, unit: str, number: str) -> dict[str, Any]:
    """How far each epoch of the desk was received. What is not named here is not here.

    ``set`` is the sum of the records' digests modulo 2^256, by which both sides see that they hold the same;
    ``durable`` is 0 until a verified backup of this office tells more.
    """
    sums: dict[str, int] = defaultdict(int)
    counts: dict[str, int] = defaultdict(int)
    for epoch, own in Archive(ledger.connection).digests(unit, number):
        sums[epoch] = (sums[epoch] + int(own, 16)) % 2**256
        counts[epoch] += 1
    found = {}
    for epoch in sorted({*ledger.epochs(Address(unit, number, "")), *counts}, key=Epoch.parse):
        address = Address(unit, number, epoch)
        stream, held = ledger.stream(address) or StreamHead(), ledger.waiting(address)
        found[epoch] = {
            "through": stream.number,
            "sha256": stream.digest,
            "durable": 0,
            "events": counts[epoch],
            "set": f"{sums[epoch]:064x}",
            "missing": missing(stream.number, held),
            "held": held[:1000],
        }
    return found


def _problems(ledger: Ledger, unit: str, number: str) -> Iterator[dict[str, str]]:
    """One problem a record, the one with the highest code where it has several: a desk lists them by record."""
    gravest = {told.record: told for told in Archive(ledger.connection).problems(unit, number)}
    for told in list(gravest.values())[:PROBLEMS_A_REPLY]:
        message = sentence(told.code, told.facts)
        yield {"id": told.record, "code": told.code, "dossier": told.dossier_code, "message": message}


def _unheard(ledger: Ledger, unit: str, number: str, through: int) -> Sequence[Row[Any]]:
    """The outcomes that the desk's latest batch does not say to have heard; a restored desk may have lost some."""
    asked = select(outcome, dossier.c.code.label("dossier_code")).join(dossier, dossier.c.id == outcome.c.dossier)
    asked = asked.where(outcome.c.unit == unit, outcome.c.desk == number)
    new = (outcome.c.reply_no == 0) | (outcome.c.reply_no > through)
    return ledger.connection.execute(asked.where(new).order_by(outcome.c.no)).all()


def _heard_through(ledger: Ledger, newest: Row[Any] | None, epoch: str) -> int:
    if newest is None or newest.heard_epoch != epoch:
        return 0
    ours = ledger.connection.execute(select(reply.c.digest).where(*_kept(newest, epoch, newest.heard_no))).scalar()
    return int(newest.heard_no) if ours == newest.heard_digest else 0


def _kept(of: Row[Any], epoch: str, number: int) -> tuple[Any, ...]:
    """A reply that was written to the desk of this row."""
    return (reply.c.unit == of.unit, reply.c.desk == of.desk, reply.c.epoch == epoch, reply.c.no == number)
