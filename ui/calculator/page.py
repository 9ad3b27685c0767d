"""The calculator page "Vì sao hẹn ngày này?": a limit and a moment, the day they lead to, and why, live."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from desk_app.domain.errors import RuleBroken
from desk_app.domain.procedures import Procedure
from ui.at_work import AtWork
from ui.calculator.answer import Answer, Drawn
from ui.calculator.asked import CalculatorAsked, ExplanationAsked
from ui.calculator.form import CalculatorForm
from ui.calculator.typed import Typed
from ui.look import theme
from ui.look.sizes import Density
from ui.page import Page
from ui.tasks import Ticket
from ui.widgets.buttons import KeyButton
from ui.widgets.status_bar import KeyHint
from ui.widgets.words import Mark, Words

TYPING_PAUSE_MS = 200
ONE_COLUMN_BELOW = 960  # width of the page, device-independent pixels
FORM, ANSWER = 352, 770  # the two columns share the width like this


class CalculatorPage(Page):
    """``on_shown`` is asked with a :class:`CalculatorAsked`; with nothing, the page is as it was left.

    While somebody types, the answer follows; what is wrong is told only when its field is left, and meanwhile no
    old answer stands there. Nothing is registered or kept.
    """

    print_asked = Signal(object)  # ExplanationAsked

    def __init__(self, at: AtWork, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._at = at
        self._back_to = "reception"
        self._begun = False
        self._ticket: Ticket | None = None
        self._typed: Typed | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(lambda: self._reckon(telling=False))
        self._left = QTimer(self)  # at once, but after the keyboard has arrived where it goes
        self._left.setSingleShot(True)
        self._left.timeout.connect(lambda: self._reckon(telling=True))
        self.form = CalculatorForm(self._find, at.tasks)
        self.answer = Answer()
        self._build()
        self.form.typing.connect(lambda: self._soon.start(TYPING_PAUSE_MS))
        self.form.settled.connect(lambda: self._left.start(0))
        self.form.now_asked.connect(self._put_now)

    # --- among other pages

    def title(self) -> str:
        return self.tr("Why this day?")

    def key_hints(self) -> Sequence[KeyHint]:
        return (
            KeyHint("Enter", self.tr("next field")),
            KeyHint("F9", self.tr("add a pause")),
            KeyHint("F12", self.tr("print")),
            KeyHint("Esc", self.tr("back")),
        )

    def on_shown(self, asked: object | None = None) -> None:
        if isinstance(asked, CalculatorAsked):
            self._back_to = asked.back
            self.put(asked.typed)
        elif not self._begun:
            self.put(Typed())
        else:
            self._reckon(telling=True)

    def on_left(self) -> None:
        self._soon.stop()
        self._left.stop()

    def first_focus(self) -> QWidget | None:
        last: QWidget | None = self.focusWidget()
        return last if last is not None and last is not self else self.form.first_field()

    def first_field(self) -> QWidget | None:
        return self.form.first_field()

    def take_density(self, density: Density) -> None:
        super().take_density(density)
        if hasattr(self, "_columns"):
            self._columns.setSpacing(density.gap + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_narrow(self.width() < ONE_COLUMN_BELOW * theme.worn().scale)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.go_back()
            return
        super().keyPressEvent(event)

    # --- what is on it

    def typed(self) -> Typed:
        """Everything as it stands."""
        return self.form.typed()

    def put(self, typed: Typed) -> None:
        """Show another question; without a moment it is asked as of now."""
        self._begun = True
        self.form.put(typed)
        if not typed.day and not typed.hour:
            self.form.put_now(self._at.desk.reckoning.now())
        self.form.first_field().setFocus()
        self._reckon(telling=True)

    # --- verbs

    def go_back(self) -> None:
        """Esc: where one came from; the form stays as it is."""
        self.wants_place.emit(self._back_to, None)

    def print_explanation(self) -> None:
        """F12: the paper that explains the day, with the dossier's code where its facts were not changed."""
        found = self.answer.reckoned()
        if found is None or self._typed is None:
            return
        origin = self._typed.origin(found.question)
        chosen = None if self._typed.free else self._typed.procedure
        name = origin.procedure if origin else chosen.name if chosen else ""
        self.print_asked.emit(ExplanationAsked(found, name, origin.code if origin else ""))

    # --- counting

    def _reckon(self, *, telling: bool) -> None:
        """Ask anew; ``telling`` says what is wrong beside its field, else the field is still being filled in."""
        self._soon.stop()
        if self._ticket is not None:
            self._ticket.drop()
        typed, reckoning = self.form.typed(), self._at.desk.reckoning
        try:
            asked = typed.question(reckoning.now())
        except RuleBroken as error:
            self._refused(error, telling)
            return
        if asked is None:
            self.form.clear_wrong()
            chosen = typed.free or typed.procedure is not None
            self._nothing(
                self.tr("Type the limit to count the day.") if chosen else self.tr("Choose a procedure first.")
            )
            return

        language = self._at.language()

        def work() -> Drawn | RuleBroken:
            try:
                return Drawn.of(reckoning.reckon(asked), language)
            except RuleBroken as error:
                return error  # an answer like any other: nobody hears of it when a newer question was asked

        def done(found: Drawn | RuleBroken) -> None:
            if isinstance(found, RuleBroken):
                self._refused(found, telling)
            else:
                self._show(found, typed)

        self._ticket = self._at.tasks.run(work, done, owner=self)

    def _show(self, found: Drawn, typed: Typed) -> None:
        self._typed = typed
        self.form.clear_wrong()
        self.answer.show_answer(found)
        self._say_verbs()

    def _refused(self, error: RuleBroken, telling: bool) -> None:
        self._nothing(self.tr("No day yet: a field needs to be put right."))
        if telling:
            self.form.clear_wrong()
            self.form.show_refusal(error, self._at.sentence_of(error))

    def _nothing(self, sentence: str) -> None:
        self.answer.show_nothing(sentence)
        self._say_verbs()

    def _say_verbs(self) -> None:
        there = self.answer.reckoned() is not None
        self._print.set_enabled_because(there, self.answer.headline())
        said = self.answer.headline() if self._narrow or not there else ""
        self.verbs.sentence.say(said if there else "", "" if there else said)

    def _put_now(self) -> None:
        self.form.put_now(self._at.desk.reckoning.now())
        self._reckon(telling=True)

    def _find(self, typed: str) -> Sequence[Procedure]:
        catalogue = self._at.desk.catalogue
        return catalogue.find(typed) if typed else catalogue.favourites(self._at.desk.clock.now().date())

    # --- building

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(Words(self.tr("Why this day?"), role="title"))
        head.addStretch()
        head.addWidget(Mark("info", self.tr("Only tried out: nothing is registered or kept."), tone="ink2"))
        self._scroll = _Upright()
        self._narrow: bool | None = None
        self._columns = QHBoxLayout()
        self.body.addLayout(head)
        self.body.addLayout(self._columns, 1)
        self._columns.addWidget(self._scroll, FORM)
        self._columns.addWidget(self.answer, ANSWER)
        back = KeyButton(self.tr("Back"), "Alt+Left", icon="arrow-left")
        back.clicked.connect(lambda _: self.go_back())
        self._print = KeyButton(self.tr("Print the explanation"), "F12", icon="printer", kind="chief")
        self._print.clicked.connect(lambda _: self.print_explanation())
        QShortcut(QKeySequence("Ctrl+P"), self, self.print_explanation).setWhatsThis(self.tr("Print the explanation"))
        self.verbs.add(back, self._print)
        self._set_narrow(False)
        self.take_density(self.density)

    def _set_narrow(self, narrow: bool) -> None:
        """In a narrow window the form stands above the answer and the page scrolls; else only the form does."""
        if narrow == self._narrow:
            return
        self._narrow = narrow
        focused: QWidget | None = self.focusWidget()
        if narrow:
            self._scroll.takeWidget()
            self._scroll.hide()
            self.body.insertWidget(1, self.form)
        else:
            self.body.removeWidget(self.form)
            self._scroll.setWidget(self.form)
            self.form.setAutoFillBackground(False)
            self._scroll.show()
        self.form.show()
        self.answer.set_scrolled(narrow)
        if focused is not None:
            focused.setFocus()
        self._say_verbs()


class _Upright(QScrollArea):
    """Scrolls up and down only: it is always as wide as what it holds, its bar beside it."""

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()  # a line was added that is wider than all before
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        held = self.widget()
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(held.minimumSizeHint().width() + bar if held else 0, 160)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
