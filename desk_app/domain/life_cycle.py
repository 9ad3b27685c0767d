"""The life of a dossier as one table: which move is legal in which state, who makes it, what it does to the clock."""

from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum
from types import MappingProxyType

from desk_app.domain.dossiers import Dossier
from desk_app.domain.errors import RuleBroken
from desk_app.domain.states import UNSETTLED, State
from desk_app.domain.values import value


class Action(StrEnum):
    """What can be done to a dossier; the names are those of the command line."""

    ACCEPT = "accept"
    HAND_OVER = "hand_over"
    TAKE_OVER = "take_over"
    REQUEST_SUPPLEMENT = "request_supplement"
    SUPPLEMENT = "supplement"
    REQUEST_PAYMENT = "request_payment"
    PAY = "pay"
    REQUEST_VERIFICATION = "request_verification"
    VERIFIED = "verified"
    POSTPONE = "postpone"
    WITHDRAW = "withdraw"
    KEEP = "keep"
    REFUSE = "refuse"
    STOP = "stop"
    RESULT = "result"
    REOPEN = "reopen"
    CALL = "call"
    RETURN_RESULT = "return_result"
    OFFICIAL_CODE = "official_code"
    SEND_UP = "send_up"
    DIGITISE = "digitise"
    CORRECT = "correct"
    VOID = "void"


class Who(StrEnum):
    """Whose act a move is. The desk enters them all; until there are passwords this says whom to ask."""

    RECEPTION = "reception"
    APPLICANT = "applicant"
    SETTLING = "settling"
    SIGNER = "signer"
    RETURN = "return"
    CASHIER = "cashier"
    HEAD = "head"


class Clock(StrEnum):
    """What a move does to the time limit."""

    NOT_RUNNING = "not_running"
    STARTS = "starts"
    RUNS = "runs"
    STOPS = "stops"
    GOES_ON = "goes_on"
    ENDS = "ends"
    OVER = "over"


class Paper(StrEnum):
    """The paper that a move leaves in somebody's hands; the names are those of ``print``."""

    RECEIPT = "receipt"
    SUPPLEMENT = "supplement"
    REFUSAL = "refusal"
    APOLOGY = "apology"
    STOP = "stop"
    CONTROL = "control"
    TRANSFER = "transfer"
    RETURN = "return"
    MINUTES = "minutes"


@value
class Rule:
    """One move out of one state. ``to`` None: back to where the dossier came from, or nowhere else at all.

    ``not_accepted_to``: where it leads a dossier that waits and was never accepted.
    """

    action: Action
    state: State
    to: State | None
    who: Who
    clock: Clock
    paper: Paper | None = None
    not_accepted_to: State | None = None

    def before_acceptance(self) -> "Rule":
        """The same for a dossier that was never accepted: it has no clock, and cannot be stopped, only turned away."""
        clock = self.clock if self.clock is Clock.STARTS else Clock.NOT_RUNNING
        return replace(self, to=self.not_accepted_to or self.to, clock=clock)


