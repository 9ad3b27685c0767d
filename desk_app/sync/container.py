"""The batch file: written the same from the same, read strictly in one pass (FORMAT.md, sections 2 and 6)."""

import hashlib
import io
import re
import stat
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final, NoReturn

import msgspec

from desk_app.domain.errors import DeskError, FileRefused, Trouble
from desk_app.sync import canonical, limits
from desk_app.sync.cover_note import cover_note
from desk_app.sync.keys import PublicKey, SigningKey
from desk_app.sync.manifest import Manifest, read_manifest
from desk_app.sync.naming import shown_name
from desk_app.sync.records import ENTRY, Lines, pack_lines, unpack_lines
from desk_app.sync.seal import Seal, read_seal, sealed
from desk_app.sync.zip_frame import (
    DEFLATED,
    HEADER_BYTES,
    MAGIC,
    STORED,
    Entry,
    FrameError,
    Header,
    directory_bytes,
    header_bytes,
    read_header,
)

MIMETYPE: Final = b"application/vnd.motcua.batch; v=1"
_ANY_VERSION: Final = re.compile(rb"application/vnd\.motcua\.batch; v=([0-9]{1,4})")
_KINDS_READ: Final = ("up", "return")


@dataclass(frozen=True)
class Container:
    """A batch that is whole and signed by ``key``; whether that key may speak for the sender is the receiver's policy.

    ``digest`` is the SHA-256 of the whole file in hex: what ``prev``, acknowledgements and duplicates speak of.
    """

    manifest: Manifest
    lines: Lines
    digest: str
    key: PublicKey


def write_container(manifest: Manifest, lines: Iterable[bytes], key: SigningKey) -> bytes:
    """The bytes of a batch. ``lines`` are canonical JSON without line feed; the manifest's ``records`` are filled in.

    Reads its own work before handing it out; a batch nobody could read raises ``ValueError`` (our defect).
    """
    packed = pack_lines(lines)
    manifest = msgspec.structs.replace(manifest, records=packed.stated)
    body = bytearray()
    entries: list[Entry] = []

    def add(name: str, data: bytes, method: int = STORED, crc: int | None = None, plain: int | None = None) -> None:
        sizes = (zlib.crc32(data) if crc is None else crc, len(data), len(data) if plain is None else plain)
        entries.append(Entry(name, method, *sizes, at=len(body)))
        body.extend(header_bytes(entries[-1]))
        body.extend(data)

    add("mimetype", MIMETYPE)
    add("manifest.json", manifest.to_bytes())
    add("DOC-TOI.txt", cover_note(manifest))
    add(ENTRY, packed.data, DEFLATED, packed.crc, packed.stated.bytes)
    add("signature.json", sealed(hashlib.sha256(body).digest(), covers=len(body), key=key))
    body.extend(directory_bytes(entries, at=len(body)))
    data = bytes(body)
    try:
        read_container(data)
    except FileRefused as refused:
        raise ValueError(f"this batch could not be read back: {refused}") from refused
    return data


def read_container(source: Path | bytes, *, name: str | None = None) -> Container:
    """A batch, verified as a whole: structure first, then the signature. Nothing is written, nothing unpacked.

    Give it the receiver's own copy (``trays.copy_in``), never the stick's file. ``name`` is what sentences call it.
    Raises :class:`FileRefused` with ``E101`` to ``E112``, ``E210``, ``E211``, ``E501``, or ``E199`` for anything nobody
    foresaw; :class:`Trouble` ``tray.unreadable`` when the disk fails.
    """
    called = name if name is not None else shown_name(source) if isinstance(source, Path) else ""
    try:
        with _opened(source, called) as file:
            return _Reading(file, source, called).container()
    except DeskError:
        raise
    except OSError as error:
        raise Trouble("tray.unreadable", name=called, why=error.strerror) from error
    except Exception as error:  # whatever a hostile file found: it is refused, and nothing was changed
        raise FileRefused("E199", name=called, kind=type(error).__name__) from error


