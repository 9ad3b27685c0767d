"""A dossier's life walked at random: on the domain alone, and through the real services with the record on disk."""

from datetime import timedelta
from pathlib import Path
from typing import ClassVar

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test

from desk_app import wiring
from desk_app.domain.errors import RecordChanged, RuleBroken
from desk_app.domain.life_cycle import Action, legal
from desk_app.services.desk import Desk
from desk_app.services.lookup import Folder
from tests.building import MORNING, OFFICER, MovingClock, a_desk, a_filing
from tests.domain.dossiers_to_move import COUNT, HEAD
from tests.journeys.life_laws import Books
from tests.journeys.life_particulars import AHEAD, ENOUGH, REFUSALS, STEPS, particulars
from tests.journeys.life_walks import walk

WALKS = 300
"""Five thousand are recorded in ``docs/life-cycle.md`` with their seed."""

WALKS_ON_DISK = 20


@pytest.mark.timeout(600)
def test_whatever_happens_to_a_dossier_the_laws_of_its_life_hold() -> None:
    walked = walk(WALKS, steps=25)
    assert walked.walks >= WALKS
    assert sum(walked.moves.values()) > 3 * WALKS


@pytest.mark.timeout(600)
def test_the_same_laws_hold_through_the_services_and_the_record_on_disk(tmp_path: Path) -> None:
    clock_ = MovingClock()
    made = a_desk(tmp_path / "desk", clock_)
    made.staff.add(HEAD, "head")

    class Walk(DeskWalk):
        desk, clock, ends = made, clock_, {}
        procedures = _one_of_each_kind(made)

    run_state_machine_as_test(
        Walk,
        settings=settings(
            max_examples=WALKS_ON_DISK, stateful_step_count=20, deadline=None, database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )  # fmt: skip
    assert made.safekeeping.check().troubles == ()
    made.close()
    again = wiring.start_desk(tmp_path / "desk", clock_)
    assert len(Walk.ends) >= WALKS_ON_DISK
    assert {code: again.lookup.folder(code) for code in Walk.ends} == Walk.ends
    again.close()


def _one_of_each_kind(desk: Desk) -> list[str]:
    """A procedure for each unit, policy and number of stages that the shipped catalogue has."""
    kinds = {
        (each.limit.unit, each.pause_policy, each.second_limit is None): each.key
        for each in reversed(desk.catalogue.procedures())
        if each.limit is not None and not each.agency
    }
    return sorted(kinds.values())


class DeskWalk(RuleBasedStateMachine):
    """A walk with an officer who has only the services; the record is read again after each step."""

    desk: ClassVar[Desk]
    clock: ClassVar[MovingClock]
    procedures: ClassVar[list[str]]
    ends: ClassVar[dict[str, Folder]]

    @initialize(accepted=st.booleans(), days=st.integers(0, 300), data=st.data())
    def a_dossier_comes_in(self, accepted: bool, days: int, data: st.DataObject) -> None:
        self.clock.moment = MORNING + timedelta(days=days)
        filing = a_filing(procedure=data.draw(st.sampled_from(self.procedures), "procedure"))
        reception = self.desk.reception
        done = reception.register(filing, OFFICER) if accepted else reception.file(filing, OFFICER)
        self.dossier = done.dossier
        self.books = Books(self.dossier, self._read().history[0], COUNT)

    @rule(step=STEPS, data=st.data(), strolling=st.booleans())
    def a_legal_move_is_asked_for(self, step: timedelta, data: st.DataObject, strolling: bool) -> None:
        self.clock.moment += step
        moves = [each for each in legal(self.dossier) if each is not Action.DIGITISE and (strolling or each in AHEAD)]
        if moves:
            action = data.draw(st.sampled_from(moves), "move")
            values = data.draw(particulars(action, self.dossier, self.clock.moment), "said")
            values.pop("procedure", None)  # the names of the walk on the domain
            self._asked(action, values)

    @rule(step=STEPS)
    def the_computer_s_clock_is_set_back(self, step: timedelta) -> None:
        self.clock.moment = max(self.clock.moment - step, MORNING)

    @rule(data=st.data())
    def an_illegal_move_changes_nothing(self, data: st.DataObject) -> None:
        illegal = [each for each in Action if each not in legal(self.dossier) and each is not Action.DIGITISE]
        action = data.draw(st.sampled_from(illegal), "move")
        values = data.draw(particulars(action, self.dossier, self.clock.moment), "said") | ENOUGH.get(action, {})
        with pytest.raises(RuleBroken, match=r"move\.not_legal"):
            self.desk.processing.move(self.dossier.code, action, OFFICER, values=values)
        self._nothing_changed()

    @rule()
    def somebody_who_looked_earlier_comes_too_late(self) -> None:
        if self.dossier.revision == 1 or Action.CORRECT not in legal(self.dossier):
            return
        read, values = self.dossier.revision - 1, {"request": f"bản {self.dossier.revision} của người sau"}
        with pytest.raises(RecordChanged) as refused:
            self.desk.processing.move(
                self.dossier.code, "correct", HEAD, note="gõ nhầm", values=values, read_revision=read
            )
        assert (refused.value.facts["read"], refused.value.facts["found"]) == (read, read + 1)
        self._nothing_changed()

    def teardown(self) -> None:
        if hasattr(self, "books"):
            self.ends[self.dossier.code] = self._read()

    def _asked(self, action: Action, values: dict[str, str]) -> None:
        before = self.dossier
        try:
            later = self.desk.processing.move(before.code, action, OFFICER, values=values).dossier
        except RuleBroken as error:
            if error.code not in REFUSALS:
                raise
            self._nothing_changed()
            return
        self.dossier = later
        folder = self._read()
        assert folder.dossier == later
        self.books.watch(before, action, later, folder.history[-1], COUNT)
        assert list(folder.history) == self.books.history

    def _nothing_changed(self) -> None:
        folder = self._read()
        assert (folder.dossier, list(folder.history)) == (self.dossier, self.books.history)

    def _read(self) -> Folder:
        return self.desk.lookup.folder(self.dossier.code)
