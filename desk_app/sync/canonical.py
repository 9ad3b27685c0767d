"""Canonical JSON: the one spelling a value has in a batch, written and strictly read (FORMAT.md, section 3)."""

import unicodedata
from typing import Any, NoReturn

import msgspec

from desk_app.domain.errors import FileRefused
from desk_app.sync.limits import DEPTH, INTEGER

_encoder = msgspec.json.Encoder(order="deterministic")
_decoder = msgspec.json.Decoder(strict=True)


class _SpellingError(Exception):
    """A value that has no canonical spelling; the text names the reason in one word."""


def dump(value: object) -> bytes:
    """The canonical bytes of a value of dicts, lists, text, integers, booleans and None. Text becomes NFC.

    Raises ``ValueError`` for anything else: such a value is our defect, never the officer's.
    """
    try:
        _check(value, 1)
        text = _encoder.encode(value).decode("utf-8")
    except (_SpellingError, TypeError, UnicodeEncodeError) as error:
        raise ValueError(f"no canonical JSON for this value: {error}") from error
    return unicodedata.normalize("NFC", text).encode("utf-8")


def load(data: bytes, *, name: str = "", entry: str = "", line: int = 1) -> Any:
    """The value of canonical bytes; ``name``, ``entry`` and ``line`` say where they stood.

    Raises :class:`FileRefused` ``E107`` for every other spelling: floats, duplicate or unsorted keys, spaces, escapes
    that are not needed, letters that are not NFC, a byte order mark, nesting deeper than 16, integers beyond 2^53 - 1.
    """

    def refuse(why: str) -> NoReturn:
        raise FileRefused("E107", name=name, entry=entry, line=line, why=why)

    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        refuse("utf-8")
    if not unicodedata.is_normalized("NFC", text):
        refuse("nfc")
    try:
        value = _decoder.decode(data)
    except RecursionError:
        refuse("depth")
    except (msgspec.DecodeError, ValueError):
        refuse("json")
    try:
        _check(value, 1)
    except _SpellingError as error:
        refuse(str(error))
    # Spaces, key order, duplicate keys (the decoder keeps the last), "-0" and idle escapes all show as a difference.
    if _encoder.encode(value) != data:
        refuse("spelling")
    return value


def _check(value: object, depth: int) -> None:
    kind = type(value)
    if kind is str or kind is bool or value is None:
        return
    if kind is int:
        if not -INTEGER <= value <= INTEGER:  # type: ignore[operator]
            raise _SpellingError("integer")
        return
    if depth > DEPTH:
        raise _SpellingError("depth")
    if isinstance(value, dict):
        for key, inner in value.items():
            if type(key) is not str or not key.isascii():
                raise _SpellingError("key")
            _check(inner, depth + 1)
    elif isinstance(value, (list, tuple)):
        for inner in value:
            _check(inner, depth + 1)
    else:
        raise _SpellingError("float" if kind is float else kind.__name__)
