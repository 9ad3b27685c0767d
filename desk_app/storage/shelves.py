"""Reading the record: one consistent look at dossiers, their history and lists, and the way to its other shelves."""

import json
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Connection, Select, and_, bindparam, func, or_, select, text

from desk_app.domain.dossiers import Dossier
from desk_app.domain.finding import Asked, readings
from desk_app.domain.history import Entry
from desk_app.domain.narrowing import EVERYTHING, Narrowed
from desk_app.domain.records import entry_of
from desk_app.domain.states import UNSETTLED, State
from desk_app.services.ports.office import Officer
from desk_app.services.ports.post import Stream
from desk_app.services.ports.publications import Publications, Published, PublishedKind
from desk_app.services.ports.record import Counts, Worklist
from desk_app.storage.narrowing import conditions
from desk_app.storage.prepared import Prepared
from desk_app.storage.rows import dossier_value, read_stamp, stamp
from desk_app.storage.search import having, snapshots
from desk_app.storage.tables import (
    batch,
    desk_state,
    dossier,
    event,
    officer,
    published,
)

if TYPE_CHECKING:  # the other shelves come in when somebody first reaches for them
    from desk_app.storage.books import BookShelf
    from desk_app.storage.post_shelf import PostShelf
    from desk_app.storage.scans import ScanShelf
    from desk_app.storage.till_shelf import TillShelf
    from desk_app.storage.transfer_shelf import TransferShelf

_BY_CODE = Prepared(select(dossier.c.snapshot).where(dossier.c.code == bindparam("code")))
_OPEN_OF_PERSON = Prepared(
    select(dossier.c.snapshot)
    .where(
        dossier.c.person_key == bindparam("person"),
        dossier.c.procedure_key == bindparam("procedure"),
        or_(*(dossier.c.state == state for state in UNSETTLED)),
    )
    .order_by(dossier.c.no)
    .limit(20)
)
_PUBLISHED = select(published).where(published.c.kind == bindparam("kind")).order_by(published.c.version)
_PUBLICATIONS = Prepared(select(published.c.kind, func.count()).group_by(published.c.kind))
_STORY = Prepared(
    text(
        "WITH RECURSIVE story (before, line) AS ("
        "SELECT event.before, event.line FROM dossier JOIN event ON event.no = dossier.last_event "
        "WHERE dossier.id = :id "
        "UNION ALL SELECT event.before, event.line FROM story JOIN event ON event.no = story.before) "
        "SELECT line FROM story"
    )
)
"""A dossier's history along its chain, the newest record first."""

SENT = select(func.coalesce(func.max(batch.c.last_event), 0)).scalar_subquery()
"""The last record that a batch holds; what comes after it is the outbox."""

_BY_ID = Prepared(select(dossier.c.snapshot).where(dossier.c.id == bindparam("dossier_id")))


BUNDLED_WITHIN = 100
"""Dossiers of one filing are registered in one transaction, or soon after."""


