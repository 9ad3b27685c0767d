"""The records themselves: each stored once, and every dossier drawn from its records."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, Table, and_, delete, func, insert, or_, select

from desk_app.domain.batches import Address
from desk_app.domain.errors import FileRefused
from desk_app.domain.snapshots import dossier_of
from desk_app.hub.ledger import stamp
from desk_app.hub.records import Doubt, Line
from desk_app.hub.tables import batch, conflict, dossier, event, problem
from desk_app.hub.verdict import Known, judge

STEP = 400
"""Ids in one question: below the number of parameters that any database takes."""


@dataclass(frozen=True)
class Told:
    """A problem with the facts of its sentence; ``dossier_code`` is empty where no dossier can be named."""

    record: str
    code: str
    facts: Mapping[str, Any]
    dossier_code: str


class Archive:
    """Stores records and draws dossiers; whoever made the connection commits."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    def known(self, ids: Collection[str]) -> dict[str, str]:
        """Id → digest of those records that are here."""
        found: dict[str, str] = {}
        for some in pieces(sorted(ids)):
            rows = self.connection.execute(select(event.c.id, event.c.digest).where(event.c.id.in_(some)))
            found |= {row.id: row.digest for row in rows}
        return found

    def add(self, lines: Sequence[tuple[int, Line]], address: Address, digest: str) -> list[Line]:
        """Stores the records of a piece of a batch and returns those that are new here.

        A record that is here already was offered again by a restored desk. Raises ``FileRefused`` ``E305`` when an id
        stands for two different records: then nothing of the batch may be taken.
        """
        here = self.known([line.id for _, line in lines])
        fresh = []
        for number, line in lines:
            if line.id not in here:
                here[line.id] = line.digest
                fresh.append((number, line))
            elif here[line.id] != line.digest:
                raise FileRefused("E305", unit=address.unit, desk=address.desk, line=number, record=line.id)
        if fresh:
            self.connection.execute(insert(event), [_event_row(n, line, address, digest) for n, line in fresh])
        doubtful = [(line, line.doubt) for _, line in fresh if line.doubt is not None]
        self.tell_problems((line.id, address, line.dossier, doubt) for line, doubt in doubtful)
        return [line for _, line in fresh]

    def tell_problems(self, found: Iterable[tuple[str, Address, str, Doubt]]) -> None:
        """Problems by record: its id, where it came from, its dossier's id, the doubt."""
        rows = [
            {
                "record": record,
                "code": doubt.code,
                "unit": address.unit,
                "desk": address.desk,
                "dossier": about,
                "facts": json.dumps(doubt.facts, ensure_ascii=False, sort_keys=True),
            }
            for record, address, about, doubt in found
        ]
        for row in rows:
            same = (problem.c.record == row["record"], problem.c.code == row["code"])
            self.connection.execute(delete(problem).where(*same))
            self.connection.execute(insert(problem), row)

    def records_of(self, ids: Collection[str]) -> dict[str, list[Known]]:
        """All records of these dossiers, in the order of their arrival."""
        found: dict[str, list[Known]] = {one: [] for one in ids}
        columns = (event.c[name] for name in ("id", "digest", "after", "epoch", "seq", "fits", "arrival"))
        asked = select(event.c.dossier, event.c.unit, event.c.desk, *columns).order_by(event.c.arrival)
        for some in pieces(sorted(ids)):
            for row in self.connection.execute(asked.where(event.c.dossier.in_(some))):
                place = (row.unit, row.desk)
                found[row.dossier].append(
                    Known(row.id, row.digest, row.after, row.epoch, row.seq, place, bool(row.fits), row.arrival)
                )
        return found

    def lines_of(self, records: Collection[str]) -> dict[str, Row[Any]]:
        """The stored rows of these records with their batch's number, by id."""
        found: dict[str, Row[Any]] = {}
        asked = select(event, batch.c.no.label("batch_no")).join(batch, batch.c.digest == event.c.batch)
        for some in pieces(sorted(records)):
            found |= {row.id: row for row in self.connection.execute(asked.where(event.c.id.in_(some)))}
        return found

    def draw_anew(self, ids: Collection[str]) -> None:
        """State, conflicts and claims of these dossiers, from all their records."""
        for some in pieces(sorted(ids)):
            verdicts = {one: judge(records) for one, records in self.records_of(some).items()}
            self.connection.execute(delete(conflict).where(conflict.c.dossier.in_(some)))
            self.connection.execute(delete(dossier).where(dossier.c.id.in_(some)))
            judged = problem.c.code.in_(("E403", "E404"))
            self.connection.execute(delete(problem).where(problem.c.dossier.in_(some), judged))
            clashes = [(one, clash) for one, verdict in verdicts.items() for clash in verdict.clashes]
            shown = [verdict.shown.id for verdict in verdicts.values() if verdict.shown]
            needed = {*shown, *(clash.later.id for _, clash in clashes)}
            needed |= {record.id for verdict in verdicts.values() for record in verdict.foreign}
            rows = self.lines_of(needed)
            codes = {one: rows[verdict.shown.id].code for one, verdict in verdicts.items() if verdict.shown}
            insert_all(self.connection, dossier, [_dossier_row(rows[record]) for record in shown])
            contradictions = [
                {"dossier": one, "earlier": clash.earlier.id if clash.earlier else "", "later": clash.later.id}
                for one, clash in clashes
            ]
            insert_all(self.connection, conflict, contradictions)
            self.tell_problems(
                (row.id, address_of(row), one, Doubt("E403", _stands(row) | {"dossier": codes.get(one, one)}))
                for one, clash in clashes
                for row in [rows[clash.later.id]]
            )
            self.tell_problems(
                (row.id, address_of(row), one, Doubt("E404", _stands(row) | _owned(codes.get(one, one), verdict.owner)))
                for one, verdict in verdicts.items()
                for record in verdict.foreign
                for row in [rows[record.id]]
            )

    def problems(self, unit: str = "", number: str = "", *, batch_digest: str = "") -> list[Told]:
        """What has to be looked at: everything, of one desk, or of one batch with the conflicts that it touches."""
        asked = select(problem, dossier.c.code.label("dossier_code")).outerjoin(
            dossier, dossier.c.id == problem.c.dossier
        )
        if unit:
            asked = asked.where(problem.c.unit == unit, problem.c.desk == number)
        if batch_digest:
            inside = select(event.c.id).where(event.c.batch == batch_digest)
            about = select(event.c.dossier).where(event.c.batch == batch_digest, event.c.dossier != "")
            clash = and_(problem.c.code == "E403", problem.c.dossier.in_(about))
            asked = asked.where(or_(problem.c.record == batch_digest, problem.c.record.in_(inside), clash))
        rows = self.connection.execute(asked.order_by(problem.c.record, problem.c.code))
        return [Told(row.record, row.code, json.loads(row.facts), row.dossier_code or "") for row in rows]

    def applied(self, batch_digest: str) -> int:
        """How many records that came first with this batch are applied."""
        claimed = select(problem.c.record).where(problem.c.code == "E404")
        asked = select(func.count()).select_from(event).where(event.c.batch == batch_digest, event.c.fits == 1)
        return int(self.connection.execute(asked.where(event.c.id.not_in(claimed))).scalar_one())

    def digests(self, unit: str, number: str) -> Iterator[tuple[str, str]]:
        """Epoch and digest of every record of a desk."""
        asked = select(event.c.epoch, event.c.digest).where(event.c.unit == unit, event.c.desk == number)
        for row in self.connection.execute(asked):
            yield row.epoch, row.digest


