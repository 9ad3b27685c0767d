"""What stands on the reception page as a whole, and the filings that it becomes; no window is needed for either."""

from collections.abc import Sequence
from dataclasses import field, replace
from datetime import datetime
from typing import Literal

from desk_app.domain.errors import RuleBroken
from desk_app.domain.filed import Channel, FeeExemption, FiledPaper, Mandate, Places, ReturnAt
from desk_app.domain.limits import TimeLimit, Unit
from desk_app.domain.people import Person
from desk_app.domain.procedures import Procedure
from desk_app.domain.text import tidy
from desk_app.domain.values import value
from desk_app.domain.waits import MissingPaper
from desk_app.services.filing import Filing
from ui.reception.typed import (
    TypedLimit,
    TypedMandate,
    TypedPerson,
    TypedTurning,
    kind_of_number,
    money,
    typed_count,
    typed_moment,
)
from ui.widgets.checklist import PaperLine

__all__ = [
    "Acting",
    "Draft",
    "Opened",
    "Part",
    "Role",
    "TypedLimit",
    "TypedPerson",
    "failed",
    "filed",
    "kind_of_number",
]

Role = Literal["owner", "proxy", "organisation"]
"""Who stands at the counter: the owner of the dossier, somebody for the owner, somebody for an organisation."""

Acting = Literal["", "relative", "mandate", "third"]
"""By what right somebody files for the owner: hands in (or heads the organisation), is a relative, has a mandate
themselves, hands in for a third person who has it."""


@value
class Opened:
    """The dossier that was taken down before and is completed now, at the revision that the page shows."""

    code: str
    revision: int


@value
class Part:
    """A procedure of the same filing that is filled in already, with the date it would be promised."""

    draft: "Draft"
    due_at: datetime | None = None


