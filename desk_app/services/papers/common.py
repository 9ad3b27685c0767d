"""Letterhead, names and numbers as every paper of this office writes them."""

from datetime import date

from desk_app.domain.dossiers import Dossier
from desk_app.domain.papers.common import Letterhead, PaperPerson
from desk_app.domain.people import IdKind, Person, PersonKind, Sex
from desk_app.services.phones import grouped
from desk_app.services.ports.office import Office

CENTRE = "Trung tâm Phục vụ hành chính công"

NUMBER_KINDS = {IdKind.OLD: "chứng minh nhân dân", IdKind.PASSPORT: "hộ chiếu", IdKind.TAX: "mã số thuế"}
"""What a number is called on paper when it is not the personal number."""


def letterhead(office: Office, day: date, number: str = "", *, form_day: date | None = None) -> Letterhead:
    """Who issues a paper on a day; ``form_day`` keeps an old dossier in the forms of its own time."""
    return Letterhead(
        office.superior, office.agency, office.place, day, number=number, sign=office.sign, form_day=form_day
    )


def unit(office: Office) -> str:
    """ "xã Tân Hòa"."""
    return office.name[4:].strip() if office.name.upper().startswith("UBND") else office.name


def desk_name(office: Office) -> str:
    """ "Trung tâm Phục vụ hành chính công xã Tân Hòa"."""
    return f"{CENTRE} {unit(office)}"


def on_paper(person: Person, paper: str = "") -> PaperPerson:
    """A person as papers name them; ``paper`` proves that they may act for somebody."""
    return PaperPerson(
        person.name,
        number=person.number,
        number_kind=NUMBER_KINDS.get(person.id_kind, ""),
        address=person.address,
        phone=grouped(person.phone),
        email=person.email,
        paper=paper,
    )


def signer(person: Person) -> str:
    """The name below a signature; blank for an organisation, whose representative writes their own."""
    return "" if person.kind is PersonKind.ORGANISATION else person.name


def salutation(person: Person) -> str:
    """How a letter begins: by what is known of the person, never by a guess from the name."""
    if person.kind is PersonKind.ORGANISATION:
        return "Quý cơ quan"
    return {Sex.MALE: "Ông", Sex.FEMALE: "Bà"}.get(person.sex, "Ông (Bà)") if person.sex else "Ông (Bà)"


def code_on_paper(dossier: Dossier) -> str:
    """The dossier code; empty for what was never accepted, whose slip has only a reference of ours."""
    return dossier.code if dossier.numbered else ""


def number_on_paper(number: int | None) -> str:
    """A paper's running number with its leading zero (NĐ 30/2020); empty: written by hand."""
    return f"{number:02d}" if number else ""
