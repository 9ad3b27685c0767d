"""One scanner on a COM port: a thread that reads, says when the port is gone, and comes back to it by itself."""

from collections.abc import Callable
from threading import Event, Thread
from time import monotonic
from typing import Any

from desk_app.scanner.frames import Frames
from desk_app.services.ports.scanners import LineState, PortSeen, ScannerLine

READ_S = 0.1
"""How long one reading waits: closing takes no longer."""

SILENCE_S = 0.3
"""A scan without an end is over after so long; at 9600 baud a card takes a quarter of a second and never pauses."""

AGAIN_S = 1.0
CLOSING_S = 3.0


class SerialScanners:
    """The ports of this computer and what listens to them. pyserial is loaded with the first question."""

    def ports(self) -> tuple[PortSeen, ...]:
        """Every serial port, those on USB first: that is where scanners are."""
        from serial.tools.list_ports import comports

        found = sorted(comports(), key=lambda port: (port.vid is None, port.device))
        return tuple(PortSeen(port.device, _words(port)) for port in found)

    def listen(
        self, port: str, baud: int, heard: Callable[[str], None], told: Callable[[LineState], None]
    ) -> ScannerLine:
        """Begins to listen. ``heard`` and ``told`` are called in the line's own thread."""
        return SerialLine(port, baud, heard, told)


class SerialLine:
    """Listens until it is closed, whatever happens to the port meanwhile."""

    def __init__(self, port: str, baud: int, heard: Callable[[str], None], told: Callable[[LineState], None]) -> None:
        self._port, self._baud, self._heard, self._told = port, baud, heard, told
        self._over = Event()
        self._thread = Thread(target=self._run, name="scanner", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Stop listening and let the port go; afterwards nothing is called any more."""
        self._over.set()
        self._thread.join(CLOSING_S)

    def _run(self) -> None:
        failed, was_there = 0, False
        while not self._over.is_set():
            device = self._opened()
            if device is None:
                failed += 1
                if failed == 2 and not was_there:  # once is nothing: another window may just be letting it go
                    self._told("missing")
                self._over.wait(AGAIN_S)
                continue
            failed, was_there = 0, True
            self._told("listening")
            try:
                self._read(device)
            except OSError:  # pyserial's own error is one
                if not self._over.is_set():
                    self._told("lost")
            finally:
                _shut(device)

    def _opened(self) -> Any:
        import serial

        try:
            return serial.Serial(self._port, self._baud, timeout=READ_S, exclusive=True)
        except (OSError, ValueError):
            return None

    def _read(self, device: Any) -> None:
        frames, last = Frames(), monotonic()
        while not self._over.is_set():
            piece = device.read(max(1, device.in_waiting))
            scans = frames.take(piece)
            if piece:
                last = monotonic()
            elif frames.waiting() and monotonic() - last > SILENCE_S:
                scans = frames.pause()
            for scan in scans:
                self._heard(scan)


def _shut(device: Any) -> None:
    try:
        device.close()
    except OSError:
        return  # the port went before us


def _words(port: Any) -> str:
    said = str(port.description or "")
    return "" if said in ("n/a", port.device) else said
