"""The till: payments, what goes back, official receipts, and a shift whose count must agree."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import count
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain.errors import RuleBroken
from desk_app.domain.fee_rules import FeeKind
from desk_app.domain.fees import Exempted, FeeLine
from desk_app.domain.shift import NOTES, Shift, ShiftClose, TillEntry
from desk_app.domain.till import Back, OfficialReceipt, Payment, PaymentStory, PayWay, stories

AT = datetime(2026, 3, 2, 9, 0)
OFFICER = "Trần Khải Minh"
COPIES = FeeLine("certified_copy", "Phí chứng thực bản sao từ bản chính", FeeKind.PHI, "bản", 3, 7_000)
RESIDENCE = FeeLine("residence", "Lệ phí đăng ký thường trú", FeeKind.LE_PHI, "lần", 1, 20_000)


def a_payment(**changes: Any) -> Payment:
    """An invented payment of three certified copies, in cash."""
    payment = Payment("p1", None, "", "Lương Thị Ngọc Ẩn", (COPIES,), PayWay.CASH, AT, OFFICER)
    return replace(payment, **changes)


def back(story: PaymentStory, **changes: Any) -> PaymentStory:
    """The same payment after money went back."""
    said: dict[str, Any] = {"id": "b", "at": AT, "officer": OFFICER, "reason": "nộp thừa"} | changes
    given = story.strike_out(**said) if said.pop("void", False) else story.give_back(**said)
    return replace(story, backs=(*story.backs, given))


def refused(code: str) -> Any:
    """The rule that must be broken."""
    return pytest.raises(RuleBroken, match=code.replace(".", r"\."))


def test_what_is_taken_is_what_is_due_after_the_exemption() -> None:
    line = replace(RESIDENCE, exempted=20_000)
    free = Exempted("poor_household", "Người thuộc hộ nghèo", "TT 75/2022/TT-BTC", 20_000)
    assert a_payment(lines=(COPIES, line), exemption=free).amount == 21_000
    assert a_payment(lines=(line,), exemption=free).amount == 0


def test_nothing_to_take_without_a_reason_is_no_payment() -> None:
    with refused("till.nothing_to_take"):
        a_payment(lines=())
    with refused("till.nothing_to_take"):
        a_payment(lines=(replace(RESIDENCE, unit_amount=0),))
    with refused("till.payer_missing"):
        a_payment(payer=" ")


@pytest.mark.parametrize(
    ("symbol", "serial", "kept"),
    [
        ("aa-26e", "412", "AA-26E 0000412"),
        (" 01 BLP2/001 ", "0000412", "01BLP2/001 0000412"),
        ("C26TĐ", "1", "C26TĐ 0000001"),
    ],
)
def test_a_receipt_is_one_receipt_however_it_is_typed(symbol: str, serial: str, kept: str) -> None:
    assert str(OfficialReceipt.typed(symbol, serial)) == kept


@pytest.mark.parametrize(
    ("symbol", "serial", "code"),
    [("", "1", "till.receipt_symbol"), ("A?", "1", "till.receipt_symbol"), ("AA", "", "till.receipt_serial"),
     ("AA", "12a", "till.receipt_serial"), ("AA", "0", "till.receipt_serial"), ("AA", "٣", "till.receipt_serial")],
)  # fmt: skip
def test_a_receipt_that_no_book_holds_is_refused(symbol: str, serial: str, code: str) -> None:
    with refused(code):
        OfficialReceipt.typed(symbol, serial)


def test_all_that_is_left_goes_back_at_once_line_by_line() -> None:
    story = back(PaymentStory(a_payment(lines=(COPIES, RESIDENCE))))
    assert story.left == 0
    assert [(part.line, part.amount) for part in story.backs[0].parts] == [(0, 21_000), (1, 20_000)]
    with refused("till.nothing_left"):
        back(story)


def test_part_of_several_items_goes_back_only_from_a_named_one() -> None:
    story = PaymentStory(a_payment(lines=(COPIES, RESIDENCE)))
    with refused("till.which_line"):
        back(story, amount=7_000)
    later = back(story, amount=7_000, line=0)
    assert later.lines_left() == (14_000, 20_000)
    with refused("till.too_much"):
        back(later, amount=14_001, line=0)
    assert back(later).left == 0


@pytest.mark.parametrize("amount", [0, -1, 0.5, True])
def test_no_less_than_one_dong_goes_back(amount: Any) -> None:
    with refused("fee.amount"):
        back(PaymentStory(a_payment()), amount=amount)


def test_whatever_goes_back_has_a_reason() -> None:
    for void in (True, False):
        with refused("till.reason_missing"):
            back(PaymentStory(a_payment()), reason=" ", void=void)


def test_a_struck_out_payment_counts_no_longer_and_cannot_be_touched() -> None:
    story = back(PaymentStory(a_payment()), void=True)
    assert (story.void, story.left) == (True, 0)
    for again in (True, False):
        with refused("till.is_void"):
            back(story, void=again)
    with refused("till.is_void"):
        story.name_receipt(OfficialReceipt("AA", "0000001"), id="n", at=AT, officer=OFFICER)


def test_a_payment_of_which_part_went_back_cannot_be_struck_out() -> None:
    with refused("till.partly_back"):
        back(back(PaymentStory(a_payment()), amount=7_000), void=True)


def test_a_receipt_is_named_once_and_stays_taken_unless_its_leaf_was_not_spoiled() -> None:
    leaf = OfficialReceipt("AA-26E", "0000412")
    story = PaymentStory(a_payment())
    story = replace(story, named=story.name_receipt(leaf, id="n", at=AT, officer=OFFICER))
    assert story.receipt == leaf
    with refused("till.receipt_named"):
        story.name_receipt(leaf, id="n", at=AT, officer=OFFICER)
    assert back(story).holds_receipt
    assert back(story, void=True).holds_receipt
    assert not back(story, void=True, spoiled=False).holds_receipt


# A shift


def test_expected_cash_is_cash_taken_less_cash_given_back_since_the_last_closing() -> None:
    cash, qr = a_payment(), a_payment(id="p2", lines=(RESIDENCE,), way=PayWay.QR)
    refund = PaymentStory(cash).give_back(id="b", at=AT, officer=OFFICER, reason="thừa", amount=7_000)
    shift = Shift.of(OFFICER, [cash, qr, refund])
    assert shift.expected == 14_000
    assert {total.way: total.net for total in shift.ways} == {
        PayWay.CASH: 14_000,
        PayWay.TRANSFER: 0,
        PayWay.QR: 20_000,
    }
    assert [(item.kind, item.way, item.times, item.net) for item in shift.items] == [
        (FeeKind.PHI, PayWay.CASH, 1, 14_000),
        (FeeKind.LE_PHI, PayWay.QR, 1, 20_000),
    ]


def test_money_of_an_earlier_shift_that_goes_back_leaves_the_drawer_of_today() -> None:
    yesterday = PaymentStory(a_payment()).give_back(id="b", at=AT, officer=OFFICER, reason="thừa")
    closed = Shift.of(OFFICER, [a_payment(id="p2"), yesterday]).close(id="c", number=1, at=AT, counted=0)
    assert closed.expected == 0
    assert closed.kinds == {FeeKind.PHI: 0, FeeKind.LE_PHI: 0}


def test_cash_that_goes_back_by_transfer_stays_in_the_drawer() -> None:
    story = back(PaymentStory(a_payment()), way=PayWay.TRANSFER)
    shift = Shift.of(OFFICER, [story.payment, *story.backs])
    assert {total.way: total.net for total in shift.ways} == {
        PayWay.CASH: 21_000, PayWay.TRANSFER: -21_000, PayWay.QR: 0,
    }  # fmt: skip


def test_a_struck_out_payment_is_told_apart_from_one_that_was_given_back() -> None:
    story = back(PaymentStory(a_payment()), void=True)
    closed = Shift.of(OFFICER, [story.payment, *story.backs]).close(id="c", number=1, at=AT, counted=0)
    assert (closed.payments, closed.struck_out, closed.expected) == (0, 1, 0)
    assert closed.ways[0].given_back == 0


def test_a_count_that_differs_needs_its_reason_and_keeps_it() -> None:
    shift = Shift.of(OFFICER, [a_payment()])
    with refused("till.difference") as caught:
        shift.close(id="c", number=1, at=AT, counted=20_000)
    assert caught.value.facts["difference"] == "-1.000"
    closed = shift.close(id="c", number=1, at=AT, counted=20_000, reason="trả nhầm tiền lẻ")
    assert (closed.expected, closed.difference, closed.reason) == (21_000, -1_000, "trả nhầm tiền lẻ")


def test_change_that_lay_in_the_drawer_is_no_difference() -> None:
    closed = Shift.of(OFFICER, [a_payment()]).close(id="c", number=1, at=AT, counted=221_000, change=200_000)
    assert (closed.expected, closed.difference) == (21_000, 0)


def test_a_drawer_is_counted_by_notes_that_must_agree_with_the_total() -> None:
    shift = Shift.of(OFFICER, [a_payment()])
    notes = {10_000: 2, 1_000: 1}
    assert shift.close(id="c", number=1, at=AT, notes=notes).counted == 21_000
    assert shift.close(id="c", number=1, at=AT, notes=notes).notes == ((10_000, 2), (1_000, 1))
    with refused("till.count_disagrees"):
        shift.close(id="c", number=1, at=AT, notes=notes, counted=22_000)
    with refused("till.note_unknown"):
        shift.close(id="c", number=1, at=AT, notes={3_000: 7})
    with refused("fee.amount"):
        shift.close(id="c", number=1, at=AT, notes={1_000: -1})
    with refused("till.count_missing"):
        shift.close(id="c", number=1, at=AT)


ACTS = st.lists(
    st.tuples(
        st.sampled_from(["take", "refund", "void", "close"]),
        st.integers(0, 30),
        st.sampled_from(PayWay),
        st.integers(1, 60_000),
    ),
    max_size=40,
)


@given(acts=ACTS)
def test_whatever_an_officer_does_all_closings_together_hold_what_was_taken_less_what_went_back(
    acts: Sequence[tuple[str, int, PayWay, int]],
) -> None:
    """The law of the till, by a second book that only adds and subtracts."""
    entries: list[TillEntry] = []
    purse = dict.fromkeys(PayWay, 0)
    kept = dict.fromkeys(PayWay, 0)
    ids = (f"e{number}" for number in count())
    for act, place, way, amount in [*acts, ("close", 0, PayWay.CASH, 1)]:
        known = stories(entries)
        since = next((n for n in reversed(range(len(entries))) if isinstance(entries[n], ShiftClose)), 0)
        at = AT + timedelta(minutes=len(entries))
        if act == "take":
            line = replace(RESIDENCE, unit_amount=amount)
            entries.append(a_payment(id=next(ids), lines=(COPIES, line), way=way, at=at))
            purse[way] += 21_000 + amount
        elif act == "close":
            shift = Shift.of(OFFICER, entries[since:])
            closed = shift.close(id=next(ids), number=1, at=at, counted=max(0, shift.expected), reason="lệch")
            entries.append(closed)
            for total in closed.ways:
                kept[total.way] += total.net
            assert sum(closed.kinds.values()) == sum(total.net for total in closed.ways)
        elif known:
            story = known[place % len(known)]
            said: dict[str, Any] = {"id": next(ids), "at": at, "officer": OFFICER, "reason": "sai"}
            try:
                if act == "void":
                    if story.payment not in entries[since:]:
                        continue
                    gone = story.strike_out(**said)
                else:
                    gone = story.give_back(amount=amount, line=place % 2, way=way, **said)
            except RuleBroken:
                continue
            entries.append(gone)
            purse[story.payment.way if act == "void" else way] -= gone.amount
            assert gone.what is (Back.VOID if act == "void" else Back.REFUND)
    assert kept == purse
    assert sum(story.left for story in stories(entries)) == sum(purse.values())


def test_every_note_of_the_drawer_is_larger_than_the_next() -> None:
    assert list(NOTES) == sorted(set(NOTES), reverse=True)
