"""Two officers at one dossier: the second is told so, sees both versions, and loses nothing that was typed."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from desk_app import wiring
from desk_app.domain.errors import RecordChanged
from desk_app.domain.history import Happened
from desk_app.domain.states import State
from desk_app.services.desk import Desk
from desk_app.services.processing import Moved
from desk_app.services.wording import sentence_of
from tests.building import OFFICER, MovingClock, a_desk, a_filing

FIRST, SECOND = "Lê Thị Hương Giang", "Cao Văn Bản"
TYPED = {"address": "số 9, đường Trần Phú, phường Bến Đình", "phone": "0900000198"}


@pytest.fixture
def desks(tmp_path: Path) -> Iterator[tuple[Desk, Desk]]:
    """One record, opened at two windows."""
    first = a_desk(tmp_path / "desk")
    second = wiring.start_desk(tmp_path / "desk", MovingClock())
    yield first, second
    second.close()
    first.close()


@pytest.fixture
def code(desks: tuple[Desk, Desk]) -> str:
    return desks[0].reception.register(a_filing(), OFFICER).dossier.code


def test_the_second_of_two_is_told_which_version_was_read_and_which_was_found(
    desks: tuple[Desk, Desk], code: str
) -> None:
    mine, theirs = desks
    seen = mine.lookup.folder(code).dossier
    theirs.processing.move(code, "hand_over", SECOND, values={"to": "Tư pháp – Hộ tịch"}, read_revision=seen.revision)
    with pytest.raises(RecordChanged) as refused:
        mine.processing.move(code, "correct", FIRST, note="nhầm địa chỉ", values=TYPED, read_revision=seen.revision)
    assert refused.value.code == "dossier.changed"
    assert refused.value.facts == {"code": code, "read": 1, "found": 2}
    assert "1" in sentence_of(refused.value)
    assert "2" in sentence_of(refused.value)


def test_both_versions_can_be_laid_side_by_side_and_what_happened_between_them_is_named(
    desks: tuple[Desk, Desk], code: str
) -> None:
    mine, theirs = desks
    seen = mine.lookup.folder(code).dossier
    theirs.processing.move(code, "hand_over", SECOND, values={"to": "Tư pháp – Hộ tịch"})
    found = mine.lookup.folder(code)
    between = [entry for entry in found.history if entry.revision > seen.revision]
    assert (seen.state, found.dossier.state) == (State.ACCEPTED, State.IN_PROCESS)
    assert [(entry.what, entry.officer) for entry in between] == [(Happened.HANDED_OVER, SECOND)]


def test_what_the_second_had_typed_goes_in_unchanged_once_the_other_version_was_seen(
    desks: tuple[Desk, Desk], code: str
) -> None:
    mine, theirs = desks
    seen = mine.lookup.folder(code).dossier
    theirs.processing.move(code, "hand_over", SECOND, values={"to": "Tư pháp – Hộ tịch"})
    typed = dict(TYPED)
    with pytest.raises(RecordChanged) as refused:
        mine.processing.move(code, "correct", FIRST, note="nhầm địa chỉ", values=typed, read_revision=seen.revision)
    found = refused.value.facts["found"]
    assert isinstance(found, int)
    later = mine.processing.move(code, "correct", FIRST, note="nhầm địa chỉ", values=typed, read_revision=found)
    assert (later.dossier.owner.address, later.dossier.place) == (TYPED["address"], "Tư pháp – Hộ tịch")
    assert [entry.officer for entry in mine.lookup.folder(code).history] == [OFFICER, SECOND, FIRST]


def test_a_refused_change_leaves_no_trace_in_the_record_or_the_outbox(desks: tuple[Desk, Desk], code: str) -> None:
    mine, theirs = desks
    theirs.processing.move(code, "hand_over", SECOND, values={"to": "Tư pháp – Hộ tịch"})
    before, waiting = mine.lookup.folder(code), mine.day_end.pending()
    with pytest.raises(RecordChanged):
        mine.processing.move(code, "correct", FIRST, note="nhầm địa chỉ", values=TYPED, read_revision=1)
    assert (mine.lookup.folder(code), mine.day_end.pending()) == (before, waiting)
    assert mine.safekeeping.check().troubles == ()


def test_of_two_in_the_same_moment_exactly_one_goes_in(desks: tuple[Desk, Desk], code: str) -> None:
    start = Barrier(2)

    def change(desk: Desk, officer: str, phone: str) -> Moved | RecordChanged:
        start.wait()
        try:
            return desk.processing.move(
                code, "correct", officer, note="đổi số", values={"phone": phone}, read_revision=revision
            )
        except RecordChanged as changed:
            return changed

    for place in range(10):
        revision = desks[0].lookup.folder(code).dossier.revision
        phones = (f"09000002{place:02}", f"09000003{place:02}")
        with ThreadPoolExecutor(2) as pool:
            answers = list(pool.map(change, desks, (FIRST, SECOND), phones))
        refused = [answer for answer in answers if isinstance(answer, RecordChanged)]
        [moved] = [answer for answer in answers if isinstance(answer, Moved)]
        assert [answer.facts["found"] for answer in refused] == [revision + 1]
        assert desks[1].lookup.folder(code).dossier == moved.dossier
    assert [entry.revision for entry in desks[0].lookup.folder(code).history] == list(range(1, 12))


def test_without_a_revision_a_move_is_judged_by_what_stands_in_the_record_now(
    desks: tuple[Desk, Desk], code: str
) -> None:
    mine, theirs = desks
    theirs.processing.move(code, "hand_over", SECOND, values={"to": "Tư pháp – Hộ tịch"})
    assert mine.processing.move(code, "result", FIRST).dossier.state is State.DONE


def test_filing_and_accepting_at_two_windows_gives_one_number(desks: tuple[Desk, Desk]) -> None:
    mine, theirs = desks
    filed = mine.reception.file(a_filing(), FIRST).dossier
    accepted = theirs.reception.accept(filed.code, SECOND).dossier
    again = mine.reception.file(a_filing(id=filed.id), FIRST)
    assert (again.again, again.dossier.code) == (True, accepted.code)
    assert mine.safekeeping.check().troubles == ()
