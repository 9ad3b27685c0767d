"""The page where results are handed back: scan the receipts, answer for the late ones, F12 gives the ready ones."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk_app.domain.dossiers import Dossier
from desk_app.domain.errors import RecordChanged
from desk_app.domain.people import CitizenCard
from desk_app.domain.states import State
from desk_app.services.returning import ReturnLine, Unclaimed
from ui.at_work import AtWork
from ui.handover.asked import PaperAsked, PrintPaper
from ui.keeping.not_saved import not_saved
from ui.keeping.page import Kept, KeptPage
from ui.returning.kept import ReceiptsSheet
from ui.returning.lying_panel import LyingPanel
from ui.returning.pile import Check
from ui.returning.pile_panel import PilePanel
from ui.widgets.buttons import KeyButton
from ui.widgets.one_of import OneOf
from ui.widgets.scan_table import Tally
from ui.widgets.status_bar import KeyHint
from ui.widgets.strip import Notice
from ui.widgets.tabs import Tab, Tabs

PILE, UNCLAIMED, EARLY = "pile", "unclaimed", "early"
DONE, NOT_DONE = "returning.done", "returning.not_done"


@dataclass(frozen=True)
class _Seen:
    """What one look gave: the cupboard, the lines of the pile, the procedures' short names."""

    unclaimed: tuple[Unclaimed, ...]
    early: tuple[Unclaimed, ...]
    lines: tuple[ReturnLine, ...]
    short_names: Mapping[str, str]