class Shelves:
    """One look at the record, for as long as its transaction lasts."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self._publications: Publications | None = None

    def dossier(self, code: str) -> Dossier | None:
        """The dossier of that code."""
        found = _BY_CODE.first(self.connection, {"code": code})
        return dossier_value(found) if found else None

    def accepted_from(self, slip: str, day: date) -> Dossier | None:
        """The dossier that had a slip's reference before it was accepted."""
        from desk_app.storage.slips import accepted_from

        found = accepted_from(self.connection, slip, day)
        return dossier_value(found) if found is not None else None

    def dossier_by_id(self, dossier_id: str) -> Dossier | None:
        """The dossier of that id, which the form chose when it opened."""
        found = _BY_ID.first(self.connection, {"dossier_id": dossier_id})
        return dossier_value(found) if found else None

    def born_in(self, dossier_id: str) -> str:
        """The epoch in which a dossier was registered."""
        wanted = select(dossier.c.born_in).where(dossier.c.id == dossier_id)
        return str(self.connection.execute(wanted).scalar_one())

    def history(self, dossier_id: str) -> tuple[Entry, ...]:
        """A dossier's entries, oldest first."""
        lines = _STORY.rows(self.connection, {"id": dossier_id})
        return tuple(entry_of(json.loads(line)) for (line,) in reversed(lines))

    def bundle(self, bundle: str, dossier_id: str) -> tuple[Dossier, ...]:
        """The dossiers of one filing: looked for near one of them and among its owner's, which needs no index more."""
        one = select(dossier.c.no, dossier.c.person_key).where(dossier.c.id == dossier_id)
        row = self.connection.execute(one).first()
        if row is None:
            return ()
        near = dossier.c.no.between(row.no - BUNDLED_WITHIN, row.no + BUNDLED_WITHIN)
        same = func.json_extract(dossier.c.snapshot, "$.bundle") == bundle
        wanted = select(dossier.c.snapshot).where(or_(near, dossier.c.person_key == row.person_key), same)
        return self._dossiers(wanted.order_by(dossier.c.no))

    def entries_since(self, moment: datetime) -> tuple[Entry, ...]:
        """What was entered at this desk since a moment, oldest first: read from the end until one is older."""
        found: list[Entry] = []
        with self.connection.execute(select(event.c.line).order_by(event.c.no.desc())) as lines:
            for line in lines.scalars():
                entry = entry_of(json.loads(line))
                if entry.at < moment:
                    break
                found.append(entry)
        return tuple(reversed(found))

    def latest_moment(self, among: int) -> datetime | None:
        """The latest moment among so many of the last entries: not the last one's where the clock was set back."""
        wanted = select(event.c.line).order_by(event.c.no.desc()).limit(among)
        lines = self.connection.execute(wanted).scalars()
        return max((entry_of(json.loads(line)).at for line in lines), default=None)

    def find(self, ways: Sequence[Asked], limit: int) -> tuple[Dossier, ...]:
        """Dossiers that are meant by one of these readings: those of the first reading first, then the newest first."""
        return tuple(dossier_value(each) for each in snapshots(self.connection, ways, limit))

    def worklist(
        self, which: Worklist, now: datetime, limit: int, *, offset: int = 0, only: Narrowed = EVERYTHING
    ) -> tuple[Dossier, ...]:
        """A list of the day, the most urgent first; ``today`` is what was received today, newest first."""
        opened = dossier.c.state.in_(UNSETTLED)
        unsettled = and_(opened, dossier.c.lawful_due_at.is_not(None))
        end = _bounds(now.date())[1]
        by_due = dossier.c.lawful_due_at.is_(None), dossier.c.lawful_due_at, dossier.c.no
        lists: dict[Worklist, Select[Any]] = {
            "today": select(dossier.c.snapshot).where(self._of_day(now.date())).order_by(dossier.c.no.desc()),
            "late": select(dossier.c.snapshot).where(unsettled, dossier.c.lawful_due_at < stamp(now)).order_by(*by_due),
            "due_today": select(dossier.c.snapshot)
            .where(unsettled, dossier.c.lawful_due_at.between(stamp(now), end))
            .order_by(*by_due),
            "to_return": select(dossier.c.snapshot)
            .where(dossier.c.state == State.DONE)
            .order_by(dossier.c.settled_at, dossier.c.no),
            "open": select(dossier.c.snapshot).where(opened).order_by(*by_due),
            "unprinted": select(dossier.c.snapshot)
            .where(dossier.c.receipts_printed == 0, dossier.c.state == State.ACCEPTED)
            .order_by(dossier.c.no),
            "new": select(dossier.c.snapshot)
            .where(dossier.c.state.in_((State.NEW, State.SUPPLEMENT_REQUESTED)), dossier.c.code.contains("-P"))
            .order_by(dossier.c.no),
            "all": select(dossier.c.snapshot).order_by(dossier.c.no.desc()),
        }
        said = readings(" ".join(only.words))[-1:]
        having_words = having(self.connection, said[0], short=which != "all") if said else None
        wanted = lists[which].where(*conditions(only, having_words))
        return self._dossiers(wanted.limit(limit).offset(offset))

    def between(self, first: datetime, last: datetime) -> Iterator[Dossier]:
        """Dossiers received by the end of a period that were open in it or settled since its beginning."""
        wanted = select(dossier.c.snapshot).where(
            dossier.c.received_at <= stamp(last),
            or_(dossier.c.settled_at.is_(None), dossier.c.settled_at >= stamp(first), dossier.c.state.in_(UNSETTLED)),
        )
        for found in self.connection.execute(wanted.order_by(dossier.c.no)).scalars():
            yield dossier_value(found)

    def counts(self, now: datetime) -> Counts:
        """The figures of the day, each by one indexed query."""
        end = _bounds(now.date())[1]
        open_with_date = (dossier.c.state.in_(UNSETTLED), dossier.c.lawful_due_at.is_not(None))
        unsent = select(func.count(func.distinct(event.c.dossier_no))).where(event.c.no > SENT)
        return Counts(
            received=self._count(self._of_day(now.date()), dossier.c.state != State.VOIDED),
            due_today=self._count(*open_with_date, dossier.c.lawful_due_at.between(stamp(now), end)),
            late=self._count(*open_with_date, dossier.c.lawful_due_at < stamp(now)),
            to_return=self._count(dossier.c.state == State.DONE),
            unsent=int(self.connection.execute(unsent).scalar_one()),
            unprinted=self._count(dossier.c.receipts_printed == 0, dossier.c.state == State.ACCEPTED),
        )

    def open_of_person(self, person_key: str, procedure_key: str) -> tuple[Dossier, ...]:
        """Open dossiers of one person for one procedure: perhaps the same request twice."""
        found = _OPEN_OF_PERSON.rows(self.connection, {"person": person_key, "procedure": procedure_key})
        return tuple(dossier_value(row[0]) for row in found)

    def last_of_person(self, person_key: str) -> Dossier | None:
        """A person's newest dossier, for what they told last time."""
        wanted = select(dossier.c.snapshot).where(dossier.c.person_key == person_key)
        return next(iter(self._dossiers(wanted.order_by(dossier.c.no.desc()).limit(1))), None)

    def codes_of_day(self, day: date) -> tuple[tuple[str, State], ...]:
        """Every number given for a date, voided ones too, in the order in which they were given."""
        wanted = select(dossier.c.code, dossier.c.state).where(self._of_day(day))
        return tuple((row.code, State(row.state)) for row in self.connection.execute(wanted.order_by(dossier.c.no)))

    def officers(self) -> tuple[Officer, ...]:
        """The staff, in the order in which they came."""
        wanted = select(officer.c.name, officer.c.role, officer.c.active).order_by(officer.c.no)
        return tuple(Officer(row.name, row.role, bool(row.active)) for row in self.connection.execute(wanted))

    def published(self, kind: PublishedKind) -> tuple[Published, ...]:
        """What was taken of a kind at this desk, oldest first."""
        rows = self.connection.execute(_PUBLISHED, {"kind": kind})
        return tuple(Published(row.version, row.text, read_stamp(row.at), row.officer) for row in rows)

    def publications(self) -> Publications:
        """How many of each kind were taken; asked once in a transaction."""
        if self._publications is None:
            counts = dict(_PUBLICATIONS.rows(self.connection, {}))
            self._publications = Publications(**counts)
        return self._publications

    def stream(self) -> Stream:
        """Where the desk's own stream stands."""
        row = self.connection.execute(select(desk_state)).one()
        return Stream(row.epoch, row.batch_no, row.batch_head, row.head, row.seq)

    def favourite_procedures(self, since: date, limit: int) -> tuple[str, ...]:
        """The procedures most registered since a day; slips of what was not accepted ("-P…") sort behind all days."""
        times, office = func.count().label("times"), self._office()
        wanted = (
            select(dossier.c.procedure_key, times)
            .where(dossier.c.code.between(f"{office}-{since:%y%m%d}", f"{office}-A"))
            .group_by(dossier.c.procedure_key)
            .order_by(times.desc(), dossier.c.procedure_key)
        )
        return tuple(row.procedure_key for row in self.connection.execute(wanted.limit(limit)))

    @property
    def post(self) -> "PostShelf":
        """Batches, replies and the office above."""
        from desk_app.storage.post_shelf import PostShelf

        return PostShelf(self.connection)

    @property
    def till(self) -> "TillShelf":
        """Payments, what went back, and closed shifts."""
        from desk_app.storage.till_shelf import TillShelf

        return TillShelf(self.connection)

    @property
    def books(self) -> "BookShelf":
        """The certification books."""
        from desk_app.storage.books import BookShelf

        return BookShelf(self.connection)

    @property
    def transfers(self) -> "TransferShelf":
        """Piles that were handed over."""
        from desk_app.storage.transfer_shelf import TransferShelf

        return TransferShelf(self.connection)

    @property
    def scans(self) -> "ScanShelf":
        """Scanned papers."""
        from desk_app.storage.scans import ScanShelf

        return ScanShelf(self.connection)

    def _of_day(self, day: date) -> ColumnElement[bool]:
        """Dossiers received on a date, by the index of their codes: a record knows one office only."""
        start = f"{self._office()}-{day:%y%m%d}-"
        return dossier.c.code.between(start, f"{start}~")

    def _office(self) -> str:
        newest = self.connection.execute(select(func.max(dossier.c.code))).scalar()
        return newest.split("-")[0] if newest else ""

    def _dossiers(self, wanted: Select[Any]) -> tuple[Dossier, ...]:
        return tuple(dossier_value(found) for found in self.connection.execute(wanted).scalars())

    def _count(self, *conditions: Any) -> int:
        return int(self.connection.execute(select(func.count()).select_from(dossier).where(*conditions)).scalar_one())


def _bounds(day: date) -> tuple[str, str]:
    start = datetime.combine(day, time())
    return stamp(start), stamp(start + timedelta(days=1) - timedelta(seconds=1))
