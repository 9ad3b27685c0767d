"""Text from outside as it may be shown: marks that turn the direction of writing around are left out of every label."""

import html
import re

LONGEST_WORD, PART = 48, 16
"""Letters. File paths are that long too."""

_TURNING = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_UNSEEN = (0x00AD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF)
_OUT = dict.fromkeys((*_TURNING, *_UNSEEN))
"""Unicode's marks of direction (UAX 9), and letters without a width: one such mark in a name turns the words beside it
around, and two names that look alike are then two people."""


def plain(words: str) -> str:
    """The words without such marks; nothing else of them is changed."""
    return words if words.isprintable() else words.translate(_OUT)


def breakable(words: str) -> str:
    """For a label that may wrap: a word longer than any, typed by mistake or in malice, breaks inside."""
    if len(words) <= LONGEST_WORD:
        return words
    return re.sub(rf"\S{{{LONGEST_WORD},}}", lambda word: "\u200b".join(_parts(word[0])), words)


def _parts(word: str) -> list[str]:
    return [word[place : place + PART] for place in range(0, len(word), PART)]


def tip(words: str) -> str:
    """For a tool tip, which Qt reads as rich text where it looks like it: the same words, letter for letter."""
    said = plain(words)
    return f"<p>{html.escape(said)}</p>".replace("\n", "<br>") if "<" in said else said
