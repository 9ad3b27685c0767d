"""The end of the day: counted blind, written, answered by a real office above."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt

from desk_app.domain.batches import OutcomeState
from desk_app.domain.fee_rules import FeeKind
from desk_app.domain.fees import typed_line
from desk_app.domain.till import PayWay
from desk_app.hub.office import Hub
from desk_app.services.till import Taking
from tests.building import MORNING, a_filing, a_person
from tests.ui.working import OFFICER
from ui.day_end.counting import UNKNOWN
from ui.day_end.page import DayEndPage


@pytest.fixture
def hub(tmp_path) -> Iterator[Hub]:
    made = Hub.make(None, tmp_path / "hub", unit="H58", name="Trung tâm tỉnh", training=True, at=MORNING)
    yield made
    made.close()


@pytest.fixture
def dossiers(desk):
    names = ("Lương Thị Ngọc Ẩn", "Chu Thị Hiền")
    return [desk.reception.register(a_filing(owner=a_person(name=name)), OFFICER).dossier for name in names]


@pytest.fixture
def page(place, dossiers, qtbot) -> DayEndPage:
    made = DayEndPage(place.at)
    qtbot.addWidget(made)
    made.resize(1120, 640)
    made.show()
    place.do(qtbot, lambda: made.on_shown(None))
    return made


def count(page, **by_hand) -> None:
    for row, number in by_hand.items():
        page.counts.edits[row].setText(str(number))
        page.counts.give(row)


def count_right(page) -> None:
    count(page, **page.counts.recorded())


def test_the_record_s_figure_is_not_shown_before_the_hand_count_was_given(page):
    figure = page.counts._figures["received"]
    assert figure.text() == UNKNOWN
    count(page, received=2)
    assert figure.text() == "2"


def test_the_batch_can_be_written_when_every_row_agrees(page):
    assert not page.write.isEnabled()
    count_right(page)
    assert page.write.isEnabled()


def test_a_difference_is_named_and_holds_the_batch_back_until_the_officer_goes_on(page):
    count_right(page)
    count(page, received=3)
    assert page.counts.differing() == ("received",)
    assert not page.write.isEnabled()
    page._strip.notice.acts[1].do()
    assert page.write.isEnabled()


def test_a_count_changed_afterwards_is_open_again(page, qtbot):
    count_right(page)
    qtbot.keyClicks(page.counts.edits["voided"], "1")
    assert page.counts.verdict("voided") == "open"
    assert not page.write.isEnabled()


def test_what_is_no_number_is_not_taken_for_a_count(page):
    page.counts.edits["received"].setText("hai")
    page.counts.give("received")
    assert page.counts.verdict("received") == "open"


def test_writing_freezes_what_waits_and_leaves_one_file(page, place, desk, qtbot, tmp_path):
    told = []
    page.notice.connect(told.append)
    place.do(qtbot, lambda: page.export(tmp_path / "stick"))
    [file] = (tmp_path / "stick").iterdir()
    assert desk.day_end.pending() == {}
    assert file.name in told[-1].fact
    assert len(page.batches.table.lines.lines()) == 1


def test_the_answer_of_the_office_above_is_taken_and_shown(page, place, desk, hub, dossiers, qtbot, tmp_path):
    hub.enrol(desk.day_end.enrol(tmp_path / "cards"), at=MORNING)
    desk.day_end.take_upper_card(hub.card(tmp_path / "cards"))
    place.do(qtbot, lambda: page.export(tmp_path / "stick"))
    hub.take(next((tmp_path / "stick").iterdir()), at=MORNING)
    hub.outcome(dossiers[0].code, OutcomeState.IN_PROCESS, at=MORNING, note="Đã chuyển phòng chuyên môn")
    replies = hub.reply("H58.123", tmp_path / "replies", at=MORNING)
    place.do(qtbot, lambda: page.take(replies))
    [batch] = desk.day_end.batches()
    assert batch.acknowledged_at is not None
    assert desk.lookup.folder(dossiers[0].code).outcomes[0].state is OutcomeState.IN_PROCESS
    assert page.batches.table.lines.lines()[0].cells[3].icon == "check"


def test_the_same_answer_twice_says_so_and_changes_nothing(page, place, desk, hub, qtbot, tmp_path):
    hub.enrol(desk.day_end.enrol(tmp_path / "cards"), at=MORNING)
    desk.day_end.take_upper_card(hub.card(tmp_path / "cards"))
    place.do(qtbot, lambda: page.export(tmp_path / "stick"))
    hub.take(next((tmp_path / "stick").iterdir()), at=MORNING)
    replies = hub.reply("H58.123", tmp_path / "replies", at=MORNING)
    place.do(qtbot, lambda: page.take(replies))
    told = []
    page.notice.connect(told.append)
    place.do(qtbot, lambda: page.take(replies))
    assert told[-1].kind == "info"
    assert len(desk.day_end.replies()) == 1


def test_a_file_that_is_no_answer_is_refused_with_a_sentence(page, place, desk, qtbot, tmp_path):
    file = tmp_path / "anh-chup.hs.zip"
    file.write_bytes(b"not a batch")
    told = []
    page.notice.connect(told.append)
    place.do(qtbot, lambda: page.take([file]))
    assert "anh-chup" in told[-1].fact
    assert desk.day_end.replies() == ()


def test_enter_on_a_count_leads_to_the_next_row_and_over_none(page, qtbot):
    first, second = page.counts.edits["received"], page.counts.edits["printed"]
    page.activateWindow()
    first.setFocus()
    qtbot.keyClicks(first, "2")
    qtbot.keyClick(first, Qt.Key.Key_Return)
    qtbot.waitUntil(second.hasFocus)
    assert page.counts.verdict("received") == "agrees"


def test_a_count_left_with_tab_is_given_and_an_empty_one_is_not(page, qtbot):
    page.activateWindow()
    first, second = page.counts.edits["received"], page.counts.edits["printed"]
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    qtbot.keyClicks(first, "2")
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    qtbot.keyClick(second, Qt.Key.Key_Tab)
    assert page.counts.verdict("received") == "agrees"
    assert page.counts.verdict("printed") == "open"


def test_after_the_batch_is_written_the_keyboard_waits_at_the_answer(page, place, qtbot, tmp_path):
    page.activateWindow()
    count_right(page)
    page.write.setFocus()
    qtbot.waitUntil(page.write.hasFocus)
    place.do(qtbot, lambda: page.export(tmp_path / "stick"))
    assert page.reply.hasFocus()


def test_a_strip_above_the_page_squeezes_no_count_field(page):
    page.resize(1120, 480)
    for edit in page.counts.edits.values():
        assert edit.height() >= edit.sizeHint().height()


def test_money_is_counted_against_what_the_till_took_and_what_nobody_took_is_named(page, place, desk, qtbot):
    owing = desk.reception.register(a_filing(fee_vnd=20_000), OFFICER).dossier
    line = typed_line("Cấp bản sao trích lục", FeeKind.LE_PHI, 8_000)
    desk.till.take(Taking("one", (line,), PayWay.CASH, payer="Chu Thị Hiền"), OFFICER)
    desk.till.take(Taking("two", (line,), PayWay.TRANSFER, payer="Chu Thị Hiền"), OFFICER)
    place.do(qtbot, lambda: page.on_shown(None))
    assert page.counts.recorded()["fees"] == 8_000
    assert page.carried._figures["owed"].text() == "1"
    desk.till.take(Taking("three", (typed_line("Lệ phí", FeeKind.LE_PHI, 20_000),), code=owing.code), OFFICER)
    place.do(qtbot, lambda: page.on_shown(None))
    assert page.counts.recorded()["fees"] == 28_000
    assert page.carried._figures["owed"].text() == "0"
