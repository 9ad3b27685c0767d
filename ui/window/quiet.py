"""How long nobody has typed, clicked or scrolled in a window: what can wait is done while nobody works in it."""

from PySide6.QtCore import QElapsedTimer, QEvent, QObject
from PySide6.QtWidgets import QWidget

TOUCHES = (
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
)


class Quiet(QObject):
    """Listens where the window system hands its events over, so that no widget's own events pass through here."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._heard: QObject | None = None
        self._since = QElapsedTimer()
        self._since.start()

    def ms(self) -> int:
        """Milliseconds since the last touch; 0 while the window is not there yet."""
        handle = self._window.windowHandle()
        if handle is None:
            return 0
        if handle is not self._heard:
            self._heard = handle
            handle.installEventFilter(self)
            self._since.restart()
        return self._since.elapsed()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in TOUCHES:
            self._since.restart()
        return False
