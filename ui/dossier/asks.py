"""What each move asks before it is made: its title, its verb and its fields."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desk_app.domain.dossiers import Dossier
from desk_app.domain.life_cycle import Action
from desk_app.domain.people import Person
from ui.dossier.move_form import Ask

REPRINT = "reprint"
"""Printing again is no move of the dossier, but asks for a reason like one."""

CORRECTED = ("name", "phone", "address", "note")
"""What the correction strip offers; the rest is corrected from the command line, in the open as well."""


@dataclass(frozen=True)
class Question:
    """A move's question in words ready to read."""

    title: str
    verb: str
    asks: tuple[Ask, ...]


def question(key: str, dossier: Dossier, known_places: Sequence[str]) -> Question:
    """What is asked for a move (an ``Action``'s value) or for :data:`REPRINT`."""
    name, code = dossier.owner.name, dossier.code
    match key:
        case Action.HAND_OVER:
            return Question(
                QCoreApplication.translate("Asks", "Which office takes this dossier?"),
                QCoreApplication.translate("Asks", "Hand over"),
                (Ask("to", QCoreApplication.translate("Asks", "Taken by"), wide=4, choices=tuple(known_places[:4])),),
            )
        case Action.RESULT:
            return Question(
                QCoreApplication.translate("Asks", "The signed result is at the desk. Where is it kept?"),
                QCoreApplication.translate("Asks", "Take the result"),
                (Ask("place", QCoreApplication.translate("Asks", "Kept in (may stay empty)"), wide=2),),
            )
        case Action.RETURN_RESULT:
            return Question(
                QCoreApplication.translate("Asks", "Who takes the result?"),
                QCoreApplication.translate("Asks", "Hand back"),
                (Ask("to", QCoreApplication.translate("Asks", "Given to"), dossier.person_at_desk.name, wide=2),),
            )
        case Action.CORRECT:
            return Question(
                QCoreApplication.translate(
                    "Asks", "Put right what was written wrong. Old and new stay in the history."
                ),
                QCoreApplication.translate("Asks", "Correct"),
                (*_person(dossier.owner), *_rest(dossier)),
            )
        case Action.VOID:
            title = QCoreApplication.translate(
                "Asks", "Void the number {code}? It stays in the register with its reason."
            )
            return Question(
                title.format(code=code),
                QCoreApplication.translate("Asks", "Void the number"),
                (Ask("reason", QCoreApplication.translate("Asks", "Reason"), wide=4),),
            )
    title = QCoreApplication.translate("Asks", "The receipt of {name} was printed before. Why print it again?")
    reasons = (
        QCoreApplication.translate("Asks", "printer trouble"),
        QCoreApplication.translate("Asks", "lost by the applicant"),
    )
    return Question(
        title.format(name=name),
        QCoreApplication.translate("Asks", "Print again"),
        (Ask("reason", QCoreApplication.translate("Asks", "Reason"), wide=4, choices=reasons),),
    )


def _person(owner: Person) -> tuple[Ask, ...]:
    return (
        Ask("name", QCoreApplication.translate("Asks", "Full name"), owner.name),
        Ask("phone", QCoreApplication.translate("Asks", "Phone"), owner.phone, figures=True),
    )


def _rest(dossier: Dossier) -> tuple[Ask, ...]:
    return (
        Ask("address", QCoreApplication.translate("Asks", "Address"), dossier.owner.address, wide=2),
        Ask("note", QCoreApplication.translate("Asks", "Note"), dossier.note, wide=2),
        Ask("reason", QCoreApplication.translate("Asks", "Reason for the correction"), wide=2),
    )


def changed(dossier: Dossier, said: Mapping[str, str]) -> dict[str, str]:
    """Of a correction's fields, those that differ from what the record holds."""
    before = {
        "name": dossier.owner.name,
        "phone": dossier.owner.phone,
        "address": dossier.owner.address,
        "note": dossier.note,
    }
    return {name: said[name] for name in CORRECTED if name in said and said[name] != before[name]}
