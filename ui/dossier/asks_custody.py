"""What is asked when a dossier, its papers or its result change hands."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from desk_app.domain.endings import Collected
from desk_app.domain.filed import ReturnAt
from ui.dossier.question import Ask, Question
from ui.dossier.seen import Seen

MOST_PLACES = 4
translate = QCoreApplication.translate


def hand_over(seen: Seen, word: Callable[[str], str]) -> Question:
    """To whom; the agency that settles is offered first."""
    known = seen.known_places[:MOST_PLACES]
    agency = seen.dossier.places.settling or seen.dossier.procedure.agency
    return Question(
        translate("Asks", "Which office takes this dossier?"),
        translate("Asks", "Hand over"),
        (Ask("to", translate("Asks", "Taken by"), agency, wide=4, offers=known),),
    )


def take_over(seen: Seen, word: Callable[[str], str]) -> Question:
    """Who signed on the other side."""
    title = translate("Asks", "Has it arrived at {place}? From now on they answer for it.")
    return Question(
        title.format(place=seen.dossier.place or "–"),
        translate("Asks", "It has arrived"),
        (Ask("by", translate("Asks", "Who took it (may stay empty)"), wide=2),),
    )


def send_up(seen: Seen, word: Callable[[str], str]) -> Question:
    """Where the copy went, and what they promise; ours stays what it is."""
    return Question(
        translate("Asks", "A copy goes up. Their date stands beside ours and does not change it."),
        translate("Asks", "Sent up"),
        (
            Ask("to", translate("Asks", "To which office"), wide=2),
            Ask("due_at", translate("Asks", "They promise (may stay empty)"), kind="day"),
            Ask("code", translate("Asks", "Their code (may stay empty)"), kind="figures"),
        ),
    )


def call(seen: Seen, word: Callable[[str], str]) -> Question:
    """Told by telephone or message."""
    return Question(
        translate("Asks", "The applicant was told that the result is here."),
        translate("Asks", "They know"),
        (Ask("reason", translate("Asks", "Note (may stay empty)"), wide=4),),
    )


def return_result(seen: Seen, word: Callable[[str], str]) -> Question:
    """Who takes the result: the owner, somebody with a mandate, the post."""
    dossier = seen.dossier
    wanted = {ReturnAt.POST: Collected.POST, ReturnAt.ELECTRONIC: Collected.ELECTRONIC}.get(dossier.return_at)
    how = wanted or (Collected.REPRESENTATIVE if dossier.authorised is not None else Collected.OWNER)
    person = dossier.authorised if how is Collected.REPRESENTATIVE else None
    name = (person or dossier.person_at_desk).name
    mandate = dossier.mandate.in_words() if dossier.mandate is not None else ""
    people, represented = (str(Collected.OWNER), str(Collected.REPRESENTATIVE)), (str(Collected.REPRESENTATIVE),)
    choices = (
        (str(Collected.OWNER), translate("Asks", "Owner")),
        (str(Collected.REPRESENTATIVE), translate("Asks", "Representative")),
        (str(Collected.POST), translate("Asks", "Post")),
        (str(Collected.ELECTRONIC), translate("Asks", "Electronic")),
    )
    return Question(
        translate("Asks", "Who takes the result? The receipt is taken back."),
        translate("Asks", "Hand back"),
        (
            Ask("how", translate("Asks", "Fetched by"), str(how), wide=2, kind="segments", choices=choices),
            Ask("to", translate("Asks", "Given to"), name, wide=2, only_with=("how", people)),
            Ask("mandate", translate("Asks", "Mandate"), mandate, wide=4, only_with=("how", represented)),
            Ask("waybill", translate("Asks", "Waybill"), wide=2, kind="figures", only_with=("how", ("post",))),
        ),
    )
