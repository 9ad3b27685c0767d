"""How the reception page uses its room: two columns or one, and then the promised day as a line that stays in sight."""

from typing import cast

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.look import theme
from ui.page import Page
from ui.reception.form import ReceptionForm
from ui.reception.promise_card import PromiseCard
from ui.reception.verbs import Verbs
from ui.widgets.words import Glyph, Words

ONE_COLUMN_BELOW = 880  # width of the page, device-independent pixels


class PromiseLine(QWidget):
    """In one column the calendar is further down; what the citizen asks first stands above the verbs all the same."""

    def __init__(self, card: PromiseCard) -> None:
        super().__init__()
        self._card, self._wanted = card, False
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._sign = Glyph("calendar-days", tone="accent")
        self._label, self._day, self._hour = Words(tone="ink2"), Words(role="strong"), Words(role="figure", tone="ink2")
        for part in (self._sign, self._label, self._day, self._hour):
            row.addWidget(part)
        row.addStretch(1)
        card.told.connect(self.say)
        self.say()

    def set_wanted(self, wanted: bool) -> None:
        """Whether the calendar is out of sight."""
        self._wanted = wanted
        self.say()

    def text(self) -> str:
        """What the line says, ``""`` while it is not there."""
        parts = (self._label.text(), self._day.text(), self._hour.text())
        return " ".join(filter(None, parts)) if not self.isHidden() else ""

    def say(self) -> None:
        """The day of the card; before there is one the line takes no room."""
        promised = self._card.promised()
        self.setVisible(self._wanted and promised is not None)
        if promised is None:
            return
        self._label.setText(self._card.title.text())
        self._day.setText(promised.day)
        doubtful = bool(promised.provisional)
        self._hour.setText(" · ".join(filter(None, (promised.hour, promised.provisional_fact))))
        self._hour.set_tone("warn" if doubtful else "ink2")
        self._sign.show_icon("triangle-alert" if doubtful else "calendar-days", "warn" if doubtful else "accent")


class Fitting(QObject):
    """Follows the page's width and the size of the text."""

    def __init__(self, page: Page, form: ReceptionForm, bar: Verbs) -> None:
        super().__init__(page)
        self._page, self._form, self._bar = page, form, bar
        self.promise = PromiseLine(form.promise)
        column = cast(QVBoxLayout, page.layout())
        column.insertWidget(column.indexOf(page.verbs), self.promise)
        self._narrow = False
        for each in (page, form):
            each.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._page and event.type() in (QEvent.Type.Resize, QEvent.Type.StyleChange):
            self.fit()  # larger text needs more room
        elif watched is self._form and event.type() == QEvent.Type.LayoutRequest and self._is_narrow() != self._narrow:
            self.fit()  # a row came in that is wider than all before
        return False

    def _is_narrow(self) -> bool:
        least = max(ONE_COLUMN_BELOW * theme.worn().scale, self._form.beside_each_other())
        return self._page.width() < least

    def fit(self) -> None:
        """One column below the other where two have no room beside each other."""
        narrow = self._narrow = self._is_narrow()
        self._form.set_narrow(narrow)
        self.promise.set_wanted(narrow)
        self._bar.say()
