"""Which desk of which office this is, what its papers call it, and who works at it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from desk_app.domain.values import value

if TYPE_CHECKING:
    from desk_app.domain.vietqr import Account
    from desk_app.services.ports.press import Sheet


@value
class Office:
    """The installation: which desk of which office this is, and what its papers call it."""

    code: str
    name: str
    desk: str
    upper_code: str
    upper_name: str
    training: bool
    superior: str
    agency: str
    place: str
    sign: str
    sheet: Sheet = "a5x2"
    numbering: Literal["running", "blank"] = "running"
    account_bin: str = ""
    account_number: str = ""
    account_holder: str = ""

    @property
    def account(self) -> Account | None:
        """Where transfers go, when the office named an account."""
        if not self.account_number:
            return None
        from desk_app.domain.vietqr import Account

        return Account(self.account_bin, self.account_number, self.account_holder)


@value
class Officer:
    """A person of the desk's staff."""

    name: str
    role: str
    active: bool = True
