"""A pile on its way out: the dossiers scanned so far, the office that takes them, what keeps one of them back."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk_app.domain.errors import RuleBroken
from desk_app.domain.transfers import Transfer
from desk_app.services.handing_over import PileLine
from ui.at_work import AtWork
from ui.handover.pile_sheet import PileSheet
from ui.handover.place_card import PlaceCard, Sayings
from ui.handover.telling import GIVING_SPARE, giving_columns, giving_line, sheets
from ui.tasks import Ticket
from ui.widgets.empty_state import EmptyState
from ui.widgets.scan_table import ScanTable
from ui.widgets.strip import Notice


class GivingPanel(QWidget):
    """:attr:`changed` after each look; :attr:`done` with the slip that was written, :attr:`failed` with an error."""

    changed = Signal()
    done = Signal(object)
    failed = Signal(object)
    open_asked = Signal(str)
    wants_entry = Signal(str)

    def __init__(self, at: AtWork, here: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._at, self._here = at, here
        self._doing = False
        self._ticket: Ticket | None = None
        self._short_names: Mapping[str, str] = {}
        self._suggested = ""
        self._codes: tuple[str, ...] = ()
        self.lines: tuple[PileLine, ...] = ()
        self.table = ScanTable(self.tr("Dossiers scanned"), giving_columns(), spare=GIVING_SPARE)
        self.table.out_asked.connect(self.take_out)
        self.table.typed.connect(self.wants_entry)
        self.table.open_asked.connect(self.open_asked)
        self.table.move_asked.connect(lambda _: self.wants_entry.emit(""))
        self.table.current_changed.connect(lambda _: self._show_strip())
        self.place = PlaceCard(self._sayings, icon="building-2")
        self.place.chosen.connect(lambda _: self._look())
        self.place.done.connect(lambda: self.wants_entry.emit(""))
        self._empty = EmptyState(
            "arrow-left-right", self.tr("No dossier was scanned yet. Scan the first one to begin.")
        )
        self.sheet = PileSheet(self.table, self._empty, self.place)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.sheet)
        self._show((), "")

    # --- scanning

    def scan(self, code: str) -> None:
        """One more dossier on the pile."""
        self._codes = (*self._codes, code)
        self._look(newest=True)
        self.wants_entry.emit("")

    def take_out(self, code: str) -> None:
        """One dossier leaves the pile; what kept the others back may have been this one."""
        self._codes = tuple(each for each in self._codes if each != code)
        self._look()
        if not self._codes:
            self.wants_entry.emit("")

    def undo(self) -> None:
        """Take the last scan out."""
        if self._codes:
            self.take_out(self._codes[-1])

    def refresh(self, places: Sequence[str], short_names: Mapping[str, str]) -> None:
        """Known offices and names; every line is looked at again."""
        self._short_names = short_names
        self.place.show_known(places)
        self._look()

    def wrong(self) -> tuple[PileLine, ...]:
        """What keeps the pile back."""
        return tuple(line for line in self.lines if line.wrong is not None)

    def why_not(self) -> str:
        """Why the pile cannot go now; ``""`` when it can."""
        if not self.lines:
            return self.tr("Scan the dossiers of the pile, then hand them over on one slip.")
        if self.wrong():
            return self.tr("Take the lines marked with a cross out first (Delete).")
        if not self.place.value():
            return self.tr("Say which office takes the pile (Ctrl+U).")
        return ""

    def retranslate(self, here: str) -> None:
        """In another language; the pile stays."""
        self._here = here
        self.table.setAccessibleName(self.tr("Dossiers scanned"))
        self.table.say_columns(giving_columns())
        self._empty.say(self.tr("No dossier was scanned yet. Scan the first one to begin."))
        self.place.retranslate()
        self._show(self.lines, self.table.current_key())

    def _sayings(self) -> Sayings:
        return Sayings(
            self.tr("Handed over to"),
            self.tr("Type, or choose below"),
            self.tr("Known offices"),
            (
                ("dossiers", self.tr("Dossiers that go along")),
                ("sheets", self.tr("Papers in them")),
                ("place", self.tr("They go from")),
            ),
        )

    # --- doing

    def hand_over(self) -> None:
        """The pile goes on one slip, once."""
        if self._doing or self.why_not():
            return
        self._doing = True
        handing_over, officer = self._at.desk.handing_over, self._at.officer()
        codes, to = self._codes, self.place.value()
        self._at.tasks.run(lambda: handing_over.hand_over_pile(codes, to, officer), self._given, self._fail, owner=self)

    def _given(self, pile: Transfer) -> None:
        self._doing = False
        self.place.put("")
        self._codes = tuple(code for code in self._codes if code not in pile.codes)
        self._look()
        self.done.emit(pile)

    def _fail(self, error: Exception) -> None:
        self._doing = False
        if isinstance(error, RuleBroken) and error.facts.get("field") == "to":
            self.place.take_focus()
        self.failed.emit(error)
        self._look()

    def _look(self, *, newest: bool = False) -> None:
        """Check the whole pile; an older look is not wanted any more."""
        if self._ticket is not None:
            self._ticket.drop()
        handing_over, codes, to = self._at.desk.handing_over, self._codes, self.place.value()
        if not codes:
            self._show((), "")
            return

        def found(lines: tuple[PileLine, ...]) -> None:
            self._codes = tuple(line.code for line in lines)
            self._show(lines, self._codes[-1] if newest else "")

        self._ticket = self._at.tasks.run(lambda: handing_over.check(codes, to), found, self._fail, owner=self)

    # --- showing

    def _show(self, lines: Sequence[PileLine], current: str) -> None:
        self.lines = tuple(lines)
        self._suggest()
        now = self._at.desk.clock.now()
        numbered = [giving_line(number, line, self._short_names, now) for number, line in enumerate(lines, start=1)]
        self.table.show_lines(list(reversed(numbered)))
        if current:
            self.table.choose(current)
        self.sheet.show_table(bool(lines))
        going = [line.dossier for line in lines if line.dossier is not None and line.wrong is None]
        place = (going[0].place if going else "") or self._here
        self.place.show_facts({"dossiers": str(len(going)), "sheets": str(sheets(going)), "place": place})
        self._show_strip()
        self.changed.emit()

    def _suggest(self) -> None:
        """The office that settles all of the pile, while nobody has said another; none when they differ."""
        if self.place.value() not in ("", self._suggested) or self.place.edit.hasFocus():
            return
        going = [line.dossier for line in self.lines if line.dossier is not None and line.wrong is None]
        offices = {each.places.settling or each.procedure.agency for each in going}
        office = offices.pop() if len(offices) == 1 else ""
        self._suggested = office if going and office != going[0].place else ""
        if self._suggested != self.place.value():
            self.place.put(self._suggested)

    def _show_strip(self) -> None:
        self.sheet.show_notice(self._notice())

    def _notice(self) -> Notice | None:
        """Why the chosen line, or the newest such one, keeps the pile back."""
        wrong = {line.code: line for line in self.wrong()}
        told = wrong.get(self.table.current_key()) or next(iter(reversed(wrong.values())), None)
        if told is None or told.wrong is None:
            return None
        fact = self.tr("Line {number} keeps the pile back.").format(number=self._codes.index(told.code) + 1)
        return Notice("late", fact, self._at.sentence_of(told.wrong))
