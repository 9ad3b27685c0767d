"""A dossier as it is filed: the form's content, from the window or from a JSON line, read strictly."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, TypeVar
from uuid import UUID

from desk_app.domain.codes import CODED_YEARS
from desk_app.domain.dossiers import HERE, Channel, FeeExemption, FiledPaper, Mandate, Places, ReturnAt
from desk_app.domain.errors import RuleBroken
from desk_app.domain.limits import TimeLimit, Unit
from desk_app.domain.people import BirthDate, IdKind, Person, PersonKind, Sex, read_citizen_card
from desk_app.domain.text import tidy

T = TypeVar("T")


@dataclass(frozen=True)
class Filing:
    """What is filed. ``id`` is chosen when the form opens, so that saving twice is the same as saving once.

    Empty ``papers`` means the procedure's checklist. ``limit`` is only for procedures without a fixed one. The rest is
    what :class:`~desk_app.domain.dossiers.Dossier` says of the same names.
    """

    id: str
    procedure: str
    owner: Person
    channel: Channel = Channel.IN_PERSON
    submitter: Person | None = None
    request: str = ""
    papers: tuple[FiledPaper, ...] = ()
    sets: int = 1
    return_at: ReturnAt = ReturnAt.DESK
    received_at: datetime | None = None
    note: str = ""
    limit: TimeLimit | None = None
    limit_ground: str = ""
    fee_vnd: int | None = None
    case: str = ""
    authorised: Person | None = None
    mandate: Mandate | None = None
    assisted: bool = False
    filed_at: datetime | None = None
    bundle: str = ""
    follows: str = ""
    places: Places = HERE
    official_code: str = ""
    exemption: FeeExemption | None = None


FIELDS = frozenset(
    (
        "id",
        "procedure",
        "channel",
        "applicant",
        "card_qr",
        "submitter",
        "request",
        "documents",
        "sets",
        "return_at",
        "received_at",
        "note",
        "limit",
        "fee",
        "case",
        "authorised",
        "mandate",
        "assisted",
        "filed_at",
        "bundle",
        "follows",
        "places",
        "official_code",
        "exemption",
    )
)
EXEMPTION_FIELDS = frozenset(("words", "code", "ground", "amount"))
MANDATE_FIELDS = frozenset(("paper", "number", "dated"))
PLACES_FIELDS = frozenset(("settling", "signing", "returning"))
PERSON_FIELDS = frozenset(
    (
        "kind",
        "id_kind",
        "personal_id",
        "number",
        "old_id",
        "passport",
        "tax_code",
        "name",
        "birth_date",
        "sex",
        "phone",
        "email",
        "address",
    )
)
PAPER_FIELDS = frozenset(("name", "originals", "certified", "copies", "present_only"))


def read_filing(document: Any, new_id: Callable[[], str]) -> Filing:
    """Reads one JSON object of ``docs/cli.md``. Unknown names, wrong types and broken values are refused by field."""
    said = _mapping(document, "", FIELDS)
    procedure = _text(said, "procedure")
    if not procedure:
        raise RuleBroken("dossier.procedure_missing", field="procedure")
    limit, ground = _limit(said.get("limit"))
    submitter = said.get("submitter")
    return Filing(
        id=_uuid(said, new_id),
        procedure=procedure,
        owner=_owner(said),
        channel=_choice(Channel, said, "channel", Channel.IN_PERSON),
        submitter=read_person(submitter, "submitter") if submitter is not None else None,
        request=tidy(_text(said, "request")),
        papers=_papers(said.get("documents")),
        sets=_count(said, "sets", default=1, least=1),
        return_at=_choice(ReturnAt, said, "return_at", ReturnAt.DESK),
        received_at=read_local_moment(_text(said, "received_at"), "received_at") if said.get("received_at") else None,
        note=tidy(_text(said, "note")),
        limit=limit,
        limit_ground=ground,
        fee_vnd=_count(said, "fee", default=0, least=0) if said.get("fee") is not None else None,
        case=tidy(_text(said, "case")),
        authorised=read_person(said["authorised"], "authorised") if said.get("authorised") is not None else None,
        mandate=_mandate(said.get("mandate")),
        assisted=_yes(said, "assisted"),
        filed_at=read_local_moment(_text(said, "filed_at"), "filed_at") if said.get("filed_at") else None,
        bundle=tidy(_text(said, "bundle"))[:60],
        follows=_text(said, "follows"),
        places=_places(said.get("places")),
        official_code=tidy(_text(said, "official_code"))[:60],
        exemption=_exemption(said.get("exemption")),
    )


def _owner(said: Mapping[str, Any]) -> Person:
    applicant = said.get("applicant")
    card_text = _text(said, "card_qr")
    if not card_text:
        return read_person(applicant, "applicant")
    card = read_citizen_card(card_text).person()
    if applicant is None:
        return card
    typed = read_person({"name": card.name} | dict(_mapping(applicant, "applicant", PERSON_FIELDS)), "applicant")
    return Person(
        name=card.name,
        kind=typed.kind,
        id_kind=card.id_kind,
        number=card.number,
        birth_date=card.birth_date or typed.birth_date,
        sex=card.sex or typed.sex,
        phone=typed.phone,
        email=typed.email,
        address=card.address or typed.address,
    )


NUMBER_NAMES = {
    "personal_id": IdKind.PERSONAL,
    "old_id": IdKind.OLD,
    "passport": IdKind.PASSPORT,
    "tax_code": IdKind.TAX,
}


def read_person(document: Any, place: str) -> Person:
    """Reads a person; without ``id_kind`` the name of the number's field says what it is."""
    if document is None:
        raise RuleBroken("person.name_missing", field=f"{place}.name")
    said = _mapping(document, place, PERSON_FIELDS)
    given = {kind: _text(said, name) for name, kind in NUMBER_NAMES.items() if _text(said, name)}
    guessed = next(iter(given), IdKind.NONE)
    wanted = _choice(IdKind, said, "id_kind", guessed)
    number = _text(said, "number") or given.get(wanted) or given.get(guessed, "")
    birth_date = _text(said, "birth_date") if not isinstance(said.get("birth_date"), int) else str(said["birth_date"])
    return Person(
        name=_text(said, "name"),
        kind=_choice(PersonKind, said, "kind", PersonKind.PERSON),
        id_kind=wanted if number or wanted is not IdKind.PERSONAL else IdKind.NONE,
        number=number,
        birth_date=BirthDate.parse(birth_date) if birth_date else None,
        sex=_choice(Sex, said, "sex", None),
        phone=_text(said, "phone"),
        email=_text(said, "email"),
        address=_text(said, "address"),
    )


