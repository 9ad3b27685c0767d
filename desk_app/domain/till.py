"""The till: payments as they were taken, given back or struck out, and the official receipts they stand on.

Nothing is ever changed or deleted: each is an entry of its own, and what is left of a payment is computed from all of
them. A receipt's symbol and serial are typed from the official book (NĐ 123/2020/NĐ-CP, NĐ 70/2025/NĐ-CP); the program
invents none.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Self

from desk_app.domain.errors import RuleBroken
from desk_app.domain.fee_rules import FeeKind, whole
from desk_app.domain.fees import Exempted, FeeLine
from desk_app.domain.money import grouped
from desk_app.domain.text import tidy


class PayWay(StrEnum):
    """How money changes hands."""

    CASH = "cash"
    TRANSFER = "transfer"
    QR = "qr"


WAY_WORDS = {PayWay.CASH: "tiền mặt", PayWay.TRANSFER: "chuyển khoản", PayWay.QR: "quét mã QR"}


@dataclass(frozen=True)
class OfficialReceipt:
    """A leaf of the official receipt book: symbol and serial as they are printed there."""

    symbol: str
    serial: str

    @classmethod
    def typed(cls, symbol: str, serial: str) -> Self:
        """As an officer types it: blanks and capitals do not matter, and a serial has at least its seven digits."""
        tidied = re.sub(r"\s", "", tidy(symbol)).upper()
        digits = re.sub(r"\s", "", tidy(serial))
        if not re.fullmatch(r"[0-9A-ZĐ./_-]{1,20}", tidied):
            raise RuleBroken("till.receipt_symbol", symbol=symbol[:40], field="symbol")
        if not re.fullmatch(r"[0-9]{1,12}", digits) or not int(digits):
            raise RuleBroken("till.receipt_serial", serial=serial[:40], field="serial")
        return cls(tidied, digits.zfill(7))

    def __str__(self) -> str:
        return f"{self.symbol} {self.serial}"


@dataclass(frozen=True)
class Payment:
    """Money taken for one dossier, or for none; ``code`` is the dossier's code or empty."""

    id: str
    dossier_id: str | None
    code: str
    payer: str
    lines: tuple[FeeLine, ...]
    way: PayWay
    at: datetime
    officer: str
    address: str = ""
    exemption: Exempted | None = None
    receipt: OfficialReceipt | None = None
    note: str = ""

    def __post_init__(self) -> None:
        if not self.payer.strip():
            raise RuleBroken("till.payer_missing", field="payer")
        if not self.lines or (self.amount == 0 and self.exemption is None):
            raise RuleBroken("till.nothing_to_take", field="amount")
        whole(self.amount, "amount")

    @property
    def amount(self) -> int:
        """What was taken, in đồng."""
        return sum(line.due for line in self.lines)


class Back(StrEnum):
    """Why money of a payment counts no longer: handed back to the payer, or the entry was a mistake."""

    REFUND = "refund"
    VOID = "void"


@dataclass(frozen=True)
class BackPart:
    """How much of one line of a payment went back; ``line`` is its place, from 0."""

    line: int
    name: str
    kind: FeeKind
    amount: int


@dataclass(frozen=True)
class GivenBack:
    """Money of a payment that went back, in the drawer of the officer who gave it. ``spoiled``: so is its receipt."""

    id: str
    payment_id: str
    dossier_id: str | None
    code: str
    what: Back
    parts: tuple[BackPart, ...]
    way: PayWay
    at: datetime
    officer: str
    reason: str
    spoiled: bool = False

    @property
    def amount(self) -> int:
        """What went back, in đồng."""
        return sum(part.amount for part in self.parts)


@dataclass(frozen=True)
class ReceiptNamed:
    """The official receipt of a payment, written after the money was taken."""

    id: str
    payment_id: str
    dossier_id: str | None
    receipt: OfficialReceipt
    at: datetime
    officer: str


