"""The final state does not depend on the order in which batches arrive, nor on how often."""

import itertools
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk_app.hub.office import Hub
from desk_app.sync.keys import SigningKey
from tests.hub.desks import EVENING, TestDesk, a_hub


def a_history(folder: Path) -> tuple[list[TestDesk], list[Path]]:
    """Two desks, one of them restored in between, and all their batches."""
    folder.mkdir(parents=True, exist_ok=True)
    one = TestDesk(folder)
    two = TestDesk(folder, desk="2", key=SigningKey.from_seed(b"quay tiep nhan so 2 / thu nghiem"))
    paths = []
    first, second = one.register(), one.register("Nguyễn Văn Khởi")
    paths.append(one.export())
    backup = one.copy()
    one.correct(first, "trước khi mất máy")
    one.hand_over(second)
    lost = one.register("Đỗ Thị Bích Thủy")
    paths.append(one.export())
    one.correct(lost, "chưa kịp về")
    paths.append(one.export())
    two.hand_over(two.register("Phan Thị Thu Hà"))
    paths.append(two.export())
    restored = backup.restored()
    restored.correct(first, "sau khi phục hồi")
    paths.append(restored.export())
    restored.correct(second, "hai lần")
    restored.correct(first, "lần nữa")
    paths.append(restored.export())
    return [one, two], paths


def state(hub: Hub) -> dict[str, object]:
    """Everything that counts; where and when a record came in is evidence, not state."""
    asked = {
        "dossiers": "SELECT * FROM dossier ORDER BY id",
        "conflicts": "SELECT * FROM conflict ORDER BY dossier, later",
        "events": "SELECT id, digest, unit, desk, epoch, seq, dossier, fits FROM event ORDER BY id",
        "streams": "SELECT * FROM stream ORDER BY unit, desk, epoch",
        "problems": "SELECT record, code, unit, desk, dossier FROM problem ORDER BY record, code",
        "batches": "SELECT digest, fate FROM batch ORDER BY digest",
    }
    with closing(sqlite3.connect(hub.folder / "hub.db")) as connection:
        return {what: connection.execute(statement).fetchall() for what, statement in asked.items()}


def delivered(folder: Path, desks: list[TestDesk], paths: list[Path]) -> dict[str, object]:
    hub = a_hub(folder)
    try:
        for desk in desks:
            hub.enrol(desk.card(), EVENING)
        for path in paths:
            hub.take(path, EVENING)
        return state(hub)
    finally:
        hub.close()


@pytest.fixture(scope="module")
def history(tmp_path_factory):
    folder = tmp_path_factory.mktemp("history")
    desks, paths = a_history(folder / "stick")
    return desks, paths, delivered(folder / "hub", desks, paths)


def test_the_invented_history_has_conflicts_and_every_record(history):
    _, _, straight = history
    assert len(straight["events"]) == 11
    assert len(straight["conflicts"]) == 2
    assert {fate for _, fate in straight["batches"]} == {"accepted"}


def test_the_order_of_arrival_does_not_show_in_the_state(history, tmp_path):
    desks, paths, straight = history
    orders = list(itertools.permutations(paths))[::97]
    assert len(orders) == 8
    for number, order in enumerate(orders):
        assert delivered(tmp_path / str(number), desks, list(order)) == straight


@settings(max_examples=8)
@given(data=st.data())
def test_any_delivery_repeated_and_reordered_ends_in_the_same_state(history, data):
    desks, paths, straight = history
    extra = data.draw(st.lists(st.sampled_from(paths), max_size=6), label="came again")
    order = data.draw(st.permutations([*paths, *extra]), label="order")
    with tempfile.TemporaryDirectory() as folder:
        assert delivered(Path(folder, "hub"), desks, order) == straight


def test_lost_files_leave_what_came_and_the_resent_ones_complete_it(history, tmp_path):
    desks, paths, straight = history
    hub = a_hub(tmp_path / "hub")
    for desk in desks:
        hub.enrol(desk.card(), EVENING)
    for path in paths[1:]:
        hub.take(path, EVENING)
    assert state(hub) != straight
    hub.take(paths[0], EVENING)
    assert state(hub) == straight
    hub.close()


def test_the_whole_quarantine_makes_an_empty_office_complete_again(history, tmp_path):
    desks, paths, straight = history
    delivered(tmp_path / "first", desks, paths)
    copies = sorted((tmp_path / "first" / "quarantine").iterdir())
    assert len(copies) == len(paths)
    again = delivered(tmp_path / "second", desks, copies)
    assert again == straight
