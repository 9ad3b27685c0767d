"""F1 and Shift+F1: a text for every place in both languages, found without marks; Esc leaves all as it was."""

import re
import unicodedata
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QShortcut, QTextFragment
from PySide6.QtWidgets import QApplication, QWidget

import resources
from tests.building import a_desk
from tests.ui.working import Workplace
from ui.help import key_map, topics
from ui.reception.page import ReceptionPage
from ui.window.desk_window import DeskWindow

LANGUAGES = ("vi", "en")


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    opened = a_desk(tmp_path_factory.mktemp("help") / "desk")
    yield opened
    opened.close()


@pytest.fixture
def work(dressed, qtbot, desk, tmp_path) -> Iterator[tuple[DeskWindow, Workplace]]:
    place = Workplace(desk, tmp_path)
    at = place.at
    made = DeskWindow(at, lambda at: ReceptionPage(at.desk, at.tasks, officer=at.officer, language=at.language))
    qtbot.addWidget(made.window)
    made.window.resize(1366, 768)
    made.window.show()
    made.window.activateWindow()
    made.window.go_to("reception")
    place.settle(qtbot)
    yield made, place
    place.settle(qtbot)
    place.tasks.close()


def every_text() -> list[tuple[str, str]]:
    return [(language, key) for language in LANGUAGES for key in topics.ORDER]


@pytest.mark.parametrize(("language", "key"), every_text())
def test_a_text_says_what_for_three_things_with_keys_and_what_to_do_when_it_goes_wrong(language, key):
    text = topics.topic(key, language).text
    assert topics.topic(key, language).key == key
    assert 150 <= len(re.findall(r"\w+", text)) <= 300
    assert text == unicodedata.normalize("NFC", text)
    signs = [sign for sign, _ in topics.blocks(text)]
    assert signs.count("#") == 1
    assert signs.count("##") == 2
    assert signs.count("1") == 3
    assert signs.count("-") >= 3
    for link in re.findall(r"\]\(help:(\w+)\)", text):
        assert link in topics.ORDER


def test_both_languages_have_the_same_texts():
    names = [{name.rpartition("/")[2] for name in resources.names(f"help/{each}", ".md")} for each in LANGUAGES]
    assert names[0] == names[1] == {f"{key}.md" for key in topics.ORDER}


def test_every_place_of_the_window_has_a_text_of_its_own(work):
    window, _ = work
    assert [place for place in window.window._under if topics.PLACES.get(place, place) not in topics.ORDER] == []


def test_f1_shows_the_text_of_the_page_in_front_and_esc_brings_back_the_keyboard_and_the_draft(work, qtbot):
    window, _ = work
    field = window.reception.form.person.desk.edit("name")
    field.setFocus()
    field.setText("Lò Thị Thu")
    field.setSelection(3, 3)
    qtbot.keyClick(field, Qt.Key.Key_F1)
    panel = window.help.panel()
    assert panel.isVisible()
    assert QApplication.activeModalWidget() is None
    assert panel.text.document().begin().text() == "Tiếp nhận"
    assert panel.search.hasFocus()
    qtbot.keyClick(panel.search, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert field.hasFocus()
    assert (field.text(), field.selectionStart(), field.selectedText()) == ("Lò Thị Thu", 3, "Thị")
    assert window.window.place() == "reception"


def test_f1_once_more_closes_it_and_another_place_takes_it_away(work, qtbot):
    window, _ = work
    qtbot.keyClick(window.window, Qt.Key.Key_F1)
    qtbot.keyClick(window.help.panel().search, Qt.Key.Key_F1)
    assert not window.help.is_open()
    qtbot.keyClick(window.window, Qt.Key.Key_F1)
    qtbot.keyClick(window.help.panel().search, Qt.Key.Key_F8)
    assert window.window.place() == "settings"
    assert not window.help.is_open()


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("may in", "printer"),
        ("MÁY QUÉT", "scanner"),
        ("sai ngay", "wrong_date"),
        ("khoa so", "day_end"),
        ("unikey", None),
    ],
)
def test_words_without_marks_find_a_text_and_enter_opens_it(work, qtbot, typed, first):
    window, _ = work
    qtbot.keyClick(window.window, Qt.Key.Key_F1)
    panel = window.help.panel()
    panel.search.setText(typed)
    found = [hit.topic.key for hit in panel.hits()]
    assert found
    assert first is None or found[0] == first
    qtbot.keyClick(panel.search, Qt.Key.Key_Down)
    qtbot.keyClick(panel.search, Qt.Key.Key_Return)
    assert panel.topic() == found[1 % len(found)]
    assert panel.search.text() == ""


