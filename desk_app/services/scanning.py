"""What a scanned text is: a citizen card, a receipt, a dossier's code, or nothing that this desk knows."""

import re
from dataclasses import dataclass, replace

from desk_app.domain import mrz, slip_code
from desk_app.domain.codes import DossierCode
from desk_app.domain.dossiers import Dossier
from desk_app.domain.errors import RuleBroken
from desk_app.domain.people import CitizenCard, mend_code_page, read_citizen_card
from desk_app.domain.receipt_code import ReceiptClaim, check_code_holds, message, read_check_code, read_qr
from desk_app.domain.slip_code import SlipNumber
from desk_app.domain.transfers import TransferNumber, looks_like_a_number
from desk_app.services.ports.office import Office
from desk_app.services.ports.record import Record
from desk_app.services.ports.seal import Seal

_WITH_CHECK_CODE = re.compile(r"(\S+-\d{6}-\d{4,8})[\s,;:]+(\S.*)")
"""A dossier's code and behind it the sixteen letters of its receipt."""

LONGEST_SCAN = 2_000
"""A scanner is a keyboard: what is longer than any code of ours is not looked at."""


@dataclass(frozen=True)
class ScannedReceipt:
    """A receipt's QR with what it states; ``genuine`` is None when it is unsigned or no desk is there to tell.

    ``typed``: told by its check code, which an officer typed behind the dossier's code. ``live`` is the dossier as it
    stands, None when this desk does not have it, and ``versions`` how many versions of its receipt there are.
    """

    claim: ReceiptClaim
    genuine: bool | None
    typed: bool = False
    live: Dossier | None = None
    versions: int = 0

    @property
    def superseded(self) -> bool:
        """A genuine paper that a later version has replaced: what it tells may not hold any more."""
        return bool(self.genuine) and self.claim.version < self.versions


@dataclass(frozen=True)
class ScannedSlip:
    """The bar code of a transfer slip; ``genuine``: this desk wrote it, None when no desk is there to tell."""

    number: str
    genuine: bool | None


@dataclass(frozen=True)
class Unknown:
    """Something else; ``reason`` is a code that has a sentence."""

    reason: str


Scan = CitizenCard | ScannedReceipt | ScannedSlip | DossierCode | Unknown


class Scanning:
    """Reads scans. Without a seal (no desk) it still knows what they are, not whether a receipt is genuine."""

    def __init__(self, seal: Seal | None = None, record: Record | None = None, office: Office | None = None) -> None:
        self._seal = seal
        self._record = record
        self._office = office

    def read(self, text: str, *, touched: bool = False) -> Scan:
        """Never raises for what was scanned: what nobody knows is :class:`Unknown` with its reason.

        ``touched``: an input method was seen at work on the text. A card is then refused even if it reads well, for
        a name that was changed still looks like a name; a code has its own shape and checks.
        """
        if len(text) > LONGEST_SCAN:
            return Unknown("scan.too_long")
        whole = mend_code_page(text)  # before anything is taken away: half a letter may be a control character
        said = "".join(letter for letter in text if letter.isprintable()).strip()
        if not said:
            return Unknown("scan.empty")
        if "\ufffd" in text:
            return Unknown("scan.garbled")
        if touched and "|" in whole:  # a card, or what is left of one; no code of ours has a bar
            return Unknown("scan.card_mangled")
        found = self._read(whole if "|" in whole else said)
        return Unknown("scan.input_method") if touched and found == Unknown("scan.unknown") else found

    def _read(self, said: str) -> Scan:
        try:
            if "|" in said:
                return read_citizen_card(said)
            if mrz.looks_like_lines(said):
                return card_of_mrz(mrz.read_mrz(said))
            if said.isascii() and said.isdigit():
                return self._of_slip(SlipNumber.read(said)) if len(said) == slip_code.LENGTH else self._receipt(said)
            if looks_like_a_number(said):
                return self._slip(str(TransferNumber.parse(said)))
            if with_code := _WITH_CHECK_CODE.fullmatch(said):
                return self._checked(DossierCode.parse(with_code[1]), with_code[2])
            return DossierCode.parse(said)
        except RuleBroken as error:
            misread = error.code in ("code.unreadable", "transfer.number_unreadable")
            return Unknown("scan.unknown" if misread else error.code)

    def _receipt(self, digits: str) -> ScannedReceipt:
        from desk_app.services.papers.versions import Versions  # the papers come in with the first of them

        claim, signature = read_qr(digits)
        scan = ScannedReceipt(claim, None)
        if signature is not None and self._seal is not None:
            scan = replace(scan, genuine=self._seal.signed_here(signature, message(claim)))
        if self._record is None:
            return scan
        with self._record.reading() as shelves:
            dossier = shelves.dossier(claim.code)
            if dossier is None:
                return scan
            return replace(scan, live=dossier, versions=Versions(shelves.history(dossier.id)).current)

    def _of_slip(self, number: SlipNumber) -> DossierCode | Unknown:
        """The dossier of a roll slip; a scan counts only when the dossier exists."""
        if self._record is None or self._office is None:
            return Unknown("scan.slip_without_desk")
        with self._record.reading() as shelves:
            found = [code for code in number.codes(self._office.code) if shelves.dossier(code) is not None]
        return DossierCode.parse(found[0]) if len(found) == 1 else Unknown("scan.no_such_slip")

    def _checked(self, code: DossierCode, letters: str) -> ScannedReceipt | Unknown:
        """Whether sixteen letters, read aloud or typed from a receipt, belong to that dossier, and to which version.

        Its receipt may have been printed before a correction: everything that one ever stated is tried.
        """
        from desk_app.services.papers.receipt import claim_of, claims_made
        from desk_app.services.papers.versions import Versions

        read_check_code(letters)
        if self._record is None or self._seal is None:
            return Unknown("scan.check_without_desk")
        with self._record.reading() as shelves:
            dossier = shelves.dossier(str(code))
            if dossier is None:
                return Unknown("scan.no_such_dossier")
            history = shelves.history(dossier.id)
        claims, secret = claims_made(dossier, history), self._seal.secret
        genuine = next((claim for claim in claims if check_code_holds(letters, claim, secret)), None)
        versions = Versions(history).current
        claim = genuine or claim_of(dossier, versions)
        return ScannedReceipt(claim, genuine is not None, typed=True, live=dossier, versions=versions)

    def _slip(self, number: str) -> ScannedSlip:
        if self._record is None:
            return ScannedSlip(number, None)
        with self._record.reading() as shelves:
            return ScannedSlip(number, shelves.transfers.find(number) is not None)


def card_of_mrz(lines: mrz.Mrz) -> CitizenCard:
    """Number and birth date, for the form and for comparing; who it is stays to be read from the card."""
    return CitizenCard(lines.number, None, "", lines.birth_date, None, "", None, ("scan.mrz_without_name",))
