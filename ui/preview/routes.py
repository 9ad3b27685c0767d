"""Which printer, tray and number of copies each group of papers goes out by; kept among the window's comforts."""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Literal, get_args

from desk_app.services.papers.outlet import MOST_COPIES, Outlet
from ui.comfort import Comfort

if TYPE_CHECKING:  # it brings Qt's printing in, which a start does without
    from ui.preview.outlets import Stock

Group = Literal["receipt_a5", "receipt_a4", "slips", "letters", "piles", "lists", "labels", "roll"]
"""Papers that lie in one tray: receipts by their sheet, other A5 papers, A4 letters, slips of piles, lists across,
sheets of labels, and the roll."""

GROUPS: tuple[Group, ...] = get_args(Group)

SHEETS: "Mapping[Group, Stock]" = {
    "receipt_a5": "a5",
    "receipt_a4": "a5x2",
    "slips": "a5",
    "letters": "a4",
    "piles": "a4",
    "lists": "a5x2",
    "labels": "a4",
    "roll": "roll80",
}
"""What lies in the tray of a group, as its test page wants it."""

PILES = ("transfer", "minutes")
COPIES: Mapping[Group, int] = {"piles": 2}
"""How many come out while nobody chose, one where none is named.

Slips and minutes of piles say of themselves "lập 02 bản, mỗi bên giữ 01 bản". Form 01 carries its two copies as pages
of its own ("Liên 1", "Liên 2"), so that one copy of it is both.
"""


def group_of(kind: str, sheet: "Stock") -> Group:
    """The group of a paper: by what it is where that decides, else by the sheet that it is printed on."""
    if kind == "receipt":
        return "receipt_a5" if sheet == "a5" else "receipt_a4"
    if sheet == "roll80":
        return "roll"
    if kind == "label":
        return "labels"
    if kind in PILES:
        return "piles"
    return "slips" if sheet == "a5" else "lists" if sheet == "a5x2" else "letters"


AS_FILE = "\0"
"""The printer of a group that is kept as PDF whatever the common printer is; no printer has such a name."""


class Routes:
    """One printer for everything, and for each group what differs from it."""

    def __init__(self, comfort: Comfort) -> None:
        self._comfort = comfort

    @property
    def common(self) -> str:
        """The printer of every group that has none of its own, ``""`` when papers are kept as PDF."""
        return self._comfort.text("printer")

    @common.setter
    def common(self, printer: str) -> None:
        if printer == self.common:
            return
        self._comfort.keep("printer", printer)
        for group in GROUPS:
            own = self.own(group)
            if own.tray and not own.printer:  # a tray of the printer before
                self.keep(group, replace(own, tray=""))

    def own(self, group: Group) -> Outlet:
        """What was chosen for a group; no printer means the common one, :data:`AS_FILE` none at all.

        No roll lies in the common printer, so that slips are kept as files while nobody chose a printer for them.
        """
        usual = Outlet(AS_FILE if group == "roll" else "", copies=COPIES.get(group, 1))
        match self._kept().get(group):
            case [str() as printer, str() as tray, int() as copies] if 1 <= copies <= MOST_COPIES:
                return Outlet(printer, tray, copies)
        return usual

    def keep(self, group: Group, outlet: Outlet) -> None:
        """For the next print, and the next start."""
        kept = self._kept() | {group: [outlet.printer, outlet.tray, outlet.copies]}
        self._comfort.keep("routes", json.dumps(kept, ensure_ascii=False))

    def choose(self, group: Group, printer: str) -> None:
        """Another printer in passing: the group's own where it has one, else the common one."""
        own = self.own(group)
        if not own.printer:
            self.common = printer
        elif printer != own.printer:
            self.keep(group, replace(own, printer=printer or AS_FILE, tray=""))

    def of(self, kind: str, sheet: "Stock") -> Outlet:
        """Where a paper of that kind goes, whether that printer is there or not."""
        return self.by(group_of(kind, sheet))

    def there(self, kind: str, sheet: "Stock") -> Outlet | None:
        """The same, when it is a printer that is there; None for papers that somebody has to look at first."""
        from ui.preview import outlets

        outlet = self.of(kind, sheet)
        return outlet if outlet.printer and outlet.printer in outlets.printers() else None

    def by(self, group: Group) -> Outlet:
        """Where the papers of a group go."""
        own = self.own(group)
        if own.printer == AS_FILE:
            return Outlet()
        return replace(own, printer=own.printer or self.common)

    def _kept(self) -> dict[str, object]:
        try:
            kept = json.loads(self._comfort.text("routes") or "{}")
        except ValueError:  # a file that somebody edited: a few clicks are lost, nothing else
            return {}
        return kept if isinstance(kept, dict) else {}
