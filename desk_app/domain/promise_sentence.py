"""One Vietnamese sentence on a promise: how it is counted, what was left out, when the clock stood still."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from desk_app.domain.dates import clock, day_and_month, short_day, weekday_in_a_sentence
from desk_app.domain.due import Due, Stretch
from desk_app.domain.limits import Pause, PausePolicy, TimeLimit, Unit
from desk_app.domain.working_time import minute_of

_SMALL = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")


@dataclass(frozen=True)
class Break:
    """Days off in a row under one name, as it was announced."""

    what: str
    first: date
    last: date


@dataclass(frozen=True)
class Met:
    """What a count met between receipt and promise.

    ``several_years``: its days do not all lie in one year. ``weekends``, ``breaks``: left out. ``made_up``: Saturdays
    that counted. ``ended``: the last day of a period that ended on a day of rest, so that the promise moved on.
    """

    several_years: bool
    weekends: int = 0
    breaks: tuple[Break, ...] = ()
    made_up: tuple[date, ...] = ()
    ended: date | None = None


def promise_sentence(received: datetime, limit: TimeLimit, promise: Due, ran: Sequence[Stretch], met: Met) -> str:
    """What an officer reads out: "3 ngày làm việc, tính từ hôm sau ngày nhận. Bỏ qua một kỳ cuối tuần."."""
    if not ran:
        return "Thủ tục không có thời hạn cố định: không hẹn ngày trả kết quả."
    day = _DayWords(met.several_years)
    start = ran[0].start
    parts = [_how(limit, ran[0])]
    if (start.date(), minute_of(start)) != (received.date(), minute_of(received)):
        parts.append(
            f"Nhận lúc {clock(received)} ngày {day(received)}, ngoài giờ làm việc: tính là nhận lúc {clock(start)} "
            f"{day.named(start)}."
        )
    parts += _left_out(met, day)
    parts += [f"Ngày {day.named(worked)} làm bù nên được tính." for worked in met.made_up]
    if met.ended and promise.at:
        parts.append(
            f"Ngày cuối cùng {day.named(met.ended)} không phải ngày làm việc nên lùi đến {day.named(promise.at)} "
            "(Bộ luật Dân sự 2015, Điều 148 khoản 5)."
        )
    parts += [_waited(stretch.pause, limit, day) for stretch in ran if stretch.pause]
    if promise.provisional_years:
        years = ", ".join(str(year) for year in promise.provisional_years)
        parts.append(f"Năm {years} chưa có lịch nghỉ chính thức: ngày hẹn là dự kiến.")
    return " ".join(parts)


def _how(limit: TimeLimit, first: Stretch) -> str:
    words = limit.words(padded=False)
    match limit.unit:
        case Unit.WORKING_DAYS if limit.halves == 1:
            return f"{words} là 4 giờ làm việc, tính từ lúc nhận."
        case Unit.WORKING_DAYS:
            half = "; nửa ngày là 4 giờ làm việc" if limit.halves % 2 else ""
            return f"{words}, tính từ hôm sau ngày nhận{half}."
        case Unit.CALENDAR_DAYS:
            return f"{words} liên tục, kể cả ngày nghỉ, tính từ hôm sau ngày nhận."
        case Unit.WORKING_HOURS:
            return f"{words}, tính từ lúc nhận."
        case Unit.MONTHS:
            return f"{words}, đến ngày tương ứng của tháng cuối (Bộ luật Dân sự 2015, Điều 148)."
        case _ if first.at.date() == first.start.date():
            return "Nhận đến 15:00: trả kết quả trong ngày làm việc."
        case _:
            return "Nhận sau 15:00: trả kết quả vào ngày làm việc tiếp theo."


def _left_out(met: Met, day: "_DayWords") -> list[str]:
    """``Bỏ qua hai kỳ cuối tuần và lễ 24/11 (Ngày Văn hóa Việt Nam).``"""
    weeks = met.weekends
    named = [f"{_SMALL[weeks] if weeks < len(_SMALL) else weeks} kỳ cuối tuần"] if weeks else []
    for off in met.breaks:
        dates = day(off.first) if off.first == off.last else f"{day(off.first)}–{day(off.last)}"
        plain = off.what.startswith("Nghỉ")  # "Nghỉ bù" names itself, a holiday's name stands behind "lễ"
        named.append(f"ngày {dates} ({off.what.lower()})" if plain else f"lễ {dates} ({off.what})")
    return [f"Bỏ qua {' và '.join(part for part in (', '.join(named[:-1]), named[-1]) if part)}."] if named else []


def _waited(pause: Pause, limit: TimeLimit, day: "_DayWords") -> str:
    since = f"từ {clock(pause.start)} ngày {day(pause.start)}"
    if pause.end is None:
        return f"Đang tạm dừng {since}: chưa hẹn được ngày trả kết quả."
    anew = pause.policy is PausePolicy.RESTART or limit.unit is Unit.SAME_DAY
    then = "tính lại từ đầu" if anew else "tính tiếp phần còn lại"
    return f"Tạm dừng {since} đến {clock(pause.end)} ngày {day(pause.end)}, sau đó {then}."


class _DayWords:
    """Dates as short as they may be: ``24/11``, with the year once a count leaves the year of receipt."""

    def __init__(self, with_year: bool) -> None:
        self._words = short_day if with_year else day_and_month

    def __call__(self, day: date) -> str:
        return self._words(day)

    def named(self, day: date) -> str:
        """``thứ Hai 09/03``."""
        return f"{weekday_in_a_sentence(day)} {self(day)}"
