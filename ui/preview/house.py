"""Papers of the desk itself on their way out: drawn for a press of the key, printed at once or shown as pages first."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from desk_app.domain.dates import short_day
from ui.at_work import AtWork
from ui.dossiers.asked import SheetsAsked
from ui.preview.routes import Routes
from ui.tasks import PAPER

if TYPE_CHECKING:
    from desk_app.services.papers.printed import Printed

translate = QCoreApplication.translate


class HousePrinting(QObject):
    """Pages come by :attr:`pages` as :class:`SheetsAsked`, to be let out and then to go ``back`` to a place.

    A press of the key while one is being drawn does nothing: a sheet of the day takes a number of its own.
    """

    pages = Signal(object)

    def __init__(self, at: AtWork, back: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._at, self._back = at, back
        self._drawing = False

    def day_end(self) -> None:
        """The sheet of today, as the record stands now."""
        desk, officer = self._at.desk, self._at.officer()
        day = desk.clock.now().date()
        title = translate("HousePapers", "Sheet of {day}").format(day=short_day(day))
        self._draw(lambda: self._asked(title, f"day-end-{day:%Y-%m-%d}", desk.house_papers.day_end(officer)))

    def register(self, first: date, last: date, field: str = "") -> None:
        """Form 07 of the days from ``first`` to ``last``, those to come left out; of every field, or of one."""
        desk = self._at.desk
        last = min(last, desk.clock.now().date())
        days = f"{short_day(first)} – {short_day(last)}"
        said = field or translate("HousePapers", "all fields")
        title = translate("HousePapers", "Register: {field}, {days}").format(field=said, days=days)
        name = f"register-{first:%Y-%m-%d}-{last:%Y-%m-%d}"

        def work() -> SheetsAsked:
            return self._asked(title, name, desk.house_papers.register(first, last, field), across=True)

        self._draw(work)

    def label(self, code: str) -> None:
        """A label for the folder of a dossier."""
        house, title = self._at.desk.house_papers, f"{self._at.word('paper.label')}: {code}"

        def work() -> SheetsAsked:
            asked = self._asked(title, f"label-{code}", house.labels([code]))
            return replace(asked, kind="label", back_to=code)

        self._draw(work)

    def slip(self, code: str) -> None:
        """The slip of the roll; its history entry says where it goes when a printer for it is there."""
        house, officer, title = self._at.desk.house_papers, self._at.officer(), f"{self._at.word('paper.slip')}: {code}"
        outlet = Routes(self._at.comfort).there("slip", "roll80")

        def work() -> SheetsAsked:
            asked = self._asked(title, f"slip-{code}", house.slips([code], officer, outlet))
            return replace(asked, kind="slip", sheet="roll80", back_to=code)

        self._draw(work)

    def for_the_wall(self, procedure: str, *, large: bool) -> None:
        """A procedure of the catalogue for the wall, ``large`` to be read from a step away."""
        house = self._at.desk.house_papers
        title = translate("HousePapers", "Notice of procedure {key}").format(key=procedure)

        def work() -> SheetsAsked:
            asked = self._asked(title, f"procedure-{procedure}", house.procedure(procedure, large=large))
            return replace(asked, now=False, back_to="catalogue")

        self._draw(work)

    # --- below

    def _asked(self, title: str, name: str, printed: "Printed", *, across: bool = False) -> SheetsAsked:
        return SheetsAsked(title, printed, name, "a5x2" if across else "a4", now=True, back=self._back)

    def _draw(self, work: Callable[[], SheetsAsked]) -> None:
        if self._drawing:
            return
        self._drawing = True

        def drawn(asked: SheetsAsked) -> None:
            self._drawing = False
            self.pages.emit(asked)

        def refused(error: Exception) -> None:
            self._drawing = False
            self._at.notices.tell(error)

        self._at.tasks.run(work, drawn, refused, owner=self, lane=PAPER)
