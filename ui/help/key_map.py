"""Every key that works now, read from the shortcuts of the window itself and grouped by where they work."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor, QTextDocument
from PySide6.QtWidgets import QAbstractButton, QWidget

from ui.help import typeset
from ui.look import theme
from ui.widgets.status_bar import KeyHint
from ui.window.main_window import MainWindow

WORDS_AT = 190
PORTABLE = QKeySequence.SequenceFormat.PortableText
ALIKE = {"Return": "Enter", "Del": "Delete", "Left": "←", "Right": "→", "PgDown": "PgDn", "Up": "↑", "Down": "↓"}
"""What stands on the key, for Qt's name of it; ``Ctrl+Return`` and ``Ctrl+Enter`` are one key to whoever presses it."""


@dataclass(frozen=True)
class KeyLine:
    """One thing and the keys that do it, the chief one first."""

    keys: tuple[str, ...]
    words: str


@dataclass(frozen=True)
class KeyGroup:
    """Where some keys work."""

    title: str
    lines: tuple[KeyLine, ...]


def key_map(window: MainWindow) -> tuple[KeyGroup, ...]:
    """The keys of the page in front, of its fields and lists, and of the whole window."""
    page = window.page()
    hints = tuple(page.key_hints()) if page is not None else ()
    of_page: list[tuple[str, str]] = []
    of_window: list[tuple[str, str]] = []
    for shortcut in window.findChildren(QShortcut):
        owner = shortcut.parent()
        if not shortcut.isEnabled() or not isinstance(owner, QWidget) or not owner.isVisible():
            continue
        inside = page is not None and (owner is page or page.isAncestorOf(owner))
        told = _words(shortcut, owner, hints)
        (of_page if inside else of_window).append((_name(shortcut), told))
    taken = {_alike(name) for name, _ in of_page + of_window}
    in_fields = [(hint.key, hint.words) for hint in hints if _alike(hint.key) not in taken]
    title = page.title() if page is not None else ""
    groups = (
        KeyGroup(title or QCoreApplication.translate("KeyMap", "This page"), _merged(of_page)),
        KeyGroup(QCoreApplication.translate("KeyMap", "In its fields and lists"), _merged(in_fields)),
        KeyGroup(QCoreApplication.translate("KeyMap", "Everywhere"), _merged(of_window)),
    )
    return tuple(group for group in groups if group.lines)


def write(document: QTextDocument, groups: Sequence[KeyGroup]) -> None:
    """Set a key map as text: the keys first, what they do after them."""
    title = QCoreApplication.translate("KeyMap", "Key map")
    typeset.typeset(document, f"# {title}\n")
    cursor = QTextCursor(document)
    cursor.movePosition(QTextCursor.MoveOperation.End)
    tab = round(WORDS_AT * theme.worn().scale)
    for group in groups:
        typeset.block(cursor, above=16)
        typeset.say(cursor, group.title, "strong")
        for line in group.lines:
            typeset.block(cursor, above=4, tab=tab)
            for place, name in enumerate(line.keys):
                if place:
                    typeset.say(cursor, " ")
                typeset.key(cursor, name)
            typeset.say(cursor, f"\t{line.words}")
    document.setDefaultFont(theme.font("body"))


def _words(shortcut: QShortcut, owner: QWidget, hints: Iterable[KeyHint]) -> str:
    """A button says what it does; other shortcuts carry their words, or the page hints at them."""
    if isinstance(owner, QAbstractButton) and owner.accessibleName().strip():
        return owner.accessibleName()
    if shortcut.whatsThis():
        return shortcut.whatsThis()
    key = _alike(_name(shortcut))
    return next((hint.words for hint in hints if _alike(hint.key) == key), "")


def _name(shortcut: QShortcut) -> str:
    name = shortcut.key().toString(PORTABLE)
    for word, sign in ALIKE.items():
        if name == word or name.endswith(f"+{word}"):
            return name.removesuffix(word) + sign
    return name


def _alike(key: str) -> str:
    return key.replace("Left", "←").replace("Right", "→").casefold()


def _merged(found: Iterable[tuple[str, str]]) -> tuple[KeyLine, ...]:
    """Twins of one act on one line; an act without words is told by nobody, and left out."""
    lines: dict[str, list[str]] = {}
    for name, words in found:
        if words:
            keys = lines.setdefault(words[:1].upper() + words[1:], [])
            if name not in keys:
                keys.append(name)
    ordered = sorted(lines.items(), key=lambda line: _order(line[1]))
    return tuple(KeyLine(tuple(sorted(keys, key=_rank)), words) for words, keys in ordered)


def _order(keys: Sequence[str]) -> tuple[int, int, str]:
    return min(_rank(key) for key in keys)


def _rank(key: str) -> tuple[int, int, str]:
    """F-keys by their number, then single keys, then those with Ctrl and Alt."""
    if key[:1] == "F" and key[1:].isdigit():
        return 0, int(key[1:]), ""
    return (2 if "+" in key else 1), 0, key
