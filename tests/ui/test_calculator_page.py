"""The calculator's form: an answer that follows what is typed, and what is wrong told beside its field."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtCore import Qt

from desk_app.domain.limits import PausePolicy
from desk_app.services.desk import Desk
from tests.building import MovingClock, a_desk
from tests.ui.trying_out import FRIDAY, THREE, a_calculator, ask, leave, promised, type_into, wrong
from ui.calculator.page import CalculatorPage
from ui.calculator.typed import Typed, TypedPause

MARRIAGE = "1.004873"  # three working days


@pytest.fixture(scope="module")
def desk(tmp_path_factory) -> Iterator[Desk]:
    """Monday 2 March 2026, 9 o'clock. One desk for all: the calculator leaves nothing behind."""
    made = a_desk(tmp_path_factory.mktemp("desk") / "desk", MovingClock())
    yield made
    made.close()


@pytest.fixture
def page(place, qtbot) -> CalculatorPage:
    return a_calculator(place, qtbot)


# --- the answer follows the form


def test_a_procedure_found_by_its_code_gives_its_day(page, place, qtbot):
    ask(page, place, qtbot, free=False, value="")
    assert promised(page) == ""
    type_into(page.form.limit.procedure, MARRIAGE, qtbot)
    with qtbot.waitSignal(page.form.limit.procedure.taken):
        qtbot.keyClick(page.form.limit.procedure, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: promised(page) == "Wednesday, 11/03/2026 17:00")


def test_the_day_follows_a_number_while_it_is_typed(page, qtbot):
    type_into(page.form.limit.value, "10", qtbot)
    qtbot.waitUntil(lambda: promised(page) == "Friday, 20/03/2026 17:00")
    assert page.form.limit.value.hasFocus()


def test_half_a_day_may_be_typed_with_a_comma(page, place, qtbot):
    ask(page, place, qtbot, value="1,5")
    assert promised(page) == "Tuesday, 10/03/2026 11:30"


def test_without_a_moment_it_counts_from_now(page, place, qtbot):
    ask(page, place, qtbot, day="", hour="")
    assert page.typed().day == "02/03/2026"
    assert promised(page) == "Thursday, 05/03/2026 17:00"


def test_a_moment_is_shown_as_it_was_understood(page, place, qtbot):
    type_into(page.form.moment.day, "09032026", qtbot)
    type_into(page.form.moment.hour, "0815", qtbot)
    leave(page, place, qtbot)
    assert (page.typed().day, page.typed().hour) == ("09/03/2026", "08:15")
    assert promised(page) == "Thursday, 12/03/2026 17:00"


def test_a_limit_of_a_procedure_is_where_a_typed_one_begins(page, place, desk, qtbot):
    marriage = next(each for each in desk.catalogue.procedures() if each.key == MARRIAGE)
    ask(page, place, qtbot, free=False, value="", procedure=marriage)
    page.form.limit.mode.step(1)
    assert (page.typed().free, page.typed().value) == (True, "3")


def test_only_the_newest_question_is_answered(page, place, qtbot):
    page.put(replace(FRIDAY, pauses=(TypedPause("01/03/2026 08:00", "02/03/2026 08:00"),)))
    page.put(replace(FRIDAY, value="1"))
    place.settle(qtbot)
    assert promised(page) == "Monday, 09/03/2026 17:00"
    assert wrong(page) == ""
    assert place.told == []


def test_no_fixed_limit_promises_no_day(page, place, qtbot):
    ask(page, place, qtbot, unit="none", value="")
    assert promised(page) == "No date promised"
    assert not page.form.limit.value.isEnabled()


def test_a_channel_and_a_case_with_a_limit_of_their_own_count_another_day(page, place, desk, qtbot):
    known = {each.key: each for each in desk.catalogue.procedures()}
    by_channel = next(each for each in known.values() if any(variant.channel for variant in each.variants))
    ask(page, place, qtbot, free=False, value="", procedure=by_channel)
    before = promised(page)
    assert page.form.limit.channel.isVisible()
    page.form.limit.channel.step(1)
    qtbot.waitUntil(lambda: promised(page) not in ("", before))
    assert page.answer.reckoned().question.limit == by_channel.limit_for("online")
    by_case = next(each for each in known.values() if each.cases)
    ask(page, place, qtbot, free=False, value="", procedure=by_case, case=by_case.cases[0])
    assert page.answer.reckoned().question.limit == by_case.limit_for("in_person", by_case.cases[0])
    assert page.form.limit.case.isVisible()


def test_a_procedure_that_another_office_settles_is_counted_by_that_office(desk):
    procedure = replace(desk.catalogue.procedures()[0], limit=THREE, variants=(), agency="Phòng Kinh tế")
    asked = Typed(procedure, day="06/03/2026", hour="16:30").question(datetime(2026, 3, 7))
    assert asked.agency == "Phòng Kinh tế"


# --- what is wrong


def test_what_is_half_typed_is_not_called_wrong_and_no_old_day_stays(page, place, qtbot):
    type_into(page.form.limit.value, "3x", qtbot)
    qtbot.waitUntil(lambda: promised(page) == "")
    assert wrong(page) == ""
    leave(page, place, qtbot)
    assert "“3x”" in wrong(page)


