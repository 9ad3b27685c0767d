"""The hours in the settings: whose, which week is in force today, and a form that takes nothing that cannot be."""

import json
from datetime import date
from typing import Any

import pytest

from desk_app.domain.hours import WEEKDAYS, OfficeHours
from desk_app.services.desk import Desk
from tests.building import OFFICER
from ui.settings.hours import HoursPanel
from ui.settings.hours_form import typed_day, typed_minute
from ui.settings.page import SettingsPage
from ui.widgets.lines import Group, Line

LONG = [["07:00", "11:30"], ["13:30", "17:00"]]
SHORT = [["08:00", "12:00"], ["13:00", "16:30"]]
MORNING = [["07:30", "11:30"]]


def a_week(day: list[list[str]], **more: Any) -> dict[str, Any]:
    return {**dict.fromkeys(WEEKDAYS[:5], day), **more}


LARGE = {
    "seasons": [a_week(LONG, **{"from": "04-15"}), a_week(SHORT, sat=MORNING, **{"from": "10-15"})],
    "later": [{"from": "2026-12-01", **a_week(LONG)}],
    "offices": {"Công an xã": a_week(LONG, sat=MORNING, saturday_counts=True)},
}


@pytest.fixture
def page(place, qtbot) -> SettingsPage:
    made = SettingsPage(place.at)
    qtbot.addWidget(made)
    made.resize(1120, 640)
    made.show()
    return made


@pytest.fixture
def panel(page, place, qtbot) -> HoursPanel:
    place.do(qtbot, lambda: page.on_shown("hours"))
    return page.panels["hours"]


@pytest.fixture
def seasonal(desk, panel, place, qtbot) -> HoursPanel:
    desk.catalogue.take_hours(json.dumps(LARGE), OFFICER)
    place.do(qtbot, panel.refresh)
    return panel


def groups(panel: HoursPanel) -> list[tuple[str, str]]:
    return [(line.title, line.tone) for line in panel.weeks.lines.lines() if isinstance(line, Group)]


def rows(panel: HoursPanel) -> list[tuple[str, str, str]]:
    return [tuple(cell.words for cell in line.cells) for line in panel.weeks.lines.lines() if isinstance(line, Line)]  # type: ignore[misc]


def in_force(desk: Desk, office: str = "") -> OfficeHours:
    return desk.catalogue.hours().of(office)


def test_a_new_desk_shows_one_week_in_force(panel):
    assert [tone for _, tone in groups(panel)] == ["ok"]
    assert rows(panel) == [
        ("Thứ Hai – Thứ Sáu", "07:30–11:30, 13:30–17:00", "tính vào thời hạn"),
        ("Thứ Bảy – Chủ nhật", "–", "nghỉ"),
    ]


def test_the_season_of_today_is_marked_and_its_day_is_chosen(seasonal):
    assert [tone for _, tone in groups(seasonal)] == ["ink2", "ok", "ink2"]
    [winter] = [line for line in seasonal.weeks.lines.lines() if isinstance(line, Group) and line.tone == "ok"]
    assert "15/10 – 14/04" in winter.title
    assert seasonal.weeks.current_key() == "1.0"


def test_a_receiving_saturday_says_that_it_does_not_count(seasonal):
    assert ("Thứ Bảy", "07:30–11:30", "nhận, không tính thời hạn") in rows(seasonal)


def test_today_is_told_with_its_hours_or_why_there_are_none(seasonal, clock, place, qtbot):
    assert "Monday 02/03/2026" in seasonal._today.text()
    assert "08:00–12:00, 13:00–16:30" in seasonal._today.text()
    clock.moment = clock.moment.replace(month=9, day=2)
    place.do(qtbot, seasonal.refresh)
    assert "National Day" in seasonal._today.text()


def test_decisions_that_others_took_the_place_of_are_left_out(seasonal, clock, place, qtbot):
    clock.moment = clock.moment.replace(month=12, day=7)
    place.do(qtbot, seasonal.refresh)
    assert len(groups(seasonal)) == 1
    assert rows(seasonal)[0][1] == "07:00–11:30, 13:30–17:00"


