"""A scanner on a COM port, played by a pseudo-terminal: read whole, lost and found again, and let go."""

import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from queue import Queue

import pytest

if sys.platform == "win32":
    pytest.skip("Windows has no pseudo-terminal that is a COM port", allow_module_level=True)

from desk_app.scanner.serial_line import SerialLine, SerialScanners
from tests.building import CARD

WAIT = 20.0


class Scanner:
    """The other end of the cable. Plugging in again gives the port the same name."""

    def __init__(self, folder: Path) -> None:
        self.port = folder / "ttyScanner"
        self.heard: Queue[str] = Queue()
        self.states: Queue[str] = Queue()
        self._ends: tuple[int, int] | None = None
        self.plug_in()

    def plug_in(self) -> None:
        self._ends = os.openpty()
        self.port.symlink_to(os.ttyname(self._ends[1]))

    def unplug(self) -> None:
        assert self._ends
        self.port.unlink()
        for end in self._ends:
            os.close(end)
        self._ends = None

    def send(self, *pieces: bytes) -> None:
        assert self._ends
        for piece in pieces:
            os.write(self._ends[0], piece)

    def listen(self) -> SerialLine:
        return SerialLine(str(self.port), 9600, self.heard.put, self.states.put)


@pytest.fixture
def scanner(tmp_path) -> Iterator[Scanner]:
    made = Scanner(tmp_path)
    yield made
    if made.port.is_symlink():
        made.unplug()


@pytest.fixture
def line(scanner) -> Iterator[SerialLine]:
    made = scanner.listen()
    assert scanner.states.get(timeout=WAIT) == "listening"
    yield made
    made.close()


def test_a_card_arrives_whole_with_every_letter(scanner, line):
    scanner.send(f"{CARD}\r\n".encode())
    assert scanner.heard.get(timeout=WAIT) == CARD


def test_a_card_in_pieces_within_a_letter_is_one_card(scanner, line):
    data = f"{CARD}\r".encode()
    middle = data.index("ễ".encode()) + 1
    scanner.send(data[:5], data[5:middle], data[middle:])
    assert scanner.heard.get(timeout=WAIT) == CARD


def test_a_card_without_an_end_arrives_after_a_silence(scanner, line):
    scanner.send(CARD.encode())
    assert scanner.heard.get(timeout=WAIT) == CARD


def test_noise_is_heard_as_such_and_the_next_card_is_whole(scanner, line):
    scanner.send(b"\xff\xfe\x81\x00\r", f"{CARD}\r".encode())
    assert "\ufffd" in scanner.heard.get(timeout=WAIT)
    assert scanner.heard.get(timeout=WAIT) == CARD


def test_a_scanner_that_was_unplugged_is_told_and_found_again(scanner, line):
    scanner.unplug()
    assert scanner.states.get(timeout=WAIT) == "lost"
    scanner.plug_in()
    assert scanner.states.get(timeout=WAIT) == "listening"
    scanner.send(f"{CARD}\r".encode())
    assert scanner.heard.get(timeout=WAIT) == CARD


def test_a_port_that_is_not_there_is_told_once_and_found_when_it_comes(scanner):
    scanner.unplug()
    line = scanner.listen()
    assert scanner.states.get(timeout=WAIT) == "missing"
    scanner.plug_in()
    assert scanner.states.get(timeout=WAIT) == "listening"
    line.close()
    assert scanner.states.empty()


def test_closing_leaves_no_thread_and_hears_nothing_more(scanner):
    line = scanner.listen()
    assert scanner.states.get(timeout=WAIT) == "listening"
    line.close()
    scanner.send(f"{CARD}\r".encode())
    assert not [thread for thread in threading.enumerate() if thread.name == "scanner"]
    assert scanner.heard.empty()


def test_the_ports_of_this_computer_can_be_listed():
    assert all(port.name for port in SerialScanners().ports())