@dataclass(frozen=True)
class PaymentStory:
    """A payment with all that happened to it."""

    payment: Payment
    backs: tuple[GivenBack, ...] = ()
    named: ReceiptNamed | None = None

    @property
    def receipt(self) -> OfficialReceipt | None:
        """The official receipt that it stands on, if one was named."""
        return self.payment.receipt or (self.named.receipt if self.named else None)

    @property
    def void(self) -> bool:
        """Whether the entry was struck out."""
        return any(each.what is Back.VOID for each in self.backs)

    @property
    def holds_receipt(self) -> bool:
        """Whether nobody else may use its receipt: only one that was struck out without spoiling it is free again."""
        return not any(each.what is Back.VOID and not each.spoiled for each in self.backs)

    @property
    def left(self) -> int:
        """What the office still holds of it."""
        return self.payment.amount - sum(each.amount for each in self.backs)

    def lines_left(self) -> tuple[int, ...]:
        """The same, line by line."""
        gone = [0] * len(self.payment.lines)
        for part in (part for each in self.backs for part in each.parts):
            gone[part.line] += part.amount
        return tuple(line.due - back for line, back in zip(self.payment.lines, gone, strict=True))

    def give_back(
        self,
        *,
        id: str,
        at: datetime,
        officer: str,
        reason: str,
        amount: int | None = None,
        line: int | None = None,
        way: PayWay | None = None,
    ) -> GivenBack:
        """Money handed back to the payer: all that is left, or ``amount`` of one ``line``.

        Raises RuleBroken ``till.reason_missing``, ``till.nothing_left``, ``till.too_much`` (more than was taken) and
        ``till.which_line`` (part of a payment of several lines).
        """
        why = self._why(reason)
        left = self.lines_left()
        if amount is None or amount == self.left:
            parts = self._all(left)
        else:
            place = self._line(line, left)
            whole(amount, "amount", least=1)
            if amount > left[place]:
                raise RuleBroken("till.too_much", amount=grouped(amount), left=grouped(left[place]), field="amount")
            parts = (self._part(place, amount),)
        return self._back(Back.REFUND, parts, id=id, at=at, officer=officer, reason=why, way=way)

    def strike_out(self, *, id: str, at: datetime, officer: str, reason: str, spoiled: bool = True) -> GivenBack:
        """The entry was a mistake and counts no longer. ``spoiled``: the leaf of the receipt book was spoiled too.

        A payment of which part went back is settled by giving back the rest: ``till.partly_back``.
        """
        why = self._why(reason)
        if self.backs:
            raise RuleBroken("till.partly_back", code=self.payment.code)
        spoiled = spoiled and self.receipt is not None
        parts = self._all(self.lines_left()) if self.payment.amount else ()
        return self._back(Back.VOID, parts, id=id, at=at, officer=officer, reason=why, way=None, spoiled=spoiled)

    def name_receipt(self, receipt: OfficialReceipt, *, id: str, at: datetime, officer: str) -> ReceiptNamed:
        """The receipt that was written for it, once."""
        if self.void:
            raise RuleBroken("till.is_void", code=self.payment.code)
        if self.receipt is not None:
            raise RuleBroken("till.receipt_named", receipt=str(self.receipt), field="serial")
        return ReceiptNamed(id, self.payment.id, self.payment.dossier_id, receipt, at, officer)

    def _why(self, reason: str) -> str:
        if self.void:
            raise RuleBroken("till.is_void", code=self.payment.code)
        if not tidy(reason):
            raise RuleBroken("till.reason_missing", field="reason")
        return tidy(reason)

    def _all(self, left: Sequence[int]) -> tuple[BackPart, ...]:
        parts = tuple(self._part(place, amount) for place, amount in enumerate(left) if amount)
        if not parts:
            raise RuleBroken("till.nothing_left", code=self.payment.code)
        return parts

    def _part(self, place: int, amount: int) -> BackPart:
        line = self.payment.lines[place]
        return BackPart(place, line.name, line.kind, amount)

    def _line(self, line: int | None, left: Sequence[int]) -> int:
        open_lines = [place for place, amount in enumerate(left) if amount]
        if not open_lines:
            raise RuleBroken("till.nothing_left", code=self.payment.code)
        if line is None and len(open_lines) == 1:
            return open_lines[0]
        if line is None or line not in range(len(left)):
            raise RuleBroken("till.which_line", lines=[each.name for each in self.payment.lines], field="line")
        return line

    def _back(
        self,
        what: Back,
        parts: tuple[BackPart, ...],
        *,
        id: str,
        at: datetime,
        officer: str,
        reason: str,
        way: PayWay | None,
        spoiled: bool = False,
    ) -> GivenBack:
        paid = self.payment
        return GivenBack(
            id, paid.id, paid.dossier_id, paid.code, what, parts, way or paid.way, at, officer, reason, spoiled
        )


def stories(entries: Iterable[object]) -> tuple[PaymentStory, ...]:
    """The payments among the entries of a till, oldest first, each with what of the entries belongs to it."""
    entries = tuple(entries)
    backs: dict[str, list[GivenBack]] = {}
    named: dict[str, ReceiptNamed] = {}
    for entry in entries:
        if isinstance(entry, GivenBack):
            backs.setdefault(entry.payment_id, []).append(entry)
        elif isinstance(entry, ReceiptNamed):
            named[entry.payment_id] = entry
    return tuple(
        PaymentStory(entry, tuple(backs.get(entry.id, ())), named.get(entry.id))
        for entry in entries
        if isinstance(entry, Payment)
    )
