"""A pile that arrives: its slip ticked off dossier by dossier, what is missing, what is too much."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from desk_app.services.handing_over import Arrival, HandingOver, PileLine
from ui.at_work import AtWork
from ui.dossiers.standing import short_code
from ui.handover.arriving import ScannedIn, Slip
from ui.handover.piles import SlipPile
from ui.handover.scanning import ScanningPanel
from ui.handover.slip_card import SlipCard
from ui.handover.telling import TAKING_SPARE, arriving, taken_words, taking_columns, taking_line
from ui.widgets.empty_state import EmptyState
from ui.widgets.scan_table import ScanTable
from ui.widgets.strip import Notice

NAMED = 4
"""So many missing ones a strip names; more are counted, the table shows them all."""


class TakingPanel(ScanningPanel):
    """:attr:`done` with what :meth:`take_over` gave."""

    def __init__(self, at: AtWork, here: str, parent: QWidget | None = None) -> None:
        super().__init__(at, parent)
        self._here = here
        self._coming: SlipPile | None = None
        self.scanned = ScannedIn()
        self.card = SlipCard()
        self.card.done.connect(lambda: self.wants_entry.emit(""))
        self.card.typed.connect(self.touched)
        self._empty = EmptyState("barcode", self.tr("Scan the bar code of a slip, or the first dossier that arrived."))
        table = ScanTable(self.tr("Dossiers of the slip"), taking_columns(), spare=TAKING_SPARE)
        self.lay_out(table, self._empty, self.card)
        self._show(self.scanned)

    # --- scanning

    def scan(self, code: str) -> None:
        """One dossier arrived. Without a slip in front its own slip comes along."""
        handing_over = self._at.desk.handing_over
        number = self.scanned.slip.transfer.number if self.scanned.slip else ""

        def found(line: PileLine) -> None:
            transfer = line.dossier.transfer if line.dossier is not None and line.wrong is None else ""
            if transfer and self.scanned.slip is None:
                self._load(transfer, lambda slip: self._begin(slip, line))
            else:
                self._show(self.scanned.scanned(line), line.code)
            self.wants_entry.emit("")

        self._at.tasks.run(lambda: handing_over.look(code, number), found, self.failed, owner=self)

    def take_slip(self, number: str) -> None:
        """A slip was scanned: what had been scanned before it came is compared with it."""
        self._load(number, self._begin)

    def begin_alone(self, code: str) -> None:
        """A dossier that went without a slip has arrived."""
        self._show(ScannedIn())
        self.scan(code)

    def all_there(self) -> None:
        """The officer counted by hand."""
        self._show(self.scanned.all_there())

    def take_out(self, code: str) -> None:
        """Scanned by mistake."""
        self._show(self.scanned.without(code))

    def last(self) -> str:
        return self.scanned.beside[-1].code if self.scanned.beside else (*("",), *self.scanned.there)[-1]

    # --- kept

    def kept(self) -> SlipPile:
        """What was ticked off, and who takes it over."""
        scanned = self.scanned
        number = scanned.slip.transfer.number if scanned.slip else ""
        beside = tuple(line.code for line in scanned.beside)
        return self._coming or SlipPile(number, scanned.there, beside, self.card.by())

    def put(self, left: SlipPile) -> None:
        """A pile as it was left, with its slip as it stands now."""
        self._coming = left
        self.card.put_by(left.by)
        handing_over = self._at.desk.handing_over

        def work() -> ScannedIn:
            slip = _slip(handing_over, left.slip) if left.slip else None
            scanned = ScannedIn(None, left.there)
            scanned = scanned.seen_again(slip) if slip is not None else ScannedIn()
            for code in left.beside:
                scanned = scanned.scanned(handing_over.look(code, left.slip))
            return scanned

        def found(scanned: ScannedIn) -> None:
            self._coming = None
            for line in self.scanned.beside:  # scanned while it came
                scanned = scanned.scanned(line)
            self._show(scanned)

        def failed(error: Exception) -> None:
            self._coming = None
            self.failed(error)

        self._at.tasks.run(work, found, failed, owner=self)

    def clear(self) -> None:
        """Nothing lies here."""
        self._coming = None
        self.card.put_by("")
        self._show(ScannedIn())

    def refresh(self, short_names: Mapping[str, str]) -> None:
        """The slip as it stands now."""
        self._short_names = short_names
        if self.scanned.slip is not None:
            self._load(self.scanned.slip.transfer.number, lambda slip: self._show(self.scanned.seen_again(slip)))

    def retranslate(self, here: str) -> None:
        """In another language; what was scanned stays."""
        self._here = here
        self.table.setAccessibleName(self.tr("Dossiers of the slip"))
        self.table.say_columns(taking_columns())
        self._empty.say(self.tr("Scan the bar code of a slip, or the first dossier that arrived."))
        self.card.retranslate()
        self._show(self.scanned, self.table.current_key())

    # --- doing

    def take_over(self) -> None:
        """What was scanned is taken over."""
        scanned = self.scanned
        if not scanned.count:
            return
        handing_over, officer, by = self._at.desk.handing_over, self._at.officer(), self.card.by()

        def work() -> tuple[Arrival, ...]:
            done = []
            if scanned.slip is not None and scanned.there:
                number = scanned.slip.transfer.number
                done.append(handing_over.take_over_pile(number, officer, by=by, codes=scanned.there))
            if scanned.alone:
                done.append(handing_over.take_over_pile("", officer, by=by, codes=scanned.alone))
            return tuple(done)

        self.do(work, self._arrived, sorry=self.tr("The pile could not be taken over."), again=self.take_over)

    def _arrived(self, arrivals: tuple[Arrival, ...]) -> None:
        self.clear()
        self.done.emit(arrivals)

    def _load(self, number: str, then: Callable[[Slip], None]) -> None:
        handing_over = self._at.desk.handing_over
        self._at.tasks.run(lambda: _slip(handing_over, number), then, self.failed, owner=self)

    def _begin(self, slip: Slip, line: PileLine | None = None) -> None:
        before = self.scanned
        if before.slip is None or before.slip.transfer.number != slip.transfer.number:
            self.card.put_by("")
            scanned = ScannedIn(slip)
            for each in before.beside:
                scanned = scanned.scanned(each)
        else:
            scanned = before.seen_again(slip)
        if line is not None:
            scanned = scanned.scanned(line)
        self._show(scanned, line.code if line else "")
        self.wants_entry.emit("")

    # --- showing

    def _show(self, scanned: ScannedIn, current: str = "") -> None:
        self.scanned = scanned
        numbers = {code: str(place) for place, code in enumerate(self._codes(), start=1)}
        lines = [
            taking_line(
                numbers.get(each.code, "+"),
                each.code,
                each.dossier,
                arriving(each.state, each.line.wrong if each.line else None, each.at),
                self._short_names,
            )
            for each in scanned.standings()
        ]
        self.table.show_lines(lines)
        if current:
            self.table.choose(current)
            self.table.scrollTo(self.table.currentIndex())
        self.sheet.show_table(bool(lines))
        self.card.show_slip(scanned, self._here)
        self.show_strip()
        self.changed.emit()

    def _codes(self) -> tuple[str, ...]:
        return self.scanned.slip.transfer.codes if self.scanned.slip else ()

    def notice(self) -> Notice | None:
        """What is too much, else what is missing once something was scanned."""
        extra, missing = self.scanned.extra, self.scanned.missing
        if extra:
            wrong = extra[-1].wrong
            fact = self.tr("%n dossier(s) too much.", "", len(extra))
            return Notice("late", fact, self._at.sentence_of(wrong) if wrong else "")
        if self.scanned.there and missing:
            named = ", ".join(short_code(code) for code in missing[:NAMED])
            more = "…" if len(missing) > NAMED else ""
            fact = self.tr("%n dossier(s) not scanned yet:", "", len(missing))
            return Notice("warn", fact, f"{named}{more}", icon="hourglass")
        slip = self.scanned.slip
        if slip is not None and slip.transfer.complete and not self.scanned.beside:
            fact, told = taken_words(slip.transfer)
            return Notice("info", fact, told, icon="check")
        return None


def _slip(handing_over: HandingOver, number: str) -> Slip:
    pile, dossiers = handing_over.contents(number)
    return Slip(pile, {dossier.code: dossier for dossier in dossiers})
