"""What the tests of complaints share: where a dossier goes, when it is due, and which ones a list names."""

from datetime import datetime

from desk_app.services.desk import Desk
from desk_app.services.worklists import ListName
from tests.building import OFFICER

CIVIL_STATUS = "Tư pháp – Hộ tịch"
MARRIAGE_PAPER = "1.004873"
DUE = datetime(2026, 3, 5, 17, 0)
EVENING_BEFORE = datetime(2026, 3, 5, 8, 0)


def at_office(desk: Desk, code: str) -> str:
    desk.processing.move(code, "hand_over", OFFICER, values={"to": CIVIL_STATUS})
    return code


def codes(desk: Desk, name: ListName) -> list[str]:
    return [line.dossier.code for line in desk.worklists.lines(name)]
