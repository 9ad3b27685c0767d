"""A note of a fee that was taken, for tests of what it says and how it is printed: change one thing."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from desk_app.domain.fee_rules import FeeKind
from desk_app.domain.fees import FeeLine
from desk_app.domain.papers.common import Letterhead
from desk_app.domain.papers.fee_note import FeeNotePaper
from desk_app.domain.till import Payment, PayWay

AT = datetime(2026, 3, 6, 9, 5)

LETTERHEAD = Letterhead("ỦY BAN NHÂN DÂN XÃ TÂN HÒA", "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG", "Tân Hòa", date(2026, 3, 6))

COPIES = FeeLine("certified_copy", "Phí chứng thực bản sao", FeeKind.PHI, "bản", 3, 7_000, "TT 226/2016/TT-BTC, Điều 4")


def a_note(**changes: Any) -> FeeNotePaper:
    """The note of three certified copies; names of the payment may be changed too."""
    payment = Payment(
        "p1",
        "d1",
        "H58.123-260306-1001",
        "Lương Thị Ngọc Ẩn",
        (COPIES,),
        PayWay.CASH,
        AT,
        "Trần Khải Minh",
        address="số 27/4, ấp Bình Trung, xã Tân Hòa, tỉnh Cửu Giang",
    )
    own = {name: changes.pop(name) for name in list(changes) if name in Payment.__dataclass_fields__}
    note = FeeNotePaper(
        LETTERHEAD,
        "Trung tâm Phục vụ hành chính công xã Tân Hòa",
        replace(payment, **own),
        "Chứng thực bản sao từ bản chính",
        "2.000815",
    )
    return replace(note, **changes)
