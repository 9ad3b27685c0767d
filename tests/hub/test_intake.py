"""Taking batches: what is accepted, held, set aside and refused, and what that leaves behind."""

import json
import multiprocessing
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from desk_app.domain.batches import Address, BatchFate
from desk_app.domain.errors import RuleBroken, Trouble
from desk_app.hub.office import Hub
from desk_app.sync.keys import SigningKey
from tests.hub.desks import EVENING, TestDesk, a_hub, an_id


def take(hub: Hub, path: Path):
    return hub.take(path, EVENING)


def codes(taken) -> list[str]:
    return [remark.code for remark in taken.remarks]


def stream(hub: Hub, epoch: str = "1-9f2c"):
    return next(each for each in hub.status()["streams"] if each["epoch"] == epoch)


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


def test_two_batches_with_one_number_raise_an_alarm_and_neither_is_deleted(hub, desk):
    twin = desk.copy()
    desk.register("Nguyễn Văn Khởi")
    twin.register("Phan Thị Thu Hà")
    first, second = desk.export(), twin.export(name="khac.hs.zip")
    take(hub, first)
    forked = take(hub, second)
    assert (forked.fate, codes(forked)) == (BatchFate.FORKED, ["E302"])
    assert stream(hub)["frozen"]
    assert hub.status()["problems"][0]["code"] == "E302"
    kept = {each.read_bytes() for each in (hub.folder / "quarantine").iterdir()}
    assert {first.read_bytes(), second.read_bytes()} <= kept
    assert take(hub, second).fate is BatchFate.FORKED


def test_two_held_batches_with_one_number_are_a_fork_too(hub, desk):
    desk.register()
    desk.export()
    twin = desk.copy()
    desk.register("Nguyễn Văn Khởi")
    twin.register("Phan Thị Thu Hà")
    assert take(hub, desk.export()).fate is BatchFate.HELD
    assert take(hub, twin.export(name="khac.hs.zip")).fate is BatchFate.FORKED


def test_a_batch_that_does_not_follow_the_one_held_is_set_aside(hub, desk):
    desk.register()
    take(hub, desk.export())
    desk.register()
    stray = take(hub, desk.export(previous="5" * 64))
    assert (stray.fate, codes(stray)) == (BatchFate.FORKED, ["E304"])
    assert (stream(hub)["through"], stream(hub)["frozen_by"]) == (1, "E304")
    assert hub.status()["dossiers"] == 1


def test_a_held_batch_that_does_not_follow_is_found_out_when_its_turn_comes(hub, desk):
    desk.register()
    first = desk.export()
    desk.register()
    take(hub, desk.export(previous="5" * 64))
    assert take(hub, first).released == ()
    assert (stream(hub)["through"], stream(hub)["frozen_by"]) == (1, "E304")


def test_after_an_alarm_further_batches_wait_until_a_person_decides(hub, desk):
    desk.register()
    take(hub, desk.export())
    twin = desk.copy()
    desk.register()
    twin.register("Phan Thị Thu Hà")
    take(hub, desk.export())
    take(hub, twin.export(name="khac.hs.zip"))
    desk.register()
    waiting = take(hub, desk.export())
    assert (waiting.fate, codes(waiting)) == (BatchFate.HELD, ["E307"])
    assert hub.release(Address("H58.123", "1", "1-9f2c"), EVENING) == (3,)
    assert (stream(hub)["through"], stream(hub)["frozen"]) == (3, False)


def test_a_stream_that_flows_cannot_be_released(hub, desk):
    desk.register()
    take(hub, desk.export())
    with pytest.raises(RuleBroken) as refused:
        hub.release(Address("H58.123", "1", "1-9f2c"), EVENING)
    assert refused.value.code == "hub.not_frozen"


def test_a_second_living_epoch_with_the_same_counter_is_a_clone(hub, desk):
    twin = desk.copy()
    twin.epoch = "1-aaaa"
    desk.register()
    twin.register("Phan Thị Thu Hà")
    take(hub, desk.export())
    cloned = twin.export()
    assert codes(take(hub, cloned)) == ["E302"]
    assert stream(hub)["frozen"]
    assert stream(hub, "1-aaaa")["frozen"]
    hub.release(Address("H58.123", "1", "1-aaaa"), EVENING)
    assert take(hub, cloned).fate is BatchFate.ACCEPTED


def test_a_file_signed_with_a_key_that_is_not_enrolled_is_refused(hub, desk, dump):
    desk.register()
    desk.key = SigningKey.generate()
    before = dump()
    assert codes(take(hub, desk.export())) == ["E201"]
    assert dump() == before


