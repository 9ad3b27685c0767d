"""The kinds of paper that are set from a form's file, each with what its forms may refer to."""

from collections.abc import Mapping
from typing import Any, Literal

from desk_app.domain.papers.apology import APOLOGY
from desk_app.domain.papers.control import CONTROL
from desk_app.domain.papers.day_end import DAY_END
from desk_app.domain.papers.fee_note import FEE_NOTE
from desk_app.domain.papers.procedure_sheet import PROCEDURE_SHEET
from desk_app.domain.papers.receipt import RECEIPT
from desk_app.domain.papers.refusal import REFUSAL
from desk_app.domain.papers.register import REGISTER
from desk_app.domain.papers.return_receipt import RETURN_RECEIPT
from desk_app.domain.papers.saying import Vocabulary
from desk_app.domain.papers.stop import STOP
from desk_app.domain.papers.supplement import SUPPLEMENT
from desk_app.domain.papers.transfer import TRANSFER

PaperKind = Literal[
    "receipt",
    "supplement",
    "refusal",
    "apology",
    "stop",
    "control",
    "fee_note",
    "transfer",
    "minutes",
    "return_receipt",
    "register",
    "day_end",
    "procedure_sheet",
    "procedure_poster",
]

VOCABULARIES: Mapping[PaperKind, Vocabulary[Any]] = {
    "receipt": RECEIPT,
    "supplement": SUPPLEMENT,
    "refusal": REFUSAL,
    "apology": APOLOGY,
    "stop": STOP,
    "control": CONTROL,
    "fee_note": FEE_NOTE,
    "transfer": TRANSFER,
    "minutes": TRANSFER,
    "return_receipt": RETURN_RECEIPT,
    "register": REGISTER,
    "day_end": DAY_END,
    "procedure_sheet": PROCEDURE_SHEET,
    "procedure_poster": PROCEDURE_SHEET,
}
