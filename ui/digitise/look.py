"""The page itself: what a scanned file shows, so that nobody takes the wrong one."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QStackedWidget, QWidget

from desk_app.domain.scans import ScanKind, ScannedFile
from desk_app.services.watched_folder import WaitingFile
from ui.at_work import AtWork
from ui.preview.pages import PagesView
from ui.tasks import PAPER, Ticket
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState

DPI = 60
MOST_SHOWN = 20
"""A file with more pages is taken without a picture: drawing them all would keep the printer waiting."""

WIDEST = 900
"""Pixels that a scanned picture keeps for the screen."""


class LookCard(Card):
    """Shows one file at a time; the newest question wins."""

    def __init__(self, at: AtWork, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("To look at"), icon="eye", flush=True, parent=parent)
        self._at = at
        self._ticket: Ticket | None = None
        self.view = PagesView(self.tr("The scanned pages"))
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.refusal = EmptyState("ban", "")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.refusal)
        self.body.addWidget(self._stack)

    def look_at_file(self, file: WaitingFile | None) -> None:
        """What the scanner wrote, or why it is not taken."""
        digitising = self._at.desk.digitising
        if file is None:
            self.show_nothing()
        elif file.refused is not None:
            self.say(self._at.sentence_of(file.refused))
        else:
            self.look(lambda: digitising.look_at(file.path))

    def look_at_scan(self, code: str, digest: str) -> None:
        """A scan that is kept with a dossier."""
        digitising = self._at.desk.digitising

        def read() -> ScannedFile:
            line, data = digitising.open(code, digest)
            return ScannedFile(line.name, line.digest, line.kind, line.pages, data)

        self.look(read)

    def look(self, read: Callable[[], ScannedFile]) -> None:
        """Show the file that ``read`` fetches, away from the window's thread; what cannot be read shows nothing."""
        if self._ticket is not None:
            self._ticket.drop()
        pages = self._at.desk.paperwork.pages

        def work() -> list[QImage]:
            file = read()
            if file.kind is not ScanKind.PDF:
                return [_small(QImage.fromData(file.data))]
            if file.pages > MOST_SHOWN:
                return []
            return [
                QImage(page.grey, page.width, page.height, page.width, QImage.Format.Format_Grayscale8).copy()
                for page in pages(file.data, DPI)
            ]

        self._ticket = self._at.tasks.run(work, self._show, lambda _: self._show([]), owner=self, lane=PAPER)

    def say(self, sentence: str) -> None:
        """Instead of pages, why the file is not taken."""
        self.show_nothing()
        self.refusal.say(sentence)
        self._stack.setCurrentWidget(self.refusal)

    def show_nothing(self) -> None:
        """No personal paper stays on the screen longer than it is needed."""
        if self._ticket is not None:
            self._ticket.drop()
        self._show([])

    def _show(self, pictures: list[QImage]) -> None:
        names = [self.tr("Page {number}").format(number=place + 1) for place in range(len(pictures))]
        self.view.show_pages(pictures, names)
        self._stack.setCurrentWidget(self.view)
        self.say_note(self.tr("%n page(s)", "", len(pictures)) if pictures else "")


def _small(picture: QImage) -> QImage:
    if picture.width() <= WIDEST:
        return picture
    return picture.scaledToWidth(WIDEST, Qt.TransformationMode.SmoothTransformation)
