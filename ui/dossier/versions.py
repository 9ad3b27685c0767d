"""Two versions of one dossier side by side: what an officer sees when somebody else was faster."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from desk_app.domain.dossiers import Dossier
from desk_app.domain.history import Entry
from desk_app.domain.money import grouped
from desk_app.domain.people import IdKind
from ui.dossier import when

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Difference:
    """One fact: its name, as it was on this page, as it is in the record."""

    label: str
    before: str
    after: str


def differences(before: Dossier, after: Dossier, word: Callable[[str], str]) -> tuple[Difference, ...]:
    """The facts that an officer knows a dossier by, as far as they differ."""
    old, new = _facts(before, word), _facts(after, word)
    return tuple(Difference(label, old[label] or "–", new[label] or "–") for label in new if old[label] != new[label])


def told(before: Dossier, after: Dossier, news: tuple[Entry, ...], word: Callable[[str], str]) -> str:
    """Who did what meanwhile, and both versions of each fact that differs."""
    who = translate("Versions", "{officer}, {moment}: {what}.")
    done = [
        who.format(officer=entry.officer, moment=when.moment(entry.at), what=word(f"happened.{entry.what}"))
        for entry in news
    ]
    both = translate("Versions", "{label}: you saw “{before}”, now “{after}”.")
    said = [
        both.format(label=each.label, before=each.before, after=each.after) for each in differences(before, after, word)
    ]
    return " ".join((*done, *said))


def _facts(dossier: Dossier, word: Callable[[str], str]) -> dict[str, str]:
    promise, owner = dossier.promise, dossier.owner
    kinds = {IdKind.TAX: translate("Asks", "Tax code")}
    return {
        translate("Versions", "State"): word(f"state.{dossier.state}"),
        translate("Versions", "Is at"): dossier.place,
        translate("Versions", "Owner"): owner.name,
        kinds.get(owner.id_kind, translate("Versions", "Number of the ID")): owner.number,
        translate("Versions", "Phone"): owner.phone,
        translate("Versions", "Address"): owner.address,
        translate("Versions", "Procedure"): dossier.procedure.name,
        translate("Versions", "Request"): dossier.request,
        translate("Versions", "Received"): when.due(dossier.received_at),
        translate("Versions", "Due by law"): _moment(promise.lawful_due_at),
        translate("Versions", "Apologised until"): _moment(promise.postponed_to),
        translate("Versions", "Papers"): str(len(dossier.papers)),
        translate("Versions", "Sets"): str(dossier.sets),
        translate("Versions", "Fee"): "" if dossier.fee_vnd is None else grouped(dossier.fee_vnd),
        translate("Versions", "Official code"): dossier.official_code,
        translate("Versions", "Result"): dossier.result.number if dossier.result is not None else "",
        translate("Versions", "Note"): dossier.note,
    }


def _moment(at: datetime | None) -> str:
    return when.due(at) if at is not None else ""
