"""Reading a form's file: shapes and names are checked, and a broken file is refused with the line that is wrong."""

import difflib
import hashlib
import re
import string
import tomllib
import types
from collections.abc import Collection, Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from datetime import date, datetime
from typing import Any, Literal, cast, get_args, get_origin, get_type_hints

from desk_app.domain.errors import RuleBroken
from desk_app.domain.papers.kinds import VOCABULARIES
from desk_app.domain.papers.saying import Vocabulary
from desk_app.printing import forms
from desk_app.printing.form_place import Where
from desk_app.printing.forms import Form

BLOCKS: Mapping[str, type[forms.Block]] = {
    "codes": forms.Codes,
    "code": forms.CodeLine,
    "foot_code": forms.FootCode,
    "line": forms.TextLine,
    "paragraph": forms.Paragraph,
    "list": forms.Listed,
    "table": forms.Table,
    "facts": forms.Facts,
    "qr": forms.QrBeside,
    "cover": forms.Cover,
    "box": forms.Box,
    "handovers": forms.Handovers,
    "signatures": forms.Signatures,
}
"""What ``kind`` may be in a ``[[block]]``."""

NUMBER = "number"
"""A column of this name counts the rows."""

_LEAST_REST = 20.0
"""Millimetres that must be left for the column without a width."""

_TEXT_WIDTH = {"a5": 126.0, "a4": 162.0}

_REGISTER_WIDTH = {"a4": 265.0}
"""A book is set on A4 landscape only."""


def read_form(text: str, *, name: str, own: bool = False) -> Form:
    """Read a form's file; ``name`` is the file in the officer's sentence, ``own`` says that it is the office's.

    Raises ``RuleBroken("form.wrong_line")`` with the facts ``name``, ``line`` (from 1), ``place`` (a key, or a block's
    number and what is in it) and ``reason``.
    """
    where = Where(text, name)
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as wrong:
        found = re.search(r"at line (\d+)", str(wrong))
        line = int(found[1]) if found else text.count("\n") + 1
        raise RuleBroken("form.wrong_line", name=name, line=line, place="TOML", reason=str(wrong)) from None
    blocks = table.pop("block", None)
    if not isinstance(blocks, list) or not blocks:
        where.refuse("no [[block]]")
    kind: Any = table.get("paper")
    if kind not in VOCABULARIES:
        with where.inside("paper", kind):
            where.refuse(f"{kind!r}{_nearest(str(kind), VOCABULARIES)}")
    names = _Names(VOCABULARIES[kind], where, _REGISTER_WIDTH if table.get("type") == "register" else _TEXT_WIDTH)
    table["blocks"] = []
    digest = hashlib.sha256(text.encode()).hexdigest()[:16]
    head = {"name": name, "digest": digest, "own": own}
    form = cast(Form, _record(Form, table | head, where))
    for label, holes in (
        ("page_label", (*_PAGE_HOLES, *names.vocabulary.words)),
        ("foot_label", _FOOT_HOLES),
        ("number_sign", ("sign",)),
        ("page_note", _NOTE_HOLES),
        ("title", names.vocabulary.words),
    ):
        with where.inside(label, getattr(form, label)):
            _check_holes(getattr(form, label), holes, where)
    read: list[forms.Block] = []
    for number, block in enumerate(blocks, start=1):
        with where.in_block(number):
            read.append(_block(block, where))
            names.check(read[-1])
    return _with_blocks(form, tuple(read))


_PAGE_HOLES = ("code", "page", "pages")
_FOOT_HOLES = ("version", "page", "pages")
_NOTE_HOLES = ("rows", "first", "last", "void")


def _with_blocks(form: Form, blocks: tuple[forms.Block, ...]) -> Form:
    return Form(**({field.name: getattr(form, field.name) for field in fields(form)} | {"blocks": blocks}))


