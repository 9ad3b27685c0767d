"""The desk at work: its services, the main window and the pages joined together. Nothing is decided here."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtGui import QKeySequence, QShortcut

from desk_app.domain.codes import DossierCode
from desk_app.domain.dates import clock
from desk_app.services.ports.office import Office
from desk_app.services.ports.record import Counts
from ui.at_work import AtWork
from ui.handover.asked import SlipAsked
from ui.handover.printing import PilePrinting
from ui.help.beside import Help
from ui.keeping.elsewhere import KeptElsewhere
from ui.page import Page
from ui.preview.asked import PrintAsked
from ui.preview.paper_strips import PaperStrips
from ui.preview.printing import Printing
from ui.reception.draft import Draft
from ui.reception.opened import DossierAsked
from ui.reception.typed import TypedPerson
from ui.scanner.desk_scanner import DeskScanner
from ui.spot.asked import SpotAsked
from ui.widgets.counts import Count
from ui.widgets.status_bar import StateItem
from ui.widgets.strip import Notice
from ui.window.clock_strip import ClockStrip
from ui.window.desk_pages import DeskPages
from ui.window.entry_answers import EntryAnswers
from ui.window.main_window import Identity, MainWindow

if TYPE_CHECKING:
    from ui.calculator.asked import ExplanationAsked
    from ui.calculator.typed import Typed

EXPLAIN_KEY, SPOT_KEY, TILL_KEY = "Ctrl+I", "Ctrl+Q", "Ctrl+M"

LISTS = {"received": "today", "due_today": "due_today", "late": "late", "to_return": "to_return"}
"""Which list a count of the top bar opens; the unsent ones open the end of the day."""


class _Registering(Protocol):
    """What the reception page is, besides being a page: it tells of a filing, and its draft can be taken along."""

    filed: SignalInstance

    def draft(self) -> Draft: ...
    def put(self, draft: Draft) -> None: ...
    def done_elsewhere(self, person: TypedPerson) -> None: ...


class DeskWindow(DeskPages):
    """One desk, one window. :attr:`officer_asked`: another sits down; :attr:`office_changed`: other words on papers."""

    officer_asked = Signal()
    office_changed = Signal(object)
    look_changed = Signal(bool)

    def __init__(self, at: AtWork, reception: Callable[[AtWork], Page], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.at = at
        self._got_up = at.officer()
        office = at.desk.office
        self.window = MainWindow(
            self._identity(), training=office.training, lockable=True, lock_words=self.tr("Change officer")
        )
        self.printing = Printing(at, self)
        self.reception = reception(at)
        self.pile_printing = PilePrinting(at, self.printing, self)
        self._add_places()
        self.help = Help(self.window, at.language, self)
        self.paper_strips = PaperStrips(at, self)
        self.clock_strip = ClockStrip(at, self.window, self)
        self.kept_elsewhere = KeptElsewhere(at, self.window, self)
        self._connect()
        self.refresh_counts()
        self._say_printer()
        if at.desk.restored:
            self._say_restored()

    def say_officer(self) -> None:
        """An officer is at the desk again: what they left comes back; what another one looked at is not theirs."""
        self.window.say_identity(self._identity())
        for page in self.all_made():
            page.sit_down()
        if self.at.officer() != self._got_up:
            if "spot" in self.__dict__:
                self.spot.begin_next()
            self.window.go_to("reception")
            self.kept_elsewhere.look()

    def refresh_counts(self) -> None:
        """Ask for the day's figures anew; after each act, and when the window starts."""
        self.at.tasks.run(self.at.desk.lookup.counts, self._show_counts, owner=self)

    def carry_draft(self, before: "DeskWindow") -> None:
        """What was typed in the window that this one replaces; other pages than reception find it on the disk."""
        cast(_Registering, self.reception).put(cast(_Registering, before.reception).draft())
        for page in before.all_made():
            if page is not before.reception:
                page.get_up()

    def explain_due(self) -> None:
        """Ctrl+I: why that day, beginning with what is in front: a reception's draft, a dossier's facts, or nothing."""
        from ui.calculator.asked import of_dossier, of_draft
        from ui.calculator.typed import Typed

        place = self.window.place()
        if place == "dossier" and (code := self.dossier.head.code.text()):
            lookup = self.at.desk.lookup
            self.at.tasks.run(
                lambda: of_dossier(lookup.folder(code).dossier), lambda typed: self._calculate(typed, place), owner=self
            )
        elif place == "reception":
            self._calculate(of_draft(cast(_Registering, self.reception).draft()), place)
        elif place not in ("calculator", "explanation"):
            self._calculate(Typed(), place)

    def settle_now(self) -> None:
        """Ctrl+Q: settle on the spot, for the person and the procedure that stand on the reception page."""
        place, asked = self.window.place(), None
        if place == "reception":
            draft = cast(_Registering, self.reception).draft()
            asked = SpotAsked(draft.desk, draft.procedure.key if draft.procedure else "")
        if place != "spot":
            self.window.go_to("spot", asked)

    def open_till(self) -> None:
        """Ctrl+M: the till, with the dossier in front."""
        place = self.window.place()
        code = self.dossier.head.code.text() if place == "dossier" else ""
        if place != "till":
            self.window.go_to("till", code)

    def close(self) -> None:
        """Take the window away; the desk itself is closed by whoever opened it."""
        self.scanner.close()
        self.all_made()
        self.window.hide()
        self.window.deleteLater()
        self.deleteLater()

    # --- below

    def _identity(self) -> Identity:
        office: Office = self.at.desk.office
        unit = office.name.removeprefix("UBND ").strip()
        desk = self.tr("Desk {number}").format(number=office.desk)
        return Identity(unit, self.at.officer(), desk)

    def _add_places(self) -> None:
        window = self.window
        window.add_place("reception", self.tr("Reception"), "id-card", self.reception, "F2")
        window.add_place("dossiers", self.tr("Dossiers"), "folder-open", lambda: self.dossiers, "F3")
        window.add_place("handover", self.tr("Hand over"), "arrow-left-right", lambda: self.handover, "F4")
        window.add_place("returning", self.tr("Hand back"), "package-check", lambda: self.returning, "F5")
        window.add_place("day_end", self.tr("End of day"), "sunset", lambda: self.day_end, "F6")
        window.add_place("overview", self.tr("Overview"), "chart-column", lambda: self.overview, "F7")
        window.add_place("settings", self.tr("Settings"), "settings-2", lambda: self.settings, "F8")
        window.add_page("dossier", lambda: self.dossier, under="dossiers")
        window.add_page("preview", lambda: self.preview, under="dossiers")
        window.add_page("digitise", lambda: self.digitise, under="dossiers")
        window.add_page("calculator", lambda: self.calculator)  # the rail goes on showing where one came from
        window.add_page("sheets", lambda: self.sheets)
        window.add_page("explanation", lambda: self.explanation)
        window.add_page("spot", lambda: self.spot, under="reception")
        window.add_page("till", lambda: self.till)
        QShortcut(QKeySequence(EXPLAIN_KEY), window, self.explain_due).setWhatsThis(
            self.tr("Count or explain a due date")
        )
        QShortcut(QKeySequence(SPOT_KEY), window, self.settle_now).setWhatsThis(self.tr("Settle on the spot"))
        QShortcut(QKeySequence(TILL_KEY), window, self.open_till).setWhatsThis(self.tr("The till"))

    def _connect(self) -> None:
        window, at = self.window, self.at
        self.reception.counts_changed.connect(self._after_act)
        self.made.connect(self._page_made)
        cast(_Registering, self.reception).filed.connect(self._filed)
        self.printing.notice.connect(window.show_notice)
        self.printing.notice_over.connect(window.strips.withdraw)
        self.printing.printed.connect(self._after_act)
        self.printing.printer_asked.connect(lambda: window.go_to("settings", "printing"))
        self.pile_printing.printed.connect(self._after_act)
        self.paper_strips.join(window)
        self.brought.connect(self.paper_strips.look_at_forms)
        self.brought.connect(self.clock_strip.look)
        self.brought.connect(self.kept_elsewhere.look)
        self.pile_printing.good_news.connect(window.toast.say)
        at.notices.told.connect(window.show_notice)
        at.notices.good_news.connect(window.toast.say)
        window.count_asked.connect(self._count)
        window.lock_asked.connect(self.officer_asked)
        self.officer_asked.connect(self._get_up)
        window.place_changed.connect(self._arrived)
        self.answers = EntryAnswers(at, window.entry, self)
        self.answers.dossier.connect(self._dossier)
        self.answers.slip.connect(self._slip)
        self.answers.procedure.connect(lambda procedure: window.go_to("reception", procedure))
        self.answers.card.connect(self._card)
        self.answers.words.connect(self._search)
        self.answers.explain.connect(self.explain_due)
        self.answers.settle_now.connect(self.settle_now)
        self.answers.till.connect(self.open_till)
        self.answers.notice.connect(window.show_notice)
        self.answers.notice_over.connect(window.strips.withdraw)
        self.scanner = DeskScanner(at, window, self.answers.take, self)

    def _page_made(self, key: str) -> None:
        """A page came in: what it says is heard, besides what every page says to the window."""
        self.window.page_of(key).counts_changed.connect(self._after_act)
        if key == "calculator":
            self.calculator.print_asked.connect(self._print_explanation)
        elif key == "spot":
            self.spot.settled.connect(cast(_Registering, self.reception).done_elsewhere)
        elif key == "settings":
            self.settings.office_changed.connect(self.office_changed)
            self.settings.look_changed.connect(self.look_changed)
            self.settings.scanner_changed.connect(self.scanner.join_port)

    def _calculate(self, typed: "Typed", back: str) -> None:
        from ui.calculator.asked import CalculatorAsked

        self.window.go_to("calculator", CalculatorAsked(typed, back))

    def _print_explanation(self, asked: "ExplanationAsked") -> None:
        self.window.go_to("explanation", asked)

    def _card(self, card: object) -> None:
        """A citizen card belongs to the page that asks for people."""
        if self._taken("card", card):
            return
        self.window.go_to("spot" if self.window.place() == "spot" else "reception", card)

    def _dossier(self, code: str) -> None:
        """A dossier was scanned or chosen: for the page that collects them, else to be opened; what was never accepted
        is completed at reception."""
        if self._taken("dossier", code):
            return
        if DossierCode.parse(code).slip:
            self.window.go_to("reception", DossierAsked(code))
        else:
            self.window.go_to("dossier", code)

    def _search(self, words: str) -> None:
        from ui.dossiers.asked import Search

        self.window.go_to("dossiers", Search(words))

    def _slip(self, number: str) -> None:
        if not self._taken("slip", number):
            self.window.go_to("handover", SlipAsked(number))

    def _taken(self, kind: str, value: object) -> bool:
        page = self.window.page()
        return page is not None and page.takes(kind, value)

    def _get_up(self) -> None:
        self._got_up = self.at.officer()
        for page in self.all_made():
            page.get_up()

    def _filed(self, codes: Sequence[str]) -> None:
        """Dossiers of one filing are in the record: print them silently when a printer was chosen, else show them."""
        self._after_act()
        if self.printing.printer():  # one that was chosen and is not there is asked about in the preview
            for code in codes:
                self.printing.receipt(code, lambda _: None, self.at.notices.tell)
        else:
            self.window.go_to("preview", PrintAsked(codes[0], back="reception", also=tuple(codes[1:])))

    def _after_act(self) -> None:
        self.refresh_counts()
        self.clock_strip.look()
        now = clock(self.at.desk.clock.now())
        self.window.show_state(StateItem("saved", "check", self.tr("Recorded {time}").format(time=now)))

    def _arrived(self, _place: str) -> None:
        self.window.entry.clear()
        self._say_printer()

    def _say_printer(self) -> None:
        name, chosen = self.printing.printer(), self.printing.outlet().printer
        missing = self.tr("{printer} is not there").format(printer=chosen) if chosen else ""
        words = name or missing or self.tr("No printer, kept as PDF")
        self.window.show_state(StateItem("printer", "printer", words, "ok" if name else "warn"))

    def _show_counts(self, counts: Counts) -> None:
        self.paper_strips.counted(counts.unprinted)
        self.window.show_counts(
            (
                Count("received", counts.received, self.tr("received")),
                Count("due_today", counts.due_today, self.tr("due today"), "warn", "clock"),
                Count("late", counts.late, self.tr("late"), "late", "triangle-alert"),
                Count("to_return", counts.to_return, self.tr("to hand back")),
                Count("unsent", counts.unsent, self.tr("not sent")),
            )
        )

    def _count(self, key: str) -> None:
        if key in LISTS:
            self.window.go_to("dossiers", LISTS[key])
        else:
            self.window.go_to("day_end")

    def _say_restored(self) -> None:
        fact = self.tr("This record was restored or copied.")
        sentence = self.tr(
            "A new stream of batches has begun, and today's numbers count from 8000, so that no number is given twice."
        )
        self.window.show_notice(Notice("warn", fact, sentence, key="desk.restored", reminds=True))
