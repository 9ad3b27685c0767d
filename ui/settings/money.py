"""Account and fees: where transfers go, shown as a code on the screen, and the tariff that the desk counts by."""

from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout

from desk_app.domain.banks import BANKS
from desk_app.domain.dates import short_moment
from desk_app.domain.errors import RuleBroken
from desk_app.domain.text import tidy
from desk_app.domain.vietqr import Account, memo_of
from desk_app.services.transfers import TransferCode
from ui.at_work import AtWork
from ui.settings import files
from ui.settings.panel import Panel
from ui.tasks import PAPER
from ui.widgets.buttons import KeyButton
from ui.widgets.card import Card
from ui.widgets.choices import Combo
from ui.widgets.field import Field
from ui.widgets.line_edit import CodeLineEdit
from ui.widgets.qr_code import QrCode
from ui.widgets.words import RunningText, Words

TOML = "TOML (*.toml)"
OTHER = "other"
TRY_AMOUNT = 1_000


@dataclass(frozen=True)
class _Tariff:
    """What stands below the tariff's buttons."""

    rules: int
    exemptions: int
    taken: str


class MoneyPanel(Panel):
    """:attr:`office_changed` carries the office with its account; the program opens it anew."""

    office_changed = Signal(object)

    def __init__(self, at: AtWork) -> None:
        super().__init__(at)
        self.bank, self.bin = Combo(), CodeLineEdit()
        self.number, self.holder = CodeLineEdit(), CodeLineEdit()
        for digits, name in BANKS.items():
            self.bank.add(digits, name, digits)
        self.bank.add(OTHER, self.tr("another bank"))
        self._bin = Field(self.tr("The bank's six digits"), self.bin)
        self._number = Field(self.tr("Account number"), self.number)
        holder = Field(self.tr("Account holder, capitals without marks"), self.holder)
        card = Card(self.tr("Account for transfers"), icon="landmark")
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(8)
        grid.addWidget(Field(self.tr("Bank"), self.bank), 0, 0)
        grid.addWidget(self._bin, 0, 1)
        grid.addWidget(self._number, 1, 0)
        grid.addWidget(holder, 1, 1)
        card.body.addLayout(grid)
        sentence = self.tr("Try the code with a phone before it is used: it must name the right account holder.")
        card.body.addWidget(RunningText("", sentence, tone="ink2"))
        self.code = QrCode()
        card.body.addWidget(self.code, 0, Qt.AlignmentFlag.AlignLeft)
        self.code.hide()
        row = QHBoxLayout()
        row.setSpacing(10)
        self.trying = KeyButton(self.tr("Try it"), icon="scan-line")
        save = KeyButton(self.tr("Save"), "F12", kind="chief")
        row.addStretch()
        row.addWidget(self.trying)
        row.addWidget(save)
        card.body.addLayout(row)
        fees = Card(self.tr("Tariff"), icon="banknote")
        self.tariff = Words(tone="ink2", wrap=True)
        fees.body.addWidget(self.tariff)
        take = KeyButton(self.tr("Take a tariff…"), icon="upload", small=True)
        give = KeyButton(self.tr("Save as a file…"), icon="download", small=True)
        verbs = QHBoxLayout()
        verbs.setSpacing(8)
        verbs.addWidget(take)
        verbs.addWidget(give)
        verbs.addStretch()
        fees.body.addLayout(verbs)
        self.body.addWidget(card)
        self.body.addWidget(fees)
        self.body.addStretch(1)
        self.bank.activated.connect(lambda _: self._show_bin())
        self.trying.clicked.connect(lambda _: self.try_code())
        save.clicked.connect(lambda _: self.save())
        take.clicked.connect(lambda _: self._choose())
        give.clicked.connect(lambda _: self._give())
        self._put()

    def refresh(self) -> None:
        desk = self.at.desk

        def work() -> _Tariff:
            tariff, published = desk.fees.in_force(), desk.fees.last_taken()
            taken = f"{short_moment(published.at)}, {published.officer}" if published else ""
            return _Tariff(len(tariff.rules), len(tariff.exemptions), taken)

        self.at.tasks.run(work, self._say_tariff, self.failed, owner=self)

    def typed(self) -> Account | None:
        """The account meant, None when all fields are empty; refused by the field that is wrong."""
        number = tidy(self.number.value()).replace(" ", "")
        digits = self.bin.value() if self.bank.value() == OTHER else self.bank.value()
        if not number:
            return None
        return Account(digits, number, tidy(self.holder.value()).upper())

    def save(self) -> None:
        """Transfers go there from now on; an empty number takes the code away."""
        sound, account = self._checked()
        if not sound:
            return
        office = replace(
            self.at.desk.office,
            account_bin=account.bin if account else "",
            account_number=account.number if account else "",
            account_holder=account.holder if account else "",
        )
        if office != self.at.desk.office:
            self.office_changed.emit(office)
        self.good_news.emit(self.tr("The account is saved"))

    def try_code(self) -> None:
        """The code of a small sum, to be read with a phone; nothing is paid by showing it."""
        _, account = self._checked()
        if account is None:
            self.code.hide()
            return
        transfers = self.at.desk.transfers

        def shown(code: TransferCode) -> None:
            self.code.show_code(code.squares, f"{code.account.number} {code.memo}")
            self.code.show()

        memo = memo_of("THU MA QR")
        self.at.tasks.run(
            lambda: transfers.code_for(account, TRY_AMOUNT, memo), shown, self.failed, owner=self, lane=PAPER
        )

    def take(self, path: Path) -> None:
        """A tariff file in place of the one in force; a wrong entry refuses the whole file."""
        officer, fees = self.at.officer(), self.at.desk.fees

        def done(version: int) -> None:
            self.good_news.emit(self.tr("The tariff is in force, version {number}").format(number=version))
            self.refresh()

        self.at.tasks.run(lambda: fees.take(files.read_text(path), officer).version, done, self.failed, owner=self)

    def give(self, path: Path) -> None:
        """The tariff in force, as a start for the office's own."""
        fees = self.at.desk.fees

        def done(_: None) -> None:
            self.good_news.emit(self.tr("Saved: {name}").format(name=path.name))

        self.at.tasks.run(lambda: files.write_text(path, fees.as_text()), done, self.failed, owner=self)

    def _checked(self) -> tuple[bool, Account | None]:
        """Whether the fields may stand, and the account in them; what may not is told beside its field."""
        for field in (self._bin, self._number):
            field.say_wrong("")
        try:
            return True, self.typed()
        except RuleBroken as error:
            wrong = self._bin if error.facts.get("field") == "bin" else self._number
            wrong.say_wrong(self.at.sentence_of(error))
            wrong.editor.setFocus()
            return False, None

    def _put(self) -> None:
        office = self.at.desk.office
        self.bank.set_value(office.account_bin if office.account_bin in BANKS else OTHER)
        if not office.account_bin:
            self.bank.set_value(next(iter(BANKS)))
        self.bin.setText(office.account_bin)
        self.number.setText(office.account_number)
        self.holder.setText(office.account_holder)
        self._show_bin()

    def _show_bin(self) -> None:
        self._bin.setVisible(self.bank.value() == OTHER)
        self.code.hide()

    def _say_tariff(self, tariff: _Tariff) -> None:
        words = self.tr("{rules} amounts, {exemptions} reasons to pay less").format(
            rules=tariff.rules, exemptions=tariff.exemptions
        )
        taken = self.tr("taken {moment}").format(moment=tariff.taken) if tariff.taken else self.tr("as shipped")
        self.tariff.setText(f"{words} · {taken}")

    def _choose(self) -> None:
        path = files.choose_file(self, self.tr("Take a tariff"), TOML)
        if path is not None:
            self.take(path)

    def _give(self) -> None:
        path = files.choose_target(self, self.tr("Save the tariff"), "bieu-phi.toml", TOML)
        if path is not None:
            self.give(path)
