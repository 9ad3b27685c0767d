"""Printers as they stand in an office, and what came out where."""

from desk_app.services.papers.outlet import Outlet
from ui.preview import outlets, trays
from ui.preview.printing import FOLDER

CANON, RICOH = "Canon-LBP226", "Ricoh-MP-2014"

UPPER, LOWER = "Khay trên", "Khay dưới A5"


class Printers:
    """What stands in the office, and what came out where: sheet, outlet, pages."""

    def __init__(self) -> None:
        self.names: tuple[str, ...] = (CANON, RICOH)
        self.out: list[tuple[str, Outlet, int]] = []

    def print_pages(self, pages, sheet, outlet) -> None:
        self.out.append((sheet, outlet, len(pages)))


def printers_in_the_office(monkeypatch) -> Printers:
    """Two printers, the first with two trays, in the place of this computer's own."""
    made = Printers()
    monkeypatch.setattr(outlets, "printers", lambda: made.names)
    monkeypatch.setattr(outlets, "print_pages", made.print_pages)
    monkeypatch.setattr(trays, "trays", lambda name: {UPPER: "Upper", LOWER: "Lower"} if name == CANON else {})
    return made


def choose(combo, value) -> None:
    combo.set_value(value)
    assert combo.value() == value
    combo.activated.emit(combo.currentIndex())


def kept(desk) -> list[str]:
    folder = desk.folder / FOLDER
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []
