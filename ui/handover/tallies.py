"""The tags that count a pile: scanned, going along, missing, kept back; each an icon, words, a tone and the figure."""

from PySide6.QtWidgets import QWidget

from ui.handover.arriving import ScannedIn
from ui.handover.giving import GivingPanel
from ui.handover.results import ResultsPanel
from ui.handover.taking import TakingPanel
from ui.speech.counted import piles

Counted = tuple[tuple[str, str, str, int], ...]


def of_giving(count: int, wrong: int) -> Counted:
    """A pile that is to leave."""
    return (
        ("archive", piles.scanned(count), "ink2", count),
        ("check", piles.going(count - wrong), "ok", count - wrong),
        ("x", piles.kept_back(wrong), "late", wrong),
    )


def of_taking(scanned: ScannedIn) -> Counted:
    """A pile that arrived."""
    missing, extra = len(scanned.missing), len(scanned.extra)
    return (
        ("check", piles.there(scanned.count), "ok", scanned.count),
        ("hourglass", piles.missing(missing), "warn", missing),
        ("x", piles.too_much(extra), "late", extra),
    )


def of_results(count: int, ready: int, stays: int) -> Counted:
    """Results that come in."""
    return (
        ("archive", piles.scanned(count), "ink2", count),
        ("check", piles.ready(ready), "ok", ready),
        ("x", piles.staying(stays), "late", stays),
    )


def counts_of(panel: QWidget) -> Counted:
    """The counts of the panel in front; none for the list of what nobody took, which counts itself."""
    if isinstance(panel, GivingPanel):
        return of_giving(len(panel.lines), len(panel.wrong()))
    if isinstance(panel, TakingPanel):
        return of_taking(panel.scanned)
    if isinstance(panel, ResultsPanel):
        return of_results(len(panel.lines), len(panel.ready()), len(panel.stays()))
    return ()
