"""The sentences of the program: an error's code and facts in, what the officer reads out."""

from collections.abc import Mapping
from functools import cache
from typing import Literal

import resources
from desk_app.domain.errors import DeskError

Language = Literal["vi", "en"]


@cache
def sentences() -> Mapping[str, Mapping[str, str]]:
    """Every sentence by its code, from all files of ``resources/wording``; a code may stand in one file only."""
    import tomllib  # comes in with the first sentence, not with the window

    found: dict[str, Mapping[str, str]] = {}
    for name in resources.names("wording", ".toml"):
        for code, words in tomllib.loads(resources.read_text(name)).items():
            if code in found:
                raise ValueError(f"the sentence {code} stands in two files, the second is {name}")
            found[code] = words
    return found


def sentence(code: str, facts: Mapping[str, object], language: Language = "vi") -> str:
    """What happened, what is safe, what to do next, for one code.

    A code without a sentence is our defect; the officer still gets the code and the facts.
    """
    words = sentences().get(code)
    if words is None:
        return f"{code}: " + ", ".join(f"{name} = {value}" for name, value in facts.items())
    return words[language].format_map(_Facts({name: _Fact(value) for name, value in facts.items()}))


def sentence_of(error: DeskError, language: Language = "vi") -> str:
    """The sentence of an error."""
    return sentence(error.code, error.facts, language)


class _Fact:
    """One fact in a sentence. ``{count:dossier|dossiers}`` reads ``1 dossier`` and ``3 dossiers``."""

    def __init__(self, value: object) -> None:
        self._value = value

    def __format__(self, form: str) -> str:
        one, between, many = form.partition("|")
        if between:
            return f"{_shown(self._value)} {one if self._value == 1 else many}"
        return format(_shown(self._value), form)


class _Facts(dict[str, _Fact]):
    """A fact that nobody gave shows as an ellipsis: a sentence with a gap is better than none."""

    def __missing__(self, name: str) -> _Fact:
        return _Fact("…")


def _shown(value: object) -> object:
    if isinstance(value, (list, tuple)):
        return ", ".join(str(item) for item in value)
    return "" if value is None else value
