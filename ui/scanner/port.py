"""The scanner on a COM port as the window sees it: what it read and how it stands, brought over from its thread."""

from PySide6.QtCore import QObject, Qt, Signal

from desk_app.services.ports.scanners import LineState, ScannerLine, Scanners
from ui.comfort import Comfort
from ui.scanner.arrived import Arrived

BAUDS = ("9600", "19200", "38400", "57600", "115200")
USUAL_BAUD = "9600"


class PortScanner(QObject):
    """:attr:`scanned` with an :class:`Arrived`, :attr:`stands` with a ``LineState`` or ``""`` when no port is used."""

    scanned = Signal(object)
    stands = Signal(str)
    _heard = Signal(int, str)
    _told = Signal(int, str)

    def __init__(self, scanners: Scanners, comfort: Comfort, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scanners, self._comfort = scanners, comfort
        self._line: ScannerLine | None = None
        self._turn = 0
        self.port, self.state = "", ""
        self._heard.connect(self._take, Qt.ConnectionType.QueuedConnection)
        self._told.connect(self._say, Qt.ConnectionType.QueuedConnection)

    def join(self) -> None:
        """Listen to the port that was chosen, if one was; the one of before is let go."""
        self.close()
        self.port = self._comfort.text("scanner_port")
        if not self.port:
            self.stands.emit("")
            return
        turn = self._turn
        self._line = self._scanners.listen(
            self.port,
            int(baud_of(self._comfort)),
            lambda text: self._heard.emit(turn, text),
            lambda state: self._told.emit(turn, state),
        )

    def close(self) -> None:
        """Let the port go; what it said and nobody has heard yet is not heard any more."""
        self._turn += 1
        self.state = ""
        line, self._line = self._line, None
        if line is not None:
            line.close()

    def _take(self, turn: int, text: str) -> None:
        if turn == self._turn:
            self.scanned.emit(Arrived(text, "port"))

    def _say(self, turn: int, state: LineState) -> None:
        if turn == self._turn:
            self.state = state
            self.stands.emit(state)


def baud_of(comfort: Comfort) -> str:
    """The speed that was chosen, the usual one when none was."""
    kept = comfort.text("scanner_baud")
    return kept if kept in BAUDS else USUAL_BAUD
