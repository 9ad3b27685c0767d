"""A citizen card read while the reception page is in front: whose fields it fills, and where one goes on."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desk_app.domain.people import CitizenCard
from desk_app.services.desk import Desk
from desk_app.services.wording import Language, sentence
from ui.reception.conversation import Conversation
from ui.reception.form import ReceptionForm
from ui.reception.known_person import KnownPerson


class CardReading(QObject):
    """:attr:`begun` before a card fills anything, :attr:`refused` with the sentence for a text that is none."""

    begun = Signal()
    refused = Signal(str)

    def __init__(
        self,
        desk: Desk,
        page: QWidget,
        form: ReceptionForm,
        known: KnownPerson,
        talk: Conversation,
        *,
        busy: Callable[[], bool],
        language: Callable[[], Language],
    ) -> None:
        """``busy``: a dossier is being saved; the card that is read meanwhile is the next citizen's and waits."""
        super().__init__(page)
        self._desk, self._page, self._form, self._known, self._talk = desk, page, form, known, talk
        self._busy, self._language = busy, language
        self._held: CitizenCard | None = None

    def take(self, card: CitizenCard) -> None:
        """Fill the person who is being asked for, and go on to the procedure; to the name where the card said none."""
        if self._busy():
            self._held = card
            return
        self.begun.emit()
        fields = self._form.person.holding_focus(self._page.focusWidget())
        self._known.take_card(fields, card, self._language())
        self._talk.person_changed(fields, "number")
        if not card.name:
            fields.edit("name").setFocus()
        elif self._form.procedure.procedure.chosen() is None:
            self._form.procedure.procedure.setFocus()

    def read(self, text: str, touched: bool = False) -> None:
        """A text that looks like a card's QR, scanned into a field of the page; ``touched`` by an input method."""
        from desk_app.services.scanning import Unknown

        found = self._desk.scanning.read(text, touched=touched)
        if isinstance(found, CitizenCard):
            self.take(found)
        elif isinstance(found, Unknown):
            self.refused.emit(sentence(found.reason, {}, self._language()))

    def release(self) -> None:
        """The last dossier is written: the card that waited is taken now."""
        held, self._held = self._held, None
        if held is not None:
            self.take(held)

    def forget(self) -> None:
        """No card waits any more."""
        self._held = None
