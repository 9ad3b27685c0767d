"""The frame around the pages: rail, top bar, strip place, page stack, status bar. It knows no page by name."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desk_app.domain.values import value
from ui.look import icons, theme
from ui.look.sizes import NARROW_BELOW, ROOMY, SMALL_BELOW, Density, density_of, spread
from ui.page import Page
from ui.widgets.alarm import shout
from ui.widgets.counts import Count, CountsBar
from ui.widgets.entry_field import EntryField
from ui.widgets.focus_ring import FocusRing
from ui.widgets.progress import ProgressStrip
from ui.widgets.rail import Rail, keys_of
from ui.widgets.status_bar import KeyHint, StateItem, StatusBar
from ui.widgets.strip import Notice, StripPlace
from ui.widgets.toast import Toast
from ui.widgets.words import Tag
from ui.window.tab_ring import Region, TabRing
from ui.window.top_bar import TopBar

TRAINING_FRAME = 4


@value
class Identity:
    """Who works here, for the rail. Never a citizen's name: the window is seen from the other side of the counter."""

    unit: str
    officer: str
    desk: str


class MainWindow(QWidget):
    """Add the places that exist with :meth:`add_place`, then :meth:`go_to` the first."""

    place_changed = Signal(str)
    count_asked = Signal(str)
    lock_asked = Signal()

    def __init__(
        self, identity: Identity, *, training: bool = False, lockable: bool = False, lock_words: str = ""
    ) -> None:
        """``lock_words`` name what Ctrl+L does here, where it does something else than lock."""
        super().__init__()
        self._identity, self._training, self._lockable = identity, training, lockable
        self._pages: dict[str, Page] = {}
        self._makers: dict[str, Callable[[], Page]] = {}
        self._under: dict[str, str] = {}
        self._density: Density = ROOMY
        self._own_hints: tuple[KeyHint, ...] = ()
        self._lock_words = lock_words or self.tr("Lock")
        self.rail = Rail(self.tr("Places"), self._lock_words)
        self.rail.wanted.connect(self._walk_to)
        self.rail.lock_asked.connect(self.lock_asked)
        self.entry = EntryField(self.tr("Scan card, receipt – type name, code, procedure"))
        self.entry.passed.connect(self._next_region)
        self.counts = CountsBar(self.tr("Counts of the day"))
        self.counts.asked.connect(self.count_asked)
        self._training_tag = Tag("graduation-cap", self.tr("TRAINING"), tone="warn")
        self.strips = StripPlace()
        self.progress = ProgressStrip(self.tr("Stop"))
        self.status = StatusBar(self.tr("Keys and states"))
        self.stack = QStackedWidget()
        self._build()
        self._training_tag.setVisible(training)
        self.toast = Toast(self)
        self.ring = FocusRing(self)
        self._tab_ring = TabRing(self, self._regions)
        self._keys()
        self.say_identity(identity)
        self.setWindowIcon(icons.icon("landmark", "accent"))
        self.setMinimumSize(720, 440)

    # --- places

    def add_place(self, key: str, title: str, icon: str, page: Page | Callable[[], Page], shortcut: str) -> None:
        """One more place, with its F-key (``"F3"``; its Ctrl twin comes along)."""
        self.rail.add_place(key, title, icon, shortcut)
        self.add_page(key, page)
        for each in keys_of(shortcut):
            QShortcut(QKeySequence(each), self, lambda: self._walk_to(key)).setWhatsThis(title)
        self._fold()

    def add_page(self, key: str, page: Page | Callable[[], Page], under: str = "") -> None:
        """A page without a place of its own on the rail: one dossier lies ``under`` the list of dossiers.

        A function makes the page when somebody first goes there, so that a start waits for one page only.
        """
        self._under[key] = under or key
        if isinstance(page, Page):
            self.join_page(key, page)
        else:
            self._makers[key] = page

    def join_page(self, key: str, page: Page) -> None:
        """A page that was made takes its place."""
        self._pages[key] = page
        self.stack.addWidget(page)
        page.wants_place.connect(self.go_to)
        page.notice.connect(self.show_notice)
        page.notice_over.connect(self.strips.withdraw)
        page.good_news.connect(self.toast.say)
        page.went_on.connect(self.strips.next_action)
        page.hints_changed.connect(self._hints)
        page.hints_changed.connect(self._say_entry)
        page.wants_entry.connect(lambda letters: self._type_into_entry(page, letters))
        spread(self._density, page)

    def go_to(self, key: str, asked: object | None = None) -> None:
        """Bring a place to the front; its draft is as it was left. Unknown keys change nothing."""
        if key not in self._under:
            return
        page = self.page_of(key)
        before = self.page()
        if before is not None and before is not page:
            before.on_left()
            before.let_go()
        self.stack.setCurrentWidget(page)
        self.rail.show_present(self._under[key])
        page.on_shown(asked)
        self._say_entry()
        self._hints()
        target = page.first_focus()
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.entry.take_focus()
        self.place_changed.emit(key)

    def page_of(self, key: str) -> Page:
        """The page of a place, made now if nobody was there before."""
        if key not in self._pages:
            made = self._makers[key]()
            if key not in self._pages:  # who makes it may have joined it already
                self.join_page(key, made)
        return self._pages[key]

    def pages(self) -> tuple[Page, ...]:
        """Every page that was made."""
        return tuple(self._pages.values())

    def page(self) -> Page | None:
        """The page in front."""
        found = self.stack.currentWidget()
        return found if isinstance(found, Page) else None

    def place(self) -> str:
        """The key of the place in front, ``""`` before there is one."""
        return next((key for key, page in self._pages.items() if page is self.page()), "")

    def add_band(self, band: QWidget) -> None:
        """Something that stands above the page whatever page it is: the guide of a practice day."""
        self._middle.insertWidget(0, band)

    # --- what is told

    def show_notice(self, notice: Notice) -> None:
        """A strip under the top bar; what shouts stands before the window first."""
        self.strips.show_notice(notice)
        if notice.shouts and self.isVisible():
            shout(notice, self)

    def say_own_hint(self, hint: KeyHint) -> None:
        """A key of the window itself, before those of the page."""
        self._own_hints = (*self._own_hints, hint)
        self._hints()

    def show_counts(self, counts: Sequence[Count]) -> None:
        """The day's counts."""
        self.counts.show_counts(counts)

    def show_state(self, item: StateItem) -> None:
        """Saved, backup, scanner."""
        self.status.show_state(item)

    def say_identity(self, identity: Identity) -> None:
        """Another officer sat down."""
        self._identity = identity
        title = self.tr("One-stop desk")
        self.setWindowTitle(f"{title} – {self.tr('TRAINING')}" if self._training else title)
        self.rail.show_identity(title, identity.unit, identity.officer, identity.desk, lockable=self._lockable)

    # --- Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        density = density_of(self.height())
        if density is not self._density:
            self._density = density
            self._margins()
            spread(density, self)
        self._fold()
        self.counts.set_worded(self.width() >= SMALL_BELOW)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self.entry.edit.hasFocus():
                self.strips.put_away()
            self.entry.take_focus()
            return
        super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        return self._tab_ring.walk(self.focusWidget(), forward)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        ground = "rail_focus" if self._training else "bg"
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour(ground))
        if self._training:
            side = TRAINING_FRAME
            painter.fillRect(self.rect().adjusted(side, side, -side, -side), theme.colour("bg"))

    # --- below

    def _build(self) -> None:
        frame = TRAINING_FRAME if self._training else 0
        across = QHBoxLayout(self)
        across.setContentsMargins(frame, frame, frame, frame)
        across.setSpacing(0)
        across.addWidget(self.rail)
        column = QVBoxLayout()
        column.setSpacing(0)
        top = TopBar(self.entry, self.counts, self._training_tag)
        top.grew.connect(self.rail.set_brand_height)
        column.addWidget(top)
        column.addWidget(self.progress)
        self._middle = QVBoxLayout()
        self._middle.addWidget(self.strips)
        self._middle.addWidget(self.stack, 1)
        column.addLayout(self._middle, 1)
        column.addWidget(self.status)
        across.addLayout(column, 1)
        self._margins()

    def _fold(self) -> None:
        wide = self.width() >= NARROW_BELOW
        self.rail.set_shape("beside" if wide else "below" if self.width() >= SMALL_BELOW else "keys")

    def _margins(self) -> None:
        margin = self._density.margin
        self._middle.setContentsMargins(margin, margin - 2, margin, margin - 4)
        self._middle.setSpacing(self._density.gap)

    def _keys(self) -> None:
        if self._lockable:
            QShortcut(QKeySequence("Ctrl+L"), self, self.lock_asked.emit).setWhatsThis(self._lock_words)
        QShortcut(QKeySequence("Ctrl+Tab"), self, self._next_region).setWhatsThis(self.tr("entry field and page"))

    def _walk_to(self, key: str) -> None:
        if key != self.place():
            self.strips.walked_on()
        self.go_to(key)

    def _next_region(self) -> None:
        """Entry field, page, and round again; the rail has keys of its own."""
        page = self.page()
        ours = page is not None and self.entry.edit.hasFocus()
        target = (page.first_focus() or self._tab_ring.first_in(page)) if page is not None and ours else None
        if target is None:
            self.entry.take_focus()
        else:
            target.setFocus(Qt.FocusReason.TabFocusReason)

    def _regions(self) -> tuple[Region, ...]:
        """Tab in the entry field means the form below it; what stands over the page (strips, help) comes after it."""
        page = self.page()
        own = ((page, page.first_field()),) if page is not None else ()
        return ((self.entry, None), *own, (None, None), (self.counts, None), (self.rail, None))

    def _type_into_entry(self, page: Page, letters: str) -> None:
        """The keyboard comes to the entry field, with what a scanner began to type elsewhere on the page in front."""
        if page is self.page():
            self.entry.take_letters(letters)

    def _say_entry(self) -> None:
        page = self.page()
        own = page.entry_hint() if page is not None else ""
        self.entry.say_hint(own or self.tr("Scan card, receipt – type name, code, procedure"))

    def _hints(self) -> None:
        page = self.page()
        self.status.hints.show_hints((*self._own_hints, *(page.key_hints() if page else ())))

    def _retranslate(self) -> None:
        self.say_identity(self._identity)
        self._say_entry()
        self._training_tag.words.setText(self.tr("TRAINING"))
        self._hints()
