"""Replies: complete statements, in their own stream, that say outcomes until they were heard."""

import json
from datetime import timedelta
from pathlib import Path

import pytest

from desk_app.domain.batches import Heard, OutcomeState
from desk_app.domain.errors import RuleBroken
from desk_app.domain.records import NOTHING_BEFORE
from desk_app.domain.wire import canonical, digest
from desk_app.services.statement import read_statement
from desk_app.sync.container import read_container
from desk_app.sync.keys import SigningKey
from desk_app.sync.post_room import FilePost
from tests.hub.desks import EVENING, TestDesk, an_id

LATER = EVENING + timedelta(hours=1)


@pytest.fixture
def tray(tmp_path: Path) -> Path:
    return tmp_path / "tra loi"


def reply(hub, tray):
    [path] = hub.reply("H58.123", tray, LATER)
    return path


def read(path: Path):
    """The statement as the desk reads it."""
    opened = FilePost(SigningKey.generate(), path.parent / "quarantine").open(path)
    return opened, read_statement(opened, path.name)


def heard(path: Path) -> Heard:
    container = read_container(path)
    return Heard(container.manifest.sender.epoch, container.manifest.no, container.digest)


def records(path: Path) -> list[dict]:
    return [json.loads(line) for line in read_container(path).lines]


def test_a_reply_says_how_far_every_epoch_of_the_desk_has_arrived(hub, desk, tray):
    code = desk.register()
    hub.take(desk.export(), EVENING)
    restored = desk.restored()
    restored.correct(code, "sau khi phục hồi")
    first = restored.export()
    restored.correct(code, "lần hai")
    restored.export()
    restored.correct(code, "lần ba")
    hub.take(first, EVENING)
    hub.take(restored.export(), EVENING)
    _, statement = read(reply(hub, tray))
    told = {each.epoch: each for each in statement.acknowledged}
    assert set(told) == {"1-9f2c", "2-77aa"}
    assert (told["1-9f2c"].through, told["1-9f2c"].digest, told["1-9f2c"].events) == (1, desk.previous, 1)
    assert (told["2-77aa"].through, told["2-77aa"].missing, told["2-77aa"].held) == (1, (2,), (3,))


def test_the_set_is_the_sum_of_the_records_digests(hub, desk, tray):
    desk.hand_over(desk.register())
    lines = [line for _, _, line in desk.pending]
    hub.take(desk.export(), EVENING)
    [ack] = records(reply(hub, tray))
    expected = sum(int(digest(line), 16) for line in lines) % 2**256
    told = ack["entry"]["map"]["1-9f2c"]
    assert (told["set"], told["durable"], told["events"]) == (f"{expected:064x}", 0, 2)


def test_a_reply_is_addressed_signed_and_numbered_like_a_batch(hub, desk, tray):
    desk.register()
    hub.take(desk.export(), EVENING)
    path = reply(hub, tray)
    manifest = read_container(path).manifest
    assert path.name == f"TL_H58.123_1_{hub.epoch}_000001.hs.zip"
    assert (manifest.kind, manifest.sender.unit, manifest.sender.desk, manifest.no) == ("return", "H58", None, 1)
    assert (manifest.addressee.unit, manifest.addressee.desk) == ("H58.123", "1")
    assert manifest.addressee.key == desk.key.public.fingerprint()
    assert read_container(path).key.fingerprint() == hub.fingerprint


def test_when_nothing_changed_the_reply_is_the_same_bytes_again(hub, desk, tray, dump):
    desk.register()
    hub.take(desk.export(), EVENING)
    first = reply(hub, tray)
    before, data = dump(), first.read_bytes()
    [again] = hub.reply("H58.123", tray, LATER + timedelta(days=1))
    assert (again, again.read_bytes(), dump()) == (first, data, before)


def test_replies_form_a_stream_without_gaps_and_their_records_a_chain(hub, desk, tray):
    code = desk.register()
    hub.take(desk.export(), EVENING)
    first = reply(hub, tray)
    hub.outcome(code, OutcomeState.IN_PROCESS, EVENING)
    second = reply(hub, tray)
    manifests = [read_container(path).manifest for path in (first, second)]
    assert [manifest.no for manifest in manifests] == [1, 2]
    assert manifests[1].prev == digest(first.read_bytes())
    lines = [*read_container(first).lines, *read_container(second).lines]
    assert [json.loads(line)["prev"] for line in lines] == [NOTHING_BEFORE, *map(digest, lines[:-1])]
    assert [json.loads(line)["seq"] for line in lines] == [1, 2, 3]
    assert (manifests[1].events.first, manifests[1].events.last) == (2, 3)


