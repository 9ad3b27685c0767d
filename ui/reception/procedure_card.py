"""Card 2, what is asked for: procedure, channel, request, and a limit where the published text names none."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desk_app.domain.dates import short_day
from desk_app.domain.dossiers import Dossier
from desk_app.domain.filed import Channel
from desk_app.domain.limits import TimeLimit
from desk_app.domain.procedures import Confidence, Procedure
from ui.look.sizes import GAP, ICON_TEXT
from ui.reception.limit_row import LimitRow
from ui.reception.procedure_field import Finder, Offered, ProcedureField
from ui.reception.together import Together
from ui.reception.typed import TypedLimit
from ui.reception.way_row import WayRow
from ui.speech import spoken
from ui.speech.plain_words import tip
from ui.tasks import Tasks
from ui.widgets.buttons import KeyButton
from ui.widgets.card import Card
from ui.widgets.choices import Combo
from ui.widgets.line_edit import LineEdit
from ui.widgets.segments import Segments
from ui.widgets.words import Glyph, Mark, Words

ASSISTED, SPOT_KEY = "assisted", "Ctrl+Q"
WAYS = (str(Channel.IN_PERSON), str(Channel.ONLINE), ASSISTED, str(Channel.PUBLIC_POST))
"""How a dossier comes; one that is filed online with the desk's help is an online one all the same."""


