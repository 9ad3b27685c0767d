"""Single moves: who has the papers, apologies, ends and results, what happens before acceptance, clocks set back."""

from dataclasses import replace
from datetime import timedelta

import pytest

from desk_app.domain.dossiers import Dossier
from desk_app.domain.endings import EndKind
from desk_app.domain.errors import RuleBroken
from desk_app.domain.filed import AT_DESK, WITH_APPLICANT
from desk_app.domain.life_cycle import RULES, Action, Clock, allowed, legal
from desk_app.domain.states import UNSETTLED, Standing, State
from tests.domain.dossiers_to_move import (
    ASKED,
    CIVIL_STATUS,
    ECONOMY,
    HEAD,
    a_day,
    a_dossier,
    a_dossier_that_is,
    a_filed_dossier,
    do,
    moved,
)

LATER = a_day(2, 16)


def test_only_the_office_that_has_the_dossier_can_say_once_that_it_arrived() -> None:
    handed = a_dossier_that_is(State.IN_PROCESS)
    assert handed.not_taken_over
    arrived = moved(handed, Action.TAKE_OVER, LATER, by="Cao Văn Bản")
    assert (arrived.not_taken_over, arrived.taken_over_by) == (False, "Cao Văn Bản")
    assert Action.TAKE_OVER not in legal(arrived)
    again = moved(arrived, Action.HAND_OVER, LATER, to=ECONOMY)
    assert (again.not_taken_over, again.taken_over_by) == (True, "")


def test_papers_go_with_the_dossier_and_what_was_only_shown_does_not() -> None:
    handed = a_dossier_that_is(State.IN_PROCESS)
    assert [paper.holder for paper in handed.papers if not paper.present_only] == [CIVIL_STATUS, CIVIL_STATUS]
    assert all(paper.holder != CIVIL_STATUS for paper in handed.papers if paper.present_only)


def test_papers_are_back_in_the_applicant_s_hands_when_nothing_comes_of_it() -> None:
    for state in (State.STOPPED, State.NOT_ACCEPTED):
        dossier = a_dossier_that_is(state)
        assert {paper.holder for paper in dossier.papers if not paper.present_only} == {WITH_APPLICANT}


def test_a_result_for_the_representative_needs_name_and_mandate() -> None:
    done = a_dossier_that_is(State.DONE)
    with pytest.raises(RuleBroken, match=r"move\.mandate_missing"):
        do(done, Action.RETURN_RESULT, LATER, how="representative", to="Huỳnh Trọng Nghĩa")
    back = moved(
        done, Action.RETURN_RESULT, LATER, how="representative", to="Huỳnh Trọng Nghĩa",
        mandate="Giấy ủy quyền số 12/UQ",
    )  # fmt: skip
    assert back.collector is not None
    assert (back.state, back.collector.mandate) == (State.RETURNED, "Giấy ủy quyền số 12/UQ")


def test_a_second_apology_needs_the_head_and_says_whom() -> None:
    dossier = moved(a_dossier_that_is(State.IN_PROCESS), Action.POSTPONE, LATER, to="2026-03-09", reason="mất điện")
    with pytest.raises(RuleBroken, match=r"move\.postponed_twice"):
        do(dossier, Action.POSTPONE, LATER, to="2026-03-12", reason="vẫn mất điện")
    with pytest.raises(RuleBroken, match=r"staff\.not_a_head"):
        do(dossier, Action.POSTPONE, LATER, to="2026-03-12", reason="vẫn mất điện", head="Cao Văn Bản")
    again = moved(dossier, Action.POSTPONE, LATER, to="2026-03-12", reason="vẫn mất điện", head=HEAD)
    assert [each.head for each in again.postponements] == ["", HEAD]
    assert again.promise.postponed_to == a_day(12, 17)
    assert again.promise.lawful_due_at == dossier.promise.lawful_due_at


def test_an_apology_names_a_later_date_than_the_one_told() -> None:
    dossier = a_dossier_that_is(State.IN_PROCESS)
    for wanted in ("2026-03-05T17:00", "2026-03-04"):
        with pytest.raises(RuleBroken, match=r"move\.postponed_backwards"):
            do(dossier, Action.POSTPONE, LATER, to=wanted, reason="mất điện")


def test_a_dossier_is_stopped_for_missing_papers_only_after_the_deadline() -> None:
    asked = moved(
        a_dossier_that_is(State.IN_PROCESS), Action.REQUEST_SUPPLEMENT, LATER, missing="Tờ khai", deadline="2026-03-20"
    )
    with pytest.raises(RuleBroken, match=r"move\.deadline_not_over"):
        do(asked, Action.STOP, a_day(20, 17))
    stopped = moved(asked, Action.STOP, a_day(20, 17, 1))
    assert stopped.ending is not None
    assert stopped.ending.kind is EndKind.DEADLINE_MISSED


