"""An empty PySide6 window: prints the seconds, of clock and processor, until it is painted and takes keys."""

import json
import os
import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget


def age() -> float:
    """Seconds since this process began (Linux: field 22 of ``stat`` counts clock ticks since the machine's start)."""
    with open("/proc/self/stat", encoding="ascii") as stat:  # noqa: PTH123  # pathlib would count as ours
        ticks = int(stat.read().rpartition(")")[2].split()[19])
    return time.clock_gettime(time.CLOCK_BOOTTIME) - ticks / os.sysconf("SC_CLK_TCK")


class Empty(QWidget):
    """One field, as the least that takes keys."""

    def __init__(self) -> None:
        super().__init__()
        QVBoxLayout(self).addWidget(QLineEdit())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        QTimer.singleShot(0, self._tell)

    def _tell(self) -> None:
        print(json.dumps({"painted": age(), "painted_work": time.process_time()}), flush=True)
        QApplication.exit()


if __name__ == "__main__":
    app = QApplication(sys.argv)
    window = Empty()
    window.showMaximized()
    app.exec()
    os._exit(0)
