"""Bytes from a port become scans, however they are cut."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.scanner.frames import LONGEST, TOO_LONG, Frames
from tests.building import CARD

LINE = f"{CARD}\r\n".encode()


@given(st.lists(st.integers(0, len(LINE)), max_size=6))
def test_a_card_in_any_pieces_is_one_card(cuts):
    frames, found = Frames(), []
    places = [0, *sorted(cuts), len(LINE)]
    for start, end in pairwise(places):
        found += frames.take(LINE[start:end])
    assert found == [CARD]
    assert not frames.waiting()


@pytest.mark.parametrize("end", [b"\r", b"\n", b"\r\n", b"\t", b"\x03"])
def test_scans_end_as_scanners_end_them(end):
    assert Frames().take(b"H58.123-260302-1001" + end + b"\x02BG-1" + end) == ["H58.123-260302-1001", "BG-1"]


def test_a_scan_without_an_end_is_over_after_a_silence():
    frames = Frames()
    assert frames.take(CARD.encode()) == []
    assert frames.waiting()
    assert frames.pause() == [CARD]
    assert frames.pause() == []


def test_bytes_that_are_not_utf_8_are_marked_and_never_guessed():
    [text] = Frames().take("Nguyễn".encode("utf-16-le") + b"\xe1\xbb\r")
    assert "\ufffd" in text


def test_a_port_that_never_ends_fills_no_memory():
    frames = Frames()
    assert frames.take(b"x" * 10 * LONGEST) == []
    assert frames.take(b"\r" + b"H58\r") == [TOO_LONG, "H58"]


@given(st.binary(max_size=300))
def test_no_bytes_make_it_stumble(noise):
    frames = Frames()
    for text in [*frames.take(noise), *frames.pause()]:
        assert text