class _Reading:
    """One pass over one file."""

    def __init__(self, file: BinaryIO, source: Path | bytes, name: str) -> None:
        self.file, self.source, self.name = file, source, name
        self.at = 0
        self.hash = hashlib.sha256()
        self.entries: list[Entry] = []

    def container(self) -> Container:
        self._mimetype()
        manifest = read_manifest(self._stored("manifest.json", limits.MANIFEST_BYTES), name=self.name)
        if manifest.kind not in _KINDS_READ:
            raise FileRefused("E105", name=self.name, kind=manifest.kind)
        if manifest.files:
            raise FileRefused("E501", name=self.name, count=len(manifest.files))
        note = cover_note(manifest)
        if self._stored("DOC-TOI.txt", len(note)) != note:
            raise FileRefused("E110", name=self.name)
        lines = self._records(manifest)
        covers, digest = self.at, self.hash.digest()
        seal = read_seal(self._stored("signature.json", limits.SIGNATURE_BYTES), name=self.name)
        self._end()
        key = self._signer(seal, covers, digest)
        return Container(manifest=manifest, lines=lines, digest=self.hash.hexdigest(), key=key)

    def _take(self, count: int) -> bytes:
        """The next bytes, all of them or E101. ``count`` is always bounded by a limit."""
        if self.at + count > limits.FILE_BYTES:
            raise FileRefused("E109", name=self.name, entry="*", what="bytes", limit=limits.FILE_BYTES)
        data = self.file.read(count)
        self.hash.update(data)
        self.at += len(data)
        if len(data) != count:
            raise FileRefused("E101", name=self.name, at=self.at)
        return data

    def _unframed(self, entry: str, at: int, field: str) -> NoReturn:
        raise FileRefused("E108", name=self.name, entry=entry, at=at, field=field)

    def _header(self, name: str, method: int) -> Header:
        at = self.at
        try:
            header = read_header(self._take(HEADER_BYTES), method)
        except FrameError as error:
            self._unframed(name, at, str(error))
        if header.name_bytes != len(name) or self._take(len(name)) != name.encode("ascii"):
            self._unframed(name, at, "name")
        self.entries.append(Entry(name, method, header.crc, header.packed, header.plain, at))
        return header

    def _stored(self, name: str, limit: int) -> bytes:
        header = self._header(name, STORED)
        if header.plain > limit:
            raise FileRefused("E109", name=self.name, entry=name, what="bytes", limit=limit)
        data = self._take(header.plain)
        if zlib.crc32(data) != header.crc:
            raise FileRefused("E102", name=self.name, entry=name)
        return data

    def _mimetype(self) -> None:
        """The first entry says whether this is a batch at all, and of which major version."""
        head = self.file.read(len(MAGIC))
        if not MAGIC.startswith(head):
            raise FileRefused("E103", name=self.name)
        self.file.seek(0)
        try:
            data = self._stored("mimetype", 64)
        except FileRefused as refused:
            if refused.code == "E108":  # some other ZIP, or a batch that was unpacked and packed again
                raise FileRefused("E103", name=self.name) from refused
            raise
        if data != MIMETYPE:
            other = _ANY_VERSION.fullmatch(data)
            if other:
                raise FileRefused("E104", name=self.name, major=int(other[1]))
            raise FileRefused("E103", name=self.name)

    def _records(self, manifest: Manifest) -> Lines:
        header = self._header(ENTRY, DEFLATED)
        stated = manifest.records
        if header.plain != stated.bytes:
            raise FileRefused("E111", name=self.name, what="bytes", line=0)
        if header.packed > limits.FILE_BYTES - self.at:
            raise FileRefused("E109", name=self.name, entry=ENTRY, what="bytes", limit=limits.FILE_BYTES)
        if stated.bytes > limits.RATIO * header.packed:
            raise FileRefused("E109", name=self.name, entry=ENTRY, what="ratio", limit=limits.RATIO)
        at = self.at
        for line_no, line in enumerate(unpack_lines(self._chunks(header), stated, header.crc, self.name), 1):
            # A line is one canonical JSON object; what it says is not this room's business.
            if type(canonical.load(line, name=self.name, entry=ENTRY, line=line_no)) is not dict:
                raise FileRefused("E107", name=self.name, entry=ENTRY, line=line_no, why="object")
        return Lines(self.name, stated, header.crc, at, header.packed, lambda: _opened(self.source, self.name))

    def _chunks(self, header: Header) -> Iterator[bytes]:
        left = header.packed
        while left:
            chunk = self._take(min(limits.CHUNK, left))
            left -= len(chunk)
            yield chunk

    def _end(self) -> None:
        """All bytes after the signature must be those we would write ourselves, and then nothing."""
        start = self.at
        own = directory_bytes(self.entries, at=start)
        theirs = self.file.read(len(own) + 1)
        self.hash.update(theirs)
        if len(theirs) < len(own) and own.startswith(theirs):
            raise FileRefused("E101", name=self.name, at=start + len(theirs))
        if theirs != own:
            differs = next((i for i, (a, b) in enumerate(zip(theirs, own, strict=False)) if a != b), len(own))
            raise FileRefused("E112", name=self.name, at=start + differs)

    def _signer(self, seal: Seal, covers: int, digest: bytes) -> PublicKey:
        if seal.covers != covers or seal.sha256 != digest.hex():
            raise FileRefused("E210", name=self.name)
        return seal.signer(digest, name=self.name)


def _opened(source: Path | bytes, name: str) -> BinaryIO:
    if isinstance(source, bytes):
        return io.BytesIO(source)
    status = source.stat()
    if not stat.S_ISREG(status.st_mode):  # a pipe would wait for ever
        raise FileRefused("E103", name=name)
    if status.st_size > limits.FILE_BYTES:
        raise FileRefused("E109", name=name, entry="*", what="bytes", limit=limits.FILE_BYTES)
    return source.open("rb")
