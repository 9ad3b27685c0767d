"""Hours at a desk: taken from a file, changed from a day on, in force for what is promised next."""

import json
from datetime import date, datetime
from typing import Any

import pytest

from desk_app.domain.errors import FileRefused, RuleBroken
from desk_app.domain.hours import WEEKDAYS, OfficeHours
from desk_app.services.catalogue import WorkingTime
from desk_app.services.desk import Desk
from desk_app.services.hours_text import MOST_LETTERS, read_hours
from tests.building import OFFICER, MovingClock, a_filing

LONG = [["07:00", "11:30"], ["13:30", "17:00"]]
SHORT = [["08:00", "12:00"], ["13:00", "16:30"]]


def a_week(day: list[list[str]] = SHORT, **more: Any) -> dict[str, Any]:
    return {**dict.fromkeys(WEEKDAYS[:5], day), **more}


def in_force(desk: Desk) -> WorkingTime:
    return desk.reception.working_time()


def take(desk: Desk, document: object) -> int:
    return desk.catalogue.take_hours(json.dumps(document, ensure_ascii=False), OFFICER).version


def test_a_desk_begins_with_the_usual_hours(desk: Desk) -> None:
    assert in_force(desk).hours == OfficeHours.default()
    assert in_force(desk).hours_of("Phòng Kinh tế") == OfficeHours.default()


def test_the_hours_taken_last_are_in_force_as_a_whole(desk: Desk) -> None:
    assert take(desk, a_week(LONG, offices={"Công an xã": a_week(LONG)})) == 1
    assert take(desk, a_week(SHORT)) == 2
    assert in_force(desk).hours == OfficeHours.from_document(a_week(SHORT))
    assert in_force(desk).hours_of("Công an xã") == in_force(desk).hours


def test_an_office_is_counted_by_its_own_hours(desk: Desk) -> None:
    take(desk, a_week(LONG, offices={"Phòng Kinh tế": a_week(SHORT)}))
    assert in_force(desk).hours_of("phòng kinh tế") == OfficeHours.from_document(a_week(SHORT))
    assert in_force(desk).hours_of("") == OfficeHours.from_document(a_week(LONG))


def test_new_hours_promise_the_next_dossier_and_leave_the_last_promise(desk: Desk) -> None:
    before = desk.reception.register(a_filing(), OFFICER).dossier
    take(desk, a_week(SHORT))
    after = desk.reception.register(a_filing(), OFFICER).dossier
    again = desk.lookup.folder(before.code).dossier
    assert before.promise.first_due_at == datetime(2026, 3, 5, 17, 0)
    assert after.promise.first_due_at == datetime(2026, 3, 5, 16, 30)
    assert again.promise == before.promise


def test_a_calendar_and_hours_are_in_force_beside_each_other(desk: Desk) -> None:
    take(desk, a_week(SHORT))
    desk.catalogue.take_calendar(json.dumps({"holidays": {"2026": [{"date": "2026-03-05"}]}}), OFFICER)
    assert desk.reception.register(a_filing(), OFFICER).dossier.promise.first_due_at == datetime(2026, 3, 6, 16, 30)


def test_hours_change_from_a_day_on(desk: Desk) -> None:
    take(desk, a_week(LONG, offices={"Công an xã": a_week(LONG)}))
    desk.catalogue.change_hours(OfficeHours.from_document(a_week(SHORT)), date(2026, 3, 5), OFFICER)
    hours = in_force(desk).hours
    assert hours.on(date(2026, 3, 4)).sessions == OfficeHours.from_document(a_week(LONG)).sessions
    assert hours.on(date(2026, 3, 5)) == OfficeHours.from_document(a_week(SHORT))
    assert in_force(desk).hours_of("Công an xã") == OfficeHours.from_document(a_week(LONG))


def test_an_office_changes_its_hours_alone(desk: Desk) -> None:
    week = OfficeHours.from_document(a_week(SHORT))
    desk.catalogue.change_hours(week, date(2026, 3, 2), OFFICER, office="Công an xã")
    assert in_force(desk).hours_of("Công an xã").on(date(2026, 3, 2)) == week
    assert in_force(desk).hours == OfficeHours.default()


def test_hours_are_not_changed_from_a_day_that_is_over(desk: Desk, clock: MovingClock) -> None:
    with pytest.raises(RuleBroken, match=r"hours\.from_past") as refused:
        desk.catalogue.change_hours(OfficeHours.default(), date(2026, 3, 1), OFFICER)
    assert refused.value.facts["field"] == "since"
    assert in_force(desk).hours == OfficeHours.default()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "hours.unreadable"),
        ("[" * 100_000, "hours.unreadable"),
        ('{"mon": [["07:30","11:30"]], "mon": [["07:30","17:00"]]}', "hours.unreadable"),
        ('{"mon": NaN}', "hours.unreadable"),
        (" " * (MOST_LETTERS + 1), "hours.unreadable"),
        ('{"monday": []}', "hours.unknown_name"),
        ("{}", "hours.monday_closed"),
    ],
)
def test_a_broken_file_is_refused_and_the_old_hours_stay(desk: Desk, text: str, code: str) -> None:
    take(desk, a_week(LONG))
    with pytest.raises(FileRefused) as refused:
        desk.catalogue.take_hours(text, OFFICER, file="gio.json")
    assert refused.value.code == code
    assert in_force(desk).hours == OfficeHours.from_document(a_week(LONG))


def test_the_file_in_force_is_given_out_as_it_was_taken(desk: Desk) -> None:
    text = json.dumps(a_week(SHORT), indent=7)
    desk.catalogue.take_hours(text, OFFICER)
    assert desk.catalogue.hours_as_text() == text


def test_the_sample_has_all_parts_and_taken_as_it_is_changes_nothing(desk: Desk) -> None:
    before = in_force(desk)
    sample = desk.catalogue.sample_hours()
    assert set(json.loads(sample)) >= {"seasons", "offices"}
    desk.catalogue.take_hours(sample, OFFICER)
    for day in (date(2026, 1, 1), date(2026, 4, 15), date(2026, 12, 31)):
        assert in_force(desk).hours.on(day) == before.hours.on(day)
        assert in_force(desk).hours_of("Phòng Kinh tế").on(day) == before.hours.on(day)


def test_the_sample_of_an_office_that_has_seasons_is_its_own_file(desk: Desk) -> None:
    seasons = [a_week(LONG, **{"from": "04-15"}), a_week(SHORT, **{"from": "10-15"})]
    take(desk, {"seasons": seasons})
    assert read_hours(desk.catalogue.sample_hours()) == in_force(desk).book
