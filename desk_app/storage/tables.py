"""The tables of a desk's record. Facts that are searched stand in columns, the rest in the dossier's snapshot."""

from sqlalchemy import CheckConstraint, Column, Index, Integer, LargeBinary, MetaData, Table, Text

METADATA = MetaData()


def _table(name: str, *parts: Column[object] | CheckConstraint | Index, keyed: bool = False) -> Table:
    """A strict table; ``keyed`` keeps its rows in the primary key itself, one tree less to write at each commit."""
    return Table(name, METADATA, *parts, sqlite_strict=True, sqlite_with_rowid=not keyed)


desk_state = _table(
    "desk_state",
    Column("id", Integer, CheckConstraint("id = 1", name="one_desk"), primary_key=True, autoincrement=False),
    Column("database_id", Text, nullable=False),
    Column("machine", Text, nullable=False),
    Column("epoch", Text, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("head", Text, nullable=False),
    Column("hlc", Text, nullable=False),
    Column("batch_no", Integer, nullable=False),
    Column("batch_head", Text, nullable=False),
    Column("recovery_day", Text, nullable=False),
)
"""One row: which life of the record this is, and how far its streams have come."""

counter = _table(
    "counter",
    Column("day", Text, primary_key=True),
    Column("block", Text, CheckConstraint("block <> ''", name="counter_block"), primary_key=True),
    Column("last", Integer, nullable=False),
    keyed=True,
)
"""The last number given: of a date's dossiers (blocks ``normal`` and ``recovery``), or of a year's papers and books."""

officer = _table(
    "officer",
    Column("no", Integer, primary_key=True),
    Column("name", Text, nullable=False, unique=True),
    Column("role", Text, nullable=False),
    Column("active", Integer, nullable=False),
    Column("added_at", Text, nullable=False),
)

published = _table(
    "published",
    Column(
        "kind",
        Text,
        CheckConstraint("kind IN ('catalogue', 'calendar', 'hours', 'fees')", name="published_kind"),
        primary_key=True,
    ),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("text", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("officer", Text, nullable=False),
)
"""Catalogues, calendars, hours and fees as they were published to this desk; old versions stay for the dossiers that
used them."""

dossier = _table(
    "dossier",
    Column("no", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("code", Text, nullable=False, unique=True),
    Column("revision", Integer, nullable=False),
    Column(
        "state",
        Text,
        CheckConstraint(
            "state IN ('new', 'accepted', 'not_accepted', 'in_process', 'supplement_requested', 'payment_required', "
            "'verifying', 'withdrawal_requested', 'stopped', 'done', 'returned', 'voided')",
            name="dossier_state",
        ),
        nullable=False,
    ),
    Column("procedure_key", Text, nullable=False),
    Column("person_key", Text, nullable=False),
    Column("received_at", Text, nullable=False),
    Column("registered_at", Text, nullable=False),
    Column("lawful_due_at", Text),
    Column("settled_at", Text),
    Column("returned_at", Text),
    Column("receipts_printed", Integer, nullable=False),
    Column("born_in", Text, nullable=False),
    Column("head", Text, nullable=False),
    Column("last_event", Integer, nullable=False),
    Column("words", Text, nullable=False),
    Column("snapshot", Text, nullable=False),
)
"""``head`` and ``last_event``: digest and number of its newest record. ``words`` is what a dossier is searched by,
folded; SQLite's index of them is made by the migration. Each index costs pages at every commit, so there are two."""

Index("dossier_by_state_and_due", dossier.c.state, dossier.c.lawful_due_at)
Index("dossier_by_person", dossier.c.person_key, dossier.c.procedure_key)

event = _table(
    "event",
    Column("no", Integer, primary_key=True),
    Column("epoch", Text, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("dossier_no", Integer, nullable=False),
    Column("before", Integer),
    Column("digest", Text, nullable=False),
    Column("line", LargeBinary, nullable=False),
)
"""History: ``no`` orders the records of all epochs, ``before`` is the same dossier's previous record.

What no batch holds yet, the outbox, is the end of this table: a batch takes all of it and notes its last number.
"""

searchable = _table(
    "searchable",
    Column("id", Integer, CheckConstraint("id = 1", name="one_index"), primary_key=True, autoincrement=False),
    Column("last", Integer, nullable=False),
    Column("retelling", Integer, nullable=False, server_default="0"),
)
"""How far the search index goes: the dossiers behind ``last`` are few and are read one by one. ``retelling`` is 1 while
a newer program has not yet written anew what all of them are found by."""

batch = _table(
    "batch",
    Column("epoch", Text, primary_key=True),
    Column("no", Integer, primary_key=True, autoincrement=False),
    Column("name", Text, nullable=False),
    Column("digest", Text, nullable=False),
    Column("data", LargeBinary, nullable=False),
    Column("frozen_at", Text, nullable=False),
    Column("officer", Text, nullable=False),
    Column("records", Integer, nullable=False),
    Column("last_event", Integer, nullable=False),
    Column("acknowledged_at", Text),
)
"""Frozen batches: their bytes leave the machine only after this row is committed, and never change."""

upper_card = _table(
    "upper_card",
    Column("id", Integer, CheckConstraint("id = 1", name="one_upper"), primary_key=True, autoincrement=False),
    Column("unit", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("fingerprint", Text, nullable=False),
    Column("taken_at", Text, nullable=False),
)

reply = _table(
    "reply",
    Column("epoch", Text, primary_key=True),
    Column("no", Integer, primary_key=True, autoincrement=False),
    Column("digest", Text, nullable=False),
    Column("taken_at", Text, nullable=False),
    Column("officer", Text, nullable=False),
    Column("summary", Text, nullable=False),
)

outcome = _table(
    "outcome",
    Column("record_id", Text, primary_key=True),
    Column("dossier_id", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("official_code", Text, nullable=False),
)
Index("outcome_by_dossier", outcome.c.dossier_id)

problem = _table(
    "problem",
    Column("record_id", Text, primary_key=True),
    Column("code", Text, nullable=False),
    Column("dossier_code", Text, nullable=False),
    Column("message", Text, nullable=False),
    Column("told_at", Text, nullable=False),
)
"""What the office above could not apply; replaced whole by each reply, which is a complete statement."""

transfer = _table(
    "transfer",
    Column("no", Integer, primary_key=True),
    Column("number", Text, nullable=False, unique=True),
    Column("at", Text, nullable=False),
    Column("waiting", Integer, nullable=False),
    Column("snapshot", Text, nullable=False),
)
"""Piles of dossiers that went from one place to another; ``waiting``: so many of them nobody has taken over yet."""

till = _table(
    "till",
    Column("no", Integer, primary_key=True),
    Column("at", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("officer", Text, nullable=False),
    Column("dossier_id", Text),
    Column("payment_id", Text),
    Column("receipt", Text),
    Column("snapshot", Text, nullable=False),
)
"""Money taken and given back, and the closings of shifts, in order; only ever added to. ``receipt``: symbol and
serial of the official book."""

for _column in (till.c.at, till.c.dossier_id, till.c.payment_id, till.c.receipt):
    Index(f"till_by_{_column.name}", _column)

book = _table(
    "book",
    Column("book", Text, primary_key=True),
    Column("year", Integer, primary_key=True, autoincrement=False),
    Column("no", Integer, primary_key=True, autoincrement=False),
    Column("at", Text, nullable=False),
    Column("dossier_id", Text),
    Column("snapshot", Text, nullable=False),
    keyed=True,
)
"""Lines of the certification books, numbered by book and year."""

scan = _table(
    "scan",
    Column("no", Integer, primary_key=True),
    Column("dossier_id", Text, nullable=False),
    Column("digest", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("snapshot", Text, nullable=False),
)
"""Scanned papers; the file itself lies in the data folder under its digest."""

Index("scan_by_dossier", scan.c.dossier_id)
