"""Letters that code pages, keyboards and input methods have spoilt, and how a scanned text shows it.

A scanner that is a keyboard can only press keys. What then arrives of a Vietnamese name depends on the scanner, the
code page and the input method; a wrong name looks like a name, so a text is refused at the first sign of harm.
"""

import re
import unicodedata

from desk_app.domain.text import fold

_CODE_PAGE_LETTERS = frozenset("ÄÅÆŠšŒœŽžŸƒªºµ")
"""Letters that Vietnamese names do not have, and that UTF-8 read as Windows-1252, 1258 or Latin-1 turns into."""

_PUNCTUATION = frozenset("–’‘“”…")
_VOWEL = re.compile(r"[aeiouy]")


def spoilt(text: str) -> bool:
    """Whether letters stand there that no card has: half characters, signs of another code page, lost marks."""
    whole = unicodedata.normalize("NFC", text)
    return any(not each.isascii() and not _belongs(each) for each in whole)


def without_marks(*texts: str) -> bool:
    """Whether not one letter has a mark: a scanner that leaves them out, or the rare person who has none."""
    return "".join(texts).isascii()


def lost_vowels(name: str) -> bool:
    """Whether a word of a name has no vowel (``Trn Vn Hng``): the scanner left out what it could not type."""
    return any(len(word) > 1 and word.isalpha() and not _VOWEL.search(fold(word)) for word in name.split())


def _belongs(letter: str) -> bool:
    return letter in _PUNCTUATION or (letter.isalpha() and letter not in _CODE_PAGE_LETTERS)
