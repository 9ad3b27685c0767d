"""The till's shelf: payments, what went back, receipts named later and closed shifts, as rows and back again."""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, func, insert, select

from desk_app.domain.fee_rules import FeeKind
from desk_app.domain.fees import Exempted, FeeLine
from desk_app.domain.shift import ItemTotal, ShiftClose, TillEntry, WayTotal
from desk_app.domain.till import Back, BackPart, GivenBack, OfficialReceipt, Payment, PayWay, ReceiptNamed
from desk_app.domain.wire import canonical
from desk_app.storage.rows import read_stamp, stamp
from desk_app.storage.tables import till

KINDS = {Payment: "payment", GivenBack: "given_back", ReceiptNamed: "receipt_named", ShiftClose: "shift_close"}
"""What a row holds, by the class of its entry."""


class TillShelf:
    """The entries of the till in one look or one transaction; they are only ever added."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def since_close(self, officer: str) -> tuple[TillEntry, ...]:
        """An officer's entries from the last closing on, that one first; all of them before the first closing."""
        own = till.c.officer == officer
        closing = and_(own, till.c.kind == KINDS[ShiftClose])
        last = self._connection.execute(select(func.max(till.c.no)).where(closing)).scalar() or 0
        return self._entries(and_(own, till.c.no >= last))

    def of_dossier(self, dossier_id: str) -> tuple[TillEntry, ...]:
        """Everything about a dossier's money."""
        return self._entries(till.c.dossier_id == dossier_id)

    def of_payment(self, payment_id: str) -> tuple[TillEntry, ...]:
        """A payment and what happened to it; nothing when there is none."""
        return self._entries(till.c.payment_id == payment_id)

    def with_receipt(self, receipt: OfficialReceipt) -> tuple[TillEntry, ...]:
        """Every payment that ever stood on an official receipt, and what happened to them, oldest first."""
        named = self._entries(till.c.receipt == _spelt(receipt))
        ids = dict.fromkeys(each.payment_id if isinstance(each, ReceiptNamed) else each.id for each in named)
        return tuple(entry for payment_id in ids for entry in self.of_payment(payment_id))

    def of_day(self, day: date) -> tuple[TillEntry, ...]:
        """Everything that was entered on a day, in order."""
        start = stamp(datetime.combine(day, datetime.min.time()))
        return self._entries(till.c.at.between(start, f"{day.isoformat()}T23:59:59"))

    def enter(self, entry: TillEntry) -> None:
        """One more entry, in the writer's transaction."""
        row = {
            "at": stamp(entry.at),
            "kind": KINDS[type(entry)],
            "officer": entry.officer,
            "dossier_id": getattr(entry, "dossier_id", None),
            "payment_id": entry.id if isinstance(entry, Payment) else getattr(entry, "payment_id", None),
            "receipt": _spelt(getattr(entry, "receipt", None)),
            "snapshot": canonical(_document(entry)).decode("utf-8"),
        }
        self._connection.execute(insert(till), row)

    def _entries(self, wanted: ColumnElement[bool]) -> tuple[TillEntry, ...]:
        rows = self._connection.execute(select(till.c.kind, till.c.snapshot).where(wanted).order_by(till.c.no))
        return tuple(_READERS[row.kind](json.loads(row.snapshot)) for row in rows)


def _spelt(receipt: OfficialReceipt | None) -> str | None:
    return f"{receipt.symbol} {receipt.serial}" if receipt else None


def _document(entry: TillEntry) -> dict[str, Any]:
    return {name: _plain(value) for name, value in asdict(entry).items()}


def _plain(value: Any) -> Any:
    return stamp(value) if isinstance(value, datetime) else value


def _payment(said: Mapping[str, Any]) -> Payment:
    return Payment(
        **_some(said, "id", "dossier_id", "code", "payer", "officer", "address", "note"),
        lines=tuple(FeeLine(**line | {"kind": FeeKind(line["kind"])}) for line in said["lines"]),
        way=PayWay(said["way"]),
        at=read_stamp(said["at"]),
        exemption=Exempted(**said["exemption"]) if said["exemption"] else None,
        receipt=OfficialReceipt(**said["receipt"]) if said["receipt"] else None,
    )


def _given_back(said: Mapping[str, Any]) -> GivenBack:
    return GivenBack(
        **_some(said, "id", "payment_id", "dossier_id", "code", "officer", "reason", "spoiled"),
        what=Back(said["what"]),
        parts=tuple(BackPart(**part | {"kind": FeeKind(part["kind"])}) for part in said["parts"]),
        way=PayWay(said["way"]),
        at=read_stamp(said["at"]),
    )


def _receipt_named(said: Mapping[str, Any]) -> ReceiptNamed:
    return ReceiptNamed(
        **_some(said, "id", "payment_id", "dossier_id", "officer"),
        receipt=OfficialReceipt(**said["receipt"]),
        at=read_stamp(said["at"]),
    )


def _shift_close(said: Mapping[str, Any]) -> ShiftClose:
    names = ("id", "number", "officer", "payments", "struck_out", "change", "counted", "reason")
    return ShiftClose(
        **_some(said, *names),
        since=read_stamp(said["since"]) if said["since"] else None,
        at=read_stamp(said["at"]),
        ways=tuple(WayTotal(**total | {"way": PayWay(total["way"])}) for total in said["ways"]),
        items=tuple(
            ItemTotal(**item | {"kind": FeeKind(item["kind"]), "way": PayWay(item["way"])}) for item in said["items"]
        ),
        notes=tuple((note, many) for note, many in said["notes"]),
    )


_READERS: dict[str, Callable[[Mapping[str, Any]], TillEntry]] = {
    "payment": _payment,
    "given_back": _given_back,
    "receipt_named": _receipt_named,
    "shift_close": _shift_close,
}


def _some(said: Mapping[str, Any], *names: str) -> dict[str, Any]:
    return {name: said[name] for name in names}
