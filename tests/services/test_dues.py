"""What a dossier has to pay at the till, and the code of a transfer."""

import pytest

from desk_app.domain.errors import RuleBroken
from desk_app.domain.till import PayWay
from desk_app.domain.vietqr import Account, objects
from desk_app.printing.screen_codes import ScreenCodes
from desk_app.services.desk import Desk
from desk_app.services.installation import new_office
from desk_app.services.till import Taking
from desk_app.services.transfers import Transfers, memo_of_visit
from desk_app.wiring import new_id
from tests.building import MORNING, OFFICER, a_filing

RESIDENCE, LOCAL = "1.004222", "1.004873"


def a_dossier(desk: Desk, **filing: object) -> str:
    """The code of a fresh dossier."""
    return desk.reception.register(a_filing(**filing), OFFICER).dossier.code


def test_the_tariff_offers_the_amount_of_the_procedure(desk: Desk) -> None:
    dues = desk.dues.look(a_dossier(desk, procedure=RESIDENCE))
    assert (dues.open, dues.taken) == (20_000, 0)
    assert "poor_household" in {each.code for each in dues.exemptions}


def test_an_exemption_takes_the_fee_away_with_its_ground(desk: Desk) -> None:
    dues = desk.dues.look(a_dossier(desk, procedure=RESIDENCE), "poor_household")
    assert dues.open == 0
    assert dues.count is not None
    assert dues.count.exemption is not None
    assert dues.count.exemption.amount == 20_000


def test_the_amount_of_the_reception_goes_before_the_tariff(desk: Desk) -> None:
    assert desk.dues.look(a_dossier(desk, procedure=RESIDENCE, fee_vnd=35_000)).open == 35_000


def test_where_nobody_said_an_amount_there_is_none(desk: Desk) -> None:
    dues = desk.dues.look(a_dossier(desk, procedure=LOCAL))
    assert (dues.count, dues.open) == (None, 0)
    assert dues.settled_by(8_000).total == 8_000


def test_what_was_taken_is_not_due_again(desk: Desk) -> None:
    code = a_dossier(desk, procedure=RESIDENCE)
    count = desk.dues.look(code).count
    assert count is not None
    payment = desk.till.take(Taking.of(new_id(), count, code=code, way=PayWay.CASH), OFFICER)
    assert (desk.dues.look(code).taken, desk.dues.look(code).open) == (20_000, 0)
    desk.till.give_back(payment.id, OFFICER, reason="rút hồ sơ")
    assert desk.dues.look(code).open == 20_000


def test_without_an_account_there_is_no_code() -> None:
    office = new_office(code="H58.123", name="UBND xã Tân Hòa", desk="1")
    with pytest.raises(RuleBroken, match=r"account\.missing"):
        Transfers(office, ScreenCodes()).code(21_000, "PHI")


def test_a_code_says_account_amount_and_words(desk: Desk) -> None:
    code = desk.transfers.code_for(Account("970405", "6400201004455"), 21_000, "PHI 260302 KTGR")
    told = objects(code.text)
    assert told["54"] == "21000"
    assert "PHI 260302 KTGR" in told["62"]
    assert code.squares.side == 4 * round((code.squares.side - 17) / 4) + 17


def test_the_words_of_a_visit_are_its_day_and_four_letters_of_its_own() -> None:
    assert memo_of_visit("0f1a3bc9-0d7c-4f43-9a55-1d1f37f7a0aa", MORNING) == "PHI 260302 BTCN"
