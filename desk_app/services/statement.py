"""What a reply of the office above says, read out of its records (``sync/FORMAT.md``, section 8)."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from desk_app.domain.batches import Acknowledged, OpenedBatch, Outcome, OutcomeState, Problem
from desk_app.domain.editions import RECORD_TYPES, Declined, Edition, edition_of
from desk_app.domain.errors import DeskError, FileRefused
from desk_app.domain.wire import read_moment


@dataclass(frozen=True)
class Statement:
    """What a reply says: how far each stream was received, what has a problem, what was decided, what was published.

    ``declined`` are editions that nobody could work with; they take nothing from the rest.
    """

    acknowledged: tuple[Acknowledged, ...]
    problems: tuple[Problem, ...]
    outcomes: dict[str, Outcome]
    editions: tuple[Edition, ...] = ()
    declined: tuple[Declined, ...] = ()


def read_statement(opened: OpenedBatch, name: str) -> Statement:
    """The statement inside a reply (``FORMAT.md``); kinds of record that this program does not know are passed over."""
    acknowledged: list[Acknowledged] = []
    problems: list[Problem] = []
    outcomes: dict[str, Outcome] = {}
    editions: list[Edition] = []
    declined: list[Declined] = []
    for line, data in enumerate(opened.records, start=1):
        record = json.loads(data)
        try:
            if record["type"] == "ack":
                acknowledged.extend(_acknowledged(record["entry"]))
                problems.extend(_problem(each) for each in record["entry"]["problems"])
            elif record["type"] == "dossier.status":
                outcomes[record["id"]] = _outcome(record)
            elif kind := RECORD_TYPES.get(record["type"]):
                try:
                    editions.append(edition_of(kind, record["entry"]))
                except FileRefused as refused:
                    declined.append(Declined(refused, _cause(refused)))
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            facts = {"line": line, "no": opened.head.number, "path": str(error)[:60], "why": type(error).__name__}
            raise FileRefused("E401", name=name, **facts) from error
    return Statement(tuple(acknowledged), tuple(problems), outcomes, tuple(editions), tuple(declined))


def _cause(refused: FileRefused) -> DeskError | None:
    return refused.__cause__ if isinstance(refused.__cause__, DeskError) else None


def _acknowledged(entry: Mapping[str, Any]) -> Iterator[Acknowledged]:
    for epoch, told in entry["map"].items():
        yield Acknowledged(
            epoch=epoch,
            through=told["through"],
            digest=told["sha256"],
            events=told["events"],
            missing=tuple(told["missing"]),
            held=tuple(told["held"]),
        )


def _problem(told: Mapping[str, Any]) -> Problem:
    return Problem(told["id"], told["code"], told["dossier"], told["message"])


def _outcome(record: Mapping[str, Any]) -> Outcome:
    entry = record["entry"]
    return Outcome(
        dossier_id=record["dossier"],
        dossier_code=entry["code"],
        state=OutcomeState(entry["state"]),
        at=read_moment(record["at"]),
        note=entry["note"],
        official_code=entry["official_code"],
    )
