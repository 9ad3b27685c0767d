"""How the window looks: light or dark, size of the text, language."""

from typing import cast

from PySide6.QtCore import Qt, Signal

from ui.app import Look
from ui.at_work import AtWork
from ui.settings.panel import Panel
from ui.widgets.card import Card
from ui.widgets.segments import Segments
from ui.widgets.words import RunningText, Words


class DisplayPanel(Panel):
    """:attr:`look_changed` after each choice, with whether pages must be built anew; the choice is kept already."""

    look_changed = Signal(bool)

    def __init__(self, at: AtWork) -> None:
        super().__init__(at)
        comfort = at.comfort
        looks = [("system", self.tr("As the system")), ("light", self.tr("Light")), ("dark", self.tr("Dark"))]
        self.look = Segments(self.tr("Colours"), looks, comfort.look)
        self.look.chosen.connect(self._look)
        sizes = [("no", self.tr("Ordinary")), ("yes", self.tr("Large"))]
        self.text = Segments(self.tr("Text"), sizes, "yes" if comfort.large else "no")
        self.text.chosen.connect(self._size)
        self.language = Segments(self.tr("Language"), [("vi", "Tiếng Việt"), ("en", "English")], comfort.language)
        self.language.chosen.connect(self._language)
        card = Card(self.tr("Display"), icon="monitor")
        for label, segments in (
            (self.tr("Colours"), self.look),
            (self.tr("Text"), self.text),
            (self.tr("Language"), self.language),
        ):
            card.body.addWidget(Words(label, tone="ink2"))
            card.body.addWidget(segments, 0, Qt.AlignmentFlag.AlignLeft)
        sentence = self.tr("Papers stay in Vietnamese. Another language or size builds the pages anew.")
        card.body.addWidget(RunningText("", sentence, tone="ink2"))
        self.body.addWidget(card)
        self.body.addStretch(1)

    def _look(self, value: str) -> None:
        self.at.comfort.look = cast(Look, value)
        self.look_changed.emit(False)

    def _size(self, value: str) -> None:
        self.at.comfort.large = value == "yes"
        self.look_changed.emit(True)

    def _language(self, value: str) -> None:
        self.at.comfort.language = "en" if value == "en" else "vi"
        self.look_changed.emit(True)
