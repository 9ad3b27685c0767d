"""The steps of a count, as a table tells them: days that share a reason stand in one row."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from math import ceil

from desk_app.domain import dates
from desk_app.domain.day_lines import DayKind, DayLine, Nature
from desk_app.domain.due import Stretch
from desk_app.domain.limits import Unit
from desk_app.domain.papers.explanation import ExplanationPaper, made_up_for
from desk_app.domain.papers.explanation_days import Drawn, Month, months_between

_CIVIL_CODE = "Bộ luật Dân sự 2015"
_RESTING = (DayKind.WEEKEND, DayKind.HOLIDAY, DayKind.CLOSED)
_MONTHS_IN_ONE_ROW = 24
_MOST_ROWS = 20
"""A longer fold is told year by year, or by so many years that no more rows than these are needed."""

MOST_STEPS = 60
_FIRST, _LAST = 40, 18


@dataclass(frozen=True)
class Step:
    """One row: ``day`` is its first day, ``when`` that day or the stretch as printed, in one line or two."""

    day: date
    when: str
    what: str


def steps(paper: ExplanationPaper, drawn: Drawn) -> tuple[Step, ...]:
    """The steps in order; those in folded months are told together. Of very many the middle is left out, and told."""
    found: list[Step] = []
    folds = iter(drawn.folded)
    telling = _Telling(paper)
    for shown, together in groupby(paper.explanation.lines, key=lambda line: drawn.shows(line.date)):
        lines = list(together)
        found += telling.told(lines) if shown else telling.folded(lines, next(folds))
    if len(found) <= MOST_STEPS:
        return tuple(found)
    left = found[_FIRST:-_LAST]
    told = f"{len(left)} bước nữa, xem từng ngày trên màn hình của phần mềm."
    return (*found[:_FIRST], Step(left[0].day, "…", told), *found[-_LAST:])


def fold_words(paper: ExplanationPaper, fold: tuple[Month, Month]) -> str:
    """ "Từ tháng 4 năm 2026 đến tháng 2 năm 2036 (119 tháng) không vẽ: ngày thứ 22–2489."."""
    first, last = fold
    lines = [line for line in paper.explanation.lines if first <= (line.date.year, line.date.month) <= last]
    months = f"tháng {first[1]} năm {first[0]}"
    if first != last:
        months = f"từ {months} đến tháng {last[1]} năm {last[0]} ({len(months_between(first, last))} tháng)"
    return f"{_capital(months)} không vẽ: {_sum(lines)}."


class _Telling:
    """Tells runs of lines one after the other; a pause is told once, where it begins."""

    def __init__(self, paper: ExplanationPaper) -> None:
        self.paper = paper
        self.why = paper.explanation
        self.limit = paper.explanation.limit
        self.years = self.why.lines[0].date.year != self.why.lines[-1].date.year
        self.stops: dict[date, list[Stretch]] = {}
        for stretch in self.why.ran:
            if stretch.pause:
                self.stops.setdefault(stretch.pause.start.date(), []).append(stretch)

    def told(self, lines: Sequence[DayLine]) -> Iterator[Step]:
        """One row for each run of days with the same reason."""
        for kind, run in self._runs(lines):
            words = self._words(kind, run)
            if words:
                yield Step(run[0].date, self._when(kind, run), words)
            for stretch in self.stops.get(run[-1].date, ()):
                yield self._pause(stretch)

    def folded(self, lines: Sequence[DayLine], fold: tuple[Month, Month]) -> Iterator[Step]:
        """A run of months that is not drawn, in one row or in one row for some years."""
        months = len(months_between(*fold))
        years = ceil(months / 12 / _MOST_ROWS) if months > _MONTHS_IN_ONE_ROW else 10_000
        for _, part in groupby(lines, key=lambda line: (line.date.year - fold[0][0]) // years):
            run = list(part)
            first, last = _month(run[0].date), _month(run[-1].date)
            yield Step(run[0].date, first if first == last else f"{first} – {last}", f"{_capital(_sum(run))}.")

    def _runs(self, lines: Sequence[DayLine]) -> list[tuple[DayKind, list[DayLine]]]:
        """Runs of one kind; weekends between counted days go with these, a day on which the clock stopped ends one."""
        runs: list[tuple[DayKind, list[DayLine]]] = []
        for line in lines:
            kind = DayKind.WEEKEND if line.kind in _RESTING else line.kind
            before = runs[-1][1][-1] if runs else None
            if before and runs[-1][0] is kind and kind in _RUNNING and before.date not in self.stops:
                runs[-1][1].append(line)
            else:
                runs.append((kind, [line]))
            if len(runs) > 2 and runs[-1][0] is DayKind.COUNTED and _is_weekend(runs[-2]):
                kind_before, counted = runs[-3]
                if kind_before is DayKind.COUNTED and counted[-1].date not in self.stops:
                    after, rest = runs.pop()[1], runs.pop()[1]
                    counted += [*rest, *after]
                elif kind_before is DayKind.MAKE_UP:
                    runs[-2:] = [(DayKind.COUNTED, [*runs[-2][1], *runs[-1][1]])]
        return runs

    def _words(self, kind: DayKind, run: Sequence[DayLine]) -> str:
        """What is said of a run; nothing for days of which the pause's own row speaks."""
        line = run[0]
        match kind:
            case DayKind.ARRIVED:
                start = self.why.normalised
                named = f"{dates.weekday_in_a_sentence(start)} {self._day(start)}"
                return f"Nộp ngoài giờ làm việc: tính là nhận lúc {dates.clock(start)} {named}."
            case DayKind.RECEIVED:
                return self._received(line)
            case DayKind.RESUMED:
                return self._resumed(line)
            case DayKind.COUNTED:
                return self._counted(run)
            case DayKind.MAKE_UP:
                called = made_up_for(self.paper.calendar, line.date) or "làm bù"
                return f"Thứ Bảy {called}: {self._amount(run)}."
            case DayKind.WEEKEND:
                return f"{_rest_words(run, self.paper)}: không tính."
            case DayKind.ROLLED:
                return f"Hết hạn vào ngày nghỉ: lùi đến ngày làm việc tiếp theo ({_CIVIL_CODE}, Điều 148 khoản 5)."
            case DayKind.DUE:
                return self._due(line)
            case _:
                return "" if any("tạm dừng" in line.note for line in run) else "Chưa tính."

    def _received(self, line: DayLine) -> str:
        if self.limit.unit is Unit.NONE:
            return "Ngày nhận; thủ tục không có thời hạn cố định."
        if self.limit.unit is Unit.SAME_DAY:
            return "Nhận sau 15:00: trả kết quả vào ngày làm việc tiếp theo."
        if line.minutes is not None:
            return f"Ngày nhận, tính từ {dates.clock(self.why.normalised)}: {spoken_minutes(line.minutes)}."
        return f"Ngày nhận: không tính ({_CIVIL_CODE}, Điều 147)."

    def _resumed(self, line: DayLine) -> str:
        """Said in the pause's own row, but for the minutes of that day."""
        if not line.minutes:
            return ""
        starts = [stretch.start for stretch in self.why.ran if stretch.start.date() == line.date]
        return f"Từ {dates.clock(starts[-1])}: {spoken_minutes(line.minutes)}."

    def _counted(self, run: Sequence[DayLine]) -> str:
        weekend = any(line.kind in _RESTING for line in run)
        more = "; bỏ qua cuối tuần" if weekend else ""
        if self.limit.unit in (Unit.CALENDAR_DAYS, Unit.MONTHS) and any(line.nature in _REST for line in run):
            more = ", tính cả ngày nghỉ"
        return f"{_capital(self._amount(run))}{more}."

    def _amount(self, run: Sequence[DayLine]) -> str:
        """ "ngày thứ 1 đến ngày thứ 3", "22 giờ 30 phút làm việc", "tròn 2 tháng vào 19/03"."""
        minutes = sum(line.minutes or 0 for line in run)
        numbers = [line.number for line in run if line.number is not None]
        if minutes and not numbers:
            return spoken_minutes(minutes)
        if self.limit.unit is Unit.MONTHS and not any(stretch.resumed for stretch in self.why.ran):
            full = [line for line in run if line.number is not None]
            days = f"{len(run)} ngày trôi qua"
            return f"{days}, tròn {full[-1].number} tháng vào {self._day(full[-1].date)}" if full else days
        if not numbers:
            return "được tính"
        return f"ngày thứ {numbers[0]}" + (f" đến ngày thứ {numbers[-1]}" if len(numbers) > 1 else "")

    def _due(self, line: DayLine) -> str:
        weekday, at = dates.weekday(line.date), self.why.due.at
        given = f"trả kết quả lúc {dates.clock(at)}" if at else "trả kết quả"
        if line.minutes:
            return f"{weekday}, {spoken_minutes(line.minutes)} còn lại: {given}."
        if line.number and self.limit.unit is Unit.MONTHS and f"tròn {line.number} tháng" in line.note:
            return f"{weekday}, tròn {line.number} tháng: {given}."
        if line.number:
            return f"{weekday}, ngày thứ {line.number}: {given}."
        if self.limit.unit is Unit.SAME_DAY and line.number == 0:
            return f"Nhận không quá 15:00: {given} cùng ngày."
        if self.limit.unit in (Unit.CALENDAR_DAYS, Unit.MONTHS) and line.number is None:
            before = self.why.lines[-2].kind if len(self.why.lines) > 1 else None
            if before is DayKind.ROLLED:
                return f"{weekday}, ngày làm việc tiếp theo: {given}."
            return f"Hết hạn vào ngày nghỉ: lùi đến ngày này, {given} ({_CIVIL_CODE}, Điều 148 khoản 5)."
        return f"{weekday}: {given}."

    def _pause(self, stretch: Stretch) -> Step:
        pause = stretch.pause
        assert pause is not None
        why = self.paper.why_paused(pause.start, pause.end)
        because = f" ({why})" if why else ""
        since = f"{self._day(pause.start)} {dates.clock(pause.start)}"
        if pause.end is None:
            return Step(pause.start.date(), f"từ {since}", f"Tạm dừng{because}: chưa hẹn được ngày trả.")
        following = self.why.ran[self.why.ran.index(stretch) + 1]
        if following.pause and following.pause.start <= following.start:
            then = "lại tạm dừng trước khi tính tiếp"
        else:
            then = f"{self._day(following.start)} tính {self._goes_on(following)}"
        until = f"{self._day(pause.end)} {dates.clock(pause.end)}"
        return Step(pause.start.date(), f"{since} –\n{until}", f"Tạm dừng{because}; {then}.")

    def _goes_on(self, following: Stretch) -> str:
        """ "lại từ đầu", "tiếp, còn 7 ngày"."""
        if not following.resumed:
            return "lại từ đầu"
        note = self.why.lines[(following.start.date() - self.why.lines[0].date).days].note
        left = note.rpartition("còn ")[2].partition(" ngày")[0]
        return f"tiếp, còn {left} ngày" if left.isdigit() else "tiếp phần còn lại"

    def _when(self, kind: DayKind, run: Sequence[DayLine]) -> str:
        first, last = run[0].date, run[-1].date
        if kind in (DayKind.ARRIVED, DayKind.RECEIVED):
            moment = self.why.received if first == self.why.received.date() else self.why.normalised
            return f"{self._day(first)} {dates.clock(moment)}"
        if first == last:
            return self._day(first)
        if (first.year, first.month) == (last.year, last.month):
            return f"{first.day:02d} – {self._day(last)}"
        return f"{self._day(first)} – {self._day(last)}"

    def _day(self, day: date) -> str:
        return dates.short_day(day) if self.years else dates.day_and_month(day)