class ProcedureCard(Card):
    """:attr:`taken` with a procedure the officer chose, :attr:`limit_typed` when a limit was typed or changed.

    :attr:`way_chosen` with another channel or case, for which the limit may be another; :attr:`spot_asked` to settle
    it on the spot, which is offered where the procedure may be.
    """

    taken = Signal(object)
    limit_typed = Signal()
    way_chosen = Signal()
    spot_asked = Signal()

    def __init__(self, find: Finder, offer: Callable[[], Offered], tasks: Tasks) -> None:
        self.channel = Segments("", [(way, "") for way in WAYS])
        self.more, self.spot = KeyButton(" ", small=True), KeyButton(" ", icon="stamp", small=True)
        helpers = QWidget()
        row = QHBoxLayout(helpers)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.spot)
        row.addWidget(self.channel)
        super().__init__(" ", number=2, helper=helpers)
        self.spot.clicked.connect(lambda _: self.spot_asked.emit())
        self.together, self.way = Together(), WayRow()
        self.more.clicked.connect(self._unfold)
        self.procedure = ProcedureField(find, tasks, offer=offer)
        self.procedure.taken.connect(self._took)
        self.procedure.not_found.connect(self._missed)
        self.request = LineEdit()
        self._request_label = Words(tone="ink2")
        self._request_label.setBuddy(self.request)
        self.case = Combo()
        self.case.setSizePolicy(
            QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed
        )  # the choice decides, not the list
        self.case.hide()
        self.case.activated.connect(lambda _: self._went_another_way())
        self.channel.chosen.connect(lambda _: self._went_another_way())
        self.body.addWidget(self.together)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self.procedure, 4)
        row.addWidget(self._request_label)
        row.addWidget(self.request, 2)
        row.addWidget(self.more)
        self.body.addLayout(row)
        self._sign = Glyph("circle-alert", tone="late", size=ICON_TEXT)
        self._about = Words(tone="ink2", wrap=True)
        self._doubles = Mark("check", "", tone="ok", role="medium")
        self._doubles.hide()
        below = QHBoxLayout()
        below.setSpacing(12)
        below.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        below.addWidget(self._about, 3)
        below.addWidget(self.case, 2)  # not beside the procedure, whose whole name is to be read
        below.addWidget(self._doubles)
        self.body.addLayout(below)
        self._limit = LimitRow()
        self.value, self.unit, self.ground = self._limit.value, self._limit.unit, self._limit.ground
        self._limit.typed.connect(self.limit_typed)
        self.body.addWidget(self._limit)
        self.body.addWidget(self.way)
        self._open: Sequence[Dossier] | None = None
        self._wrong = ""
        self.say_words()

    def say_words(self) -> None:
        """Every word again, in the present language."""
        self.title.setText(self.tr("Procedure"))
        self.setAccessibleName(self.title.text())
        self.procedure.setAccessibleName(self.title.text())
        words = (self.tr("At the desk"), self.tr("Online"), self.tr("With our help"), self.tr("By post"))
        self.more.say(self.tr("Elsewhere"))
        self.more.setAccessibleDescription(self.tr("Settled, signed or fetched elsewhere; official code"))
        self.more.setToolTip(self.more.accessibleDescription())
        self.spot.say(self.tr("Settle on the spot"))
        self.spot.setToolTip(SPOT_KEY)  # the window's own key; a second owner would silence it
        self.spot.setAccessibleDescription(SPOT_KEY)
        self.together.say_words()
        self.way.say_words()
        self.channel.say(self.tr("How it came"), words)
        self.case.setAccessibleName(self.tr("Case"))
        self.case.say("", self.tr("ordinary case"))
        self._request_label.setText(self.tr("Request"))
        self.request.setAccessibleName(self._request_label.text())
        self._limit.say_words()
        self._tell()

    def channel_chosen(self) -> Channel:
        """How it came."""
        return Channel.ONLINE if self.assisted() else Channel(self.channel.value())

    def assisted(self) -> bool:
        """Filed online at this desk, with the officer's help."""
        return self.channel.value() == ASSISTED

    def put_way(self, channel: Channel, *, assisted: bool) -> None:
        """Choose how it came without telling anybody."""
        self.channel.set_value(ASSISTED if assisted else str(channel))
        self.way.follow(channel, assisted=assisted)

    def show_procedure(self, procedure: Procedure | None) -> None:
        """Another procedure, with what is known of it; an unknown limit is asked for."""
        self.procedure.choose(procedure)
        self._offer_cases(procedure.cases if procedure is not None else ())
        self._limit.setVisible(self.asks_limit())
        self._say_wrong("")
        self._open = None
        self._tell()

    def _offer_cases(self, cases: Sequence[str]) -> None:
        """The ordinary one and these; a list without choices makes no pop-up."""
        self.case.clear()
        if cases:
            self.case.add("", self.tr("ordinary case"))
        for case in cases:
            self.case.add(case, case)
        self.case.setVisible(bool(cases))

    def show_doubles(self, found: Sequence[Dossier] | None) -> None:
        """Open dossiers of the same person for the same procedure; None while nobody knows yet."""
        self._open = found
        self._tell()

    def put_case(self, case: str) -> None:
        """Choose a case; one that the procedure does not know changes nothing."""
        self.case.set_value(case)
        self._limit.setVisible(self.asks_limit())
        self._tell()

    def asks_limit(self) -> bool:
        """The published text gives no single number for this channel and case, so the officer types one."""
        procedure = self.procedure.chosen()
        return procedure is not None and self._fixed(procedure) is None

    def _fixed(self, procedure: Procedure) -> TimeLimit | None:
        case = self.case.value()
        return procedure.limit_for(self.channel_chosen(), case if case in procedure.cases else "")

    def _unfold(self) -> None:
        self.way.unfold(not self.way.unfolded())
        if self.way.unfolded():
            self.way.edit("settling").setFocus()

    def _went_another_way(self) -> None:
        self.way.follow(self.channel_chosen(), assisted=self.assisted())
        self._limit.setVisible(self.asks_limit())
        self._tell()
        self.way_chosen.emit()

    def typed_limit(self) -> TypedLimit:
        """The limit as it stands on the page."""
        return self._limit.limit()

    def put_limit(self, limit: TypedLimit) -> None:
        """Write a limit into its fields."""
        self._limit.put(limit)

    def say_wrong(self, field: str, words: str) -> QWidget:
        """Show a sentence below the procedure, marking it or the part of its limit meant; answers where to type."""
        places: dict[str, LineEdit | Combo] = {"limit.unit": self.unit, "limit.ground": self.ground}
        target = self.procedure if self._limit.isHidden() else places.get(field, self.value)
        if field == "procedure":
            target = self.procedure
        self._say_wrong(words, target)
        return target

    def clear_wrong(self) -> None:
        """Take the sentences away."""
        self._say_wrong("")
        self.way.clear_wrong()

    def wrong(self) -> str:
        """The sentence at the procedure, or ``""``."""
        return self._wrong

    def tab_stops(self) -> tuple[QWidget, ...]:
        """The order of the paper form."""
        own = (self.procedure, self.case, self.request, self.value, self.unit, self.ground)
        return (*own, *self.way.tab_stops())

    def _took(self, procedure: Procedure) -> None:
        self.put_limit(TypedLimit())
        self.show_procedure(procedure)
        self.taken.emit(procedure)

    def _missed(self, typed: str) -> None:
        said = self.tr("No procedure matches “{typed}”. Type its code, words of its name or their first letters.")
        self._say_wrong(said.format(typed=typed), self.procedure)

    def _say_wrong(self, words: str, target: LineEdit | Combo | None = None) -> None:
        self._wrong = words
        for each in (self.procedure, self.value, self.ground):
            each.set_wrong(each is target)
        if target is not None:
            target.setAccessibleDescription(words)
        self._tell()

    def _tell(self) -> None:
        procedure = self.procedure.chosen()
        self.spot.setVisible(procedure is not None and not self.together.parts and _on_the_spot(procedure))
        self._sign.setVisible(bool(self._wrong))
        self._about.set_tone("late" if self._wrong else "ink2")
        self._about.setText(self._wrong or self._known_of(procedure))
        self._about.setToolTip("" if procedure is None else tip(f"{procedure.name}\n{procedure.source}"))
        self._doubles.setVisible(self._open is not None and procedure is not None and not self._wrong)
        if self._open:
            newest = self._open[-1]
            due = newest.promise.lawful_due_at
            said = self.tr("Has an open dossier, due {day}") if due else self.tr("Has an open dossier")
            self._doubles.say("triangle-alert", said.format(day=short_day(due.date()) if due else ""), "warn")
            self._doubles.setToolTip(newest.code)
        else:
            self._doubles.say("check", self.tr("No open dossier of this kind"), "ok")
            self._doubles.setToolTip("")

    def _known_of(self, procedure: Procedure | None) -> str:
        if procedure is None:
            return self.tr("Type a code, a few letters without marks, or initials: dktt")
        sure: dict[Confidence, Callable[[], str]] = {
            Confidence.HIGH: lambda: self.tr("confidence: high"),
            Confidence.MEDIUM: lambda: self.tr("confidence: medium"),
            Confidence.LOW: lambda: self.tr("confidence: low, compare the published decision"),
        }
        fixed = self._fixed(procedure)
        if fixed is not None:
            limit = spoken.limit(fixed)
        else:
            limit = procedure.limit_note or self.tr("no single limit is published")
        return " · ".join(part for part in (procedure.field, limit, sure[procedure.confidence]()) if part)


def _on_the_spot(procedure: Procedure) -> bool:
    from desk_app.services.on_the_spot import on_the_spot  # comes in with the first procedure, not with the window

    return on_the_spot(procedure)
