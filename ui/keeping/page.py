"""A page whose officer finds again what they left there: with one quiet strip, and thrown away by one key."""

from typing import Any, Protocol

from PySide6.QtCore import QObject

from desk_app.domain.dates import clock, short_day
from desk_app.domain.errors import Trouble
from ui.at_work import AtWork
from ui.keeping.drafts import Keepable, Keeping, Left
from ui.page import Page
from ui.widgets.strip import Act, Notice


class Sheet(Keepable, Protocol):
    """What a page does with a draft that comes back."""

    def put(self, draft: Any) -> None:
        """Lay it out as it was; from then on :meth:`draft` answers with it."""

    def clear(self) -> None:
        """Nothing of anybody stays on the page."""

    def rest(self, left: Left) -> Any | None:
        """What of it is not in the record yet, None when all of it is."""

    def recorded(self, left: Left) -> Notice:
        """What is told of the part that the record has since before the interruption."""


class KeptPage(Page):
    """A page that makes a :class:`Kept` for itself and tells it of every change by ``kept.touch``."""

    kept: "Kept"

    def on_shown(self, asked: object | None = None) -> None:
        self.kept.shown()

    def on_left(self) -> None:
        self.kept.hidden()

    def sit_down(self) -> None:
        self.kept.sit_down()

    def get_up(self) -> None:
        self.kept.get_up()


class Kept(QObject):
    """What was left comes back when its officer comes to the page, for nobody is to look for it elsewhere."""

    def __init__(self, at: AtWork, page: Page, sheet: Sheet) -> None:
        super().__init__(page)
        self._at, self._page, self._sheet = at, page, sheet
        self._begun = self._here = False
        self._told: Notice | None = None
        self.key, self.not_kept = f"{sheet.page}.left_over", f"{sheet.page}.not_kept"
        self.keeping = Keeping(at.desk, at.tasks, sheet, at.officer, self)
        self.touch = self.keeping.touch
        self.saved = self.keeping.saved
        self.keeping.found.connect(self._take)
        self.keeping.troubled.connect(self._trouble)
        self.keeping.well.connect(lambda: page.notice_over.emit(self.not_kept))
        page.went_on.connect(self._went_on)

    def shown(self) -> None:
        """The page comes to the front: whoever is here for the first time finds what they left."""
        self._here = True
        if not self._begun:
            self.sit_down()
        elif self._told is not None:
            self._page.notice.emit(self._told)

    def hidden(self) -> None:
        """Another page comes to the front: what was told belongs here."""
        self._here = False
        self._page.notice_over.emit(self.key)

    def sit_down(self) -> None:
        """An officer is at the desk."""
        self._begun = True
        self.keeping.look()

    def get_up(self) -> None:
        """The officer leaves: what stands here is kept for them and goes from the screen."""
        if self._begun:
            self.keeping.leave()
        self.over()
        self._sheet.clear()

    def empty(self) -> None:
        """What stands here goes, unsaved; it can be had back until the next act."""
        before = self._sheet.draft()
        self.over()
        self._sheet.clear()
        self.keeping.keep()
        if before is not None:
            self._offer_back(before, self.tr("It was put away, not recorded."))

    def over(self) -> None:
        """What came back was saved, or thrown away."""
        self._told = None
        self._page.notice_over.emit(self.key)

    # --- what was left

    def _take(self, left: Left) -> None:
        rest = self._sheet.rest(left)
        if left.saved:
            self._page.notice.emit(self._sheet.recorded(left))
        if rest is None or rest == (now := self._sheet.draft()):
            return
        if now is None:
            self._sheet.put(rest)
            fact = self.tr("Kept from {time}.").format(time=self._time(left))
            act = Act(self.tr("Throw it away"), self._throw_away)
            self._tell(Notice("info", fact, self.tr("It is not recorded yet."), (act,), icon="history", key=self.key))
        else:
            fact = self.tr("Something else was kept here from {time}.").format(time=self._time(left))
            act = Act(self.tr("Take it back"), lambda: self._exchange(rest))
            self._tell(Notice("warn", fact, self.tr("It is not recorded."), (act,), icon="history", key=self.key))

    def _throw_away(self) -> None:
        self.empty()
        target = self._page.first_focus()
        if target is None:
            self._page.wants_entry.emit("")
        else:
            target.setFocus()

    def _exchange(self, draft: Any) -> None:
        """The other one comes back; what stands here can be had again in its turn."""
        before = self._sheet.draft()
        self.over()
        self._sheet.clear()
        self._sheet.put(draft)
        self.keeping.keep()
        self._offer_back(before, self.tr("It is back."))

    def _offer_back(self, before: Any | None, fact: str) -> None:
        acts = () if before is None else (Act(self.tr("Take it back"), lambda: self._exchange(before)),)
        self._tell(Notice("info", fact, "", acts, icon="history", key=self.key))

    # --- telling

    def _tell(self, notice: Notice) -> None:
        self._told = notice
        if self._here:
            self._page.notice.emit(notice)

    def _went_on(self) -> None:
        """The next act: the window takes quiet news away, and they are not said again."""
        if self._told is not None and not self._told.stays:
            self._told = None

    def _trouble(self, error: Trouble) -> None:
        words = self._at.notice_of(error)
        self._page.notice.emit(Notice("warn", words.fact, words.sentence, key=self.not_kept))

    def _time(self, left: Left) -> str:
        said, day = clock(left.at), left.at.date()
        return said if day == self._at.desk.clock.now().date() else f"{said}, {short_day(day)}"
