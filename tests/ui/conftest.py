"""What pages are tried on: an application that wears the program's look, and a desk at work, its clock standing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QLocale
from PySide6.QtWidgets import QApplication

from desk_app.services.desk import Desk
from tests.building import MovingClock, a_desk
from tests.ui.working import Workplace
from ui.look import theme
from ui.speech import i18n

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


@pytest.fixture(autouse=True, scope="module")
def words_of_the_code(qapp: QApplication) -> None:
    """What another module spoke before, in the same application, is forgotten; each begins with the code's words."""
    i18n.forget(qapp)
    QLocale.setDefault(QLocale.c())


@pytest.fixture
def dressed(qapp: QApplication) -> QApplication:
    """Light, ordinary text."""
    if theme.worn().dark or theme.worn().scale != 1.0 or not qapp.styleSheet():
        theme.apply(qapp, dark=False)
    return qapp


@pytest.fixture
def clock() -> MovingClock:
    """Monday 2 March 2026, 9 o'clock, until a test moves it."""
    return MovingClock()


@pytest.fixture
def desk(tmp_path: Path, clock: MovingClock) -> Iterator[Desk]:
    """A fresh training desk."""
    made = a_desk(tmp_path / "desk", clock)
    yield made
    made.close()


@pytest.fixture
def place(dressed: QApplication, desk: Desk, tmp_path: Path) -> Iterator[Workplace]:
    """The same with an officer at work, as pages are given it."""
    made = Workplace(desk, tmp_path)
    yield made
    made.tasks.close()
