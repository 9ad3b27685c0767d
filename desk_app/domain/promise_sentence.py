"""One sentence on a promise: how it is counted, what was left out, when the clock stood still; the Vietnamese words."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Protocol

from desk_app.domain.dates import clock, day_and_month, short_day, weekday_in_a_sentence
from desk_app.domain.due import Due, Stretch
from desk_app.domain.limits import Pause, PausePolicy, TimeLimit, Unit
from desk_app.domain.values import value
from desk_app.domain.working_time import minute_of

_SMALL = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")


@value
class Break:
    """Days off in a row under one name, as it was announced."""

    what: str
    first: date
    last: date


@value
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


class PromiseWords(Protocol):
    """The parts of the sentence in one language, each ending with its full stop."""

    def no_date(self) -> str: ...
    def counted(self, limit: TimeLimit, first: Stretch) -> str: ...
    def began_later(self, received: datetime, start: datetime) -> str: ...
    def left_out(self, weekends: int, breaks: Sequence[Break]) -> str: ...
    def made_up(self, worked: date) -> str: ...
    def moved_on(self, ended: date, to: date) -> str: ...
    def waits(self, since: datetime) -> str: ...
    def waited(self, since: datetime, until: datetime, *, anew: bool) -> str: ...
    def unsure(self, years: Sequence[int]) -> str: ...


def promise_sentence(
    words: PromiseWords, received: datetime, limit: TimeLimit, promise: Due, ran: Sequence[Stretch], met: Met
) -> str:
    """What an officer reads out: "3 ngày làm việc, tính từ hôm sau ngày nhận. Bỏ qua một kỳ cuối tuần."."""
    if not ran:
        return words.no_date()
    start = ran[0].start
    parts = [words.counted(limit, ran[0])]
    if (start.date(), minute_of(start)) != (received.date(), minute_of(received)):
        parts.append(words.began_later(received, start))
    if met.weekends or met.breaks:
        parts.append(words.left_out(met.weekends, met.breaks))
    parts += [words.made_up(worked) for worked in met.made_up]
    if met.ended and promise.at:
        parts.append(words.moved_on(met.ended, promise.at))
    parts += [_wait(words, stretch.pause, limit) for stretch in ran if stretch.pause]
    if promise.provisional_years:
        parts.append(words.unsure(promise.provisional_years))
    return " ".join(parts)


def _wait(words: PromiseWords, pause: Pause, limit: TimeLimit) -> str:
    if pause.end is None:
        return words.waits(pause.start)
    anew = pause.policy is PausePolicy.RESTART or limit.unit is Unit.SAME_DAY
    return words.waited(pause.start, pause.end, anew=anew)


class VietnameseWords:
    """The sentence as it stands on papers; dates with their year once the count leaves the year of receipt."""

    def __init__(self, *, with_year: bool) -> None:
        self._day = short_day if with_year else day_and_month

    def no_date(self) -> str:
        """A procedure without a limit."""
        return "Thủ tục không có thời hạn cố định: không hẹn ngày trả kết quả."

    def counted(self, limit: TimeLimit, first: Stretch) -> str:
        """The limit, and the rule that it is counted by."""
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

    def began_later(self, received: datetime, start: datetime) -> str:
        """Handed in outside office hours."""
        return (
            f"Nhận lúc {clock(received)} ngày {self._day(received)}, ngoài giờ làm việc: tính là nhận lúc "
            f"{clock(start)} {self._named(start)}."
        )

    def left_out(self, weekends: int, breaks: Sequence[Break]) -> str:
        """``Bỏ qua hai kỳ cuối tuần và lễ 24/11 (Ngày Văn hóa Việt Nam).``"""
        small = _SMALL[weekends] if weekends < len(_SMALL) else weekends
        named = [f"{small} kỳ cuối tuần"] if weekends else []
        for off in breaks:
            dates = self._day(off.first) if off.first == off.last else f"{self._day(off.first)}–{self._day(off.last)}"
            plain = off.what.startswith("Nghỉ")  # "Nghỉ bù" names itself, a holiday's name stands behind "lễ"
            named.append(f"ngày {dates} ({off.what.lower()})" if plain else f"lễ {dates} ({off.what})")
        return f"Bỏ qua {' và '.join(part for part in (', '.join(named[:-1]), named[-1]) if part)}."

    def made_up(self, worked: date) -> str:
        """A Saturday that counted."""
        return f"Ngày {self._named(worked)} làm bù nên được tính."

    def moved_on(self, ended: date, to: date) -> str:
        """The period ended on a day of rest."""
        return (
            f"Ngày cuối cùng {self._named(ended)} không phải ngày làm việc nên lùi đến {self._named(to)} "
            "(Bộ luật Dân sự 2015, Điều 148 khoản 5)."
        )

    def waits(self, since: datetime) -> str:
        """The clock stands still now."""
        return f"Đang tạm dừng {self._since(since)}: chưa hẹn được ngày trả kết quả."

    def waited(self, since: datetime, until: datetime, *, anew: bool) -> str:
        """The clock stood still for a while."""
        then = "tính lại từ đầu" if anew else "tính tiếp phần còn lại"
        return f"Tạm dừng {self._since(since)} đến {clock(until)} ngày {self._day(until)}, sau đó {then}."

    def unsure(self, years: Sequence[int]) -> str:
        """Years that nobody has announced yet."""
        named = ", ".join(str(year) for year in years)
        return f"Năm {named} chưa có lịch nghỉ chính thức: ngày hẹn là dự kiến."

    def _since(self, moment: datetime) -> str:
        return f"từ {clock(moment)} ngày {self._day(moment)}"

    def _named(self, day: date) -> str:
        """``thứ Hai 09/03``."""
        return f"{weekday_in_a_sentence(day)} {self._day(day)}"