def test_an_outcome_travels_until_the_desk_has_heard_it(hub, desk, tray):
    code = desk.register()
    hub.take(desk.export(), EVENING)
    hub.outcome(code, OutcomeState.DONE, EVENING, note="Đã ký", official_code="H58.123-260302-0042")
    first = reply(hub, tray)
    _, statement = read(first)
    [outcome] = statement.outcomes.values()
    assert (outcome.dossier_code, outcome.state, outcome.note) == (code, OutcomeState.DONE, "Đã ký")
    assert (outcome.official_code, outcome.at, outcome.dossier_id) == (
        "H58.123-260302-0042",
        EVENING,
        hub.show(code)["dossier"],
    )
    desk.register()
    hub.take(desk.export(), EVENING)
    second = reply(hub, tray)
    assert read(second)[1].outcomes == statement.outcomes
    assert records(second)[1] == records(first)[1]
    desk.heard = heard(second)
    desk.register()
    hub.take(desk.export(), EVENING)
    assert read(reply(hub, tray))[1].outcomes == {}


def test_a_restored_desk_that_lost_a_reply_gets_its_outcomes_again(hub, desk, tray):
    code = desk.register()
    hub.take(desk.export(), EVENING)
    backup = desk.copy()
    hub.outcome(code, OutcomeState.DONE, EVENING)
    desk.heard = heard(reply(hub, tray))
    desk.register()
    hub.take(desk.export(), EVENING)
    assert read(reply(hub, tray))[1].outcomes == {}
    restored = backup.restored()
    restored.correct(code, "sau khi phục hồi")
    hub.take(restored.export(), EVENING)
    assert len(read(reply(hub, tray))[1].outcomes) == 1


def test_a_reply_that_is_not_ours_was_not_heard(hub, desk, tray):
    code = desk.register()
    hub.take(desk.export(), EVENING)
    hub.outcome(code, OutcomeState.DONE, EVENING)
    desk.heard = Heard(hub.epoch, heard(reply(hub, tray)).through, "b" * 64)
    desk.register()
    hub.take(desk.export(), EVENING)
    assert len(read(reply(hub, tray))[1].outcomes) == 1


def test_problems_are_told_in_vietnamese_with_their_dossier(hub, desk, tray):
    code = desk.register()
    hub.take(desk.export(), EVENING)
    backup = desk.copy()
    desk.correct(code, "trước khi mất máy")
    hub.take(desk.export(), EVENING)
    restored = backup.restored()
    record = restored.correct(code, "sau khi phục hồi")
    hub.take(restored.export(), EVENING)
    [problem] = read(reply(hub, tray))[1].problems
    assert (problem.record_id, problem.code, problem.dossier_code) == (record, "E403", code)
    assert "cần xử lý" in problem.message


def test_hundreds_of_problems_fit_into_one_reply(hub, desk, tray):
    desk.register()
    record = json.loads(desk.pending[0][2]) | {"type": "dossier.sung_about", "dossier": None}
    for number in range(400):
        desk.write_line(canonical(record | {"id": an_id(number + 1), "seq": desk.seq + 1, "prev": desk.head}))
    hub.take(desk.export(), EVENING)
    opened, statement = read(reply(hub, tray))
    assert len(statement.problems) == 400
    assert [each.epoch for each in statement.acknowledged] == ["1-9f2c"]
    assert opened.head.record_count == 3


def test_a_desk_that_sent_nothing_yet_gets_an_empty_statement(hub, desk, tray):
    opened, statement = read(reply(hub, tray))
    assert (opened.head.number, statement.acknowledged, statement.outcomes) == (1, (), {})


def test_each_desk_of_an_office_gets_its_own_reply(hub, desk, tray):
    second = TestDesk(desk.folder, desk="2", key=SigningKey.from_seed(b"quay tiep nhan so 2 / thu nghiem"))
    hub.enrol(second.card(), EVENING)
    both = hub.reply("H58.123", tray, LATER)
    assert [path.name[:12] for path in both] == ["TL_H58.123_1", "TL_H58.123_2"]
    assert hub.reply("H58.123/2", tray, LATER) == both[1:]


@pytest.mark.parametrize(
    ("office", "code"),
    [("H99", "hub.unknown_office"), ("H58.123/7", "hub.unknown_desk"), ("H58.123", "hub.no_living_key")],
)
def test_nobody_to_reply_to_is_said(hub, desk, tray, office, code):
    hub.revoke("H58.123", "1", desk.key.public.fingerprint(), EVENING)
    with pytest.raises(RuleBroken) as refused:
        hub.reply(office, tray, LATER)
    assert refused.value.code == code


def test_an_outcome_for_a_dossier_that_is_not_here_is_refused(hub, desk):
    with pytest.raises(RuleBroken) as refused:
        hub.outcome("H58.123-260302-1001", OutcomeState.DONE, EVENING)
    assert refused.value.code == "hub.unknown_dossier"
