"""The text of a transfer code, against published samples and read back by a scanner."""

import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain.errors import RuleBroken
from desk_app.domain.vietqr import LONGEST_MEMO, Account, crc16, memo_of, objects, payload

ACCOUNT = Account("970403", "0011012345678", "UBND XA TAN HOA")

SAMPLE = (
    "00020101021238570010A00000072701270006970403011300110123456780208QRIBFTTA"
    "530370454061800005802VN62340107NPS68690819thanh toan don hang63042E2E"
)
"""The specification's own example of a code for one payment to an account (NAPAS, part IV, 1.5.2)."""


def test_the_check_is_the_one_whose_published_value_for_nine_digits_is_29b1() -> None:
    assert crc16(b"123456789") == 0x29B1
    assert crc16(b"") == 0xFFFF


def test_the_published_example_comes_out_letter_by_letter() -> None:
    assert payload(ACCOUNT, 180_000, "thanh toan don hang", bill="NPS6869") == SAMPLE


def test_a_code_without_an_amount_is_for_any_number_of_payments() -> None:
    said = objects(payload(Account("970422", "3393530730")))
    assert said["01"] == "11"
    assert "54" not in said
    assert "62" not in said


def test_a_dossier_s_code_says_account_amount_and_code() -> None:
    said = objects(payload(ACCOUNT, 21_000, memo_of("H58.123-260306-1001")))
    assert (said["01"], said["53"], said["54"], said["58"]) == ("12", "704", "21000", "VN")
    bank = objects(objects(said["38"])["01"])
    assert (bank["00"], bank["01"]) == ("970403", "0011012345678")
    assert objects(said["62"]) == {"08": "H58.123-260306-1001"}


def test_the_words_of_a_transfer_keep_the_code_whole() -> None:
    assert memo_of("H58.123-260306-1001", also="Đặng Thị Thuý") == "H58.123-260306-1001 dang"
    assert memo_of("H58.123.45.067-260306-10001") == "260306-10001"


@given(code=st.text(max_size=60), also=st.text(max_size=60))
def test_words_of_any_kind_fit_the_code(code: str, also: str) -> None:
    memo = memo_of(code, also=also)
    assert len(memo) <= LONGEST_MEMO
    payload(ACCOUNT, 1, memo)


@given(
    bank=st.from_regex(r"[0-9]{6}", fullmatch=True),
    number=st.from_regex(r"[0-9A-Z]{1,19}", fullmatch=True),
    amount=st.none() | st.integers(1, 10**12),
    memo=st.from_regex(r"[ -~]{0,25}", fullmatch=True),
)
def test_every_code_carries_its_own_check(bank: str, number: str, amount: int | None, memo: str) -> None:
    text = payload(Account(bank, number), amount, memo)
    assert f"{crc16(text[:-4].encode('ascii')):04X}" == text[-4:]
    assert list(objects(text))[-1] == "63"


def test_a_scanner_reads_the_text_that_was_meant() -> None:
    text = payload(ACCOUNT, 200_000, memo_of("H58.123-260306-1001"))
    symbol = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    [read] = zxingcpp.read_barcodes(symbol.to_image(scale=4))
    assert read.text == text


@pytest.mark.parametrize(
    ("bank", "number", "code"),
    [("97040", "1", "account.bin"), ("97040a", "1", "account.bin"), ("970403", "", "account.number"),
     ("970403", "0" * 20, "account.number"), ("970403", "12 3", "account.number")],
)  # fmt: skip
def test_an_account_that_no_bank_has_is_refused(bank: str, number: str, code: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        Account(bank, number)
    assert refused.value.code == code


@pytest.mark.parametrize("amount", [0, -1, 10**12 + 1, True, 1.5])
def test_an_amount_that_nobody_can_pay_is_refused(amount: int) -> None:
    with pytest.raises(RuleBroken) as refused:
        payload(ACCOUNT, amount)
    assert refused.value.code == "fee.amount"


@pytest.mark.parametrize("memo", ["x" * 26, "Thuý", "a\nb"])
def test_words_that_the_format_cannot_hold_are_refused(memo: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        payload(ACCOUNT, 1, memo)
    assert refused.value.code == "account.memo"
