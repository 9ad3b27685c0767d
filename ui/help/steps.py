"""The steps of a practice day: what the officer is asked to do, and how one sees that it was done."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication

from desk_app.domain.states import State

if TYPE_CHECKING:
    from ui.reception.draft import Draft
    from ui.reception.page import ReceptionPage
    from ui.window.desk_window import DeskWindow

translate = QCoreApplication.translate

CARD = "082188004217|331204417|Lê Thị Mai Phương|14061988|Nữ|Khóm 3, Xã Tân Hòa, Tỉnh Cửu Giang|15072021"
"""An invented citizen card, as a scanner types it; no person has this number."""

READY = 3
"""Results that one scan for me brings to the page of handing back."""


@dataclass
class Done:
    """What happened since the step began, told by the pages; each step begins with nothing."""

    registered: str = ""
    returned: bool = False
    sent: bool = False


@dataclass(frozen=True)
class Step:
    """One thing to do. ``place``: where it is done, ``""`` for anywhere. ``scan`` does what a scanner would."""

    key: str
    title: str
    words: str
    place: str
    done: Callable[["DeskWindow", Done], bool]
    scan: Callable[["DeskWindow"], None] | None = None
    shows_card: bool = False


def steps() -> tuple[Step, ...]:
    """All of them in the language of now, in the order of a day."""
    return (
        Step(
            "card",
            translate("Guide", "Scan a citizen card"),
            translate(
                "Guide", "Scan the code at the right, or let it be scanned for you. The person fills in by itself."
            ),
            "reception",
            lambda window, _: _draft(window).desk.number != "",
            lambda window: window.window.entry.entered.emit(CARD),
            shows_card=True,
        ),
        Step(
            "procedure",
            translate("Guide", "Choose the procedure"),
            translate("Guide", "In field 2 type dktt, then Enter. The promised day appears at the right."),
            "reception",
            lambda window, _: _draft(window).procedure is not None,
        ),
        Step(
            "papers",
            translate("Guide", "Check the papers"),
            translate("Guide", "F9 marks all as present. Try it: Space takes one away, F9 puts it back."),
            "reception",
            lambda window, _: _papers_seen(window),
        ),
        Step(
            "register",
            translate("Guide", "Register and print"),
            translate("Guide", "F12. The dossier goes into the practice record first, the paper comes after it."),
            "reception",
            lambda _, done: done.registered != "",
        ),
        Step(
            "paper",
            translate("Guide", "Look at the paper"),
            translate(
                "Guide", "TẬP HUẤN (training) stands across it. Alt+← goes back; the page of reception is empty again."
            ),
            "",
            lambda window, _: window.window.place() != "preview",
        ),
        Step(
            "list",
            translate("Guide", "See the morning's work"),
            translate(
                "Guide", "F3 opens the lists. The first column says how things stand, the last one what comes next."
            ),
            "",
            lambda window, _: window.window.place() == "dossiers",
        ),
        Step(
            "open",
            translate("Guide", "Open a dossier"),
            translate(
                "Guide", "Choose a line with ↑ ↓, then Ctrl+O. Its clock, its papers and its story are on one page."
            ),
            "",
            lambda window, _: window.window.place() == "dossier",
        ),
        Step(
            "return",
            translate("Guide", "Hand results back"),
            translate("Guide", "F5, scan receipts (or have three scanned for you), then F12."),
            "returning",
            lambda _, done: done.returned,
            _scan_ready,
        ),
        Step(
            "count",
            translate("Guide", "Count the day"),
            translate(
                "Guide", "F6. There is no pile of paper here, so type these numbers, each with Enter: {numbers}."
            ),
            "day_end",
            lambda window, _: bool(window.day_end.counts.recorded()) and not window.day_end.counts.open_rows(),
        ),
        Step(
            "send",
            translate("Guide", "Close the day"),
            translate("Guide", "F12 writes the batch. It lies in the practice folder and goes to nobody."),
            "day_end",
            lambda _, done: done.sent,
        ),
    )


def filled(step: Step, window: "DeskWindow") -> str:
    """The words of a step with what only the record knows: the numbers that a hand count would give."""
    numbers = " · ".join(str(number) for number in window.day_end.counts.recorded().values())
    return step.words.format(numbers=numbers or "…")


def _draft(window: "DeskWindow") -> "Draft":
    return cast("ReceptionPage", window.reception).draft()


def _papers_seen(window: "DeskWindow") -> bool:
    lines = _draft(window).lines
    return bool(lines) and all(line.present or line.conditional for line in lines)


def _scan_ready(window: "DeskWindow") -> None:
    """Receipts whose results lie at the desk come onto the pile."""
    lookup = window.at.desk.lookup

    def work() -> list[str]:
        return [each.code for each in lookup.worklist("to_return", READY) if each.state is State.DONE]

    def found(codes: list[str]) -> None:
        window.window.go_to("returning")
        window.returning.scan(*codes)

    window.at.tasks.run(work, found, owner=window)
