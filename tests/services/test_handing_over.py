"""Handing over by the pile: all or nothing, one number for all, and a true list of what never arrived."""

from datetime import timedelta

import pytest

from desk_app.domain.errors import RuleBroken
from desk_app.domain.history import Happened
from desk_app.domain.states import State
from desk_app.domain.transfers import TakenOver
from tests.building import OFFICER, a_filing, a_person

JUSTICE, ECONOMY = "Tư pháp – Hộ tịch", "Phòng Kinh tế"


@pytest.fixture
def piled(desk):
    """Three dossiers at the desk."""
    names = ("Bùi Văn Thiện", "Hà Thị Sen", "Đỗ Đức Ổn")
    people = [a_person(name=name, number=f"08219000014{place}") for place, name in enumerate(names)]
    return [desk.reception.register(a_filing(owner=person), OFFICER).dossier.code for person in people]


def of(desk, code):
    return desk.lookup.folder(code).dossier


def wrongs(lines):
    return {line.code: line.wrong.code for line in lines if line.wrong}


def test_a_pile_goes_on_one_slip_with_one_number(desk, piled):
    pile = desk.handing_over.hand_over_pile(piled, JUSTICE, OFFICER)
    assert pile.number == "BG-H58.123-1-260302-001"
    assert pile.codes == tuple(piled)
    assert {of(desk, code).transfer for code in piled} == {pile.number}


def test_every_dossier_of_a_pile_and_its_papers_are_at_the_other_office(desk, piled):
    desk.handing_over.hand_over_pile(piled, JUSTICE, OFFICER)
    for code in piled:
        dossier = of(desk, code)
        assert (dossier.state, dossier.place) == (State.IN_PROCESS, JUSTICE)
        assert {paper.holder for paper in dossier.papers if not paper.present_only} == {JUSTICE}


def test_the_history_of_each_dossier_names_the_slip(desk, piled):
    pile = desk.handing_over.hand_over_pile(piled, JUSTICE, OFFICER)
    last = desk.lookup.folder(piled[1]).history[-1]
    assert (last.what, last.details["transfer"], last.officer) == (Happened.HANDED_OVER, pile.number, OFFICER)


def test_slips_of_a_day_are_numbered_without_gaps(desk, clock, piled):
    first = desk.handing_over.hand_over_pile(piled[:1], JUSTICE, OFFICER)
    second = desk.handing_over.hand_over_pile(piled[1:2], JUSTICE, OFFICER)
    clock.moment += timedelta(days=1)
    next_day = desk.handing_over.hand_over_pile(piled[2:], JUSTICE, OFFICER)
    assert [pile.number[-10:] for pile in (first, second, next_day)] == ["260302-001", "260302-002", "260303-001"]


def test_one_dossier_that_cannot_go_keeps_the_whole_pile(desk, piled):
    desk.processing.move(piled[1], "void", OFFICER, note="ghi nhầm")
    with pytest.raises(RuleBroken) as refused:
        desk.handing_over.hand_over_pile(piled, JUSTICE, OFFICER)
    assert refused.value.code == "transfer.refused"
    assert refused.value.facts["codes"] == [piled[1]]
    assert {of(desk, code).place for code in piled} == {""}
    assert desk.handing_over.newest() == ()


def test_a_refused_pile_uses_no_number(desk, piled):
    with pytest.raises(RuleBroken):
        desk.handing_over.hand_over_pile([*piled, "H58.123-260302-1999"], JUSTICE, OFFICER)
    assert desk.handing_over.hand_over_pile(piled, JUSTICE, OFFICER).number.endswith("-001")


def test_the_preview_says_of_each_line_what_keeps_it_back(desk, piled):
    desk.processing.move(piled[0], "hand_over", OFFICER, values={"to": ECONOMY})
    desk.processing.move(piled[1], "result", OFFICER)
    lines = desk.handing_over.check([*piled, "H58.123-260302-1999", "chữ gì đó", "BG-H58.123-1-260302-001"], JUSTICE)
    assert wrongs(lines) == {
        piled[0]: "transfer.on_its_way",
        piled[1]: "move.not_legal",
        "H58.123-260302-1999": "dossier.unknown",
        "chữ gì đó": "code.unreadable",
        "BG-H58.123-1-260302-001": "transfer.slip_in_pile",
    }


