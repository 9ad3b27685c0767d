"""What a visit costs: every paper by the tariff or by the amount that was typed, one exemption over those it covers."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from desk_app.domain.errors import RuleBroken
from desk_app.domain.fee_rules import Exemption, FeeKind, FeeRule, Per, whole
from desk_app.domain.fees import Exempted, FeeCount, FeeLine, Tariff, typed_line
from desk_app.domain.filed import Channel
from desk_app.domain.procedures import Procedure
from desk_app.services.visits import Piece

HERE = Channel.IN_PERSON
"""Only who stands at the desk is settled on the spot."""


@dataclass(frozen=True)
class VisitFee:
    """The fee, piece by piece; a piece without a count waits for an amount that the officer types.

    ``capped``: a copy of that piece costs no more, however many pages it has.
    """

    pieces: tuple[FeeCount | None, ...]
    capped: tuple[bool, ...] = ()

    @property
    def total(self) -> int:
        """What is taken, without the pieces that still wait."""
        return sum(count.total for count in self.pieces if count)

    @property
    def complete(self) -> bool:
        """Whether every piece has its amount."""
        return None not in self.pieces

    @property
    def lines(self) -> tuple[FeeLine, ...]:
        """Every item, in the order of the papers."""
        return tuple(line for count in self.pieces if count for line in count.lines)

    @property
    def exemption(self) -> Exempted | None:
        """What is not taken, and why; one reason for the whole visit."""
        found = [count.exemption for count in self.pieces if count and count.exemption]
        if not found:
            return None
        grounds = "; ".join(dict.fromkeys(each.ground for each in found))
        return Exempted(found[0].code, found[0].words, grounds, sum(each.amount for each in found))


@dataclass(frozen=True)
class Pricing:
    """A tariff of one day, asked for procedures of one catalogue."""

    tariff: Tariff
    on: date
    procedure: Callable[[str], Procedure]

    def count(self, pieces: Sequence[Piece], exemption: str = "") -> VisitFee:
        """The fee of a visit. Refusals name their piece (``pieces[2].pages``).

        Raises RuleBroken ``fee.exemption`` when the exemption covers none of the pieces.
        """
        covered = [exemption in (each.code for each in self._exemptions(piece)) for piece in pieces]
        if exemption and not any(covered):
            raise RuleBroken("fee.exemption", code=exemption[:40], field="exemption")
        counts = tuple(
            self._piece(piece, exemption if mine else "", f"pieces[{place}]")
            for place, (piece, mine) in enumerate(zip(pieces, covered, strict=True), start=1)
        )
        return VisitFee(counts, tuple(self._is_capped(piece) for piece in pieces))

    def exemptions(self, pieces: Iterable[Piece]) -> tuple[Exemption, ...]:
        """The reasons to take less from some of these, each once."""
        return tuple({each.code: each for piece in pieces for each in self._exemptions(piece)}.values())

    def by_pages(self, procedure: str) -> bool:
        """Whether the pages of the original decide the amount."""
        return any(rule.pages is not None for rule in self._rules(procedure))

    def by_copies(self, procedure: str) -> bool:
        """Whether copies are paid for, not acts."""
        return any(rule.per is Per.COPY for rule in self._rules(procedure))

    def _rules(self, procedure: str) -> list[FeeRule]:
        field, office = self.procedure(procedure).field, self.tariff.office
        return [
            rule
            for rule in self.tariff.rules
            if rule.speaks_of(procedure, field) and not rule.on_request and rule.when.holds(self.on, HERE, office)
        ]

    def _is_capped(self, piece: Piece) -> bool:
        """Whether more pages would cost the same."""
        if piece.fee_vnd is not None:
            return False
        schemes = [rule.pages for rule in self._rules(piece.procedure) if rule.pages and rule.case == piece.case]
        return any(scheme.most is not None and scheme.of(piece.pages) == scheme.most for scheme in schemes)

    def _exemptions(self, piece: Piece) -> tuple[Exemption, ...]:
        if piece.fee_vnd is not None:
            return ()
        field = self.procedure(piece.procedure).field
        return self.tariff.exemptions_for(piece.procedure, HERE, self.on, of_field=field, case=piece.case)

    def _piece(self, piece: Piece, exemption: str, place: str) -> FeeCount | None:
        procedure = self.procedure(piece.procedure)
        if piece.fee_vnd is not None:
            kind = next((rule.kind for rule in self._rules(piece.procedure)), FeeKind.LE_PHI)
            amount = whole(piece.fee_vnd, f"{place}.fee")
            return FeeCount((typed_line(procedure.short_name, kind, amount),))
        copies = piece.number if self.by_copies(piece.procedure) else None
        try:
            return self.tariff.fee_for(
                piece.procedure,
                HERE,
                self.on,
                of_field=procedure.field,
                pages=piece.pages,
                copies=copies,
                count=1 if copies is not None else piece.number,
                case=piece.case,
                exemption=exemption,
            )
        except RuleBroken as error:
            name = {"copies": "number", "count": "number"}.get(str(error.facts.get("field")), error.facts.get("field"))
            raise RuleBroken(error.code, **(error.facts | {"field": f"{place}.{name}"})) from None
