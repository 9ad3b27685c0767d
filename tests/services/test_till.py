"""The till at a desk: taking, giving back, official receipts, and closing a shift, on a real record."""

from dataclasses import replace
from datetime import datetime, timedelta
from threading import Barrier, Thread
from typing import Any

import pytest

from desk_app.domain.errors import RuleBroken
from desk_app.domain.fee_rules import FeeKind
from desk_app.domain.fees import typed_line
from desk_app.domain.filed import Channel
from desk_app.domain.history import Happened
from desk_app.domain.till import OfficialReceipt, Payment, PayWay
from desk_app.services.desk import Desk
from desk_app.services.till import Taking
from desk_app.wiring import new_id
from tests.building import MORNING, OFFICER, MovingClock, a_filing

OTHER = "Huỳnh Trọng Nghĩa"
LINE = typed_line("Lệ phí cấp bản sao", FeeKind.LE_PHI, 21_000)


def a_dossier(desk: Desk) -> str:
    """The code of a fresh dossier."""
    return desk.reception.register(a_filing(), OFFICER).dossier.code


def take(desk: Desk, officer: str = OFFICER, **changes: Any) -> Payment:
    """A payment of 21.000 đồng in cash."""
    return desk.till.take(replace(Taking(new_id(), (LINE,), payer="Lương Thị Ngọc Ẩn"), **changes), officer)


def refused(code: str) -> Any:
    """The rule that must be broken."""
    return pytest.raises(RuleBroken, match=code.replace(".", r"\."))


def test_a_payment_stands_in_the_till_and_in_its_dossier_s_history(desk: Desk) -> None:
    code = a_dossier(desk)
    count = desk.fees.fee_for("2.000815", Channel.IN_PERSON, MORNING.date(), pages=5, copies=3)
    assert count is not None
    payment = desk.till.take(Taking.of(new_id(), count, code=code, way=PayWay.QR), OFFICER)
    [story] = desk.till.payments_of(code)
    assert story.payment == payment
    assert (payment.payer, payment.amount, payment.at) == ("Lương Thị Ngọc Ẩn", 21_000, MORNING)
    entry = desk.lookup.folder(code).history[-1]
    assert entry.what is Happened.FEE_TAKEN
    assert (entry.details["amount_vnd"], entry.details["way"]) == (21_000, "qr")


def test_saving_twice_takes_the_money_once(desk: Desk) -> None:
    taking = Taking(new_id(), (LINE,), code=a_dossier(desk))
    assert desk.till.take(taking, OFFICER) == desk.till.take(taking, OFFICER)
    assert len(desk.till.payments_of(taking.code)) == 1


def test_an_exemption_is_kept_with_its_ground(desk: Desk) -> None:
    count = desk.fees.fee_for("1.004222", Channel.IN_PERSON, MORNING.date(), exemption="poor_household")
    assert count is not None
    code = a_dossier(desk)
    desk.till.take(Taking.of(new_id(), count, code=code), OFFICER)
    [story] = desk.till.payments_of(code)
    assert story.payment.exemption == count.exemption
    folder = desk.lookup.folder(code)
    [kept] = folder.dossier.exemptions
    assert count.exemption is not None
    assert (kept.code, kept.words, kept.amount_vnd) == ("poor_household", count.exemption.words, count.exemption.amount)
    assert folder.history[-1].details["exempted_for"] == count.exemption.words
    assert story.payment.amount == 0


def test_money_goes_back_with_its_reason_and_nothing_is_deleted(desk: Desk) -> None:
    code = a_dossier(desk)
    payment = take(desk, code=code)
    desk.till.give_back(payment.id, OTHER, reason="nộp thừa", amount=1_000)
    [story] = desk.till.payments_of(code)
    assert story.payment == payment
    assert (story.left, story.backs[0].reason, story.backs[0].officer) == (20_000, "nộp thừa", OTHER)
    assert desk.lookup.folder(code).history[-1].what is Happened.FEE_GIVEN_BACK


def test_an_official_receipt_stands_for_one_payment(desk: Desk) -> None:
    leaf = OfficialReceipt.typed("AA-26E", "412")
    first = take(desk, receipt=leaf)
    with refused("till.receipt_taken"):
        take(desk, receipt=leaf)
    second = take(desk)
    with refused("till.receipt_taken"):
        desk.till.name_receipt(second.id, leaf, OFFICER)
    desk.till.name_receipt(second.id, OfficialReceipt.typed("AA-26E", "413"), OFFICER)
    take(desk, receipt=OfficialReceipt.typed("AB-26E", "412"))
    assert [story.payment.id for story in desk.till.with_receipt("aa-26e", "0000412")] == [first.id]
    assert [story.payment.id for story in desk.till.with_receipt("AA-26E", "413")] == [second.id]
    assert [str(story.receipt) for story in desk.till.receipts_of(MORNING.date())] == [
        "AA-26E 0000412",
        "AA-26E 0000413",
        "AB-26E 0000412",
    ]


