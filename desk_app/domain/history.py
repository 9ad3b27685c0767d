"""History entries: what was done to a dossier, by whom and when. They are only ever added."""

from collections.abc import Mapping
from dataclasses import field
from datetime import datetime
from enum import StrEnum
from typing import Any

from desk_app.domain.values import value


class Happened(StrEnum):
    """The kinds of entry, in the words of the exchange format (version 1)."""

    FILED = "dossier.filed"
    REGISTERED = "dossier.registered"
    ACCEPTED = "dossier.accepted"
    RECEIPT_PRINTED = "dossier.receipt_printed"
    PAPER_PRINTED = "dossier.paper_printed"
    CORRECTED = "dossier.corrected"
    HANDED_OVER = "dossier.handed_over"
    TAKEN_OVER = "dossier.taken_over"
    SUPPLEMENT_REQUESTED = "dossier.supplement_requested"
    SUPPLEMENTED = "dossier.supplemented"
    PAYMENT_REQUESTED = "dossier.payment_requested"
    PAID = "dossier.paid"
    VERIFICATION_REQUESTED = "dossier.verification_requested"
    VERIFIED = "dossier.verified"
    POSTPONED = "dossier.postponed"
    WITHDRAWN = "dossier.withdrawn"
    KEPT = "dossier.kept"
    REFUSED = "dossier.refused"
    STOPPED = "dossier.stopped"
    RESULT_ARRIVED = "dossier.result_arrived"
    REOPENED = "dossier.reopened"
    CALLED = "dossier.called"
    RESULT_RETURNED = "dossier.result_returned"
    OFFICIAL_CODE_NAMED = "dossier.official_code_named"
    SENT_UP = "dossier.sent_up"
    FEE_TAKEN = "dossier.fee_taken"
    FEE_GIVEN_BACK = "dossier.fee_given_back"
    FILE_ATTACHED = "file.attached"
    FILE_TAKEN_BACK = "file.taken_back"
    NUMBER_VOIDED = "number.voided"


@value
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
