"""What a dossier is found by, and what typed words ask for: beginnings of words, initials, endings of numbers."""

import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby

from desk_app.domain.dossiers import Dossier
from desk_app.domain.text import fold, one_spelling, tidy

AS_WRITTEN, INITIALS, ENDING = "·", "°", "‹"
"""Signs before a term that is no plain word: a name's word that has no marks, a name's initials, a number backwards.

They are neither letters nor digits, so nobody can type them, and beyond ASCII, so SQLite's ``ascii`` tokenizer leaves
them at their terms.
"""

LEAST_ENDING = 3
"""So many digits are an ending; fewer would be the ending of too much."""

LONG_AS_A_PHONE = 11
"""Digits of a phone number with the country's 84 before it."""

LONGEST_INITIALS = 6
MOST_LETTERS, MOST_WORDS = 1000, 24
"""A search asks for no more than this: names have 200 letters, and what is longer was pasted by mistake."""

Asked = tuple[tuple[str, ...], ...]
"""One way of reading what was typed: of each group, one of its beginnings must begin a term of the dossier."""


def terms(dossier: Dossier) -> str:
    """Everything that a dossier is found by, in one line: codes, procedure, request, people, numbers, phones."""
    said: list[str] = [*_code_terms(dossier.code), *_procedure_terms(dossier.procedure.name)]
    if dossier.request:
        said.extend(folded for _, folded in _words(dossier.request))
    if dossier.official_code:
        said.extend(_code_terms(dossier.official_code))
    for person in (dossier.owner, dossier.submitter, dossier.authorised):
        if person is not None:
            said.extend(_name_terms(person.name))
            said.extend(_number_terms(person.number))
            said.extend(_number_terms(person.phone))
    return " ".join(dict.fromkeys(said))


def readings(typed: str) -> tuple[Asked, ...]:
    """What was typed, read in each way in which it may be meant, the closest first. Without a word or number: none.

    1. Names with the very same marks. 2. The marked words so, the bare ones with any. 3. The same letters, whatever
    their marks. 4. The same, or a name's initials ("nvm" is Nguyễn Văn Minh). The last one holds all the others.
    """
    words = list(_words(tidy(typed[:MOST_LETTERS])))[:MOST_WORDS]
    exact, mixed, plain, initials = [], [], [], []
    for (written, folded), number in zip(words, _numbers([folded for _, folded in words]), strict=True):
        exact.append(number or (_as_written(written, folded),))
        mixed.append(number or (written if written != folded else folded,))
        plain.append(number or (folded,))
        initials.append(number or _or_initials(folded))
    ways = (tuple(dict.fromkeys(way)) for way in (exact, mixed, plain, initials) if way)
    return tuple(dict.fromkeys(ways))


def is_meant(said: str, asked: Asked) -> bool:
    """Whether a dossier with these terms is meant by one reading."""
    line = f" {said}"
    return all(any(f" {beginning}" in line for beginning in group) for group in asked)


def _words(text: str) -> Iterator[tuple[str, str]]:
    """The words of a text, cut at all that is no letter, digit or mark: as written in one spelling, and folded."""
    small = text.casefold()
    if not small.replace(" ", "").isalnum():
        small = "".join(letter if letter.isalnum() or unicodedata.combining(letter) else " " for letter in small)
    return (word for word in map(_word, small.split()) if word[1].isalnum())


@lru_cache(maxsize=5000)
def _word(small: str) -> tuple[str, str]:
    """Names and papers are made of a few hundred syllables, said again and again."""
    return one_spelling(small), fold(small)


def _as_written(written: str, folded: str) -> str:
    return written if written != folded else f"{AS_WRITTEN}{folded}"


def _or_initials(folded: str) -> tuple[str, ...]:
    likely = folded.isalpha() and 2 <= len(folded) <= LONGEST_INITIALS
    return (folded, f"{INITIALS}{folded}") if likely else (folded,)


@lru_cache(maxsize=500)
def _procedure_terms(name: str) -> tuple[str, ...]:
    """A catalogue has few names; they are folded once."""
    return tuple(folded for _, folded in _words(name))


def _name_terms(name: str) -> Iterator[str]:
    """ "Nguyễn Thị K'Nhi": each word folded and as written, what an apostrophe parts also in one, and "ntk"."""
    first_letters = ""
    for part in name.split():
        words = list(_words(part))
        for written, folded in words:
            yield folded
            yield _as_written(written, folded)
        if len(words) > 1:
            yield "".join(folded for _, folded in words)
        first_letters += words[0][1][0] if words else ""
    if len(first_letters) > 1:
        yield f"{INITIALS}{first_letters}"


def _number_terms(number: str) -> Iterator[str]:
    """A number as it begins and as it ends."""
    small = number.casefold()
    bare = small if small.isalnum() else "".join(letter for letter in small if letter.isalnum())
    if bare:
        yield bare
        yield f"{ENDING}{bare[::-1]}"


def _code_terms(code: str) -> Iterator[str]:
    """The parts of a code, and its date and number backwards: ``1009``, ``009`` and ``161009`` find 261116-1009."""
    _, _, number = code.partition("-")
    parts = code.casefold().replace(".", "-").split("-")
    yield from parts if all(map(str.isalnum, parts)) else (folded for _, folded in _words(code))
    if number.startswith("P"):
        yield number[1:].partition("-")[0]  # the date of a slip's reference
    digits = "".join(filter(str.isdigit, number))
    if digits:
        yield f"{ENDING}{digits[::-1]}"


def _numbers(words: Sequence[str]) -> Sequence[tuple[str, ...]]:
    """For each word that is a number what it may be: a beginning, an ending, or part of all those that stand in a row.

    A phone is said in groups ("0912 345 678"), a short code is cut at its hyphen; "+84" stands for the first 0.
    For every other word: nothing.
    """
    found: list[tuple[str, ...]] = []
    for is_number, row in groupby(words, key=lambda word: word.isdigit() and word.isascii()):
        numbers = list(row)
        whole = "".join(numbers)
        together = [whole, whole[2:]] if whole.startswith("84") and len(whole) >= LONG_AS_A_PHONE else [whole]
        for number in numbers:
            ways = [number, *together] if is_number else []
            backwards = (f"{ENDING}{each[::-1]}" for each in ways if len(each) >= LEAST_ENDING)
            found.append(tuple(dict.fromkeys((*ways, *backwards))))
    return found