def pieces(values: Sequence[str]) -> Iterator[Sequence[str]]:
    """The values in portions of ``STEP``."""
    yield from (values[at : at + STEP] for at in range(0, len(values), STEP))


def insert_all(connection: Connection, table: Table, rows: list[dict[str, Any]]) -> None:
    """Many rows at once; none is fine too."""
    if rows:
        connection.execute(insert(table), rows)


def _event_row(number: int, line: Line, address: Address, digest: str) -> dict[str, Any]:
    return {
        "id": line.id,
        "digest": line.digest,
        "unit": address.unit,
        "desk": address.desk,
        "epoch": line.epoch,
        "seq": line.seq,
        "type": line.type,
        "dossier": line.dossier,
        "code": line.code,
        "after": line.after,
        "fits": int(line.doubt is None and line.dossier != ""),
        "batch": digest,
        "line_no": number,
        "line": line.data,
    }


def _dossier_row(row: Row[Any]) -> dict[str, Any]:
    found = dossier_of(json.loads(row.line)["snapshot"])
    return {
        "id": found.id,
        "code": found.code,
        "unit": row.unit,
        "desk": row.desk,
        "state": str(found.state),
        "revision": found.revision,
        "received_at": stamp(found.received_at),
        "due_at": stamp(found.promise.lawful_due_at) if found.promise.lawful_due_at else None,
        "settled_at": stamp(found.settled_at) if found.settled_at else None,
        "shown": row.id,
    }


def address_of(row: Row[Any]) -> Address:
    """The stream that a record belongs to."""
    return Address(row.unit, row.desk, row.epoch)


def _stands(row: Row[Any]) -> dict[str, Any]:
    """Where a record stands, for a sentence."""
    return {"line": row.line_no, "no": row.batch_no}


def _owned(code: str, owner: tuple[str, str]) -> dict[str, Any]:
    return {"code": code, "unit": owner[0], "desk": owner[1]}