def test_another_office_shows_its_own_hours(seasonal):
    seasonal.offices.choose("=Công an xã")
    assert ("Thứ Bảy", "07:30–11:30", "tính vào thời hạn") in rows(seasonal)


def test_a_file_is_taken_and_shown(panel, place, desk, qtbot, tmp_path):
    (tmp_path / "gio.json").write_text(json.dumps(LARGE), encoding="utf-8")
    place.do(qtbot, lambda: panel.take(tmp_path / "gio.json"))
    assert in_force(desk).on(date(2026, 7, 1)) == OfficeHours.from_document(a_week(LONG))
    assert len(groups(panel)) == 3


def test_a_broken_file_is_refused_with_a_sentence_and_the_hours_stay(panel, place, desk, qtbot, tmp_path):
    (tmp_path / "gio.json").write_text(json.dumps({"mon": LONG, "monday": LONG}), encoding="utf-8")
    told = []
    panel.notice.connect(told.append)
    place.do(qtbot, lambda: panel.take(tmp_path / "gio.json"))
    assert len(told) == 1
    assert in_force(desk) == OfficeHours.default()


def test_a_saved_sample_can_be_taken_again(panel, place, desk, qtbot, tmp_path):
    place.do(qtbot, lambda: panel.give(tmp_path / "gio.json"))
    place.do(qtbot, lambda: panel.take(tmp_path / "gio.json"))
    assert in_force(desk).seasons
    assert in_force(desk).on(date(2026, 7, 1)) == OfficeHours.default()


def test_the_form_begins_with_the_hours_in_force_on_next_monday(seasonal):
    seasonal.open_form()
    assert [edit.text() for edit in seasonal.form.rows[0].edits] == ["08:00", "12:00", "13:00", "16:30"]
    assert [edit.text() for edit in seasonal.form.rows[5].edits] == ["07:30", "11:30", "", ""]
    assert seasonal.form.saturday.value() == "receives"
    assert seasonal.form.since.text() == "09/03/2026"


def test_the_form_says_that_it_ends_the_seasons(seasonal):
    seasonal.open_form()
    assert seasonal.form._since._note.text()


def test_a_typed_week_holds_from_its_day_on(panel, place, desk, qtbot):
    panel.open_form()
    for edit, typed in zip(panel.form.rows[0].edits, ("7", "11h30", "1330", "17:00"), strict=True):
        edit.setText(typed)
    panel.form.copy_monday()
    panel.form.rows[4].edits[3].setText("16.00")
    panel.form.since.setText("16032026")
    place.do(qtbot, panel.form.save)
    assert in_force(desk).on(date(2026, 3, 15)).sessions == OfficeHours.default().sessions
    friday = [*LONG[:1], ["13:30", "16:00"]]
    assert in_force(desk).on(date(2026, 3, 16)) == OfficeHours.from_document(a_week(LONG, fri=friday))
    assert len(groups(panel)) == 2


def test_a_saturday_is_opened_with_a_morning_that_does_not_count(panel, place, desk, qtbot):
    panel.open_form()
    assert not panel.form.rows[5].edits[0].isEnabled()
    panel.form.saturday.step(1)
    place.do(qtbot, panel.form.save)
    week = in_force(desk).on(date(2026, 3, 9))
    assert (week.sessions[5], week.saturday_counts) == (((450, 690),), False)


def test_a_saturday_counts_when_the_officer_says_so(panel, place, desk, qtbot):
    panel.open_form()
    panel.form.saturday.step(1)
    panel.form.saturday.step(1)
    place.do(qtbot, panel.form.save)
    assert in_force(desk).on(date(2026, 3, 9)).saturday_counts


def test_the_hours_of_another_office_are_changed_alone(seasonal, place, desk, qtbot):
    seasonal.offices.choose("=Công an xã")
    seasonal.open_form()
    seasonal.form.saturday.set_value("closed")
    place.do(qtbot, seasonal.form.save)
    assert in_force(desk, "Công an xã").on(date(2026, 3, 9)) == OfficeHours.from_document(a_week(LONG))
    assert in_force(desk).seasons