def test_a_spoiled_leaf_stays_in_the_book_and_an_unspoiled_one_is_free_again(desk: Desk) -> None:
    leaf = OfficialReceipt.typed("AA-26E", "1")
    desk.till.strike_out(take(desk, receipt=leaf).id, OFFICER, reason="gõ nhầm hồ sơ", spoiled=False)
    spoiled = take(desk, receipt=leaf)
    desk.till.strike_out(spoiled.id, OFFICER, reason="viết sai số tiền")
    with refused("till.receipt_taken"):
        take(desk, receipt=leaf)
    assert len(desk.till.with_receipt("AA-26E", "1")) == 2


def test_only_who_took_it_strikes_it_out_and_only_before_the_count(desk: Desk) -> None:
    payment = take(desk)
    with refused("till.not_in_shift"):
        desk.till.strike_out(payment.id, OTHER, reason="nhầm")
    desk.till.close(OFFICER, counted=21_000)
    with refused("till.not_in_shift"):
        desk.till.strike_out(payment.id, OFFICER, reason="nhầm")
    assert desk.till.give_back(payment.id, OFFICER, reason="nhầm").amount == 21_000


def test_each_officer_counts_the_own_drawer_since_the_own_last_closing(desk: Desk, clock: MovingClock) -> None:
    take(desk)
    take(desk, OTHER)
    assert desk.till.close(OFFICER, counted=21_000).difference == 0
    clock.moment += timedelta(hours=4)
    payment = take(desk)
    desk.till.give_back(payment.id, OTHER, reason="thừa", amount=1_000)
    assert desk.till.of_shift(OTHER).expected == 20_000
    second = desk.till.close(OFFICER, counted=21_000)
    assert (second.number, second.since, second.expected) == (2, MORNING, 21_000)
    assert desk.till.close(OTHER, counted=20_000).number == 3
    assert desk.till.close(OFFICER, counted=0).payments == 0
    clock.moment = datetime(2026, 3, 3, 8, 0)
    assert desk.till.close(OFFICER, counted=0).number == 1
    assert [each.number for each in desk.till.closings_of(MORNING.date())] == [1, 2, 3, 4]


def test_a_closing_comes_back_from_the_record_as_it_was_made(desk: Desk) -> None:
    take(desk, way=PayWay.TRANSFER)
    take(desk)
    closed = desk.till.close(OFFICER, notes={20_000: 6}, change=100_000, reason="lệch tiền lẻ")
    assert closed.difference == -1_000
    assert desk.till.closings_of(MORNING.date()) == (closed,)


def test_a_difference_without_a_reason_closes_nothing(desk: Desk) -> None:
    take(desk)
    with refused("till.difference"):
        desk.till.close(OFFICER, counted=20_000)
    assert desk.till.closings_of(MORNING.date()) == ()
    assert desk.till.of_shift(OFFICER).expected == 21_000


def test_the_day_adds_up_over_officers_and_shifts(desk: Desk) -> None:
    take(desk)
    desk.till.close(OFFICER, counted=21_000)
    wrong = take(desk)
    desk.till.strike_out(wrong.id, OFFICER, reason="nhầm")
    take(desk, OTHER, way=PayWay.QR)
    day = desk.till.of_day(MORNING.date())
    assert {total.way: total.net for total in day.ways} == {PayWay.CASH: 21_000, PayWay.TRANSFER: 0, PayWay.QR: 21_000}


def test_an_entry_struck_out_on_the_next_morning_leaves_the_day_before_as_it_was_counted(
    desk: Desk, clock: MovingClock
) -> None:
    payment = take(desk)
    clock.moment = datetime(2026, 3, 3, 8, 0)
    desk.till.strike_out(payment.id, OFFICER, reason="nhầm")
    assert [desk.till.of_day(day).expected for day in (MORNING.date(), clock.moment.date())] == [21_000, -21_000]
    assert desk.till.of_shift(OFFICER).expected == 0


def test_two_hands_cannot_give_back_the_same_money(desk: Desk) -> None:
    payment = take(desk)
    start, errors = Barrier(2), []

    def give_back() -> None:
        start.wait()
        try:
            desk.till.give_back(payment.id, OFFICER, reason="thừa")
        except RuleBroken as error:
            errors.append(error.code)

    hands = [Thread(target=give_back) for _ in range(2)]
    for hand in hands:
        hand.start()
    for hand in hands:
        hand.join()
    assert errors == ["till.nothing_left"]
    assert desk.till.payment(payment.id).left == 0


def test_money_without_a_dossier_needs_a_payer_and_an_unknown_payment_is_told(desk: Desk) -> None:
    with refused("till.payer_missing"):
        take(desk, payer="")
    assert take(desk).dossier_id is None
    with refused("till.unknown"):
        desk.till.give_back(new_id(), OFFICER, reason="thừa")


def test_a_name_with_wild_letters_finds_no_other_payment(desk: Desk) -> None:
    take(desk, payer="100% _Nguyễn_")
    with refused("till.unknown"):
        desk.till.payment("%")
