"""A batch taken by the office above, and what was noted of it."""

import sqlite3
from contextlib import closing
from pathlib import Path

from desk_app.hub.office import Hub
from tests.hub.desks import EVENING


def take(hub: Hub, path: Path):
    return hub.take(path, EVENING)


def codes(taken) -> list[str]:
    return [remark.code for remark in taken.remarks]


def stream(hub: Hub, epoch: str = "1-9f2c"):
    return next(each for each in hub.status()["streams"] if each["epoch"] == epoch)


def audit(hub: Hub) -> list[str]:
    with closing(sqlite3.connect(hub.folder / "hub.db")) as connection:
        return [what for (what,) in connection.execute("SELECT what FROM audit_entry ORDER BY no")]