def test_a_withdrawal_keeps_the_wish_and_goes_back_to_where_it_came_from() -> None:
    for state in (State.ACCEPTED, State.IN_PROCESS, State.SUPPLEMENT_REQUESTED, State.PAYMENT_REQUIRED):
        before = a_dossier_that_is(state)
        asked = moved(before, Action.WITHDRAW, LATER, "đổi ý")
        assert asked.withdrawal is not None
        assert asked.withdrawal.reason == "đổi ý"
        kept = moved(asked, Action.KEEP, LATER)
        assert replace(kept, revision=before.revision) == before


def test_nothing_is_settled_while_somebody_is_still_waited_for() -> None:
    for state in (State.SUPPLEMENT_REQUESTED, State.PAYMENT_REQUIRED, State.VERIFYING):
        asked = moved(a_dossier_that_is(state), Action.WITHDRAW, LATER)
        assert Action.RESULT not in legal(asked)


def test_withdrawing_ends_in_a_stop_with_the_applicant_s_reason() -> None:
    asked = moved(a_dossier_that_is(State.IN_PROCESS), Action.WITHDRAW, LATER, "đã có giấy cũ")
    stopped = moved(asked, Action.STOP, LATER, fee_back="8.000")
    assert stopped.ending is not None
    assert (stopped.ending.kind, stopped.ending.reason) == (EndKind.WITHDRAWN, "đã có giấy cũ")
    assert (stopped.ending.fee_back_vnd, stopped.settled_at) == (8000, LATER)


def test_a_withdrawal_cannot_overtake_a_decision() -> None:
    done = a_dossier_that_is(State.DONE)
    with pytest.raises(RuleBroken, match=r"move\.not_legal"):
        do(done, Action.WITHDRAW, LATER)


def test_what_was_refused_before_acceptance_has_no_number_no_promise_and_no_end_time() -> None:
    refused = a_dossier_that_is(State.NOT_ACCEPTED)
    assert not refused.numbered
    assert (refused.promise.first_due_at, refused.settled_at) == (None, None)
    assert refused.standing(a_day(30)) is Standing.NO_DATE


def test_a_dossier_gets_its_number_and_its_promise_when_it_is_accepted_whenever_it_was_filed() -> None:
    filed = a_filed_dossier(received_at=a_day(1, 20))
    accepted = moved(filed, Action.ACCEPT, a_day(3))
    assert accepted.numbered
    assert (accepted.received_at, accepted.filed_at) == (a_day(3), a_day(1, 20))
    assert accepted.promise.first_due_at == a_day(6, 17)


def test_the_number_never_changes_once_it_was_given() -> None:
    for rule in RULES:
        if rule.state is not State.NEW:
            before = a_dossier_that_is(rule.state)
            assert moved(before, rule.action, LATER, **ASKED[rule.action]).code == before.code


def test_the_first_completion_stays_when_the_result_was_wrong() -> None:
    done = moved(a_dossier_that_is(State.IN_PROCESS), Action.RESULT, LATER)
    wrong = moved(done, Action.REOPEN, a_day(3), "sai tên")
    assert (wrong.settled_at, wrong.completed_at, wrong.ended_at) == (LATER, None, None)
    right = moved(wrong, Action.RESULT, a_day(9))
    assert (right.settled_at, right.completed_at) == (LATER, a_day(9))
    assert right.standing(a_day(9)) is Standing.LATE


def test_a_result_that_came_late_is_not_made_early_by_taking_it_back_and_a_clock_set_back() -> None:
    late = moved(a_dossier_that_is(State.IN_PROCESS), Action.RESULT, a_day(9))
    wrong = moved(late, Action.REOPEN, a_day(9, 10), "sai tên")
    again = moved(wrong, Action.RESULT, a_day(3))
    assert again.standing(a_day(10)) is Standing.LATE


def test_a_result_that_went_back_can_be_told_to_the_applicant_again() -> None:
    told = moved(a_dossier_that_is(State.DONE), Action.CALL, LATER)
    assert Action.CALL not in legal(told)
    again = moved(moved(told, Action.REOPEN, LATER, "sai tên"), Action.RESULT, LATER)
    assert Action.CALL in legal(again)


def test_the_official_code_is_told_once_and_then_only_corrected() -> None:
    told = moved(a_dossier_that_is(State.IN_PROCESS), Action.OFFICIAL_CODE, LATER, "H58-0417")
    with pytest.raises(RuleBroken, match=r"move\.official_code_known"):
        do(told, Action.OFFICIAL_CODE, LATER, "H58-0418")
    assert moved(told, Action.CORRECT, LATER, "gõ nhầm", official_code="H58-0418").official_code == "H58-0418"


def test_a_copy_goes_up_once_and_its_promise_stands_beside_ours() -> None:
    dossier = a_dossier_that_is(State.IN_PROCESS)
    up = moved(dossier, Action.SEND_UP, LATER, to="Sở Tư pháp", due_at="2026-03-31", code="G22-1")
    assert up.sent_up is not None
    assert (up.sent_up.due_at, up.promise) == (a_day(31, 17), dossier.promise)
    assert Action.SEND_UP not in legal(up)


