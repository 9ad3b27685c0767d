"""Invented explanations of due dates, for tests of what they say and how they are printed: change one thing."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from desk_app.domain.explanation import explain
from desk_app.domain.hours import OfficeHours
from desk_app.domain.limits import Pause, PausePolicy, TimeLimit
from desk_app.domain.papers.common import Letterhead
from desk_app.domain.papers.explanation import ExplanationPaper, PaperPause
from desk_app.services.catalogue import shipped_calendar

CALENDAR = shipped_calendar()
HOURS = OfficeHours.default()

LETTERHEAD = Letterhead(
    superior="ỦY BAN NHÂN DÂN XÃ TÂN HÒA",
    agency="TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG",
    place="Tân Hòa",
    day=date(2026, 3, 6),
)


def a_pause(begins: str, ends: str | None, policy: str = "restart") -> Pause:
    """A pause by its two moments; no second one while it is open."""
    until = datetime.fromisoformat(ends) if ends else None
    return Pause(datetime.fromisoformat(begins), until, PausePolicy(policy))


def an_explanation(
    received: str, value: object, unit: str = "working_days", *pauses: Pause, **changes: Any
) -> ExplanationPaper:
    """The explanation of a dossier's promise, each pause for papers that were missing."""
    why = explain(datetime.fromisoformat(received), TimeLimit.of(value, unit), CALENDAR, HOURS, pauses)
    paper = ExplanationPaper(
        letterhead=LETTERHEAD,
        explanation=why,
        calendar=CALENDAR,
        procedure="Đăng ký lại khai sinh",
        procedure_code="1.004884",
        code="H58.123-260306-1001",
        officer_name="Trần Khải Minh",
        printed_at=datetime(2026, 3, 6, 9, 5),
        first_due_at=why.due.at,
        lawful_due_at=why.due.at,
        pauses=tuple(PaperPause(pause, "yêu cầu bổ sung giấy tờ") for pause in pauses),
    )
    return replace(paper, **changes)


def over_a_weekend(**changes: Any) -> ExplanationPaper:
    """Three working days from a Friday afternoon."""
    return an_explanation("2026-03-06T16:30", 3, **changes)


def over_tet(**changes: Any) -> ExplanationPaper:
    """Thirty working days from an evening before a make-up Saturday to the end of Tết."""
    changes = {"procedure": "Đăng ký đất đai, cấp Giấy chứng nhận quyền sử dụng đất lần đầu"} | changes
    return an_explanation("2026-01-05T17:20", 30, **changes)


def rolled(**changes: Any) -> ExplanationPaper:
    """Thirty days that end within Tết."""
    return an_explanation("2026-01-19T09:00", 30, "calendar_days", **changes)


def restarted(**changes: Any) -> ExplanationPaper:
    """Five working days, counted again after a supplement."""
    pause = a_pause("2026-03-04T10:00", "2026-03-10T09:00")
    return an_explanation("2026-03-02T09:00", 5, "working_days", pause, **changes)


def still_waiting(**changes: Any) -> ExplanationPaper:
    """Five working days whose clock stands still."""
    pause = a_pause("2026-03-04T10:00", None)
    return an_explanation("2026-03-02T09:00", 5, "working_days", pause, **changes)


def ten_years(**changes: Any) -> ExplanationPaper:
    """Two thousand five hundred working days."""
    return an_explanation("2026-03-02T09:00", 2500, **changes)


def a_training_paper() -> ExplanationPaper:
    """Over the end of a year that nobody has announced yet."""
    return an_explanation("2026-12-24T09:00", 10, code="H00.000-261224-9001", training=True)
