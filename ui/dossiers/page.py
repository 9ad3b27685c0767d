"""The page of lists: tabs with counts, a table whose lines say why they are there, and a search without marks."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QWidget

from desk_app.domain.dossiers import Dossier
from desk_app.services.worklists import WorkLine
from ui.at_work import AtWork
from ui.dossier.asked import MoveAsked
from ui.dossiers.lists import WORK, group, in_a_row, nothing, tabs, title_of
from ui.dossiers.looking import Answer, look, parts_found
from ui.dossiers.saving import file_name, save_list
from ui.dossiers.standing import columns, line, next_action, to_be_printed
from ui.page import Page
from ui.preview.asked import PrintAsked
from ui.tasks import PAPER, Ticket
from ui.widgets.buttons import KeyButton
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.line_edit import LineEdit
from ui.widgets.lines import Group, Line
from ui.widgets.list_table import ListTable
from ui.widgets.status_bar import KeyHint
from ui.widgets.strip import Notice
from ui.widgets.tabs import Tabs

TYPING_PAUSE_MS = 180
PAGE = 200
"""Lines that are shown at once; the next ones come when the list is scrolled to its end."""

ROOM_FOR_ALL = 900
"""Pixels of width below which a list leaves out the number of the person and the place."""

LESS_NEEDED = (3, 5)
SAVED = "dossiers.saved"


@dataclass(frozen=True)
class Search:
    """What the page may be asked to show instead of a list: everything that these words find."""

    words: str


class DossiersPage(Page):
    """Enter makes the next move of a dossier, Ctrl+O opens it; ↑ ↓ choose, ← → change the tab."""

    def __init__(self, at: AtWork, parent: QWidget | None = None) -> None:
        super().__init__(scrolls=False, parent=parent)
        self._at = at
        self._list = WORK
        self._ticket: Ticket | None = None
        self._answer: Answer | None = None
        self._waiting: list[Line | Group] = []  # lines of the answer that are not in the table yet
        self.page_size = PAGE
        self._read = PAGE
        self.ask_path: Callable[[str], str] = self._ask_path
        self.tabs = Tabs(self.tr("Lists"))
        self.tabs.chosen.connect(self._choose)
        self.search = LineEdit()
        self.search.setPlaceholderText(self.tr("Name, code or procedure, with or without marks"))
        self.search.setAccessibleName(self.tr("Find dossiers"))
        self.search.setMinimumWidth(330)
        self.search.hide()
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_PAUSE_MS)
        self._typing.timeout.connect(self.reload)
        self.search.textEdited.connect(lambda _: self._typing.start())
        self._find = KeyButton(self.tr("Find"), "Ctrl+F", icon="search")
        self._find.clicked.connect(self._begin_search)
        self._close = KeyButton(self.tr("Back to the lists"), "Alt+Left", icon="arrow-left")
        self._close.clicked.connect(self._end_search)
        self._close.hide()
        self._save = KeyButton(self.tr("Save as Excel"), "Ctrl+S", icon="file-spreadsheet")
        self._save.clicked.connect(self.save)
        self.table = ListTable(self.tr("Dossiers"), columns())
        self.table.move_asked.connect(self._next_move)
        self.table.open_asked.connect(lambda key: self.wants_place.emit("dossier", _code(key)))
        self.table.lines.wants_more.connect(self._more)
        self._empty = EmptyState("folder-open", "")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        self._build()

    def title(self) -> str:
        return self.tr("Dossiers")

    def key_hints(self) -> Sequence[KeyHint]:
        return (
            KeyHint("↑ ↓", self.tr("choose")),
            KeyHint("Enter", self.tr("next move")),
            KeyHint("Ctrl+O", self.tr("open the dossier")),
        )

    def first_focus(self) -> QWidget | None:
        return self.search if self.searching() and not self.search.value() else self.table

    def on_shown(self, asked: object | None = None) -> None:
        if isinstance(asked, Search):
            self._show_search(True)
            self.search.setText(asked.words)
        elif isinstance(asked, str) and asked:
            self._show_search(False)
            self._list, self._read = asked, self.page_size
        self.reload()

    def on_left(self) -> None:
        self.notice_over.emit(SAVED)

    def resizeEvent(self, event: QResizeEvent) -> None:
        for column in LESS_NEEDED:  # the next move stays in sight
            self.table.setColumnHidden(column, self.width() < ROOM_FOR_ALL)
        super().resizeEvent(event)

    def searching(self) -> bool:
        """Whether the page shows what words found instead of a list."""
        return not self.search.isHidden()

    def reload(self) -> None:
        """Look again; what was asked before and has not come home is not wanted any more."""
        if self._ticket is not None:
            self._ticket.drop()
        self._typing.stop()
        tab, most = self._list, self._read
        words = self.search.value() if self.searching() else None
        self._ticket = self._at.tasks.run(partial(look, self._at.desk, tab, words, most), self._show, owner=self)

    def save(self) -> None:
        """Ctrl+S: the whole list as a spreadsheet, not only what is in sight. Numbers of people are masked in it."""
        tab, words = self._list, self.search.value() if self.searching() else None
        title = title_of(tab, self._at.word) if words is None else self.tr("Found: {words}").format(words=words)
        chosen = self.ask_path(file_name(title, self._at.desk.clock.now().strftime("%Y-%m-%d")))
        if not chosen:
            return
        self._at.comfort.keep("export_folder", str(Path(chosen).parent))

        def write(lines: tuple[WorkLine, ...]) -> None:
            work = partial(save_list, self._at.desk, Path(chosen), title, lines)
            self._at.tasks.run(work, self._saved, owner=self, lane=PAPER)

        desk = self._at.desk
        self._at.tasks.run(lambda: in_a_row(parts_found(desk, tab, words, None)), write, owner=self)

    # --- looking

    def _show(self, answer: Answer) -> None:
        self._answer = answer
        self.tabs.show_tabs(tabs(answer.counts, self._at.word, also=self._list), self._list)
        lines = self._lines(answer)
        shown = self._read
        self._waiting = lines[shown:]
        self.table.show_lines(lines[:shown], more=bool(self._waiting) or not answer.whole)
        self._empty.say(self._nothing())
        self._stack.setCurrentWidget(self.table if lines else self._empty)
        self._save.setEnabled(bool(lines))
        count = sum(len(part.lines) for part in answer.parts)
        words = self.tr("%n dossier(s)", "", count) if answer.whole else self.tr("the newest %n dossier(s)", "", count)
        self.verbs.sentence.say("", words if count else "")

    def _lines(self, answer: Answer) -> list[Line | Group]:
        now, word = self._at.desk.clock.now(), self._at.word
        named = len(answer.parts) > 1 or self.searching()
        lines: list[Line | Group] = []
        seen: set[str] = set()
        for part in answer.parts:
            if part.lines and named:
                lines.append(group(part, word, now))
            for each in part.lines:
                code = each.dossier.code
                key = f"{code} {part.name}" if code in seen else code  # the head's lists may name a dossier twice
                seen.add(code)
                lines.append(line(each.dossier, self._at, answer.short_names, now, key=key))
        return lines

    def _more(self) -> None:
        """The list was scrolled to its end."""
        if self._waiting:
            page, self._waiting = self._waiting[: self.page_size], self._waiting[self.page_size :]
            whole = self._answer is None or self._answer.whole
            self._read += self.page_size
            self.table.lines.add_lines(page, more=bool(self._waiting) or not whole)
        elif self._answer is not None and not self._answer.whole:
            self._read += self.page_size
            self.reload()

    def _nothing(self) -> str:
        if not self.searching():
            return nothing(self._list)
        if not self.search.value():
            return self.tr("Type a name, a code or a procedure. Marks may be left out: “do van binh”.")
        return self.tr("No dossier has words that begin so. Check the spelling, or type fewer letters.")

    # --- doing

    def _next_move(self, key: str) -> None:
        """Enter: straight to what comes next."""
        code = _code(key)
        found = self._dossier_of(code)
        action = next_action(found, self._at.desk.clock.now()) if found is not None else None
        if found is not None and to_be_printed(found):
            self.wants_place.emit("preview", PrintAsked(code, back="dossiers"))
        else:
            self.wants_place.emit("dossier", MoveAsked(code, action) if action is not None else code)

    def _dossier_of(self, code: str) -> Dossier | None:
        parts = self._answer.parts if self._answer is not None else ()
        return next((each.dossier for each in in_a_row(parts) if each.dossier.code == code), None)

    def _saved(self, path: Path) -> None:
        fact = self.tr("Saved as {name}.").format(name=path.name)
        sentence = self.tr("Numbers of people are masked in it.")
        self.notice.emit(Notice("info", fact, sentence, icon="file-spreadsheet", key=SAVED))

    def _ask_path(self, name: str) -> str:
        folder = self._at.comfort.text("export_folder")
        start = str(Path(folder) / name) if folder else name
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save the list"), start, "Excel (*.xlsx)")
        return chosen

    def _choose(self, key: str) -> None:
        self._list, self._read = key, self.page_size
        self.reload()

    def _begin_search(self) -> None:
        self._show_search(True)
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()
        self.reload()

    def _end_search(self) -> None:
        self._show_search(False)
        self.search.clear()
        self.reload()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_search(self, shown: bool) -> None:
        self.search.setVisible(shown)
        self._close.setVisible(shown)
        self._find.setVisible(not shown)
        self.tabs.setVisible(not shown)

    def _build(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.tabs, 1)
        top.addWidget(self.search, 1)
        card = Card(flush=True)
        card.body.addWidget(self._stack)
        self.body.addLayout(top)
        self.body.addWidget(card, 1)
        self.verbs.add(self._close, self._find, self._save)


def _code(key: str) -> str:
    return key.partition(" ")[0]
