"""The record: numbers without gaps, one commit for everything, and a guard that knows a restored copy."""

import multiprocessing
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.exc import DBAPIError

from desk_app import wiring
from desk_app.domain.errors import RecordChanged, RuleBroken, Trouble
from desk_app.services.desk import Desk
from desk_app.storage import database
from desk_app.storage.record import SqlRecord
from desk_app.storage.tables import counter
from tests.building import MORNING, OFFICER, MovingClock, a_desk, a_filing, a_person


@pytest.fixture
def clock() -> MovingClock:
    return MovingClock()


@pytest.fixture
def desk(tmp_path: Path, clock: MovingClock) -> Iterator[Desk]:
    made = a_desk(tmp_path / "desk", clock)
    yield made
    made.close()


def _register(desk: Desk) -> str:
    return desk.reception.register(a_filing(), OFFICER).dossier.code


def _sql(folder: Path, statement: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(folder / "record.db")) as connection:
        return connection.execute(statement).fetchall()


def test_every_connection_is_set_for_a_power_cut(desk: Desk) -> None:
    record = SqlRecord(database.sqlite_url(desk.folder / "record.db"), [], "")
    with database.reading(record.engine) as connection:
        found = {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in database.PRAGMAS}
    record.close()
    assert found == {
        "journal_mode": "persist",
        "journal_size_limit": 1_048_576,
        "synchronous": 2,
        "foreign_keys": 1,
        "busy_timeout": 10_000,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "mmap_size": 0,
        "secure_delete": 1,
        "temp_store": 2,
    }


def test_a_days_numbers_have_no_gap_and_begin_again_each_day(desk: Desk, clock: MovingClock) -> None:
    first = [_register(desk) for _ in range(3)]
    clock.moment = MORNING + timedelta(days=1)
    second = [_register(desk) for _ in range(2)]
    assert first == [f"H58.123-260302-{number}" for number in (1001, 1002, 1003)]
    assert second == [f"H58.123-260303-{number}" for number in (1001, 1002)]


def test_a_refused_dossier_takes_no_number(desk: Desk) -> None:
    _register(desk)
    with pytest.raises(RuleBroken):
        desk.reception.register(a_filing(procedure="9.999999"), OFFICER)
    assert _register(desk).endswith("-1002")


def test_after_999_numbers_have_five_digits(desk: Desk) -> None:
    _register(desk)
    with closing(sqlite3.connect(desk.folder / "record.db")) as connection:
        connection.execute("UPDATE counter SET last = 998")
        connection.commit()
    assert [_register(desk)[-5:], _register(desk)[-5:]] == ["-1999", "11000"]


def test_number_dossier_history_and_outbox_stand_together(desk: Desk) -> None:
    _register(desk)
    counts = [_sql(desk.folder, f"SELECT count(*) FROM {name}")[0][0] for name in ("dossier", "event")]
    assert counts == [1, 1]
    assert _sql(desk.folder, "SELECT last FROM counter") == [(1,)]


def test_history_can_neither_be_changed_nor_removed(desk: Desk) -> None:
    _register(desk)
    for statement in ("UPDATE event SET digest = 'x'", "DELETE FROM event"):
        with pytest.raises(sqlite3.IntegrityError, match="only ever added"):
            _sql(desk.folder, statement)


def test_the_faster_of_two_officers_wins_and_the_other_is_told(desk: Desk) -> None:
    code = _register(desk)
    desk.processing.move(code, "correct", OFFICER, note="sai", values={"phone": "0900000148"}, read_revision=1)
    with pytest.raises(RecordChanged) as told:
        desk.processing.move(code, "hand_over", OFFICER, values={"to": "Tư pháp"}, read_revision=1)
    assert (told.value.facts["read"], told.value.facts["found"]) == (1, 2)


def _register_many(folder: str, count: int) -> None:
    desk = wiring.start_desk(Path(folder), MovingClock())
    for number in range(count):
        desk.reception.register(a_filing(owner=a_person(name=f"Người Nộp {number}")), OFFICER)
    desk.close()


