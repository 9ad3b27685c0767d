"""What is filed: which way, which papers, for which procedure, on whose behalf, and why less is paid."""

from datetime import date
from enum import StrEnum

from desk_app.domain.limits import PausePolicy, TimeLimit
from desk_app.domain.values import value


class Channel(StrEnum):
    """How the dossier came."""

    IN_PERSON = "in_person"
    ONLINE = "online"
    PUBLIC_POST = "public_post"


class ReturnAt(StrEnum):
    """Where the applicant wants the result."""

    DESK = "desk"
    POST = "post"
    ELECTRONIC = "electronic"


AT_DESK = "desk"

WITH_APPLICANT = "applicant"


@value
class FiledPaper:
    """One paper of the dossier as it was taken in.

    ``holder`` has it now: ``desk``, ``applicant``, or the name of an office. A ``present_only`` paper was shown and
    given back: whatever is said, the applicant has it.
    """

    name: str
    originals: int = 0
    certified: int = 0
    copies: int = 0
    present_only: bool = False
    holder: str = AT_DESK

    def __post_init__(self) -> None:
        if self.present_only:
            object.__setattr__(self, "holder", WITH_APPLICANT)

    @property
    def sheets(self) -> int:
        """How many pieces of it somebody must be able to show."""
        return self.originals + self.certified + self.copies


@value
class ProcedureAtReception:
    """The procedure as it stood when the dossier came; a later catalogue changes nothing here.

    ``case`` is the variant with a limit of its own, empty for the ordinary one. ``second_limit`` counts from the day
    on which the financial obligation was met. ``agency`` settles it.
    """

    key: str
    national_code: str | None
    name: str
    field: str
    limit: TimeLimit
    limit_ground: str
    pause_policy: PausePolicy
    catalogue_version: int
    case: str = ""
    second_limit: TimeLimit | None = None
    agency: str = ""


@value
class Mandate:
    """The paper by which somebody acts for the owner: what it is, its number, its date; all as written on it."""

    paper: str
    number: str = ""
    dated: date | None = None

    def in_words(self) -> str:
        """ "Giấy ủy quyền số 12/UQ, ngày 05/03/2026"."""
        number = f" số {self.number}" if self.number else ""
        return f"{self.paper}{number}{f', ngày {self.dated:%d/%m/%Y}' if self.dated else ''}"


@value
class Places:
    """Who settles, who signs and where the result is fetched, where that is not simply this commune (phi địa giới)."""

    settling: str = ""
    signing: str = ""
    returning: str = ""


HERE = Places()
"""All of it at this commune."""


@value
class FeeExemption:
    """Why less is paid than the tariff says, in the tariff's words of that day, and how much less where it is known."""

    words: str
    code: str = ""
    ground: str = ""
    amount_vnd: int = 0
