"""Single records: what does not fit is kept, told, and stops nothing."""

import json
from datetime import timedelta

import pytest

from desk_app.domain.batches import BatchFate
from desk_app.domain.history import Happened
from desk_app.domain.moves.act import Act
from desk_app.domain.moves.entering import accepted, filed
from desk_app.domain.promises import Promise
from desk_app.domain.records import NOTHING_BEFORE
from desk_app.domain.states import State
from desk_app.domain.wire import canonical
from desk_app.sync.keys import SigningKey
from tests.hub.desks import EVENING, MONDAY, OFFICER, TestDesk, a_dossier, an_id


def an_act(number: int) -> Act:
    return Act(an_id(77_000 + number), OFFICER, MONDAY + timedelta(minutes=number))


def told(hub) -> list[tuple[str, str]]:
    return [(each["code"], each["id"]) for each in hub.status()["problems"]]


def changed(desk: TestDesk, **changes) -> str:
    """The pending record once more, under its own id but with other contents; the record's id."""
    epoch, seq, line = desk.pending.pop()
    record = json.loads(line) | changes
    desk.seq -= 1
    desk.head = record["prev"]
    desk.write_line(canonical(record))
    assert (epoch, seq) == desk.pending[-1][:2]
    return record["id"]


def test_a_record_of_an_unknown_type_is_stored_and_not_applied(hub, desk):
    code = desk.register()
    desk.hand_over(code)
    record = changed(desk, type="dossier.sung_about")
    taken = hub.take(desk.export(), EVENING)
    assert (taken.fate, taken.records, taken.applied) == (BatchFate.ACCEPTED, 2, 1)
    assert (told(hub), hub.show(code)["state"]) == ([("E402", record)], "accepted")


@pytest.mark.parametrize("kind", list(Happened))
def test_every_kind_of_entry_that_a_desk_writes_is_applied(hub, desk, kind):
    code = desk.register()
    desk.correct(code, "ghi chú")
    changed(desk, type=str(kind))
    taken = hub.take(desk.export(), EVENING)
    assert (taken.applied, told(hub)) == (2, [])
    assert hub.show(code)["history"][1]["type"] == kind


@pytest.mark.parametrize("state", list(State))
def test_every_state_that_a_desk_knows_is_shown(hub, desk, state):
    code = desk.register()
    snapshot = json.loads(desk.pending[0][2])["snapshot"]
    changed(desk, snapshot=snapshot | {"state": str(state)})
    hub.take(desk.export(), EVENING)
    assert (hub.show(code)["state"], told(hub)) == (state, [])


def test_a_slip_becomes_a_dossier_under_its_number(hub, desk):
    """Filed first, accepted later: one dossier with two codes, found by the one that counts now."""
    dossier = a_dossier(code="H58.123-P260302-1001", state=State.NEW)
    desk.write(dossier, filed(dossier, an_act(1)), NOTHING_BEFORE)
    due = Promise(MONDAY + timedelta(days=3), MONDAY + timedelta(days=3))
    later, entry = accepted(dossier, an_act(2), code="H58.123-260302-1001", promise=due)
    desk.write(later, entry, desk.head)
    hub.take(desk.export(), EVENING)
    assert [hub.status()[what] for what in ("dossiers", "records", "problems", "conflicts")] == [1, 2, [], []]
    assert hub.show("H58.123-260302-1001")["state"] == "accepted"


@pytest.mark.parametrize("field", ["waits", "mandate", "result", "places", "official_code", "dates", "scans"])
def test_a_later_fact_with_a_number_where_words_belong_is_not_applied(hub, desk, field):
    desk.register()
    snapshot = json.loads(desk.pending[0][2])["snapshot"]
    record = changed(desk, snapshot=snapshot | {field: 7})
    hub.take(desk.export(), EVENING)
    assert told(hub) == [("E401", record)]


def test_a_newer_version_of_a_known_type_is_stored_and_not_applied(hub, desk):
    desk.register()
    record = changed(desk, v=2)
    hub.take(desk.export(), EVENING)
    assert (told(hub), hub.status()["dossiers"], hub.status()["records"]) == ([("E402", record)], 0, 1)


