"""What is remarked on a day of a count, in Vietnamese and in English."""

from datetime import datetime
from typing import NamedTuple

from desk_app.domain.dates import clock
from desk_app.domain.explanation_english import day_off_in_english


class Note(NamedTuple):
    """A remark in both languages; both are empty where there is nothing to say."""

    vi: str = ""
    en: str = ""

    def then(self, other: "Note") -> "Note":
        """Both remarks, this one first."""
        if not other.vi:
            return self
        return Note(f"{self.vi}; {other.vi}", f"{self.en}; {other.en}") if self.vi else other


NOTHING = Note()
DAY_OF_RECEIPT = Note("ngày nhận", "day of receipt")
COUNTED_ANEW = Note("tính lại từ đầu", "counted again from the start")
PAUSED = Note("tạm dừng", "paused")
MOVED_ON = Note("lùi", "moved on")
MADE_UP = Note("làm bù", "worked instead")


def day_off(what: str) -> Note:
    """The name of a day off as it was announced."""
    return Note(what, day_off_in_english(what))


def outside_hours(received: datetime) -> Note:
    """Handed in when the clock does not run."""
    at = clock(received)
    return Note(f"nộp lúc {at}, ngoài giờ làm việc", f"handed in at {at}, outside office hours")


def goes_on(days_left: int | None) -> Note:
    """The clock goes on; None where minutes are counted."""
    if days_left is None:
        return Note("tính tiếp", "goes on")
    return Note(f"tính tiếp, còn {days_left} ngày", f"goes on, {days_left} day{'' if days_left == 1 else 's'} left")


def months_full(months: int) -> Note:
    """So many months have passed."""
    return Note(f"tròn {months} tháng", f"{months} month{'' if months == 1 else 's'} full")


def stopped(at: datetime) -> Note:
    """The clock stops."""
    return Note(f"tạm dừng từ {clock(at)}", f"paused from {clock(at)}")


def result(at: datetime) -> Note:
    """The promised moment."""
    return Note(f"trả kết quả lúc {clock(at)}", f"result at {clock(at)}")
