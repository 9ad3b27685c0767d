"""Papers that fail the check, refusals, and dossiers that are taken up again: nobody leaves without a paper."""

from collections.abc import Iterator
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea

from desk_app.domain.filed import FiledPaper
from desk_app.domain.states import State
from desk_app.domain.waits import MissingPaper
from tests.building import OFFICER, a_filing, a_person
from tests.ui.reception_counter import OTHER_CARD, Counter, at_the_counter
from ui.preview.asked import PrintAsked
from ui.reception.opened import DossierAsked

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def counter(dressed, qtbot, tmp_path) -> Iterator[Counter]:
    with at_the_counter(qtbot, tmp_path / "desk") as made:
        yield made


@pytest.fixture
def printed(counter) -> list[tuple[str, str]]:
    """The papers that the preview was asked for: code and kind."""
    found: list[tuple[str, str]] = []

    def asked(place: str, what: object) -> None:
        if place == "preview" and isinstance(what, PrintAsked):
            found.append((what.code, what.paper))

    counter.page.wants_place.connect(asked)
    return found


def filled(counter: Counter) -> None:
    """A citizen and a procedure; the keyboard is in the list of papers, all of them ticked."""
    counter.scan()
    counter.procedure("1.004873")
    counter.press(Key.Key_F9)
    counter.page.form.papers.list.setFocus()
    counter.page.form.papers.list.choose_first()


def only(counter: Counter):
    """The only dossier of the record."""
    [found] = counter.desk.lookup.find("Nguyễn Thị Mẫu")
    return found


def test_a_missing_paper_turns_f12_into_the_request_for_it(counter, printed):
    filled(counter)
    counter.press(Key.Key_Space)
    assert counter.page.bar.chief.accessibleName() == "Print the request for papers"
    counter.press(Key.Key_F12)
    stored = only(counter)
    assert (stored.code, stored.state) == ("H58.123-P260302-1001", State.SUPPLEMENT_REQUESTED)
    assert stored.open_wait.missing == (MissingPaper(counter_form(counter)),)
    assert printed == [("H58.123-P260302-1001", "supplement")]
    assert counter.codes == []
    assert stored.code in counter.said()
    assert counter.page.draft().is_empty()


def counter_form(counter: Counter) -> str:
    """The first paper that the procedure asks for."""
    procedure = next(each for each in counter.desk.catalogue.procedures() if each.key == "1.004873")
    return procedure.checklist[0].name


def test_the_arrow_gives_one_of_eight_reasons_with_two_keys(counter):
    filled(counter)
    counter.press(Key.Key_Right)
    reasons = counter.page.form.papers.reasons
    counter.qtbot.waitUntil(lambda: len(reasons.answers()) == 8)
    counter.press(Key.Key_Down)
    counter.press(Key.Key_Return)
    assert counter.focus is counter.page.form.papers.list
    assert counter.page.form.papers.failed() == (MissingPaper(counter_form(counter), "chưa ghi đủ nội dung theo mẫu"),)


def test_a_reason_may_be_typed_freely(counter):
    filled(counter)
    counter.press(Key.Key_Right)
    counter.type("ten cha ghi sai")
    counter.press(Key.Key_Return)
    assert counter.page.form.papers.failed()[0].reason == "ten cha ghi sai"


def test_escape_leaves_the_reason_and_the_paper_as_they_were(counter):
    filled(counter)
    counter.press(Key.Key_Right)
    counter.type("mo")
    counter.press(Key.Key_Escape)
    assert counter.page.form.papers.failed() == ()
    assert counter.focus is counter.page.form.papers.list


def test_deadline_and_ground_are_kept_with_the_request(counter):
    filled(counter)
    counter.press(Key.Key_Space)
    turning = counter.page.form.papers.turning
    turning.deadline_edit.setFocus()
    counter.type("09032026")
    counter.press(Key.Key_Return)
    assert turning.deadline_edit.value() == "09/03/2026"
    turning.ground_edit.setText("Điều 17")
    counter.press(Key.Key_F12)
    wait = only(counter).open_wait
    assert (wait.deadline, wait.ground, wait.step) == (datetime(2026, 3, 9, 17, 0), "Điều 17", "reception")


