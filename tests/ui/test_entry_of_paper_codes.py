"""What the entry field says to the codes of small papers and to a check code read on the telephone."""

import re
from collections.abc import Iterator

import pytest

from desk_app.domain.slip_code import slip_digits
from tests.building import OFFICER, a_desk, a_filing
from tests.printing.pages import page_texts
from tests.ui.working import Workplace
from ui.widgets.entry_field import EntryField
from ui.window.entry_answers import EntryAnswers


class Desk:
    """A real desk, its entry field, and what came of entering something."""

    def __init__(self, tmp_path, qtbot) -> None:
        self.desk = a_desk(tmp_path / "desk", training=False)
        self.code = self.desk.reception.register(a_filing(), OFFICER).dossier.code
        self.place = Workplace(self.desk, tmp_path)
        self.qtbot, self.opened, self.told = qtbot, [], []
        self.field = EntryField("")
        qtbot.addWidget(self.field)
        self.answers = EntryAnswers(self.place.at, self.field)
        self.answers.dossier.connect(self.opened.append)
        self.answers.notice.connect(self.told.append)

    def enter(self, text: str) -> None:
        self.field.entered.emit(text)
        self.place.settle(self.qtbot)

    def check_code(self) -> str:
        text, *_ = page_texts(self.desk.paperwork.preview(self.code, "a5"))
        found = re.search(r"Mã xác thực: ((?:[0-9A-Z]{4} ?){4})", text)
        assert found
        return found[1].strip()


@pytest.fixture
def at(dressed, qtbot, tmp_path) -> Iterator[Desk]:
    made = Desk(tmp_path, qtbot)
    yield made
    made.desk.close()


def test_a_slip_opens_its_dossier(at):
    at.enter(slip_digits(at.code))
    assert (at.opened, at.told) == ([at.code], [])


def test_a_slip_of_another_desk_is_told_and_opens_nothing(at):
    at.enter(slip_digits("H58.123-260302-9999"))
    assert at.opened == []
    assert [notice.kind for notice in at.told] == ["warn"]


def test_a_right_check_code_says_that_the_paper_is_genuine_and_opens_the_dossier(at):
    at.enter(f"{at.code} {at.check_code()}")
    assert at.opened == [at.code]
    assert [notice.kind for notice in at.told] == ["ok"]


def test_a_wrong_check_code_warns(at):
    right = at.check_code()
    at.enter(f"{at.code} {right[:-1]}{'B' if right[-1] != 'B' else 'C'}")
    assert [notice.kind for notice in at.told] == ["warn"]


def test_a_check_code_with_a_letter_missing_is_asked_for_again(at):
    at.enter(f"{at.code} {at.check_code()[:-1]}")
    assert at.opened == []
    assert "16" in at.told[0].fact + at.told[0].sentence
