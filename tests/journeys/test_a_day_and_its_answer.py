"""From the form to the office above and back, through real files: the day, and what a restored desk does to it."""

import shutil
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from desk_app import wiring
from desk_app.domain.batches import BatchFate, OutcomeState
from desk_app.domain.errors import FileRefused
from desk_app.hub.office import Hub
from desk_app.services.day_end import Sent
from desk_app.services.desk import Desk
from tests.building import MORNING, OFFICER, MovingClock, a_desk, a_filing

HUB_NAME = "Trung tâm Phục vụ hành chính công tỉnh Cửu Giang"


@pytest.fixture
def hub(tmp_path: Path, desk: Desk) -> Iterator[Hub]:
    """A training office above that knows the desk, and is known to it."""
    made = Hub.make(None, tmp_path / "hub", unit="H58", name=HUB_NAME, training=True, at=MORNING)
    made.enrol(desk.day_end.enrol(tmp_path / "cards"), at=MORNING)
    desk.day_end.take_upper_card(made.card(tmp_path / "cards"))
    yield made
    made.close()


def _sent(desk: Desk, folder: Path) -> Sent:
    sent = desk.day_end.export(folder, OFFICER)
    assert sent is not None
    return sent


def test_a_day_goes_up_and_its_answer_comes_back(desk: Desk, hub: Hub, tmp_path: Path) -> None:
    codes = [desk.reception.register(a_filing(), OFFICER).dossier.code for _ in range(3)]
    desk.paperwork.receipts(codes, OFFICER)
    sent = _sent(desk, tmp_path / "stick")
    taken = hub.take(sent.path, at=MORNING)
    assert (taken.fate, taken.records, taken.applied) == (BatchFate.ACCEPTED, 6, 6)
    hub.outcome(codes[0], OutcomeState.IN_PROCESS, at=MORNING, note="Đã chuyển phòng chuyên môn")
    [reply] = hub.reply("H58.123", tmp_path / "stick", at=MORNING)
    answer = desk.day_end.take(reply, OFFICER)
    assert (answer.fate, answer.acknowledged[0].through, answer.problems) == (BatchFate.ACCEPTED, 1, ())
    assert desk.day_end.batches()[0].acknowledged_at == MORNING
    assert [each.state for each in desk.lookup.folder(codes[0]).outcomes] == [OutcomeState.IN_PROCESS]


def test_the_same_files_twice_change_nothing(desk: Desk, hub: Hub, tmp_path: Path) -> None:
    code = desk.reception.register(a_filing(), OFFICER).dossier.code
    sent = _sent(desk, tmp_path)
    hub.take(sent.path, at=MORNING)
    before = hub.show(code)
    assert hub.take(sent.path, at=MORNING).fate is BatchFate.DUPLICATE
    assert hub.show(code) == before
    [reply] = hub.reply("H58.123", tmp_path, at=MORNING)
    desk.day_end.take(reply, OFFICER)
    replies = desk.day_end.replies()
    assert desk.day_end.take(reply, OFFICER).fate is BatchFate.DUPLICATE
    assert desk.day_end.replies() == replies


def test_a_desk_says_in_its_next_batch_which_reply_it_heard(desk: Desk, hub: Hub, tmp_path: Path) -> None:
    code = desk.reception.register(a_filing(), OFFICER).dossier.code
    hub.take(_sent(desk, tmp_path).path, at=MORNING)
    hub.outcome(code, OutcomeState.DONE, at=MORNING)
    [reply] = hub.reply("H58.123", tmp_path, at=MORNING)
    desk.day_end.take(reply, OFFICER)
    desk.reception.register(a_filing(), OFFICER)
    heard = desk.day_end.inspect(_sent(desk, tmp_path).path).head.heard
    assert heard is not None
    assert heard.through == 1


def test_a_lost_reply_is_made_good_by_the_next(desk: Desk, hub: Hub, tmp_path: Path) -> None:
    code = desk.reception.register(a_filing(), OFFICER).dossier.code
    hub.take(_sent(desk, tmp_path).path, at=MORNING)
    hub.outcome(code, OutcomeState.DONE, at=MORNING, note="Đã ký")
    hub.reply("H58.123", tmp_path / "lost", at=MORNING)
    desk.reception.register(a_filing(), OFFICER)
    hub.take(_sent(desk, tmp_path).path, at=MORNING)
    [second] = hub.reply("H58.123", tmp_path, at=MORNING)
    answer = desk.day_end.take(second, OFFICER)
    assert (answer.number, [each.note for each in answer.outcomes]) == (2, ["Đã ký"])


def test_an_older_reply_that_comes_late_takes_nothing_back(desk: Desk, hub: Hub, tmp_path: Path) -> None:
    desk.reception.register(a_filing(), OFFICER)
    hub.take(_sent(desk, tmp_path).path, at=MORNING)
    [first] = hub.reply("H58.123", tmp_path / "late", at=MORNING)
    desk.reception.register(a_filing(), OFFICER)
    hub.take(_sent(desk, tmp_path).path, at=MORNING)
    [second] = hub.reply("H58.123", tmp_path, at=MORNING)
    desk.day_end.take(second, OFFICER)
    assert desk.day_end.take(first, OFFICER).fate is BatchFate.DUPLICATE
    assert all(batch.acknowledged_at for batch in desk.day_end.batches())


