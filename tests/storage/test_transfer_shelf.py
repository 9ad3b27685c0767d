"""Slips in the record: numbered once, found again as they were, and gone with a transaction that fails."""

from datetime import datetime

import pytest

from desk_app.domain.transfers import Transfer
from desk_app.storage.database import sqlite_url
from desk_app.storage.record import SqlRecord

NOON = datetime(2026, 11, 22, 11, 30)


@pytest.fixture
def record(tmp_path):
    made = SqlRecord(sqlite_url(tmp_path / "record.sqlite"), [tmp_path / "guard"], "máy này")
    made.make()
    yield made
    made.close()


def a_pile(serial: int = 1, **changes) -> Transfer:
    facts = {
        "from_place": "",
        "to_place": "Phòng Kinh tế – Hạ tầng",
        "codes": ("H58.123-261122-1001", "H58.123-261122-1002"),
    }
    number = f"BG-H58.123-1-261122-{serial:03d}"
    return Transfer(f"pile{serial}", number, NOON.replace(minute=serial), "Trần Khải Minh", **facts | changes)


def test_a_pile_is_found_again_as_it_was(record):
    pile = a_pile().take(["H58.123-261122-1002"], NOON, "Lê Thị Lan").left_behind(["H58.123-261122-1001"])
    with record.writing() as desk:
        desk.transfers.enter(pile)
    with record.reading() as shelves:
        assert shelves.transfers.find(pile.number) == pile


def test_an_unknown_number_finds_nothing(record):
    with record.reading() as shelves:
        assert shelves.transfers.find("BG-H58.123-1-261122-009") is None


def test_a_pile_waits_until_all_of_it_was_taken(record):
    pile = a_pile()
    with record.writing() as desk:
        desk.transfers.enter(pile)
        desk.transfers.enter(a_pile(2))
    with record.writing() as desk:
        desk.transfers.replace(pile.take(pile.codes, NOON, ""))
    with record.reading() as shelves:
        assert [each.number for each in shelves.transfers.waiting()] == ["BG-H58.123-1-261122-002"]


def test_the_newest_piles_come_first(record):
    with record.writing() as desk:
        for serial in (1, 2, 3):
            desk.transfers.enter(a_pile(serial))
    with record.reading() as shelves:
        assert [each.id for each in shelves.transfers.newest(2)] == ["pile3", "pile2"]


def enter(record, *piles, then=None) -> None:
    with record.writing() as desk:
        for pile in piles:
            desk.transfers.enter(pile)
        if then is not None:
            raise then


def test_a_transaction_that_fails_leaves_no_pile(record):
    with pytest.raises(RuntimeError):
        enter(record, a_pile(), then=RuntimeError())
    with record.reading() as shelves:
        assert shelves.transfers.newest(5) == ()


def test_one_number_stands_for_one_pile(record):
    with pytest.raises(Exception, match="transfer"):
        enter(record, a_pile(), a_pile())
    with record.reading() as shelves:
        assert shelves.transfers.newest(5) == ()
