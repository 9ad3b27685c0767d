"""What a receipt's QR and its check code say, and how they are read back.

The QR holds digits only: a Vietnamese input method rewrites letters that a scanner types, digits it leaves alone,
and 255 of them fit a version 6 symbol at level M. In order:

==========  ======  ==========================================================================
digits      count   meaning
==========  ======  ==========================================================================
layout      1       ``1``; ``2`` on a corrected receipt
length      2       characters of the dossier code, 01 to 42
code        varies  the code as one number to the base 38 (``0-9A-Z.-``), padded to its width
received    10      ``yymmddHHMM``
due         10      ``yymmddHHMM``, zeros without a date
procedure   7       the national part of the code without its point, zeros without one
version     2       which version of the receipt, ``02`` to ``99``; in layout 2 only
signature   155     64 bytes of Ed25519 as one number; absent when unsigned (training)
check       2       all digits before them and these two are 1 modulo 97 (ISO 7064, MOD 97-10)
==========  ======  ==========================================================================

The check digits refuse a misread without any key; the signature proves that the office made the receipt. No name and no
personal number is in either.
"""

import hashlib
import hmac
import re
from dataclasses import dataclass
from datetime import datetime

from desk_app.domain.errors import RuleBroken

CHECK_LETTERS = "0123456789BCFGHJKLMNPQRTVXZ"
"""No vowel, D, S, W or Y: Telex and VNI leave these alone, and no word can come out by chance."""

CHECK_LENGTH = 16
_CODE_LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ.-"
_LONGEST_CODE = 42
_FIRST, _CORRECTED = "1", "2"
"""The layouts: a first receipt, and one that replaces another and says which it is."""

_LAST_VERSION = 99
_SIGNED_AS = b"HS1:"  # keeps a receipt's signature from being valid for anything else the office signs
_SIGNATURE_BYTES = 64
_SIGNATURE_DIGITS = 155
_AFTER_CODE = 10 + 10 + 7
_NO_DATE = "0" * 10
_NO_PROCEDURE = "0" * 7


@dataclass(frozen=True)
class ReceiptClaim:
    """What a receipt states about a dossier; minutes are the finest unit, the century is 2000.

    ``procedure`` is a national code such as ``1.004884``; what is written of a longer, provincial one is its
    national part, and of an office's own key nothing. ``version`` counts from 1; what is beyond 99 is written as 99.
    """

    code: str
    received_at: datetime
    due_at: datetime | None = None
    procedure: str | None = None
    version: int = 1


def message(claim: ReceiptClaim) -> bytes:
    """The bytes that are signed: a prefix of their own and the digits that stand before the signature.

    Raises ``RuleBroken("receipt.unfit_claim")`` when the code has other letters than ``0-9A-Z.-`` or more than 42
    of them, or a date lies outside 2000 to 2099.
    """
    return _SIGNED_AS + statement(claim).encode("ascii")


def qr_text(claim: ReceiptClaim, signature: bytes | None) -> str:
    """The digits of the QR, with the 64 bytes of a signature or without one. Raises as :func:`message`."""
    stated = statement(claim)
    if signature is not None:
        if len(signature) != _SIGNATURE_BYTES:
            raise ValueError(f"an Ed25519 signature has {_SIGNATURE_BYTES} bytes, not {len(signature)}")
        stated += f"{int.from_bytes(signature, 'big'):0{_SIGNATURE_DIGITS}d}"
    return stated + _check_digits(stated)


def read_qr(text: str) -> tuple[ReceiptClaim, bytes | None]:
    """The claim and the signature of a scanned QR; the signature is *not* verified here.

    Raises ``RuleBroken``: ``scan.unknown`` for something that is no receipt of ours, ``scan.newer`` for a later
    layout than these, ``scan.misread`` for digits that were lost or changed on the way.
    """
    digits = text.strip()
    if not re.fullmatch(r"[0-9]{34,300}", digits):
        raise RuleBroken("scan.unknown", text=digits[:40])
    if digits[0] not in (_FIRST, _CORRECTED):
        raise RuleBroken("scan.newer" if _holds(digits) else "scan.unknown", text=digits[:40])
    if not _holds(digits):
        raise RuleBroken("scan.misread")
    try:
        return _read(digits[:-2])
    except ValueError:
        raise RuleBroken("scan.misread") from None


def check_code(claim: ReceiptClaim, secret: bytes) -> str:
    """Sixteen letters that only the holder of the secret can make: HMAC-SHA-256 reduced to 76 bits.

    For people, on the phone: weaker than the signature, which needs no secret to verify.
    """
    number = int.from_bytes(hmac.new(secret, message(claim), hashlib.sha256).digest(), "big")
    letters = ""
    for _ in range(CHECK_LENGTH):
        number, place = divmod(number, len(CHECK_LETTERS))
        letters += CHECK_LETTERS[place]
    return letters


