"""The work floor of one desk: each service imported and built when somebody first asks for it.

A start waits for reception only; what closes a day, prints papers or reads scans comes in behind it.
"""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from desk_app import VERSION
from desk_app.domain.errors import Trouble
from desk_app.services.ports.clock import Clock
from desk_app.services.ports.office import Office
from desk_app.storage.record import SqlRecord

if TYPE_CHECKING:
    from desk_app.printing.press import PdfPress
    from desk_app.scanner.serial_line import SerialScanners
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
    from desk_app.storage.scans import ScanFolder
    from desk_app.sync.desk_seal import DeskSeal
    from desk_app.sync.keys import SigningKey

KEY, SECRET, SCANS = "desk.pem", "receipt.secret", "scans"


class Floor:
    """Has the attributes of :class:`desk_app.services.desk.Desk`; ``new_id`` gives a fresh random id."""

    def __init__(
        self, folder: Path, office: Office, clock: Clock, record: SqlRecord, new_id: Callable[[], str]
    ) -> None:
        self.folder, self.office, self.clock, self.record = folder, office, clock, record
        self._new_id = new_id

    def check_keys(self) -> None:
        """Raises ``Trouble`` ``key.missing`` before anybody sits down, not with the first receipt."""
        for name in (KEY, SECRET):
            if not (self.folder / "keys" / name).is_file():
                raise Trouble("key.missing", name=name)

    @cached_property
    def apologies(self) -> "Apologies":
        from desk_app.services.apologies import Apologies

        return Apologies(self.record, self.catalogue, self.processing, self.paperwork, self.clock, self.office)

    @cached_property
    def books(self) -> "Books":
        from desk_app.services.books import Books

        return Books(self.record, self.clock, self.office)

    @cached_property
    def catalogue(self) -> "Catalogue":
        from desk_app.services.catalogue import Catalogue

        return Catalogue(self.record, self.clock)

    @cached_property
    def code_pictures(self) -> "CodePictures":
        from desk_app.printing.code_reader import CodeReader
        from desk_app.services.code_pictures import CodePictures

        return CodePictures(CodeReader(), self.scanning)

    @cached_property
    def day_end(self) -> "DayEnd":
        from desk_app.services.day_end import DayEnd
        from desk_app.sync.post_room import FilePost

        post = FilePost(self._key, self.folder / "quarantine")
        return DayEnd(self.record, post, self.clock, self.office, VERSION, self.folder / "outbox")

    @cached_property
    def digitising(self) -> "Digitising":
        from desk_app.printing.scan_reader import ScanReader
        from desk_app.services.digitising import Digitising

        return Digitising(self.record, self._scans, ScanReader(), self.clock, self.office, self._new_id)

    @cached_property
    def drafts(self) -> "Drafts":
        from desk_app.services.drafts import Drafts
        from desk_app.storage.drafts import DraftFolder

        return Drafts(DraftFolder(self.folder / "drafts"), self.record, self.clock, self.office)

    @cached_property
    def dues(self) -> "DuesDesk":
        from desk_app.services.dues import DuesDesk

        return DuesDesk(self.record, self.fees, self.office, self.clock)

    @cached_property
    def fees(self) -> "Fees":
        from desk_app.services.fees import Fees

        return Fees(self.record, self.catalogue, self.clock, self.office)

    @cached_property
    def handing_over(self) -> "HandingOver":
        from desk_app.services.handing_over import HandingOver

        return HandingOver(self.record, self.catalogue, self.clock, self.office, self._new_id)

    @cached_property
    def house_papers(self) -> "HousePapers":
        from desk_app.services.house_papers import HousePapers

        return HousePapers(self.record, self.catalogue, self._press, self.clock, self.office, self._new_id)

    @cached_property
    def lookup(self) -> "Lookup":
        from desk_app.services.lookup import Lookup

        return Lookup(self.record, self.catalogue, self.clock, self.office)

    @cached_property
    def moved_dates(self) -> "MovedDates":
        from desk_app.services.moved_dates import MovedDates

        return MovedDates(self.record, self.catalogue, self.clock)

    @cached_property
    def on_the_spot(self) -> "OnTheSpot":
        from desk_app.services.on_the_spot import OnTheSpot

        return OnTheSpot(
            self.record, self.catalogue, self.reception, self.processing, self.fees, self.till, self.books, self.clock
        )

    @cached_property
    def overview(self) -> "Overview":
        from desk_app.services.overview import Overview

        return Overview(self.record, self.reporting, self.catalogue, self.clock)

    @cached_property
    def paperwork(self) -> "Paperwork":
        from desk_app.services.paperwork import Paperwork

        return Paperwork(
            self.record, self.catalogue, self.till, self._press, self._seal, self.clock, self.office, self._new_id
        )

    @cached_property
    def period_lists(self) -> "PeriodLists":
        from desk_app.services.period_lists import PeriodLists

        return PeriodLists(self.record, self.catalogue, self.clock, self.office)

    @cached_property
    def processing(self) -> "Processing":
        from desk_app.services.processing import Processing

        return Processing(self.record, self.catalogue, self.reception, self.clock, self.office, self._new_id)

    @cached_property
    def reception(self) -> "Reception":
        from desk_app.services.reception import Reception

        return Reception(self.record, self.catalogue, self.clock, self.office, self._new_id)

    @cached_property
    def reckoning(self) -> "Reckoning":
        from desk_app.services.reckoning import Reckoning

        return Reckoning(self.record, self.catalogue, self.clock)

    @cached_property
    def reporting(self) -> "Reporting":
        from desk_app.services.reporting import Reporting

        return Reporting(self.record, self._press, self.clock, self.office)

    @cached_property
    def returning(self) -> "Returning":
        from desk_app.services.returning import Returning

        return Returning(self.record, self.clock, self.office, self._new_id)

    @cached_property
    def safekeeping(self) -> "Safekeeping":
        from desk_app.services.safekeeping import Safekeeping
        from desk_app.storage.vault import SqliteVault

        return Safekeeping(
            self.record,
            SqliteVault(self.record, self.office, self._scans),
            self.clock,
            lambda: self.clock.now().date(),
            lambda: self.digitising.check(),  # noqa: PLW0108  # not built before somebody checks
        )

    @cached_property
    def scanners(self) -> "SerialScanners":
        from desk_app.scanner.serial_line import SerialScanners

        return SerialScanners()

    @cached_property
    def scanning(self) -> "Scanning":
        from desk_app.services.scanning import Scanning

        return Scanning(self._seal, self.record, self.office)

    @cached_property
    def set_back(self) -> "SetBack":
        from desk_app.services.set_back import SetBack

        return SetBack(self.record, self.clock)

    @cached_property
    def staff(self) -> "Staff":
        from desk_app.services.staff import Staff

        return Staff(self.record, self.clock)

    @cached_property
    def taking_in(self) -> "TakingIn":
        from desk_app.services.taking_in import TakingIn

        return TakingIn(self.record, self.processing, self.clock, self.office)

    @cached_property
    def till(self) -> "Till":
        from desk_app.services.till import Till

        return Till(self.record, self.clock, self.office, self._new_id)

    @cached_property
    def transfers(self) -> "Transfers":
        from desk_app.printing.screen_codes import ScreenCodes
        from desk_app.services.transfers import Transfers

        return Transfers(self.office, ScreenCodes())

    @cached_property
    def worklists(self) -> "Worklists":
        from desk_app.services.worklists import Worklists

        return Worklists(self.record, self.catalogue, self.clock)

    # --- what several of them share

    @cached_property
    def _scans(self) -> "ScanFolder":
        from desk_app.storage.scans import ScanFolder

        return ScanFolder(self.folder / SCANS)

    @cached_property
    def _press(self) -> "PdfPress":
        from desk_app.printing.press import PdfPress

        return PdfPress(self.folder / "forms")

    @cached_property
    def _key(self) -> "SigningKey":
        from desk_app.sync.keys import SigningKey

        return SigningKey.load(self.folder / "keys" / KEY)

    @cached_property
    def _seal(self) -> "DeskSeal":
        from desk_app.sync.desk_seal import DeskSeal

        return DeskSeal.load(self._key, self.folder / "keys" / SECRET)
