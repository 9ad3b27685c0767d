"""Random walks of a dossier through its life, every step watched by ``life_laws``.

Three hundred are walked in every run of the tests. Longer, with a seed of one's own, from the project's folder::

    python -m tests.journeys.life_walks --walks 5000 --seed 20261122
"""

import argparse
import sys
import time
from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any, ClassVar

import hypothesis
import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule, run_state_machine_as_test

from desk_app.domain.calendar import Calendar
from desk_app.domain.dossiers import Dossier
from desk_app.domain.errors import RuleBroken
from desk_app.domain.filed import ProcedureAtReception
from desk_app.domain.history import Entry
from desk_app.domain.hours import OfficeHours
from desk_app.domain.life_cycle import RULES, Action, legal
from desk_app.domain.moves.act import Act
from desk_app.domain.moves.entering import filed, registered
from desk_app.domain.states import State
from tests.domain.dossiers_to_move import (
    CALENDAR,
    CALENDAR_DAYS,
    CIVIL_STATUS,
    MONTHS,
    NO_LIMIT,
    RESTART,
    RESUME,
    SAME_DAY,
    WORKING_HOURS,
    a_dossier,
    a_filed_dossier,
    a_limit,
    a_procedure,
    counting,
    do,
)
from tests.journeys.life_laws import Books
from tests.journeys.life_particulars import AHEAD, ENOUGH, REFUSALS, STEPS, particulars

LIMITS = st.sampled_from(
    [
        a_limit(3), a_limit(0), a_limit(10), a_limit("0.5"), a_limit("1.5"), a_limit(15, CALENDAR_DAYS),
        a_limit(30, CALENDAR_DAYS), a_limit(8, WORKING_HOURS), a_limit(2, WORKING_HOURS), a_limit(None, SAME_DAY),
        a_limit(1, MONTHS), a_limit(None, NO_LIMIT),
    ]
)  # fmt: skip

HOURS = {
    "weekdays": OfficeHours.default(),
    "and Saturday mornings": OfficeHours.from_document(
        {
            **{day: [["07:00", "11:30"], ["13:30", "17:00"]] for day in ("mon", "tue", "wed", "thu", "fri")},
            "sat": [["07:30", "11:30"]],
            "saturday_counts": True,
        }
    ),
}

CALENDARS = {
    "more days off": {"2026": [f"2026-{month:02}-{day:02}" for month in range(1, 13) for day in (9, 10, 11)]},
    "fewer days off": {"2026": ["2026-01-01"]},
}

BEGINNINGS = st.sampled_from(
    [
        datetime(2026, 2, 11, 15, 20), datetime(2026, 2, 13, 16, 59, 59), datetime(2026, 2, 18, 10, 0),
        datetime(2026, 3, 2, 7, 30), datetime(2026, 3, 3, 11, 30), datetime(2026, 3, 6, 17, 20),
        datetime(2026, 4, 24, 15, 0, 1), datetime(2026, 8, 21, 13, 29), datetime(2026, 8, 28, 9, 0),
        datetime(2026, 11, 20, 9, 0), datetime(2025, 12, 31, 15, 0),
    ]
)  # fmt: skip
"""Before and in Tết, at the edges of sessions, before the make-up Saturday, the swaps and the new year."""

WENT = (
    (),
    (Action.HAND_OVER,),
    (Action.HAND_OVER, Action.REQUEST_PAYMENT),
    (Action.HAND_OVER, Action.REQUEST_PAYMENT, Action.PAY),
    (Action.HAND_OVER, Action.REQUEST_VERIFICATION),
)
"""How far it had come when the walk begins: walks that only stroll seldom come far."""


@dataclass
class Walked:
    """What the walks of a run did."""

    walks: int = 0
    moves: Counter[tuple[State, Action]] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)

    def unwalked(self) -> list[str]:
        """The rows of the table that no walk took."""
        return [f"{rule.state} {rule.action}" for rule in RULES if not self.moves[rule.state, rule.action]]


