"""What must hold of a dossier whatever happens to it: laws that watch every move of a random walk."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from desk_app.domain.dossiers import Dossier
from desk_app.domain.filed import AT_DESK, WITH_APPLICANT, FiledPaper
from desk_app.domain.history import Entry, Happened
from desk_app.domain.life_cycle import RULES, Action, Clock, Rule, legal
from desk_app.domain.limits import Pause, PausePolicy, Unit
from desk_app.domain.promises import DueCount
from desk_app.domain.snapshots import dossier_of, snapshot
from desk_app.domain.states import Standing, State
from desk_app.domain.wire import canonical

TABLE: Mapping[tuple[State, Action], Rule] = {(rule.state, rule.action): rule for rule in RULES}

SAID: Mapping[Action, Happened] = {
    Action.ACCEPT: Happened.ACCEPTED,
    Action.HAND_OVER: Happened.HANDED_OVER,
    Action.TAKE_OVER: Happened.TAKEN_OVER,
    Action.REQUEST_SUPPLEMENT: Happened.SUPPLEMENT_REQUESTED,
    Action.SUPPLEMENT: Happened.SUPPLEMENTED,
    Action.REQUEST_PAYMENT: Happened.PAYMENT_REQUESTED,
    Action.PAY: Happened.PAID,
    Action.REQUEST_VERIFICATION: Happened.VERIFICATION_REQUESTED,
    Action.VERIFIED: Happened.VERIFIED,
    Action.POSTPONE: Happened.POSTPONED,
    Action.WITHDRAW: Happened.WITHDRAWN,
    Action.KEEP: Happened.KEPT,
    Action.REFUSE: Happened.REFUSED,
    Action.STOP: Happened.STOPPED,
    Action.RESULT: Happened.RESULT_ARRIVED,
    Action.REOPEN: Happened.REOPENED,
    Action.CALL: Happened.CALLED,
    Action.RETURN_RESULT: Happened.RESULT_RETURNED,
    Action.OFFICIAL_CODE: Happened.OFFICIAL_CODE_NAMED,
    Action.SEND_UP: Happened.SENT_UP,
    Action.DIGITISE: Happened.FILE_ATTACHED,
    Action.CORRECT: Happened.CORRECTED,
    Action.VOID: Happened.NUMBER_VOIDED,
}

ASKS = {
    Action.REQUEST_SUPPLEMENT: None,
    Action.REQUEST_PAYMENT: PausePolicy.RESUME,
    Action.REQUEST_VERIFICATION: PausePolicy.RESUME,
}
"""The moves that begin a wait, with the policy that the law gives them; None: the procedure's own."""

ENDS = (Action.RESULT, Action.REFUSE, Action.STOP)
ANSWERS = (Action.SUPPLEMENT, Action.PAY, Action.VERIFIED)
MISSED = (Standing.OVERDUE, Standing.LATE)
BACK = {State.SUPPLEMENT_REQUESTED, State.PAYMENT_REQUIRED, State.VERIFYING, State.WITHDRAWAL_REQUESTED}
"""The states that one comes into from somewhere and may leave again to there."""