def test_four_programs_at_once_give_every_number_once(desk: Desk) -> None:
    context = multiprocessing.get_context("spawn")
    workers = [context.Process(target=_register_many, args=(str(desk.folder), 12)) for _ in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert [worker.exitcode for worker in workers] == [0, 0, 0, 0]
    serials = sorted(str(code)[-4:] for (code,) in _sql(desk.folder, "SELECT code FROM dossier"))
    assert serials == [str(number) for number in range(1001, 1049)]
    assert desk.safekeeping.check().troubles == ()


def test_a_desk_opened_again_goes_on_in_its_epoch(desk: Desk) -> None:
    _register(desk)
    desk.close()
    again = wiring.start_desk(desk.folder, MovingClock())
    assert not again.restored
    assert _register(again).endswith("-1002")
    again.close()


def _copy_of(desk: Desk, target: Path) -> None:
    shutil.copytree(desk.folder, target)


def test_a_folder_copied_back_begins_a_new_epoch_and_counts_in_the_recovery_block(desk: Desk, tmp_path: Path) -> None:
    _register(desk)
    desk.close()
    _copy_of(desk, tmp_path / "copy")
    lost = wiring.start_desk(desk.folder, MovingClock())
    lost_code = _register(lost)
    lost.close()
    shutil.rmtree(desk.folder)
    _copy_of_back = tmp_path / "copy"
    shutil.copytree(_copy_of_back, desk.folder)
    back = wiring.start_desk(desk.folder, MovingClock())
    assert back.restored
    code = _register(back)
    assert code == "H58.123-260302-18000"
    assert code != lost_code
    back.close()


def test_a_record_copied_back_from_before_the_last_batch_begins_a_new_epoch(desk: Desk, tmp_path: Path) -> None:
    _register(desk)
    desk.close()
    shutil.copy(desk.folder / "record.db", tmp_path / "before.db")
    sending = wiring.start_desk(desk.folder, MovingClock())
    sending.day_end.export(tmp_path / "stick", OFFICER)  # no dossier is touched: only the batch tells them apart
    sending.close()
    shutil.copy(tmp_path / "before.db", desk.folder / "record.db")
    back = wiring.start_desk(desk.folder, MovingClock())
    assert back.restored
    back.close()


def test_the_day_after_a_restore_counts_as_usual(desk: Desk, clock: MovingClock, tmp_path: Path) -> None:
    backup = desk.safekeeping.back_up(tmp_path)
    desk.safekeeping.restore(backup)
    clock.moment = MORNING + timedelta(days=1)
    assert _register(desk).endswith("-1001")


def test_without_any_guard_the_record_is_doubted(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.close()
    shutil.rmtree(desk.folder / "guard")
    monkeypatch.setenv(wiring.STATE_VARIABLE, str(tmp_path / "other"))
    again = wiring.start_desk(desk.folder, MovingClock())
    assert again.restored
    again.close()


def test_a_record_on_another_machine_is_another_life(desk: Desk) -> None:
    url = database.sqlite_url(desk.folder / "record.db")
    record = SqlRecord(url, wiring.guard_places(desk.folder), "another machine")
    assert record.open(date(2026, 3, 2), backup=lambda: None).restored
    record.close()


def test_a_record_of_a_newer_program_is_refused_and_left_alone(desk: Desk) -> None:
    desk.close()
    with closing(sqlite3.connect(desk.folder / "record.db")) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    with pytest.raises(Trouble, match=r"storage\.newer"):
        wiring.start_desk(desk.folder, MovingClock())


def test_another_programs_database_is_refused(desk: Desk) -> None:
    desk.close()
    (desk.folder / "record.db").unlink()
    with closing(sqlite3.connect(desk.folder / "record.db")) as connection:
        connection.execute("CREATE TABLE songs (name TEXT)")
    with pytest.raises(Trouble, match=r"storage\.foreign"):
        wiring.start_desk(desk.folder, MovingClock())


def test_a_file_that_is_no_database_is_named_as_damaged(desk: Desk) -> None:
    desk.close()
    (desk.folder / "record.db").write_bytes(b"no database" * 1000)
    with pytest.raises(Trouble, match=r"storage\.corrupt"):
        wiring.start_desk(desk.folder, MovingClock())


def test_what_a_transaction_began_is_undone_when_it_fails(desk: Desk) -> None:
    record = SqlRecord(database.sqlite_url(desk.folder / "record.db"), [], "")

    def count_and_stumble() -> None:
        with record.writing() as writer:
            writer.next_serial(date(2026, 3, 2))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        count_and_stumble()
    with database.reading(record.engine) as connection:
        assert connection.execute(select(counter)).all() == []
    record.close()


def test_a_full_disk_is_told_as_such() -> None:
    with pytest.raises(Trouble, match=r"storage\.disk_full"), database.translated():
        raise DBAPIError("INSERT", {}, sqlite3.OperationalError("database or disk is full"))


def test_moments_are_kept_to_the_second(desk: Desk) -> None:
    code = _register(desk)
    assert desk.lookup.folder(code).dossier.registered_at == datetime(2026, 3, 2, 9, 0)
