"""What the page of piles tells once something was done: a pile that left, one that arrived, results that came in."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from desk_app.domain.transfers import Transfer
from desk_app.services.handing_over import Arrival
from desk_app.services.taking_in import TakenIn
from ui.handover.telling import short_number
from ui.speech.counted import piles
from ui.widgets.strip import Act, Kind, Notice

DONE = "handover.done"
Do = Callable[[], None]
translate = QCoreApplication.translate


def given(pile: Transfer, print_slip: Do) -> Notice:
    """A pile left on its slip."""
    count = piles.handed_over(len(pile.codes))
    fact = translate("HandoverPage", "{count} to {to}, slip {number}.")
    fact = fact.format(count=count, to=pile.to_place, number=short_number(pile.number))
    sentence = translate(
        "HandoverPage", "Two copies, one for each side. The other side scans its bar code when the pile arrives."
    )
    return Notice("ok", fact, sentence, (Act(translate("HandoverPage", "Print the slip"), print_slip),), key=DONE)


def arrived(arrivals: tuple[Arrival, ...]) -> Notice:
    """A pile was taken over, perhaps not all of it."""
    taken = sum(len(each.taken) for each in arrivals)
    fact = piles.taken_over(taken)
    missing = sum(len(each.missing) for each in arrivals)
    if not missing:
        return Notice("ok", fact, "", key=DONE)
    return Notice("warn", fact, piles.missing_of_slip(missing), key=DONE)


def taken_in(taken: TakenIn, place: str, whom_to_tell: Do) -> Notice:
    """Results lie in their compartment; early ones ask for a call, what stayed behind is still in the pile."""
    count = piles.results_in(len(taken.done))
    fact = translate("HandoverPage", "{count}, laid into {place}.").format(count=count, place=place)
    early, stayed = len(taken.early), len(taken.stayed)
    told = []
    if early:
        told.append(piles.came_early(early))
    if stayed:
        told.append(piles.lines_stay(stayed))
    acts = (Act(translate("HandoverPage", "Whom to tell"), whom_to_tell),) if early else ()
    icon = "phone" if early else ""
    kind: Kind = "warn" if stayed else "info" if early else "ok"
    return Notice(kind, fact, " ".join(told), acts, icon=icon, key=DONE)
