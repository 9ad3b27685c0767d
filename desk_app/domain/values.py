"""What a value is: a frozen dataclass that is made at once.

For every ``@dataclass(frozen=True)`` Python 3.11 writes six functions as text and compiles them while the module is
imported: about a millisecond, and more than a hundred such classes stand before a desk's first dossier. What the
functions do is the same for each class, so here they are written once.
"""

from dataclasses import MISSING, FrozenInstanceError, dataclass, field, fields
from operator import attrgetter
from typing import Any, NoReturn, TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def value(kind: type[T]) -> type[T]:
    """A class of values; ``replace``, ``asdict``, ``fields`` and ``match`` know it as a dataclass.

    Its constructor takes the fields in their order or by name and raises ``TypeError`` for others or too few. Two
    values are equal when class and fields are, and hash as their fields do. What a class defines itself stays.
    """
    made = dataclass(init=False, repr=False, eq=False)(kind)
    ours = {"__init__": _constructor(made), **_comparing(made), **_SHARED}
    for name, function in ours.items():
        if name not in vars(kind):
            setattr(made, name, function)
    return made


def _constructor(kind: Any) -> Any:
    asked = [each for each in fields(kind) if each.init]
    names, known = tuple(each.name for each in asked), {each.name for each in asked}
    usual = {each.name: each.default for each in asked if each.default is not MISSING}
    makers = {each.name: each.default_factory for each in asked if each.default_factory is not MISSING}
    looks_at_itself = hasattr(kind, "__post_init__")

    def begin(self: Any, *given: Any, **named: Any) -> None:
        said = dict(zip(names, given, strict=False))
        said.update(named)
        one_each = len(said) == len(given) + len(named)
        if len(said) < len(names):
            fresh = {name: make() for name, make in makers.items() if name not in said}
            said = {**usual, **fresh, **said}
        if not one_each or said.keys() != known:
            raise TypeError(f"{kind.__qualname__} has the fields {', '.join(names)}")
        self.__dict__.update(said)
        if looks_at_itself:
            self.__post_init__()

    return begin


def _comparing(kind: Any) -> dict[str, Any]:
    compared = attrgetter("__class__", *(each.name for each in fields(kind) if each.compare))

    def equal(self: Any, other: Any) -> bool:
        return compared(self) == compared(other) if other.__class__ is self.__class__ else NotImplemented

    def hashed(self: Any) -> int:
        return hash(compared(self))

    return {"__eq__": equal, "__hash__": hashed}


def _told(self: Any) -> str:
    said = ", ".join(f"{each.name}={getattr(self, each.name)!r}" for each in fields(self) if each.repr)
    return f"{type(self).__qualname__}({said})"


def _stay(self: Any, name: str, _: object = None) -> NoReturn:
    raise FrozenInstanceError(f"{name} of a value does not change")


_SHARED = {"__repr__": _told, "__setattr__": _stay, "__delattr__": _stay}
