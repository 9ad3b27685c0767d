"""An official calendar and a catalogue, from the office above to the desk in its reply, through real files."""

import json
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

import resources
from desk_app import wiring
from desk_app.cli.app import main
from desk_app.domain.batches import Address, BatchFate, BatchHead, BatchKind
from desk_app.domain.calendar import Calendar, Standing
from desk_app.domain.editions import EditionNumber
from desk_app.domain.records import NOTHING_BEFORE
from desk_app.domain.wire import canonical
from desk_app.hub.office import Hub
from desk_app.services.day_end import Sent, Taken
from desk_app.services.desk import Desk
from desk_app.sync.keys import SigningKey
from desk_app.sync.post_room import FilePost
from tests.building import MORNING, OFFICER, MovingClock, a_filing

HUB_NAME = "Trung tâm Phục vụ hành chính công tỉnh Cửu Giang"
CATALOGUE = resources.read_text("catalogue/procedures.csv")
WEDNESDAY_OFF = {"holidays": {"2026": [{"date": "2026-03-04", "what": "Nghỉ theo thông báo", "source": "TB 15"}]}}


@pytest.fixture
def hub(tmp_path: Path, desk: Desk) -> Iterator[Hub]:
    made = Hub.make(None, tmp_path / "hub", unit="H58", name=HUB_NAME, training=True, at=MORNING)
    made.enrol(desk.day_end.enrol(tmp_path / "cards"), at=MORNING)
    desk.day_end.take_upper_card(made.card(tmp_path / "cards"))
    yield made
    made.close()


def _sent(desk: Desk, folder: Path) -> Sent:
    desk.reception.register(a_filing(), OFFICER)
    sent = desk.day_end.export(folder, OFFICER)
    assert sent is not None
    return sent


def _answered(desk: Desk, hub: Hub, folder: Path) -> Taken:
    [reply] = hub.reply("H58.123", folder, at=MORNING)
    return desk.day_end.take(reply, OFFICER)


def _announced(document: object) -> Calendar:
    return Calendar.from_document(document)


def test_a_calendar_comes_with_the_reply_and_new_promises_keep_to_it(desk: Desk, hub: Hub, tmp_path: Path) -> None:
    before = desk.reception.register(a_filing(), OFFICER).dossier
    hub.publish_calendar(_announced(WEDNESDAY_OFF), MORNING)
    taken = _answered(desk, hub, tmp_path)
    assert (taken.fate, taken.new_years, taken.declined) == (BatchFate.ACCEPTED, (2026,), ())
    assert [(each.kind, each.number) for each in taken.editions] == [("calendar", EditionNumber(1, 1))]
    assert desk.catalogue.calendar().day_off(date(2026, 3, 4)) is not None
    after = desk.reception.register(a_filing(), OFFICER).dossier
    due = [dossier.promise.lawful_due_at for dossier in (before, after)]
    assert [moment.date() for moment in due if moment] == [date(2026, 3, 5), date(2026, 3, 6)]
    assert desk.lookup.folder(before.code).dossier.promise == before.promise


def test_a_provisional_year_is_official_once_it_was_announced(desk: Desk, hub: Hub, tmp_path: Path) -> None:
    provisional = [year for year in desk.catalogue.calendar().years if year.standing is Standing.PROVISIONAL]
    first = provisional[0]
    days = [{"date": day.date.isoformat(), "what": day.what} for day in first.days_off]
    hub.publish_calendar(_announced({"holidays": {str(first.year): days}}), MORNING)
    assert _answered(desk, hub, tmp_path).new_years == (first.year,)
    assert desk.catalogue.calendar().standing(first.year) is Standing.OFFICIAL


def test_a_catalogue_comes_whole_and_its_publisher_is_named(desk: Desk, hub: Hub, tmp_path: Path) -> None:
    hub.publish_catalogue(CATALOGUE.replace("Cấp Giấy xác nhận tình trạng hôn nhân", "Xác nhận hôn nhân"), MORNING)
    [edition] = _answered(desk, hub, tmp_path).editions
    assert edition.kind == "catalogue"
    names = {procedure.key: procedure.name for procedure in desk.catalogue.procedures()}
    assert names["1.004873"] == "Xác nhận hôn nhân"
    with wiring.open_desk(desk.folder, MovingClock()) as again:
        assert again.catalogue.as_text() == desk.catalogue.as_text()


def test_the_next_batch_says_what_is_held_and_the_reply_after_it_brings_nothing(
    desk: Desk, hub: Hub, tmp_path: Path
) -> None:
    assert desk.day_end.inspect(_sent(desk, tmp_path).path).head.holidays == EditionNumber(0, 0)
    hub.publish_calendar(_announced(WEDNESDAY_OFF), MORNING)
    hub.publish_catalogue(CATALOGUE, MORNING)
    assert len(_answered(desk, hub, tmp_path).editions) == 2
    head = desk.day_end.inspect(_sent(desk, tmp_path).path).head
    assert (head.holidays, head.catalogue) == (EditionNumber(1, 1), EditionNumber(1, 1))
    for path in sorted(tmp_path.glob("HS_*.hs.zip")):
        hub.take(path, at=MORNING)
    [reply] = hub.reply("H58.123", tmp_path, at=MORNING)
    assert desk.day_end.inspect(reply).head.summary == {"dossier.status": 0, "problems": 0}
    assert desk.day_end.take(reply, OFFICER).editions == ()


