"""A filing as one JSON object of `docs/cli.md`, read strictly."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from desk_app.domain.errors import RuleBroken
from desk_app.domain.filed import HERE, Channel, FeeExemption, FiledPaper, Mandate, Places, ReturnAt
from desk_app.domain.limits import TimeLimit, Unit
from desk_app.domain.people import BirthDate, IdKind, Person, PersonKind, Sex, read_citizen_card
from desk_app.domain.text import tidy
from desk_app.services.filing import Filing
from desk_app.services.json_fields import choice_of, count_of, object_at, text_of, yes_of
from desk_app.services.typed_values import read_local_moment

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
    said = object_at("", document, FIELDS)
    procedure = text_of(said, "procedure")
    if not procedure:
        raise RuleBroken("dossier.procedure_missing", field="procedure")
    limit, ground = _limit(said.get("limit"))
    submitter = said.get("submitter")
    return Filing(
        id=_uuid(said, new_id),
        procedure=procedure,
        owner=_owner(said),
        channel=choice_of(Channel, said, "channel", Channel.IN_PERSON),
        submitter=read_person(submitter, "submitter") if submitter is not None else None,
        request=tidy(text_of(said, "request")),
        papers=_papers(said.get("documents")),
        sets=count_of(said, "sets", default=1, least=1),
        return_at=choice_of(ReturnAt, said, "return_at", ReturnAt.DESK),
        received_at=read_local_moment(text_of(said, "received_at"), "received_at") if said.get("received_at") else None,
        note=tidy(text_of(said, "note")),
        limit=limit,
        limit_ground=ground,
        fee_vnd=count_of(said, "fee", default=0, least=0) if said.get("fee") is not None else None,
        case=tidy(text_of(said, "case")),
        authorised=read_person(said["authorised"], "authorised") if said.get("authorised") is not None else None,
        mandate=_mandate(said.get("mandate")),
        assisted=yes_of(said, "assisted"),
        filed_at=read_local_moment(text_of(said, "filed_at"), "filed_at") if said.get("filed_at") else None,
        bundle=tidy(text_of(said, "bundle"))[:60],
        follows=text_of(said, "follows"),
        places=_places(said.get("places")),
        official_code=tidy(text_of(said, "official_code"))[:60],
        exemption=_exemption(said.get("exemption")),
    )


def _owner(said: Mapping[str, Any]) -> Person:
    applicant = said.get("applicant")
    card_text = text_of(said, "card_qr")
    if not card_text:
        return read_person(applicant, "applicant")
    card = read_citizen_card(card_text).person()
    if applicant is None:
        return card
    typed = read_person({"name": card.name} | dict(object_at("applicant", applicant, PERSON_FIELDS)), "applicant")
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
    said = object_at(place, document, PERSON_FIELDS)
    given = {kind: text_of(said, name) for name, kind in NUMBER_NAMES.items() if text_of(said, name)}
    guessed = next(iter(given), IdKind.NONE)
    wanted = choice_of(IdKind, said, "id_kind", guessed)
    number = text_of(said, "number") or given.get(wanted) or given.get(guessed, "")
    birth_date = text_of(said, "birth_date") if not isinstance(said.get("birth_date"), int) else str(said["birth_date"])
    return Person(
        name=text_of(said, "name"),
        kind=choice_of(PersonKind, said, "kind", PersonKind.PERSON),
        id_kind=wanted if number or wanted is not IdKind.PERSONAL else IdKind.NONE,
        number=number,
        birth_date=BirthDate.parse(birth_date) if birth_date else None,
        sex=choice_of(Sex, said, "sex", None),
        phone=text_of(said, "phone"),
        email=text_of(said, "email"),
        address=text_of(said, "address"),
    )


def _limit(document: Any) -> tuple[TimeLimit | None, str]:
    if document is None:
        return None, ""
    said = object_at("limit", document, frozenset(("value", "unit", "ground")))
    unit = text_of(said, "unit")
    if not unit:
        raise RuleBroken("dossier.limit_without_unit", field="limit.unit")
    limit = TimeLimit.of(said.get("value"), unit)
    ground = tidy(text_of(said, "ground"))
    if limit.unit is not Unit.NONE and not ground:
        raise RuleBroken("dossier.limit_without_ground", field="limit.ground")
    return limit, ground


def _mandate(document: Any) -> Mandate | None:
    if document is None:
        return None
    said = object_at("mandate", document, MANDATE_FIELDS)
    paper, dated = tidy(text_of(said, "paper")), text_of(said, "dated")
    if not paper:
        raise RuleBroken("filing.mandate_without_paper", field="mandate.paper")
    try:
        return Mandate(paper, tidy(text_of(said, "number")), date.fromisoformat(dated) if dated else None)
    except ValueError:
        raise RuleBroken("moment.unreadable", text=dated[:40], field="mandate.dated") from None


def _exemption(document: Any) -> FeeExemption | None:
    if document is None:
        return None
    said = object_at("exemption", document, EXEMPTION_FIELDS)
    words, code, ground = (tidy(text_of(said, name))[:300] for name in ("words", "code", "ground"))
    if not words:
        raise RuleBroken("filing.exemption_without_words", field="exemption.words")
    return FeeExemption(words, code, ground, count_of(said, "amount", default=0, least=0))


def _places(document: Any) -> Places:
    if document is None:
        return HERE
    said = object_at("places", document, PLACES_FIELDS)
    return Places(**{name: tidy(text_of(said, name))[:200] for name in PLACES_FIELDS})


def _papers(document: Any) -> tuple[FiledPaper, ...]:
    if document is None:
        return ()
    if not isinstance(document, Sequence) or isinstance(document, str) or len(document) > 200:
        raise RuleBroken("filing.wrong_type", field="documents")
    papers = []
    for place, item in enumerate(document, start=1):
        said = object_at(f"documents[{place}]", item, PAPER_FIELDS)
        name = tidy(text_of(said, "name"))
        if not name:
            raise RuleBroken("filing.paper_without_name", field=f"documents[{place}].name")
        try:
            present_only = yes_of(said, "present_only")
        except RuleBroken:
            raise RuleBroken("filing.wrong_type", field=f"documents[{place}].present_only") from None
        originals, certified, copies = (
            count_of(said, column, default=0, least=0) for column in ("originals", "certified", "copies")
        )
        papers.append(FiledPaper(name, originals, certified, copies, present_only))
    return tuple(papers)


def _uuid(said: Mapping[str, Any], new_id: Callable[[], str]) -> str:
    text = text_of(said, "id")
    if not text:
        return new_id()
    try:
        return str(UUID(text))
    except ValueError:
        raise RuleBroken("filing.wrong_type", field="id") from None
