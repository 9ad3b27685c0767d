"""Records: one history entry with its dossier afterwards, as a line that is written once and travels.

The office above keeps every entry and the latest snapshot, so nothing is replayed and nothing merged. Owned by the
desk: applicant, papers, reception, printed promise, hand-over, return. Owned by the office above: status there,
decision, result.
"""

from collections.abc import Mapping
from typing import Any

from desk_app.domain.errors import RuleBroken
from desk_app.domain.history import Entry, Happened
from desk_app.domain.values import value
from desk_app.domain.wire import canonical, read_moment, wire_moment

NOTHING_BEFORE = "0" * 64
"""What stands where a digest of something earlier would, when there is nothing earlier."""

RECORD_VERSION = 1

LONGEST_RECORD = 64 * 1024
"""Bytes of a record. A batch takes longer lines, but refuses content that shrinks 400-fold: none of this size can, and
a record that cannot travel would keep every later one at the desk."""

LONGEST_AT_RECEPTION = 48 * 1024
"""Bytes of a dossier's first record: what is moved and corrected later needs room too."""


@value
class Link:
    """Where a record hangs: its place in the desk's stream and behind the dossier's previous record."""

    seq: int
    epoch: str
    hlc: str
    prev: str
    after: str


def record_line(entry: Entry, after_it: bytes, link: Link) -> bytes:
    """The record as it is stored once, at commit, and copied ever after (batch format X4, with our field ``epoch``).

    ``after_it`` is the canonical snapshot of the dossier after the entry. It is set in as it is, not spelt a second
    time: among sorted keys it stands between ``seq`` and ``type``. Raises ``dossier.too_long`` for a record that could
    not travel.
    """
    before = canonical(
        {
            "id": entry.id,
            "seq": link.seq,
            "epoch": link.epoch,
            "at": wire_moment(entry.at),
            "hlc": link.hlc,
            "actor": entry.officer,
            "dossier": entry.dossier_id,
            "revision": entry.revision,
            "after": link.after,
            "prev": link.prev,
            "entry": dict(entry.details),
        }
    )
    behind = canonical({"type": str(entry.what), "v": RECORD_VERSION})
    line = b"".join((before[:-1], b',"snapshot":', after_it, b",", behind[1:]))
    most = LONGEST_AT_RECEPTION if entry.what is Happened.REGISTERED else LONGEST_RECORD
    if len(line) > most:
        raise RuleBroken("dossier.too_long", length=len(line) // 1024, most=most // 1024)
    return line


def entry_of(record: Mapping[str, Any]) -> Entry:
    """The history entry inside a record."""
    return Entry(
        id=record["id"],
        what=Happened(record["type"]),
        at=read_moment(record["at"]),
        officer=record["actor"],
        dossier_id=record["dossier"],
        revision=record["revision"],
        details=record["entry"],
    )


def next_hlc(now_ms: int, last: str) -> str:
    """A hybrid logical clock: rises with every record, whatever the wall clock does (Kulkarni et al., 2014)."""
    last_ms, counter = (int(part) for part in last.split("-")) if last else (0, 0)
    return f"{now_ms:014d}-0000" if now_ms > last_ms else f"{last_ms:014d}-{counter + 1:04d}"
