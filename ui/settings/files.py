"""Choosing a file or a folder, reading and writing text: what settings panels share."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from desk_app.domain.errors import FileRefused, Trouble
from desk_app.services.whole_file import write_whole

LARGEST = 16 * 1024 * 1024


def choose_file(over: QWidget, title: str, kinds: str) -> Path | None:
    """A file to read; None when the officer gave it up."""
    return next(iter(choose_files(over, title, "", kinds)), None)


def choose_files(over: QWidget, title: str, folder: str, kinds: str) -> list[Path]:
    """Files to read."""
    asked = _dialog(over, title, folder, kinds)
    asked.setFileMode(QFileDialog.FileMode.ExistingFiles)
    return _answer(asked)


def choose_target(over: QWidget, title: str, name: str, kinds: str) -> Path | None:
    """A file to write; the system asks before it takes the place of another."""
    asked = _dialog(over, title, "", kinds)
    asked.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    asked.setLabelText(QFileDialog.DialogLabel.Accept, QCoreApplication.translate("Files", "Write"))
    asked.selectFile(name)
    return next(iter(_answer(asked)), None)


def choose_folder(over: QWidget, title: str, folder: str) -> Path | None:
    """A folder to write into."""
    asked = _dialog(over, title, folder, "")
    asked.setFileMode(QFileDialog.FileMode.Directory)
    asked.setOption(QFileDialog.Option.ShowDirsOnly)
    return next(iter(_answer(asked)), None)


def read_text(path: Path) -> str:
    """The UTF-8 text of a file; ``file.cannot_read`` or ``file.not_utf8`` otherwise."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise Trouble("file.cannot_read", path=path.name, reason=error.strerror or type(error).__name__) from error
    try:
        return data[:LARGEST].decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FileRefused("file.not_utf8", path=path.name) from error


def write_text(path: Path, text: str) -> None:
    """Written beside and renamed; with a mark at the front, so that a spreadsheet shows Vietnamese letters."""
    write_whole(path, text.encode("utf-8-sig"))


def _dialog(over: QWidget, title: str, folder: str, kinds: str) -> QFileDialog:
    """The system's own dialog where there is one; else Qt's, whose words are ours. Never begins among the program."""
    home = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    asked = QFileDialog(over, title, folder or home or str(Path.home()), kinds)
    for part, words in (
        (QFileDialog.DialogLabel.LookIn, QCoreApplication.translate("Files", "Folder:")),
        (QFileDialog.DialogLabel.FileName, QCoreApplication.translate("Files", "Name:")),
        (QFileDialog.DialogLabel.FileType, QCoreApplication.translate("Files", "Kind:")),
        (QFileDialog.DialogLabel.Accept, QCoreApplication.translate("Files", "Choose")),
        (QFileDialog.DialogLabel.Reject, QCoreApplication.translate("Files", "Leave it")),
    ):
        asked.setLabelText(part, words)
    return asked


def _answer(asked: QFileDialog) -> list[Path]:
    chosen = [Path(name) for name in asked.selectedFiles()] if asked.exec() else []
    asked.deleteLater()
    return chosen
