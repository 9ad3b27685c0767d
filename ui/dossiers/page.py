"""The page of lists: tabs with counts, a table whose lines say why they are there, and a row that narrows it."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk_app.services.apologies import Apologised
from desk_app.services.worklists import ListName
from ui.at_work import AtWork
from ui.dossier.asked import MoveAsked
from ui.dossiers.apology_panel import ApologyPanel
from ui.dossiers.asked import NarrowAsked, Search, SheetsAsked
from ui.dossiers.columns_row import ColumnsRow
from ui.dossiers.filters import FilterRow
from ui.dossiers.first_page import FirstPage
from ui.dossiers.list_panel import ListPanel, needless_at
from ui.dossiers.lists import WORK, tabs, title_of
from ui.dossiers.looking import Answer, Wanted
from ui.dossiers.narrowing import narrow_to
from ui.dossiers.rows import code_of
from ui.dossiers.standing import next_action, to_be_printed
from ui.dossiers.taking_out import SAVED, List, TakingOut
from ui.dossiers.telling import letters_made
from ui.look import theme
from ui.page import Page
from ui.preview.asked import PrintAsked
from ui.preview.routes import Routes
from ui.tasks import Ticket
from ui.widgets.buttons import KeyButton
from ui.widgets.one_of import OneOf
from ui.widgets.status_bar import KeyHint
from ui.widgets.strip import Act
from ui.widgets.tabs import Tabs

LETTERS = "dossiers.letters"


class DossiersPage(Page):
    """Enter makes the next move of a dossier, Ctrl+O opens it; ↑ ↓ choose, ← → change the tab."""

    def __init__(self, at: AtWork, parent: QWidget | None = None) -> None:
        super().__init__(scrolls=False, parent=parent)
        self._at = at
        self._list = WORK
        self._in_front = False
        self._ticket: Ticket | None = None
        self._first: FirstPage | None = None
        self._wanted = Wanted(WORK)
        self.tabs = Tabs("")
        self.filters = FilterRow(at.word)
        self.panel = ListPanel(at)
        self.table = self.panel.table
        self.columns_row = ColumnsRow(self.table)
        self.apologies = ApologyPanel(at)
        self.taking_out = TakingOut(at, self)
        self._find = self._button("Ctrl+F", "search", self.begin_filter)
        self._close = self._button("Alt+Left", "arrow-left", self._end)
        self._arrange = self._button("F9", "list-checks", self._begin_columns)
        self._save = self._button("Ctrl+S", "file-spreadsheet", self.save)
        self._print = self._button("Ctrl+P", "printer", self.print)
        self._make = self._button("F12", "pen-line", self.apologies.make, chief=True)
        self._build()
        self._connect()
        self.retranslate()

    def title(self) -> str:
        return self.tr("Dossiers")

    def key_hints(self) -> Sequence[KeyHint]:
        if self.apologising():
            return (
                KeyHint("F12", self.tr("make the letters")),
                KeyHint("← →", self.tr("another new date")),
                KeyHint("Delete", self.tr("not this one")),
                KeyHint("Esc", self.tr("back to the list")),
            )
        return (
            KeyHint("↑ ↓", self.tr("choose")),
            KeyHint("Enter", self.tr("next move")),
            KeyHint("Ctrl+O", self.tr("open the dossier")),
            KeyHint("Ctrl+C", self.tr("copy")),
        )

    def first_focus(self) -> QWidget | None:
        return self.filters.words if not self.filters.isHidden() and not self.filters.active() else self.table

    def on_shown(self, asked: object | None = None) -> None:
        self._end_letters()
        self.panel.arrange()
        if asked is None and self._in_front:
            asked = WORK  # F3 once more: the day's work again, whatever was looked for
        self._in_front = True
        if isinstance(asked, NarrowAsked):
            self._list = asked.tab
            narrow_to(asked, self._at, self.filters, self._narrow)
            return
        if isinstance(asked, Search):
            self.filters.put(asked.words)
            self._list = ListName.ALL
        elif isinstance(asked, str) and asked:
            self.filters.end()
            self._list = asked
        if asked:
            self.panel.begin()
        self.reload()

    def on_left(self) -> None:
        self._in_front = False
        self.notice_over.emit(SAVED)

    def retranslate(self) -> None:
        self.tabs.setAccessibleName(self.tr("Lists"))
        self._find.say(self.tr("Filter"))
        self._arrange.say(self.tr("Columns"))
        self._save.say(self.tr("Excel"))
        for each in (self.filters, self.panel, self.columns_row, self.apologies):
            each.retranslate()
        if self._first is not None:
            self._show_tabs(self._first.answer)
        self._show_verbs()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.table.give_way(needless_at(self.width() / theme.worn().scale))
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.apologising():
            self._end()
            return
        super().keyPressEvent(event)

    def apologising(self) -> bool:
        """Whether the letters of apology stand in place of the list."""
        return self._stack.currentWidget() is self.apologies

    def reload(self) -> None:
        """Look again; what was asked before and has not come home is not wanted any more."""
        if self._ticket is not None:
            self._ticket.drop()
        only = self.filters.narrowed(self._at.desk.clock.now().date())
        self._wanted = Wanted(self._list, self.filters.typed() if only.words else "", only)
        self._ticket = self._at.tasks.run(self.panel.look(self._wanted), self._show, owner=self)

    def save(self) -> None:
        """Ctrl+S: the list as a spreadsheet."""
        self.taking_out.save(self._listed())

    def print(self) -> None:
        """Ctrl+P: the letters of a late group in one go; of any other list its pages."""
        late = () if self.apologising() else self.panel.late_codes()
        if not late:
            self.taking_out.print(self._listed())
            return
        self.columns_row.hide()
        self._stack.setCurrentWidget(self.apologies)
        self.apologies.open(late)
        self._show_verbs()
        self.hints_changed.emit()

    def begin_filter(self) -> None:
        """Ctrl+F."""
        self.filters.begin()
        self._show_verbs()

    # --- doing

    def _next_move(self, key: str) -> None:
        """Enter: straight to what comes next."""
        code, found = code_of(key), self.panel.dossier(key)
        action = next_action(found, self._at.desk.clock.now()) if found is not None else None
        if found is not None and to_be_printed(found):
            self.wants_place.emit("preview", PrintAsked(code, back="dossiers"))
        else:
            self.wants_place.emit("dossier", MoveAsked(code, action) if action is not None else code)

    def _letters_made(self, done: Apologised) -> None:
        self._end_letters()
        self.went_on.emit()
        self.counts_changed.emit()
        acts: tuple[Act, ...] = ()
        if done.printed is not None:
            day = self._at.desk.clock.now().strftime("%Y-%m-%d")
            note = self.tr("For signature. Each stands in the history of its dossier.")
            asked = SheetsAsked(self.tr("Letters of apology"), done.printed, f"apology-{day}", "a4", note)
            if Routes(self._at.comfort).by("letters").printer:  # else they are in sight already
                acts = (Act(self.tr("Look at the letters"), lambda: self.wants_place.emit("sheets", asked)),)
            self.wants_place.emit("sheets", replace(asked, now=True))
        self.notice.emit(letters_made(done, self._at, LETTERS, acts))
        self.reload()

    def _choose(self, key: str) -> None:
        self._list = key
        self._narrow()

    def _narrow(self) -> None:
        self.panel.begin()
        self.reload()

    def _end(self) -> None:
        """Alt+Left: back from the letters, else from the filter."""
        if not self.apologising():
            self._end_filter()
        elif not self.apologies.busy():
            self._end_letters()
            self.reload()
            self.panel.take_focus()

    def _end_letters(self) -> None:
        if self.apologising() and not self.apologies.busy():
            self._stack.setCurrentWidget(self.panel)
            self._show_verbs()
            self.hints_changed.emit()

    def _end_filter(self) -> None:
        self.filters.end()
        self._narrow()
        self.panel.take_focus()

    def _begin_columns(self) -> None:
        if self.columns_row.isHidden():
            self.columns_row.begin()
        else:
            self._end_columns()

    def _end_columns(self) -> None:
        self.columns_row.hide()
        self.panel.take_focus()

    def _listed(self) -> List:
        title = title_of(self._list, self._at.word)
        if self._wanted.everywhere:
            title = self.tr("Found: {words}").format(words=self._wanted.typed)
        elif self._wanted.only:
            title = f"{title} – {', '.join(self.filters.says())}"
        return List(self._wanted, title)

    # --- showing

    def _show(self, first: FirstPage) -> None:
        self._first = first
        self.filters.show_known(first.answer.procedures, first.answer.favourites)
        self._show_tabs(first.answer)
        self.panel.show_page(first, self._wanted)
        focused: QWidget | None = self.focusWidget()
        if not first.lines and not self.filters.isHidden() and focused is not None and self.panel.isAncestorOf(focused):
            self.filters.words.setFocus()  # where nothing was found, other words are typed
        self._show_verbs()

    def _show_tabs(self, answer: Answer) -> None:
        self.tabs.show_tabs(tabs(answer.counts, self._at.word, also=self._list), self._list)

    def _show_verbs(self) -> None:
        letters, (count, whole) = self.apologising(), self.panel.count()
        narrowing = not self.filters.isHidden()
        for each in (self._arrange, self._save):
            each.setVisible(not letters)
        self._find.setVisible(not letters and not narrowing)
        self.tabs.setVisible(not letters)
        self._close.setVisible(letters or narrowing)
        self._close.say(self.tr("Back to the list") if letters else self.tr("No filter"))
        late = not letters and bool(self.panel.late_codes())
        self._print.say(self.tr("Apology letters") if late else self.tr("Print the list"))
        going = self.apologies.count()
        none = "" if going else self.tr("No letter can be made now.")
        self._make.setVisible(letters)
        self._make.say(self.tr("Make %n letter(s)", "", going) if going else self.tr("Make the letters"))
        self._make.set_enabled_because(bool(going) and not self.apologies.busy(), none)
        if letters:
            words = none or self.tr("One document, for signature.")
        elif whole:
            words = self.tr("%n dossier(s)", "", count) if count else ""
        else:
            words = self.tr("the newest %n dossier(s)", "", count)
        self.verbs.sentence.say("", words)

    def _button(self, key: str, icon: str, do: Callable[[], None], *, chief: bool = False) -> KeyButton:
        made = KeyButton("", key, icon=icon, kind="chief" if chief else "plain")
        made.clicked.connect(lambda _=False: do())
        return made

    def _build(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.tabs, 1)
        self._stack = OneOf()
        self._stack.addWidget(self.panel)
        self._stack.addWidget(self.apologies)
        self.body.addLayout(top)
        self.body.addWidget(self.filters)
        self.body.addWidget(self.columns_row)
        self.body.addWidget(self._stack, 1)
        self.verbs.add(self._close, self._arrange, self._find, self._save, self._print, self._make)

    def _connect(self) -> None:
        self.tabs.chosen.connect(self._choose)
        self.filters.changed.connect(self._narrow)
        self.filters.closed.connect(self._end_filter)
        self.filters.down.connect(self.panel.take_focus)
        self.columns_row.closed.connect(self._end_columns)
        self.taking_out.notice.connect(self.notice)
        self.taking_out.pages.connect(lambda asked: self.wants_place.emit("sheets", asked))
        self.table.move_asked.connect(self._next_move)
        self.table.open_asked.connect(lambda key: self.wants_place.emit("dossier", code_of(key)))
        self.table.current_changed.connect(lambda _: self._show_verbs())
        self.panel.grew.connect(self._show_verbs)
        self.apologies.changed.connect(self._show_verbs)
        self.apologies.done.connect(self._letters_made)
        self.apologies.failed.connect(lambda error: self.notice.emit(self._at.notice_of(error)))
