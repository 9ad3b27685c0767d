"""Tables as spreadsheet files (xlsx), for offices that count further in Excel."""

import io
from datetime import datetime

from desk_app.services.ports.press import Tabular

EPOCH = datetime(2026, 1, 1)
"""Stands in the file as its making, so that the same table gives the same bytes."""


def spreadsheet(table: Tabular) -> bytes:
    """An xlsx file. Texts stay texts: a name that begins with ``=`` is no formula, a code keeps its zeros."""
    import xlsxwriter

    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(out, options) as book:
        book.set_properties({"title": table.title, "created": EPOCH})
        sheet = book.add_worksheet("Danh sách")
        plain = {"font_name": "Times New Roman", "font_size": 12, "valign": "top"}
        boxed = plain | {"border": 1, "text_wrap": True}
        head = book.add_format(boxed | {"bold": True, "align": "center", "valign": "vcenter", "bg_color": "#EDEDED"})
        texts, numbers = book.add_format(boxed), book.add_format(boxed | {"num_format": "#,##0"})
        moments = book.add_format(boxed | {"num_format": "dd/mm/yyyy hh:mm", "align": "left"})
        sums = book.add_format(boxed | {"bold": True, "num_format": "#,##0"})
        sheet.write_string(0, 0, table.title, book.add_format(plain | {"bold": True, "font_size": 14}))
        for row, words in enumerate(table.about, start=1):
            sheet.write_string(row, 0, words, book.add_format(plain | {"italic": True}))
        top = len(table.about) + 2
        for column, words in enumerate(table.columns):
            sheet.write_string(top, column, words, head)
        for row, values in enumerate(table.rows, start=top + 1):
            for column, value in enumerate(values):
                _put(sheet, row, column, value, texts, numbers, moments)
        for column, value in enumerate(table.totals):
            _put(sheet, top + 1 + len(table.rows), column, value, sums, sums, sums)
        for column, width in enumerate(_widths(table)):
            sheet.set_column(column, column, width)
        sheet.freeze_panes(top + 1, 0)
        sheet.repeat_rows(top)
        sheet.set_landscape()
        sheet.set_paper(9)  # A4
        sheet.fit_to_pages(1, 0)
        sheet.set_footer("&C&P/&N")
    return out.getvalue()


def _put(sheet, row, column, value, texts, numbers, moments) -> None:  # type: ignore[no-untyped-def]
    if value is None or value == "":
        sheet.write_blank(row, column, None, texts)
    elif isinstance(value, datetime):
        sheet.write_datetime(row, column, value, moments)
    elif isinstance(value, int):
        sheet.write_number(row, column, value, numbers)
    else:
        sheet.write_string(row, column, value, texts)


def _widths(table: Tabular) -> list[int]:
    longest = [len(words) // 2 for words in table.columns]
    for values in table.rows:
        for column, value in enumerate(values):
            said = 16 if isinstance(value, datetime) else len(str(value or ""))
            longest[column] = max(longest[column], said)
    return [min(48, max(6, length + 2)) for length in longest]
