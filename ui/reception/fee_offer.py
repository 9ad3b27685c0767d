"""The fee that the tariff offers while a dossier is taken in: for this procedure, way, case and day."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desk_app.domain.errors import RuleBroken
from desk_app.services.desk import Desk
from ui.reception.form import ReceptionForm
from ui.tasks import Tasks, Ticket

if TYPE_CHECKING:
    from desk_app.services.fees import Offer


class FeeOffer(QObject):
    """Only the newest question is answered; an amount that the officer typed is left alone."""

    def __init__(self, desk: Desk, tasks: Tasks, form: ReceptionForm, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._tasks, self._form = desk, tasks, form
        self._ticket: Ticket | None = None
        form.procedure.taken.connect(lambda _: self.ask())
        form.procedure.way_chosen.connect(self.ask)
        form.promise.moment_typed.connect(self.ask)
        form.fee.exempted.connect(self.ask)

    def ask(self) -> None:
        """What the procedure costs as it stands on the page; without one nothing is offered."""
        if self._ticket is not None:
            self._ticket.drop()
        form, procedure = self._form, self._form.procedure.procedure.chosen()
        if procedure is None:
            form.fee.offer(None, ())
            return
        channel, case = form.way()
        try:
            received = form.received_at()
        except RuleBroken:
            received = None
        on, fees, exemption = (received or self._desk.clock.now()).date(), self._desk.fees, form.fee.exemption.value()
        self._ticket = self._tasks.run(
            lambda: fees.offered(procedure.key, channel, on, case=case, exemption=exemption), self._show, owner=self
        )

    def _show(self, offer: "Offer") -> None:
        self._form.fee.offer(offer.count, offer.exemptions)
