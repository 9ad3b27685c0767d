"""The frame of a batch: the few bytes of ZIP around the entries, in their only allowed form (FORMAT.md, section 2)."""

import struct
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

STORED: Final = 0
DEFLATED: Final = 8

_VERSION: Final = 20
_FLAGS: Final = 0x0800  # names are UTF-8; nothing is encrypted, nothing described afterwards
_TIME: Final = 0
_DATE: Final = 0x0021  # 1 January 1980

_LOCAL: Final = struct.Struct("<4sHHHHHIIIHH")
_DIRECTORY: Final = struct.Struct("<4sHHHHHHIIIHHHHHII")
_END: Final = struct.Struct("<4sHHHHIIH")
HEADER_BYTES: Final = _LOCAL.size
MAGIC: Final = b"PK\x03\x04"


@dataclass(frozen=True)
class Entry:
    """One file of the batch: sizes in bytes, ``at`` the offset of its header."""

    name: str
    method: int
    crc: int
    packed: int
    plain: int
    at: int


@dataclass(frozen=True)
class Header:
    """What a local header states freely: everything else in it is fixed."""

    crc: int
    packed: int
    plain: int
    name_bytes: int


class FrameError(Exception):
    """A header field that is not as the format says; the text names the field."""


def header_bytes(entry: Entry) -> bytes:
    """The local header and the name."""
    name = entry.name.encode("ascii")
    sizes = (entry.crc, entry.packed, entry.plain, len(name), 0)
    return _LOCAL.pack(MAGIC, _VERSION, _FLAGS, entry.method, _TIME, _DATE, *sizes) + name


def read_header(data: bytes, method: int) -> Header:
    """The free fields of 30 bytes. Raises :class:`FrameError` with the name of the first field out of form."""
    magic, version, flags, how, time, date, crc, packed, plain, name_bytes, extra = _LOCAL.unpack(data)
    form = (
        ("magic", magic == MAGIC),
        ("version", version == _VERSION),
        ("flags", flags == _FLAGS),
        ("method", how == method),
        ("time", time == _TIME),
        ("date", date == _DATE),
        ("extra", extra == 0),
        ("size", method != STORED or packed == plain),
    )
    for field, holds in form:
        if not holds:
            raise FrameError(field)
    return Header(crc=crc, packed=packed, plain=plain, name_bytes=name_bytes)


def directory_bytes(entries: Iterable[Entry], at: int) -> bytes:
    """Everything after the last entry, which ends at offset ``at``: the central directory and its end."""
    listed = list(entries)
    directory = b"".join(
        _DIRECTORY.pack(
            *(b"PK\x01\x02", _VERSION, _VERSION, _FLAGS, entry.method, _TIME, _DATE),
            *(entry.crc, entry.packed, entry.plain, len(entry.name), 0, 0, 0, 0, 0, entry.at),
        )
        + entry.name.encode("ascii")
        for entry in listed
    )
    return directory + _END.pack(b"PK\x05\x06", 0, 0, len(listed), len(listed), len(directory), at, 0)