class ReturningPage(KeptPage):
    """Receipts come from the entry field. :attr:`wants_place` ``"dossier"`` opens one."""

    def __init__(self, at: AtWork, print_paper: PrintPaper, parent: QWidget | None = None) -> None:
        super().__init__(scrolls=False, parent=parent)
        self._at, self._print_paper = at, print_paper
        self._seen = _Seen((), (), (), {})
        self._returning = False
        self.tabs = Tabs(self.tr("Handing back"))
        self.tabs.chosen.connect(lambda _: self._show_tab())
        self.tally = Tally()
        self.panel = PilePanel(at.sentence_of)
        self.panel.changed.connect(self._show_verbs)
        self.panel.letter_asked.connect(self._print_apology)
        self.panel.open_asked.connect(self._open)
        self.panel.wants_entry.connect(self.wants_entry)
        self.lying = LyingPanel()
        self.lying.open_asked.connect(self._open)
        self.undo = KeyButton(self.tr("Take the last scan out"), "Ctrl+Z", icon="undo-2")
        self.undo.clicked.connect(lambda: self.panel.take_out(self.panel.pile.last()))
        self.give = KeyButton("", "F12", icon="package-check", kind="chief")
        self.give.clicked.connect(self._return)
        self.called = KeyButton(self.tr("They were told"), "F12", icon="phone", kind="chief")
        self.called.clicked.connect(self._call)
        self.fetched = KeyButton(self.tr("They have come"), "F12", icon="package-check", kind="chief")
        self.fetched.clicked.connect(lambda: self.scan(self.lying.current()))
        sheet = ReceiptsSheet(at, self, self.panel, print_paper, lambda: self._show_tabs(PILE))
        self.kept = Kept(at, self, sheet)
        self.panel.changed.connect(self.kept.touch)
        self._build()

    # --- a page

    def title(self) -> str:
        return self.tr("Hand back")

    def entry_hint(self) -> str:
        return self.tr("Scan the next receipt – or type a name, a code")

    def key_hints(self) -> Sequence[KeyHint]:
        if self.tabs.key() != PILE:
            return (KeyHint("↑ ↓", self.tr("choose")), KeyHint("Enter", self.tr("open the dossier")))
        return (
            KeyHint(self.tr("Scan"), self.tr("one more")),
            KeyHint("↑ ↓", self.tr("choose a line")),
            KeyHint("Delete", self.tr("take it out")),
            KeyHint("Ctrl+U", self.tr("who takes it")),
        )

    def first_focus(self) -> QWidget | None:
        return None if self.tabs.key() == PILE else self.lying.table

    def first_field(self) -> QWidget | None:
        return self.panel.table if len(self.panel.pile) and self.tabs.key() == PILE else None

    def on_shown(self, asked: object | None = None) -> None:
        if asked in (PILE, UNCLAIMED, EARLY):
            self._show_tabs(str(asked))
        self.reload()
        super().on_shown()

    def on_left(self) -> None:
        self.notice_over.emit(NOT_DONE)
        super().on_left()

    def takes(self, kind: str, value: object) -> bool:
        if kind == "dossier" and isinstance(value, str):
            self.scan(value)
            return True
        if kind == "card" and isinstance(value, CitizenCard):
            self._scan_card(value)
            return True
        return False

    # --- doing

    def scan(self, *codes: str) -> None:
        """Put receipts on the pile."""
        returning = self._at.desk.returning
        self.went_on.emit()
        self.notice_over.emit(NOT_DONE)

        def found(lines: tuple[ReturnLine, ...]) -> None:
            self.panel.add(lines)
            self._show_tabs(PILE)
            self.wants_entry.emit("")

        self._at.tasks.run(lambda: returning.lines(codes), found, owner=self)

    def reload(self) -> None:
        """Look again at what lies at the desk, and at every line of the pile."""
        desk, codes = self._at.desk, [each.line.code for each in self.panel.pile.lines()]

        def work() -> _Seen:
            names = {procedure.key: procedure.short_name for procedure in desk.catalogue.procedures()}
            return _Seen(desk.returning.unclaimed(), desk.returning.early(), desk.returning.lines(codes), names)

        self._at.tasks.run(work, self._show, owner=self)

    def _return(self) -> None:
        handings = self.panel.pile.going()
        if self._returning or not handings:
            return
        self._returning = True
        returning, officer = self._at.desk.returning, self._at.officer()
        self._at.tasks.run(lambda: returning.return_pile(handings, officer), self._returned, self._failed, owner=self)

    def _returned(self, done: tuple[Dossier, ...]) -> None:
        self._returning = False
        for dossier in done:
            self.panel.pile.take_out(dossier.code)
        self.panel.show_pile()
        self.went_on.emit()
        self.notice_over.emit(NOT_DONE)
        left = len(self.panel.pile)
        fact = self.tr("%n result(s) handed back.", "", len(done))
        sentence = self.tr("%n line(s) stay in the pile.", "", left) if left else ""
        self.notice.emit(Notice("ok", fact, sentence, key=DONE))
        self.counts_changed.emit()
        self.reload()
        self._print_paper(PaperAsked("return", tuple(dossier.code for dossier in done)), lambda: None)
        self.wants_entry.emit("")

    def _failed(self, error: Exception) -> None:
        self._returning = False
        if isinstance(error, RecordChanged):
            self.reload()
        fact = self.tr("The results could not be recorded as handed back.")
        self.notice.emit(not_saved(self._at, error, fact, self._return, NOT_DONE))

    def _call_failed(self, error: Exception) -> None:
        fact = self.tr("The call could not be noted.")
        self.notice.emit(not_saved(self._at, error, fact, self._call, NOT_DONE))

    def _print_apology(self, code: str) -> None:
        """The letter is printed and entered; only then the line goes on."""
        self._print_paper(PaperAsked("apology", (code,)), lambda: self._apologised(code))

    def _apologised(self, code: str) -> None:
        self.panel.settle(code)
        self.reload()

    def _call(self) -> None:
        code = self.lying.current()
        if not code:
            return
        returning, officer = self._at.desk.returning, self._at.officer()

        def done(dossier: Dossier) -> None:
            self.notice_over.emit(NOT_DONE)
            self.good_news.emit(self.tr("Noted: {name} was told").format(name=dossier.owner.name))
            self.counts_changed.emit()
            self.reload()

        self._at.tasks.run(lambda: returning.call(code, officer), done, self._call_failed, owner=self)

    def _scan_card(self, card: CitizenCard) -> None:
        """Somebody without a receipt: every result of theirs that lies here."""
        lookup, number = self._at.desk.lookup, card.personal_id or ""

        def work() -> list[str]:
            found = lookup.find(number) if number else ()
            return [each.code for each in found if each.state is State.DONE and each.owner.number == number]

        def found(codes: list[str]) -> None:
            if codes:
                self.scan(*codes)
                return
            fact = self.tr("No result of {name} lies here.").format(name=card.name or number)
            sentence = self.tr("Nothing was changed. Search by name (F3) to see where the dossier is.")
            self.notice.emit(Notice("info", fact, sentence, key=NOT_DONE))

        self._at.tasks.run(work, found, owner=self)

    # --- showing

    def _show(self, seen: _Seen) -> None:
        self._seen = seen
        self.panel.refresh(seen.lines, seen.short_names)
        self._show_tabs(self.tabs.key() or PILE)

    def _show_tabs(self, key: str) -> None:
        self.tabs.show_tabs(
            (
                Tab(PILE, self.tr("Pile to hand back")),
                Tab(UNCLAIMED, self.tr("Not fetched"), len(self._seen.unclaimed), "warn"),
                Tab(EARLY, self.tr("Came early, to tell"), len(self._seen.early), "accent"),
            ),
            key,
        )
        self._show_tab()

    def _show_tab(self) -> None:
        key = self.tabs.key()
        self._stack.setCurrentWidget(self.panel if key == PILE else self.lying)
        if key == EARLY:
            self.lying.show_early(self._seen.early, self._seen.short_names)
        elif key == UNCLAIMED:
            self.lying.show_unclaimed(self._seen.unclaimed, self._seen.short_names)
        self._show_verbs()
        self.hints_changed.emit()

    def _show_verbs(self) -> None:
        key, pile = self.tabs.key(), self.panel.pile
        ready, late = pile.count(Check.READY, Check.SETTLED), pile.count(Check.LATE)
        stays, unnamed = pile.count(Check.STAYS), pile.count(Check.UNNAMED)
        self.tally.show_counts(
            (
                ("archive", self.tr("%n scanned", "", len(pile)), "ink2", len(pile)),
                ("check", self.tr("%n ready", "", ready), "ok", ready),
                ("triangle-alert", self.tr("%n late", "", late), "late", late),
                ("pen-line", self.tr("%n without mandate", "", unnamed), "warn", unnamed),
                ("hourglass", self.tr("%n stay(s)", "", stays), "warn", stays),
            )
        )
        self.tally.setVisible(key == PILE)
        reason = self._reason(ready, late)
        if reason and self.give.hasFocus():
            self.wants_entry.emit("")
        self.give.say(self.tr("Hand back %n ready one(s)", "", ready) if ready else self.tr("Hand back"))
        self.give.set_enabled_because(not reason, reason)
        self.give.setVisible(key == PILE)
        self.undo.setVisible(key == PILE and len(pile) > 0)
        self.called.setVisible(key == EARLY and bool(self._seen.early))
        self.fetched.setVisible(key == UNCLAIMED and bool(self._seen.unclaimed))
        words = reason or self.tr("A return slip is printed for each who takes results.")
        if key == EARLY:
            words = self.tr("Their numbers stand on the dossier's page (Enter). F12 notes the call.")
        elif key == UNCLAIMED:
            words = self.tr("A result should be fetched within three days of its coming.")
        self.verbs.sentence.say("", words)

    def _reason(self, ready: int, late: int) -> str:
        """Why nothing can be handed back now; ``""`` when something can."""
        if not len(self.panel.pile):
            return self.tr("Scan the receipts, then hand the ready ones back.")
        if ready:
            return ""
        if late:
            return self.tr("Answer for the late line first (F11).")
        return self.tr("No result of this pile can be given now.")

    def _open(self, code: str) -> None:
        self.wants_place.emit("dossier", code)

    def _build(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.tabs, 1)
        top.addWidget(self.tally)
        self._stack = OneOf()
        self._stack.addWidget(self.panel)
        self._stack.addWidget(self.lying)
        self.body.addLayout(top)
        self.body.addWidget(self._stack, 1)
        self.verbs.add(self.undo, self.called, self.fetched, self.give)
        self._show_tabs(PILE)
        self.take_density(self.density)
