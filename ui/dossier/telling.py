"""What the dossier page tells: its four steps, its time line, its days, where each paper is."""

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from desk_app.domain.batches import Outcome, OutcomeState
from desk_app.domain.calendar import Calendar
from desk_app.domain.dates import clock, day_and_month
from desk_app.domain.dossiers import Dossier, FiledPaper, State
from desk_app.domain.explanation import DayKind as Counted
from desk_app.domain.explanation import Explanation
from desk_app.domain.history import Entry, Happened
from desk_app.services.lookup import Folder
from ui.at_work import AtWork
from ui.dossiers.standing import place
from ui.widgets.day_cells import CalendarDay, DayKind
from ui.widgets.steps import Standing, Step
from ui.widgets.time_line import Moment

ICONS: dict[Happened, tuple[str, str]] = {
    Happened.REGISTERED: ("id-card", "ok"),
    Happened.RECEIPT_PRINTED: ("printer", "ink2"),
    Happened.CORRECTED: ("pen-line", "warn"),
    Happened.HANDED_OVER: ("arrow-left-right", "accent"),
    Happened.RESULT_ARRIVED: ("package", "ok"),
    Happened.RESULT_RETURNED: ("package-check", "ok"),
    Happened.NUMBER_VOIDED: ("ban", "late"),
}
OUTCOME_TONES: dict[OutcomeState, str] = {
    OutcomeState.MORE_PAPERS: "warn",
    OutcomeState.EXTENDED: "warn",
    OutcomeState.REFUSED: "late",
    OutcomeState.DONE: "ok",
}


def moment(at: datetime) -> str:
    """``20/11 09:48``."""
    return f"{day_and_month(at)} {clock(at)}"


def steps(dossier: Dossier, at: AtWork) -> tuple[Step, ...]:
    """Received, in work, result here, handed back; a voided number has only the first, struck through in words."""
    order = (State.ACCEPTED, State.IN_PROCESS, State.DONE, State.RETURNED)
    if dossier.state is State.VOIDED:
        return (Step(at.word(f"state.{State.VOIDED}"), dossier.void_reason, "done"),)
    present = order.index(dossier.state)
    due = dossier.promise.lawful_due_at
    notes = (
        f"{moment(dossier.received_at)} · {at.word(f'channel.{dossier.channel}').lower()}",
        dossier.place if present == 1 else _pending(present > 1),
        moment(dossier.settled_at)
        if dossier.settled_at
        else QCoreApplication.translate("Telling", "promised {day}").format(day=day_and_month(due))
        if due
        else QCoreApplication.translate("Telling", "no date"),
        moment(dossier.returned_at) if dossier.returned_at else QCoreApplication.translate("Telling", "at the desk"),
    )
    titles = tuple(at.word(f"state.{state}") for state in order)
    standings: list[Standing] = ["done" if number < present else "todo" for number in range(4)]
    standings[present] = "done" if present in (0, 3) else "now"
    return tuple(Step(*each) for each in zip(titles, notes, standings, strict=True))


def _pending(over: bool) -> str:
    return (
        QCoreApplication.translate("Telling", "over")
        if over
        else QCoreApplication.translate("Telling", "not handed over yet")
    )


def moments(folder: Folder, at: AtWork) -> tuple[Moment, ...]:
    """The dossier's own history and what the office above said, newest first."""
    told = [(entry.at, _happened(entry, at)) for entry in folder.history]
    told += [(outcome.at, _outcome(outcome, at)) for outcome in folder.outcomes]
    told = [pair for _, pair in sorted(enumerate(told), key=lambda each: (each[1][0], each[0]), reverse=True)]
    return tuple(each for _, each in told)


