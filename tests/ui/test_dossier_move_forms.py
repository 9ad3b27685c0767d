"""What each move demands on the dossier page: its fields, its doubts, what is refused beside the field."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt

from desk_app.domain.endings import Collected
from desk_app.domain.life_cycle import Action
from desk_app.domain.states import State
from desk_app.domain.waits import MissingPaper, WaitKind
from tests.building import OFFICER, a_filing
from tests.ui.dossier_on_page import HEAD, AtDossier, a_dossier_on_its_page
from ui.reception.opened import DossierAsked

THURSDAY = datetime(2026, 3, 5, 17, 0)


@pytest.fixture
def at(dressed, qtbot, tmp_path) -> Iterator[AtDossier]:
    with a_dossier_on_its_page(qtbot, tmp_path) as made:
        yield made


def test_papers_are_wanted_each_with_its_reason_and_others_by_name(at):
    at.open_strip(Action.REQUEST_SUPPLEMENT)
    ticking = at.page.form.ticking
    ticking.list.give_reason(0, "Thiếu chữ ký; sai mẫu")
    ticking.other.editor.setText("Giấy xác nhận cư trú")
    ticking.add_other()
    ticking.reasons.edit.setText("Chưa nộp")
    ticking.list.give_reason(len(ticking.list.papers()) - 1, "Chưa nộp")
    at.put(ground="Điều 21 Luật Cư trú", deadline="16/03/2026")
    at.do()
    [wait] = at.dossier.waits
    assert [(each.name, each.reason) for each in wait.missing] == [
        ("Tờ khai", "Thiếu chữ ký; sai mẫu"),
        ("Giấy xác nhận cư trú", "Chưa nộp"),
    ]
    assert (wait.step, wait.ground) == ("settling", "Điều 21 Luật Cư trú")
    assert wait.deadline == datetime(2026, 3, 16, 17, 0)


def test_papers_are_offered_a_deadline_of_working_days(at):
    at.open_strip(Action.REQUEST_SUPPLEMENT)
    assert at.page.form.values()["deadline"] == "16/03/2026"  # ten working days after 2 March


def test_wanting_no_paper_and_saying_nothing_is_said_beside_the_papers(at):
    at.open_strip(Action.REQUEST_SUPPLEMENT)
    at.do()
    assert at.page.form.ticking.other.wrong()
    assert at.dossier == at.first


def test_a_second_request_at_the_same_step_warns_before_it_is_made_and_after(at):
    at.move("request_supplement", missing="Tờ khai: thiếu chữ ký")
    at.move("supplement", at=at.clock.moment + timedelta(hours=1))
    at.reload()
    at.open_strip(Action.REQUEST_SUPPLEMENT)
    at.page.form.ticking.list.give_reason(0, "Sai mẫu")
    at.put(reason="theo đề nghị của Công an xã")
    at.look_ahead()
    warning = at.place.at.word("supplement.asked_before")
    assert warning in at.page.form.effect.text()
    at.do()
    assert warning in [notice.sentence for notice in at.told]


def test_what_has_come_is_ticked_and_the_clock_goes_on(at):
    at.move("request_supplement", missing="Tờ khai: thiếu chữ ký; Giấy xác nhận cư trú: chưa nộp")
    at.clock.moment += timedelta(days=1)
    at.reload()
    at.open_strip(Action.SUPPLEMENT)
    assert [line.name for line in at.page.form.ticking.list.papers()] == ["Tờ khai", "Giấy xác nhận cư trú"]
    at.do()
    assert at.dossier.state is State.ACCEPTED
    assert [paper.name for paper in at.dossier.papers].count("Tờ khai") == 1
    assert "Giấy xác nhận cư trú" in [paper.name for paper in at.dossier.papers]


def test_a_refusal_goes_out_with_reason_and_ground(at):
    at.open_strip(Action.REFUSE)
    at.do()
    assert at.wrong("reason")
    at.put(reason="Không thuộc thẩm quyền của xã", ground="Điều 21 Nghị định 123/2015/NĐ-CP")
    at.do()
    assert at.dossier.state is State.STOPPED
    assert at.dossier.ending.ground == "Điều 21 Nghị định 123/2015/NĐ-CP"


def test_an_apology_on_a_day_of_rest_is_refused_in_its_field(at):
    at.open_strip(Action.POSTPONE)
    at.put(to="08/03/2026", reason="chờ xác minh")
    at.do()
    assert "Sunday" in at.wrong("to")
    at.put(to="10/03/2026")
    at.do()
    assert at.dossier.promise.postponed_to == datetime(2026, 3, 10, 17, 0)
    assert at.dossier.promise.lawful_due_at == THURSDAY


def test_a_second_apology_asks_for_the_head(at):
    at.move("postpone", to="2026-03-10", reason="chờ xác minh")
    at.reload()
    at.open_strip(Action.POSTPONE)
    at.put(to="12/03/2026", reason="chờ thêm")
    at.do()
    assert at.wrong("head")
    at.put(head=HEAD)
    at.do()
    assert at.dossier.postponements[-1].head == HEAD


def test_a_first_apology_asks_for_no_head(at):
    at.open_strip(Action.POSTPONE)
    assert "head" not in at.page.form.fields


def test_a_withdrawal_says_what_is_given_back_when_it_is_stopped(at):
    at.move("withdraw", reason="không cần nữa")
    at.reload()
    at.open_strip(Action.STOP)
    assert "2" in at.page.form.question().note  # two papers; the card was only shown
    at.put(fee_back="8.000")
    at.do()
    assert at.dossier.ending.fee_back_vnd == 8000
    assert at.dossier.ending.reason == "không cần nữa"


def test_a_payment_is_asked_for_by_amount_and_deadline(at):
    at.move("hand_over", to="Công an xã")
    at.reload()
    at.open_strip(Action.REQUEST_PAYMENT)
    at.put(amount="1.250.000", deadline="20/03/2026", reason="Thông báo số 45")
    at.do()
    wait = at.dossier.open_wait
    assert (wait.kind, wait.amount_vnd) == (WaitKind.PAYMENT, 1_250_000)
    assert wait.deadline == datetime(2026, 3, 20, 17, 0)


def test_a_verification_names_who_is_asked(at):
    at.move("hand_over", to="Công an xã")
    at.reload()
    at.open_strip(Action.REQUEST_VERIFICATION)
    at.do()
    assert at.wrong("to")
    at.put(to="Sở Tư pháp", reason="nơi cư trú cũ")
    at.do()
    assert at.dossier.open_wait.of_whom == "Sở Tư pháp"


def test_a_result_keeps_number_signer_day_and_place(at):
    at.open_strip(Action.RESULT)
    at.put(number="123/XN-UBND", signer="Lê Văn Hùng", signed_on="04032026", place="Ngăn B3")
    at.page.form.fields["refuses"].put("yes")
    at.do()
    result = at.dossier.result
    assert (result.number, result.signer, f"{result.signed_on}") == ("123/XN-UBND", "Lê Văn Hùng", "2026-03-04")
    assert result.refuses
    assert at.dossier.place == "Ngăn B3"


def test_a_day_that_is_none_is_said_in_its_field(at):
    at.open_strip(Action.RESULT)
    at.put(signed_on="31/02/2026")
    at.do()
    assert at.wrong("signed_on")
    assert at.dossier.state is State.ACCEPTED


def test_a_representative_needs_a_mandate_and_the_post_a_waybill(at):
    at.move("result")
    at.reload()
    at.open_strip(Action.RETURN_RESULT)
    assert "mandate" not in at.page.form.values()
    at.put(how="representative", to="Vũ Minh Khánh")
    at.do()
    assert at.wrong("mandate")
    at.put(how="post", waybill="CG123456789VN")
    assert "to" not in at.page.form.values()
    at.do()
    assert at.dossier.collector.how is Collected.POST
    assert at.dossier.collector.waybill == "CG123456789VN"


def test_a_result_is_sent_back_only_with_a_reason(at):
    at.move("result")
    at.reload()
    at.open_strip(Action.REOPEN)
    at.do()
    assert at.wrong("reason")
    at.put(reason="sai họ tên")
    at.do()
    assert at.dossier.state is State.IN_PROCESS


def test_a_copy_sent_up_keeps_their_promise_beside_ours(at):
    at.open_strip(Action.SEND_UP)
    at.put(to="Sở Tư pháp", due_at="27/03/2026", code="STP-0912")
    at.do()
    assert at.dossier.sent_up.due_at == datetime(2026, 3, 27, 17, 0)
    assert at.dossier.promise.lawful_due_at == THURSDAY


def test_the_official_code_stands_beside_ours_and_is_asked_for_once(at):
    at.open_strip(Action.OFFICIAL_CODE)
    at.put(code="000.00.19.H58-260302-0042")
    at.do()
    assert "000.00.19.H58-260302-0042" in at.page.head.official.text()
    assert Action.OFFICIAL_CODE not in at.page.moves()


def test_accepting_a_slip_leads_to_reception_where_it_is_completed(at):
    slip = at.desk.reception.file(a_filing(), OFFICER).dossier
    at.show(slip.code)
    assert at.page.head.code.text() == slip.code
    at.press(Qt.Key.Key_F12)
    assert at.asked_places == [("reception", DossierAsked(slip.code, "open"))]
    assert at.page.view.take_up.isHidden()


def test_a_slip_that_waits_for_papers_is_opened_at_reception_and_an_ended_dossier_filed_again(at):
    slip = at.desk.reception.file_and_ask(a_filing(), [MissingPaper("Tờ khai", "chưa có")], OFFICER).dossier
    at.show(slip.code)
    at.page.view.take_up.click()
    at.show(at.code)
    assert at.page.view.take_up.isHidden()
    at.move("refuse", reason="không thuộc thẩm quyền")
    at.reload()
    at.page.view.take_up.click()
    assert at.asked_places == [
        ("reception", DossierAsked(slip.code, "open")),
        ("reception", DossierAsked(at.code, "copy")),
    ]
