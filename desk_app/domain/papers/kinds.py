"""The kinds of paper that are set from a form's file, each with what its forms may refer to."""

from collections.abc import Mapping
from typing import Any, Literal

from desk_app.domain.papers.apology import APOLOGY
from desk_app.domain.papers.control import CONTROL
from desk_app.domain.papers.fee_note import FEE_NOTE
from desk_app.domain.papers.receipt import RECEIPT
from desk_app.domain.papers.refusal import REFUSAL
from desk_app.domain.papers.saying import Vocabulary
from desk_app.domain.papers.stop import STOP
from desk_app.domain.papers.supplement import SUPPLEMENT

PaperKind = Literal["receipt", "supplement", "refusal", "apology", "stop", "control", "fee_note"]

VOCABULARIES: Mapping[PaperKind, Vocabulary[Any]] = {
    "receipt": RECEIPT,
    "supplement": SUPPLEMENT,
    "refusal": REFUSAL,
    "apology": APOLOGY,
    "stop": STOP,
    "control": CONTROL,
    "fee_note": FEE_NOTE,
}
