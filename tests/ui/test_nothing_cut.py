"""No label, button, choice or cell is smaller than its words, and nothing scrolls sideways: in both languages, in
ordinary and in large text, on a small screen that is magnified or not."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QWidget,
)

from tests.ui.every_page import NAMES, House, an_invented_day
from ui.widgets import paint
from ui.widgets.cells import cell_width
from ui.widgets.column_room import LEAST_WORDS
from ui.widgets.key_cap import KeyCap
from ui.widgets.lines import Line
from ui.widgets.list_table import ListTable
from ui.widgets.rail import Rail
from ui.widgets.status_bar import KeyHints
from ui.widgets.words import RunningText

SIZES = ((1366, 697), (1093, 545), (911, 465))
"""The usual screen of 1366×768 at 100, 125 and 150 %, less a title bar and a task bar."""


@pytest.fixture(scope="module")
def desk(tmp_path_factory) -> Iterator:
    with an_invented_day(tmp_path_factory.mktemp("cut") / "desk") as made:
        yield made


@pytest.mark.parametrize("large", [False, True], ids=["11pt", "13pt"])
@pytest.mark.parametrize("language", ["vi", "en"])
def test_nothing_is_narrower_than_its_words_on_any_page(qapp, desk, tmp_path, language, large):
    house = House(qapp, desk, tmp_path, language=language, large=large)
    try:
        cut = [trouble for name in NAMES for trouble in troubles_of(house, name, *SIZES)]
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
        told = _when_settled(front.window)
        if front.window.width() != width or front.window.height() > height:
            found.append(f"{name} at {width}: the window needs {front.window.width()}×{front.window.height()}")
        found += [f"{name} at {width}: {what}" for what in told]
    return found


def _when_settled(window: QWidget) -> tuple[str, ...]:
    """What is still cut when nothing moves any more: a card that grew tells the row around it, the row its page."""
    told: tuple[str, ...] = ()
    for _ in range(10):
        QApplication.processEvents()
        QApplication.sendPostedEvents()
        told = (*cut_in(window), *sideways_in(window))
        if not told:
            break
    return told


def sideways_in(window: QWidget) -> list[str]:
    """Each thing in sight that would have to be scrolled to the side, whether it shows a bar for it or not."""
    areas = (each for each in in_sight(window) if isinstance(each, QAbstractScrollArea))
    wide = ((each, each.horizontalScrollBar().maximum()) for each in areas)
    return [f"{type(each).__name__} “{each.accessibleName()}” is {by} too wide" for each, by in wide if by]


def in_sight(above: QWidget) -> Iterator[QWidget]:
    """Everything visible below, without looking into the pages that are not in front."""
    for each in above.children():
        if isinstance(each, QWidget) and each.isVisible() and not each.isWindow():
            yield each
            yield from in_sight(each)


def cut_in(window: QWidget) -> list[str]:
    """Each thing in sight that is narrower than its words."""
    found = []
    for each in in_sight(window):
        if isinstance(each, QLabel):
            found += _label(each)
        elif isinstance(each, (QAbstractButton, KeyCap, Rail)):
            found += _whole(each)
        elif isinstance(each, QLineEdit) and each.height() < each.fontMetrics().height():
            found.append(f"field “{each.accessibleName()}” {each.height()} high")
        elif isinstance(each, QComboBox) and each.width() < paint.width(each.currentText()) + 44:
            found.append(f"choice “{each.currentText()}” {each.width()}")
        elif isinstance(each, KeyHints) and each.accessibleName() and not each.fitting():
            found.append("no key hint has room")
        elif isinstance(each, ListTable):
            found += _cells(each)
        elif isinstance(each, QHeaderView):
            found += _heads(each)
    return found


def _whole(each: QWidget) -> list[str]:
    room, least = each.size(), each.minimumSizeHint()
    if room.width() >= least.width() and room.height() >= least.height():
        return []
    sizes = f"{room.width()}×{room.height()} of {least.width()}×{least.height()}"
    return [f"{type(each).__name__} “{each.accessibleName()}” {sizes}"]


def _label(label: QLabel) -> list[str]:
    words, room = label.text(), label.contentsRect().width()
    parts = words.split() if isinstance(label, RunningText) or label.wordWrap() else words.split("\n")
    needed = max((label.fontMetrics().horizontalAdvance(part) for part in parts), default=0)
    high = label.heightForWidth(label.width()) if label.hasHeightForWidth() else label.fontMetrics().height()
    return [
        *([f"label “{words}” {room} of {needed}"] if room < needed else []),
        *([f"label “{words}” {label.height()} of {high} high"] if words and label.height() < high else []),
    ]


def _heads(header: QHeaderView) -> list[str]:
    found = []
    for place in range(header.count()):
        title = header.model().headerData(place, Qt.Orientation.Horizontal) or ""
        room = header.sectionSize(place)
        if not header.isSectionHidden(place) and title and room < paint.width(title, "medium"):
            found.append(f"head “{title}” {room} of {paint.width(title, 'medium')}")
    return found


def _cells(table: ListTable) -> list[str]:
    """Cells in their columns; only free notes may be elided, and what the list shortens for lack of room."""
    found = []
    for line in table.lines.lines():
        for place, cell in enumerate(line.cells if isinstance(line, Line) else ()):
            room = table.columnWidth(place)
            if table.isColumnHidden(place) or cell.note:
                continue
            least = min(LEAST_WORDS, cell_width(cell)) if place in table.lines.shortened else cell_width(cell)
            if room < least:
                found.append(f"cell “{cell.words}” {room} of {cell_width(cell)}")
    return found
