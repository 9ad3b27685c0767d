"""The card of a line that stopped because it is late: promised, arrived, letter; F11 says sorry and goes on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk_app.domain.dates import short_moment
from desk_app.services.returning import Apology
from ui.look.faces import Role
from ui.look.sizes import Density
from ui.returning.pile import Scanned
from ui.returning.telling import lateness
from ui.widgets.buttons import KeyButton
from ui.widgets.card import Card
from ui.widgets.rule import Rule
from ui.widgets.words import Words


class LateCard(Card):
    """:attr:`letter_asked` prints the waiting letter of apology; :attr:`spoken` when sorry was said without one."""

    letter_asked = Signal(str)
    spoken = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(" ", icon="triangle-alert", tone="late", border="late", parent=parent)
        self._code = ""
        self._letter = Apology.MISSING
        self._rows = [self._row(self.tr("Promised")), self._row(self.tr("Result came"))]
        self._letter_words = self._row(self.tr("Letter"), role="body")
        self._right = Words("", wrap=True)
        self.body.addWidget(self._right)
        self.go_on = KeyButton("", "F11", icon="printer", small=True)
        self.go_on.clicked.connect(self._answer)
        self.without = KeyButton(self.tr("Sorry was said, go on"), "Ctrl+G", small=True)
        self.without.clicked.connect(lambda: self.spoken.emit(self._code))
        buttons = QVBoxLayout()
        buttons.setSpacing(6)
        for button in (self.go_on, self.without):
            row = QHBoxLayout()
            row.addWidget(button)
            row.addStretch()
            buttons.addLayout(row)
        self.body.addLayout(buttons)
        self.hide()

    def code(self) -> str:
        """The dossier that stopped, ``""`` while nothing did."""
        return "" if self.isHidden() else self._code

    def show_line(self, scanned: Scanned | None) -> None:
        """Tell of a late line that nobody answered for; None hides the card."""
        dossier = scanned.line.dossier if scanned is not None else None
        self.setVisible(dossier is not None)
        if scanned is None or dossier is None:
            self._code = ""
            return
        self._code, self._letter = dossier.code, scanned.line.apology
        title = self.tr("Line {number} stopped: {late}")
        self.title.setText(title.format(number=scanned.number, late=lateness(scanned).lower()))
        due, came = dossier.promise.lawful_due_at, dossier.completed_at or dossier.settled_at
        waits = self._letter is Apology.WAITS
        self._rows[0].setText(short_moment(due) if due else "–")
        self._rows[1].setText(short_moment(came) if came else "–")
        self._letter_words.setText(self.tr("Written, not printed") if waits else self.tr("None was written"))
        if waits:
            words = self.tr("Give the letter together with the result. Being late takes nobody's right to the result.")
        else:
            words = self.tr("Say sorry at the counter. Being late takes nobody's right to the result.")
        self._right.setText(words)
        self.go_on.say(
            self.tr("Print the apology and go on") if waits else self.tr("Sorry was said, go on"),
            "printer" if waits else "check",
        )
        self.without.setVisible(waits)

    def take_density(self, density: Density) -> None:
        super().take_density(density)
        self.body.setSpacing(6 if density.card_head <= 36 else 8)

    def _answer(self) -> None:
        (self.letter_asked if self._letter is Apology.WAITS else self.spoken).emit(self._code)

    def _row(self, label: str, role: Role = "figure") -> Words:
        value = Words("–", role=role)
        row = QHBoxLayout()
        row.addWidget(Words(label, tone="ink2"))
        row.addStretch()
        row.addWidget(value)
        self.body.addLayout(row)
        self.body.addWidget(Rule())
        return value
