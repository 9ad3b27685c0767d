"""What stands on the reception page as it was typed, and the filing that it becomes; no window is needed for either."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Literal

from desk_app.domain.dossiers import Channel, FiledPaper, ReturnAt
from desk_app.domain.errors import RuleBroken
from desk_app.domain.limits import TimeLimit, Unit
from desk_app.domain.people import BirthDate, IdKind, Person, PersonKind, Sex
from desk_app.domain.procedures import Procedure
from desk_app.domain.text import tidy
from desk_app.services.filing import Filing
from ui.widgets.checklist import PaperLine

Role = Literal["owner", "proxy", "organisation"]
"""Who stands at the counter: the owner of the dossier, somebody for the owner, somebody for an organisation."""


@dataclass(frozen=True)
class TypedPerson:
    """A person's fields as they stand on the page; empty text means: nothing typed. ``sex`` is a value of ``Sex``."""

    number: str = ""
    name: str = ""
    birth_date: str = ""
    sex: str = ""
    phone: str = ""
    address: str = ""
    email: str = ""

    def is_empty(self) -> bool:
        """Nothing typed at all."""
        return self == TypedPerson()

    def person(self, place: str, *, organisation: bool = False) -> Person:
        """The person meant. A broken value is refused with its field under ``place`` (``applicant.birth_date``)."""
        try:
            birth_date = BirthDate.typed(self.birth_date) if self.birth_date else None
        except RuleBroken as error:
            raise RuleBroken(error.code, **(error.facts | {"field": f"{place}.birth_date"})) from None
        return Person(
            name=self.name,
            kind=PersonKind.ORGANISATION if organisation else PersonKind.PERSON,
            id_kind=kind_of_number(self.number, organisation=organisation),
            number=self.number,
            birth_date=birth_date,
            sex=Sex(self.sex) if self.sex else None,
            phone=self.phone,
            email=self.email,
            address=self.address,
        )

    @classmethod
    def of(cls, person: Person) -> "TypedPerson":
        """A known person, as the page would show them."""
        return cls(
            number=person.number,
            name=person.name,
            birth_date=str(person.birth_date) if person.birth_date else "",
            sex=str(person.sex) if person.sex else "",
            phone=person.phone,
            address=person.address,
            email=person.email,
        )


def kind_of_number(number: str, *, organisation: bool = False) -> IdKind:
    """What a typed number is meant to be: nine digits are an old identity card, letters a passport.

    Any other count of digits is taken for a personal number, so that a missing digit is refused and not re-read.
    """
    bare = re.sub(r"[\s.]", "", number)
    if not bare:
        return IdKind.NONE
    if organisation:
        return IdKind.TAX
    if not bare.isdigit():
        return IdKind.PASSPORT
    return IdKind.OLD if len(bare) == 9 else IdKind.PERSONAL


@dataclass(frozen=True)
class TypedLimit:
    """A limit typed for a procedure whose published text gives no single number."""

    value: str = ""
    unit: str = ""
    ground: str = ""

    def limit(self) -> TimeLimit | None:
        """The limit meant, None while value or unit are still to come; raises what ``TimeLimit.of`` raises."""
        if not self.unit or not (self.value or self.unit == Unit.NONE):
            return None
        return TimeLimit.of(self.value.replace(",", "."), self.unit)


@dataclass(frozen=True)
class Draft:
    """The whole page. ``id`` is chosen when the form opens: saving twice is the same as saving once."""

    id: str
    role: Role = "owner"
    desk: TypedPerson = field(default_factory=TypedPerson)
    owner: TypedPerson = field(default_factory=TypedPerson)
    procedure: Procedure | None = None
    channel: Channel = Channel.IN_PERSON
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

    def is_empty(self) -> bool:
        """Nothing that would be missed."""
        return self.desk.is_empty() and self.owner.is_empty() and self.procedure is None and not self.request

    def applicant(self) -> Person:
        """The owner of the dossier."""
        if self.role == "owner":
            return self.desk.person("applicant")
        return self.owner.person("applicant", organisation=self.role == "organisation")

    def received_at(self) -> datetime | None:
        """The earlier moment of reception that was typed, None for now; refused as ``moment.unreadable``."""
        return received_moment(self.received_day, self.received_hour)

    def filing(self) -> Filing:
        """What is filed; raises ``RuleBroken`` with the field that the officer can put right."""
        submitter = None if self.role == "owner" else _checked(self.desk.person("submitter"), "submitter")
        applicant = _checked(self.applicant(), "applicant")
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
            request=tidy(self.request),
            papers=filed(self.lines),
            sets=_count(self.sets, "sets", least=1),
            return_at=self.return_at,
            received_at=self.received_at(),
            note=tidy(self.note),
            limit=limit,
            limit_ground=tidy(self.limit.ground) if limit is not None else "",
            fee_vnd=money(self.fee),
        )

    def _typed_limit(self) -> TimeLimit:
        assert self.procedure is not None
        if not self.limit.unit:
            code = "dossier.limit_without_unit" if self.limit.value else "dossier.limit_missing"
            raise RuleBroken(code, procedure=self.procedure.name, field="limit.unit")
        limit = self.limit.limit() or TimeLimit.of(None, self.limit.unit)
        if limit.unit is not Unit.NONE and not tidy(self.limit.ground):
            raise RuleBroken("dossier.limit_without_ground", field="limit.ground")
        return limit

    def for_next(self, new_id: str) -> "Draft":
        """An empty form of the same person, for another dossier."""
        return replace(Draft(new_id), role=self.role, desk=self.desk, owner=self.owner)


def received_moment(day: str, hour: str) -> datetime | None:
    """``18/11/2026`` and ``14:05`` (or ``18112026`` and ``1405``) as a moment, None when both are empty.

    Anything else is refused as ``moment.unreadable``.
    """
    if not day.strip() and not hour.strip():
        return None
    digits = re.sub(r"\D", "", day)
    minutes = re.fullmatch(r"(\d{1,2})[:hg.\s]?(\d{2})", hour.strip())
    try:
        if len(digits) != 8 or minutes is None:
            raise ValueError
        return datetime(int(digits[4:]), int(digits[2:4]), int(digits[:2]), int(minutes[1]), int(minutes[2]))
    except ValueError:
        raise RuleBroken("moment.unreadable", text=f"{day} {hour}".strip()[:40], field="received_at") from None


def filed(lines: Sequence[PaperLine]) -> tuple[FiledPaper, ...]:
    """What was taken in or shown, for the receipt; papers that are not there are not on it."""
    return tuple(
        FiledPaper(line.name, line.originals, line.certified, line.copies, line.shown_only)
        for line in lines
        if line.present
    )


def _checked(person: Person, place: str) -> Person:
    """Early, so that the first wrong field of the paper form is told first; the desk checks again."""
    try:
        return person.checked()
    except RuleBroken as error:
        raise RuleBroken(
            error.code, **(error.facts | {"field": f"{place}.{error.facts.get('field', 'name')}"})
        ) from None


def money(text: str) -> int | None:
    """``20.000 đ`` as whole đồng, None when nothing is typed; refuses anything else as ``filing.wrong_count``."""
    bare = re.sub(r"[\s.]|đồng|đ|VND", "", text, flags=re.IGNORECASE)
    return _count(bare, "fee", least=0) if bare else None


def _count(text: str, place: str, *, least: int) -> int:
    bare = text.strip()
    if not re.fullmatch(r"[0-9]{1,9}", bare) or int(bare) < least:
        raise RuleBroken("filing.wrong_count", field=place)
    return int(bare)
