"""The page of piles: one slip for many dossiers that leave, what of it arrived, and what nobody has taken."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from desk_app.domain.transfers import Transfer
from desk_app.services.handing_over import Arrival, OnItsWay
from ui.at_work import AtWork
from ui.handover.asked import PaperAsked, PrintPaper, SlipAsked
from ui.handover.giving import GivingPanel
from ui.handover.taking import TakingPanel
from ui.handover.telling import short_number
from ui.handover.waiting import WaitingPanel
from ui.page import Page
from ui.widgets.buttons import KeyButton
from ui.widgets.scan_table import Tally
from ui.widgets.status_bar import KeyHint
from ui.widgets.strip import Act, Notice
from ui.widgets.tabs import Tab, Tabs

GIVE, TAKE, WAITING = "give", "take", "waiting"
DONE, NOT_DONE = "handover.done", "handover.not_done"


@dataclass(frozen=True)
class _Seen:
    """What one look at the record gave."""

    places: tuple[str, ...]
    waiting: tuple[OnItsWay, ...]
    short_names: Mapping[str, str]


class HandoverPage(Page):
    """Dossiers and slips come from the entry field; ``on_shown`` may be asked with a :class:`SlipAsked`."""

    def __init__(self, at: AtWork, print_paper: PrintPaper, parent: QWidget | None = None) -> None:
        super().__init__(scrolls=False, parent=parent)
        self._at, self._print_paper = at, print_paper
        self._seen = _Seen((), (), {})
        here = self.tr("Desk {number}").format(number=at.desk.office.desk)
        self.tabs = Tabs(self.tr("Piles"))
        self.tabs.chosen.connect(lambda _: self._show_tab())
        self.tally = Tally()
        self.giving, self.taking, self.waiting = GivingPanel(at, here), TakingPanel(at, here), WaitingPanel()
        self.giving.done.connect(self._given)
        self.taking.done.connect(self._arrived)
        self.waiting.take_asked.connect(self._take_this)
        self.undo = KeyButton(self.tr("Take the last scan out"), "Ctrl+Z", icon="undo-2")
        self.undo.clicked.connect(self._undo)
        self.all_there = KeyButton(self.tr("Counted, all there"), "F9", icon="list-checks")
        self.all_there.clicked.connect(self.taking.all_there)
        self.give = KeyButton("", "F12", icon="arrow-left-right", kind="chief")
        self.give.clicked.connect(self.giving.hand_over)
        self.take = KeyButton("", "F12", icon="check", kind="chief")
        self.take.clicked.connect(self.taking.take_over)
        self.take_this = KeyButton(self.tr("It has arrived"), "F12", icon="check", kind="chief")
        self.take_this.clicked.connect(lambda: self._take_this(self.waiting.table.current_key()))
        self._build()

    # --- a page

    def title(self) -> str:
        return self.tr("Hand over")

    def entry_hint(self) -> str:
        if self.tabs.key() == TAKE:
            return self.tr("Scan the slip, then the dossiers that arrived")
        return self.tr("Scan the next dossier – or type a name, a code")

    def key_hints(self) -> Sequence[KeyHint]:
        if self.tabs.key() == WAITING:
            return (KeyHint("↑ ↓", self.tr("choose")), KeyHint("Enter", self.tr("it has arrived")))
        hints = [
            KeyHint(self.tr("Scan"), self.tr("one more")),
            KeyHint("↑ ↓", self.tr("choose a line")),
            KeyHint("Delete", self.tr("take it out")),
        ]
        last = ("F9", self.tr("all there")) if self.tabs.key() == TAKE else ("Ctrl+U", self.tr("which office"))
        return (*hints, KeyHint(*last))

    def first_focus(self) -> QWidget | None:
        return self.waiting.table if self.tabs.key() == WAITING else None

    def on_shown(self, asked: object | None = None) -> None:
        if isinstance(asked, SlipAsked):
            self.take_slip(asked.number)
        elif asked in (GIVE, TAKE, WAITING):
            self._show_tabs(str(asked))
        self.reload()

    def on_left(self) -> None:
        self.notice_over.emit(NOT_DONE)

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
            return _Seen(desk.handing_over.places(), desk.handing_over.waiting(), names)

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
        (self.taking if self.tabs.key() == TAKE else self.giving).undo()

    # --- what was done

    def _given(self, pile: Transfer) -> None:
        count = self.tr("%n dossier(s) handed over", "", len(pile.codes))
        fact = self.tr("{count} to {to}, slip {number}.").format(
            count=count, to=pile.to_place, number=short_number(pile.number)
        )
        asked = PaperAsked("transfer", (pile.number,))
        again = Act(self.tr("Print the slip"), lambda: self._print_paper(asked, lambda: None))
        sentence = self.tr("Two copies, one for each side. The other side scans its bar code when the pile arrives.")
        self._did(Notice("ok", fact, sentence, (again,), key=DONE))
        self._print_paper(asked, lambda: None)

    def _arrived(self, arrivals: tuple[Arrival, ...]) -> None:
        fact = self.tr("%n dossier(s) taken over.", "", sum(len(each.taken) for each in arrivals))
        missing = sum(len(each.missing) for each in arrivals)
        if missing:
            sentence = self.tr(
                "%n dossier(s) of the slip are missing and stay on the list of what nobody took.", "", missing
            )
            self._did(Notice("warn", fact, sentence, key=DONE))
        else:
            self._did(Notice("ok", fact, "", key=DONE))

    def _did(self, notice: Notice) -> None:
        self.went_on.emit()
        self.notice_over.emit(DONE)
        self.notice.emit(notice)
        self.counts_changed.emit()
        self.reload()
        self.wants_entry.emit("")

    def _failed(self, error: Exception) -> None:
        notice = self._at.notice_of(error)
        self.notice.emit(Notice("late", notice.fact, notice.sentence, notice.acts, key=NOT_DONE))

    # --- showing

    def _show(self, seen: _Seen) -> None:
        self._seen = seen
        self.giving.refresh(seen.places, seen.short_names)
        self.taking.refresh(seen.short_names)
        self.waiting.show_waiting(seen.waiting, seen.short_names, self._at.desk.clock.now())
        self._show_tabs(self.tabs.key() or GIVE)

    def _show_tabs(self, key: str) -> None:
        late = any(each.days > 1 for each in self._seen.waiting)
        self.tabs.show_tabs(
            (
                Tab(GIVE, self.tr("Hand over")),
                Tab(TAKE, self.tr("Take over")),
                Tab(WAITING, self.tr("Handed over, not taken"), len(self._seen.waiting), "late" if late else "warn"),
            ),
            key,
        )
        self._show_tab()

    def _show_tab(self) -> None:
        panels: dict[str, QWidget] = {GIVE: self.giving, TAKE: self.taking, WAITING: self.waiting}
        self._stack.setCurrentWidget(panels[self.tabs.key()])
        self._show_verbs()
        self.hints_changed.emit()

    def _show_verbs(self) -> None:
        key, scanned = self.tabs.key(), self.taking.scanned
        self._show_tally(key)
        count, why = len(self.giving.lines), self.giving.why_not()
        self.give.say(self.tr("Hand over %n dossier(s)", "", count) if count else self.tr("Hand over"))
        self._settle(self.give, key == GIVE, why)
        none = "" if scanned.count else self.tr("Scan what arrived, or press F9 once all of it was counted.")
        self.take.say(self.tr("Take over %n dossier(s)", "", scanned.count) if scanned.count else self.tr("Take over"))
        self._settle(self.take, key == TAKE, none)
        self.take_this.setVisible(key == WAITING and bool(self._seen.waiting))
        self.all_there.setVisible(key == TAKE and bool(scanned.missing))
        some = {GIVE: self.giving.lines, TAKE: (*scanned.there, *scanned.beside)}
        self.undo.setVisible(bool(some.get(key)))
        words = {
            GIVE: why or self.tr("One slip with one bar code is printed, in two copies."),
            TAKE: none or self.tr("What is missing stays on its list."),
            WAITING: self.tr("Ask the office, then say that it has arrived (Enter)."),
        }
        self.verbs.sentence.say("", words[key])

    def _settle(self, button: KeyButton, shown: bool, reason: str) -> None:
        if reason and button.hasFocus():
            self.wants_entry.emit("")
        button.set_enabled_because(not reason, reason)
        button.setVisible(shown)

    def _show_tally(self, key: str) -> None:
        wrong, count = len(self.giving.wrong()), len(self.giving.lines)
        scanned = self.taking.scanned
        missing, extra = len(scanned.missing), len(scanned.extra)
        counts = {
            GIVE: (
                ("archive", self.tr("%n scanned", "", count), "ink2", count),
                ("check", self.tr("%n go(es) along", "", count - wrong), "ok", count - wrong),
                ("x", self.tr("%n kept back", "", wrong), "late", wrong),
            ),
            TAKE: (
                ("check", self.tr("%n there", "", scanned.count), "ok", scanned.count),
                ("hourglass", self.tr("%n missing", "", missing), "warn", missing),
                ("x", self.tr("%n too much", "", extra), "late", extra),
            ),
        }
        self.tally.show_counts(counts.get(key, ()))

    def _build(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.tabs, 1)
        top.addWidget(self.tally)
        self._stack = QStackedWidget()
        for panel in (self.giving, self.taking, self.waiting):
            self._stack.addWidget(panel)
            panel.open_asked.connect(lambda code: self.wants_place.emit("dossier", code))
        for each in (self.giving, self.taking):
            each.wants_entry.connect(self.wants_entry)
            each.changed.connect(self._show_verbs)
            each.failed.connect(self._failed)
        self.body.addLayout(top)
        self.body.addWidget(self._stack, 1)
        self.verbs.add(self.undo, self.all_there, self.give, self.take, self.take_this)
        self._show_tabs(GIVE)
        self.take_density(self.density)
