"""The place of a batch in its stream: next, again, too early, or a contradiction (FORMAT.md, section 9, point 4)."""

from collections.abc import Mapping
from dataclasses import dataclass

from desk_app.domain.batches import BatchFate
from desk_app.hub.ledger import StreamHead

STANDING = (BatchFate.ACCEPTED, BatchFate.HELD)
"""A batch that only was set aside takes no number away from another."""


@dataclass(frozen=True)
class Place:
    """What becomes of a batch, with the code of the reason; ``alarm`` asks to freeze the stream."""

    fate: BatchFate
    code: str = ""
    alarm: bool = False


def place_of(number: int, previous: str, digest: str, head: StreamHead, same_number: Mapping[str, BatchFate]) -> Place:
    """Where this batch belongs. ``same_number`` holds every batch that ever claimed the number, by its digest."""
    before = same_number.get(digest)
    others = [fate for other, fate in same_number.items() if other != digest and fate in STANDING]
    if before is BatchFate.ACCEPTED:
        return Place(BatchFate.DUPLICATE, "E303")
    if before is BatchFate.FORKED and head.frozen:
        return Place(BatchFate.FORKED, "E302")
    if number <= head.number or others:
        return Place(BatchFate.FORKED, "E302", alarm=True)
    if number > head.number + 1:
        return Place(BatchFate.HELD, "E301")
    if previous != head.digest:
        return Place(BatchFate.FORKED, "E304", alarm=True)
    return Place(BatchFate.HELD, "E307") if head.frozen else Place(BatchFate.ACCEPTED)


def missing(head: int, wanted: list[int], most: int = 1000) -> list[int]:
    """The numbers between the head and the highest held batch that are not here, at most ``most`` of them."""
    here, found = set(wanted), list[int]()
    for number in range(head + 1, max(wanted, default=0)):
        if number not in here:
            found.append(number)
            if len(found) == most:
                break
    return found
