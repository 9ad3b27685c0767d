"""Card 1, who files: the person at the counter, and the owner of the dossier when that is somebody else."""

from collections.abc import Callable, Sequence
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from desk_app.services.wording import Language
from ui.reception.draft import Acting, Role
from ui.reception.mandate_row import MandateRow
from ui.reception.person_fields import PersonFields
from ui.reception.typed import TypedMandate
from ui.widgets.card import Card
from ui.widgets.field import Field
from ui.widgets.key_cap import KeyCap
from ui.widgets.segments import Segments

WIDTHS = (178, 270, 122, 104)
ROLES: tuple[Role, ...] = ("owner", "proxy", "organisation")
KEY = "Ctrl+U"
"""Who it is that comes, as on the pages of piles and results."""


class PersonCard(Card):
    """Fields in the order of the paper form. The second line asks for the owner when the dossier is filed for them."""

    role_chosen = Signal()

    def __init__(self, language: Callable[[], Language]) -> None:
        self.roles = Segments("", [(role, "") for role in ROLES])
        super().__init__(" ", number=1, helper=_with_its_key(self.roles))
        self._next = QShortcut(QKeySequence(KEY), self, self.next_role)
        self.desk = PersonFields(language, self)
        self.owner = PersonFields(language, self)
        self.authorised = PersonFields(language, self)
        self.mandate = MandateRow()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self._place()
        for column, stretch in enumerate(WIDTHS):
            self._grid.setColumnStretch(column, stretch)
            self._grid.setColumnMinimumWidth(column, 60)
        self.body.addLayout(self._grid)
        self.roles.chosen.connect(lambda _: self._role_changed())
        self.mandate.acting_chosen.connect(self._acting_chosen)
        self._follow_role()

    def role(self) -> Role:
        """Who stands at the counter."""
        return cast(Role, self.roles.value())

    def set_role(self, role: Role) -> None:
        """Choose without telling anybody."""
        self.roles.set_value(role)
        self._follow_role()

    def next_role(self) -> None:
        """The next of the three, and round again; the keyboard stays in its field."""
        self.choose_role(ROLES[(ROLES.index(self.role()) + 1) % len(ROLES)])

    def choose_role(self, role: Role) -> None:
        """As if the officer had chosen it."""
        self.roles.set_value(role)
        self._role_changed()

    def show_mandate(self, acting: Acting, relation: str, mandate: TypedMandate) -> None:
        """By what right somebody files for the owner, as it was typed before."""
        self.mandate.put(acting, relation, mandate)
        self._follow_role()

    def people(self) -> Sequence[PersonFields]:
        """The persons asked for now, the one at the counter first."""
        owner = () if self.role() == "owner" else (self.owner,)
        return (self.desk, *owner, *((self.authorised,) if self._has_third() else ()))

    def fields_of(self, place: str) -> PersonFields:
        """The fields meant by ``applicant``, ``submitter`` or ``authorised`` in an error."""
        if place == "authorised":
            return self.authorised
        return self.owner if place == "applicant" and self.role() != "owner" else self.desk

    def holding_focus(self, focused: QWidget | None) -> PersonFields:
        """The person whose fields have the keyboard; the one at the counter when none has."""
        for person in self.people():
            if focused in [field.editor for field in person.fields.values()]:
                return person
        return self.desk

    def first_wrong(self) -> QWidget | None:
        """Look at every field asked for, in the order of the form; the first wrong one, None when all may stand."""
        wrong = [
            field.editor
            for person in self.people()
            for key, field in person.fields.items()
            if not field.isHidden() and not person.check(key)
        ]
        return wrong[0] if wrong else None

    def ask_email(self, wanted: bool) -> None:
        """The email is asked for only where the result goes there."""
        self.desk.fields["email"].setVisible(wanted or bool(self.desk.edit("email").value()))

    def tab_stops(self) -> tuple[QWidget, ...]:
        """The order of the paper form."""
        fields = (*self.desk.fields.values(), *self._line_of(self.owner))
        third = (field.editor for field in self._line_of(self.authorised))
        return (*(field.editor for field in fields), *self.mandate.tab_stops(), *third)

    def say_words(self) -> None:
        """Every word again, in the present language."""
        self.title.setText(self.tr("Who files"))
        self.setAccessibleName(self.title.text())
        words = (self.tr("Is the owner"), self.tr("For the owner"), self.tr("Organisation"))
        self.roles.say(self.tr("Who stands at the counter"), words)
        self._next.setWhatsThis(self.roles.accessibleName())
        for person in (self.desk, self.owner, self.authorised):
            person.say_words()
        self.mandate.say_words()
        for field in self._line_of(self.owner):
            field.label.setText(self._of_owner(field))
            field.editor.setAccessibleName(field.label.text())
        name = self.authorised.fields["name"]
        name.label.setText(self.tr("Who has the mandate"))
        name.editor.setAccessibleName(name.label.text())

    def _place(self) -> None:
        at = self.desk.fields
        for field, row, column, span in (
            (at["number"], 0, 0, 1),
            (at["name"], 0, 1, 1),
            (at["birth_date"], 0, 2, 1),
            (at["sex"], 0, 3, 1),
            (self.desk.identity, 1, 0, 4),
            (at["phone"], 2, 0, 1),
            (at["address"], 2, 1, 3),
            (at["email"], 3, 0, 4),
            (self.desk.contact, 4, 0, 4),
        ):
            self._grid.addWidget(field, row, column, 1, span)
        at["email"].hide()
        self._place_line(self.owner, 5)
        self._grid.addWidget(self.mandate, 7, 0, 1, 4)
        self._place_line(self.authorised, 8)

    def _place_line(self, person: PersonFields, row: int) -> None:
        """A person of whom only number, name and address are asked."""
        for field in person.fields.values():
            field.setParent(self)
            field.hide()
        number, name, address = self._line_of(person)
        self._grid.addWidget(number, row, 0)
        self._grid.addWidget(name, row, 1)
        self._grid.addWidget(address, row, 2, 1, 2)
        self._grid.addWidget(person.identity, row + 1, 0, 1, 4)
        person.contact.setParent(self)

    def _line_of(self, person: PersonFields) -> tuple[Field, Field, Field]:
        at = person.fields
        return at["number"], at["name"], at["address"]

    def _has_third(self) -> bool:
        return self.role() != "owner" and self.mandate.value() == "third"

    def _of_owner(self, field: Field) -> str:
        at = self.owner.fields
        if field is at["name"] and self.role() != "organisation":
            return self.tr("Owner of the dossier")
        if field is at["address"]:
            return self.tr("Address of the owner") if self.role() == "proxy" else self.tr("Address")
        return field.label.text()

    def _role_changed(self) -> None:
        self._follow_role()
        self.role_chosen.emit()

    def _follow_role(self) -> None:
        self.owner.organisation = self.role() == "organisation"
        self.mandate.follow(self.role())
        self.say_words()
        for field in self._line_of(self.owner):
            field.setVisible(self.role() != "owner")
        for field in self._line_of(self.authorised):
            field.setVisible(self._has_third())

    def _acting_chosen(self) -> None:
        self._follow_role()
        self.role_chosen.emit()


def _with_its_key(roles: Segments) -> QWidget:
    pair = QWidget()
    row = QHBoxLayout(pair)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(KeyCap(KEY))
    row.addWidget(roles)
    return pair
