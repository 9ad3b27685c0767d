"""Results taken in by the pile: one compartment for all, each for itself, who stays behind is named."""

from datetime import datetime

import pytest

from desk_app.domain.errors import RuleBroken
from desk_app.domain.states import State
from tests.building import OFFICER, a_filing, a_person


@pytest.fixture
def pile(desk):
    """Four dossiers that an office holds."""
    found = []
    for place in range(4):
        person = a_person(name=f"Bùi Văn {'ABCD'[place]}", number=f"08219000{1000 + place}")
        dossier = desk.reception.register(a_filing(owner=person), OFFICER).dossier
        desk.processing.move(dossier.code, "hand_over", OFFICER, values={"to": "Công an xã"})
        found.append(dossier)
    return found


def state(desk, dossier):
    return desk.lookup.folder(dossier.code).dossier.state


def codes(pile):
    return [each.code for each in pile]


def test_each_result_arrives_and_lies_in_the_compartment(desk, pile):
    taken = desk.taking_in.take_in(codes(pile), " Ngăn  B2 ", OFFICER)
    assert [each.code for each in taken.done] == codes(pile)
    for each in pile:
        now = desk.lookup.folder(each.code).dossier
        assert (now.state, now.place) == (State.DONE, "Ngăn B2")


def test_without_a_compartment_nothing_is_taken_in(desk, pile):
    with pytest.raises(RuleBroken, match=r"result\.place_missing"):
        desk.taking_in.take_in(codes(pile), " ", OFFICER)
    assert state(desk, pile[0]) is State.IN_PROCESS


def test_what_cannot_arrive_stays_behind_and_the_others_go_on(desk, pile):
    desk.processing.move(pile[0].code, "result", OFFICER, values={"place": "Ngăn A1"})
    desk.processing.move(pile[1].code, "request_supplement", OFFICER, values={"missing": "Tờ khai: mờ"})
    desk.processing.move(pile[2].code, "refuse", OFFICER, values={"reason": "không thuộc thẩm quyền"})
    taken = desk.taking_in.take_in([*codes(pile), "H58.123-260302-9999"], "Ngăn B2", OFFICER)
    assert [each.code for each in taken.done] == [pile[3].code]
    assert [line.wrong.code for line in taken.stayed] == [
        "result.here_already",
        "result.waits",
        "move.not_legal",
        "dossier.unknown",
    ]
    assert desk.lookup.folder(pile[0].code).dossier.place == "Ngăn A1"


def test_ten_scans_of_one_receipt_are_one_line(desk, pile):
    short = pile[0].code.split("-", 1)[1]
    assert len(desk.taking_in.check([pile[0].code, short] * 5)) == 1
    taken = desk.taking_in.take_in([pile[0].code, short, pile[0].code], "Ngăn B2", OFFICER)
    assert (len(taken.done), taken.stayed) == (1, ())


def test_a_slip_among_the_receipts_is_named_and_a_filing_that_was_never_accepted_too(desk):
    slip = desk.reception.file(a_filing(), OFFICER).dossier
    lines = desk.taking_in.check(["BG-H58.123-1-260302-001", slip.code])
    assert [line.wrong.code for line in lines] == ["transfer.slip_in_pile", "result.not_accepted"]


def test_what_came_before_its_day_is_early_and_what_came_on_its_day_is_not(desk, pile, clock):
    early = desk.taking_in.take_in([pile[0].code], "Ngăn B2", OFFICER)
    assert [each.code for each in early.early] == [pile[0].code]
    clock.moment = datetime(2026, 3, 5, 8, 0)
    on_its_day = desk.taking_in.take_in([pile[1].code], "Ngăn B2", OFFICER)
    assert on_its_day.early == ()


def test_early_results_stand_on_the_list_of_whom_to_tell(desk, pile):
    desk.taking_in.take_in([pile[0].code], "Ngăn B2", OFFICER)
    assert [each.dossier.code for each in desk.returning.early()] == [pile[0].code]


def test_the_compartments_in_use_are_known(desk, pile):
    desk.taking_in.take_in([pile[0].code], "Ngăn B2", OFFICER)
    desk.taking_in.take_in([pile[1].code], "Ngăn C1", OFFICER)
    assert set(desk.taking_in.places()) == {"Ngăn B2", "Ngăn C1"}
