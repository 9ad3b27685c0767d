"""The shelf of the post: batches that were frozen for the office above, and what its replies said."""

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from desk_app.domain.batches import Acknowledged, OpenedBatch, Outcome, OutcomeState, Problem, SealedBatch
from desk_app.domain.editions import Edition, EditionNumber
from desk_app.services.ports.post import FrozenBatch, TakenReply, UpperCard
from desk_app.storage.prepared import Prepared
from desk_app.storage.rows import read_stamp, stamp
from desk_app.storage.shelves import SENT
from desk_app.storage.tables import batch, desk_state, dossier, event, outcome, problem, reply, upper_card

_OUTCOMES = Prepared(
    select(dossier.c.code, outcome.c.state, outcome.c.at, outcome.c.note, outcome.c.official_code)
    .join(dossier, dossier.c.id == outcome.c.dossier_id)
    .where(outcome.c.dossier_id == bindparam("dossier_id"))
    .order_by(outcome.c.at)
)


class PostShelf:
    """What goes up and what came back, in one look."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def pending_lines(self) -> tuple[bytes, ...]:
        """Records that no batch holds yet, in the order in which they happened."""
        wanted = select(event.c.line).where(event.c.no > SENT).order_by(event.c.no)
        return tuple(self._connection.execute(wanted).scalars())

    def batches(self) -> tuple[FrozenBatch, ...]:
        """Every frozen batch, newest first, without its bytes."""
        columns = [column for column in batch.c if column.name not in ("data", "last_event")]
        wanted = select(*columns).order_by(batch.c.frozen_at.desc(), batch.c.no.desc())
        return tuple(
            FrozenBatch(
                epoch=row.epoch,
                number=row.no,
                name=row.name,
                digest=row.digest,
                frozen_at=read_stamp(row.frozen_at),
                officer=row.officer,
                records=row.records,
                acknowledged_at=read_stamp(row.acknowledged_at) if row.acknowledged_at else None,
            )
            for row in self._connection.execute(wanted)
        )

    def batch_data(self, epoch: str, number: int) -> bytes | None:
        """The bytes of a frozen batch, the same for ever."""
        wanted = select(batch.c.data).where(batch.c.epoch == epoch, batch.c.no == number)
        return self._connection.execute(wanted).scalar()

    def upper_card(self) -> UpperCard | None:
        """The office above, once its card was taken."""
        row = self._connection.execute(select(upper_card)).first()
        return UpperCard(row.unit, row.name, row.key, row.fingerprint) if row else None

    def replies(self) -> tuple[TakenReply, ...]:
        """Replies that were taken, newest first."""
        found = []
        for row in self._connection.execute(select(reply).order_by(reply.c.taken_at.desc(), reply.c.no.desc())):
            told = json.loads(row.summary)
            numbers = {kind: EditionNumber(*number) for kind, number in told.get("editions", {}).items()}
            at = read_stamp(row.taken_at)
            found.append(TakenReply(row.epoch, row.no, row.digest, at, told["accepted"], told["problems"], numbers))
        return tuple(found)

    def outcomes(self, dossier_id: str) -> tuple[Outcome, ...]:
        """What the office above said of a dossier, oldest first."""
        return tuple(
            Outcome(dossier_id, code, OutcomeState(state), read_stamp(at), note, official_code)
            for code, state, at, note, official_code in _OUTCOMES.rows(self._connection, {"dossier_id": dossier_id})
        )

    def problems(self) -> tuple[Problem, ...]:
        """Records that the office above could not apply, by its newest statement."""
        rows = self._connection.execute(select(problem).order_by(problem.c.dossier_code, problem.c.record_id))
        return tuple(Problem(row.record_id, row.code, row.dossier_code, row.message) for row in rows)


class PostTray(PostShelf):
    """The same in the writer's transaction. ``sent`` hears number and digest of a batch when it was frozen."""

    def __init__(self, connection: Connection, sent: Callable[[int, str], None]) -> None:
        super().__init__(connection)
        self._sent = sent

    def freeze(self, sealed: SealedBatch, at: datetime, officer: str) -> None:
        """The bytes of a batch; what waited for it waits no longer."""
        head = sealed.head
        row = {
            "epoch": head.sender.epoch,
            "no": head.number,
            "name": sealed.name,
            "digest": sealed.digest,
            "data": sealed.data,
            "frozen_at": stamp(at),
            "officer": officer,
            "records": head.record_count,
            "last_event": self._connection.execute(select(func.max(event.c.no))).scalar_one(),
        }
        self._connection.execute(insert(batch), row)
        self._connection.execute(update(desk_state).values(batch_no=head.number, batch_head=sealed.digest))
        self._sent(head.number, sealed.digest)

    def take_upper_card(self, card: UpperCard, at: datetime) -> None:
        """The office above as its card says; a new card takes the old one's place."""
        self._connection.execute(delete(upper_card))
        row = {"id": 1, "unit": card.unit, "name": card.name, "key": card.key, "fingerprint": card.fingerprint}
        self._connection.execute(insert(upper_card), row | {"taken_at": stamp(at)})

    def take_reply(
        self,
        opened: OpenedBatch,
        acknowledged: Iterable[Acknowledged],
        problems: Iterable[Problem],
        outcomes: Mapping[str, Outcome],
        at: datetime,
        officer: str,
        editions: Iterable[Edition] = (),
    ) -> None:
        """A reply's complete statement: what it does not name as received is not received.

        Of the ``editions`` only their numbers are noted here; the writer's ``publish`` takes them.
        """
        self._connection.execute(update(batch).values(acknowledged_at=None))
        received = 0
        for stream in acknowledged:
            received += stream.events
            held = update(batch).where(batch.c.epoch == stream.epoch, batch.c.no <= stream.through)
            self._connection.execute(held.values(acknowledged_at=stamp(at)))
        self._connection.execute(delete(problem))
        told = [
            {
                "record_id": each.record_id,
                "code": each.code,
                "dossier_code": each.dossier_code,
                "message": each.message,
                "told_at": stamp(at),
            }
            for each in problems
        ]
        if told:
            self._connection.execute(insert(problem), told)
        known = set(self._connection.execute(select(outcome.c.record_id)).scalars())
        fresh = [
            {
                "record_id": record_id,
                "dossier_id": each.dossier_id,
                "state": str(each.state),
                "at": stamp(each.at),
                "note": each.note,
                "official_code": each.official_code,
            }
            for record_id, each in outcomes.items()
            if record_id not in known
        ]
        if fresh:
            self._connection.execute(insert(outcome), fresh)
        numbers = {each.kind: (each.number.epoch, each.number.version) for each in editions}
        row = {
            "epoch": opened.head.sender.epoch,
            "no": opened.head.number,
            "digest": opened.digest,
            "taken_at": stamp(at),
            "officer": officer,
            "summary": json.dumps({"accepted": received, "problems": len(told), "editions": numbers}),
        }
        self._connection.execute(insert(reply), row)
