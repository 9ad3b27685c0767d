"""Values as plain JSON and back, by the types of their fields: for facts that travel exactly as they are kept."""

from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, cast, get_args, get_origin, get_type_hints

from desk_app.domain.people import BirthDate
from desk_app.domain.wire import read_moment, wire_moment


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
    if get_origin(kind) in (Union, UnionType):
        if document is None and NoneType in get_args(kind):
            return None
        [inner] = [each for each in get_args(kind) if each is not NoneType]
        return value_of(inner, document)
    if get_origin(kind) is tuple:
        return tuple(value_of(get_args(kind)[0], each) for each in _a(list, document))
    if kind is BirthDate:
        return BirthDate.parse(_a(str, document))
    if is_dataclass(kind):
        said = _a(dict, document)
        return cast(type[Any], kind)(
            **{
                name: value_of(of, said[name])
                for name, (of, has_default) in _fields(kind).items()  # type: ignore[arg-type]
                if name in said or not has_default
            }
        )
    if kind is datetime:
        return read_moment(_a(str, document))
    if kind is date:
        return date.fromisoformat(_a(str, document))
    if kind is Decimal:
        return Decimal(_a(str, document))
    if issubclass(kind, Enum):
        return kind(document)
    if kind is int and isinstance(document, bool):
        raise TypeError("true is no number")
    return _a(kind, document)


@cache
def _fields(kind: type[Any]) -> dict[str, tuple[Any, bool]]:
    """The fields of a value that are given when it is made, each with its type and whether it may be left out."""
    hints = get_type_hints(kind)
    return {
        each.name: (hints[each.name], each.default is not MISSING or each.default_factory is not MISSING)
        for each in fields(kind)
        if each.init
    }


def _a(kind: Any, document: Any) -> Any:
    if not isinstance(document, kind):
        raise TypeError(f"{type(document).__name__} instead of {kind.__name__}")
    return document
