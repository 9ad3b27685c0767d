"""What is typed on the reception page, field by field: persons, limits, mandates, moments, money; not checked yet."""

import re
from dataclasses import asdict, replace
from datetime import date, datetime

from desk_app.domain.errors import RuleBroken
from desk_app.domain.filed import Mandate
from desk_app.domain.limits import TimeLimit, Unit
from desk_app.domain.people import BirthDate, IdKind, Person, PersonKind, Sex
from desk_app.domain.text import fold, tidy
from desk_app.domain.values import value

NO_NUMBER = "-"
"""Typed or chosen where a person has no number at all; the field shows it in words."""


@value
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

    def has_no_number(self) -> bool:
        """It was said that this person has none; an empty field says nothing yet."""
        return self.number == NO_NUMBER

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
            number="" if self.has_no_number() else self.number,
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


def same_person(one: TypedPerson, other: TypedPerson) -> bool:
    """The same number and name, however the number was grouped."""
    return (same_number(one, other), one.name) == (True, other.name)


def same_number(one: TypedPerson, other: TypedPerson) -> bool:
    """The same letters and digits."""
    return _bare(one.number) == _bare(other.number)


def completed(now: TypedPerson, before: TypedPerson) -> TypedPerson:
    """What is said now; where that says nothing, what was said before."""
    said = {key: value for key, value in asdict(now).items() if value}
    return replace(before, **said)


def _bare(number: str) -> str:
    return "".join(letter for letter in number if letter.isalnum()).upper()


def means_no_number(text: str) -> bool:
    """``-``, ``0``, ``không``, ``không có số``: typed for somebody who has no number at all."""
    return fold(text).strip(" .") in ("-", "0", "khong", "khong co", "khong co so", "no number")


def kind_of_number(number: str, *, organisation: bool = False) -> IdKind:
    """What a typed number is meant to be: nine digits are an old identity card, letters a passport.

    Any other count of digits is taken for a personal number, so that a missing digit is refused and not re-read.
    """
    bare = re.sub(r"[\s.]", "", number)
    if not bare or bare == NO_NUMBER:
        return IdKind.NONE
    if organisation:
        return IdKind.TAX
    if not bare.isdigit():
        return IdKind.PASSPORT
    return IdKind.OLD if len(bare) == 9 else IdKind.PERSONAL


@value
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


@value
class TypedMandate:
    """The paper by which somebody acts for the owner, as written on it."""

    paper: str = ""
    number: str = ""
    dated: str = ""

    def mandate(self) -> Mandate:
        """The paper meant; refused without its name or with a day that is none."""
        if not tidy(self.paper):
            raise RuleBroken("filing.mandate_without_paper", field="mandate.paper")
        return Mandate(tidy(self.paper), tidy(self.number), typed_day(self.dated, "mandate.dated"))

    @classmethod
    def of(cls, mandate: Mandate | None) -> "TypedMandate":
        """A known paper, as the page would show it."""
        if mandate is None:
            return cls()
        return cls(mandate.paper, mandate.number, f"{mandate.dated:%d/%m/%Y}" if mandate.dated else "")


@value
class TypedTurning:
    """What is being written when a dossier is not accepted: a refusal, or until when the papers are to be brought."""

    refusing: bool = False
    deadline: str = ""
    reason: str = ""
    ground: str = ""


def typed_day(text: str, field: str) -> date | None:
    """``18/11/2026`` or ``18112026``, None for nothing; anything else is refused as ``filing.day_unreadable``."""
    if not text.strip():
        return None
    digits = re.sub(r"[\s/.\-]", "", text)
    try:
        if not re.fullmatch(r"[0-9]{8}", digits):
            raise ValueError
        return date(int(digits[4:]), int(digits[2:4]), int(digits[:2]))
    except ValueError:
        raise RuleBroken("filing.day_unreadable", text=text.strip()[:40], field=field) from None


def typed_moment(day: str, hour: str, field: str = "received_at") -> datetime | None:
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
        raise RuleBroken("moment.unreadable", text=f"{day} {hour}".strip()[:40], field=field) from None


def money(text: str) -> int | None:
    """``20.000 đ`` as whole đồng, None when nothing is typed; refuses anything else as ``filing.wrong_count``."""
    bare = re.sub(r"[\s.]|đồng|đ|VND", "", text, flags=re.IGNORECASE)
    return typed_count(bare, "fee", least=0) if bare else None


def typed_count(text: str, place: str, *, least: int) -> int:
    bare = text.strip()
    if not re.fullmatch(r"[0-9]{1,9}", bare) or int(bare) < least:
        raise RuleBroken("filing.wrong_count", field=place)
    return int(bare)
