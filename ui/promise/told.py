"""What an answer says: the promised day in words, why, day by day, and how sure the calendar is."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from desk_app.domain.calendar import Standing
from desk_app.domain.dates import clock, short_day
from desk_app.domain.day_lines import DayKind, DayLine, Nature
from desk_app.domain.explanation import Explanation
from desk_app.services.reckoning import Reckoned, write_moment
from desk_app.services.wording import Language
from ui.promise.weeks import hours_words
from ui.speech import spoken
from ui.widgets.strip import Notice

translate = QCoreApplication.translate

LONGEST = 210
"""Letters of one sentence, about three lines; five holidays make it longer."""


def headline(found: Explanation) -> tuple[str, str]:
    """``Thứ Tư, 02/12/2026`` and ``17:00``; where no day is promised, that alone: the sentence says why."""
    if found.due.at is not None:
        day = found.due.at.date()
        return f"{spoken.weekday(day)}, {short_day(day)}", clock(found.due.at)
    if found.due.paused_since is not None:
        return translate("PromiseTold", "No date yet"), ""
    return translate("PromiseTold", "No date promised"), ""


def sentence(found: Explanation, language: Language) -> str:
    """How it is counted, in the window's language."""
    return found.sentence_vi if language == "vi" else found.sentence_en


def why(line: DayLine, language: Language) -> str:
    """Why a day counts or does not: what was remarked on it, else what kind of day it is."""
    note = line.note if language == "vi" else line.note_en
    if line.kind is DayKind.MAKE_UP:
        return translate("PromiseTold", "{note}, counted").format(note=note)
    if line.kind is DayKind.ROLLED and "; " not in note:  # a holiday says its name itself
        return f"{_resting(line)}; {note}"
    return note or _resting(line) or translate("PromiseTold", "counted")


def count(line: DayLine) -> str:
    """The hours taken from a day where hours are counted, else the day's number; empty where nothing is counted."""
    if line.minutes:
        return hours_words(line.minutes)
    return "" if line.number is None else str(line.number)


def doubt(found: Reckoned) -> Notice | None:
    """What makes the day unsure: the weakest year decides the colour; None when every year is confirmed."""
    missing, provisional = found.years(Standing.MISSING), found.years(Standing.PROVISIONAL)
    if missing:
        fact = translate("PromiseTold", "No calendar of {years}.").format(years=_listed(missing))
        return Notice("late", fact, translate("PromiseTold", "Only weekends are left out; take that year's calendar."))
    if provisional:
        fact = translate("PromiseTold", "Provisional.")
        told = translate("PromiseTold", "No official calendar of {years} yet.")
        return Notice("warn", fact, told.format(years=_listed(provisional)))
    return None


def in_short(words: str) -> str:
    """The same without the tail of a sentence that lists the holidays of many years; the days themselves say them."""
    return ". ".join(_cut(each) for each in words.split(". ")).replace("…. ", "… ")


def sentence_with_standing(found: Reckoned, language: Language) -> str:
    """How it is counted; where the calendar is sure, that too."""
    said = sentence(found.explanation, language)
    if doubt(found) is not None:
        return said
    years = _listed(found.years(Standing.OFFICIAL))
    sure = translate("PromiseTold", "The calendar of {years} is confirmed.")
    return f"{said} {sure.format(years=years)}"


def as_text(found: Reckoned, language: Language) -> str:
    """Everything as text to paste elsewhere: the answer, the reason, one line a day with tabs between."""
    explanation = found.explanation
    unsure = doubt(found)
    head = (
        (translate("PromiseTold", "Received"), write_moment(explanation.received)),
        (translate("PromiseTold", "Limit"), spoken.limit(explanation.limit)),
        (translate("PromiseTold", "Promised"), " ".join(part for part in headline(explanation) if part)),
    )
    days = (
        "\t".join((short_day(line.date), spoken.weekday(line.date), count(line), why(line, language))).rstrip()
        for line in explanation.lines
    )
    return "\n".join(
        (
            *(f"{name}: {words}" for name, words in head),
            sentence_with_standing(found, language),
            *((f"{unsure.fact} {unsure.sentence}",) if unsure else ()),
            "",
            *days,
        )
    )


def _resting(line: DayLine) -> str:
    """The plain words for a day that does not count and has no name."""
    if line.kind in (DayKind.WEEKEND, DayKind.CLOSED, DayKind.ROLLED):
        closed = line.nature is Nature.CLOSED
        return translate("PromiseTold", "no office hours") if closed else translate("PromiseTold", "weekend")
    return translate("PromiseTold", "paused") if line.kind is DayKind.PAUSED else ""


def _cut(words: str) -> str:
    if len(words) <= LONGEST:
        return words
    return f"{words[:LONGEST].rpartition(', ')[0]} …"


def _listed(years: Sequence[int]) -> str:
    """``2026, 2027``, a long run as ``2026–2046``."""
    if len(years) > 3 and years[-1] - years[0] == len(years) - 1:
        return f"{years[0]}–{years[-1]}"
    return ", ".join(str(year) for year in years)
