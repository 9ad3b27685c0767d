"""Settling on the spot: received, counted, paid, written into the book, handed back, all in one commit."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from uuid import UUID, uuid5

from desk_app.domain.books import KEPT, Book, BookLine, NextNumber, book_of, together
from desk_app.domain.dossiers import Dossier
from desk_app.domain.errors import RuleBroken
from desk_app.domain.fee_rules import Exemption
from desk_app.domain.fees import FeeCount
from desk_app.domain.filed import FiledPaper
from desk_app.domain.life_cycle import Action
from desk_app.domain.limits import Unit
from desk_app.domain.procedures import Procedure
from desk_app.domain.text import tidy
from desk_app.domain.till import Payment, stories
from desk_app.services.books import Books
from desk_app.services.catalogue import Catalogue
from desk_app.services.fees import Fees
from desk_app.services.filing import Filing
from desk_app.services.ports.clock import Clock
from desk_app.services.ports.record import Reading, Record, Writing
from desk_app.services.processing import Processing
from desk_app.services.reception import Reception, Registered
from desk_app.services.till import Taking, Till
from desk_app.services.visit_fees import HERE, Pricing, VisitFee
from desk_app.services.visits import Piece, Visit


@dataclass(frozen=True)
class Kind:
    """A procedure that can be settled on the spot: its book, and what its fee asks for."""

    procedure: Procedure
    book: Book | None
    by_pages: bool
    by_copies: bool


@dataclass(frozen=True)
class Seen:
    """A visit before it is settled: its fee, who might pay less, and the numbers that its papers will get."""

    fee: VisitFee
    exemptions: tuple[Exemption, ...]
    numbers: tuple[NextNumber, ...]


@dataclass(frozen=True)
class Done:
    """A visit that was settled: a dossier each procedure, one payment unless nothing was due, a line each paper.

    ``again``: it was in the record already.
    """

    dossiers: tuple[Dossier, ...]
    payment: Payment | None
    lines: tuple[BookLine, ...]
    warnings: tuple[str, ...] = ()
    again: bool = False


class OnTheSpot:
    """The quick path for certification and civil status."""

    def __init__(
        self,
        record: Record,
        catalogue: Catalogue,
        reception: Reception,
        processing: Processing,
        fees: Fees,
        till: Till,
        books: Books,
        clock: Clock,
    ) -> None:
        self._record = record
        self._catalogue = catalogue
        self._reception = reception
        self._processing = processing
        self._fees = fees
        self._till = till
        self._books = books
        self._clock = clock

    def kinds(self) -> tuple[Kind, ...]:
        """What can be settled on the spot: what has a book first, then whatever is due the same day."""
        with self._record.reading() as shelves:
            pricing = self._pricing(shelves)
        found = [_kind(each, pricing) for each in self._catalogue.procedures() if on_the_spot(each)]
        order = list(Book)
        return tuple(
            sorted(found, key=lambda kind: (order.index(kind.book) if kind.book else len(order), kind.procedure.key))
        )

    def look(self, visit: Visit) -> Seen:
        """What the visit costs and which numbers it will get, as things stand now; changes nothing."""
        with self._record.reading() as shelves:
            pricing = self._pricing(shelves)
        books = dict.fromkeys(book for book in map(book_of, visit.procedures) if book)
        numbers = tuple(self._books.expected(book) for book in books)
        return Seen(pricing.count(visit.pieces, visit.exemption), pricing.exemptions(visit.pieces), numbers)

    def settle(self, visit: Visit, officer: str) -> Done:
        """Everything of a visit at once, or nothing of it.

        Papers of the same procedure are one dossier; several dossiers of a visit are joined as one filing. The money is
        one payment, noted with the first dossier, because one leaf of the receipt book stands for it. Raises
        RuleBroken with the field of the page that has to be put right.
        """
        with self._record.writing() as desk:
            done = self._done_before(desk, visit.id, visit.procedures)
            if done is not None:
                return done
            self._check(visit)
            fee = self._fee(desk, visit)
            registered = [self._register(desk, visit, key, fee, officer) for key in visit.procedures]
            warnings = tuple(code for each in registered for code in each.warnings)
            codes = tuple(each.dossier.code for each in registered)
            payment = self._pay(desk, visit, fee, codes, officer)
            lines = self._write(desk, visit, fee, [each.dossier for each in registered], officer)
            dossiers = []
            for code in codes:
                own = tuple(line for line in lines if line.code == code)
                values = {"number": together(own), "signer": tidy(visit.signer)}
                said = {name: value for name, value in values.items() if value}
                self._processing.move_in(desk, code, Action.RESULT, officer, values=said)
                to = {"to": registered[0].dossier.person_at_desk.name}
                dossiers.append(self._processing.move_in(desk, code, Action.RETURN_RESULT, officer, values=to).dossier)
        return Done(tuple(dossiers), payment, lines, tuple(dict.fromkeys(warnings)))

    def settled_before(self, visit_id: str, procedures: Sequence[str]) -> Done | None:
        """What the record has of a visit; None when it was never settled. ``ValueError`` for what is no visit's id."""
        with self._record.reading() as shelves:
            return self._done_before(shelves, visit_id, procedures)

    def _done_before(self, desk: Reading, visit_id: str, procedures: Sequence[str]) -> Done | None:
        found = [desk.dossier_by_id(_id_of(visit_id, key)) for key in dict.fromkeys(procedures)]
        dossiers = tuple(each for each in found if each is not None)
        if not dossiers:
            return None
        lines = tuple(line for dossier in dossiers for line in desk.books.of_dossier(dossier.id))
        paid = stories(desk.till.of_payment(_id_of(visit_id, "payment")))
        return Done(dossiers, paid[0].payment if paid else None, lines, again=True)

    def _check(self, visit: Visit) -> None:
        if not visit.pieces:
            raise RuleBroken("spot.nothing_to_do", field="pieces")
        for place, piece in enumerate(visit.pieces, start=1):
            if book_of(piece.procedure) and not tidy(piece.what):
                raise RuleBroken("book.what_missing", field=f"pieces[{place}].what")

    def _fee(self, desk: Writing, visit: Visit) -> VisitFee:
        pricing = self._pricing(desk)
        for place, piece in enumerate(visit.pieces, start=1):
            procedure = pricing.procedure(piece.procedure)
            if not on_the_spot(procedure):
                raise RuleBroken("spot.takes_longer", procedure=procedure.name, field=f"pieces[{place}].procedure")
        fee = pricing.count(visit.pieces, visit.exemption)
        if not fee.complete:
            place = fee.pieces.index(None) + 1
            name = pricing.procedure(visit.pieces[place - 1].procedure).name
            raise RuleBroken("spot.amount_missing", procedure=name, field=f"pieces[{place}].fee")
        return fee

    def _register(self, desk: Writing, visit: Visit, key: str, fee: VisitFee, officer: str) -> Registered:
        pieces = [piece for piece in visit.pieces if piece.procedure == key]
        due = sum(count.total for piece, count in _each(visit, fee) if piece.procedure == key)
        filing = Filing(
            id=_id_of(visit.id, key),
            procedure=key,
            owner=visit.owner,
            request="; ".join(filter(None, map(_in_words, pieces))),
            papers=_papers(key, pieces),
            note=visit.note,
            fee_vnd=due,
            bundle=visit.id if len(visit.procedures) > 1 else "",
        )
        return self._reception.register_in(desk, filing, officer)

    def _pay(self, desk: Writing, visit: Visit, fee: VisitFee, codes: tuple[str, ...], officer: str) -> Payment | None:
        exemption = fee.exemption
        if fee.total == 0 and exemption is None:
            return None
        note = "; ".join(filter(None, (visit.memo, ", ".join(codes[1:]))))
        taking = Taking(
            _id_of(visit.id, "payment"),
            fee.lines,
            visit.way,
            code=codes[0],
            exemption=exemption,
            receipt=visit.receipt,
            note=note,
        )
        return self._till.enter(taking, officer, desk)

    def _write(
        self, desk: Writing, visit: Visit, fee: VisitFee, dossiers: list[Dossier], officer: str
    ) -> tuple[BookLine, ...]:
        by_key = {dossier.procedure.key: dossier for dossier in dossiers}
        lines: list[BookLine] = []
        for place, (piece, count) in enumerate(_each(visit, fee), start=1):
            book = book_of(piece.procedure)
            if book is None:
                continue
            first = all(line.book is not book for line in lines)
            with _at(f"pieces[{place}]", but=("no", "volume", "note")):
                lines.append(
                    self._books.enter_in(
                        desk,
                        book,
                        by_key[piece.procedure],
                        officer,
                        who=visit.owner.name,
                        what=piece.what,
                        pages=piece.pages,
                        copies=piece.number,
                        fee_vnd=count.total,
                        signer=visit.signer,
                        no=visit.numbers.get(book) if first else None,
                        volume=visit.volumes.get(book) if first else None,
                        note=visit.note,
                    )
                )
        return tuple(lines)

    def _pricing(self, shelves: Reading) -> Pricing:
        known = {each.key: each for each in self._catalogue.procedures_in(shelves)}

        def procedure(key: str) -> Procedure:
            if key not in known:
                raise RuleBroken("dossier.unknown_procedure", procedure=key[:40], field="procedure")
            return known[key]

        return Pricing(self._fees.tariff(shelves), self._clock.now().date(), procedure)


