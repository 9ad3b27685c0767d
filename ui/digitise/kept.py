"""A dossier's papers with the scans that they have: what is still to scan, and what is never scanned, in words."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from desk_app.domain.dossiers import Dossier
from desk_app.domain.filed import FiledPaper
from desk_app.domain.scans import scannable
from desk_app.services.digitising import KeptScan
from ui.speech.counted import counted
from ui.widgets.card import Card
from ui.widgets.lines import Cell, Column, Line
from ui.widgets.list_table import ListTable

PAPER = "paper "


class PapersCard(Card):
    """:attr:`changed` when another line is in front: a paper, or one of its scans."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Papers of the dossier"), icon="folders", flush=True, parent=parent)
        columns = (Column(self.tr("Paper"), stretches=True), Column(self.tr("Scanned")))
        self.table = ListTable(self.tr("Papers of the dossier"), columns, long=False)
        self.table.current_changed.connect(self._moved)
        self.body.addWidget(self.table)
        self._dossier: Dossier | None = None
        self._front = ""
        self._behind: dict[str, tuple[str, str]] = {}  # a line's key: its paper, and the digest of a scan that is kept

    def show_dossier(self, dossier: Dossier, scans: Sequence[KeptScan]) -> None:
        """The papers with their scans below; the next paper without one comes to the front when all was new."""
        other = self._dossier is None or self._dossier.id != dossier.id
        self._dossier = dossier
        lines: list[Line] = []
        self._behind = {}
        names = list(dict.fromkeys(paper.name for paper in dossier.papers))
        papers = {paper.name: paper for paper in reversed(dossier.papers)}
        # A correction may have renamed a paper after it was scanned.
        names += [name for name in dict.fromkeys(each.line.paper for each in scans) if name not in papers]
        for name in names:
            own = [each for each in scans if each.line.paper == name]
            lines.append(_paper_line(name, papers.get(name), own))
            self._behind[PAPER + name] = (name, "")
            for place, each in enumerate(own):
                key = f"scan {place} {name}"
                lines.append(_scan_line(key, each))
                self._behind[key] = (name, "" if each.presence == "taken_back" else each.line.digest)
        with QSignalBlocker(self.table):  # drawn anew is not gone to
            self.table.show_lines(lines)
        self._moved(self.table.current_key())
        done = sum(1 for paper in papers.values() if scannable(paper) and _pages(_of(scans, paper.name)))
        wanted = sum(scannable(paper) for paper in papers.values())
        self.say_note(self.tr("{done} of {wanted} scanned").format(done=done, wanted=wanted))
        if other:
            self.choose_next(scans)

    def _moved(self, key: str) -> None:
        if key != self._front:
            self._front = key
            self.changed.emit()

    def choose_next(self, scans: Sequence[KeptScan]) -> None:
        """The first paper that should be scanned and is not."""
        if self._dossier is not None:
            for paper in self._dossier.papers:
                if scannable(paper) and not _pages(_of(scans, paper.name)):
                    self.table.choose(PAPER + paper.name)
                    return

    def paper(self) -> str:
        """The paper in front, or the one whose scan is; ``""`` where it may not be scanned."""
        name, _ = self._behind.get(self.table.current_key(), ("", ""))
        papers = self._dossier.papers if self._dossier is not None else ()
        return name if any(paper.name == name and scannable(paper) for paper in papers) else ""

    def digest(self) -> str:
        """The scan in front, ``""`` when a paper is, or a scan that was taken back."""
        return self._behind.get(self.table.current_key(), ("", ""))[1]


def _of(scans: Sequence[KeptScan], name: str) -> list[KeptScan]:
    return [each for each in scans if each.line.paper == name]


def _pages(scans: Sequence[KeptScan]) -> int:
    return sum(each.line.pages for each in scans if each.presence != "taken_back")


def _paper_line(name: str, paper: FiledPaper | None, scans: Sequence[KeptScan]) -> Line:
    key = PAPER + name
    if pages := _pages(scans):
        said = counted.pages(pages)
        return Line(key, (Cell(name, role="medium", note=True), Cell(said, "ok", icon="circle-check")))
    if paper is not None and paper.present_only:
        said = QCoreApplication.translate("Kept", "shown only: never")
        return Line(key, (Cell(name, "ink2", note=True), Cell(said, "ink2", icon="ban")))
    if paper is not None and not scannable(paper):
        said = QCoreApplication.translate("Kept", "identity paper: never")
        return Line(key, (Cell(name, "ink2", note=True), Cell(said, "ink2", icon="ban")))
    return Line(
        key, (Cell(name, role="medium", note=True), Cell(QCoreApplication.translate("Kept", "not yet"), icon="circle"))
    )


def _scan_line(key: str, scan: KeptScan) -> Line:
    line = scan.line
    said = {
        "whole": (counted.pages(line.pages), "ink2", "file-text"),
        "missing": (QCoreApplication.translate("Kept", "file is missing"), "late", "triangle-alert"),
        "changed": (QCoreApplication.translate("Kept", "file was changed"), "late", "triangle-alert"),
        "taken_back": (QCoreApplication.translate("Kept", "removed: {why}"), "ink2", "trash-2"),
    }
    words, tone, icon = said[scan.presence]
    told = words.format(why=line.taken_back_why)
    name = Cell(f"      {line.name}", "ink2", note=True)
    return Line(key, (name, Cell(told, tone, icon=icon, note=scan.presence == "taken_back")))
