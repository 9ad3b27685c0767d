"""A desk whose office has two printers, and a dossier to print."""

from collections.abc import Iterator

import pytest

from tests.building import a_filing
from tests.ui.paper_routes.office_printers import CANON, Printers, printers_in_the_office
from tests.ui.working import OFFICER, Workplace
from ui.preview.routes import Routes


@pytest.fixture
def printers(monkeypatch) -> Printers:
    return printers_in_the_office(monkeypatch)


@pytest.fixture
def place(dressed, desk, tmp_path, printers) -> Iterator[Workplace]:
    made = Workplace(desk, tmp_path)
    yield made
    made.tasks.close()


@pytest.fixture
def routes(place) -> Routes:
    made = Routes(place.comfort)
    made.common = CANON
    return made


@pytest.fixture
def dossier(desk):
    return desk.reception.register(a_filing(), OFFICER).dossier
