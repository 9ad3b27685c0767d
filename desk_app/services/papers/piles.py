"""The slip and the minutes of a pile, from the dossiers as they stand and from what was said at the hand-over."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from desk_app.domain.dossiers import Dossier
from desk_app.domain.errors import RuleBroken
from desk_app.domain.filed import WITH_APPLICANT, FiledPaper
from desk_app.domain.history import Entry, Happened
from desk_app.domain.papers.common import Letterhead, Marks
from desk_app.domain.papers.transfer import PileLine, TransferPaper
from desk_app.domain.states import State
from desk_app.domain.transfers import Transfer, TransferNumber, looks_like_a_number
from desk_app.services.lookup import find_dossier
from desk_app.services.papers.common import code_on_paper, desk_name
from desk_app.services.ports.office import Office
from desk_app.services.ports.record import Reading


@dataclass(frozen=True)
class Pile:
    """Dossiers that go on one slip. ``number`` is empty for those that nobody has put on a slip yet."""

    number: str
    dossiers: tuple[Dossier, ...]
    histories: tuple[tuple[Entry, ...], ...]
    handed: Transfer | None = None

    @property
    def about(self) -> int:
        """Which hand-over of its dossiers it is, counted from 1: another one has another slip."""
        return max(1, *(_times_handed(history) for history in self.histories))

    def printed(self, kind: str) -> tuple[int, int | None]:
        """How often this pile's paper of a kind was printed, and its running number."""
        said = [
            entry.details
            for entry in self.histories[0]
            if entry.what is Happened.PAPER_PRINTED and entry.details.get("paper") == kind
        ]
        same = [details for details in said if self.number and details.get("pile") == self.number]
        return len(same), next((int(details["number"]) for details in same if details.get("number")), None)

    @property
    def to(self) -> str:
        """Where it goes; empty where its dossiers do not agree on that."""
        if self.handed is not None:
            return self.handed.to_place
        places = {dossier.place or dossier.places.settling or dossier.procedure.agency for dossier in self.dossiers}
        return places.pop() if len(places) == 1 else ""

    @property
    def given_at(self) -> datetime | None:
        """When it was handed over; None while any of it lies at the desk."""
        if self.handed is not None:
            return self.handed.at
        given = [each.handed_over_at for each in self.dossiers if each.state is State.IN_PROCESS]
        known = [at for at in given if at is not None]
        return max(known) if len(known) == len(self.dossiers) else None


def piles(shelves: Reading, wanted: Sequence[str], office: Office) -> list[Pile]:
    """The piles of slip numbers and of dossiers' codes, in the order asked for; dossiers of one slip stand together.

    Raises what :func:`find_dossier` raises; a slip's number that this desk never wrote is ``transfer.unknown``.
    """
    groups: dict[tuple[str, str], list[tuple[Dossier, tuple[Entry, ...]]]] = {}
    seen: set[str] = set()
    for word in wanted:
        codes: tuple[str, ...] = (word,)
        if looks_like_a_number(word):
            codes = _slip(shelves, word).codes
        for code in codes:
            dossier = find_dossier(shelves, code, office)
            if dossier.id in seen:
                continue
            seen.add(dossier.id)
            history = shelves.history(dossier.id)
            number = dossier.transfer or _printed_number(history)
            groups.setdefault((number, dossier.place), []).append((dossier, history))
    return [
        Pile(
            number,
            tuple(dossier for dossier, _ in found),
            tuple(history for _, history in found),
            shelves.transfers.find(number) if number and found[0][0].transfer == number else None,
        )
        for (number, _), found in groups.items()
    ]


def pile_paper(
    pile: Pile, number: str, head: Letterhead, office: Office, officer: str, marks: Marks, *, copies: tuple[str, ...]
) -> TransferPaper:
    """The paper of a pile; ``number`` is its own, ``head`` holds the paper's."""
    handed = pile.handed
    elsewhere = handed.from_place if handed is not None and handed.from_place != desk_name(office) else ""
    return TransferPaper(
        letterhead=head,
        code=number,
        giver=elsewhere or desk_name(office),
        giver_part="" if elsewhere else f"quầy số {int(office.desk):02d}",
        receiver=pile.to,
        given_at=pile.given_at,
        lines=tuple(_line(dossier, pile.given_at or datetime.combine(head.day, datetime.min.time()))
                    for dossier in pile.dossiers),
        giver_name=handed.officer if handed is not None else officer,
        receiver_name=_taken_by(pile),
        copies=copies,
        marks=marks,
    )  # fmt: skip


def _line(dossier: Dossier, given: datetime) -> PileLine:
    """One line; ``sheets`` counts the pieces that go along."""
    due = dossier.promise.told_due_at
    goes = [paper for paper in dossier.papers if not paper.present_only and paper.holder != WITH_APPLICANT]
    return PileLine(
        code=code_on_paper(dossier) or dossier.code,
        owner=dossier.owner.name,
        procedure=dossier.procedure.name,
        due_at=due,
        sheets=sum(paper.sheets for paper in goes),
        papers="; ".join(_paper_words(paper) for paper in goes),
        note="trong ngày" if due is not None and due.date() == given.date() else "",
    )


def _paper_words(paper: FiledPaper) -> str:
    """ "Tờ khai (01 bản chính)"."""
    counts = ((paper.originals, "bản chính"), (paper.certified, "bản chứng thực"), (paper.copies, "bản sao"))
    said = ", ".join(f"{number:02d} {words}" for number, words in counts if number)
    return f"{paper.name} ({said})" if said else paper.name


def _taken_by(pile: Pile) -> str:
    """Who took all of it over; empty while some is on its way or several people took it."""
    names = {dossier.taken_over_by for dossier in pile.dossiers}
    return names.pop() if len(names) == 1 and pile.handed is not None else ""


def _slip(shelves: Reading, word: str) -> Transfer:
    number = str(TransferNumber.parse(word))
    found = shelves.transfers.find(number)
    if found is None:
        raise RuleBroken("transfer.unknown", number=number, field="number")
    return found


def _times_handed(history: Sequence[Entry]) -> int:
    return sum(entry.what is Happened.HANDED_OVER for entry in history)


def _printed_number(history: Sequence[Entry]) -> str:
    """The number that a slip was printed with since the last hand-over, for dossiers that go without a pile."""
    number = ""
    for entry in history:
        if entry.what is Happened.HANDED_OVER:
            number = ""
        elif entry.what is Happened.PAPER_PRINTED and entry.details.get("pile"):
            number = str(entry.details["pile"])
    return number
