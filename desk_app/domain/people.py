"""Applicants, their identity numbers, and the QR of the citizen card."""

import re
from dataclasses import replace
from datetime import date, datetime
from enum import StrEnum
from typing import Self

from desk_app.domain.errors import RuleBroken
from desk_app.domain.mangled import lost_vowels, spoilt, without_marks
from desk_app.domain.text import fold, tidy
from desk_app.domain.values import value


class PersonKind(StrEnum):
    """Who files: a person or an organisation."""

    PERSON = "person"
    ORGANISATION = "organisation"


class IdKind(StrEnum):
    """What kind of number stands for the applicant."""

    PERSONAL = "personal"
    OLD = "old"
    PASSPORT = "passport"
    TAX = "tax"
    NONE = "none"


class Sex(StrEnum):
    """As the citizen card writes it: Nam, Nữ."""

    MALE = "male"
    FEMALE = "female"


BIRTH_YEARS = range(1850, 2400)
"""The centuries that a personal number can tell begin with 1900; older people have older papers."""

_YEAR = re.compile(r"[0-9]{4}")
_BIRTH_DATE = re.compile(r"[0-9]{4}(?:-[0-9]{2}-[0-9]{2})?")
_TYPED_DATE = re.compile(r"([0-9]{1,2})[\s/.\-]([0-9]{1,2})[\s/.\-]([0-9]{4})")
_EIGHT_DIGITS = re.compile(r"([0-9]{2})([0-9]{2})([0-9]{4})")


@value
class BirthDate:
    """A birth date that may be only a year: old people's papers often know no more."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def parse(cls, text: str) -> Self:
        """Reads ``1999-03-08`` or ``1999``."""
        try:
            if not _BIRTH_DATE.fullmatch(text):
                raise ValueError(text)  # date.fromisoformat also reads weeks and undivided digits
            whole = date.fromisoformat(f"{text}-01-01" if _YEAR.fullmatch(text) else text)
            if whole.year not in BIRTH_YEARS:
                raise ValueError(text)
        except ValueError:
            raise RuleBroken("person.birth_date", text=text[:30], field="birth_date") from None
        return cls(whole.year) if _YEAR.fullmatch(text) else cls(whole.year, whole.month, whole.day)

    @classmethod
    def typed(cls, text: str) -> Self:
        """Reads what an officer types: ``08/03/1999``, ``8.3.1999``, ``08031999`` or ``1999``."""
        found = _TYPED_DATE.fullmatch(text.strip()) or _EIGHT_DIGITS.fullmatch(text.strip())
        return cls.parse(f"{found[3]}-{found[2]:0>2}-{found[1]:0>2}" if found else text.strip())

    def iso(self) -> str:
        """``1999-03-08``, or ``1999`` when only the year is known."""
        return f"{self.year:04d}" if self.month is None else f"{self.year:04d}-{self.month:02d}-{self.day:02d}"

    def __str__(self) -> str:
        return f"{self.year:04d}" if self.month is None else f"{self.day:02d}/{self.month:02d}/{self.year:04d}"


@value
class Person:
    """An applicant, submitter or organisation as the desk knows them. Empty text means: not said."""

    name: str
    kind: PersonKind = PersonKind.PERSON
    id_kind: IdKind = IdKind.NONE
    number: str = ""
    birth_date: BirthDate | None = None
    sex: Sex | None = None
    phone: str = ""
    email: str = ""
    address: str = ""

    def checked(self) -> Self:
        """The same person with tidied text; refuses a missing name and a number that its kind cannot have."""
        person = replace(
            self,
            name=tidy(self.name),
            number=re.sub(r"[\s.]", "", self.number).upper(),
            address=tidy(self.address),
            email=tidy(self.email),
            phone=tidy(self.phone),
        )
        if not person.name:
            raise RuleBroken("person.name_missing", field="name")
        if len(person.name) > 200:
            raise RuleBroken("person.name_too_long", length=len(person.name), field="name")
        _check_number(person.id_kind, person.number)
        return person

    def warnings(self) -> tuple[str, ...]:
        """Codes of what looks wrong and is not refused: records with errors exist."""
        if self.id_kind is IdKind.PERSONAL and self.number:
            return personal_number_warnings(self.number, self.sex, self.birth_date)
        if self.id_kind is IdKind.TAX and not tax_code_agrees(self.number):
            return ("person.tax_code_check",)
        return ()


def identity_key(person: Person) -> str:
    """What makes two filings one person's: the number, else the folded name with the birth date."""
    if person.number:
        return f"{person.id_kind}:{person.number}"
    return f"name:{fold(person.name)}:{person.birth_date.iso() if person.birth_date else ''}"


_NUMBER_SHAPES = {
    IdKind.PERSONAL: (re.compile(r"\d{12}", re.ASCII), "person.personal_id_digits"),
    IdKind.OLD: (re.compile(r"\d{9}(?:\d{3})?", re.ASCII), "person.old_id_digits"),
    IdKind.PASSPORT: (re.compile(r"[A-Z0-9]{5,15}", re.ASCII), "person.passport_shape"),
    IdKind.TAX: (re.compile(r"\d{10}(?:-?\d{3})?|\d{12}", re.ASCII), "person.tax_code_shape"),
}


def _check_number(kind: IdKind, number: str) -> None:
    if kind is IdKind.NONE:
        if number:
            raise RuleBroken("person.number_without_kind", field="id_kind")
        return
    shape, code = _NUMBER_SHAPES[kind]
    if not shape.fullmatch(number):
        raise RuleBroken(code, digits=sum(letter.isdigit() for letter in number), field="personal_id")


