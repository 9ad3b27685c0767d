"""A form's wording and field order, read from its data file. A broken file is refused with the place that is wrong."""

import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from desk_app.domain.errors import RuleBroken


@dataclass(frozen=True)
class Part:
    """A label and a value in a line; ``tab`` is where it starts at the earliest, as a share of the line."""

    label: str = ""
    value: str = ""
    bold: bool = False
    tab: float = 0.0
    empty: str = ""
    only_when: str = ""


@dataclass(frozen=True)
class Codes:
    """The band with the dossier's code, its bars, the check code and the QR."""

    label: str
    check_label: str
    unchecked: str


@dataclass(frozen=True)
class TextLine:
    """One or more parts beside each other; below each other where they do not fit."""

    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Checklist:
    """The table of the papers handed in."""

    label: str
    number: str
    name: str
    group: str
    counts: tuple[str, str, str]
    none: str
    present_only: str
    empty: str


@dataclass(frozen=True)
class Due:
    """The framed promise."""

    label: str
    value: str
    empty: str


@dataclass(frozen=True)
class Signatures:
    """Who signs, from left to right: (role, name of the value)."""

    hint: str
    sides: tuple[tuple[str, str], ...]


Block = Codes | TextLine | Checklist | Due | Signatures


@dataclass(frozen=True)
class Form:
    """A legal form. ``*_label`` texts hold places in braces that printing fills in."""

    form: str
    title: str
    legal_basis: str
    valid_from: date
    foot: str
    number_label: str
    number_to_fill_in: str
    page_label: str
    foot_label: str
    blocks: tuple[Block, ...]


def read_form(text: str, values: Collection[str], *, name: str) -> Form:
    """Read a form's file; ``values`` are the names it may refer to, ``name`` is the file in the officer's sentence.

    Raises ``RuleBroken("form.broken")`` with the facts ``name``, ``place`` (a line, or the block's number) and
    ``reason``.
    """
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as wrong:
        raise RuleBroken("form.broken", name=name, place="TOML", reason=str(wrong)) from None
    if not isinstance(table.get("block"), list) or not table["block"]:
        raise RuleBroken("form.broken", name=name, place="block", reason="no [[block]]")
    blocks = tuple(_block(block, values, name, place) for place, block in enumerate(table.pop("block"), start=1))
    if not isinstance(table.get("valid_from"), date):
        raise RuleBroken("form.broken", name=name, place="valid_from", reason="no date")
    valid_from = table.pop("valid_from")
    words = _texts(table, ("form", "title", "legal_basis", "foot", "number_label", "number_to_fill_in"), name, "form")
    page_label = _places(table.pop("page_label", None), ("code", "page", "pages"), name, "page_label")
    foot_label = _places(table.pop("foot_label", None), ("version", "page", "pages"), name, "foot_label")
    _nothing_more(table, name, "form")
    return Form(**words, valid_from=valid_from, page_label=page_label, foot_label=foot_label, blocks=blocks)


def _block(block: Any, values: Collection[str], name: str, number: int) -> Block:
    place = f"block {number}"
    if not isinstance(block, dict):
        raise RuleBroken("form.broken", name=name, place=place, reason="not a table")
    kind = block.pop("kind", None)
    read: Block
    if kind == "codes":
        read = Codes(**_texts(block, ("label", "check_label", "unchecked"), name, place))
    elif kind == "line":
        parts = _list(block, "parts", name, place)
        read = TextLine(tuple(_part(part, values, name, place) for part in parts))
    elif kind == "checklist":
        counts = [_text(count, name, place) for count in _list(block, "counts", name, place)]
        if len(counts) != 3:
            raise RuleBroken("form.broken", name=name, place=place, reason="counts: 3")
        words = _texts(block, ("label", "number", "name", "group", "none", "present_only", "empty"), name, place)
        read = Checklist(**words, counts=(counts[0], counts[1], counts[2]))
    elif kind == "due":
        read = Due(**_texts(block, ("label", "value", "empty"), name, place))
        _known(read.value, values, name, place)
    elif kind == "signatures":
        sides = [_texts(side, ("role", "value"), name, place) for side in _list(block, "sides", name, place)]
        for side in sides:
            _known(side["value"], values, name, place)
        read = Signatures(
            hint=_texts(block, ("hint",), name, place)["hint"],
            sides=tuple((side["role"], side["value"]) for side in sides),
        )
    else:
        raise RuleBroken("form.broken", name=name, place=place, reason=f"kind = {kind!r}")
    _nothing_more(block, name, place)
    return read


def _part(part: Any, values: Collection[str], name: str, place: str) -> Part:
    known = {"label": str, "value": str, "bold": bool, "tab": float, "empty": str, "only_when": str}
    if not isinstance(part, dict):
        raise RuleBroken("form.broken", name=name, place=place, reason="not a table")
    for key, value in part.items():
        if type(value) is not known.get(key):
            raise RuleBroken("form.broken", name=name, place=place, reason=f"{key} = {value!r}")
    read = Part(**part)
    for asked in (read.value, read.only_when):
        _known(asked, values, name, place)
    if not 0 <= read.tab < 1:
        raise RuleBroken("form.broken", name=name, place=place, reason=f"tab = {read.tab}")
    _places(read.label, values, name, place)
    return read


def _known(asked: str, values: Collection[str], name: str, place: str) -> None:
    if asked and asked not in values:
        raise RuleBroken("form.broken", name=name, place=place, reason=f"value = {asked!r}")


def _places(text: Any, allowed: Collection[str], name: str, place: str) -> str:
    """A text whose braces can all be filled in."""
    checked = _text(text, name, place)
    try:
        checked.format_map(dict.fromkeys(allowed, ""))
    except (KeyError, ValueError, IndexError, AttributeError) as wrong:
        raise RuleBroken("form.broken", name=name, place=place, reason=f"{{{wrong}}}") from None
    return checked


def _texts(table: Any, keys: tuple[str, ...], name: str, place: str) -> dict[str, str]:
    if not isinstance(table, dict):
        raise RuleBroken("form.broken", name=name, place=place, reason="not a table")
    return {key: _text(table.pop(key, None), name, f"{place}, {key}") for key in keys}


def _text(value: Any, name: str, place: str) -> str:
    if not isinstance(value, str):
        raise RuleBroken("form.broken", name=name, place=place, reason="no text")
    return value


def _list(table: Mapping[str, Any], key: str, name: str, place: str) -> list[Any]:
    value = table.pop(key, None) if isinstance(table, dict) else None
    if not isinstance(value, list) or not value:
        raise RuleBroken("form.broken", name=name, place=place, reason=f"no {key}")
    return value


def _nothing_more(table: Mapping[str, Any], name: str, place: str) -> None:
    if table:
        raise RuleBroken("form.broken", name=name, place=place, reason=", ".join(table))
