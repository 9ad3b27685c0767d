"""What is typed at the till, as it is kept: a fee that is being taken, a drawer that is being counted."""

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from PySide6.QtCore import QCoreApplication

from desk_app.domain.errors import RuleBroken
from desk_app.domain.money import grouped
from desk_app.domain.shift import ShiftClose
from desk_app.domain.till import Payment, PayWay
from desk_app.services.drafts import KeptDraft
from ui.at_work import AtWork
from ui.keeping.drafts import Left
from ui.widgets.strip import Notice

PAGE = "till"


@dataclass(frozen=True)
class TypedTaking:
    """A dossier's fee; ``id`` is the payment's, so that it is taken once."""

    id: str
    code: str = ""
    amount: str = ""
    payer: str = ""
    way: PayWay = PayWay.CASH
    exemption: str = ""
    given: str = ""
    symbol: str = ""
    serial: str = ""


@dataclass(frozen=True)
class TypedCount:
    """The drawer, by one total or note by note (by the note's value in đồng)."""

    way: str = ""
    change: str = ""
    counted: str = ""
    notes: Mapping[int, str] = field(default_factory=dict)
    reason: str = ""


@dataclass(frozen=True)
class TypedTill:
    """Both; None where nothing is typed."""

    taking: TypedTaking | None = None
    count: TypedCount | None = None


class TillSheet:
    """The till's two forms as one sheet."""

    page = PAGE

    def __init__(
        self,
        at: AtWork,
        typed: Callable[[], TypedTill],
        put: Callable[[TypedTill], None],
    ) -> None:
        self._at, self._typed = at, typed
        self.put = put

    def draft(self) -> TypedTill | None:
        now = self._typed()
        return None if now == TypedTill() else now

    def clear(self) -> None:
        self.put(TypedTill())

    def document(self, draft: TypedTill) -> Mapping[str, Any]:
        return asdict(draft)

    def left(self, kept: KeptDraft) -> Left:
        """With the payment, and the closing of this officer's shift, that the record took since."""
        draft = till_of(kept.document)
        saved: list[Payment | ShiftClose] = []
        if draft.taking is not None and (paid := self._payment(draft.taking.id)):
            saved.append(paid)
        if draft.count is not None:
            closings = self._at.desk.till.closings_of(kept.at.date())
            saved += [each for each in closings if each.officer == self._at.officer() and each.at >= kept.at]
        return Left(draft, kept.at, tuple(saved))

    def rest(self, left: Left) -> TypedTill | None:
        draft: TypedTill = left.draft
        taking = None if any(isinstance(each, Payment) for each in left.saved) else draft.taking
        count = None if any(isinstance(each, ShiftClose) for each in left.saved) else draft.count
        return TypedTill(taking, count) if taking or count else None

    def recorded(self, left: Left) -> Notice:
        words = [_told(each) for each in left.saved]
        fact = QCoreApplication.translate("TillPage", "Recorded before the interruption: {what}.")
        told = QCoreApplication.translate("TillPage", "Nothing was lost, and nothing was recorded twice.")
        return Notice("ok", fact.format(what=", ".join(words)), told, key=f"{PAGE}.recorded")

    def _payment(self, payment: str) -> Payment | None:
        try:
            return self._at.desk.till.payment(payment).payment
        except RuleBroken:
            return None


def till_of(document: Mapping[str, Any]) -> TypedTill:
    """The forms of a document; raises ``ValueError``, ``KeyError`` or ``TypeError`` for one that is none of ours."""
    taking, count = document["taking"], document["count"]
    return TypedTill(
        TypedTaking(**(taking | {"way": PayWay(taking["way"])})) if taking else None,
        TypedCount(**(count | {"notes": {int(note): str(many) for note, many in count["notes"].items()}}))
        if count
        else None,
    )


def _told(saved: Payment | ShiftClose) -> str:
    if isinstance(saved, Payment):
        return f"{saved.code} {grouped(saved.amount)} đ".strip()
    return QCoreApplication.translate("TillPage", "the closing of shift {number}").format(number=saved.number)
