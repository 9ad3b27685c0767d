"""What the preview is asked to show or to print."""

from dataclasses import dataclass


@dataclass(frozen=True)
class PrintAsked:
    """The receipt of a dossier. ``now`` prints it at once, ``back`` is the place to go to afterwards."""

    code: str
    reason: str = ""
    now: bool = False
    back: str = "dossier"
