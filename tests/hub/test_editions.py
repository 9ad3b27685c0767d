"""Calendars and catalogues for all desks: whole, numbered, and told until a desk says that it has them."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

import resources
from desk_app.domain.batches import Heard, OutcomeState
from desk_app.domain.calendar import Calendar
from desk_app.domain.editions import EditionNumber
from desk_app.domain.errors import FileRefused, RuleBroken
from desk_app.services.statement import read_statement
from desk_app.sync.container import read_container
from desk_app.sync.keys import SigningKey
from desk_app.sync.limits import LINE_BYTES
from desk_app.sync.post_room import FilePost
from tests.hub.desks import EVENING, TestDesk

LATER = EVENING + timedelta(hours=1)
CATALOGUE = resources.read_text("catalogue/procedures.csv")


def announced(*days: str, make_up: tuple[str, ...] = ()) -> Calendar:
    """An announcement of these days off."""
    years: dict[str, list[dict[str, str]]] = {}
    for day in days:
        years.setdefault(day[:4], []).append({"date": day, "what": "Nghỉ lễ", "source": "Thông báo số 12/TB"})
    return Calendar.from_document({"holidays": years, "make_up_working_saturdays": list(make_up)})


@pytest.fixture
def tray(tmp_path: Path) -> Path:
    return tmp_path / "tra loi"


def reply(hub, tray, at=LATER) -> Path:
    [path] = hub.reply("H58.123", tray, at)
    return path


def editions(path: Path):
    opened = FilePost(SigningKey.generate(), path.parent / "quarantine").open(path)
    return read_statement(opened, path.name).editions


def lines(path: Path, kind: str) -> list[bytes]:
    return [line for line in read_container(path).lines if json.loads(line)["type"] == kind]


def told(hub, tray) -> list[tuple[str, str]]:
    return [(each.kind, str(each.number)) for each in editions(reply(hub, tray))]


def test_a_published_calendar_goes_into_the_next_reply(hub, desk, tray):
    found = hub.publish_calendar(
        announced("2027-02-05", "2027-09-02", make_up=("2027-02-13",)), EVENING, file="2027.json"
    )
    assert (found.new, found.edition.number) == (True, EditionNumber(1, 1))
    [edition] = editions(reply(hub, tray))
    assert (edition.kind, edition.number, edition.effective_from) == ("calendar", EditionNumber(1, 1), EVENING.date())
    calendar = Calendar.from_document(json.loads(edition.text))
    assert [day.date for day in calendar.year(2027).days_off] == [date(2027, 2, 5), date(2027, 9, 2)]
    assert calendar.is_make_up(date(2027, 2, 13))
    assert calendar.day_off(date(2027, 2, 5)).source == "Thông báo số 12/TB"


def test_the_newest_calendar_is_whole_so_that_a_desk_may_miss_the_one_before(hub, desk, tray):
    hub.publish_calendar(announced("2026-04-30", "2027-01-01"), EVENING)
    hub.publish_calendar(announced("2027-02-05", "2028-01-03"), EVENING)
    [edition] = editions(reply(hub, tray))
    calendar = Calendar.from_document(json.loads(edition.text))
    assert edition.number == EditionNumber(1, 2)
    assert [[f"{day.date}" for day in year.days_off] for year in calendar.years] == [
        ["2026-04-30"],
        ["2027-02-05"],
        ["2028-01-03"],
    ]


def test_the_catalogue_of_the_program_fits_into_a_reply_letter_by_letter(hub, desk, tray):
    hub.publish_catalogue(CATALOGUE, EVENING)
    path = reply(hub, tray)
    [edition] = editions(path)
    [line] = lines(path, "catalogue.snapshot")
    assert (edition.text, len(line) < LINE_BYTES) == (CATALOGUE, True)
    assert read_container(path).manifest.summary["catalogue.snapshot"] == 1


def test_an_edition_is_the_same_line_in_every_reply_until_the_desk_holds_it(hub, desk, tray):
    hub.publish_calendar(announced("2027-01-01"), EVENING)
    first = reply(hub, tray)
    desk.register()
    hub.take(desk.export(), EVENING)
    second = reply(hub, tray)
    assert second != first
    assert lines(second, "holiday.snapshot") == lines(first, "holiday.snapshot") != []
    desk.register()
    hub.take(desk.export(holidays=EditionNumber(1, 1)), EVENING)
    assert told(hub, tray) == []


def test_a_desk_that_holds_an_older_edition_gets_the_newest_only(hub, desk, tray):
    hub.publish_calendar(announced("2027-01-01"), EVENING)
    hub.publish_catalogue(CATALOGUE, EVENING)
    hub.take(desk.export(holidays=EditionNumber(1, 1), catalogue=EditionNumber(1, 1)), EVENING)
    assert told(hub, tray) == []
    for day in ("2028-01-03", "2029-01-01"):
        hub.publish_calendar(announced(day), EVENING)
    assert told(hub, tray) == [("calendar", "1.3")]


def test_a_desk_that_was_restored_to_before_is_told_again(hub, desk, tray):
    backup = desk.copy()
    hub.publish_calendar(announced("2027-01-01"), EVENING)
    desk.register()
    hub.take(desk.export(holidays=EditionNumber(1, 1)), EVENING)
    assert told(hub, tray) == []
    restored = backup.restored()
    restored.register()
    hub.take(restored.export(), EVENING)
    assert told(hub, tray) == [("calendar", "1.1")]


def test_a_desk_s_own_version_is_none_of_ours(hub, desk, tray):
    hub.publish_catalogue(CATALOGUE, EVENING)
    hub.take(desk.export(catalogue=EditionNumber(0, 9)), EVENING)
    assert told(hub, tray) == [("catalogue", "1.1")]


def test_each_desk_is_told_in_its_own_chain(hub, desk, tray):
    second = TestDesk(desk.folder, desk="2", key=SigningKey.from_seed(b"quay tiep nhan so 2 / thu nghiem"))
    hub.enrol(second.card(), EVENING)
    hub.publish_calendar(announced("2027-01-01"), EVENING)
    desk.register()
    hub.take(desk.export(holidays=EditionNumber(1, 1)), EVENING)
    one, two = hub.reply("H58.123", tray, LATER)
    assert ([len(editions(path)) for path in (one, two)]) == [0, 1]
    records = [json.loads(line) for line in read_container(two).lines]
    assert [record["seq"] for record in records] == [1, 2]


def test_nothing_new_is_published_when_it_says_the_same(hub, desk, tray):
    hub.publish_calendar(announced("2027-01-01"), EVENING)
    again = hub.publish_calendar(announced("2027-01-01"), EVENING)
    assert (again.new, again.edition.number) == (False, EditionNumber(1, 1))
    assert [each["version"] for each in hub.status()["editions"]] == [1]


def test_an_edition_stays_here_until_its_day(hub, desk, tray):
    new_year = EVENING.replace(month=12, day=31) + timedelta(days=1)
    hub.publish_catalogue(CATALOGUE, EVENING)
    hub.publish_catalogue(CATALOGUE.replace("Cấp", "Cấp lại", 1), EVENING, effective_from=new_year.date())
    assert [str(each.number) for each in editions(reply(hub, tray))] == ["1.1"]
    assert [str(each.number) for each in editions(reply(hub, tray, new_year))] == ["1.2"]


def test_a_broken_catalogue_is_not_published(hub, desk, tray):
    with pytest.raises(FileRefused, match=r"catalogue\.columns"):
        hub.publish_catalogue("a;b\n1;2\n", EVENING)
    assert told(hub, tray) == []


def test_what_no_reply_could_carry_is_not_published(hub, desk, tray):
    head, first, *_ = CATALOGUE.splitlines(keepends=True)
    many = "".join(first.replace(first[:8], f"1.{number:06d}", 1) for number in range(2_000))
    with pytest.raises(RuleBroken, match=r"hub\.edition_too_large"):
        hub.publish_catalogue(head + many, EVENING)
    assert hub.status()["editions"] == []


def test_the_status_says_what_each_desk_holds(hub, desk, tray):
    hub.publish_calendar(announced("2027-01-01"), EVENING, file="2027.json", actor="Phòng Nội vụ")
    [edition] = hub.status()["editions"]
    assert (edition["kind"], edition["version"], edition["file"], edition["actor"]) == (
        "calendar",
        1,
        "2027.json",
        "Phòng Nội vụ",
    )
    assert hub.status()["desks"][0]["holds"] == {}
    hub.take(desk.export(holidays=EditionNumber(1, 1)), EVENING)
    assert hub.status()["desks"][0]["holds"]["calendar"] == {"epoch": 1, "version": 1}


# --- an office that was put back from a backup ---


def test_a_new_epoch_publishes_again_with_lower_numbers_that_count_more(hub, desk, tray):
    for day in ("2027-01-01", "2028-01-03"):
        hub.publish_calendar(announced(day), EVENING)
    hub.take(desk.export(holidays=EditionNumber(1, 7)), EVENING)
    assert told(hub, tray) == []
    hub.begin_epoch(LATER)
    assert told(hub, tray) == [("calendar", "2.1")]
    [edition] = editions(reply(hub, tray))
    assert [year.year for year in Calendar.from_document(json.loads(edition.text)).years] == [2027, 2028]
    assert hub.publish_calendar(announced("2029-01-01"), LATER).edition.number == EditionNumber(2, 2)


def test_a_new_epoch_begins_its_replies_at_one_and_tells_every_outcome_again(hub, desk, tray):
    code = desk.register()
    hub.take(desk.export(), EVENING)
    hub.outcome(code, OutcomeState.DONE, EVENING, note="Đã ký")
    before = reply(hub, tray)
    before_epoch = hub.epoch
    hub.begin_epoch(LATER)
    after = reply(hub, tray)
    manifest = read_container(after).manifest
    assert (manifest.no, manifest.prev, manifest.sender.epoch) == (1, "0" * 64, hub.epoch)
    assert (before_epoch[:2], hub.epoch[:2]) == ("1-", "2-")
    assert lines(after, "dossier.status") == lines(before, "dossier.status")
    again = hub.open(None, hub.folder)
    assert again.epoch == hub.epoch
    assert before.exists()
    again.close()


def test_outcomes_of_a_new_epoch_are_heard_like_others(hub, desk, tray):
    code = desk.register()
    hub.take(desk.export(), EVENING)
    reply(hub, tray)
    hub.outcome(code, OutcomeState.DONE, EVENING)
    assert read_container(reply(hub, tray)).manifest.no == 2
    hub.begin_epoch(LATER)
    container = read_container(reply(hub, tray))
    desk.register()
    desk.heard = Heard(container.manifest.sender.epoch, container.manifest.no, container.digest)
    hub.take(desk.export(), EVENING)
    assert lines(reply(hub, tray), "dossier.status") == []
