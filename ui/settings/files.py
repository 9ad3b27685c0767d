"""Choosing a file or a folder, reading and writing text: what settings panels share."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from desk_app.domain.errors import FileRefused, Trouble

LARGEST = 16 * 1024 * 1024


def choose_file(over: QWidget, title: str, kinds: str) -> Path | None:
    """A file to read; None when the officer gave it up."""
    name, _ = QFileDialog.getOpenFileName(over, title, "", kinds)
    return Path(name) if name else None


def choose_files(over: QWidget, title: str, folder: str, kinds: str) -> list[Path]:
    """Files to read."""
    names, _ = QFileDialog.getOpenFileNames(over, title, folder, kinds)
    return [Path(name) for name in names]


def choose_target(over: QWidget, title: str, name: str, kinds: str) -> Path | None:
    """A file to write; the system asks before it takes the place of another."""
    chosen, _ = QFileDialog.getSaveFileName(over, title, name, kinds)
    return Path(chosen) if chosen else None


def choose_folder(over: QWidget, title: str, folder: str) -> Path | None:
    """A folder to write into."""
    chosen = QFileDialog.getExistingDirectory(over, title, folder)
    return Path(chosen) if chosen else None


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
    part = path.with_name(f"{path.name}.part")
    try:
        part.write_bytes(text.encode("utf-8-sig"))
        part.replace(path)
    except OSError as error:
        raise Trouble("file.cannot_write", path=path.name, reason=error.strerror or type(error).__name__) from error
