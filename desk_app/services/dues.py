"""What a dossier still has to pay at the till: the amount that was promised at reception, or what the tariff counts."""

from dataclasses import dataclass

from desk_app.domain.dossiers import Dossier
from desk_app.domain.fee_rules import Exemption, FeeKind
from desk_app.domain.fees import FeeCount, typed_line
from desk_app.services.fees import Fees
from desk_app.services.lookup import find_dossier
from desk_app.services.ports import Office, Record


@dataclass(frozen=True)
class Dues:
    """A dossier's money. ``count`` is None where nobody has said an amount; ``taken`` is what the office holds."""

    dossier: Dossier
    count: FeeCount | None
    exemptions: tuple[Exemption, ...]
    taken: int

    @property
    def open(self) -> int:
        """What is still to be taken, never below zero."""
        return max(0, (self.count.total if self.count else 0) - self.taken)

    def settled_by(self, amount: int) -> FeeCount:
        """An amount that the officer typed, named as the count is."""
        kind = self.count.lines[0].kind if self.count and self.count.lines else FeeKind.LE_PHI
        name = self.count.lines[0].name if self.count and self.count.lines else self.dossier.procedure.name
        return FeeCount((typed_line(name, kind, amount),))


class DuesDesk:
    """Looks only; the till takes."""

    def __init__(self, record: Record, fees: Fees, office: Office) -> None:
        self._record = record
        self._fees = fees
        self._office = office

    def look(self, code: str, exemption: str = "") -> Dues:
        """What a dossier has to pay, with an exemption or without.

        The amount of the reception goes before the tariff: it may have counted copies that the tariff cannot know.
        """
        with self._record.reading() as shelves:
            dossier = find_dossier(shelves, code, self._office)
            procedure, on = dossier.procedure, dossier.received_at.date()
            offer = self._fees.offer(
                shelves, procedure.key, dossier.channel, on, case=procedure.case, exemption=exemption
            )
        count, offered = offer.count, offer.exemptions
        taken = sum(each.amount_vnd for each in dossier.fees_taken)
        dues = Dues(dossier, count, offered, taken)
        said = dossier.fee_vnd
        if said is not None and not exemption and (count is None or count.total != said):
            return Dues(dossier, dues.settled_by(said), offered, taken)
        return dues
