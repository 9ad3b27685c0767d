"""In an English window every page speaks English: Vietnamese is left to what the desk holds, and to official terms."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QTableView, QTextBrowser, QWidget

from tests.ui.every_page import CITIZEN, NAMES, House, an_invented_day

VIETNAMESE = re.compile(r"[^\W\d_]*[À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ][^\W\d_]*")

OFFICIAL = (
    "Quầy Một Cửa",  # the program's name
    "Tiếng Việt",  # a language names itself
    "TẬP HUẤN",  # the word across training papers
    "UBND xã Suối Ngà",  # how a unit's name looks
    "(phí)",  # both are "fee" in English, and two lines of a sheet
    "(lệ phí)",
    "đồng",
    "đ",
    "Tết",  # names of days off, each with its English beside it
    "Hùng Kings",
)

HANDED_IN = ("Danh sách hồ sơ quá hạn", "Chưa mở được sổ. Hồ sơ còn nguyên.", "Mở lại")
"""What ``every_page`` itself lays before the pages."""


@pytest.fixture(scope="module")
def house(qapp, tmp_path_factory) -> Iterator[House]:
    folder = tmp_path_factory.mktemp("english")
    with an_invented_day(folder / "desk") as desk:
        made = House(qapp, desk, folder, language="en")
        made.resize(1366, 768)
        yield made
        made.close()


@pytest.fixture(scope="module")
def data(house) -> list[str]:
    """What the desk holds in Vietnamese: names, places, procedures, papers, notes; the longest first."""
    desk = house.desk
    folders = [desk.lookup.folder(each.code) for each in desk.lookup.worklist("all", 500)]
    held = (folders, desk.catalogue.procedures(), desk.fees.in_force(), desk.office, desk.staff.officers(), CITIZEN)
    return sorted({*words_of(held), *OFFICIAL, *HANDED_IN}, key=len, reverse=True)


def said(widgets: list[QWidget]) -> Iterator[str]:
    """Every word that is shown or read out."""
    for each in widgets:
        yield from (each.windowTitle(), each.toolTip(), each.accessibleName(), each.accessibleDescription())
        if isinstance(each, (QLabel, QAbstractButton)):
            yield each.text()
        elif isinstance(each, QComboBox):
            yield from (each.itemText(row) for row in range(each.count()))
        elif isinstance(each, QLineEdit):
            yield from (each.placeholderText(), each.text())
        elif isinstance(each, QTextBrowser):
            yield each.toPlainText()
        elif isinstance(each, QTableView) and (model := each.model()) is not None:
            roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
            places = [
                model.index(row, column) for row in range(model.rowCount()) for column in range(model.columnCount())
            ]
            yield from (str(model.data(place, role) or "") for place in places for role in roles)
            heads = (model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount()))
            yield from (str(head or "") for head in heads)


def words_of(value: object) -> set[str]:
    """Every text inside a value with Vietnamese in it."""
    if isinstance(value, str):
        return {value} if VIETNAMESE.search(value) else set()
    if is_dataclass(value) and not isinstance(value, type):
        return {words for each in fields(value) for words in words_of(getattr(value, each.name))}
    if isinstance(value, dict):
        return {words for pair in value.items() for each in pair for words in words_of(each)}
    if isinstance(value, (list, tuple, set, frozenset)):
        return {words for each in value for words in words_of(each)}
    return set()


def left_over(words: str, data: list[str]) -> list[str]:
    for known in data:
        if known in words:
            words = re.sub(rf"(?<!\w){re.escape(known)}(?!\w)", " ", words)
    return VIETNAMESE.findall(words)


@pytest.mark.parametrize("name", NAMES)
def test_an_english_page_says_nothing_in_vietnamese(house, data, name):
    front = house.show(name)
    shown = set(said([front.window, *front.window.findChildren(QWidget)]))
    assert {words: left for words in shown if (left := left_over(words, data))} == {}


def test_a_word_that_nobody_translated_would_be_found(data):
    assert left_over("Hồ sơ mới of Nguyễn Thu Hà, 20.000 đồng", data) == ["Hồ", "sơ", "mới"]
