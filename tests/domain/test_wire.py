"""Moments as they travel: written with our offset, read from whatever offset they have."""

from datetime import datetime

import pytest

from desk_app.domain.wire import read_moment, wire_moment


@pytest.mark.parametrize(
    "text",
    ["2026-03-02T09:00:00+07:00", "2026-03-02T02:00:00+00:00", "2026-03-02T02:00:00Z", "2026-03-01T23:00:00-03:00"],
)
def test_a_moment_is_read_as_our_local_time_whatever_its_offset(text):
    assert read_moment(text) == datetime(2026, 3, 2, 9, 0)


def test_what_was_written_is_read_again():
    moment = datetime(2026, 12, 31, 23, 59, 59)
    assert read_moment(wire_moment(moment)) == moment


@pytest.mark.parametrize("text", ["", "hôm qua", "2026-13-02T09:00:00+07:00", "2026-03-02T09:00:00+07:00 và hơn nữa"])
def test_what_is_no_moment_is_refused(text):
    with pytest.raises(ValueError, match=r".*"):
        read_moment(text)
