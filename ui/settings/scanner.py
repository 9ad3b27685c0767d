"""The scanner of this desk: the port it stands on, and a place to try it where nothing is entered anywhere."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout

from desk_app.domain.people import CitizenCard
from desk_app.services.ports.scanners import PortSeen
from desk_app.services.scanning import Scan, ScannedReceipt, ScannedSlip, Unknown
from ui.at_work import AtWork
from ui.notices import split
from ui.scanner.arrived import Arrived
from ui.scanner.port import BAUDS, baud_of
from ui.settings.panel import Panel
from ui.widgets.buttons import KeyButton
from ui.widgets.card import Card
from ui.widgets.choices import Combo
from ui.widgets.field import Field
from ui.widgets.strip import Notice, Strip
from ui.widgets.words import RunningText

DOTS = "••••"


class ScannerPanel(Panel):
    """:attr:`port_chosen` after a choice, which is kept already. While trying, :meth:`try_out` takes every scan."""

    port_chosen = Signal()

    def __init__(self, at: AtWork) -> None:
        super().__init__(at)
        self.trying = False
        self.result: Strip | None = None
        self.port, self.baud = Combo(), Combo()
        for speed in BAUDS:
            self.baud.add(speed, speed)
        self.port.activated.connect(lambda _: self._keep())
        self.baud.activated.connect(lambda _: self._keep())
        card = Card(self.tr("Scanner on a COM port"), icon="usb")
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(Field(self.tr("Port"), self.port), 2)
        row.addWidget(Field(self.tr("Speed (baud)"), self.baud), 1)
        card.body.addLayout(row)
        words = self.tr(
            "In COM mode every letter of a card arrives whole, also while Unikey is on. "
            "A scanner that types like a keyboard needs no port."
        )
        card.body.addWidget(RunningText("", words, tone="ink2"))
        self.body.addWidget(card)
        self.body.addWidget(self._trial())
        self.body.addStretch(1)

    def refresh(self) -> None:
        self._end_trial()
        self.baud.set_value(baud_of(self.at.comfort))
        self._show_ports(())
        self.at.tasks.run(self.at.desk.scanners.ports, self._show_ports, self.failed, owner=self)

    def try_out(self, scan: Arrived) -> bool:
        """Say what was read, with the middle of each number covered; False while nothing is tried."""
        if not self.trying:
            return False
        found = self.at.desk.scanning.read(scan.text, touched=scan.touched)
        fact, rest = self._said(found)
        told = f"{rest} {self._how(scan)}".strip()
        self._show_result(Notice("warn" if isinstance(found, Unknown) else "ok", fact, told))
        return True

    def hideEvent(self, event: QHideEvent) -> None:
        self._end_trial()
        super().hideEvent(event)

    # --- below

    def _trial(self) -> Card:
        card = Card(self.tr("Try the scanner"), icon="scan-line")
        self.button = KeyButton(self.tr("Try it"), icon="scan-line")
        self.button.clicked.connect(self._begin_trial)
        words = self.tr(
            "Whatever is scanned here is only shown, with its numbers covered. Nothing is entered anywhere."
        )
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(RunningText("", words, tone="ink2"), 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        card.body.addLayout(row)
        self._results = card.body
        return card

    def _begin_trial(self) -> None:
        self.trying = True
        self._show_result(Notice("info", self.tr("Scan a citizen card or a receipt now."), icon="scan-line"))

    def _end_trial(self) -> None:
        self.trying = False
        self._show_result(None)

    def _show_result(self, notice: Notice | None) -> None:
        if self.result is not None:
            self._results.removeWidget(self.result)
            self.result.hide()
            self.result.deleteLater()
        self.result = None if notice is None else Strip(notice, answers=False)
        if self.result is not None:
            self._results.addWidget(self.result)

    def _show_ports(self, ports: Sequence[PortSeen]) -> None:
        kept = self.at.comfort.text("scanner_port")
        self.port.clear()
        self.port.add("", self.tr("None: the scanner types like a keyboard"))
        for each in ports:
            self.port.add(each.name, f"{each.name} – {each.words}" if each.words else each.name)
        if kept and self.port.findData(kept) < 0:
            self.port.add(kept, self.tr("{port} (not plugged in)").format(port=kept) if ports else kept)
        self.port.set_value(kept)

    def _keep(self) -> None:
        self.at.comfort.keep("scanner_port", self.port.value())
        self.at.comfort.keep("scanner_baud", self.baud.value())
        self.port_chosen.emit()

    def _said(self, found: Scan) -> tuple[str, str]:
        """What it was, and what of it may be shown."""
        if isinstance(found, CitizenCard):
            number = covered(found.personal_id or found.old_id or "")
            if not found.name:
                told = self.tr("Number {number}; name and address are to be typed.")
                return self.tr("Citizen card read, but without marks."), told.format(number=number)
            initials = " ".join(word[0] for word in found.name.split())
            told = self.tr("Number {number}, initials {initials}.").format(number=number, initials=initials)
            return self.tr("Citizen card read, every letter whole."), told
        if isinstance(found, ScannedReceipt):
            return self.tr("Receipt read."), self.tr("Dossier {code}.").format(code=found.claim.code)
        if isinstance(found, ScannedSlip):
            return self.tr("Transfer slip read."), f"{found.number}."
        if isinstance(found, Unknown):
            return split(self.at.word(found.reason, text=DOTS, typed=DOTS))
        return self.tr("Dossier code read."), f"{found}."

    def _how(self, scan: Arrived) -> str:
        if scan.way == "port":
            return self.tr("It came through the port, {count} characters.").format(count=len(scan.text))
        if scan.way == "picture":
            return self.tr("It came from a picture, {count} characters.").format(count=len(scan.text))
        told = self.tr("It came as keys: {count} characters, {pace} ms from key to key, closed by {key}.").format(
            count=len(scan.text), pace=scan.pace, key=scan.closed_by
        )
        return f"{told} {self.tr('An input method was at work.')}" if scan.touched else told


def covered(number: str) -> str:
    """The first and the last three digits of a number."""
    return f"{number[:3]}{DOTS}{number[-3:]}" if len(number) > 6 else DOTS
