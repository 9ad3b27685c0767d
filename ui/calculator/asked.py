"""What the calculator is asked to show, and what it asks of the preview."""

from dataclasses import dataclass, field, replace

from desk_app.domain.dossiers import Dossier
from desk_app.services.reckoning import Reckoned, question_of
from ui.calculator.typed import Source, Typed
from ui.reception.draft import Draft


@dataclass(frozen=True)
class CalculatorAsked:
    """A form to begin with, and the place to go back to. Asked with nothing, the page is as it was left."""

    typed: Typed = field(default_factory=Typed)
    back: str = "reception"


@dataclass(frozen=True)
class ExplanationAsked:
    """The paper "Vì sao hẹn ngày này?": an answer, the procedure's name, perhaps a dossier's code."""

    reckoned: Reckoned
    procedure: str = ""
    code: str = ""
    back: str = "calculator"


def of_draft(draft: Draft) -> Typed:
    """What is known on the reception page: procedure, channel, case, a limit typed for it, an earlier moment."""
    typed = Typed(draft.procedure, str(draft.channel), draft.case, day=draft.received_day, hour=draft.received_hour)
    return replace(typed, value=draft.limit.value, unit=draft.limit.unit) if draft.limit.unit else typed


def of_dossier(dossier: Dossier) -> Typed:
    """The facts of a dossier."""
    return Typed.of(Source(dossier.code, dossier.procedure.name, question_of(dossier)))