BIRTH_PLACES = frozenset((
    *("001", "002", "004", "006", "008", "010", "011", "012", "014", "015", "017", "019", "020", "022", "024", "025"),
    *("026", "027", "030", "031", "033", "034", "035", "036", "037", "038", "040", "042", "044", "045", "046", "048"),
    *("049", "051", "052", "054", "056", "058", "060", "062", "064", "066", "067", "068", "070", "072", "074", "075"),
    *("077", "079", "080", "082", "083", "084", "086", "087", "089", "091", "092", "093", "094", "095", "096"),
))  # fmt: skip
"""The 63 provinces of birth registration in a personal number. They keep their old meaning after the mergers of 2025;
people registered abroad carry a country's code, so another code is a warning only."""


def personal_number_warnings(number: str, sex: Sex | None, birth_date: BirthDate | None) -> tuple[str, ...]:
    """Where a twelve-digit number contradicts place, sex or year (digits 1-3, 4, 5-6)."""
    found = []
    if number[:3] not in BIRTH_PLACES:
        found.append("person.number_place")
    century = int(number[3]) // 2
    if sex is not None and sex_of_number(number) is not sex:
        found.append("person.number_sex")
    if birth_date is not None and 1900 + 100 * century + int(number[4:6]) != birth_date.year:
        found.append("person.number_year")
    return tuple(found)


def sex_of_number(number: str) -> Sex:
    """What the fourth of the twelve digits says: even for men, odd for women, two digits a century."""
    return Sex.FEMALE if int(number[3]) % 2 else Sex.MALE


def tax_code_agrees(code: str) -> bool:
    """The tenth digit of a tax code is a check digit: weights 31, 29, 23, 19, 17, 13, 7, 5, 3, modulo 11."""
    digits = code.replace("-", "")
    if len(digits) == 12:
        return True
    total = sum(int(digit) * weight for digit, weight in zip(digits, (31, 29, 23, 19, 17, 13, 7, 5, 3), strict=False))
    return 10 - total % 11 == int(digits[9])


@value
class CitizenCard:
    """What the QR of a chip card says. Fields behind the seventh are neither kept nor looked at (data minimum)."""

    personal_id: str | None
    old_id: str | None
    name: str
    birth_date: BirthDate | None
    sex: Sex | None
    address: str
    issued_on: date | None
    warnings: tuple[str, ...]

    def person(self) -> Person:
        """The card's holder as an applicant."""
        kind = IdKind.PERSONAL if self.personal_id else IdKind.OLD
        return Person(
            name=self.name,
            id_kind=kind,
            number=self.personal_id or self.old_id or "",
            birth_date=self.birth_date,
            sex=self.sex,
            address=self.address,
        )


def read_citizen_card(text: str) -> CitizenCard:
    """Reads ``number|old number|name|ddMMyyyy|Nam or Nữ|residence|ddMMyyyy`` and ignores what follows.

    Raises ``RuleBroken`` with ``scan.not_a_card`` or, when a keyboard method or a wrong code page has spoilt the
    letters, ``scan.card_mangled``: nothing is guessed. A card that came without a single mark gives number, date and
    sex; name and address are left to the officer.
    """
    raw = mend_code_page(text).split("|")[:7]
    fields = [tidy(field) for field in raw]
    if len(fields) < 7:
        raise RuleBroken("scan.not_a_card")
    number, old, name, born, sex, address, issued = fields
    if not (number + old + born + issued).isascii():
        raise RuleBroken("scan.card_mangled")  # digits of the Vietnamese keyboard are letters
    if not re.fullmatch(r"\d{9}|\d{12}", number, re.ASCII):
        raise RuleBroken("scan.not_a_card")
    marks_lost = fold(sex) == "nu" and sex.casefold() != "nữ" and not without_marks(name, sex, address)
    if not name or not all(letter.isalpha() or letter in " '’-." for letter in name):
        raise RuleBroken("scan.card_mangled")
    if marks_lost or any(spoilt(raw[place]) for place in (2, 4, 5)) or lost_vowels(name):
        raise RuleBroken("scan.card_mangled")
    birth_date = _card_birth_date(born)
    said_sex = {"nam": Sex.MALE, "nu": Sex.FEMALE}.get(fold(sex))
    warnings = []
    if without_marks(name, sex, address):
        warnings.append("scan.card_without_marks")
        name = address = ""
    if born and birth_date is None:
        warnings.append("scan.birth_date_unreadable")
    if sex and said_sex is None:
        warnings.append("scan.sex_unreadable")
    issued_on = _card_day(issued)
    if issued and issued_on is None:
        warnings.append("scan.issue_date_unreadable")
    personal = number if len(number) == 12 else None
    if personal:
        warnings.extend(personal_number_warnings(personal, said_sex, birth_date))
    return CitizenCard(
        personal_id=personal,
        old_id=(old or None) if personal else number,
        name=name,
        birth_date=birth_date,
        sex=said_sex,
        address=address,
        issued_on=issued_on,
        warnings=tuple(warnings),
    )


def mend_code_page(text: str) -> str:
    """UTF-8 that a keyboard-mode scanner typed as Latin-1, put right; other text is returned as it is.

    Windows-1252 and 1258 lose nine letters on the way, so they are not repaired but show up as a mangled card.
    """
    try:
        return text.encode("latin-1").decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return text


def _card_birth_date(digits: str) -> BirthDate | None:
    if re.fullmatch(r"(?:0000)?(?:19|20)\d\d", digits):
        return BirthDate(int(digits[-4:]))
    whole = _card_day(digits)
    return BirthDate(whole.year, whole.month, whole.day) if whole else None


def _card_day(digits: str) -> date | None:
    if not re.fullmatch(r"\d{8}", digits, re.ASCII):
        return None
    try:
        return datetime.strptime(digits, "%d%m%Y").date()
    except ValueError:
        return None
