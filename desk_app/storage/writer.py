"""Writing the record: numbers, dossiers, history and outbox, all in one transaction that commits together."""

import time
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    BindParameter,
    Connection,
    ScalarSelect,
    Table,
    bindparam,
    func,
    insert,
    literal_column,
    select,
    text,
    update,
)

from desk_app.domain.codes import NORMAL_SERIALS, RECOVERY_SERIALS
from desk_app.domain.dossiers import Dossier
from desk_app.domain.errors import RecordChanged, RuleBroken
from desk_app.domain.history import Entry
from desk_app.domain.records import NOTHING_BEFORE, Link, next_hlc, record_line
from desk_app.domain.snapshots import snapshot
from desk_app.domain.values import value
from desk_app.domain.wire import canonical, digest
from desk_app.services.ports.office import Officer
from desk_app.services.ports.publications import Publications, Published, PublishedKind
from desk_app.storage.prepared import Prepared
from desk_app.storage.rows import dossier_row, stamp
from desk_app.storage.shelves import Shelves
from desk_app.storage.tables import (
    counter,
    desk_state,
    dossier,
    event,
    officer,
    published,
    searchable,
)

if TYPE_CHECKING:
    from desk_app.storage.post_shelf import PostTray


def _all(table: Table) -> dict[str, BindParameter[Any]]:
    """Every column of a table, each to be filled under its own name."""
    return {column.name: bindparam(column.name) for column in table.c}


def _taken(kind: str) -> ScalarSelect[Any]:
    return select(func.count()).where(published.c.kind == literal_column(f"'{kind}'")).scalar_subquery()


_STATE = Prepared(
    select(
        *desk_state.c,
        select(func.coalesce(func.max(dossier.c.no), 0)).scalar_subquery(),
        select(func.coalesce(func.max(event.c.no), 0)).scalar_subquery(),
        select(searchable.c.last).scalar_subquery(),
        *(_taken(kind) for kind in Publications._fields),
    )
)
"""All that a writer must know before it begins, in one statement."""

_NEW_DOSSIER = Prepared(insert(dossier).values(_all(dossier)))
_NEW_EVENT = Prepared(insert(event).values(_all(event)))
_NEW_WORDS = Prepared(text("INSERT INTO dossier_search (rowid, words) VALUES (:no, :words)"))
_OLD_WORDS = Prepared(text("INSERT INTO dossier_search (dossier_search, rowid, words) VALUES ('delete', :no, :words)"))
_INDEX_TAIL = Prepared(
    text("INSERT INTO dossier_search (rowid, words) SELECT no, words FROM dossier WHERE no > :searchable")
)
_SEARCHABLE_TO = Prepared(update(searchable).values(last=bindparam("last")))
_COUNT = Prepared(
    update(counter)
    .where(counter.c.day == bindparam("b_day"), counter.c.block == bindparam("b_block"))
    .values(last=counter.c.last + 1)
    .returning(counter.c.last)
)
_FORWARD = Prepared(update(desk_state).values(seq=bindparam("b_seq"), head=bindparam("b_head"), hlc=bindparam("b_hlc")))
_HEAD = select(dossier.c.no, dossier.c.revision, dossier.c.head, dossier.c.last_event, dossier.c.words).where(
    dossier.c.id == bindparam("dossier_id")
)
_CHANGE = update(dossier).where(dossier.c.no == bindparam("b_no"))


SEARCH_TAIL = 64
"""So many of the newest dossiers are searched by reading them; the index takes them in together, because entering each
alone would cost a third of a registration's pages."""


@value
class DeskState:
    """The one row of ``desk_state``: which life of the record this is, and how far its streams have come.

    Then the last numbers of dossiers and records, and how far the search index goes.
    """

    publications: Publications
    database_id: str
    machine: str
    epoch: str
    seq: int
    head: str
    hlc: str
    batch_no: int
    batch_head: str
    recovery_day: str
    last_dossier: int
    last_event: int
    searchable: int


