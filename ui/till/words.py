"""What the till calls ways of paying and kinds of fees, in the window's language."""

from PySide6.QtCore import QCoreApplication

from desk_app.domain.fee_rules import FeeKind
from desk_app.domain.till import PayWay

translate = QCoreApplication.translate


def way_words(way: PayWay) -> str:
    """ "Tiền mặt", "Mã QR", "Chuyển khoản"."""
    if way is PayWay.CASH:
        return translate("Till", "Cash")
    return translate("Till", "QR code") if way is PayWay.QR else translate("Till", "Transfer")


def kind_words(kind: FeeKind) -> str:
    """ "Phí", "Lệ phí": accounted for apart."""
    return translate("Till", "Fees (phí)") if kind is FeeKind.PHI else translate("Till", "Charges (lệ phí)")
