"""Whether the system's spooler takes what is printed. Qt's CUPS plug-in tells nobody when a job is refused."""

import ctypes
import sys

from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from desk_app.domain.errors import Trouble

FIRST_ERROR = 0x400
"""RFC 8011, appendix B: statuses below are successes, those from here on say why nothing was done."""


def refuse_stopped(info: QPrinterInfo) -> None:
    """Raises ``printer.stopped`` before anything is sent: a job that waits would come out as a second paper later."""
    if info.state() is QPrinter.PrinterState.Error:
        raise Trouble("printer.stopped", printer=info.printerName())


def refused() -> bool:
    """Whether the job that this very thread has just given to the spooler was not taken.

    With CUPS the painter ends well even when the queue rejects jobs, the spool is full or the server has gone; libcups
    keeps the last answer of each thread. Elsewhere the painter itself says so.
    """
    if not sys.platform.startswith("linux"):
        return False
    try:
        cups = ctypes.CDLL("libcups.so.2")
    except OSError:  # then Qt has no printers either
        return False
    status = int(cups.cupsLastError())
    return status < 0 or status >= FIRST_ERROR
