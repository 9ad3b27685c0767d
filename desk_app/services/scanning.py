"""What a scanned text is: a citizen card, a receipt, a dossier's code, or nothing that this desk knows."""

from dataclasses import dataclass

from desk_app.domain.codes import DossierCode
from desk_app.domain.errors import RuleBroken
from desk_app.domain.people import CitizenCard, mend_code_page, read_citizen_card
from desk_app.domain.receipt_code import ReceiptClaim, message, read_qr
from desk_app.services.ports import Seal

LONGEST_SCAN = 2_000
"""A scanner is a keyboard: what is longer than any code of ours is not looked at."""


@dataclass(frozen=True)
class ScannedReceipt:
    """A receipt's QR with what it states; ``genuine`` is None when it is unsigned or no desk is there to tell."""

    claim: ReceiptClaim
    genuine: bool | None


@dataclass(frozen=True)
class Unknown:
    """Something else; ``reason`` is a code that has a sentence."""

    reason: str


Scan = CitizenCard | ScannedReceipt | DossierCode | Unknown


class Scanning:
    """Reads scans. Without a seal (no desk) it still knows what they are, not whether a receipt is genuine."""

    def __init__(self, seal: Seal | None = None) -> None:
        self._seal = seal

    def read(self, text: str) -> Scan:
        """Never raises for what was scanned: what nobody knows is :class:`Unknown` with its reason."""
        if len(text) > LONGEST_SCAN:
            return Unknown("scan.too_long")
        said = "".join(letter for letter in text if letter.isprintable()).strip()
        if not said:
            return Unknown("scan.empty")
        try:
            if "|" in mend_code_page(said):
                return read_citizen_card(said)
            if said.isascii() and said.isdigit():
                return self._receipt(said)
            return DossierCode.parse(said)
        except RuleBroken as error:
            return Unknown("scan.unknown" if error.code == "code.unreadable" else error.code)

    def _receipt(self, digits: str) -> ScannedReceipt:
        claim, signature = read_qr(digits)
        if signature is None or self._seal is None:
            return ScannedReceipt(claim, None)
        return ScannedReceipt(claim, self._seal.signed_here(signature, message(claim)))
