"""The texts of the help, one a page and one a trouble, and how they are found by words without marks."""

import re
from dataclasses import dataclass
from functools import cache

import resources
from desk_app.domain.text import fold, search_words
from desk_app.services.wording import Language

FOLDER = "help"
ORDER = (
    "start", "entry", "reception", "spot", "dossiers", "dossier", "handover", "returning", "till", "digitise",
    "day_end", "overview", "calculator", "preview", "settings", "printer", "scanner", "wrong_date", "practice",
)  # fmt: skip
"""Every text, in the order of the list of contents: how one begins, the places of the day, troubles, practice."""

PLACES = {"explanation": "calculator", "letters": "dossiers", "sheets": "preview"}
"""Places that are explained by the text of another one; the others by the text of their own name."""

TITLE_WEIGHT, HEAD_WEIGHT, MOST_SAID = 9, 4, 3
EXCERPT = 110
NUMBERED = re.compile(r"\d+\. ")
SIGNS = re.compile(r"\*\*|`|\[(?P<words>[^\]]+)\]\([^)]+\)")


@dataclass(frozen=True)
class Topic:
    """One text: its key, its title (the first line without its sign) and the whole of it in our small Markdown."""

    key: str
    title: str
    text: str


@dataclass(frozen=True)
class Hit:
    """A text that was found, and the line of it that says why."""

    topic: Topic
    line: str


@cache
def topics(language: Language) -> tuple[Topic, ...]:
    """All texts of one language, in their order."""
    folder = f"{FOLDER}/{language}"
    there = set(resources.names(folder, ".md"))
    return tuple(_read(key, path) for key in ORDER if (path := f"{folder}/{key}.md") in there)


def topic(key: str, language: Language) -> Topic:
    """The text of a place or of a trouble; how one begins where there is no text of that name."""
    wanted = PLACES.get(key, key)
    known = {each.key: each for each in topics(language)}
    return known.get(wanted, known[ORDER[0]])


def found(typed: str, language: Language) -> tuple[Hit, ...]:
    """The texts that hold every word typed (or its beginning), marks or no marks; a title weighs most."""
    asked = search_words(typed)
    if not asked:
        return ()
    hits = []
    for place, each in enumerate(topics(language)):
        weight = _weight(each, asked)
        if weight:
            hits.append((-weight, place, Hit(each, _telling(each, asked))))
    return tuple(hit for _, _, hit in sorted(hits, key=lambda found: found[:2]))


def blocks(text: str) -> tuple[tuple[str, str], ...]:
    """Sign (``#``, ``##``, ``-``, ``1``, or nothing) and words of each block, its lines joined. A paragraph ends at an
    empty line; a line that goes on belongs to what stands above it."""
    found: list[tuple[str, str]] = []
    going_on = False
    for line in text.splitlines():
        bare = line.strip()
        if not bare:
            going_on = False
        elif bare.startswith("#"):
            sign, _, words = bare.partition(" ")
            found.append((sign, words))
            going_on = False
        elif bare.startswith("- ") or NUMBERED.match(bare):
            found.append(("-" if bare[0] == "-" else "1", bare.split(" ", 1)[1]))
            going_on = True
        elif going_on:
            found[-1] = (found[-1][0], f"{found[-1][1]} {bare}")
        else:
            found.append(("", bare))
            going_on = True
    return tuple(found)


def plain(words: str) -> str:
    """The words of a block without bold, key and link signs."""
    return SIGNS.sub(lambda sign: sign["words"] or "", words)


def _read(key: str, path: str) -> Topic:
    text = resources.read_text(path)
    return Topic(key, plain(blocks(text)[0][1]), text)


def _weight(each: Topic, asked: tuple[str, ...]) -> int:
    title, whole = search_words(each.title), search_words(each.text)
    heads = search_words(" ".join(words for sign, words in blocks(each.text) if sign == "##"))
    if not all(_has(whole, word) for word in asked):
        return 0
    said = min(fold(each.text).count(" ".join(asked)), MOST_SAID)  # the words as they were typed, one after the other
    return 1 + said + sum(TITLE_WEIGHT * _has(title, word) + HEAD_WEIGHT * _has(heads, word) for word in asked)


def _telling(each: Topic, asked: tuple[str, ...]) -> str:
    """The first block below the title that holds the most of the words, its beginning."""
    lines = [plain(words) for sign, words in blocks(each.text) if not sign.startswith("#")]
    best = max(lines, key=lambda line: sum(_has(search_words(line), word) for word in asked), default="")
    return best if len(best) <= EXCERPT else f"{best[:EXCERPT].rpartition(' ')[0].rstrip('.,:;')}…"


def _has(words: tuple[str, ...], asked: str) -> bool:
    return any(word.startswith(asked) for word in words)
