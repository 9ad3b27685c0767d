"""What stands on the calculator's form as it was typed, and the question that it becomes; no window is needed."""

from dataclasses import dataclass, replace
from datetime import datetime

from desk_app.domain.dates import clock, short_day
from desk_app.domain.filed import Channel
from desk_app.domain.limits import UNCOUNTED, Pause, PausePolicy, TimeLimit, Unit
from desk_app.domain.procedures import Procedure
from desk_app.services.reckoning import Question, read_limit, read_moment, read_pause, write_moment


@dataclass(frozen=True)
class TypedPause:
    """One pause; ``lasting`` is not over yet. ``policy`` is a value of ``PausePolicy``."""

    start: str = ""
    end: str = ""
    lasting: bool = False
    policy: str = str(PausePolicy.RESTART)

    def is_empty(self) -> bool:
        """Nothing typed: a line that was only just added."""
        return not self.start and not self.end

    @classmethod
    def of(cls, pause: Pause) -> "TypedPause":
        """A known pause, as the form shows it."""
        end = write_moment(pause.end) if pause.end else ""
        return cls(write_moment(pause.start), end, pause.end is None, str(pause.policy))


@dataclass(frozen=True)
class Source:
    """The dossier a question was taken from: its facts as they are, to the second."""

    code: str
    procedure: str
    question: Question


@dataclass(frozen=True)
class Typed:
    """The whole form. ``free``: the limit is typed and no procedure asked; day and hour empty mean now.

    ``channel`` and ``case`` may have a limit of their own.
    """

    procedure: Procedure | None = None
    channel: str = str(Channel.IN_PERSON)
    case: str = ""
    free: bool = False
    value: str = ""
    unit: str = str(Unit.WORKING_DAYS)
    day: str = ""
    hour: str = ""
    pauses: tuple[TypedPause, ...] = ()
    source: Source | None = None

    @classmethod
    def at(cls, moment: datetime, procedure: Procedure | None = None, limit: TimeLimit | None = None) -> "Typed":
        """A procedure received at a moment; ``limit`` where the procedure has none of its own."""
        typed = replace(cls(procedure), day=short_day(moment.date()), hour=clock(moment))
        return typed if limit is None else typed._limited(limit)

    @classmethod
    def of(cls, source: Source) -> "Typed":
        """A dossier's own facts: its limit may differ from what the catalogue says today, so it stands as a number."""
        asked = source.question
        pauses = tuple(TypedPause.of(pause) for pause in asked.pauses)
        return replace(cls.at(asked.received)._limited(asked.limit), free=True, pauses=pauses, source=source)

    def question(self, now: datetime) -> Question | None:
        """What is asked, None while procedure or limit are still to come.

        Raises RuleBroken with the field that the officer can put right: ``limit``, ``received``, ``pause.0.end``.
        """
        limit = self._limit()
        if limit is None:
            return None
        received = read_moment(f"{self.day} {self.hour}") if self.day or self.hour else now
        pauses = tuple(
            read_pause(each.start, each.end, PausePolicy(each.policy), lasting=each.lasting, field=f"pause.{number}")
            for number, each in enumerate(self.pauses)
            if not each.is_empty()
        )
        asked = Question(received, limit, pauses, self._agency())
        return self.source.question if self.source and asked == _to_the_minute(self.source.question) else asked

    def origin(self, asked: Question) -> Source | None:
        """The dossier whose question this still is; None once anything was changed."""
        return self.source if self.source and self.source.question == asked else None

    def _limit(self) -> TimeLimit | None:
        if not self.free:
            if self.procedure is None:
                return None
            published = self.procedure.limit_for(self.channel, self.case)
            if published is not None:
                return published
        return read_limit(self.value, self.unit) if self.value or self.unit in UNCOUNTED else None

    def _agency(self) -> str:
        """Whose hours count."""
        if not self.free and self.procedure is not None:
            return self.procedure.agency
        return self.source.question.agency if self.source else ""

    def _limited(self, limit: TimeLimit) -> "Typed":
        value = "" if limit.value is None else str(limit.value).replace(".", ",")
        return replace(self, value=value, unit=str(limit.unit))


def _to_the_minute(question: Question) -> Question:
    """As it reads back from the form, which knows no seconds."""
    pauses = tuple(
        replace(each, start=_minute(each.start), end=_minute(each.end) if each.end else None)
        for each in question.pauses
    )
    return replace(question, received=_minute(question.received), pauses=pauses)


def _minute(moment: datetime) -> datetime:
    return moment.replace(second=0, microsecond=0)
