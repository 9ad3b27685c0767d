"""Where a print goes, as the window decides it and as the history keeps it: printer, tray, copies; or a file."""

from typing import Any

from desk_app.domain.text import tidy
from desk_app.domain.values import value

MOST_COPIES = 9


@value
class Outlet:
    """``printer`` ``""``: kept as a file. ``tray`` by its name, ``""`` for the printer's own choice.

    ``copies``: so many of every page. They are one print: a reprint is what an officer asks for a second time.
    """

    printer: str = ""
    tray: str = ""
    copies: int = 1

    def said(self) -> dict[str, Any]:
        """What the history entry adds. It is written before the pages leave (draw, enter, hand out): where they were
        sent, not whether the printer was willing."""
        if not self.printer:
            return {"file": "pdf"}
        tray = {"tray": tidy(self.tray)} if self.tray else {}
        return {"printer": tidy(self.printer), **tray, "copies": self.copies}
