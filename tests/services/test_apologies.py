"""Letters of apology for a group: proposed, made each for itself, and printed as one document."""

from datetime import datetime

import pytest

from desk_app.domain.errors import RuleBroken
from desk_app.domain.history import Happened
from desk_app.domain.states import State
from desk_app.services.apologies import Plight, Wish
from desk_app.services.ports.office import Officer
from tests.building import OFFICER, a_filing, a_person

LATE = datetime(2026, 3, 9, 9, 0)
"""A Monday; what came a week before was due on Thursday."""

WHY = "chờ kết quả xác minh"


@pytest.fixture
def late(desk, clock):
    """Three dossiers that are two working days late."""
    found = [
        desk.reception.register(a_filing(owner=a_person(name=name, number=f"08219000{place:04d}")), OFFICER).dossier
        for place, name in enumerate(("Quách Văn Hưởng", "Đinh Thị Mỵ", "Bùi Xuân Tình"), start=1000)
    ]
    clock.moment = LATE
    return found


def wishes(desk, dossiers):
    return [Wish(each.code, each.to) for each in desk.apologies.propose([one.code for one in dossiers])]


def now_of(desk, dossier):
    return desk.lookup.folder(dossier.code).dossier


def letters_of(desk, dossier) -> int:
    entries = desk.lookup.folder(dossier.code).history
    return sum(entry.what is Happened.PAPER_PRINTED and entry.details["paper"] == "apology" for entry in entries)


def with_a_head(desk, name="Phạm Văn Chí"):
    with desk.staff._record.writing() as shelves:
        shelves.add_officer(Officer(name, "head"), LATE)
    return name


def test_two_working_days_from_today_are_proposed_for_each(desk, late):
    letters = desk.apologies.propose([each.code for each in late])
    assert [letter.plight for letter in letters] == [Plight.NEW] * 3
    assert {letter.to for letter in letters} == {datetime(2026, 3, 11, 17, 0)}


def test_a_new_date_is_never_before_what_was_told_already(desk, clock):
    dossier = desk.reception.register(a_filing(), OFFICER).dossier  # due on Thursday 5 March
    [letter] = desk.apologies.propose([dossier.code], days=1)
    assert letter.to == datetime(2026, 3, 6, 17, 0)


def test_all_letters_come_as_one_document_and_stand_in_each_history(desk, late):
    done = desk.apologies.apologise(wishes(desk, late), OFFICER, reason=WHY)
    assert done.stayed == ()
    assert done.printed is not None
    assert done.printed.codes == tuple(each.code for each in late)
    assert len(desk.paperwork.pages(done.printed.pdf, 40)) >= 3
    for each in late:
        assert now_of(desk, each).promise.postponed_to == datetime(2026, 3, 11, 17, 0)
        assert letters_of(desk, each) == 1


def test_the_lawful_date_goes_on_deciding(desk, late):
    desk.apologies.apologise(wishes(desk, late), OFFICER, reason=WHY)
    assert now_of(desk, late[0]).promise.lawful_due_at == late[0].promise.lawful_due_at


def test_a_dossier_that_fails_leaves_the_others_untouched_and_is_named(desk, late):
    asked = wishes(desk, late)
    desk.processing.move(late[1].code, "void", OFFICER, note="ghi nhầm")
    done = desk.apologies.apologise(asked, OFFICER, reason=WHY)
    assert done.made == (late[0].code, late[2].code)
    [behind] = done.stayed
    assert (behind.code, behind.wrong.code) == (late[1].code, "move.not_legal")
    assert now_of(desk, late[1]).state is State.VOIDED


def test_a_dossier_that_changed_since_it_was_looked_at_stays_behind(desk, late):
    asked = [Wish(each.code, each.to, each.dossier.revision) for each in desk.apologies.propose([late[0].code])]
    desk.processing.move(late[0].code, "hand_over", OFFICER, values={"to": "Công an xã"})
    done = desk.apologies.apologise(asked, OFFICER, reason=WHY)
    assert done.printed is None
    assert done.stayed[0].wrong.code == "dossier.changed"
    assert now_of(desk, late[0]).postponements == ()