class Books:
    """Keeps its own account of one dossier, from what was done to it alone, and compares the dossier with it."""

    def __init__(self, dossier: Dossier, entry: Entry, count: DueCount) -> None:
        assert (dossier.revision, entry.revision, entry.dossier_id) == (1, 1, dossier.id)
        self.history = [entry]
        self.pauses: list[Pause] = []
        self.came_from: list[State] = []
        self.stage_begins: datetime | None = None
        self.between_stages = False
        self.late_since: datetime | None = None
        self.late_for_good = False
        self.recounts = True
        self.corrected = False
        self.last_end = datetime(1, 1, 1)
        self.not_before: datetime | None = None
        self.holders = [_first_holder(paper) for paper in dossier.papers]
        self.latest = entry.at
        self._compare_alone(dossier, count, entry.at)

    def watch(self, before: Dossier, action: Action, later: Dossier, entry: Entry, count: DueCount) -> None:
        """One legal move was made."""
        assert action in legal(before)
        self._note_lateness(before, action, entry.at)
        self._check_history(before, later, entry, action)
        self._check_state(before, action, later)
        self._check_number(before, action, later)
        self._check_first_times(before, action, later)
        self._check_custody(before, action, later, entry)
        self._keep_clock(before, action, later, self._counted(before, entry.at))
        self._check_clock(before, action, later)
        self._check_punctuality(before, action, later, entry.at)
        self._compare_alone(later, count, entry.at)
        self.latest = max(self.latest, entry.at)

    def calendar_changed(self) -> None:
        """Another calendar is in force: what was promised by the old one can no longer be counted again."""
        self.recounts = False

    def _check_history(self, before: Dossier, later: Dossier, entry: Entry, action: Action) -> None:
        self.history.append(entry)
        assert [each.revision for each in self.history] == list(range(1, later.revision + 1)), "history has a gap"
        assert len({each.id for each in self.history}) == len(self.history), "two entries have one id"
        assert (entry.dossier_id, entry.what) == (before.id, SAID[action]), "the entry tells something else"
        assert later.id == before.id

    def _check_state(self, before: Dossier, action: Action, later: Dossier) -> None:
        to = TABLE[before.state, action].to
        if to is State.STOPPED and not before.numbered:
            to = State.NOT_ACCEPTED  # what never had a number is not among what was settled
        if to is None:
            assert later.state is self.came_from.pop(), "it did not go back to where it came from"
        else:
            assert later.state is to, "it went elsewhere than the table says"
            if to in BACK and to is not before.state:
                self.came_from.append(before.state)
            elif to not in BACK:
                self.came_from.clear()
        if later.state in (State.SUPPLEMENT_REQUESTED, State.PAYMENT_REQUIRED, State.VERIFYING):
            assert later.open_wait is not None, "it waits for nothing"
        elif later.state is not State.WITHDRAWAL_REQUESTED:
            assert later.open_wait is None, "a wait was left open"
        ends = [wait.end for wait in later.waits if wait.end]
        assert all(wait.end is None or wait.end >= wait.start for wait in later.waits)
        assert ends == sorted(ends), "waits overlap"

    def _check_number(self, before: Dossier, action: Action, later: Dossier) -> None:
        if action is Action.ACCEPT:
            assert later.code != before.code
            assert later.numbered
        else:
            assert later.code == before.code, "the number changed"

    def _check_first_times(self, before: Dossier, action: Action, later: Dossier) -> None:
        if before.settled_at is not None:
            assert later.settled_at == before.settled_at, "the first completion was edited"
        elif action in ENDS:
            ended = self._counted(before, self.history[-1].at) if before.numbered else None
            assert later.settled_at == ended, "it was settled at another moment"
        else:
            assert later.settled_at is None, "it was settled by itself"
        if action is not Action.ACCEPT:
            assert later.promise.first_due_at == before.promise.first_due_at, "the date printed first was rewritten"
            assert later.filed_at == before.filed_at
            assert later.received_at == before.received_at or action is Action.CORRECT
        assert later.registered_at == before.registered_at

    def _check_custody(self, before: Dossier, action: Action, later: Dossier, entry: Entry) -> None:
        what = [replace(paper, holder="") for paper in later.papers]
        known = [replace(paper, holder="") for paper in before.papers]
        assert what[: len(known)] == known, "a paper was lost or changed"
        assert len(what) == len(known) or action is Action.SUPPLEMENT, "papers came from nowhere"
        self.holders += [_first_holder(paper) for paper in later.papers[len(known) :]]
        if action is Action.HAND_OVER:
            self._given(str(entry.details["to"]))
        elif action is Action.RESULT:
            self._given(AT_DESK)
        elif action in (Action.REFUSE, Action.STOP):
            self._given(WITH_APPLICANT)
        elif action is Action.REOPEN:
            places = set(self.holders) - {WITH_APPLICANT}
            assert set(filter(None, [entry.details.get("papers")])) == places, "it is not said where the papers are"
        assert [paper.holder for paper in later.papers] == self.holders, "a paper is elsewhere than it was brought"
        if later.not_taken_over:
            last = next(each for each in reversed(self.history) if each.what is Happened.HANDED_OVER)
            assert (last.at, last.details["to"]) == (later.handed_over_at, later.place), "nobody handed it over"

    def _given(self, place: str) -> None:
        """What somebody at the office holds goes to one place; what the applicant has stays there."""
        self.holders = [each if each == WITH_APPLICANT else place for each in self.holders]

    def _counted(self, before: Dossier, at: datetime) -> datetime:
        """The moment that decides: a clock set back behind a date that the history had passed decides nothing."""
        due = before.promise.lawful_due_at
        return self.latest if due is not None and at <= due < self.latest else at

    def _keep_clock(self, before: Dossier, action: Action, later: Dossier, at: datetime) -> None:
        """Our own account of when the clock stood still."""
        if action in ASKS:
            start = max(at, self.last_end, before.received_at, before.settled_at or at)
            due = before.promise.lawful_due_at
            self.last_end = start
            second = action is Action.REQUEST_PAYMENT and before.procedure.second_limit is not None
            if second and self.stage_begins is None:
                self.between_stages = True
                self.late_for_good |= due is not None and start > due
            elif before.state is not State.NEW and (due is None or start <= due):
                self.pauses.append(Pause(start, None, ASKS[action] or before.procedure.pause_policy))
        if action in ANSWERS or (action in (Action.STOP, Action.REFUSE) and before.open_wait is not None):
            end = max(at, self.last_end)
            self.not_before = before.promise.stopped_due_at or self.not_before
            if self.pauses and self.pauses[-1].end is None:
                self.pauses[-1] = Pause(self.pauses[-1].start, end, self.pauses[-1].policy)
            if action is Action.PAY and self.between_stages:
                self.between_stages, self.stage_begins, self.pauses = False, end, []
                self.late_since = self.not_before = None
            self.last_end = end
        if action is Action.ACCEPT:
            self.pauses = []

    def _note_lateness(self, before: Dossier, action: Action, at: datetime) -> None:
        """Remembers that it was late, and what a correction may do to the account."""
        if before.standing(at) in MISSED and not self.between_stages:
            self.late_since = max(at, before.ended_at or at)
            self.late_for_good |= before.ended_at is not None and before.ended_at == before.settled_at
        if action is Action.CORRECT:
            self.corrected, self.not_before = True, None
            self.recounts &= self.late_since is None and not self.late_for_good

    def _check_clock(self, before: Dossier, action: Action, later: Dossier) -> None:
        promise, stands = later.promise, bool(self.pauses) and self.pauses[-1].end is None
        limited = later.limit.unit is not Unit.NONE
        runs = promise.lawful_due_at is not None
        if not later.numbered:
            assert promise.first_due_at is promise.lawful_due_at is None, "a clock ran before acceptance"
            return
        if self.between_stages:
            assert not runs, "a clock ran between two stages"
        elif not self.corrected:
            assert runs == (limited and not stands), "the clock runs when it must not, or stands when it must run"
        assert runs or promise.stopped_due_at or not limited or self.between_stages, "the date before was forgotten"
        rule = TABLE[before.state, action]
        was, now = before.promise.lawful_due_at, promise.lawful_due_at
        if rule.clock in (Clock.RUNS, Clock.OVER) and action is not Action.CORRECT:
            assert promise == replace(before.promise, postponed_to=promise.postponed_to), "dates moved by themselves"
        if rule.clock is Clock.STARTS:
            assert now == promise.first_due_at
        stopped = before.promise.stopped_due_at
        if rule.clock is Clock.GOES_ON and was is None and now is not None and stopped is not None:
            assert now >= stopped, "a wait took days away"

    def _check_punctuality(self, before: Dossier, action: Action, later: Dossier, at: datetime) -> None:
        due, ended = later.promise.lawful_due_at, later.ended_at
        standing = later.standing(at)
        other = replace(later.promise, first_due_at=datetime(2001, 1, 1), postponed_to=datetime(2099, 1, 1))
        assert replace(later, promise=other).standing(at) is standing, "another date than the lawful one decided"
        if ended is not None and due is not None and not any(stage.late for stage in later.promise.stages_ended):
            assert (standing is Standing.LATE) == (ended > due)
            assert (standing is Standing.ON_TIME) == (ended <= due and ended.date() == due.date())
        if later.state is State.VOIDED:
            return
        if ended is not None and self.late_for_good:
            assert standing is Standing.LATE, "what was settled late became punctual"
        in_a_later_stage = ended is None and any(stage.late for stage in later.promise.stages_ended)
        if self.late_since is not None and not self.between_stages and not in_a_later_stage:
            late = later.standing(max(at, self.late_since))
            assert late in MISSED, "a late dossier became punctual"

    def _compare_alone(self, dossier: Dossier, count: DueCount, at: datetime) -> None:
        """What can be said of one revision by itself."""
        again = dossier_of(json.loads(canonical(snapshot(dossier))))
        assert again == dossier, "it does not travel"
        assert dossier.pauses() == tuple(self.pauses), "it counts other waits than there were"
        assert dossier.clock_from == (self.stage_begins or dossier.received_at), "it counts from another moment"
        if self.recounts and dossier.numbered and not self.between_stages:
            received = self.stage_begins or dossier.received_at
            counted = count(received, dossier.limit, self.pauses).at
            kept = counted if counted is None or self.not_before is None else max(counted, self.not_before)
            assert dossier.promise.lawful_due_at == kept, "the lawful date does not recount"


def _first_holder(paper: FiledPaper) -> str:
    """What is brought lies at the desk; what was only shown is given back at once."""
    return WITH_APPLICANT if paper.present_only else AT_DESK
