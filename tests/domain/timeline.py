"""A second way of counting due dates: a time line of minutes, slow and plain."""

from bisect import bisect_left, bisect_right
from calendar import monthrange
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import cache

from desk_app.domain.calendar import Calendar
from desk_app.domain.hours import OfficeHours
from desk_app.domain.limits import Pause, PausePolicy, TimeLimit, Unit
from desk_app.services.catalogue import shipped_calendar

CALENDAR = shipped_calendar()

LONG_DAY = [["07:00", "11:30"], ["13:30", "17:00"]]

SHORT_DAY = [["08:00", "12:00"], ["13:00", "16:30"]]

HOURS = (
    OfficeHours.default(),
    OfficeHours.from_document(
        {**dict.fromkeys(("mon", "tue", "wed", "thu", "fri"), LONG_DAY), "sat": [["07:30", "11:30"]]}
    ),
    OfficeHours.from_document(
        {
            "mon": [["08:00", "12:00"], ["13:00", "17:00"]],
            **dict.fromkeys(("tue", "thu", "fri"), LONG_DAY),
            "sat": [["07:30", "11:30"]],
            "saturday_counts": True,
        }
    ),
    OfficeHours.from_document(
        {
            "seasons": [
                {
                    "from": "04-15",
                    **dict.fromkeys(("mon", "tue", "wed", "thu", "fri"), LONG_DAY),
                    "sat": [["07:00", "11:00"]],
                    "saturday_counts": True,
                },
                {"from": "10-15", **dict.fromkeys(("mon", "tue", "wed", "fri"), SHORT_DAY)},
            ]
        }
    ),
    OfficeHours.from_document(
        {
            **dict.fromkeys(("mon", "wed", "fri"), SHORT_DAY),
            "later": [
                {
                    "from": "2024-06-05",
                    "seasons": [
                        {"from": "03-08", "mon": SHORT_DAY, "tue": LONG_DAY, "thu": [["08:00", "13:00"]]},
                        {"from": "09-03", **dict.fromkeys(("mon", "tue", "wed", "thu", "fri"), LONG_DAY)},
                    ],
                },
                {"from": "2026-01-01", **dict.fromkeys(("mon", "tue", "wed", "thu"), SHORT_DAY)},
            ],
        }
    ),
)

MINUTE = timedelta(minutes=1)


class Timeline:
    """Every working minute of some years in one flat table; all rules are looked up in it."""

    def __init__(self, calendar: Calendar, hours: OfficeHours) -> None:
        self.zero = datetime(2022, 1, 1)
        self.minutes: list[int] = []
        self.days: list[int] = []
        version, week = hours, hours.seasons[-1][1] if hours.seasons else hours
        for offset in range(365 * 8):
            day = (self.zero + timedelta(days=offset)).date()
            if day in dict(hours.later):
                version = dict(hours.later)[day]
                passed = [each for begins, each in version.seasons if begins <= (day.month, day.day)]
                week = (passed or [each for _, each in version.seasons] or [version])[-1]
            week = dict(version.seasons).get((day.month, day.day), week)
            sessions = week.sessions[day.weekday()]
            if day.weekday() == 6 or (day.weekday() == 5 and not week.saturday_counts) or calendar.day_off(day):
                sessions = ()
            if calendar.is_make_up(day):
                sessions = week.sessions[0]
            if sessions:
                self.days.append(offset)
            self.minutes += [offset * 1440 + minute for opens, closes in sessions for minute in range(opens, closes)]

    def minute(self, moment: datetime) -> int:
        return (moment - self.zero) // MINUTE

    def moment(self, minute: int) -> datetime:
        return self.zero + minute * MINUTE

    def begin(self, moment: datetime) -> datetime:
        """On a working minute, or exactly at the end of one: that moment. Else the next working minute."""
        minute = self.minute(moment)
        place = bisect_left(self.minutes, minute)
        if self.minutes[place] == minute or (self.minutes[place - 1] == minute - 1 and self.moment(minute) == moment):
            return moment
        return self.moment(self.minutes[place])

    def work(self, moment: datetime, minutes: int) -> datetime:
        """The end of that many working minutes."""
        if not minutes:
            return self.moment(self.minute(moment))
        return self.moment(self.minutes[bisect_left(self.minutes, self.minute(moment)) + minutes - 1] + 1)

    def between(self, first: datetime, last: datetime) -> int:
        return bisect_left(self.minutes, self.minute(last)) - bisect_left(self.minutes, self.minute(first))

    def close(self, offset: int) -> datetime:
        return self.moment(self.minutes[bisect_left(self.minutes, (offset + 1) * 1440) - 1] + 1)

    def roll(self, offset: int) -> datetime:
        return self.close(self.days[bisect_left(self.days, offset)])

    def nth(self, offset: int, count: int) -> int:
        return self.days[bisect_right(self.days, offset) + count - 1] if count else offset

    def offset(self, moment: datetime) -> int:
        return (moment - self.zero).days

    def fresh(self, begun: datetime, limit: TimeLimit) -> datetime:
        offset, value = self.offset(begun), limit.value or Decimal(0)
        if limit.unit is Unit.WORKING_HOURS:
            return self.work(begun, int(value * 60))
        if limit.unit is Unit.CALENDAR_DAYS:
            return self.roll(offset + int(value))
        if limit.unit is Unit.MONTHS:
            month = begun.year * 12 + begun.month - 1 + int(value)
            last = monthrange(month // 12, month % 12 + 1)[1]
            return self.roll((date(month // 12, month % 12 + 1, min(begun.day, last)) - self.zero.date()).days)
        if limit.unit is Unit.SAME_DAY:
            return self.close(self.nth(offset, begun.time() > datetime(2022, 1, 1, 15).time()))
        if value % 1 == 0:
            return self.close(self.nth(offset, int(value)))
        if value < 1:
            return self.work(begun, 240)
        following = self.nth(offset, int(value) + 1)
        return self.work(self.moment(self.minutes[bisect_left(self.minutes, following * 1440)]), 240)

    def promise(self, received: datetime, limit: TimeLimit, pauses: list[Pause]) -> datetime | None:
        begun = self.begin(received)
        ends = self.fresh(begun, limit)
        for pause in pauses:
            if pause.start > ends:
                return ends
            if pause.end is None:
                return None
            again = self.begin(pause.end)
            if pause.policy is PausePolicy.RESTART or limit.unit is Unit.SAME_DAY:
                ends = self.fresh(again, limit)
            elif limit.unit is Unit.WORKING_HOURS or (limit.value or 0) % 1:
                ends = self.work(again, self.between(pause.start, ends))
            elif limit.unit is Unit.WORKING_DAYS:
                left = bisect_right(self.days, self.offset(ends)) - bisect_right(self.days, self.offset(pause.start))
                ends = self.close(self.nth(self.offset(again), left))
            else:
                ends = self.roll(self.offset(again) + self.offset(ends) - self.offset(pause.start))
        return ends


@cache
def timeline(place: int) -> Timeline:
    return Timeline(CALENDAR, HOURS[place])
