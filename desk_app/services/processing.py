"""Moving a dossier on: every legal move, done once, with its history entry."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from desk_app.domain.dossiers import (
    LEGAL,
    Act,
    Action,
    Dossier,
    ReturnAt,
    corrected,
    handed_over,
    result_arrived,
    result_returned,
    voided,
)
from desk_app.domain.errors import RuleBroken
from desk_app.domain.history import Entry
from desk_app.domain.people import BirthDate, IdKind, Person, Sex
from desk_app.domain.text import tidy
from desk_app.services.lookup import find_dossier
from desk_app.services.phones import tidy_phone
from desk_app.services.ports import Clock, Office, Record

T = TypeVar("T")
Move = Callable[[Dossier, Act, str, Mapping[str, str]], tuple[Dossier, Entry]]


class Processing:
    """What happens to a dossier between reception and hand-back."""

    def __init__(self, record: Record, clock: Clock, office: Office, new_id: Callable[[], str]) -> None:
        self._record = record
        self._clock = clock
        self._office = office
        self._new_id = new_id

    def moves(self, code: str) -> tuple[Action, ...]:
        """The legal moves of a dossier now."""
        with self._record.reading() as shelves:
            return LEGAL[find_dossier(shelves, code, self._office).state]

    def move(
        self,
        code: str,
        action: str,
        officer: str,
        *,
        note: str = "",
        values: Mapping[str, str] | None = None,
        read_revision: int | None = None,
    ) -> Dossier:
        """Makes one move. ``values`` are its named particulars, ``read_revision`` the revision that the officer saw."""
        with self._record.writing() as desk:
            dossier = find_dossier(desk, code, self._office)
            move = MOVES.get(action)
            if move is None:
                legal = [str(each) for each in LEGAL[dossier.state]]
                raise RuleBroken("move.unknown", action=action[:40], legal=legal)
            act = Act(self._new_id(), officer, self._clock.now())
            said = {name: tidy(value) for name, value in (values or {}).items()}
            later, entry = move(dossier, act, tidy(note), said)
            desk.replace(later, entry, read_revision=dossier.revision if read_revision is None else read_revision)
        return later

    def restored_before(self, code: str) -> bool:
        """Whether this dossier was registered before the record was last restored: the office above may know more."""
        with self._record.reading() as shelves:
            dossier = find_dossier(shelves, code, self._office)
            return shelves.born_in(dossier.id) != shelves.stream().epoch


def _hand_over(dossier: Dossier, act: Act, note: str, values: Mapping[str, str]) -> tuple[Dossier, Entry]:
    return handed_over(dossier, act, to=_only(values, "to").get("to", "") or note)


def _result(dossier: Dossier, act: Act, note: str, values: Mapping[str, str]) -> tuple[Dossier, Entry]:
    return result_arrived(dossier, act, place=_only(values, "place").get("place", "") or note)


def _return(dossier: Dossier, act: Act, note: str, values: Mapping[str, str]) -> tuple[Dossier, Entry]:
    return result_returned(dossier, act, to=_only(values, "to").get("to", "") or note)


def _void(dossier: Dossier, act: Act, note: str, values: Mapping[str, str]) -> tuple[Dossier, Entry]:
    return voided(dossier, act, reason=note or _only(values, "reason").get("reason", ""))


def _correct(dossier: Dossier, act: Act, note: str, values: Mapping[str, str]) -> tuple[Dossier, Entry]:
    given = dict(values)
    reason = note or given.pop("reason", "")
    return corrected(dossier, act, reason=reason, changes=correction(dossier, given))


MOVES: Mapping[str, Move] = {
    Action.HAND_OVER: _hand_over,
    Action.RESULT: _result,
    Action.RETURN_RESULT: _return,
    Action.CORRECT: _correct,
    Action.VOID: _void,
}


def correction(dossier: Dossier, values: Mapping[str, str]) -> dict[str, Any]:
    """Named values as an officer gives them (``phone``, ``name``, ``request`` …) as changes of a dossier."""
    changes: dict[str, Any] = {}
    owner: dict[str, Any] = {}
    for name, value in values.items():
        short = name.removeprefix("owner.").removeprefix("applicant.")
        if short in PERSON_CORRECTIONS:
            target, read = PERSON_CORRECTIONS[short]
            owner[target] = read(value)
        elif name in CORRECTIONS:
            changes[name] = CORRECTIONS[name](value)
        else:
            raise RuleBroken("move.not_correctable", names=[name])
    if owner.get("number") and dossier.owner.id_kind is IdKind.NONE:
        owner["id_kind"] = IdKind.PERSONAL  # it was not known at reception
    if owner:
        person: Person = replace(dossier.owner, **owner)
        changes["owner"] = tidy_phone(person.checked())
    return changes


def _birth_date(text: str) -> BirthDate | None:
    if not text.strip():
        return None
    return BirthDate.parse(text) if "-" in text else BirthDate.typed(text)


def _sex(text: str) -> Sex:
    return _choice(Sex, text, "sex")


def _return_at(text: str) -> ReturnAt:
    return _choice(ReturnAt, text, "return_at")


def _choice(kinds: Callable[[str], T], text: str, field: str) -> T:
    try:
        return kinds(text.strip())
    except ValueError:
        raise RuleBroken("filing.unknown_choice", value=text[:40], field=field) from None


def _whole(text: str) -> int:
    if not re.fullmatch(r"[0-9]{1,9}", text, re.ASCII):
        raise RuleBroken("filing.wrong_count", field=text[:40])
    return int(text)


def _sets(text: str) -> int:
    if _whole(text) == 0:
        raise RuleBroken("filing.wrong_count", field="sets")
    return int(text)


PERSON_CORRECTIONS: Mapping[str, tuple[str, Callable[[str], Any]]] = {
    "name": ("name", tidy),
    "personal_id": ("number", tidy),
    "phone": ("phone", tidy),
    "email": ("email", tidy),
    "address": ("address", tidy),
    "birth_date": ("birth_date", _birth_date),
    "sex": ("sex", _sex),
}

CORRECTIONS: Mapping[str, Callable[[str], Any]] = {
    "request": tidy,
    "note": tidy,
    "return_at": _return_at,
    "sets": _sets,
    "fee_vnd": _whole,
}


def _only(values: Mapping[str, str], *names: str) -> Mapping[str, str]:
    strange = [name for name in values if name not in names]
    if strange:
        raise RuleBroken("move.unknown_value", names=strange, known=list(names))
    return values
