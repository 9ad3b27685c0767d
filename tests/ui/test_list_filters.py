"""The row above a list, an officer's columns, copying, the list on paper; and another language while all stands."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QEvent, Qt, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from desk_app.services.worklists import ListName
from tests.building import OFFICER, a_filing, a_person
from tests.ui.pile_pages import Counter, a_counter
from ui.dossiers.asked import Search
from ui.dossiers.filters import days_of
from ui.dossiers.lists import WORK, Part
from ui.dossiers.rows import Rows
from ui.widgets.arrangement import Arrangement
from ui.widgets.buttons import KeyButton
from ui.widgets.copying import as_text
from ui.widgets.lines import Group, Line
from ui.widgets.list_table import ListTable
from ui.widgets.tabs import Tabs

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def counter(dressed, qtbot, tmp_path):
    with a_counter(tmp_path, qtbot, whole=True) as made:
        yield made


@pytest.fixture
def codes(counter: Counter) -> dict[str, str]:
    """Three dossiers of three days, by name; the list of all in front."""
    found = {}
    for name, procedure in (("Bui Van Thien", "1.004873"), ("Ha Thi Sen", "1.001193"), ("Chu Thi Hien", "1.004873")):
        filing = a_filing(procedure=procedure, owner=a_person(name=name))
        found[name] = counter.desk.reception.register(filing, OFFICER).dossier.code
        counter.clock.moment += timedelta(days=1)
    counter.window.go_to("dossiers", "open")
    counter.settle()
    return found


def shown(counter) -> set[str]:
    return {line.cells[2].words for line in counter.rooms.dossiers.table.lines.lines() if isinstance(line, Line)}


def page(counter):
    return counter.rooms.dossiers


def choose(counter, combo, value):
    combo.set_value(value)
    combo.activated.emit(combo.currentIndex())
    counter.settle()


def test_the_overview_opens_the_open_dossiers_of_the_chosen_field_and_says_so(counter, codes):
    fields = {each.key: each.field for each in counter.desk.catalogue.procedures()}
    other = next(key for key, field in fields.items() if field and field != fields["1.004873"])
    counter.desk.reception.register(a_filing(procedure=other, owner=a_person(name="Dang Quoc Bao")), OFFICER)
    counter.window.go_to("overview")
    counter.settle()
    table = counter.rooms.overview.table
    table.choose(fields["1.004873"])
    table.setFocus()
    counter.press(Qt.Key.Key_Return)
    assert counter.window.place() == "dossiers"
    assert "Bui Van Thien" in shown(counter)
    assert "Dang Quoc Bao" not in shown(counter)
    assert page(counter).filters.what.value() == f"field:{fields['1.004873']}"
    assert page(counter).table.hasFocus()


def test_f3_once_more_brings_back_the_days_work_whatever_was_looked_for(counter, codes):
    counter.window.go_to("dossiers", Search("sen"))
    counter.settle()
    assert shown(counter) == {"Ha Thi Sen"}
    counter.press(Qt.Key.Key_F3)
    assert page(counter).tabs.key() == WORK
    assert page(counter).filters.isHidden()


def test_what_was_found_is_still_there_on_coming_back_from_a_dossier(counter, codes):
    counter.window.go_to("dossiers", Search("sen"))
    counter.settle()
    counter.window.go_to("dossier", codes["Ha Thi Sen"])
    counter.settle()
    counter.window.go_to("dossiers")
    counter.settle()
    assert shown(counter) == {"Ha Thi Sen"}


def test_where_nothing_was_found_the_keyboard_is_where_other_words_are_typed(counter, codes):
    counter.window.go_to("dossiers", Search("0312345670"))
    counter.settle()
    assert shown(counter) == set()
    assert page(counter).filters.words.hasFocus()


def test_a_figure_of_the_overview_opens_the_dossiers_that_it_counts(counter, codes):
    counter.desk.processing.move(codes["Bui Van Thien"], "result", OFFICER)
    counter.window.go_to("overview")
    counter.settle()
    settled = counter.rooms.overview.cards[1]
    settled.setFocus()
    counter.press(Qt.Key.Key_Space)
    assert shown(counter) == {"Bui Van Thien"}
    assert page(counter).filters.period.currentText() == "Settled 01/03 – 31/03/2026"
    page(counter).filters.words.setFocus()
    counter.press(Qt.Key.Key_Escape)
    assert shown(counter) == set(codes)


def test_ctrl_f_narrows_the_list_in_front_as_one_types(counter, codes, qtbot):
    counter.press(Qt.Key.Key_F, CONTROL)
    qtbot.keyClicks(page(counter).filters.words, "sen")
    qtbot.waitUntil(lambda: shown(counter) == {"Ha Thi Sen"})
    assert page(counter).tabs.key() == "open"


def test_a_procedure_a_state_and_a_period_narrow_it_too(counter, codes):
    filters = page(counter).filters
    counter.press(Qt.Key.Key_F, CONTROL)
    choose(counter, filters.what, "procedure:1.004873")
    assert shown(counter) == {"Bui Van Thien", "Chu Thi Hien"}
    choose(counter, filters.period, "today")
    assert shown(counter) == set()
    choose(counter, filters.period, "week")
    counter.desk.processing.move(codes["Chu Thi Hien"], "hand_over", OFFICER, values={"to": "Công an xã"})
    choose(counter, filters.state, "in_process")
    assert shown(counter) == {"Chu Thi Hien"}


def test_a_field_means_all_its_procedures(counter, codes):
    counter.press(Qt.Key.Key_F, CONTROL)
    field = next(each.field for each in counter.desk.catalogue.procedures() if each.key == "1.001193")
    choose(counter, page(counter).filters.what, f"field:{field}")
    assert "Ha Thi Sen" in shown(counter)


def test_the_counts_of_the_tabs_are_narrowed_with_the_list(counter, codes):
    counter.clock.moment += timedelta(days=30)
    counter.press(Qt.Key.Key_F, CONTROL)
    page(counter).filters.put("sen")
    page(counter).reload()
    counter.settle()
    numbers = {button.tab.key: button.tab.number for button in page(counter).tabs._group.buttons()}
    assert numbers["late"] == 1


def test_esc_clears_the_filter_first_and_closes_the_row_then(counter, codes):
    counter.press(Qt.Key.Key_F, CONTROL)
    page(counter).filters.put("sen")
    page(counter).reload()
    counter.settle()
    counter.press(Qt.Key.Key_Escape)
    assert len(shown(counter)) == 3
    counter.press(Qt.Key.Key_Escape)
    assert page(counter).filters.isHidden()
    assert page(counter).table.hasFocus()


def test_what_fits_nothing_says_where_to_look_next(counter, codes):
    counter.press(Qt.Key.Key_F, CONTROL)
    page(counter).filters.put("nobody")
    page(counter).reload()
    counter.settle()
    assert "All" in page(counter).panel._empty.sentence.text()


PERIODS = {
    "today": ("2026-03-16", "2026-03-16"),
    "week": ("2026-03-10", "2026-03-16"),
    "month": ("2026-03-01", "2026-03-16"),
    "last_month": ("2026-02-01", "2026-02-28"),
    "year": ("2026-01-01", "2026-03-16"),
    "last_year": ("2025-01-01", "2025-12-31"),
}


@pytest.mark.parametrize("period", PERIODS)
def test_a_period_begins_and_ends_on_its_days(period):
    first, last = days_of(period, date(2026, 3, 16))
    assert (str(first), str(last)) == PERIODS[period]


# --- columns


def test_a_hidden_column_stays_hidden_for_that_officer_only(counter, codes):
    counter.press(Qt.Key.Key_F9)
    page(counter).columns_row._ticks["id"].click()
    table = page(counter).table
    assert table.isColumnHidden(3)
    kept = counter.place.comfort.columns_of("Nguyễn Thu Hà", "dossiers")
    assert Arrangement.from_text(kept).hidden == {"id"}
    assert counter.place.comfort.columns_of("Lê Văn Tư", "dossiers") == ""


def test_the_arrows_make_a_column_wider_and_it_is_kept(counter, codes):
    counter.press(Qt.Key.Key_F9)
    table, tick = page(counter).table, page(counter).columns_row._ticks["place"]
    before = table.columnWidth(5)
    tick.setFocus()
    counter.press(Qt.Key.Key_Right)
    assert table.columnWidth(5) == before + 16
    counter.window.go_to("handover")
    counter.settle()
    counter.window.go_to("dossiers")
    counter.settle()
    assert table.columnWidth(5) == before + 16


def test_a_dragged_edge_is_kept_and_no_name_is_ever_cut_off(counter, codes):
    table = page(counter).table
    needed = table.columnWidth(1)
    table.header.resizeSection(1, 10)
    counter.window.go_to("dossiers")
    counter.settle()
    assert table.columnWidth(1) >= needed - 200
    assert "code" in table.arrangement.widths


def test_the_usual_columns_come_back(counter, codes):
    counter.press(Qt.Key.Key_F9)
    page(counter).columns_row._ticks["id"].click()
    page(counter).columns_row._usual.click()
    assert not page(counter).table.isColumnHidden(3)
    assert counter.place.comfort.columns_of("Nguyễn Thu Hà", "dossiers") == ""


@pytest.mark.parametrize("text", ["{", "[1]", '{"widths": 3}', "null"])
def test_an_arrangement_that_cannot_be_read_is_the_usual_one(text):
    assert Arrangement.from_text(text) == Arrangement()


# --- taken out


def test_ctrl_c_copies_the_chosen_lines_with_masked_numbers(counter, codes):
    table = page(counter).table
    table.setFocus()
    table.choose_first()
    counter.press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    counter.press(Qt.Key.Key_C, CONTROL)
    text = QGuiApplication.clipboard().text()
    assert len(text.splitlines()) == 3  # the titles, and two lines
    assert "0147" in text
    assert "082190000147" not in text
    assert "0900000147" not in text


def test_copied_names_never_act_in_a_spreadsheet():
    assert as_text(["Owner"], [["=cmd|' /C calc'!A0"], ["a\tb\nc"]]).splitlines() == [
        "Owner",
        "'=cmd|' /C calc'!A0",
        "a b c",
    ]


def test_ctrl_p_shows_any_other_list_as_pages_across(counter, codes):
    counter.press(Qt.Key.Key_P, CONTROL)
    assert counter.window.place() == "sheets"
    [sheet] = counter.rooms.sheets.pages.pages
    assert sheet.width() > sheet.height()


def test_a_list_is_kept_as_a_file_and_esc_goes_back(counter, codes):
    counter.press(Qt.Key.Key_P, CONTROL)
    counter.press(Qt.Key.Key_S, CONTROL)
    assert list((counter.desk.folder / "receipts").glob("*.pdf"))
    counter.press(Qt.Key.Key_Escape)
    assert counter.window.place() == "dossiers"


# --- a long list


def test_what_moved_down_because_newer_ones_came_is_not_shown_twice(counter, codes):
    newest, middle, oldest = counter.desk.worklists.lines(ListName.ALL)
    rows = Rows(lambda dossier, key: Line(key, ()), lambda part: Group(""))
    rows.begin([Part(ListName.ALL, (newest, middle))], named=False)
    first = rows.take(2)
    rows.add((middle, oldest))
    assert [line.key for line in (*first, *rows.take(2))] == [each.dossier.code for each in (newest, middle, oldest)]
    assert len(rows) == 3


def test_lines_are_made_as_they_are_taken(counter, codes):
    made = []
    rows = Rows(lambda dossier, key: made.append(key) or Line(key, ()), lambda part: Group(""))
    rows.begin([Part(ListName.ALL, counter.desk.worklists.lines(ListName.ALL))], named=False)
    rows.take(1)
    assert len(made) == 1
    assert rows.left


def test_a_list_that_does_not_fill_the_window_asks_for_its_next_page_by_itself(counter, codes):
    page(counter).panel.page_size = 1
    counter.window.go_to("dossiers", "all")
    counter.qtbot.waitUntil(lambda: len(shown(counter)) == 3)


# --- another language


class _Backwards(QTranslator):
    """A language in which every word is marked."""

    def isEmpty(self) -> bool:  # noqa: N802  # Qt's name
        return False

    def translate(self, context, source, disambiguation=None, n=-1):
        return f"«{source}»"


@pytest.mark.parametrize("place", ["dossiers", "handover"])
def test_every_word_of_a_page_changes_with_the_language(counter, codes, place, qapp):
    counter.window.go_to(place)
    counter.settle()
    translator = _Backwards()
    qapp.installTranslator(translator)
    counter.settle()
    front = counter.window.page()
    QApplication.sendEvent(front, QEvent(QEvent.Type.LanguageChange))
    counter.settle()
    try:
        assert _unmarked(front) == []
    finally:
        qapp.removeTranslator(translator)


def _unmarked(front) -> list[str]:
    """Words of the page's buttons, titles and columns that are still in the language of before."""
    found = [button.text() for button in front.findChildren(KeyButton) if button.isVisible()]
    for table in front.findChildren(ListTable):
        if table.isVisible():
            found += [table.accessibleName(), *(column.title for column in table.lines.columns)]
            found += [line.title for line in table.lines.lines() if isinstance(line, Group) and "·" not in line.title]
    for tabs in front.findChildren(Tabs):
        found += [tabs.accessibleName(), *(button.text() for button in tabs._group.buttons())]
    return [words for words in found if words and "«" not in words]
