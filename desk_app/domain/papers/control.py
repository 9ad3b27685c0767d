"""Form 06: the way a dossier goes, hand by hand, "Phiếu kiểm soát quá trình giải quyết hồ sơ"."""

from dataclasses import dataclass, field
from datetime import datetime

from desk_app.domain import dates
from desk_app.domain.papers.common import Letterhead, Marks
from desk_app.domain.papers.saying import Rows, Vocabulary


@dataclass(frozen=True)
class Handover:
    """A dossier given from one hand into another. Empty fields stay blank, to be written by hand.

    ``result`` is what the receiving side enters: "trước hạn", "đúng hạn", "quá hạn"; the first giver, the desk, has
    none.
    """

    giver: str
    receiver: str
    at: datetime | None = None
    giver_name: str = ""
    receiver_name: str = ""
    result: str = ""
    note: str = ""


@dataclass(frozen=True)
class ControlPaper:
    """Form 06 (05 of 2018): made from the hand-over events so far; the form adds blank blocks for those to come.

    ``agency`` settles, ``partners`` co-operate ("Chi nhánh Văn phòng Đăng ký đất đai khu vực 4").
    """

    letterhead: Letterhead
    code: str
    agency: str
    received_at: datetime
    due_at: datetime | None
    partners: str = ""
    handovers: tuple[Handover, ...] = ()
    version: int = 1
    copies: tuple[str, ...] = ("đi cùng hồ sơ, liên 2",)
    marks: Marks = field(default_factory=Marks)


CONTROL = Vocabulary[ControlPaper](
    words={
        "code": lambda paper: paper.code,
        "agency": lambda paper: paper.agency,
        "partners": lambda paper: paper.partners,
        "received": lambda paper: dates.moment_in_words(paper.received_at),
        "due": lambda paper: "" if paper.due_at is None else dates.moment_in_words(paper.due_at),
    },
    tables={
        "handovers": Rows[ControlPaper, Handover](
            lambda paper: paper.handovers,
            {
                "giver": lambda handover: handover.giver,
                "receiver": lambda handover: handover.receiver,
                "at": lambda handover: dates.moment_on_a_strip(handover.at) if handover.at else "",
                "giver_name": lambda handover: handover.giver_name,
                "receiver_name": lambda handover: handover.receiver_name,
                "result": lambda handover: handover.result,
                "note": lambda handover: handover.note,
            },
        )
    },
)
