"""Names that look like commands, turn the writing around or never end: on every page they are letters, nothing more."""

import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea, QTableView, QTextBrowser, QWidget
from python_calamine import CalamineWorkbook

from desk_app import demo
from desk_app.domain.filed import FiledPaper
from desk_app.services.desk import Desk
from desk_app.services.worklists import ListName
from tests.building import a_person
from tests.ui.every_page import CITIZEN, NAMES, House, an_invented_day, one_more
from ui.dossiers.saving import save_list
from ui.widgets.strip import Act, Notice

COMMANDS = ("<img src=x onerror=alert(1)>", "=cmd|'/c calc'!A1", "<b>đậm</b>")
TURNED = "Nguyễn\u202eIỚHC\u2066 Văn\u200b\u200dAn\ufeff"
ENDLESS = "Ẫ" * 500
STACKED = "a" + "\u0301" * 40 + " Ẵ" + "\u0323" * 40
TURNS = ("RLO", "LRO", "RLE", "LRE", "RLI", "LRI", "FSI")
HOSTILE = (*COMMANDS, TURNED, ENDLESS, STACKED)


@pytest.fixture(scope="module")
def house(qapp, tmp_path_factory) -> Iterator[House]:
    folder = tmp_path_factory.mktemp("plain")
    with an_invented_day(folder / "desk", _fill) as desk:
        made = House(qapp, desk, folder)
        made.code = desk.lookup.find("alert", 1)[0].code
        made.citizen = replace(CITIZEN, name=COMMANDS[0], address=ENDLESS, phone="")
        made.resize(1366, 768)
        yield made
        made.close()


def _fill(desk: Desk) -> None:
    """Everything that one may type freely, each hostile in its own way, on each of these dossiers."""
    for place, words in enumerate(HOSTILE):
        owner = a_person(name=words[:200], address=words, number=f"0821900{place:05d}")
        paper = FiledPaper(words, originals=1)
        made = one_more(desk, owner, request=words, note=words, papers=(paper, replace(paper, copies=1)))
        desk.processing.move(made.code, "hand_over", demo.OFFICERS[0], note=words, values={"to": words[:60]})
    desk.staff.add(COMMANDS[2])


@pytest.mark.parametrize("name", NAMES)
def test_a_hostile_name_is_shown_as_letters_and_moves_nothing_aside(house, name):
    front = house.show(name)
    shown = [each for each in (front.window, *front.window.findChildren(QWidget)) if each.isVisible()]
    assert [each.text() for each in shown if isinstance(each, QLabel) and not is_plain(each)] == []
    assert [each.toolTip() for each in shown if not letters_only(each.toolTip())] == []
    assert [words for words in told(shown) if turning(words)] == []
    assert not turning(front.window.windowTitle())
    assert front.window.minimumSizeHint().width() <= 1366
    assert front.window.width() == 1366
    assert [each for each in shown if isinstance(each, QScrollArea) and each.horizontalScrollBar().maximum()] == []


def test_the_day_holds_what_these_tests_look_for(house):
    found = house.desk.lookup.find("alert", 10)
    folder = house.desk.lookup.folder(found[0].code)
    assert folder.dossier.owner.name == COMMANDS[0]
    assert [each.name for each in folder.dossier.papers] == [COMMANDS[0]] * 2
    page = house.show("dossier").page
    assert any(COMMANDS[0] in words for words in told(page.findChildren(QLabel)))
    rows = house.show("dossiers").page.findChildren(QTableView)
    assert any(COMMANDS[0] in words for words in told(rows))


def test_a_tool_tip_shows_the_letters_of_a_command(house):
    tips = [
        str(tip)
        for table in house.show("handover").page.findChildren(QTableView)
        if table.model() is not None
        for row in range(table.model().rowCount())
        for column in range(table.model().columnCount())
        if (tip := table.model().index(row, column).data(Qt.ItemDataRole.ToolTipRole))
    ]
    assert all(letters_only(tip) for tip in tips)


def test_strips_toasts_and_answers_show_the_letters_of_a_command(house):
    house.show("reception")
    window = house.rooms.window
    window.show_notice(Notice("late", COMMANDS[0], TURNED, (Act(COMMANDS[2], lambda: None),), key="hostile"))
    window.toast.say(COMMANDS[2])
    window.entry.take_focus()
    window.entry.edit.setText("alert")
    while not window.entry.answers():
        QApplication.processEvents()
    assert any(COMMANDS[0] in answer.words for answer in window.entry.answers())
    strip = window.strips.shown()
    assert strip is not None
    assert strip.text.text().startswith(COMMANDS[0])
    assert not turning(strip.text.text())
    assert window.toast.text() == COMMANDS[2]
    assert window.minimumSizeHint().width() <= 1366
    window.strips.withdraw("hostile")
    window.entry.clear()


def test_the_help_searches_for_a_command_and_does_not_obey_it(house):
    panel = house.show("help").page
    house.rooms.help.panel().search.setText(COMMANDS[2])
    text = panel.findChild(QTextBrowser)
    assert COMMANDS[2] in text.toPlainText()
    house.rooms.help.panel().search.setText("")


def test_a_list_in_a_spreadsheet_holds_texts_and_no_formulas(house, tmp_path):
    lines = house.desk.worklists.lines(ListName.ALL)
    path = save_list(house.desk, tmp_path / "list", "Hồ sơ", lines)
    [sheet] = CalamineWorkbook.from_filelike(BytesIO(path.read_bytes())).sheet_names
    rows = CalamineWorkbook.from_path(path).get_sheet_by_name(sheet).to_python()
    cells = [str(cell) for row in rows for cell in row]
    assert any(COMMANDS[1] in cell for cell in cells)


# --- below


def is_plain(label: QLabel) -> bool:
    return label.textFormat() is Qt.TextFormat.PlainText or "<" not in label.text()


def letters_only(tip: str) -> bool:
    """Whether Qt shows a tool tip letter for letter: nothing like a tag in it, or all of it escaped in a paragraph."""
    if "<" not in tip:
        return True
    document = QTextDocument()
    document.setHtml(tip)
    return tip.startswith("<p>") and document.toPlainText().count("<") == tip.count("&lt;")


def turning(words: str) -> bool:
    """Whether a mark is in it that turns what stands beside it around."""
    return any(
        unicodedata.bidirectional(letter) in ("RLO", "LRO", "RLE", "LRE", "RLI", "LRI", "FSI") for letter in words
    )


def told(widgets: list) -> list[str]:
    """The words that widgets show."""
    found = []
    for each in widgets:
        if isinstance(each, (QLabel, QAbstractButton)):
            found.append(each.text())
        elif isinstance(each, QTableView) and each.model() is not None:
            model = each.model()
            found += [
                str(model.index(row, column).data() or "")
                for row in range(min(60, model.rowCount()))
                for column in range(model.columnCount())
            ]
    return found
