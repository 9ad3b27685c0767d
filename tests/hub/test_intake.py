"""Taking batches: what is accepted, held, set aside and refused, and what that leaves behind."""

import multiprocessing
from datetime import timedelta
from pathlib import Path

from desk_app.domain.batches import BatchFate
from desk_app.hub.office import Hub
from tests.hub.desks import EVENING
from tests.hub.taking import audit, codes, stream, take


def test_a_batch_of_an_enrolled_desk_is_accepted_and_its_dossiers_are_there(hub, desk):
    code = desk.register()
    desk.hand_over(code)
    taken = take(hub, desk.export())
    assert (taken.fate, taken.number, taken.records, taken.applied) == (BatchFate.ACCEPTED, 1, 2, 2)
    assert hub.show(code)["state"] == "in_process"
    assert codes(taken) == []


def test_the_same_batch_again_is_a_duplicate_and_changes_only_the_audit(hub, desk, dump):
    desk.register()
    path = desk.export()
    take(hub, path)
    before = dump()
    again = take(hub, path)
    assert (again.fate, codes(again)) == (BatchFate.DUPLICATE, ["E303"])
    assert dump() == before


def test_a_renamed_copy_is_the_same_batch(hub, desk, tmp_path):
    desk.register()
    path = desk.export()
    take(hub, path)
    assert take(hub, path.rename(tmp_path / "ban sao (1).zip")).fate is BatchFate.DUPLICATE


def test_a_batch_that_came_early_is_held_and_the_missing_numbers_are_named(hub, desk):
    paths = []
    for _ in range(4):
        desk.register()
        paths.append(desk.export())
    take(hub, paths[0])
    early = take(hub, paths[3])
    assert (early.fate, codes(early)) == (BatchFate.HELD, ["E301"])
    assert "2, 3" in early.remarks[0].message()
    assert (stream(hub)["missing"], stream(hub)["held"], hub.status()["dossiers"]) == ([2, 3], [4], 1)


def test_held_batches_go_in_by_themselves_when_their_turn_has_come(hub, desk):
    paths = []
    for _ in range(4):
        desk.register()
        paths.append(desk.export())
    for path in (paths[2], paths[1], paths[3]):
        assert take(hub, path).fate is BatchFate.HELD
    assert hub.status()["dossiers"] == 0
    assert take(hub, paths[0]).released == (2, 3, 4)
    assert (hub.status()["dossiers"], stream(hub)["through"], stream(hub)["held"]) == (4, 4, [])


def test_a_held_batch_again_is_still_held_once(hub, desk, dump):
    desk.register()
    desk.export()
    desk.register()
    second = desk.export()
    take(hub, second)
    before = dump()
    assert take(hub, second).fate is BatchFate.HELD
    assert dump() == before


def test_a_held_batch_whose_copy_was_lost_is_asked_for_again(hub, desk):
    paths = []
    for _ in range(3):
        desk.register()
        paths.append(desk.export())
    for path in (paths[1], paths[2]):
        take(hub, path)
    next(each for each in (hub.folder / "quarantine").iterdir() if each.read_bytes() == paths[1].read_bytes()).unlink()
    take(hub, paths[0])
    assert (stream(hub)["through"], stream(hub)["missing"]) == (1, [2])
    assert take(hub, paths[1]).released == (3,)


def test_a_desk_whose_clock_is_ahead_is_told_and_its_batch_taken(hub, desk):
    desk.register()
    assert codes(take(hub, desk.export(at=EVENING + timedelta(minutes=40)))) == ["E601"]
    desk.register()
    assert codes(take(hub, desk.export(at=EVENING + timedelta(days=3)))) == ["E602"]


def test_a_batch_that_travelled_for_a_week_is_not_a_wrong_clock(hub, desk):
    desk.register()
    assert codes(hub.take(desk.export(), EVENING + timedelta(days=7))) == []


def _take_elsewhere(folder: str, path: str, gate, fates) -> None:
    hub = Hub.open(None, Path(folder))
    gate.wait()
    fates.put(str(hub.take(Path(path), EVENING).fate))
    hub.close()


def test_two_operators_who_take_one_file_at_once_get_one_accepted_and_one_duplicate(hub, desk):
    for _ in range(30):
        desk.register()
    path = desk.export()
    context = multiprocessing.get_context("spawn")
    gate, fates = context.Barrier(2), context.Queue()
    arguments = (str(hub.folder), str(path), gate, fates)
    people = [context.Process(target=_take_elsewhere, args=arguments) for _ in range(2)]
    for person in people:
        person.start()
    assert sorted(fates.get(timeout=60) for _ in people) == ["accepted", "duplicate"]
    for person in people:
        person.join()
    assert hub.status()["records"] == 30


def test_every_coming_is_noted(hub, desk):
    desk.register()
    path = desk.export()
    take(hub, path)
    take(hub, path)
    assert audit(hub) == ["made", "enrolled", "accepted", "duplicate"]
