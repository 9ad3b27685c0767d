"""The ledger of the office above: its desks, their streams and batches, and what happened here."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Table, delete, func, insert, select, update

from desk_app.domain.batches import Address, BatchFate, BatchHead
from desk_app.domain.codes import Epoch
from desk_app.domain.records import NOTHING_BEFORE
from desk_app.hub.tables import (
    audit_entry,
    batch,
    desk,
    desk_key,
    hub_state,
    outcome,
    quarantine_file,
    stream,
)
from desk_app.sync.cards import EnrolCard


@dataclass(frozen=True)
class StreamHead:
    """How far a stream was taken: last batch and last record, 0 and zeros when nothing was."""

    number: int = 0
    digest: str = NOTHING_BEFORE
    seq: int = 0
    head: str = NOTHING_BEFORE
    frozen: str = ""


class Ledger:
    """Reads and writes; whoever made the connection commits."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    # --- desks and their keys ---

    def keys(self, unit: str, number: str) -> Sequence[Row[Any]]:
        """All keys that ever spoke for a desk, oldest first."""
        asked = select(desk_key).where(desk_key.c.unit == unit, desk_key.c.desk == number)
        return self.connection.execute(asked.order_by(desk_key.c.enrolled_at, desk_key.c.key)).all()

    def enrol(self, card: EnrolCard, at: datetime) -> None:
        """A desk's key; the desk itself with its first one."""
        asked = select(desk.c.name).where(desk.c.unit == card.unit, desk.c.desk == card.desk)
        if self.connection.execute(asked).first() is None:
            row = {"unit": card.unit, "desk": card.desk, "name": card.name, "reply_no": 0, "record_seq": 0}
            heads = {"reply_head": NOTHING_BEFORE, "record_head": NOTHING_BEFORE, "reply_statement": ""}
            self.connection.execute(insert(desk), row | heads)
        row = {"unit": card.unit, "desk": card.desk, "key": card.key, "fingerprint": card.fingerprint}
        self.connection.execute(insert(desk_key), row | {"name": card.name, "enrolled_at": stamp(at)})

    def revoke(self, unit: str, number: str, fingerprint: str, at: datetime) -> bool:
        """Whether a living key with this fingerprint was there to be revoked."""
        living = update(desk_key).where(
            desk_key.c.unit == unit,
            desk_key.c.desk == number,
            desk_key.c.fingerprint == fingerprint,
            desk_key.c.revoked_at.is_(None),
        )
        return bool(self.connection.execute(living.values(revoked_at=stamp(at))).rowcount)

    # --- streams and batches ---

    def stream(self, address: Address) -> StreamHead | None:
        """The heads of a stream; None when nothing of it was ever seen."""
        row = self.connection.execute(select(stream).where(*of_stream(stream, address))).first()
        return StreamHead(row.no, row.digest, row.seq, row.head, row.frozen) if row else None

    def epochs(self, address: Address) -> list[str]:
        """The epochs of this desk that were seen, oldest first."""
        asked = select(stream.c.epoch).where(stream.c.unit == address.unit, stream.c.desk == address.desk)
        return sorted(self.connection.execute(asked).scalars(), key=Epoch.parse)

    def begin(self, address: Address) -> StreamHead:
        """A stream that was not seen before."""
        place = {"unit": address.unit, "desk": address.desk, "epoch": address.epoch}
        heads = {"no": 0, "digest": NOTHING_BEFORE, "seq": 0, "head": NOTHING_BEFORE, "frozen": ""}
        self.connection.execute(insert(stream), place | heads)
        return StreamHead()

    def forward(self, address: Address, head: StreamHead) -> None:
        """The new heads of a stream."""
        values = {"no": head.number, "digest": head.digest, "seq": head.seq, "head": head.head}
        self.connection.execute(update(stream).where(*of_stream(stream, address)).values(values))

    def freeze(self, address: Address, code: str) -> None:
        """Nothing more of this stream is applied until a person decides; an empty code lets it flow again."""
        self.connection.execute(update(stream).where(*of_stream(stream, address)).values(frozen=code))

    def batch(self, digest: str) -> Row[Any] | None:
        """A batch by its bytes."""
        return self.connection.execute(select(batch).where(batch.c.digest == digest)).first()

    def numbered(self, address: Address, number: int) -> Sequence[Row[Any]]:
        """Every batch that claimed this number."""
        asked = select(batch).where(*of_stream(batch, address), batch.c.no == number)
        return self.connection.execute(asked.order_by(batch.c.taken_at, batch.c.digest)).all()

    def newest_batch(self, unit: str, number: str) -> Row[Any] | None:
        """A desk's newest batch that was taken: what it says of itself is what counts."""
        taken = select(batch).where(batch.c.unit == unit, batch.c.desk == number, batch.c.fate == BatchFate.ACCEPTED)
        rows = self.connection.execute(taken).all()
        return max(rows, key=lambda row: (Epoch.parse(row.epoch), row.no), default=None)

    def waiting(self, address: Address) -> list[int]:
        """The numbers of the held batches of a stream, in order."""
        held = select(batch.c.no).where(*of_stream(batch, address), batch.c.fate == BatchFate.HELD)
        return sorted(set(self.connection.execute(held).scalars()))

    def keep_batch(
        self, head: BatchHead, digest: str, key: str, name: str, fate: BatchFate, code: str, at: str
    ) -> None:
        """A batch and what became of it; the same batch again changes its fate only."""
        self.drop_batch(digest)
        heard = head.heard
        row = {
            "digest": digest,
            "unit": head.sender.unit,
            "desk": head.sender.desk,
            "epoch": head.sender.epoch,
            "no": head.number,
            "prev": head.previous,
            "fate": str(fate),
            "code": code,
            "name": name,
            "key": key,
            "records": head.record_count,
            "taken_at": at,
            "heard_epoch": heard.epoch if heard else "",
            "heard_no": heard.through if heard else 0,
            "heard_digest": heard.digest if heard else "",
            "catalogue_epoch": head.catalogue.epoch,
            "catalogue_version": head.catalogue.version,
            "holidays_epoch": head.holidays.epoch,
            "holidays_version": head.holidays.version,
        }
        self.connection.execute(insert(batch), row)

    def drop_batch(self, digest: str) -> None:
        """Forgets that a batch was here (its copy was lost before its turn came), so that it is asked for again."""
        self.connection.execute(delete(batch).where(batch.c.digest == digest))

    # --- this office itself ---

    def begin_epoch(self, epoch: str) -> None:
        """All return streams begin anew; what the last ones told is told again, for nobody knows what came of it."""
        heads = {"reply_no": 0, "record_seq": 0, "reply_statement": ""}
        self.connection.execute(
            update(desk).values(heads | dict.fromkeys(("reply_head", "record_head"), NOTHING_BEFORE))
        )
        self.connection.execute(update(outcome).values(reply_no=0))
        self.connection.execute(update(hub_state).values(epoch=epoch))

    # --- what happened here ---

    def note(
        self, at: datetime, what: str, *, place: str = "", digest: str = "", code: str = "", **detail: Any
    ) -> None:
        """One line of the audit."""
        row = {"at": stamp(at), "what": what, "place": place, "digest": digest, "code": code}
        told = json.dumps(detail, ensure_ascii=False, sort_keys=True)
        self.connection.execute(insert(audit_entry), row | {"detail": told})

    def note_file(self, digest: str, name: str, size: int, at: datetime, fate: BatchFate, code: str) -> None:
        """What became of a file in quarantine, by its newest judgement."""
        asked = select(quarantine_file.c.digest).where(quarantine_file.c.digest == digest)
        if self.connection.execute(asked).first() is None:
            row = {"digest": digest, "name": name, "size": size, "first_at": stamp(at), "fate": str(fate), "code": code}
            self.connection.execute(insert(quarantine_file), row)
        else:
            changed = update(quarantine_file).where(quarantine_file.c.digest == digest)
            self.connection.execute(changed.values(fate=str(fate), code=code))

    def count(self, table: Table, *where: Any) -> int:
        """How many rows."""
        return int(self.connection.execute(select(func.count()).select_from(table).where(*where)).scalar_one())


def stamp(moment: datetime) -> str:
    """A local moment as text that sorts by time."""
    return moment.isoformat(timespec="seconds")


def of_stream(table: Table, address: Address) -> tuple[Any, ...]:
    """The rows of one stream."""
    place = (("unit", address.unit), ("desk", address.desk), ("epoch", address.epoch))
    return tuple(table.c[name] == value for name, value in place)
