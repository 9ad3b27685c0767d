"""What a batch does to the ledger: its place in the stream, kept aside or taken in, inside the caller's transaction."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import islice
from typing import Any

from desk_app.domain.batches import BatchFate, BatchHead
from desk_app.domain.codes import Epoch
from desk_app.hub import sequence
from desk_app.hub.archive import Archive
from desk_app.hub.ledger import Ledger, StreamHead, stamp
from desk_app.hub.records import Doubt, Line, read_line
from desk_app.hub.sequence import Place
from desk_app.sync.container import Container
from desk_app.sync.trays import Copied

PORTION = 500
"""Records that are stored in one breath."""


@dataclass(frozen=True)
class Incoming:
    """A batch that is whole, from our own copy of it."""

    name: str
    copied: Copied
    container: Container
    head: BatchHead

    @property
    def facts(self) -> dict[str, Any]:
        """What a sentence about its place may need."""
        sender = self.head.sender
        place = {"unit": sender.unit, "desk": sender.desk, "epoch": sender.epoch}
        return place | {"name": self.name, "no": self.head.number}


def place_of(ledger: Ledger, incoming: Incoming) -> Place:
    """The batch's place; a second living epoch with the same counter is an alarm of its own (a cloned machine)."""
    address, number, digest = incoming.head.sender, incoming.head.number, incoming.copied.digest
    head = ledger.stream(address)
    if head is None:
        head = ledger.begin(address)
        counter = Epoch.parse(address.epoch).counter
        twins = [each for each in ledger.epochs(address) if Epoch.parse(each).counter == counter]
        if len(twins) > 1:
            for twin in twins:
                ledger.freeze(replace(address, epoch=twin), "E302")
            return Place(BatchFate.FORKED, "E302", alarm=True)
    same_number = {row.digest: BatchFate(row.fate) for row in ledger.numbered(address, number)}
    return sequence.place_of(number, incoming.head.previous, digest, head, same_number)


def keep(ledger: Ledger, incoming: Incoming, place: Place, at: datetime) -> None:
    """Stores a batch that is held or set aside; nothing of its records is touched."""
    head, digest = incoming.head, incoming.copied.digest
    key = incoming.container.key.hex()
    ledger.keep_batch(head, digest, key, incoming.name, place.fate, place.code, stamp(at))
    if place.alarm:
        ledger.freeze(head.sender, place.code)
        facts = {name: incoming.facts[name] for name in ("no", "unit", "desk", "epoch")}
        Archive(ledger.connection).tell_problems([(digest, head.sender, "", Doubt(place.code, facts))])


def accept(ledger: Ledger, incoming: Incoming, at: datetime) -> None:
    """All records, the new head, and the dossiers drawn anew.

    Raises ``FileRefused`` ``E305`` or ``E111``; the caller's transaction then takes nothing.
    """
    head, digest = incoming.head, incoming.copied.digest
    address, stream = head.sender, ledger.stream(head.sender) or StreamHead()
    ledger.keep_batch(head, digest, incoming.container.key.hex(), incoming.name, BatchFate.ACCEPTED, "", stamp(at))
    archive, touched, first = Archive(ledger.connection), set[str](), 0
    for portion in _portions(incoming):
        breaks = []
        for number, line in portion:
            if line.epoch != address.epoch:
                continue
            first = first or line.seq
            if (line.seq, line.prev) != (stream.seq + 1, stream.head):
                breaks.append((line.id, address, line.dossier, Doubt("E306", {"line": number, "no": head.number})))
            stream = replace(stream, seq=line.seq, head=line.digest)
        added = archive.add(portion, address, digest)
        archive.tell_problems(breaks)
        touched |= {line.dossier for line in added if line.dossier}
    if (first, stream.seq if first else 0) != (head.first_seq, head.last_seq):
        archive.tell_problems([(digest, address, "", Doubt("E306", {"line": 0, "no": head.number}))])
    ledger.forward(address, replace(stream, number=head.number, digest=digest))
    archive.draw_anew(touched)


def _portions(incoming: Incoming) -> Iterator[list[tuple[int, Line]]]:
    head = incoming.head
    read = (
        (number, read_line(data, epoch=head.sender.epoch, training=head.training, line=number, no=head.number))
        for number, data in enumerate(incoming.container.lines, start=1)
    )
    while portion := list(islice(read, PORTION)):
        yield portion
