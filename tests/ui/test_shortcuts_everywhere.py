"""Each key of a page works whatever has the keyboard on it: fields that Qt lets claim keys for themselves included."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.every_page import House, an_invented_day
from ui.widgets.choices import Combo
from ui.widgets.line_edit import PAGE_KEYS, CodeLineEdit, LineEdit
from ui.widgets.list_table import ListTable
from ui.widgets.segments import Segment

PAGES = (
    *("reception filled", "dossiers", "dossier asking", "preview", "digitise", "handover", "calculator", "spot"),
    *("till taking", "settings money"),
)
KINDS = {"LineEdit", "CodeLineEdit", "Combo", "ListTable", "Segment", "Tick", "KeyButton", "ProcedureField"}
EVERYWHERE = (
    *(f"F{number}" for number in range(1, 9)),
    *(f"Ctrl+{number}" for number in range(1, 8)),
    *("Shift+F1", "Ctrl+K", "Ctrl+I", "Ctrl+Q", "Ctrl+M", "Ctrl+L", "Ctrl+Tab"),
)


class Heard(QObject):
    """Notes which keys reach a shortcut, and keeps what they would do from being done."""

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self._app = app
        self.keys: list[str] = []
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        if event.type() == QEvent.Type.Shortcut and isinstance(watched, QShortcut):
            self.keys.append(watched.key().toString())
            return True
        return False

    def press(self, key: str) -> list[str]:
        """Press it where the keyboard is."""
        self.keys.clear()
        combined = QKeySequence(key)[0]
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keyClick(target, combined.key(), combined.keyboardModifiers())
        return list(self.keys)


@pytest.fixture(scope="module")
def house(qapp, tmp_path_factory) -> Iterator[House]:
    folder = tmp_path_factory.mktemp("keys")
    with an_invented_day(folder / "desk") as desk:
        made = House(qapp, desk, folder)
        made.resize(1366, 768)
        yield made
        made.close()


@pytest.fixture
def heard(qapp) -> Iterator[Heard]:
    made = Heard(qapp)
    yield made
    qapp.removeEventFilter(made)


def live_keys(window: QWidget) -> set[str]:
    """Every key that somebody in sight listens to."""
    found = set()
    for shortcut in window.findChildren(QShortcut):
        owner = shortcut.parent()
        if shortcut.isEnabled() and isinstance(owner, QWidget) and owner.isVisible() and owner.isEnabled():
            found.add(shortcut.key().toString())
    return found


def one_of_each_kind(page: QWidget) -> dict[str, QWidget]:
    """One control of each class that takes the keyboard here."""
    found: dict[str, QWidget] = {}
    for each in page.findChildren(QWidget):
        usable = each.isVisible() and each.isEnabled() and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        if usable and each.focusProxy() is None and each.accessibleName():
            found.setdefault(type(each).__name__, each)
    return found


@pytest.mark.parametrize("name", PAGES)
def test_every_key_of_a_page_works_with_the_keyboard_in_every_kind_of_control(house, heard, name):
    front = house.show(name)
    keys = live_keys(front.window)
    assert keys.issuperset(EVERYWHERE)
    deaf = []
    for kind, control in one_of_each_kind(front.page).items():
        control.setFocus()
        for key in sorted(keys):
            if not control.hasFocus():
                control.setFocus()
            if isinstance(control, LineEdit):
                control.deselect()  # what is chosen is copied with Ctrl+C; nothing chosen leaves the key to the page
            if heard.press(key) != [key]:
                deaf.append(f"{key} in {kind} “{control.accessibleName()}”: {heard.keys}")
    assert deaf == []


def test_the_pages_together_hold_every_kind_of_control(house):
    found = {kind for name in PAGES for kind in one_of_each_kind(house.show(name).page)}
    assert KINDS - found == set()


@pytest.mark.parametrize("key", [key.name.removeprefix("Key_") for key in PAGE_KEYS])
@pytest.mark.parametrize("kind", [LineEdit, CodeLineEdit, Combo, ListTable, Segment])
def test_no_control_keeps_a_key_that_qt_would_edit_with(house, heard, key, kind):
    page = house.show("reception filled").page if kind is not ListTable else house.show("dossiers").page
    control = next(each for each in page.findChildren(kind) if each.isVisible() and each.isEnabled())
    words = control.text() if isinstance(control, LineEdit) else ""
    control.setFocus()
    asked = QShortcut(QKeySequence(f"Ctrl+{key}"), page)  # where the page has none yet, one is listening now
    others = [each for each in page.window().findChildren(QShortcut) if each.key() == asked.key() and each is not asked]
    if any(each.isEnabled() and each.parent().isVisible() for each in others):
        asked.setEnabled(False)
    assert heard.press(f"Ctrl+{key}") == [f"Ctrl+{key}"]
    asked.setEnabled(False)
    asked.deleteLater()
    if isinstance(control, LineEdit):
        assert control.text() == words


def test_ctrl_z_takes_back_what_was_typed_first_and_then_belongs_to_the_page(house, heard):
    page = house.show("handover").page
    field = next(each for each in page.findChildren(LineEdit) if each.isVisible())
    field.clear()
    field.setText("")
    field.setFocus()
    assert heard.press("Ctrl+Z") == ["Ctrl+Z"]
    QTest.keyClicks(field, "abc")
    assert heard.press("Ctrl+Z") == []
    assert field.text() == ""
    assert heard.press("Ctrl+Z") == ["Ctrl+Z"]
