"""The fields of a JSON object from outside: each read as what it must be, or refused by its name."""

from collections.abc import Callable, Collection, Mapping
from typing import Any, TypeVar

from desk_app.domain.errors import RuleBroken

T = TypeVar("T")

LONGEST_TEXT = 5000
"""Letters of one field."""


def object_at(place: str, document: Any, known: Collection[str]) -> Mapping[str, Any]:
    """The object itself; ``filing.wrong_type`` for anything else, ``filing.unknown_name`` for names of its own."""
    if not isinstance(document, Mapping):
        raise RuleBroken("filing.wrong_type", field=place or "object")
    strange = sorted(str(name) for name in document if name not in known)
    if strange:
        raise RuleBroken("filing.unknown_name", names=strange[:5], field=place or strange[0])
    return document


def text_of(said: Mapping[str, Any], name: str, *, place: str = "", most: int = LONGEST_TEXT) -> str:
    """A text without blanks around it, empty where none is given; ``filing.wrong_type`` otherwise."""
    value = said.get(name)
    if value is None:
        return ""
    if not isinstance(value, str) or len(value) > most:
        raise RuleBroken("filing.wrong_type", field=place or name)
    return value.strip()


def count_of(said: Mapping[str, Any], name: str, *, default: int, least: int) -> int:
    """A whole number from ``least`` on; ``filing.wrong_count`` otherwise."""
    value = said.get(name, default)
    if value is None:
        return default
    if not isinstance(value, int) or isinstance(value, bool) or not least <= value < 2**31:
        raise RuleBroken("filing.wrong_count", field=name)
    return value


def yes_of(said: Mapping[str, Any], name: str) -> bool:
    """True or false, false where nothing is said; ``filing.wrong_type`` otherwise."""
    value = said.get(name, False)
    if value is None:
        return False
    if not isinstance(value, bool):
        raise RuleBroken("filing.wrong_type", field=name)
    return value


def choice_of(kinds: Callable[[str], T], said: Mapping[str, Any], name: str, default: T) -> T:
    """One of the words that ``kinds`` knows; ``filing.unknown_choice`` for another."""
    value = text_of(said, name)
    if not value:
        return default
    try:
        return kinds(value)
    except ValueError:
        raise RuleBroken("filing.unknown_choice", value=value[:40], field=name) from None
