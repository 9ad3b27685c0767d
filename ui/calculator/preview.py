"""The explanation as it will be printed: its page, the sheet, and the way to a printer or into a file."""

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk_app.domain.errors import Trouble
from desk_app.services.papers.outlet import Outlet
from desk_app.services.papers.printed import Printed
from desk_app.services.ports.press import Sheet
from ui.at_work import AtWork
from ui.calculator.asked import ExplanationAsked
from ui.notices import split
from ui.page import Page
from ui.preview import outlets
from ui.preview.pages import PagesView
from ui.preview.printing import FOLDER, KEPT, Out, Printing
from ui.tasks import PAPER, Ticket
from ui.widgets.buttons import KeyButton
from ui.widgets.card import Card
from ui.widgets.segments import Segments
from ui.widgets.status_bar import KeyHint
from ui.widgets.strip import Act, Notice

SCREEN_DPI = 150
FILE = "giai-thich-ngay-hen"
SAVED = "explanation.saved"


class ExplanationPreview(Page):
    """``on_shown`` is asked with an :class:`ExplanationAsked`. The paper promises nothing: no history entry is made."""

    def __init__(self, at: AtWork, printing: Printing, parent: QWidget | None = None) -> None:
        super().__init__(scrolls=False, parent=parent)
        self._at, self._printing = at, printing
        self._asked: ExplanationAsked | None = None
        self._printed: Printed | None = None
        self._ticket: Ticket | None = None
        self.pages = PagesView(self.tr("Pages"))
        self.sheet = Segments(self.tr("Paper"), [("a5", "A5"), ("a4", "A4")])
        self.sheet.chosen.connect(lambda _: self._draw())
        card = Card(self.tr("Why this day?"), icon="file-text", helper=self.sheet, flush=True)
        card.body.addWidget(self.pages)
        row = QHBoxLayout()
        row.addWidget(card)
        self.body.addLayout(row, 1)
        self._print = KeyButton(self.tr("Print"), "F12", icon="printer", kind="chief")
        self._print.clicked.connect(lambda: self._let_out(self._printing.outlet("explanation", self._wanted())))
        self._save = KeyButton(self.tr("Keep as PDF"), "Ctrl+S", icon="download")
        self._save.clicked.connect(lambda: self._let_out(KEPT))
        back = KeyButton(self.tr("Back"), "Alt+Left", icon="arrow-left")
        back.clicked.connect(self._leave)
        self.verbs.add(back, self._save, self._print)

    def title(self) -> str:
        return self.tr("Why this day?")

    def key_hints(self) -> Sequence[KeyHint]:
        return (
            KeyHint("F12", self.tr("print")),
            KeyHint("Ctrl+S", self.tr("keep as PDF")),
            KeyHint("← →", self.tr("other paper")),
            KeyHint("Esc", self.tr("back")),
        )

    def first_focus(self) -> QWidget | None:
        return self._print

    def on_shown(self, asked: object | None = None) -> None:
        if isinstance(asked, ExplanationAsked):
            self._asked = asked
        self._draw()

    def on_left(self) -> None:
        self.notice_over.emit(SAVED)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        elif step and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.sheet.step(step)
        else:
            super().keyPressEvent(event)

    def _draw(self) -> None:
        asked = self._asked
        if asked is None:
            return
        if self._ticket is not None:
            self._ticket.drop()
        paperwork, officer, sheet = self._at.desk.paperwork, self._at.officer(), self._wanted()

        def work() -> tuple[Printed, tuple[QImage, ...]]:
            if asked.code:
                printed = paperwork.explanation(asked.code, officer, sheet=sheet)
            else:
                question = asked.reckoned.question
                printed = paperwork.trial_count(question, officer, procedure=asked.procedure, sheet=sheet)
            return printed, tuple(outlets.image(page) for page in paperwork.pages(printed.pdf, SCREEN_DPI))

        self._ticket = self._at.tasks.run(work, self._show, owner=self)

    def _show(self, drawn: tuple[Printed, tuple[QImage, ...]]) -> None:
        self._printed, pictures = drawn
        total = len(pictures)
        names = [self.tr("Page {number} of {total}").format(number=n, total=total) for n in range(1, total + 1)]
        self.pages.show_pages(pictures, names)
        if self._printed.missing_letters:
            fact, rest = split(self._at.word("print.letters_missing", letters=self._printed.missing_letters))
            self.notice.emit(Notice("warn", fact, rest, key=SAVED))

    def _wanted(self) -> Sheet:
        return cast(Sheet, self.sheet.value())

    def _let_out(self, outlet: Outlet) -> None:
        if self._printed is None or self._asked is None:
            return
        desk, printed, sheet, name = self._at.desk, self._printed, self._wanted(), self._asked.code

        def work() -> Out:
            if not outlet.printer:
                file = f"{FILE}_{name}" if name else FILE
                return Out(name, outlet, outlets.save_pdf(printed.pdf, desk.folder / FOLDER, file))
            outlets.print_pages(desk.paperwork.pages(printed.pdf, outlets.PRINT_DPI), sheet, outlet)
            return Out(name, outlet, None)

        def stuck(error: Exception) -> None:
            if not isinstance(error, Trouble):
                self._at.notices.tell(error)
                return
            again = Act(self.tr("Print again"), lambda: self._let_out(outlet))
            to_file = Act(self.tr("Keep as PDF"), lambda: self._let_out(KEPT))
            self.notice.emit(self._at.notice_of(error, again, to_file))

        self._at.tasks.run(work, self._told, stuck, owner=self, lane=PAPER)

    def _told(self, out: Out) -> None:
        self.went_on.emit()
        if out.path is None:
            self.good_news.emit(self.tr("Printed on {printer}").format(printer=out.printer))
            return
        fact = self.tr("Kept as {name}.").format(name=out.path.name)
        sentence = self.tr("It lies in the folder “receipts” of this desk.")
        self.notice.emit(Notice("info", fact, sentence, icon="file-text", key=SAVED))

    def _leave(self) -> None:
        self.wants_place.emit(self._asked.back if self._asked else "calculator", None)
