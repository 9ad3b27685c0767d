"""Phone numbers as Viet Nam's plan has them: kept as digits, shown in groups."""

import re
from dataclasses import replace
from functools import cache, lru_cache

from desk_app.domain.errors import RuleBroken
from desk_app.domain.people import Person


def tidy_phone(person: Person) -> Person:
    """The person with the phone number as national digits; a number that cannot exist is refused. None is allowed."""
    return replace(person, phone=_digits(person.phone)) if person.phone else person


@lru_cache(maxsize=256)
def _digits(phone: str) -> str:
    """Kept for a while: a number is looked at when its field is left, and again when the dossier is saved."""
    import phonenumbers  # 43 ms to import, and a start needs none of it

    if _everyday_numbers().fullmatch(phone):
        return phone
    try:
        parsed = phonenumbers.parse(phone, "VN")
    except phonenumbers.NumberParseException:
        raise RuleBroken("person.phone", phone=phone[:30], field="phone") from None
    if not phonenumbers.is_valid_number(parsed):
        raise RuleBroken("person.phone", phone=phone[:30], field="phone")
    if parsed.country_code != 84:
        return str(phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164))
    national = str(phonenumbers.national_significant_number(parsed))
    return national if national.startswith(("18", "19")) else f"0{national}"


@cache
def _everyday_numbers() -> re.Pattern[str]:
    """Mobile and landline numbers as nearly everybody says them, by the library's own plan, without its parsing."""
    from phonenumbers import PhoneMetadata

    plan = PhoneMetadata.metadata_for_region("VN")
    kinds = (plan.mobile, plan.fixed_line) if plan else ()
    patterns = [kind.national_number_pattern for kind in kinds if kind and kind.national_number_pattern]
    return re.compile("0(?:{})".format("|".join(f"(?:{pattern})" for pattern in patterns)), re.ASCII)


def grouped(phone: str) -> str:
    """``0912345678`` as ``0912 345 678``, a landline ``02963888999`` as ``0296 3888 999``."""
    if len(phone) == 11 and phone.startswith("02"):
        return f"{phone[:4]} {phone[4:8]} {phone[8:]}"
    return f"{phone[:4]} {phone[4:7]} {phone[7:]}" if len(phone) == 10 else phone


def masked_phone(phone: str) -> str:
    """``0912 ••• 678`` for lists."""
    return f"{phone[:4]} ••• {phone[-3:]}" if len(phone) >= 9 else "•••"
