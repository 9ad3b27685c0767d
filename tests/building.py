"""Builders for tests: a real desk with a real record in a folder of its own, and filings of invented people."""

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from desk_app import wiring
from desk_app.domain.people import BirthDate, IdKind, Person, Sex
from desk_app.services.desk import Desk
from desk_app.services.filing import Filing
from desk_app.services.installation import new_office

MORNING = datetime(2026, 3, 2, 9, 0)
"""A Monday without a holiday near."""

OFFICER = "Trần Khải Minh"
CARD = "082199000123|012345678|Nguyễn Thị Mẫu|08031999|Nữ|Ấp Mẫu, Xã Mẫu, Tỉnh Mẫu|15072021"


@dataclass
class MovingClock:
    """A clock that a test moves."""

    moment: datetime = MORNING

    def now(self) -> datetime:
        return self.moment


def a_desk(folder: Path, clock: MovingClock | None = None, *, desk: str = "1", training: bool = True) -> Desk:
    """A fresh desk of UBND xã Tân Hòa; close it when done (the ``desk`` fixture does)."""
    office = new_office(code="H58.123", name="UBND xã Tân Hòa", desk=desk, training=training)
    wiring.make_desk(folder, office, OFFICER)
    return wiring.start_desk(folder, (clock or MovingClock()) if training else None)


def a_person(**changes: Any) -> Person:
    """An invented applicant."""
    person = Person(
        name="Lương Thị Ngọc Ẩn",
        id_kind=IdKind.PERSONAL,
        number="082190000147",
        birth_date=BirthDate(1990, 5, 14),
        sex=Sex.FEMALE,
        phone="0900000147",
        address="số 27/4, ấp Bình Trung, xã Tân Hòa, tỉnh Cửu Giang",
    )
    return replace(person, **changes)


def a_filing(**changes: Any) -> Filing:
    """A filing for "Cấp Giấy xác nhận tình trạng hôn nhân", three working days."""
    return replace(Filing(id=wiring.new_id(), procedure="1.004873", owner=a_person()), **changes)


def a_filing_line(**changes: Any) -> dict[str, Any]:
    """The same as a JSON object of the command line."""
    line: dict[str, Any] = {
        "procedure": "1.004873",
        "applicant": {
            "id_kind": "personal",
            "personal_id": "082190000147",
            "name": "Lương Thị Ngọc Ẩn",
            "birth_date": "1990-05-14",
            "sex": "female",
            "phone": "0900000147",
        },
    }
    return line | changes