_RUNNING = (DayKind.COUNTED, DayKind.WEEKEND, DayKind.PAUSED, DayKind.ROLLED)
_REST = (Nature.WEEKEND, Nature.HOLIDAY, Nature.CLOSED)


def spoken_minutes(minutes: int) -> str:
    """ "3 giờ 30 phút làm việc"."""
    hours, rest = divmod(minutes, 60)
    parts = [f"{hours} giờ" if hours else "", f"{rest} phút" if rest or not hours else ""]
    return f"{' '.join(part for part in parts if part)} làm việc"


def _rest_words(run: Sequence[DayLine], paper: ExplanationPaper) -> str:
    """ "Nghỉ Tết Nguyên đán và cuối tuần"."""
    off = [paper.calendar.day_off(line.date) for line in run if line.nature is Nature.HOLIDAY]
    names = list(dict.fromkeys(day.what.partition(" (")[0] for day in off if day))
    if any(line.nature is Nature.WEEKEND for line in run):
        names.append("cuối tuần")
    if any(line.nature is Nature.CLOSED for line in run):
        names.append("ngày không làm việc")
    if off and not names[0].lower().startswith("nghỉ"):
        names[0] = f"Nghỉ {names[0]}"
    return _capital(" và ".join(part for part in (", ".join(names[:-1]), names[-1]) if part))


