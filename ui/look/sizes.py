"""Measures of the window: the 4 px grid, the heights of its parts, and when it becomes compact or narrow."""

from dataclasses import replace
from typing import Protocol

from PySide6.QtWidgets import QWidget

from desk_app.domain.values import value

GAP_TINY, GAP_SMALL, GAP, GAP_WIDE, GAP_HUGE = 4, 8, 12, 16, 24
"""The 4 px grid, in device-independent pixels."""

RADIUS_SHEET = 6  # cards, buttons, strips
RADIUS_FIELD = 5
RADIUS_CAP = 4  # tags and key caps

RAIL_WIDTH = 184
RAIL_WIDTH_NARROW = 56
"""Icons and keys only; with words below the icons as wide as the longest word."""
TOP_BAR_HEIGHT = 60
STATUS_BAR_HEIGHT = 32
FIELD_HEIGHT = 32
BUTTON_HEIGHT = 36
BUTTON_HEIGHT_SMALL = 30
HEADER_HEIGHT = 30
GROUP_ROW_HEIGHT = 32
ICON_RAIL = 20
ICON_TEXT = 17

COMPACT_BELOW = 740
"""Client heights below this make the window compact: 1366×768 with title bar and taskbar leaves about 697."""

LOW_BELOW = 540
"""Client heights below this leave the bars and the strip only the height of their words: 768 pixels at 150 % are 512,
and 465 without title bar and taskbar."""

NARROW_BELOW = 1150
"""Client widths below this put the words of the rail below its icons: 1366 pixels at 125 % are 1093."""

SMALL_BELOW = 960
"""Client widths below this leave counts and rail without words: 1366 pixels at 150 % are 911."""


@value
class Density:
    """How close things stand. All in device-independent pixels; heights are minima, text may ask for more."""

    margin: int  # of a page
    gap: int  # between cards
    card_padding: int
    card_head: int
    row: int
    long_row: int  # in lists of many lines
    strip: int
    calendar_cell: int
    bar: int = TOP_BAR_HEIGHT
    status: int = STATUS_BAR_HEIGHT


ROOMY = Density(margin=16, gap=12, card_padding=14, card_head=42, row=34, long_row=33, strip=40, calendar_cell=44)
COMPACT = Density(margin=8, gap=8, card_padding=12, card_head=36, row=32, long_row=31, strip=36, calendar_cell=40)
LOW = replace(COMPACT, card_head=34, strip=34, bar=46, status=28)


def density_of(height: int) -> Density:
    """How close things stand in a window with so many pixels of client height."""
    return LOW if height < LOW_BELOW else COMPACT if height < COMPACT_BELOW else ROOMY


class TakesDensity(Protocol):
    """The method ``take_density`` of a widget that stands closer when the window is compact."""

    def __call__(self, density: Density) -> None: ...


def spread(density: Density, over: QWidget) -> None:
    """Tell a widget and everything in it how close to stand."""
    for widget in (over, *over.findChildren(QWidget)):
        take: TakesDensity | None = getattr(widget, "take_density", None)  # isinstance() of a protocol takes 160 µs
        if take is not None:
            take(density)
