"""A desk as ``main.py`` opens it on a real X server, with somebody who hears the window, and keys from outside."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from desk_app import wiring
from desk_app.domain.dossiers import Dossier
from tests.building import MORNING, OFFICER, a_desk, a_filing
from tests.system.household import Household, until
from tests.system.listening import Listener
from tests.system.screens import Screen

ROOT = Path(__file__).resolve().parents[2]
CARD = "082190000147|301234567|Lương Thị Ngọc Ẩn|14051990|Nữ|Số 27, Ấp Bình Trung, Xã Tân Hòa, Cửu Giang|15072021"
NAME = "Lương Thị Ngọc Ẩn"
ENTRY = "Quét thẻ, giấy tiếp nhận – gõ tên, mã, thủ tục"
NUMBER, PERSON, BIRTH, PHONE = "Số định danh cá nhân", "Họ và tên", "Ngày sinh", "Điện thoại"
MANGLED = "Thẻ đọc bị lỗi dấu vì bộ gõ đang bật."
ADDRESS, PROCEDURE, NOTE = "Địa chỉ", "Thủ tục", "Ghi chú"


@dataclass
class Counter:
    """A desk whose window is open on a screen, and somebody who hears it."""

    screen: Screen
    ears: Listener
    folder: Path
    window: str

    def close(self) -> None:
        """Alt+F4, and the program has ended well."""
        program = self.screen.household.children[-1]
        self.screen.keys("alt+F4")
        until(lambda: program.poll() is not None, "the program ends")
        assert program.returncode == 0, self.screen.household.said("program")

    def dossiers(self) -> list[Dossier]:
        """What stands in the record, once the window is closed."""
        desk = wiring.start_desk(self.folder, wiring.FixedClock(MORNING))
        found = list(desk.lookup.worklist("today"))
        desk.close()
        return found

    def papers(self) -> list[Path]:
        """The papers kept as PDF."""
        return sorted((self.folder / "receipts").glob("*.pdf"))


@contextmanager
def a_counter(folder: Path, *, telex: bool = False, registered: int = 0) -> Iterator[Counter]:
    """Open a desk with so many dossiers; ``telex`` switches the input method on before. All is gone afterwards."""
    household = Household(folder)
    try:
        screen = Screen(household, letters=CARD)
        with pytest.MonkeyPatch.context() as settings:
            settings.setenv(wiring.STATE_VARIABLE, household.environment[wiring.STATE_VARIABLE])
            desk = a_desk(folder / "desk")
            for _ in range(registered):
                desk.reception.register(a_filing(), OFFICER)
            desk.close()
            if telex:
                screen.telex()
            ears = Listener(household)
            words = [sys.executable, ROOT / "main.py", "--data", folder / "desk", "--now", f"{MORNING:%Y-%m-%dT%H:%M}"]
            household.start(words, "program", cwd=ROOT)
            window = screen.window("TẬP HUẤN")
            ears.wait_for(ENTRY)
            yield Counter(screen, ears, folder / "desk", window)
    finally:
        household.close()
    assert household.left() == []
