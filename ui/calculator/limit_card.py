"""The limit asked about: that of a procedure, or one typed freely."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk_app.domain.filed import Channel
from desk_app.domain.limits import UNCOUNTED, PausePolicy, TimeLimit, Unit
from desk_app.domain.procedures import Procedure
from ui.calculator.typed import Source, Typed
from ui.reception.procedure_field import Finder, ProcedureField
from ui.speech import spoken
from ui.tasks import Tasks
from ui.widgets.card import Card
from ui.widgets.choices import Combo
from ui.widgets.field import Field
from ui.widgets.line_edit import CodeLineEdit
from ui.widgets.segments import Segments
from ui.widgets.words import Words

translate = QCoreApplication.translate

PROCEDURE, FREE = "procedure", "free"


class LimitCard(Card):
    """:attr:`typing` while something is typed, :attr:`settled` when it was chosen or left."""

    typing = Signal()
    settled = Signal()
    procedure_taken = Signal(object)

    def __init__(self, find: Finder, tasks: Tasks) -> None:
        modes = ((PROCEDURE, translate("LimitCard", "Of a procedure")), (FREE, translate("LimitCard", "Typed")))
        self.mode = Segments(translate("LimitCard", "Which limit"), modes)
        super().__init__(translate("LimitCard", "Limit"), helper=self.mode)
        self.procedure = ProcedureField(find, tasks)
        self._procedure = Field(self.tr("Procedure"), self.procedure)
        self._about = Words(tone="ink2", wrap=True)
        self.value = CodeLineEdit()
        self.value.set_room("00,5")
        self.unit = Combo()
        for unit, words in (
            (Unit.WORKING_DAYS, self.tr("working days")),
            (Unit.CALENDAR_DAYS, self.tr("days in a row")),
            (Unit.WORKING_HOURS, self.tr("working hours")),
            (Unit.SAME_DAY, self.tr("within the working day")),
            (Unit.MONTHS, self.tr("months")),
            (Unit.NONE, self.tr("no date promised")),
        ):
            self.unit.add(str(unit), words)
        self._value = Field(self.tr("Limit"), self.value)
        self._unit = Field(self.tr("Counted in"), self.unit)
        self._free = QWidget()
        row = QHBoxLayout(self._free)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._value, 2)
        row.addWidget(self._unit, 5)
        self.channel = Segments(
            self.tr("How it came"),
            (
                (str(Channel.IN_PERSON), self.tr("At the desk")),
                (str(Channel.ONLINE), self.tr("Online")),
                (str(Channel.PUBLIC_POST), self.tr("By post")),
            ),
        )
        self.case = Combo()
        self._case = Field(self.tr("Case"), self.case)
        for part in (self._procedure, self.channel, self._case, self._about, self._free):
            self.body.addWidget(part)
        self._source: Source | None = None
        self._wire()
        self._arrange()

    def is_free(self) -> bool:
        """Whether the limit is typed and no procedure asked."""
        return self.mode.value() == FREE

    def put(self, typed: Typed) -> None:
        """Show these without telling anybody."""
        self.mode.set_value(FREE if typed.free else PROCEDURE)
        self._choose(typed.procedure)
        self.channel.set_value(typed.channel)
        self.case.set_value(typed.case)
        self.value.setText(typed.value)
        self.unit.set_value(typed.unit)
        self._source = typed.source
        self.clear_wrong()
        self._arrange()

    def first_field(self) -> QWidget:
        """Where the keyboard begins."""
        return self.value if self.is_free() else self.procedure

    def say_wrong(self, words: str) -> QWidget:
        """Show a sentence at the limit; answers where to type."""
        self._value.say_wrong(words)
        return self.value

    def clear_wrong(self) -> None:
        """Take the sentences away."""
        self._value.say_wrong("")
        self._procedure.say_wrong("")

    def _wire(self) -> None:
        self.mode.chosen.connect(self._chose_mode)
        self.procedure.taken.connect(self._took)
        self.procedure.not_found.connect(self._missed)
        self.channel.chosen.connect(lambda _: self._chose_unit())
        self.case.activated.connect(lambda _: self._chose_unit())
        self.value.textEdited.connect(lambda _: self.typing.emit())
        self.value.editingFinished.connect(self.settled)
        self.unit.activated.connect(lambda _: self._chose_unit())

    def _chose_mode(self) -> None:
        self.clear_wrong()
        published = self._published()
        if self.is_free() and not self.value.value() and published is not None:
            # What one sees is what one goes on from: the procedure's own limit, to be changed.
            self.value.setText("" if published.value is None else str(published.value).replace(".", ","))
            self.unit.set_value(str(published.unit))
        self._arrange()
        self.settled.emit()

    def _choose(self, procedure: Procedure | None) -> None:
        """Another procedure, with the cases that have a limit of their own."""
        self.procedure.choose(procedure)
        self.case.clear()
        self.case.add("", self.tr("ordinary case"))
        for case in procedure.cases if procedure is not None else ():
            self.case.add(case, case)

    def _published(self) -> TimeLimit | None:
        """What the catalogue says for this channel and case."""
        chosen = self.procedure.chosen()
        return chosen.limit_for(self.channel.value(), self.case.value()) if chosen is not None else None

    def _chose_unit(self) -> None:
        self._arrange()
        self.settled.emit()

    def _took(self, procedure: Procedure) -> None:
        self.clear_wrong()
        self._choose(procedure)
        self._arrange()
        self.procedure_taken.emit(procedure)
        self.settled.emit()

    def _missed(self, typed: str) -> None:
        said = self.tr("No procedure matches “{typed}”. Type its code, words of its name or their first letters.")
        self._procedure.say_wrong(said.format(typed=typed))

    def _arrange(self) -> None:
        chosen, free = self.procedure.chosen(), self.is_free()
        variants = chosen.variants if chosen is not None and not free else ()
        self._procedure.setVisible(not free)
        self.channel.setVisible(any(each.channel for each in variants))
        self._case.setVisible(any(each.case for each in variants))
        self._free.setVisible(free or (chosen is not None and self._published() is None))
        self.value.setEnabled(self.unit.value() not in UNCOUNTED)
        about = self._known_of(chosen) if not free else self._taken_from()
        self._about.setText(about)
        self._about.setVisible(bool(about))

    def _known_of(self, procedure: Procedure | None) -> str:
        if procedure is None:
            return self.tr("Type a code, a few letters without marks, or initials: dktt")
        published = self._published()
        limit = spoken.limit(published) if published is not None else procedure.limit_note
        policy = {
            PausePolicy.RESTART: self.tr("after a pause counted anew"),
            PausePolicy.RESUME: self.tr("after a pause counted on"),
        }[procedure.pause_policy]
        return " · ".join((limit or self.tr("no single limit is published"), policy, procedure.field))

    def _taken_from(self) -> str:
        if self._source is None:
            return ""
        return self.tr("Dossier {code}: {procedure}").format(code=self._source.code, procedure=self._source.procedure)