def _happened(entry: Entry, at: AtWork) -> Moment:
    icon, tone = ICONS[entry.what]
    details = entry.details
    what = at.word(f"happened.{entry.what}")
    said: list[str] = []
    if entry.what is Happened.HANDED_OVER:
        what = f"{what}: {details.get('to', '')}"
    elif entry.what is Happened.RECEIPT_PRINTED:
        copy = details.get("copy", 1)
        if isinstance(copy, int) and copy > 1:
            said.append(QCoreApplication.translate("Telling", "print no. {number}").format(number=copy))
    elif entry.what is Happened.CORRECTED:
        fields = details.get("fields", [])
        said.append(", ".join(at.word(f"corrected.{field}") for field in fields))
    elif entry.what is Happened.RESULT_ARRIVED:
        said.append(str(details.get("place", "")))
    elif entry.what is Happened.RESULT_RETURNED:
        said.append(str(details.get("to", "")))
    elif details.get("backdated"):
        said.append(QCoreApplication.translate("Telling", "entered later"))
    said.extend((str(details.get("reason", "")), entry.officer))
    return Moment(icon, tone, moment(entry.at), what, " · ".join(part for part in said if part))


def _outcome(outcome: Outcome, at: AtWork) -> Moment:
    said = " · ".join(part for part in (outcome.official_code, outcome.note) if part)
    tone = OUTCOME_TONES.get(outcome.state, "accent")
    return Moment("landmark", tone, moment(outcome.at), at.word(f"outcome.{outcome.state}"), said or "–")


def band(explanation: Explanation, now: datetime) -> tuple[CalendarDay, ...]:
    """The days that count, holidays and pauses, and the promised day; plain weekends are left out."""
    days: list[CalendarDay] = []
    for line in explanation.lines:
        if line.kind in (Counted.ARRIVED, Counted.WEEKEND, Counted.CLOSED):
            continue
        kind, below = _look(line.kind, line.number, line.date < now.date())
        if line.date == now.date() and kind in ("ahead", "counted"):
            kind = "today"
        first = not days or line.date.day == 1
        top = f"{line.date.day}/{line.date.month}" if first else str(line.date.day)
        days.append(CalendarDay(line.date, top, below, kind))
    return tuple(days)


def _look(kind: Counted, number: int | None, past: bool) -> tuple[DayKind, str]:
    count = "" if number is None else str(number)
    match kind:
        case Counted.RECEIVED:
            return "received", QCoreApplication.translate("Telling", "in")
        case Counted.HOLIDAY:
            return "holiday", QCoreApplication.translate("Telling", "Off")
        case Counted.PAUSED:
            return "paused", QCoreApplication.translate("Telling", "wait")
        case Counted.DUE:
            return "promised", count or QCoreApplication.translate("Telling", "due")
        case Counted.MAKE_UP:
            return "make_up", count
    return ("counted" if past else "ahead"), count


def days_left(now: datetime, due: datetime, calendar: Calendar) -> int:
    """Working days from tomorrow up to the promised day; 0 on the day itself. The due moment must not have passed."""
    days = (due.date() - now.date()).days
    return sum(calendar.is_working_day(now.date() + timedelta(days=each)) for each in range(1, days + 1))


def paper_form(paper: FiledPaper) -> str:
    """``1 original, 2 copies``."""
    if paper.present_only:
        return QCoreApplication.translate("Telling", "shown only")
    said = []
    if paper.originals:
        said.append(QCoreApplication.translate("Telling", "{count} original(s)").format(count=paper.originals))
    if paper.certified:
        said.append(QCoreApplication.translate("Telling", "{count} certified").format(count=paper.certified))
    if paper.copies:
        said.append(QCoreApplication.translate("Telling", "{count} copy(ies)").format(count=paper.copies))
    return ", ".join(said) or "–"


def paper_place(paper: FiledPaper, dossier: Dossier) -> tuple[str, str, str]:
    """Icon, words and tone for where a paper is now."""
    if paper.present_only:
        return "undo-2", QCoreApplication.translate("Telling", "given back at once"), "ink2"
    if dossier.state is State.IN_PROCESS:
        return "arrow-left-right", place(dossier), "accent"
    if dossier.state is State.RETURNED:
        return "check", QCoreApplication.translate("Telling", "handed back or filed"), "ok"
    return "archive", QCoreApplication.translate("Telling", "Desk {number}").format(number=dossier.desk), "ink"
