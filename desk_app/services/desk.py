"""A desk at work: all its services together, and the door that opens or makes one."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from desk_app.services.ports.clock import Clock
from desk_app.services.ports.office import Office

if TYPE_CHECKING:  # a start waits for those that reception needs
    from desk_app.services.apologies import Apologies
    from desk_app.services.books import Books
    from desk_app.services.catalogue import Catalogue
    from desk_app.services.code_pictures import CodePictures
    from desk_app.services.day_end import DayEnd
    from desk_app.services.digitising import Digitising
    from desk_app.services.drafts import Drafts
    from desk_app.services.dues import DuesDesk
    from desk_app.services.fees import Fees
    from desk_app.services.handing_over import HandingOver
    from desk_app.services.house_papers import HousePapers
    from desk_app.services.lookup import Lookup
    from desk_app.services.moved_dates import MovedDates
    from desk_app.services.on_the_spot import OnTheSpot
    from desk_app.services.overview import Overview
    from desk_app.services.paperwork import Paperwork
    from desk_app.services.period_lists import PeriodLists
    from desk_app.services.ports.scanners import Scanners
    from desk_app.services.processing import Processing
    from desk_app.services.reception import Reception
    from desk_app.services.reckoning import Reckoning
    from desk_app.services.reporting import Reporting
    from desk_app.services.returning import Returning
    from desk_app.services.safekeeping import Safekeeping
    from desk_app.services.scanning import Scanning
    from desk_app.services.set_back import SetBack
    from desk_app.services.staff import Staff
    from desk_app.services.taking_in import TakingIn
    from desk_app.services.till import Till
    from desk_app.services.transfers import Transfers
    from desk_app.services.worklists import Worklists


class Desk:
    """The services of one desk. ``restored``: opening found that the record had been further once.

    Each service is built by ``floor`` when it is first asked for; ``close`` lets go of the record.
    """

    folder: Path
    office: Office
    clock: Clock
    restored: bool
    catalogue: "Catalogue"
    reception: "Reception"
    reckoning: "Reckoning"
    moved_dates: "MovedDates"
    lookup: "Lookup"
    worklists: "Worklists"
    reporting: "Reporting"
    overview: "Overview"
    period_lists: "PeriodLists"
    scanning: "Scanning"
    code_pictures: "CodePictures"
    scanners: "Scanners"
    processing: "Processing"
    handing_over: "HandingOver"
    returning: "Returning"
    taking_in: "TakingIn"
    paperwork: "Paperwork"
    apologies: "Apologies"
    house_papers: "HousePapers"
    day_end: "DayEnd"
    fees: "Fees"
    till: "Till"
    books: "Books"
    dues: "DuesDesk"
    drafts: "Drafts"
    digitising: "Digitising"
    on_the_spot: "OnTheSpot"
    transfers: "Transfers"
    staff: "Staff"
    safekeeping: "Safekeeping"
    set_back: "SetBack"
    close: Callable[[], None]

    def __init__(self, floor: object, *, restored: bool, close: Callable[[], None]) -> None:
        self._floor, self.restored, self.close = floor, restored, close

    if not TYPE_CHECKING:  # the attributes above are all there are

        def __getattr__(self, name: str) -> Any:
            if name not in Desk.__annotations__:
                raise AttributeError(name)
            found = self.__dict__[name] = getattr(self._floor, name)
            return found

    def bring_in(self) -> None:
        """Build every service now; any thread. What is built already stays."""
        for name in Desk.__annotations__:
            getattr(self, name)


class FrontDoor(Protocol):
    """Where a window gets its desk from."""

    def exists(self) -> bool: ...
    def open(self, advance: Callable[[int, int], None] = ...) -> Desk: ...
    def make(self, office: Office, officer: str) -> Desk: ...
    def change(self, office: Office) -> Desk: ...
