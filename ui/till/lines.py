"""The payments of a shift as lines of a list: newest on top, with what went back and what was struck out."""

from PySide6.QtCore import QCoreApplication

from desk_app.domain.dates import clock
from desk_app.domain.money import grouped
from desk_app.domain.shift import Shift
from desk_app.domain.till import Back, GivenBack, PaymentStory
from ui.dossiers.standing import short_code
from ui.till.words import way_words
from ui.widgets.lines import Cell, Column, Line

translate = QCoreApplication.translate
BACK = "back "
"""Begins the key of a line about money that went back; the id of its payment follows."""


def columns() -> tuple[Column, ...]:
    """What a payment is known by."""
    return (
        Column(translate("Till", "At")),
        Column(translate("Till", "Payer"), stretches=True),
        Column(translate("Till", "Dossier")),
        Column(translate("Till", "Amount"), figures=True),
        Column(translate("Till", "Way")),
        Column(translate("Till", "Receipt")),
    )


def lines(shift: Shift) -> list[Line]:
    """Payments and what was given back in this shift, newest first."""
    own = {story.payment.id for story in shift.payments}
    found = [(story.payment.at, _payment(story)) for story in shift.payments]
    found += [(back.at, _back(back)) for back in shift.backs if back.payment_id not in own]
    found.sort(key=lambda pair: pair[0])
    return [line for _, line in found[::-1]]


def _payment(story: PaymentStory) -> Line:
    paid = story.payment
    gone = story.void or bool(story.backs)
    icon = "x" if story.void else "undo-2" if story.backs else ""
    tone = "late" if story.void else "warn" if story.backs else "ink"
    amount = f"{grouped(story.left)} / {grouped(paid.amount)}" if gone else grouped(paid.amount)
    cells = (
        Cell(clock(paid.at), tone, "figure", icon),
        Cell(paid.payer),
        Cell(short_code(paid.code) if paid.code else "–", role="figure"),
        Cell(amount, tone, "figure"),
        Cell(way_words(paid.way), "ink2"),
        Cell(str(story.receipt) if story.receipt else "–", role="figure"),
    )
    return Line(paid.id, cells)


def _back(back: GivenBack) -> Line:
    """Money given back of a payment that was taken in an earlier shift."""
    what = translate("Till", "given back") if back.what is Back.REFUND else translate("Till", "struck out")
    cells = (
        Cell(clock(back.at), "warn", "figure", "undo-2"),
        Cell(f"{what}: {back.reason}", note=True),
        Cell(short_code(back.code) if back.code else "–", role="figure"),
        Cell(f"−{grouped(back.amount)}", "warn", "figure"),
        Cell(way_words(back.way), "ink2"),
        Cell("–"),
    )
    return Line(f"{BACK}{back.payment_id}", cells)


def payment_of(key: str) -> str:
    """The payment that a line is about."""
    return key.removeprefix(BACK)
