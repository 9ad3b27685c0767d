"""The page of piles: what leaves on one slip, what arrived, what nobody has taken, and the results that come back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk_app.domain.transfers import Transfer
from desk_app.services.handing_over import Arrival, OnItsWay
from desk_app.services.taking_in import TakenIn
from ui.at_work import AtWork
from ui.handover.asked import PaperAsked, PrintPaper, SlipAsked
from ui.handover.giving import GivingPanel
from ui.handover.kept import PilesSheet
from ui.handover.news import DONE, arrived, given, taken_in
from ui.handover.piles import Piles
from ui.handover.results import ResultsPanel
from ui.handover.scanning import NOT_DONE
from ui.handover.taking import TakingPanel
from ui.handover.tallies import counts_of
from ui.handover.waiting import WaitingPanel
from ui.keeping.page import Kept, KeptPage
from ui.widgets.buttons import KeyButton
from ui.widgets.one_of import OneOf
from ui.widgets.scan_table import Tally
from ui.widgets.status_bar import KeyHint
from ui.widgets.strip import Notice
from ui.widgets.tabs import Tab, Tabs

GIVE, TAKE, WAITING, RESULTS = "give", "take", "waiting", "results"
EARLY = "early"
"""The tab of the returning page that says whom to tell."""


@dataclass(frozen=True)
class _Seen:
    """What one look at the record gave."""

    places: tuple[str, ...]
    waiting: tuple[OnItsWay, ...]
    short_names: Mapping[str, str]
    compartments: tuple[str, ...] = ()


class HandoverPage(KeptPage):
    """Dossiers and slips come from the entry field; ``on_shown`` may be asked with a :class:`SlipAsked`."""

    def __init__(self, at: AtWork, print_paper: PrintPaper, parent: QWidget | None = None) -> None:
        super().__init__(scrolls=False, parent=parent)
        self._at, self._print_paper = at, print_paper
        self._seen = _Seen((), (), {})
        here = self._here()
        self.tabs = Tabs("")
        self.tabs.chosen.connect(lambda _: self._show_tab())
        self.tally = Tally()
        self.giving, self.taking, self.waiting = GivingPanel(at, here), TakingPanel(at, here), WaitingPanel()
        self.results = ResultsPanel(at)
        self.giving.done.connect(self._given)
        self.taking.done.connect(self._arrived)
        self.results.done.connect(self._results_came)
        self.waiting.take_asked.connect(self._take_this)
        self.undo = KeyButton("", "Ctrl+Z", icon="undo-2")
        self.undo.clicked.connect(self._undo)
        self.all_there = KeyButton("", "F9", icon="list-checks")
        self.all_there.clicked.connect(self.taking.all_there)
        self.give = KeyButton("", "F12", icon="arrow-left-right", kind="chief")
        self.give.clicked.connect(self.giving.hand_over)
        self.take = KeyButton("", "F12", icon="check", kind="chief")
        self.take.clicked.connect(self.taking.take_over)
        self.take_in = KeyButton("", "F12", icon="package-check", kind="chief")
        self.take_in.clicked.connect(self.results.take_in)
        self.take_this = KeyButton("", "F12", icon="check", kind="chief")
        self.take_this.clicked.connect(lambda: self._take_this(self.waiting.table.current_key()))
        sheet = PilesSheet(at.desk, self.giving, self.taking, self.results, print_paper, self._put_back)
        self.kept = Kept(at, self, sheet)
        self._say()
        self._build()

    # --- a page

    def title(self) -> str:
        return self.tr("Hand over")

    def entry_hint(self) -> str:
        if self.tabs.key() == TAKE:
            return self.tr("Scan the slip, then the dossiers that arrived")
        if self.tabs.key() == RESULTS:
            return self.tr("Scan the receipt of the next result")
        return self.tr("Scan the next dossier – or type a name, a code")

    def key_hints(self) -> Sequence[KeyHint]:
        if self.tabs.key() == WAITING:
            return (KeyHint("↑ ↓", self.tr("choose")), KeyHint("Enter", self.tr("it has arrived")))
        hints = [
            KeyHint(self.tr("Scan"), self.tr("one more")),
            KeyHint("↑ ↓", self.tr("choose a line")),
            KeyHint("Delete", self.tr("take it out")),
        ]
        last = {TAKE: ("F9", self.tr("all there")), RESULTS: ("Ctrl+U", self.tr("which compartment"))}
        return (*hints, KeyHint(*last.get(self.tabs.key(), ("Ctrl+U", self.tr("which office")))))

    def first_focus(self) -> QWidget | None:
        return self.waiting.table if self.tabs.key() == WAITING else None

    def on_shown(self, asked: object | None = None) -> None:
        if isinstance(asked, SlipAsked):
            self.take_slip(asked.number)
        elif asked in (GIVE, TAKE, WAITING, RESULTS):
            self._show_tabs(str(asked))
        self.reload()
        super().on_shown()

    def on_left(self) -> None:
        self.notice_over.emit(NOT_DONE)
        super().on_left()

    def retranslate(self) -> None:
        self._say()
        here = self._here()
        self.giving.retranslate(here)
        self.taking.retranslate(here)
        self.waiting.retranslate()
        self.results.retranslate()
        self._show(self._seen)

    def takes(self, kind: str, value: object) -> bool:
        if kind == "dossier" and isinstance(value, str):
            self.scan(value)
            return True
        if kind == "slip" and isinstance(value, str):
            self.take_slip(value)
            return True
        return False

    # --- scanning

    def scan(self, code: str) -> None:
        """A dossier: onto the pile that leaves, or ticked off on the side that takes."""
        self.went_on.emit()
        self.notice_over.emit(NOT_DONE)
        if self.tabs.key() == TAKE:
            self.taking.scan(code)
        elif self.tabs.key() == RESULTS:
            self.results.scan(code)
        else:
            self._show_tabs(GIVE)
            self.giving.scan(code)

    def take_slip(self, number: str) -> None:
        """Show what of a slip has arrived, and tick off the rest."""
        self.went_on.emit()
        self.notice_over.emit(NOT_DONE)
        self._show_tabs(TAKE)
        self.taking.take_slip(number)

    def reload(self) -> None:
        """Look again at everything that is shown."""
        desk = self._at.desk

        def work() -> _Seen:
            names = {procedure.key: procedure.short_name for procedure in desk.catalogue.procedures()}
            return _Seen(desk.handing_over.places(), desk.handing_over.waiting(), names, desk.taking_in.places())

        self._at.tasks.run(work, self._show, owner=self)

    def _take_this(self, code: str) -> None:
        """From the list of what nobody took: its slip, or the dossier that went alone."""
        line = next((each for each in self._seen.waiting if each.dossier.code == code), None)
        if line is not None and line.transfer:
            self.take_slip(line.transfer)
        elif line is not None:
            self._show_tabs(TAKE)
            self.taking.begin_alone(code)

    def _undo(self) -> None:
        panels = {TAKE: self.taking.undo, RESULTS: self.results.undo}
        panels.get(self.tabs.key(), self.giving.undo)()

    # --- what was done

    def _given(self, pile: Transfer) -> None:
        asked = PaperAsked("transfer", (pile.number,))
        self._did(given(pile, lambda: self._print_paper(asked, lambda: None)))
        self._print_paper(asked, lambda: None)

    def _arrived(self, arrivals: tuple[Arrival, ...]) -> None:
        self._did(arrived(arrivals))

    def _results_came(self, taken: TakenIn) -> None:
        place = taken.done[0].place if taken.done else self.results.place.value()
        self._did(taken_in(taken, place, lambda: self.wants_place.emit("returning", EARLY)))

    def _did(self, notice: Notice) -> None:
        self.went_on.emit()
        for key in (DONE, NOT_DONE):
            self.notice_over.emit(key)
        self.notice.emit(notice)
        self.counts_changed.emit()
        self.reload()
        self.wants_entry.emit("")

    def _put_back(self, piles: Piles) -> None:
        """What came back is in front, unless something else is being done."""
        found = {GIVE: piles.giving.codes, TAKE: piles.taking.codes(), RESULTS: piles.results.codes}
        if self.tabs.key() == GIVE and not found[GIVE]:
            self._show_tabs(next(key for key, codes in found.items() if codes))

    # --- showing

    def _show(self, seen: _Seen) -> None:
        self._seen = seen
        self.giving.refresh(seen.places, seen.short_names)
        self.taking.refresh(seen.short_names)
        self.results.refresh(seen.compartments, seen.short_names)
        self.waiting.show_waiting(seen.waiting, seen.short_names, self._at.desk.clock.now())
        self._show_tabs(self.tabs.key() or GIVE)

    def _show_tabs(self, key: str) -> None:
        late = any(each.days > 1 for each in self._seen.waiting)
        self.tabs.show_tabs(
            (
                Tab(GIVE, self.tr("Hand over")),
                Tab(TAKE, self.tr("Take over")),
                Tab(WAITING, self.tr("Handed over, not taken"), len(self._seen.waiting), "late" if late else "warn"),
                Tab(RESULTS, self.tr("Results come in")),
            ),
            key,
        )
        self._show_tab()

    def _show_tab(self) -> None:
        self._stack.setCurrentWidget(self._panels()[self.tabs.key()])
        self._show_verbs()
        self.hints_changed.emit()

    def _panels(self) -> dict[str, QWidget]:
        return {GIVE: self.giving, TAKE: self.taking, WAITING: self.waiting, RESULTS: self.results}

    def _show_verbs(self) -> None:
        key, scanned = self.tabs.key(), self.taking.scanned
        self.tally.show_counts(counts_of(self._panels()[key]))
        count, why = len(self.giving.lines), self.giving.why_not()
        self.give.say(self.tr("Hand over %n dossier(s)", "", count) if count else self.tr("Hand over"))
        self._settle(self.give, key == GIVE, why)
        none = "" if scanned.count else self.tr("Scan what arrived, or press F9 once all of it was counted.")
        self.take.say(self.tr("Take over %n dossier(s)", "", scanned.count) if scanned.count else self.tr("Take over"))
        self._settle(self.take, key == TAKE, none)
        ready, not_in = len(self.results.ready()), self.results.why_not()
        self.take_in.say(self.tr("Take in %n result(s)", "", ready) if ready else self.tr("Take results in"))
        self._settle(self.take_in, key == RESULTS, not_in)
        self.take_this.setVisible(key == WAITING and bool(self._seen.waiting))
        self.all_there.setVisible(key == TAKE and bool(scanned.missing))
        some = {GIVE: self.giving.lines, TAKE: (*scanned.there, *scanned.beside), RESULTS: self.results.lines}
        self.undo.setVisible(bool(some.get(key)))
        words = {
            GIVE: why or self.tr("One slip with one bar code is printed, in two copies."),
            TAKE: none or self.tr("What is missing stays on its list."),
            WAITING: self.tr("Ask the office, then say that it has arrived (Enter)."),
            RESULTS: not_in or self.tr("What cannot be taken in stays in the pile."),
        }
        self.verbs.sentence.say("", words[key])

    def _settle(self, button: KeyButton, shown: bool, reason: str) -> None:
        if reason and button.hasFocus():
            self.wants_entry.emit("")
        button.set_enabled_because(not reason, reason)
        button.setVisible(shown)

    def _here(self) -> str:
        return self.tr("Desk {number}").format(number=self._at.desk.office.desk)

    def _say(self) -> None:
        self.tabs.setAccessibleName(self.tr("Piles"))
        self.undo.say(self.tr("Take the last scan out"))
        self.all_there.say(self.tr("Counted, all there"))
        self.take_this.say(self.tr("It has arrived"))

    def _build(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.tabs, 1)
        top.addWidget(self.tally)
        self._stack = OneOf()
        for panel in (self.giving, self.taking, self.waiting, self.results):
            self._stack.addWidget(panel)
            panel.open_asked.connect(lambda code: self.wants_place.emit("dossier", code))
        for each in (self.giving, self.taking, self.results):
            each.wants_entry.connect(self.wants_entry)
            each.changed.connect(self._show_verbs)
            each.told.connect(self.notice)
            each.changed.connect(self.kept.touch)
            each.touched.connect(self.kept.touch)
        self.body.addLayout(top)
        self.body.addWidget(self._stack, 1)
        self.verbs.add(self.undo, self.all_there, self.give, self.take, self.take_in, self.take_this)
        self._show_tabs(GIVE)
        self.take_density(self.density)