def _sum(run: Sequence[DayLine]) -> str:
    """Many days in one row: how far the count came, and what it left out."""
    numbers = [line.number for line in run if line.number]
    minutes = sum(line.minutes or 0 for line in run)
    passed = len([line for line in run if line.kind in (DayKind.COUNTED, DayKind.MAKE_UP)])
    said = []
    if minutes and not numbers:
        said.append(spoken_minutes(minutes))
    elif numbers and len(numbers) >= passed > 0 and numbers == sorted(numbers):
        said.append(f"ngày thứ {numbers[0]}–{numbers[-1]}")
    elif passed:
        said.append(f"{passed} ngày trôi qua" + (f", tròn {numbers[-1]} tháng" if numbers else ""))
    holidays = len([line for line in run if line.kind is DayKind.HOLIDAY])
    weekends = len([line for line in run if line.kind in (DayKind.WEEKEND, DayKind.CLOSED)])
    waits = len([line for line in run if line.kind is DayKind.PAUSED])
    left = [f"{holidays} ngày lễ" if holidays else "", f"{weekends} ngày cuối tuần" if weekends else ""]
    if holidays or weekends:
        said.append(f"bỏ qua {', '.join(part for part in left if part)}")
    if waits:
        said.append(f"tạm dừng {waits} ngày")
    return "; ".join(said)


def _is_weekend(run: tuple[DayKind, Sequence[DayLine]]) -> bool:
    return run[0] is DayKind.WEEKEND and all(line.nature is not Nature.HOLIDAY for line in run[1])


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"


def _month(day: date) -> str:
    return f"{day.month:02d}/{day.year}"
