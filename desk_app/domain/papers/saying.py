"""How a paper speaks to its form: every word, list and table by the one name that a form's file may use for it.

The names stand here once, each beside what it says; a form that asks for another one is refused when it is read.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Generic, Protocol, TypeVar

from desk_app.domain.papers.common import Letterhead, Marks

P = TypeVar("P")
I = TypeVar("I")  # noqa: E741  an item of a table


class Paper(Protocol):
    """What every paper has, whatever it says. ``code`` is empty when the dossier has none."""

    @property
    def letterhead(self) -> Letterhead: ...
    @property
    def code(self) -> str: ...
    @property
    def version(self) -> int: ...
    @property
    def copies(self) -> tuple[str, ...]: ...
    @property
    def marks(self) -> Marks: ...


@dataclass(frozen=True)
class Rows(Generic[P, I]):
    """A table of a paper: its items, and the cells of one item by the names of the columns."""

    of: Callable[[P], Sequence[I]]
    cells: Mapping[str, Callable[[I], str]]


@dataclass(frozen=True)
class Said:
    """What one paper says, ready to be set. Empty text means "not said"."""

    words: Mapping[str, str]
    lists: Mapping[str, tuple[str, ...]]
    tables: Mapping[str, tuple[Mapping[str, str], ...]]

    def all_text(self) -> str:
        """Everything in one string, to look for letters that cannot be printed."""
        parts = [*self.words.values()]
        for items in self.lists.values():
            parts += items
        for rows in self.tables.values():
            for row in rows:
                parts += row.values()
        return "".join(parts)


@dataclass(frozen=True)
class Vocabulary(Generic[P]):
    """The names that the forms of one kind of paper may use, each with what it says."""

    words: Mapping[str, Callable[[P], str]]
    lists: Mapping[str, Callable[[P], Sequence[str]]] = field(default_factory=dict)
    tables: Mapping[str, Rows[P, Any]] = field(default_factory=dict)

    def say(self, paper: P) -> Said:
        """All that a paper says."""
        return Said(
            words={name: say(paper) for name, say in self.words.items()},
            lists={name: tuple(say(paper)) for name, say in self.lists.items()},
            tables={
                name: tuple({cell: say(item) for cell, say in rows.cells.items()} for item in rows.of(paper))
                for name, rows in self.tables.items()
            },
        )


def form_day(paper: Paper) -> date:
    """The day whose forms a paper is set in: the dossier's reception where the office goes by it, else its own day."""
    return paper.letterhead.form_day or paper.letterhead.day


def count(number: int) -> str:
    """A number of copies in a table; nothing for none."""
    return str(number) if number else ""


def flag(fact: bool) -> str:
    """A yes that a form may ask for with ``only_when``."""
    return "x" if fact else ""
