"""The till: money is taken, given back and counted; a dossier's money stands in its history in the same breath."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from desk_app.domain.dossiers import FeeTaken
from desk_app.domain.errors import RuleBroken
from desk_app.domain.fees import Exempted, FeeCount, FeeLine
from desk_app.domain.filed import FeeExemption
from desk_app.domain.moves.act import Act
from desk_app.domain.moves.noting import fee_taken
from desk_app.domain.shift import Shift, ShiftClose, TillEntry
from desk_app.domain.states import State
from desk_app.domain.text import tidy
from desk_app.domain.till import (
    GivenBack,
    OfficialReceipt,
    Payment,
    PaymentStory,
    PayWay,
    ReceiptNamed,
    stories,
)
from desk_app.services.lookup import find_dossier
from desk_app.services.ports.clock import Clock
from desk_app.services.ports.office import Office
from desk_app.services.ports.record import Record, Writing


@dataclass(frozen=True)
class Taking:
    """What an officer is about to take. ``id`` is chosen when the form opens, so that saving twice is saving once.

    ``code`` names the dossier, empty for money without one; an empty ``payer`` is then the person at the desk.
    """

    id: str
    lines: tuple[FeeLine, ...]
    way: PayWay = PayWay.CASH
    code: str = ""
    payer: str = ""
    address: str = ""
    exemption: Exempted | None = None
    receipt: OfficialReceipt | None = None
    note: str = ""

    @classmethod
    def of(cls, id: str, count: FeeCount, **more: object) -> "Taking":
        """What the tariff counted, with its exemption."""
        return cls(id, count.lines, exemption=count.exemption, **more)  # type: ignore[arg-type]


class Till:
    """The desk's till."""

    def __init__(self, record: Record, clock: Clock, office: Office, new_id: Callable[[], str]) -> None:
        self._record = record
        self._clock = clock
        self._office = office
        self.new_id = new_id

    def take(self, taking: Taking, officer: str) -> Payment:
        """Money taken, entered, and noted in its dossier's history."""
        with self._record.writing() as desk:
            return self.enter(taking, officer, desk)

    def enter(self, taking: Taking, officer: str, desk: Writing) -> Payment:
        """The same inside a transaction that does more, such as a registration with its fee.

        Raises RuleBroken ``till.receipt_taken`` for an official receipt that another payment stands on, and
        ``till.dossier_void`` for a dossier whose number is void.
        """
        known = stories(desk.till.of_payment(taking.id))
        if known:
            return known[0].payment
        dossier = find_dossier(desk, taking.code, self._office) if taking.code.strip() else None
        if dossier is not None and dossier.state is State.VOIDED:
            raise RuleBroken("till.dossier_void", code=dossier.code)
        person = dossier.person_at_desk if dossier else None
        payment = Payment(
            id=taking.id,
            dossier_id=dossier.id if dossier else None,
            code=dossier.code if dossier else "",
            payer=tidy(taking.payer) or (person.name if person else ""),
            lines=taking.lines,
            way=taking.way,
            at=self._clock.now(),
            officer=officer,
            address=tidy(taking.address) or (person.address if person else ""),
            exemption=taking.exemption,
            receipt=taking.receipt,
            note=tidy(taking.note),
        )
        self._must_be_free(payment.receipt, desk)
        desk.till.enter(payment)
        self._note(payment.dossier_id, payment.id, payment.amount, payment, desk)
        return payment

    def give_back(
        self,
        payment_id: str,
        officer: str,
        *,
        reason: str,
        amount: int | None = None,
        line: int | None = None,
        way: PayWay | None = None,
    ) -> GivenBack:
        """Money handed back: all that is left, or an ``amount`` of one line; by the way it came unless another is said.

        It leaves the drawer of the officer who gives it. See ``PaymentStory.give_back`` for what is refused.
        """
        with self._record.writing() as desk:
            back = self._story(payment_id, desk).give_back(
                id=self.new_id(),
                at=self._clock.now(),
                officer=officer,
                reason=reason,
                amount=amount,
                line=line,
                way=way,
            )
            desk.till.enter(back)
            self._note(back.dossier_id, payment_id, -back.amount, back, desk)
        return back

    def strike_out(self, payment_id: str, officer: str, *, reason: str, spoiled: bool = True) -> GivenBack:
        """A mistaken entry counts no longer, and stays to be seen.

        Only in the shift in which it was entered and by who entered it: afterwards the drawer was counted with it, and
        money is given back instead (RuleBroken ``till.not_in_shift``).
        """
        with self._record.writing() as desk:
            story = self._story(payment_id, desk)
            if payment_id not in {each.id for each in desk.till.since_close(officer)}:
                raise RuleBroken("till.not_in_shift", officer=story.payment.officer)
            back = story.strike_out(
                id=self.new_id(), at=self._clock.now(), officer=officer, reason=reason, spoiled=spoiled
            )
            desk.till.enter(back)
            self._note(back.dossier_id, payment_id, -back.amount, back, desk)
        return back

    def name_receipt(self, payment_id: str, receipt: OfficialReceipt, officer: str) -> ReceiptNamed:
        """The official receipt that was written for a payment, once, and no other payment's."""
        with self._record.writing() as desk:
            story = self._story(payment_id, desk)
            named = story.name_receipt(receipt, id=self.new_id(), at=self._clock.now(), officer=officer)
            self._must_be_free(receipt, desk)
            desk.till.enter(named)
        return named

    def payment(self, payment_id: str) -> PaymentStory:
        """A payment with what happened to it; RuleBroken ``till.unknown`` when there is none."""
        with self._record.reading() as shelves:
            return _the_one(payment_id, shelves.till.of_payment(payment_id))

    def payments_of(self, code: str) -> tuple[PaymentStory, ...]:
        """A dossier's payments, oldest first."""
        with self._record.reading() as shelves:
            return stories(shelves.till.of_dossier(find_dossier(shelves, code, self._office).id))

    def with_receipt(self, symbol: str, serial: str) -> tuple[PaymentStory, ...]:
        """The payments that ever stood on an official receipt."""
        with self._record.reading() as shelves:
            return stories(shelves.till.with_receipt(OfficialReceipt.typed(symbol, serial)))

    def of_shift(self, officer: str) -> Shift:
        """What an officer took and gave back since the last closing."""
        with self._record.reading() as shelves:
            return Shift.of(officer, shelves.till.since_close(officer))

    def of_day(self, day: date) -> Shift:
        """The desk's money of a day, whoever took it."""
        with self._record.reading() as shelves:
            return Shift.of("", [each for each in shelves.till.of_day(day) if not isinstance(each, ShiftClose)])

    def receipts_of(self, day: date) -> tuple[PaymentStory, ...]:
        """The day's payments that stand on an official receipt, spoiled ones too, in the order of the book."""
        with self._record.reading() as shelves:
            taken = stories(shelves.till.of_day(day))
            told = [each for story in taken for each in stories(shelves.till.of_payment(story.payment.id))]
        return tuple(sorted((story for story in told if story.receipt), key=lambda story: str(story.receipt)))

    def closings_of(self, day: date) -> tuple[ShiftClose, ...]:
        """The shifts closed on a day, in order."""
        with self._record.reading() as shelves:
            return _closings(shelves.till.of_day(day))

    def close(
        self,
        officer: str,
        *,
        counted: int | None = None,
        notes: Mapping[int, int] | None = None,
        change: int = 0,
        reason: str = "",
    ) -> ShiftClose:
        """The drawer counted against the entries since the last closing; a difference is closed with its reason.

        What is counted here is counted again in the transaction: a payment that came in between shows as a difference.
        """
        with self._record.writing() as desk:
            now = self._clock.now()
            closed = Shift.of(officer, desk.till.since_close(officer)).close(
                id=self.new_id(),
                number=len(_closings(desk.till.of_day(now.date()))) + 1,
                at=now,
                counted=counted,
                notes=notes,
                change=change,
                reason=reason,
            )
            desk.till.enter(closed)
        return closed

    def _story(self, payment_id: str, desk: Writing) -> PaymentStory:
        return _the_one(payment_id, desk.till.of_payment(payment_id))

    def _must_be_free(self, receipt: OfficialReceipt | None, desk: Writing) -> None:
        for story in stories(desk.till.with_receipt(receipt)) if receipt else ():
            if story.holds_receipt:
                raise RuleBroken("till.receipt_taken", receipt=str(receipt), payer=story.payment.payer, field="serial")

    def _note(
        self, dossier_id: str | None, payment_id: str, amount: int, entry: Payment | GivenBack, desk: Writing
    ) -> None:
        """The history entry of the dossier, if there is one."""
        dossier = desk.dossier_by_id(dossier_id) if dossier_id else None
        if dossier is None:
            return
        exemption = entry.exemption if isinstance(entry, Payment) else None
        details = {"reason": entry.reason, "how": str(entry.what)} if isinstance(entry, GivenBack) else {}
        act = Act(self.new_id(), entry.officer, entry.at, details)
        fee = FeeTaken(payment_id, entry.at, amount, str(entry.way), kept_with_dossier(exemption))
        later, noted = fee_taken(dossier, act, fee=fee)
        desk.replace(later, noted, read_revision=dossier.revision)


def kept_with_dossier(exemption: Exempted | None) -> FeeExemption | None:
    """What the tariff said of an exemption, as a dossier keeps it."""
    if exemption is None:
        return None
    return FeeExemption(exemption.words, exemption.code, exemption.ground, exemption.amount)


def _the_one(payment_id: str, entries: tuple[TillEntry, ...]) -> PaymentStory:
    found = stories(entries)
    if not found:
        raise RuleBroken("till.unknown", payment=payment_id[:40])
    return found[0]


def _closings(entries: tuple[TillEntry, ...]) -> tuple[ShiftClose, ...]:
    return tuple(entry for entry in entries if isinstance(entry, ShiftClose))
