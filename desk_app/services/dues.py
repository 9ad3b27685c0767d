"""What a dossier still has to pay at the till: the amount that was promised at reception, or what the tariff counts."""

from dataclasses import dataclass

from desk_app.domain.dossiers import Dossier
from desk_app.domain.fee_rules import Exemption, FeeKind
from desk_app.domain.fees import FeeCount, typed_line
from desk_app.domain.states import State
from desk_app.services.fees import Fees
from desk_app.services.lookup import find_dossier
from desk_app.services.ports.clock import Clock
from desk_app.services.ports.office import Office
from desk_app.services.ports.record import Record

MOST = 20_000


def owed_of(dossier: Dossier) -> int:
    """What of the fee that its receipt names is still to be taken, in đồng; nobody pays for a voided one."""
    if dossier.state is State.VOIDED:
        return 0
    return max(0, (dossier.fee_vnd or 0) - sum(each.amount_vnd for each in dossier.fees_taken))


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

    def __init__(self, record: Record, fees: Fees, office: Office, clock: Clock) -> None:
        self._record = record
        self._fees = fees
        self._office = office
        self._clock = clock

    def owed(self) -> tuple[Dossier, ...]:
        """The dossiers whose receipt names a fee that was not taken, the newest first: those of today, those that are
        open, and those whose result lies at the desk."""
        now = self._clock.now()
        with self._record.reading() as shelves:
            lists = [shelves.worklist(which, now, MOST) for which in ("today", "to_return", "open")]
        found = {each.id: each for dossiers in lists for each in dossiers if owed_of(each)}
        return tuple(sorted(found.values(), key=lambda each: (each.received_at, each.code), reverse=True))

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
