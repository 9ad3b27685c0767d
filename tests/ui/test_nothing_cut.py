"""No label, button, choice or cell is narrower than its words: in both languages, in large text, when magnified."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QWidget,
)

from tests.ui.every_page import NAMES, House, an_invented_day
from ui.widgets import paint
from ui.widgets.key_cap import KeyCap
from ui.widgets.lines import Line
from ui.widgets.list_table import ListTable, cell_width
from ui.widgets.rail import Rail
from ui.widgets.status_bar import KeyHints
from ui.widgets.words import RunningText

USUAL, MAGNIFIED = (1366, 768), (911, 512)
"""The usual screen, and what is left of it at 150 %; large text is for who does not magnify the whole screen."""


@pytest.fixture(scope="module")
def desk(tmp_path_factory) -> Iterator:
    with an_invented_day(tmp_path_factory.mktemp("cut") / "desk") as made:
        yield made


@pytest.mark.parametrize("large", [False, True], ids=["11pt", "13pt"])
@pytest.mark.parametrize("language", ["vi", "en"])
def test_nothing_is_narrower_than_its_words_on_any_page(qapp, desk, tmp_path, language, large):
    house = House(qapp, desk, tmp_path, language=language, large=large)
    try:
        sizes = (USUAL,) if large else (USUAL, MAGNIFIED)
        cut = [trouble for name in NAMES for trouble in troubles_of(house, name, *sizes)]
    finally:
        house.close()
    assert cut == []


def troubles_of(house: House, name: str, *sizes: tuple[int, int]) -> list[str]:
    """What is cut on one page, in each size of window."""
    house.resize(*sizes[0])
    front = house.show(name)
    found = []
    for width, height in sizes:
        if front.window.width() != width:
            house.resize(width, height)
        for _ in range(3):  # a card that grew tells the row around it, the row its page
            QApplication.processEvents()
        found += [f"{name} at {width}: {what}" for what in cut_in(front.window)]
    return found


def cut_in(window: QWidget) -> list[str]:
    """Each thing in sight that is narrower than its words."""
    found = []
    for each in window.findChildren(QWidget):
        if not each.isVisible() or each.window() is not window:
            continue
        if isinstance(each, QLabel):
            found += _label(each)
        elif isinstance(each, (QAbstractButton, KeyCap, Rail)) and each.width() < each.minimumSizeHint().width():
            found.append(f"{type(each).__name__} “{each.accessibleName()}” {each.width()}")
        elif isinstance(each, QComboBox) and each.width() < paint.width(each.currentText()) + 44:
            found.append(f"choice “{each.currentText()}” {each.width()}")
        elif isinstance(each, KeyHints) and each.accessibleName() and not each.fitting():
            found.append("no key hint has room")
        elif isinstance(each, ListTable):
            found += _cells(each)
        elif isinstance(each, QHeaderView):
            found += _heads(each)
    return found


def _label(label: QLabel) -> list[str]:
    words, room = label.text(), label.contentsRect().width()
    parts = words.split() if isinstance(label, RunningText) or label.wordWrap() else words.split("\n")
    needed = max((label.fontMetrics().horizontalAdvance(part) for part in parts), default=0)
    return [f"label “{words}” {room} of {needed}"] if room < needed else []


def _heads(header: QHeaderView) -> list[str]:
    found = []
    for place in range(header.count()):
        title = header.model().headerData(place, Qt.Orientation.Horizontal) or ""
        room = header.sectionSize(place)
        if not header.isSectionHidden(place) and title and room < paint.width(title, "medium"):
            found.append(f"head “{title}” {room} of {paint.width(title, 'medium')}")
    return found


def _cells(table: ListTable) -> list[str]:
    """Cells in their columns; only free notes may be elided."""
    found = []
    for line in table.lines.lines():
        for place, cell in enumerate(line.cells if isinstance(line, Line) else ()):
            room = table.columnWidth(place)
            if not table.isColumnHidden(place) and not cell.note and room < cell_width(cell):
                found.append(f"cell “{cell.words}” {room} of {cell_width(cell)}")
    return found
