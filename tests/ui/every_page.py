"""Every page of the program with an invented day behind it, each brought in turn to the front of a real window."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QSettings
from PySide6.QtWidgets import QApplication, QWidget

from desk_app import demo, wiring
from desk_app.domain.dossiers import Dossier
from desk_app.domain.people import Person
from desk_app.domain.states import State
from desk_app.services.desk import Desk
from desk_app.services.filing import Filing
from desk_app.services.installation import new_office
from desk_app.services.reckoning import write_moment
from desk_app.services.wording import Language
from ui.at_work import AtWork
from ui.calculator.asked import CalculatorAsked
from ui.calculator.typed import Typed, TypedPause
from ui.comfort import Comfort
from ui.dossiers.asked import SheetsAsked
from ui.look import theme
from ui.notices import Notices
from ui.preview.asked import PrintAsked
from ui.reception.draft import Draft, TypedPerson
from ui.reception.page import ReceptionPage
from ui.setup.front import FrontWindow
from ui.speech import i18n
from ui.spot.asked import SpotAsked
from ui.tasks import Tasks
from ui.widgets.strip import Act, Notice
from ui.window.desk_window import DeskWindow

NOW = datetime.combine(demo.DAY, time(15, 40))
"""A Friday afternoon: the holiday of the 24th lies before, the last dossier has just come."""

CITIZEN = TypedPerson(
    number="082188004217",
    name="Lò Thị Hoài Thu",
    birth_date="14/06/1988",
    sex="female",
    phone="0972 418 306",
    address="số 27/4, khu Đồng Mát, xã Tân Hòa, tỉnh Cửu Giang",
)
PROCEDURE = "1.004222"

NAMES = (
    *("reception", "reception filled", "dossiers", "dossiers late", "dossier", "dossier asking", "preview", "sheets"),
    *("digitise", "handover", "handover taking", "handover waiting", "handover results", "returning"),
    *("returning unclaimed", "day_end", "overview", "calculator", "explanation", "spot", "till", "till taking"),
    *("till closing", "help", "help keys"),
    *("settings office", "settings officers", "settings catalogue", "settings calendars", "settings hours"),
    *("settings money", "settings printing", "settings scanner", "settings upper", "settings safekeeping"),
    *("settings display", "setup", "officers", "trouble"),
)
"""Every page, some of them in several poses."""


@dataclass(frozen=True)
class Front:
    """A page as it stands before somebody: ``window`` holds it, ``page`` is the part of it that is looked at."""

    name: str
    window: QWidget
    page: QWidget


@contextmanager
def an_invented_day(folder: Path, *more: Callable[[Desk], object]) -> Iterator[Desk]:
    """A training desk with ten days behind it and a busy one; ``more`` is done to it before the clock stops."""
    clock = demo.DayClock(datetime.combine(demo.DAY, time(7, 30)))
    office = new_office(code="H58.123", name="UBND xã Tân Hòa", desk="1", upper_code="H58", training=True)
    wiring.make_desk(folder, office, demo.OFFICERS[0])
    desk = wiring.start_desk(folder, clock)
    desk.staff.add(demo.OFFICERS[1], "reception")
    demo.receive_everything(desk, clock)
    for each in more:
        each(desk)
    clock.moment = NOW
    yield desk
    desk.close()


class House:
    """One window in one language and one size of text, and the steps that lead to each of its pages."""

    def __init__(
        self, app: QApplication, desk: Desk, folder: Path, *, language: Language = "vi", large: bool = False
    ) -> None:
        self.app, self.desk, self.language = app, desk, language
        self.told: list[Notice] = []
        i18n.speak(app, language)
        theme.apply(app, dark=False, large=large)
        notices = Notices(language=lambda: language, reports=folder / "reports", now=desk.clock.now)
        notices.told.connect(self.told.append)
        self.tasks = Tasks(notices.tell)
        self.comfort = Comfort(QSettings(str(folder / "comfort.ini"), QSettings.Format.IniFormat))
        at = AtWork(desk, self.tasks, notices, self.comfort, lambda: demo.OFFICERS[0], lambda: language)
        self.reception = ReceptionPage(desk, self.tasks, officer=at.officer, language=at.language)
        self.rooms = DeskWindow(at, lambda _: self.reception)
        self.front = FrontWindow()
        self.code = self._longest_story()
        self.citizen = CITIZEN

    def close(self) -> None:
        """Windows away, the next test finds the language and the text of before."""
        self.settle()
        self.rooms.close()
        self.front.close()
        self.front.deleteLater()
        self.tasks.close()
        self.app.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # what is gone need not be dressed again
        i18n.speak(self.app, "en")
        theme.apply(self.app, dark=False)

    def settle(self) -> None:
        """Until all work is home, also what home-coming work asked for."""
        while self.tasks.busy():
            self.app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        self.app.processEvents()

    def resize(self, width: int, height: int) -> None:
        """Both windows, as a small or a magnified screen leaves them."""
        for window in (self.rooms.window, self.front):
            window.resize(width, height)
        self.settle()

    def names(self) -> tuple[str, ...]:
        """Every page that there is; :data:`NAMES` says the same without a window."""
        return (*self._poses(), *(f"settings {key}" for key in self.rooms.settings.panels), *self._fronts())

    def show(self, name: str) -> Front:
        """One page in front."""
        if name in self._fronts():
            self.rooms.window.hide()
            self._stand(self.front)
            self._fronts()[name]()
            self.settle()
            return Front(name, self.front, self.front)
        window = self.rooms.window
        self.front.hide()
        self._stand(window)
        self.rooms.help._step_aside()
        steps = self._poses().get(name, (lambda: window.go_to("settings", name.partition(" ")[2]),))
        for step in steps:
            step()
            self.settle()
        page: QWidget | None = self.rooms.help.panel() if name.startswith("help") else window.page()
        assert page is not None
        return Front(name, window, page)

    # --- below

    def _stand(self, window: QWidget) -> None:
        if not window.isVisible():
            window.show()
        window.activateWindow()
        while not window.isActiveWindow():
            self.app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def _poses(self) -> dict[str, tuple[Callable[[], object], ...]]:
        rooms, go, code = self.rooms, self.rooms.window.go_to, self.code
        return {
            "reception": (self.reception.clear, lambda: go("reception")),
            "reception filled": (lambda: go("reception"), self._fill, self._tick, lambda: go("reception")),
            "dossiers": (lambda: go("dossiers", "today"),),
            "dossiers late": (lambda: go("dossiers", "late"),),
            "dossier": (lambda: go("dossier", code),),
            "dossier asking": (lambda: go("dossier", code), self._ask),
            "preview": (lambda: go("preview", PrintAsked(code)),),
            "sheets": (lambda: go("sheets", self._sheets()),),
            "digitise": (lambda: go("digitise", code),),
            "handover": (lambda: go("handover", "give"), self._lay_a_pile),
            "handover taking": (lambda: go("handover", "take"),),
            "handover waiting": (lambda: go("handover", "waiting"),),
            "handover results": (lambda: go("handover", "results"),),
            "returning": (lambda: go("returning", "pile"), self._lay_receipts),
            "returning unclaimed": (lambda: go("returning", "unclaimed"),),
            "day_end": (lambda: go("day_end"),),
            "overview": (lambda: go("overview"),),
            "calculator": (lambda: go("calculator", CalculatorAsked(self._question())),),
            "explanation": (
                lambda: go("calculator", CalculatorAsked(self._question())),
                self._explain,
            ),
            "spot": (lambda: go("spot", SpotAsked(self.citizen, "2.000815")),),
            "till": (lambda: go("till"), lambda: rooms.till.show_tab("payment")),
            "till taking": (lambda: go("till", code),),
            "till closing": (lambda: go("till"), lambda: rooms.till.show_tab("close")),
            "help": (lambda: go("reception"), lambda: rooms.help.show_topic("reception")),
            "help keys": (lambda: go("reception"), rooms.help.show_keys),
        }

    def _fronts(self) -> dict[str, Callable[[], object]]:
        front = self.front
        trouble = Notice("late", "Chưa mở được sổ.", "Hồ sơ còn nguyên.", (Act("Mở lại", lambda: None),))
        return {
            "setup": front.ask_setup,
            "officers": lambda: front.ask_officer(self.desk.staff.officers(), demo.OFFICERS[0]),
            "trouble": lambda: front.say_trouble(trouble),
        }

    def _longest_story(self) -> str:
        found = self.desk.lookup.worklist("open", 60)
        return max((len(self.desk.lookup.folder(each.code).history), each.code) for each in found)[1]

    def _question(self) -> Typed:
        procedure = next(iter(self.desk.catalogue.find(PROCEDURE, 1)))
        begun, over = (write_moment(NOW.replace(hour=9, minute=0) + timedelta(days=days)) for days in (6, 10))
        return replace(Typed.at(NOW, procedure), pauses=(TypedPause(begun, over),))

    def _fill(self) -> None:
        procedure = next(iter(self.desk.catalogue.find(PROCEDURE, 1)))
        self.reception.put(Draft(self.desk.reception.new_id(), desk=self.citizen, procedure=procedure))

    def _tick(self) -> None:
        self.reception.form.papers.list.all_present()

    def _ask(self) -> None:
        asking = next(each for each in self.rooms.dossier.moves() if each.value in ("supplement", "note", "result"))
        self.rooms.dossier.ask(asking.value)

    def _explain(self) -> None:
        self.rooms.calculator._print.click()

    def _sheets(self) -> SheetsAsked:
        pdf = self.desk.paperwork.preview(self.code, "a5")
        from desk_app.services.papers.printed import Printed

        return SheetsAsked("Danh sách hồ sơ quá hạn", Printed(pdf, (self.code,)), "danh-sach.pdf", "a5")

    def _lay_a_pile(self) -> None:
        lying = [each for each in self.desk.lookup.worklist("today", 40) if each.state is State.ACCEPTED]
        for each in lying[:4]:
            self.rooms.handover.scan(each.code)

    def _lay_receipts(self) -> None:
        for each in self.desk.lookup.worklist("to_return", 4):
            self.rooms.returning.scan(each.code)


def one_more(desk: Desk, owner: Person, **changes: object) -> Dossier:
    """A further dossier of the day."""
    filing = replace(Filing(id=wiring.new_id(), procedure="1.004873", owner=owner), **changes)  # type: ignore[arg-type]
    return desk.reception.register(filing, demo.OFFICERS[0]).dossier
