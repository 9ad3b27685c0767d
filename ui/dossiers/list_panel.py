"""The list itself: its lines page by page, its groups, its columns as the officer arranged them."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from desk_app.domain.dossiers import Dossier
from desk_app.services.worklists import WorkLine
from ui.at_work import AtWork
from ui.dossiers.first_page import FirstPage, drawn, look_and_draw
from ui.dossiers.lists import APOLOGISED, nothing
from ui.dossiers.looking import Wanted, look_further
from ui.dossiers.standing import columns
from ui.tasks import Ticket
from ui.widgets.arrangement import Arrangement
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.list_table import ListTable

PAGE = 100
"""Lines that are shown at once; the next ones come when the list is scrolled to its end."""

MOST_READ_AGAIN = 5_000
"""Lines of the list of everything that are read again when the page comes back to the front."""

ROOM_FOR_ALL, LESS_NEEDED = 900, (3, 5)
"""The person's number and the place give way in a narrow window, so that the next move stays in sight."""

ROOM_FOR_CODES, LEAST_NEEDED = 850, (1, *LESS_NEEDED)
"""In a screen magnified by half the code goes too: whose dossier it is, and what for, is known without it."""

TABLE = "dossiers"


class ListPanel(Card):
    """:attr:`grew` when a further page was added."""

    grew = Signal()

    def __init__(self, at: AtWork, parent: QWidget | None = None) -> None:
        super().__init__(flush=True, parent=parent)
        self._at = at
        self._ticket: Ticket | None = None
        self._first: FirstPage | None = None
        self._wanted = Wanted("")
        self.page_size = PAGE
        self._read = PAGE
        self._begun = True
        self.table = ListTable("", columns(), several=True)
        self.table.arranged.connect(self._keep_columns)
        self.table.lines.wants_more.connect(self._more)
        self._empty = EmptyState("folder-open", "")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        self.body.addWidget(self._stack)

    def begin(self) -> None:
        """Another list: from its first page."""
        self._read = self.page_size
        self._begun = True

    def look(self, wanted: Wanted) -> Callable[[], FirstPage]:
        """The work that reads a list and draws what was scrolled to, so that it is there again."""
        most = min(self._read, max(MOST_READ_AGAIN, self.page_size))
        return partial(look_and_draw, self._at, wanted, most, self._read)

    def show_page(self, first: FirstPage, wanted: Wanted) -> None:
        """What such a work gave."""
        if self._ticket is not None:
            self._ticket.drop()
        if first.language != self._at.language():  # it was changed meanwhile
            first = drawn(self._at, first.answer, wanted, self._read)
        self._put(first, wanted)

    def dossier(self, key: str) -> Dossier | None:
        """The dossier behind a line."""
        return self._first.rows.dossier(key) if self._first is not None else None

    def late_codes(self) -> tuple[str, ...]:
        """The late dossiers of the list, or of the group in which the chosen line stands; none elsewhere."""
        code, _, name = self.table.current_key().partition(" ")
        for part in self._first.answer.parts if self._first is not None else ():
            if part.name not in APOLOGISED:
                continue
            if self._wanted.tab in APOLOGISED or (name in ("", str(part.name)) and code in part.codes):
                return part.codes
        return ()

    def count(self) -> tuple[int, bool]:
        """How many dossiers there are, and whether those are all."""
        first = self._first
        return (max(first.known, len(first.rows)), first.answer.whole) if first is not None else (0, True)

    def arrange(self) -> None:
        """The columns as the officer at the desk wants them."""
        self.table.arrange(Arrangement.from_text(self._at.comfort.columns_of(self._at.officer(), TABLE)))

    def take_focus(self) -> None:
        """The keyboard comes to the lines."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """In another language."""
        self.table.setAccessibleName(self.tr("Dossiers"))
        self.table.say_columns(columns())
        if self._first is not None:
            self._put(drawn(self._at, self._first.answer, self._wanted, self._read), self._wanted)

    # --- below

    def _put(self, first: FirstPage, wanted: Wanted) -> None:
        self._first, self._wanted = first, wanted
        self.table.show_lines(first.lines, more=first.more, stay=not self._begun)
        self._begun = False
        self._empty.say(nothing(wanted.tab, narrowed=bool(wanted.only)))
        self._stack.setCurrentWidget(self.table if first.lines else self._empty)

    def _more(self) -> None:
        """The list was scrolled to its end."""
        first = self._first
        if first is None:
            return
        self._read += self.page_size
        if first.rows.left:
            lines = first.rows.take(self.page_size)
            self.table.lines.add_lines(lines, more=first.rows.left or not first.answer.whole)
        elif not first.answer.whole:
            work = partial(look_further, self._at.desk, self._wanted, len(first.rows), self.page_size)
            self._ticket = self._at.tasks.run(work, self._add, owner=self)

    def _add(self, found: tuple[WorkLine, ...]) -> None:
        if self._first is not None:
            self._first.rows.add(found)
            lines = self._first.rows.take(len(found))
            self.table.lines.add_lines(lines, more=len(found) == self.page_size)
            self.grew.emit()

    def _keep_columns(self) -> None:
        self._at.comfort.columns_of(self._at.officer(), TABLE, self.table.arrangement.as_text())


def needless_at(width: float) -> tuple[int, ...]:
    """Which columns give way at a width of the page, in device-independent pixels at ordinary text."""
    if width >= ROOM_FOR_ALL:
        return ()
    return LESS_NEEDED if width >= ROOM_FOR_CODES else LEAST_NEEDED
