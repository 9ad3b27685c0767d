"""The overview of a period: how much came, how much was settled in time, what is late, and what the head must see."""

from datetime import timedelta

from desk_app.domain.dates import short_day
from desk_app.domain.figures import Figures, figures
from desk_app.domain.periods import Span
from desk_app.domain.reports import Period
from desk_app.services.catalogue import Catalogue
from desk_app.services.ports.clock import Clock
from desk_app.services.ports.record import Record
from desk_app.services.reporting import Reporting, SettlementReport


class Overview:
    """Reads only."""

    def __init__(self, record: Record, reporting: Reporting, catalogue: Catalogue, clock: Clock) -> None:
        self._record, self._reporting, self._catalogue, self._clock = record, reporting, catalogue, clock

    def figures(self, span: Span, period: Period) -> Figures:
        """Count a period; one that is not over yet is counted up to now."""
        with self._record.reading() as shelves:
            return figures(shelves.between(period.begins, period.ends), span, period, self._clock.now())

    def working_days(self, period: Period) -> int:
        """Days of the period up to today on which offices are open."""
        calendar, today = self._catalogue.calendar(), self._clock.now().date()
        days = (
            period.first + timedelta(days=each) for each in range((min(period.last, today) - period.first).days + 1)
        )
        return sum(1 for day in days if calendar.is_working_day(day))

    def spreadsheet(self, found: Figures) -> tuple[str, bytes]:
        """The settlement report of these very figures as an xlsx file, with the name it wants."""
        table = self._reporting.settlement_table(SettlementReport(found.period, found.lines))
        name = f"II.06 {short_day(found.period.first)}-{short_day(found.period.last)}.xlsx".replace("/", ".")
        return name, self._reporting.spreadsheet(table)
