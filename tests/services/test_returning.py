"""Handing results back by the pile: the ready go, the late stop until sorry was said, the others say why they stay."""

from datetime import datetime, timedelta

import pytest

from desk_app.domain.endings import Collected, Collector
from desk_app.domain.errors import RecordChanged, RuleBroken
from desk_app.domain.filed import Mandate, ReturnAt
from desk_app.domain.states import State
from desk_app.services.returning import Apology, Handing, ReturnState, likely_collector
from tests.building import OFFICER, a_filing, a_person


@pytest.fixture
def register(desk):
    """Registers one more dossier and gives its code."""
    numbers = iter(range(100, 999))

    def one(**changes) -> str:
        person = a_person(number=f"082190000{next(numbers)}")
        return desk.reception.register(a_filing(owner=person, **changes), OFFICER).dossier.code

    return one


@pytest.fixture
def ready(desk, register):
    """The code of a dossier with its result in compartment A3."""

    def one(**changes) -> str:
        code = register(**changes)
        desk.processing.move(code, "result", OFFICER, values={"place": "A3"})
        return code

    return one


@pytest.fixture
def late(desk, clock, register):
    """A dossier whose result came two days after its date; due Thursday 5 March, 17:00."""

    def one(*, apology: bool = False, printed: bool = False) -> str:
        code = register()
        before = clock.moment
        clock.moment = datetime(2026, 3, 6, 9, 0)
        if apology:
            values = {"to": "2026-03-10T17:00", "reason": "Chờ xác minh"}
            desk.processing.move(code, "postpone", OFFICER, values=values)
        if printed:
            desk.paperwork.letters("apology", [code], OFFICER)
        clock.moment = datetime(2026, 3, 7, 9, 0)
        desk.processing.move(code, "result", OFFICER)
        clock.moment = max(before, clock.moment)
        return code

    return one


def states(lines):
    return [line.state for line in lines]


def test_ten_scans_are_ten_lines_each_with_its_state(desk, register, ready, late):
    returned = ready()
    desk.processing.move(returned, "return_result", OFFICER)
    voided = register()
    desk.processing.move(voided, "void", OFFICER, note="ghi nhầm")
    codes = [ready(), register(), late(), returned, voided, "H58.123-260302-1999"]
    assert states(desk.returning.lines(codes)) == [
        ReturnState.READY,
        ReturnState.NO_RESULT,
        ReturnState.LATE,
        ReturnState.RETURNED,
        ReturnState.ENDED,
        ReturnState.UNKNOWN,
    ]


def test_a_receipt_scanned_twice_is_one_line(desk, ready):
    code = ready()
    assert len(desk.returning.lines([code, code.split("-", 1)[1]])) == 1


def test_each_line_that_stays_behind_says_why(desk, register):
    line = desk.returning.look(register())
    assert line.wrong.code == "return.no_result"


def test_the_ready_ones_go_back_in_one_go(desk, clock, ready):
    codes = [ready(), ready()]
    done = desk.returning.return_pile([Handing(code) for code in codes], OFFICER)
    assert [dossier.state for dossier in done] == [State.RETURNED, State.RETURNED]
    assert {dossier.returned_at for dossier in done} == {clock.moment}


def test_one_that_may_not_go_keeps_all_of_them(desk, register, ready):
    good, bad = ready(), register()
    with pytest.raises(RuleBroken) as refused:
        desk.returning.return_pile([Handing(good), Handing(bad)], OFFICER)
    assert refused.value.code == "return.no_result"
    assert desk.lookup.folder(good).dossier.state is State.DONE


def test_nothing_scanned_is_nothing_to_return(desk):
    with pytest.raises(RuleBroken) as refused:
        desk.returning.return_pile([], OFFICER)
    assert refused.value.code == "return.empty"


def test_a_late_result_stops_until_somebody_said_sorry(desk, late):
    code = late()
    assert desk.returning.look(code).apology is Apology.MISSING
    with pytest.raises(RuleBroken) as refused:
        desk.returning.return_pile([Handing(code)], OFFICER)
    assert refused.value.code == "return.late_unsettled"


def test_being_late_never_takes_the_right_to_the_result(desk, late):
    code = late()
    [done] = desk.returning.return_pile([Handing(code, late_settled=True)], OFFICER)
    assert done.state is State.RETURNED