def test_a_batch_that_overtakes_another_waits_for_it(desk: Desk, hub: Hub, tmp_path: Path) -> None:
    paths = []
    for _ in range(2):
        desk.reception.register(a_filing(), OFFICER)
        paths.append(_sent(desk, tmp_path).path)
    assert hub.take(paths[1], at=MORNING).fate is BatchFate.HELD
    [reply] = hub.reply("H58.123", tmp_path, at=MORNING)
    assert desk.day_end.take(reply, OFFICER).acknowledged[0].missing == (1,)
    assert hub.take(paths[0], at=MORNING).fate is BatchFate.ACCEPTED
    assert hub.status()["dossiers"] == 2


def test_a_reply_of_a_stranger_is_refused(desk: Desk, hub: Hub, tmp_path: Path) -> None:
    desk.reception.register(a_filing(), OFFICER)
    sent = _sent(desk, tmp_path)
    stranger = Hub.make(None, tmp_path / "stranger", unit="H58", name="Nơi khác", training=True, at=MORNING)
    stranger.enrol(desk.day_end.enrol(tmp_path / "cards2"), at=MORNING)
    stranger.take(sent.path, at=MORNING)
    [reply] = stranger.reply("H58.123", tmp_path, at=MORNING)
    stranger.close()
    with pytest.raises(FileRefused, match="E205"):
        desk.day_end.take(reply, OFFICER)
    assert desk.day_end.replies() == ()


def test_without_the_card_of_the_office_above_no_reply_is_believed(tmp_path: Path, clock: MovingClock) -> None:
    desk = a_desk(tmp_path / "desk", clock)
    hub = Hub.make(None, tmp_path / "hub", unit="H58", name=HUB_NAME, training=True, at=MORNING)
    hub.enrol(desk.day_end.enrol(tmp_path / "cards"), at=MORNING)
    desk.reception.register(a_filing(), OFFICER)
    hub.take(_sent(desk, tmp_path).path, at=MORNING)
    [reply] = hub.reply("H58.123", tmp_path, at=MORNING)
    with pytest.raises(FileRefused, match="E206"):
        desk.day_end.take(reply, OFFICER)
    desk.close()
    hub.close()


def test_training_and_real_never_mix(tmp_path: Path, desk: Desk) -> None:
    real = Hub.make(None, tmp_path / "real", unit="H58", name=HUB_NAME, training=False, at=MORNING)
    desk.reception.register(a_filing(), OFFICER)
    with pytest.raises(FileRefused, match="E204"):
        real.enrol(desk.day_end.enrol(tmp_path), at=MORNING)
    taken = real.take(_sent(desk, tmp_path).path, at=MORNING)
    assert (taken.fate, [remark.code for remark in taken.remarks]) == (BatchFate.REFUSED, ["E204"])
    with pytest.raises(FileRefused, match="E204"):
        desk.day_end.take_upper_card(real.card(tmp_path))
    assert real.status()["dossiers"] == 0
    real.close()


@pytest.mark.parametrize("how", ["restored by the program", "copied back by hand"])
def test_a_restored_desk_s_change_and_the_conflict_are_shown_and_neither_is_lost(
    desk: Desk, hub: Hub, clock: MovingClock, tmp_path: Path, how: str
) -> None:
    code = desk.reception.register(a_filing(), OFFICER).dossier.code
    hub.take(_sent(desk, tmp_path).path, at=MORNING)
    backup = desk.safekeeping.back_up(tmp_path / "safe")
    shutil.copytree(desk.folder, tmp_path / "by hand")
    desk.processing.move(code, "correct", OFFICER, note="trước phục hồi", values={"phone": "0900000198"})
    hub.take(_sent(desk, tmp_path).path, at=MORNING)

    clock.moment = MORNING + timedelta(hours=2)
    if how == "restored by the program":
        desk.safekeeping.restore(backup)
        again = desk
    else:
        desk.close()
        shutil.rmtree(desk.folder)
        shutil.copytree(tmp_path / "by hand", desk.folder)
        again = wiring.start_desk(desk.folder, clock)
        assert again.restored
    again.processing.move(code, "correct", OFFICER, note="sau phục hồi", values={"phone": "0900000199"})
    taken = hub.take(_sent(again, tmp_path).path, at=clock.moment)
    again.close()

    assert taken.fate is BatchFate.ACCEPTED
    shown = hub.show(code)
    assert shown["snapshot"]["owner"]["phone"] == "0900000199"
    told = str(shown)
    assert "trước phục hồi" in told
    assert "sau phục hồi" in told
    assert len(hub.status()["conflicts"]) == 1
    assert "E403" in [remark.code for remark in taken.remarks]


def test_what_waited_when_a_desk_was_restored_still_goes_up(desk: Desk, hub: Hub, tmp_path: Path) -> None:
    code = desk.reception.register(a_filing(), OFFICER).dossier.code
    desk.safekeeping.restore(desk.safekeeping.back_up(tmp_path / "safe"))
    later = desk.reception.register(a_filing(), OFFICER).dossier.code
    assert hub.take(_sent(desk, tmp_path).path, at=MORNING).fate is BatchFate.ACCEPTED
    assert hub.show(code)["snapshot"]["code"] == code
    assert hub.show(later)["snapshot"]["received_at"].startswith(datetime(2026, 3, 2).date().isoformat())
