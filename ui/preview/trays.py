"""The trays of a printer by their names, and how a print is told to take its paper from one of them.

Qt lists trays on Windows only, by kinds and not by names, and leaves them out of Python; so the system is asked.
"""

import ctypes
import re
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from PySide6.QtPrintSupport import QPrintEngine, QPrinter

from desk_app.domain.errors import Trouble

CUPS_OPTIONS = 0xFE00
"""``PPK_CupsOptions`` of Qt's print engine for CUPS: names and values in turn, sent with the job."""

BINS, BIN_NAMES, BIN_NAME_LENGTH = 6, 12, 24
"""``DC_BINS`` and ``DC_BINNAMES`` of ``DeviceCapabilitiesW``; a name has 24 letters at most, padded with NUL."""

QT_SOURCES = {1: 0, 2: 1, 3: 2, 4: 3, 5: 4, 6: 5, 7: 6, 8: 7, 9: 8, 10: 9, 11: 10, 14: 11, 15: 12}
"""``DMBIN_…`` → ``QPrinter.PaperSource``; Qt passes every other number on as it is."""

_SLOT = re.compile(r"^\*InputSlot[ \t]+([^/:\s]+)(?:/([^:]*))?:", re.MULTILINE)
_HEX = re.compile(r"<([0-9A-Fa-f]{2}(?:[0-9A-Fa-f]{2})*)>")


def trays(printer: str) -> Mapping[str, str]:
    """What each tray is called → what the system calls it; empty when it does not tell. May run in any thread."""
    if sys.platform == "win32":
        return _named(_windows_bins(printer))
    return _named(slots(_description(printer)))


def take_from(printer: QPrinter, tray: str) -> None:
    """Let a print come from the tray of that name; ``""`` leaves the choice to the printer.

    Raises ``printer.tray_gone`` rather than let it come from another one: there may lie other paper.
    """
    if not tray:
        return
    name = printer.printerName()
    key = trays(name).get(tray)
    if key is None:
        raise Trouble("printer.tray_gone", printer=name, tray=tray)
    engine = printer.printEngine()
    if sys.platform == "win32":
        source = QT_SOURCES.get(int(key), int(key))
        engine.setProperty(QPrintEngine.PrintEnginePropertyKey.PPK_PaperSource, source)
        return
    options = QPrintEngine.PrintEnginePropertyKey(CUPS_OPTIONS)
    engine.setProperty(options, [*(engine.property(options) or ()), "InputSlot", key])


def slots(description: str) -> list[tuple[str, str]]:
    """Key and name of each tray in a PPD, in its order (PPD 4.3, sections 3.3 and 5.9)."""
    return [(key, _plain(name) or key) for key, name in _SLOT.findall(description)]


def _named(found: list[tuple[str, str]]) -> dict[str, str]:
    """By name; two trays of one name are told apart by their keys."""
    names = [name for _, name in found]
    return {(name if names.count(name) == 1 else f"{name} ({key})"): key for key, name in found}


def _plain(name: str) -> str:
    """A name with letters written as ``<hex>`` put in."""
    return _HEX.sub(lambda found: bytes.fromhex(found[1]).decode("utf-8", errors="replace"), name).strip()


def _description(printer: str) -> str:
    """The printer's PPD, which CUPS makes up for printers without a driver too; ``""`` when there is none."""
    with suppress(OSError, AttributeError):  # no CUPS here, or one that knows no PPDs any more
        cups = ctypes.CDLL("libcups.so.2")
        cups.cupsGetPPD.restype = ctypes.c_char_p
        lent = cups.cupsGetPPD(printer.encode())
        if lent:
            path = Path(lent.decode())
            try:
                return path.read_text(encoding="utf-8", errors="replace")
            finally:
                path.unlink(missing_ok=True)
    return ""


def _windows_bins(printer: str) -> list[tuple[str, str]]:
    """Numbers and names of a printer's trays, as its driver tells them."""
    if sys.platform != "win32":
        return []
    ask = ctypes.WinDLL("winspool.drv").DeviceCapabilitiesW
    ask.argtypes = [ctypes.c_wchar_p, ctypes.c_wchar_p, ctypes.c_uint16, ctypes.c_void_p, ctypes.c_void_p]
    ask.restype = ctypes.c_int
    count = ask(printer, None, BINS, None, None)
    if count <= 0 or ask(printer, None, BIN_NAMES, None, None) != count:
        return []
    numbers = (ctypes.c_uint16 * count)()
    names = ctypes.create_unicode_buffer(BIN_NAME_LENGTH * count)
    ask(printer, None, BINS, numbers, None)
    ask(printer, None, BIN_NAMES, names, None)
    cut = [names[place * BIN_NAME_LENGTH : (place + 1) * BIN_NAME_LENGTH] for place in range(count)]
    return [(str(number), name.partition("\0")[0].strip()) for number, name in zip(numbers, cut, strict=True)]
