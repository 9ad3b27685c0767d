"""By what right somebody files for the owner: as a relative, by a mandate, or for a third person who has it."""

from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QListView, QVBoxLayout, QWidget

from ui.reception.draft import Acting, Role
from ui.reception.row_sentence import RowField, RowSentence
from ui.reception.typed import TypedMandate
from ui.widgets.choices import Combo
from ui.widgets.line_edit import CodeLineEdit, LineEdit

CIVIL_STATUS = "Hộ tịch"
"""The field of the catalogue in which a close relative's mandate needs no notary: TT 04/2020/TT-BTP, article 2."""

PAPERS: dict[Role, str] = {"owner": "", "proxy": "Giấy ủy quyền", "organisation": "Giấy giới thiệu"}
"""The usual paper; it is printed, so it is Vietnamese."""


class MandateRow(QWidget):
    """A choice, and the fields that it needs. :attr:`acting_chosen` when the officer chose otherwise."""

    acting_chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.acting = Combo()
        for value in ("", "relative", "mandate", "third"):
            self.acting.add(value, "–")
        self._said = RowSentence()
        number, dated = LineEdit(), CodeLineEdit()
        dated.set_room("00/00/0000")
        self.fields = {
            "acting": RowField(self.acting, self._said),
            "relation": RowField(LineEdit(), self._said),
            "paper": RowField(LineEdit(), self._said),
            "number": RowField(number, self._said),
            "dated": RowField(dated, self._said),
        }
        row = QHBoxLayout()
        row.setSpacing(12)
        for key, stretch in (("acting", 5), ("relation", 3), ("paper", 4), ("number", 3), ("dated", 2)):
            row.addWidget(self.fields[key], stretch)
        row.addStretch()
        self._row = row
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self._said)
        self._role: Role = "owner"
        self._field = ""
        self.acting.activated.connect(lambda _: self._chose())
        self.follow("owner")
        self.say_words()

    def say_words(self) -> None:
        """Every word again, in the present language."""
        organisation = self._role == "organisation"
        for value, words in (
            ("", self.tr("Legal representative") if organisation else self.tr("Hands it in only")),
            ("relative", self.tr("A close relative")),
            ("mandate", self.tr("Has the mandate")),
            ("third", self.tr("For the one with the mandate")),
        ):
            self.acting.say(value, words)
        for key, label in (
            ("acting", self.tr("Files as")),
            ("relation", self.tr("Is the owner's")),
            ("paper", self.tr("By which paper")),
            ("number", self.tr("Its number")),
            ("dated", self.tr("Of the day")),
        ):
            self.fields[key].label.setText(label)
            self.fields[key].editor.setAccessibleName(label)
        self._judge()

    def follow(self, role: Role) -> None:
        """Another role: the choices that fit it; an organisation has no relatives."""
        before, self._role = self._role, role
        self.acting.set_value("" if role == "organisation" and self.value() == "relative" else self.value())
        if "organisation" in (before, role):
            view = self.acting.view()
            if isinstance(view, QListView):
                view.setRowHidden(self.acting.findData("relative"), role == "organisation")
        self.setVisible(role != "owner")
        self._follow()
        self.say_words()

    def follow_field(self, field: str) -> None:
        """The procedure's field: civil status asks relatives for no certified mandate."""
        self._field = field
        self._judge()

    def value(self) -> Acting:
        """By what right."""
        return cast(Acting, self.acting.value())

    def relation(self) -> str:
        """What a relative is to the owner."""
        return self.edit("relation").value()

    def mandate(self) -> TypedMandate:
        """The paper as it was typed."""
        return TypedMandate(*(self.edit(key).value() for key in ("paper", "number", "dated")))

    def put(self, acting: Acting, relation: str, mandate: TypedMandate) -> None:
        """Show what was typed before."""
        self.acting.set_value(acting)
        for key, text in (
            ("relation", relation),
            ("paper", mandate.paper),
            ("number", mandate.number),
            ("dated", mandate.dated),
        ):
            self.edit(key).setText(text)
            self.fields[key].say_wrong("")
        self._follow()

    def edit(self, key: str) -> LineEdit:
        """A field to type into."""
        editor = self.fields[key].editor
        assert isinstance(editor, LineEdit)
        return editor

    def say_wrong(self, key: str, words: str) -> QWidget:
        """Show a sentence below the row; answers where to type."""
        field = self.fields.get(key, self.fields["paper"])
        field.say_wrong(words)
        return field.editor

    def clear_wrong(self) -> None:
        """Take the sentences away."""
        for field in self.fields.values():
            field.say_wrong("")

    def tab_stops(self) -> tuple[QWidget, ...]:
        """From left to right."""
        return tuple(field.editor for field in self.fields.values())

    def _chose(self) -> None:
        if self.value() in ("mandate", "third") and not self.edit("paper").value():
            self.edit("paper").setText(PAPERS[self._role])
        self.clear_wrong()
        self._follow()
        self.acting_chosen.emit()

    def _follow(self) -> None:
        acting = self.value()
        self._row.setStretch(self._row.count() - 1, 0 if acting else 10)
        self.fields["relation"].setVisible(acting == "relative")
        for key in ("paper", "number", "dated"):
            self.fields[key].setVisible(acting in ("relative", "mandate", "third"))
        self._judge()

    def _judge(self) -> None:
        """A quiet word where a relative files something that is not civil status."""
        odd = self.value() == "relative" and self._field not in ("", CIVIL_STATUS)
        said = (
            self.tr("Only civil status takes a relative's word without a certified mandate. Ask for it.") if odd else ""
        )
        self.fields["relation"].say_note(said)
