"""The lines of a tab on their way into the table: made page by page, for a list may hold very many."""

from collections.abc import Callable, Iterator, Sequence
from itertools import chain, islice

from desk_app.domain.dossiers import Dossier
from desk_app.services.worklists import WorkLine
from ui.dossiers.lists import Part
from ui.widgets.lines import Group, Line

Drawn = Callable[[Dossier, str], Line]
Named = Callable[[Part], Group]


class Rows:
    """Takes parts in, gives lines out. A dossier that was given out already is not given twice in a group."""

    def __init__(self, draw: Drawn, name: Named) -> None:
        self._draw, self._name = draw, name
        self._source: Iterator[Line | Group] = iter(())
        self._next: list[Line | Group] = []
        self._known: dict[str, Dossier] = {}

    def begin(self, parts: Sequence[Part], *, named: bool) -> None:
        """Other lists; ``named`` puts a group above each."""
        self._known = {}
        self._next = []
        self._source = self._lines(parts, named)

    def add(self, lines: Sequence[WorkLine]) -> None:
        """A further page of the record; what moved down meanwhile, because newer ones came, is in the table already."""
        new = [each for each in lines if each.dossier.code not in self._known]
        self._source = chain(self._source, self._lines([Part(None, tuple(new))], False))

    def take(self, count: int) -> list[Line | Group]:
        """The next lines."""
        found = [*self._next, *islice(self._source, count)]
        self._next = found[count:]
        return found[:count]

    @property
    def left(self) -> bool:
        """Whether there are more."""
        self._next += islice(self._source, 0 if self._next else 1)
        return bool(self._next)

    def dossier(self, key: str) -> Dossier | None:
        """The dossier behind a line that was given out."""
        return self._known.get(code_of(key))

    def __len__(self) -> int:
        return len(self._known)

    def _lines(self, parts: Sequence[Part], named: bool) -> Iterator[Line | Group]:
        for part in parts:
            if part.lines and named:
                yield self._name(part)
            for each in part.lines:
                code = each.dossier.code
                key = (
                    f"{code} {part.name}" if named and part.name else code
                )  # what is done in one group may come up in another
                self._known[code] = each.dossier
                yield self._draw(each.dossier, key)


def code_of(key: str) -> str:
    """The dossier of a line."""
    return key.partition(" ")[0]
