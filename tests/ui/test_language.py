"""Another language without a restart: every word of every page is then as in a window that was born with it."""

import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QSettings, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QTableView, QWidget

import resources
from desk_app import wiring
from desk_app.services.wording import sentences
from tests.building import MORNING, OFFICER, a_desk, a_filing
from ui.comfort import Comfort
from ui.notices import Notices
from ui.reception.page import ReceptionPage
from ui.setup.start import Start
from ui.speech import i18n
from ui.window.desk_window import DeskWindow


@pytest.fixture
def folder(tmp_path) -> Path:
    desk = a_desk(tmp_path / "desk")
    desk.reception.register(a_filing(), OFFICER)
    desk.close()
    return tmp_path / "desk"


@pytest.fixture
def begun(dressed, folder, tmp_path, qtbot) -> Iterator:
    """A way to start the program in a language; the desk in it is the same each time."""
    made: list[Start] = []

    def begin(language: str) -> Start:
        while made:
            close(made.pop())
        comfort = Comfort(QSettings(str(tmp_path / "comfort.ini"), QSettings.Format.IniFormat))
        comfort.language = language
        notices = Notices(language=lambda: comfort.language, reports=tmp_path / "reports", now=lambda: MORNING)

        def join(at):
            return DeskWindow(at, lambda at: ReceptionPage(at.desk, at.tasks, officer=at.officer, language=at.language))

        i18n.speak(dressed, comfort.language)
        start = Start(lambda: wiring.Door(folder, wiring.FixedClock(MORNING)), notices, comfort, join)
        made.append(start)
        start.begin()
        qtbot.waitUntil(lambda: not start.tasks.busy(), timeout=60_000)
        return start

    yield begin
    while made:
        close(made.pop())
    i18n.speak(dressed, "en")


def close(start: Start) -> None:
    if start.desk_window is not None:
        start.desk_window.close()
    start.front.close()
    start.close()


def change(start: Start, language: str, qtbot) -> None:
    start.desk_window.settings.panels["display"].language.chosen.emit(language)
    qtbot.waitUntil(lambda: not start.tasks.busy(), timeout=60_000)


def words_of(widget: QWidget) -> list[str]:
    """Every word that a page shows or has read out, in the order of its making."""
    found = []
    for each in (widget, *widget.findChildren(QWidget)):
        found += [each.accessibleName(), each.accessibleDescription(), each.toolTip(), each.windowTitle()]
        if isinstance(each, (QLabel, QAbstractButton)):
            found.append(each.text())
        elif isinstance(each, QComboBox):
            found += [each.itemText(row) for row in range(each.count())]
        elif isinstance(each, QLineEdit):
            found.append(each.placeholderText())
        elif isinstance(each, QTableView) and each.model() is not None:
            found += _of_table(each)
    return [words for words in found if words]


def _of_table(table: QTableView) -> list[str]:
    model = table.model()
    heads = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())]
    cells = [
        model.data(model.index(row, column))
        for row in range(min(model.rowCount(), 20))
        for column in range(model.columnCount())
    ]
    return [str(words) for words in (*heads, *cells) if words]


def everything(start: Start, qtbot) -> dict[str, list[str]]:
    """The words of every page, each looked at after it was in front."""
    window = start.desk_window
    code = window.at.desk.lookup.worklist("all", 1)[0].code
    found = {}
    for name, page in ((key, window.window.page_of(key)) for key in window.window._under):
        if name in ("explanation", "letters", "sheets"):
            continue  # they show what was asked of another page
        window.window.go_to(name, code if name in ("dossier", "digitise") else None)
        while page.make_part():
            pass
        qtbot.waitUntil(lambda: not start.tasks.busy(), timeout=60_000)
        QApplication.processEvents()
        found[name] = words_of(page)
    found["frame"] = [*words_of(window.window.rail), *words_of(window.window.counts), *words_of(window.window.status)]
    found["title"] = [window.window.windowTitle()]
    found["front"] = words_of(start.front)
    return found


def differing(one: dict[str, list[str]], other: dict[str, list[str]]) -> dict[str, list[str]]:
    """What either window says and the other does not, by place; what a place was just waiting for does not count."""
    found = {}
    for place, words in one.items():
        odd = set(words) ^ set(other[place]) if place != "front" else set(words) - set(other[place])
        if odd:
            found[place] = sorted(odd)
    return found


def test_after_a_change_of_language_every_page_speaks_as_if_it_had_been_started_in_it(begun, qtbot):
    fresh = everything(begun("en"), qtbot)
    start = begun("vi")
    vietnamese = everything(start, qtbot)
    change(start, "en", qtbot)
    english = everything(start, qtbot)
    assert differing(english, fresh) == {}
    assert [place for place, words in vietnamese.items() if place != "frame" and words == fresh[place]] == []
    change(start, "vi", qtbot)
    again = everything(start, qtbot)
    assert differing(again, vietnamese) == {}


def test_what_is_counted_reads_as_english_for_one_and_for_many(dressed):
    i18n.speak(dressed, "en")
    counted = [QCoreApplication.translate("PreviewPage", "%n page(s)", "", count) for count in (1, 2)]
    assert counted == ["1 page", "2 pages"]


def test_every_counted_sentence_has_its_english_forms():
    def counted(language: str) -> set[tuple[str, str]]:
        root = ElementTree.fromstring(resources.read_text(f"i18n/motcua_{language}.ts"))
        return {
            (context.findtext("name") or "", message.findtext("source") or "")
            for context in root.iter("context")
            for message in context.iter("message")
            if message.get("numerus") == "yes"
        }

    assert counted("vi") - counted("en") == set()


def test_no_sentence_is_left_with_a_plural_in_brackets():
    root = ElementTree.fromstring(resources.read_text("i18n/motcua_vi.ts"))
    plain = [m.findtext("source") or "" for m in root.iter("message") if m.get("numerus") != "yes"]
    english = [words["en"] for words in sentences().values()]
    assert [words for words in (*plain, *english) if re.search(r"\((e?s|ies)\)", words)] == []
