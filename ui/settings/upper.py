"""The office above: this desk's card for it, and its card for this desk."""

from pathlib import Path

from PySide6.QtWidgets import QGridLayout, QHBoxLayout

from desk_app.services.ports.post import UpperCard
from ui.at_work import AtWork
from ui.settings import files
from ui.settings.panel import Panel
from ui.widgets.buttons import KeyButton
from ui.widgets.card import Card
from ui.widgets.words import Mark, RunningText, Words


class UpperPanel(Panel):
    """A person at each side compares the fingerprint; nothing here trusts a card by itself."""

    def __init__(self, at: AtWork) -> None:
        super().__init__(at)
        ours = Card(self.tr("The card of this desk"), icon="id-card")
        sentence = self.tr("Carry this card to the office above once. There a person compares its fingerprint.")
        ours.body.addWidget(RunningText("", sentence, tone="ink2"))
        give = KeyButton(self.tr("Write the card…"), icon="download")
        give.clicked.connect(self._choose_folder)
        row = QHBoxLayout()
        row.addWidget(give)
        row.addStretch()
        ours.body.addLayout(row)
        theirs = Card(self.tr("The card of the office above"), icon="building-2")
        self.state = Mark("circle", "", tone="ink2", role="medium")
        theirs.body.addWidget(self.state)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(14)
        self._name, self._code, self._print = (
            Words(role="strong"),
            Words(role="figure"),
            Words(role="figure", wrap=True),
        )
        for number, (label, value) in enumerate(
            ((self.tr("Name"), self._name), (self.tr("Code"), self._code), (self.tr("Fingerprint"), self._print))
        ):
            self._grid.addWidget(Words(label, tone="ink2"), number, 0)
            self._grid.addWidget(value, number, 1)
        self._grid.setColumnStretch(1, 1)
        theirs.body.addLayout(self._grid)
        take = KeyButton(self.tr("Take its card…"), icon="upload")
        take.clicked.connect(self._choose_card)
        below = QHBoxLayout()
        below.addWidget(take)
        below.addStretch()
        theirs.body.addLayout(below)
        self.body.addWidget(ours)
        self.body.addWidget(theirs)
        self.body.addStretch(1)

    def refresh(self) -> None:
        self.at.tasks.run(self.at.desk.day_end.upper, self._show, self.failed, owner=self)

    def write_card(self, folder: Path) -> None:
        """Write this desk's card into a folder."""

        def done(path: Path) -> None:
            self.good_news.emit(self.tr("Written: {name}").format(name=path.name))

        day_end = self.at.desk.day_end
        self.at.tasks.run(lambda: day_end.enrol(folder), done, self.failed, owner=self)

    def take_card(self, path: Path) -> None:
        """Take the card of the office above; its replies are checked with it from now on."""

        def done(card: UpperCard) -> None:
            self.good_news.emit(self.tr("Taken: the card of {name}").format(name=card.name))
            self._show(card)

        day_end = self.at.desk.day_end
        self.at.tasks.run(lambda: day_end.take_upper_card(path), done, self.failed, owner=self)

    def _show(self, card: UpperCard | None) -> None:
        if card is None:
            self.state.say("circle", self.tr("Not taken yet: replies cannot be checked."), "warn")
        else:
            self.state.say("check", self.tr("Taken. Compare the fingerprint with the office above by telephone."), "ok")
        self._name.setText(card.name if card else self.at.desk.office.upper_name)
        self._code.setText(card.unit if card else self.at.desk.office.upper_code)
        self._print.setText(in_fours(card.fingerprint) if card else "–")

    def _choose_folder(self) -> None:
        folder = files.choose_folder(self, self.tr("Where to write the card"), self.at.comfort.text("export_folder"))
        if folder is not None:
            self.write_card(folder)

    def _choose_card(self) -> None:
        path = files.choose_file(self, self.tr("The card of the office above"), self.tr("Cards (*.hub.json *.json)"))
        if path is not None:
            self.take_card(path)


def in_fours(fingerprint: str) -> str:
    """``a41f 09c2 …``: so that two people can read it to each other."""
    return " ".join(fingerprint[start : start + 4] for start in range(0, len(fingerprint), 4))
