"""The search index of an older record: written anew in steps that may stop at any of them."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from desk_app import wiring
from desk_app.services.desk import Desk
from desk_app.storage import database, retelling
from tests.building import OFFICER, MovingClock, a_desk, a_filing, a_person

NAMES = ("Nguyễn Văn Minh", "Đặng Thị Thuý", "Lê Hoà")


class Stopped(Exception):
    """Somebody closed the window."""


@pytest.fixture
def old(tmp_path: Path) -> Iterator[Desk]:
    """A desk whose dossiers are found by nothing yet, as a migration leaves them."""
    made = a_desk(tmp_path / "desk", MovingClock())
    for name in NAMES * 3:
        made.reception.register(a_filing(owner=a_person(name=name)), OFFICER)
    made.close()
    with closing(sqlite3.connect(made.folder / "record.db")) as record, record:
        record.execute("UPDATE dossier SET words = 'old'")
        record.execute("UPDATE searchable SET last = 0, retelling = 1")
    yield made
    made.close()


def _found(folder: Path, typed: str) -> int:
    desk = wiring.start_desk(folder, MovingClock())
    try:
        return len(desk.lookup.find(typed))
    finally:
        desk.close()


def test_opening_an_older_record_tells_anew_what_its_dossiers_are_found_by(old: Desk) -> None:
    assert [_found(old.folder, typed) for typed in ("nvm", "dang thuy", "hòa", "old")] == [3, 3, 3, 0]


def test_a_retelling_that_was_stopped_goes_on_at_the_next_start(old: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(retelling, "A_FEW", 2)
    steps: list[tuple[int, int]] = []

    def stop(done: int, all_: int) -> None:
        steps.append((done, all_))
        if len(steps) == 2:
            raise Stopped

    engine = database.open_engine(database.sqlite_url(old.folder / "record.db"))
    with pytest.raises(Stopped):
        retelling.retell(engine, stop)
    engine.dispose()
    assert steps == [(2, 9), (4, 9)]
    assert _found(old.folder, "nvm") == 3


def test_a_record_that_was_told_is_not_told_again(old: Desk) -> None:
    _found(old.folder, "nvm")
    with closing(sqlite3.connect(old.folder / "record.db")) as record:
        assert record.execute("SELECT last, retelling FROM searchable").fetchall() == [(9, 0)]


def test_a_corrected_name_is_found_after_a_retelling_and_the_old_one_is_not(old: Desk) -> None:
    desk = wiring.start_desk(old.folder, MovingClock())
    [code] = [each.code for each in desk.lookup.find("nvm 1001")]
    desk.processing.move(code, "correct", OFFICER, note="sai tên", values={"name": "Trần Ý"})
    assert [each.code for each in desk.lookup.find("tran y")] == [code]
    assert code not in [each.code for each in desk.lookup.find("minh")]
    desk.close()
