"""What the preview is asked to show or to print."""

from desk_app.domain.values import value


@value
class PrintAsked:
    """A paper of a dossier. ``now`` prints it at once, ``back`` is the place to go to afterwards.

    ``paper`` is its kind: the receipt, or one of ``desk_app.domain.papers.kinds``. ``also``: the same paper of other
    dossiers, shown and printed in one go (the other procedures of one filing).
    """

    code: str
    reason: str = ""
    now: bool = False
    back: str = "dossier"
    paper: str = "receipt"
    also: tuple[str, ...] = ()

    @property
    def codes(self) -> tuple[str, ...]:
        """Every dossier whose paper is asked for, in order."""
        return (self.code, *self.also)
