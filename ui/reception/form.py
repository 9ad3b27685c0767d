"""The five cards on one sheet: what is typed as a draft and back, and a refusal shown beside its field."""

from collections.abc import Callable
from dataclasses import asdict
from datetime import datetime
from itertools import pairwise

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desk_app.domain.errors import RuleBroken
from desk_app.domain.explanation import Explanation
from desk_app.domain.filed import Channel
from desk_app.domain.limits import TimeLimit
from desk_app.domain.procedures import Procedure
from desk_app.services.wording import Language
from ui.look.sizes import Density
from ui.reception.draft import Draft
from ui.reception.fee_card import FeeCard
from ui.reception.papers_card import PapersCard
from ui.reception.person_card import PersonCard
from ui.reception.procedure_card import ProcedureCard
from ui.reception.procedure_field import Finder, Offered
from ui.reception.promise_card import PromiseCard
from ui.tasks import Tasks

LEFT, RIGHT = 752, 384  # the two columns share the width like this
SCROLL_BAR = 12  # as in ui/look/stylesheet.py


class ReceptionForm(QWidget):
    """Knows its cards and no service."""

    def __init__(
        self, find: Finder, offer: Callable[[], Offered], tasks: Tasks, language: Callable[[], Language]
    ) -> None:
        super().__init__()
        self.person = PersonCard(language)
        self.procedure = ProcedureCard(find, offer, tasks)
        self.papers = PapersCard(language)
        self.promise = PromiseCard()
        self.fee = FeeCard()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._left, self._right = self._column(LEFT), self._column(RIGHT)
        self._left.addWidget(self.person)
        self._left.addWidget(self.procedure)
        self._left.addWidget(self.papers, 1)
        self._right.addWidget(self.promise)
        self._right.addWidget(self.fee, 1)
        self._order()
        self.show_promise(None, None)

    def say_words(self) -> None:
        """Every word again, in the present language."""
        for card in (self.person, self.procedure, self.papers, self.promise, self.fee):
            card.say_words()

    def take_density(self, density: Density) -> None:
        """Gaps between the cards."""
        self._columns.setSpacing(density.gap + 2)
        self._left.setSpacing(density.gap)
        self._right.setSpacing(density.gap)

    def edits(self) -> list[QLineEdit]:
        """Every line edit: a scanner may type into any of them."""
        return self.findChildren(QLineEdit)

    def draft(self, filing_id: str) -> Draft:
        """Everything as it stands."""
        day, hour = self.promise.moment()
        filed_day, filed_hour = self.procedure.way.filed()
        return Draft(
            id=filing_id,
            role=self.person.role(),
            desk=self.person.desk.typed(),
            owner=self.person.owner.typed(),
            acting=self.person.mandate.value(),
            relation=self.person.mandate.relation(),
            mandate=self.person.mandate.mandate(),
            authorised=self.person.authorised.typed(),
            procedure=self.procedure.procedure.chosen(),
            channel=self.procedure.channel_chosen(),
            assisted=self.procedure.assisted(),
            case=self.procedure.case.value(),
            request=self.procedure.request.value(),
            limit=self.procedure.typed_limit(),
            lines=self.papers.lines(),
            sets=self.papers.sets.value(),
            fee=self.fee.fee.value(),
            return_at=self.fee.return_at(),
            note=self.fee.note_edit.value(),
            received_day=day,
            received_hour=hour,
            filed_day=filed_day,
            filed_hour=filed_hour,
            official_code=self.procedure.way.official_code(),
            places=self.procedure.way.places(),
            turning=self.papers.turning.typed(),
            exemption=self.fee.exempted_as(),
            exempted=self.fee.exempted_for(),
            parts=self.procedure.together.parts,
        )

    def put(self, draft: Draft) -> None:
        """Show a draft as it was left; the promise has to be asked for again."""
        self.person.set_role(draft.role)
        self.person.desk.put(asdict(draft.desk), by_hand=True)
        self.person.owner.put(asdict(draft.owner), by_hand=True)
        self.person.authorised.put(asdict(draft.authorised), by_hand=True)
        self.person.show_mandate(draft.acting, draft.relation, draft.mandate)
        self.person.mandate.follow_field(draft.procedure.field if draft.procedure else "")
        self.procedure.together.show_parts(draft.parts)
        self.procedure.show_procedure(draft.procedure)
        self.procedure.way.put((draft.filed_day, draft.filed_hour), draft.official_code, draft.places)
        self.procedure.put_way(draft.channel, assisted=draft.assisted)
        self.procedure.put_case(draft.case)
        self.procedure.request.setText(draft.request)
        self.procedure.put_limit(draft.limit)
        self.papers.show_papers(draft.procedure.checklist if draft.procedure is not None else None)
        if draft.lines:
            self.papers.put(draft.lines)
        self.papers.turning.put(draft.turning)
        self.papers.sets.setText(draft.sets)
        self.promise.put_moment(draft.received_day, draft.received_hour)
        self.show_promise(draft.procedure, None)
        self.fee.show_procedure(draft.procedure)
        self.fee.put_fee(draft.fee)
        self.fee.put_exemption(draft.exemption)
        self.fee.place.set_value(str(draft.return_at))
        self.fee.note_edit.setText(draft.note)
        self.ask_email()
        self.clear_wrong()

    def show_promise(self, procedure: Procedure | None, found: Explanation | None) -> None:
        """The promise; before there is a procedure its card keeps the room it will need, so that nothing jumps."""
        self.promise.show_explanation(procedure, found)
        self._right.setStretch(0, 1 if procedure is None else 0)
        self._right.setStretch(1, 0 if procedure is None else 1)

    def typed_limit(self) -> TimeLimit | None:
        """The limit to count with where the procedure has none of its own; raises what is wrong with it."""
        return self.procedure.typed_limit().limit() if self.procedure.asks_limit() else None

    def way(self) -> tuple[Channel, str]:
        """The channel and the case that stand on the page."""
        return self.procedure.channel_chosen(), self.procedure.case.value()

    def received_at(self) -> datetime | None:
        """The earlier moment of reception, None for now; raises ``moment.unreadable``."""
        return self.draft("").received_at()

    def ask_email(self) -> None:
        """The email is asked for only where the result goes there."""
        self.person.ask_email(self.fee.place.value() == "electronic")

    def clear_wrong(self) -> None:
        """Take every sentence about something wrong away, except those of persons: their fields say it themselves."""
        self.procedure.clear_wrong()
        self.promise.clear_wrong()
        self.fee.clear_wrong()
        self.papers.say_counts()
        self.papers.turning.clear_wrong()
        self.person.mandate.clear_wrong()

    def show_refusal(self, error: RuleBroken, words: str) -> QWidget | None:
        """Put the sentence beside its field; answers where to type, None when this form has no such field."""
        field = str(error.facts.get("field", ""))
        place, _, part = field.partition(".")
        if place in ("applicant", "submitter", "authorised"):
            return self.person.fields_of(place).say_wrong(part, words).editor
        if place == "mandate":
            return self.person.mandate.say_wrong(part, words)
        if place in ("filed_at", "official_code"):
            return self.procedure.way.say_wrong(place, words)
        if place in ("deadline", "refusal"):
            return self.papers.turning.say_wrong(place, words)
        if place in ("procedure", "limit"):
            return self.procedure.say_wrong(field, words)
        if place == "received_at":
            return self.promise.say_wrong(words)
        if place in ("fee", "note"):
            return self.fee.say_wrong(place, words)
        if place == "sets":
            self.papers.say_wrong(words)
            return self.papers.sets
        return None

    def beside_each_other(self) -> int:
        """The width that two columns need, in pixels, with a scroll bar beside them."""
        columns = (self._left.parentWidget(), self._right.parentWidget())
        wanted = sum(column.minimumSizeHint().width() for column in columns if column is not None)
        return wanted + self._columns.spacing() + SCROLL_BAR

    def set_narrow(self, narrow: bool) -> None:
        """One column below the other where two have no room beside each other."""
        self.papers.set_narrow(narrow)
        self._columns.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)

    def _column(self, share: int) -> QVBoxLayout:
        inside = _Column()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        self._columns.addWidget(inside, share)
        return column

    def _order(self) -> None:
        """Tab order follows the paper form, not the screen: choices in card heads come after the fields."""
        stops = [
            *self.person.tab_stops(),
            *self.procedure.tab_stops(),
            self.papers.list,
            self.papers.reasons.edit,
            self.papers.reasons.no_need,
            *self.papers.turning.tab_stops(),
            *self.fee.tab_stops(),
        ]
        for one, other in pairwise(stops):
            QWidget.setTabOrder(one, other)


class _Column(QWidget):
    """Wants no more width than it must have: its share of the page decides, so that nothing moves while one types."""

    def sizeHint(self) -> QSize:
        return QSize(self.minimumSizeHint().width(), super().sizeHint().height())
