"""A document of several pages as it will be printed: letters for signature, or a list; F12 prints, Ctrl+S keeps it."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtGui import QImage, QKeyEvent, Qt
from PySide6.QtWidgets import QWidget

from ui.at_work import AtWork
from ui.dossiers.asked import SheetsAsked
from ui.notices import split
from ui.page import Page
from ui.preview import outlets
from ui.preview.pages import PagesView
from ui.preview.printing import FOLDER, KEPT, Out, Printing
from ui.tasks import PAPER, Ticket
from ui.widgets.buttons import KeyButton
from ui.widgets.card import Card
from ui.widgets.status_bar import KeyHint
from ui.widgets.strip import Notice

SCREEN_DPI = 110
MOST_SHOWN = 40
"""Pages that are drawn for the screen; all are printed."""

SAVED = "sheets.saved"


class SheetsPage(Page):
    """``on_shown`` is asked with a :class:`SheetsAsked`."""

    def __init__(self, at: AtWork, printing: Printing, parent: QWidget | None = None) -> None:
        super().__init__(scrolls=False, parent=parent)
        self._at, self._printing = at, printing
        self._asked: SheetsAsked | None = None
        self._ticket: Ticket | None = None
        self.pages = PagesView("")
        self._card = Card(" ", icon="file-text", flush=True)
        self._card.body.addWidget(self.pages)
        self.body.addWidget(self._card, 1)
        self._print = KeyButton("", "F12", icon="printer", kind="chief")
        self._print.clicked.connect(self.print)
        self._save = KeyButton("", "Ctrl+S", icon="download")
        self._save.clicked.connect(self.save)
        self._back = KeyButton("", "Alt+Left", icon="arrow-left")
        self._back.clicked.connect(self._leave)
        self.verbs.add(self._back, self._save, self._print)
        self.retranslate()

    def title(self) -> str:
        return self._asked.title if self._asked else self.tr("Document")

    def key_hints(self) -> Sequence[KeyHint]:
        return (
            KeyHint("F12", self.tr("print")),
            KeyHint("Ctrl+S", self.tr("keep as PDF")),
            KeyHint("Esc", self.tr("back")),
        )

    def first_focus(self) -> QWidget | None:
        return self._print

    def on_shown(self, asked: object | None = None) -> None:
        if isinstance(asked, SheetsAsked):
            self._asked = asked
            self._card.title.setText(asked.title)
            self.verbs.sentence.say("", asked.note)
        if self._asked is not None and self._asked.now:
            self._asked = replace(self._asked, now=False)  # or it would go out unasked once a printer was chosen
            if self._printing.printer(self._asked.kind, self._asked.sheet):
                self.print(leave=True)
                return
        self._draw()

    def on_left(self) -> None:
        self.notice_over.emit(SAVED)

    def retranslate(self) -> None:
        self.pages.setAccessibleName(self.tr("Pages"))
        self._print.say(self.tr("Print"))
        self._save.say(self.tr("Keep as PDF"))
        self._back.say(self.tr("Back"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
            return
        super().keyPressEvent(event)

    def print(self, *, leave: bool = False) -> None:
        """F12: on the chosen printer; without one it is kept as a file."""
        asked = self._asked
        if asked is None:
            return

        def out(done: Out) -> None:
            self._told(done)
            if leave:
                self._leave()

        outlet = self._printing.outlet(asked.kind, asked.sheet)
        self._printing.let_out(asked.printed, asked.name, asked.sheet, out, outlet)

    def save(self) -> None:
        """Ctrl+S: into the desk's folder of papers."""
        asked, desk = self._asked, self._at.desk
        if asked is None:
            return

        def work() -> Out:
            return Out(asked.name, KEPT, outlets.save_pdf(asked.printed.pdf, desk.folder / FOLDER, asked.name))

        self._at.tasks.run(work, self._told, owner=self, lane=PAPER)

    # --- below

    def _draw(self) -> None:
        asked, desk = self._asked, self._at.desk
        if asked is None:
            return
        if self._ticket is not None:
            self._ticket.drop()

        def work() -> tuple[QImage, ...]:
            return tuple(outlets.image(page) for page in desk.paperwork.pages(asked.printed.pdf, SCREEN_DPI))

        self._ticket = self._at.tasks.run(work, self._show, owner=self, lane=PAPER)

    def _show(self, pictures: tuple[QImage, ...]) -> None:
        total = len(pictures)
        names = [self.tr("Page {number} of {total}").format(number=n, total=total) for n in range(1, total + 1)]
        self.pages.show_pages(pictures[:MOST_SHOWN], names[:MOST_SHOWN])
        self._card.say_note(self.tr("%n page(s)", "", total))
        missing = self._asked.printed.missing_letters if self._asked else ""
        if missing:
            fact, rest = split(self._at.word("print.letters_missing", letters=missing))
            self.notice.emit(Notice("warn", fact, rest, key=SAVED))

    def _told(self, out: Out) -> None:
        self.went_on.emit()
        if out.path is None:
            self.good_news.emit(self.tr("Printed on {printer}").format(printer=out.printer))
            return
        fact = self.tr("Kept as {name}.").format(name=out.path.name)
        sentence = self.tr("It lies in the folder “receipts” of this desk.")
        self.notice.emit(Notice("info", fact, sentence, icon="file-text", key=SAVED))

    def _leave(self) -> None:
        asked = self._asked
        self.wants_place.emit(asked.back if asked else "dossiers", asked.back_to if asked else None)
