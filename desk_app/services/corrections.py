"""What may be corrected of a dossier, each particular by its name, read from what an officer types."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from desk_app.domain.dossiers import Dossier
from desk_app.domain.errors import RuleBroken
from desk_app.domain.filed import Channel, Mandate, ProcedureAtReception, ReturnAt
from desk_app.domain.people import IdKind, Person, PersonKind, Sex
from desk_app.domain.text import tidy
from desk_app.services.phones import tidy_phone
from desk_app.services.typed_values import read_local_moment, typed_birth_date, typed_choice, typed_sets, typed_whole


def correction(
    dossier: Dossier,
    values: Mapping[str, str],
    procedure: Callable[[str, Channel, str], ProcedureAtReception] | None = None,
) -> dict[str, Any]:
    """Named values as an officer gives them (``phone``, ``name``, ``procedure`` …) as changes of a dossier."""
    changes: dict[str, Any] = {}
    owner: dict[str, Any] = {}
    for name, value in values.items():
        short = name.removeprefix("owner.").removeprefix("applicant.")
        if short in PERSON_CORRECTIONS:
            target, read = PERSON_CORRECTIONS[short]
            owner[target] = read(value)
        elif name in CORRECTIONS:
            changes[name] = CORRECTIONS[name](value)
        elif name not in ("procedure", "case", "mandate"):
            raise RuleBroken("move.not_correctable", names=[name])
    if owner.get("number") and dossier.owner.id_kind is IdKind.NONE:
        organisation = dossier.owner.kind is PersonKind.ORGANISATION
        owner["id_kind"] = IdKind.TAX if organisation else IdKind.PERSONAL  # it was not known at reception
    if owner:
        person: Person = replace(dossier.owner, **owner)
        changes["owner"] = tidy_phone(person.checked())
    if "mandate" in values:
        changes["mandate"] = Mandate(tidy(values["mandate"])) if values["mandate"].strip() else None
    if procedure is not None and {"procedure", "case", "channel"} & set(values):
        key = values.get("procedure", "") or dossier.procedure.key
        case = values.get("case", dossier.procedure.case if key == dossier.procedure.key else "")
        changes["procedure"] = procedure(key, changes.get("channel", dossier.channel), case)
    return changes


PERSON_CORRECTIONS: Mapping[str, tuple[str, Callable[[str], Any]]] = {
    "name": ("name", tidy),
    "personal_id": ("number", tidy),
    "phone": ("phone", tidy),
    "email": ("email", tidy),
    "address": ("address", tidy),
    "birth_date": ("birth_date", typed_birth_date),
    "sex": ("sex", lambda text: typed_choice(Sex, text, "sex")),
}

CORRECTIONS: Mapping[str, Callable[[str], Any]] = {
    "request": tidy,
    "note": tidy,
    "return_at": lambda text: typed_choice(ReturnAt, text, "return_at"),
    "channel": lambda text: typed_choice(Channel, text, "channel"),
    "received_at": lambda text: read_local_moment(text, "received_at"),
    "official_code": tidy,
    "sets": typed_sets,
    "fee_vnd": typed_whole,
}
