"""The piles that are being scanned as plain values, to be kept on the disk, and back."""

from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any


@dataclass(frozen=True)
class Pile:
    """Codes in the order of their scans, and where they go."""

    codes: tuple[str, ...] = ()
    place: str = ""


@dataclass(frozen=True)
class SlipPile:
    """What arrived: the slip's number, what of it is there, what was scanned ``beside`` it, and who takes it over."""

    slip: str = ""
    there: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    by: str = ""

    def codes(self) -> tuple[str, ...]:
        """What was scanned of it."""
        return (*self.there, *self.beside)


@dataclass(frozen=True)
class Piles:
    """All that lies on the page."""

    giving: Pile = field(default_factory=Pile)
    taking: SlipPile = field(default_factory=SlipPile)
    results: Pile = field(default_factory=Pile)

    def codes(self) -> tuple[str, ...]:
        """Every dossier that was scanned."""
        return (*self.giving.codes, *self.taking.codes(), *self.results.codes)

    def is_empty(self) -> bool:
        """A slip alone, or a place without a dossier, is scanned again in a moment."""
        return not self.codes()

    def without(self, codes: Collection[str]) -> "Piles":
        """What is left when these are done."""

        def others(some: tuple[str, ...]) -> tuple[str, ...]:
            return tuple(code for code in some if code not in codes)

        taking = replace(self.taking, there=others(self.taking.there), beside=others(self.taking.beside))
        giving, results = (replace(pile, codes=others(pile.codes)) for pile in (self.giving, self.results))
        return Piles(giving, taking, results)


def document_of(piles: Piles) -> dict[str, Any]:
    """Piles as texts, lists and objects."""
    return asdict(piles)


def piles_of(document: Mapping[str, Any]) -> Piles:
    """The piles of a document; raises ``KeyError`` or ``TypeError`` for one that is none of ours."""
    taking = document["taking"]
    return Piles(
        _pile(document["giving"]),
        SlipPile(str(taking["slip"]), _codes(taking["there"]), _codes(taking["beside"]), str(taking["by"])),
        _pile(document["results"]),
    )


def _pile(document: Mapping[str, Any]) -> Pile:
    return Pile(_codes(document["codes"]), str(document["place"]))


def _codes(found: Any) -> tuple[str, ...]:
    if not isinstance(found, list):
        raise TypeError(found)
    return tuple(map(str, found))
