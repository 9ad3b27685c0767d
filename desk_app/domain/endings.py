"""How a dossier ends: its result and who took it, or why there is none."""

from datetime import date, datetime
from enum import StrEnum

from desk_app.domain.values import value


@value
class Result:
    """The signed result. ``refuses``: the answer is no, in writing. ``signed_on`` is what stands on it: information,
    never the moment that decides early or late."""

    number: str = ""
    signer: str = ""
    signed_on: date | None = None
    electronic: bool = False
    refuses: bool = False
    note: str = ""


class Collected(StrEnum):
    """Who took the result."""

    OWNER = "owner"
    REPRESENTATIVE = "representative"
    POST = "post"
    ELECTRONIC = "electronic"


@value
class Collector:
    """Who took the result: a representative with the mandate's words, the post with its waybill."""

    how: Collected = Collected.OWNER
    name: str = ""
    mandate: str = ""
    waybill: str = ""


class EndKind(StrEnum):
    """How a dossier ended without a result."""

    NOT_ACCEPTED = "not_accepted"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    DEADLINE_MISSED = "deadline_missed"


@value
class Ending:
    """An end without a result: why, on which ground, and what was given back."""

    kind: EndKind
    at: datetime
    reason: str
    ground: str = ""
    fee_back_vnd: int | None = None


@value
class Withdrawal:
    """The applicant asks to stop."""

    at: datetime
    reason: str
    came_from: str
