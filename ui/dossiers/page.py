"""The page of lists: tabs with counts, a table whose lines say why they are there, and a search without marks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from desk_app.domain.dates import short_day, weekday
from desk_app.domain.dossiers import Dossier
from desk_app.services.ports import Counts, Worklist
from ui.at_work import AtWork
from ui.dossiers.standing import columns, line
from ui.page import Page
from ui.tasks import Ticket
from ui.widgets.buttons import KeyButton
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.line_edit import LineEdit
from ui.widgets.lines import Group, Line
from ui.widgets.list_table import ListTable
from ui.widgets.status_bar import KeyHint
from ui.widgets.tabs import Tab, Tabs

List = Literal["work", "late", "due_today", "to_return", "unprinted", "today", "open"]
WORK: tuple[Worklist, ...] = ("late", "due_today", "to_return")
TYPING_PAUSE_MS = 180
MOST_FOUND = 200


@dataclass(frozen=True)
class Search:
    """What the page may be asked to show instead of a list: everything that these words find."""

    words: str


@dataclass(frozen=True)
class _Answer:
    """What a look at the record gave: the lists asked for, the day's figures, the procedures' short names."""

    lists: Mapping[Worklist, tuple[Dossier, ...]]
    found: tuple[Dossier, ...]
    counts: Counts
    short_names: Mapping[str, str]


class DossiersPage(Page):
    """Enter opens a dossier (:attr:`wants_place` ``"dossier"``); ↑ ↓ choose, ← → change the tab."""

    def __init__(self, at: AtWork, parent: QWidget | None = None) -> None:
        super().__init__(scrolls=False, parent=parent)
        self._at = at
        self._list: List = "work"
        self._ticket: Ticket | None = None
        self._counts: Counts | None = None
        self._opened = 0
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
        self.table = ListTable(self.tr("Dossiers"), columns())
        self.table.move_asked.connect(self._open)
        self.table.open_asked.connect(self._open)
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
            KeyHint("Enter", self.tr("open the dossier")),
            KeyHint("Ctrl+F", self.tr("find")),
        )

    def first_focus(self) -> QWidget | None:
        return self.search if self.searching() and not self.search.value() else self.table

    def on_shown(self, asked: object | None = None) -> None:
        if isinstance(asked, Search):
            self._show_search(True)
            self.search.setText(asked.words)
        elif isinstance(asked, str) and asked:
            self._show_search(False)
            self._list = asked  # type: ignore[assignment]
            if self._counts is not None:
                self._show_tabs(self._counts)
        self.reload()

    def searching(self) -> bool:
        """Whether the page shows what words found instead of a list."""
        return not self.search.isHidden()

    def reload(self) -> None:
        """Look again; what was asked before and has not come home is not wanted any more."""
        if self._ticket is not None:
            self._ticket.drop()
        self._typing.stop()
        lists = () if self.searching() else WORK if self._list == "work" else (self._list,)
        words = self.search.value() if self.searching() else ""
        self._ticket = self._at.tasks.run(lambda: self._look(lists, words), self._show, owner=self)

    def _look(self, lists: Sequence[Worklist], words: str) -> _Answer:
        desk = self._at.desk
        return _Answer(
            lists={each: desk.lookup.worklist(each) for each in lists},
            found=desk.lookup.find(words, MOST_FOUND) if words else (),
            counts=desk.lookup.counts(),
            short_names={procedure.key: procedure.short_name for procedure in desk.catalogue.procedures()},
        )

    def _show(self, answer: _Answer) -> None:
        self._counts, self._opened = answer.counts, len(answer.lists.get("open", ())) or self._opened
        now = self._at.desk.clock.now()
        self._show_tabs(answer.counts)
        lines: list[Line | Group] = []
        groups = {"found": answer.found} if self.searching() else dict(answer.lists)
        for which, dossiers in groups.items():
            if dossiers and (self.searching() or self._list == "work"):
                lines.append(self._group(which, len(dossiers)))
            lines.extend(line(dossier, self._at, answer.short_names, now) for dossier in dossiers)
        self.table.show_lines(lines)
        self._empty.say(self._nothing())
        self._stack.setCurrentWidget(self.table if lines else self._empty)

    def _group(self, which: str, count: int) -> Group:
        now = self._at.desk.clock.now()
        match which:
            case "late":
                note = self.tr("most urgent first")
                return Group(self.tr("Late · {count}").format(count=count), note, "triangle-alert", "late")
            case "due_today":
                note = f"{weekday(now)}, {short_day(now)}"
                return Group(self.tr("Due today · {count}").format(count=count), note, "clock", "warn")
            case "to_return":
                note = self.tr("longest waiting first")
                return Group(
                    self.tr("Result is here, to hand back · {count}").format(count=count), note, "package-check", "ok"
                )
        note = self.tr("same marks first, then the newest")
        return Group(self.tr("Found · {count}").format(count=count), note, "search", "accent")

    def _nothing(self) -> str:
        if self.searching():
            if not self.search.value():
                return self.tr("Type a name, a code or a procedure. Marks may be left out: “do van binh”.")
            return self.tr("No dossier has words that begin so. Check the spelling, or type fewer letters.")
        if self._list == "work":
            return self.tr("Nothing is late, due today or waiting to be handed back. New dossiers: F2.")
        if self._list == "late":
            return self.tr("No dossier is late.")
        return self.tr("There is nothing in this list.")

    def _show_tabs(self, counts: Counts) -> None:
        work = counts.late + counts.due_today + counts.to_return
        self.tabs.show_tabs(
            (
                Tab("work", self.tr("Work of the day"), work),
                Tab("late", self.tr("Late"), counts.late, "late"),
                Tab("due_today", self.tr("Due today"), counts.due_today, "warn"),
                Tab("to_return", self.tr("To hand back"), counts.to_return, "accent"),
                Tab("unprinted", self.tr("Not printed"), counts.unprinted, "warn"),
                Tab("today", self.tr("Received today"), counts.received, "accent"),
                Tab("open", self.tr("All open")),
            ),
            self._list,
        )

    def _choose(self, key: str) -> None:
        self._list = key  # type: ignore[assignment]
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

    def _open(self, code: str) -> None:
        self.wants_place.emit("dossier", code)

    def _build(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.tabs, 1)
        top.addWidget(self.search, 1)
        top.addWidget(self._find)
        top.addWidget(self._close)
        card = Card(flush=True)
        card.body.addWidget(self._stack)
        self.body.addLayout(top)
        self.body.addWidget(card, 1)
        self.verbs.hide()
