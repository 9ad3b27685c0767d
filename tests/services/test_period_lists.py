"""What the head sees of a period: late dossiers with how late each was, and clocks set back, closed ones as well."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from desk_app.domain.period_lists import Overrun
from desk_app.domain.reports import Period
from desk_app.services.desk import Desk
from tests.building import OFFICER, MovingClock, a_desk, a_filing, a_person

MARCH, APRIL = Period(date(2026, 3, 1), date(2026, 3, 31)), Period(date(2026, 4, 1), date(2026, 4, 30))
THURSDAY_DUE = datetime(2026, 3, 5, 17, 0)
"""Of a dossier of three working days that came on Monday, nine o'clock."""


@pytest.fixture
def clock() -> MovingClock:
    return MovingClock()


@pytest.fixture
def desk(tmp_path: Path, clock: MovingClock) -> Iterator[Desk]:
    made = a_desk(tmp_path / "desk", clock)
    yield made
    made.close()


def _register(desk: Desk, officer: str = OFFICER) -> str:
    return desk.reception.register(a_filing(), officer).dossier.code


def _do(desk: Desk, clock: MovingClock, at: datetime, code: str, action: str, **values: str) -> None:
    clock.moment = at
    desk.processing.move(code, action, OFFICER, note="thiếu tờ khai", values=values)


def test_a_dossier_that_was_settled_late_is_on_the_list_of_its_period_with_the_working_days_by_which_it_was(
    desk: Desk, clock: MovingClock
) -> None:
    code = _register(desk)
    _do(desk, clock, datetime(2026, 3, 10, 9, 0), code, "result")
    _do(desk, clock, datetime(2026, 3, 10, 9, 5), code, "return_result")
    [line] = desk.period_lists.late(MARCH)
    assert (line.dossier.code, line.due_at, line.ended_at) == (code, THURSDAY_DUE, datetime(2026, 3, 10, 9, 0))
    assert (line.overrun.days, line.overrun.words()) == (3, "3 ngày làm việc")  # Friday, Monday, Tuesday
    assert desk.period_lists.late(APRIL) == ()


def test_within_the_day_lateness_is_told_in_working_hours() -> None:
    assert Overrun(0, 135).words() == "2 giờ 15 phút"
    assert Overrun(0, 0).words() == "ngoài giờ"


def test_what_is_open_and_late_at_the_end_of_a_period_is_on_its_list_though_it_was_settled_afterwards(
    desk: Desk, clock: MovingClock
) -> None:
    code = _register(desk)
    _do(desk, clock, datetime(2026, 4, 2, 9, 0), code, "result")
    [in_march], [in_april] = desk.period_lists.late(MARCH), desk.period_lists.late(APRIL)
    assert (in_march.ended_at, in_april.ended_at) == (None, datetime(2026, 4, 2, 9, 0))
    assert in_march.overrun.minutes < in_april.overrun.minutes


def test_the_late_list_has_as_many_lines_as_the_settlement_report_counts_late(desk: Desk, clock: MovingClock) -> None:
    codes = [_register(desk) for _ in range(5)]
    _do(desk, clock, datetime(2026, 3, 3, 9, 0), codes[0], "result")
    _do(desk, clock, datetime(2026, 3, 9, 9, 0), codes[1], "result")
    _do(desk, clock, datetime(2026, 3, 9, 9, 0), codes[2], "refuse")
    _do(desk, clock, datetime(2026, 3, 9, 9, 0), codes[3], "postpone", to="2026-03-20")
    slip = desk.reception.file(a_filing(), OFFICER).dossier.code
    _do(desk, clock, datetime(2026, 3, 9, 9, 0), slip, "request_supplement")
    clock.moment = datetime(2026, 4, 15, 9, 0)
    for period in (MARCH, APRIL):
        total = desk.reporting.settlement(period).total
        assert len(desk.period_lists.late(period)) == total.late + total.open_late > 0


def test_the_longest_overrun_stands_first_and_one_receiver_s_can_be_asked_for(desk: Desk, clock: MovingClock) -> None:
    first, second = _register(desk), _register(desk, "Lê Hoàng Yến")
    _do(desk, clock, datetime(2026, 3, 6, 9, 0), first, "result")
    _do(desk, clock, datetime(2026, 3, 12, 9, 0), second, "result")
    assert [line.dossier.code for line in desk.period_lists.late(MARCH)] == [second, first]
    assert [line.dossier.code for line in desk.period_lists.late(MARCH, officer=OFFICER)] == [first]


def test_a_clock_set_back_near_the_date_stays_on_the_list_of_its_period_when_the_dossier_is_closed(
    desk: Desk, clock: MovingClock
) -> None:
    code, in_time = _register(desk), _register(desk)
    _do(desk, clock, datetime(2026, 3, 3, 9, 0), in_time, "request_supplement")
    asked = datetime(2026, 3, 5, 8, 0)
    _do(desk, clock, asked, code, "request_supplement", missing="Tờ khai: tẩy xóa")
    _do(desk, clock, datetime(2026, 3, 9, 9, 0), code, "supplement")
    _do(desk, clock, datetime(2026, 3, 10, 9, 0), code, "result")
    _do(desk, clock, datetime(2026, 3, 10, 10, 0), code, "return_result")
    [line] = desk.period_lists.resets(MARCH)
    assert (line.dossier.code, line.wait.start, line.wait.due_before) == (code, asked, THURSDAY_DUE)
    assert desk.period_lists.resets(APRIL) == ()


def test_both_lists_go_to_a_spreadsheet(desk: Desk, clock: MovingClock, tmp_path: Path) -> None:
    code = desk.reception.register(a_filing(owner=a_person(name="Cao Xuân Bách")), OFFICER).dossier.code
    _do(desk, clock, datetime(2026, 3, 5, 8, 0), code, "request_supplement", missing="Tờ khai: tẩy xóa")
    _do(desk, clock, datetime(2026, 3, 6, 8, 0), code, "supplement")
    _do(desk, clock, datetime(2026, 3, 20, 9, 0), code, "result")
    late = desk.period_lists.late_table(MARCH, desk.period_lists.late(MARCH))
    resets = desk.period_lists.resets_table(MARCH, desk.period_lists.resets(MARCH))
    lines = []
    for place, table in enumerate((late, resets)):
        file = tmp_path / f"{place}.xlsx"
        file.write_bytes(desk.reporting.spreadsheet(table))
        rows = CalamineWorkbook.from_path(str(file)).get_sheet_by_index(0).to_python()
        head = next(row for row in rows if row[0] == "STT")
        lines.append(dict(zip(head, rows[rows.index(head) + 1], strict=True)))
    assert (lines[0]["Chủ hồ sơ"], lines[0]["Quá hạn"], lines[0]["Xin lỗi"]) == (
        "Cao Xuân Bách", "7 ngày làm việc", "Chưa xin lỗi",
    )  # fmt: skip
    assert (lines[1]["Hẹn khi đó"], lines[1]["Giấy tờ, lý do"]) == (THURSDAY_DUE, "Tờ khai; thiếu tờ khai")
