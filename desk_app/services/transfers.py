"""The code of a bank transfer on the screen: to the office's account, with the amount and words to find it again by."""

from dataclasses import dataclass
from datetime import datetime

from desk_app.domain.errors import RuleBroken
from desk_app.domain.vietqr import Account, payload
from desk_app.services.ports.office import Office
from desk_app.services.ports.square_codes import CodeDrawer, Squares

CONSONANTS = "BCDFGHJKLMNPQRST"
"""One letter each hexadecimal digit; without vowels no word comes out by chance."""


@dataclass(frozen=True)
class TransferCode:
    """What the payer's phone reads, and the same in words beside it."""

    squares: Squares
    text: str
    account: Account
    amount: int
    memo: str


class Transfers:
    """Shows where to pay. Whether money came is seen in the account, never here."""

    def __init__(self, office: Office, drawer: CodeDrawer) -> None:
        self._office = office
        self._drawer = drawer

    @property
    def account(self) -> Account | None:
        """The office's account, if it named one."""
        return self._office.account

    def code(self, amount: int, memo: str) -> TransferCode:
        """The code for one payment; RuleBroken ``account.missing`` while the office has named no account."""
        account = self.account
        if account is None:
            raise RuleBroken("account.missing", field="way")
        return self.code_for(account, amount, memo)

    def code_for(self, account: Account, amount: int, memo: str) -> TransferCode:
        """The same for an account that is being tried out."""
        text = payload(account, amount, memo)
        return TransferCode(self._drawer.qr(text), text, account, amount, memo)

    def drawn(self, text: str) -> Squares:
        """Any text as a code for the screen: the invented card of a practice day."""
        return self._drawer.qr(text)


def memo_of_visit(visit_id: str, now: datetime) -> str:
    """The words of a transfer for a visit without a code yet: "PHI 260302 BTCN"."""
    letters = "".join(CONSONANTS[int(digit, 16)] for digit in visit_id.replace("-", "")[:4])
    return f"PHI {now:%y%m%d} {letters}"
