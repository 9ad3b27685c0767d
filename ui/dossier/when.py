"""Moments on the dossier page, in the short forms that its lines have room for."""

from datetime import datetime

from desk_app.domain.dates import clock, day_and_month, short_day
from ui.speech import spoken


def moment(at: datetime) -> str:
    """``20/11 09:48``."""
    return f"{day_and_month(at)} {clock(at)}"


def due(at: datetime) -> str:
    """``25/11/2026 17:00``."""
    return f"{short_day(at.date())} {clock(at)}"


def due_day(at: datetime) -> str:
    """``Thứ Tư, 25/11/2026``; another hour than the usual end of a day is said too."""
    hour = "" if (at.hour, at.minute) == (17, 0) else f" {clock(at)}"
    return f"{spoken.weekday(at)}, {short_day(at)}{hour}"
