"""What a scanner on a port sends, cut into scans: bytes come in pieces, a scan ends with a line end or in silence."""

LONGEST = 4_096
"""Bytes; the largest QR holds fewer. A port that sends more without an end sends no scans."""

ENDS = b"\r\n\t\x03\x04"
"""Carriage return, line feed, tabulator, and the ends of text that some scanners send."""

TOO_LONG = "\ufffd"


class Frames:
    """Give it each piece with :meth:`take`; :meth:`pause` when nothing came for a while."""

    def __init__(self) -> None:
        self._begun = bytearray()
        self._overlong = False

    def take(self, piece: bytes) -> list[str]:
        """The scans that end in this piece."""
        found = []
        for byte in piece:
            if byte in ENDS:
                found.extend(self.pause())
            elif len(self._begun) < LONGEST:
                self._begun.append(byte)
            else:
                self._overlong = True
        return found

    def pause(self) -> list[str]:
        """What had begun, as one scan: some scanners send no end. Bytes that are not UTF-8 become U+FFFD, which is
        refused by whoever reads the scan; nothing is guessed."""
        text = TOO_LONG if self._overlong else bytes(self._begun).decode("utf-8", errors="replace").strip("\x00\x02 ")
        self._begun.clear()
        self._overlong = False
        return [text] if text else []

    def waiting(self) -> bool:
        """Whether a scan has begun and not ended."""
        return bool(self._begun)
