"""A hub with one enrolled desk, both in folders of their own."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from desk_app.hub.office import Hub
from tests.hub.desks import MONDAY, TestDesk, a_hub


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[Hub]:
    made = a_hub(tmp_path / "hub")
    yield made
    made.close()


@pytest.fixture
def desk(tmp_path: Path, hub: Hub) -> TestDesk:
    folder = tmp_path / "stick"
    folder.mkdir()
    desk = TestDesk(folder, to_key=hub.fingerprint)
    hub.enrol(desk.card(), MONDAY)
    return desk


@pytest.fixture
def dump(hub: Hub) -> Callable[[], list[str]]:
    """The database as text, without what only notes that something came."""

    def made() -> list[str]:
        with closing(sqlite3.connect(hub.folder / "hub.db")) as connection:
            lines = list(connection.iterdump())
        return [line for line in lines if '"audit_' not in line and '"quarantine_' not in line]

    return made
