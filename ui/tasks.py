"""The one door for slow work: a plain function goes in, its value comes home to the window's thread."""

import weakref
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from threading import Event
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

T = TypeVar("T")

RECORD = "record"  # the default lane: everything that reads or writes the record, one after the other
PAPER = "paper"  # drawing and printing, so that a slow printer keeps nobody waiting


class Cancelled(Exception):
    """No error: raised inside long work after the officer asked to stop; delivered to nobody."""


@dataclass
class Ticket:
    """One piece of work under way. Only what is asked here may be asked from the window's thread."""

    owner: weakref.ref[QObject]
    done: Callable[[Any], None]
    failed: Callable[[Exception], None] | None
    advanced: Callable[[int, int], None] | None = None
    dropped: bool = False
    _stop: Event = field(default_factory=Event)

    def drop(self) -> None:
        """Its answer is not wanted any more (a newer search began); the work itself may still end."""
        self.dropped = True

    def cancel(self) -> None:
        """Ask long work to stop at its next step, and want no answer."""
        self._stop.set()
        self.dropped = True

    def wanted(self) -> bool:
        """Whether somebody alive still waits."""
        owner = self.owner()
        return not self.dropped and owner is not None and shiboken6.isValid(owner)


class Watch:
    """What long work holds while it runs: it says how far it is, and hears when to stop. Any thread."""

    def __init__(self, ticket: Ticket, tell: Callable[[Ticket, int, int], None]) -> None:
        self._ticket, self._tell = ticket, tell

    def advance(self, done: int, total: int) -> None:
        """Say ``37/148``; :class:`Cancelled` when the officer pressed Esc, so call it only where stopping is safe."""
        if self._ticket._stop.is_set():
            raise Cancelled
        self._tell(self._ticket, done, total)


class Tasks(QObject):
    """Lanes of one thread each. What nobody claims goes to ``unclaimed``; what nobody waits for is let go."""

    idle = Signal()
    _home = Signal(object, object, object)
    _step = Signal(object, int, int)

    def __init__(self, unclaimed: Callable[[Exception], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._unclaimed = unclaimed
        self._lanes: dict[str, ThreadPoolExecutor] = {}
        self._under_way = 0
        self._home.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._step.connect(self._advance, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
        *,
        owner: QObject,
        lane: str = RECORD,
    ) -> Ticket:
        """Do ``work`` in its lane, then call ``done`` with its value, or ``failed`` with its error, in this thread.

        Nothing is called once ``owner`` is gone. An error without ``failed`` goes to the notices.
        """
        return self._start(lambda watch: work(), Ticket(weakref.ref(owner), done, failed), lane)

    def run_long(
        self,
        work: Callable[[Watch], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
        *,
        owner: QObject,
        advanced: Callable[[int, int], None] | None = None,
        lane: str = RECORD,
    ) -> Ticket:
        """As :meth:`run`, for work that counts its steps and can be stopped with :meth:`Ticket.cancel`."""
        return self._start(work, Ticket(weakref.ref(owner), done, failed, advanced), lane)

    def busy(self) -> bool:
        """Whether anything is under way."""
        return self._under_way > 0

    def close(self) -> None:
        """The program ends: what waits is not begun, what runs is finished; nothing is delivered any more."""
        self._home.disconnect(self._deliver)
        for lane in self._lanes.values():
            lane.shutdown(wait=True, cancel_futures=True)
        self._lanes.clear()
        self._under_way = 0

    def _start(self, work: Callable[[Watch], Any], ticket: Ticket, lane: str) -> Ticket:
        if lane not in self._lanes:
            self._lanes[lane] = ThreadPoolExecutor(max_workers=1, thread_name_prefix=lane)
        self._under_way += 1
        watch = Watch(ticket, self._step.emit)
        self._lanes[lane].submit(self._work, work, watch, ticket)
        return ticket

    def _work(self, work: Callable[[Watch], Any], watch: Watch, ticket: Ticket) -> None:
        value: Any = None
        error: Exception | None = None
        try:
            value = work(watch)
        except Exception as raised:  # carried home as a value, answered there
            error = raised
        self._home.emit(ticket, value, error)

    def _deliver(self, ticket: Ticket, value: Any, error: Exception | None) -> None:
        self._under_way -= 1
        try:
            if isinstance(error, Cancelled):
                return
            if error is not None and not (ticket.failed is not None and ticket.wanted()):
                self._unclaimed(error)
            elif error is not None and ticket.failed is not None:
                ticket.failed(error)
            elif ticket.wanted():
                ticket.done(value)
        finally:
            if self._under_way == 0:
                self.idle.emit()

    def _advance(self, ticket: Ticket, done: int, total: int) -> None:
        if ticket.advanced is not None and ticket.wanted():
            ticket.advanced(done, total)
