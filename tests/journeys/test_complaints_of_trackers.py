"""What officers ask for in the public trackers of other systems, each with the test that it is there.

Two of them: linhtranvu/motcua #18; VietOpenCPS/opencps-v2 #852, #1068, #1069, #1070, #1109, #1149.
"""

import json
from datetime import date, datetime, timedelta

import pytest

from desk_app.domain.calendar import Calendar
from desk_app.domain.errors import RuleBroken
from desk_app.domain.hours import OfficeHours
from desk_app.domain.limits import Unit
from desk_app.domain.reports import Period
from desk_app.domain.states import Standing, State
from desk_app.services.desk import Desk
from desk_app.services.worklists import ListName
from tests.building import MORNING, OFFICER, MovingClock, a_filing
from tests.journeys.complaining import CIVIL_STATUS, DUE, at_office


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
        at_office(desk, code)
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
            desk.processing.move(at_office(desk, code), "refuse", OFFICER)


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
