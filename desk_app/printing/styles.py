"""How a paper is set on each sheet: dense for the receipt, plain for slips, loose and indented for letters.

Type sizes of letters on A4 follow NĐ 30/2020 (13–14 pt, first line 12.7 mm further in); forms and A5 are a step
smaller, as offices print them.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Literal

from desk_app.printing.forms import Type
from desk_app.printing.pen import MM
from desk_app.printing.sheet import A4, A5, Sheet, Sizes

A5_PLAIN = replace(
    A5,
    sizes=Sizes(9, 10, 10, 12.5, 11, 14.3, 11.5, 9, 12.5, 9.5, 12, 11, 10, 8.5, 7.5),
    field_gap=3.0,
    least_gap=1.2,
    signing_gap=14.0,
    bar_height=9.2 * MM,
    indent=10 * MM,
)

A5_LETTER = replace(A5_PLAIN, field_gap=3.6, sizes=replace(A5_PLAIN.sizes, sign=10))

A4_PLAIN = replace(
    A4,
    sizes=Sizes(12, 13, 12.5, 14, 12.5, 15.6, 13, 11, 14, 10.5, 12.9, 12.5, 11.5, 10.5, 9),
    signing_gap=18.0,
    field_gap=2.4,
    least_gap=1.0,
)

A4_LETTER = replace(
    A4,
    top=20 * MM,
    bottom=20 * MM,
    sizes=Sizes(12, 13, 13, 14, 13.2, 18, 13.5, 11, 14, 11.5, 14.2, 13.2, 12.5, 10.5, 9),
    signing_gap=20.0,
    bar_height=9.6 * MM,
    field_gap=6.0,
    least_gap=2.5,
    indent=12.7 * MM,
    least_signing=22 * MM,
)

A5_LIST = replace(
    A5_PLAIN,
    sizes=Sizes(9, 10, 10, 12.5, 10, 12.6, 11, 9, 12, 9, 10.8, 10, 9, 8.5, 7.5),
    field_gap=2.0,
    least_gap=1.0,
    indent=0.0,
)

A4_LIST = replace(
    A4,
    sizes=Sizes(12, 13, 12.5, 14, 11.5, 13.6, 12, 11, 14, 10.5, 12.3, 11.5, 11, 10.5, 9),
    field_gap=2.4,
    least_gap=0.6,
    signing_gap=10.0,
)

A4_NOTICE = replace(
    A4,
    sizes=Sizes(12, 13, 12.5, 16, 12.5, 16, 13, 11, 14, 12, 14.6, 12.5, 11.5, 10.5, 9),
    field_gap=4.0,
    least_gap=1.5,
)

A4_POSTER = replace(
    A4,
    sizes=Sizes(12, 13, 12.5, 20, 16, 20, 16, 11, 16, 16, 19, 16, 14, 10.5, 9),
    field_gap=5.0,
    least_gap=2.0,
)

A4_REGISTER = replace(
    A4,
    width=297 * MM,
    height=210 * MM,
    left=20 * MM,
    right=12 * MM,
    top=12 * MM,
    bottom=13.5 * MM,
    sizes=Sizes(12, 13, 12, 14, 12, 15, 12, 11, 14, 10, 11.8, 12, 11, 10.5, 9),
    field_gap=3.0,
    least_gap=1.0,
)

_STYLES: Mapping[Literal["a5", "a4"], Mapping[Type, Sheet]] = {
    "a5": {
        "dense": A5,
        "plain": A5_PLAIN,
        "letter": A5_LETTER,
        "list": A5_LIST,
        "notice": A5_PLAIN,
        "poster": A4_POSTER,
        "register": A4_REGISTER,
    },
    "a4": {
        "dense": A4,
        "plain": A4_PLAIN,
        "letter": A4_LETTER,
        "list": A4_LIST,
        "notice": A4_NOTICE,
        "poster": A4_POSTER,
        "register": A4_REGISTER,
    },
}

ON_A4_ONLY: tuple[Type, ...] = ("poster", "register")
"""Whatever sheet is asked for: a book and a notice in large type have one size."""


def style(size: Literal["a5", "a4"], type_: Type) -> Sheet:
    """Sizes and distances of a kind of paper on a sheet."""
    return _STYLES[size][type_]
