"""Visits of invented people, for the tests of what is settled on the spot."""

from dataclasses import replace
from typing import Any

from desk_app.services.visits import Piece, Visit
from desk_app.wiring import new_id
from tests.building import a_person

COPIES, SIGNATURE, CONTRACT, EXTRACT, BIRTH = "2.000815", "2.000884", "2.001035", "2.000635", "1.001193"

DIPLOMA = Piece(COPIES, "Bằng tốt nghiệp trung học phổ thông", pages=5, number=3)


def a_visit(*pieces: Piece, **changes: Any) -> Visit:
    """Somebody with a diploma of five pages who wants three copies, unless other papers are said."""
    return replace(Visit(new_id(), a_person(), pieces or (DIPLOMA,)), **changes)
