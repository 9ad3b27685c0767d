"""Waiting for somebody else: for papers, for a payment, for another office's answer."""

from datetime import datetime, timedelta
from enum import StrEnum

from desk_app.domain.limits import Pause, PausePolicy
from desk_app.domain.values import value


class WaitKind(StrEnum):
    """What is waited for."""

    SUPPLEMENT = "supplement"
    PAYMENT = "payment"
    VERIFICATION = "verification"


NEAR_DUE = timedelta(hours=24)
"""A clock that is set back to its start within this long of its end is shown to the head."""


@value
class MissingPaper:
    """A paper that the applicant is asked for, and why."""

    name: str
    reason: str = ""


@value
class Wait:
    """One wait from ``start`` to ``end``, None while it lasts.

    ``moves``: whether it moves the lawful date. One that began after that date, or before the clock had started, is
    kept and moves nothing. ``stage`` of the settling in whose time it falls (a second one begins when the financial
    obligation was met). ``step`` and ``ground`` tell one lawful request from another: "once" counts for each step and
    each legal ground. ``deadline`` is the applicant's. ``came_from``: the state to go back to. ``due_before``: the
    lawful date when it began, so that a clock that is set back close to its end can be seen.
    """

    kind: WaitKind
    start: datetime
    policy: PausePolicy
    came_from: str
    end: datetime | None = None
    moves: bool = True
    stage: int = 1
    missing: tuple[MissingPaper, ...] = ()
    reason: str = ""
    step: str = ""
    ground: str = ""
    deadline: datetime | None = None
    approved_by: str = ""
    amount_vnd: int | None = None
    of_whom: str = ""
    due_before: datetime | None = None

    @property
    def open(self) -> bool:
        """Still waiting."""
        return self.end is None

    def pause(self) -> Pause:
        """The wait as the clock sees it."""
        return Pause(self.start, self.end, self.policy)

    @property
    def set_back_near_due(self) -> bool:
        """Papers were asked for when hardly a day was left, and the clock started anew: audits name the trick."""
        resets = self.moves and self.kind is WaitKind.SUPPLEMENT and self.policy is PausePolicy.RESTART
        return resets and self.due_before is not None and self.due_before - self.start <= NEAR_DUE

    def same_request(self, step: str, ground: str) -> bool:
        """A request for papers at the same step and on the same ground: asking there again needs a good reason."""
        return self.kind is WaitKind.SUPPLEMENT and (self.step, self.ground) == (step, ground)
