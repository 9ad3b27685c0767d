"""Generated papers of every kind that a form's file describes: what is changed in each, and how it is drawn."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from hypothesis import strategies as st

from desk_app.domain.fee_rules import FeeKind
from desk_app.domain.fees import typed_line
from desk_app.domain.papers.common import PaperDocument
from desk_app.domain.papers.control import Handover
from desk_app.domain.papers.kinds import PaperKind
from desk_app.domain.papers.return_receipt import HandedOut
from desk_app.domain.papers.saying import form_day
from desk_app.domain.papers.stop import HandedBack
from desk_app.domain.papers.supplement import MissingPaper
from desk_app.domain.papers.transfer import PileLine
from desk_app.services.ports.press import Sheet
from tests.printing import desk_papers as desk
from tests.printing import papers_to_print as counter
from tests.printing.fee_notes_to_print import a_note
from tests.printing.invented_words import ANY_MARKS, CODES, LETTERHEADS, NAMES, PEOPLE, PERHAPS, forty_or, rows_of
from tests.printing.pages import MM
from tests.printing.reading_back import in_the_order_of_its_form

Margins = tuple[float, float, float, float]
"""Left, right, lower and upper edge of what may hold ink, in points from the page's lower left corner."""


@dataclass(frozen=True)
class Drawn:
    """A paper as a file; ``said`` must be read back in this order, ``lost`` are letters that no face has."""

    pdf: bytes
    margins: Margins
    said: tuple[str, ...]
    codes: frozenset[str] = frozenset()
    lost: str = ""


Maker = Callable[..., Any]
MAKERS: Mapping[PaperKind, Maker] = {
    **counter.MAKERS,
    "fee_note": a_note,
    "transfer": desk.a_transfer,
    "minutes": desk.a_transfer,
    "return_receipt": desk.a_return_receipt,
    "register": desk.a_register,
    "day_end": desk.a_day_end,
    "procedure_sheet": desk.a_procedure_sheet,
    "procedure_poster": desk.a_procedure_sheet,
}

NOON = st.none() | st.just(datetime(2026, 3, 13, 17, 0))
PERSONAL = {"letterhead": LETTERHEADS, "marks": ANY_MARKS}
OWNED = PERSONAL | {"owner": PEOPLE, "request": NAMES, "code": CODES}
DOCUMENT = st.builds(
    PaperDocument, NAMES, originals=st.integers(0, 999), certified=st.integers(0, 9), present_only=st.booleans()
)
HANDOVER = st.builds(Handover, NAMES, NAMES, giver_name=PERHAPS, receiver_name=PERHAPS, result=PERHAPS, note=PERHAPS)
FEE = st.builds(typed_line, NAMES, st.just(FeeKind.PHI), st.integers(1, 10**9))
PILE_LINE = st.builds(
    PileLine, CODES, NAMES, NAMES, st.just(datetime(2026, 3, 13, 17, 0)), st.integers(0, 99), papers=NAMES, note=PERHAPS
)
BOOK_LINE = st.builds(
    lambda no, one, two, void: desk.a_register_line(no, owner=one, procedure=two, contact=(two, "0900"), void=void),
    st.integers(1, 9999),
    NAMES,
    NAMES,
    st.just("") | NAMES,
)
PILE = {"letterhead": LETTERHEADS, "marks": ANY_MARKS, "lines": rows_of(PILE_LINE), "giver": NAMES, "receiver": NAMES}
SHEET = {
    "name": NAMES,
    "who": PERHAPS,
    "legal_basis": NAMES,
    "fee_note": PERHAPS,
    "limit_note": PERHAPS,
    "documents": rows_of(DOCUMENT),
}

