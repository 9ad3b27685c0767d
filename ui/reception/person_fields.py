"""One person's fields: number, name, birth date, sex, phone, address, email; which were typed by hand is remembered."""

from collections.abc import Callable, Mapping
from dataclasses import asdict

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLineEdit

from desk_app.domain.errors import RuleBroken
from desk_app.domain.people import BirthDate, IdKind, Person, Sex, sex_of_number
from desk_app.services.phones import grouped, tidy_phone
from desk_app.services.wording import Language, sentence, sentence_of
from ui.reception.row_sentence import RowField, RowSentence
from ui.reception.typed import NO_NUMBER, TypedPerson, kind_of_number, means_no_number
from ui.widgets.choices import Combo
from ui.widgets.line_edit import CodeLineEdit, LineEdit

NUMBER_ROOM = "000 000 000 000"
GROUP = 3
JUDGED = ("number", "sex", "birth_date")
"""A personal number tells sex and year of birth, so that the three are looked at together."""


class PersonFields(QObject):
    """The fields of one person. They are checked on leaving, never per key, and never title-cased.

    :attr:`settled` tells which field was left with another value than it was entered with.
    """

    settled = Signal(str)
    made_sure = Signal()  # what looked odd in the number was put right

    def __init__(self, language: Callable[[], Language], parent: QObject) -> None:
        super().__init__(parent)
        self._language = language
        self._typed: set[str] = set()
        self._given: dict[str, str] = {}
        self._none = NO_NUMBER
        self.organisation = False
        number, name = CodeLineEdit(), LineEdit()
        number.set_room(NUMBER_ROOM)
        name.setProperty("strong", True)
        birth, phone = CodeLineEdit(), CodeLineEdit()
        birth.set_room("00/00/0000")
        phone.set_room("0000 000 000")
        self.sex = Combo()
        for value in ("", str(Sex.FEMALE), str(Sex.MALE)):
            self.sex.add(value, "–")
        self.identity, self.contact = RowSentence(), RowSentence()
        self.fields: dict[str, RowField] = {
            "number": RowField(number, self.identity),
            "name": RowField(name, self.identity),
            "birth_date": RowField(birth, self.identity),
            "sex": RowField(self.sex, self.identity),
            "phone": RowField(phone, self.contact),
            "address": RowField(LineEdit(), self.contact),
            "email": RowField(CodeLineEdit(), self.contact),
        }
        for key in self.fields:
            if key != "sex":
                self.edit(key).textEdited.connect(lambda _, key=key: self._typing(key))
                self.edit(key).editingFinished.connect(lambda key=key: self._left(key))
        self.sex.activated.connect(lambda _: self._chose_sex())
        self._before: dict[str, str] = {}
        self.say_words()

    def edit(self, key: str) -> LineEdit:
        """The line edit of a field other than the sex."""
        editor = self.fields[key].editor
        assert isinstance(editor, LineEdit)
        return editor

    def edits(self) -> tuple[QLineEdit, ...]:
        """Every line edit."""
        return tuple(self.edit(key) for key in self.fields if key != "sex")

    def say_words(self) -> None:
        """Every word again, in the present language."""
        self._label("birth_date", self.tr("Birth date"))
        self._label("sex", self.tr("Sex"))
        self._label("phone", self.tr("Phone"))
        self._label("address", self.tr("Address"))
        self._label("email", self.tr("Email"))
        self.sex.say(str(Sex.FEMALE), self.tr("Female"))
        self.sex.say(str(Sex.MALE), self.tr("Male"))
        if self._value("number") == NO_NUMBER:
            self.edit("number").setText(self._shown("number", NO_NUMBER))
        self.say_labels()
        for key, field in self.fields.items():
            if field.wrong():
                self.check(key)
        self._judge_number()

    def say_labels(self) -> None:
        """The labels of number and name, for a person or an organisation and for the kind of number typed."""
        kinds = {
            IdKind.OLD: self.tr("Old identity card (9 digits)"),
            IdKind.PASSPORT: self.tr("Passport number"),
            IdKind.TAX: self.tr("Tax code"),
        }
        kind = IdKind.TAX if self.organisation else kind_of_number(self._value("number"))
        self._label("number", kinds.get(kind, self.tr("Personal number")))
        self._label("name", self.tr("Name of the organisation") if self.organisation else self.tr("Full name"))

    def typed(self) -> TypedPerson:
        """What stands in the fields."""
        values = {key: self._value(key) for key in self.fields}
        return TypedPerson(**values)

    def say_no_number(self) -> None:
        """This person has no number at all: said by the officer, and no error."""
        self.put({"number": NO_NUMBER}, by_hand=True)
        self.settled.emit("number")

    def by_hand(self) -> frozenset[str]:
        """The fields whose present value an officer typed; a scan may not take these without being told to.

        A field that holds again what was put into it is nobody's typing: a scan only went through it.
        """
        now = asdict(self.typed())
        return frozenset(key for key in self._typed if now[key] and now[key] != self._given.get(key))

    def put(self, values: Mapping[str, str], *, by_hand: bool = False) -> None:
        """Write values into the fields, as read from a card or an earlier dossier, and take old sentences away."""
        for key, value in values.items():
            if key == "sex":
                self.sex.set_value(value)
            else:
                self.edit(key).setText(self._shown(key, value))
                self.edit(key).setCursorPosition(0)
            (self._typed.add if by_hand and value else self._typed.discard)(key)
            self.fields[key].say_wrong("")
            self._before[key] = self._value(key)
            self._given[key] = "" if by_hand else self._before[key]
        self._judge_number()
        self.say_labels()

    def clear(self) -> None:
        """Nobody stands here."""
        self.put(asdict(TypedPerson()))
        self._typed.clear()

    def say_wrong(self, key: str, words: str) -> RowField:
        """Show a sentence under a field; an unknown key goes to the name."""
        field = self.fields["number" if key in ("personal_id", "id_kind") else key if key in self.fields else "name"]
        field.say_wrong(words)
        if field is self.fields["number"]:
            self.edit("number").show_glyph("", "ok")
        return field

    def check(self, key: str) -> bool:
        """Look at one field as it is left; the sentence appears or goes away. An empty field is not wrong yet."""
        self.fields[key].say_wrong("")
        try:
            shown = self._tidied(key)
        except RuleBroken as error:
            self.say_wrong(key, sentence_of(error, self._language()))
            return False
        if shown:
            self.edit(key).setText(shown)
        if key in JUDGED:
            self._judge_number()
        return True

    def _tidied(self, key: str) -> str:
        """How a field shows its value once it is left, ``""`` where it may stand as it is; raises what is wrong."""
        value = self.edit(key).value() if key != "sex" else ""
        if value and key == "birth_date":
            return str(BirthDate.typed(value))
        if value and key == "phone":
            return grouped(tidy_phone(Person("", phone=value)).phone)
        if key == "number" and self._value(key) == NO_NUMBER:
            return self._shown(key, NO_NUMBER)
        if value and key == "number":
            kind = kind_of_number(value, organisation=self.organisation)
            return self._shown(key, Person("-", id_kind=kind, number=value).checked().number)
        return ""

    def _typing(self, key: str) -> None:
        """What was said about a field leaves as soon as it is put right; nothing new is said before it is left."""
        self._typed.add(key)
        try:
            self._tidied(key)
        except RuleBroken:
            return
        if self.fields[key].wrong():
            self.fields[key].say_wrong("")
        if key in JUDGED and self.fields["number"].doubt:
            person = self._person()
            if person is not None and not person.warnings():
                self._judge_number()

    def _left(self, key: str) -> None:
        before = self._before.get(key, "")
        self.check(key)
        if self._value(key) != before:
            self._before[key] = self._value(key)
            if key == "number":
                self.say_labels()
                self._offer_sex()
            self.settled.emit(key)

    def _offer_sex(self) -> None:
        """A personal number says the sex; it stands in the field until a card or the officer says otherwise."""
        person = self._person()
        if person is not None and person.id_kind is IdKind.PERSONAL and person.number and not self._value("sex"):
            self.put({"sex": str(sex_of_number(person.number))})

    def _chose_sex(self) -> None:
        self._typed.add("sex")
        self._judge_number()
        self.settled.emit("sex")

    def _judge_number(self) -> None:
        """A tick beside a number that can be, a quiet sentence where it contradicts sex or birth year."""
        edit, field = self.edit("number"), self.fields["number"]
        if field.wrong():
            return
        person = self._person()
        codes, before = person.warnings() if person is not None else (), field.doubt
        field.say_note(" ".join(sentence(code, {}, self._language()) for code in codes))
        if before and not codes:
            self.made_sure.emit()
        if person is None or not person.number:
            edit.show_glyph("", "ok")
        else:
            edit.show_glyph("triangle-alert" if codes else "check", "warn" if codes else "ok")

    def _person(self) -> Person | None:
        said = self.typed()
        try:
            person = TypedPerson(said.number, "-", said.birth_date, said.sex).person(
                "applicant", organisation=self.organisation
            )
            return person.checked()
        except RuleBroken:
            return None

    def _value(self, key: str) -> str:
        if key == "sex":
            return self.sex.value()
        value = self.edit(key).value()
        none = key == "number" and (value == self._none or means_no_number(value))
        return NO_NUMBER if none else value

    def _shown(self, key: str, value: str) -> str:
        if key == "number" and value == NO_NUMBER:
            self._none = self.tr("has no number")
            return self._none
        if key == "number" and len(value) == 12 and value.isdigit():
            return " ".join(value[start : start + GROUP] for start in range(0, 12, GROUP))
        return grouped(value) if key == "phone" else value

    def _label(self, key: str, words: str) -> None:
        self.fields[key].label.setText(words)
        self.fields[key].editor.setAccessibleName(words)