def _block(block: Any, where: Where) -> forms.Block:
    if not isinstance(block, dict):
        where.refuse("no table")
    kind = block.pop("kind", None)
    if kind not in BLOCKS:
        with where.inside("kind", kind):
            where.refuse(f"{kind!r}{_nearest(str(kind), BLOCKS)}")
    return cast(forms.Block, _record(BLOCKS[kind], block, where))


# --- shapes: a table of the file becomes a value by the fields of its class


def _record(shape: type, table: Any, where: Where) -> Any:
    if not isinstance(table, dict):
        where.refuse("no table")
    hints = get_type_hints(shape)
    known = {field.name: field for field in fields(shape)}
    for key, value in table.items():
        if key not in known:
            with where.inside(key, value):
                where.refuse(f"{key}?{_nearest(key, known)}")
    read: dict[str, Any] = {}
    for key, field in known.items():
        if key in table:
            with where.inside(key, table[key]):
                read[key] = _value(hints[key], table[key], where)
        elif field.default is MISSING:
            where.refuse(f"no {key}")
    return shape(**read)


def _value(hint: Any, value: Any, where: Where) -> Any:
    if is_dataclass(hint):
        return _record(cast(type, hint), value, where)
    if isinstance(hint, types.UnionType):
        (hint,) = (one for one in get_args(hint) if one is not types.NoneType)
        return _value(hint, value, where)
    if get_origin(hint) is Literal:
        if value not in get_args(hint):
            where.refuse(f"{value!r}{_nearest(str(value), get_args(hint))}")
        return value
    if get_origin(hint) is tuple:
        return _several(get_args(hint), value, where)
    if hint is float and type(value) is int:
        return float(value)
    if type(value) is not hint and not (hint is date and isinstance(value, date) and not isinstance(value, datetime)):
        where.refuse(f"{value!r}: {hint.__name__}?")
    return value


def _several(hints: tuple[Any, ...], value: Any, where: Where) -> tuple[Any, ...]:
    if not isinstance(value, list):
        where.refuse(f"{value!r}: [ ]?")
    if hints[-1] is Ellipsis:
        hints = (hints[0],) * len(value)
    if len(value) != len(hints):
        where.refuse(f"{len(value)} ≠ {len(hints)}")
    read: list[Any] = []
    for place, (hint, item) in enumerate(zip(hints, value, strict=True), start=1):
        with where.inside(str(place), item):
            read.append(_value(hint, item, where))
    return tuple(read)


# --- names: what a form asks for must be something that its paper says


