"""What the till tells when a fee was taken or a shift was closed."""

from PySide6.QtCore import QCoreApplication

from desk_app.domain.money import grouped
from desk_app.domain.shift import ShiftClose
from desk_app.domain.till import Payment
from ui.widgets.strip import Notice

TAKEN, CLOSED = "till.taken", "till.closed"


def taken_notice(payment: Payment, change: int | None) -> Notice:
    """The amount, what is given back of the note that was laid down, and the number of the receipt."""
    fact = QCoreApplication.translate("TillPage", "Taken: {amount} đ.").format(amount=grouped(payment.amount))
    back = (
        QCoreApplication.translate("TillPage", "Change: {amount} đ.").format(amount=grouped(change)) if change else ""
    )
    return Notice("ok", fact, f"{back} {payment.code}".strip(), key=TAKEN)


def closed_notice(closed: ShiftClose) -> Notice:
    """Whether the cash that was counted is what the entries say."""
    fact = QCoreApplication.translate("TillPage", "Shift {number} is closed.").format(number=closed.number)
    if closed.difference:
        verdict = QCoreApplication.translate("TillPage", "The cash is off by {amount} đ; the reason is kept.")
        return Notice("warn", fact, verdict.format(amount=grouped(closed.difference)), key=CLOSED)
    verdict = QCoreApplication.translate("TillPage", "The cash agrees: {amount} đ.")
    return Notice("ok", fact, verdict.format(amount=grouped(closed.expected)), key=CLOSED)
