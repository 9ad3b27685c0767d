"""The table of moves: what is legal where, what each move demands and does, and that no other gets through."""

import pytest

from desk_app.domain.dossiers import Dossier
from desk_app.domain.errors import RuleBroken
from desk_app.domain.life_cycle import RULES, Action, Clock, Rule, chief, legal
from desk_app.domain.states import NATIONAL_STATUS, State
from tests.domain.dossiers_to_move import (
    ASKED,
    a_day,
    a_dossier_that_is,
    do,
    moved,
)

LATER = a_day(2, 16)


def _id(rule: Rule) -> str:
    return f"{rule.state}-{rule.action}"


def _ready_for(rule: Rule) -> Dossier:
    """A dossier that can make this move: the table's state, and what the state alone does not say."""
    dossier = a_dossier_that_is(rule.state)
    if rule.action is Action.STOP and rule.state is State.SUPPLEMENT_REQUESTED:
        assert dossier.open_wait is not None
        assert dossier.open_wait.deadline is None
    return dossier


@pytest.mark.parametrize("rule", RULES, ids=_id)
def test_every_move_of_the_table_leads_where_the_table_says(rule: Rule) -> None:
    before = _ready_for(rule)
    later, entry = do(before, rule.action, LATER, **ASKED[rule.action])
    came_from = State.IN_PROCESS
    assert later.state is (rule.to or came_from)
    assert (later.revision, entry.revision, entry.at) == (before.revision + 1, before.revision + 1, LATER)


@pytest.mark.parametrize("rule", RULES, ids=_id)
def test_every_move_does_to_the_clock_what_the_table_says(rule: Rule) -> None:
    before = _ready_for(rule)
    later = moved(before, rule.action, LATER, **ASKED[rule.action])
    assert clock_did(rule.clock, before, later)


def clock_did(said: Clock, before: Dossier, later: Dossier) -> bool:
    """Whether the clock did what the table says, for a procedure with a limit and a date that has not passed."""
    was, now = before.promise.lawful_due_at, later.promise.lawful_due_at
    match said:
        case Clock.NOT_RUNNING:
            return was is None and now is None
        case Clock.STARTS:
            return was is None and now == later.promise.first_due_at is not None
        case Clock.RUNS:
            return was is not None and now is not None and later.ended_at is None
        case Clock.STOPS:
            return now is None and later.promise.stopped_due_at is not None
        case Clock.GOES_ON:
            return was is None and now is not None and later.ended_at is None
        case Clock.ENDS:
            return later.state is State.VOIDED or later.ended_at == LATER
        case Clock.OVER:
            return before.ended_at is not None and now == was


@pytest.mark.parametrize("state", State)
def test_what_is_not_in_the_table_is_refused_and_the_legal_moves_are_named(state: State) -> None:
    dossier = a_dossier_that_is(state)
    for action in set(Action) - set(legal(dossier)):
        with pytest.raises(RuleBroken) as refused:
            do(dossier, action, LATER, **ASKED[action])
        assert refused.value.code == "move.not_legal"
        assert refused.value.facts["legal"] == [str(each) for each in legal(dossier)]
        assert refused.value.facts["state"] == state


@pytest.mark.parametrize("state", State)
def test_legal_moves_are_those_of_the_table(state: State) -> None:
    dossier = a_dossier_that_is(state)
    table = {rule.action for rule in RULES if rule.state is state}
    closed_by_the_dossier = {Action.TAKE_OVER} if dossier.handed_over_at is None else set()
    assert set(legal(dossier)) == table - closed_by_the_dossier


@pytest.mark.parametrize("state", State)
def test_the_chief_move_is_legal_and_missing_only_at_an_end(state: State) -> None:
    dossier = a_dossier_that_is(state)
    wanted = chief(dossier)
    over = state in (State.STOPPED, State.RETURNED, State.NOT_ACCEPTED, State.VOIDED)
    assert (wanted is None) is over
    assert over or wanted in legal(dossier)


@pytest.mark.parametrize(
    ("state", "status"),
    [
        (State.NEW, 1), (State.ACCEPTED, 2), (State.NOT_ACCEPTED, 3), (State.IN_PROCESS, 4),
        (State.SUPPLEMENT_REQUESTED, 5), (State.PAYMENT_REQUIRED, 6), (State.WITHDRAWAL_REQUESTED, 7),
        (State.STOPPED, 8), (State.DONE, 9), (State.RETURNED, 10), (State.VERIFYING, 4), (State.VOIDED, 8),
    ],
)  # fmt: skip
def test_each_state_has_its_national_status(state: State, status: int) -> None:
    assert NATIONAL_STATUS[state] == status


@pytest.mark.parametrize(
    ("action", "state", "missing", "code"),
    [
        (Action.HAND_OVER, State.ACCEPTED, "to", "move.to_missing"),
        (Action.REQUEST_SUPPLEMENT, State.IN_PROCESS, "missing", "move.missing_not_said"),
        (Action.REQUEST_VERIFICATION, State.IN_PROCESS, "to", "move.to_missing"),
        (Action.POSTPONE, State.IN_PROCESS, "to", "move.new_date_missing"),
        (Action.POSTPONE, State.IN_PROCESS, "reason", "move.reason_missing"),
        (Action.REFUSE, State.NEW, "reason", "move.reason_missing"),
        (Action.REFUSE, State.IN_PROCESS, "reason", "move.reason_missing"),
        (Action.REOPEN, State.DONE, "reason", "move.reason_missing"),
        (Action.OFFICIAL_CODE, State.ACCEPTED, "code", "move.code_missing"),
        (Action.SEND_UP, State.IN_PROCESS, "to", "move.to_missing"),
        (Action.CORRECT, State.ACCEPTED, "reason", "move.reason_missing"),
        (Action.VOID, State.ACCEPTED, "reason", "move.reason_missing"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("blank", [None, "", "   "], ids=["left out", "empty", "blanks"])
def test_a_move_without_what_it_demands_is_refused(
    action: Action, state: State, missing: str, code: str, blank: str | None
) -> None:
    values = dict(ASKED[action])
    values.pop(missing)
    if blank is not None:
        values[missing] = blank
    with pytest.raises(RuleBroken) as refused:
        do(a_dossier_that_is(state), action, LATER, **values)
    assert refused.value.code == code


def test_every_other_move_is_content_with_nothing_said() -> None:
    silent = {action for action, values in ASKED.items() if not values}
    for rule in RULES:
        if rule.action in silent:
            do(_ready_for(rule), rule.action, LATER)


def test_a_particular_with_another_name_is_refused_and_the_known_ones_are_named() -> None:
    with pytest.raises(RuleBroken) as refused:
        do(a_dossier_that_is(State.DONE), Action.RETURN_RESULT, LATER, colector="Huỳnh Trọng Nghĩa")
    assert refused.value.code == "move.unknown_value"
    assert refused.value.facts["known"] == ["to", "how", "mandate", "waybill"]