def on_the_spot(procedure: Procedure) -> bool:
    """Whether a procedure may be settled while the citizen waits: it has a book, or it is due the same day."""
    limit = procedure.limit_for(HERE)
    return book_of(procedure.key) is not None or (limit is not None and limit.unit is Unit.SAME_DAY)


def _kind(procedure: Procedure, pricing: Pricing) -> Kind:
    key = procedure.key
    return Kind(procedure, book_of(key), pricing.by_pages(key), pricing.by_copies(key))


def _id_of(visit_id: str, part: str) -> str:
    """The same id for the same part of the same visit, so that trying again finds it."""
    return str(uuid5(UUID(visit_id), part))


def _each(visit: Visit, fee: VisitFee) -> list[tuple[Piece, FeeCount]]:
    return [(piece, count) for piece, count in zip(visit.pieces, fee.pieces, strict=True) if count is not None]


def _in_words(piece: Piece) -> str:
    """ "Bằng tốt nghiệp (5 trang, 3 bản)"."""
    if not tidy(piece.what):
        return ""
    pages = f"{piece.pages} trang, " if piece.pages > 1 else ""
    return f"{tidy(piece.what)} ({pages}{piece.number} bản)"


def _papers(key: str, pieces: list[Piece]) -> tuple[FiledPaper, ...]:
    """What was shown and given back, or what the office keeps; empty means the procedure's own list."""
    book = book_of(key)
    if book is None or book is Book.EXTRACTS:
        return ()
    kept = KEPT.get(book, 0)
    return tuple(FiledPaper(tidy(piece.what), originals=max(kept, 1), present_only=not kept) for piece in pieces)


@contextmanager
def _at(place: str, *, but: tuple[str, ...]) -> Iterator[None]:
    """What is refused inside belongs to this piece, except what belongs to the visit."""
    try:
        yield
    except RuleBroken as error:
        name = str(error.facts.get("field", ""))
        if not name or name in but:
            raise
        raise RuleBroken(error.code, **(error.facts | {"field": f"{place}.{name}"})) from None
