"""``python -m ui.gallery --to DIR``: the pictures, written as PNG files."""

import argparse
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from ui.app import make_app
from ui.gallery.pieces import Pieces
from ui.gallery.window import posed_window
from ui.look import theme

SIZES = {"": (1366, 768), "-697": (1366, 697), "-125": (1093, 615)}


def main(arguments: list[str]) -> int:
    """Draw every picture into a folder, made when missing."""
    asked = argparse.ArgumentParser(prog="python -m ui.gallery", description="Pictures of every widget.")
    asked.add_argument("--to", type=Path, required=True, metavar="DIR")
    to: Path = asked.parse_args(arguments).to
    to.mkdir(parents=True, exist_ok=True)
    app = make_app(["gallery"], look="light")
    for dark, tail in ((False, ""), (True, "-dark")):
        theme.apply(app, dark)
        for name, (width, height) in SIZES.items():
            window = posed_window()
            window.resize(width, height)
            _take(app, window, to / f"reception{name}{tail}.png")
        window = posed_window("dossiers", training=True)
        window.resize(1366, 768)
        _take(app, window, to / f"dossiers{tail}.png")
        pieces = Pieces()
        pieces.resize(1366, pieces.sizeHint().height())
        _take(app, pieces, to / f"pieces{tail}.png")
    return 0


def _take(app: QApplication, widget: QWidget, path: Path) -> None:
    widget.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen, False)
    widget.show()
    widget.activateWindow()
    app.processEvents()
    app.processEvents()
    widget.grab().save(str(path))
    widget.close()
    widget.deleteLater()
    app.processEvents()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