@value
class Draft:
    """The whole page. ``id`` is chosen when the form opens: saving twice is the same as saving once.

    ``relation`` is a relative's to the owner. ``assisted``: filed online with the desk's help. ``parts``: the other
    procedures of the same filing, with the people that stand here.
    """

    id: str
    role: Role = "owner"
    desk: TypedPerson = field(default_factory=TypedPerson)
    owner: TypedPerson = field(default_factory=TypedPerson)
    acting: Acting = ""
    relation: str = ""
    mandate: TypedMandate = field(default_factory=TypedMandate)
    authorised: TypedPerson = field(default_factory=TypedPerson)
    procedure: Procedure | None = None
    channel: Channel = Channel.IN_PERSON
    assisted: bool = False
    case: str = ""
    request: str = ""
    limit: TypedLimit = field(default_factory=TypedLimit)
    lines: tuple[PaperLine, ...] = ()
    sets: str = "1"
    fee: str = ""
    return_at: ReturnAt = ReturnAt.DESK
    note: str = ""
    received_day: str = ""
    received_hour: str = ""
    filed_day: str = ""
    filed_hour: str = ""
    official_code: str = ""
    places: Places = field(default_factory=Places)
    turning: TypedTurning = field(default_factory=TypedTurning)
    exemption: str = ""
    exempted: FeeExemption | None = None
    follows: str = ""
    opened: Opened | None = None
    parts: tuple[Part, ...] = ()

    def is_empty(self) -> bool:
        """Nothing that would be missed."""
        people = self.desk.is_empty() and self.owner.is_empty()
        return people and self.procedure is None and not self.request and not self.parts

    def applicant(self) -> Person:
        """The owner of the dossier."""
        if self.role == "owner":
            return self.desk.person("applicant")
        return self.owner.person("applicant", organisation=self.role == "organisation")

    def received_at(self) -> datetime | None:
        """The earlier moment of reception that was typed, None for now; refused as ``moment.unreadable``."""
        return typed_moment(self.received_day, self.received_hour)

    def filing(self) -> Filing:
        """What is filed; raises ``RuleBroken`` with the field that the officer can put right."""
        submitter = None if self.role == "owner" else _checked(self.desk.person("submitter"), "submitter")
        applicant = _checked(self.applicant(), "applicant")
        authorised, mandate = self._authorised(submitter)
        if self.procedure is None:
            raise RuleBroken("dossier.procedure_missing", field="procedure")
        limit = None
        if self.procedure.limit_for(self.channel, self.case) is None:
            limit = self._typed_limit()
        return Filing(
            id=self.id,
            procedure=self.procedure.key,
            owner=applicant,
            channel=self.channel,
            case=self.case,
            submitter=submitter,
            authorised=authorised,
            mandate=mandate,
            request=tidy(self.request),
            papers=filed(self.lines),
            sets=typed_count(self.sets, "sets", least=1),
            return_at=self.return_at,
            received_at=None if self.opened else self.received_at(),
            note=self._note(),
            limit=limit,
            limit_ground=tidy(self.limit.ground) if limit is not None else "",
            fee_vnd=money(self.fee),
            exemption=self.exempted,
            assisted=self.assisted,
            filed_at=self._filed_at(),
            official_code=tidy(self.official_code),
            places=self.places,
            follows=self.follows,
        )

    def filings(self) -> tuple[Filing, ...]:
        """Every procedure of the filing, in the order in which they were filled in."""
        parts = tuple(part.draft.beside(self).filing() for part in self.parts)
        return (*parts, self.filing()) if self.procedure is not None or not parts else parts

    def beside(self, whole: "Draft") -> "Draft":
        """The same procedure with the people of the whole filing, as they stand on the page now."""
        return replace(
            self,
            role=whole.role,
            desk=whole.desk,
            owner=whole.owner,
            acting=whole.acting,
            relation=whole.relation,
            mandate=whole.mandate,
            authorised=whole.authorised,
        )

    def for_next(self, new_id: str) -> "Draft":
        """An empty form of the same people, for another dossier."""
        return Draft(new_id).beside(self)

    def with_part(self, new_id: str, due_at: datetime | None) -> "Draft":
        """This procedure is filled in; another one of the same filing comes now."""
        done = Part(replace(self, parts=()), due_at)
        same = replace(self.for_next(new_id), channel=self.channel, assisted=self.assisted, return_at=self.return_at)
        moments = replace(same, filed_day=self.filed_day, filed_hour=self.filed_hour, places=self.places)
        return replace(moments, received_day=self.received_day, received_hour=self.received_hour, note=self.note,
                       parts=(*self.parts, done))  # fmt: skip

    def without_part(self, place: int) -> "Draft":
        """One procedure of the filing is not wanted."""
        return replace(self, parts=(*self.parts[:place], *self.parts[place + 1 :]))

    def back_to_part(self, place: int, due_at: datetime | None) -> "Draft":
        """A procedure filled in before comes back into the form; the one that stood there takes its place."""
        here = (Part(replace(self, parts=()), due_at),) if self.procedure is not None else ()
        parts = (*self.parts[:place], *here, *self.parts[place + 1 :])
        return replace(self.parts[place].draft.beside(self), parts=parts)

    def _authorised(self, submitter: Person | None) -> tuple[Person | None, Mandate | None]:
        named = self.acting in ("mandate", "third") or (self.acting == "relative" and self.mandate != TypedMandate())
        if self.role == "owner" or not named:
            return None, None
        mandate = self.mandate.mandate()
        if self.acting != "third":
            return submitter, mandate
        return _checked(self.authorised.person("authorised"), "authorised"), mandate

    def _note(self) -> str:
        """The note, with a relative's relation, which stands for a certified mandate."""
        note, relation = tidy(self.note), tidy(self.relation)
        if self.role != "proxy" or self.acting != "relative":
            return note
        if not relation:
            raise RuleBroken("filing.relation_missing", field="mandate.relation")
        return "; ".join(part for part in (note, RELATIVE.format(relation=relation)) if part)

    def _filed_at(self) -> datetime | None:
        if self.channel is Channel.IN_PERSON or self.assisted:
            return None
        return typed_moment(self.filed_day, self.filed_hour, "filed_at")

    def _typed_limit(self) -> TimeLimit:
        assert self.procedure is not None
        if not self.limit.unit:
            code = "dossier.limit_without_unit" if self.limit.value else "dossier.limit_missing"
            raise RuleBroken(code, procedure=self.procedure.name, field="limit.unit")
        limit = self.limit.limit() or TimeLimit.of(None, self.limit.unit)
        if limit.unit is not Unit.NONE and not tidy(self.limit.ground):
            raise RuleBroken("dossier.limit_without_ground", field="limit.ground")
        return limit


RELATIVE = "người nộp là {relation} của chủ hồ sơ (người thân: không cần ủy quyền có chứng thực)"


def filed(lines: Sequence[PaperLine]) -> tuple[FiledPaper, ...]:
    """What was taken in or shown, for the receipt; papers that are not there are not on it."""
    return tuple(
        FiledPaper(line.name, line.originals, line.certified, line.copies, line.shown_only)
        for line in lines
        if line.present
    )


def failed(lines: Sequence[PaperLine]) -> tuple[MissingPaper, ...]:
    """What did not pass the check, each with its reason; conditional papers only when a reason was given."""
    return tuple(
        MissingPaper(line.name, line.reason)
        for line in lines
        if not line.present and (line.reason or not (line.unseen or line.conditional))
    )


def _checked(person: Person, place: str) -> Person:
    """Early, so that the first wrong field of the paper form is told first; the desk checks again."""
    try:
        return person.checked()
    except RuleBroken as error:
        raise RuleBroken(
            error.code, **(error.facts | {"field": f"{place}.{error.facts.get('field', 'name')}"})
        ) from None
