"""Moments as they travel: local time with its offset."""

from datetime import datetime, timedelta, timezone

VIETNAM = timezone(timedelta(hours=7))
"""Asia/Ho_Chi_Minh has had no other offset since 1975."""


def wire_moment(moment: datetime) -> str:
    """A local moment with its offset: ``2026-03-02T09:00:00+07:00``."""
    return moment.isoformat(timespec="seconds") + "+07:00"


def read_moment(text: str) -> datetime:
    """A moment of the wire as local time."""
    return datetime.fromisoformat(text).astimezone(VIETNAM).replace(tzinfo=None)
