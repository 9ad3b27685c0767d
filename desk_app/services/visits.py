"""A visit that is settled on the spot, as an officer gives it: who came, which papers, how it is paid."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from desk_app.domain.books import Book
from desk_app.domain.errors import RuleBroken
from desk_app.domain.people import Person
from desk_app.domain.text import tidy
from desk_app.domain.till import OfficialReceipt, PayWay
from desk_app.services.filing_lines import read_filing
from desk_app.services.json_fields import object_at, text_of


@dataclass(frozen=True)
class Piece:
    """One document that was brought: ``what`` it is called in the book, its pages, and how often it is wanted.

    ``number`` counts copies, or acts where copies are not what is paid for (signatures, contracts). ``fee_vnd`` is an
    amount that the officer typed; without it the tariff speaks.
    """

    procedure: str
    what: str = ""
    pages: int = 1
    number: int = 1
    case: str = ""
    fee_vnd: int | None = None


@dataclass(frozen=True)
class Visit:
    """Everything of one visit. ``id`` is chosen when the form opens, so that saving twice is the same as saving once.

    ``exemption`` holds for every piece that it covers. ``numbers`` and ``volumes`` are first numbers and volumes read
    off a paper book that is further than the record. ``memo`` are the words of a transfer, by which it is found.
    """

    id: str
    owner: Person
    pieces: tuple[Piece, ...]
    way: PayWay = PayWay.CASH
    exemption: str = ""
    receipt: OfficialReceipt | None = None
    memo: str = ""
    signer: str = ""
    note: str = ""
    numbers: Mapping[Book, int] = field(default_factory=dict)
    volumes: Mapping[Book, int] = field(default_factory=dict)

    @property
    def procedures(self) -> tuple[str, ...]:
        """The procedures of the visit, each once, in the order of the papers."""
        return tuple(dict.fromkeys(piece.procedure for piece in self.pieces))


OF_FILING = ("id", "applicant", "card_qr", "note")
OF_VISIT = (*OF_FILING, "pieces", "way", "exemption", "receipt", "memo", "signer", "numbers", "volumes")
OF_PIECE = ("procedure", "what", "pages", "number", "case", "fee")


def read_visit(document: Any, new_id: Callable[[], str]) -> Visit:
    """Reads one JSON object of ``docs/cli.md``; unknown names, wrong types and broken values are refused by field."""
    said = object_at("", document, OF_VISIT)
    pieces = said.get("pieces")
    if not isinstance(pieces, list) or not pieces or len(pieces) > MOST_PIECES:
        raise RuleBroken("spot.nothing_to_do", field="pieces")
    found = tuple(_piece(each, f"pieces[{place}]") for place, each in enumerate(pieces, start=1))
    filing = read_filing({name: said[name] for name in OF_FILING if name in said} | {"procedure": "-"}, new_id)
    way = _text(said, "way", "way") or PayWay.CASH
    if way not in list(PayWay):
        raise RuleBroken("filing.unknown_choice", value=way[:40], field="way")
    receipt = _text(said, "receipt", "receipt")
    symbol, _, serial = receipt.rpartition(" ")
    return Visit(
        id=filing.id,
        owner=filing.owner,
        pieces=found,
        way=PayWay(way),
        exemption=_text(said, "exemption", "exemption"),
        receipt=OfficialReceipt.typed(symbol, serial) if receipt else None,
        memo=_text(said, "memo", "memo"),
        signer=_text(said, "signer", "signer"),
        note=filing.note,
        numbers=_by_book(said, "numbers"),
        volumes=_by_book(said, "volumes"),
    )


MOST_PIECES = 50
"""Nobody brings more papers at once; a longer list is a slip."""

MOST_LETTERS = 500


def _piece(document: Any, place: str) -> Piece:
    said = object_at(place, document, OF_PIECE)
    procedure = _text(said, "procedure", f"{place}.procedure")
    if not procedure:
        raise RuleBroken("dossier.procedure_missing", field=f"{place}.procedure")
    return Piece(
        procedure=procedure,
        what=_text(said, "what", f"{place}.what"),
        pages=_whole(said.get("pages", 1), f"{place}.pages"),
        number=_whole(said.get("number", 1), f"{place}.number"),
        case=_text(said, "case", f"{place}.case"),
        fee_vnd=None if said.get("fee") is None else _whole(said["fee"], f"{place}.fee"),
    )


def _by_book(said: Mapping[str, Any], name: str) -> dict[Book, int]:
    found = object_at(name, said.get(name) or {}, tuple(Book))
    return {Book(book): _whole(number, f"{name}.{book}") for book, number in found.items()}


def _text(said: Mapping[str, Any], name: str, place: str) -> str:
    return tidy(text_of(said, name, place=place, most=MOST_LETTERS))


def _whole(value: Any, place: str) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise RuleBroken("filing.wrong_count", field=place)
    return value