@pytest.mark.parametrize(
    "broken",
    [
        {"snapshot": None},
        {"snapshot": {}},
        {"at": "2026-02-30T09:00:00+07:00"},
        {"actor": 7},
        {"revision": -1},
        {"revision": 5},
        {"entry": []},
        {"epoch": "ngày xưa"},
    ],
    ids=str,
)
def test_a_record_that_does_not_fit_is_stored_and_the_others_are_applied(hub, desk, broken):
    desk.register()
    record = changed(desk, **broken)
    good = desk.register()
    taken = hub.take(desk.export(), EVENING)
    assert (taken.fate, taken.applied, taken.records) == (BatchFate.ACCEPTED, 1, 2)
    assert ("E401", record) in told(hub)
    assert (hub.status()["records"], hub.show(good)["state"]) == (2, "accepted")


@pytest.mark.parametrize("field", ["note", "code", "owner", "papers", "state", "received_at", "procedure"])
def test_a_snapshot_with_a_number_where_words_belong_is_not_applied(hub, desk, field):
    desk.register()
    snapshot = json.loads(desk.pending[0][2])["snapshot"]
    record = changed(desk, snapshot=snapshot | {field: 7})
    hub.take(desk.export(), EVENING)
    assert told(hub) == [("E401", record)]


def test_a_line_that_is_no_record_at_all_is_kept_under_its_digest(hub, desk):
    desk.register()
    desk.write_line(b'{"xin":"chao"}')
    assert hub.take(desk.export(last_seq=1), EVENING).fate is BatchFate.ACCEPTED
    assert hub.status()["records"] == 2
    assert "E401" in [code for code, _ in told(hub)]


def test_a_training_dossier_in_a_real_batch_is_not_applied(hub, desk):
    desk.register()
    snapshot = json.loads(desk.pending[0][2])["snapshot"]
    changed(desk, snapshot=snapshot | {"training": True})
    assert hub.take(desk.export(), EVENING).applied == 0


def test_a_break_in_the_desk_s_own_chain_is_told_and_the_record_kept(hub, desk):
    desk.register()
    desk.head = "7" * 64
    code = desk.register()
    taken = hub.take(desk.export(), EVENING)
    assert [remark.code for remark in taken.remarks] == ["E306"]
    assert hub.show(code)["state"] == "accepted"


def test_a_chain_goes_on_over_batches(hub, desk):
    desk.register()
    hub.take(desk.export(), EVENING)
    desk.head = "7" * 64
    desk.register()
    assert [remark.code for remark in hub.take(desk.export(), EVENING).remarks] == ["E306"]


def test_a_desk_cannot_change_the_dossier_of_another(hub, desk):
    code = desk.register()
    hub.take(desk.export(), EVENING)
    stranger = TestDesk(desk.folder, desk="2", key=SigningKey.from_seed(b"quay tiep nhan so 2 / thu nghiem"))
    hub.enrol(stranger.card(), EVENING)
    stranger.dossiers[code] = desk.dossiers[code]
    record = stranger.correct(code, "của tôi")
    taken = hub.take(stranger.export(), EVENING)
    assert (taken.applied, told(hub)) == (0, [("E404", record)])
    shown = hub.show(code)
    assert (shown["snapshot"]["note"], shown["desk"]) == ("", "1")
    assert an_id(1_000_001) == shown["dossier"]


def test_a_record_that_comes_again_in_a_later_batch_is_there_once(hub, desk):
    code = desk.register()
    line = desk.pending[0]
    hub.take(desk.export(), EVENING)
    restored = desk.restored()
    restored.pending = [line]
    restored.correct(code, "sau khi phục hồi")
    taken = hub.take(restored.export(), EVENING)
    assert (taken.fate, taken.records, taken.applied) == (BatchFate.ACCEPTED, 2, 1)
    assert (hub.status()["records"], told(hub), hub.status()["conflicts"]) == (2, [], [])
