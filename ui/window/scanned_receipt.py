"""What is said of a receipt that was scanned: genuine or not, which version, and how its dossier stands now."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desk_app.domain.dates import short_moment
from ui.at_work import AtWork
from ui.widgets.strip import Notice

if TYPE_CHECKING:
    from desk_app.services.scanning import ScannedReceipt

translate = QCoreApplication.translate
KEY = "scan.foreign"


def receipt_notice(scan: "ScannedReceipt", at: AtWork) -> Notice:
    """A strip for every scanned receipt; only one that may mislead somebody stays."""
    compare = translate("ScannedReceipt", "Compare it with the dossier before going on.")
    now = live_words(scan, at)
    if scan.genuine is None:
        fact = translate("ScannedReceipt", "This receipt carries no signature: it may be a training print.")
        return Notice("info", fact, now, key=KEY)
    if not scan.genuine and scan.typed:
        fact = translate("ScannedReceipt", "This check code belongs to no paper that this desk made for the dossier.")
        return Notice("warn", fact, compare, key=KEY)
    if not scan.genuine:
        fact = translate("ScannedReceipt", "This receipt was not signed at this desk.")
        return Notice("warn", fact, compare, key=KEY)
    facts = {"version": scan.claim.version, "versions": max(scan.claim.version, scan.versions)}
    if scan.superseded:
        fact = translate("ScannedReceipt", "Genuine, but replaced: version {version} of {versions}.")
        return Notice("warn", fact.format(**facts), now, key=KEY)
    if scan.live is None:
        fact = translate("ScannedReceipt", "Genuine: version {version}, signed at this desk.")
    else:
        fact = translate("ScannedReceipt", "Genuine and in force: version {version} of {versions}.")
    return Notice("ok", fact.format(**facts), now, key=KEY)


def live_words(scan: "ScannedReceipt", at: AtWork) -> str:
    """The state of the dossier at this moment and the date that holds."""
    if scan.live is None:
        return translate("ScannedReceipt", "This desk does not have the dossier {code}.").format(code=scan.claim.code)
    state, due = at.word(f"state.{scan.live.state}"), scan.live.promise.told_due_at
    if due is None:
        return translate("ScannedReceipt", "The dossier now: {state}.").format(state=state)
    said = translate("ScannedReceipt", "The dossier now: {state}, due {due}.")
    return said.format(state=state, due=short_moment(due))
