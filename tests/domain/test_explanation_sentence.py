"""The one sentence of a promise, in both languages."""

import re

import pytest
from hypothesis import given

from desk_app.domain.explanation_english import day_off_in_english
from desk_app.domain.papers.explanation import (
    ExplanationPaper,
)
from tests.domain.explained import QUESTIONS, Question, asked
from tests.explanations import (
    CALENDAR,
    an_explanation,
    over_a_weekend,
    over_tet,
    restarted,
    rolled,
    still_waiting,
)


@pytest.mark.parametrize(
    ("paper", "sentence"),
    [
        (over_a_weekend(), "3 working days, counted from the day after receipt. Left out: one weekend."),
        (
            over_tet(),
            "30 working days, counted from the day after receipt. Received at 17:20 on 05/01, outside office hours: "
            "counts as received at 07:30 on Tuesday 06/01. Left out: seven weekends and 16/02–20/02 (Tết, the lunar "
            "New Year). Saturday 10/01 is worked in exchange for a day off, so it counts.",
        ),
        (
            rolled(),
            "30 days in a row, days off included, counted from the day after receipt. The last day, Wednesday 18/02, "
            "is not a working day, so the promise moves on to Monday 23/02 (Civil Code 2015, article 148, clause 5).",
        ),
        (
            restarted(),
            "5 working days, counted from the day after receipt. Left out: one weekend. Paused from 10:00 on 04/03 to "
            "09:00 on 10/03, then counted again from the start.",
        ),
        (
            still_waiting(),
            "5 working days, counted from the day after receipt. Paused since 10:00 on 04/03: no day can be promised "
            "yet.",
        ),
        (
            an_explanation("2026-12-30T09:00", 1, "months"),
            "1 month, up to the same day of the last month (Civil Code 2015, article 148). The last day, Saturday "
            "30/01/2027, is not a working day, so the promise moves on to Monday 01/02/2027 (Civil Code 2015, article "
            "148, clause 5). There is no official calendar of days off for 2027 yet: the day is provisional.",
        ),
        (an_explanation("2026-03-09T16:00", 1, "working_hours"), "1 working hour, counted from the moment of receipt."),
        (
            an_explanation("2026-03-10T14:00", 0.5),
            "0.5 working day is 4 working hours, counted from the moment of receipt.",
        ),
        (
            an_explanation("2026-03-10T15:01", None, "same_day"),
            "Received after 15:00: the result is returned on the next working day.",
        ),
        (
            an_explanation("2026-03-10T09:00", None, "none"),
            "The procedure has no fixed limit: no day is promised for its result.",
        ),
    ],
)
def test_the_sentence_is_told_in_english_too(paper: ExplanationPaper, sentence: str) -> None:
    assert paper.explanation.sentence_en == sentence


@pytest.mark.parametrize(
    ("announced", "english"),
    [
        ("Quốc khánh", "National Day"),
        ("Quốc khánh (nghỉ bù)", "National Day (day off instead)"),
        ("Nghỉ hoán đổi (làm bù 22/08/2026)", "swapped day off (worked on 22/08/2026)"),
        ("Ngày hội của xã", "Ngày hội của xã"),
    ],
)
def test_days_off_have_english_names_and_unknown_ones_keep_theirs(announced: str, english: str) -> None:
    assert day_off_in_english(announced) == english


def test_every_day_off_of_the_shipped_calendars_has_an_english_name() -> None:
    names = {day.what for year in CALENDAR.years for day in year.days_off}
    vietnamese = re.compile(r"nghỉ|ngày|giỗ|quốc|dương|làm bù", re.IGNORECASE)
    assert [name for name in names if vietnamese.search(day_off_in_english(name))] == []


@given(QUESTIONS)
def test_both_sentences_tell_the_same_dates_and_hours(question: Question) -> None:
    why = asked(question)
    facts = r"\d\d:\d\d|\d\d/\d\d(?:/\d{4})?|\b20\d\d\b"
    assert sorted(re.findall(facts, why.sentence_en)) == sorted(re.findall(facts, why.sentence_vi))
    assert why.sentence_en.endswith(".")
    assert "  " not in why.sentence_en


@given(QUESTIONS)
def test_every_remark_on_a_day_has_its_english_twin(question: Question) -> None:
    why = asked(question)
    for line in why.lines:
        assert line.note_en.count(";") == line.note.count(";")
        assert bool(line.note_en) == bool(line.note)
        assert re.findall(r"\d+", line.note_en) == re.findall(r"\d+", line.note)
        assert not re.search("ngày|dừng|tiếp|trả", line.note_en)
