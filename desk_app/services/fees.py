"""The tariff that this desk works with: what came with the program, or what the office took in its place."""

from dataclasses import dataclass
from datetime import date

import resources
from desk_app.domain.errors import RuleBroken
from desk_app.domain.fee_rules import Exemption
from desk_app.domain.fees import FeeCount, Tariff
from desk_app.domain.filed import Channel
from desk_app.domain.tariff_file import read_tariff
from desk_app.services.catalogue import Catalogue
from desk_app.services.ports.clock import Clock
from desk_app.services.ports.office import Office
from desk_app.services.ports.publications import Published
from desk_app.services.ports.record import Reading, Record

SHIPPED = "catalogue/fees.toml"


def shipped_tariff() -> Tariff:
    """The tariff that came with the program."""
    return read_tariff(resources.read_text(SHIPPED))


@dataclass(frozen=True)
class Offer:
    """What a form offers: the count, None where the officer types the amount, and the reasons to pay less."""

    count: FeeCount | None
    exemptions: tuple[Exemption, ...]


class Fees:
    """What cases cost here; read again when a tariff was published."""

    def __init__(self, record: Record, catalogue: Catalogue, clock: Clock, office: Office) -> None:
        self._record = record
        self._catalogue = catalogue
        self._clock = clock
        self._office = office
        self._tariff: tuple[int, Tariff] | None = None

    def tariff(self, shelves: Reading) -> Tariff:
        """The tariff in force, asked from this office."""
        version = shelves.publications().fees
        if self._tariff is None or self._tariff[0] != version:
            self._tariff = (version, read_tariff(self._text(shelves)).of_office(self._office.code))
        return self._tariff[1]

    def in_force(self) -> Tariff:
        """The same, in a look of its own."""
        with self._record.reading() as shelves:
            return self.tariff(shelves)

    def fee_for(
        self,
        procedure: str,
        channel: Channel,
        on: date,
        *,
        pages: int = 1,
        copies: int | None = None,
        count: int = 1,
        case: str = "",
        exemption: str = "",
    ) -> FeeCount | None:
        """The fee of one case; None where the officer types the amount. See ``Tariff.fee_for``."""
        with self._record.reading() as shelves:
            return self.tariff(shelves).fee_for(
                procedure,
                channel,
                on,
                of_field=self.field_of(procedure, shelves),
                pages=pages,
                copies=copies,
                count=count,
                case=case,
                exemption=exemption,
            )

    def offer(
        self, shelves: Reading, procedure: str, channel: Channel, on: date, *, case: str = "", exemption: str = ""
    ) -> Offer:
        """The amount for a form that is being filled in. A case that only the limits know is the usual one here, and
        an exemption that holds no more is left out.
        """
        tariff, field = self.tariff(shelves), self.field_of(procedure, shelves)
        known = case if case in tariff.cases(procedure, channel, on, of_field=field) else ""
        found = tariff.exemptions_for(procedure, channel, on, of_field=field, case=known)
        still = exemption if any(each.code == exemption for each in found) else ""
        count = tariff.fee_for(procedure, channel, on, of_field=field, case=known, exemption=still)
        return Offer(count, found)

    def offered(self, procedure: str, channel: Channel, on: date, *, case: str = "", exemption: str = "") -> Offer:
        """The same, in a look of its own."""
        with self._record.reading() as shelves:
            return self.offer(shelves, procedure, channel, on, case=case, exemption=exemption)

    def cases(self, procedure: str, channel: Channel, on: date) -> tuple[str, ...]:
        """The special cases of a procedure that have an amount of their own; the usual one is the empty name."""
        with self._record.reading() as shelves:
            return self.tariff(shelves).cases(procedure, channel, on, of_field=self.field_of(procedure, shelves))

    def exemptions_for(self, procedure: str, channel: Channel, on: date, *, case: str = "") -> tuple[Exemption, ...]:
        """The reasons to take less that hold for this procedure, day and channel."""
        with self._record.reading() as shelves:
            of_field = self.field_of(procedure, shelves)
            return self.tariff(shelves).exemptions_for(procedure, channel, on, of_field=of_field, case=case)

    def take(self, text: str, officer: str) -> Published:
        """A new tariff takes the old one's place; what was already taken stays as it was taken."""
        read_tariff(text)
        with self._record.writing() as desk:
            return desk.publish("fees", text, self._clock.now(), officer)

    def last_taken(self) -> Published | None:
        """The office's own tariff as it was taken, None while the shipped one is in force."""
        with self._record.reading() as shelves:
            taken = shelves.published("fees")
        return taken[-1] if taken else None

    def as_text(self) -> str:
        """The tariff in force as its file."""
        with self._record.reading() as shelves:
            return self._text(shelves)

    def field_of(self, procedure: str, shelves: Reading) -> str:
        """The field that a rule may speak of, empty for what is not in the catalogue."""
        try:
            return self._catalogue.procedure(procedure, shelves)[0].field
        except RuleBroken:
            return ""  # a procedure that left the catalogue may still have a rule of its own

    def _text(self, shelves: Reading) -> str:
        published = shelves.published("fees")
        return published[-1].text if published else resources.read_text(SHIPPED)
