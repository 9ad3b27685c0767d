"""Telex and VNI as Vietnamese keyboard programs play them: keys in, what reaches a window out.

A small model of a keyboard hook (UniKey, EVKey): it knows the word being typed, and when a key changes letters before
it, presses Backspace so many times and writes the letters anew. Everything but letters (and in VNI digits) ends a word.
"""

import unicodedata
from collections.abc import Iterable, Iterator

BACKSPACE = "\b"


class Injected(str):
    """A letter that no key wrote but the hook itself; Windows delivers it as another kind of key (VK_PACKET)."""

    __slots__ = ()


VOWELS = "aăâeêioôơuưy"
_TONES = {"s": "\u0301", "f": "\u0300", "r": "\u0309", "x": "\u0303", "j": "\u0323", "z": ""}
_VNI_TONES = {"1": "\u0301", "2": "\u0300", "3": "\u0309", "4": "\u0303", "5": "\u0323", "0": ""}
_MARKS = ("\u0301", "\u0300", "\u0309", "\u0303", "\u0323")
_TELEX_SHAPES = {
    "a": {"a": "â"},
    "e": {"e": "ê"},
    "o": {"o": "ô"},
    "d": {"d": "đ"},
    "w": {"a": "ă", "o": "ơ", "u": "ư"},
}
_VNI_SHAPES = {
    "6": {"a": "â", "e": "ê", "o": "ô"},
    "7": {"o": "ơ", "u": "ư"},
    "8": {"a": "ă"},
    "9": {"d": "đ"},
}


def telex(text: str) -> list[str]:
    """The keys that a window gets when a scanner types this with Telex on."""
    return list(_keys(text, _TELEX_SHAPES, _TONES, lone={"w": "ư", "[": "ơ", "]": "ư"}))


def vni(text: str) -> list[str]:
    """The keys that a window gets with VNI on."""
    return list(_keys(text, _VNI_SHAPES, _VNI_TONES, lone={}))


def written(keys: Iterable[str]) -> str:
    """What stands in a field after these keys."""
    text = ""
    for key in keys:
        text = text[:-1] if key == BACKSPACE else text + key
    return text


def touched(keys: Iterable[str]) -> bool:
    """Whether the hook left a trace that a window can see."""
    return any(key == BACKSPACE or isinstance(key, Injected) for key in keys)


def as_code_page(text: str, page: str) -> str:
    """UTF-8 that somebody typed byte by byte in a code page; bytes that the page lacks are lost."""
    return text.encode().decode(page, errors="ignore")


def _keys(text: str, shapes: dict[str, dict[str, str]], tones: dict[str, str], lone: dict[str, str]) -> Iterator[str]:
    word = ""
    for letter in text:
        low = letter.lower()
        changed = _shaped(word, low, shapes.get(low, {})) or _toned(word, low, tones)
        if changed is None and low in lone and not any(_bare(each) in VOWELS for each in word):
            changed = word + _cased(lone[low], letter)
            yield Injected(_cased(lone[low], letter))
            word = changed
            continue
        if changed is None or changed == word:
            yield letter
            word = word + letter if letter.isalpha() or (letter.isdigit() and word and low in tones) else ""
            continue
        same = next((place for place, (one, two) in enumerate(zip(word, changed, strict=True)) if one != two), 0)
        yield from [BACKSPACE] * (len(word) - same)
        yield from map(Injected, changed[same:])
        word = changed


def _shaped(word: str, key: str, targets: dict[str, str]) -> str | None:
    for place in range(len(word) - 1, -1, -1):
        bare, tone = _parted(word[place])
        if bare.lower() in targets:
            new = unicodedata.normalize("NFC", _cased(targets[bare.lower()], word[place]) + tone)
            return word[:place] + new + word[place + 1 :]
    return None


def _toned(word: str, key: str, tones: dict[str, str]) -> str | None:
    places = [place for place, each in enumerate(word) if _bare(each) in VOWELS]
    if key not in tones or not places:
        return None
    shaped = [place for place in places if _bare(word[place]) in "ăâêôơư"]
    place = shaped[-1] if shaped else places[-1] if len(places) == 1 or word[-1].lower() not in VOWELS else places[-2]
    bare, _ = _parted(word[place])
    return word[:place] + unicodedata.normalize("NFC", bare + tones[key]) + word[place + 1 :]


def _parted(letter: str) -> tuple[str, str]:
    apart = unicodedata.normalize("NFD", letter)
    tone = "".join(each for each in apart if each in _MARKS)
    return unicodedata.normalize("NFC", "".join(each for each in apart if each not in _MARKS)), tone


def _bare(letter: str) -> str:
    return _parted(letter)[0].lower()


def _cased(new: str, like: str) -> str:
    return new.upper() if like.isupper() else new
