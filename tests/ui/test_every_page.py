"""Every page by the keyboard alone: each control reached, named, of a fitting role, seen to have the keyboard."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QTableView,
    QTextBrowser,
    QWidget,
)

from tests.ui.every_page import NAMES, Front, House, an_invented_day
from ui.widgets.entry_field import EntryField
from ui.widgets.focus_ring import FocusRing
from ui.widgets.lines import Line
from ui.widgets.list_table import ListTable
from ui.widgets.segments import Segments
from ui.widgets.told_list import ToldList

Role = QAccessible.Role
ROLES: dict[type[QWidget], set[Role]] = {
    QLineEdit: {Role.EditableText},
    QPlainTextEdit: {Role.EditableText},
    QTextBrowser: {Role.StaticText, Role.EditableText, Role.Document},
    QComboBox: {Role.ComboBox},
    QRadioButton: {Role.RadioButton},
    QCheckBox: {Role.CheckBox},
    QPushButton: {Role.Button, Role.CheckBox, Role.RadioButton},
    QTableView: {Role.Table},
    ToldList: {Role.List},
}
SCROLLS = {Role.Client}
"""What Qt says of an area that the arrows scroll; its name says what is in it."""

MOST_STOPS = 160
EDGE = 3
ROW = 12
"""Pixels by which two fields of one row may stand apart."""


@dataclass(frozen=True)
class Stop:
    """Where the keyboard came to, what a screen reader was told, and whether one sees it."""

    widget: QWidget
    name: str
    note: str
    role: Role
    ringed: bool
    in_sight: bool
    drawn: QImage

    def __str__(self) -> str:
        return f"{type(self.widget).__name__} “{self.name}”"


@pytest.fixture(scope="module")
def house(qapp, tmp_path_factory) -> Iterator[House]:
    folder = tmp_path_factory.mktemp("every")
    with an_invented_day(folder / "desk") as desk:
        made = House(qapp, desk, folder)
        made.resize(1366, 768)
        yield made
        made.close()


def told(widget: QWidget) -> tuple[str, str, Role]:
    """Name, description and role as they reach a screen reader."""
    face = QAccessible.queryAccessibleInterface(widget)
    name = face.text(QAccessible.Text.Name) or widget.accessibleName()
    return name, face.text(QAccessible.Text.Description), face.role()


def frame_of(widget: QWidget) -> QWidget:
    """What draws the border of a field: the entry field's own edit is bare."""
    above = widget.parentWidget()
    return above if isinstance(above, EntryField) else widget


def edge(widget: QWidget) -> QImage:
    """The outermost pixels all around, where a border says that the keyboard is here; never the blinking cursor."""
    image = frame_of(widget).grab().toImage()
    inside = image.rect().adjusted(EDGE, EDGE, -EDGE, -EDGE)
    for y in range(inside.top(), inside.bottom() + 1):
        image.scanLine(y)[inside.left() * 4 : (inside.right() + 1) * 4] = bytes(inside.width() * 4)
    return image


def walk(key: Qt.Key) -> Iterator[QWidget]:
    """Press a key from where the keyboard is, until it comes back there; a text may stop at its links."""
    first = QApplication.focusWidget()
    assert first is not None, "nothing has the keyboard"
    walked: list[QWidget] = []
    while not walked or QApplication.focusWidget() is not first:
        now = QApplication.focusWidget()
        assert now is not None, f"after {walked[-1]} nothing has the keyboard"
        assert len(walked) < MOST_STOPS, f"the keyboard never comes home, it goes round {walked[-6:]}"
        if now not in walked:
            yield now
        walked.append(now)
        QTest.keyClick(now, key)


def looked_at(front: Front, widget: QWidget) -> Stop:
    """A control while it has the keyboard."""
    ring = front.window.findChild(FocusRing)
    seen = widget.visibleRegion().boundingRect().height() >= min(16, widget.height())
    ringed = ring is not None and ring.around() is widget
    return Stop(widget, *told(widget), ringed, seen, QImage() if ringed else edge(widget))


def takes_tab(front: Front) -> list[QWidget]:
    """What can be reached by Tab; of a group of radio buttons the chosen one, the arrows lead to the others."""
    found = []
    for widget in front.window.findChildren(QWidget):
        inside = isinstance(widget.parentWidget(), QComboBox)
        if inside or widget.focusProxy() or not widget.isVisible() or not widget.isEnabled():
            continue
        group = widget.group() if isinstance(widget, QAbstractButton) else None
        chosen = group.checkedButton() if group is not None and isinstance(widget, QRadioButton) else None
        if widget is chosen or (chosen is None and widget.focusPolicy() & Qt.FocusPolicy.TabFocus):
            found.append(widget)
    return found


