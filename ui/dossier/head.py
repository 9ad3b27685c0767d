"""The head of the page: procedure, our code and theirs, owner, numbers, and what the dossier belongs to."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk_app.domain.dates import short_day
from desk_app.domain.dossiers import Dossier
from desk_app.domain.states import State
from desk_app.domain.text import masked
from desk_app.services.phones import grouped, masked_phone
from ui.dossier.seen import Seen
from ui.dossiers.standing import short_code
from ui.look import theme
from ui.widgets.buttons import KeyButton
from ui.widgets.words import Mark, Words

SHOWN_FOR_S = 20
MOST_SIBLINGS = 3
NARROW_BELOW = 880  # device-independent pixels
translate = QCoreApplication.translate


class Head(QWidget):
    """Numbers are masked unless the officer asks for them. :attr:`other` with the code of a dossier to look at."""

    other = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.procedure = Words("", role="title", wrap=True)
        self.code = Words("", role="figure_strong")
        self.official = Words("", role="figure", tone="ink2")
        self.owner = Words("")
        self.numbers = Words("", role="figure", tone="ink2")
        self.reveal = KeyButton(self.tr("Show numbers"), "Ctrl+H", icon="eye")
        self.print = KeyButton(self.tr("Print the receipt"), "Ctrl+P", icon="printer")
        self._below = below = QHBoxLayout()
        below.setSpacing(10)
        self._dot = Words("·", tone="ink2")
        for part in (self.code, self.official, self._dot, self.owner, Words("·", tone="ink2"), self.numbers):
            below.addWidget(part)
        below.addStretch()
        self._left = left = QVBoxLayout()
        left.setSpacing(2)
        left.addWidget(self.procedure)
        left.addLayout(below)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addLayout(left, 1)
        row.addWidget(self.reveal)
        row.addWidget(self.print)
        self._links = QWidget()
        self._link_row = QHBoxLayout(self._links)
        self._link_row.setContentsMargins(0, 2, 0, 0)
        self._link_row.setSpacing(8)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self._links)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the numbers have the whole width, below the buttons."""
        super().resizeEvent(event)
        narrow = self.width() < NARROW_BELOW * theme.worn().scale
        if narrow and self._left.indexOf(self._below) >= 0:
            self._left.removeItem(self._below)
            self._column.insertLayout(1, self._below)
        elif not narrow and self._column.indexOf(self._below) >= 0:
            self._column.removeItem(self._below)
            self._left.addLayout(self._below)

    def show_dossier(self, seen: Seen, *, numbers: bool) -> None:
        """``numbers`` True writes them out."""
        dossier = seen.dossier
        self.procedure.setText(dossier.procedure.name)
        self.code.setText(dossier.code)
        official = dossier.official_code
        self.official.setText(f"/ {official}" if official else "")
        self.official.setVisible(bool(official))
        self.official.setAccessibleName(self.tr("Official code {code}").format(code=official))
        self.owner.setText(dossier.owner.name)
        number, phone = dossier.owner.number, dossier.owner.phone
        shown = [number if numbers else masked(number)] if number else []
        if phone:
            shown.append(grouped(phone) if numbers else masked_phone(phone))
        self.numbers.setText("  ·  ".join(shown) or self.tr("no number"))
        self.reveal.setVisible(bool(number or phone))

    def show_links(self, seen: Seen) -> None:
        """Whose slip it is, with which others it was filed, what it takes up again, what the office above promised."""
        while (item := self._link_row.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        dossier = seen.dossier
        marks = _marks(dossier)
        for mark in marks:
            self._link_row.addWidget(mark)
        if seen.together:
            self._link_row.addWidget(Mark("copy", self.tr("Filed together with"), tone="ink2"))
            for each in seen.together[:MOST_SIBLINGS]:
                self._link_row.addWidget(self._link(each.code))
            more = len(seen.together) - MOST_SIBLINGS
            if more > 0:
                self._link_row.addWidget(Words(f"+{more}", role="figure", tone="ink2"))
        if dossier.follows:
            self._link_row.addWidget(Mark("rotate-ccw", self.tr("Takes up again"), tone="ink2"))
            self._link_row.addWidget(self._link(dossier.follows))
        self._link_row.addStretch()
        self._links.setVisible(bool(marks or seen.together or dossier.follows))

    def _link(self, code: str) -> KeyButton:
        button = KeyButton(short_code(code), icon="folder-open", small=True)
        button.setAccessibleName(self.tr("Open the dossier {code}").format(code=code))
        button.clicked.connect(self._opener(code))
        return button

    def _opener(self, code: str) -> Callable[[], None]:
        return lambda: self.other.emit(code)


def _marks(dossier: Dossier) -> list[Mark]:
    """What is worth knowing beside the name, each a glyph and words."""
    found = []
    if not dossier.numbered and dossier.state is not State.VOIDED:
        found.append(Mark("file-text", translate("Head", "Slip, no dossier code yet"), tone="warn", role="medium"))
    if dossier.assisted:
        found.append(Mark("monitor", translate("Head", "Filed online with the desk's help"), tone="ink2"))
    up = dossier.sent_up
    if up is not None:
        words = translate("Head", "Copy at {office}").format(office=up.to)
        if up.due_at is not None:
            told = translate("Head", "Copy at {office}, they promise {day}")
            words = told.format(office=up.to, day=short_day(up.due_at.date()))
        found.append(Mark("send", f"{words} ({up.code})" if up.code else words, tone="ink2"))
    return found
