"""The card of who takes the result: the owner, somebody with a mandate, the post; only what is needed is asked."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from desk_app.domain.endings import Collected, Collector
from desk_app.domain.filed import ReturnAt
from ui.returning.pile import Check, Scanned
from ui.returning.telling import identity_reminder, where
from ui.widgets.card import Card
from ui.widgets.field import Field
from ui.widgets.key_cap import KeyCap
from ui.widgets.line_edit import CodeLineEdit, LineEdit
from ui.widgets.segments import Segments
from ui.widgets.words import Words

KEY = "Ctrl+U"


class CollectorCard(Card):
    """:attr:`chosen` carries the code of the line and its :class:`Collector`, each time something was changed."""

    chosen = Signal(str, object)
    done = Signal()  # Enter in the last field: the next receipt

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(" ", icon="users", helper=KeyCap(KEY), parent=parent)
        self.title.setText(self.tr("Who takes it"))
        self._code = ""
        self._tight = False
        owner, mandate, post = self.tr("The owner"), self.tr("By mandate"), self.tr("Post")
        self.how = Segments(
            self.tr("Who takes it"),
            [(Collected.OWNER, owner), (Collected.REPRESENTATIVE, mandate), (Collected.POST, post)],
        )
        self.electronic = Segments(
            self.tr("Who takes it"), [(Collected.ELECTRONIC, self.tr("Electronic")), (Collected.OWNER, owner)]
        )
        self.name = Field(self.tr("Name of who collects"), LineEdit())
        self.mandate = Field(self.tr("Mandate: paper, number, date"), LineEdit())
        self.waybill = Field(self.tr("Waybill (may stay empty)"), CodeLineEdit())
        self._reminder = Words("", tone="ink2", wrap=True)
        for each in (self.how, self.electronic):
            each.chosen.connect(lambda _: self._changed(moved=True))
        for field in (self.name, self.mandate, self.waybill):
            editor = self._edit(field)
            editor.textEdited.connect(lambda _: self._changed())
        for widget in (self.how, self.electronic, self.name, self.mandate, self.waybill, self._reminder):
            self.body.addWidget(widget)
        self.body.addStretch()
        QShortcut(QKeySequence(KEY), self, self.take_focus)
        self.show_line(None)

    def take_focus(self) -> None:
        """The keyboard comes to the choice."""
        if self.isVisible() and self.how.isEnabled():
            present = self.electronic if self.how.isHidden() else self.how
            for button in present.findChildren(QWidget):
                if getattr(button, "value", "") == present.value():
                    button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_line(self, scanned: Scanned | None, *, tight: bool = False) -> None:
        """Who takes that one; None: nothing is chosen that could be given. ``tight``: little room is left."""
        self._tight = tight
        dossier = scanned.line.dossier if scanned is not None else None
        gives = scanned is not None and dossier is not None and scanned.check is not Check.STAYS
        self.how.setEnabled(gives)
        if scanned is None or dossier is None or not gives:
            self._code = ""
            self.say_note("")
            self._reminder.setText(self.tr("Choose a line whose result is here."))
            self._reminder.show()
            self.how.show()
            self.electronic.hide()
            for field in (self.name, self.mandate, self.waybill):
                field.hide()
            return
        who = scanned.collector
        if dossier.code != self._code:
            for field, words in ((self.name, who.name), (self.mandate, who.mandate), (self.waybill, who.waybill)):
                self._edit(field).setText(words)
        self._code = dossier.code
        self.say_note(where(scanned))
        sent = dossier.return_at is ReturnAt.ELECTRONIC
        self.how.setVisible(not sent)
        self.electronic.setVisible(sent)
        (self.electronic if sent else self.how).set_value(who.how)
        self._fields(who.how)
        self._reminder.setText(identity_reminder(dossier))

    def collector(self) -> Collector:
        """What stands in the card."""
        how = Collected((self.electronic if self.how.isHidden() else self.how).value() or Collected.OWNER)
        if how is Collected.REPRESENTATIVE:
            return Collector(how, self._edit(self.name).value(), self._edit(self.mandate).value())
        if how is Collected.POST:
            return Collector(how, waybill=self._edit(self.waybill).value())
        return Collector(how)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers()
        if enter and any(self._edit(field).hasFocus() for field in (self.mandate, self.waybill)):
            self.done.emit()
            return
        super().keyPressEvent(event)

    def _changed(self, *, moved: bool = False) -> None:
        if not self._code:
            return
        who = self.collector()
        self._fields(who.how)
        self.chosen.emit(self._code, who)
        if moved and who.how is Collected.REPRESENTATIVE and not who.name:
            self._edit(self.name).setFocus(Qt.FocusReason.OtherFocusReason)

    def _fields(self, how: Collected) -> None:
        self.name.setVisible(how is Collected.REPRESENTATIVE)
        self.mandate.setVisible(how is Collected.REPRESENTATIVE)
        self.waybill.setVisible(how is Collected.POST)
        reminded = (Collected.OWNER,) if self._tight else (Collected.OWNER, Collected.REPRESENTATIVE)
        self._reminder.setVisible(how in reminded)

    def _edit(self, field: Field) -> LineEdit:
        assert isinstance(field.editor, LineEdit)
        return field.editor
