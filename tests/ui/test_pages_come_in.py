"""Pages come in one thing a turn while nobody works, and a page is whole for who goes there before it came."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from ui.gallery.window import posed_window
from ui.look import sizes, theme
from ui.page import Page
from ui.parts import part
from ui.reception.page import ReceptionPage
from ui.settings.page import SettingsPage
from ui.widgets.buttons import KeyButton
from ui.widgets.card import Card
from ui.widgets.line_edit import LineEdit
from ui.window.desk_pages import PAGES
from ui.window.desk_window import DeskWindow


@pytest.fixture
def rooms(place, qtbot) -> Iterator[DeskWindow]:
    made = DeskWindow(place.at, lambda at: ReceptionPage(at.desk, at.tasks, officer=at.officer, language=at.language))
    made.window.resize(1366, 768)
    made.window.go_to("reception")
    made.window.show()
    place.settle(qtbot)
    yield made
    place.settle(qtbot)
    made.close()


def things(rooms: DeskWindow) -> int:
    """Pages built, pages joined and panels made."""
    joined = [key for key in PAGES if key in vars(rooms)]
    panels = len(rooms.settings.panels.made()) if "settings" in joined else 0
    return 2 * len(joined) + len(rooms.beside) + panels


def test_each_turn_brings_one_page_into_the_window_or_one_panel_until_everything_is_there(rooms, place, qtbot):
    turns = [things(rooms)]
    while rooms.make_one():
        turns.append(things(rooms))
        place.settle(qtbot)
    assert max(after - before for before, after in pairwise(turns)) == 1
    assert [key for key in PAGES if key not in vars(rooms)] == []
    assert len(rooms.settings.panels.made()) == len(rooms.settings.panels) == 11


def test_a_page_that_was_built_is_the_one_that_is_visited(rooms):
    rooms.make_one()
    [built] = rooms.beside.values()
    assert not rooms.window.isAncestorOf(built)
    rooms.window.go_to("dossiers")
    assert rooms.window.page() is rooms.dossiers is built
    assert rooms.beside == {}


def test_everybody_hears_of_a_page_once_and_only_when_it_is_in_the_window(rooms):
    heard = []
    rooms.made.connect(lambda key: heard.append((key, rooms.window.isAncestorOf(getattr(rooms, key)))))
    rooms.make_one()
    assert heard == []
    rooms.make_one()
    rooms.window.go_to("dossiers")
    assert heard == [("dossiers", True)]


def test_a_page_beside_the_window_joins_it_before_an_officer_gets_up(rooms):
    rooms.make_one()
    [built] = rooms.beside.values()
    assert built in rooms.all_made()
    assert rooms.window.isAncestorOf(built)


def test_a_visit_before_the_quiet_time_makes_the_panel_that_is_looked_at_and_no_other(rooms, place, desk, qtbot):
    place.do(qtbot, lambda: rooms.window.go_to("settings", "officers"))
    panel = rooms.settings.panels["officers"]
    assert rooms.settings.panels.made() == (panel,)
    assert panel.isVisible()
    assert [line.key for line in panel.table.lines.lines()] == [officer.name for officer in desk.staff.officers()]


def test_who_walks_down_the_list_finds_every_panel(rooms, place, qtbot):
    place.do(qtbot, lambda: rooms.window.go_to("settings"))
    page = rooms.settings
    for key in page.panels:
        place.do(qtbot, lambda key=key: page.list.choose(key))
        assert [panel for panel in page.panels.made() if panel.isVisible()] == [page.panels[key]]


def test_a_panel_that_comes_later_stands_as_close_as_the_others(rooms, place, qtbot):
    place.do(qtbot, lambda: rooms.window.go_to("settings"))
    rooms.window.resize(1366, 700)
    qtbot.waitUntil(lambda: rooms.settings.density is sizes.COMPACT)
    place.do(qtbot, lambda: rooms.window.go_to("settings", "upper"))
    card = rooms.settings.panels["upper"].findChild(Card)
    assert card.body.contentsMargins().left() == sizes.COMPACT.card_padding != sizes.ROOMY.card_padding


class PageWithPart(Page):
    """One field at once, one later, a verb at the bottom."""

    def __init__(self) -> None:
        super().__init__()
        self.first = LineEdit()
        self.body.addWidget(self.first)
        self.verb = KeyButton("Lưu", "F12")
        self.verbs.add(self.verb)

    @part
    def later(self) -> LineEdit:
        field = LineEdit()
        self.body.addWidget(field)
        self.join_part(field)
        return field


def test_tab_reaches_a_part_that_came_late_before_the_verbs(dressed, qtbot):
    page = PageWithPart()
    qtbot.addWidget(page)
    assert page.make_part()
    assert not page.make_part()
    order, each = [], page.nextInFocusChain()
    while each is not page:
        if isinstance(each, (LineEdit, QPushButton)):
            order.append(each)
        each = each.nextInFocusChain()
    assert order == [page.first, page.later, page.verb]


def test_the_names_of_the_parts_are_known_before_any_is_made(dressed, place, qtbot):
    page = SettingsPage(place.at)
    qtbot.addWidget(page)
    assert list(page.panels)[:3] == ["office", "officers", "catalogue"]
    assert page.panels.made() == ()
    with pytest.raises(KeyError):
        page.panels["nowhere"]


@pytest.fixture
def bare(qapp) -> Iterator[QApplication]:
    """The application without a style sheet of its own, as in the program; afterwards it is dressed again."""
    qapp.setStyleSheet("")
    theme.apply(qapp, dark=False, sheet=False)
    yield qapp
    theme.apply(qapp, dark=False)


@contextmanager
def shown(dressed: bool) -> Iterator[QWidget]:
    """A window with a posed page, which wears the style sheet itself, or leaves that to the application."""
    window = posed_window()
    if dressed:
        theme.finish(window)
    window.resize(1366, 768)
    window.show()
    QApplication.processEvents()
    yield window
    window.deleteLater()
    QApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


@pytest.mark.parametrize("dark", [False, True])
def test_a_dressed_window_looks_as_in_a_dressed_application(bare, dark):
    theme.apply(bare, dark=dark, sheet=False)
    with shown(dressed=True) as window:
        alone = window.grab().toImage()
    assert bare.styleSheet() == ""
    theme.apply(bare, dark=dark)
    assert bare.styleSheet()
    with shown(dressed=False) as window:
        assert window.grab().toImage() == alone


def test_a_dressed_window_changes_with_the_look_and_the_application_wears_nothing(bare):
    with shown(dressed=True) as window:
        light = window.grab().toImage()
        theme.apply(bare, dark=True)
        QApplication.processEvents()
        changed = window.grab().toImage()
        assert bare.styleSheet() == ""
    with shown(dressed=True) as window:
        assert window.grab().toImage() == changed != light


def test_a_page_that_joins_a_dressed_window_is_dressed_there(bare, qtbot):
    window, page = QWidget(), PageWithPart()
    qtbot.addWidget(window)
    theme.finish(window)
    before = page.first.sizeHint().height()
    QVBoxLayout(window).addWidget(page)
    assert page.first.sizeHint().height() == page.later.sizeHint().height() > before
