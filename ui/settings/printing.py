"""The printer of this desk, with a page to try it."""

from PySide6.QtCore import QMarginsF, QRect, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QHBoxLayout

from desk_app.domain.dates import short_moment
from desk_app.domain.errors import Trouble
from ui import theme
from ui.at_work import AtWork
from ui.preview import spooler
from ui.preview.outlets import printers
from ui.settings.panel import Panel
from ui.tasks import PAPER
from ui.widgets.buttons import KeyButton
from ui.widgets.card import Card
from ui.widgets.choices import Combo
from ui.widgets.field import Field
from ui.widgets.words import RunningText


class PrintingPanel(Panel):
    """With a printer chosen, receipts are printed without a question; without one they are kept as PDF and shown."""

    def __init__(self, at: AtWork) -> None:
        super().__init__(at)
        self.printer = Combo()
        self.printer.activated.connect(lambda _: self._keep())
        self._try = KeyButton(self.tr("Try it"), icon="printer")
        self._try.clicked.connect(self._print_test)
        card = Card(self.tr("Printer for receipts"), icon="printer")
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(Field(self.tr("Printer"), self.printer), 1)
        row.addWidget(self._try, 0, Qt.AlignmentFlag.AlignBottom)
        card.body.addLayout(row)
        sentence = self.tr("With a printer, each receipt is printed at once. Without one it is kept as PDF and shown.")
        card.body.addWidget(RunningText("", sentence, tone="ink2"))
        self.body.addWidget(card)
        self.body.addStretch(1)

    def refresh(self) -> None:
        self.printer.clear()
        self.printer.add("", self.tr("None: keep as PDF"))
        for name in printers():
            self.printer.add(name, name)
        self.printer.set_value(self.at.comfort.text("printer"))
        self._say_try()

    def _keep(self) -> None:
        self.at.comfort.keep("printer", self.printer.value())
        self._say_try()

    def _say_try(self) -> None:
        self._try.set_enabled_because(bool(self.printer.value()), self.tr("No printer is chosen yet."))

    def _print_test(self) -> None:
        name, now = self.printer.value(), short_moment(self.at.desk.clock.now())
        lines = (self.at.desk.office.name, self.tr("Printer test"), now, "Ắ Ằ Ẳ Ẵ Ặ  Ấ Ầ Ẩ Ẫ Ậ  Ớ Ờ Ở Ỡ Ợ  Đ đ")
        self.at.tasks.run(lambda: print_test(name, lines), self._tried, self.failed, owner=self, lane=PAPER)

    def _tried(self, _: None) -> None:
        self.good_news.emit(self.tr("The test page was sent to {printer}").format(printer=self.printer.value()))


def print_test(name: str, lines: tuple[str, ...]) -> None:
    """A page with letters that stack two marks; raises ``printer.failed`` or ``printer.stopped``."""
    info = QPrinterInfo.printerInfo(name)
    if info.isNull():
        raise Trouble("printer.failed", printer=name)
    spooler.refuse_stopped(info)
    printer = QPrinter(info, QPrinter.PrinterMode.HighResolution)
    size = QPageSize(QPageSize.PageSizeId.A5)
    printer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(15, 15, 15, 15)))
    painter = QPainter()
    if not painter.begin(printer):
        raise Trouble("printer.failed", printer=name)
    painter.setFont(theme.font("title"))
    step = painter.fontMetrics().lineSpacing() * 2
    for number, line in enumerate(lines):
        painter.drawText(QRect(0, number * step, printer.width(), step), int(Qt.AlignmentFlag.AlignLeft), line)
    if not painter.end() or spooler.refused():
        raise Trouble("printer.failed", printer=name)
