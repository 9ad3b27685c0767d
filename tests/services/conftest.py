"""A desk for the tests of the work floor."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desk_app.services.desk import Desk
from tests.building import MovingClock, a_desk


@pytest.fixture
def clock() -> MovingClock:
    """Monday 2 March 2026, 9 o'clock, until the test moves it."""
    return MovingClock()


@pytest.fixture
def desk(tmp_path: Path, clock: MovingClock) -> Iterator[Desk]:
    """A training desk with a record of its own."""
    made = a_desk(tmp_path / "desk", clock)
    yield made
    made.close()
