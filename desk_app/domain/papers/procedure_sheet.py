"""What hangs on the wall: one procedure with its papers, fee, limit and legal ground, "niêm yết thủ tục hành chính".

The listing rules (TT 02/2017/TT-VPCP) were not seen; the fields are those that a citizen asks for. What the catalogue
does not say has no row: a notice on a wall must not guess.
"""

from dataclasses import dataclass

from desk_app.domain import dates
from desk_app.domain.papers.common import UNMARKED, Letterhead, Marks, PaperDocument
from desk_app.domain.papers.saying import Rows, Vocabulary, count, flag


@dataclass(frozen=True)
class ProcedureSheetPaper:
    """One procedure. ``settled_by`` is who decides, ``steps`` what a citizen does, ``hours`` when the desk is open.

    ``legal_basis`` are texts by number and sign. ``portal`` is an address, which the QR holds.
    """

    letterhead: Letterhead
    name: str
    field: str
    settled_by: str
    limits: tuple[str, ...]
    fee: str
    result: str
    documents: tuple[PaperDocument, ...]
    legal_basis: str
    steps: tuple[str, ...]
    procedure_code: str = ""
    limit_note: str = ""
    fee_note: str = ""
    who: str = ""
    ways: str = ""
    phone: str = ""
    hours: tuple[str, ...] = ()
    portal: str = ""
    version: int = 1
    copies: tuple[str, ...] = ("",)
    marks: Marks = UNMARKED
    code: str = ""


def _with_note(said: str, note: str) -> str:
    return f"{said} ({note})" if said and note else said or note


PROCEDURE_SHEET = Vocabulary[ProcedureSheetPaper](
    words={
        "name": lambda paper: paper.name,
        "name_capitals": lambda paper: paper.name.upper(),
        "procedure_code": lambda paper: paper.procedure_code,
        "field": lambda paper: paper.field,
        "settled_by": lambda paper: paper.settled_by,
        "who": lambda paper: paper.who,
        "ways": lambda paper: paper.ways,
        "limit": lambda paper: _with_note("; ".join(paper.limits), paper.limit_note),
        "fee": lambda paper: _with_note(paper.fee, paper.fee_note),
        "result": lambda paper: paper.result,
        "legal_basis": lambda paper: paper.legal_basis,
        "phone": lambda paper: paper.phone,
        "hours": lambda paper: "; ".join(paper.hours),
        "portal": lambda paper: paper.portal.removeprefix("https://"),
        "qr_text": lambda paper: paper.portal,
        "since": lambda paper: dates.day_in_words(paper.letterhead.day),
    },
    lists={"steps": lambda paper: paper.steps},
    tables={
        "documents": Rows[ProcedureSheetPaper, PaperDocument](
            lambda paper: paper.documents,
            {
                "name": lambda document: document.name,
                "originals": lambda document: count(document.originals),
                "copies": lambda document: count(document.certified + document.copies),
                "present_only": lambda document: "có" if document.present_only else "",
                "shown": lambda document: flag(document.present_only),
            },
        )
    },
)