def test_the_first_esc_clears_the_search_and_the_second_goes_back(work, qtbot):
    window, _ = work
    qtbot.keyClick(window.window, Qt.Key.Key_F1)
    panel = window.help.panel()
    panel.search.setText("zzzz")
    assert "zzzz" in panel.text.document().begin().text()
    qtbot.keyClick(panel.search, Qt.Key.Key_Escape)
    assert panel.isVisible()
    qtbot.keyClick(panel.search, Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_a_hostile_search_is_shown_as_it_is_typed(work, qtbot):
    window, _ = work
    qtbot.keyClick(window.window, Qt.Key.Key_F1)
    panel = window.help.panel()
    panel.search.setText("<img src=x>")
    assert panel.text.document().begin().text().endswith("<img src=x>")


def test_links_lead_from_text_to_text_and_to_the_practice_day(work, qtbot):
    window, _ = work
    window.help.show_topic("start")
    panel = window.help.panel()
    panel.text.anchorClicked.emit(QUrl("help:printer"))
    assert panel.topic() == "printer"
    with qtbot.waitSignal(window.help.practice_asked):
        panel.text.anchorClicked.emit(QUrl("do:practice"))


def test_keys_in_a_text_are_drawn_as_caps_inside_their_line(work):
    window, _ = work
    window.help.show_topic("reception")
    text = window.help.panel().text
    assert {"F12", "Ctrl+B", "Dấu cách"} <= set(text.shown_keys())
    width = text.document().size().width()
    assert all(box.left() >= 0 and box.right() <= width and box.height() >= 16 for box, _ in text._key_runs())


def test_no_letter_of_the_help_is_smaller_than_eleven_points(work):
    window, _ = work
    for key in ("reception", "practice"):
        window.help.show_topic(key)
        assert smallest(window.help.panel().text.document()) >= 11
    window.help.show_keys()
    assert smallest(window.help.panel().text.document()) >= 11


def test_the_key_map_names_every_key_that_works_on_every_page(work, qtbot):
    window, place = work
    silent = {}
    for name in window.window._under:
        place.do(qtbot, lambda name=name: window.window.go_to(name))
        groups = key_map.key_map(window.window)
        told = {key for group in groups for line in group.lines for key in line.keys}
        live = {
            key_map._name(each)
            for each in window.window.findChildren(QShortcut)
            if each.isEnabled() and isinstance(owner := each.parent(), QWidget) and owner.isVisible()
        }
        silent[name] = live - told
        assert {"F1", "Shift+F1", "F2", "Ctrl+K"} <= told
    assert {name: keys for name, keys in silent.items() if keys} == {}


def test_the_key_map_follows_the_page(work, qtbot):
    window, place = work
    qtbot.keyClick(window.window, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    assert "Ctrl+D" in window.help.panel().text.shown_keys()
    qtbot.keyClick(window.help.panel().search, Qt.Key.Key_Escape)
    place.do(qtbot, lambda: window.window.go_to("dossiers"))
    qtbot.keyClick(window.window, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    keys = window.help.panel().text.shown_keys()
    assert "Ctrl+D" not in keys
    assert "Ctrl+S" in keys


def test_the_key_map_is_kept_as_one_a4_page(work, tmp_path):
    from pypdf import PdfReader

    window, _ = work
    window.help.show_keys()
    window.help.panel().write_keys(str(tmp_path / "keys.pdf"))
    [page] = PdfReader(tmp_path / "keys.pdf").pages
    assert (round(float(page.mediabox.width)), round(float(page.mediabox.height))) == (595, 842)
    assert "F12" in page.extract_text()


def test_in_a_narrow_window_the_help_takes_the_page_and_stays_inside(work, qtbot):
    window, _ = work
    window.help.show_topic("reception")
    window.window.resize(720, 480)
    panel = window.help.panel()
    assert window.window.rect().contains(panel.geometry())
    assert panel.text.horizontalScrollBar().maximum() == 0


def test_everything_in_the_help_that_takes_the_keyboard_has_a_name(work):
    window, _ = work
    window.help.show_keys()
    for widget in window.help.panel().findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
            assert widget.accessibleName(), widget


def smallest(document) -> float:
    sizes = []
    block = document.begin()
    while block.isValid():
        each = block.begin()
        while not each.atEnd():
            fragment: QTextFragment = each.fragment()
            if fragment.text().strip():
                sizes.append(fragment.charFormat().font().pointSizeF())
            each += 1
        block = block.next()
    return min(sizes)