def test_every_place_of_the_window_is_walked_through(house):
    assert house.names() == NAMES
    places = {each.partition(" ")[0] for each in NAMES}
    assert [key for key in house.rooms.window._under if key not in places] == []


@pytest.mark.parametrize("name", NAMES)
def test_tab_reaches_every_control_and_each_says_what_it_is_and_shows_the_keyboard(house, name):
    assert troubles_of(house.show(name)) == {}


def troubles_of(front: Front) -> dict[str, list[object]]:
    """What is wrong with a page for who has no pointer, and for who does not see it."""
    stops = [looked_at(front, each) for each in walk(Qt.Key.Key_Tab)]
    back = list(walk(Qt.Key.Key_Backtab))
    reached = [stop.widget for stop in stops]
    said = [(stop.name, stop.note, stop.role) for stop in stops]
    troubles: dict[str, list[object]] = {
        "never reached": [(type(each).__name__, *told(each)) for each in takes_tab(front) if each not in reached],
        "another way back": [] if back[:0:-1] == reached[1:] else [[*map(str, stops)], back],
        "without a name": [str(stop) for stop in stops if stop.name in ("", type(stop.widget).__name__)],
        "of an odd role": [f"{stop}: {stop.role}" for stop in stops if not fits(stop)],
        "told like another": [each for each in said if said.count(each) > 1],
        "out of sight": [str(stop) for stop in stops if not stop.in_sight],
        "not seen to have the keyboard": [str(stop) for stop in stops if not shows_the_keyboard(stop)],
    }
    return {what: which for what, which in troubles.items() if which}


def fits(stop: Stop) -> bool:
    """Whether a role tells what one can do here."""
    for kind, roles in ROLES.items():
        if isinstance(stop.widget, kind):
            return stop.role in roles
    return isinstance(stop.widget, QAbstractScrollArea) and stop.role in SCROLLS


def shows_the_keyboard(stop: Stop) -> bool:
    """A ring around it, or a border that is another one when the keyboard is elsewhere."""
    if stop.ringed:
        return True
    stop.widget.clearFocus()
    return edge(stop.widget) != stop.drawn


# --- the order of the paper form


def test_tab_goes_down_the_paper_form_and_never_back_up(house):
    front = house.show("reception filled")
    form, bar = house.reception.form, house.reception.verbs
    house.rooms.window.entry.take_focus()
    stops = [each for each in walk(Qt.Key.Key_Tab) if front.page.isAncestorOf(each)]
    boxes = [form.person, form.procedure, form.papers, form.fee]
    typed = [each for each in stops if isinstance(each, (QLineEdit, QTableView)) and each is not form.papers.sets]
    order = [place for each in typed for place, box in enumerate(boxes) if box.isAncestorOf(each)]
    assert order == sorted(order)
    assert set(order) == set(range(len(boxes)))
    for box in boxes:
        middles = [each.mapTo(box, each.rect().center()) for each in typed if box.isAncestorOf(each)]
        rows = [(middle.y() // ROW, middle.x()) for middle in middles]
        assert rows == sorted(rows), box.accessibleName()
    verbs = [stops.index(each) for each in stops if bar.isAncestorOf(each)]
    assert min(verbs) > max(map(stops.index, typed))


# --- nothing by colour alone


@pytest.mark.parametrize("name", ["dossiers", "dossiers late", "handover", "returning", "day_end", "overview", "till"])
def test_what_a_cell_says_by_its_colour_it_says_by_an_icon_or_in_words_too(house, name):
    page = house.show(name).page
    cells = [
        (table.accessibleName(), table.lines.columns[place].title, cell)
        for table in page.findChildren(ListTable)
        for line in table.lines.lines()
        if isinstance(line, Line)
        for place, cell in enumerate(line.cells)
    ]
    by_colour = [each for each in cells if each[2].tone in ("late", "warn", "ok")]
    bare = [each for each in by_colour if not each[2].icon and not any(letter.isalpha() for letter in each[2].words)]
    assert [each for each in bare if not each[1]] == []  # a bare figure is told by the title of its column
    assert [each for each in by_colour if not each[2].words] == []


def test_a_chosen_segment_differs_from_its_neighbours_in_black_and_white(house, qtbot):
    drawn = []
    for value in ("a", "b"):
        segments = Segments("Sort", [("a", "One"), ("b", "Two")], value)
        qtbot.addWidget(segments)
        segments.resize(200, 34)
        segments.show()
        drawn.append(segments.grab().toImage().convertToFormat(QImage.Format.Format_Mono))
    assert drawn[0] != drawn[1]
