"""How things are spelt where they travel: JSON in its one spelling, its digest, moments with their offset."""

import hashlib
import json
import unicodedata
from datetime import datetime, timedelta, timezone
from typing import Any

VIETNAM = timezone(timedelta(hours=7))
"""Asia/Ho_Chi_Minh has had no other offset since 1975."""


def wire_moment(moment: datetime) -> str:
    """A local moment with its offset: ``2026-03-02T09:00:00+07:00``."""
    return moment.isoformat(timespec="seconds") + "+07:00"


def read_moment(text: str) -> datetime:
    """A moment of the wire as local time."""
    if text[19:] == "+07:00":  # as it is always written; a dossier has ten of them
        return datetime.fromisoformat(text[:19])
    return datetime.fromisoformat(text).astimezone(VIETNAM).replace(tzinfo=None)


_SPELLING = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def canonical(document: Any) -> bytes:
    """The one spelling of a JSON value on the wire: sorted keys, no blanks, UTF-8 letters as NFC, no floats."""
    return unicodedata.normalize("NFC", _SPELLING.encode(document)).encode("utf-8")


def digest(data: bytes) -> str:
    """SHA-256 in small hex."""
    return hashlib.sha256(data).hexdigest()
