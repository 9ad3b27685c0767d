"""A pile on its way out: the dossiers scanned so far, the office that takes them, what keeps one of them back."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtWidgets import QWidget

from desk_app.domain.errors import RuleBroken
from desk_app.domain.transfers import Transfer
from desk_app.services.handing_over import PileLine
from ui.at_work import AtWork
from ui.handover.place_card import PlaceCard, Sayings
from ui.handover.scanning import CodesPanel
from ui.handover.telling import GIVING_SPARE, giving_columns, giving_line, sheets
from ui.widgets.empty_state import EmptyState
from ui.widgets.scan_table import ScanTable
from ui.widgets.strip import Notice


class GivingPanel(CodesPanel):
    """:attr:`done` with the slip that was written."""

    def __init__(self, at: AtWork, here: str, parent: QWidget | None = None) -> None:
        super().__init__(at, parent)
        self._here = here
        self._suggested = ""
        self.place = PlaceCard(self._sayings, icon="building-2")
        self.place.chosen.connect(lambda _: self.look())
        self.place.edit.textChanged.connect(lambda _: self.touched.emit())
        self.place.done.connect(lambda: self.wants_entry.emit(""))
        self._empty = EmptyState(
            "arrow-left-right", self.tr("No dossier was scanned yet. Scan the first one to begin.")
        )
        table = ScanTable(self.tr("Dossiers scanned"), giving_columns(), spare=GIVING_SPARE)
        self.lay_out(table, self._empty, self.place)
        self.show_pile(())

    # --- scanning

    def check(self) -> Callable[[], tuple[PileLine, ...]]:
        handing_over, codes, to = self._at.desk.handing_over, self.codes, self.place.value()
        return lambda: handing_over.check(codes, to)

    def refresh(self, places: Sequence[str], short_names: Mapping[str, str]) -> None:
        """Known offices and names; every line is looked at again."""
        self._short_names = short_names
        self.place.show_known(places)
        self.look()

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
        self.show_pile(self.lines, self.table.current_key())

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
        """The pile goes on one slip."""
        if self.why_not():
            return
        handing_over, officer = self._at.desk.handing_over, self._at.officer()
        codes, to = self.codes, self.place.value()
        self.do(
            lambda: handing_over.hand_over_pile(codes, to, officer),
            self._given,
            sorry=self.tr("The pile could not be handed over."),
            again=self.hand_over,
        )

    def _given(self, pile: Transfer) -> None:
        self.place.put("")
        self.take_away(pile.codes)
        self.done.emit(pile)

    def kept_back(self, error: Exception) -> None:
        if isinstance(error, RuleBroken) and error.facts.get("field") == "to":
            self.place.take_focus()
        self.look()

    # --- showing

    def show_pile(self, lines: Sequence[PileLine], current: str = "") -> None:
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
        self.show_strip()
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

    def notice(self) -> Notice | None:
        """Why the chosen line, or the newest such one, keeps the pile back."""
        wrong = {line.code: line for line in self.wrong()}
        told = wrong.get(self.table.current_key()) or next(iter(reversed(wrong.values())), None)
        if told is None or told.wrong is None:
            return None
        fact = self.tr("Line {number} keeps the pile back.").format(number=self.codes.index(told.code) + 1)
        return Notice("late", fact, self._at.sentence_of(told.wrong))
