"""Batches that are refused: unknown keys, wrong offices, broken files; nothing is written but the report."""

import json

import pytest

from desk_app.domain.batches import BatchFate
from desk_app.domain.errors import Trouble
from desk_app.sync.keys import SigningKey
from tests.hub.desks import EVENING, TestDesk, a_hub, an_id
from tests.hub.taking import audit, codes, take


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
