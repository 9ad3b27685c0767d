"""The set-up page of a first start: five lines make a desk; printer and scanner may wait."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desk_app.domain.codes import DossierCode, office_code
from desk_app.domain.errors import DeskError, RuleBroken
from desk_app.domain.people import CitizenCard
from desk_app.domain.text import tidy
from desk_app.services.installation import new_office
from desk_app.services.ports.office import Office
from desk_app.services.scanning import ScannedReceipt, Scanning
from desk_app.services.wording import Language, sentence_of
from ui.preview.outlets import printers
from ui.widgets.buttons import KeyButton
from ui.widgets.card import Card
from ui.widgets.choices import Combo
from ui.widgets.field import Field
from ui.widgets.line_edit import CodeLineEdit, LineEdit
from ui.widgets.segments import Segments
from ui.widgets.words import Words


class SetupForm(QWidget):
    """:attr:`made` carries the office, the first officer and the printer (``""`` for later).

    :attr:`practice_asked`: somebody wants to practise on invented data before there is a desk.
    """

    made = Signal(object, str, str)
    practice_asked = Signal()
    notice = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.language: Language = "vi"
        self.unit, self.code = LineEdit(), CodeLineEdit()
        self.desk, self.upper = CodeLineEdit("1"), CodeLineEdit()
        self.officer = LineEdit()
        self.unit.setPlaceholderText(self.tr("for example: UBND xã Suối Ngà"))
        self.code.setPlaceholderText("H44.217")
        self.upper.setPlaceholderText("H44")
        self.kind = Segments(self.tr("Kind"), [("real", self.tr("Real work")), ("training", self.tr("Training"))])
        self.printer = Combo()
        self.scan = CodeLineEdit()
        self.scan.returnPressed.connect(self._scanned)
        self.fields = {
            "office_name": Field(self.tr("Name of the unit, as people say it"), self.unit),
            "office_code": Field(self.tr("Its code"), self.code),
            "desk": Field(self.tr("Desk number (0–9)"), self.desk),
            "upper_code": Field(self.tr("Code of the office above"), self.upper, note=self.tr("empty: the province's")),
            "officer": Field(self.tr("First officer"), self.officer),
            "printer": Field(self.tr("Printer"), self.printer),
            "scan": Field(self.tr("Scanner: scan anything here"), self.scan),
        }
        self._build()

    def begin(self) -> None:
        """The keyboard goes to the first field."""
        if not self.printer.count():
            self.printer.add("", self.tr("later"))
            for name in printers():
                self.printer.add(name, name)
        self.unit.setFocus(Qt.FocusReason.OtherFocusReason)

    def make(self) -> None:
        """Check the fields; what is wrong is said beside its field, what is right makes a desk."""
        for field in self.fields.values():
            field.say_wrong("")
        try:
            if not tidy(self.unit.value()):
                raise RuleBroken("office.name_missing", field="office_name")  # asked in the order of the page
            office = self._office()
            if not tidy(self.officer.value()):
                raise RuleBroken("officer.name_missing", field="officer")
        except DeskError as error:
            self.refuse(error)
            return
        self.made.emit(office, self.officer.value(), self.printer.value())

    def refuse(self, error: DeskError) -> None:
        """Say an error beside its field, or at the first one."""
        field = self.fields.get(str(error.facts.get("field", "")), self.fields["office_name"])
        field.say_wrong(sentence_of(error, self.language))
        field.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif not self.scan.hasFocus():  # there the closing Enter belongs to the scan
            self.focusNextPrevChild(not event.modifiers() & Qt.KeyboardModifier.ShiftModifier)

    def _office(self) -> Office:
        upper = self.upper.value()
        try:
            upper = office_code(upper) if upper else ""
        except RuleBroken as error:
            raise RuleBroken("office.code", code=error.facts["code"], field="upper_code") from None
        return new_office(
            code=self.code.value(),
            name=self.unit.value(),
            desk=self.desk.value(),
            upper_code=upper,
            training=self.kind.value() == "training",
        )

    def _scanned(self) -> None:
        scan = Scanning().read(self.scan.text())
        self.scan.clear()
        if isinstance(scan, CitizenCard) and not scan.name:
            said = self.tr("A citizen card was read, but without marks. Set the scanner to COM mode.")
        elif isinstance(scan, CitizenCard):
            said = self.tr("A citizen card was read, marks included. The scanner works.")
        elif isinstance(scan, (DossierCode, ScannedReceipt)):
            said = self.tr("A receipt was read. The scanner works.")
        else:
            said = self.tr("Something was read, but it is neither a citizen card nor a receipt.")
        self.fields["scan"].say_note(said)

    def _build(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(12)
        labels = (self.tr("Unit"), self.tr("Desk"), self.tr("Officer"), self.tr("Kind of desk"), self.tr("Devices"))
        for number, label in enumerate(labels):
            head = Words(f"{number + 1}   {label}", role="strong", tone="accent")
            grid.addWidget(head, number, 0, Qt.AlignmentFlag.AlignTop)
        places = (("office_name", 0, 1), ("office_code", 0, 2), ("desk", 1, 1), ("upper_code", 1, 2), ("officer", 2, 1))
        for name, row, place in places:
            grid.addWidget(self.fields[name], row, place)
        for field in self.fields.values():  # a long sentence wraps, it does not widen its column
            field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        sort = QVBoxLayout()
        sort.setSpacing(6)
        sort.addWidget(self.kind, 0, Qt.AlignmentFlag.AlignLeft)
        sort.addWidget(
            Words(self.tr("A training desk says so on its window, its papers and its batches."), tone="ink2", wrap=True)
        )
        grid.addLayout(sort, 3, 1, 1, 2)
        grid.addWidget(self.fields["printer"], 4, 1)
        grid.addWidget(self.fields["scan"], 4, 2)
        grid.setColumnMinimumWidth(0, 150)
        labelled = (self.fields[name].label.sizeHint().width() for name in ("office_code", "upper_code", "scan"))
        grid.setColumnMinimumWidth(2, max(labelled))
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(2, 2)
        card = Card(self.tr("A new desk"), icon="landmark", note=self.tr("five lines; devices may wait"))
        card.body.addLayout(grid)
        self.practise = KeyButton(self.tr("A practice day"), "F9", icon="graduation-cap")
        self.practise.clicked.connect(self.practice_asked)
        make = KeyButton(self.tr("Make the desk"), "F12", kind="chief")
        make.clicked.connect(self.make)
        verbs = QHBoxLayout()
        verbs.setSpacing(10)
        promise = self.tr("Nothing is sent anywhere. All data stays in the data folder.")
        verbs.addWidget(Words(promise, tone="ink2", wrap=True), 1)
        verbs.addWidget(self.practise)
        verbs.addWidget(make)
        inside = QWidget()
        pile = QVBoxLayout(inside)
        pile.setContentsMargins(0, 0, 0, 0)
        pile.setSpacing(12)
        pile.addWidget(card)
        pile.addLayout(verbs)
        pile.addStretch()
        inside.setMaximumWidth(900)
        middle = QWidget()
        across = QHBoxLayout(middle)
        across.setContentsMargins(4, 4, 4, 4)
        across.addStretch(1)
        across.addWidget(inside, 20)
        across.addStretch(1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(middle)
        area.viewport().setAutoFillBackground(False)
        middle.setAutoFillBackground(False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
