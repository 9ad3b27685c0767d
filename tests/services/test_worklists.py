"""The lists that a desk works by, and the reports that count what became of it."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from desk_app.domain.errors import RuleBroken
from desk_app.domain.reports import Period
from desk_app.services.desk import Desk
from desk_app.services.worklists import ListName
from tests.building import OFFICER, MovingClock, a_desk, a_filing, a_person


@pytest.fixture
def clock() -> MovingClock:
    return MovingClock()


@pytest.fixture
def desk(tmp_path: Path, clock: MovingClock) -> Iterator[Desk]:
    made = a_desk(tmp_path / "desk", clock)
    yield made
    made.close()


def _codes(desk: Desk, name: ListName, **wanted: str) -> list[str]:
    return [line.dossier.code for line in desk.worklists.lines(name, **wanted)]


def _register(desk: Desk, officer: str = OFFICER, **changes: object) -> str:
    return desk.reception.register(a_filing(**changes), officer).dossier.code


def test_the_list_of_today_names_hour_due_date_and_receiver(desk: Desk) -> None:
    _register(desk, "Lê Hoàng Yến")
    [line] = desk.worklists.lines(ListName.TODAY)
    assert (line.dossier.received_at, line.dossier.promise.first_due_at, line.officer) == (
        datetime(2026, 3, 2, 9, 0), datetime(2026, 3, 5, 17, 0), "Lê Hoàng Yến",
    )  # fmt: skip


def test_what_is_due_within_three_working_days_is_listed_a_weekend_not_counted(desk: Desk, clock: MovingClock) -> None:
    clock.moment = datetime(2026, 3, 5, 9, 0)  # Thursday; three working days lead to Tuesday
    code = _register(desk)
    assert desk.lookup.folder(code).dossier.promise.lawful_due_at == datetime(2026, 3, 10, 17, 0)
    assert _codes(desk, ListName.DUE_SOON) == [code]
    clock.moment = datetime(2026, 3, 10, 8, 0)
    assert _codes(desk, ListName.DUE_SOON) == []  # today has a list of its own
    assert _codes(desk, ListName.DUE_TODAY) == [code]


def test_what_is_due_on_the_fourth_working_day_is_not_near_yet(desk: Desk, clock: MovingClock) -> None:
    clock.moment = datetime(2026, 3, 5, 9, 0)
    code = _register(desk)
    clock.moment = datetime(2026, 3, 4, 9, 0)
    assert _codes(desk, ListName.DUE_SOON) == []
    assert _codes(desk, ListName.OPEN) == [code]


def test_the_late_list_can_be_asked_for_one_officer(desk: Desk, clock: MovingClock) -> None:
    _register(desk)
    hers = _register(desk, "Lê Hoàng Yến")
    clock.moment = datetime(2026, 3, 6, 8, 0)
    assert len(_codes(desk, ListName.LATE)) == 2
    assert _codes(desk, ListName.LATE, officer="Lê Hoàng Yến") == [hers]


def test_a_late_dossier_without_an_apology_is_on_the_head_s_list_until_the_letter(
    desk: Desk, clock: MovingClock
) -> None:
    code = _register(desk)
    clock.moment = datetime(2026, 3, 6, 8, 0)
    assert _codes(desk, ListName.NO_APOLOGY) == [code]
    desk.processing.move(code, "postpone", OFFICER, note="mất điện", values={"to": "2026-03-09"})
    assert _codes(desk, ListName.NO_APOLOGY) == []
    assert _codes(desk, ListName.LATE) == [code]


def test_a_clock_set_back_near_the_due_date_is_listed_for_the_head(desk: Desk, clock: MovingClock) -> None:
    late, early = _register(desk), _register(desk, owner=a_person(name="Cao Xuân Bách", number="082190000148"))
    desk.processing.move(early, "request_supplement", OFFICER, note="thiếu tờ khai")
    clock.moment = datetime(2026, 3, 5, 16, 0)
    moved = desk.processing.move(late, "request_supplement", OFFICER, note="thiếu tờ khai")
    assert "supplement.near_due" in moved.warnings
    assert _codes(desk, ListName.RESETS) == [late]
    clock.moment = datetime(2026, 3, 9, 9, 0)
    desk.processing.move(late, "supplement", OFFICER)
    assert _codes(desk, ListName.RESETS) == [late]


def test_what_waits_beyond_its_deadline_is_listed(desk: Desk, clock: MovingClock) -> None:
    code = _register(desk)
    desk.processing.move(
        code, "request_supplement", OFFICER, note="thiếu tờ khai", values={"deadline": "2026-03-06T17:00"}
    )
    assert (_codes(desk, ListName.WAITING), _codes(desk, ListName.PAST_DEADLINE)) == ([code], [])
    clock.moment = datetime(2026, 3, 7, 8, 0)
    assert _codes(desk, ListName.PAST_DEADLINE) == [code]


def test_what_was_handed_over_and_never_taken_is_listed_until_the_other_side_says_so(desk: Desk) -> None:
    code = _register(desk)
    desk.processing.move(code, "hand_over", OFFICER, values={"to": "Tư pháp – Hộ tịch"})
    assert _codes(desk, ListName.NOT_TAKEN) == [code]
    desk.processing.move(code, "take_over", OFFICER, values={"by": "Hà Văn Thụ"})
    assert _codes(desk, ListName.NOT_TAKEN) == []


def test_an_early_result_is_on_the_call_list_until_the_applicant_was_told(desk: Desk) -> None:
    code = _register(desk)
    desk.processing.move(code, "result", OFFICER, values={"place": "Ngăn A2"})
    assert _codes(desk, ListName.TO_CALL) == [code]
    desk.processing.move(code, "call", OFFICER, note="đã gọi 9 giờ")
    assert _codes(desk, ListName.TO_CALL) == []


def test_a_backdated_reception_is_listed_for_the_head(desk: Desk) -> None:
    code = _register(desk, received_at=datetime(2026, 2, 27, 9, 0), note="mất điện hôm thứ Sáu")
    assert _codes(desk, ListName.BACKDATED) == [code]


def test_what_came_equals_what_was_settled_and_what_is_open_with_carried_over_dossiers(
    desk: Desk, clock: MovingClock
) -> None:
    carried, settled, late = _register(desk), _register(desk), _register(desk)
    _register(desk)
    void = _register(desk)
    desk.processing.move(void, "void", OFFICER, note="gõ nhầm")
    clock.moment = datetime(2026, 3, 4, 9, 0)
    desk.processing.move(settled, "result", OFFICER)
    clock.moment = datetime(2026, 3, 20, 9, 0)
    desk.processing.move(late, "result", OFFICER)
    desk.processing.move(carried, "request_supplement", OFFICER, note="thiếu tờ khai")
    _register(desk)
    march = desk.reporting.settlement(Period(date(2026, 3, 10), date(2026, 3, 31))).total
    assert (march.carried, march.other, march.early, march.late, march.open_late) == (3, 1, 0, 1, 2)
    begin = desk.reporting.settlement(Period(date(2026, 3, 1), date(2026, 3, 9))).total
    assert (begin.carried, begin.other, begin.early, begin.open_in_time + begin.open_late) == (0, 4, 1, 3)
    for report in (march, begin):
        assert report.received == report.settled + report.open


def test_a_period_without_a_settled_dossier_has_no_rate_instead_of_a_full_one(desk: Desk) -> None:
    _register(desk)
    assert desk.reporting.settlement(Period(date(2026, 3, 2), date(2026, 3, 2))).total.on_time_tenths is None


def test_a_period_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(RuleBroken, match=r"report\.period_backwards"):
        Period(date(2026, 3, 2), date(2026, 3, 1))


def test_a_list_goes_to_a_spreadsheet_in_which_names_are_texts_and_codes_keep_their_letters(
    desk: Desk, clock: MovingClock, tmp_path: Path
) -> None:
    _register(desk, owner=a_person(name="=cmd|'/c calc'!A1"))
    table = desk.reporting.list_table("Nhận hôm nay", desk.worklists.lines(ListName.TODAY), clock.moment)
    file = tmp_path / "list.xlsx"
    file.write_bytes(desk.reporting.spreadsheet(table))
    rows = CalamineWorkbook.from_path(str(file)).get_sheet_by_index(0).to_python()
    head = next(row for row in rows if row[0] == "STT")
    line = dict(zip(head, rows[rows.index(head) + 1], strict=True))
    assert (line["Mã hồ sơ"], line["Chủ hồ sơ"]) == ("H58.123-260302-1001", "=cmd|'/c calc'!A1")
    assert (line["Nhận lúc"], line["Hẹn lần đầu"]) == (datetime(2026, 3, 2, 9, 0), datetime(2026, 3, 5, 17, 0))
    assert "082190000147" not in str(rows)


def test_in_a_period_that_is_not_over_an_open_dossier_is_late_only_when_it_is_late_now(desk: Desk) -> None:
    _register(desk)
    march = desk.reporting.settlement(Period(date(2026, 3, 1), date(2026, 3, 31))).total
    assert (march.open_in_time, march.open_late) == (1, 0)


def test_a_dossier_that_was_settled_again_counts_in_the_period_of_its_last_settlement(
    desk: Desk, clock: MovingClock
) -> None:
    code = _register(desk)
    desk.processing.move(code, "result", OFFICER)
    desk.processing.move(code, "reopen", OFFICER, note="sai tên trên giấy")
    clock.moment = datetime(2026, 4, 2, 9, 0)
    desk.processing.move(code, "result", OFFICER)
    assert desk.reporting.settlement(Period(date(2026, 4, 1), date(2026, 4, 30))).total.late == 1


def test_what_was_never_accepted_counts_in_no_report(desk: Desk) -> None:
    slip = desk.reception.file(a_filing(), OFFICER).dossier.code
    desk.processing.move(slip, "request_supplement", OFFICER, note="thiếu tờ khai")
    assert desk.reporting.settlement(Period(date(2026, 3, 1), date(2026, 3, 31))).total.received == 0
