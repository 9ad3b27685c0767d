"""The card of a transfer slip: from where to where, when, by whom, how much of it was taken; and who takes it over."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk_app.domain.dates import short_moment
from ui.handover.arriving import ScannedIn
from ui.widgets.card import Card
from ui.widgets.field import Field
from ui.widgets.line_edit import LineEdit
from ui.widgets.rule import Rule
from ui.widgets.words import Words


class SlipCard(Card):
    """What the slip says, and who takes the pile over: :attr:`typed` with each letter."""

    done = Signal()
    typed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(" ", icon="barcode", parent=parent)
        self._rows: dict[str, Words] = {}
        self._labels: dict[str, Words] = {}
        self.number = Words("–", role="figure_strong", wrap=True)
        self.body.addWidget(self.number)
        for key, label in self._facts():
            self.body.addWidget(Rule())
            row = QHBoxLayout()
            self._rows[key] = Words("–", role="figure" if key in ("at", "taken") else "body", wrap=True)
            self._rows[key].setAlignment(Qt.AlignmentFlag.AlignRight)
            self._labels[key] = Words(label, tone="ink2")
            row.addWidget(self._labels[key])
            row.addWidget(self._rows[key], 1)
            self.body.addLayout(row)
        self.body.addWidget(Rule())
        self.who = Field(self.tr("Who took the pile over"), LineEdit())
        self.body.addWidget(self.who)
        self._edit().textChanged.connect(lambda _: self.typed.emit())
        self.body.addStretch()
        self.retranslate()

    def retranslate(self) -> None:
        """In another language."""
        self.title.setText(self.tr("Transfer slip"))
        for key, label in self._facts():
            self._labels[key].setText(label)
        self.who.label.setText(self.tr("Who took the pile over"))
        self.who.editor.setAccessibleName(self.who.label.text())

    def _facts(self) -> tuple[tuple[str, str], ...]:
        return (
            ("from", self.tr("From")),
            ("to", self.tr("To")),
            ("at", self.tr("Handed over")),
            ("officer", self.tr("By")),
            ("taken", self.tr("Taken over")),
        )

    def show_slip(self, scanned: ScannedIn, here: str) -> None:
        """The slip's own words; dashes while none was scanned."""
        pile = scanned.slip.transfer if scanned.slip else None
        self.number.setText(pile.number if pile else "–")
        values = {"from": "–", "to": "–", "at": "–", "officer": "–", "taken": "–"}
        if pile is not None:
            values = {
                "from": pile.from_place or here,
                "to": pile.to_place,
                "at": short_moment(pile.at),
                "officer": pile.officer,
                "taken": f"{len(pile.taken)}/{len(pile.codes)}",
            }
        for key, words in self._rows.items():
            words.setText(values[key])

    def by(self) -> str:
        """Who took it over, as typed."""
        return self._edit().value()

    def put_by(self, who: str) -> None:
        """Somebody else takes it over, or nobody said so yet."""
        self._edit().setText(who)

    def _edit(self) -> LineEdit:
        editor = self.who.editor
        assert isinstance(editor, LineEdit)
        return editor

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.who.editor.hasFocus():
            self.done.emit()
            return
        super().keyPressEvent(event)