def test_a_key_of_another_desk_does_not_speak_for_this_one(hub, desk):
    desk.register()
    desk.desk = "2"
    assert codes(take(hub, desk.export())) == ["E201"]


def test_a_revoked_key_is_named_and_what_it_sent_before_stays(hub, desk):
    code = desk.register()
    take(hub, desk.export())
    hub.revoke("H58.123", "1", desk.key.public.fingerprint(), EVENING)
    desk.register()
    assert codes(take(hub, desk.export())) == ["E202"]
    assert hub.show(code)["state"] == "accepted"


@pytest.mark.parametrize("addressee", [{"to_unit": "H59", "to_key": None}, {"to_key": "a" * 64}], ids=["unit", "key"])
def test_a_batch_for_another_office_is_refused_and_writes_nothing(hub, desk, dump, addressee):
    desk.register()
    before = dump()
    assert codes(take(hub, desk.export(**addressee))) == ["E203"]
    assert dump() == before


def test_before_the_desk_has_the_card_its_batch_is_addressed_by_unit_alone(hub, desk):
    desk.register()
    assert take(hub, desk.export(to_key=None)).fate is BatchFate.ACCEPTED


def test_a_training_batch_is_refused_at_a_real_office(hub, desk, dump):
    desk.register()
    before = dump()
    assert codes(take(hub, desk.export(training=True))) == ["E204"]
    assert dump() == before


def test_a_real_batch_is_refused_at_a_training_office(tmp_path, desk):
    hub = a_hub(tmp_path / "luyen-tap", training=True)
    desk.register()
    assert codes(take(hub, desk.export(to_key=None))) == ["E204"]
    hub.close()


def test_a_truncated_file_is_refused_and_leaves_copy_report_and_one_audit_entry(hub, desk, dump):
    desk.register()
    path = desk.export()
    path.write_bytes(path.read_bytes()[:-40])
    before = dump()
    taken = take(hub, path)
    assert (taken.fate, codes(taken)) == (BatchFate.REFUSED, ["E101"])
    assert dump() == before
    [report] = (hub.folder / "quarantine").glob("*.txt")
    assert "cắt cụt" in report.read_text(encoding="utf-8")
    told = json.loads(report.with_suffix(".json").read_text(encoding="utf-8"))
    assert (told["fate"], told["code"]) == ("refused", "E101")
    assert report.with_suffix("").read_bytes() == path.read_bytes()
    assert audit(hub) == ["made", "enrolled", "refused"]


def test_the_report_goes_when_the_file_is_taken_after_all(hub, desk):
    newcomer = TestDesk(desk.folder, desk="2", key=SigningKey.from_seed(b"quay tiep nhan so 2 / thu nghiem"))
    newcomer.register()
    path = newcomer.export()
    assert codes(take(hub, path)) == ["E201"]
    hub.enrol(newcomer.card(), EVENING)
    assert take(hub, path).fate is BatchFate.ACCEPTED
    assert not list((hub.folder / "quarantine").glob("*.txt"))


def test_a_return_batch_does_not_go_up(hub, desk):
    code = desk.register()
    take(hub, desk.export())
    assert code
    [reply] = hub.reply("H58.123", desk.folder, EVENING)
    assert codes(take(hub, reply)) == ["E105"]


def test_a_file_that_is_not_there_is_the_world_s_trouble(hub, tmp_path):
    with pytest.raises(Trouble):
        take(hub, tmp_path / "khong-co.hs.zip")


def test_one_id_for_two_records_refuses_the_whole_batch(hub, desk, dump):
    desk.register()
    take(hub, desk.export())
    forged = TestDesk(desk.folder, to_key=hub.fingerprint, epoch="2-0001")
    forged.register()
    forged.register()
    epoch, seq, line = forged.pending[1]
    taken_id = an_id(10**20 + 10**8 + 0x9F2C * 10**10 + 1).encode()
    forged.pending[1] = (epoch, seq, line.replace(json.loads(line)["id"].encode(), taken_id))
    before = dump()
    assert codes(take(hub, forged.export())) == ["E305"]
    assert dump() == before


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


def audit(hub: Hub) -> list[str]:
    with closing(sqlite3.connect(hub.folder / "hub.db")) as connection:
        return [what for (what,) in connection.execute("SELECT what FROM audit_entry ORDER BY no")]


def test_every_coming_is_noted(hub, desk):
    desk.register()
    path = desk.export()
    take(hub, path)
    take(hub, path)
    assert audit(hub) == ["made", "enrolled", "accepted", "duplicate"]