class Writer(Shelves):
    """The writer's transaction; nobody else can move the state while it lasts."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        [row] = _STATE.rows(connection, {})
        own = len(row) - len(Publications._fields)
        self.state = DeskState(Publications(*row[own:]), *row[1:own])
        self._publications = self.state.publications

    def next_serial(self, day: date, series: str = "") -> int:
        """The next number of a date, without gaps: 1, 2, 3, and from 8000 for dates that a restore made doubtful.

        ``series`` counts for itself: the slips of what is not accepted, the piles handed over. Without it: dossiers.
        """
        recovery = self.state.recovery_day != "" and stamp_day(day) <= self.state.recovery_day
        block, serials = ("recovery", RECOVERY_SERIALS) if recovery else ("normal", NORMAL_SERIALS)
        block = f"{series} {block}".strip()
        key = {"b_day": stamp_day(day), "b_block": block}
        serial = _COUNT.first(self.connection, key)
        if serial is None:
            serial = serials.start
            self.connection.execute(insert(counter), {"day": stamp_day(day), "block": block, "last": serial})
        if serial not in serials:
            raise RuleBroken("code.day_is_full", day=f"{day:%d/%m/%Y}")
        return int(serial)

    def next_number(self, year: int, series: str) -> int:
        """The next number of a year, for papers and books: 1, 2, 3.

        In a year that a restore made doubtful it goes on behind the next thousand: numbers of the lost days may stand
        on paper already, and a gap can be explained where a repeated number cannot.
        """
        key = {"b_day": str(year), "b_block": series}
        number = _COUNT.first(self.connection, key)
        if number is None:
            number = 1
            self.connection.execute(insert(counter), {"day": key["b_day"], "block": series, "last": number})
        if self.state.recovery_day[:4] < str(year) or self.state.recovery_day == "":
            return int(number)
        mark = {"day": str(year), "block": f"{series} after {self.state.epoch}", "last": 0}
        known = select(counter.c.last).where(counter.c.day == mark["day"], counter.c.block == mark["block"])
        if self.connection.execute(known).scalar() is None:
            number = (int(number) + 999) // 1000 * 1000 + 1
            mark["last"] = number
            self.connection.execute(insert(counter), mark)
            here = (counter.c.day == key["b_day"], counter.c.block == series)
            self.connection.execute(update(counter).where(*here).values(last=number))
        return int(number)

    def add(self, new: Dossier, entry: Entry) -> None:
        """A new dossier with its first history entry, which is also its entry in the outbox."""
        facts = canonical(snapshot(new))
        line, head = self._record(entry, facts, after=NOTHING_BEFORE)
        event_no, no = self.state.last_event, self.state.last_dossier + 1
        row = dossier_row(new, facts, head=head, last_event=event_no)
        row |= {"no": no, "id": new.id, "born_in": self.state.epoch}
        _NEW_DOSSIER.rows(self.connection, row)
        self._append(event_no, no, None, line, head)
        self.state = replace(self.state, last_dossier=no)
        if no - self.state.searchable > SEARCH_TAIL:
            _INDEX_TAIL.rows(self.connection, {"searchable": self.state.searchable})
            _SEARCHABLE_TO.rows(self.connection, {"last": no})
            self.state = replace(self.state, searchable=no)

    def replace(self, later: Dossier, entry: Entry, *, read_revision: int) -> None:
        """A dossier's next revision with its history entry; ``RecordChanged`` when somebody else was faster."""
        row = self.connection.execute(_HEAD, {"dossier_id": later.id}).one()
        if row.revision != read_revision:
            raise RecordChanged("dossier.changed", code=later.code, read=read_revision, found=row.revision)
        facts = canonical(snapshot(later))
        line, head = self._record(entry, facts, after=row.head)
        event_no = self.state.last_event
        changed = dossier_row(later, facts, head=head, last_event=event_no)
        self.connection.execute(_CHANGE, {"b_no": row.no} | changed)
        self._append(event_no, row.no, row.last_event, line, head)
        self._index(row.no, row.words, changed["words"])

    def _record(self, entry: Entry, facts: bytes, *, after: str) -> tuple[bytes, str]:
        hlc = next_hlc(time.time_ns() // 1_000_000, self.state.hlc)
        link = Link(self.state.seq + 1, self.state.epoch, hlc, self.state.head, after)
        line = record_line(entry, facts, link)
        head = digest(line)
        _FORWARD.rows(self.connection, {"b_seq": link.seq, "b_head": head, "b_hlc": hlc})
        self.state = replace(self.state, seq=link.seq, head=head, hlc=hlc, last_event=self.state.last_event + 1)
        return line, head

    def _append(self, no: int, dossier_no: int, before: int | None, line: bytes, head: str) -> None:
        row = {"no": no, "epoch": self.state.epoch, "seq": self.state.seq, "dossier_no": dossier_no, "before": before}
        _NEW_EVENT.rows(self.connection, row | {"digest": head, "line": line})

    def _index(self, no: int, old: str, new: str) -> None:
        """Other words of a dossier; one of the tail is read as it is and needs no index yet."""
        if old != new and no <= self.state.searchable:
            _OLD_WORDS.rows(self.connection, {"no": no, "words": old})
            _NEW_WORDS.rows(self.connection, {"no": no, "words": new})

    @property
    def post(self) -> "PostTray":
        """Batches, replies and the office above."""
        from desk_app.storage.post_shelf import PostTray

        return PostTray(self.connection, self._sent)

    def _sent(self, number: int, digest: str) -> None:
        """The guard remembers the newest batch."""
        self.state = replace(self.state, batch_no=number, batch_head=digest)

    def add_officer(self, new: Officer, at: datetime) -> None:
        """Someone joins the staff; a name stands once."""
        if any(known.name == new.name for known in self.officers()):
            raise RuleBroken("officer.twice", name=new.name, field="name")
        self.connection.execute(
            insert(officer), {"name": new.name, "role": new.role, "active": int(new.active), "added_at": stamp(at)}
        )

    def publish(self, kind: PublishedKind, text: str, at: datetime, officer: str) -> Published:
        """A new version of a catalogue, hours or fees, or a further calendar."""
        last = self.connection.execute(select(func.max(published.c.version)).where(published.c.kind == kind)).scalar()
        new = Published((last or 0) + 1, text, at, officer)
        row = {"kind": kind, "version": new.version, "text": text, "at": stamp(at), "officer": officer}
        self.connection.execute(insert(published), row)
        self._publications = None
        return new


def stamp_day(day: date) -> str:
    """A date as it stands in the counter."""
    return day.isoformat()
