"""How and where besides: when an online or posted dossier was filed, its official code, places that are not here."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk_app.domain.dates import clock, short_day
from desk_app.domain.errors import RuleBroken
from desk_app.domain.filed import Channel, Places
from desk_app.domain.text import tidy
from ui.reception.row_sentence import RowField, RowSentence
from ui.reception.typed import typed_moment
from ui.widgets.line_edit import CodeLineEdit, LineEdit

PLACES = ("settling", "signing", "returning")


class WayRow(QWidget):
    """Two rows that are only there when they are needed: the channel shows the first, a fold the second."""

    def __init__(self) -> None:
        super().__init__()
        self._said = RowSentence()
        day, hour, code = CodeLineEdit(), CodeLineEdit(), CodeLineEdit()
        day.set_room("00/00/0000")
        hour.set_room("00:00")
        code.set_room("000.00.00.H00-000000-0000")
        self.fields = {
            "filed_day": RowField(day, self._said),
            "filed_hour": RowField(hour, self._said),
            "official_code": RowField(code, self._said),
        }
        self.fields |= {key: RowField(LineEdit(), self._said) for key in PLACES}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._filed, self._elsewhere = QHBoxLayout(), QHBoxLayout()
        for row in (self._filed, self._elsewhere):
            row.setSpacing(12)
            column.addLayout(row)
        self._filed.addWidget(self.fields["filed_day"], 2)
        self._filed.addWidget(self.fields["filed_hour"], 1)
        for key in PLACES:
            self._elsewhere.addWidget(self.fields[key], 1)
        column.addWidget(self._said)
        self._channel, self._assisted, self._open = Channel.IN_PERSON, False, False
        for key in ("filed_day", "filed_hour"):
            self.edit(key).editingFinished.connect(self._left)
        self._follow()
        self.say_words()

    def say_words(self) -> None:
        """Every word again, in the present language."""
        for key, label in (
            ("filed_day", self.tr("Filed on")),
            ("filed_hour", self.tr("At")),
            ("official_code", self.tr("Official code")),
            ("settling", self.tr("Settled by")),
            ("signing", self.tr("Signed by")),
            ("returning", self.tr("Result fetched at")),
        ):
            self.fields[key].label.setText(label)
            self.fields[key].editor.setAccessibleName(label)

    def follow(self, channel: Channel, *, assisted: bool) -> None:
        """Another channel. What was filed with the desk's help was filed now."""
        self._channel, self._assisted = channel, assisted
        self._follow()

    def unfold(self, unfolded: bool) -> None:
        """Show the official code and the places, or fold them; what says something stays in sight."""
        self._open = unfolded
        self._follow()

    def unfolded(self) -> bool:
        """Whether the places are in sight."""
        return not self.fields["settling"].isHidden()

    def filed(self) -> tuple[str, str]:
        """Day and hour of filing as typed."""
        return self.edit("filed_day").value(), self.edit("filed_hour").value()

    def official_code(self) -> str:
        """The code of the provincial or the ministry's system."""
        return self.edit("official_code").value()

    def places(self) -> Places:
        """Where it is settled, signed and fetched; empty for here."""
        return Places(**{key: tidy(self.edit(key).value()) for key in PLACES})

    def put(self, filed: tuple[str, str], official_code: str, places: Places) -> None:
        """Show what was typed before."""
        values = {"filed_day": filed[0], "filed_hour": filed[1], "official_code": official_code}
        values |= {key: getattr(places, key) for key in PLACES}
        for key, text in values.items():
            self.edit(key).setText(text)
            self.fields[key].say_wrong("")
        self._open = False
        self._follow()

    def edit(self, key: str) -> LineEdit:
        """A field to type into."""
        editor = self.fields[key].editor
        assert isinstance(editor, LineEdit)
        return editor

    def say_wrong(self, key: str, words: str) -> QWidget:
        """Show a sentence below the rows; answers where to type."""
        field = self.fields["filed_day" if key == "filed_at" else key]
        field.say_wrong(words)
        return field.editor

    def clear_wrong(self) -> None:
        """Take the sentences away."""
        for field in self.fields.values():
            field.say_wrong("")

    def tab_stops(self) -> tuple[QWidget, ...]:
        """Row after row."""
        return tuple(field.editor for field in self.fields.values())

    def _follow(self) -> None:
        away = self._channel is not Channel.IN_PERSON
        if away:  # beside the moment of filing, else beside the places
            self._filed.addWidget(self.fields["official_code"], 4)
        else:
            self._elsewhere.insertWidget(0, self.fields["official_code"], 1)
        for key in ("filed_day", "filed_hour"):
            self.fields[key].setVisible(away and not self._assisted)
        elsewhere = self._open or any(self.edit(key).value() for key in PLACES)
        for key in PLACES:
            self.fields[key].setVisible(elsewhere)
        code = away or elsewhere or bool(self.official_code())
        self.fields["official_code"].setVisible(code)
        self.setVisible(code)

    def _left(self) -> None:
        """``18112026`` and ``1405`` are shown as 18/11/2026 and 14:05."""
        try:
            moment = typed_moment(*self.filed(), "filed_at")
        except RuleBroken:
            return
        if moment is not None:
            self.edit("filed_day").setText(short_day(moment.date()))
            self.edit("filed_hour").setText(clock(moment))
