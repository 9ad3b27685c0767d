"""All ways of scanning joined for one window: what arrives goes to the page in front, or a sentence says why not."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from desk_app.domain import mrz
from desk_app.services.ports.scanners import LineState
from desk_app.services.wording import sentence
from ui.at_work import AtWork
from ui.notices import split
from ui.scanner.arrived import Arrived
from ui.scanner.pictures import CodePaste
from ui.scanner.port import PortScanner
from ui.scanner.watch import ScanWatch
from ui.widgets.status_bar import StateItem
from ui.widgets.strip import Notice
from ui.window.main_window import MainWindow

NEXT_LINE_MS = 1_500
"""A reader of a card's back sends three lines; so long the next one may take."""

WAITS, LOST, PICTURE, SHUFFLED = "scan.waits", "scanner.lost", "scan.picture", "scan.shuffled"


class DeskScanner(QObject):
    """``take`` gets the text and whether an input method was at work on it; the page in front may want it first."""

    def __init__(
        self,
        at: AtWork,
        window: MainWindow,
        take: Callable[[str, bool], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._at, self._window, self._take = at, window, take
        self._lines: list[str] = []
        self._more = QTimer(self)
        self._more.setSingleShot(True)
        self._more.setInterval(NEXT_LINE_MS)
        self._more.timeout.connect(self._lines_over)
        self.pictures = CodePaste(lambda: at.desk.code_pictures, at.tasks, window)
        self.watch = ScanWatch(self, pasted=self.pictures.paste)
        self.port = PortScanner(at.desk.scanners, at.comfort, self)
        queued = Qt.ConnectionType.QueuedConnection
        self.watch.scanned.connect(self.arrived, queued)
        self.port.scanned.connect(self.arrived)
        self.port.stands.connect(self._say_port)
        self.pictures.scanned.connect(self.arrived)
        self.pictures.failed.connect(self._picture_failed)
        app = QApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.close)
        self.port.join()

    def join_port(self) -> None:
        """Another port or speed was chosen."""
        self.port.join()

    def close(self) -> None:
        """The window goes: the port is let go, the keyboard is nobody's."""
        self.watch.stop()
        self.port.close()
        self._more.stop()

    def arrived(self, scan: Arrived) -> None:
        """Something was scanned, whichever way."""
        reason = self._in_the_way()
        if reason:
            self._tell(reason, WAITS, "info")
            return
        for key in (WAITS, PICTURE, SHUFFLED):
            self._window.strips.withdraw(key)
        page = self._window.page()
        if page is not None and page.takes("scan", scan):
            return
        if scan.shuffled:
            self._tell("scan.card_mangled" if "|" in scan.text else "scan.input_method", SHUFFLED, "warn")
            return
        if self._is_one_of_three(scan):
            return
        self._take(scan.text, scan.touched)

    # --- three lines of a card's back

    def _is_one_of_three(self, scan: Arrived) -> bool:
        text = mrz.bare(scan.text)
        begins = mrz.is_first_line(text)
        if begins:
            self._lines = [text]
        elif self._lines and len(text) == mrz.LINE and mrz.looks_like_lines(text):
            self._lines.append(text)
        else:
            self._lines = []
            self._more.stop()
            return False
        self._more.start()
        if len(self._lines) == mrz.LINES:
            self._lines_over()
        return True

    def _lines_over(self) -> None:
        lines, self._lines = self._lines, []
        self._more.stop()
        if lines:
            self._take("".join(lines), False)

    # --- what is told

    def _in_the_way(self) -> str:
        if QApplication.activeModalWidget() is not None:
            return "scan.dialog_open"
        return "" if self._window.isVisible() else "scan.locked"

    def _picture_failed(self, error: Exception) -> None:
        notice = self._at.notice_of(error)
        self._at.notices.told.emit(Notice(notice.kind, notice.fact, notice.sentence, key=PICTURE))

    def _say_port(self, state: LineState | str) -> None:
        port = self.port.port
        if not state:
            self._window.show_state(StateItem("scanner", "scan-line", ""))
            self._window.strips.withdraw(LOST)
        elif state == "listening":
            words = QCoreApplication.translate("DeskScanner", "Scanner {port}").format(port=port)
            self._window.show_state(StateItem("scanner", "scan-line", words))
            self._window.strips.withdraw(LOST)
        else:
            words = QCoreApplication.translate("DeskScanner", "No scanner at {port}").format(port=port)
            self._window.show_state(StateItem("scanner", "unplug", words, "warn"))
            self._tell("scanner.lost" if state == "lost" else "scanner.no_port", LOST, "warn", port=port)

    def _tell(self, code: str, key: str, kind: str, **facts: object) -> None:
        fact, rest = split(sentence(code, facts, self._at.language()))
        self._at.notices.told.emit(Notice("warn" if kind == "warn" else "info", fact, rest, key=key))
