"""The page that tries a printer: what it should be, where it should come from, and letters that stack two marks."""

from collections.abc import Sequence

from PySide6.QtCore import QMarginsF, QRect, Qt
from PySide6.QtGui import QPageLayout, QPainter

from desk_app.domain.errors import Trouble
from desk_app.services.papers.outlet import Outlet
from ui.look import theme
from ui.preview import outlets, spooler

LETTERS = "Ắ Ằ Ẳ Ẵ Ặ  Ấ Ầ Ẩ Ẫ Ậ  Ớ Ờ Ở Ỡ Ợ  Đ đ"
MARGIN = 15  # mm


def print_trial(outlet: Outlet, sheet: outlets.Stock, lines: Sequence[str]) -> None:
    """One page of that sheet, once, out of the outlet's tray; raises what :func:`outlets.print_pages` raises."""
    printer = outlets.ready(outlet)
    layout = outlets.layout_of(sheet)
    layout.setMode(QPageLayout.Mode.StandardMode)
    layout.setMargins(QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN))
    printer.setPageLayout(layout)
    painter = QPainter()
    if not painter.begin(printer):
        raise Trouble("printer.failed", printer=outlet.printer)
    painter.setFont(theme.font("title"))
    step = painter.fontMetrics().lineSpacing() * 2
    for number, line in enumerate((*lines, LETTERS)):
        painter.drawText(QRect(0, number * step, printer.width(), step), int(Qt.AlignmentFlag.AlignLeft), line)
    if not painter.end() or spooler.refused():
        raise Trouble("printer.failed", printer=outlet.printer)
