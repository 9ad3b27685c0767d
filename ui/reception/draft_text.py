"""A draft of the reception page as plain values, to be kept on the disk, and back; no window is needed for either."""

from collections.abc import Callable, Mapping
from dataclasses import asdict, fields, replace
from datetime import datetime
from typing import Any, get_args

from desk_app.domain.filed import Channel, FeeExemption, Places, ReturnAt
from desk_app.domain.procedures import Procedure
from ui.reception.draft import Acting, Draft, Opened, Part, Role
from ui.reception.typed import TypedLimit, TypedMandate, TypedPerson, TypedTurning
from ui.widgets.checklist import PaperLine

Known = Callable[[str], Procedure | None]
"""The procedure of a code, None when the catalogue has it no more."""

PLAIN = (
    "id", "relation", "assisted", "case", "request", "sets", "fee", "note", "received_day", "received_hour",
    "filed_day", "filed_hour", "official_code", "exemption", "follows",
)  # fmt: skip
VALUES = {
    "desk": TypedPerson,
    "owner": TypedPerson,
    "authorised": TypedPerson,
    "mandate": TypedMandate,
    "limit": TypedLimit,
    "places": Places,
    "turning": TypedTurning,
}
MAYBE = {"opened": Opened, "exempted": FeeExemption}


def document_of(draft: Draft) -> dict[str, Any]:
    """A draft as texts, numbers, lists and objects; the procedure by its code, for the catalogue may change."""
    found: dict[str, Any] = {name: getattr(draft, name) for name in PLAIN}
    found |= {name: asdict(getattr(draft, name)) for name in VALUES}
    found |= {"role": draft.role, "acting": draft.acting, "channel": str(draft.channel)}
    found |= {"return_at": str(draft.return_at), "lines": [asdict(line) for line in draft.lines]}
    found["procedure"] = draft.procedure.key if draft.procedure is not None else ""
    for name in MAYBE:
        value = getattr(draft, name)
        found[name] = asdict(value) if value is not None else None
    found["parts"] = [
        {"draft": document_of(part.draft), "due_at": part.due_at.isoformat() if part.due_at else None}
        for part in draft.parts
    ]
    return found


def draft_of(document: Mapping[str, Any], known: Known) -> Draft:
    """The draft of a document; what this version does not know, or not any more, is left at its beginning.

    Raises ``ValueError`` or ``TypeError`` for a document that is none of ours.
    """
    plain = {name: document[name] for name in PLAIN if name in document}
    values = {name: _value(kind, document.get(name) or {}) for name, kind in VALUES.items()}
    draft = replace(Draft(str(document.get("id", ""))), **_fitting(plain), **values)
    role, acting = document.get("role", ""), document.get("acting", "")
    procedure = known(str(document.get("procedure", "")))
    return replace(
        draft,
        role=role if role in get_args(Role) else "owner",
        acting=acting if acting in get_args(Acting) else "",
        channel=Channel(document.get("channel", Channel.IN_PERSON)),
        return_at=ReturnAt(document.get("return_at", ReturnAt.DESK)),
        procedure=procedure,
        lines=tuple(_value(PaperLine, line) for line in document.get("lines", ())) if procedure is not None else (),
        **{name: _value(kind, document[name]) for name, kind in MAYBE.items() if document.get(name)},
        parts=tuple(_part(part, known) for part in document.get("parts", ())),
    )


def _part(document: Mapping[str, Any], known: Known) -> Part:
    due = document.get("due_at")
    return Part(draft_of(document["draft"], known), datetime.fromisoformat(due) if due else None)


def _value(kind: Any, document: Mapping[str, Any]) -> Any:
    """A flat value of texts, numbers and booleans."""
    names = {each.name for each in fields(kind)}
    return kind(**{name: value for name, value in document.items() if name in names and _is_plain(value)})


def _fitting(plain: Mapping[str, Any]) -> dict[str, Any]:
    empty = Draft("")
    return {name: value for name, value in plain.items() if type(value) is type(getattr(empty, name))}


def _is_plain(value: object) -> bool:
    return isinstance(value, (str, int))
