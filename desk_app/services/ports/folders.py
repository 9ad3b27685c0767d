"""Folders beside the record: scanned files, and what is being typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from desk_app.domain.scans import ScanKind


class ScanStore(Protocol):
    """Where scanned files lie, each under its digest."""

    def lay(self, data: bytes, digest: str, kind: ScanKind) -> bool: ...
    def read(self, digest: str, kind: ScanKind) -> bytes: ...
    def drop(self, digest: str, kind: ScanKind) -> None: ...
    def digests(self) -> frozenset[str]: ...


class DraftStore(Protocol):
    """Where what is being typed is kept, for one owner each."""

    def keep(self, owner: str, text: str) -> None: ...
    def read(self, owner: str) -> str | None: ...
    def drop(self, owner: str) -> None: ...
    def sweep(self) -> None: ...


class PageCounter(Protocol):
    """Reads a scanned file through; refuses a damaged one."""

    def pages(self, data: bytes, kind: ScanKind, name: str) -> int: ...