_MOMENT = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?", re.ASCII)


def read_local_moment(text: str, field: str) -> datetime:
    """Reads ``2026-03-02T09:00[:SS]`` as local time; a moment with an offset is refused, not guessed.

    A year outside 2000 to 2099 is refused too: a dossier code has two digits for it.
    """
    try:
        moment = datetime.fromisoformat(text if _MOMENT.fullmatch(text) else "")
    except ValueError:
        raise RuleBroken("moment.unreadable", text=text[:40], field=field) from None
    if moment.year not in CODED_YEARS:
        raise RuleBroken("moment.year", year=moment.year, field=field)
    return moment


def _limit(document: Any) -> tuple[TimeLimit | None, str]:
    if document is None:
        return None, ""
    said = _mapping(document, "limit", frozenset(("value", "unit", "ground")))
    unit = _text(said, "unit")
    if not unit:
        raise RuleBroken("dossier.limit_without_unit", field="limit.unit")
    limit = TimeLimit.of(said.get("value"), unit)
    ground = tidy(_text(said, "ground"))
    if limit.unit is not Unit.NONE and not ground:
        raise RuleBroken("dossier.limit_without_ground", field="limit.ground")
    return limit, ground


def _mandate(document: Any) -> Mandate | None:
    if document is None:
        return None
    said = _mapping(document, "mandate", MANDATE_FIELDS)
    paper, dated = tidy(_text(said, "paper")), _text(said, "dated")
    if not paper:
        raise RuleBroken("filing.mandate_without_paper", field="mandate.paper")
    try:
        return Mandate(paper, tidy(_text(said, "number")), date.fromisoformat(dated) if dated else None)
    except ValueError:
        raise RuleBroken("moment.unreadable", text=dated[:40], field="mandate.dated") from None


