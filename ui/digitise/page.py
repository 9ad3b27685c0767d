"""Digitising one dossier: its papers at the left, the scanner's folder beside them, and the page itself to look at."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from desk_app.domain.dossiers import Dossier
from desk_app.domain.errors import RuleBroken
from desk_app.services.digitising import Digitised, KeptScan
from desk_app.services.watched_folder import WaitingFile
from ui.at_work import AtWork
from ui.digitise.counted import CountedRow
from ui.digitise.kept import PapersCard
from ui.digitise.look import LookCard
from ui.digitise.removing import RemoveStrip
from ui.digitise.scanner_folder import ScannerFolder
from ui.digitise.waiting import WaitingCard
from ui.look.sizes import Density
from ui.page import Page
from ui.speech.counted import counted
from ui.widgets.buttons import KeyButton
from ui.widgets.side_by_side import SideBySide
from ui.widgets.status_bar import KeyHint
from ui.widgets.strip import Notice
from ui.widgets.words import Words

ONE_COLUMN_BELOW = 760  # width of the page, device-independent pixels
TROUBLED = "digitise.folder"


class DigitisePage(Page):
    """``on_shown`` is asked with a dossier's code. ``Alt+Left`` goes back to the dossier."""

    def __init__(self, at: AtWork, parent: QWidget | None = None) -> None:
        super().__init__(scrolls=False, parent=parent)
        self._at = at
        self._code = ""
        self._doing = False
        self.head = Words("", role="title")
        self.below = Words("", tone="ink2")
        self.papers = PapersCard()
        self.waiting = WaitingCard()
        self.look = LookCard(at)
        self.removing = RemoveStrip()
        self.counted = CountedRow()
        self.take = KeyButton(self.tr("Take the scans"), "F12", kind="chief", icon="scan-line")
        self.remove = KeyButton(self.tr("Remove a scan"), "Delete", icon="trash-2")
        self.back = KeyButton(self.tr("Back to the dossier"), "Alt+Left", icon="arrow-left")
        self.scanned = ScannerFolder(at, self)
        self._connect()
        self._build()

    def title(self) -> str:
        return self.tr("Scans")

    def key_hints(self) -> Sequence[KeyHint]:
        return (
            KeyHint("↑ ↓", self.tr("choose")),
            KeyHint("Enter", self.tr("this file, in this order")),
            KeyHint("F12", self.tr("take the scans")),
            KeyHint("Alt+←", self.tr("back to the dossier")),
        )

    def first_focus(self) -> QWidget | None:
        return self.papers.table

    def on_shown(self, asked: object | None = None) -> None:
        if isinstance(asked, str) and asked:
            if asked != self._code:
                self.waiting.let_go()
                self.counted.empty()
                self.look.show_nothing()
            self._code = asked
        self.removing.leave()
        self.reload()
        self.watch()

    def on_left(self) -> None:
        self.scanned.close()
        self.look.show_nothing()
        self.notice_over.emit(TROUBLED)

    def folder(self) -> str:
        """The scanner's folder, ``""`` until one was chosen."""
        return self.scanned.path()

    def watch(self) -> None:
        """Read the scanner's folder now, and whenever something changes in it."""
        if not self.scanned.watch():
            self.waiting.say_nothing(self.tr("Choose the folder into which the scanner writes: Ctrl+O."))

    def reload(self) -> None:
        """Look at the dossier again."""
        if self._code:
            code = self._code
            self._at.tasks.run(lambda: self._seen(code), lambda seen: self._show(*seen), self._not_found, owner=self)

    def reread(self) -> None:
        """Look into the scanner's folder again."""
        self.scanned.look()

    def take_density(self, density: Density) -> None:
        super().take_density(density)
        if hasattr(self, "_columns"):
            self._columns.setSpacing(density.gap + 2)

    # --- showing

    def _seen(self, code: str) -> tuple[Dossier, tuple[KeptScan, ...]]:
        desk = self._at.desk
        return desk.lookup.folder(code).dossier, desk.digitising.of_dossier(code)

    def _show(self, dossier: Dossier, scans: Sequence[KeptScan]) -> None:
        self.head.setText(dossier.procedure.name)
        self.below.setText(f"{dossier.code}  ·  {dossier.owner.name}")
        self.papers.show_dossier(dossier, scans)
        self._say_verbs()

    def _show_files(self, found: Sequence[WaitingFile]) -> None:
        self.notice_over.emit(TROUBLED)
        self.waiting.show_files(found)

    def _no_folder(self, error: Exception) -> None:
        self.waiting.say_nothing(self.tr("The scanner's folder cannot be opened. Choose another one: Ctrl+O."))
        told = self._at.notice_of(error)
        self.notice.emit(Notice(told.kind, told.fact, told.sentence, told.acts, key=TROUBLED))

    def _not_found(self, error: Exception) -> None:
        self.notice.emit(self._at.notice_of(error))
        self.wants_place.emit("dossiers", None)

    def _say_verbs(self) -> None:
        paper, meant = self.papers.paper(), self.waiting.meant()
        if not paper:
            sentence = self.tr("This paper is never scanned. Choose another one.")
        elif not meant:
            sentence = self.tr("Choose the files of “{paper}” with Enter, in the order of its pages.").format(
                paper=paper
            )
        else:
            words = self.tr("{files} with {pages} become scans of “{paper}”.")
            files, pages = counted.files(len(meant)), counted.pages(self.waiting.pages())
            sentence = words.format(files=files, pages=pages, paper=paper)
        self.verbs.sentence.say("", sentence)
        removing = self.removing.isVisibleTo(self)
        self.take.setVisible(not removing)
        self.counted.setVisible(not removing)
        self.take.set_enabled_because(bool(paper and meant) and not self._doing, sentence)
        self.remove.setVisible(bool(self.papers.digest()) and not removing)

    # --- doing

    def _take(self) -> None:
        if self._doing:
            return
        try:
            typed = self.counted.typed()
        except RuleBroken as error:
            self._refused(error)
            return
        if typed is None:
            return
        pages, stickers = typed
        code, paper, meant, officer = self._code, self.papers.paper(), self.waiting.meant(), self._at.officer()
        clear, digitising = self.counted.clear.isChecked(), self._at.desk.digitising
        self._doing = True
        self._at.tasks.run(
            lambda: digitising.add(code, paper, meant, officer, pages=pages, stickers=stickers, remove_sources=clear),
            self._taken,
            self._refused,
            owner=self,
        )

    def _taken(self, done: Digitised) -> None:
        self._doing = False
        self.went_on.emit()
        pages = sum(line.pages for line in done.added)
        if done.added:
            self.good_news.emit(self.tr("Scans kept: {pages}").format(pages=counted.pages(pages)))
        for warning in done.warnings:
            self.notice.emit(Notice("info", "", self._at.word(warning), key=warning))
        if done.left:
            sentence = self._at.word("digitise.source_left", names=", ".join(done.left))
            self.notice.emit(Notice("warn", "", sentence, key="digitise.source_left"))
        self.waiting.let_go()
        self.counted.empty()
        self.look.show_nothing()
        self.counts_changed.emit()
        self.reread()
        self._go_on()

    def _go_on(self) -> None:
        """The next paper that has no scan yet."""
        code = self._code

        def show(seen: tuple[Dossier, tuple[KeptScan, ...]]) -> None:
            self._show(*seen)
            self.papers.choose_next(seen[1])
            self.papers.table.setFocus(Qt.FocusReason.OtherFocusReason)

        self._at.tasks.run(lambda: self._seen(code), show, self._not_found, owner=self)

    def _refused(self, error: Exception) -> None:
        self._doing = False
        self._say_verbs()
        if isinstance(error, RuleBroken) and self.counted.say_wrong(
            str(error.facts.get("field", "")), self._at.sentence_of(error)
        ):
            return
        self.notice.emit(self._at.notice_of(error))
        self.reread()

    def _ask_removing(self) -> None:
        if digest := self.papers.digest():
            self.removing.ask(digest)
            self._say_verbs()

    def _remove(self, digest: str, reason: str) -> None:
        if self._doing:
            return
        self._doing = True
        code, officer, digitising = self._code, self._at.officer(), self._at.desk.digitising
        self._at.tasks.run(
            lambda: digitising.take_back(code, digest, officer, reason=reason),
            lambda _: self._removed(),
            self._not_removed,
            owner=self,
        )

    def _removed(self) -> None:
        self._doing = False
        self.removing.leave()
        self.went_on.emit()
        self.good_news.emit(self.tr("The scan was removed; the reason stays in the history"))
        self.look.show_nothing()
        self.reload()

    def _not_removed(self, error: Exception) -> None:
        self._doing = False
        if isinstance(error, RuleBroken) and error.code == "move.reason_missing":
            self.removing.say_wrong(self._at.sentence_of(error))
            return
        self.notice.emit(self._at.notice_of(error))
        self.reload()

    def _choose_folder(self) -> None:
        if self.scanned.choose():
            self.watch()

    # --- looking at a page

    def _look_at_file(self) -> None:
        if not self.papers.digest() or self.waiting.table.hasFocus():
            self.look.look_at_file(self.waiting.in_front())
        # else a kept scan is being looked at; what the scanner wrote meanwhile can wait

    def _look_at_scan(self) -> None:
        self._say_verbs()
        if digest := self.papers.digest():
            self.look.look_at_scan(self._code, digest)

    # --- building

    def _connect(self) -> None:
        self.papers.changed.connect(self._look_at_scan)
        self.papers.table.move_asked.connect(lambda _: self.waiting.table.setFocus(Qt.FocusReason.OtherFocusReason))
        self.waiting.picked.connect(self._say_verbs)
        self.waiting.current.connect(self._look_at_file)
        self.waiting.choose.clicked.connect(self._choose_folder)
        self.take.clicked.connect(self._take)
        self.remove.clicked.connect(self._ask_removing)
        self.removing.asked.connect(self._remove)
        self.removing.left.connect(self._say_verbs)
        self.back.clicked.connect(lambda: self.wants_place.emit("dossier", self._code))
        self.scanned.read.connect(self._show_files)
        self.scanned.failed.connect(self._no_folder)

    def _build(self) -> None:
        head = QVBoxLayout()
        head.setSpacing(2)
        head.addWidget(self.head)
        head.addWidget(self.below)
        self.body.addLayout(head)
        self.body.addWidget(self.removing)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for card, share in ((self.papers, 37), (self.waiting, 41), (self.look, 22)):
            self._columns.addWidget(card, share)
        self.body.addLayout(self._columns, 1)
        SideBySide(self, self._columns, ONE_COLUMN_BELOW)
        self.body.addWidget(self.counted)
        self.verbs.add(self.back, self.remove, self.take)
        self._say_verbs()
        self.take_density(self.density)
