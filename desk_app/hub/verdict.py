"""What stands of a dossier when all its records lie side by side: owner, latest state, contradictions.

A pure function of the set of records, so that the order in which batches arrived cannot show in the result.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from desk_app.domain.codes import Epoch
from desk_app.domain.records import NOTHING_BEFORE

Desk = tuple[str, str]
"""Unit and desk."""


@dataclass(frozen=True)
class Known:
    """One record of a dossier. ``arrival`` counts what came in; ``fits`` is False for what is only stored."""

    id: str
    digest: str
    after: str
    epoch: str
    seq: int
    desk: Desk
    fits: bool
    arrival: int = 0

    @property
    def order(self) -> tuple[int, str, int]:
        """The place in the owner's stream: epochs by their counter, then the record's number."""
        epoch = Epoch.parse(self.epoch)
        return epoch.counter, epoch.tag, self.seq


@dataclass(frozen=True)
class Clash:
    """Two records that exclude each other; ``earlier`` is None when nothing of the other side is here."""

    earlier: Known | None
    later: Known


@dataclass(frozen=True)
class Verdict:
    """``shown`` is the owner's latest readable record; ``foreign`` are records of a desk that is not the owner."""

    owner: Desk
    shown: Known | None
    clashes: tuple[Clash, ...]
    foreign: tuple[Known, ...]


def judge(records: Sequence[Known]) -> Verdict:
    """The verdict over all records of one dossier (at least one).

    The owner is the desk that registered it, or while that record is missing, whoever sent the first. *Latest* is
    the order within the owner's stream, never the revision: a restored desk counts revisions again.
    """
    arrived = sorted(records, key=lambda record: record.arrival)
    roots = [record for record in arrived if record.after == NOTHING_BEFORE and record.fits]
    owner = (roots or arrived)[0].desk
    own = sorted((record for record in records if record.desk == owner), key=lambda record: record.order)
    readable = [record for record in own if record.fits]
    return Verdict(
        owner=owner,
        shown=readable[-1] if readable else None,
        clashes=tuple(_clashes(own)),
        foreign=tuple(record for record in arrived if record.desk != owner),
    )


def tip(start: Known, records: Iterable[Known]) -> Known:
    """The latest readable record of the branch that begins with ``start``: how the dossier looks from that side."""
    children: Mapping[str, list[Known]] = _by_predecessor(records)
    branch, waiting = {start.id: start}, [start]
    while waiting:
        for child in children.get(waiting.pop().digest, []):
            if child.id not in branch:
                branch[child.id] = child
                waiting.append(child)
    return max(branch.values(), key=lambda record: (record.fits, record.order))


def _clashes(own: Sequence[Known]) -> Iterable[Clash]:
    """Each record that does not follow, alone, a record that is here; ``own`` is in order."""
    here = {record.digest for record in own}
    for after, siblings in _by_predecessor(own).items():
        first, *others = siblings
        if after != NOTHING_BEFORE and after not in here:
            before = [record for record in own if record.order < first.order]
            yield Clash(before[-1] if before else None, first)
        for other in others:
            yield Clash(first, other)


def _by_predecessor(records: Iterable[Known]) -> dict[str, list[Known]]:
    found: dict[str, list[Known]] = defaultdict(list)
    for record in records:
        found[record.after].append(record)
    return found