@dataclass(frozen=True)
class _Names:
    """Checks a block against the words, lists and tables of its paper."""

    vocabulary: Vocabulary[Any]
    where: Where
    widths: Mapping[str, float]

    def check(self, block: forms.Block) -> None:
        match block:
            case forms.Codes():
                for name in ("code", "check_code", "qr_text"):
                    self._word("kind", name)
            case forms.CodeLine() | forms.FootCode():
                self._word("kind", "code")
            case forms.TextLine() | forms.Paragraph():
                self._parts("parts", block.parts)
            case forms.Facts():
                self._parts("rows", block.rows)
            case forms.QrBeside():
                self._word("value", block.value)
                for parts in block.lines:
                    self._parts("lines", parts)
            case forms.Cover():
                for parts in block.lines:
                    self._parts("lines", parts)
            case forms.Listed():
                self._known("items", block.items, self.vocabulary.lists)
            case forms.Table():
                self._table(block)
            case forms.Box():
                self._word("value", block.value)
                if block.notes:
                    self._known("notes", block.notes, self.vocabulary.lists)
            case forms.Handovers():
                self._handovers(block)
            case forms.Signatures():
                self._signatures(block)

    def _word(self, key: str, name: str) -> None:
        self._known(key, name, self.vocabulary.words)

    def _known(self, key: str, name: str, known: Collection[str]) -> None:
        if name not in known:
            with self.where.inside(key, name):
                self.where.refuse(f'{key} = "{name}"{_nearest(name, known)}')

    def _holes(self, key: str, text: str) -> None:
        with self.where.inside(key, text):
            _check_holes(text, self.vocabulary.words, self.where)

    def _parts(self, key: str, parts: tuple[forms.Part, ...]) -> None:
        with self.where.inside(key, parts):
            if not parts:
                self.where.refuse("[ ]")
            for place, part in enumerate(parts, start=1):
                with self.where.inside(str(place), part.label):
                    for name, asked in (("value", part.value), ("only_when", part.only_when)):
                        if asked:
                            self._word(name, asked)
                    self._holes("label", part.label)
                    if not 0 <= part.tab < 1:
                        with self.where.inside("tab", part.tab):
                            self.where.refuse(f"{part.tab}: 0 ≤ tab < 1")

    def _table(self, block: forms.Table) -> None:
        self._known("rows", block.rows, self.vocabulary.tables)
        cells = self.vocabulary.tables[block.rows].cells
        self._holes("label", block.label)
        for column in block.columns:
            self._known("value", column.value, (*cells, NUMBER))
            if column.bold_when:
                self._known("bold_when", column.bold_when, cells)
        if block.bold_when:
            self._known("bold_when", block.bold_when, cells)
        if block.struck:
            self._known("when", block.struck.when, cells)
            for name in block.struck.columns:
                self._known("columns", name, [column.value for column in block.columns])
        for sheet, room in self.widths.items():
            wide = [float(getattr(column, sheet)) for column in block.columns]
            with self.where.inside("columns", sheet):
                if min(wide, default=1.0) < 0 or sum(one == 0 for one in wide) != 1:
                    self.where.refuse(f"{sheet}: {wide}")
                if sum(wide) > room - _LEAST_REST:
                    self.where.refuse(f"{sheet}: {sum(wide)} > {room - _LEAST_REST} mm")
        if block.span:
            self._known("when", block.span.when, cells)
            values = [column.value for column in block.columns]
            spanned = [values.index(name) for name in block.span.columns if name in values]
            if not spanned or spanned != list(range(spanned[0], spanned[0] + len(block.span.columns))):
                with self.where.inside("span", block.span.words):
                    self.where.refuse(f"columns = {list(block.span.columns)}")

    def _handovers(self, block: forms.Handovers) -> None:
        self._known("rows", block.rows, self.vocabulary.tables)
        cells = self.vocabulary.tables[block.rows].cells
        for name in ("giver", "receiver", "at", "giver_name", "receiver_name", "result", "note"):
            self._known("rows", name, cells)
        for sheet, room in self.widths.items():
            wide: tuple[float, ...] = getattr(block, sheet)
            if min(wide) <= 0 or sum(wide) > room - 2 * _LEAST_REST:
                with self.where.inside(sheet, wide):
                    self.where.refuse(f"{list(wide)}: {room - 2 * _LEAST_REST} mm")

    def _signatures(self, block: forms.Signatures) -> None:
        if not 1 <= len(block.sides) <= 3:
            with self.where.inside("sides", block.sides):
                self.where.refuse(f"{len(block.sides)}: 1–3")
        for side in block.sides:
            self._word("value", side.value)
            self._holes("role", side.role)
        for receiver in block.receivers:
            self._holes("receivers", receiver)


def _check_holes(text: str, known: Collection[str], where: Where) -> None:
    """A text whose braces are plain known names."""
    try:
        holes = list(string.Formatter().parse(text))
    except ValueError as wrong:
        where.refuse(str(wrong))
    for _, name, style, change in holes:
        if name is not None and (name not in known or style or change):
            where.refuse(f"{{{name}}}{_nearest(name, known)}")


def _nearest(typed: str, known: Collection[str]) -> str:
    found = difflib.get_close_matches(typed, known, n=1)
    return f" ({found[0]}?)" if found else ""