def test_a_corrected_field_loses_its_sentence_while_one_types(page, place, qtbot):
    ask(page, place, qtbot, value="3x")
    assert wrong(page)
    type_into(page.form.limit.value, "3", qtbot)
    qtbot.waitUntil(lambda: bool(promised(page)))
    assert wrong(page) == ""


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"day": "31/02/2026"}, "31/02/2026 16:30"),
        ({"hour": ""}, "06/03/2026"),
        ({"value": "1,25"}, "1.25"),
        ({"value": "40000"}, "40000"),
        ({"pauses": (TypedPause("09/03/2026 08:00", ""),)}, "chưa xong"),
        ({"pauses": (TypedPause("", "09/03/2026 08:00"),)}, "bắt đầu"),
        ({"pauses": (TypedPause("10/03/2026 08:00", "09/03/2026 08:00"),)}, "08:00 09/03/2026"),
        ({"pauses": (TypedPause("02/03/2026 08:00", "09/03/2026 08:00"),)}, "08:00 02/03/2026"),
    ],
)
def test_everything_that_cannot_be_counted_is_told_beside_its_field(page, place, qtbot, changes, told):
    ask(page, place, qtbot, **changes)
    assert told in wrong(page)
    assert promised(page) == ""
    assert place.told == []


def test_an_overlap_is_told_at_the_pause_that_begins_too_early(page, place, qtbot):
    ask(
        page,
        place,
        qtbot,
        pauses=(TypedPause("12/03/2026 08:00", "20/03/2026 08:00"), TypedPause("09/03/2026 08:00", "13/03/2026 08:00")),
    )
    first, second = page.form.pauses.rows
    assert first._wrong.fields[0].wrong()
    assert not second._wrong.fields[0].wrong()


# --- pauses


def test_f9_adds_a_pause_and_an_empty_one_changes_nothing(page, place, qtbot):
    qtbot.keyClick(page, Qt.Key.Key_F9)
    place.settle(qtbot)
    assert page.form.pauses.rows[0].start.hasFocus()
    assert promised(page) == "Wednesday, 11/03/2026 17:00"


def test_a_pause_is_not_called_wrong_while_it_is_being_filled_in(page, place, qtbot):
    qtbot.keyClick(page, Qt.Key.Key_F9)
    row = page.form.pauses.rows[0]
    qtbot.keyClicks(row.start, "09/03/2026 9:00")
    qtbot.keyClick(row.start, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not page._left.isActive())
    place.settle(qtbot)
    assert row.end.hasFocus()
    assert row.start.text() == "09/03/2026 09:00"
    assert wrong(page) == ""
    leave(page, place, qtbot)
    assert "chưa xong" in wrong(page)


@pytest.mark.parametrize(("policy", "day"), [("restart", "Thursday, 19/03/2026"), ("resume", "Wednesday, 18/03/2026")])
def test_a_pause_moves_the_day_by_what_follows_it(page, place, qtbot, policy, day):
    ask(page, place, qtbot, pauses=(TypedPause("09/03/2026 09:00", "16/03/2026 09:00", False, policy),))
    assert promised(page) == f"{day} 17:00"


def test_a_pause_that_is_not_over_leaves_the_day_open(page, place, qtbot):
    ask(page, place, qtbot, pauses=(TypedPause("09/03/2026 09:00", "16/03/2026 09:00"),))
    place.do(qtbot, page.form.pauses.rows[0].lasting.click)
    qtbot.waitUntil(lambda: promised(page) == "No date yet")
    assert "09:00 ngày 09/03" in page.answer.why.text()
    assert not page.form.pauses.rows[0].end.isEnabled()


def test_any_number_of_pauses_can_be_added_and_taken_away(page, place, qtbot):
    waits = tuple(TypedPause(f"{day:02}/03/2026 09:00", f"{day:02}/03/2026 10:00") for day in (9, 10, 11, 12, 13, 16))
    ask(page, place, qtbot, pauses=waits)
    assert promised(page) == "Thursday, 19/03/2026 17:00"
    for _ in waits:
        qtbot.keyClick(page.form.pauses.rows[-1].remove, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: promised(page) == "Wednesday, 11/03/2026 17:00")
    assert page.typed().pauses == ()


def test_enter_walks_over_a_pause_and_never_removes_it(page, place, qtbot):
    ask(page, place, qtbot, pauses=(TypedPause("09/03/2026 09:00", "16/03/2026 09:00"),))
    button = page.form.pauses.rows[0].remove
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert len(page.typed().pauses) == 1
    assert not button.hasFocus()


def test_the_next_pause_is_followed_by_what_the_procedure_says(page, place, desk, qtbot):
    procedure = replace(desk.catalogue.procedures()[0], pause_policy=PausePolicy.RESUME)
    ask(page, place, qtbot, free=False, procedure=procedure)
    page.form.pauses.add_row()
    assert page.typed().pauses[0].policy == "resume"