def test_a_second_postponement_stays_behind_unless_the_head_confirms(desk, late, clock):
    desk.apologies.apologise(wishes(desk, late[:1]), OFFICER, reason=WHY)
    clock.moment = datetime(2026, 3, 16, 9, 0)
    [letter] = desk.apologies.propose([late[0].code])
    assert (letter.plight, letter.wrong.code) == (Plight.AGAIN, "move.postponed_twice")
    refused = desk.apologies.apologise([Wish(letter.code, letter.to)], OFFICER, reason=WHY)
    assert [each.wrong.code for each in refused.stayed] == ["move.postponed_twice"]
    head = with_a_head(desk)
    done = desk.apologies.apologise([Wish(letter.code, letter.to)], OFFICER, reason=WHY, head=head)
    assert done.made == (letter.code,)
    assert now_of(desk, late[0]).postponements[-1].head == head
    assert letters_of(desk, late[0]) == 2


def test_somebody_who_is_no_head_confirms_nothing(desk, late, clock):
    desk.apologies.apologise(wishes(desk, late[:1]), OFFICER, reason=WHY)
    clock.moment = datetime(2026, 3, 16, 9, 0)
    done = desk.apologies.apologise(wishes(desk, late[:1]), OFFICER, reason=WHY, head="Nguyễn Thu Hà")
    assert [each.wrong.code for each in done.stayed] == ["staff.not_a_head"]


def test_a_date_that_was_named_and_is_still_to_come_needs_no_other_letter(desk, late):
    desk.apologies.apologise(wishes(desk, late[:1]), OFFICER, reason=WHY)
    [letter] = desk.apologies.propose([late[0].code])
    assert (letter.plight, letter.wrong.code) == (Plight.SAID, "apology.said")
    again = desk.apologies.apologise([Wish(letter.code, letter.to)], OFFICER, reason=WHY)
    assert again.made == ()
    assert letters_of(desk, late[0]) == 1


def test_a_postponement_whose_letter_was_never_printed_is_only_printed(desk, late):
    desk.processing.move(late[0].code, "postpone", OFFICER, values={"to": "2026-03-12", "reason": WHY})
    [letter] = desk.apologies.propose([late[0].code])
    assert (letter.plight, letter.to) == (Plight.UNPRINTED, datetime(2026, 3, 12, 17, 0))
    done = desk.apologies.apologise([Wish(letter.code, letter.to)], OFFICER, reason="")
    assert done.made == (late[0].code,)
    assert len(now_of(desk, late[0]).postponements) == 1


def test_stopping_keeps_what_was_done_and_its_letter_is_found_again(desk, late):
    class Stopped(Exception):
        pass

    def advance(done: int, total: int) -> None:
        if done == 1:
            raise Stopped

    with pytest.raises(Stopped):
        desk.apologies.apologise(wishes(desk, late), OFFICER, reason=WHY, advance=advance)
    plights = [letter.plight for letter in desk.apologies.propose([each.code for each in late])]
    assert plights == [Plight.UNPRINTED, Plight.NEW, Plight.NEW]


def test_without_a_reason_nothing_is_postponed(desk, late):
    done = desk.apologies.apologise(wishes(desk, late), OFFICER, reason="  ")
    assert {each.wrong.code for each in done.stayed} == {"move.reason_missing"}
    assert now_of(desk, late[0]).postponements == ()


def test_too_many_letters_are_refused_before_the_first(desk, late):
    with pytest.raises(RuleBroken, match=r"apology\.too_many"):
        desk.apologies.apologise([Wish(late[0].code, None)] * 301, OFFICER, reason=WHY)


def test_what_cannot_be_sorry_any_more_is_named(desk, late):
    desk.processing.move(late[0].code, "result", OFFICER, values={"place": "Ngăn A1"})
    [done, unknown] = desk.apologies.propose([late[0].code, "H58.123-260302-9999"])
    assert (done.plight, done.wrong.code) == (Plight.NOT_NOW, "move.not_legal")
    assert unknown.wrong.code == "dossier.unknown"