@pytest.mark.parametrize("typed", ["25:00", "7:60", "sáng", "07:30:00"])
def test_what_is_no_time_is_said_on_leaving_it(panel, desk, typed):
    panel.open_form()
    edit = panel.form.rows[1].edits[0]
    edit.setText(typed)
    edit.editingFinished.emit()
    assert typed in panel.form._sentence.words.text()
    assert edit.property("wrong")
    edit.setText("8")
    edit.editingFinished.emit()
    assert panel.form._sentence.isHidden()
    assert edit.text() == "08:00"


@pytest.mark.parametrize(
    "typed",
    [
        ("11:30", "07:30", "", ""),
        ("07:30", "", "", ""),
        ("07:30", "14:00", "13:30", "17:00"),
        ("", "", "17:00", "17:00"),
    ],
)
def test_times_that_do_not_follow_each_other_are_not_saved(panel, place, desk, qtbot, typed):
    panel.open_form()
    for edit, text in zip(panel.form.rows[2].edits, typed, strict=True):
        edit.setText(text)
    place.do(qtbot, panel.form.save)
    assert not panel.form._sentence.isHidden()
    assert in_force(desk) == OfficeHours.default()


def test_a_monday_without_hours_is_not_saved(panel, place, desk, qtbot):
    panel.open_form()
    panel.form.rows[0].show_sessions(())
    place.do(qtbot, panel.form.save)
    assert panel.form.rows[0].edits[0].property("wrong")
    assert in_force(desk) == OfficeHours.default()


def test_an_open_saturday_without_hours_is_not_saved(panel, place, desk, qtbot):
    panel.open_form()
    panel.form.saturday.step(1)
    panel.form.rows[5].show_sessions(())
    place.do(qtbot, panel.form.save)
    assert panel.form.rows[5].edits[0].property("wrong")
    assert in_force(desk) == OfficeHours.default()


@pytest.mark.parametrize("typed", ["01/03/2026", "31/02/2026", ""])
def test_a_day_that_is_over_or_none_is_said_beside_the_day(panel, place, desk, qtbot, typed):
    panel.open_form()
    panel.form.since.setText(typed)
    place.do(qtbot, panel.form.save)
    assert panel.form._since.wrong()
    assert in_force(desk) == OfficeHours.default()


def test_leaving_the_form_changes_nothing(panel, place, desk, qtbot):
    panel.open_form()
    assert not panel.offices.isEnabled()
    panel.form.rows[0].edits[0].setText("09:00")
    place.do(qtbot, panel.close_form)
    assert panel.offices.isEnabled()
    assert panel.weeks.isVisible()
    assert in_force(desk) == OfficeHours.default()


def test_a_sunday_that_receives_stays_as_it_is(panel, place, desk, qtbot):
    desk.catalogue.take_hours(json.dumps(a_week(LONG, sun=MORNING)), OFFICER)
    place.do(qtbot, panel.refresh)
    panel.open_form()
    place.do(qtbot, panel.form.save)
    assert in_force(desk).on(date(2026, 3, 9)).sessions[6] == ((450, 690),)


def test_days_of_three_sessions_are_left_to_a_file(panel, place, desk, qtbot):
    three = [["07:00", "09:00"], ["10:00", "11:00"], ["13:00", "17:00"]]
    desk.catalogue.take_hours(json.dumps(a_week(three)), OFFICER)
    place.do(qtbot, panel.refresh)
    assert not panel.change.isEnabled()


@pytest.mark.parametrize(
    ("typed", "minute"),
    [("07:30", 450), ("7h", 420), ("0730", 450), ("730", 450), ("7.05", 425), ("24", None), ("", None)],
)
def test_times_are_understood_as_officers_write_them(typed, minute):
    assert typed_minute(typed) == minute


def test_days_are_understood_as_officers_write_them():
    assert {typed_day(typed) for typed in ("09/03/2026", "9.3.2026", "09032026", " 9-3-2026 ")} == {date(2026, 3, 9)}
    assert {typed_day(typed) for typed in ("9/3/26", "29/02/2026", "932026", "mai")} == {None}
