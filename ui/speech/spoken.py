"""What the domain says in Vietnamese, in the window's language: a weekday, a limit, an amount in words, a day off.

``i18n.speak`` sets Qt's locale with the translators, so whoever has no language of its own asks here.
"""

from datetime import date

from PySide6.QtCore import QLocale

from desk_app.domain import dates
from desk_app.domain.explanation import Explanation
from desk_app.domain.explanation_english import day_off_in_english, limit_in_english
from desk_app.domain.limits import TimeLimit
from desk_app.domain.money import grouped, in_words


def vietnamese() -> bool:
    """Whether the window speaks Vietnamese now."""
    return QLocale().language() == QLocale.Language.Vietnamese


def weekday(day: date) -> str:
    """ "Thứ Sáu", "Friday"."""
    return dates.weekday(day) if vietnamese() else QLocale.c().standaloneDayName(day.isoweekday())


def weekday_in_a_sentence(day: date) -> str:
    """ "thứ Sáu", "Friday"."""
    return dates.weekday_in_a_sentence(day) if vietnamese() else weekday(day)


def limit(of: TimeLimit, *, padded: bool = False) -> str:
    """ "3 ngày làm việc", "3 working days"; ``padded`` writes "03" as papers do, in Vietnamese only."""
    return of.words(padded=padded) if vietnamese() else limit_in_english(of)


def amount(vnd: int) -> str:
    """ "Hai mươi nghìn đồng"; English needs no words beside the figure: "20.000 đồng"."""
    return in_words(vnd) if vietnamese() else f"{grouped(vnd)} đồng"


def day_off(what: str) -> str:
    """ "Quốc khánh", "National Day"; what an office announced itself stays as it was announced."""
    return what if vietnamese() else day_off_in_english(what)


def sentence(found: Explanation) -> str:
    """How a promised day is counted."""
    return found.sentence_vi if vietnamese() else found.sentence_en
