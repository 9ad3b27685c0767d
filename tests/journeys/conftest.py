"""What most journeys begin with: a desk on a Monday morning, and a dossier that was received there."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desk_app.services.desk import Desk
from tests.building import OFFICER, MovingClock, a_desk, a_filing


@pytest.fixture
def clock() -> MovingClock:
    return MovingClock()


@pytest.fixture
def desk(tmp_path: Path, clock: MovingClock) -> Iterator[Desk]:
    made = a_desk(tmp_path / "desk", clock)
    yield made
    made.close()


@pytest.fixture
def code(desk: Desk) -> str:
    """A dossier of three working days, received on Monday."""
    return desk.reception.register(a_filing(), OFFICER).dossier.code
