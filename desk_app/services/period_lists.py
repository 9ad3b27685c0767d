"""Lists of a period for the head: what was late and by how much, whose clock was set back, which fees were let off."""

from collections.abc import Sequence
from datetime import datetime

from desk_app.domain.dates import short_day, short_moment
from desk_app.domain.dossiers import Dossier
from desk_app.domain.money import grouped
from desk_app.domain.period_lists import (
    ExemptLine,
    LateLine,
    Overrun,
    OverrunCount,
    ResetLine,
    exempt_of,
    late_of,
    resets_of,
)
from desk_app.domain.reports import Period
from desk_app.domain.working_time import counted_time
from desk_app.services.catalogue import Catalogue
from desk_app.services.ports.clock import Clock
from desk_app.services.ports.office import Office
from desk_app.services.ports.record import Reading, Record
from desk_app.services.reporting import Table


class PeriodLists:
    """Reads only; closed dossiers are on them as well as open ones."""

    def __init__(self, record: Record, catalogue: Catalogue, clock: Clock, office: Office) -> None:
        self._record = record
        self._catalogue = catalogue
        self._clock = clock
        self._office = office

    def late(self, period: Period, *, officer: str = "") -> tuple[LateLine, ...]:
        """Settled late in the period, or open and late at its end; of one receiver's dossiers when named."""
        with self._record.reading() as shelves:
            dossiers = shelves.between(period.begins, period.ends)
            lines = late_of(dossiers, period, self._clock.now(), self._overrun(shelves))
        return tuple(line for line in lines if not officer or line.dossier.receiver == officer)

    def resets(self, period: Period, *, officer: str = "") -> tuple[ResetLine, ...]:
        """Clocks set back near their end by a request of the period."""
        with self._record.reading() as shelves:
            lines = resets_of(shelves.between(period.begins, period.ends), period)
        return tuple(line for line in lines if not officer or line.dossier.receiver == officer)

    def exemptions(self, period: Period, *, officer: str = "") -> tuple[ExemptLine, ...]:
        """Who of those received in the period paid less than the tariff says, and why."""
        with self._record.reading() as shelves:
            lines = exempt_of(shelves.between(period.begins, period.ends), period)
        return tuple(line for line in lines if not officer or line.dossier.receiver == officer)

    def exemptions_table(self, period: Period, lines: Sequence[ExemptLine]) -> Table:
        """For a spreadsheet or for paper: the reason and its ground, what was let off and what was taken."""
        rows = tuple(
            (
                place, line.dossier.code, line.dossier.owner.name, line.dossier.procedure.name, line.dossier.receiver,
                line.dossier.received_at, line.exemption.words, line.exemption.ground,
                line.exemption.amount_vnd or None, line.taken_vnd,
            )
            for place, line in enumerate(lines, start=1)
        )  # fmt: skip
        let_off = sum(line.exemption.amount_vnd for line in lines)
        totals = ("", "Tổng số", "", "", "", None, "", "", let_off, None) if lines else ()
        return Table("Miễn, giảm phí, lệ phí", self._about(period, len(lines)), EXEMPT_COLUMNS, rows, totals)

    def late_table(self, period: Period, lines: Sequence[LateLine]) -> Table:
        """For a spreadsheet or for paper: each with its receiver, its date, its end and by how much it was missed."""
        rows = tuple(
            (
                place, line.dossier.code, line.dossier.owner.name, line.dossier.procedure.name, line.dossier.receiver,
                line.dossier.place, line.dossier.received_at, line.due_at, line.ended_at, line.overrun.words(),
                line.overrun.days, "Đã xin lỗi" if line.dossier.postponements else "Chưa xin lỗi",
            )
            for place, line in enumerate(lines, start=1)
        )  # fmt: skip
        return Table("Hồ sơ quá hạn trong kỳ", self._about(period, len(lines)), LATE_COLUMNS, rows)

    def resets_table(self, period: Period, lines: Sequence[ResetLine]) -> Table:
        """For a spreadsheet or for paper: when papers were asked for, the date then, the date now, how it stands."""
        rows = tuple(
            (
                place, line.dossier.code, line.dossier.owner.name, line.dossier.procedure.name, line.dossier.receiver,
                line.asked_by, line.wait.start, line.wait.due_before, line.wait.end,
                line.dossier.promise.lawful_due_at, line.dossier.ended_at, _why(line),
            )
            for place, line in enumerate(lines, start=1)
        )  # fmt: skip
        return Table("Tính lại thời hạn sát ngày hẹn", self._about(period, len(lines)), RESET_COLUMNS, rows)

    def _about(self, period: Period, count: int) -> tuple[str, ...]:
        days = f"Từ {short_day(period.first)} đến {short_day(period.last)}"
        return self._office.name, days, f"Lập lúc {short_moment(self._clock.now())}", f"{grouped(count)} hồ sơ"

    def _overrun(self, shelves: Reading) -> OverrunCount:
        working = self._catalogue.working_time(shelves)

        def count(dossier: Dossier, due: datetime, end: datetime) -> Overrun:
            time = counted_time(working.calendar, working.hours_of(dossier.procedure.agency))
            days = time.days_between(due.toordinal(), end.toordinal())
            return Overrun(days, time.minutes_between(due, end))

        return count


def _why(line: ResetLine) -> str:
    papers = ", ".join(paper.name for paper in line.wait.missing)
    return "; ".join(filter(None, [papers, line.wait.reason]))


LATE_COLUMNS = (
    "STT", "Mã hồ sơ", "Chủ hồ sơ", "Thủ tục", "Người nhận", "Đang ở", "Nhận lúc", "Hẹn theo luật", "Xong lúc",
    "Quá hạn", "Số ngày làm việc quá hạn", "Xin lỗi",
)  # fmt: skip

EXEMPT_COLUMNS = (
    "STT", "Mã hồ sơ", "Chủ hồ sơ", "Thủ tục", "Người nhận", "Nhận lúc", "Lý do miễn, giảm", "Căn cứ",
    "Số tiền miễn, giảm", "Đã thu",
)  # fmt: skip

RESET_COLUMNS = (
    "STT", "Mã hồ sơ", "Chủ hồ sơ", "Thủ tục", "Người nhận", "Người duyệt", "Yêu cầu bổ sung lúc", "Hẹn khi đó",
    "Bổ sung lúc", "Hẹn theo luật bây giờ", "Xong lúc", "Giấy tờ, lý do",
)  # fmt: skip
