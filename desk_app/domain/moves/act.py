"""An act: who does something and when; and the next revision that comes of it."""

from collections.abc import Mapping
from dataclasses import field, replace
from datetime import datetime
from typing import Any

from desk_app.domain.dossiers import Dossier
from desk_app.domain.errors import RuleBroken
from desk_app.domain.history import Entry, Happened
from desk_app.domain.life_cycle import Rule
from desk_app.domain.states import State
from desk_app.domain.values import value
from desk_app.domain.wire import wire_moment


@value
class Act:
    """Who does something, when, and the id that its history entry will carry.

    ``after``: the latest moment in the dossier's history, where somebody knows it.
    """

    id: str
    officer: str
    at: datetime
    details: Mapping[str, Any] = field(default_factory=dict)
    after: datetime | None = None

    def counted(self, due: datetime | None) -> datetime:
        """The moment that decides early or late: the clock's.

        But a clock that was set back behind a date that the history had already passed decides nothing: then it is
        the latest moment of the history.
        """
        if due is not None and self.after is not None and self.at <= due < self.after:
            return self.after
        return self.at


def following(
    dossier: Dossier, act: Act, what: Happened, details: Mapping[str, Any], **changes: Any
) -> tuple[Dossier, Entry]:
    """The next revision with its entry."""
    later = replace(dossier, revision=dossier.revision + 1, **changes)
    said = {name: value for name, value in details.items() if value not in ("", None, ())}
    return later, Entry(act.id, what, act.at, act.officer, dossier.id, later.revision, said | dict(act.details))


def target(rule: Rule, otherwise: str) -> State:
    """Where a move leads; some lead back to where the dossier came from."""
    return rule.to or State(otherwise)


def needed(text: str, code: str, field_name: str) -> str:
    """What must be said, without blanks around it; refused by ``code`` when it is not."""
    if not text.strip():
        raise RuleBroken(code, field=field_name)
    return text.strip()


def told(moment: datetime | None) -> str:
    """A moment in an entry as it travels, empty for none."""
    return wire_moment(moment) if moment else ""
