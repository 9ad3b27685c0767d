"""The scanner on a port as the officer sees it: cards that arrive, a port that goes, and the panel to try it."""

import threading
from collections.abc import Callable, Iterator

import pytest

from desk_app.services.ports.scanners import LineState, PortSeen
from tests.building import CARD, a_desk
from tests.typing_modes import telex
from tests.ui.scanning_desk import ScanningDesk
from tests.ui.working import Workplace
from ui.widgets.status_bar import StatusBar


class Line:
    """One end of a cable, held by the test."""

    def __init__(self, port: str, baud: int, heard: Callable[[str], None], told: Callable[[LineState], None]) -> None:
        self.port, self.baud, self.closed = port, baud, False
        self.heard, self.told = heard, told

    def close(self) -> None:
        self.closed = True

    def from_its_thread(self, say: Callable[[], None]) -> None:
        thread = threading.Thread(target=say)
        thread.start()
        thread.join()


class Cables:
    """The ports of a computer that has two."""

    def __init__(self) -> None:
        self.lines: list[Line] = []

    def ports(self) -> tuple[PortSeen, ...]:
        return PortSeen("COM3", "USB Serial Device"), PortSeen("COM1", "")

    def listen(self, port, baud, heard, told) -> Line:
        self.lines.append(Line(port, baud, heard, told))
        return self.lines[-1]


@pytest.fixture
def cables() -> Cables:
    return Cables()


@pytest.fixture
def at(dressed, qtbot, tmp_path, cables) -> Iterator[ScanningDesk]:
    desk = a_desk(tmp_path / "desk")
    desk.scanners = cables
    place = Workplace(desk, tmp_path)
    place.comfort.keep("scanner_port", "COM3")
    made = ScanningDesk(place, qtbot)
    yield made
    made.close()


def states(at: ScanningDesk) -> list[str]:
    bar = at.window.findChild(StatusBar)
    return [mark.words.text() for mark in bar._marks]


def test_a_card_from_the_port_fills_the_person(at, cables):
    [line] = cables.lines
    assert (line.port, line.baud) == ("COM3", 9600)
    at.do(lambda: line.from_its_thread(lambda: line.heard(CARD)))
    assert at.person("name") == "Nguyễn Thị Mẫu"


def test_a_port_that_goes_is_told_and_comes_back_without_a_word(at, cables):
    [line] = cables.lines
    at.do(lambda: line.told("listening"))
    assert any("COM3" in words for words in states(at))
    at.do(lambda: line.told("lost"))
    assert "Máy quét ở cổng COM3 đã ngắt." in at.words()
    at.do(lambda: line.told("listening"))
    assert "đã ngắt" not in at.words()


def test_bytes_that_cannot_be_read_are_told_with_what_to_look_at(at, cables):
    [line] = cables.lines
    at.do(lambda: line.heard("\ufffd\ufffd08219"))
    assert "tốc độ cổng" in at.words()
    assert at.reception.draft().is_empty()


def test_another_port_chosen_lets_the_first_one_go(at, cables):
    at.go_to("settings", "scanner")
    panel = at.desk_window.settings.scanner
    panel.port.set_value("COM1")
    panel.baud.set_value("115200")
    at.do(lambda: panel.port.activated.emit(0))
    first, second = cables.lines
    assert first.closed
    assert (second.port, second.baud) == ("COM1", 115200)


def test_no_port_chosen_listens_to_none(at, cables):
    at.go_to("settings", "scanner")
    panel = at.desk_window.settings.scanner
    panel.port.set_value("")
    at.do(lambda: panel.port.activated.emit(0))
    [line] = cables.lines
    assert line.closed
    assert not any("COM" in words for words in states(at))


def test_what_the_port_said_before_it_was_closed_is_not_heard_any_more(at, cables):
    [line] = cables.lines
    line.heard(CARD)
    at.desk_window.scanner.port.close()
    at.do(lambda: None)
    assert at.reception.draft().is_empty()


def test_closing_the_window_lets_the_port_go(at, cables):
    at.desk_window.scanner.close()
    assert cables.lines[0].closed


def test_trying_shows_what_was_read_with_its_number_covered_and_enters_nothing(at, cables):
    at.go_to("settings", "scanner")
    panel = at.desk_window.settings.scanner
    at.do(panel.button.click)
    at.do(lambda: cables.lines[0].heard(CARD))
    shown = panel.result.notice
    assert shown.kind == "ok"
    assert "082••••123" in shown.sentence
    assert "199000" not in shown.fact + shown.sentence
    assert "Mẫu" not in shown.fact + shown.sentence
    assert at.reception.draft().is_empty()
    assert at.window.place() == "settings"


def test_trying_tells_how_fast_the_keys_came_and_that_an_input_method_is_on(at):
    at.go_to("settings", "scanner")
    panel = at.desk_window.settings.scanner
    at.focus(panel.button)
    at.do(panel.button.click)
    at.scan(*telex("082199000123||Lò Thị Hoa|08031999|Nữ|Times City, Hà Nội|15072021"))
    assert panel.result.notice.kind == "warn"
    assert "Unikey" in panel.result.notice.sentence
    assert "8 ms" in panel.result.notice.sentence


def test_a_scan_on_the_settings_page_is_an_ordinary_one_while_nothing_is_tried(at):
    at.go_to("settings", "scanner")
    at.scan(CARD)
    assert at.window.place() == "reception"
    assert at.person("name") == "Nguyễn Thị Mẫu"
