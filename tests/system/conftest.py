"""Services of Debian, started for one run in folders of their own, without systemd, and gone for sure at its end."""

import itertools
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.system.household import Household
from tests.system.printers import PrintShop


@pytest.fixture
def household(tmp_path) -> Iterator[Household]:
    """What one test starts; nothing of it outlives the test."""
    made = Household(tmp_path)
    yield made
    made.close()
    assert made.left() == []


@pytest.fixture(scope="session")
def print_shop() -> Iterator[PrintShop]:
    """A CUPS with no printer in it. Under root its filters are another user's, so pytest's own folders are no place."""
    folder = Path(tempfile.mkdtemp(prefix="quay-cups-"))
    folder.chmod(0o711)
    made = Household(folder)
    yield PrintShop(made, folder)
    made.close()
    assert made.left() == []
    shutil.rmtree(folder)


@pytest.fixture
def a_printer(print_shop) -> Iterator[str]:
    """The name of a printer of its own, ready; its file is ``print_shop.target(name)``."""
    name = f"Quay{next(_numbers)}"
    print_shop.add(name)
    yield name
    print_shop.tool("lpadmin", "-x", name)


_numbers = itertools.count(1)
