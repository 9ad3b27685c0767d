"""A limit that an officer types, where the published text names no single one: value, unit and legal ground."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk_app.domain.limits import Unit
from ui.reception.typed import TypedLimit
from ui.widgets.choices import Combo
from ui.widgets.line_edit import CodeLineEdit, LineEdit
from ui.widgets.words import Words

UNITS = (Unit.WORKING_DAYS, Unit.CALENDAR_DAYS, Unit.WORKING_HOURS, Unit.MONTHS, Unit.NONE)
COUNTED_FROM_NOW = ("", Unit.NONE)

translate = QCoreApplication.translate


class LimitRow(QWidget):
    """:attr:`typed` when value or unit were typed or changed."""

    typed = Signal()

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.value, self.unit, self.ground = CodeLineEdit(), Combo(), LineEdit()
        self.value.set_room("00,5")
        self.unit.add("", "–")
        for unit in UNITS:
            self.unit.add(str(unit), "–")
        self._value_label, self._ground_label = Words(tone="ink2"), Words(tone="ink2")
        for widget, stretch in (
            (self._value_label, 0),
            (self.value, 1),
            (self.unit, 0),
            (self._ground_label, 0),
            (self.ground, 6),
        ):
            row.addWidget(widget, stretch)
        self.value.editingFinished.connect(self.typed)
        self.unit.activated.connect(lambda _: self._chose_unit())
        self.hide()

    def say_words(self) -> None:
        """Every word again, in the present language."""
        self._value_label.setText(translate("ProcedureCard", "Limit"))
        self._ground_label.setText(translate("ProcedureCard", "Ground"))
        self.value.setAccessibleName(self._value_label.text())
        self.unit.setAccessibleName(translate("ProcedureCard", "Counted in"))
        self.ground.setAccessibleName(self._ground_label.text())
        for unit, said in (
            ("", translate("ProcedureCard", "choose")),
            (Unit.WORKING_DAYS, translate("ProcedureCard", "working days")),
            (Unit.CALENDAR_DAYS, translate("ProcedureCard", "days")),
            (Unit.WORKING_HOURS, translate("ProcedureCard", "working hours")),
            (Unit.MONTHS, translate("ProcedureCard", "months")),
            (Unit.NONE, translate("ProcedureCard", "no date promised")),
        ):
            self.unit.say(str(unit), said)

    def limit(self) -> TypedLimit:
        """The limit as it stands."""
        return TypedLimit(self.value.value(), self.unit.value(), self.ground.value())

    def put(self, limit: TypedLimit) -> None:
        """Write a limit into the fields."""
        self.value.setText(limit.value)
        self.unit.set_value(limit.unit)
        self.ground.setText(limit.ground)

    def _chose_unit(self) -> None:
        self.value.setEnabled(self.unit.value() not in COUNTED_FROM_NOW)
        self.typed.emit()
