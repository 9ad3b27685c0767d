"""Strips instead of dialogs: a glyph, a bold fact, a sentence, at most two buttons; F11 answers the first button."""

from collections.abc import Callable, Sequence
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desk_app.domain.values import value
from ui.look.sizes import RADIUS_SHEET, ROOMY, Density
from ui.speech.plain_words import tip
from ui.widgets import paint
from ui.widgets.buttons import KeyButton
from ui.widgets.key_cap import KeyCap
from ui.widgets.words import Glyph, RunningText, Words

Kind = Literal["info", "ok", "warn", "late"]
GRAVITY: dict[Kind, int] = {"late": 0, "warn": 1, "info": 2, "ok": 3}
LOOK: dict[Kind, tuple[str, str, str]] = {
    "info": ("info", "accent", "accent_soft"),
    "ok": ("circle-check", "ok", "ok_soft"),
    "warn": ("triangle-alert", "warn", "warn_soft"),
    "late": ("triangle-alert", "late", "late_soft"),
}
ANSWER_KEY, READ_KEY = "F11", "Esc"


@value
class Act:
    """A verb a strip offers. Only the second one names a key of its own; the first is always F11."""

    words: str
    do: Callable[[], None]
    key: str = ""


@value
class Notice:
    """What a strip says. ``stays`` keeps it until its cause is gone; others go with the next action."""

    kind: Kind
    fact: str
    sentence: str = ""
    acts: tuple[Act, ...] = ()
    icon: str = ""
    key: str = ""  # a second notice with the same key takes the first one's place
    shouts: bool = False  # stands before everything else until it is answered, and as a strip afterwards
    reminds: bool = False  # true all day: whatever was told about what one just did stands before it

    @property
    def stays(self) -> bool:
        """Warnings and late ones stay; good news goes."""
        return self.kind in ("warn", "late")

    @property
    def only_told(self) -> bool:
        """It stays, but asks nothing: whoever has read it may put it away (Esc in the entry field)."""
        return self.stays and not self.acts


class Strip(QWidget):
    """One notice, drawn. ``stacked`` puts the buttons below the sentence (inside a page, beside a table)."""

    def __init__(
        self,
        notice: Notice,
        *,
        more: int = 0,
        stacked: bool = False,
        answers: bool = True,
        yields: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """``answers`` False leaves F11 to another strip, ``yields`` to any button in sight that has it;
        ``more`` strips are waiting behind this one."""
        super().__init__(parent)
        self.notice = notice
        icon, tone, self._soft = LOOK[notice.kind]
        self._tone = tone
        self.setAccessibleName(f"{notice.fact} {notice.sentence}".strip())
        outer = QHBoxLayout(self)
        outer.setContentsMargins(13, 4, 8, 4)
        outer.setSpacing(10)
        glyph = Glyph(notice.icon or icon, tone=tone, size=20)
        outer.addWidget(glyph, 0, Qt.AlignmentFlag.AlignTop if stacked else Qt.AlignmentFlag.AlignVCenter)
        self.text = RunningText(notice.fact, notice.sentence)
        buttons = self._buttons(notice.acts, answers)
        for button in buttons:
            button.yields = yields
        if stacked:
            outer.setContentsMargins(13, 10, 12, 10)
            column = QVBoxLayout()
            column.setSpacing(8)
            column.addWidget(self.text)
            row = QHBoxLayout()
            row.setSpacing(8)
            for button in buttons:
                row.addWidget(button)
            row.addStretch()
            if buttons:
                column.addLayout(row)
            outer.addLayout(column, 1)
        else:
            outer.addWidget(self.text, 1)
            if more:
                outer.addWidget(Words(f"+{more}", role="figure_strong", tone=tone))
            for button in buttons:
                outer.addWidget(button)
            if notice.only_told and answers:
                outer.addWidget(KeyCap(READ_KEY))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.take_density(ROOMY)

    def take_density(self, density: Density) -> None:
        """At least 40 px high, 36 in a compact window."""
        self.setMinimumHeight(density.strip)
        self._in_one_line = density is not ROOMY and self.notice.reminds
        self._say()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._say()

    def _say(self) -> None:
        """In a low window a standing reminder keeps to its fact where the sentence would take a second line."""
        fact, sentence = self.notice.fact, self.notice.sentence
        wide = paint.width(f"{fact} ", "strong") + paint.width(sentence)
        short = self._in_one_line and wide > self.text.width()
        said = fact if short or not sentence else f"{fact} {sentence}"
        if said != self.text.text():
            self.text.say(fact, "" if short else sentence)
            self.setToolTip(tip(sentence) if short else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        paint.sheet(QPainter(self), self.rect(), fill=self._soft, border=self._tone, radius=RADIUS_SHEET)

    def _buttons(self, acts: Sequence[Act], answers: bool) -> list[KeyButton]:
        made = []
        for place, act in enumerate(acts[:2]):
            key = (ANSWER_KEY if answers else "") if place == 0 else act.key
            button = KeyButton(act.words, key, small=True)
            button.clicked.connect(lambda _=False, do=act.do: do())
            made.append(button)
        return made


class StripPlace(QWidget):
    """Where strips appear, full width under the top bar: the gravest first, the rest as "+2"."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notices: list[Notice] = []
        self._density = ROOMY
        self._shown: Strip | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def notices(self) -> tuple[Notice, ...]:
        """All present notices, the gravest first, among equals the newest first."""
        return tuple(self._notices)

    def shown(self) -> Strip | None:
        """The strip in sight."""
        return self._shown

    def show_notice(self, notice: Notice) -> None:
        """Add a notice; one with the same non-empty key is replaced."""
        kept = [old for old in self._notices if not (notice.key and old.key == notice.key)]
        self._notices = sorted([notice, *kept], key=lambda each: (each.reminds, GRAVITY[each.kind]))
        self._redraw()

    def withdraw(self, key: str) -> None:
        """Take away the notice with that key: its cause is gone."""
        self._notices = [each for each in self._notices if each.key != key]
        self._redraw()

    def put_away(self) -> None:
        """The officer has read the strip in sight. One that asks something stays until it is answered."""
        if self._notices and self._notices[0].only_told:
            del self._notices[0]
            self._redraw()

    def next_action(self) -> None:
        """The officer went on: good news goes, warnings stay."""
        if any(not each.stays for each in self._notices):
            self._notices = [each for each in self._notices if each.stays]
            self._redraw()

    def walked_on(self) -> None:
        """The officer chose another place: good news of the last one goes, an offer (F11) comes along."""
        self._notices = [each for each in self._notices if each.stays or each.acts]
        self._redraw()

    def clear(self) -> None:
        """Take all of them away."""
        self._notices = []
        self._redraw()

    def take_density(self, density: Density) -> None:
        """Remembered for the strips to come."""
        self._density = density
        if self._shown is not None:
            self._shown.take_density(density)

    def _redraw(self) -> None:
        if self._shown is not None:
            self._column.removeWidget(self._shown)
            self._shown.hide()
            self._shown.deleteLater()
            self._shown = None
        if self._notices:
            self._shown = Strip(self._notices[0], more=len(self._notices) - 1, yields=True)
            self._shown.take_density(self._density)
            self._column.addWidget(self._shown)
            self._shown.show()  # at once: its F11 must answer the very next key
        self.setVisible(bool(self._notices))
