"""What every test finds around it: no screen needed, nobody's own folders touched, Hypothesis' two measures of care."""

import os
import shutil
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

if sys.platform.startswith("linux"):  # elsewhere Qt's offscreen platform has no fonts
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile("desk", max_examples=100, deadline=None)
settings.register_profile(
    "thorough", max_examples=5_000, deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "desk"))

_OWN_FOLDERS = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME")
_borrowed: list[Path] = []


def pytest_configure(config: pytest.Config) -> None:
    """Settings and data that a test forgets to place go to a folder of this run, never to the person's own."""
    folder = Path(tempfile.mkdtemp(prefix="quay-tests-"))
    _borrowed.append(folder)
    for name in _OWN_FOLDERS:
        os.environ[name] = str(folder / name.lower())


def pytest_unconfigure(config: pytest.Config) -> None:
    """Give the borrowed folders back."""
    while _borrowed:
        shutil.rmtree(_borrowed.pop(), ignore_errors=True)
