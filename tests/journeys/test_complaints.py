"""What officers and auditors complain of in the systems they have, each with the test that it is not so here.

The complaints are those that were reported after the change to two levels of local government (2025 and 2026), those of
inspections, and those of two public trackers: linhtranvu/motcua #18; VietOpenCPS/opencps-v2 #852, #1068, #1069, #1070,
#1109, #1149.
"""

import json
import socket
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from desk_app.domain.calendar import Calendar
from desk_app.domain.dossiers import Channel, FiledPaper, Places, Standing, State
from desk_app.domain.errors import RuleBroken
from desk_app.domain.hours import OfficeHours
from desk_app.domain.limits import Unit
from desk_app.domain.reports import Period
from desk_app.domain.waits import MissingPaper
from desk_app.services.desk import Desk
from desk_app.services.worklists import FOR_THE_HEAD, ListName
from tests.building import MORNING, OFFICER, MovingClock, a_desk, a_filing, a_person

CIVIL_STATUS = "Tư pháp – Hộ tịch"
MARRIAGE_PAPER = "1.004873"
DUE = datetime(2026, 3, 5, 17, 0)
EVENING_BEFORE = datetime(2026, 3, 5, 8, 0)


@pytest.fixture
def clock() -> MovingClock:
    return MovingClock()


@pytest.fixture
def desk(tmp_path: Path, clock: MovingClock) -> Iterator[Desk]:
    made = a_desk(tmp_path / "desk", clock)
    yield made
    made.close()


@pytest.fixture
def code(desk: Desk) -> str:
    """A dossier of three working days, received on Monday."""
    return desk.reception.register(a_filing(), OFFICER).dossier.code


def _at_office(desk: Desk, code: str) -> str:
    desk.processing.move(code, "hand_over", OFFICER, values={"to": CIVIL_STATUS})
    return code


def _codes(desk: Desk, name: ListName) -> list[str]:
    return [line.dossier.code for line in desk.worklists.lines(name)]