@pytest.mark.parametrize("typed", ["01032026", "31/02/2026", "mai"])
def test_a_deadline_that_cannot_be_is_refused_beside_it_and_nothing_is_written(counter, typed):
    filled(counter)
    counter.press(Key.Key_Space)
    counter.page.form.papers.turning.deadline_edit.setText(typed)
    counter.press(Key.Key_F12)
    assert counter.focus is counter.page.form.papers.turning.deadline_edit
    assert counter.desk.lookup.worklist("all") == ()


def test_papers_are_asked_for_once_so_all_of_them_are_looked_at_first(counter):
    counter.scan()
    counter.procedure("1.004873")
    counter.page.form.papers.list.setFocus()
    counter.press(Key.Key_Space)  # present
    counter.press(Key.Key_Space)  # missing; the other one was not looked at
    counter.press(Key.Key_F12)
    assert counter.page.form.papers.objecting()
    assert counter.desk.lookup.worklist("all") == ()


def test_ctrl_b_without_a_missing_paper_says_how_to_mark_one(counter):
    filled(counter)
    counter.press(Key.Key_B, CTRL)
    assert counter.page.form.papers.objecting()
    counter.press(Key.Key_Space)
    counter.press(Key.Key_B, CTRL)
    assert only(counter).state is State.SUPPLEMENT_REQUESTED


def test_ctrl_t_writes_a_refusal_with_its_reason(counter, printed):
    filled(counter)
    counter.press(Key.Key_T, CTRL)
    counter.press(Key.Key_F12)
    assert counter.focus is counter.page.form.papers.turning.reason_edit
    assert counter.desk.lookup.worklist("all") == ()
    counter.type("khong thuoc tham quyen")
    counter.press(Key.Key_F12)
    stored = only(counter)
    assert (stored.state, stored.ending.reason) == (State.NOT_ACCEPTED, "khong thuoc tham quyen")
    assert printed == [(stored.code, "refusal")]


def test_escape_gives_a_refusal_up(counter):
    filled(counter)
    counter.press(Key.Key_T, CTRL)
    counter.press(Key.Key_Escape)
    counter.press(Key.Key_F12)
    assert len(counter.codes) == 1


# --- taken up again


def asked_before(counter: Counter):
    """A dossier of the other card's holder that waits for its form."""
    filing = a_filing(papers=(), owner=a_person(), request="kết hôn")
    missing = (MissingPaper(counter_form(counter), "chưa ký"),)
    return counter.desk.reception.file_and_ask(filing, missing, OFFICER).dossier


def test_the_card_of_somebody_whose_papers_were_missing_offers_the_dossier(counter):
    slip = asked_before(counter)
    counter.scan(OTHER_CARD)
    assert counter_form(counter) in counter.said()
    counter.press(Key.Key_F11)
    counter.settle()
    draft = counter.page.draft()
    assert (draft.opened.code, draft.procedure.key, draft.request) == (slip.code, "1.004873", "kết hôn")


def test_what_was_completed_is_accepted_with_one_number_and_the_history_of_both_days(counter):
    slip = asked_before(counter)
    counter.window.go_to("reception", DossierAsked(slip.code))
    counter.settle()
    counter.press(Key.Key_F9)
    counter.press(Key.Key_F12)
    assert counter.codes == ["H58.123-260302-1001"]
    stored = counter.desk.lookup.folder(counter.codes[0]).dossier
    assert (stored.id, stored.state) == (slip.id, State.ACCEPTED)
    assert stored.papers


