"""Narrowing the list to what another page asks for, once it is known which procedures a field has."""

from collections.abc import Callable

from desk_app.domain.procedures import Procedure
from ui.at_work import AtWork
from ui.dossiers.asked import NarrowAsked
from ui.dossiers.filters import FilterRow
from ui.dossiers.looking import known


def narrow_to(asked: NarrowAsked, at: AtWork, filters: FilterRow, then: Callable[[], None]) -> None:
    """The row above the list says what it is narrowed to, and can be changed there; ``then`` reads the list."""

    def known_now(found: tuple[tuple[Procedure, ...], tuple[Procedure, ...]]) -> None:
        filters.show_known(*found)
        filters.narrow(asked)
        if not filters.active():
            filters.end()  # the whole list was asked for
        then()

    desk = at.desk
    at.tasks.run(lambda: known(desk), known_now, owner=filters)
