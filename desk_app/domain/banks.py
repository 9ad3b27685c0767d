"""The banks that an office most likely keeps its account at, by the six digits that NAPAS knows them by.

Source: NAPAS, list of member banks for account transfers; a bank that is missing here is typed by its digits.
"""

from collections.abc import Mapping
from types import MappingProxyType

BANKS: Mapping[str, str] = MappingProxyType(
    {
        "970405": "Agribank",
        "970418": "BIDV",
        "970415": "VietinBank",
        "970436": "Vietcombank",
        "970422": "MB",
        "970449": "LPBank",
        "970432": "VPBank",
        "970407": "Techcombank",
        "970416": "ACB",
        "970403": "Sacombank",
        "970423": "TPBank",
        "970437": "HDBank",
        "970441": "VIB",
        "970443": "SHB",
        "970426": "MSB",
    }
)


def bank_of(digits: str) -> str:
    """A bank's name, its digits where it is not known."""
    return BANKS.get(digits, digits)
