"""Where a dossier stands: its state at the desk, its number in the national list, itself against its promise."""

from enum import StrEnum


class State(StrEnum):
    """Where a dossier stands at the desk."""

    NEW = "new"
    ACCEPTED = "accepted"
    NOT_ACCEPTED = "not_accepted"
    IN_PROCESS = "in_process"
    SUPPLEMENT_REQUESTED = "supplement_requested"
    PAYMENT_REQUIRED = "payment_required"
    VERIFYING = "verifying"
    WITHDRAWAL_REQUESTED = "withdrawal_requested"
    STOPPED = "stopped"
    DONE = "done"
    RETURNED = "returned"
    VOIDED = "voided"


NATIONAL_STATUS = {
    State.NEW: 1,
    State.ACCEPTED: 2,
    State.NOT_ACCEPTED: 3,
    State.IN_PROCESS: 4,
    State.SUPPLEMENT_REQUESTED: 5,
    State.PAYMENT_REQUIRED: 6,
    State.VERIFYING: 4,
    State.WITHDRAWAL_REQUESTED: 7,
    State.STOPPED: 8,
    State.DONE: 9,
    State.RETURNED: 10,
    State.VOIDED: 8,
}
"""The national portal's status list (1-10). It has no word for an inquiry elsewhere, which is settling; a voided number
tells the office above that nothing more will come."""

UNSETTLED = (
    State.ACCEPTED,
    State.IN_PROCESS,
    State.SUPPLEMENT_REQUESTED,
    State.PAYMENT_REQUIRED,
    State.VERIFYING,
    State.WITHDRAWAL_REQUESTED,
)
"""Accepted and without an end: what the office owes an answer to."""


class Standing(StrEnum):
    """A dossier against its promise: a property, never a state."""

    NO_DATE = "no_date"
    IN_TIME = "in_time"
    WAITING = "waiting"
    OVERDUE = "overdue"
    EARLY = "early"
    ON_TIME = "on_time"
    LATE = "late"
