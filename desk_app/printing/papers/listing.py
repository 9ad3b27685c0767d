"""A list as it is printed: a table on A4 across, every column as wide as what stands in it, its head on every page."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from itertools import product

from desk_app.domain.dates import short_moment
from desk_app.printing import sheet as frame
from desk_app.printing.cells import SIDE
from desk_app.printing.document import Document
from desk_app.printing.flow import paginate
from desk_app.printing.fonts import Face, printable, width
from desk_app.printing.forms import Column, Table
from desk_app.printing.pen import MM, Pen
from desk_app.printing.sheet import A4, Sheet
from desk_app.printing.small_words import small_words
from desk_app.printing.table import table_pieces
from desk_app.printing.tags import Tag
from desk_app.services.ports.press import Tabular

_SIZES = (10.0, 9.5, 9.0, 8.5)
"""Type sizes of the table, the largest in which no word is broken."""

_WIDEST = 62 * MM
"""What a column may wish for; longer texts stand in several lines."""

_WHOLE = 17
"""Texts of so few letters (a moment, a masked number, most names) stand in one line while there is room for it."""

_PAD = 2 * SIDE + 2.0


def listing_pdf(table: Tabular, *, training: bool = False) -> bytes:
    """The table as pages of A4 across. Columns in which nothing stands are left out. The same table, the same bytes."""
    kept = [place for place, _ in enumerate(table.columns) if any(row[place] not in (None, "") for row in table.rows)]
    heads = [table.columns[place] for place in kept] or list(table.columns)
    rows = [[_shown(row[place]) for place in kept] for row in table.rows]
    sheet, wide = _fitted(heads, rows)
    numeric = [all(row[place] is None or isinstance(row[place], int) for row in table.rows) for place in kept]
    widest = max(range(len(heads)), key=lambda place: wide[place])
    columns = tuple(
        Column(
            head,
            str(place),
            a4=0.0 if place == widest else wide[place] / MM,
            align="right" if place < len(numeric) and numeric[place] else "left",
        )
        for place, head in enumerate(heads)
    )
    cells = [{str(place): printable(text) for place, text in enumerate(row)} for row in rows]
    pieces = table_pieces(sheet, Table("rows", columns), cells)
    top = _head_height(sheet, table)
    pages = paginate(pieces, top=top, later_top=frame.later_top(sheet), bottom=sheet.content_bottom)
    document = Document(title=table.title, width=sheet.width, height=sheet.height)
    words = small_words("list")
    office = table.about[0] if table.about else ""
    for number, page in enumerate(pages, start=1):
        pen = document.pen()
        if training:
            frame.draw_training_word(pen, sheet, top=top, bottom=sheet.content_bottom)
        said = words["page"].format(page=number, pages=len(pages))
        if number == 1:
            _head(pen, sheet, table)
        else:
            frame.draw_page_head(pen, sheet, f"{table.title} – {said}")
        for standing in page:
            with pen.tagged(standing.piece.tag):
                standing.piece.draw(pen, standing.top, standing.room)
        frame.draw_foot(pen, sheet, printable(office), words["training"] if training else words["masked"], said)
        document.end_page()
    return document.finish()


def _fitted(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> tuple[Sheet, list[float]]:
    """A sheet whose table is set so large that no word is broken, and the columns' widths in points."""
    for whole, size in product((_WHOLE, 0), _SIZES):
        sheet = _sheet(size)
        least = [_least(head, [row[place] for row in rows], size, whole) for place, head in enumerate(heads)]
        if sum(least) <= sheet.measure:
            break
    least = [low * min(1.0, sheet.measure / sum(least)) for low in least]
    wished = [
        max(low, min(_WIDEST, max((width(row[place], Face.REGULAR, size) for row in rows), default=0.0) + _PAD))
        for place, low in enumerate(least)
    ]
    over = sum(wished) - sheet.measure
    room = sum(wish - low for wish, low in zip(wished, least, strict=True))
    if over > 0:
        share = min(1.0, over / room) if room else 0.0
        return sheet, [wish - (wish - low) * share for wish, low in zip(wished, least, strict=True)]
    return sheet, [wish * sheet.measure / sum(wished) for wish in wished]


def _least(head: str, texts: Sequence[str], size: float, whole: int) -> float:
    """The width of the longest word of a column, head included; texts of up to ``whole`` letters are one word."""
    bold = max((width(word, Face.BOLD, size) for word in head.split()), default=0.0)
    words = [word for text in texts for word in ([text] if len(text) <= whole else text.split())]
    plain = max((width(word, Face.REGULAR, size) for word in words), default=0.0)
    return min(_WIDEST, max(bold, plain)) + _PAD


def _sheet(size: float) -> Sheet:
    return replace(
        A4,
        width=A4.height,
        height=A4.width,
        left=20 * MM,
        right=12 * MM,
        top=12 * MM,
        bottom=14 * MM,
        sizes=replace(A4.sizes, table=size, table_leading=size * 1.18),
    )


def _head_height(sheet: Sheet, table: Tabular) -> float:
    return sheet.top + sheet.sizes.title * 1.2 + len(table.about) * sheet.sizes.body * 1.25 + 4.0


def _head(pen: Pen, sheet: Sheet, table: Tabular) -> None:
    y = sheet.top + sheet.sizes.title
    with pen.tagged(Tag("H1")):
        pen.text(sheet.left, y, printable(table.title), Face.BOLD, sheet.sizes.title)
    for words in table.about:
        y += sheet.sizes.body * 1.25
        with pen.tagged(Tag("P")):
            pen.text(sheet.left, y, printable(words), Face.REGULAR, sheet.sizes.body)


def _shown(value: str | int | datetime | None) -> str:
    if isinstance(value, datetime):
        return short_moment(value)
    return "" if value is None else str(value)
