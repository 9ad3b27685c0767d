"""Safe copies of the record, and whether it is whole."""

from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desk_app.services.safekeeping import Findings
from ui.at_work import AtWork
from ui.settings import files
from ui.settings.panel import Panel
from ui.widgets.buttons import KeyButton
from ui.widgets.card import Card
from ui.widgets.words import Mark, RunningText, Words

FOLDER = "backups"


class SafekeepingPanel(Panel):
    """A copy now, into the data folder or onto a stick; a check that reads everything."""

    def __init__(self, at: AtWork) -> None:
        super().__init__(at)
        copies = Card(self.tr("A safe copy"), icon="hard-drive")
        sentence = self.tr(
            "The copy is read back and checked before it counts. Keep one on a stick outside this machine: "
            "there it carries the scanned papers, too."
        )
        copies.body.addWidget(RunningText("", sentence, tone="ink2"))
        here = KeyButton(self.tr("Copy now"), "F12", kind="chief", icon="shield-check")
        here.clicked.connect(lambda: self.back_up(at.desk.folder / FOLDER))
        there = KeyButton(self.tr("Copy onto a stick…"), icon="download")
        there.clicked.connect(self._choose)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(here)
        row.addWidget(there)
        row.addStretch()
        copies.body.addLayout(row)
        self.copied = Mark("shield-check", "", tone="ok", role="medium")
        self.copied.hide()
        copies.body.addWidget(self.copied)
        whole = Card(self.tr("Is the record whole?"), icon="list-checks")
        sentence = self.tr("Reads the database, the chain of the history, the numbers of every day and every scan.")
        whole.body.addWidget(RunningText("", sentence, tone="ink2"))
        check = KeyButton(self.tr("Check now"), icon="search")
        check.clicked.connect(self.check)
        below = QHBoxLayout()
        below.addWidget(check)
        below.addStretch()
        whole.body.addLayout(below)
        self.verdict = Mark("check", "", tone="ok", role="medium")
        self.verdict.hide()
        self._troubles = QVBoxLayout()
        whole.body.addWidget(self.verdict)
        whole.body.addLayout(self._troubles)
        self.body.addWidget(copies)
        self.body.addWidget(whole)
        self.body.addStretch(1)

    def back_up(self, folder: Path) -> None:
        """A checked copy into a folder."""

        def done(path: Path) -> None:
            self.copied.say("shield-check", self.tr("Copied and checked: {name}").format(name=path.name), "ok")
            self.copied.show()

        safekeeping = self.at.desk.safekeeping
        self.at.tasks.run(lambda: safekeeping.back_up(folder), done, self.failed, owner=self)

    def check(self) -> None:
        """Read everything and say what was found."""
        self.at.tasks.run(self.at.desk.safekeeping.check, self._found, self.failed, owner=self)

    def _found(self, findings: Findings) -> None:
        while (item := self._troubles.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        facts = {"dossiers": findings.dossiers, "events": findings.events}
        if findings.troubles:
            words = self.tr(
                "Troubles found: {count}, in {dossiers} looked at. Nothing was changed. Call the person in charge."
            )
            self.verdict.say("triangle-alert", words.format(count=len(findings.troubles), **facts), "late")
        else:
            words = self.tr("The record is whole: {dossiers} dossiers, {events} history entries.")
            self.verdict.say("check", words.format(**facts), "ok")
        self.verdict.show()
        for trouble in findings.troubles[:20]:
            self._troubles.addWidget(Words(trouble, role="figure", wrap=True))

    def _choose(self) -> None:
        folder = files.choose_folder(self, self.tr("Where to put the copy"), "")
        if folder is not None:
            self.back_up(folder)
