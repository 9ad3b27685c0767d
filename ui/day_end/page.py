"""The page of the day's end: count, write the batch, carry it up, take the answer."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from desk_app.domain.batches import BatchFate
from desk_app.domain.dates import short_day
from desk_app.services.day_end import Sent, Taken
from ui.at_work import AtWork
from ui.day_end.cards import Answer, Batches, Carried, NextBatch
from ui.day_end.counting import CountTable
from ui.day_end.look import DayLook, look
from ui.look.sizes import Density
from ui.page import Page
from ui.preview.house import HousePrinting
from ui.settings import files
from ui.speech import spoken
from ui.widgets.buttons import KeyButton
from ui.widgets.card import Card
from ui.widgets.side_by_side import SideBySide
from ui.widgets.status_bar import KeyHint
from ui.widgets.steps import Standing, Step, StepsBar
from ui.widgets.strip import Act, Notice, Strip

TOLD = "day_end.told"


ONE_COLUMN_BELOW = 880  # width of the page, device-independent pixels


class DayEndPage(Page):
    """F12 writes the batch once every count agrees, or once the officer said to go on in spite of a difference."""

    def __init__(self, at: AtWork, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._at = at
        self._look: DayLook | None = None
        self._in_spite = False
        self._strip: Strip | None = None
        self.steps = StepsBar()
        self.counts = CountTable()
        self.counts.changed.connect(self._counted)
        self.next_batch, self.batches = NextBatch(at), Batches()
        self.answer, self.carried = Answer(), Carried()
        self.batches.again.connect(self._again)
        self.answer.open_asked.connect(lambda code: self.wants_place.emit("dossier", code))
        self.folder = KeyButton(self.tr("Other folder…"), icon="folder-open")
        self.folder.clicked.connect(self._choose_folder)
        self.reply = KeyButton(self.tr("Take an answer…"), "Ctrl+O", icon="inbox")
        self.reply.clicked.connect(self._choose_replies)
        self.printing = HousePrinting(at, "day_end", self)
        self.printing.pages.connect(lambda asked: self.wants_place.emit("sheets", asked))
        self.print = KeyButton(self.tr("Print the sheet"), "Ctrl+P", icon="printer", small=True)
        self.print.clicked.connect(self.printing.day_end)
        self.write = KeyButton(self.tr("Close and write the batch"), "F12", icon="lock", kind="chief")
        self.write.clicked.connect(self._write)
        self._build()

    def title(self) -> str:
        return self.tr("End of day")

    def key_hints(self) -> Sequence[KeyHint]:
        return (
            KeyHint("Enter", self.tr("count is right, next row")),
            KeyHint("Ctrl+O", self.tr("take an answer")),
            KeyHint("Ctrl+P", self.tr("print the sheet")),
            KeyHint("F12", self.tr("write the batch")),
        )

    def first_focus(self) -> QWidget | None:
        open_rows = self.counts.open_rows()
        return self.counts.edits[open_rows[0]] if open_rows else self.write

    def on_shown(self, asked: object | None = None) -> None:
        self.reload()

    def reload(self) -> None:
        """Look at the record again; hand counts stay."""
        desk = self._at.desk
        self._at.tasks.run(lambda: look(desk), self._show, self._failed, owner=self)

    def take_density(self, density: Density) -> None:
        super().take_density(density)
        if hasattr(self, "_columns"):
            self._columns.setSpacing(density.gap + 2)
            self._left.setSpacing(density.gap)
            self._right.setSpacing(density.gap)

    # --- doing

    def export(self, folder: Path) -> None:
        """Freeze what waits and write it into a folder."""
        day_end, officer = self._at.desk.day_end, self._at.officer()
        self._at.tasks.run(lambda: day_end.export(folder, officer), self._sent, self._failed, owner=self)

    def take(self, paths: Sequence[Path]) -> None:
        """Take reply files, one after the other; a refused one does not stop the others."""
        day_end, officer = self._at.desk.day_end, self._at.officer()
        for path in paths:

            def work(path: Path = path) -> Taken:
                return day_end.take(path, officer)

            self._at.tasks.run(work, self._taken, self._failed, owner=self)

    def _sent(self, sent: Sent | None) -> None:
        self.went_on.emit()
        if sent is None:
            self.good_news.emit(self.tr("Nothing waits: no batch was written"))
        else:
            fact = self.tr("Batch {number} is written: {name}.").format(number=sent.number, name=sent.path.name)
            sentence = self.tr("Carry this file to the office above. It stays here too and can be written again.")
            self.notice.emit(Notice("ok", fact, sentence, key=TOLD))
        self._in_spite = False
        self.counts_changed.emit()
        self.reload()

    def _taken(self, taken: Taken) -> None:
        self.went_on.emit()
        if taken.fate is BatchFate.DUPLICATE:
            fact = self.tr("This answer was taken before.")
            self.notice.emit(Notice("info", fact, self.tr("Nothing was changed."), key=TOLD))
        else:
            fact = self.tr("Answer {number} is taken.").format(number=taken.number)
            said = (
                self.tr("%n outcome(s)", "", len(taken.outcomes)),
                self.tr("%n line(s) back", "", len(taken.problems)),
            )
            more = self._editions(taken)
            sentence = " ".join([", ".join(said) + ".", *more])
            grave = bool(taken.problems or taken.declined)
            self.notice.emit(Notice("warn" if grave else "ok", fact, sentence, key=TOLD))
        self.counts_changed.emit()
        self.reload()

    def _editions(self, taken: Taken) -> list[str]:
        """What came along besides: a calendar, a catalogue, or one that could not be used."""
        told = []
        for each in taken.editions:
            if each.kind == "catalogue":
                told.append(self.tr("A new catalogue of procedures came with it."))
            elif taken.new_years:
                years = ", ".join(map(str, taken.new_years))
                told.append(self.tr("A new calendar came with it: {years}.").format(years=years))
        return [*told, *(self._at.sentence_of(each.error) for each in taken.declined)]

    def _failed(self, error: Exception) -> None:
        self.notice.emit(self._at.notice_of(error))

    def _write(self) -> None:
        kept = Path(self._at.comfort.text("export_folder") or ".")
        if self._at.comfort.text("export_folder") and kept.is_dir():
            self.export(kept)
        elif self._choose_folder():
            self.export(Path(self._at.comfort.text("export_folder")))

    def _again(self, number: int, epoch: str) -> None:
        folder = files.choose_folder(self, self.tr("Where to write the batch"), self._at.comfort.text("export_folder"))
        if folder is None:
            return
        day_end = self._at.desk.day_end

        def done(sent: Sent) -> None:
            self.good_news.emit(self.tr("Written again: {name}").format(name=sent.path.name))

        self._at.tasks.run(lambda: day_end.export_again(number, folder, epoch), done, self._failed, owner=self)

    def _choose_folder(self) -> bool:
        folder = files.choose_folder(self, self.tr("Where to write batches"), self._at.comfort.text("export_folder"))
        if folder is None:
            return False
        self._at.comfort.keep("export_folder", str(folder))
        if self._look is not None:
            self._show(self._look)
        return True

    def _choose_replies(self) -> None:
        folder = self._at.comfort.text("export_folder")
        chosen = files.choose_files(self, self.tr("Take an answer"), folder, self.tr("Batches (*.hs.zip)"))
        if chosen:
            self.take(chosen)

    # --- showing

    def _show(self, seen: DayLook) -> None:
        self._look = seen
        self._count_card.say_note(f"{spoken.weekday(seen.day)}, {short_day(seen.day)}")
        self.next_batch.show_pending(seen.pending, self._at.comfort.text("export_folder"))
        self.batches.show_batches(seen)
        self.answer.show_answer(seen)
        self.carried.show_carried(seen)
        self.counts.show_recorded(seen.recorded, at_once=seen.at_once)

    def _counted(self) -> None:
        if not self.counts.differing():
            self._in_spite = False
        self._show_difference()
        self._show_steps()
        self._show_verbs()

    def _show_difference(self) -> None:
        if self._strip is not None:
            self._strip_place.removeWidget(self._strip)
            self._strip.hide()
            self._strip.deleteLater()
            self._strip = None
        differing = self.counts.differing()
        settled = not differing or self._in_spite
        self.carried.setVisible(settled)  # in a low window both would not fit, and tomorrow can wait
        if settled:
            return
        fact = self.tr("The hand count differs in %n row(s).", "", len(differing))
        sentence = self.tr("Nothing is lost or sent. Compare the folders with the list of today, then count again.")
        acts = (
            Act(self.tr("List of today"), lambda: self.wants_place.emit("dossiers", "today")),
            Act(self.tr("Go on all the same"), self._go_on, "Ctrl+G"),
        )
        self._strip = Strip(Notice("late", fact, sentence, acts), stacked=True)
        self._strip_place.addWidget(self._strip)

    def _go_on(self) -> None:
        self._in_spite = True
        self._counted()

    def _show_steps(self) -> None:
        seen = self._look
        if seen is None:
            return
        waiting = sum(seen.pending.values())
        counted = not self.counts.open_rows() and (not self.counts.differing() or self._in_spite)
        done = (counted or not waiting, not waiting, not waiting and not seen.unanswered, False)
        present = next((place for place in range(4) if not done[place]), 3)
        if not seen.batches and not waiting:
            present = 0
        last = seen.batches[0].number if seen.batches else 0
        notes = (
            self._count_note(),
            self.tr("%n line(s) waiting", "", waiting) if waiting else self.tr("nothing waits"),
            self._carry_note(seen),
            self.tr("batch {number} is held above").format(number=last)
            if last and not seen.unanswered
            else self.tr("when it has come"),
        )
        titles = (self.tr("Count"), self.tr("Write the batch"), self.tr("Carry it up"), self.tr("Take the answer"))
        standings: list[Standing] = ["now" if n == present else "done" if n < present else "todo" for n in range(4)]
        self.steps.show_steps([Step(*each) for each in zip(titles, notes, standings, strict=True)])

    def _carry_note(self, seen: DayLook) -> str:
        if not seen.batches:
            return self.tr("by stick or network")
        left = len(seen.unanswered)
        return self.tr("%n batch(es) without answer", "", left) if left else self.tr("every batch has arrived")

    def _count_note(self) -> str:
        if self.counts.differing():
            return self.tr("%n difference(s)", "", len(self.counts.differing()))
        left = len(self.counts.open_rows())
        return self.tr("%n row(s) to count", "", left) if left else self.tr("all agree")

    def _show_verbs(self) -> None:
        seen = self._look
        if seen is None or not seen.pending:
            sentence = self.tr("Nothing waits for a batch.")
        elif self.counts.open_rows():
            sentence = self.tr("Count each row by hand and press Enter; then the batch can be written.")
        elif self.counts.differing() and not self._in_spite:
            sentence = self.tr("Settle the difference, or go on all the same.")
        else:
            sentence = ""
        self.verbs.sentence.say("", sentence)
        if sentence and self.write.hasFocus():
            self.reply.setFocus(Qt.FocusReason.OtherFocusReason)  # else Qt looks for a place, and finds the rail
        self.write.set_enabled_because(not sentence, sentence)

    def _build(self) -> None:
        self._count_card = Card(self.tr("Counted blind"), icon="list-checks", helper=self.print, flush=True)
        self._count_card.body.addWidget(self.counts)
        self._strip_place = QVBoxLayout()
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        self._left.addWidget(self._count_card)
        self._left.addLayout(self._strip_place)
        self._left.addWidget(self.batches, 1)
        self._left.addWidget(self.carried)
        self._right.addWidget(self.next_batch)
        self._right.addWidget(self.answer, 1)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.addLayout(self._left, 724)
        self._columns.addLayout(self._right, 412)
        self.body.addWidget(self.steps)
        self.body.addLayout(self._columns, 1)
        SideBySide(self, self._columns, ONE_COLUMN_BELOW)
        self.verbs.add(self.folder, self.reply, self.write)
        self._show_verbs()
        self.take_density(self.density)
