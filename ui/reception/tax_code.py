"""A tax code typed where a person's number belongs: one key makes an organisation of who files, and moves the code."""

import re
from dataclasses import asdict

from PySide6.QtCore import QObject

from ui.reception.known_person import KnownPerson
from ui.reception.person_card import PersonCard
from ui.reception.person_fields import PersonFields
from ui.widgets.strip import Act, Notice

SHAPE = re.compile(r"[0-9]{10}(?:-?[0-9]{3})?")
MOVED = ("number", "name", "address")
"""Whoever types a tax code goes on with what belongs to it; the card of the person who came is read afterwards."""


class TaxCode(QObject):
    """Only offers (F11): ten digits may as well be a personal number with two missing."""

    KEY = "reception.tax_code"

    def __init__(self, person: PersonCard, known: KnownPerson, parent: QObject) -> None:
        super().__init__(parent)
        self._person, self._known = person, known
        person.role_chosen.connect(self.forget)

    def look(self, fields: PersonFields) -> None:
        """A number was typed and left."""
        number = fields.typed().number
        if fields.organisation or not looks_like_a_tax_code(number):
            self.forget()
            return
        fact = self.tr("{number} may be a tax code.").format(number=number)
        told = self.tr("A person's number has 12 digits. Does an organisation file?")
        act = Act(self.tr("Organisation"), lambda: self._take(fields))
        self._known.tell(Notice("info", fact, told, (act,), icon="id-card", key=self.KEY))

    def forget(self) -> None:
        """Another number, or another person."""
        self._known.withdraw(self.KEY)

    def _take(self, fields: PersonFields) -> None:
        """The organisation is the owner; what was typed beside its code by hand goes with it."""
        desk, owner = self._person.desk, self._person.owner
        if fields is desk:
            said, there = asdict(desk.typed()), asdict(owner.typed())
            moved = {key: said[key] for key in MOVED if key in desk.by_hand() and not there[key]}
            moved["number"] = said["number"]
            desk.put(dict.fromkeys(moved, ""))
            owner.put(moved, by_hand=True)
        self._person.choose_role("organisation")
        owner.check("number")
        owner.settled.emit("number")
        (desk if fields is desk else owner).edit("number" if fields is desk else "name").setFocus()


def looks_like_a_tax_code(number: str) -> bool:
    """Ten digits, or ten and three; blanks and dots between them do not count."""
    return bool(SHAPE.fullmatch(re.sub(r"[\s.]", "", number)))
