"""A visit that is being typed, as it is kept on the disk: plain values, and what the record has of it already."""

from collections.abc import Callable, Mapping
from dataclasses import asdict, fields, replace
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication

from desk_app.domain.books import Book
from desk_app.domain.dossiers import Dossier
from desk_app.domain.till import PayWay
from desk_app.domain.values import value
from desk_app.services.drafts import KeptDraft
from desk_app.services.on_the_spot import Done, OnTheSpot
from ui.keeping.drafts import Left
from ui.reception.typed import TypedPerson
from ui.spot.typed import TypedPiece, TypedVisit
from ui.widgets.strip import Act, Notice

PAGE = "spot"
TEXTS = ("exemption", "given", "symbol", "serial", "signer", "note")
BOOKS = ("numbers", "volumes")
Flat = TypeVar("Flat", TypedPerson, TypedPiece)


@value
class LeftVisit(Left):
    """``done``: it was settled just before the interruption, and perhaps its numbers are on no paper yet."""

    done: Done | None = None


class SpotSheet:
    """The page of a visit as a sheet that is put down and taken up again."""

    page = PAGE

    def __init__(
        self,
        service: Callable[[], OnTheSpot],
        typed: Callable[[], TypedVisit],
        put: Callable[[TypedVisit], None],
        clear: Callable[[], None],
        show_done: Callable[[Done], None],
        print_receipt: Callable[[], None],
    ) -> None:
        self._service, self._typed = service, typed
        self.put, self.clear = put, clear
        self._show_done, self._print = show_done, print_receipt

    def draft(self) -> TypedVisit | None:
        now = self._typed()
        return None if now.is_empty() else now

    def document(self, draft: TypedVisit) -> Mapping[str, Any]:
        return document_of(draft)

    def left(self, kept: KeptDraft) -> LeftVisit:
        visit = visit_of(kept.document)
        done = self._service().settled_before(visit.id, [piece.procedure for piece in visit.pieces])
        return LeftVisit(visit, kept.at, _dossiers(done), done)

    def rest(self, left: Left) -> TypedVisit | None:
        visit: TypedVisit = left.draft
        return None if left.saved else visit

    def recorded(self, left: Left) -> Notice:
        """Its numbers stand on the page again: they are to be written into the book and onto the papers."""
        if isinstance(left, LeftVisit) and left.done is not None:
            self._show_done(left.done)
        codes = ", ".join(dossier.code for dossier in left.saved)
        fact = QCoreApplication.translate("SpotPage", "{codes}: settled before the interruption.").format(codes=codes)
        told = QCoreApplication.translate("SpotPage", "Nothing was lost, and no second number was given.")
        act = Act(QCoreApplication.translate("SpotPage", "Print a receipt"), self._print)
        return Notice("ok", fact, told, (act,), key=f"{PAGE}.recorded")


def document_of(visit: TypedVisit) -> dict[str, Any]:
    """A visit as texts, lists and objects."""
    found: dict[str, Any] = {name: getattr(visit, name) for name in TEXTS}
    found |= {"id": visit.id, "person": asdict(visit.person), "way": str(visit.way)}
    found |= {"pieces": [asdict(piece) for piece in visit.pieces]}
    return found | {name: {str(book): text for book, text in getattr(visit, name).items()} for name in BOOKS}


def visit_of(document: Mapping[str, Any]) -> TypedVisit:
    """The visit of a document; raises ``ValueError`` or ``TypeError`` for one that is none of ours."""
    visit = TypedVisit(
        str(document["id"]),
        person=_flat(TypedPerson, document["person"]),
        pieces=tuple(_flat(TypedPiece, piece) for piece in document["pieces"]),
        way=PayWay(document["way"]),
        numbers=_by_book(document.get("numbers", {})),
        volumes=_by_book(document.get("volumes", {})),
    )
    texts: dict[str, Any] = {name: str(document.get(name, "")) for name in TEXTS}
    return replace(visit, **texts)


def _by_book(document: Mapping[str, Any]) -> dict[Book, str]:
    return {Book(book): str(text) for book, text in document.items()}


def _flat(kind: type[Flat], document: Mapping[str, Any]) -> Flat:
    names = {each.name for each in fields(kind)}
    return kind(**{name: str(value) for name, value in document.items() if name in names})


def _dossiers(done: Done | None) -> tuple[Dossier, ...]:
    return done.dossiers if done is not None else ()
