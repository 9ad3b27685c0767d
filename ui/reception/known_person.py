"""A person who is known from a card or from an earlier dossier: empty fields are filled, differences are offered."""

from collections.abc import Callable, Mapping
from dataclasses import asdict

from PySide6.QtCore import QObject, Signal

from desk_app.domain.dates import short_day
from desk_app.domain.dossiers import Dossier
from desk_app.domain.people import CitizenCard
from desk_app.domain.states import State
from desk_app.services.wording import Language, sentence
from ui.reception.comparing import Compared, compare
from ui.reception.opened import DossierAsked, missing_of, waits_for_acceptance
from ui.reception.person_fields import PersonFields
from ui.reception.typed import TypedPerson, same_number
from ui.widgets.strip import Act, Kind, Notice

COPY_KEY = "Ctrl+W"


class KnownPerson(QObject):
    """Nothing typed by hand is ever overwritten without the officer's word (F11).

    :attr:`dossier_asked` with a dossier of this person that is to be completed, filed again or copied.
    """

    KEY = "reception.known"
    WAITING = "reception.waiting"
    dossier_asked = Signal(object)

    def __init__(self, tell: Callable[[Notice], None], withdraw: Callable[[str], None], parent: QObject) -> None:
        super().__init__(parent)
        self.tell, self.withdraw = tell, withdraw
        self._from_card: dict[int, str] = {}
        self._doubted: PersonFields | None = None

    def take_card(self, fields: PersonFields, card: CitizenCard, language: Language) -> None:
        """A card was read. Data of another person that nobody typed goes first: it may not stay beside a new name."""
        said = TypedPerson.of(card.person())
        if "number" not in fields.by_hand() and not same_number(fields.typed(), said):
            fields.put({key: "" for key in asdict(said) if key not in fields.by_hand()})
        found = compare(fields.typed(), said, fields.by_hand())
        fields.put(found.fill)
        self._from_card[id(fields)] = said.number
        doubts = " ".join(sentence(code, {}, language) for code in card.warnings)
        if found.differs:
            words = self.tr("What you typed was kept. It differs in: {fields}.")
            self._offer(
                fields,
                Notice("warn", self.tr("Citizen card read."), words.format(fields=self._named(fields, found.differs))),
                self.tr("Use the card"),
                found,
            )
        else:
            kind: Kind = "warn" if doubts else "info"
            self._doubted = fields if doubts else None
            fact = self.tr("Citizen card read.")
            self.tell(Notice(kind, fact, doubts, icon="" if doubts else "id-card", key=self.KEY))

    def take_earlier(self, fields: PersonFields, dossier: Dossier, *, copy: bool = False) -> None:
        """The person's last dossier. After a card it fills what the card does not say, else it is only offered:
        a number typed wrongly may be somebody else's. ``copy``: nothing else is asked for yet, so that the dossier may
        be filed once more as it was."""
        said = TypedPerson.of(dossier.owner)
        now = fields.typed()
        if not same_number(now, said):
            return
        found = compare(now, said, asdict(said).keys())
        day = short_day(dossier.received_at.date())
        more = (self._copy_of(dossier, day),) if copy and dossier.numbered and not _ended(dossier) else ()
        if self._from_card.get(id(fields)) == said.number:
            fields.put(found.fill)
            if found.differs:
                words = self.tr("It differs from the dossier of {day} in: {fields}. The card is used.")
                told = words.format(day=day, fields=self._named(fields, found.differs))
                notice = Notice("info", self.tr("Citizen card read."), told, icon="id-card")
                self._offer(fields, notice, self.tr("Use the earlier data"), found, more)
            elif more:
                self._tell_last(dossier, day, more)
        elif found.fill or found.differs:
            words = self.tr("{name}, dossier of {day}. Ask the citizen whether it still holds.")
            notice = Notice("info", self.tr("Known number."), words.format(name=said.name, day=day), icon="history")
            both = Compared({}, {**found.fill, **found.differs})
            self._offer(fields, notice, self.tr("Use the earlier data"), both, more)
        elif more:
            self._tell_last(dossier, day, more)

    def tell_waiting(self, dossier: Dossier) -> None:
        """The person's last dossier was never accepted: it is completed, or what ended without result filed again."""
        facts = {"day": short_day(dossier.registered_at.date()), "procedure": dossier.procedure.name}
        missing = "; ".join(paper.name for paper in missing_of(dossier))
        if waits_for_acceptance(dossier):
            fact = self.tr("Not accepted yet since {day}: {procedure}.").format(**facts)
            told = self.tr("Asked for: {papers}.").format(papers=missing) if missing else ""
            verb, asked = self.tr("Complete it"), DossierAsked(dossier.code)
        elif _ended(dossier):
            fact = self.tr("Ended without a result on {day}: {procedure}.").format(**facts)
            told = ""
            verb, asked = self.tr("File it again"), DossierAsked(dossier.code, "copy")
        else:
            return
        act = Act(verb, lambda: self.dossier_asked.emit(asked))
        self.tell(Notice("info", fact, told, (act,), icon="history", key=self.WAITING))

    def made_sure(self, fields: PersonFields) -> None:
        """What looked odd in a card's number was put right: the warning about it goes too."""
        if self._doubted is fields:
            self._doubted = None
            self.withdraw(self.KEY)

    def forget(self) -> None:
        """The form was emptied."""
        self._doubted = None
        self._from_card.clear()
        self.withdraw(self.KEY)
        self.withdraw(self.WAITING)

    def _copy_of(self, dossier: Dossier, day: str) -> Act:
        asked = DossierAsked(dossier.code, "copy")
        return Act(self.tr("Copy that of {day}").format(day=day), lambda: self.dossier_asked.emit(asked), COPY_KEY)

    def _tell_last(self, dossier: Dossier, day: str, acts: tuple[Act, ...]) -> None:
        fact = self.tr("Was here before.")
        told = self.tr("Last dossier, {day}: {procedure}.").format(day=day, procedure=dossier.procedure.name)
        self.tell(Notice("info", fact, told, acts, icon="history", key=self.KEY))

    def _offer(
        self, fields: PersonFields, notice: Notice, verb: str, found: Compared, more: tuple[Act, ...] = ()
    ) -> None:
        def take() -> None:
            fields.put(found.differs)
            self.withdraw(self.KEY)
            for key in found.differs:
                fields.settled.emit(key)

        acts = (Act(verb, take), *more)
        self.tell(Notice(notice.kind, notice.fact, notice.sentence, acts, icon=notice.icon, key=self.KEY))

    def _named(self, fields: PersonFields, differs: Mapping[str, str]) -> str:
        return "; ".join(
            f"{fields.fields[key].label.text().lower()} ({_readable(fields, key, value)})"
            for key, value in differs.items()
        )


def _ended(dossier: Dossier) -> bool:
    """Without a result: filing it again is another thing than copying it."""
    return dossier.state in (State.NOT_ACCEPTED, State.STOPPED)


def _readable(fields: PersonFields, key: str, value: str) -> str:
    if key != "sex":
        return value
    return fields.sex.itemText(max(0, fields.sex.findData(value)))
