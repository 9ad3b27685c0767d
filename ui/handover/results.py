"""Results that come back by the pile: scan the receipts, name the compartment once, F12 takes the ready ones in."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtWidgets import QWidget

from desk_app.domain.errors import RuleBroken
from desk_app.services.handing_over import PileLine
from desk_app.services.taking_in import TakenIn
from ui.at_work import AtWork
from ui.handover.place_card import PlaceCard, Sayings
from ui.handover.result_lines import SPARE, is_early, result_columns, result_line
from ui.handover.scanning import CodesPanel
from ui.widgets.empty_state import EmptyState
from ui.widgets.scan_table import ScanTable
from ui.widgets.strip import Notice


class ResultsPanel(CodesPanel):
    """:attr:`done` with what was taken in."""

    def __init__(self, at: AtWork, parent: QWidget | None = None) -> None:
        super().__init__(at, parent)
        self.place = PlaceCard(self._sayings, icon="archive")
        self.place.chosen.connect(lambda _: self.changed.emit())
        self.place.edit.textEdited.connect(lambda _: self.changed.emit())
        self.place.edit.textChanged.connect(lambda _: self.touched.emit())
        self.place.done.connect(lambda: self.wants_entry.emit(""))
        self._empty = EmptyState("package-check", "")
        self.lay_out(ScanTable("", result_columns(), spare=SPARE), self._empty, self.place)
        self.retranslate()

    # --- scanning

    def check(self) -> Callable[[], tuple[PileLine, ...]]:
        taking_in, codes = self._at.desk.taking_in, self.codes
        return lambda: taking_in.check(codes)

    def refresh(self, places: Sequence[str], short_names: Mapping[str, str]) -> None:
        """Compartments in use and names; every line is looked at again."""
        self._short_names = short_names
        self.place.show_known(places)
        self.look()

    def ready(self) -> tuple[PileLine, ...]:
        """What F12 takes in."""
        return tuple(line for line in self.lines if line.wrong is None)

    def stays(self) -> tuple[PileLine, ...]:
        """What cannot be taken in."""
        return tuple(line for line in self.lines if line.wrong is not None)

    def early(self) -> int:
        """How many of the ready ones come before their day."""
        now = self._at.desk.clock.now()
        return sum(line.dossier is not None and is_early(line.dossier, now) for line in self.ready())

    def why_not(self) -> str:
        """Why nothing can be taken in now; ``""`` when something can."""
        if not self.lines:
            return self.tr("Scan the receipts of the results that came, ten scans are ten lines.")
        if not self.ready():
            return self.tr("No line of this pile can be taken in.")
        if not self.place.value():
            return self.tr("Say once where the pile is laid (Ctrl+U).")
        return ""

    # --- doing

    def take_in(self) -> None:
        """The ready ones in one go; the others stay in the pile with their sentence."""
        if self.why_not():
            return
        self.place.complete()
        taking_in, officer, place = self._at.desk.taking_in, self._at.officer(), self.place.value()
        codes = [line.code for line in self.ready()]
        self.do(
            lambda: taking_in.take_in(codes, place, officer),
            self._taken,
            sorry=self.tr("The results could not be taken in."),
            again=self.take_in,
        )

    def _taken(self, taken: TakenIn) -> None:
        self.place.put("")
        self.take_away([dossier.code for dossier in taken.done])
        self.done.emit(taken)

    def kept_back(self, error: Exception) -> None:
        if isinstance(error, RuleBroken) and error.facts.get("field") == "place":
            self.place.take_focus()

    # --- showing

    def retranslate(self) -> None:
        """In another language; the pile stays."""
        self.table.setAccessibleName(self.tr("Results scanned"))
        self.table.say_columns(result_columns())
        self._empty.say(self.tr("No result was scanned yet. Scan the first receipt to begin."))
        self.place.retranslate()
        self.show_pile(self.lines, self.table.current_key())

    def show_pile(self, lines: Sequence[PileLine], current: str = "") -> None:
        self.lines = tuple(lines)
        now = self._at.desk.clock.now()
        numbered = [result_line(number, line, self._short_names, now) for number, line in enumerate(lines, start=1)]
        self.table.show_lines(list(reversed(numbered)))
        if current:
            self.table.choose(current)
        self.sheet.show_table(bool(lines))
        facts = {"ready": len(self.ready()), "stays": len(self.stays()), "early": self.early()}
        self.place.show_facts({key: str(value) for key, value in facts.items()})
        self.show_strip()
        self.changed.emit()

    def notice(self) -> Notice | None:
        """Why the chosen line, or the newest such one, stays behind; else whom to call."""
        back = {line.code: line for line in self.stays()}
        told = back.get(self.table.current_key()) or next(iter(reversed(back.values())), None)
        if told is not None and told.wrong is not None:
            fact = self.tr("Line {number} stays behind.").format(number=self.codes.index(told.code) + 1)
            return Notice("late", fact, self._at.sentence_of(told.wrong))
        early = self.early()
        if early:
            fact = self.tr("%n result(s) came before the day.", "", early)
            return Notice("warn", fact, self.tr("After F12 they stand on the list of whom to tell (F5)."), icon="phone")
        return None

    def _sayings(self) -> Sayings:
        return Sayings(
            self.tr("Laid into"),
            self.tr("Compartment, once for all"),
            self.tr("In use"),
            (
                ("ready", self.tr("Can be taken in")),
                ("early", self.tr("Of them early")),
                ("stays", self.tr("Stay behind")),
            ),
        )
