"""The fourteen digits of a roll slip's bar code: date, number of the day, two check digits.

A full dossier code is too long for 72 mm at a width that cheap scanners read, fourteen digits need 42 mm:
``yymmdd``, the number padded to six, and two digits with which all fourteen are 1 modulo 97 (ISO 7064, MOD 97-10).
A tilted all-digit bar code was misread with Code 128's own check passed: a scan counts only when these digits hold
*and* the dossier exists.
"""

import re
from dataclasses import dataclass
from datetime import datetime

from desk_app.domain.codes import DossierCode
from desk_app.domain.errors import RuleBroken

LENGTH = 14
_WIDTHS = (4, 5)
"""How many digits a desk's numbers have; one desk never gives the same number in both widths."""


def slip_digits(code: str) -> str:
    """The digits for a dossier's code; empty where they cannot say it: a reference, or a number of other systems."""
    try:
        read = DossierCode.parse(code)
    except RuleBroken:
        return ""
    if read.slip or len(read.serial) not in _WIDTHS:
        return ""
    digits = f"{read.day}{int(read.serial):06d}"
    return f"{digits}{98 - int(digits) * 100 % 97:02d}"


def in_reading_groups(digits: str) -> str:
    """ "260306 001001 83", as it stands below the bars."""
    return f"{digits[:6]} {digits[6:12]} {digits[12:]}" if digits else ""


@dataclass(frozen=True)
class SlipNumber:
    """What the digits say: the day of a code and its number there."""

    day: str
    number: int

    @classmethod
    def read(cls, text: str) -> "SlipNumber":
        """Raises ``RuleBroken("scan.misread")`` when the check digits do not hold or the date is none."""
        if not re.fullmatch(r"[0-9]{14}", text) or int(text) % 97 != 1:
            raise RuleBroken("scan.misread")
        try:
            datetime.strptime(text[:6], "%y%m%d")
        except ValueError:
            raise RuleBroken("scan.misread") from None
        return cls(text[:6], int(text[6:12]))

    def codes(self, office: str) -> tuple[str, ...]:
        """The codes of an office that these digits may stand for, at most one of which a desk has given."""
        widths = [width for width in _WIDTHS if len(str(self.number)) <= width]
        return tuple(f"{office}-{self.day}-{self.number:0{width}d}" for width in widths)
