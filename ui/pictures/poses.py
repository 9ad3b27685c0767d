"""Every page of a desk as it stands for its picture: what is typed, scanned and chosen before it is taken."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from PySide6.QtCore import QEventLoop, QTimer

from desk_app.domain.states import State
from desk_app.services.desk import Desk
from desk_app.services.reckoning import write_moment
from ui.calculator.asked import CalculatorAsked
from ui.calculator.typed import Typed, TypedPause
from ui.help.guide import Guide
from ui.preview.asked import PrintAsked
from ui.reception.draft import Draft
from ui.reception.page import ReceptionPage
from ui.reception.typed import TypedPerson
from ui.spot.asked import SpotAsked
from ui.window.desk_window import DeskWindow

PAUSE_MS = 500
Step = Callable[[], object]
Steps = tuple[Step, ...]

PROCEDURE, COPIES = "1.004222", "2.000815"
DIPLOMA = "Bằng tốt nghiệp THPT"
PANELS = ("office", "catalogue", "hours", "money", "scanner", "display")
CITIZEN = TypedPerson(
    number="025188004217",
    name="Lò Thị Hoài Thu",
    birth_date="14/06/1988",
    sex="female",
    phone="0972 418 306",
    address="Khu Đồng Mát, xã Suối Ngà, tỉnh Phú Thọ",
)


class Poses:
    """The steps before each picture; each is done when all work of the one before is home."""

    def __init__(self, desk: Desk, rooms: DeskWindow, reception: ReceptionPage) -> None:
        self._desk, self._rooms, self._reception = desk, rooms, reception
        self._go = rooms.window.go_to
        self.code = self._telling_dossier()

    def few(self) -> dict[str, Steps]:
        """What a demo leaves behind: the pages of a day, once."""
        every, code = self.every(lambda _: None), self.code
        names = ["reception", "dossiers", "calculator", "handover", "returning", "day-end", "overview"]
        if code:
            names[2:2] = ["dossier", "preview"]
        return {name: every[name] for name in names} | {"settings": every["settings-catalogue"]}

    def every(self, at: Callable[[bool], object]) -> dict[str, Steps]:
        """Every page; ``at(True)`` sets the clock to the evening, ``at(False)`` back to the morning."""
        go, rooms, code = self._go, self._rooms, self.code
        return {
            "reception-empty": (
                lambda: at(False),
                lambda: go("reception"),
                self._reception.clear,
                self._reception.form.procedure.procedure.setFocus,
            ),
            "reception": (lambda: go("reception"), self._fill, self._tick),
            "reception-strip": (lambda: go("reception"), self._reception.clear, self._file_again),
            "dossiers": (self._reception.clear, lambda: go("dossiers")),
            "dossier": (lambda: go("dossier", code),),
            "dossier-asking": (lambda: go("dossier", code), self._ask),
            "preview": (lambda: go("preview", PrintAsked(code)),),
            "digitise": (lambda: go("digitise", code),),
            "spot": (lambda: go("spot", SpotAsked(CITIZEN, COPIES)), self._type_a_piece, a_moment),
            "calculator": (lambda: go("calculator", CalculatorAsked(self._question())),),
            "handover": (lambda: go("handover", "give"), self._scan_what_leaves),
            "handover-back": (lambda: go("handover", "results"), self._scan_what_came),
            "returning": (lambda: go("returning"), self._scan_receipts),
            "till": (lambda: at(True), lambda: go("till"), lambda: rooms.till.show_tab("payment")),
            "till-closing": (lambda: rooms.till.show_tab("close"),),
            "day-end": (lambda: go("day_end"), self._count_by_hand),
            "overview": (lambda: go("overview"), lambda: at(False)),
            **{f"settings-{key}": (lambda key=key: go("settings", key),) for key in PANELS},  # type: ignore[misc]
            "help": (lambda: go("reception"), lambda: rooms.help.show_topic("reception")),
            "key-map": (rooms.help.show_keys,),
            "practice": (rooms.help.close, self._reception.clear, self._practise),
        }

    # --- below

    def _telling_dossier(self) -> str:
        """The code of an open dossier with the longest story, ``""`` in an empty record."""
        found = self._desk.lookup.worklist("open", 60) or self._desk.lookup.worklist("all", 60)
        stories = [(len(self._desk.lookup.folder(each.code).history), each.code) for each in found]
        return max(stories, default=(0, ""))[1]

    def _question(self) -> Typed:
        """A limit that meets weekends, a holiday and a wait."""
        procedure = next((each for each in self._desk.catalogue.find(PROCEDURE, 1)), None)
        now = self._desk.clock.now()
        begun, over = (write_moment(_nine(now) + timedelta(days=days)) for days in (6, 10))
        return replace(Typed.at(now, procedure), pauses=(TypedPause(begun, over),))

    def _fill(self) -> None:
        """An invented citizen at the counter, and what for."""
        procedure = next((each for each in self._desk.catalogue.find(PROCEDURE, 1)), None)
        self._reception.put(Draft(self._desk.reception.new_id(), desk=CITIZEN, procedure=procedure))
        if procedure is not None:
            self._reception.form.papers.show_papers(procedure.checklist)

    def _tick(self) -> None:
        """The last step before F12."""
        papers = self._reception.form.papers.list
        papers.all_present()
        papers.setFocus()

    def _file_again(self) -> None:
        """Somebody files for a procedure that they have an open dossier for."""
        for before in self._desk.lookup.worklist("open", 60):
            procedure = next((each for each in self._desk.catalogue.find(before.procedure.key, 1)), None)
            if procedure is not None and before.owner.number and before.state is State.IN_PROCESS:
                person = TypedPerson.of(before.owner)
                self._reception.put(Draft(self._desk.reception.new_id(), desk=person, procedure=procedure))
                self._reception.form.edits()[0].setFocus()
                return

    def _type_a_piece(self) -> None:
        """A diploma of five pages, three copies of it."""
        row = self._rooms.spot.form.pieces.rows[0]
        for edit, words in ((row.what, DIPLOMA), (row.pages, "5"), (row.number, "3")):
            edit.setText(words)
            edit.textEdited.emit(words)

    def _ask(self) -> None:
        asking = [each for each in self._rooms.dossier.moves() if each.value in ("supplement", "postpone", "result")]
        for each in asking[:1]:
            self._rooms.dossier.ask(each.value)

    def _scan_what_leaves(self) -> None:
        """A pile at the desk, on its way to the office that the desk hands most to."""
        lying = [each for each in self._desk.lookup.worklist("today", 40) if each.state is State.ACCEPTED]
        for each in lying[:7]:
            self._rooms.handover.scan(each.code)
        known = self._desk.handing_over.places()
        if known:
            self._rooms.handover.giving.place.put(known[0])
            self._rooms.handover.giving.place.chosen.emit(known[0])

    def _scan_what_came(self) -> None:
        """Results that a clerk brought."""
        still = [each for each in self._desk.lookup.worklist("open", 60) if each.state is State.IN_PROCESS]
        for each in still[:4]:
            self._rooms.handover.scan(each.code)

    def _scan_receipts(self) -> None:
        """Receipts whose results are here, and one whose result is not."""
        ready = self._desk.lookup.worklist("to_return", 8)
        still = [each for each in self._desk.lookup.worklist("open", 60) if each.state is State.IN_PROCESS]
        for each in (*ready[:4], *still[:1], *ready[4:]):
            self._rooms.returning.scan(each.code)

    def _count_by_hand(self) -> None:
        counts = self._rooms.day_end.counts
        for row, number in list(counts.recorded().items())[:-1]:
            counts.edits[row].setText(str(number))
            counts.give(row)

    def _practise(self) -> None:
        """The guide of a practice day, at its first step; it stays in the window."""
        self._go("reception")
        self._guide = Guide(self._rooms)


def a_moment() -> None:
    """What waits for the typing to pause comes in the meantime."""
    wait = QEventLoop()
    QTimer.singleShot(PAUSE_MS, wait.quit)
    wait.exec()


def _nine(moment: datetime) -> datetime:
    return moment.replace(hour=9, minute=0)