def test_a_lost_reply_is_made_good_by_the_next_and_taken_once(desk: Desk, hub: Hub, tmp_path: Path) -> None:
    hub.publish_calendar(_announced(WEDNESDAY_OFF), MORNING)
    hub.reply("H58.123", tmp_path / "lost", at=MORNING)
    hub.take(_sent(desk, tmp_path).path, at=MORNING)
    assert len(_answered(desk, hub, tmp_path).editions) == 1
    hub.publish_catalogue(CATALOGUE, MORNING)
    assert [each.kind for each in _answered(desk, hub, tmp_path).editions] == ["catalogue"]


def test_a_desk_put_back_to_before_the_calendar_gets_it_again(desk: Desk, hub: Hub, tmp_path: Path) -> None:
    backup = desk.safekeeping.back_up(tmp_path / "safe")
    hub.publish_calendar(_announced(WEDNESDAY_OFF), MORNING)
    _answered(desk, hub, tmp_path)
    hub.take(_sent(desk, tmp_path).path, at=MORNING)
    desk.safekeeping.restore(backup)
    assert desk.catalogue.calendar().day_off(date(2026, 3, 4)) is None
    hub.take(_sent(desk, tmp_path).path, at=MORNING)
    assert _answered(desk, hub, tmp_path).new_years == (2026,)


def test_an_own_calendar_taken_later_is_worked_with_and_not_overwritten(desk: Desk, hub: Hub, tmp_path: Path) -> None:
    hub.publish_calendar(_announced(WEDNESDAY_OFF), MORNING)
    _answered(desk, hub, tmp_path)
    own = {"holidays": {"2026": [{"date": "2026-03-03", "what": "Nghỉ của xã"}]}}
    desk.catalogue.take_calendar(json.dumps(own), OFFICER)
    hub.take(_sent(desk, tmp_path).path, at=MORNING)
    assert _answered(desk, hub, tmp_path).editions == ()
    assert desk.catalogue.calendar().day_off(date(2026, 3, 3)) is not None


def test_an_office_put_back_from_a_backup_is_believed_with_its_lower_number(
    desk: Desk, hub: Hub, tmp_path: Path
) -> None:
    for number in (3, 4, 5):
        hub.publish_calendar(_announced({"holidays": {"2026": [{"date": f"2026-03-0{number}"}]}}), MORNING)
    assert _answered(desk, hub, tmp_path).editions[0].number == EditionNumber(1, 3)
    hub.begin_epoch(MORNING)
    hub.publish_calendar(_announced(WEDNESDAY_OFF), MORNING)
    assert _answered(desk, hub, tmp_path).editions[0].number == EditionNumber(2, 2)
    days = desk.catalogue.calendar().year(2026)
    assert days is not None
    assert [day.date for day in days.days_off] == [date(2026, 3, 4)]


# --- replies of another program, or of a careless one ---


def an_envelope(seq: int) -> dict[str, object]:
    record = f"00000000-0000-4000-8000-{seq:012d}"
    return {"id": record, "seq": seq, "at": "2026-03-02T08:00:00+07:00", "dossier": record}


@pytest.fixture
def written(hub: Hub, tmp_path: Path) -> Callable[..., Path]:
    """A reply signed with the office's own key, saying anything."""

    def made(*records: tuple[str, object], number: int = 1, epoch: str = "1-0abc") -> Path:
        post = FilePost(SigningKey.load(hub.folder / "keys" / "hub.pem"), tmp_path / "quarantine")
        lines = [
            canonical(an_envelope(seq) | {"type": kind, "entry": entry})
            for seq, (kind, entry) in enumerate((("ack", {"map": {}, "problems": []}), *records), start=1)
        ]
        head = BatchHead(
            kind=BatchKind.RETURN,
            sender=Address("H58", "", epoch),
            number=number,
            previous=NOTHING_BEFORE if number == 1 else "a" * 64,
            to_unit="H58.123",
            to_desk="1",
            to_key=None,
            training=True,
            at=MORNING,
            program_version="0.9.0",
            record_count=len(lines),
        )
        sealed = post.seal(head, lines)
        return post.publish(tmp_path / "tray", sealed.name, sealed.data)

    return made


def _calendar(version: int = 1, epoch: int = 1, **changes: object) -> tuple[str, object]:
    entry = {"epoch": epoch, "version": version, "effective_from": "2026-03-02", "calendar": WEDNESDAY_OFF}
    return "holiday.snapshot", entry | changes


