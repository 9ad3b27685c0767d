"""What the page of piles tells once something was done: a pile that left, one that arrived, results that came in."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from desk_app.domain.transfers import Transfer
from desk_app.services.handing_over import Arrival
from desk_app.services.taking_in import TakenIn
from ui.handover.telling import short_number
from ui.widgets.strip import Act, Kind, Notice

DONE = "handover.done"
Do = Callable[[], None]
translate = QCoreApplication.translate


def given(pile: Transfer, print_slip: Do) -> Notice:
    """A pile left on its slip."""
    count = translate("HandoverPage", "%n dossier(s) handed over", "", len(pile.codes))
    fact = translate("HandoverPage", "{count} to {to}, slip {number}.")
    fact = fact.format(count=count, to=pile.to_place, number=short_number(pile.number))
    sentence = translate(
        "HandoverPage", "Two copies, one for each side. The other side scans its bar code when the pile arrives."
    )
    return Notice("ok", fact, sentence, (Act(translate("HandoverPage", "Print the slip"), print_slip),), key=DONE)


def arrived(arrivals: tuple[Arrival, ...]) -> Notice:
    """A pile was taken over, perhaps not all of it."""
    taken = sum(len(each.taken) for each in arrivals)
    fact = translate("HandoverPage", "%n dossier(s) taken over.", "", taken)
    missing = sum(len(each.missing) for each in arrivals)
    if not missing:
        return Notice("ok", fact, "", key=DONE)
    sentence = translate(
        "HandoverPage", "%n dossier(s) of the slip are missing and stay on the list of what nobody took.", "", missing
    )
    return Notice("warn", fact, sentence, key=DONE)


def taken_in(taken: TakenIn, place: str, whom_to_tell: Do) -> Notice:
    """Results lie in their compartment; early ones ask for a call, what stayed behind is still in the pile."""
    count = translate("HandoverPage", "%n result(s) taken in", "", len(taken.done))
    fact = translate("HandoverPage", "{count}, laid into {place}.").format(count=count, place=place)
    early, stayed = len(taken.early), len(taken.stayed)
    told = []
    if early:
        told.append(translate("HandoverPage", "%n of them came early: tell the people.", "", early))
    if stayed:
        told.append(translate("HandoverPage", "%n line(s) stay in the pile.", "", stayed))
    acts = (Act(translate("HandoverPage", "Whom to tell"), whom_to_tell),) if early else ()
    icon = "phone" if early else ""
    kind: Kind = "warn" if stayed else "info" if early else "ok"
    return Notice(kind, fact, " ".join(told), acts, icon=icon, key=DONE)
