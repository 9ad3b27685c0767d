"""The day's end at the desk: frozen batches, the same bytes for ever, and replies from the right office only."""

from pathlib import Path

import pytest

from desk_app.domain.errors import RuleBroken
from desk_app.services.desk import Desk
from tests.building import OFFICER, a_filing


def test_what_is_pending_goes_into_one_batch_and_then_nothing_is_pending(desk: Desk, tmp_path: Path) -> None:
    desk.reception.register(a_filing(), OFFICER)
    sent = desk.day_end.export(tmp_path / "stick", OFFICER)
    assert sent is not None
    assert (sent.number, sent.records) == (1, 1)
    assert desk.day_end.export(tmp_path / "stick", OFFICER) is None
    assert desk.lookup.counts().unsent == 0


def test_batches_are_numbered_and_chained_without_a_gap(desk: Desk, tmp_path: Path) -> None:
    opened = []
    for _ in range(3):
        desk.reception.register(a_filing(), OFFICER)
        sent = desk.day_end.export(tmp_path, OFFICER)
        assert sent is not None
        opened.append(desk.day_end.inspect(sent.path))
    assert [batch.head.number for batch in opened] == [1, 2, 3]
    assert [batch.head.previous for batch in opened[1:]] == [batch.digest for batch in opened[:2]]
    assert [(batch.head.first_seq, batch.head.last_seq) for batch in opened] == [(1, 1), (2, 2), (3, 3)]


def test_a_batch_is_written_again_to_the_byte(desk: Desk, tmp_path: Path) -> None:
    desk.reception.register(a_filing(), OFFICER)
    sent = desk.day_end.export(tmp_path / "one", OFFICER)
    assert sent is not None
    again = desk.day_end.export_again(1, tmp_path / "two")
    assert again.path.read_bytes() == sent.path.read_bytes()


def test_a_batch_that_never_was_cannot_be_written_again(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(RuleBroken, match=r"batch\.unknown"):
        desk.day_end.export_again(7, tmp_path)


def test_the_frozen_batch_is_safe_even_when_the_stick_is_not(desk: Desk, tmp_path: Path) -> None:
    desk.reception.register(a_filing(), OFFICER)
    (tmp_path / "stick").write_text("a file where a folder should be", encoding="utf-8")
    with pytest.raises(Exception, match=r"tray\.unwritten"):
        desk.day_end.export(tmp_path / "stick", OFFICER)
    assert desk.day_end.batches()[0].number == 1
    assert desk.day_end.export_again(1, tmp_path / "other").path.exists()


def test_names_of_files_and_cards_tell_nothing_of_citizens(desk: Desk, tmp_path: Path) -> None:
    desk.reception.register(a_filing(), OFFICER)
    desk.day_end.export(tmp_path, OFFICER)
    card = desk.day_end.enrol(tmp_path)
    assert card.name == "H58.123_1.enrol.json"
    assert b"082190000147" not in card.read_bytes()


def test_pending_entries_are_counted_by_kind(desk: Desk) -> None:
    code = desk.reception.register(a_filing(), OFFICER).dossier.code
    desk.processing.move(code, "void", OFFICER, note="gõ nhầm")
    assert desk.day_end.pending() == {"dossier.registered": 1, "number.voided": 1}
