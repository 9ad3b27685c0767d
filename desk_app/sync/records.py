"""The lines of a batch, in and out of one deflate stream, never more of it in memory than one line and one piece."""

import hashlib
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import BinaryIO, Final

from desk_app.domain.errors import FileRefused
from desk_app.sync.limits import CHUNK, LINE_BYTES
from desk_app.sync.manifest import Records

ENTRY: Final = "records.jsonl"
_LEVEL, _RAW, _MEMORY = 6, -15, 8


@dataclass(frozen=True)
class Packed:
    """``records.jsonl`` as it goes into a batch."""

    data: bytes
    crc: int
    stated: Records


def pack_lines(lines: Iterable[bytes]) -> Packed:
    """Deflate lines (given without their line feed) and state what they are."""
    squeeze = zlib.compressobj(_LEVEL, zlib.DEFLATED, _RAW, _MEMORY)
    digest, crc, plain, count = hashlib.sha256(), 0, 0, 0
    pieces: list[bytes] = []
    for line in lines:
        whole = line + b"\n"
        digest.update(whole)
        crc = zlib.crc32(whole, crc)
        plain += len(whole)
        count += 1
        pieces.append(squeeze.compress(whole))
    pieces.append(squeeze.flush())
    return Packed(b"".join(pieces), crc, Records(bytes=plain, count=count, sha256=digest.hexdigest()))


def unpack_lines(chunks: Iterable[bytes], stated: Records, crc: int, name: str) -> Iterator[bytes]:
    """The lines of a raw deflate stream, without their line feed, held against what the manifest states.

    Raises :class:`FileRefused` at the first byte too many, and after the last line for a wrong digest: whoever takes
    the lines keeps nothing until the iterator has ended. ``E102`` broken stream, ``E109`` a line too long, ``E111``
    other size, number or digest than stated.
    """
    digest, seen_crc, plain, count, rest = hashlib.sha256(), 0, 0, 0, b""
    for piece in _inflate(chunks, name):
        plain += len(piece)
        if plain > stated.bytes:
            raise FileRefused("E111", name=name, what="bytes", line=count + 1)
        digest.update(piece)
        seen_crc = zlib.crc32(piece, seen_crc)
        *lines, rest = (rest + piece).split(b"\n")
        for line in lines:
            count += 1
            if len(line) > LINE_BYTES:
                raise FileRefused("E109", name=name, entry=f"{ENTRY}:{count}", what="line", limit=LINE_BYTES)
            if count > stated.count:
                raise FileRefused("E111", name=name, what="count", line=count)
            yield line
        if len(rest) > LINE_BYTES:
            raise FileRefused("E109", name=name, entry=f"{ENTRY}:{count + 1}", what="line", limit=LINE_BYTES)
    agrees = (
        ("line_end", rest == b""),
        ("count", count == stated.count),
        ("bytes", plain == stated.bytes),
        ("crc32", seen_crc == crc),
        ("sha256", digest.hexdigest() == stated.sha256),
    )
    for what, holds in agrees:
        if not holds:
            raise FileRefused("E111", name=name, what=what, line=count)


def _inflate(chunks: Iterable[bytes], name: str) -> Iterator[bytes]:
    """Pieces of at most ``CHUNK`` bytes; the stream ends exactly where its bytes end."""
    stream = zlib.decompressobj(_RAW)
    source = iter(chunks)
    data = b""
    while not stream.eof:
        if not data:
            data = next(source, b"")
        try:
            piece = stream.decompress(data, CHUNK)
        except zlib.error as error:
            raise FileRefused("E102", name=name, entry=ENTRY) from error
        if not piece and not data and not stream.eof:
            raise FileRefused("E102", name=name, entry=ENTRY)  # the bytes ended before the stream
        data = stream.unconsumed_tail
        if piece:
            yield piece
    if stream.unused_data or next(source, b""):
        raise FileRefused("E102", name=name, entry=ENTRY)  # the stream ended before the bytes


@dataclass(frozen=True)
class Lines:
    """The record lines of a batch that was read and found whole; each walk reads them from the file again.

    A walk re-checks the digest, so a file exchanged under our hands raises ``E111`` at its end: take the lines inside
    one transaction.
    """

    name: str
    stated: Records
    crc: int
    at: int
    packed: int
    reopen: Callable[[], BinaryIO] = field(repr=False, compare=False)

    def __len__(self) -> int:
        return self.stated.count

    def __iter__(self) -> Iterator[bytes]:
        with self.reopen() as file:
            file.seek(self.at)
            yield from unpack_lines(self._chunks(file), self.stated, self.crc, self.name)

    def _chunks(self, file: BinaryIO) -> Iterator[bytes]:
        left = self.packed
        while left and (chunk := file.read(min(CHUNK, left))):
            left -= len(chunk)
            yield chunk