def test_a_slip_that_was_accepted_already_says_who_took_it_and_when_and_opens_its_dossier(counter):
    slip = asked_before(counter)
    counter.window.go_to("reception", DossierAsked(slip.code))
    counter.settle()
    counter.press(Key.Key_F9)
    counter.press(Key.Key_F12)
    counter.window.go_to("reception", DossierAsked(slip.code))
    counter.settle()
    assert counter.window.place() == "dossier"
    assert f"{slip.code} was accepted already" in counter.said()
    assert f"{OFFICER}, 09:00 02/03/2026: it is dossier {counter.codes[0]} now." in counter.said()


def test_the_dossier_that_is_completed_is_no_double_of_itself(counter):
    slip = asked_before(counter)
    counter.window.go_to("reception", DossierAsked(slip.code))
    counter.settle()
    assert "open dossier" not in counter.said()


def test_when_somebody_else_changed_it_meanwhile_nothing_typed_is_lost(counter):
    slip = asked_before(counter)
    counter.window.go_to("reception", DossierAsked(slip.code))
    counter.settle()
    counter.press(Key.Key_F9)
    counter.desk.processing.move(slip.code, "correct", OFFICER, note="gõ nhầm", values={"request": "khác"})
    before = counter.page.draft()
    counter.press(Key.Key_F12)
    assert counter.page.draft() == before
    assert slip.code in counter.said()
    assert counter.codes == []


def test_an_accepted_dossier_is_opened_on_its_own_page(counter):
    done = counter.desk.reception.register(a_filing(), OFFICER).dossier
    with counter.qtbot.waitSignal(
        counter.page.wants_place, check_params_cb=lambda place, what: (place, what) == ("dossier", done.code)
    ):
        counter.page.take_up(DossierAsked(done.code))
    assert counter.page.draft().is_empty()


def test_what_ended_without_a_result_is_filed_again_with_a_link(counter):
    ended = counter.desk.reception.file_and_refuse(a_filing(), "thiếu thẩm quyền", OFFICER).dossier
    counter.scan(OTHER_CARD)
    counter.press(Key.Key_F11)
    counter.settle()
    counter.press(Key.Key_F9)
    counter.press(Key.Key_F12)
    stored = counter.desk.lookup.folder(counter.codes[0]).dossier
    assert (stored.follows, stored.owner.name) == (ended.code, ended.owner.name)
    assert stored.id != ended.id


def test_what_stood_on_the_page_before_can_be_taken_back(counter):
    slip = asked_before(counter)
    filled(counter)
    before = counter.page.draft()
    counter.page.take_up(DossierAsked(slip.code))
    counter.settle()
    counter.press(Key.Key_F11)
    assert counter.page.draft() == before


def test_papers_beside_the_checklist_are_laid_out_as_they_were_left(counter):
    papers = (FiledPaper("Đơn viết tay", originals=2),)
    filing = a_filing(papers=papers)
    missing = (MissingPaper("Giấy xác nhận của thôn", "chưa đóng dấu"),)
    slip = counter.desk.reception.file_and_ask(filing, missing, OFFICER).dossier
    counter.page.take_up(DossierAsked(slip.code))
    counter.settle()
    lines = {line.name: line for line in counter.page.draft().lines}
    assert (lines["Đơn viết tay"].present, lines["Đơn viết tay"].originals) == (True, 2)
    assert (lines["Giấy xác nhận của thôn"].present, lines["Giấy xác nhận của thôn"].unseen) == (False, True)


def test_a_field_that_is_refused_comes_into_sight_with_its_sentence(counter):
    counter.window.resize(911, 512)
    counter.desk.reception.register(a_filing(), OFFICER)
    counter.scan(OTHER_CARD)
    counter.procedure("1.004873")
    counter.press(Key.Key_F9)
    counter.press(Key.Key_F12)
    note = counter.page.form.fee.note_edit
    area = counter.page.findChild(QScrollArea)
    viewport = area.viewport()
    counter.qtbot.waitUntil(lambda: viewport.rect().contains(note.mapTo(viewport, note.rect().bottomLeft())))
