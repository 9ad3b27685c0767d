"""The register's lines: every number of a field in a year, counted in the order in which they were entered."""

from collections.abc import Iterable
from datetime import date

from desk_app.domain.dossiers import Dossier
from desk_app.domain.endings import Collected
from desk_app.domain.filed import ReturnAt
from desk_app.domain.papers.register import RegisterLine
from desk_app.domain.states import State
from desk_app.services.papers.common import unit
from desk_app.services.phones import grouped
from desk_app.services.ports.office import Office

_WAYS = {ReturnAt.DESK: "trực tiếp", ReturnAt.POST: "bưu chính", ReturnAt.ELECTRONIC: "trực tuyến"}
_COLLECTED = {Collected.POST: "bưu chính", Collected.ELECTRONIC: "trực tuyến"}


def register_lines(
    dossiers: Iterable[Dossier], first: date, last: date, office: Office
) -> dict[str, tuple[RegisterLine, ...]]:
    """By field, the lines of what was received from one day to another, each with its number in its year's book.

    ``dossiers`` must hold all of a year, from its first day on. The order is that of entering: a dossier that is
    entered later for an earlier day takes the next number and moves none.
    """
    counted: dict[tuple[str, int], int] = {}
    found: dict[str, list[RegisterLine]] = {}
    for dossier in sorted(dossiers, key=lambda each: (each.registered_at, each.code)):
        field, day = dossier.procedure.field, dossier.received_at.date()
        if not dossier.numbered:
            continue
        number = counted[field, day.year] = counted.get((field, day.year), 0) + 1
        if first <= day <= last:
            found.setdefault(field, []).append(_line(number, dossier, office))
    return {field: tuple(lines) for field, lines in sorted(found.items())}


def _line(number: int, dossier: Dossier, office: Office) -> RegisterLine:
    promise, taker = dossier.promise, dossier.collector
    settled_here = f"Ủy ban nhân dân {unit(office)}"
    return RegisterLine(
        no=number,
        code=dossier.code,
        procedure=dossier.procedure.name,
        owner=dossier.owner.name,
        contact=tuple(said for said in (dossier.owner.address, grouped(dossier.owner.phone)) if said),
        agency=dossier.places.settling or dossier.procedure.agency or settled_here,
        received_at=dossier.received_at,
        due_at=promise.first_due_at,
        later_due_at=promise.told_due_at if promise.told_due_at != promise.first_due_at else None,
        returned_at=dossier.returned_at,
        way=_COLLECTED.get(taker.how, "trực tiếp") if taker is not None else _WAYS[dossier.return_at],
        sets=dossier.sets,
        void=(dossier.void_reason or "không ghi lý do") if dossier.state is State.VOIDED else "",
    )
