"""The end of the day: what is pending is frozen and sent up; the office above answers, and its answer is taken."""

import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from desk_app.domain.batches import (
    Acknowledged,
    Address,
    BatchFate,
    BatchHead,
    BatchKind,
    Heard,
    OpenedBatch,
    Outcome,
    Problem,
    SealedBatch,
)
from desk_app.domain.codes import Epoch
from desk_app.domain.editions import Declined, Edition
from desk_app.domain.errors import FileRefused, RuleBroken
from desk_app.services import editions
from desk_app.services.ports.clock import Clock
from desk_app.services.ports.office import Office
from desk_app.services.ports.post import FrozenBatch, PostRoom, TakenReply, UpperCard
from desk_app.services.ports.record import Reading, Record
from desk_app.services.statement import read_statement


@dataclass(frozen=True)
class Sent:
    """A batch that was written: its number, its file, and how many records it holds."""

    number: int
    epoch: str
    path: Path
    digest: str
    records: int


@dataclass(frozen=True)
class Taken:
    """What became of a reply.

    ``editions`` are the catalogue and the calendar that came with it and were new here, ``new_years`` the years whose
    days off they change; ``declined`` are editions that were not taken, and why.
    """

    fate: BatchFate
    number: int
    acknowledged: tuple[Acknowledged, ...] = ()
    problems: tuple[Problem, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    editions: tuple[Edition, ...] = ()
    new_years: tuple[int, ...] = ()
    declined: tuple[Declined, ...] = ()


class DayEnd:
    """Batches up, replies down, and the cards that make both sides known to each other."""

    def __init__(
        self, record: Record, post: PostRoom, clock: Clock, office: Office, program_version: str, outbox: Path
    ) -> None:
        self._record = record
        self._post = post
        self._clock = clock
        self._office = office
        self._program_version = program_version
        self._outbox = outbox

    def enrol(self, folder: Path) -> Path:
        """Writes the desk's card for the office above; a person compares its fingerprint there."""
        with self._record.reading() as shelves:
            epoch = shelves.stream().epoch
        name, data = self._post.enrol_card(self._office, epoch)
        return self._post.publish(folder, name, data)

    def take_upper_card(self, path: Path) -> UpperCard:
        """Takes the card of the office above: its replies are checked with the key in it from now on."""
        card, training = self._post.read_upper_card(path)
        if training != self._office.training:
            raise FileRefused("E204", name=path.name)
        if card.unit != self._office.upper_code:
            raise FileRefused("E203", name=path.name, addressee=card.unit, here=self._office.upper_code)
        with self._record.writing() as desk:
            desk.post.take_upper_card(card, self._clock.now())
        return card

    def export(self, folder: Path, officer: str) -> Sent | None:
        """Freezes what is pending and writes it; None when nothing is pending.

        The bytes leave only after they are committed, so the same batch can be written again for ever.
        """
        with self._record.writing() as desk:
            lines = desk.post.pending_lines()
            if not lines:
                return None
            sealed = self._post.seal(self._head(desk, lines), lines)
            desk.post.freeze(sealed, self._clock.now(), officer)
        self._post.publish(self._outbox, sealed.name, sealed.data)
        return _sent(sealed, self._post.publish(folder, sealed.name, sealed.data))

    def export_again(self, number: int, folder: Path, epoch: str | None = None) -> Sent:
        """Writes a frozen batch once more: the same bytes. Without ``epoch`` the newest batch of that number."""
        with self._record.reading() as shelves:
            own = shelves.stream().epoch
            found = [each for each in shelves.post.batches() if each.number == number and epoch in (None, each.epoch)]
            frozen = max(found, key=lambda each: Epoch.parse(each.epoch).counter, default=None)
            data = shelves.post.batch_data(frozen.epoch, number) if frozen else None
        if frozen is None or data is None:
            raise RuleBroken("batch.unknown", number=number, epoch=epoch or own)
        path = self._post.publish(folder, frozen.name, data)
        return Sent(frozen.number, frozen.epoch, path, frozen.digest, frozen.records)

    def inspect(self, path: Path) -> OpenedBatch:
        """A batch for a person's eyes; nothing is taken."""
        return self._post.open(path)

    def batches(self) -> tuple[FrozenBatch, ...]:
        """Every batch that was frozen, newest first."""
        with self._record.reading() as shelves:
            return shelves.post.batches()

    def replies(self) -> tuple[TakenReply, ...]:
        """Every reply that was taken, newest first."""
        with self._record.reading() as shelves:
            return shelves.post.replies()

    def problems(self) -> tuple[Problem, ...]:
        """What the office above could not apply, by its newest reply."""
        with self._record.reading() as shelves:
            return shelves.post.problems()

    def upper(self) -> UpperCard | None:
        """The office above, once its card was taken."""
        with self._record.reading() as shelves:
            return shelves.post.upper_card()

    def pending(self) -> dict[str, int]:
        """How many entries of each kind wait for the next batch."""
        with self._record.reading() as shelves:
            return _summary(shelves.post.pending_lines())

    def take(self, path: Path, officer: str) -> Taken:
        """Takes a reply. The same reply twice changes nothing; a lost one is made good by the next.

        A reply is a complete statement: it names every batch that has arrived and every record with a problem, and
        brings each outcome and the newest catalogue and calendar until a batch of ours has told that it was heard.
        An edition that cannot be used is declined, and the rest of the reply is taken.
        """
        opened = self._post.open(path)
        head, now = opened.head, self._clock.now()
        with self._record.writing() as desk:
            upper = self._upper_of(desk, opened, path.name)
            taken = {(reply.epoch, reply.number): reply.digest for reply in desk.post.replies()}
            place = (head.sender.epoch, head.number)
            if place in taken:
                if taken[place] == opened.digest:
                    return Taken(BatchFate.DUPLICATE, head.number)
                raise FileRefused("E302", no=head.number, unit=head.sender.unit, desk="–", epoch=head.sender.epoch)
            if any(known > (_counter(place), place[1]) for known in ((_counter(each), each[1]) for each in taken)):
                return Taken(BatchFate.DUPLICATE, head.number)
            statement = read_statement(opened, path.name)
            news = editions.news(desk, statement, now.date())
            for edition in news.editions:
                desk.publish(edition.kind, edition.text, now, upper.name)
            desk.post.take_reply(
                opened,
                statement.acknowledged,
                statement.problems,
                statement.outcomes,
                now,
                officer,
                news.editions,
            )
        return Taken(
            BatchFate.ACCEPTED,
            head.number,
            statement.acknowledged,
            statement.problems,
            tuple(statement.outcomes.values()),
            news.editions,
            news.years,
            news.declined,
        )

    def _upper_of(self, desk: Reading, opened: OpenedBatch, name: str) -> UpperCard:
        """The office above that wrote this reply, once it is sure that it was our own, for us."""
        head, card = opened.head, desk.post.upper_card()
        here = f"{self._office.code}/{self._office.desk}"
        if head.kind is not BatchKind.RETURN or (head.to_unit, head.to_desk) != (self._office.code, self._office.desk):
            addressee = "/".join(part for part in (head.to_unit, head.to_desk) if part)
            raise FileRefused("E203", name=name, addressee=addressee, here=here)
        if head.training != self._office.training:
            raise FileRefused("E204", name=name)
        if card is None:
            raise FileRefused("E206", name=name)
        if opened.key != card.key or head.sender.unit != card.unit:
            raise FileRefused("E205", name=name, unit=card.unit)
        return card

    def _head(self, desk: Reading, lines: tuple[bytes, ...]) -> BatchHead:
        stream, card = desk.stream(), desk.post.upper_card()
        own = [record["seq"] for record in map(json.loads, lines) if record["epoch"] == stream.epoch]
        return BatchHead(
            kind=BatchKind.UP,
            sender=Address(self._office.code, self._office.desk, stream.epoch),
            number=stream.batch_no + 1,
            previous=stream.batch_head,
            to_unit=self._office.upper_code,
            to_key=card.fingerprint if card else None,
            training=self._office.training,
            at=self._clock.now(),
            program_version=self._program_version,
            heard=_heard(desk.post.replies()),
            first_seq=min(own, default=0),
            last_seq=max(own, default=0),
            record_count=len(lines),
            audit_head=stream.event_head,
            catalogue=editions.held(desk, "catalogue"),
            holidays=editions.held(desk, "calendar"),
            summary=_summary(lines),
        )


def _counter(place: tuple[str, int]) -> int:
    return int(place[0].split("-")[0])


def _heard(replies: tuple[TakenReply, ...]) -> Heard | None:
    newest = max(replies, key=lambda reply: (_counter((reply.epoch, 0)), reply.number), default=None)
    return Heard(newest.epoch, newest.number, newest.digest) if newest else None


def _summary(lines: tuple[bytes, ...]) -> dict[str, int]:
    return dict(sorted(Counter(str(json.loads(line)["type"]) for line in lines).items()))


def _sent(sealed: SealedBatch, path: Path) -> Sent:
    head = sealed.head
    return Sent(head.number, head.sender.epoch, path, sealed.digest, head.record_count)
