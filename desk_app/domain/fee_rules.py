"""Fee rules: what is taken for a procedure, from when on, by which text, and who pays less.

Phí and lệ phí are two things in law (Luật Phí và lệ phí 97/2015/QH13) and are kept apart, for they are accounted for
apart. All amounts are whole đồng.
"""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from desk_app.domain.errors import RuleBroken
from desk_app.domain.filed import Channel
from desk_app.domain.procedures import Confidence
from desk_app.domain.text import fold

MOST = 10**12
"""No desk takes a larger amount; more than this is a slip of the finger."""

MOST_COUNTED = 100_000
"""Pages, copies and cases of one dossier."""


class FeeKind(StrEnum):
    """The two kinds of the law, in Vietnamese letters because English calls both a fee."""

    PHI = "phi"
    LE_PHI = "le_phi"


KIND_WORDS = {FeeKind.PHI: "phí", FeeKind.LE_PHI: "lệ phí"}


class Per(StrEnum):
    """What an amount is taken for: each case (signature paper, contract, person) or each copy."""

    CASE = "case"
    COPY = "copy"


@dataclass(frozen=True)
class Pages:
    """An amount by pages of the original: the first ``first_pages`` at ``first`` each, the others at ``further``.

    ``most`` caps one copy (TT 226/2016/TT-BTC: 2.000, from page 3 on 1.000, at most 200.000).
    """

    first_pages: int
    first: int
    further: int
    most: int | None = None

    def of(self, pages: int) -> int:
        """The amount of one copy."""
        dear = min(pages, self.first_pages)
        amount = dear * self.first + (pages - dear) * self.further
        return amount if self.most is None else min(amount, self.most)


@dataclass(frozen=True)
class When:
    """When and where something holds: from ``start`` on, before ``end``; None is open. No channels or offices: all.

    ``offices`` are office codes with all below them: ``H26`` holds for ``H26.46`` too.
    """

    start: date | None = None
    end: date | None = None
    channels: frozenset[Channel] = frozenset()
    offices: frozenset[str] = frozenset()

    def holds(self, on: date, channel: Channel, office: str) -> bool:
        """Whether it holds for a dossier received on that day and way at that office."""
        in_time = (self.start is None or self.start <= on) and (self.end is None or on < self.end)
        here = not self.offices or any(_is_within(office, each) for each in self.offices)
        return in_time and here and (not self.channels or channel in self.channels)

    def weight(self, office: str) -> tuple[int, int]:
        """How closely it speaks of this office, then of a channel: the closer word counts."""
        near = max((len(each) for each in self.offices if _is_within(office, each)), default=0)
        return near, int(bool(self.channels))

    def meets(self, other: "When") -> bool:
        """Whether both could hold at once with the same weight, so that nothing says which one counts."""
        apart = (self.end is not None and other.start is not None and self.end <= other.start) or (
            other.end is not None and self.start is not None and other.end <= self.start
        )
        return not apart and _alike(self.channels, other.channels) and _alike(self.offices, other.offices)


@dataclass(frozen=True)
class FeeRule:
    """One amount of the tariff: either ``amount`` or ``pages``.

    Rules of the same ``item`` take each other's place: by date, by case, and the closer word counts (office, then
    procedure before field, then channel). Different items of a procedure add up. ``on_request``: only for copies that
    somebody asks for beside the result. ``case`` names a special case ("theo danh sách"), empty is the usual one.
    """

    key: str
    item: str
    name: str
    kind: FeeKind
    unit: str
    amount: int | None
    pages: Pages | None
    procedures: frozenset[str]
    fields: frozenset[str]
    ground: str
    when: When = field(default_factory=When)
    per: Per = Per.CASE
    case: str = ""
    on_request: bool = False
    confidence: Confidence = Confidence.LOW

    def speaks_of(self, procedure: str, of_field: str) -> bool:
        """Whether it is about this procedure, by its key or by its field."""
        return procedure in self.procedures or (bool(of_field) and fold(of_field) in self.fields)

    def weight(self, office: str) -> tuple[int, int, int]:
        """The closer rule has the larger weight."""
        near, channel = self.when.weight(office)
        return near, int(bool(self.procedures)), channel


@dataclass(frozen=True)
class Exemption:
    """Who pays less, and by which text: ``percent`` of the amount is not taken.

    The same ``code`` may stand several times, for different items or kinds. ``proof`` is what the applicant shows.
    """

    code: str
    words: str
    percent: int
    ground: str
    when: When = field(default_factory=When)
    items: frozenset[str] = frozenset()
    kinds: frozenset[FeeKind] = frozenset()
    proof: str = ""

    def covers(self, rule: FeeRule) -> bool:
        """Whether it is about what the rule takes."""
        return (not self.items or rule.item in self.items) and (not self.kinds or rule.kind in self.kinds)

    def weight(self, office: str) -> tuple[int, int, int]:
        """The closer exemption has the larger weight."""
        near, channel = self.when.weight(office)
        return near, int(bool(self.items)), channel


def clash(one: FeeRule | Exemption, other: FeeRule | Exemption) -> bool:
    """Whether both could speak of the same case with the same weight: a tariff must say which one counts."""
    if not one.when.meets(other.when):
        return False
    if isinstance(one, FeeRule) and isinstance(other, FeeRule):
        same = (one.item, one.case) == (other.item, other.case)
        return same and bool(one.procedures & other.procedures or one.fields & other.fields)
    if isinstance(one, Exemption) and isinstance(other, Exemption):
        about = _alike(one.items, other.items) and (not one.kinds or not other.kinds or bool(one.kinds & other.kinds))
        return one.code == other.code and about
    return False


def whole(number: object, name: str, *, least: int = 0, most: int = MOST) -> int:
    """A whole number of that range; RuleBroken ``fee.amount`` for any other, and for what is no whole number."""
    if isinstance(number, bool) or not isinstance(number, int) or not least <= number <= most:
        raise RuleBroken("fee.amount", amount=str(number)[:40], least=least, most=most, field=name)
    return number


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Both name something and share some of it, or neither names anything."""
    return bool(one & other) if one and other else not one and not other


def _is_within(office: str, code: str) -> bool:
    return office == code or office.startswith(f"{code}.")
