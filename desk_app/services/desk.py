"""A desk at work: all its services together, and the door that opens or makes one."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

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
from desk_app.services.ports import Clock, Office
from desk_app.services.processing import Processing
from desk_app.services.reception import Reception
from desk_app.services.reckoning import Reckoning
from desk_app.services.reporting import Reporting
from desk_app.services.returning import Returning
from desk_app.services.safekeeping import Safekeeping
from desk_app.services.scanner_ports import Scanners
from desk_app.services.scanning import Scanning
from desk_app.services.staff import Staff
from desk_app.services.taking_in import TakingIn
from desk_app.services.till import Till
from desk_app.services.transfers import Transfers
from desk_app.services.worklists import Worklists


@dataclass(frozen=True)
class Desk:
    """The services of one desk. ``restored``: opening found that the record had been further once."""

    folder: Path
    office: Office
    clock: Clock
    restored: bool
    catalogue: Catalogue
    reception: Reception
    reckoning: Reckoning
    moved_dates: MovedDates
    lookup: Lookup
    worklists: Worklists
    reporting: Reporting
    overview: Overview
    period_lists: PeriodLists
    scanning: Scanning
    code_pictures: CodePictures
    scanners: Scanners
    processing: Processing
    handing_over: HandingOver
    returning: Returning
    taking_in: TakingIn
    paperwork: Paperwork
    apologies: Apologies
    house_papers: HousePapers
    day_end: DayEnd
    fees: Fees
    till: Till
    books: Books
    dues: DuesDesk
    drafts: Drafts
    digitising: Digitising
    on_the_spot: OnTheSpot
    transfers: Transfers
    staff: Staff
    safekeeping: Safekeeping
    close: Callable[[], None]


class FrontDoor(Protocol):
    """Where a window gets its desk from."""

    def exists(self) -> bool: ...
    def open(self, advance: Callable[[int, int], None] = ...) -> Desk: ...
    def make(self, office: Office, officer: str) -> Desk: ...
    def change(self, office: Office) -> Desk: ...