def test_the_preview_changes_nothing(desk, piled):
    desk.handing_over.check(piled, JUSTICE)
    assert {of(desk, code).revision for code in piled} == {1}


def test_a_code_scanned_twice_is_one_dossier(desk, piled):
    short = piled[0].split("-", 1)[1]
    pile = desk.handing_over.hand_over_pile([piled[0], short, piled[0]], JUSTICE, OFFICER)
    assert pile.codes == (piled[0],)


def test_a_pile_needs_an_office_and_a_dossier(desk, piled):
    for codes, to, code in ((piled, "  ", "move.to_missing"), ([], JUSTICE, "transfer.empty")):
        with pytest.raises(RuleBroken) as refused:
            desk.handing_over.hand_over_pile(codes, to, OFFICER)
        assert refused.value.code == code


def test_dossiers_of_different_places_go_on_different_slips(desk, piled):
    desk.processing.move(piled[2], "hand_over", OFFICER, values={"to": ECONOMY})
    desk.processing.move(piled[2], "take_over", OFFICER, values={"by": "Lê Thị Lan"})
    assert wrongs(desk.handing_over.check(piled, JUSTICE)) == {piled[2]: "transfer.other_place"}


def test_a_dossier_cannot_go_where_it_is(desk, piled):
    desk.handing_over.hand_over_pile(piled, JUSTICE, OFFICER)
    desk.handing_over.take_over_pile(desk.handing_over.newest()[0].number, OFFICER, by="Lê Thị Lan")
    assert set(wrongs(desk.handing_over.check(piled, "tu phap – ho tich")).values()) == {"transfer.already_there"}


def test_a_pile_may_go_on_from_one_office_to_the_next(desk, piled):
    first = desk.handing_over.hand_over_pile(piled, JUSTICE, OFFICER)
    desk.handing_over.take_over_pile(first.number, OFFICER)
    second = desk.handing_over.hand_over_pile(piled, ECONOMY, OFFICER)
    assert (second.from_place, second.to_place) == (JUSTICE, ECONOMY)


def test_taking_a_whole_pile_over_needs_its_number_only(desk, clock, piled):
    pile = desk.handing_over.hand_over_pile(piled, JUSTICE, OFFICER)
    clock.moment += timedelta(hours=2)
    arrival = desk.handing_over.take_over_pile(pile.number.lower(), OFFICER, by="Lê Thị Lan")
    assert arrival.taken == tuple(piled)
    assert arrival.missing == ()
    assert {of(desk, code).taken_over_by for code in piled} == {"Lê Thị Lan"}
    assert arrival.transfer.taken[0] == TakenOver(piled[0], clock.moment, "Lê Thị Lan")


def test_what_was_not_scanned_in_is_named_as_missing(desk, piled):
    pile = desk.handing_over.hand_over_pile(piled, JUSTICE, OFFICER)
    arrival = desk.handing_over.take_over_pile(pile.number, OFFICER, codes=[piled[2], piled[0]])
    assert set(arrival.taken) == {piled[0], piled[2]}
    assert arrival.missing == (piled[1],)
    assert of(desk, piled[1]).not_taken_over


def test_a_strange_dossier_is_named_as_extra_and_stays_as_it_was(desk, piled):
    pile = desk.handing_over.hand_over_pile(piled[:2], JUSTICE, OFFICER)
    arrival = desk.handing_over.take_over_pile(pile.number, OFFICER, codes=[*piled, "H58.123-260302-1999"])
    assert wrongs(arrival.extra) == {piled[2]: "transfer.not_on_slip", "H58.123-260302-1999": "dossier.unknown"}
    assert of(desk, piled[2]).state is State.ACCEPTED


def test_taking_the_rest_later_completes_the_pile(desk, piled):
    pile = desk.handing_over.hand_over_pile(piled, JUSTICE, OFFICER)
    desk.handing_over.take_over_pile(pile.number, OFFICER, codes=piled[:1])
    arrival = desk.handing_over.take_over_pile(pile.number, OFFICER)
    assert arrival.transfer.complete
    assert desk.handing_over.waiting() == ()