def test_the_history_of_a_late_return_says_by_how_much_and_how_sorry_was_said(desk, late):
    code = late()
    desk.returning.return_pile([Handing(code, late_settled=True)], OFFICER)
    details = desk.lookup.folder(code).history[-1].details
    assert (details["late_days"], details["apology"]) == (2, "spoken")


def test_a_letter_that_was_named_but_not_printed_waits(desk, late):
    line = desk.returning.look(late(apology=True))
    assert (line.state, line.apology, line.days_late) == (ReturnState.LATE, Apology.WAITS, 2)


def test_a_late_result_whose_letter_was_printed_is_ready(desk, late):
    line = desk.returning.look(late(apology=True, printed=True))
    assert (line.state, line.apology) == (ReturnState.READY, Apology.PRINTED)


def test_printing_the_waiting_letter_makes_the_line_ready(desk, late):
    code = late(apology=True)
    desk.paperwork.letters("apology", [code], OFFICER)
    assert desk.returning.look(code).state is ReturnState.READY


def test_a_representative_needs_a_name_and_a_mandate(desk, ready):
    handing = Handing(ready(), Collector(Collected.REPRESENTATIVE, "Lý Dũng"))
    with pytest.raises(RuleBroken) as refused:
        desk.returning.return_pile([handing], OFFICER)
    assert refused.value.code == "move.mandate_missing"


def test_who_took_it_stands_in_the_dossier(desk, ready):
    who = Collector(Collected.REPRESENTATIVE, "  Lý   Dũng ", "Giấy ủy quyền số 12/UQ")
    [done] = desk.returning.return_pile([Handing(ready(), who)], OFFICER)
    assert done.collector == Collector(Collected.REPRESENTATIVE, "Lý Dũng", "Giấy ủy quyền số 12/UQ")


def test_the_post_takes_it_with_its_waybill(desk, ready):
    [done] = desk.returning.return_pile([Handing(ready(), Collector(Collected.POST, waybill="EB123456789VN"))], OFFICER)
    assert done.collector.waybill == "EB123456789VN"


def test_somebody_faster_is_told_and_nothing_goes(desk, ready):
    first, second = ready(), ready()
    desk.processing.move(second, "correct", OFFICER, note="thêm", values={"phone": "0900000222"})
    with pytest.raises(RecordChanged):
        desk.returning.return_pile([Handing(first), Handing(second, read_revision=2)], OFFICER)
    assert desk.lookup.folder(first).dossier.state is State.DONE


def test_who_probably_collects_is_what_the_applicant_asked_for(desk, ready):
    posted = desk.returning.look(ready(return_at=ReturnAt.POST)).dossier
    sent = desk.returning.look(ready(return_at=ReturnAt.ELECTRONIC)).dossier
    authorised = a_person(name="Lý Dũng", number="082190000777")
    stood_for = desk.returning.look(ready(authorised=authorised, mandate=Mandate("Giấy ủy quyền", "12/UQ"))).dossier
    assert likely_collector(posted).how is Collected.POST
    assert likely_collector(sent).how is Collected.ELECTRONIC
    assert likely_collector(stood_for) == Collector(Collected.REPRESENTATIVE, "Lý Dũng", "Giấy ủy quyền số 12/UQ")


def test_unclaimed_results_come_by_age_with_their_place(desk, clock, ready):
    old = ready()
    clock.moment += timedelta(days=4)
    fresh = ready()
    found = desk.returning.unclaimed()
    assert [(line.dossier.code, line.days, line.place, line.too_long) for line in found] == [
        (old, 4, "A3", True),
        (fresh, 0, "A3", False),
    ]


def test_unclaimed_results_can_be_asked_for_by_age_and_compartment(desk, clock, register, ready):
    old = ready()
    clock.moment += timedelta(days=4)
    elsewhere = register()
    desk.processing.move(elsewhere, "result", OFFICER, values={"place": "B1"})
    assert [line.dossier.code for line in desk.returning.unclaimed(over_days=3)] == [old]
    assert [line.dossier.code for line in desk.returning.unclaimed(place="b1")] == [elsewhere]


def test_a_result_that_came_early_is_on_the_list_to_call_until_somebody_called(desk, ready):
    code = ready()
    assert [line.dossier.code for line in desk.returning.early()] == [code]
    desk.returning.call(code, OFFICER, "gọi 0900000147, hẹn chiều đến")
    assert desk.returning.early() == ()
    assert [line.dossier.code for line in desk.returning.unclaimed()] == [code]


def test_a_late_result_is_not_on_the_list_to_call(desk, late):
    late()
    assert desk.returning.early() == ()
