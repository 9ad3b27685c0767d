"""The tags that count a pile: scanned, going along, missing, kept back; each an icon, words, a tone and the figure."""

from PySide6.QtCore import QCoreApplication

from ui.handover.arriving import ScannedIn

translate = QCoreApplication.translate
Counted = tuple[tuple[str, str, str, int], ...]


def of_giving(count: int, wrong: int) -> Counted:
    """A pile that is to leave."""
    return (
        ("archive", translate("HandoverPage", "%n scanned", "", count), "ink2", count),
        ("check", translate("HandoverPage", "%n go(es) along", "", count - wrong), "ok", count - wrong),
        ("x", translate("HandoverPage", "%n kept back", "", wrong), "late", wrong),
    )


def of_taking(scanned: ScannedIn) -> Counted:
    """A pile that arrived."""
    missing, extra = len(scanned.missing), len(scanned.extra)
    return (
        ("check", translate("HandoverPage", "%n there", "", scanned.count), "ok", scanned.count),
        ("hourglass", translate("HandoverPage", "%n missing", "", missing), "warn", missing),
        ("x", translate("HandoverPage", "%n too much", "", extra), "late", extra),
    )


def of_results(count: int, ready: int, stays: int) -> Counted:
    """Results that come in."""
    return (
        ("archive", translate("HandoverPage", "%n scanned", "", count), "ink2", count),
        ("check", translate("HandoverPage", "%n ready", "", ready), "ok", ready),
        ("x", translate("HandoverPage", "%n stay(s) behind", "", stays), "late", stays),
    )
