"""History entries: what was done to a dossier, by whom and when. They are only ever added."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any


class Happened(StrEnum):
    """The kinds of entry, in the words of the exchange format (version 1)."""

    REGISTERED = "dossier.registered"
    RECEIPT_PRINTED = "dossier.receipt_printed"
    CORRECTED = "dossier.corrected"
    HANDED_OVER = "dossier.handed_over"
    RESULT_ARRIVED = "dossier.result_arrived"
    RESULT_RETURNED = "dossier.result_returned"
    NUMBER_VOIDED = "number.voided"


@dataclass(frozen=True)
class Entry:
    """One line of a dossier's history.

    ``at`` is the local moment of the clock that the officer saw; ``revision`` is the dossier's revision after it.
    """

    id: str
    what: Happened
    at: datetime
    officer: str
    dossier_id: str
    revision: int
    details: Mapping[str, Any] = field(default_factory=dict)
