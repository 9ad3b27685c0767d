"""A window that is killed with signal 9: nothing typed is lost, and what was committed gets no second number."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from desk_app.services.desk import Desk
from desk_app.wiring import start_desk
from tests.building import OFFICER, MovingClock, a_desk
from tests.ui.reception_counter import Counter
from tests.ui.spot_counter import SpotCounter
from tests.ui.typed_and_killed import TYPED
from tests.ui.working import Workplace
from ui.reception.draft_text import draft_of

ROOT = Path(__file__).parents[2]


@pytest.fixture
def folder(tmp_path) -> Path:
    a_desk(tmp_path / "desk").close()
    return tmp_path / "desk"


def killed(folder: Path, how: str) -> str:
    """What the window told before it was killed."""
    words = [sys.executable, "-m", "tests.ui.typed_and_killed", str(folder), how]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
        assert process.stdout is not None
        told = process.stdout.readline().strip()
        process.kill()  # signal 9; on Windows its like, TerminateProcess
    return told


@pytest.fixture
def restarted(dressed, qtbot, folder) -> Iterator[list[Counter]]:
    """Where the next start is put, so that it is closed."""
    made: list[Counter] = []
    yield made
    for counter in made:
        counter.settle()
        assert counter.errors == []
        counter.tasks.close()
        counter.desk.close()


def start(folder: Path, qtbot, restarted: list[Counter]) -> Counter:
    restarted.append(Counter(start_desk(folder, MovingClock()), qtbot, folder))
    qtbot.addWidget(restarted[-1].window)
    return restarted[-1]


def test_what_was_typed_before_the_kill_stands_on_the_page_again(folder, qtbot, restarted):
    assert killed(folder, "typing") == "kept"
    counter = start(folder, qtbot, restarted)
    assert counter.at("name") == "Lương Thị Ngọc Ẩn"
    assert counter.page.draft().request == TYPED
    assert counter.page.draft().procedure.key == "1.004873"
    assert counter.received() == 0


def test_a_visit_that_was_typed_before_the_kill_stands_on_its_page_again(folder, qtbot, dressed):
    assert killed(folder, "settling") == "kept"
    desk = start_desk(folder, MovingClock())
    counter = SpotCounter(Workplace(desk, folder), qtbot, lambda: OFFICER)
    typed = counter.page.typed()
    assert (typed.person.name, typed.pieces[0].what) == ("Lương Thị Ngọc Ẩn", TYPED)
    assert "09:00" in counter.said()
    assert desk.lookup.counts().received == 0
    counter.place.tasks.close()
    desk.close()


def test_a_save_that_succeeded_before_the_kill_is_told_and_never_counted_twice(folder, qtbot, restarted):
    code = killed(folder, "saving")
    desk = start_desk(folder, MovingClock())
    assert saved_again(desk) == code
    desk.close()
    counter = start(folder, qtbot, restarted)
    assert counter.page.draft().is_empty()
    assert code in counter.said()
    assert counter.received() == 1
    assert list((folder / "drafts").iterdir()) == []
    assert counter.desk.safekeeping.check().troubles == ()


def saved_again(desk: Desk) -> str:
    """The code that the draft on the disk gets, when somebody saves it all the same."""
    kept = desk.drafts.kept(OFFICER)
    assert kept is not None
    known = {each.key: each for each in desk.catalogue.procedures()}
    return desk.reception.register(draft_of(kept.document, known.get).filing(), OFFICER).dossier.code
