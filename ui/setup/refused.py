"""The one window of a start that cannot be: a sentence and nothing else."""

from PySide6.QtWidgets import QMessageBox


def say_refused(sentence: str) -> None:
    """Say it and wait until it was read."""
    box = QMessageBox(QMessageBox.Icon.Warning, "Quầy Một Cửa", sentence)
    box.exec()