def _exemption(document: Any) -> FeeExemption | None:
    if document is None:
        return None
    said = _mapping(document, "exemption", EXEMPTION_FIELDS)
    words, code, ground = (tidy(_text(said, name))[:300] for name in ("words", "code", "ground"))
    if not words:
        raise RuleBroken("filing.exemption_without_words", field="exemption.words")
    return FeeExemption(words, code, ground, _count(said, "amount", default=0, least=0))


def _places(document: Any) -> Places:
    if document is None:
        return HERE
    said = _mapping(document, "places", PLACES_FIELDS)
    return Places(**{name: tidy(_text(said, name))[:200] for name in PLACES_FIELDS})


def _papers(document: Any) -> tuple[FiledPaper, ...]:
    if document is None:
        return ()
    if not isinstance(document, Sequence) or isinstance(document, str) or len(document) > 200:
        raise RuleBroken("filing.wrong_type", field="documents")
    papers = []
    for place, item in enumerate(document, start=1):
        said = _mapping(item, f"documents[{place}]", PAPER_FIELDS)
        name = tidy(_text(said, "name"))
        if not name:
            raise RuleBroken("filing.paper_without_name", field=f"documents[{place}].name")
        try:
            present_only = _yes(said, "present_only")
        except RuleBroken:
            raise RuleBroken("filing.wrong_type", field=f"documents[{place}].present_only") from None
        originals, certified, copies = (
            _count(said, column, default=0, least=0) for column in ("originals", "certified", "copies")
        )
        papers.append(FiledPaper(name, originals, certified, copies, present_only))
    return tuple(papers)


def _uuid(said: Mapping[str, Any], new_id: Callable[[], str]) -> str:
    text = _text(said, "id")
    if not text:
        return new_id()
    try:
        return str(UUID(text))
    except ValueError:
        raise RuleBroken("filing.wrong_type", field="id") from None


def _mapping(document: Any, place: str, known: frozenset[str]) -> Mapping[str, Any]:
    if not isinstance(document, Mapping):
        raise RuleBroken("filing.wrong_type", field=place or "object")
    strange = sorted(str(name) for name in document if name not in known)
    if strange:
        raise RuleBroken("filing.unknown_name", names=strange[:5], field=place or strange[0])
    return document


def _text(said: Mapping[str, Any], name: str) -> str:
    value = said.get(name)
    if value is None:
        return ""
    if not isinstance(value, str) or len(value) > 5000:
        raise RuleBroken("filing.wrong_type", field=name)
    return value.strip()


def _count(said: Mapping[str, Any], name: str, *, default: int, least: int) -> int:
    value = said.get(name, default)
    if value is None:
        return default
    if not isinstance(value, int) or isinstance(value, bool) or not least <= value < 2**31:
        raise RuleBroken("filing.wrong_count", field=name)
    return value


def _yes(said: Mapping[str, Any], name: str) -> bool:
    value = said.get(name, False)
    if value is None:
        return False
    if not isinstance(value, bool):
        raise RuleBroken("filing.wrong_type", field=name)
    return value


def _choice(kinds: Callable[[str], T], said: Mapping[str, Any], name: str, default: T) -> T:
    value = _text(said, name)
    if not value:
        return default
    try:
        return kinds(value)
    except ValueError:
        raise RuleBroken("filing.unknown_choice", value=value[:40], field=name) from None
