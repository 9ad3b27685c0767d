"""The list itself: its lines page by page, its groups, its columns as the officer arranged them."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from desk_app.domain.dossiers import Dossier
from desk_app.services.worklists import WorkLine
from ui.at_work import AtWork
from ui.dossiers.lists import APOLOGISED, group, nothing
from ui.dossiers.looking import Answer, Wanted, look_further
from ui.dossiers.rows import Rows
from ui.dossiers.standing import columns, line
from ui.tasks import Ticket
from ui.widgets.arrangement import Arrangement
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.lines import Line
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
        self._answer: Answer | None = None
        self._wanted = Wanted("")
        self._rows = Rows(self._line, lambda part: group(part, at.word, at.desk.clock.now()))
        self.page_size = PAGE
        self._read = PAGE
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

    def most(self) -> int:
        """How many lines to read, so that what was scrolled to is there again."""
        return min(self._read, max(MOST_READ_AGAIN, self.page_size))

    def show_answer(self, answer: Answer, wanted: Wanted) -> None:
        """What a look at the record gave."""
        if self._ticket is not None:
            self._ticket.drop()
        self._answer, self._wanted = answer, wanted
        named = len(answer.parts) > 1 or wanted.everywhere or wanted.tab in APOLOGISED
        self._rows.begin(answer.parts, named=named)
        shown = self._rows.take(self._read)
        self.table.show_lines(shown, more=self._rows.left or not answer.whole)
        self._empty.say(nothing(wanted.tab, narrowed=bool(wanted.only)))
        self._stack.setCurrentWidget(self.table if shown else self._empty)

    def dossier(self, key: str) -> Dossier | None:
        """The dossier behind a line."""
        return self._rows.dossier(key)

    def late_codes(self) -> tuple[str, ...]:
        """The late dossiers of the list, or of the group in which the chosen line stands; none elsewhere."""
        code, _, name = self.table.current_key().partition(" ")
        for part in self._answer.parts if self._answer is not None else ():
            codes = tuple(each.dossier.code for each in part.lines)
            here = self._wanted.tab in APOLOGISED or (code in codes and name in ("", str(part.name)))
            if part.name in APOLOGISED and here:
                return codes
        return ()

    def count(self) -> tuple[int, bool]:
        """How many dossiers there are, and whether those are all."""
        parts = self._answer.parts if self._answer is not None else ()
        known = len({each.dossier.code for part in parts for each in part.lines})
        return max(known, len(self._rows)), self._answer is None or self._answer.whole

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
        if self._answer is not None:
            self.show_answer(self._answer, self._wanted)

    # --- below

    def _line(self, dossier: Dossier, key: str) -> Line:
        names = self._answer.short_names if self._answer is not None else {}
        return line(dossier, self._at, names, self._at.desk.clock.now(), key=key)

    def _more(self) -> None:
        """The list was scrolled to its end."""
        answer = self._answer
        if answer is None:
            return
        self._read += self.page_size
        if self._rows.left:
            lines = self._rows.take(self.page_size)
            self.table.lines.add_lines(lines, more=self._rows.left or not answer.whole)
        elif not answer.whole:
            work = partial(look_further, self._at.desk, self._wanted, len(self._rows), self.page_size)
            self._ticket = self._at.tasks.run(work, self._add, owner=self)

    def _add(self, found: tuple[WorkLine, ...]) -> None:
        self._rows.add(found)
        self.table.lines.add_lines(self._rows.take(len(found)), more=len(found) == self.page_size)
        self.grew.emit()

    def _keep_columns(self) -> None:
        self._at.comfort.columns_of(self._at.officer(), TABLE, self.table.arrangement.as_text())


def needless_at(width: float) -> tuple[int, ...]:
    """Which columns give way at a width of the page, in device-independent pixels at ordinary text."""
    if width >= ROOM_FOR_ALL:
        return ()
    return LESS_NEEDED if width >= ROOM_FOR_CODES else LEAST_NEEDED
