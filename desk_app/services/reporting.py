"""Reports of a period, and lists as tables of words and numbers for a spreadsheet."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from desk_app.domain.dates import short_day, short_moment
from desk_app.domain.errors import RuleBroken
from desk_app.domain.money import grouped
from desk_app.domain.reports import Period, Settlement, settlement
from desk_app.domain.text import masked
from desk_app.services.ports.clock import Clock
from desk_app.services.ports.office import Office
from desk_app.services.ports.press import Press
from desk_app.services.ports.record import Record
from desk_app.services.worklists import WorkLine

Row = tuple[str | int | datetime | None, ...]

MOST_PRINTED = 2_000
"""Lines of a printed list, some seventy pages; longer ones are for a spreadsheet."""


@dataclass(frozen=True)
class Table:
    """A table to be written: a title, what it is about, columns, and rows of texts, whole numbers and moments.

    Codes and numbers of people are texts, so that no spreadsheet takes their leading zeros away.
    """

    title: str
    about: tuple[str, ...]
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    totals: Row = ()


@dataclass(frozen=True)
class SettlementReport:
    """Form II.06 of a period: the lines by field and their sum."""

    period: Period
    lines: dict[str, Settlement]

    @property
    def total(self) -> Settlement:
        """All fields together."""
        return sum(self.lines.values(), Settlement())


class Reporting:
    """Reads only."""

    def __init__(self, record: Record, press: Press, clock: Clock, office: Office) -> None:
        self._record = record
        self._clock = clock
        self._press = press
        self._office = office

    def settlement(self, period: Period) -> SettlementReport:
        """What came, was settled and is open, by field; carried-over dossiers included."""
        with self._record.reading() as shelves:
            return SettlementReport(
                period, settlement(shelves.between(period.begins, period.ends), period, self._clock.now())
            )

    def settlement_table(self, report: SettlementReport) -> Table:
        """The report as the form lays it out, columns 1 to 13."""
        period = report.period
        rows: tuple[Row, ...] = tuple(
            (place, name, *_figures(line)) for place, (name, line) in enumerate(report.lines.items(), start=1)
        )
        return Table(
            title="Tình hình, kết quả giải quyết thủ tục hành chính (II.06)",
            about=(self._office.name, f"Từ {short_day(period.first)} đến {short_day(period.last)}"),
            columns=SETTLEMENT_COLUMNS,
            rows=rows,
            totals=("", "Tổng số", *_figures(report.total)),
        )

    def list_table(self, title: str, lines: Sequence[WorkLine], now: datetime) -> Table:
        """A worklist for a spreadsheet: hour, due date and receiver of each dossier; numbers of people masked."""
        return Table(
            title=title,
            about=(self._office.name, f"Lập lúc {short_moment(now)}", f"{grouped(len(lines))} hồ sơ"),
            columns=LIST_COLUMNS,
            rows=tuple(
                (
                    place,
                    line.dossier.code,
                    line.dossier.official_code,
                    line.dossier.owner.name,
                    masked(line.dossier.owner.number) if line.dossier.owner.number else "",
                    line.dossier.procedure.name,
                    line.dossier.received_at,
                    line.dossier.promise.first_due_at,
                    line.dossier.promise.lawful_due_at,
                    line.dossier.promise.postponed_to,
                    line.dossier.place,
                    line.officer,
                )
                for place, line in enumerate(lines, start=1)
            ),
        )

    def listing(self, table: Table) -> bytes:
        """The table as pages of A4 across; ``list.too_long_to_print`` when nobody would read them."""
        if len(table.rows) > MOST_PRINTED:
            raise RuleBroken("list.too_long_to_print", count=len(table.rows), most=MOST_PRINTED)
        return self._press.listing(table, self._office.training)

    def spreadsheet(self, table: Table) -> bytes:
        """The table as an xlsx file."""
        return self._press.spreadsheet(table)


SETTLEMENT_COLUMNS = (
    "TT", "Lĩnh vực", "Tiếp nhận: tổng số", "Trực tuyến", "Trực tiếp, bưu chính", "Từ kỳ trước",
    "Đã giải quyết: tổng số", "Trước hạn", "Đúng hạn", "Quá hạn", "Đang giải quyết: tổng số", "Trong hạn",
    "Quá hạn (đang giải quyết)",
)  # fmt: skip

LIST_COLUMNS = (
    "STT", "Mã hồ sơ", "Mã chính thức", "Chủ hồ sơ", "Số giấy tờ", "Thủ tục", "Nhận lúc", "Hẹn lần đầu",
    "Hẹn theo luật", "Hẹn lại", "Đang ở", "Người nhận",
)  # fmt: skip


def _figures(line: Settlement) -> tuple[int, ...]:
    on_time = line.on_time + line.without_date
    return (
        line.received, line.online, line.other, line.carried,
        line.settled, line.early, on_time, line.late,
        line.open, line.open_in_time, line.open_late,
    )  # fmt: skip
