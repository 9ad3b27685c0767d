"""What the panels of piles do alike: scan, take a line out, look at all of it again, and the chief act, once."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk_app.services.handing_over import PileLine
from ui.at_work import AtWork
from ui.handover.pile_sheet import PileSheet
from ui.handover.place_card import PlaceCard
from ui.keeping.not_saved import not_saved
from ui.tasks import Ticket
from ui.widgets.empty_state import EmptyState
from ui.widgets.scan_table import ScanTable
from ui.widgets.strip import Notice

NOT_DONE = "handover.not_done"
T = TypeVar("T")


class ScanningPanel(QWidget):
    """A table of scans beside a card. :attr:`changed` after each look and answer, :attr:`touched` while something is
    typed; :attr:`done` with what came of the chief act, :attr:`told` with a notice of what kept it back."""

    changed = Signal()
    touched = Signal()
    done = Signal(object)
    told = Signal(object)
    open_asked = Signal(str)
    wants_entry = Signal(str)

    table: ScanTable
    sheet: PileSheet

    def __init__(self, at: AtWork, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._at = at
        self._doing = False
        self._short_names: Mapping[str, str] = {}

    def take_out(self, code: str) -> None:
        """Scanned by mistake."""
        raise NotImplementedError

    def last(self) -> str:
        """The code scanned last, ``""`` before the first."""
        raise NotImplementedError

    def notice(self) -> Notice | None:
        """What the strip below the table says of the chosen line."""
        raise NotImplementedError

    def undo(self) -> None:
        """Take the last scan out."""
        if last := self.last():
            self.take_out(last)

    def lay_out(self, table: ScanTable, empty: EmptyState, card: QWidget) -> None:
        """Once, by who builds the panel."""
        self.table, self.sheet = table, PileSheet(table, empty, card)
        table.out_asked.connect(self.take_out)
        table.typed.connect(self.wants_entry)
        table.open_asked.connect(self.open_asked)
        table.move_asked.connect(lambda _: self.wants_entry.emit(""))
        table.current_changed.connect(lambda _: self.show_strip())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.sheet)

    def show_strip(self) -> None:
        """What belongs to the line chosen now."""
        self.sheet.show_notice(self.notice())

    def do(self, work: Callable[[], T], done: Callable[[T], None], *, sorry: str, again: Callable[[], None]) -> None:
        """The chief act, once; nothing happens while it is under way. When it fails, ``sorry`` is said loudly, and one
        key does it ``again``."""
        if self._doing:
            return
        self._doing = True

        def ended(found: T) -> None:
            self._doing = False
            done(found)

        def failed(error: Exception) -> None:
            self._doing = False
            self.kept_back(error)
            self.told.emit(not_saved(self._at, error, sorry, again, NOT_DONE))

        self._at.tasks.run(work, ended, failed, owner=self)

    def failed(self, error: Exception) -> None:
        """A look did: nothing was to be recorded."""
        self.told.emit(replace(self._at.notice_of(error), kind="late", key=NOT_DONE))

    def kept_back(self, error: Exception) -> None:
        """The chief act was refused or failed: where the officer can put it right."""


class CodesPanel(ScanningPanel):
    """A pile that is a list of codes, each looked at by the record, and a place where it goes."""

    place: PlaceCard

    def __init__(self, at: AtWork, parent: QWidget | None = None) -> None:
        super().__init__(at, parent)
        self._ticket: Ticket | None = None
        self.codes: tuple[str, ...] = ()
        self.lines: tuple[PileLine, ...] = ()

    def check(self) -> Callable[[], tuple[PileLine, ...]]:
        """The work that looks at every code."""
        raise NotImplementedError

    def show_pile(self, lines: Sequence[PileLine], current: str = "") -> None:
        """Every line again; the newest scan may be the chosen one."""
        raise NotImplementedError

    def scan(self, code: str) -> None:
        """One more."""
        self.codes = (*self.codes, code)
        self.look(newest=True)
        self.wants_entry.emit("")

    def take_out(self, code: str) -> None:
        """What kept the others back may have been this one."""
        self.take_away((code,))
        if not self.codes:
            self.wants_entry.emit("")

    def take_away(self, codes: Sequence[str]) -> None:
        """These are done, or were scanned by mistake; the others stay."""
        self.codes = tuple(each for each in self.codes if each not in codes)
        self.look()

    def last(self) -> str:
        return self.codes[-1] if self.codes else ""

    def put(self, codes: Sequence[str], place: str) -> None:
        """A pile as it was left."""
        self.codes = tuple(codes)
        self.place.put(place)
        self.look()

    def look(self, *, newest: bool = False) -> None:
        """Every line again; an older look is not wanted any more."""
        if self._ticket is not None:
            self._ticket.drop()
        if not self.codes:
            self.show_pile(())
            return

        def found(lines: tuple[PileLine, ...]) -> None:
            self.codes = tuple(line.code for line in lines)
            self.show_pile(lines, self.codes[-1] if newest else "")

        self._ticket = self._at.tasks.run(self.check(), found, self.failed, owner=self)
