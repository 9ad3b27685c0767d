"""A clock that was set back is noticed by whatever was recorded before, and forgotten when it goes right again."""

from datetime import timedelta

from desk_app.services.desk import Desk
from desk_app.services.set_back import REMEMBERED, TOLERATED
from tests.building import MORNING, OFFICER, MovingClock, a_filing


def test_an_empty_record_and_a_clock_that_goes_on_warn_of_nothing(desk: Desk, clock: MovingClock) -> None:
    assert desk.set_back.behind() is None
    desk.reception.register(a_filing(), OFFICER)
    clock.moment += timedelta(hours=1)
    assert desk.set_back.behind() is None


def test_a_clock_set_back_is_told_before_and_after_something_else_is_written(desk: Desk, clock: MovingClock) -> None:
    desk.reception.register(a_filing(), OFFICER)
    clock.moment = MORNING - timedelta(days=1)
    assert desk.set_back.behind() == MORNING
    desk.reception.register(a_filing(), OFFICER)
    assert desk.set_back.behind() == MORNING


def test_seconds_that_the_network_puts_right_are_not_told(desk: Desk, clock: MovingClock) -> None:
    desk.reception.register(a_filing(), OFFICER)
    clock.moment = MORNING - TOLERATED
    assert desk.set_back.behind() is None


def test_a_clock_that_once_ran_ahead_is_forgotten_after_so_many_entries(desk: Desk, clock: MovingClock) -> None:
    clock.moment = MORNING + timedelta(days=300)
    desk.reception.register(a_filing(), OFFICER)
    clock.moment = MORNING
    for _ in range(REMEMBERED - 1):
        desk.reception.register(a_filing(), OFFICER)
    assert desk.set_back.behind() is not None
    desk.reception.register(a_filing(), OFFICER)
    assert desk.set_back.behind() is None