def test_what_was_only_shown_is_never_scanned() -> None:
    shown = tuple(paper for paper in a_filed_dossier().papers if paper.present_only)
    assert Action.DIGITISE not in legal(a_dossier(papers=shown))


def _asked_before_acceptance(**values: str) -> Dossier:
    return moved(a_filed_dossier(), Action.REQUEST_SUPPLEMENT, LATER, missing="Tờ khai", **values)


def test_a_dossier_that_waits_before_acceptance_has_no_date_and_nothing_goes_up_or_is_scanned() -> None:
    asked = _asked_before_acceptance()
    assert asked.state in UNSETTLED
    assert asked.standing(a_day(30)) is Standing.WAITING
    assert not {Action.SEND_UP, Action.DIGITISE, Action.POSTPONE} & set(legal(asked))


@pytest.mark.parametrize(
    ("moves", "kind"),
    [
        ((Action.REFUSE,), EndKind.NOT_ACCEPTED),
        ((Action.STOP,), EndKind.DEADLINE_MISSED),
        ((Action.WITHDRAW, Action.STOP), EndKind.WITHDRAWN),
    ],
    ids=["refused", "deadline over", "withdrawn"],
)
def test_what_was_never_accepted_ends_as_not_accepted_and_counts_as_settled_nowhere(
    moves: tuple[Action, ...], kind: EndKind
) -> None:
    dossier = _asked_before_acceptance()
    for action in moves:
        assert allowed(dossier, action).clock is Clock.NOT_RUNNING
        dossier = moved(dossier, action, a_day(10), **ASKED[action])
    assert dossier.ending is not None
    assert (dossier.state, dossier.ending.kind, dossier.settled_at) == (State.NOT_ACCEPTED, kind, None)
    assert {paper.holder for paper in dossier.papers} == {WITH_APPLICANT}
    assert dossier.standing(a_day(30)) is Standing.NO_DATE


def test_the_papers_of_a_result_that_was_wrong_lie_where_it_brought_them_until_they_are_handed_over() -> None:
    done = moved(a_dossier_that_is(State.IN_PROCESS), Action.RESULT, LATER)
    wrong, entry = do(done, Action.REOPEN, LATER, "sai tên")
    assert entry.details["papers"] == AT_DESK
    assert [paper.holder for paper in wrong.papers] == [AT_DESK, AT_DESK, WITH_APPLICANT]
    assert not wrong.not_taken_over
    again, handed = do(wrong, Action.HAND_OVER, LATER, to=CIVIL_STATUS)
    assert (handed.details["from"], again.not_taken_over) == (AT_DESK, True)
    assert [paper.holder for paper in again.papers] == [CIVIL_STATUS, CIVIL_STATUS, WITH_APPLICANT]


def test_a_clock_set_back_behind_a_date_that_the_history_had_passed_makes_nothing_punctual() -> None:
    due, seen_late = a_day(5, 17), a_day(9)
    dossier = a_dossier_that_is(State.IN_PROCESS)
    assert dossier.promise.lawful_due_at == due
    result, _ = do(dossier, Action.RESULT, a_day(4), after=seen_late)
    assert (result.settled_at, result.standing(seen_late)) == (seen_late, Standing.LATE)
    asked, _ = do(dossier, Action.REQUEST_SUPPLEMENT, a_day(4), after=seen_late, missing="Tờ khai")
    assert (asked.waits[0].moves, asked.promise.lawful_due_at) == (False, due)
    stopped, _ = do(dossier, Action.REFUSE, a_day(4), after=seen_late, reason="không đủ điều kiện")
    assert stopped.standing(seen_late) is Standing.LATE


def test_a_clock_that_is_only_behind_the_last_entry_decides_as_it_reads() -> None:
    done, _ = do(a_dossier_that_is(State.IN_PROCESS), Action.RESULT, a_day(3), after=a_day(4))
    assert done.settled_at == a_day(3)


def test_a_wait_before_acceptance_ends_in_acceptance_and_moves_no_date() -> None:
    asked = moved(a_filed_dossier(), Action.REQUEST_SUPPLEMENT, LATER, missing="Tờ khai")
    complete = moved(asked, Action.SUPPLEMENT, a_day(10))
    accepted = moved(complete, Action.ACCEPT, a_day(10, 10))
    assert (complete.state, accepted.pauses()) == (State.NEW, ())
    assert accepted.promise.first_due_at == a_day(13, 17)


def test_a_move_leaves_the_dossier_before_it_as_it_was() -> None:
    before = a_dossier_that_is(State.IN_PROCESS)
    kept = replace(before)
    moved(before, Action.RESULT, LATER + timedelta(days=1))
    assert before == kept
