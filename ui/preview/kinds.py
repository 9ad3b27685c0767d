"""The papers of one dossier that the preview can show: what each is called, how it is drawn and how it is printed."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication

from desk_app.domain.history import Happened
from desk_app.domain.values import value
from desk_app.services.desk import Desk
from desk_app.services.lookup import Folder
from desk_app.services.papers.outlet import Outlet
from desk_app.services.ports.press import Sheet

if TYPE_CHECKING:
    from desk_app.domain.papers.kinds import PaperKind
    from desk_app.services.papers.printed import Printed

translate = QCoreApplication.translate

RECEIPT = "receipt"
UNENTERED = ("explanation", "fee")
"""Papers that state what is known anyway: printing them again needs no reason and leaves no entry."""


@value
class Wanted:
    """A paper of a dossier on a sheet."""

    kind: str
    code: str
    sheet: Sheet


def usual_sheet(desk: Desk, kind: str) -> Sheet:
    """The sheet that a paper is printed on when nobody chooses another."""
    if kind in (RECEIPT, "explanation"):
        return desk.office.sheet if kind == RECEIPT else "a5"
    return desk.paperwork.usual_sheet(PRESSED.get(kind, cast("PaperKind", kind)))


PRESSED: Mapping[str, "PaperKind"] = {"fee": "fee_note", "return": "return_receipt"}
"""What the print shop calls papers that have a shorter name on the command line."""


def title(kind: str) -> str:
    """What the paper is called above its pages."""
    names: dict[str, Callable[[], str]] = {
        "receipt": lambda: translate("PaperKinds", "Receipt"),
        "supplement": lambda: translate("PaperKinds", "Request for papers"),
        "refusal": lambda: translate("PaperKinds", "Refusal"),
        "apology": lambda: translate("PaperKinds", "Letter of apology"),
        "stop": lambda: translate("PaperKinds", "Stop notice"),
        "control": lambda: translate("PaperKinds", "Control slip"),
        "explanation": lambda: translate("PaperKinds", "Why this day"),
        "fee": lambda: translate("PaperKinds", "Fee note"),
        "return": lambda: translate("PaperKinds", "Receipt for the result"),
    }
    return names.get(kind, names["receipt"])()


def drawn(desk: Desk, wanted: Wanted, officer: str) -> bytes:
    """The pages as they would be printed now; nothing is entered in the history."""
    if wanted.kind in UNENTERED:
        return printed(desk, wanted, officer, "").pdf
    kind = PRESSED.get(wanted.kind, cast("PaperKind", wanted.kind))
    return desk.paperwork.preview(wanted.code, wanted.sheet, kind, officer)


def printed(desk: Desk, wanted: Wanted, officer: str, reason: str, outlet: Outlet | None = None) -> "Printed":
    """The pages, entered in the history where their kind is; the entry says which ``outlet`` they go to."""
    paperwork, codes, sheet = desk.paperwork, [wanted.code], wanted.sheet
    if outlet is not None:
        paperwork = paperwork.towards(outlet)
    match wanted.kind:
        case "receipt":
            return paperwork.receipts(codes, officer, sheet=sheet, reason=reason)
        case "explanation":
            return paperwork.explanation(wanted.code, officer, sheet=sheet)
        case "fee":
            return paperwork.fee_notes(codes, sheet=sheet)
        case "return":
            return paperwork.returned(codes, officer, sheet=sheet, reason=reason)
    return paperwork.letters(cast("PaperKind", wanted.kind), codes, officer, sheet=sheet, reason=reason)


def times_printed(folder: Folder, kind: str) -> int:
    """How often this paper was printed for the dossier as it stands, and so whether the next print is a reprint."""
    if kind == RECEIPT:
        return folder.dossier.receipts_printed
    pressed = PRESSED.get(kind, kind)
    printed_ones = [entry for entry in folder.history if entry.what is Happened.PAPER_PRINTED]
    places = [int(entry.details.get("about", 1)) for entry in printed_ones if entry.details.get("paper") == pressed]
    return places.count(max(places, default=0))
