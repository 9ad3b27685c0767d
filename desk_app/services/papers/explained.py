"""The paper "Vì sao hẹn ngày này?": of a dossier, or of a question that nobody has registered."""

from datetime import datetime

from desk_app.domain.dossiers import Dossier
from desk_app.domain.explanation import Explanation
from desk_app.domain.papers.explanation import ExplanationPaper, PaperPause
from desk_app.domain.waits import WaitKind
from desk_app.services.catalogue import WorkingTime
from desk_app.services.papers.common import letterhead
from desk_app.services.ports.office import Office

WHY = {
    WaitKind.SUPPLEMENT: "yêu cầu bổ sung",
    WaitKind.PAYMENT: "nghĩa vụ tài chính",
    WaitKind.VERIFICATION: "gửi xác minh",
}


def explained(
    explanation: Explanation, working: WorkingTime, office: Office, officer: str, now: datetime, procedure: str = ""
) -> ExplanationPaper:
    """A trial count: nothing was registered, and the paper says so."""
    return ExplanationPaper(
        letterhead=letterhead(office, now.date()),
        explanation=explanation,
        calendar=working.calendar,
        procedure=procedure,
        officer_name=officer,
        printed_at=now,
        training=office.training,
    )


def explained_dossier(
    dossier: Dossier, explanation: Explanation, working: WorkingTime, office: Office, officer: str, now: datetime
) -> ExplanationPaper:
    """The present stage of a dossier with its three dates and all its pauses."""
    promise = dossier.promise
    return ExplanationPaper(
        letterhead=letterhead(office, now.date()),
        explanation=explanation,
        calendar=working.calendar,
        procedure=dossier.procedure.name,
        officer_name=officer,
        printed_at=now,
        code=dossier.code if dossier.numbered else "",
        procedure_code=dossier.procedure.national_code or "",
        request=dossier.request,
        limit_words=dossier.limit.words(),
        limit_ground=dossier.procedure.limit_ground,
        first_due_at=promise.first_due_at,
        lawful_due_at=promise.lawful_due_at,
        postponed_to=promise.postponed_to,
        pauses=tuple(PaperPause(wait.pause(), WHY[wait.kind]) for wait in dossier.waits if wait.stage == promise.stage),
        training=dossier.training,
    )
