"""The till page: the payments of the open shift, taking a dossier's fee, and closing the shift with a count."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from desk_app.domain.dates import short_moment
from desk_app.domain.errors import RuleBroken
from desk_app.domain.shift import Shift, ShiftClose
from desk_app.domain.till import Payment
from ui.at_work import AtWork
from ui.keeping.page import Kept, KeptPage
from ui.look import theme
from ui.look.sizes import Density
from ui.till.close_card import CloseCard
from ui.till.doing import REFUSED, Doing
from ui.till.kept import TillSheet, TypedTill
from ui.till.lines import columns, lines, payment_of
from ui.till.owed import OwedCard
from ui.till.payment_card import PaymentCard
from ui.till.putting_right import PuttingRight
from ui.till.taking import TakePanel
from ui.till.telling import CLOSED, TAKEN, closed_notice, taken_notice
from ui.till.totals import Totals
from ui.widgets.buttons import KeyButton
from ui.widgets.card import Card
from ui.widgets.list_table import ListTable
from ui.widgets.one_of import OneOf
from ui.widgets.scrolling import scrolling
from ui.widgets.status_bar import KeyHint
from ui.widgets.tabs import Tab, Tabs

PLACE = "till"
PAYMENT, TAKE, CLOSE = "payment", "take", "close"
ONE_COLUMN_BELOW = 880  # width of the page, device-independent pixels


class TillPage(KeptPage):
    """``on_shown`` may be asked with a dossier's code: then its fee is to be taken."""

    def __init__(self, at: AtWork, parent: QWidget | None = None) -> None:
        super().__init__(scrolls=False, parent=parent)
        self._at = at
        self._shift: Shift | None = None
        self.doing = Doing(at, self)
        self.tabs = Tabs(self.tr("What is done at the till"))
        self.list = ListTable(self.tr("Payments of the shift"), columns())
        self.totals = Totals()
        self.owed = OwedCard(at)
        self.payment, self.take, self.closing = PaymentCard(), TakePanel(at, self.doing), CloseCard()
        self._stack = OneOf()
        for panel in (self.payment, self.take, self.closing):
            self._stack.addWidget(scrolling(panel))
        self.kept = Kept(at, self, TillSheet(at, self._typed, self._put))
        self._build()
        self._wire()
        self.retranslate()

    # --- among other pages

    def title(self) -> str:
        return self.tr("Till")

    def key_hints(self) -> Sequence[KeyHint]:
        if self.tabs.key() == TAKE:
            return KeyHint("↓", self.tr("fees not taken yet")), KeyHint("Enter", self.tr("take this one"))
        return (
            KeyHint("↑ ↓", self.tr("choose")),
            KeyHint("Ctrl+R", self.tr("give back")),
            KeyHint("Ctrl+T", self.tr("strike out")),
            KeyHint("Esc", self.tr("entry field")),
        )

    def on_shown(self, asked: object | None = None) -> None:
        if isinstance(asked, str) and asked:
            self.show_tab(TAKE)
            self.take.name(asked)
        self.reload()
        super().on_shown()

    def on_left(self) -> None:
        for key in (REFUSED, CLOSED, TAKEN):
            self.notice_over.emit(key)
        super().on_left()

    def sit_down(self) -> None:
        super().sit_down()
        self.reload()

    def get_up(self) -> None:
        """Whose shift it was is the record's business; the next one's comes when somebody is here."""
        super().get_up()
        self._shift = None
        self.list.show_lines([])
        self.payment.show_story(None)

    def first_focus(self) -> QWidget | None:
        return {TAKE: self.take.first_field(), CLOSE: self.closing.change}.get(self.tabs.key(), self.list)

    def retranslate(self) -> None:
        for card in (self.payment, self.take, self.closing, self.owed):
            card.say_words()
        self.totals.say_words()
        self._show_tabs()
        self._say_verb()
        self.hints_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < ONE_COLUMN_BELOW * theme.worn().scale
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(way)
        self._show_card()

    def take_density(self, density: Density) -> None:
        super().take_density(density)
        if hasattr(self, "_columns"):
            self._columns.setSpacing(density.gap)
            self._left.setSpacing(density.gap)

    # --- what it does

    def show_tab(self, key: str) -> None:
        """Payment, taking or closing."""
        self._show_tabs(key)
        self._tab_chosen(key)

    def reload(self) -> None:
        """Look at the shift again."""
        self.owed.reload()
        till, officer, day = self._at.desk.till, self._at.officer(), self._at.desk.clock.now().date()

        def work() -> tuple[Shift, tuple[ShiftClose, ...]]:
            return till.of_shift(officer), till.closings_of(day)

        self._at.tasks.run(work, lambda found: self._show(*found), owner=self)

    def act(self) -> None:
        """F12: what the chosen tab is for."""
        if self.doing.busy:
            return
        for key in (REFUSED, CLOSED, TAKEN):
            self.notice_over.emit(key)
        if self.tabs.key() == TAKE:
            self.take.take()
        elif self.tabs.key() == CLOSE:
            self.close_shift()

    def close_shift(self) -> None:
        """The count against the entries; a difference is asked for its reason."""
        self.closing.clear_wrong()
        officer, till = self._at.officer(), self._at.desk.till
        try:
            counted, notes, change, reason = self.closing.typed()
        except RuleBroken as error:
            self.doing.refuse(error, self.closing.say_wrong)
            return
        self.doing.run(
            lambda: till.close(officer, counted=counted, notes=notes, change=change, reason=reason),
            self._closed,
            self.closing.say_wrong,
        )

    # --- below

    def _typed(self) -> TypedTill:
        return TypedTill(self.take.kept(), self.closing.kept())

    def _put(self, typed: TypedTill) -> None:
        """Both forms as they were left; the one that holds something comes to the front."""
        self.take.put(typed.taking)
        self.closing.put(typed.count)
        wanted = TAKE if typed.taking else CLOSE if typed.count else ""
        if wanted and self.tabs.key() == PAYMENT:
            self.show_tab(wanted)

    def _recorded(self, words: str = "") -> None:
        if words:
            self.good_news.emit(words)
        self.counts_changed.emit()
        self.reload()

    def _closed(self, closed: ShiftClose) -> None:
        focused: QWidget | None = self.focusWidget()
        if focused is not None and self.closing.isAncestorOf(focused):
            self.closing.change.setFocus()  # the field of the reason goes
        if closed.officer == self._at.officer():  # who has perhaps got up meanwhile
            self.closing.clear()
            self.kept.over()
        self.notice.emit(closed_notice(closed))
        self._recorded()

    def _taken(self, payment: Payment, change: int | None) -> None:
        self.kept.over()
        self.notice.emit(taken_notice(payment, change))
        self._recorded()

    def _show(self, shift: Shift, closings: Sequence[ShiftClose]) -> None:
        self._shift = shift
        self.list.show_lines(lines(shift))
        since = short_moment(shift.since) if shift.since else self.tr("its beginning")
        self._card.say_note(self.tr("since {moment}").format(moment=since))
        self.closing.show_closings(closings)
        self._show_tabs()
        self.totals.show_ways(shift.ways)
        self._choose(self.list.current_key())

    def _choose(self, key: str) -> None:
        wanted = payment_of(key)
        story = (
            next((each for each in self._shift.payments if each.payment.id == wanted), None) if self._shift else None
        )
        if story is None and wanted:
            till = self._at.desk.till
            self._at.tasks.run(lambda: till.payment(wanted), self.payment.show_story, owner=self)
        else:
            self.payment.show_story(story)

    def _tab_chosen(self, key: str) -> None:
        self._stack.setCurrentIndex((PAYMENT, TAKE, CLOSE).index(key))
        self.hints_changed.emit()
        self._show_card()
        self.totals.hide_cash(key == CLOSE)
        self._say_verb()
        if self.isVisible() and key != PAYMENT:
            target = self.first_focus()
            if target is not None:
                target.setFocus()

    def _show_card(self) -> None:
        """In one column the list gives way to what is being done."""
        wide, key = self.width() >= ONE_COLUMN_BELOW * theme.worn().scale, self.tabs.key()
        self._card.setVisible(key == PAYMENT or (wide and key == CLOSE))
        self.owed.setVisible(wide and key == TAKE)
        self._columns.setStretch(0, 64 if wide or key == PAYMENT else 0)

    def _show_tabs(self, key: str | None = None) -> None:
        count = len(self._shift.payments) if self._shift else None
        self.tabs.show_tabs(
            (
                Tab(PAYMENT, self.tr("Payments"), count),
                Tab(TAKE, self.tr("Take a fee"), self.owed.count(), "warn"),
                Tab(CLOSE, self.tr("Close the shift")),
            ),
            key,
        )

    def _say_verb(self) -> None:
        key = self.tabs.key()
        self.chief.setVisible(key in (TAKE, CLOSE))
        self.chief.say(self.tr("Close the shift") if key == CLOSE else self.tr("Take the fee"))
        said = self.tr("Saving …") if self.doing.busy else ""
        self.verbs.sentence.say("", said)
        self.chief.set_enabled_because(not self.doing.busy, said)

    def _build(self) -> None:
        self._card = Card(self.tr("Open shift"), icon="banknote", flush=True)
        self._card.body.setSpacing(0)
        self._card.body.addWidget(self.totals)
        self._card.body.addWidget(self.list, 1)
        self._left = QVBoxLayout()
        self._left.addWidget(self.tabs)
        self._left.addWidget(self._card, 1)
        self._left.addWidget(self.owed, 1)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.addLayout(self._left, 64)
        self._columns.addWidget(self._stack, 36)
        self.body.addLayout(self._columns, 1)
        self.chief = KeyButton(" ", "F12", icon="banknote", kind="chief")
        self.verbs.add(self.chief)
        self._show_tabs(PAYMENT)
        self.take_density(self.density)

    def _wire(self) -> None:
        self.doing.busy_changed.connect(self._say_verb)
        self.doing.notice.connect(self.notice)
        self.doing.over.connect(self.notice_over)
        self.take.taken.connect(self._taken)
        self.take.touched.connect(self.kept.touch)
        self.take.list_asked.connect(self.owed.take_focus)
        self.owed.named.connect(self.take.begin)
        self.owed.opened.connect(lambda code: self.wants_place.emit("dossier", code))
        self.owed.counted.connect(self._show_tabs)
        self.closing.touched.connect(self.kept.touch)
        self.tabs.chosen.connect(self._tab_chosen)
        self.list.current_changed.connect(self._choose)
        self.list.open_asked.connect(self._open)
        self.right = PuttingRight(self._at, self.doing, self.payment, self._recorded, self)
        self.chief.clicked.connect(lambda _: self.act())

    def _open(self, key: str) -> None:
        """Ctrl+O: the dossier of a payment."""
        code = next((e.payment.code for e in self._shift.payments if e.payment.id == key), "") if self._shift else ""
        if code:
            self.wants_place.emit("dossier", code)
