"""Backups are checked before they get their name, and restoring deletes nothing."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from desk_app.domain.errors import FileRefused, Trouble
from desk_app.services.desk import Desk
from desk_app.storage import backups
from tests.building import OFFICER, a_desk, a_filing


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = a_desk(tmp_path / "desk")
    yield made
    made.close()


def test_a_backup_holds_what_the_record_held(desk: Desk, tmp_path: Path) -> None:
    code = desk.reception.register(a_filing(), OFFICER).dossier.code
    backup = desk.safekeeping.back_up(tmp_path / "stick")
    with closing(sqlite3.connect(backup)) as copy:
        assert copy.execute("SELECT code FROM dossier").fetchall() == [(code,)]
    assert list(backup.parent.iterdir()) == [backup]


def test_restoring_brings_the_old_record_back_and_keeps_the_newer_one(desk: Desk, tmp_path: Path) -> None:
    kept = desk.reception.register(a_filing(), OFFICER).dossier.code
    backup = desk.safekeeping.back_up(tmp_path)
    lost = desk.reception.register(a_filing(), OFFICER).dossier.code
    aside = desk.safekeeping.restore(backup)
    assert [code for code, _ in desk.lookup.numbers_of(desk.clock.now().date())] == [kept]
    with closing(sqlite3.connect(aside)) as set_aside:
        assert {code for (code,) in set_aside.execute("SELECT code FROM dossier")} == {kept, lost}


def test_a_second_restore_on_one_day_overwrites_nothing(desk: Desk, tmp_path: Path) -> None:
    backup = desk.safekeeping.back_up(tmp_path)
    asides = {desk.safekeeping.restore(backup) for _ in range(3)}
    assert len(asides) == 3
    assert all(aside.exists() for aside in asides)


def test_a_damaged_backup_is_refused_and_the_record_stays(desk: Desk, tmp_path: Path) -> None:
    code = desk.reception.register(a_filing(), OFFICER).dossier.code
    backup = desk.safekeeping.back_up(tmp_path)
    data = bytearray(backup.read_bytes())
    data[5000:9000] = bytes(4000)
    backup.write_bytes(data)
    with pytest.raises(FileRefused, match=r"backup\.damaged"):
        desk.safekeeping.restore(backup)
    assert desk.lookup.folder(code).dossier.code == code


@pytest.mark.parametrize("content", [b"", b"not a database", b"SQLite format 3\x00" + bytes(100)])
def test_a_file_that_is_no_backup_is_refused(desk: Desk, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "strange.db"
    path.write_bytes(content)
    with pytest.raises(FileRefused, match=r"backup\."):
        desk.safekeeping.restore(path)


def test_a_missing_backup_is_named(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(FileRefused, match=r"backup\.missing"):
        desk.safekeeping.restore(tmp_path / "none.db")


def test_a_backup_that_cannot_be_written_leaves_no_half_file(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder", encoding="utf-8")
    with pytest.raises(Trouble, match=r"storage\.backup_failed"):
        desk.safekeeping.back_up(tmp_path / "file")


def test_the_check_finds_a_rewritten_history(desk: Desk) -> None:
    desk.reception.register(a_filing(), OFFICER)
    assert desk.safekeeping.check().troubles == ()
    with closing(sqlite3.connect(desk.folder / "record.db")) as connection:
        connection.execute("DROP TRIGGER event_no_update")
        connection.execute("UPDATE event SET line = CAST(replace(line, 'Lương', 'Trương') AS BLOB)")
        connection.commit()
    assert any("chain broken" in trouble for trouble in desk.safekeeping.check().troubles)


def test_the_check_finds_a_missing_number(desk: Desk) -> None:
    for _ in range(3):
        desk.reception.register(a_filing(), OFFICER)
    with closing(sqlite3.connect(desk.folder / "record.db")) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("DELETE FROM dossier WHERE code LIKE '%1002'")
        connection.commit()
    assert any("number 260302-1/2" in trouble for trouble in desk.safekeeping.check().troubles)


def test_a_backup_of_a_record_in_use_is_whole(desk: Desk, tmp_path: Path) -> None:
    with desk.reception._record.writing() as writer:
        writer.next_serial(desk.clock.now().date())
        backups.verify(desk.safekeeping.back_up(tmp_path))