def in_groups(letters: str) -> str:
    """ "7QK4 M2X9 9HVT C3RB": four letters at a time, as printed and as read aloud."""
    return " ".join(letters[start : start + 4] for start in range(0, len(letters), 4))


def read_check_code(typed: str) -> str:
    """The sixteen letters of a check code as an officer typed them, in any case and with any blanks or dashes.

    Raises ``RuleBroken("receipt.check_code_shape")``.
    """
    letters = re.sub(r"[\s.\-–]", "", typed).upper()
    if len(letters) != CHECK_LENGTH or not set(letters) <= set(CHECK_LETTERS):
        raise RuleBroken("receipt.check_code_shape", field="check_code", typed=typed.strip()[:40])
    return letters


def check_code_holds(typed: str, claim: ReceiptClaim, secret: bytes) -> bool:
    """Whether the typed letters belong to this claim. Raises as :func:`read_check_code`."""
    return hmac.compare_digest(read_check_code(typed), check_code(claim, secret))


def statement(claim: ReceiptClaim) -> str:
    """The digits that a receipt states and signs, without signature and check digits. Raises as :func:`message`."""
    if not 0 < len(claim.code) <= _LONGEST_CODE or not set(claim.code) <= set(_CODE_LETTERS):
        raise RuleBroken("receipt.unfit_claim", code=claim.code)
    number = 0
    for letter in claim.code:
        number = number * len(_CODE_LETTERS) + _CODE_LETTERS.index(letter)
    due = _NO_DATE if claim.due_at is None else _minute(claim.due_at, claim.code)
    layout, version = _FIRST, ""
    if claim.version > 1:
        layout, version = _CORRECTED, f"{min(claim.version, _LAST_VERSION):02d}"
    return (
        f"{layout}{len(claim.code):02d}{number:0{_width(len(claim.code))}d}"
        f"{_minute(claim.received_at, claim.code)}{due}{_procedure_digits(claim)}{version}"
    )


def read_statement(digits: str) -> ReceiptClaim | None:
    """What :func:`statement` wrote; None for anything else."""
    try:
        claim, signature = _read(digits)
    except ValueError:
        return None
    return claim if signature is None else None


def _width(letters: int) -> int:
    """Digits of the largest number that so many letters can make."""
    return len(str(len(_CODE_LETTERS) ** letters - 1))


def _minute(moment: datetime, code: str) -> str:
    if not 2000 <= moment.year <= 2099:
        raise RuleBroken("receipt.unfit_claim", code=code)
    return moment.strftime("%y%m%d%H%M")


def _procedure_digits(claim: ReceiptClaim) -> str:
    national = re.match(r"([0-9])\.([0-9]{6})(?![0-9])", claim.procedure or "")
    return national[1] + national[2] if national else _NO_PROCEDURE


def _check_digits(digits: str) -> str:
    return f"{98 - int(digits) * 100 % 97:02d}"


def _holds(digits: str) -> bool:
    return int(digits) % 97 == 1


def _read(digits: str) -> tuple[ReceiptClaim, bytes | None]:
    letters = int(digits[1:3])
    if not 0 < letters <= _LONGEST_CODE:
        raise ValueError(letters)
    end = 3 + _width(letters)
    behind = end + _AFTER_CODE
    corrected, tail = digits[0] == _CORRECTED, digits[behind:]
    version, rest = (tail[:2], tail[2:]) if corrected else ("01", tail)
    if len(digits) < behind or len(rest) not in (0, _SIGNATURE_DIGITS) or (corrected and int(version) < 2):
        raise ValueError(len(digits))
    received, due, procedure = digits[end : end + 10], digits[end + 10 : end + 20], digits[end + 20 : end + 27]
    claim = ReceiptClaim(
        code=_letters(int(digits[3:end]), letters),
        received_at=_moment(received),
        due_at=None if due == _NO_DATE else _moment(due),
        procedure=None if procedure == _NO_PROCEDURE else f"{procedure[0]}.{procedure[1:]}",
        version=int(version),
    )
    return claim, _signature(rest)


def _letters(number: int, count: int) -> str:
    letters = ""
    for _ in range(count):
        number, place = divmod(number, len(_CODE_LETTERS))
        letters = _CODE_LETTERS[place] + letters
    if number:
        raise ValueError(number)
    return letters


def _moment(digits: str) -> datetime:
    return datetime.strptime(f"20{digits}", "%Y%m%d%H%M")


def _signature(digits: str) -> bytes | None:
    if not digits:
        return None
    number = int(digits)
    if number >= 1 << (8 * _SIGNATURE_BYTES):
        raise ValueError(number)
    return number.to_bytes(_SIGNATURE_BYTES, "big")
