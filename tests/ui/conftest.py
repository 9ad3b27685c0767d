"""An application that wears the program's look, and a key press that never carries a Vietnamese letter."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from ui import theme

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Qt's offscreen platform warns about size hints, which it has no window manager to give to."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.qt_log_ignore("propagateSizeHints"))


@pytest.fixture
def dressed(qapp: QApplication) -> QApplication:
    """Light, ordinary text."""
    theme.apply(qapp, dark=False)
    return qapp
