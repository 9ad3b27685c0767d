"""Moving a dossier on: every legal move, done once, with its history entry."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from desk_app.domain.dossiers import Dossier
from desk_app.domain.errors import RuleBroken
from desk_app.domain.filed import Channel, ProcedureAtReception
from desk_app.domain.life_cycle import Action, legal
from desk_app.domain.moves.act import Act
from desk_app.domain.moves.waiting import asked_before
from desk_app.domain.states import Standing
from desk_app.domain.text import fold, tidy
from desk_app.domain.waits import WaitKind
from desk_app.services.catalogue import Catalogue
from desk_app.services.lookup import find_dossier
from desk_app.services.move_values import MOVES, Asked
from desk_app.services.ports.clock import Clock
from desk_app.services.ports.office import Office
from desk_app.services.ports.record import Reading, Record, Writing
from desk_app.services.reception import Reception


@dataclass(frozen=True)
class Moved:
    """A dossier after a move, and codes of what an officer should look at."""

    dossier: Dossier
    warnings: tuple[str, ...] = ()


class Processing:
    """What happens to a dossier between reception and hand-back."""

    def __init__(
        self,
        record: Record,
        catalogue: Catalogue,
        reception: Reception,
        clock: Clock,
        office: Office,
        new_id: Callable[[], str],
    ) -> None:
        self._record = record
        self._catalogue = catalogue
        self._reception = reception
        self._clock = clock
        self._office = office
        self._new_id = new_id

    def moves(self, code: str) -> tuple[Action, ...]:
        """The legal moves of a dossier now."""
        with self._record.reading() as shelves:
            return legal(find_dossier(shelves, code, self._office))

    def move(
        self,
        code: str,
        action: str,
        officer: str,
        *,
        note: str = "",
        values: Mapping[str, str] | None = None,
        read_revision: int | None = None,
    ) -> Moved:
        """Makes one move. ``values`` are its named particulars, ``read_revision`` the revision that the officer saw."""
        with self._record.writing() as desk:
            return self.move_in(desk, code, action, officer, note=note, values=values, read_revision=read_revision)

    def move_in(
        self,
        desk: Writing,
        code: str,
        action: str,
        officer: str,
        *,
        note: str = "",
        values: Mapping[str, str] | None = None,
        read_revision: int | None = None,
    ) -> Moved:
        """The same within a transaction of others: a pile goes whole or not at all."""
        dossier = find_dossier(desk, code, self._office)
        if action == Action.ACCEPT:
            done = self._reception.accept_in(desk, dossier, officer, read_revision=read_revision)
            return Moved(done.dossier, done.warnings)
        try:
            move = MOVES[Action(action)]
        except (ValueError, KeyError):
            known = [str(each) for each in legal(dossier)]
            raise RuleBroken("move.unknown", action=action[:40], legal=known) from None
        act = self._act(desk, dossier, officer)
        said = {name: tidy(value) for name, value in (values or {}).items()}
        later, entry = move(dossier, act, self._asked(desk, dossier, tidy(note), said))
        desk.replace(later, entry, read_revision=dossier.revision if read_revision is None else read_revision)
        return Moved(later, tuple(_doubts(dossier, later, act)))

    def foresee(
        self, code: str, action: str, officer: str, *, note: str = "", values: Mapping[str, str] | None = None
    ) -> Moved:
        """The dossier as a move would leave it, and the warnings; nothing is recorded. Raises as :meth:`move` does."""
        with self._record.reading() as shelves:
            dossier = find_dossier(shelves, code, self._office)
            act = self._act(shelves, dossier, officer)
            said = {name: tidy(value) for name, value in (values or {}).items()}
            later, _ = MOVES[Action(action)](dossier, act, self._asked(shelves, dossier, tidy(note), said))
        return Moved(later, tuple(_doubts(dossier, later, act)))

    def restored_before(self, code: str) -> bool:
        """Whether this dossier was registered before the record was last restored: the office above may know more."""
        with self._record.reading() as shelves:
            dossier = find_dossier(shelves, code, self._office)
            return shelves.born_in(dossier.id) != shelves.stream().epoch

    def _act(self, shelves: Reading, dossier: Dossier, officer: str) -> Act:
        """An act that knows when the dossier was last touched: a clock set back makes nothing punctual."""
        after = max((entry.at for entry in shelves.history(dossier.id)), default=None)
        return Act(self._new_id(), officer, self._clock.now(), after=after)

    def _asked(self, desk: Reading, dossier: Dossier, note: str, said: Mapping[str, str]) -> Asked:
        def another(key: str, channel: Channel, case: str) -> ProcedureAtReception:
            found, version = self._catalogue.procedure(key, desk)
            limit = found.limit_for(channel, case)
            kept = dossier.procedure
            return replace(
                kept,
                key=found.key,
                national_code=found.national_code,
                name=found.name,
                field=found.field,
                limit=limit or kept.limit,
                limit_ground=found.limit_note if limit else kept.limit_ground,
                pause_policy=found.pause_policy,
                catalogue_version=version,
                case=case,
                second_limit=found.second_limit,
                agency=found.agency,
            )

        def head(name: str) -> str:
            heads = [officer.name for officer in desk.officers() if officer.active and officer.role == "head"]
            found = next((each for each in heads if fold(each) == fold(name)), None)
            if found is None:
                raise RuleBroken("staff.not_a_head", name=name, heads=heads, field="head")
            return found

        count = self._catalogue.working_time(desk).due_count(dossier.procedure.agency)
        return Asked(note, said, count, another, head)


def _doubts(before: Dossier, later: Dossier, act: Act) -> list[str]:
    """What the officer or the head should hear of, though it is legal."""
    found = []
    if act.after is not None and act.at < act.after:
        found.append("clock.behind_history")
    wait = later.open_wait
    if wait is not None and before.open_wait is None and wait.kind is WaitKind.SUPPLEMENT:
        if asked_before(before, wait.step, wait.ground):
            found.append("supplement.asked_before")
        if wait.set_back_near_due:
            found.append("supplement.near_due")
    if later.standing(later.completed_at or later.registered_at) is Standing.LATE and not later.postponements:
        found.append("late.no_apology")
    if later.promise.provisional_years and later.promise.lawful_due_at != before.promise.lawful_due_at:
        found.append("due.provisional")
    return found
