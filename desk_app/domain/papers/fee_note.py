"""The fee note, "Bảng kê thu phí, lệ phí": what an officer copies into the official receipt book; no receipt itself.

The order of its fields is that of a receipt for fees (NĐ 123/2020/NĐ-CP, article 32): payer, address, item, amount in
digits and in words, way of paying, collector, date. Symbol and serial come from the book or are dots.
"""

from dataclasses import dataclass, field

from desk_app.domain import dates
from desk_app.domain.fee_rules import KIND_WORDS
from desk_app.domain.fees import FeeLine
from desk_app.domain.money import NORTHERN, Reading, grouped, in_digits, in_words
from desk_app.domain.papers.common import Letterhead, Marks, request_in_words
from desk_app.domain.papers.saying import Rows, Vocabulary
from desk_app.domain.till import WAY_WORDS, OfficialReceipt, Payment


@dataclass(frozen=True)
class FeeNotePaper:
    """A payment on paper. ``request`` is the procedure's name; empty for money without a dossier.

    The letterhead's number is :func:`receipt_number` of the official receipt, empty while none was named.
    """

    letterhead: Letterhead
    desk_name: str
    payment: Payment
    request: str = ""
    procedure_code: str = ""
    reading: Reading = NORTHERN
    version: int = 1
    copies: tuple[str, ...] = ("",)
    marks: Marks = field(default_factory=Marks)

    @property
    def code(self) -> str:
        """The dossier's code, empty when there is none."""
        return self.payment.code

    def before(self) -> str:
        """The amount before the exemption, when there is one."""
        return in_digits(sum(line.amount for line in self.payment.lines)) if self.payment.exemption else ""

    def exempted(self) -> str:
        """ "20.000 đồng: Người thuộc hộ nghèo (TT 75/2022/TT-BTC, Điều 4)"."""
        found = self.payment.exemption
        return f"{in_digits(found.amount)}: {found.words} ({found.ground})" if found else ""


def receipt_number(receipt: OfficialReceipt | None) -> str:
    """ "AA-26E · Số: 0000412", as it stands behind "Ký hiệu:"; empty without a receipt."""
    return f"{receipt.symbol} · Số: {receipt.serial}" if receipt else ""


def _name(line: FeeLine) -> str:
    """The item, with its kind where the name does not say it ("Phí…", "Lệ phí…")."""
    kind = KIND_WORDS[line.kind]
    return line.name if line.name.lower().startswith(kind) else f"{line.name} ({kind})"


FEE_NOTE = Vocabulary[FeeNotePaper](
    words={
        "code": lambda paper: paper.code,
        "desk_name": lambda paper: paper.desk_name,
        "payer": lambda paper: paper.payment.payer.upper(),
        "payer_name": lambda paper: paper.payment.payer,
        "address": lambda paper: paper.payment.address,
        "request": lambda paper: request_in_words(paper.request, paper.procedure_code) if paper.request else "",
        "before": lambda paper: paper.before(),
        "exempted": lambda paper: paper.exempted(),
        "total": lambda paper: in_digits(paper.payment.amount),
        "total_words": lambda paper: in_words(paper.payment.amount, paper.reading),
        "ground": lambda paper: "; ".join(dict.fromkeys(line.ground for line in paper.payment.lines if line.ground)),
        "way": lambda paper: WAY_WORDS[paper.payment.way] if paper.payment.amount else "",
        "taken": lambda paper: dates.moment_in_words(paper.payment.at),
        "note": lambda paper: paper.payment.note,
        "officer_name": lambda paper: paper.payment.officer,
    },
    tables={
        "items": Rows[FeeNotePaper, FeeLine](
            lambda paper: paper.payment.lines,
            {
                "name": _name,
                "unit": lambda line: line.unit,
                "quantity": lambda line: str(line.quantity),
                "unit_amount": lambda line: grouped(line.unit_amount),
                "amount": lambda line: grouped(line.amount),
            },
        )
    },
)
