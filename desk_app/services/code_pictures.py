"""A code on a picture instead of under a scanner: the file read, the codes found, the one of ours chosen."""

from collections.abc import Sequence
from pathlib import Path

from desk_app.domain.errors import FileRefused, RuleBroken
from desk_app.domain.scans import ScanKind, kind_of
from desk_app.services.ports.scanners import CodeReader
from desk_app.services.scanning import Scanning, Unknown

MOST_MEGABYTES = 20
"""A telephone's photograph has five."""


class CodePictures:
    """Finds the text of a code; what the text means is :class:`Scanning`'s business. Nothing is kept of a picture."""

    def __init__(self, reader: CodeReader, scanning: Scanning) -> None:
        self._reader, self._scanning = reader, scanning

    def fetch(self, path: Path) -> tuple[bytes, ScanKind]:
        """A file's bytes and what they are; ``scan.picture_unreadable`` when it is no picture or too large."""
        refused = FileRefused("scan.picture_unreadable", most=MOST_MEGABYTES)
        try:
            data = path.read_bytes() if path.stat().st_size <= MOST_MEGABYTES * 1_000_000 else b""
        except OSError as error:
            raise refused from error
        kind = kind_of(data)
        if kind is None:
            raise refused
        return data, kind

    def in_grey(self, grey: bytes, width: int, height: int) -> str:
        """The text of the code in a picture of 8-bit grey; ``scan.no_code_in_picture`` when there is none."""
        return self._chosen(self._reader.in_grey(grey, width, height))

    def in_pdf(self, data: bytes, name: str) -> str:
        """The text of the code on a PDF's first page. Raises as :meth:`in_grey`, or ``digitise.damaged``."""
        return self._chosen(self._reader.in_pdf(data, name))

    def _chosen(self, texts: Sequence[str]) -> str:
        if not texts:
            raise RuleBroken("scan.no_code_in_picture")
        ours = (text for text in texts if not isinstance(self._scanning.read(text), Unknown))
        return next(ours, texts[0])
