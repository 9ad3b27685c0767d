"""A database that an earlier program made: opened, changed once, and with what that program could not read."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from desk_app.domain.calendar import Calendar
from desk_app.hub.office import Hub
from desk_app.sync.container import read_container
from tests.hub.desks import EVENING, a_hub

FIRST = Path(__file__).parent / "golden" / "hub_schema_1.sql"
"""Schema 1, written by the last program that had it: one dossier, one reply; ``dossier.handed_over`` was then kept
under E402, as a program does that does not know the type."""

CODE = "H58.123-260302-1001"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    a_hub(tmp_path / "hub").close()
    (tmp_path / "hub" / "hub.db").unlink()
    with closing(sqlite3.connect(tmp_path / "hub" / "hub.db")) as connection:
        connection.executescript(FIRST.read_text(encoding="utf-8"))
    return tmp_path / "hub"


def test_an_earlier_office_goes_on_where_it_was(folder, tmp_path):
    hub = Hub.open(None, folder)
    status = hub.status()
    assert (status["epoch"], status["records"], status["dossiers"]) == ("1-bce9", 2, 1)
    [path] = hub.reply("H58.123", tmp_path, EVENING + timedelta(days=1))
    assert read_container(path).manifest.no == 1  # nothing new to say: the bytes of before
    hub.publish_calendar(Calendar.from_document({"holidays": {"2027": [{"date": "2027-01-01"}]}}), EVENING)
    [path] = hub.reply("H58.123", tmp_path, EVENING + timedelta(days=1))
    assert read_container(path).manifest.no == 2
    hub.close()
    again = Hub.open(None, folder)
    assert [each["version"] for each in again.status()["editions"]] == [1]
    again.close()


def test_its_frozen_replies_are_kept_to_the_byte(folder):
    with closing(sqlite3.connect(folder / "hub.db")) as connection:
        before = connection.execute("SELECT unit, desk, no, name, digest, made_at, data FROM reply").fetchall()
    Hub.open(None, folder).close()
    with closing(sqlite3.connect(folder / "hub.db")) as connection:
        after = connection.execute("SELECT unit, desk, no, name, digest, made_at, data FROM reply").fetchall()
        epochs = connection.execute("SELECT epoch FROM reply").fetchall()
    assert (after, epochs) == (before, [("1-bce9",)])
    assert len(after) == 1


def test_a_record_of_a_type_that_was_unknown_is_applied_once_the_program_knows_it(folder):
    hub = Hub.open(None, folder)
    shown = hub.show(CODE)
    assert (shown["state"], [step["applied"] for step in shown["history"]]) == ("in_process", [True, True])
    assert hub.status()["problems"] == []
    hub.close()


def test_what_is_still_unknown_stays_a_problem(folder):
    with closing(sqlite3.connect(folder / "hub.db")) as connection, connection:
        [(line,)] = connection.execute("SELECT line FROM event WHERE fits = 0").fetchall()
        sung = bytes(line).replace(b"dossier.handed_over", b"dossier.sung_about")
        connection.execute("UPDATE event SET line = ? WHERE fits = 0", (sung,))
    hub = Hub.open(None, folder)
    assert [problem["code"] for problem in hub.status()["problems"]] == ["E402"]
    assert hub.show(CODE)["state"] == "accepted"
    hub.close()
