"""Lines of a table as text for another program: what is seen, column by column, and nothing that acts there."""

from collections.abc import Iterable, Sequence

FORMULA_SIGNS = ("=", "+", "-", "@")
"""A cell that begins so would be calculated by a spreadsheet; an apostrophe before it makes it a text again."""


def as_text(heads: Sequence[str], lines: Iterable[Sequence[str]]) -> str:
    """Tabs between cells, one line each; several lines get the titles above them."""
    rows = [[_plain(cell) for cell in line] for line in lines]
    if len(rows) > 1:
        rows = [[_plain(head) for head in heads], *rows]
    return "\n".join("\t".join(row) for row in rows)


def _plain(text: str) -> str:
    one_line = " ".join(text.split())
    return f"'{one_line}" if one_line.startswith(FORMULA_SIGNS) else one_line
