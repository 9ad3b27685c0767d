"""Values as plain JSON and back, by the types of their fields: for facts that travel exactly as they are kept."""

from collections.abc import Callable
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from functools import cache, partial
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from desk_app.domain.people import BirthDate
from desk_app.domain.wire import read_moment, wire_moment

E = TypeVar("E", bound=Enum)


def plain(value: Any) -> Any:
    """A frozen value as objects, lists, texts, whole numbers and booleans; moments with their offset."""
    if value is None or isinstance(value, (bool, int)):
        return value
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, str):
        return value
    if isinstance(value, datetime):
        return wire_moment(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, BirthDate):
        return value.iso()
    if isinstance(value, tuple):
        return [plain(each) for each in value]
    if is_dataclass(value):
        return {each.name: plain(getattr(value, each.name)) for each in fields(value) if each.init}
    raise TypeError(f"{type(value).__name__} does not travel")


def value_of(kind: Any, document: Any) -> Any:
    """The value of a type that :func:`plain` wrote. Raises ``TypeError``, ``ValueError`` or ``KeyError`` for anything
    else; a field that was not known when the document was written takes its default."""
    return reader(kind)(document)


@cache
def reader(kind: Any) -> Callable[[Any], Any]:
    """Reads values of one type. What a type looks like is found out once, not for each value."""
    if get_origin(kind) in (Union, UnionType):
        [one] = [each for each in get_args(kind) if each is not NoneType]
        inner, optional = reader(one), NoneType in get_args(kind)
        return lambda document: None if document is None and optional else inner(document)
    if get_origin(kind) is tuple:
        item = reader(get_args(kind)[0])
        return lambda document: tuple(item(each) for each in _a(list, document))
    if kind is BirthDate:
        return lambda document: BirthDate.parse(_a(str, document))
    if is_dataclass(kind):
        return _of_fields(cast(type[Any], kind))
    if kind is datetime:
        return lambda document: read_moment(_a(str, document))
    if kind is date:
        return lambda document: date.fromisoformat(_a(str, document))
    if kind is Decimal:
        return lambda document: Decimal(_a(str, document))
    if issubclass(kind, Enum):
        return by_value(kind).__getitem__
    return _number if kind is int else partial(_a, kind)


def by_value(kind: type[E]) -> dict[Any, E]:
    """The members of an enumeration by what is written of them: many dossiers are read, each names eight."""
    return {each.value: each for each in kind}


def _of_fields(kind: type[Any]) -> Callable[[Any], Any]:
    hints = get_type_hints(kind)
    known = [
        (each.name, reader(hints[each.name]), each.default is MISSING and each.default_factory is MISSING)
        for each in fields(kind)
        if each.init
    ]

    def read(document: Any) -> Any:
        said = _a(dict, document)
        return kind(**{name: of(said[name]) for name, of, needed in known if needed or name in said})

    return read


def _number(document: Any) -> Any:
    if isinstance(document, bool):
        raise TypeError("true is no number")
    return _a(int, document)


def _a(kind: Any, document: Any) -> Any:
    if not isinstance(document, kind):
        raise TypeError(f"{type(document).__name__} instead of {kind.__name__}")
    return document
