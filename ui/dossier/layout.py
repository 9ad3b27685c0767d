"""How the dossier page is put together, and what steps aside when a move needs the room."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.at_work import AtWork
from ui.dossier.all_moves import AllMoves
from ui.dossier.clock_card import ClockCard
from ui.dossier.head import Head
from ui.dossier.move_form import MoveForm
from ui.dossier.papers import PapersList
from ui.look import theme
from ui.look.sizes import Density
from ui.page import Page
from ui.widgets.buttons import KeyButton
from ui.widgets.card import Card
from ui.widgets.side_by_side import SideBySide
from ui.widgets.steps import Step, StepTrack
from ui.widgets.time_line import TimeLine

ROOM_FOR_ALL = 720
"""Pixels of height from which a form, the days and the papers stand together."""

ROOM_FOR_WEEKS = 780
"""Pixels of height from which the time limit shows whole weeks instead of one row of days."""

ROOM_FOR_WORDS = 580
"""Pixels of height below which only the first sentence says how the limit is counted."""

LEAST_COLUMNS = 220
LEAST_PAPERS = 110
LEAST_STORY = 220
BAR = 60
"""Pixels of height that the days and the story need beside a question, the papers below them, the verbs with gaps."""

LEFT, RIGHT = 662, 474
translate = QCoreApplication.translate


class _Columns(QWidget):
    """Scrolls only below its minimum height; a scroll area would else ask how high it would like to be."""

    def heightForWidth(self, width: int) -> int:
        return self.minimumHeight()


class Layout:
    """The parts of the page in their places; which of them are in sight is said by :meth:`make_room`."""

    def __init__(self, at: AtWork, page: Page) -> None:
        self.head, self.track, self.form = Head(), StepTrack(), MoveForm()
        self.track.show_steps([Step("", "", "todo")] * 4)
        self.everything, self.clock = AllMoves(at), ClockCard()
        titles = (
            translate("DossierPage", "Paper"),
            translate("DossierPage", "Form"),
            translate("DossierPage", "Is at"),
            translate("DossierPage", "Since"),
        )
        self.papers = PapersList(translate("DossierPage", "Papers"), titles)
        self.papers_card = Card(translate("DossierPage", "Where each paper is"), icon="folders", flush=True)
        self.papers_card.body.addWidget(self.papers)
        self.story = TimeLine(translate("DossierPage", "What happened"))
        story = Card(
            translate("DossierPage", "What happened"), icon="history", note=translate("DossierPage", "newest first")
        )
        story.body.addWidget(self.story)
        self._left = QVBoxLayout()
        self._left.addWidget(self.clock)
        self._left.addWidget(self.papers_card, 1)
        self._columns_widget = _Columns()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._columns_widget)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.addLayout(self._left, LEFT)
        self._columns.addWidget(story, RIGHT)
        self._beside = SideBySide(page, self._columns)
        for part in (self.head, self.track, self.form):
            page.body.addWidget(part)
        page.body.addWidget(self.everything, 1)
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self._columns_widget)
        self._area.viewport().setAutoFillBackground(False)
        self._columns_widget.setAutoFillBackground(False)
        page.body.addWidget(self._area, 1)
        self._slack = QWidget()
        page.body.addWidget(self._slack, 1)
        self.take_up = KeyButton(" ", "Ctrl+O", icon="id-card")
        self.take_up.hide()
        self.back = KeyButton(translate("DossierPage", "Back to the list"), "Alt+Left", icon="arrow-left")
        page.verbs.add(self.back, self.take_up)

    def others(self) -> tuple[KeyButton, ...]:
        """The buttons of the bar that are no moves, as far as they are in sight."""
        return tuple(button for button in (self.back, self.take_up) if not button.isHidden())

    def take_gaps(self, density: Density) -> None:
        """The distances of the present density."""
        self._columns.setSpacing(density.gap + 2)
        self._left.setSpacing(density.gap)

    def make_room(self, height: int, *, asking: bool, listing: bool) -> None:
        """A question that needs it takes the page; a shorter one the papers' place where the window is low."""
        taken = sum(part.sizeHint().height() for part in (self.head, self.track)) + BAR
        left = height - taken - (self.form.sizeHint().height() if asking else 0)
        alone = listing or (asking and (self.form.wants_page() or left < LEAST_COLUMNS))
        self._area.setVisible(not alone)
        self._slack.setVisible(alone and asking)
        self.track.setVisible(not alone or left > 0)
        self.papers_card.setVisible(not asking or height >= ROOM_FOR_ALL)
        papers = (
            0 if asking else round(LEAST_PAPERS * theme.worn().scale)
        )  # in a very low window days and papers scroll together
        story = 0 if self._beside.beside() else LEAST_STORY
        self._columns_widget.setMinimumHeight(self.clock.sizeHint().height() + papers + story)
        self.clock.set_room(
            "weeks" if height >= ROOM_FOR_WEEKS and not asking else "band", short=height < ROOM_FOR_WORDS
        )
