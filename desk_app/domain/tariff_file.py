"""A tariff read from its TOML file, strictly: a broken file is refused as a whole, with the line that is wrong.

``resources/catalogue/fees.toml`` is the pattern. ``valid_from`` and ``valid_through`` are the first and the last day,
as legal texts write them; inside the program a span ends on the day after.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import combinations
from typing import Any, TypeVar

from desk_app.domain.errors import FileRefused, RuleBroken
from desk_app.domain.fee_rules import MOST_COUNTED, Exemption, FeeKind, FeeRule, Pages, Per, When, clash, whole
from desk_app.domain.fees import Tariff
from desk_app.domain.filed import Channel
from desk_app.domain.procedures import Confidence
from desk_app.domain.text import fold, tidy

Word = TypeVar("Word", bound=StrEnum)

MOST_LETTERS = 1_000_000
"""The shipped tariff has a hundredth of this."""

_WHEN = {"valid_from", "valid_through", "channels", "offices"}
_FEE = {
    *("key", "item", "name", "kind", "unit", "per", "amount", "pages", "procedures", "fields", "ground"),
    *("case", "on_request", "confidence"),
    *_WHEN,
}
_EXEMPTION = {"code", "words", "percent", "ground", "items", "kinds", "proof", *_WHEN}


def read_tariff(text: str) -> Tariff:
    """Reads a tariff. Raises FileRefused ``fees.…`` with the line of the entry that is wrong and its name there."""
    if len(text) > MOST_LETTERS:
        raise FileRefused("fees.too_long", most=MOST_LETTERS)
    try:
        document = tomllib.loads(text.removeprefix("\ufeff"))
    except (tomllib.TOMLDecodeError, RecursionError) as wrong:
        raise FileRefused("fees.not_toml", reason=str(wrong)[:120]) from wrong
    for name in document:
        if name not in ("fee", "exemption"):
            raise FileRefused("fees.unknown_name", line=_line_of(text, name), place=name)
    fees, exemptions = list(_entries(document, "fee", text)), list(_entries(document, "exemption", text))
    if not fees:
        raise FileRefused("fees.empty")
    rules = [(entry, _rule(entry)) for entry in fees]
    _once([(entry, rule.key) for entry, rule in rules])
    _no_clash(rules)
    reductions = [(entry, _exemption(entry)) for entry in exemptions]
    _no_clash(reductions)
    return Tariff(tuple(rule for _, rule in rules), tuple(each for _, each in reductions))


@dataclass(frozen=True)
class _Entry:
    """One table of the file, its name for the officer, and the line where it begins."""

    said: Mapping[str, Any]
    place: str
    line: int

    def wrong(self, name: str, code: str = "fees.shape") -> FileRefused:
        """The error for one of its names."""
        return FileRefused(code, line=self.line, place=f"{self.place}: {name}" if name else self.place)

    def text(self, name: str, *, needed: bool = True) -> str:
        """A line of text."""
        value = self.said.get(name, "")
        if not isinstance(value, str) or (needed and not tidy(value)):
            raise self.wrong(name)
        return tidy(value)

    def number(self, name: str, *, least: int = 0, most: int | None = None) -> int:
        """A whole number; an amount where ``most`` is not given."""
        try:
            value = self.said.get(name)
            return whole(value, name, least=least) if most is None else whole(value, name, least=least, most=most)
        except RuleBroken as error:
            raise self.wrong(name, "fees.amount") from error

    def texts(self, name: str) -> frozenset[str]:
        """A list of texts, each once."""
        value = self.said.get(name, [])
        if not isinstance(value, list) or not all(isinstance(each, str) and tidy(each) for each in value):
            raise self.wrong(name)
        return frozenset(tidy(each) for each in value)

    def words(self, kind: type[Word], name: str) -> frozenset[Word]:
        """A list of known words."""
        return frozenset(self._word(kind, each, name) for each in self.texts(name))

    def word(self, kind: type[Word], name: str, otherwise: Word | None = None) -> Word:
        """A known word."""
        if name not in self.said and otherwise is not None:
            return otherwise
        return self._word(kind, self.text(name), name)

    def when(self) -> When:
        """Its dates and conditions."""
        start, last = self._day("valid_from"), self._day("valid_through")
        if start and last and last < start:
            raise self.wrong("valid_through", "fees.dates")
        end = last + timedelta(days=1) if last else None
        return When(start, end, self.words(Channel, "channels"), self.texts("offices"))

    def _day(self, name: str) -> date | None:
        value = self.said.get(name)
        if value is None:
            return None
        if isinstance(value, datetime) or not isinstance(value, date) or not 2000 <= value.year <= 2099:
            raise self.wrong(name, "fees.dates")
        return value

    def _word(self, kind: type[Word], value: str, name: str) -> Word:
        try:
            return kind(value)
        except ValueError as error:
            raise self.wrong(name) from error


def _entries(document: Mapping[str, Any], name: str, text: str) -> Iterator[_Entry]:
    tables = document.get(name, [])
    lines = [
        number for number, line in enumerate(text.split("\n"), start=1) if re.match(rf"\s*\[\[\s*{name}\s*\]\]", line)
    ]
    if not isinstance(tables, list):
        raise FileRefused("fees.shape", line=_line_of(text, name), place=name)
    known = _FEE if name == "fee" else _EXEMPTION
    for number, said in enumerate(tables, start=1):
        line = lines[number - 1] if len(lines) == len(tables) else _line_of(text, name)
        entry = _Entry(said if isinstance(said, dict) else {}, f"{name} {number}", line)
        if not isinstance(said, dict):
            raise entry.wrong("")
        for unknown in said.keys() - known:
            raise entry.wrong(unknown, "fees.unknown_name")
        yield entry


def _rule(entry: _Entry) -> FeeRule:
    if ("amount" in entry.said) == ("pages" in entry.said):
        raise entry.wrong("amount, pages", "fees.one_of_two")
    procedures, fields = entry.texts("procedures"), entry.texts("fields")
    if bool(procedures) == bool(fields):
        raise entry.wrong("procedures, fields", "fees.one_of_two")
    pages = _pages(entry) if "pages" in entry.said else None
    per = entry.word(Per, "per", Per.CASE)
    on_request = entry.said.get("on_request", False)
    if not isinstance(on_request, bool) or (on_request and per is not Per.COPY):
        raise entry.wrong("on_request")
    if pages and per is not Per.COPY:
        raise entry.wrong("per")
    return FeeRule(
        key=entry.text("key"),
        item=entry.text("item"),
        name=entry.text("name"),
        kind=entry.word(FeeKind, "kind"),
        unit=entry.text("unit"),
        amount=None if pages else entry.number("amount"),
        pages=pages,
        procedures=procedures,
        fields=frozenset(fold(each) for each in fields),
        ground=entry.text("ground"),
        when=entry.when(),
        per=per,
        case=entry.text("case", needed=False),
        on_request=on_request,
        confidence=entry.word(Confidence, "confidence", Confidence.LOW),
    )


def _pages(entry: _Entry) -> Pages:
    said = entry.said["pages"]
    names = {"first_pages", "first", "further", "most"}
    if not isinstance(said, dict) or said.keys() - names:
        raise entry.wrong("pages")
    inner = _Entry(said, f"{entry.place}: pages", entry.line)
    return Pages(
        first_pages=inner.number("first_pages", most=MOST_COUNTED),
        first=inner.number("first"),
        further=inner.number("further"),
        most=inner.number("most") if "most" in said else None,
    )


def _exemption(entry: _Entry) -> Exemption:
    items, kinds = entry.texts("items"), entry.words(FeeKind, "kinds")
    if not items and not kinds:
        raise entry.wrong("items, kinds")
    return Exemption(
        code=entry.text("code"),
        words=entry.text("words"),
        percent=entry.number("percent", least=1, most=100),
        ground=entry.text("ground"),
        when=entry.when(),
        items=items,
        kinds=kinds,
        proof=entry.text("proof", needed=False),
    )


def _once(keys: list[tuple[_Entry, str]]) -> None:
    found: set[str] = set()
    for entry, key in keys:
        if key in found:
            raise entry.wrong(key, "fees.twice")
        found.add(key)


def _no_clash(rules: list[tuple[_Entry, Any]]) -> None:
    """No two entries may speak of one case with the same weight on the same day."""
    for (first, one), (second, other) in combinations(rules, 2):
        if clash(one, other):
            raise FileRefused("fees.clash", line=second.line, first=first.place, second=second.place)


def _line_of(text: str, name: str) -> int:
    """The first line that begins with a name; 1 when none does."""
    lines = enumerate(text.split("\n"), start=1)
    return next((number for number, line in lines if line.lstrip("\ufeff \t[").startswith(name)), 1)
