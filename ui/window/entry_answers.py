"""What the one entry field finds while somebody types: dossiers by words without marks, procedures, commands."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from desk_app.domain.codes import DossierCode
from desk_app.domain.errors import DeskError
from desk_app.domain.people import CitizenCard
from desk_app.domain.text import fold
from desk_app.services.wording import sentence
from ui.at_work import AtWork
from ui.dossiers.standing import short_code
from ui.tasks import Ticket
from ui.widgets.entry_field import Answer, EntryField
from ui.widgets.strip import Notice
from ui.window.scanned_receipt import receipt_notice

TYPING_PAUSE_MS = 150
OUR_OWN = (
    *("scan.too_long", "scan.no_such_slip", "scan.no_such_dossier", "receipt.check_code_shape"),
    *("scan.card_mangled", "scan.input_method", "scan.garbled"),
    *("scan.mrz_incomplete", "scan.mrz_check", "scan.mrz_foreign"),
)
"""Reasons that are told at once: such a text is a code of ours, or pretends to be, and no words to search by."""

MOST_DOSSIERS, MOST_PROCEDURES = 5, 3
EXPLAIN, SETTLE_NOW, TILL = COMMANDS = ("explain", "settle_now", "till")
UNKNOWN = "scan.unknown"
"""The key of the strip about a scan that was nothing of ours; the next scan takes it away."""

LEAST_LETTERS = 3
"""A command is offered from so many letters on, so that a name's first two find people only."""


