"""VietQR: the text of the code that a banking app reads to fill in a transfer to the office's account.

Sources: EMVCo QR Code Specification for Payment Systems, merchant-presented mode (objects of two digits id, two digits
length, value; CRC-16/CCITT-FALSE over everything up to and with its own "6304"); NAPAS, "Technical Specifications on
NAPAS QR Switching, part IV: QR code format", 1.5.2 (template 38, GUID A000000727, service QRIBFTTA: to an account).
The code only spares typing: that money came is seen in the account, never in this program.
"""

import re
from dataclasses import dataclass

from desk_app.domain.errors import RuleBroken
from desk_app.domain.fee_rules import whole
from desk_app.domain.text import fold, tidy

NAPAS = "A000000727"
TO_AN_ACCOUNT = "QRIBFTTA"
DONG = "704"
LONGEST_MEMO = 25
LONGEST_ACCOUNT = 19


@dataclass(frozen=True)
class Account:
    """The account that transfers go to. ``bin`` is the bank's six digits at NAPAS; ``holder`` is shown to the payer."""

    bin: str
    number: str
    holder: str = ""

    def __post_init__(self) -> None:
        if not re.fullmatch(r"[0-9]{6}", self.bin):
            raise RuleBroken("account.bin", bin=self.bin[:20], field="bin")
        if not re.fullmatch(rf"[0-9A-Za-z]{{1,{LONGEST_ACCOUNT}}}", self.number):
            raise RuleBroken("account.number", number=self.number[:40], most=LONGEST_ACCOUNT, field="number")


def payload(account: Account, amount: int | None = None, memo: str = "", *, bill: str = "") -> str:
    """The code's text. Without an amount the payer types it. ``memo`` comes from :func:`memo_of`.

    Raises RuleBroken ``fee.amount`` and ``account.memo`` for what the format cannot hold.
    """
    if amount is not None:
        whole(amount, "amount", least=1)
    for text in (memo, bill):
        if len(text) > LONGEST_MEMO or not re.fullmatch(r"[ -~]*", text):
            raise RuleBroken("account.memo", memo=text[:60], most=LONGEST_MEMO, field="memo")
    bank = _object("00", account.bin) + _object("01", account.number)
    to_account = _object("00", NAPAS) + _object("01", bank) + _object("02", TO_AN_ACCOUNT)
    said = _object("01", bill) + _object("08", memo)
    text = "".join(
        (
            _object("00", "01"),
            _object("01", "12" if amount else "11"),  # 12: for one payment, 11: for any number of them
            _object("38", to_account),
            _object("53", DONG),
            _object("54", str(amount) if amount else ""),
            _object("58", "VN"),
            _object("62", said),
            "6304",
        )
    )
    return f"{text}{crc16(text.encode('ascii')):04X}"


def memo_of(code: str, *, also: str = "") -> str:
    """The words of a transfer, by which the payment is found again: the dossier's code, then ``also`` where it fits.

    Banks keep small letters without marks at best, so everything is folded; a code too long goes without its office.
    """
    bare = code if len(code) <= LONGEST_MEMO else code.split("-", 1)[-1]
    words = re.sub(r"[^0-9A-Za-z .-]", "", f"{tidy(bare)} {fold(also)}")
    return " ".join(words.split())[:LONGEST_MEMO].strip()


def crc16(data: bytes) -> int:
    """CRC-16/CCITT-FALSE: polynomial 0x1021, begun with 0xFFFF, nothing reflected, nothing added at the end."""
    rest = 0xFFFF
    for byte in data:
        rest ^= byte << 8
        for _ in range(8):
            rest = (rest << 1) ^ 0x1021 if rest & 0x8000 else rest << 1
        rest &= 0xFFFF
    return rest


def objects(text: str) -> dict[str, str]:
    """The objects of a text by their ids, for looking into a code; other texts are ``account.unreadable``."""
    found: dict[str, str] = {}
    place = 0
    while place < len(text):
        head = re.fullmatch(r"([0-9]{2})([0-9]{2})", text[place : place + 4])
        value = text[place + 4 : place + 4 + int(head[2])] if head else ""
        if head is None or len(value) != int(head[2]):
            raise RuleBroken("account.unreadable", text=text[:60])
        found[head[1]] = value
        place += 4 + len(value)
    return found


def _object(number: str, value: str) -> str:
    return f"{number}{len(value):02d}{value}" if value else ""
