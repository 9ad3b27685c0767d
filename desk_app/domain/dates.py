"""Days and times as Vietnamese papers and lists write them.

Numbers below 10 get a leading 0, months only below 3 (NĐ 30/2020, Annex I): "ngày 06 tháng 3 năm 2026". All moments
are naive local time (Asia/Ho_Chi_Minh).
"""

from datetime import date, datetime, time

_WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")


def day_in_words(day: date) -> str:
    """ "ngày 06 tháng 3 năm 2026"."""
    month = f"{day.month:02d}" if day.month < 3 else str(day.month)
    return f"ngày {day.day:02d} tháng {month} năm {day.year}"


def clock_in_words(moment: datetime | time) -> str:
    """ "09 giờ 05 phút"; seconds are left out, never rounded."""
    return f"{moment.hour:02d} giờ {moment.minute:02d} phút"


def moment_in_words(moment: datetime) -> str:
    """ "09 giờ 05 phút, ngày 06 tháng 3 năm 2026": how the forms of TT 03/2025 write a moment."""
    return f"{clock_in_words(moment)}, {day_in_words(moment)}"


def short_day(day: date) -> str:
    """ "06/03/2026", for tables and lists."""
    return f"{day.day:02d}/{day.month:02d}/{day.year:04d}"


def day_and_month(day: date) -> str:
    """ "06/03", where the year is plain."""
    return f"{day.day:02d}/{day.month:02d}"


def clock(moment: datetime | time) -> str:
    """ "09:05"."""
    return f"{moment.hour:02d}:{moment.minute:02d}"


def short_moment(moment: datetime) -> str:
    """ "09:05 06/03/2026", for tables and lists."""
    return f"{clock(moment)} {short_day(moment)}"


def moment_on_a_strip(moment: datetime) -> str:
    """ "09 giờ 05 phút, ngày 06/03/2026": the middle form, for the strips that say when a paper was printed."""
    return f"{clock_in_words(moment)}, ngày {short_day(moment)}"


def weekday(day: date) -> str:
    """ "Thứ Sáu", "Chủ nhật": at the head of a line."""
    return _WEEKDAYS[day.weekday()]


def weekday_in_a_sentence(day: date) -> str:
    """ "thứ Sáu", "Chủ nhật": inside a sentence; Sunday's name keeps its capital."""
    name = weekday(day)
    return f"t{name[1:]}" if name.startswith("T") else name
