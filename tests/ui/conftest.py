"""An application that wears the program's look, and a key press that never carries a Vietnamese letter."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from ui import theme

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Qt's offscreen platform warns about size hints, which it has no window manager to give to."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.qt_log_ignore("propagateSizeHints"))


@pytest.fixture(autouse=True)
def tidy(qapp: QApplication) -> Iterator[None]:
    """Windows of one test are really gone before the next; without an event loop ``deleteLater`` waits for ever."""
    yield
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def dressed(qapp: QApplication) -> QApplication:
    """Light, ordinary text."""
    if theme.worn().dark or theme.worn().scale != 1.0 or not qapp.styleSheet():
        theme.apply(qapp, dark=False)
    return qapp
