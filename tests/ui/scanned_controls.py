"""One of each kind of control in a window that a scan watch looks after, and what was scanned there."""

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from tests.ui.fast_keys import Keyboard
from ui.scanner.arrived import Arrived
from ui.scanner.watch import ScanWatch
from ui.widgets.choices import Combo
from ui.widgets.line_edit import CodeLineEdit, LineEdit, NoteEdit
from ui.widgets.lines import Cell, Column, Line
from ui.widgets.list_table import ListTable


class Counter:
    """One of each kind of control, and what was scanned."""

    def __init__(self, qtbot) -> None:
        self.qtbot, self.keys = qtbot, Keyboard()
        self.window = QWidget()
        self.line, self.number, self.note = LineEdit(), CodeLineEdit(), NoteEdit()
        self.combo, self.button = Combo(), QPushButton("OK")
        for words in ("Chờ", "Hà Nội", "0821"):
            self.combo.add(words, words)
        self.table = ListTable("Hồ sơ", (Column("Mã"),), long=False)
        self.table.show_lines([Line(key, (Cell(key),)) for key in ("H58", "082")])
        self.done: list[str] = []
        self.line.returnPressed.connect(lambda: self.done.append("line"))
        self.button.clicked.connect(lambda: self.done.append("button"))
        self.table.move_asked.connect(lambda _: self.done.append("table"))
        self.combo.activated.connect(lambda _: self.done.append("combo"))
        column = QVBoxLayout(self.window)
        for each in (self.line, self.number, self.note, self.combo, self.button, self.table):
            column.addWidget(each)
        qtbot.addWidget(self.window)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.watch = ScanWatch(self.window, clock=self.keys.clock)
        self.scans: list[Arrived] = []
        self.watch.scanned.connect(self.scans.append)

    def texts(self) -> list[str]:
        return [scan.text for scan in self.scans]

    def at(self, name: str) -> QWidget:
        widget = getattr(self, name)
        widget.setFocus()
        return widget
