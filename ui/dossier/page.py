"""The page of one dossier: head, steps, days, papers, time line, and at the bottom exactly the legal moves."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desk_app.domain.errors import RuleBroken
from desk_app.domain.life_cycle import Action
from desk_app.services.processing import Moved
from ui.at_work import AtWork
from ui.calculator.asked import CalculatorAsked, of_dossier
from ui.dossier import printing, story
from ui.dossier.asked import MoveAsked
from ui.dossier.custody import custody_note, paper_lines
from ui.dossier.head import SHOWN_FOR_S
from ui.dossier.layout import Layout
from ui.dossier.making import Making
from ui.dossier.printing import WHICH
from ui.dossier.seen import Seen, look
from ui.dossier.strips import HURTS, PAPER, paper_due, what_hurts
from ui.dossier.track import steps
from ui.dossier.verbs import Verbs
from ui.look.sizes import Density
from ui.page import Page
from ui.preview.asked import PrintAsked
from ui.preview.house import HousePrinting
from ui.reception.opened import DossierAsked
from ui.reception.registering import doubts_about
from ui.widgets import paint
from ui.widgets.laying import laid_once
from ui.widgets.status_bar import KeyHint
from ui.widgets.strip import Notice


class DossierPage(Page):
    """``on_shown`` is asked with a dossier's code, or :class:`MoveAsked`. Printing is the preview's."""

    def __init__(self, at: AtWork, parent: QWidget | None = None) -> None:
        super().__init__(scrolls=False, parent=parent)
        self._at = at
        self._code = ""
        self._seen: Seen | None = None
        self._numbers = False
        self._just_opened = False
        self._to_ask: Action | None = None
        self.view = Layout(at, self)
        self.head, self.track, self.form = self.view.head, self.view.track, self.view.form
        self.everything, self.clock, self.papers = self.view.everything, self.view.clock, self.view.papers
        self.story = self.view.story
        self.choices = Verbs(at, self.verbs, self)
        self.making = Making(at, self.form, self)
        self._house = HousePrinting(at, "dossier", self)
        self._hide_again = QTimer(self, singleShot=True, interval=SHOWN_FOR_S * 1000)
        self._connect()
        self.take_density(self.density)

    def title(self) -> str:
        return self.tr("Dossier")

    def key_hints(self) -> Sequence[KeyHint]:
        if self.form.key():
            return (KeyHint("F12", self.tr("do it")), KeyHint("Esc", self.tr("leave it")))
        if not self.everything.isHidden():
            return (KeyHint("Enter", self.tr("make the move")), KeyHint("Esc", self.tr("leave it")))
        return (
            *((KeyHint("F12", self.tr("next move")),) if self.choices.chief is not None else ()),
            KeyHint("F9", self.tr("all moves")),
            KeyHint("Ctrl+E", self.tr("correct")),
            KeyHint("Ctrl+P", self.tr("print")),
            KeyHint("Ctrl+I", self.tr("explain the date")),
            KeyHint("Alt+←", self.tr("back to the list")),
        )

    def first_focus(self) -> QWidget | None:
        if self.form.key() or not self.everything.isHidden():
            return self.focusWidget()
        return self.choices.first_focus() or self.story

    def on_shown(self, asked: object | None = None) -> None:
        code = asked.code if isinstance(asked, MoveAsked) else asked if isinstance(asked, str) else ""
        if code and code != self._code:
            self._code, self._seen = code, None
            self._numbers = False
            self.form.close_form()
            self.everything.close_list()
        self._to_ask = asked.action if isinstance(asked, MoveAsked) else None
        self._just_opened = True
        self.reload()

    def on_left(self) -> None:
        self.hide_numbers()
        self.notice_over.emit(HURTS)
        self.notice_over.emit(PAPER)

    def make_part(self) -> bool:
        return self.choices.make_next() or super().make_part()

    def moves(self) -> tuple[Action, ...]:
        """The moves offered, in the bar or behind F9."""
        return self.choices.legal()

    def reload(self) -> None:
        """Look at the dossier again."""
        if self._code:
            desk, code = self._at.desk, self._code
            self._at.tasks.run(lambda: look(desk, code), self._show, self._not_found, owner=self)

    def ask(self, key: str) -> None:
        """Open the strip for a move, or for printing again. Scans are taken, and what was only filed is completed and
        accepted, on pages of their own."""
        if key == Action.DIGITISE:
            self.wants_place.emit("digitise", self._code)
        elif key == Action.ACCEPT:
            self.wants_place.emit("reception", DossierAsked(self._code))
        elif self._seen is not None:
            self.everything.hide()
            self.making.ask(key, self._seen)

    def ask_all(self) -> None:
        """F9: every legal move with what it does."""
        if self._seen is not None and not self.form.key():
            self.everything.open(self._seen.dossier, self._seen.folder.legal, self.choices.keys())
            self._make_room()

    def hide_numbers(self) -> None:
        """Mask the numbers again."""
        self._hide_again.stop()
        self._numbers = False
        self._show_head()

    def take_density(self, density: Density) -> None:
        super().take_density(density)
        if hasattr(self, "view"):
            self.view.take_gaps(density)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    # --- looking

    def _show(self, seen: Seen) -> None:
        if self.making.seen_again(seen):
            return
        with laid_once(self.verbs, self):
            self._draw(seen)
        wanted, self._to_ask = self._to_ask, None
        if wanted is not None and wanted in seen.folder.legal:
            self.ask(wanted)

    def _draw(self, seen: Seen) -> None:
        self._seen = seen
        dossier, word = seen.dossier, self._at.word
        self._show_head()
        self.head.show_links(seen)
        self.track.show_steps(steps(dossier, word))
        self.clock.show_clock(seen, self._at.language())
        self.papers.show_papers(paper_lines(dossier))
        self.view.papers_card.say_note(custody_note(dossier, lambda count: self.tr("%n paper(s)", "", count)))
        self.story.show_moments(story.moments(seen.folder, word))
        focused = self.choices.focused()
        self.choices.show_moves(dossier, seen.folder.legal, seen.now)
        self.view.take_up.say(self.tr("File it again") if dossier.ending else self.tr("Open at reception"))
        self._make_room()
        if (self._just_opened or (focused and not self.choices.focused())) and self.isVisible() and not self.form.key():
            (self.first_focus() or self).setFocus(Qt.FocusReason.OtherFocusReason)
        self._just_opened = False
        self._say_hurt(seen)

    def _show_head(self) -> None:
        if self._seen is None:
            return
        self.head.show_dossier(self._seen, numbers=self._numbers)
        words = self.tr("Print again") if self._seen.dossier.receipts_printed else self.tr("Print the receipt")
        kinds = printing.papers_of(self._seen.dossier, paid=self._seen.paid)
        self.head.print.say(self.tr("Print a paper") if len(kinds) > 1 else words)
        self.head.print.setVisible(bool(kinds))

    def _make_room(self) -> None:
        """While a move is being made it is the only one, and what it does not need steps aside for it."""
        asking, listing, seen = bool(self.form.key()), not self.everything.isHidden(), self._seen
        self.choices.set_shown(not asking and not listing)
        self.head.print.setEnabled(not asking)  # Ctrl+P would throw away what is being typed
        self.view.take_up.setVisible(not asking and seen is not None and seen.belongs_to_reception)
        self.view.make_room(self.height(), asking=asking, listing=listing)
        self.verbs.setVisible(not (asking and self.form.wants_page()))
        self.hints_changed.emit()
        if asking:
            sentence = self.tr("Fill in the strip above, then F12. Esc leaves it.")
        elif listing:
            sentence = self.tr("Enter makes the chosen move. Esc leaves the list.")
        else:
            sentence = self.tr("What may be done now") if self.moves() else self.tr("Nothing more can be done")
        left = self.choices.fit(self.width(), self.view.others())
        fits = asking or listing or left > paint.width(sentence)
        self.verbs.sentence.say("", sentence if fits else "")

    def _say_hurt(self, seen: Seen) -> None:
        told = what_hurts(seen, self._at, self.ask)
        if told is None or not self.isVisible() or self.form.key():
            self.notice_over.emit(HURTS)
        else:
            self.notice.emit(told)

    def _not_found(self, error: Exception) -> None:
        self.notice.emit(self._at.notice_of(error))
        self.wants_place.emit("dossiers", None)

    # --- doing

    def _done(self, key: str, moved: Moved, before: Seen) -> None:
        self._code = moved.dossier.code  # acceptance gives it another one
        self.went_on.emit()
        self.good_news.emit(f"{self._at.word(f'action.{key}')}: {moved.dossier.code}")
        for warning in moved.warnings:
            self.notice.emit(Notice("warn", "", self._at.word(warning), key=warning))
        paper = printing.left_by(before.dossier, Action(key), moved.dossier)
        if paper is not None:
            asked = PrintAsked(moved.dossier.code, paper=paper, now=printing.at_once(self._at, paper))
            self.notice.emit(paper_due(paper, self._at, lambda: self.wants_place.emit("preview", asked)))
        if key == Action.CORRECT and not moved.dossier.owner.warnings():
            self.notice_over.emit(doubts_about(moved.dossier.code))
        self.counts_changed.emit()
        self.reload()

    def _opened(self) -> None:
        """While a move is being made, F11 belongs to its strip."""
        self.went_on.emit()
        self.notice_over.emit(HURTS)
        self._make_room()

    def _form_closed(self) -> None:
        self._make_room()
        if self._seen is not None:
            self._say_hurt(self._seen)
        if self.isVisible():
            (self.first_focus() or self).setFocus(Qt.FocusReason.OtherFocusReason)

    def _print(self) -> None:
        if self._seen is None:
            return
        kinds = printing.papers_of(self._seen.dossier, paid=self._seen.paid)
        if len(kinds) > 1 or self._seen.dossier.receipts_printed:
            self.ask(WHICH)
        elif kinds:
            self.wants_place.emit("preview", PrintAsked(self._code, paper=kinds[0]))

    def _print_chosen(self, key: str, said: Mapping[str, str]) -> None:
        paper, reason = said["paper"], said.get("reason")
        if reason == "":
            self.making.refused(RuleBroken("print.reason_missing", code=self._code, field="reason"))
            return
        self.form.close_form()
        if paper in printing.SMALL:
            (self._house.label if paper == "label" else self._house.slip)(self._code)
        else:
            asked = PrintAsked(self._code, paper=paper) if reason is None else PrintAsked(self._code, reason, now=True)
            self.wants_place.emit("preview", asked)

    # --- below

    def _explain(self) -> None:
        if self._seen is not None:
            self.wants_place.emit("calculator", CalculatorAsked(of_dossier(self._seen.dossier), "dossier"))

    def _take_up(self) -> None:
        """What was never accepted is completed at reception; what ended is filed again there."""
        if self._seen is not None:
            ended = self._seen.dossier.ending is not None
            self.wants_place.emit("reception", DossierAsked(self._code, "copy" if ended else "open"))

    def _show_numbers(self) -> None:
        self._numbers = True
        self._show_head()
        self._hide_again.start()

    def _connect(self) -> None:
        self._hide_again.timeout.connect(self.hide_numbers)
        self.head.reveal.clicked.connect(self._show_numbers)
        self.head.print.clicked.connect(self._print)
        self._house.pages.connect(lambda asked: self.wants_place.emit("sheets", asked))
        self.head.other.connect(lambda code: self.wants_place.emit("dossier", code))
        self.form.closed.connect(self._form_closed)
        self.form.laid.connect(self._make_room)
        self.everything.chosen.connect(self.ask)
        self.everything.closed.connect(self._form_closed)
        self.choices.asked.connect(self.ask)
        self.choices.all_asked.connect(self.ask_all)
        self.clock.explain.clicked.connect(self._explain)
        self.making.opened.connect(self._opened)
        self.making.done.connect(self._done)
        self.making.no_move.connect(self._print_chosen)
        self.making.adopted.connect(self._draw)
        self.making.look_again.connect(self.reload)
        self.making.notice.connect(self.notice)
        self.view.take_up.clicked.connect(self._take_up)
        self.view.back.clicked.connect(lambda: self.wants_place.emit("dossiers", None))
