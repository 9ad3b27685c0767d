"""Vietnamese text: tidied at the door, folded for searching, ordered as a Vietnamese list of people is."""

import re
import unicodedata

_LOOKALIKES = str.maketrans({"\u00d0": "Đ", "\u0189": "Đ", "\u0256": "đ", "\u00f0": "đ"})
_STROKES = str.maketrans({"đ": "d", "Đ": "d"})

_LETTERS = {letter: place for place, letter in enumerate("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz", start=1)}
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
"""ngang < huyền < hỏi < ngã < sắc < nặng, as in CLDR's order for ``vi``."""

_NEW_PLACE = re.compile(r"(?<![q])([ou])([aey])([\u0300\u0301\u0303\u0309\u0323])$")
_OLD_PLACE_AFTER_Q = re.compile(r"(?<=q)u([\u0300\u0301\u0303\u0309\u0323])([aey])$")
_GLIDES = ("oa", "oe", "uy")


def tidy(text: str) -> str:
    """One line as it is kept: NFC, look-alikes of Đ mended, invisible and control letters gone, blanks collapsed.

    A name is never re-spelled: "hoà" stays "hoà", capitals stay as typed.
    """
    composed = unicodedata.normalize("NFC", text).translate(_LOOKALIKES)
    if composed.isprintable():  # no control, format or odd blank among them: nearly every line
        return " ".join(composed.split())
    visible = (" " if letter.isspace() else letter for letter in composed if not _is_invisible(letter))
    return " ".join("".join(visible).split())


def _is_invisible(letter: str) -> bool:
    return not letter.isspace() and unicodedata.category(letter) in ("Cc", "Cf", "Cs", "Co", "Cn")


def fold(text: str) -> str:
    """The form that is searched: small letters, no marks, đ as d, single blanks ("Đặng Thị Thuý" → "dang thi thuy")."""
    bare = unicodedata.normalize("NFD", tidy(text).casefold().translate(_STROKES))
    return " ".join("".join(letter for letter in bare if not unicodedata.combining(letter)).split())


def one_spelling(word: str) -> str:
    """A small word with its tone where the older habit puts it, for comparing only: "hoà" and "hòa" are one word.

    The habits differ in open syllables that end in oa, oe and uy; after q the u belongs to the consonant ("quý").
    """
    apart = unicodedata.normalize("NFD", word)
    moved = _NEW_PLACE.search(apart)
    if moved and moved[1] + moved[2] in _GLIDES:
        apart = f"{apart[: moved.start()]}{moved[1]}{moved[3]}{moved[2]}"
    return unicodedata.normalize("NFC", _OLD_PLACE_AFTER_Q.sub(r"u\2\1", apart))


def search_words(text: str) -> tuple[str, ...]:
    """The folded words of a text, cut at everything that is neither letter nor digit."""
    return tuple("".join(letter if letter.isalnum() else " " for letter in fold(text)).split())


def person_key(name: str) -> tuple[tuple[tuple[int, ...], tuple[int, ...]], ...]:
    """Sorts people by given name, then family name, then middle names; in each word letters before tones."""
    words = tidy(name).split()
    ordered = words[-1:] + words[:-1]
    return tuple(_word_key(word) for word in ordered)


def _word_key(word: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    letters: list[int] = []
    tones: list[int] = []
    for mark in unicodedata.normalize("NFD", word.casefold()):
        if mark in _TONES and tones:
            tones[-1] = _TONES[mark]
            continue
        if unicodedata.combining(mark) and letters:
            whole = unicodedata.normalize("NFC", _letter_at(letters[-1]) + mark)
            letters[-1] = _LETTERS.get(whole, letters[-1])
            continue
        letters.append(_LETTERS.get(mark, 100 + ord(mark)))
        tones.append(0)
    return tuple(letters), tuple(tones)


_BY_PLACE = {place: letter for letter, place in _LETTERS.items()}


def _letter_at(place: int) -> str:
    return _BY_PLACE.get(place, "")


def initials(name: str) -> str:
    """The first letters of a name, for papers and screens that the public sees: "N. T. M."."""
    return " ".join(f"{word[0].upper()}." for word in tidy(name).split())


def masked(number: str) -> str:
    """An identity number in a list: only its last four characters are shown."""
    return f"•••• {number[-4:]}" if len(number) > 4 else "••••"
