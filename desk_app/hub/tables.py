"""The tables of the office above. Digests are SHA-256 in hex, moments local text that sorts by time."""

from typing import Any

from sqlalchemy import BigInteger, Column, Index, Integer, LargeBinary, MetaData, Table, Text

SCHEMA_VERSION = 2
"""Raised with every change below, with a step in ``hub.upgrade``; a database with a higher number belongs to a newer
program and is not opened."""

METADATA = MetaData()


def _text(name: str, **how: Any) -> Column[Any]:
    return Column(name, Text, nullable=False, **how)


def _count(name: str, **how: Any) -> Column[Any]:
    return Column(name, BigInteger, nullable=False, **how)


hub_state = Table(
    "hub_state",
    METADATA,
    Column("id", Integer, primary_key=True, autoincrement=False),
    _count("schema"),
    _text("database_id"),
    _text("unit"),
    _count("training"),
    _text("epoch"),
    _text("read_with"),
)
"""One row. ``epoch`` is that of all return streams of this database; ``read_with`` says which kinds of record the
program knew that last went through the records here (``hub.second_look``)."""

desk = Table(
    "desk",
    METADATA,
    _text("unit", primary_key=True),
    _text("desk", primary_key=True),
    _text("name"),
    _count("reply_no"),
    _text("reply_head"),
    _text("reply_statement"),
    _count("record_seq"),
    _text("record_head"),
)
"""An enrolled desk and the head of its return stream; ``reply_statement`` is the digest of what the last reply said."""

desk_key = Table(
    "desk_key",
    METADATA,
    _text("unit", primary_key=True),
    _text("desk", primary_key=True),
    _text("key", primary_key=True),
    _text("fingerprint"),
    _text("name"),
    _text("enrolled_at"),
    Column("revoked_at", Text),
)

stream = Table(
    "stream",
    METADATA,
    _text("unit", primary_key=True),
    _text("desk", primary_key=True),
    _text("epoch", primary_key=True),
    _count("no"),
    _text("digest"),
    _count("seq"),
    _text("head"),
    _text("frozen"),
)
"""The heads of a desk's epoch: last batch taken, last record. ``frozen`` is the code of the alarm, else empty."""

batch = Table(
    "batch",
    METADATA,
    _text("digest", primary_key=True),
    _text("unit"),
    _text("desk"),
    _text("epoch"),
    _count("no"),
    _text("prev"),
    _text("fate"),
    _text("code"),
    _text("name"),
    _text("key"),
    _count("records"),
    _text("taken_at"),
    _text("heard_epoch"),
    _count("heard_no"),
    _text("heard_digest"),
    _count("catalogue_epoch"),
    _count("catalogue_version"),
    _count("holidays_epoch"),
    _count("holidays_version"),
)
"""Batches that came whole and from a desk of ours: accepted, held until their turn, or set aside (``forked``).

``heard_*`` is the reply that the desk had taken when it wrote this batch, ``catalogue_*`` and ``holidays_*`` are the
editions that it held then."""
Index("batch_by_number", batch.c.unit, batch.c.desk, batch.c.epoch, batch.c.no)

event = Table(
    "event",
    METADATA,
    Column("arrival", Integer, primary_key=True),
    _text("id", unique=True),
    _text("digest"),
    _text("unit"),
    _text("desk"),
    _text("epoch"),
    _count("seq"),
    _text("type"),
    _text("dossier"),
    _text("code"),
    _text("after"),
    _count("fits"),
    _text("batch"),
    _count("line_no"),
    Column("line", LargeBinary, nullable=False),
)
"""Every record that ever came, once, as the bytes that came. ``fits`` is 0 where it is stored but not applied."""
Index("event_by_dossier", event.c.dossier)
Index("event_by_stream", event.c.unit, event.c.desk, event.c.epoch, event.c.seq)

dossier = Table(
    "dossier",
    METADATA,
    _text("id", primary_key=True),
    _text("code"),
    _text("unit"),
    _text("desk"),
    _text("state"),
    _count("revision"),
    _text("received_at"),
    Column("due_at", Text),
    Column("settled_at", Text),
    _text("shown"),
)
"""A dossier as its owner's latest record (``shown``) says; drawn anew from the events whenever one arrives."""
Index("dossier_by_code", dossier.c.code)

conflict = Table(
    "conflict",
    METADATA,
    _text("dossier", primary_key=True),
    _text("later", primary_key=True),
    _text("earlier"),
)
"""Two records that both follow the same one (or a record whose predecessor is not here): a person decides."""

problem = Table(
    "problem",
    METADATA,
    _text("record", primary_key=True),
    _text("code", primary_key=True),
    _text("unit"),
    _text("desk"),
    _text("dossier"),
    _text("facts"),
)
"""What could not be applied or does not fit together; ``record`` is a record's id, or a batch's digest."""
Index("problem_by_desk", problem.c.unit, problem.c.desk)
Index("problem_by_dossier", problem.c.dossier)

outcome = Table(
    "outcome",
    METADATA,
    Column("no", Integer, primary_key=True),
    _text("id", unique=True),
    _text("dossier"),
    _text("unit"),
    _text("desk"),
    _text("state"),
    _text("at"),
    _text("actor"),
    _text("note"),
    _text("official_code"),
    _count("reply_no"),
    Column("line", LargeBinary),
)
"""What this office says of a dossier. ``line`` is rendered once, with its first reply (``reply_no``; 0 before that)."""
Index("outcome_by_desk", outcome.c.unit, outcome.c.desk)

edition = Table(
    "edition",
    METADATA,
    _text("kind", primary_key=True),
    _count("epoch", primary_key=True, autoincrement=False),
    _count("version", primary_key=True, autoincrement=False),
    _text("effective_from"),
    _text("text"),
    _text("at"),
    _text("actor"),
    _text("file"),
)
"""Every catalogue and calendar that this office published, whole; ``epoch`` is the counter of ours. None ever goes."""

edition_line = Table(
    "edition_line",
    METADATA,
    _text("unit", primary_key=True),
    _text("desk", primary_key=True),
    _text("kind", primary_key=True),
    _count("epoch", primary_key=True, autoincrement=False),
    _count("version", primary_key=True, autoincrement=False),
    Column("line", LargeBinary, nullable=False),
)
"""An edition as it was told to a desk, rendered once: later replies repeat these bytes until the desk has it."""

reply = Table(
    "reply",
    METADATA,
    _text("unit", primary_key=True),
    _text("desk", primary_key=True),
    _text("epoch", primary_key=True),
    _count("no", primary_key=True, autoincrement=False),
    _text("name"),
    _text("digest"),
    _text("made_at"),
    Column("data", LargeBinary, nullable=False),
)
"""Return batches: their bytes leave only after this row is committed, and never change; ``epoch`` is that of ours."""

audit_entry = Table(
    "audit_entry",
    METADATA,
    Column("no", Integer, primary_key=True),
    _text("at"),
    _text("what"),
    _text("place"),
    _text("digest"),
    _text("code"),
    _text("detail"),
)

quarantine_file = Table(
    "quarantine_file",
    METADATA,
    _text("digest", primary_key=True),
    _text("name"),
    _count("size"),
    _text("first_at"),
    _text("fate"),
    _text("code"),
)
