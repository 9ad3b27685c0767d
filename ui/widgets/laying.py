"""Laying out once for many changes: Qt does it anew for every part that is shown, and for all that lies around it."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QWidget


@contextmanager
def laid_once(*widgets: QWidget) -> Iterator[None]:
    """The layouts of these widgets wait until the end; what is asked of them meanwhile is done then, in one turn."""
    layouts = [layout for widget in widgets if (layout := widget.layout()) is not None]
    for layout in layouts:
        layout.setEnabled(False)
    try:
        yield
    finally:
        for layout in layouts:
            layout.setEnabled(True)
        for widget in widgets:
            widget.updateGeometry()
