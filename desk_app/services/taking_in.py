"""Results that come from the settling offices, taken in by the pile and laid into one place; each for itself."""

from collections.abc import Sequence
from dataclasses import dataclass

from desk_app.domain.dossiers import Dossier
from desk_app.domain.errors import DeskError, RuleBroken
from desk_app.domain.filed import AT_DESK
from desk_app.domain.life_cycle import Action, allowed
from desk_app.domain.states import State
from desk_app.domain.text import tidy
from desk_app.domain.transfers import looks_like_a_number
from desk_app.services.handing_over import PileLine
from desk_app.services.lookup import find_dossier
from desk_app.services.ports.clock import Clock
from desk_app.services.ports.office import Office
from desk_app.services.ports.record import Reading, Record
from desk_app.services.processing import Processing

REMEMBERED = 400
"""So many of the results that lie here tell which compartments are in use."""


@dataclass(frozen=True)
class TakenIn:
    """What came of a pile: the dossiers whose results are here now, and who stayed behind with its reason."""

    done: tuple[Dossier, ...]
    stayed: tuple[PileLine, ...]

    @property
    def early(self) -> tuple[Dossier, ...]:
        """Results that came before their day: people may be called."""
        return tuple(dossier for dossier in self.done if came_early(dossier))


class TakingIn:
    """The desk's side of results."""

    def __init__(self, record: Record, processing: Processing, clock: Clock, office: Office) -> None:
        self._record = record
        self._processing = processing
        self._clock = clock
        self._office = office

    def check(self, codes: Sequence[str]) -> tuple[PileLine, ...]:
        """Every scan once, with what keeps it from being taken in; nothing is changed."""
        lines: dict[str, PileLine] = {}
        with self._record.reading() as shelves:
            for code in codes:
                line = self._line(shelves, code)
                lines.setdefault(line.code, line)
        return tuple(lines.values())

    def take_in(self, codes: Sequence[str], place: str, officer: str) -> TakenIn:
        """Each result arrives and lies in ``place``. What cannot arrive stays behind and is named; the others go on."""
        where = tidy(place)
        if not where:
            raise RuleBroken("result.place_missing", field="place")
        done: list[Dossier] = []
        stayed: list[PileLine] = []
        with self._record.writing() as desk:
            for code in dict.fromkeys(codes):
                line = self._line(desk, code)
                if line.wrong is None and line.dossier is not None:
                    try:
                        moved = self._processing.move_in(
                            desk, line.code, Action.RESULT, officer, values={"place": where}
                        )
                    except RuleBroken as error:
                        line = PileLine(line.code, line.dossier, error)
                    else:
                        done.append(moved.dossier)
                        continue
                if line.code not in {each.code for each in done} | {each.code for each in stayed}:
                    stayed.append(line)
        return TakenIn(tuple(done), tuple(stayed))

    def places(self) -> tuple[str, ...]:
        """The compartments that results lie in now, the newest first."""
        with self._record.reading() as shelves:
            lying = shelves.worklist("to_return", self._clock.now(), REMEMBERED)
        return tuple(dict.fromkeys(each.place for each in reversed(lying) if each.place not in ("", AT_DESK)))

    def _line(self, shelves: Reading, code: str) -> PileLine:
        try:
            if looks_like_a_number(code):
                raise RuleBroken("transfer.slip_in_pile", number=code.strip()[:40])
            dossier = find_dossier(shelves, code, self._office)
        except RuleBroken as error:
            return PileLine(tidy(code), wrong=error)
        return PileLine(dossier.code, dossier, _wrong(dossier))


def came_early(dossier: Dossier) -> bool:
    """Whether a result came before its lawful day's moment."""
    due, came = dossier.promise.lawful_due_at, dossier.completed_at or dossier.settled_at
    return came is not None and due is not None and came.date() < due.date()


def _wrong(dossier: Dossier) -> DeskError | None:
    if dossier.state in (State.DONE, State.RETURNED):
        return RuleBroken("result.here_already", code=dossier.code, place=dossier.place or "–")
    if not dossier.numbered:
        return RuleBroken("result.not_accepted", code=dossier.code)
    if dossier.open_wait is not None:
        return RuleBroken("result.waits", code=dossier.code)
    try:
        allowed(dossier, Action.RESULT)
    except RuleBroken as error:
        return error
    return None
