"""The tariff at a desk: shipped, taken from the office's own file, and refused as a whole."""

from datetime import date

import pytest

from desk_app.domain.errors import FileRefused
from desk_app.domain.filed import Channel
from desk_app.services.desk import Desk
from tests.building import OFFICER

DAY = date(2026, 3, 2)
LOCAL = """
[[fee]]
key = "marital_status"
item = "civil_status"
name = "Lệ phí xác nhận tình trạng hôn nhân"
kind = "le_phi"
unit = "việc"
amount = 5000
procedures = ["1.004873"]
valid_from = 2026-01-01
offices = ["H58"]
ground = "NQ 12/2025/NQ-HĐND"
"""


def test_the_shipped_tariff_counts_until_the_office_takes_its_own(desk: Desk) -> None:
    assert desk.fees.fee_for("1.004873", Channel.IN_PERSON, DAY) is None
    copies = desk.fees.fee_for("2.000815", Channel.IN_PERSON, DAY, pages=5, copies=3)
    assert copies is not None
    assert copies.total == 21_000
    assert desk.fees.take(desk.fees.as_text() + LOCAL, OFFICER).version == 1
    local = desk.fees.fee_for("1.004873", Channel.IN_PERSON, DAY, copies=2)
    assert local is not None
    assert [line.due for line in local.lines] == [5_000, 16_000]


def test_a_broken_file_changes_nothing(desk: Desk) -> None:
    with pytest.raises(FileRefused):
        desk.fees.take(LOCAL.replace("5000", "-5000"), OFFICER)
    assert desk.fees.fee_for("2.000815", Channel.IN_PERSON, DAY) is not None
    assert desk.fees.take(LOCAL, OFFICER).version == 1


def test_a_tariff_without_a_procedure_leaves_it_to_the_officer(desk: Desk) -> None:
    desk.fees.take(LOCAL, OFFICER)
    assert desk.fees.fee_for("2.000815", Channel.IN_PERSON, DAY) is None


def test_a_procedure_offers_the_exemptions_that_hold_for_it(desk: Desk) -> None:
    offered = desk.fees.exemptions_for("1.004222", Channel.IN_PERSON, DAY)
    assert {"poor_household", "disabled"} <= {each.code for each in offered}
    assert desk.fees.exemptions_for("2.000815", Channel.IN_PERSON, DAY) == ()
    assert desk.fees.cases("1.004194", Channel.IN_PERSON, DAY) == ("", "theo danh sách")
