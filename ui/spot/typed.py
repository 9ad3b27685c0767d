"""What stands on the page of a visit as it was typed, and the visit that it becomes; no window is needed for either."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from desk_app.domain.books import Book, book_of
from desk_app.domain.errors import RuleBroken
from desk_app.domain.fee_rules import MOST_COUNTED
from desk_app.domain.money import grouped
from desk_app.domain.people import Person
from desk_app.domain.text import tidy
from desk_app.domain.till import OfficialReceipt, PayWay
from desk_app.services.visits import Piece, Visit
from ui.amounts import typed_amount, typed_number
from ui.reception.typed import TypedPerson

NOBODY = Person("-")
"""Stands in while the fee is counted before the person is typed."""


@dataclass(frozen=True)
class TypedPiece:
    """One line: the procedure's code, the document's name, its pages, how often, and an amount typed by hand."""

    procedure: str
    what: str = ""
    pages: str = ""
    number: str = ""
    fee: str = ""

    def is_empty(self) -> bool:
        """Nothing but the kind, which stays from the line before."""
        return not (self.what or self.pages or self.number or self.fee)

    def piece(self, place: int) -> Piece:
        """The piece meant; empty counts are 1. Refused with its field (``pieces[2].pages``)."""
        at = f"pieces[{place}]"
        return Piece(
            self.procedure,
            tidy(self.what),
            pages=_count(self.pages, f"{at}.pages"),
            number=_count(self.number, f"{at}.number"),
            fee_vnd=typed_amount(self.fee, f"{at}.fee"),
        )


@dataclass(frozen=True)
class TypedVisit:
    """The whole page. ``given`` is the cash that lies on the desk; it is counted against the fee and not kept."""

    id: str
    person: TypedPerson = field(default_factory=TypedPerson)
    pieces: tuple[TypedPiece, ...] = ()
    way: PayWay = PayWay.CASH
    exemption: str = ""
    given: str = ""
    symbol: str = ""
    serial: str = ""
    signer: str = ""
    note: str = ""
    numbers: Mapping[Book, str] = field(default_factory=dict)
    volumes: Mapping[Book, str] = field(default_factory=dict)

    def filled(self) -> tuple[tuple[int, TypedPiece], ...]:
        """The lines that count, each with its place on the page; the first one always does."""
        return tuple(
            (place, piece) for place, piece in enumerate(self.pieces, start=1) if place == 1 or not piece.is_empty()
        )

    def is_empty(self) -> bool:
        """Nobody and nothing stands here yet."""
        return self.person.is_empty() and all(piece.is_empty() for piece in self.pieces)

    def question(self) -> Visit | None:
        """The visit as far as its fee goes; None while no paper is named or a count cannot be read yet."""
        filled = self._counted()
        if not filled or not filled[0][1].procedure:
            return None
        try:
            pieces = tuple(piece.piece(place) for place, piece in filled)
        except RuleBroken:
            return None
        return Visit(self.id, NOBODY, pieces, way=self.way, exemption=self.exemption)

    def counted(self) -> tuple[int, ...]:
        """The places of the lines that :meth:`question` asks about."""
        return tuple(place for place, _ in self._counted())

    def visit(self, memo: str) -> Visit:
        """What is settled; raises ``RuleBroken`` with the field that the officer can put right."""
        person = self.person.person("applicant")
        if not person.name:
            raise RuleBroken("book.who_missing", field="applicant.name")
        return Visit(
            id=self.id,
            owner=person,
            pieces=tuple(piece.piece(place) for place, piece in self.filled()),
            way=self.way,
            exemption=self.exemption,
            receipt=self._receipt(),
            memo=memo if self.way is not PayWay.CASH else "",
            signer=tidy(self.signer),
            note=tidy(self.note),
            numbers=_numbers(self.numbers, "no"),
            volumes=_numbers(self.volumes, "volume"),
        )

    def change(self, due: int) -> int | None:
        """What goes back to the payer; None when nothing was typed. Refused when less was given than is due."""
        given = typed_amount(self.given, "given")
        if given is None or self.way is not PayWay.CASH:
            return None
        if given < due:
            raise RuleBroken("spot.too_little_given", given=grouped(given), missing=grouped(due - given), field="given")
        return given - due

    def _counted(self) -> tuple[tuple[int, TypedPiece], ...]:
        """Without a first line in which nothing is named yet, though its book wants a name."""
        return tuple(
            (place, piece) for place, piece in self.filled() if not (piece.is_empty() and book_of(piece.procedure))
        )

    def _receipt(self) -> OfficialReceipt | None:
        if not self.symbol and not self.serial:
            return None
        return OfficialReceipt.typed(self.symbol, self.serial)


def place_of(field_name: str, pieces: Sequence[tuple[int, TypedPiece]]) -> tuple[int, str] | None:
    """Line and column that a refusal is about; lines that were left out are counted past."""
    head, dot, name = field_name.partition("].")
    if not dot or not head.startswith("pieces["):
        return None
    which = int(head.removeprefix("pieces["))
    return (pieces[which - 1][0] if 0 < which <= len(pieces) else which), name


def _count(text: str, field_name: str) -> int:
    found = typed_number(text.replace(".", ""), field_name, least=1)
    if found is not None and found > MOST_COUNTED:
        raise RuleBroken("filing.wrong_count", field=field_name)
    return found or 1


def _numbers(typed: Mapping[Book, str], field_name: str) -> dict[Book, int]:
    found = {book: typed_number(text, field_name, least=1) for book, text in typed.items()}
    return {book: number for book, number in found.items() if number is not None}
