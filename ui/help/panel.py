"""The help as a panel over the right of the page: the text of the place, the key map, all texts, and a search."""

from typing import Literal

from PySide6.QtCore import QEvent, QMarginsF, QObject, QSizeF, Qt, QUrl, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QPageLayout,
    QPageSize,
    QPainter,
    QPaintEvent,
    QPdfWriter,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk_app.services.wording import Language
from ui.help import key_map, topics, typeset
from ui.help.reading import HelpText
from ui.look.sizes import GAP, GAP_SMALL, GAP_WIDE
from ui.settings import files
from ui.widgets import paint
from ui.widgets.buttons import KeyButton
from ui.widgets.key_cap import KeyCap
from ui.widgets.line_edit import LineEdit
from ui.widgets.segments import Segments
from ui.widgets.words import Words
from ui.window.main_window import MainWindow

View = Literal["page", "keys", "all"]
TOPIC, DO = "help:", "do:"
PRACTICE = "practice"
SCROLLS = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Up, Qt.Key.Key_Down)
A4_MARGIN_MM = 16
CSS_DPI = 96


class HelpPanel(QWidget):
    """:attr:`closed` when the officer is done; :attr:`practice_asked` from a link."""

    closed = Signal()
    practice_asked = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._language: Language = "vi"
        self._topic = topics.ORDER[0]
        self._hits: tuple[topics.Hit, ...] = ()
        self._place = 0
        self.setAccessibleName(self.tr("Help"))
        self.search = LineEdit()
        self.search.setPlaceholderText(self.tr("Search the help, marks or no marks"))
        self.search.setAccessibleName(self.tr("Search the help"))
        self.views = Segments(
            self.tr("What is shown"),
            [("page", self.tr("This page")), ("keys", self.tr("Keys")), ("all", self.tr("All texts"))],
        )
        self.text = HelpText(self.tr("Text of the help"))
        self.save = KeyButton(self.tr("Keep as PDF"), icon="download", small=True)
        self.practise = KeyButton(self.tr("Practice day"), icon="graduation-cap", small=True)
        self.leave = KeyButton(self.tr("Close"), icon="x", small=True)
        self._build()
        self.search.textChanged.connect(self._search)
        self.views.chosen.connect(lambda _: self._view_chosen())
        self.text.anchorClicked.connect(self._follow)
        self.save.clicked.connect(self.keep_keys)
        self.practise.clicked.connect(self.practice_asked)
        self.leave.clicked.connect(self.closed)
        for each in (self.search, self.text, self.text.viewport()):
            each.installEventFilter(self)
        self.hide()

    # --- what is shown

    def show_place(self, place: str, language: Language) -> None:
        """The text of a place."""
        self._language = language
        self.show_topic(topics.topic(place, language).key)

    def show_topic(self, key: str) -> None:
        """One text, by its name."""
        self._topic = topics.topic(key, self._language).key
        self._put_search("")
        self._show("page")

    def show_keys(self, language: Language) -> None:
        """Every key that works now."""
        self._language = language
        self._put_search("")
        self._show("keys")

    def view(self) -> str:
        """What is shown: ``page``, ``keys`` or ``all``."""
        return self.views.value()

    def topic(self) -> str:
        """The name of the text that is, or was last, shown."""
        return self._topic

    def hits(self) -> tuple[topics.Hit, ...]:
        """What the search found."""
        return self._hits

    def keep_keys(self) -> None:
        """The key map as an A4 page, where the officer says."""
        target = files.choose_target(self, self.tr("Keep the key map"), self.tr("key-map.pdf"), "PDF (*.pdf)")
        if target is not None:
            self.write_keys(str(target))

    def write_keys(self, path: str) -> None:
        """The key map of the page in front into a PDF file."""
        document = QTextDocument()
        key_map.write(document, key_map.key_map(self._window))
        writer = QPdfWriter(path)
        writer.setTitle(self.tr("Key map"))
        writer.setResolution(CSS_DPI)
        margins = QMarginsF(A4_MARGIN_MM, A4_MARGIN_MM, A4_MARGIN_MM, A4_MARGIN_MM)
        writer.setPageLayout(
            QPageLayout(
                QPageSize(QPageSize.PageSizeId.A4),
                QPageLayout.Orientation.Portrait,
                margins,
                QPageLayout.Unit.Millimeter,
            )
        )
        document.documentLayout().setPaintDevice(writer)
        document.setPageSize(QSizeF(writer.width(), writer.height()))
        document.print_(writer)

    # --- Qt

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() not in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
            return False
        ctrl_p = event.key() == Qt.Key.Key_P and event.modifiers() == Qt.KeyboardModifier.ControlModifier
        escape = event.key() == Qt.Key.Key_Escape
        if event.type() == QEvent.Type.ShortcutOverride:
            if escape or (ctrl_p and self.view() == "keys"):
                event.accept()  # while one reads, these are the help's and not the page's
                return True
            return False
        if escape:
            self._escape()
        elif ctrl_p and self.view() == "keys":
            self.keep_keys()
        elif watched is self.search:
            return self._search_key(event)
        else:
            return False
        return True

    def event(self, event: QEvent) -> bool:
        over = event.type() == QEvent.Type.ShortcutOverride
        if over and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()  # not the Esc of a form below
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._escape()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.isVisible():
            self._show(self._view())  # other colours, other size of text

    def paintEvent(self, event: QPaintEvent) -> None:
        paint.sheet(QPainter(self), self.rect(), fill="surface", border="edge", radius=0)

    # --- below

    def _view(self) -> View:
        value = self.views.value()
        return value if value in ("keys", "all") else "page"  # type: ignore[return-value]

    def _show(self, view: View) -> None:
        self.views.set_value(view)
        self.save.setVisible(view == "keys")
        document = self.text.document()
        if view == "keys":
            key_map.write(document, key_map.key_map(self._window))
        elif view == "all" or self._hits or self.search.value():
            self._write_list(self._hits if self.search.value() else self._contents())
        else:
            typeset.typeset(document, topics.topic(self._topic, self._language).text)
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        self.text.verticalScrollBar().setValue(0)
        self.search.setAccessibleDescription(document.begin().text())
        self.text.viewport().update()

    def _contents(self) -> tuple[topics.Hit, ...]:
        return tuple(topics.Hit(each, "") for each in topics.topics(self._language))

    def _write_list(self, hits: tuple[topics.Hit, ...]) -> None:
        document = self.text.document()
        typed = self.search.value()
        head = self.tr("Found: {words}").format(words=typed) if typed else self.tr("All texts")
        typeset.typeset(document, "")
        cursor = QTextCursor(document)
        typeset.block(cursor, first=True)
        typeset.say(cursor, head, "title")
        if not hits:
            typeset.block(cursor, above=12)
            typeset.say(
                cursor, self.tr("No text has all these words. Try fewer, or look through all texts."), tone="ink2"
            )
        for place, hit in enumerate(hits):
            typeset.block(cursor, above=12)
            chosen = bool(typed) and place == self._place
            if chosen:
                typeset.say(cursor, "▸ ", "strong", "accent")
            link = f"{TOPIC}{hit.topic.key}"
            typeset.say(cursor, hit.topic.title, "strong" if chosen or not typed else "body", "accent", link)
            if hit.line:
                typeset.block(cursor, left=16)
                typeset.say(cursor, hit.line, tone="ink2")

    def _put_search(self, words: str) -> None:
        blocked = self.search.blockSignals(True)
        self.search.setText(words)
        self.search.blockSignals(blocked)
        self._hits, self._place = topics.found(words, self._language), 0

    def _search(self, typed: str) -> None:
        self._hits, self._place = topics.found(typed, self._language), 0
        self._show("page")

    def _view_chosen(self) -> None:
        self._put_search("")
        self._show(self._view())

    def _search_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._hits:
                self.show_topic(self._hits[self._place].topic.key)
            return True
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self._hits:
            self._place = (self._place + (1 if key == Qt.Key.Key_Down else -1)) % len(self._hits)
            self._show("page")
            return True
        if key in SCROLLS:
            bar = self.text.verticalScrollBar()
            step = bar.pageStep() if key in SCROLLS[:2] else 2 * bar.singleStep()
            bar.setValue(bar.value() + (step if key in (Qt.Key.Key_PageDown, Qt.Key.Key_Down) else -step))
            return True
        return False

    def _escape(self) -> None:
        if self.search.text():
            self._put_search("")
            self._show(self._view())
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.closed.emit()

    def _follow(self, url: QUrl) -> None:
        link = url.toString()
        if link == f"{DO}{PRACTICE}":
            self.practice_asked.emit()
        elif link.startswith(TOPIC):
            self.show_topic(link.removeprefix(TOPIC))

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(GAP_WIDE, GAP, GAP, 0)
        head.setSpacing(GAP_SMALL)
        self.title = Words(self.tr("Help"), role="title")
        head.addWidget(self.title)
        head.addStretch()
        head.addWidget(self.leave)
        head.addWidget(KeyCap("Esc"))
        tools = QVBoxLayout()
        tools.setContentsMargins(GAP_WIDE, GAP_SMALL, GAP_WIDE, GAP_SMALL)
        tools.setSpacing(GAP_SMALL)
        tools.addWidget(self.search)
        tools.addWidget(self.views, 0, Qt.AlignmentFlag.AlignLeft)
        foot = QHBoxLayout()
        foot.setContentsMargins(GAP_WIDE, GAP_SMALL, GAP_WIDE, GAP)
        foot.setSpacing(GAP_SMALL)
        foot.addWidget(self.practise)
        foot.addWidget(self.save)
        foot.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(tools)
        column.addWidget(self.text, 1)
        column.addLayout(foot)
        self.save.hide()
