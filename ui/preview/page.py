"""The preview: the receipt as it will be printed, the sheet and the printer to choose, and printing itself."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desk_app.domain.dossiers import Dossier
from desk_app.domain.errors import DeskError, RuleBroken, Trouble
from desk_app.services.papers.outlet import Outlet
from desk_app.services.ports.press import Sheet
from ui.at_work import AtWork
from ui.look.sizes import Density
from ui.page import Page
from ui.preview import outlets
from ui.preview.asked import PrintAsked
from ui.preview.kinds import RECEIPT, Wanted, times_printed, title, usual_sheet
from ui.preview.kinds import drawn as drawn_pages
from ui.preview.pages import PagesView
from ui.preview.printing import GONE, Out, Printing, where
from ui.preview.routes import Routes, group_of
from ui.tasks import Ticket
from ui.widgets.buttons import KeyButton
from ui.widgets.card import Card
from ui.widgets.choices import Combo
from ui.widgets.field import Field
from ui.widgets.line_edit import LineEdit
from ui.widgets.scrolling import scrolling
from ui.widgets.segments import Segments
from ui.widgets.status_bar import KeyHint
from ui.widgets.strip import Act, Notice
from ui.widgets.words import Words

SCREEN_DPI = 150
SAVED = "preview.saved"
NEXT_ONE = ("reception", "spot", "dossiers")
"""Whoever came from there goes on with the next citizen or the next line once the paper is out."""


@dataclass(frozen=True)
class _Drawn:
    dossiers: tuple[Dossier, ...]
    pictures: tuple[QImage, ...]
    prints: int


class PreviewPage(Page):
    """``on_shown`` is asked with a :class:`PrintAsked`; nothing is entered in the history before it is printed."""

    def __init__(self, at: AtWork, printing: Printing, parent: QWidget | None = None) -> None:
        super().__init__(scrolls=False, parent=parent)
        self._at, self._printing = at, printing
        self._asked = PrintAsked("")
        self._dossier: Dossier | None = None
        self._ticket: Ticket | None = None
        self.pages = PagesView(self.tr("Pages"))
        choices = [("a5", "A5"), ("a4", "A4"), ("a5x2", self.tr("2 × A5 on A4"))]
        self.sheet = Segments(self.tr("Paper"), choices, at.desk.office.sheet)
        self.sheet.chosen.connect(lambda _: self._draw())
        self.printer = Combo()
        self.printer.activated.connect(lambda _: self._keep_printer())
        self.reason = Field(
            self.tr("Reason for printing again"), LineEdit(), note=self.tr("It stands on the paper and in the history.")
        )
        self._who = Words("", role="strong", wrap=True)
        self._what = Words("", tone="ink2", wrap=True)
        self._code = Words("", role="figure_strong")
        self._count = Words("", tone="ink2", wrap=True)
        self._print = KeyButton(self.tr("Print"), "F12", icon="printer", kind="chief")
        self._print.clicked.connect(lambda: self._out(to_file=False))
        self._save = KeyButton(self.tr("Keep as PDF"), "Ctrl+S", icon="download")
        self._save.clicked.connect(lambda: self._out(to_file=True))
        self._back = KeyButton(self.tr("Back"), "Alt+Left", icon="arrow-left")
        self._back.clicked.connect(self._leave)
        self._build()

    def title(self) -> str:
        return self.tr("Preview")

    def key_hints(self) -> Sequence[KeyHint]:
        return (
            KeyHint("F12", self.tr("print")),
            KeyHint("Ctrl+S", self.tr("keep as PDF")),
            KeyHint("← →", self.tr("other paper")),
            KeyHint("Esc", self.tr("back")),
        )

    def first_focus(self) -> QWidget | None:
        return self._print if self.reason.isHidden() else self.reason.editor

    def on_shown(self, asked: object | None = None) -> None:
        if isinstance(asked, PrintAsked):
            if asked.paper != self._asked.paper:
                self.sheet.set_value(usual_sheet(self._at.desk, asked.paper))
            self._asked = asked
            self._editor().setText(asked.reason)
            self._card.title.setText(title(asked.paper))
            both = asked.paper == RECEIPT
            self.verbs.sentence.say(
                "", self.tr("Both copies are printed; the second travels with the dossier.") if both else ""
            )
        self._show_printers()
        if self._asked.now:
            self._asked = replace(self._asked, now=False)
            self._out(to_file=False, leave=True)
        elif self._asked.code:
            self._draw()
            self._ask_if_gone()

    def on_left(self) -> None:
        self.notice_over.emit(SAVED)
        self.notice_over.emit(GONE)

    def takes(self, kind: str, value: object) -> bool:
        """The next citizen's card belongs to the page from which the last one's paper came."""
        if kind == "card" and self._asked.back == "spot":
            self.wants_place.emit("spot", value)
            return True
        return False

    def take_density(self, density: Density) -> None:
        super().take_density(density)
        if hasattr(self, "_columns"):
            self._columns.setSpacing(density.gap + 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows choose the sheet, Esc leads back, letters are the next citizen's and go to the entry field."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        if step and plain:
            self.sheet.step(step)
        elif event.key() == Qt.Key.Key_Escape and plain:
            self._leave()
        elif plain and event.text().isprintable() and event.text().strip():
            self.wants_entry.emit(event.text())
        else:
            super().keyPressEvent(event)

    # --- the picture

    def _draw(self) -> None:
        if self._ticket is not None:
            self._ticket.drop()
        desk, officer, asked = self._at.desk, self._at.officer(), self._asked
        self._show_printers()  # another sheet may lie in another printer
        if self._gone() is None:
            self.notice_over.emit(GONE)
        wanted = [Wanted(asked.paper, code, self._wanted()) for code in asked.codes]

        def work() -> _Drawn:
            folders = [desk.lookup.folder(each.code) for each in wanted]
            drawn = (desk.paperwork.pages(drawn_pages(desk, each, officer), SCREEN_DPI) for each in wanted)
            prints = max(times_printed(folder, asked.paper) for folder in folders)
            pictures = tuple(outlets.image(page) for pages in drawn for page in pages)
            return _Drawn(tuple(folder.dossier for folder in folders), pictures, prints)

        self._ticket = self._at.tasks.run(work, self._show, self._refused, owner=self)

    def _show(self, drawn: _Drawn) -> None:
        self._dossier = dossier = drawn.dossiers[0]
        total = len(drawn.pictures)
        names = [self.tr("Page {number} of {total}").format(number=n, total=total) for n in range(1, total + 1)]
        self.pages.show_pages(drawn.pictures, names)
        self._card.say_note(self.tr("%n page(s)", "", total))
        self._code.setText("\n".join(each.code for each in drawn.dossiers))
        self._who.setText(dossier.owner.name)
        self._what.setText("\n".join(dict.fromkeys(each.procedure.name for each in drawn.dossiers)))
        again = drawn.prints
        self._count.setText(self.tr("Printed %n time(s) before.", "", again) if again else self.tr("Not printed yet."))
        waiting = any(each.hasFocus() for each in (self._print, self.pages, self._editor()))
        self.reason.setVisible(bool(again))
        if self.isVisible() and waiting:
            (self.first_focus() or self).setFocus(Qt.FocusReason.OtherFocusReason)
        self._print.say(self.tr("Print again") if again else self.tr("Print"))

    def _show_printers(self) -> None:
        self.printer.clear()
        self.printer.add("", self.tr("None: keep as PDF"))
        for name in outlets.printers():
            self.printer.add(name, name)
        chosen = self._outlet()
        if self._gone() is not None:
            self.printer.add(chosen.printer, self.tr("{printer} (not there)").format(printer=chosen.printer))
        self.printer.set_value(chosen.printer)
        self._say_outlet()

    def _keep_printer(self) -> None:
        Routes(self._at.comfort).choose(group_of(self._asked.paper, self._wanted()), self.printer.value())
        self.notice_over.emit(GONE)
        self._say_outlet()

    def _say_outlet(self) -> None:
        """The tray and the copies below the printer, where the settings name any."""
        chosen = self._outlet()
        self._where.say_note(where(replace(chosen, printer="")) if chosen.printer else "")

    def _wanted(self) -> Sheet:
        return cast("Sheet", self.sheet.value())

    def _outlet(self) -> Outlet:
        return self._printing.outlet(self._asked.paper, self._wanted())

    def _gone(self) -> Trouble | None:
        return self._printing.gone(self._asked.paper, self._wanted())

    def _ask_if_gone(self) -> None:
        if (gone := self._gone()) is not None:
            self._printing.ask(gone, lambda: self._out(to_file=True))

    # --- printing

    def _out(self, *, to_file: bool, leave: bool = False) -> None:
        if not self._asked.code or self._printing.busy():
            return
        self.reason.say_wrong("")

        asked, reason, sheet = self._asked, self._editor().value(), self._wanted()
        waiting = list(asked.codes)

        def go_on(out: Out | None = None) -> None:
            if waiting:
                code = waiting.pop(0)
                self._printing.receipt(
                    code, go_on, self._refused, reason=reason, sheet=sheet, to_file=to_file, kind=asked.paper
                )
            elif out is not None:
                self._told(out, leave=leave)

        go_on()

    def _told(self, out: Out, *, leave: bool) -> None:
        self._editor().clear()
        self.went_on.emit()
        if self._asked.back in NEXT_ONE or (leave and out.path is None):
            self._leave()
        if out.path is None:
            self.good_news.emit(self.tr("Printed on {printer}").format(printer=out.printer))
        else:
            fact = self.tr("Kept as {name}.").format(name=out.path.name)
            sentence = self.tr("It lies in the folder “receipts” of this desk.")
            if not self._outlet().printer:
                sentence += " " + self.tr("No printer is chosen yet.")
            choose = Act(self.tr("Choose a printer"), lambda: self.wants_place.emit("settings", "printing"))
            self.notice.emit(Notice("info", fact, sentence, (choose,), icon="file-text", key=SAVED))
        if self.isVisible():
            self._draw()

    def _refused(self, error: Exception) -> None:
        if isinstance(error, RuleBroken) and error.code == "print.reason_missing":
            self.reason.show()
            self.reason.say_wrong(self._at.sentence_of(error))
            self._editor().setFocus()
            self._draw()
            return
        if isinstance(error, Trouble) and error.code == GONE:
            self._draw()
            self._ask_if_gone()
        elif isinstance(error, DeskError):
            self.notice.emit(self._at.notice_of(error))
        else:
            self._at.notices.tell(error)

    def _leave(self) -> None:
        back = self._asked.back
        self.wants_place.emit(back, self._asked.code if back == "dossier" else None)

    def _editor(self) -> LineEdit:
        editor = self.reason.editor
        assert isinstance(editor, LineEdit)
        return editor

    def _build(self) -> None:
        self._card = Card(self.tr("Receipt"), icon="file-text", flush=True)
        self._card.body.addWidget(self.pages)
        side = Card(self.tr("Printing"), icon="printer")
        for part in (self._code, self._who, self._what, self._count):
            side.body.addWidget(part)
        side.body.addSpacing(8)
        side.body.addWidget(Words(self.tr("Paper"), tone="ink2"))
        side.body.addWidget(self.sheet)
        self._where = Field(self.tr("Printer"), self.printer)
        for field in (self._where, self.reason):
            field.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
            side.body.addWidget(field)
        side.body.addStretch(1)
        self.reason.hide()
        self._columns = QHBoxLayout()
        self._columns.addWidget(self._card, 800)
        self._columns.addWidget(scrolling(side), 330)
        self.body.addLayout(self._columns, 1)
        self.verbs.sentence.say("", self.tr("Both copies are printed; the second travels with the dossier."))
        self.verbs.add(self._back, self._save, self._print)
        self.take_density(self.density)
