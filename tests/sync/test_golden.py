"""Files of earlier programs, frozen as they were written: whoever reads batches today still takes them.

``golden/first`` was made by a training desk and a training office above on 2 March 2026 by their own clocks, with the
last program before the whole life of a dossier came into its snapshot: five dossiers, every kind of record there was.
"""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from desk_app.domain.batches import BatchFate, OutcomeState
from desk_app.hub.office import Hub
from desk_app.services.desk import Desk
from desk_app.sync.container import read_container
from tests.building import MORNING, OFFICER, MovingClock, a_desk

FIRST = Path(__file__).parent / "golden" / "first"
[BATCH], [REPLY] = FIRST.glob("HS_*.hs.zip"), FIRST.glob("TL_*.hs.zip")
LATER = MORNING.replace(month=9)


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[Hub]:
    """A training office of today that knows the desk of then."""
    name = "Trung tâm Phục vụ hành chính công tỉnh Cửu Giang"
    made = Hub.make(None, tmp_path / "hub", unit="H58", name=name, training=True, at=MORNING)
    made.enrol(FIRST / "H58.123_1.enrol.json", MORNING)
    yield made
    made.close()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A training desk of today that knows the office above of then."""
    made = a_desk(tmp_path / "desk", MovingClock())
    made.day_end.take_upper_card(FIRST / "H58.hub.json")
    yield made
    made.close()


def test_the_office_above_takes_the_first_batch_whole(hub: Hub) -> None:
    taken = hub.take(BATCH, LATER)
    assert (taken.fate, taken.records, taken.applied, taken.remarks) == (BatchFate.ACCEPTED, 17, 17, ())
    states = {number: hub.show(f"H58.123-260302-100{number}")["state"] for number in range(1, 6)}
    assert states == {1: "returned", 2: "in_process", 3: "accepted", 4: "done", 5: "voided"}
    assert hub.status()["conflicts"] == []


def test_what_it_shows_of_a_dossier_is_what_the_desk_wrote(hub: Hub) -> None:
    hub.take(BATCH, LATER)
    written = [json.loads(line) for line in read_container(BATCH).lines]
    shown = hub.show("H58.123-260302-1001")
    mine = [record for record in written if record["dossier"] == shown["dossier"]]
    assert shown["snapshot"] == mine[-1]["snapshot"]
    assert [step["type"] for step in shown["history"]] == [record["type"] for record in mine]
    assert (shown["received_at"], shown["due_at"]) == ("2026-03-02T09:11:00", "2026-03-05T17:00:00")
    assert {record["type"] for record in written} == {
        "dossier.registered",
        "dossier.receipt_printed",
        "dossier.corrected",
        "dossier.handed_over",
        "dossier.result_arrived",
        "dossier.result_returned",
        "number.voided",
    }


def test_a_desk_takes_the_first_reply(desk: Desk) -> None:
    taken = desk.day_end.take(REPLY, OFFICER)
    [stream] = taken.acknowledged
    assert (taken.fate, stream.through, stream.events, taken.problems) == (BatchFate.ACCEPTED, 1, 17, ())
    assert stream.digest == read_container(BATCH).digest
    assert [(each.dossier_code, each.state, each.note, each.official_code) for each in taken.outcomes] == [
        ("H58.123-260302-1002", OutcomeState.IN_PROCESS, "Đã chuyển phòng chuyên môn", ""),
        ("H58.123-260302-1004", OutcomeState.DONE, "Đã ký", "H58.123-260302-0042"),
    ]
