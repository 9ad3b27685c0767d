"""A picture of a code pasted or dropped anywhere on the window: taken, decoded off the window's thread, handed on."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import QWidget

from desk_app.domain.errors import FileRefused
from ui.scanner.arrived import Arrived
from ui.tasks import Tasks

if TYPE_CHECKING:  # pictures and scans come in with the first of them
    from desk_app.services.code_pictures import CodePictures

LANE = "codes"
WIDEST = 3000
"""Pixels: a telephone's photograph is made so small first; codes on it stay many pixels wide."""

SUFFIXES = (".png", ".jpg", ".jpeg", ".pdf")


class CodePaste(QObject):
    """Watches a window. :attr:`scanned` with an :class:`Arrived`, :attr:`failed` with what went wrong."""

    scanned = Signal(object)
    failed = Signal(object)

    def __init__(self, pictures: "Callable[[], CodePictures]", tasks: Tasks, window: QWidget) -> None:
        """``pictures`` is asked anew for each picture: the desk behind the window may be opened again."""
        super().__init__(window)
        self._pictures, self._tasks, self._window = pictures, tasks, window
        window.installEventFilter(self)
        self._watch_handle()

    def paste(self) -> bool:
        """Take the clipboard's picture; False when there is none, or text beside it."""
        clipboard = QGuiApplication.clipboard()
        said = clipboard.mimeData()
        if not said.hasImage() or said.hasText():
            return False
        self.take_image(clipboard.image())
        return True

    def take_image(self, image: QImage) -> None:
        """A picture that is there already."""
        pictures = self._pictures()
        self._run(lambda: _in_image(pictures, image))

    def take_file(self, path: Path) -> None:
        """A picture or a PDF, of which the first page is looked at."""
        from desk_app.domain.scans import ScanKind

        pictures = self._pictures()

        def work() -> str:
            data, kind = pictures.fetch(path)
            if kind is ScanKind.PDF:
                return pictures.in_pdf(data, path.name)
            return _in_image(pictures, QImage.fromData(data))

        self._run(work)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self._window:
            if kind in (QEvent.Type.Show, QEvent.Type.WinIdChange):
                self._watch_handle()
            return False
        # The window's handle hears of a drag before any field does, which would write the file's name into itself.
        if kind in (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop) and isinstance(event, QDropEvent):
            return self._dragged(event)
        return False

    def _dragged(self, event: QDropEvent) -> bool:
        said = event.mimeData()
        file = _file_of(said)
        if file is None and not (said.hasImage() and not said.hasText()):
            return False
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            if file is not None:
                self.take_file(file)
            else:
                self.take_image(QImage(said.imageData()))
        return True

    def _watch_handle(self) -> None:
        handle = self._window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def _run(self, work: Callable[[], str]) -> None:
        def done(text: str) -> None:
            self.scanned.emit(Arrived(text, "picture"))

        self._tasks.run(work, done, self.failed.emit, owner=self, lane=LANE)


def _in_image(pictures: "CodePictures", image: QImage) -> str:
    from desk_app.services.code_pictures import MOST_MEGABYTES

    if image.isNull():
        raise FileRefused("scan.picture_unreadable", most=MOST_MEGABYTES)
    if max(image.width(), image.height()) > WIDEST:
        image = image.scaled(WIDEST, WIDEST, Qt.AspectRatioMode.KeepAspectRatio)
    grey = _on_white(image).convertToFormat(QImage.Format.Format_Grayscale8)
    width, height, stride = grey.width(), grey.height(), grey.bytesPerLine()
    rows = bytes(grey.constBits())
    if stride != width:
        rows = b"".join(rows[start : start + width] for start in range(0, stride * height, stride))
    return pictures.in_grey(rows, width, height)


def _on_white(image: QImage) -> QImage:
    """A code cut out of a page may have nothing behind it."""
    if not image.hasAlphaChannel():
        return image
    white = QImage(image.size(), QImage.Format.Format_RGB32)
    white.fill(Qt.GlobalColor.white)
    painter = QPainter(white)
    painter.drawImage(0, 0, image)
    painter.end()
    return white


def _file_of(said: QMimeData) -> Path | None:
    files = [url.toLocalFile() for url in said.urls() if url.isLocalFile()]
    return Path(files[0]) if len(files) == 1 and files[0].lower().endswith(SUFFIXES) else None
