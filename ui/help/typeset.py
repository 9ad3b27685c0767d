"""A text of the help set in our own faces: heads, paragraphs, lists, bold words, keys and links; nothing else."""

import re

from PySide6.QtGui import (
    QBrush,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextListFormat,
    QTextOption,
)

from ui.help.topics import blocks
from ui.look import theme
from ui.look.faces import Role, line_height

KEY = QTextFormat.Property.UserProperty.value + 1
"""Set on the characters of a key; :class:`ui.help.reading.HelpText` draws the cap under them."""

SPANS = re.compile(r"\*\*(?P<bold>.+?)\*\*|`(?P<key>.+?)`|\[(?P<words>[^\]]+)\]\((?P<link>[^)]+)\)")


def typeset(document: QTextDocument, text: str) -> None:
    """Set a text anew. Known are titles, heads, items, numbers, ``**bold**``, ```key``` and ``[words](link)``."""
    document.clear()
    document.setDocumentMargin(0)
    document.setIndentWidth(22)
    document.setDefaultFont(theme.font("body"))
    cursor = QTextCursor(document)
    first = True
    for sign, words in blocks(text):
        _begin(cursor, sign, first=first)
        _write(cursor, words, _role(sign))
        first = False


def say(cursor: QTextCursor, words: str, role: Role = "body", tone: str = "ink", link: str = "") -> None:
    """Put words at the cursor in a face and a tone, plain; ``link`` makes them one."""
    style = style_of(role, tone)
    if link:
        style.setAnchor(True)
        style.setAnchorHref(link)
    cursor.insertText(words, style)


def key(cursor: QTextCursor, name: str) -> None:
    """A key cap at the cursor."""
    style = style_of("figure" if name.isascii() or len(name) < 4 else "body", "ink2")
    style.setProperty(KEY, True)
    cursor.insertText(f"\u00a0{name.replace(' ', chr(0xA0))}\u00a0", style)
    cursor.insertText("", style_of("body", "ink"))


def block(cursor: QTextCursor, *, above: int = 0, first: bool = False, left: int = 0, tab: int = 0) -> None:
    """Begin a paragraph with its distance in pixels; ``tab`` is where words after a tab stand."""
    form = QTextBlockFormat()
    form.setTopMargin(0 if first else above)
    form.setLeftMargin(left)
    if tab:
        form.setTabPositions([QTextOption.Tab(tab, QTextOption.TabType.LeftTab)])
    pitch = line_height(theme.font("body")) + 3
    form.setLineHeight(pitch, QTextBlockFormat.LineHeightTypes.MinimumHeight.value)
    if first:
        cursor.setBlockFormat(form)
    else:
        cursor.insertBlock(form)
    if cursor.currentList() is not None:
        cursor.block().textList().remove(cursor.block())


def style_of(role: Role, tone: str) -> QTextCharFormat:
    """The format of characters in a type role and a colour token."""
    style = QTextCharFormat()
    style.setFont(QFont(theme.font(role)))
    style.setForeground(QBrush(theme.colour(tone)))
    return style


def _begin(cursor: QTextCursor, sign: str, *, first: bool) -> None:
    going_on = cursor.currentList() is not None and not first
    wanted = {"-": QTextListFormat.Style.ListDisc, "1": QTextListFormat.Style.ListDecimal}.get(sign)
    running = cursor.currentList() if going_on else None
    same = running is not None and wanted is not None and running.format().style() == wanted
    block(cursor, above=4 if same else {"#": 0, "##": 16}.get(sign, 8), first=first)
    if wanted is None:
        return
    if same and running is not None:
        running.add(cursor.block())
    else:
        form = QTextListFormat()
        form.setStyle(wanted)
        form.setIndent(1)
        cursor.createList(form)


def _role(sign: str) -> Role:
    return "title" if sign == "#" else "strong" if sign == "##" else "body"


def _write(cursor: QTextCursor, words: str, role: Role) -> None:
    done = 0
    cursor.setBlockCharFormat(style_of(role, "ink"))
    for span in SPANS.finditer(words):
        say(cursor, words[done : span.start()], role)
        if span["bold"]:
            _write(cursor, span["bold"], "strong")
        elif span["key"]:
            key(cursor, span["key"])
        else:
            say(cursor, span["words"], role, "accent", span["link"])
        done = span.end()
    say(cursor, words[done:], role)