class TestWhatNewspapersAndTelegramsReport:
    """Weak lines, hanging systems, crowds, double entry, paper beside the electronic file."""

    def test_a_line_that_is_down_stops_neither_reception_nor_printing_nor_the_day_s_end(
        self, desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        def no_network(*_: object, **__: object) -> None:
            raise OSError("the network is down")

        monkeypatch.setattr(socket, "socket", no_network)
        code = desk.reception.register(a_filing(), OFFICER).dossier.code
        assert desk.paperwork.receipts([code], OFFICER).pdf.startswith(b"%PDF")
        sent = desk.day_end.export(tmp_path / "stick", OFFICER)
        assert sent is not None
        assert sent.path.is_file()

    def test_fifty_visitors_of_a_day_get_fifty_numbers_without_a_gap(self, desk: Desk, clock: MovingClock) -> None:
        for place in range(50):
            clock.moment = MORNING + timedelta(minutes=9 * place)
            desk.reception.register(a_filing(owner=a_person(number=f"08219000{place:04}")), OFFICER)
        given = [code.rsplit("-", 1)[1] for code, _ in desk.lookup.numbers_of(MORNING.date())]
        assert given == [f"1{place:03}" for place in range(1, 51)]

    def test_whoever_came_before_is_not_typed_a_second_time(self, desk: Desk, code: str) -> None:
        known = desk.reception.earlier(a_person(address="", phone=""))
        assert known is not None
        assert (known.owner.address, known.owner.phone) == (a_person().address, "0900000147")

    def test_what_was_filed_online_is_accepted_as_it_was_filed_and_asks_for_no_second_set_of_papers(
        self, desk: Desk, clock: MovingClock
    ) -> None:
        papers = (FiledPaper("Tờ khai điện tử", copies=1),)
        filing = a_filing(channel=Channel.ONLINE, papers=papers, filed_at=MORNING - timedelta(hours=13))
        filed = desk.reception.file(filing, OFFICER).dossier
        clock.moment += timedelta(hours=2)
        accepted = desk.reception.accept(filed.code, OFFICER).dossier
        assert accepted.papers == filed.papers
        assert (accepted.filed_at, accepted.received_at) == (filing.filed_at, clock.moment)

    def test_the_code_of_the_ministry_s_system_is_typed_once_and_found_again(self, desk: Desk, code: str) -> None:
        desk.processing.move(code, "official_code", OFFICER, values={"code": "H58.43-260302-000417"})
        assert [dossier.code for dossier in desk.lookup.find("H58.43-260302-000417")] == [code]
        with pytest.raises(RuleBroken, match=r"move\.official_code_known"):
            desk.processing.move(code, "official_code", OFFICER, values={"code": "H58.43-260302-000418"})

    def test_help_at_the_desk_with_filing_online_is_told_apart_from_filing_alone(self, desk: Desk) -> None:
        helped = desk.reception.register(a_filing(channel=Channel.ONLINE, assisted=True), OFFICER).dossier
        alone = desk.reception.register(a_filing(channel=Channel.ONLINE), OFFICER).dossier
        stored = [desk.lookup.folder(each.code).dossier.assisted for each in (helped, alone)]
        assert stored == [True, False]

    def test_receiving_for_another_commune_names_who_settles_and_where_it_is_fetched(self, desk: Desk) -> None:
        places = Places(settling="UBND phường Bến Đình", returning="Trung tâm Phục vụ hành chính công tỉnh")
        code = desk.reception.register(a_filing(places=places), OFFICER).dossier.code
        assert desk.processing.move(code, "hand_over", OFFICER).dossier.place == "UBND phường Bến Đình"


class TestLatenessThatIsHidden:
    """What audits and inspections find: the clock reset at the last moment, no apology, no paper."""

    def test_asking_for_papers_just_before_the_date_to_reset_the_clock_warns_and_is_listed_for_the_head(
        self, desk: Desk, code: str, clock: MovingClock
    ) -> None:
        _at_office(desk, code)
        clock.moment = EVENING_BEFORE
        moved = desk.processing.move(code, "request_supplement", OFFICER, values={"missing": "Tờ khai: tẩy xóa"})
        assert "supplement.near_due" in moved.warnings
        assert _codes(desk, ListName.RESETS) == [code]
        assert ListName.RESETS in FOR_THE_HEAD

    def test_asking_for_papers_in_good_time_is_no_reset(self, desk: Desk, code: str, clock: MovingClock) -> None:
        _at_office(desk, code)
        clock.moment += timedelta(hours=1)
        moved = desk.processing.move(code, "request_supplement", OFFICER, values={"missing": "Tờ khai: tẩy xóa"})
        assert "supplement.near_due" not in moved.warnings
        assert _codes(desk, ListName.RESETS) == []

    def test_a_reset_stays_on_the_head_s_list_when_the_papers_have_come(
        self, desk: Desk, code: str, clock: MovingClock
    ) -> None:
        _at_office(desk, code)
        clock.moment = EVENING_BEFORE
        desk.processing.move(code, "request_supplement", OFFICER, values={"missing": "Tờ khai: tẩy xóa"})
        desk.processing.move(code, "supplement", OFFICER)
        assert _codes(desk, ListName.RESETS) == [code]

    def test_asking_for_papers_after_the_date_does_not_make_the_dossier_punctual(
        self, desk: Desk, code: str, clock: MovingClock
    ) -> None:
        _at_office(desk, code)
        clock.moment = DUE + timedelta(minutes=1)
        desk.processing.move(code, "request_supplement", OFFICER, values={"missing": "Tờ khai: tẩy xóa"})
        desk.processing.move(code, "supplement", OFFICER)
        done = desk.processing.move(code, "result", OFFICER).dossier
        assert done.promise.lawful_due_at == DUE
        assert done.standing(clock.moment) is Standing.LATE

    def test_a_second_request_for_papers_at_the_same_step_warns(self, desk: Desk, code: str) -> None:
        _at_office(desk, code)
        for warned in (False, True):
            moved = desk.processing.move(code, "request_supplement", OFFICER, values={"missing": "Tờ khai: tẩy xóa"})
            assert ("supplement.asked_before" in moved.warnings) is warned
            desk.processing.move(code, "supplement", OFFICER)

    def test_a_withdrawal_asked_for_just_before_the_date_stops_no_clock(
        self, desk: Desk, code: str, clock: MovingClock
    ) -> None:
        _at_office(desk, code)
        clock.moment = EVENING_BEFORE
        desk.processing.move(code, "withdraw", OFFICER, note="chưa cần nữa")
        clock.moment = DUE + timedelta(minutes=1)
        assert _codes(desk, ListName.LATE) == [code]
        stopped = desk.processing.move(code, "stop", OFFICER).dossier
        assert stopped.standing(clock.moment) is Standing.LATE

    def test_a_withdrawn_dossier_keeps_whose_wish_it_was_and_the_one_filed_again_names_it(
        self, desk: Desk, code: str
    ) -> None:
        desk.processing.move(code, "withdraw", OFFICER, note="chưa cần nữa")
        desk.processing.move(code, "stop", OFFICER)
        again = desk.reception.register(a_filing(follows=code), OFFICER).dossier
        ended = desk.lookup.folder(code).dossier
        assert ended.ending is not None
        assert (ended.ending.reason, again.follows) == ("chưa cần nữa", code)

    def test_a_late_dossier_without_an_apology_is_on_the_head_s_list_until_the_letter_is_out(
        self, desk: Desk, code: str, clock: MovingClock
    ) -> None:
        clock.moment = DUE + timedelta(minutes=1)
        assert _codes(desk, ListName.NO_APOLOGY) == [code]
        desk.processing.move(code, "postpone", OFFICER, values={"to": "2026-03-10", "reason": "mất điện hai ngày"})
        assert _codes(desk, ListName.NO_APOLOGY) == []
        assert desk.paperwork.letters("apology", [code], OFFICER).pdf.startswith(b"%PDF")

    def test_a_late_result_without_an_apology_says_so(self, desk: Desk, code: str, clock: MovingClock) -> None:
        clock.moment = DUE + timedelta(minutes=1)
        assert "late.no_apology" in desk.processing.move(code, "result", OFFICER).warnings

    def test_a_computer_clock_set_back_warns_and_makes_no_late_result_punctual(
        self, desk: Desk, code: str, clock: MovingClock
    ) -> None:
        _at_office(desk, code)
        clock.moment = DUE + timedelta(days=2)
        desk.processing.move(code, "correct", OFFICER, note="gõ nhầm", values={"request": "dùng để vay vốn"})
        clock.moment = DUE - timedelta(hours=3)
        moved = desk.processing.move(code, "result", OFFICER)
        assert "clock.behind_history" in moved.warnings
        assert moved.dossier.standing(DUE) is Standing.LATE
        assert desk.reporting.settlement(Period(date(2026, 3, 1), date(2026, 3, 31))).total.late == 1

    def test_a_clock_that_goes_forward_warns_of_nothing(self, desk: Desk, code: str, clock: MovingClock) -> None:
        clock.moment += timedelta(minutes=1)
        assert desk.processing.move(code, "hand_over", OFFICER, values={"to": CIVIL_STATUS}).warnings == ()

    def test_resets_and_lateness_of_a_month_are_reported_when_the_dossiers_are_long_closed(
        self, desk: Desk, code: str, clock: MovingClock
    ) -> None:
        _at_office(desk, code)
        clock.moment = EVENING_BEFORE
        desk.processing.move(code, "request_supplement", OFFICER, values={"missing": "Tờ khai: tẩy xóa"})
        desk.processing.move(code, "supplement", OFFICER)
        clock.moment = datetime(2026, 3, 20, 9, 0)
        desk.processing.move(code, "result", OFFICER)
        desk.processing.move(code, "return_result", OFFICER)
        clock.moment = datetime(2026, 6, 1, 9, 0)
        march = Period(date(2026, 3, 1), date(2026, 3, 31))
        assert [line.dossier.code for line in desk.period_lists.resets(march)] == [code]
        assert [line.overrun.days for line in desk.period_lists.late(march)] == [8]
        assert _codes(desk, ListName.RESETS) == _codes(desk, ListName.LATE) == []

    def test_an_apology_does_not_take_the_dossier_off_the_late_list(
        self, desk: Desk, code: str, clock: MovingClock
    ) -> None:
        clock.moment = DUE + timedelta(minutes=1)
        desk.processing.move(code, "postpone", OFFICER, values={"to": "2026-03-10", "reason": "mất điện hai ngày"})
        assert _codes(desk, ListName.LATE) == [code]

    def test_nobody_is_sent_home_by_word_of_mouth_the_request_is_one_move_and_has_its_form(self, desk: Desk) -> None:
        asked = desk.reception.file_and_ask(a_filing(), [MissingPaper("Giấy chứng sinh", "thiếu dấu")], OFFICER)
        code = asked.dossier.code
        assert desk.paperwork.letters("supplement", [code], OFFICER).pdf.startswith(b"%PDF")
        assert _codes(desk, ListName.NEW) == [code]

    def test_a_refusal_at_the_counter_is_in_writing_with_its_ground(self, desk: Desk) -> None:
        refused = desk.reception.file_and_refuse(
            a_filing(), "không thuộc thẩm quyền của xã", OFFICER, ground="Luật Hộ tịch điều 17"
        ).dossier
        assert refused.state is State.NOT_ACCEPTED
        assert desk.paperwork.letters("refusal", [refused.code], OFFICER).pdf.startswith(b"%PDF")

    def test_papers_typed_in_later_than_they_came_need_a_reason_and_are_seen_by_the_head(self, tmp_path: Path) -> None:
        real = a_desk(tmp_path / "real", training=False)
        came = real.clock.now() - timedelta(hours=5)
        with pytest.raises(RuleBroken, match=r"dossier\.backdated_without_note"):
            real.reception.register(a_filing(received_at=came), OFFICER)
        code = real.reception.register(a_filing(received_at=came, note="mất điện"), OFFICER).dossier.code
        listed = _codes(real, ListName.BACKDATED)
        real.close()
        assert listed == [code]


class TestMotcua18CorrectingAfterAcceptance:
    """Everything is locked once it was accepted: a wrong procedure, a wrong date, the request cannot be put right."""

    def test_a_wrong_procedure_is_corrected_and_its_date_counted_anew(self, desk: Desk, code: str) -> None:
        other = next(
            each
            for each in desk.catalogue.procedures()
            if each.limit is not None and each.limit.unit is Unit.WORKING_DAYS and each.limit.value == 5
        )
        later = desk.processing.move(code, "correct", OFFICER, note="nhầm thủ tục", values={"procedure": other.key})
        dossier = later.dossier
        assert (dossier.procedure.name, dossier.code) == (other.name, code)
        assert (dossier.promise.first_due_at, dossier.promise.lawful_due_at) == (DUE, datetime(2026, 3, 9, 17))

    def test_a_wrong_moment_of_reception_is_corrected_and_so_is_the_date_to_return(self, desk: Desk, code: str) -> None:
        values = {"received_at": "2026-02-27T16:00"}
        later = desk.processing.move(code, "correct", OFFICER, note="nhận hôm thứ Sáu", values=values).dossier
        assert later.promise.lawful_due_at == datetime(2026, 3, 4, 17)

    def test_the_request_s_words_can_be_typed_again(self, desk: Desk, code: str) -> None:
        values = {"request": "Xác nhận để vay vốn ngân hàng"}
        assert desk.processing.move(code, "correct", OFFICER, note="thiếu trích yếu", values=values).dossier.request

    def test_after_a_correction_a_new_receipt_is_printed_under_the_same_number(self, desk: Desk, code: str) -> None:
        desk.paperwork.receipts([code], OFFICER)
        desk.processing.move(code, "correct", OFFICER, note="sai tên", values={"name": "Lương Thị Ngọc Ân"})
        printed = desk.paperwork.receipts([code], OFFICER, reason="sai tên")
        assert printed.codes == (code,)
        assert desk.lookup.folder(code).dossier.receipts_printed == 2

    def test_every_correction_shows_who_when_why_and_what(self, desk: Desk, code: str, clock: MovingClock) -> None:
        clock.moment += timedelta(minutes=20)
        desk.processing.move(code, "correct", "Cao Văn Bản", note="sai tên", values={"name": "Lương Thị Ngọc Ân"})
        entry = desk.lookup.folder(code).history[-1]
        assert (entry.officer, entry.at, entry.details["reason"]) == ("Cao Văn Bản", clock.moment, "sai tên")
        assert list(entry.details["fields"]) == ["owner"]

    def test_interlinked_procedures_each_show_their_own_date(self, desk: Desk) -> None:
        both = desk.reception.register_together([a_filing(), a_filing(procedure="1.001193")], OFFICER)
        first, second = (done.dossier for done in both)
        assert (first.bundle, first.code != second.code) == (second.bundle, True)
        assert (first.promise.first_due_at, second.promise.first_due_at) == (DUE, datetime(2026, 3, 2, 17))


class TestOpencps1069TheDayInAList:
    """A daily list: how many came, at which hour, due when, and to whom they were passed."""

    def test_the_list_of_today_has_hour_due_date_receiver_and_where_it_went(
        self, desk: Desk, code: str, clock: MovingClock
    ) -> None:
        _at_office(desk, code)
        clock.moment += timedelta(minutes=30)
        second = desk.reception.register(a_filing(), "Cao Văn Bản").dossier.code
        lines = {line.dossier.code: line for line in desk.worklists.lines(ListName.TODAY)}
        assert list(lines) == [second, code]
        first = lines[code].dossier
        assert (first.received_at, first.promise.first_due_at, first.place) == (MORNING, DUE, CIVIL_STATUS)
        assert [line.officer for line in lines.values()] == ["Cao Văn Bản", OFFICER]

    def test_the_list_goes_into_a_spreadsheet_with_those_columns(self, desk: Desk, code: str) -> None:
        table = desk.reporting.list_table("Hôm nay", desk.worklists.lines(ListName.TODAY), MORNING)
        [row] = table.rows
        told = dict(zip(table.columns, row, strict=True))
        assert (told["Mã hồ sơ"], told["Nhận lúc"], told["Hẹn lần đầu"]) == (code, MORNING, DUE)
        assert told["Người nhận"] == OFFICER


class TestOpencps1068ThePeriod:
    """A period's report with what was carried over, in Excel."""

    def test_what_was_carried_over_came_and_was_settled_late_or_not_adds_up(
        self, desk: Desk, clock: MovingClock
    ) -> None:
        late, soon, carried = (desk.reception.register(a_filing(), OFFICER).dossier.code for _ in range(3))
        desk.processing.move(soon, "result", OFFICER)
        clock.moment = datetime(2026, 3, 10, 9)
        desk.processing.move(late, "result", OFFICER)
        clock.moment = datetime(2026, 4, 2, 9)
        desk.reception.register(a_filing(), OFFICER)
        march = desk.reporting.settlement(Period(date(2026, 3, 1), date(2026, 3, 31))).total
        assert (march.received, march.early, march.late, march.open) == (3, 1, 1, 1)
        april = desk.reporting.settlement(Period(date(2026, 4, 1), date(2026, 4, 3))).total
        assert (april.carried, april.received, april.open_late) == (1, 2, 1)
        assert desk.lookup.folder(carried).dossier.standing(clock.moment) is Standing.OVERDUE

    def test_it_goes_into_a_spreadsheet(self, desk: Desk, code: str) -> None:
        report = desk.reporting.settlement(Period(date(2026, 3, 1), date(2026, 3, 31)))
        assert desk.reporting.spreadsheet(desk.reporting.settlement_table(report)).startswith(b"PK")


class TestOpencps1070WhatIsLate:
    """Which dossiers are late, and whose they are."""

    def test_the_late_list_names_each_dossier_its_date_and_its_officer(
        self, desk: Desk, code: str, clock: MovingClock
    ) -> None:
        second = desk.reception.register(a_filing(), "Cao Văn Bản").dossier.code
        clock.moment = DUE + timedelta(days=4)
        lines = desk.worklists.lines(ListName.LATE)
        assert [(line.dossier.code, line.at, line.officer) for line in lines] == [
            (code, DUE, OFFICER),
            (second, DUE, "Cao Văn Bản"),
        ]

    def test_it_can_be_asked_for_one_officer(self, desk: Desk, code: str, clock: MovingClock) -> None:
        desk.reception.register(a_filing(), "Cao Văn Bản")
        clock.moment = DUE + timedelta(days=4)
        assert [line.dossier.code for line in desk.worklists.lines(ListName.LATE, officer=OFFICER)] == [code]


class TestOpencps852AskingBeforeSendingOn:
    """What goes on its way is shown first; sending is a second step."""

    def test_a_pile_is_looked_through_before_it_is_sent_and_looking_sends_nothing(self, desk: Desk, code: str) -> None:
        done = desk.reception.register(a_filing(), OFFICER).dossier.code
        desk.processing.move(done, "result", OFFICER)
        lines = desk.handing_over.check([code, done], CIVIL_STATUS)
        assert [line.wrong is None for line in lines] == [True, False]
        assert desk.lookup.folder(code).dossier.state is State.ACCEPTED

    def test_a_pile_with_one_that_cannot_go_stays_whole_at_the_desk(self, desk: Desk, code: str) -> None:
        done = desk.reception.register(a_filing(), OFFICER).dossier.code
        desk.processing.move(done, "result", OFFICER)
        with pytest.raises(RuleBroken):
            desk.handing_over.hand_over_pile([code, done], CIVIL_STATUS, OFFICER)
        assert desk.lookup.folder(code).dossier.state is State.ACCEPTED

    def test_what_was_sent_and_never_arrived_stays_on_a_list(self, desk: Desk, code: str, clock: MovingClock) -> None:
        desk.handing_over.hand_over_pile([code], CIVIL_STATUS, OFFICER)
        clock.moment += timedelta(days=3)
        [line] = desk.handing_over.waiting()
        assert (line.dossier.code, line.to, line.days) == (code, CIVIL_STATUS, 3)

    def test_papers_that_came_later_go_after_the_dossier_on_a_slip_of_their_own(
        self, desk: Desk, code: str, clock: MovingClock
    ) -> None:
        desk.handing_over.hand_over_pile([code], CIVIL_STATUS, OFFICER)
        desk.processing.move(code, "take_over", OFFICER)
        clock.moment += timedelta(hours=1)
        desk.processing.move(code, "request_supplement", OFFICER, values={"missing": "Giấy chứng sinh: chưa nộp"})
        later = desk.processing.move(code, "supplement", OFFICER, values={"papers": "Giấy chứng sinh"}).dossier
        assert (later.place, later.papers[-1].holder) == (CIVIL_STATUS, "desk")
        slip = desk.handing_over.hand_over_pile([code], CIVIL_STATUS, OFFICER)
        assert slip.codes == (code,)
        assert desk.lookup.folder(code).dossier.papers[-1].holder == CIVIL_STATUS
        [line] = desk.handing_over.check([code], CIVIL_STATUS)
        assert line.wrong is not None
        assert line.wrong.code == "transfer.on_its_way"


class TestOpencps1109SendingBackWithoutAReason:
    """What is sent back, or not signed, must say why."""

    def test_a_result_that_goes_back_needs_a_reason_and_the_office_reads_it(self, desk: Desk, code: str) -> None:
        desk.processing.move(code, "result", OFFICER)
        with pytest.raises(RuleBroken, match=r"move\.reason_missing"):
            desk.processing.move(code, "reopen", OFFICER)
        desk.processing.move(code, "reopen", OFFICER, note="sai năm sinh")
        assert desk.lookup.folder(code).history[-1].details["reason"] == "sai năm sinh"

    def test_refusing_to_settle_needs_a_reason(self, desk: Desk, code: str) -> None:
        with pytest.raises(RuleBroken, match=r"move\.reason_missing"):
            desk.processing.move(_at_office(desk, code), "refuse", OFFICER)


class TestOpencps1149TheDaysOff:
    """The days off are kept up by the office itself, and so is the week."""

    HOLIDAYS = '{"holidays": {"2026": [{"date": "2026-03-04", "what": "Nghỉ bão số 1", "source": "CV 12/UBND"}]}}'

    def test_a_day_off_is_added_by_the_office_and_counts_from_then_on(self, desk: Desk, code: str) -> None:
        desk.catalogue.take_calendar(self.HOLIDAYS, OFFICER)
        calendar = desk.catalogue.calendar()
        day = calendar.day_off(date(2026, 3, 4))
        assert day is not None
        assert day.what == "Nghỉ bão số 1"
        fresh = desk.reception.register(a_filing(), OFFICER).dossier
        assert fresh.promise.first_due_at == datetime(2026, 3, 6, 17)

    def test_a_day_off_can_be_taken_away_again(self, desk: Desk) -> None:
        desk.catalogue.take_calendar(self.HOLIDAYS, OFFICER)
        desk.catalogue.take_calendar(json.dumps({"holidays": {"2026": [{"date": "2026-01-01"}]}}), OFFICER)
        calendar: Calendar = desk.catalogue.calendar()
        assert calendar.day_off(date(2026, 3, 4)) is None

    def test_what_was_promised_by_the_old_calendar_is_listed_and_not_rewritten(self, desk: Desk, code: str) -> None:
        desk.catalogue.take_calendar(self.HOLIDAYS, OFFICER)
        [line] = desk.moved_dates.lines()
        assert (line.dossier.code, line.lawful, line.counted) == (code, DUE, datetime(2026, 3, 6, 17))
        assert desk.lookup.folder(code).dossier.promise.lawful_due_at == DUE

    def test_a_saturday_morning_can_be_made_to_count(self, desk: Desk, clock: MovingClock) -> None:
        morning = [["07:30", "11:30"]]
        week = {day: [*morning, ["13:30", "17:00"]] for day in ("mon", "tue", "wed", "thu", "fri")}
        hours = OfficeHours.from_document(week | {"sat": morning, "saturday_counts": True})
        desk.catalogue.change_hours(hours, MORNING.date(), OFFICER)
        clock.moment = datetime(2026, 3, 5, 9)
        thursday = desk.reception.register(a_filing(), OFFICER).dossier
        assert thursday.promise.first_due_at == datetime(2026, 3, 9, 17)