def test_taking_a_pile_twice_says_that_nothing_was_left(desk, piled):
    pile = desk.handing_over.hand_over_pile(piled, JUSTICE, OFFICER)
    desk.handing_over.take_over_pile(pile.number, OFFICER)
    revisions = [of(desk, code).revision for code in piled]
    again = desk.handing_over.take_over_pile(pile.number, OFFICER, codes=piled)
    assert again.taken == ()
    assert set(wrongs(again.extra).values()) == {"transfer.taken_before"}
    assert [of(desk, code).revision for code in piled] == revisions


def test_dossiers_can_be_taken_over_without_their_slip(desk, piled):
    pile = desk.handing_over.hand_over_pile(piled[:2], JUSTICE, OFFICER)
    desk.processing.move(piled[2], "hand_over", OFFICER, values={"to": JUSTICE})
    arrival = desk.handing_over.take_over_pile("", OFFICER, by="Lê Thị Lan", codes=piled)
    assert arrival.taken == tuple(piled)
    assert desk.handing_over.find(pile.number).complete


def test_what_was_handed_over_and_never_taken_is_listed_with_its_age(desk, clock, piled):
    pile = desk.handing_over.hand_over_pile(piled[:2], JUSTICE, OFFICER)
    clock.moment += timedelta(days=2)
    desk.processing.move(piled[2], "hand_over", OFFICER, values={"to": ECONOMY})
    desk.handing_over.take_over_pile(pile.number, OFFICER, codes=piled[:1])
    told = [(line.dossier.code, line.transfer, line.to, line.days) for line in desk.handing_over.waiting()]
    assert told == [(piled[1], pile.number, JUSTICE, 2), (piled[2], "", ECONOMY, 0)]


def test_a_dossier_taken_on_its_own_page_is_taken_on_the_slip_too(desk, piled):
    pile = desk.handing_over.hand_over_pile(piled, JUSTICE, OFFICER)
    desk.processing.move(piled[0], "take_over", OFFICER, values={"by": "Lê Thị Lan"})
    assert desk.handing_over.find(pile.number).missing == tuple(piled[1:])


def test_a_dossier_that_was_settled_is_not_on_its_way_any_more(desk, piled):
    pile = desk.handing_over.hand_over_pile(piled, JUSTICE, OFFICER)
    desk.processing.move(piled[0], "result", OFFICER)
    found = desk.handing_over.find(pile.number)
    assert (found.missing, found.gone) == (tuple(piled[1:]), (piled[0],))


def test_a_slip_that_this_desk_never_wrote_is_unknown(desk):
    with pytest.raises(RuleBroken) as refused:
        desk.handing_over.find("BG-H58.123-1-260302-077")
    assert refused.value.code == "transfer.unknown"


def test_offices_that_took_piles_before_are_offered_first(desk, piled):
    desk.handing_over.hand_over_pile(piled[:1], "Công an xã", OFFICER)
    assert desk.handing_over.places()[0] == "Công an xã"


def test_a_pile_survives_a_restart(desk, piled, clock):
    from desk_app import wiring

    pile = desk.handing_over.hand_over_pile(piled, JUSTICE, OFFICER)
    with wiring.open_desk(desk.folder, clock) as again:
        assert again.handing_over.find(pile.number) == pile


def test_a_scanned_slip_of_this_desk_is_genuine_and_a_foreign_one_is_not(desk, piled):
    pile = desk.handing_over.hand_over_pile(piled, JUSTICE, OFFICER)
    assert desk.scanning.read(pile.barcode).genuine is True
    assert desk.scanning.read("BG-H58.999-1-260302-001").genuine is False


def test_a_slip_remembers_who_took_it_when_its_dossiers_have_gone_on(desk, piled):
    first = desk.handing_over.hand_over_pile(piled, JUSTICE, OFFICER)
    desk.handing_over.take_over_pile(first.number, OFFICER, by="Lê Thị Lan")
    desk.handing_over.hand_over_pile(piled, ECONOMY, OFFICER)
    assert {(each.code, each.by) for each in desk.handing_over.find(first.number).taken} == {
        (code, "Lê Thị Lan") for code in piled
    }