class EntryAnswers(QObject):
    """Watches the entry field. A scan goes where it belongs; typed words get answers below the field."""

    dossier = Signal(str)
    procedure = Signal(object)  # the Procedure itself
    card = Signal(object)
    words = Signal(str)
    explain = Signal()
    settle_now = Signal()
    till = Signal()
    slip = Signal(str)
    notice = Signal(object)
    notice_over = Signal(str)

    def __init__(self, at: AtWork, entry: EntryField, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._at, self._entry = at, entry
        self._ticket: Ticket | None = None
        self._behind: dict[str, object] = {}
        self._pause = QTimer(entry)  # whatever waits here ends with the field
        self._pause.setSingleShot(True)
        self._pause.setInterval(TYPING_PAUSE_MS)
        self._pause.timeout.connect(self._look)
        entry.typed.connect(self._typed)
        entry.entered.connect(self._entered)
        entry.taken.connect(self._taken)

    def _typed(self, text: str) -> None:
        if self._ticket is not None:
            self._ticket.drop()
        if len(text) < 2 or "|" in text or len(text) > 80:
            self._pause.stop()
            self._entry.show_answers(())
        else:
            self._pause.start()

    def _look(self) -> None:
        text, desk = self._entry.edit.value(), self._at.desk

        def work() -> list[tuple[Answer, object]]:
            short = {procedure.key: procedure.short_name for procedure in desk.catalogue.procedures()}
            answers: list[tuple[Answer, object]] = []
            for dossier in desk.lookup.find(text, MOST_DOSSIERS):
                group = QCoreApplication.translate("EntryAnswers", "Dossiers")
                words = f"{dossier.owner.name} – {short.get(dossier.procedure.key, dossier.procedure.name)}"
                note = short_code(dossier.code)
                answers.append((Answer(f"dossier {dossier.code}", group, words, note, "folder-open"), dossier.code))
            for procedure in desk.catalogue.find(text, MOST_PROCEDURES):
                group = QCoreApplication.translate("EntryAnswers", "Procedures")
                note = procedure.national_code or ""
                found = Answer(f"procedure {procedure.key}", group, procedure.short_name, note, "file-text")
                answers.append((found, procedure))
            for found, phrases in commands():
                if _means(text, *phrases, fold(found.words)):
                    # Whoever typed more than a name could be wants the command; else it comes last.
                    answers.insert(0 if " " in text else len(answers), (found, None))
            return answers

        self._ticket = self._at.tasks.run(work, self._show, owner=self._entry)

    def _show(self, answers: Sequence[tuple[Answer, object]]) -> None:
        self._behind = {answer.key: thing for answer, thing in answers}
        if self._entry.edit.hasFocus():
            self._entry.show_answers([answer for answer, _ in answers])

    def _taken(self, key: str) -> None:
        thing = self._behind.get(key)
        self._entry.clear()
        if key in COMMANDS:
            {EXPLAIN: self.explain, SETTLE_NOW: self.settle_now, TILL: self.till}[key].emit()
        elif isinstance(thing, str):
            self.dossier.emit(thing)
        elif thing is not None:
            self.procedure.emit(thing)

    def take(self, text: str, touched: bool = False) -> None:
        """A scan that came wherever the focus was. ``touched``: an input method was seen at work on it."""
        self._read(text, touched=touched, scanned=True)

    def _entered(self, text: str) -> None:
        self._read(text)

    def _read(self, text: str, *, touched: bool = False, scanned: bool = False) -> None:
        from desk_app.domain.transfers import looks_like_a_number
        from desk_app.services.scanning import ScannedReceipt, Unknown

        self._pause.stop()
        self.notice_over.emit(UNKNOWN)
        if looks_like_a_number(text) and self._is_slip(text):
            return  # whether this desk wrote it is asked of the record, and not in the window's thread
        scan = self._at.desk.scanning.read(text, touched=touched)
        if isinstance(scan, CitizenCard):
            self._entry.clear()
            self.card.emit(scan)
        elif isinstance(scan, DossierCode):
            self._open(str(scan))
        elif isinstance(scan, ScannedReceipt):
            self.notice.emit(receipt_notice(scan, self._at))
            self._open(scan.claim.code)
        elif isinstance(scan, Unknown) and ("|" in text or scan.reason in OUR_OWN):
            self._entry.clear()
            self._say_unknown(scan.reason, text)
        else:
            self._short_code_or_words(text, scan.reason if scanned and isinstance(scan, Unknown) else "")

    def _say_unknown(self, reason: str, text: str) -> None:
        facts = {"text": text[:40], "typed": text[:40]}
        fact, _, rest = sentence(reason, facts, self._at.language()).partition(". ")
        self.notice.emit(Notice("warn", f"{fact.rstrip('.')}.", rest, key=UNKNOWN))

    def _is_slip(self, text: str) -> bool:
        """A transfer slip's number goes to the page of piles, which asks the record whether the desk wrote it."""
        from desk_app.domain.transfers import TransferNumber

        office = self._at.desk.office
        try:
            number = str(TransferNumber.read_at(text, office.code, office.desk))
        except DeskError:
            return False
        self._entry.clear()
        self.slip.emit(number)
        return True

    def _short_code_or_words(self, text: str, unknown: str) -> None:
        """What was typed is searched for; a scan (``unknown`` says why it is none of ours) leads nowhere else, but
        for the digits of an identity number."""
        desk = self._at.desk

        def found(code: str) -> None:
            self._entry.clear()
            if code:
                self.dossier.emit(code)
            elif unknown and not (text.isdigit() and len(text) in (9, 12)):
                self._say_unknown(unknown, text)
            else:
                self.words.emit(text)

        def work() -> str:
            try:
                return desk.lookup.folder(text).dossier.code
            except DeskError:
                return ""

        self._at.tasks.run(work, found, owner=self)

    def _open(self, code: str) -> None:
        self._entry.clear()
        self.dossier.emit(code)


def command_words() -> str:
    """What the calculator is called among the answers."""
    return QCoreApplication.translate("EntryAnswers", "Count a due date")


def commands() -> tuple[tuple[Answer, tuple[str, ...]], ...]:
    """What can be done from anywhere, each with the Vietnamese phrases, without marks, that mean it too."""
    group = QCoreApplication.translate("EntryAnswers", "Commands")
    now = QCoreApplication.translate("EntryAnswers", "Settle on the spot")
    till = QCoreApplication.translate("EntryAnswers", "The till")
    return (
        (Answer(EXPLAIN, group, command_words(), "Ctrl+I", "calendar-days"), ("tinh ngay hen",)),
        (Answer(SETTLE_NOW, group, now, "Ctrl+Q", "stamp"), ("giai quyet ngay",)),
        (Answer(TILL, group, till, "Ctrl+M", "banknote"), ("thu tien", "quay thu", "chot ca")),
    )


def _means(typed: str, *phrases: str) -> bool:
    """Whether somebody is on the way to one of these: its beginning, or all its initials."""
    asked = fold(typed)
    return len(asked) >= LEAST_LETTERS and any(
        phrase.startswith(asked) or "".join(word[0] for word in phrase.split()) == asked for phrase in phrases
    )
