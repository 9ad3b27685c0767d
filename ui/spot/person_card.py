"""Card 1 of a visit: who asks. Name and number are enough; a card that is scanned fills the rest."""

from collections.abc import Callable

from PySide6.QtWidgets import QGridLayout, QWidget

from desk_app.services.wording import Language
from ui.reception.person_fields import PersonFields
from ui.reception.typed import TypedPerson
from ui.widgets.card import Card

SHOWN = ("number", "name", "birth_date", "address")
WIDTHS = (178, 270, 122)


class SpotPerson(Card):
    """The requester's fields in one and a half lines."""

    def __init__(self, language: Callable[[], Language]) -> None:
        super().__init__(" ", number=1)
        self.fields = PersonFields(language, self)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        at = self.fields.fields
        for column, (key, width) in enumerate(zip(SHOWN, WIDTHS, strict=False)):
            grid.addWidget(at[key], 0, column)
            grid.setColumnStretch(column, width)
        grid.addWidget(self.fields.identity, 1, 0, 1, 3)
        grid.addWidget(at["address"], 2, 0, 1, 3)
        for key, field in at.items():
            if key not in SHOWN:
                field.setParent(self)
                field.hide()
        self.fields.contact.setParent(self)
        self.body.addLayout(grid)
        self.say_words()

    def say_words(self) -> None:
        """Every word again, in the present language."""
        self.title.setText(self.tr("Who asks"))
        self.setAccessibleName(self.title.text())
        self.fields.say_words()

    def typed(self) -> TypedPerson:
        """What stands in the fields, those that a card filled unseen too."""
        return self.fields.typed()

    def first_wrong(self) -> QWidget | None:
        """Look at every field; the first wrong one, None when all may stand."""
        wrong = [self.fields.fields[key].editor for key in SHOWN if not self.fields.check(key)]
        return wrong[0] if wrong else None

    def tab_stops(self) -> tuple[QWidget, ...]:
        """The order of Enter."""
        return tuple(self.fields.fields[key].editor for key in SHOWN)
