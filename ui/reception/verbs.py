"""The verbs at the bottom of the reception page, the code that is expected, and what F12 will do."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.page import ActionBar
from ui.reception.form import ReceptionForm
from ui.reception.saving import Saving
from ui.reception.turning_away import Mode
from ui.widgets import paint
from ui.widgets.buttons import KeyButton
from ui.widgets.words import Words

GAP = 10


class Verbs(QObject):
    """Buttons and words in the page's action bar; the page says what they do."""

    def __init__(
        self, bar: ActionBar, form: ReceptionForm, saving: Saving, opened: Callable[[], str], page: QWidget
    ) -> None:
        """``opened``: the reference of the dossier that is being completed, ``""`` when none is."""
        super().__init__(page)
        self._bar, self._form, self._saving, self._opened, self._page = bar, form, saving, opened, page
        self._label, self.code = Words(tone="ink2"), Words(role="figure_strong")
        self._expected = ""
        bar.add_words(self._label)
        bar.add_words(self.code)
        self.next_citizen = KeyButton(" ", "Ctrl+N")
        self.same_person = KeyButton(" ", "Ctrl+D")
        self.add_procedure = KeyButton(" ", "Ctrl+J")
        self.chief = KeyButton(" ", "F12", icon="printer", kind="chief")
        self._buttons = (self.next_citizen, self.same_person, self.add_procedure, self.chief)
        bar.add(*self._buttons)

        form.procedure.taken.connect(lambda _: self.say())
        form.papers.turning.mode_changed.connect(self.say)
        saving.turned.connect(self.say)

    def expect(self, code: str) -> None:
        """The code that the dossier will probably get."""
        self._expected = code
        self.say()

    def say(self) -> None:
        """Every word for what stands on the page.

        The page's width decides what has room: first the verbs in full, then the code, then the state.
        """
        form, mode, busy = self._form, self._form.papers.turning.mode(), self._saving.busy()
        parts = len(form.procedure.together.parts) + (form.procedure.procedure.chosen() is not None)
        opened = self._opened()
        self.add_procedure.setVisible(not opened and not mode)
        room = self._say_buttons(self._page.width(), mode, opened, parts)
        said = self.tr("Saving …") if busy else self.tr("Not registered yet")
        self._label.setText(self.tr("Completing") if opened else self.tr("Expected code"))
        self.code.setText(opened or self._expected)
        wanted = self._label.sizeHint().width() + self.code.sizeHint().width() + 2 * GAP
        shown = bool(self.code.text()) and (bool(opened) or not mode) and room >= wanted
        self._label.setVisible(shown)
        self.code.setVisible(shown)
        room -= wanted if shown else 0
        state = busy or (not mode and not opened and room >= paint.width(f"· {said}") + 2 * GAP)
        self._bar.sentence.say("", ("· " if shown else "") + said if state else "")
        self.chief.set_enabled_because(not busy, said)

    def _say_buttons(self, width: int, mode: Mode, opened: str, parts: int) -> int:
        """The verbs in full where they have room, else shorter; answers the room that is left."""
        room = 0
        for wide, narrow in ((True, False), (False, False), (False, True)):
            self.next_citizen.say(self.tr("Next") if narrow else self.tr("Next citizen"))
            self.add_procedure.say(self.tr("Add") if narrow else self.tr("Add a procedure"))
            self.same_person.say(self.tr("Another for this person") if wide else self.tr("Same person"))
            self.chief.say(self._chief_words(mode, opened, parts, wide=wide))
            buttons = [each for each in self._buttons if not each.isHidden()]
            room = width - sum(each.sizeHint().width() + GAP for each in buttons)
            if room >= 0:
                break
        return room

    def _chief_words(self, mode: Mode, opened: str, parts: int, *, wide: bool) -> str:
        if mode == "ask":
            return self.tr("Print the request for papers") if wide else self.tr("Print the request")
        if mode == "refuse":
            return self.tr("Print the refusal")
        if opened:
            return self.tr("Accept and print")
        return self.tr("Register {count} and print").format(count=parts) if parts > 1 else self.tr("Register and print")
