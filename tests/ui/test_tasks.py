"""Slow work leaves the window's thread and comes home to it, or to nobody."""

import threading

import pytest
from PySide6.QtCore import QObject

from ui.tasks import Tasks, Watch


class Desk(QObject):
    """Somebody who waits for answers."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[object] = []


@pytest.fixture
def unclaimed() -> list[Exception]:
    return []


@pytest.fixture
def tasks(qapp, unclaimed):
    made = Tasks(unclaimed.append)
    yield made
    made.close()


def test_work_is_done_elsewhere_and_its_value_comes_home(tasks, qtbot):
    desk = Desk()
    with qtbot.waitSignal(tasks.idle):
        tasks.run(threading.get_ident, lambda value: desk.heard.extend((value, threading.get_ident())), owner=desk)
    assert desk.heard[0] != threading.get_ident()
    assert desk.heard[1] == threading.get_ident()


def test_one_lane_does_one_thing_after_the_other(tasks, qtbot):
    desk = Desk()
    with qtbot.waitSignal(tasks.idle):
        for number in range(20):
            tasks.run(lambda number=number: number, desk.heard.append, owner=desk)
    assert desk.heard == list(range(20))


def test_a_slow_printer_keeps_the_record_free(tasks, qtbot):
    desk, gate = Desk(), threading.Event()
    tasks.run(lambda: gate.wait(5), lambda _: desk.heard.append("paper"), owner=desk, lane="paper")
    tasks.run(gate.set, lambda _: desk.heard.append("record"), owner=desk)
    with qtbot.waitSignal(tasks.idle):
        pass
    assert sorted(map(str, desk.heard)) == ["paper", "record"]


def test_an_error_goes_to_the_one_who_asked(tasks, unclaimed, qtbot):
    desk = Desk()
    with qtbot.waitSignal(tasks.idle):
        tasks.run(lambda: 1 // 0, desk.heard.append, lambda error: desk.heard.append(type(error)), owner=desk)
    assert desk.heard == [ZeroDivisionError]
    assert unclaimed == []


def test_an_error_that_nobody_claims_goes_to_the_notices(tasks, unclaimed, qtbot):
    desk = Desk()
    with qtbot.waitSignal(tasks.idle):
        tasks.run(lambda: 1 // 0, desk.heard.append, owner=desk)
    assert [type(error) for error in unclaimed] == [ZeroDivisionError]


def test_nothing_is_delivered_to_one_who_is_gone(tasks, qtbot):
    heard: list[object] = []
    parent = QObject()
    desk = QObject(parent)
    gate = threading.Event()
    tasks.run(lambda: gate.wait(5), heard.append, owner=desk)
    parent.deleteLater()
    with qtbot.waitSignal(parent.destroyed):
        pass
    with qtbot.waitSignal(tasks.idle):
        gate.set()
    assert heard == []


def test_an_error_of_one_who_is_gone_is_still_told(tasks, unclaimed, qtbot):
    parent = QObject()
    desk, gate = QObject(parent), threading.Event()

    def work() -> None:
        gate.wait(5)
        raise OSError

    tasks.run(work, lambda _: None, lambda _: None, owner=desk)
    parent.deleteLater()
    with qtbot.waitSignal(parent.destroyed):
        pass
    with qtbot.waitSignal(tasks.idle):
        gate.set()
    assert [type(error) for error in unclaimed] == [OSError]


def test_a_dropped_search_is_not_answered(tasks, qtbot):
    desk = Desk()
    with qtbot.waitSignal(tasks.idle):
        tasks.run(lambda: "d", desk.heard.append, owner=desk).drop()
        tasks.run(lambda: "dk", desk.heard.append, owner=desk)
    assert desk.heard == ["dk"]


def test_long_work_says_how_far_it_is(tasks, qtbot):
    desk, steps = Desk(), []

    def work(watch: Watch) -> str:
        for number in (1, 2, 3):
            watch.advance(number, 3)
        return "done"

    with qtbot.waitSignal(tasks.idle):
        tasks.run_long(work, desk.heard.append, owner=desk, advanced=lambda done, total: steps.append((done, total)))
    assert steps == [(1, 3), (2, 3), (3, 3)]
    assert desk.heard == ["done"]


def test_long_work_stops_at_its_next_step_when_asked(tasks, unclaimed, qtbot):
    desk, gate, reached = Desk(), threading.Event(), []

    def work(watch: Watch) -> None:
        gate.wait(5)
        watch.advance(1, 2)
        reached.append("second half")

    with qtbot.waitSignal(tasks.idle):
        ticket = tasks.run_long(work, desk.heard.append, owner=desk)
        ticket.cancel()
        gate.set()
    assert (reached, desk.heard, unclaimed) == ([], [], [])


def test_closing_waits_for_what_runs_and_begins_nothing_more(qapp):
    done: list[int] = []
    tasks = Tasks(lambda error: None)
    desk, gate = Desk(), threading.Event()
    tasks.run(lambda: (gate.wait(5), done.append(1)), desk.heard.append, owner=desk)
    for _ in range(50):
        tasks.run(lambda: done.append(2), desk.heard.append, owner=desk)
    gate.set()
    tasks.close()
    assert done[0] == 1
    assert not tasks.busy()
    assert desk.heard == []
