"""The correction: everything that may be put right, each field with what the record holds, and what it does."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from desk_app.domain.dossiers import Dossier
from desk_app.domain.errors import RuleBroken
from desk_app.domain.filed import Channel, ReturnAt
from desk_app.domain.money import grouped
from desk_app.domain.people import Person, PersonKind, Sex
from desk_app.services.reckoning import read_moment, write_moment
from ui.dossier.question import Ask, Kind, Question
from ui.dossier.seen import Seen

translate = QCoreApplication.translate


def correct(seen: Seen, word: Callable[[str], str]) -> Question:
    """Old and new stay in the history; the number, and the moment of the first result, are never among them."""
    return Question(
        translate("Asks", "Put right what was written wrong. Old and new stay in the history."),
        translate("Asks", "Correct"),
        (
            *_owner(seen.dossier),
            *_dossier(seen, word),
            Ask("reason", translate("Asks", "Reason for the correction"), wide=2),
        ),
        tall=True,
    )


def changed(asks: tuple[Ask, ...], said: Mapping[str, str]) -> dict[str, str]:
    """Of a correction's fields those that differ from the record, in the words in which a move is asked for.

    Raises ``reckoning.moment`` for a moment that is none.
    """
    found = {ask.name: said[ask.name] for ask in asks if ask.was is not None and said.get(ask.name, ask.was) != ask.was}
    if "received_at" in found:
        found["received_at"] = read_moment(found["received_at"], "received_at").isoformat(timespec="minutes")
    if not found.get("fee_vnd", "0"):
        raise RuleBroken("filing.wrong_count", field="fee_vnd")
    return found


def _owner(dossier: Dossier) -> tuple[Ask, ...]:
    owner = dossier.owner
    named = _organisation(owner) if owner.kind is PersonKind.ORGANISATION else _person(owner)
    return (
        *named,
        _field("phone", translate("Asks", "Phone"), owner.phone, "figures"),
        _field("email", translate("Asks", "Email"), owner.email, wide=2),
        _field("address", translate("Asks", "Address"), owner.address, wide=2),
        _field("request", translate("Asks", "Request in detail"), dossier.request, wide=2),
    )


def _organisation(owner: Person) -> tuple[Ask, ...]:
    """It has a tax code, and was never born."""
    return (
        _field("name", translate("Asks", "Name of the organisation"), owner.name, wide=2),
        _field("personal_id", translate("Asks", "Tax code"), owner.number, "figures"),
    )


def _person(owner: Person) -> tuple[Ask, ...]:
    sexes = (
        ("", "–"),
        (str(Sex.FEMALE), translate("Asks", "Female")),
        (str(Sex.MALE), translate("Asks", "Male")),
    )
    sex = str(owner.sex) if owner.sex else ""
    return (
        _field("name", translate("Asks", "Full name"), owner.name, wide=2),
        _field("personal_id", translate("Asks", "Number of the ID"), owner.number, "figures"),
        _field("birth_date", translate("Asks", "Born"), str(owner.birth_date) if owner.birth_date else "", "figures"),
        _field("sex", translate("Asks", "Sex"), sex, "combo", choices=sexes if not sex else sexes[1:]),
    )


def _dossier(seen: Seen, word: Callable[[str], str]) -> tuple[Ask, ...]:
    dossier = seen.dossier
    channels = tuple((str(channel), word(f"channel.{channel}")) for channel in Channel)
    places = tuple((str(place), word(f"return_at.{place}")) for place in ReturnAt)
    known = seen.procedure.cases if seen.procedure is not None else ()
    named = dict.fromkeys(case for case in (*known, dossier.procedure.case) if case)
    cases = (("", translate("Asks", "ordinary")), *((case, case) for case in named))
    fee = "" if dossier.fee_vnd is None else grouped(dossier.fee_vnd)
    mandate = dossier.mandate.in_words() if dossier.mandate is not None else ""
    received = write_moment(dossier.received_at)
    return (
        _field("procedure", translate("Asks", "Procedure"), dossier.procedure.key, "procedure", wide=2),
        _field("case", translate("Asks", "Case"), dossier.procedure.case, "combo", choices=cases),
        _field("channel", translate("Asks", "How it was filed"), str(dossier.channel), "combo", choices=channels),
        _field("received_at", translate("Asks", "Received at"), received, "figures"),
        _field("return_at", translate("Asks", "Result goes"), str(dossier.return_at), "combo", choices=places),
        _field("sets", translate("Asks", "Sets"), str(dossier.sets), "figures"),
        _field("fee_vnd", translate("Asks", "Fee (đồng)"), fee, "figures"),
        _field("official_code", translate("Asks", "Official code"), dossier.official_code, "figures", wide=2),
        _field("mandate", translate("Asks", "Mandate"), mandate, wide=2),
        _field("note", translate("Asks", "Note"), dossier.note, wide=2),
    )


def _field(
    name: str,
    label: str,
    value: str,
    kind: Kind = "words",
    *,
    wide: int = 1,
    choices: tuple[tuple[str, str], ...] = (),
) -> Ask:
    return Ask(name, label, value, wide=wide, kind=kind, choices=choices, was=value)