@pytest.mark.parametrize(
    ("broken", "code", "cause"),
    [
        (_calendar(calendar={"holidays": {"2026": []}}), "E405", "calendar.empty_year"),
        (_calendar(calendar={}), "E405", "calendar.no_years"),
        (_calendar(calendar=None), "E405", "calendar.shape"),
        (_calendar(effective_from="ngày mai"), "E405", "calendar.date"),
        (_calendar(version=0), "E405", None),
        (_calendar(epoch="1"), "E405", None),  # type: ignore[arg-type]
        (("holiday.snapshot", 7), "E405", None),
        (
            ("catalogue.snapshot", {"epoch": 1, "version": 1, "effective_from": "2026-03-02", "catalogue": 7}),
            "E406",
            None,
        ),
        (
            ("catalogue.snapshot", {"epoch": 1, "version": 1, "effective_from": "2026-03-02", "catalogue": "a;b\n"}),
            "E406",
            "catalogue.columns",
        ),
        (("catalogue.snapshot", {"epoch": 1, "version": 1, "effective_from": "2026-03-02"}), "E406", None),
        (_calendar(effective_from="2026-03-03"), "E407", None),
    ],
    ids=str,
)
def test_an_edition_that_cannot_be_used_is_declined_and_the_rest_is_taken(
    desk: Desk, written: Callable[..., Path], broken: tuple[str, object], code: str, cause: str | None
) -> None:
    calendar, catalogue = desk.catalogue.calendar(), desk.catalogue.as_text()
    status = {"code": "H58.123-260302-1001", "state": "done", "note": "Đã ký", "official_code": ""}
    taken = desk.day_end.take(written(broken, ("dossier.status", status)), OFFICER)
    [declined] = taken.declined
    assert (declined.error.code, declined.cause.code if declined.cause else None) == (code, cause)
    assert (taken.fate, taken.editions, len(desk.day_end.replies())) == (BatchFate.ACCEPTED, (), 1)
    assert [outcome.note for outcome in taken.outcomes] == ["Đã ký"]
    assert (desk.catalogue.calendar(), desk.catalogue.as_text()) == (calendar, catalogue)


def test_a_declined_edition_does_not_keep_the_same_one_out_for_ever(
    desk: Desk, clock: MovingClock, written: Callable[..., Path]
) -> None:
    tomorrow = _calendar(effective_from="2026-03-03")
    assert desk.day_end.take(written(tomorrow), OFFICER).editions == ()
    clock.moment = MORNING + timedelta(days=1)
    assert len(desk.day_end.take(written(tomorrow, number=2), OFFICER).editions) == 1


def test_an_older_edition_changes_nothing_and_is_no_problem(desk: Desk, written: Callable[..., Path]) -> None:
    desk.day_end.take(written(_calendar(version=5)), OFFICER)
    other = {"holidays": {"2026": [{"date": "2026-03-05"}]}}
    for number, version in ((2, 4), (3, 5)):
        taken = desk.day_end.take(written(_calendar(version, calendar=other), number=number), OFFICER)
        assert (taken.editions, taken.declined) == ((), ())
    assert desk.catalogue.calendar().day_off(date(2026, 3, 5)) is None


def test_of_two_editions_in_one_reply_the_newest_counts(desk: Desk, written: Callable[..., Path]) -> None:
    other = {"holidays": {"2026": [{"date": "2026-03-05"}]}}
    path = written(_calendar(2, 2, calendar=other), _calendar(9, 1))
    [edition] = desk.day_end.take(path, OFFICER).editions
    assert edition.number == EditionNumber(2, 2)
    assert desk.catalogue.calendar().day_off(date(2026, 3, 5)) is not None


def test_the_same_reply_twice_takes_its_calendar_once(desk: Desk, written: Callable[..., Path]) -> None:
    path = written(_calendar())
    assert len(desk.day_end.take(path, OFFICER).editions) == 1
    again = desk.day_end.take(path, OFFICER)
    assert (again.fate, again.editions) == (BatchFate.DUPLICATE, ())


# --- at the keyboard ---


def test_taking_the_reply_tells_the_new_years_and_the_catalogue(
    desk: Desk, hub: Hub, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    desk.close()
    hub.publish_calendar(_announced(WEDNESDAY_OFF), MORNING)
    hub.publish_catalogue(CATALOGUE, MORNING)
    [reply] = hub.reply("H58.123", tmp_path, at=MORNING)
    where = ["--data", str(desk.folder), "--now", "2026-03-02T17:00", "--officer", OFFICER]
    capsys.readouterr()
    assert main(["batch", "take", str(reply), *where, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    number = {"epoch": 1, "version": 1, "effective_from": "2026-03-02"}
    assert (told["calendar"], told["catalogue"]) == (number | {"years": [2026]}, number)
    assert (told["fate"], told["declined"]) == ("accepted", [])


def test_a_declined_calendar_is_told_with_its_reason(
    desk: Desk, written: Callable[..., Path], capsys: pytest.CaptureFixture[str]
) -> None:
    path = written(_calendar(calendar={"holidays": {"2026": []}}))
    desk.close()
    where = ["--data", str(desk.folder), "--now", "2026-03-02T17:00", "--officer", OFFICER]
    capsys.readouterr()
    assert main(["batch", "take", str(path), *where]) == 0
    told = capsys.readouterr().out
    assert "Lịch nghỉ cấp trên gửi xuống (phiên bản 1.1) không dùng được" in told
    assert "2026 mà không có ngày nghỉ nào" in told
