"""What is asked when somebody else is waited for, when it has come, and when the date cannot be kept."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from desk_app.domain.calendar import Calendar
from desk_app.domain.dates import short_day
from desk_app.domain.states import State
from desk_app.domain.waits import MissingPaper
from ui.dossier.question import Ask, Question, ToTick
from ui.dossier.seen import Seen
from ui.speech.counted import counted

translate = QCoreApplication.translate

DEADLINE_DAYS = (10, 5, 20)
"""Working days offered for bringing what is missing, the usual one first; no law fixes them."""

NEW_DATE_DAYS = (1, 2, 3, 5)
"""Working days from today offered for the date of an apology."""


def request_supplement(seen: Seen, word: Callable[[str], str]) -> Question:
    """The papers, each with its reason; step and ground tell one lawful request from another."""
    dossier = seen.dossier
    filed = [paper.name for paper in dossier.papers]
    asked = [item.name for item in seen.procedure.checklist] if seen.procedure is not None else []
    papers = tuple(dict.fromkeys([*filed, *(name for name in asked if name not in filed)]))
    days = _days(seen.calendar, seen.now.date(), DEADLINE_DAYS)
    step = "reception" if dossier.state is State.NEW else "settling"
    steps = (("reception", word("step.reception")), ("settling", word("step.settling")))
    return Question(
        translate("Asks", "Which papers are wanted? Everything at once, in writing: Space marks, → gives the reason."),
        translate("Asks", "Ask for papers"),
        (
            Ask("step", translate("Asks", "At which step"), step, kind="segments", choices=steps, wide=2),
            Ask("ground", translate("Asks", "Legal ground"), wide=2),
            Ask(
                "deadline",
                translate("Asks", "Bring them by"),
                days[0][0],
                kind="day",
                choices=days,
                wide=2,
                offers=tuple(day for day, _ in days),
            ),
            Ask("reason", translate("Asks", "What else is to be said (may stay empty)"), wide=2),
        ),
        to_tick=ToTick("missing", papers),
        tall=True,
    )


def supplement(seen: Seen, word: Callable[[str], str]) -> Question:
    """What has come of the papers that were asked for."""
    wait = seen.dossier.open_wait
    missing: tuple[MissingPaper, ...] = wait.missing if wait is not None else ()
    return Question(
        translate("Asks", "Which papers have come? The time limit goes on from now."),
        translate("Asks", "They have come"),
        (Ask("reason", translate("Asks", "Note (may stay empty)"), wide=4),),
        to_tick=ToTick("came", tuple(paper.name for paper in missing)),
        tall=True,
    )


def request_payment(seen: Seen, word: Callable[[str], str]) -> Question:
    """The notice of the financial obligation is out."""
    second = seen.dossier.procedure.second_limit is not None and seen.dossier.promise.stage == 1
    note = (
        translate("Asks", "The first stage ends here; the second date is counted from the payment.") if second else ""
    )
    return Question(
        translate("Asks", "The notice of the financial obligation is out. What is to be paid?"),
        translate("Asks", "Ask for payment"),
        (
            Ask("amount", translate("Asks", "Amount (đồng)"), kind="figures"),
            Ask("deadline", translate("Asks", "To be paid by (may stay empty)"), kind="day"),
            Ask("reason", translate("Asks", "Notice no., or what it is for"), wide=2),
        ),
        note=note,
    )


def pay(seen: Seen, word: Callable[[str], str]) -> Question:
    """The obligation is met; the money itself is the till's."""
    return Question(
        translate("Asks", "Is the obligation met? The time limit goes on from now."),
        translate("Asks", "It is paid"),
        (Ask("reason", translate("Asks", "Proof of payment, number (may stay empty)"), wide=4),),
    )


def request_verification(seen: Seen, word: Callable[[str], str]) -> Question:
    """Another place is asked."""
    return Question(
        translate("Asks", "Who is asked to verify? Their time is not counted in the limit."),
        translate("Asks", "Have it verified"),
        (
            Ask("to", translate("Asks", "Asked of"), wide=2),
            Ask("reason", translate("Asks", "About what"), wide=2),
        ),
    )


def verified(seen: Seen, word: Callable[[str], str]) -> Question:
    """The answer came."""
    return Question(
        translate("Asks", "Is the answer here? The time limit goes on from now."),
        translate("Asks", "It is here"),
        (Ask("reason", translate("Asks", "Answer no., what it says (may stay empty)"), wide=4),),
    )


def postpone(seen: Seen, word: Callable[[str], str]) -> Question:
    """A new date with an apology; a second one only with the head's word."""
    dossier = seen.dossier
    days = _days(seen.calendar, seen.now.date(), NEW_DATE_DAYS)
    agency = dossier.places.settling or dossier.procedure.agency or dossier.place
    asks = [
        Ask(
            "to",
            translate("Asks", "New date"),
            kind="day",
            wide=2,
            choices=days,
            offers=tuple(day for day, _ in days),
            open_day=True,
        ),
        Ask("agency", translate("Asks", "Which office is late"), agency, wide=2),
        Ask("reason", translate("Asks", "Reason, as it stands in the letter"), wide=2 if dossier.postponements else 4),
    ]
    note = translate("Asks", "The date promised by law stays and goes on deciding.")
    if dossier.postponements:
        last = dossier.postponements[-1]
        told = translate("Asks", "An apology already named {day}. The rule allows one; another needs the head's word.")
        note = told.format(day=short_day(last.to))
        heads = (("", "–"), *((name, name) for name in seen.heads))
        asks.append(Ask("head", translate("Asks", "Confirmed by the head"), kind="combo", choices=heads, wide=2))
    return Question(
        translate("Asks", "It cannot be back in time. Which new date does the letter of apology name?"),
        translate("Asks", "Apologise"),
        tuple(asks),
        note=note,
    )


def _days(calendar: Calendar, today: date, counts: tuple[int, ...]) -> tuple[tuple[str, str], ...]:
    """So many working days from today, as day and words."""
    return tuple((short_day(working_days_on(calendar, today, count)), counted.working_days(count)) for count in counts)


def working_days_on(calendar: Calendar, day: date, count: int) -> date:
    """The ``count``-th working day after a day."""
    while count:
        day += timedelta(days=1)
        count -= calendar.is_working_day(day)
    return day
