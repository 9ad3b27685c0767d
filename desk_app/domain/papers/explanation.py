"""The paper "Vì sao hẹn ngày này?": the promise, the days drawn, the calendar and who stands behind it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise

from desk_app.domain import dates
from desk_app.domain.calendar import Calendar, Standing
from desk_app.domain.explanation import Explanation
from desk_app.domain.limits import Pause
from desk_app.domain.papers.common import Letterhead, Marks, due_in_words, request_in_words
from desk_app.domain.promise_sentence import VietnameseWords

_LONG_SENTENCE = 650
"""Letters; some eight lines of an A5."""

_MOST_LATE, _MOST_SOURCES = 3, 12


@dataclass(frozen=True)
class PaperPause:
    """A pause as the dossier has it; ``why`` in a few words ("yêu cầu bổ sung"), may be empty."""

    pause: Pause
    why: str = ""


@dataclass(frozen=True)
class ExplanationPaper:
    """A promise explained on one page.

    ``code`` is empty while nothing is registered: the paper then says that it is a trial count. ``calendar`` is the one
    that ``explanation`` was counted with. ``first_due_at``, ``lawful_due_at`` and ``postponed_to`` are the dossier's
    three dates; where ``lawful_due_at`` is not what the explanation comes to, because the calendar was changed after
    the promise, the paper says both and that the promise stands.
    """

    letterhead: Letterhead
    explanation: Explanation
    calendar: Calendar
    procedure: str
    officer_name: str
    printed_at: datetime
    code: str = ""
    procedure_code: str = ""
    request: str = ""
    limit_words: str = ""
    limit_ground: str = ""
    first_due_at: datetime | None = None
    lawful_due_at: datetime | None = None
    postponed_to: datetime | None = None
    pauses: tuple[PaperPause, ...] = ()
    training: bool = False

    @property
    def marks(self) -> Marks:
        """What sets it apart from a real one."""
        return Marks(training=self.training)

    def why_paused(self, since: datetime, until: datetime | None) -> str:
        """The reasons of the pauses that were joined into this one, each once."""
        inside = [
            told.why for told in self.pauses if told.pause.start >= since and (not until or told.pause.start <= until)
        ]
        return ", ".join(dict.fromkeys(why for why in inside if why))


def one_line_head(head: Letterhead) -> str:
    """ "UBND XÃ TÂN HÒA – TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG"."""
    superior = head.superior.replace("ỦY BAN NHÂN DÂN", "UBND")
    return " – ".join(part for part in (superior, head.agency) if part)


def procedure_in_words(paper: ExplanationPaper) -> str:
    """ "Đăng ký lại khai sinh (mã thủ tục 1.004884)"."""
    return request_in_words(paper.procedure, paper.procedure_code)


def limit_in_words(paper: ExplanationPaper) -> str:
    """The limit and its ground; from the explanation where the dossier has no words of its own."""
    words = paper.limit_words or paper.explanation.limit.words()
    return f"{words} ({paper.limit_ground})" if paper.limit_ground else words


def sentence_in_words(paper: ExplanationPaper, *, short: bool = False) -> str:
    """The explanation's sentence; only its beginning where room is short or every holiday of many years is named."""
    why = paper.explanation
    if not why.ran or (len(why.sentence_vi) <= _LONG_SENTENCE and not short):
        return why.sentence_vi
    return VietnameseWords(with_year=True).counted(why.limit, why.ran[0])


def promise_in_words(paper: ExplanationPaper) -> str:
    """The moment that holds; empty where none can be promised."""
    holds = paper.lawful_due_at or paper.explanation.due.at
    return due_in_words(holds) if holds else ""


def remarks(paper: ExplanationPaper) -> tuple[str, ...]:
    """What must be known beside the promise: other dates, pauses that came too late, a calendar that is not sure."""
    why, counted = paper.explanation, paper.explanation.due.at
    said: list[str] = []
    if why.due.paused_since and not paper.lawful_due_at:
        said.append(f"Tạm dừng từ {due_in_words(why.due.paused_since)}.")
    if paper.first_due_at and paper.first_due_at != (paper.lawful_due_at or counted):
        said.append(f"Ngày hẹn lần đầu: {due_in_words(paper.first_due_at)}.")
    if paper.lawful_due_at and counted and paper.lawful_due_at != counted:
        said.append(f"Tính theo lịch nghỉ hiện nay là {due_in_words(counted)}; ngày đã hẹn được giữ nguyên.")
    if paper.postponed_to:
        said.append(f"Đã xin lỗi và hẹn lại: {due_in_words(paper.postponed_to)}.")
    late = [told.pause for told in paper.pauses if counted and told.pause.start > counted]
    said += [
        f"Lần tạm dừng từ {dates.short_moment(pause.start)} bắt đầu sau giờ hẹn nên không làm đổi ngày hẹn."
        for pause in late[:_MOST_LATE]
    ]
    if why.due.provisional_years:
        said.append(f"Ngày hẹn là dự kiến: chưa có lịch nghỉ chính thức năm {_years(why.due.provisional_years)}.")
    return tuple(said)


def calendar_standing(paper: ExplanationPaper) -> str:
    """ "Lịch nghỉ năm 2026 đã xác nhận; lịch nghỉ năm 2027 là tạm tính."."""
    lines = paper.explanation.lines
    words = {
        Standing.OFFICIAL: "lịch nghỉ năm {years} đã xác nhận",
        Standing.PROVISIONAL: "lịch nghỉ năm {years} là tạm tính, chưa có thông báo chính thức",
        Standing.MISSING: "chưa có lịch nghỉ năm {years}, chỉ biết cuối tuần",
    }
    said = []
    for standing, form in words.items():
        years = [
            year
            for year in range(lines[0].date.year, lines[-1].date.year + 1)
            if paper.calendar.standing(year) is standing
        ]
        if years:
            said.append(form.format(years=_years(years)))
    sentence = "; ".join(said)
    return f"{sentence[:1].upper()}{sentence[1:]}."


def calendar_sources(paper: ExplanationPaper) -> tuple[str, ...]:
    """Who announced the days off and make-up days between the first and the last day, each once, in order."""
    first, last = paper.explanation.lines[0].date, paper.explanation.lines[-1].date
    known = [year for year in paper.calendar.years if first.year <= year.year <= last.year]
    days = [(day.date, day.source) for year in known for day in year.days_off]
    days += [(day.date, day.source) for year in known for day in year.make_up]
    sources = list(dict.fromkeys(source for day, source in sorted(days) if first <= day <= last and source))
    more = len(sources) - _MOST_SOURCES
    return (*sources[:_MOST_SOURCES], *([f"và {more} văn bản khác"] if more > 0 else []))


def days_off_met(paper: ExplanationPaper) -> bool:
    """Whether a day off or a make-up day lies between the first and the last day."""
    return any(
        paper.calendar.day_off(line.date) or paper.calendar.is_make_up(line.date) for line in paper.explanation.lines
    )


def made_up_for(calendar: Calendar, day: date) -> str:
    """ "làm bù cho ngày nghỉ 02/01/2026": what a make-up Saturday was announced as; empty for other days."""
    year = calendar.year(day.year)
    return next((made_up.what for made_up in year.make_up if made_up.date == day), "") if year else ""


def _years(years: Sequence[int]) -> str:
    """ "2026, 2028–2031"."""
    breaks = [0, *(place + 1 for place, (one, other) in enumerate(pairwise(years)) if other != one + 1), len(years)]
    runs = [years[begin:end] for begin, end in pairwise(breaks)]
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)
