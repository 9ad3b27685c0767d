"""The fee of one case: the rules of a tariff that speak of it, counted item by item, less what is exempted.

Where no rule speaks there is no count, and the officer types the amount.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from desk_app.domain.errors import RuleBroken
from desk_app.domain.fee_rules import MOST_COUNTED, Exemption, FeeKind, FeeRule, Per, whole
from desk_app.domain.filed import Channel


@dataclass(frozen=True)
class FeeLine:
    """One item counted: ``amount`` is ``quantity`` × ``unit_amount``, of which ``exempted`` is not taken."""

    item: str
    name: str
    kind: FeeKind
    unit: str
    quantity: int
    unit_amount: int
    ground: str = ""
    exempted: int = 0

    def __post_init__(self) -> None:
        whole(self.quantity, "quantity", most=MOST_COUNTED)
        whole(self.unit_amount, "amount")
        whole(self.exempted, "exempted", most=self.amount)

    @property
    def amount(self) -> int:
        """Before any exemption."""
        return self.quantity * self.unit_amount

    @property
    def due(self) -> int:
        """What is taken."""
        return self.amount - self.exempted


@dataclass(frozen=True)
class Exempted:
    """Why less is taken, and how much less."""

    code: str
    words: str
    ground: str
    amount: int


@dataclass(frozen=True)
class FeeCount:
    """The fee of one case, item by item."""

    lines: tuple[FeeLine, ...]
    exemption: Exempted | None = None

    @property
    def total(self) -> int:
        """What is taken."""
        return sum(line.due for line in self.lines)

    @property
    def ground(self) -> str:
        """The legal texts of its items, each once."""
        return "; ".join(dict.fromkeys(line.ground for line in self.lines if line.ground))


@dataclass(frozen=True)
class Tariff:
    """Every rule and exemption that an office works with."""

    rules: tuple[FeeRule, ...]
    exemptions: tuple[Exemption, ...] = ()
    office: str = ""

    def of_office(self, code: str) -> "Tariff":
        """The same tariff, asked from an office: rules of other provinces keep silent."""
        return replace(self, office=code)

    def fee_for(
        self,
        procedure: str,
        channel: Channel,
        on: date,
        *,
        of_field: str = "",
        pages: int = 1,
        copies: int | None = None,
        count: int = 1,
        case: str = "",
        exemption: str = "",
    ) -> FeeCount | None:
        """The fee of one case received ``on`` that day; None where no rule speaks and the officer types the amount.

        ``copies`` counts copies: by default one of what is itself a copy, and none of those on request. Raises
        RuleBroken ``fee.amount`` for counts that are none and ``fee.exemption`` when the exemption covers nothing here.
        """
        rules = self._in_force(procedure, channel, on, of_field, case)
        if all(rule.on_request for rule in rules):
            return None
        whole(pages, "pages", least=1, most=MOST_COUNTED)
        whole(count, "count", least=1, most=MOST_COUNTED)
        lines = []
        reductions: list[Exemption] = []
        for rule in rules:
            quantity = _quantity(rule, copies, count)
            if quantity == 0:
                continue
            unit_amount = rule.pages.of(pages) if rule.pages else rule.amount or 0
            line = FeeLine(rule.item, rule.name, rule.kind, rule.unit, quantity, unit_amount, rule.ground)
            found = self._exemption(exemption, rule, channel, on)
            if found:
                reductions.append(found)
                line = replace(line, exempted=_part(line.amount, found.percent))
            lines.append(line)
        if exemption and not reductions:
            raise RuleBroken("fee.exemption", code=exemption[:40], field="exemption")
        return FeeCount(tuple(lines), _exempted(exemption, reductions, lines) if exemption else None)

    def cases(self, procedure: str, channel: Channel, on: date, *, of_field: str = "") -> tuple[str, ...]:
        """The cases of a procedure that have an amount of their own; the usual one is the empty name."""
        known = (rule for rule in self.rules if rule.speaks_of(procedure, of_field))
        return tuple(dict.fromkeys(rule.case for rule in known if rule.when.holds(on, channel, self.office)))

    def exemptions_for(
        self, procedure: str, channel: Channel, on: date, *, of_field: str = "", case: str = ""
    ) -> tuple[Exemption, ...]:
        """The exemptions that cover something of this case, each reason once."""
        rules = self._in_force(procedure, channel, on, of_field, case)
        found = (
            each
            for each in self.exemptions
            if each.when.holds(on, channel, self.office) and any(each.covers(rule) for rule in rules)
        )
        return tuple({each.code: each for each in reversed(list(found))}.values())[::-1]

    def _in_force(self, procedure: str, channel: Channel, on: date, of_field: str, case: str) -> list[FeeRule]:
        """The closest rule of each item, in the order of the tariff, what is asked for besides at the end."""
        closest: dict[str, FeeRule] = {}
        for rule in self.rules:
            if rule.case != case or not rule.speaks_of(procedure, of_field):
                continue
            if not rule.when.holds(on, channel, self.office):
                continue
            other = closest.get(rule.item)
            if other is None or rule.weight(self.office) > other.weight(self.office):
                closest[rule.item] = rule
        return sorted(closest.values(), key=lambda rule: rule.on_request)

    def _exemption(self, code: str, rule: FeeRule, channel: Channel, on: date) -> Exemption | None:
        found = [
            each
            for each in self.exemptions
            if each.code == code and each.covers(rule) and each.when.holds(on, channel, self.office)
        ]
        return max(found, key=lambda each: each.weight(self.office), default=None)


def typed_line(name: str, kind: FeeKind, amount: int, ground: str = "") -> FeeLine:
    """An item whose amount the officer typed, because the tariff is silent on it."""
    return FeeLine("typed", name, kind, "", 1, amount, ground)


def _quantity(rule: FeeRule, copies: int | None, count: int) -> int:
    if rule.per is Per.CASE:
        return count
    least = 0 if rule.on_request else 1
    return whole(least if copies is None else copies, "copies", least=least, most=MOST_COUNTED)


def _part(amount: int, percent: int) -> int:
    """So much of an amount, in whole đồng; a fraction falls to the payer."""
    return -(-amount * percent // 100)


def _exempted(code: str, reductions: list[Exemption], lines: Iterable[FeeLine]) -> Exempted:
    grounds = "; ".join(dict.fromkeys(each.ground for each in reductions))
    return Exempted(code, reductions[0].words, grounds, sum(line.exempted for line in lines))