CHANGES: Mapping[PaperKind, Mapping[str, st.SearchStrategy[Any]]] = {
    "receipt": OWNED
    | {
        "submitter": st.none() | PEOPLE,
        "grantor": st.none() | PEOPLE,
        "bearer": st.none() | PEOPLE,
        "return_place": NAMES,
        "submitter_name": PERHAPS,
        "officer_name": NAMES,
        "documents": forty_or(DOCUMENT),
        "due_at": NOON,
        "due_notes": st.lists(NAMES, max_size=2).map(tuple),
        "fee": PERHAPS,
    },
    "supplement": OWNED
    | {
        "missing": forty_or(st.builds(MissingPaper, NAMES, st.integers(0, 999), reason=PERHAPS)),
        "reason": PERHAPS,
        "contact_name": NAMES,
        "officer_name": NAMES,
    },
    "refusal": PERSONAL
    | {"owner": PEOPLE, "request": NAMES, "reasons": rows_of(NAMES, 6), "advice": PERHAPS, "submitter_name": PERHAPS},
    "apology": OWNED | {"agency": NAMES, "reason": NAMES, "signer_name": NAMES, "signer_role": NAMES},
    "stop": OWNED
    | {
        "reason": NAMES,
        "promised_note": PERHAPS,
        "handed_back": rows_of(st.builds(HandedBack, NAMES, st.integers(0, 99), note=PERHAPS)),
    },
    "control": PERSONAL | {"code": CODES, "agency": NAMES, "handovers": st.lists(HANDOVER, max_size=6).map(tuple)},
    "fee_note": {"code": CODES, "payer": NAMES, "lines": st.lists(FEE, min_size=1, max_size=12).map(tuple)},
    "transfer": PILE | {"giver_name": PERHAPS},
    "minutes": PILE | {"receiver_name": PERHAPS},
    "return_receipt": OWNED
    | {
        "collector": PERHAPS,
        "mandate": PERHAPS,
        "results": rows_of(st.builds(HandedOut, NAMES, PERHAPS, st.integers(0, 99))),
    },
    "register": {"letterhead": LETTERHEADS, "field": NAMES, "lines": rows_of(BOOK_LINE, 9)},
    "day_end": PERSONAL | {"officer_name": NAMES, "head_name": PERHAPS, "desk": NAMES},
    "procedure_sheet": SHEET,
    "procedure_poster": SHEET,
}

_SIZES: Mapping[str, tuple[float, float, float, float]] = {
    "a5": (148, 210, 12, 10),
    "a4": (210, 297, 30, 18),
    "book": (297, 210, 20, 12),
}


def margins(size: str) -> Margins:
    """The box of a sheet: side margins to the point, above and below what the foot and the letterhead need."""
    wide, high, left, right = _SIZES[size]
    return left * MM - 1, (wide - right) * MM + 1, 6.5 * MM, (high - 6) * MM


def codes_of(kind: PaperKind, paper: Any) -> frozenset[str]:
    """What a scanner must read from a paper of this kind."""
    match kind:
        case "receipt":
            return frozenset({paper.code, paper.qr_text})
        case "refusal" | "register":
            return frozenset()
        case "day_end":
            return frozenset({_digest_text(paper)})
        case "procedure_sheet" | "procedure_poster":
            return frozenset({paper.portal})
    return frozenset({paper.code})


def _digest_text(paper: Any) -> str:
    digest = paper.batch.digest
    return f"{paper.batch.number} {' '.join(digest[start : start + 8] for start in range(0, 32, 8))}"


def a_drawn_form(kind: PaperKind, sheet: Sheet, changes: Mapping[str, Any]) -> Drawn:
    """One copy of a paper in the form of its day."""
    paper = MAKERS[kind](**changes)
    paper = replace(paper, copies=paper.copies[:1])
    form = counter.PRESS.forms.form(kind, form_day(paper))
    one_size = {"register": "book", "procedure_poster": "a4"}.get(kind)
    return Drawn(
        counter.PRESS.paper(kind, [paper], sheet),
        margins(one_size or sheet),
        in_the_order_of_its_form(form, paper),
        codes_of(kind, paper),
        counter.PRESS.missing(kind, [paper]),
    )


def forms_drawn(kind: PaperKind) -> st.SearchStrategy[Drawn]:
    """Any paper of a kind on any sheet."""
    return st.builds(
        lambda sheet, changes: a_drawn_form(kind, sheet, changes),
        st.sampled_from(["a5", "a4"]),
        st.fixed_dictionaries(dict(CHANGES[kind])),
    )
