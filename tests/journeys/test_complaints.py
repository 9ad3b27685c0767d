"""What newspapers, telegrams and inspections complain of, each with the test that it is not so here.

The complaints are those that were reported after the change to two levels of local government (2025 and 2026), and
those of inspections; what public trackers ask for stands in ``test_complaints_of_trackers.py``.
"""

import socket
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from desk_app.domain.errors import RuleBroken
from desk_app.domain.filed import Channel, FiledPaper, Places
from desk_app.domain.reports import Period
from desk_app.domain.states import Standing, State
from desk_app.domain.waits import MissingPaper
from desk_app.services.desk import Desk
from desk_app.services.worklists import FOR_THE_HEAD, ListName
from tests.building import MORNING, OFFICER, MovingClock, a_desk, a_filing, a_person
from tests.journeys.complaining import CIVIL_STATUS, DUE, EVENING_BEFORE, at_office, codes


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
        at_office(desk, code)
        clock.moment = EVENING_BEFORE
        moved = desk.processing.move(code, "request_supplement", OFFICER, values={"missing": "Tờ khai: tẩy xóa"})
        assert "supplement.near_due" in moved.warnings
        assert codes(desk, ListName.RESETS) == [code]
        assert ListName.RESETS in FOR_THE_HEAD

    def test_asking_for_papers_in_good_time_is_no_reset(self, desk: Desk, code: str, clock: MovingClock) -> None:
        at_office(desk, code)
        clock.moment += timedelta(hours=1)
        moved = desk.processing.move(code, "request_supplement", OFFICER, values={"missing": "Tờ khai: tẩy xóa"})
        assert "supplement.near_due" not in moved.warnings
        assert codes(desk, ListName.RESETS) == []

    def test_a_reset_stays_on_the_head_s_list_when_the_papers_have_come(
        self, desk: Desk, code: str, clock: MovingClock
    ) -> None:
        at_office(desk, code)
        clock.moment = EVENING_BEFORE
        desk.processing.move(code, "request_supplement", OFFICER, values={"missing": "Tờ khai: tẩy xóa"})
        desk.processing.move(code, "supplement", OFFICER)
        assert codes(desk, ListName.RESETS) == [code]

    def test_asking_for_papers_after_the_date_does_not_make_the_dossier_punctual(
        self, desk: Desk, code: str, clock: MovingClock
    ) -> None:
        at_office(desk, code)
        clock.moment = DUE + timedelta(minutes=1)
        desk.processing.move(code, "request_supplement", OFFICER, values={"missing": "Tờ khai: tẩy xóa"})
        desk.processing.move(code, "supplement", OFFICER)
        done = desk.processing.move(code, "result", OFFICER).dossier
        assert done.promise.lawful_due_at == DUE
        assert done.standing(clock.moment) is Standing.LATE

    def test_a_second_request_for_papers_at_the_same_step_warns(self, desk: Desk, code: str) -> None:
        at_office(desk, code)
        for warned in (False, True):
            moved = desk.processing.move(code, "request_supplement", OFFICER, values={"missing": "Tờ khai: tẩy xóa"})
            assert ("supplement.asked_before" in moved.warnings) is warned
            desk.processing.move(code, "supplement", OFFICER)

    def test_a_withdrawal_asked_for_just_before_the_date_stops_no_clock(
        self, desk: Desk, code: str, clock: MovingClock
    ) -> None:
        at_office(desk, code)
        clock.moment = EVENING_BEFORE
        desk.processing.move(code, "withdraw", OFFICER, note="chưa cần nữa")
        clock.moment = DUE + timedelta(minutes=1)
        assert codes(desk, ListName.LATE) == [code]
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
        assert codes(desk, ListName.NO_APOLOGY) == [code]
        desk.processing.move(code, "postpone", OFFICER, values={"to": "2026-03-10", "reason": "mất điện hai ngày"})
        assert codes(desk, ListName.NO_APOLOGY) == []
        assert desk.paperwork.letters("apology", [code], OFFICER).pdf.startswith(b"%PDF")

    def test_a_late_result_without_an_apology_says_so(self, desk: Desk, code: str, clock: MovingClock) -> None:
        clock.moment = DUE + timedelta(minutes=1)
        assert "late.no_apology" in desk.processing.move(code, "result", OFFICER).warnings

    def test_a_computer_clock_set_back_warns_and_makes_no_late_result_punctual(
        self, desk: Desk, code: str, clock: MovingClock
    ) -> None:
        at_office(desk, code)
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
        at_office(desk, code)
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
        assert codes(desk, ListName.RESETS) == codes(desk, ListName.LATE) == []

    def test_an_apology_does_not_take_the_dossier_off_the_late_list(
        self, desk: Desk, code: str, clock: MovingClock
    ) -> None:
        clock.moment = DUE + timedelta(minutes=1)
        desk.processing.move(code, "postpone", OFFICER, values={"to": "2026-03-10", "reason": "mất điện hai ngày"})
        assert codes(desk, ListName.LATE) == [code]

    def test_nobody_is_sent_home_by_word_of_mouth_the_request_is_one_move_and_has_its_form(self, desk: Desk) -> None:
        asked = desk.reception.file_and_ask(a_filing(), [MissingPaper("Giấy chứng sinh", "thiếu dấu")], OFFICER)
        code = asked.dossier.code
        assert desk.paperwork.letters("supplement", [code], OFFICER).pdf.startswith(b"%PDF")
        assert codes(desk, ListName.NEW) == [code]

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
        listed = codes(real, ListName.BACKDATED)
        real.close()
        assert listed == [code]