class LifeWalk(RuleBasedStateMachine):
    """One dossier, an officer, a clock that is sometimes wrong, and all the moves."""

    walked: ClassVar[Walked] = Walked()

    def __init__(self) -> None:
        super().__init__()
        self.count = counting()
        self.entries = 0
        type(self).walked.walks += 1

    @initialize(
        limit=LIMITS, second=st.one_of(st.none(), LIMITS), policy=st.sampled_from([RESTART, RESUME]),
        hours=st.sampled_from(list(HOURS)), received=BEGINNINGS, accepted=st.booleans(), went=st.sampled_from(WENT),
        after=STEPS,
    )  # fmt: skip
    def a_dossier_comes_in(
        self,
        limit: Any,
        second: Any,
        policy: Any,
        hours: str,
        received: datetime,
        accepted: bool,
        went: tuple[Action, ...],
        after: timedelta,
    ) -> None:
        self.hours = HOURS[hours]
        self.count = counting(hours=self.hours)
        self.now = received
        procedure: ProcedureAtReception = a_procedure(limit=limit, second_limit=second, pause_policy=policy)
        times = {"received_at": received, "registered_at": received, "procedure": procedure}
        self.dossier = a_dossier(self.count, **times) if accepted else a_filed_dossier(**times)
        act = Act("e0", "Lê Thị Hương Giang", received, {"code": self.dossier.code})
        entry = registered(self.dossier, act) if accepted else filed(self.dossier, act)
        self.books = Books(self.dossier, entry, self.count)
        for action in went if accepted else ():
            self._make(action, {} if action in (Action.REQUEST_PAYMENT, Action.PAY) else {"to": CIVIL_STATUS})
            self.now += after

    @rule(minutes=st.sampled_from([-1, 0, 1]))
    def the_promised_moment_comes(self, minutes: int) -> None:
        due = self.dossier.promise.lawful_due_at
        if due is not None and due > self.now:
            self.now = due + timedelta(minutes=minutes)

    @rule(step=STEPS)
    def the_computer_s_clock_is_set_back(self, step: timedelta) -> None:
        self.now = max(self.now - step, datetime(2025, 12, 1))

    @rule(which=st.sampled_from(list(CALENDARS)))
    @precondition(lambda self: self.books.recounts and self.dossier.revision > 4)
    def another_calendar_is_published(self, which: str) -> None:
        days = {year: [{"date": day} for day in days] for year, days in CALENDARS[which].items()}
        calendar = CALENDAR.replaced_by(Calendar.from_document({"holidays": days}))
        self.count = counting(calendar, self.hours)
        self.books.calendar_changed()

    @rule(step=STEPS, data=st.data())
    def a_legal_move_is_asked_for(self, step: timedelta, data: st.DataObject) -> None:
        self.now += step
        if moves := legal(self.dossier):
            self._asked(data, data.draw(st.sampled_from(moves), "move"))

    @rule(step=STEPS, data=st.data())
    def the_next_likely_move_is_asked_for(self, step: timedelta, data: st.DataObject) -> None:
        self.now += step
        if ahead := [action for action in legal(self.dossier) if action in AHEAD]:
            self._asked(data, data.draw(st.sampled_from(ahead), "move"))

    @rule(data=st.data())
    def a_move_is_asked_for_at_once(self, data: st.DataObject) -> None:
        if moves := legal(self.dossier):
            self._asked(data, data.draw(st.sampled_from(moves), "move"))

    @rule(data=st.data())
    def an_illegal_move_is_refused(self, data: st.DataObject) -> None:
        action = data.draw(st.sampled_from([each for each in Action if each not in legal(self.dossier)]), "move")
        values = data.draw(particulars(action, self.dossier, self.now), "said") | ENOUGH.get(action, {})
        with pytest.raises(RuleBroken, match=r"move\.not_legal") as refused:
            self._made(action, values)
        assert refused.value.facts["legal"] == [str(each) for each in legal(self.dossier)]

    def _asked(self, data: st.DataObject, action: Action) -> None:
        values = data.draw(particulars(action, self.dossier, self.now), "said")
        try:
            self._make(action, values)
        except RuleBroken as error:
            if error.code not in REFUSALS:
                raise
            self.walked.refused[error.code] += 1

    def _make(self, action: Action, values: dict[str, str]) -> None:
        before = self.dossier
        later, entry = self._made(action, values)
        self.walked.moves[before.state, action] += 1
        self.dossier = later
        self.books.watch(before, action, later, entry, self.count)

    def _made(self, action: Action, values: dict[str, str]) -> tuple[Dossier, Entry]:
        after = max(each.at for each in self.books.history)
        later, entry = do(self.dossier, action, self.now, count=self.count, after=after, **values)
        return later, replace(entry, id=f"e{later.revision}")


def walk(walks: int, seed: int | None = None, steps: int = 30) -> Walked:
    """Walks so many times, with a seed the same way each time; returns what was walked."""

    class Walk(LifeWalk):
        walked = Walked()

    machine = Walk if seed is None else hypothesis.seed(seed)(Walk)
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=walks, stateful_step_count=steps, deadline=None, database=None, print_blob=True,
            suppress_health_check=list(HealthCheck),
        ),
    )  # fmt: skip
    return Walk.walked


def main(words: list[str]) -> int:
    """Walks and tells what was walked."""
    parser = argparse.ArgumentParser(prog="python -m tests.journeys.life_walks")
    parser.add_argument("--walks", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=20261122)
    parser.add_argument("--steps", type=int, default=30)
    asked = parser.parse_args(words)
    began = time.monotonic()
    walked = walk(asked.walks, asked.seed, asked.steps)
    print(f"{walked.walks} walks, seed {asked.seed}, {time.monotonic() - began:.0f} s: every law held")
    print(f"{sum(walked.moves.values())} moves made, {sum(walked.refused.values())} refused for what was said")
    print(f"rows of the table that no walk took: {', '.join(walked.unwalked()) or 'none'}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
