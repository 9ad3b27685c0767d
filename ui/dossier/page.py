"""The page of one dossier: head, steps, days, papers, time line, and at the bottom exactly the legal moves."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk_app.domain.batches import OutcomeState
from desk_app.domain.calendar import Calendar
from desk_app.domain.dossiers import Dossier
from desk_app.domain.errors import RecordChanged, RuleBroken
from desk_app.domain.explanation import Explanation
from desk_app.domain.life_cycle import Action, chief
from desk_app.services.lookup import Folder
from desk_app.services.processing import Moved
from ui.at_work import AtWork
from ui.dossier.asks import REPRINT, changed, question
from ui.dossier.move_form import MoveForm
from ui.dossier.papers import PaperLine, PapersList
from ui.dossier.parts import SHOWN_FOR_S, ClockCard, Head
from ui.dossier.telling import moments, paper_form, paper_place, steps
from ui.page import Page
from ui.preview.asked import PrintAsked
from ui.sizes import Density
from ui.widgets.buttons import KeyButton
from ui.widgets.card import Card
from ui.widgets.status_bar import KeyHint
from ui.widgets.steps import StepTrack
from ui.widgets.strip import Act, Notice
from ui.widgets.time_line import TimeLine

CHANGED = "dossier.reload"
HURTS = "dossier.outcome"
ROOM_FOR_ALL = 720
"""Pixels of height from which a form, the days and the papers stand together."""


@dataclass(frozen=True)
class _Seen:
    """What one look at the record gave."""

    folder: Folder
    explanation: Explanation
    calendar: Calendar
    known_places: tuple[str, ...]


class DossierPage(Page):
    """``on_shown`` is asked with a dossier's code. Printing is the preview's: :attr:`wants_place` ``"preview"``."""

    def __init__(self, at: AtWork, parent: QWidget | None = None) -> None:
        super().__init__(scrolls=False, parent=parent)
        self._at = at
        self._code = ""
        self._seen: _Seen | None = None
        self._numbers = False
        self._just_opened = False
        self._doing = False
        self._hide_again = QTimer(self)
        self._hide_again.setSingleShot(True)
        self._hide_again.setInterval(SHOWN_FOR_S * 1000)
        self._hide_again.timeout.connect(self.hide_numbers)
        self.head = Head()
        self.head.reveal.clicked.connect(self._show_numbers)
        self.head.print.clicked.connect(self._print)
        self.track = StepTrack()
        self.form = MoveForm()
        self.form.asked.connect(self._do)
        self.form.closed.connect(self._form_closed)
        self.clock = ClockCard()
        titles = (self.tr("Paper"), self.tr("Form"), self.tr("Is at"))
        self.papers = PapersList(self.tr("Papers"), titles)
        self.story = TimeLine(self.tr("What happened"))
        self._moves: dict[Action, KeyButton] = {}
        self._build()

    def title(self) -> str:
        return self.tr("Dossier")

    def key_hints(self) -> Sequence[KeyHint]:
        if self.form.key():
            return (KeyHint("F12", self.tr("do it")), KeyHint("Esc", self.tr("leave it")))
        return (
            KeyHint("F12", self.tr("next move")),
            KeyHint("Ctrl+E", self.tr("correct")),
            KeyHint("Ctrl+P", self.tr("print")),
            KeyHint("Alt+←", self.tr("back to the list")),
        )

    def first_focus(self) -> QWidget | None:
        last = next(reversed(self._moves.values()), None)
        return last or self.story

    def on_shown(self, asked: object | None = None) -> None:
        if isinstance(asked, str) and asked and asked != self._code:
            self._code = asked
            self._numbers = False
            self.form.close_form()
        self._just_opened = True
        self.reload()

    def on_left(self) -> None:
        self.hide_numbers()
        self.notice_over.emit(HURTS)
        self.notice_over.emit(CHANGED)

    def moves(self) -> tuple[Action, ...]:
        """The moves offered at the bottom, from left to right."""
        return tuple(self._moves)

    def reload(self) -> None:
        """Look at the dossier again."""
        if self._code:
            code = self._code
            self._at.tasks.run(lambda: self._look(code), self._show, self._not_found, owner=self)

    def ask(self, key: str) -> None:
        """Open the strip for a move, or for printing again."""
        if self._seen is None:
            return
        asked = question(key, self._seen.folder.dossier, self._seen.known_places)
        self.form.open(key, asked.title, asked.verb, asked.asks)
        self._make_room()

    def _make_room(self) -> None:
        """While a move is being made it is the only one, and in a low window the papers step aside for it."""
        making = bool(self.form.key())
        for button in self._moves.values():
            button.setVisible(not making)
        self.head.print.setEnabled(not making)  # Ctrl+P would throw away what is being typed
        self.hints_changed.emit()
        self._papers_card.setVisible(not making or self.height() >= ROOM_FOR_ALL)
        self._say_verbs()

    def hide_numbers(self) -> None:
        """Mask the numbers again."""
        self._hide_again.stop()
        self._numbers = False
        self._show_head()

    def take_density(self, density: Density) -> None:
        super().take_density(density)
        if hasattr(self, "_columns"):
            self._columns.setSpacing(density.gap + 2)
            self._left.setSpacing(density.gap)

    # --- looking

    def _look(self, code: str) -> _Seen:
        desk = self._at.desk
        folder = desk.lookup.folder(code)
        places = [dossier.place for dossier in desk.lookup.worklist("open", 200) if dossier.place]
        calendar = desk.catalogue.calendar()
        return _Seen(folder, desk.lookup.explanation(code), calendar, tuple(dict.fromkeys(places)))

    def _show(self, seen: _Seen) -> None:
        if self._seen is not None and seen.folder.dossier.revision != self._seen.folder.dossier.revision:
            self.form.close_form()
        self._seen = seen
        folder, dossier = seen.folder, seen.folder.dossier
        self._show_head()
        self.track.show_steps(steps(dossier, self._at))
        self.clock.show_clock(dossier, seen.explanation, seen.calendar, self._at.desk.clock.now())
        lines = []
        for paper in dossier.papers:
            icon, where, tone = paper_place(paper, dossier)
            lines.append(PaperLine(paper.name, paper_form(paper), where, icon, tone))
        self.papers.show_papers(lines)
        self._papers_card.say_note(self.tr("%n paper(s)", "", len(lines)))
        self.story.show_moments(moments(folder, self._at))
        self._show_moves(folder.legal, dossier)
        self._say_outcome(folder)

    def _show_head(self) -> None:
        if self._seen is not None:
            self.head.show_dossier(self._seen.folder.dossier, numbers=self._numbers)

    def _show_moves(self, legal: Sequence[Action], dossier: Dossier) -> None:
        focused = any(button.hasFocus() for button in self._moves.values())
        for old in self._moves.values():
            old.hide()
            old.deleteLater()
        self._moves = {}
        next_one = chief(dossier)
        for action in sorted(legal, key=lambda each: (each is next_one, each is not Action.VOID)):
            words = self._at.word(f"action.{action}")
            keys = {Action.CORRECT: "Ctrl+E"} | ({next_one: "F12"} if next_one else {})
            button = KeyButton(words, keys.get(action, ""), kind="chief" if action is next_one else "plain")
            button.clicked.connect(lambda _=False, key=str(action): self.ask(key))
            self._moves[action] = button
            self.verbs.add(button)
        self._make_room()
        if (focused or self._just_opened) and self.isVisible():
            (self.first_focus() or self).setFocus(Qt.FocusReason.OtherFocusReason)
        self._just_opened = False

    def _say_verbs(self) -> None:
        if self.form.key():
            sentence = self.tr("Fill in the strip above, then F12. Esc leaves it.")
        else:
            sentence = self.tr("What may be done now") if self._moves else self.tr("Nothing more can be done")
        self.verbs.sentence.say("", sentence)

    def _say_outcome(self, folder: Folder) -> None:
        newest = folder.outcomes[-1] if folder.outcomes else None
        grave = (OutcomeState.MORE_PAPERS, OutcomeState.EXTENDED, OutcomeState.REFUSED)
        if newest is None or newest.state not in grave or folder.dossier.settled_at or not self.isVisible():
            self.notice_over.emit(HURTS)
            return
        fact = f"{self._at.word(f'outcome.{newest.state}')}."
        self.notice.emit(Notice("warn", fact, newest.note, key=HURTS))

    def _not_found(self, error: Exception) -> None:
        self.notice.emit(self._at.notice_of(error))
        self.wants_place.emit("dossiers", None)

    # --- doing

    def _do(self, key: str, said: Mapping[str, str]) -> None:
        if self._seen is None or self._doing:
            return
        dossier = self._seen.folder.dossier
        if key == REPRINT:
            self._reprint(said["reason"])
            return
        note = said.get("reason", "")
        if key == Action.CORRECT:
            values = changed(dossier, said)
        else:
            values = {name: value for name, value in said.items() if name != "reason" and value}
        self._doing = True
        desk, officer, revision = self._at.desk, self._at.officer(), dossier.revision
        self._at.tasks.run(
            lambda: desk.processing.move(dossier.code, key, officer, note=note, values=values, read_revision=revision),
            lambda moved: self._done(key, moved),
            self._refused,
            owner=self,
        )

    def _done(self, key: str, moved: Moved) -> None:
        self._doing = False
        self.form.close_form()
        self.went_on.emit()
        self.notice_over.emit(CHANGED)
        self.good_news.emit(f"{self._at.word(f'action.{key}')}: {moved.dossier.code}")
        for warning in moved.warnings:
            self.notice.emit(Notice("warn", "", self._at.word(warning), key=warning))
        self.counts_changed.emit()
        self.reload()

    def _refused(self, error: Exception) -> None:
        self._doing = False
        stale = isinstance(error, RuleBroken) and error.code == "move.not_legal"  # only legal moves were offered
        if stale or isinstance(error, RecordChanged):
            act = Act(self.tr("Load it again"), self.reload)
            self.notice.emit(self._keyed(self._at.notice_of(error, act)))
            return
        if isinstance(error, RuleBroken):
            field = str(error.facts.get("field", "")).rpartition(".")[2]
            place = "reason" if error.code == "move.reason_missing" else field
            if self.form.say_wrong(place, self._at.sentence_of(error)):
                return
        self.notice.emit(self._at.notice_of(error))

    def _keyed(self, notice: Notice) -> Notice:
        return Notice(notice.kind, notice.fact, notice.sentence, notice.acts, key=CHANGED)

    def _print(self) -> None:
        if self._seen is None:
            return
        if self._seen.folder.dossier.receipts_printed:
            self.ask(REPRINT)
        else:
            self.wants_place.emit("preview", PrintAsked(self._code))

    def _reprint(self, reason: str) -> None:
        if not reason:
            error = RuleBroken("print.reason_missing", code=self._code, field="reason")
            self.form.say_wrong("reason", self._at.sentence_of(error))
            return
        self.form.close_form()
        self.wants_place.emit("preview", PrintAsked(self._code, reason, now=True))

    def _form_closed(self) -> None:
        self._make_room()
        if self.isVisible():
            (self.first_focus() or self).setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_numbers(self) -> None:
        self._numbers = True
        self._show_head()
        self._hide_again.start()

    # --- building

    def _build(self) -> None:
        self._papers_card = Card(self.tr("Where each paper is"), icon="folders", flush=True)
        self._papers_card.body.addWidget(self.papers)
        story = Card(self.tr("What happened"), icon="history", note=self.tr("newest first"))
        story.body.addWidget(self.story)
        self._left = QVBoxLayout()
        self._left.addWidget(self.clock)
        self._left.addWidget(self._papers_card, 1)
        self._columns = QHBoxLayout()
        self._columns.addLayout(self._left, 662)
        self._columns.addWidget(story, 474)
        for part in (self.head, self.track, self.form):
            self.body.addWidget(part)
        self.body.addLayout(self._columns, 1)
        back = KeyButton(self.tr("Back to the list"), "Alt+Left", icon="arrow-left")
        back.clicked.connect(lambda: self.wants_place.emit("dossiers", None))
        self.verbs.add(back)
        self.take_density(self.density)
