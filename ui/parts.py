"""Parts of a page that need not be there at once: made when they are first asked for, or in a quiet moment."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TypeVar, cast

Made = TypeVar("Made")
Kind = TypeVar("Kind")


class part(cached_property[Made]):  # noqa: N801  # written above a method, as property is
    """A part of a page. Its method makes it and puts it in its place; whoever needs it asks for it by its name.

    ::

        @part
        def officers(self) -> OfficersPanel:
            return self._placed(OfficersPanel(self._at))
    """


class Parts(Mapping[str, Kind]):
    """The parts of a page by their names, in the order they are written. Asking for one makes it.

    What is to be done with parts that are there anyway, as saying every word again, is done with :meth:`made`: a part
    that comes later comes up in the present language and density by itself.
    """

    def __init__(self, page: object) -> None:
        self._page = page
        kinds = reversed(type(page).__mro__)
        self._names = tuple(name for kind in kinds for name, each in vars(kind).items() if isinstance(each, part))

    def __getitem__(self, name: str) -> Kind:
        if name not in self._names:
            raise KeyError(name)
        return cast(Kind, getattr(self._page, name))

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)

    def made(self) -> tuple[Kind, ...]:
        """Those that are there."""
        there = vars(self._page)
        return tuple(there[name] for name in self._names if name in there)

    def make_next(self) -> bool:
        """One more; False when all are there."""
        there = vars(self._page)
        name = next((name for name in self._names if name not in there), None)
        if name is not None:
            getattr(self._page, name)
        return name is not None