def _rules() -> tuple[Rule, ...]:
    s, a, w, c = State, Action, Who, Clock
    never = s.NOT_ACCEPTED
    found = [
        # Before acceptance: no number of the day yet, no promise, no clock.
        Rule(a.ACCEPT, s.NEW, s.ACCEPTED, w.RECEPTION, c.STARTS, Paper.RECEIPT),
        Rule(a.REQUEST_SUPPLEMENT, s.NEW, s.SUPPLEMENT_REQUESTED, w.RECEPTION, c.NOT_RUNNING, Paper.SUPPLEMENT),
        Rule(a.REFUSE, s.NEW, s.NOT_ACCEPTED, w.RECEPTION, c.NOT_RUNNING, Paper.REFUSAL),
        # Out of the desk and back.
        Rule(a.HAND_OVER, s.ACCEPTED, s.IN_PROCESS, w.RECEPTION, c.RUNS, Paper.CONTROL),
        Rule(a.HAND_OVER, s.IN_PROCESS, s.IN_PROCESS, w.SETTLING, c.RUNS, Paper.CONTROL),
        Rule(a.TAKE_OVER, s.IN_PROCESS, s.IN_PROCESS, w.SETTLING, c.RUNS),
        # Waiting for somebody else.
        Rule(a.REQUEST_SUPPLEMENT, s.ACCEPTED, s.SUPPLEMENT_REQUESTED, w.SETTLING, c.STOPS, Paper.SUPPLEMENT),
        Rule(a.REQUEST_SUPPLEMENT, s.IN_PROCESS, s.SUPPLEMENT_REQUESTED, w.SETTLING, c.STOPS, Paper.SUPPLEMENT),
        Rule(a.SUPPLEMENT, s.SUPPLEMENT_REQUESTED, None, w.RECEPTION, c.GOES_ON, Paper.RECEIPT),
        Rule(a.REQUEST_PAYMENT, s.IN_PROCESS, s.PAYMENT_REQUIRED, w.SETTLING, c.STOPS),
        Rule(a.PAY, s.PAYMENT_REQUIRED, s.IN_PROCESS, w.CASHIER, c.GOES_ON, Paper.RECEIPT),
        Rule(a.REQUEST_VERIFICATION, s.IN_PROCESS, s.VERIFYING, w.SETTLING, c.STOPS),
        Rule(a.VERIFIED, s.VERIFYING, s.IN_PROCESS, w.SETTLING, c.GOES_ON),
        # An end without a result.
        Rule(a.KEEP, s.WITHDRAWAL_REQUESTED, None, w.APPLICANT, c.RUNS),
        Rule(a.STOP, s.WITHDRAWAL_REQUESTED, s.STOPPED, w.RECEPTION, c.ENDS, Paper.STOP, never),
        Rule(a.STOP, s.SUPPLEMENT_REQUESTED, s.STOPPED, w.RECEPTION, c.ENDS, Paper.STOP, never),
        Rule(a.REFUSE, s.ACCEPTED, s.STOPPED, w.SETTLING, c.ENDS, Paper.REFUSAL),
        Rule(a.REFUSE, s.IN_PROCESS, s.STOPPED, w.SETTLING, c.ENDS, Paper.REFUSAL),
        Rule(a.REFUSE, s.SUPPLEMENT_REQUESTED, s.STOPPED, w.RECEPTION, c.ENDS, Paper.REFUSAL, never),
        # The result, and who takes it.
        Rule(a.RESULT, s.ACCEPTED, s.DONE, w.SIGNER, c.ENDS),
        Rule(a.RESULT, s.IN_PROCESS, s.DONE, w.SIGNER, c.ENDS),
        Rule(a.RESULT, s.WITHDRAWAL_REQUESTED, s.DONE, w.SIGNER, c.ENDS),
        Rule(a.REOPEN, s.DONE, s.IN_PROCESS, w.SIGNER, c.RUNS),
        Rule(a.CALL, s.DONE, s.DONE, w.RETURN, c.OVER),
        Rule(a.RETURN_RESULT, s.DONE, s.RETURNED, w.RETURN, c.OVER, Paper.RETURN),
        Rule(a.VOID, s.ACCEPTED, s.VOIDED, w.RECEPTION, c.ENDS),
    ]
    running = (s.ACCEPTED, s.IN_PROCESS, s.WITHDRAWAL_REQUESTED)
    for state in UNSETTLED:
        clock = c.RUNS if state in running else c.STOPS
        if state is not s.WITHDRAWAL_REQUESTED:
            found.append(Rule(a.WITHDRAW, state, s.WITHDRAWAL_REQUESTED, w.APPLICANT, clock))
        found.append(Rule(a.POSTPONE, state, state, w.SETTLING, clock, Paper.APOLOGY))
    over = {s.DONE: c.OVER, s.RETURNED: c.OVER, s.STOPPED: c.OVER, s.NOT_ACCEPTED: c.NOT_RUNNING, s.NEW: c.NOT_RUNNING}
    for state in (*UNSETTLED, *over):
        clock = over.get(state) or (c.RUNS if state in running else c.STOPS)
        found.append(Rule(a.CORRECT, state, state, w.RECEPTION, clock, Paper.RECEIPT))
        if state not in (s.NEW, s.NOT_ACCEPTED):
            found.append(Rule(a.OFFICIAL_CODE, state, state, w.RECEPTION, clock))
            found.append(Rule(a.DIGITISE, state, state, w.RECEPTION, clock))
        if state in UNSETTLED:
            found.append(Rule(a.SEND_UP, state, state, w.SETTLING, clock))
    return tuple(found)


RULES = _rules()
"""Every legal move; ``docs/life-cycle.md`` is written from it."""

_ORDER = {action: place for place, action in enumerate(Action)}
_BY_STATE: Mapping[State, Mapping[Action, Rule]] = MappingProxyType(
    {
        state: MappingProxyType(
            {rule.action: rule for rule in sorted(RULES, key=lambda rule: _ORDER[rule.action]) if rule.state is state}
        )
        for state in State
    }
)  # fmt: skip


def legal(dossier: Dossier) -> tuple[Action, ...]:
    """The moves that this dossier may make now, in the order of its life."""
    return tuple(action for action in _BY_STATE[dossier.state] if _fits(dossier, action))


def allowed(dossier: Dossier, action: Action) -> Rule:
    """The rule of a legal move; any other is refused and the legal ones are named (``move.not_legal``)."""
    moves = legal(dossier)
    if action not in moves:
        raise RuleBroken(
            "move.not_legal", action=str(action), state=str(dossier.state), legal=[str(each) for each in moves]
        )
    rule = _BY_STATE[dossier.state][action]
    return rule if dossier.numbered else rule.before_acceptance()


def _fits(dossier: Dossier, action: Action) -> bool:
    """What the state alone does not say."""
    match action:
        case Action.TAKE_OVER:
            return dossier.not_taken_over
        case Action.SEND_UP:
            return dossier.numbered and dossier.sent_up is None
        case Action.OFFICIAL_CODE:
            return not dossier.official_code
        case Action.CALL:
            return dossier.called_at is None
        case Action.POSTPONE:
            return dossier.promise.told_due_at is not None
        case Action.DIGITISE:
            from desk_app.domain.scans import scannable  # comes in with the first dossier, not with the window

            return dossier.numbered and any(scannable(paper) for paper in dossier.papers)
        case Action.RESULT:  # asked to withdraw while papers or money were waited for: the wait has to end first
            return dossier.open_wait is None
    return True


_CHIEF = {
    State.NEW: Action.ACCEPT,
    State.ACCEPTED: Action.HAND_OVER,
    State.IN_PROCESS: Action.RESULT,
    State.SUPPLEMENT_REQUESTED: Action.SUPPLEMENT,
    State.PAYMENT_REQUIRED: Action.PAY,
    State.VERIFYING: Action.VERIFIED,
    State.WITHDRAWAL_REQUESTED: Action.STOP,
    State.DONE: Action.RETURN_RESULT,
}


def chief(dossier: Dossier) -> Action | None:
    """The move that most likely comes next at the desk; None where nothing is left to do."""
    return _CHIEF.get(dossier.state)
