"""Another language without a restart: every word of the reception page is the one that a fresh page would say."""

from collections import Counter as Count
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QTableView, QWidget

from tests.building import MovingClock, a_desk
from tests.ui.reception_counter import OTHER_CARD, Counter
from ui.speech import i18n

LANGUAGES = ("vi", "en")


@pytest.fixture
def speaking(dressed, qtbot, tmp_path) -> Iterator[tuple[Counter, list[str]]]:
    """The page in Vietnamese; the last name of the list is the present language."""
    said = ["vi"]
    i18n.speak(dressed, "vi")
    desk = a_desk(tmp_path / "desk", MovingClock())
    made = Counter(desk, qtbot, tmp_path / "desk", language=lambda: said[-1])
    qtbot.addWidget(made.window)
    yield made, said
    made.settle()
    i18n.speak(dressed, "en")
    made.tasks.close()
    desk.close()


def words(page: QWidget) -> Count[tuple[str, ...]]:
    """Everything that a widget of the page says, shows on demand or reads out."""
    found: Count[tuple[str, ...]] = Count()
    for widget in page.findChildren(QWidget):
        said = [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
        said += [getattr(widget, name)() for name in ("text", "placeholderText") if hasattr(widget, name)]
        if isinstance(widget, QComboBox):
            said += [widget.itemText(row) for row in range(widget.count())]
        if isinstance(widget, QTableView):
            model = widget.model()
            ways = (Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole)
            said += [str(model.headerData(column, *ways)) for column in range(model.columnCount())]
            said += [str(getattr(model, "words", ""))]
        kind = type(widget).__name__
        if any(said) and not kind.startswith("Q"):  # Qt's own parts within ours repeat what ours say
            found[(kind, *said)] += 1
    return found


def fill(counter: Counter, way: str) -> None:
    """What an officer may have before them when the language is changed."""
    counter.scan(OTHER_CARD)
    if way == "untouched":
        return
    counter.procedure("2.000815" if way == "cases" else "1.004873")
    if way == "refusing":
        counter.press(Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    if way == "for somebody":
        counter.page.form.person.roles.set_value("proxy")
        counter.page.put(counter.page.draft())
        counter.page.form.procedure.more.click()
    if way == "wrong":
        counter.go_to("number")
        counter.page.form.person.desk.edit("number").selectAll()
        counter.type("08219000014")
        counter.press(Qt.Key.Key_F12)
        assert counter.page.form.person.desk.fields["number"].wrong()
    counter.settle()


@pytest.mark.parametrize("way", ["empty", "untouched", "cases", "refusing", "for somebody", "wrong"])
def test_every_word_of_the_page_follows_the_language(speaking, way):
    counter, said = speaking
    if way != "empty":
        fill(counter, way)
    for language in ("en", "vi"):
        said.append(language)
        i18n.speak(QApplication.instance(), language)
        counter.settle()
        fresh = Counter(counter.desk, counter.qtbot, counter.folder, language=lambda: said[-1])
        counter.qtbot.addWidget(fresh.window)
        if way != "empty":
            fresh.page.put(counter.page.draft())
        if way == "wrong":
            fresh.press(Qt.Key.Key_F12)
        fresh.settle()
        due, found = words(fresh.page), words(counter.page)
        assert sorted((found - due).elements()) == sorted((due - found).elements())
        fresh.tasks.close()
