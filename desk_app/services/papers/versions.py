"""How often a receipt was printed, which version the last print showed, and why there is another one."""

from collections.abc import Sequence

from desk_app.domain.history import Entry, Happened
from desk_app.domain.papers.common import Correction, Marks, Reprint

NEW_VERSION = {
    Happened.CORRECTED: "",
    Happened.SUPPLEMENTED: "đã nhận giấy tờ bổ sung",
    Happened.PAID: "đã thực hiện nghĩa vụ tài chính",
    Happened.VERIFIED: "đã có kết quả xác minh",
}
"""What makes another receipt, and the reason that it names; a correction brings its own."""


class Versions:
    """The versions of one receipt, told by the history of its dossier."""

    def __init__(self, history: Sequence[Entry]) -> None:
        self.current = 1
        self.prints = 0
        self._last: tuple[int, Entry] | None = None
        self._replaced: tuple[int, Entry] | None = None
        self._reasons: list[str] = []
        for entry in history:
            if entry.what in NEW_VERSION:
                self._renewed(entry)
            elif entry.what is Happened.RECEIPT_PRINTED:
                self.prints += 1
                self._last = (self.current, entry)

    def marks(self, reprint: Reprint, *, training: bool) -> Marks:
        """A print after a correction replaces the version printed before it, and its reprints say so too.

        Several corrections between two prints are one replacement, with every reason.
        """
        correction = None
        if self._replaced is not None:
            version, printed = self._replaced
            correction = Correction(version, printed.at, "; ".join(dict.fromkeys(self._reasons)))
        return Marks(correction=correction, reprint=reprint if self.prints else None, training=training)

    @property
    def reason(self) -> str:
        """Why the next print needs no further reason: the receipt changed since the last one; empty when it did not."""
        return "; ".join(dict.fromkeys(self._reasons)) if self._replaced is not None and not self.prints else ""

    def _renewed(self, entry: Entry) -> None:
        if self.prints:
            self._replaced = self._last
            self._reasons = []
        self.current += 1
        self.prints = 0
        self._reasons.append(NEW_VERSION[entry.what] or str(entry.details.get("reason", "")))


def number_of(history: Sequence[Entry], paper: str, about: int) -> tuple[int | None, int]:
    """The running number of a paper that was printed before, and how often; none for the first print.

    ``about`` tells papers of one kind apart: the second request for papers is another paper than the first.
    """
    printed = [entry.details for entry in history if entry.what is Happened.PAPER_PRINTED]
    same = [said for said in printed if said.get("paper") == paper and int(said.get("about", 1)) == about]
    number = next((int(said["number"]) for said in same if said.get("number")), None)
    return number, len(same)


def number_of_receipt(history: Sequence[Entry]) -> int | None:
    """The running number that the first receipt was given; a reprint keeps it."""
    for entry in history:
        if entry.what is Happened.RECEIPT_PRINTED and entry.details.get("number"):
            return int(entry.details["number"])
    return None
