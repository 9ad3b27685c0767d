"""A screen without a monitor: Xvfb with openbox, a session bus, and a keyboard that xdotool plays; one a household."""

import os
import re
import subprocess
from pathlib import Path

from desk_app import wiring
from tests.system.household import Household, until

KEYBOARDS = ("5", "3")
"""By their numbers in Xvfb: the one that xdotool plays, and the one that programs listen to."""

SCANNER, FINGERS = 6, 100
"""Milliseconds from key to key."""


class Screen:
    """What is started here shows on this screen and speaks on this bus."""

    def __init__(self, household: Household, letters: str = "") -> None:
        """``letters`` beyond ASCII get keys of their own, as for a scanner set to this keyboard."""
        self.household = household
        folder = household.folder / "runtime"
        folder.mkdir(mode=0o700)
        household.environment |= {
            "DISPLAY": self._x_server(),
            "XDG_RUNTIME_DIR": str(folder),
            "XDG_SESSION_TYPE": "x11",
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "GSETTINGS_BACKEND": "memory",
            "LANG": "C.UTF-8",
            "HOME": str(household.folder),
            **{
                f"XDG_{name}_HOME": str(household.folder / name.lower())
                for name in ("CONFIG", "DATA", "STATE", "CACHE")
            },
            wiring.STATE_VARIABLE: str(household.folder / "state"),
        }
        household.environment.pop("WAYLAND_DISPLAY", None)
        self._letters = sorted({letter.lower() for letter in letters if not letter.isascii()})
        self._give_keys()
        household.environment["DBUS_SESSION_BUS_ADDRESS"] = self._bus()
        household.start(["openbox", "--sm-disable"], "openbox")
        until(lambda: self._runs("xdotool", "get_num_desktops"), "openbox manages the screen")

    def telex(self) -> None:
        """Switch a Vietnamese input method on, as it is on most desks; for what is started afterwards."""
        self.household.environment |= {"QT_IM_MODULE": "ibus"}
        self.household.start(["ibus-daemon", "--panel", "disable", "--emoji-extension", "disable"], "ibus")

        def ready() -> bool:  # it also complains that it may not change the keyboard
            subprocess.run(
                ["ibus", "engine", "Unikey"], env=self.household.environment, check=False, capture_output=True
            )
            asked = subprocess.run(["ibus", "engine"], env=self.household.environment, check=False, capture_output=True)
            return asked.stdout.strip() == b"Unikey"

        until(ready, "ibus types Vietnamese")
        self._give_keys()

    def keys(self, *names: str) -> None:
        """Keys pressed one after the other (``"F12"``, ``"ctrl+k"``)."""
        self.household.run(["xdotool", "key", "--clearmodifiers", *names])

    def types(self, text: str, gap: int = FINGERS) -> None:
        """Text typed, with so many milliseconds between two letters."""
        self.household.run(["xdotool", "type", "--delay", str(gap), text])

    def scan(self, text: str) -> None:
        """A keyboard scanner: very fast, and Enter at its end."""
        words = ["xdotool", "type", "--args", "1", "--delay", str(SCANNER), text, "key", "Return"]
        self.household.run(words)

    def window(self, words: str) -> str:
        """The id of the window with those words in its title, once it is there; it is given the keyboard."""
        number = until(lambda: self._titled(words), f"a window “{words}”", 60)
        self.household.run(["xdotool", "windowactivate", "--sync", number])
        return number

    def close_window(self, number: str) -> None:
        """As the cross of its frame does."""
        self.household.run(["xdotool", "windowclose", number])

    def _titled(self, words: str) -> str:
        for number in self._ask("search", "--onlyvisible", "--name", ".").split():
            if words in self._ask("getwindowname", number):
                return number
        return ""

    def _ask(self, *words: str) -> str:
        """What xdotool answers; nothing where it finds nothing, or the window has gone meanwhile."""
        asked = ["xdotool", *words]
        return subprocess.run(
            asked, env=self.household.environment, check=False, capture_output=True, encoding="utf-8"
        ).stdout

    def _x_server(self) -> str:
        reading, writing = os.pipe()
        words = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1366x768x24", "-nolisten", "tcp", "-noreset"]
        self.household.start(words, "xvfb", pass_fds=(writing,))
        os.close(writing)
        with os.fdopen(reading, encoding="ascii") as said:
            return f":{said.readline().strip()}"

    def _bus(self) -> str:
        words = ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1"]
        bus = self.household.start(words, "dbus", stdout=subprocess.PIPE)
        assert bus.stdout is not None
        return bus.stdout.readline().decode("ascii").strip()

    def _runs(self, *words: str) -> bool:
        return subprocess.run(words, env=self.household.environment, check=False, capture_output=True).returncode == 0

    def _give_keys(self) -> None:
        """Known to the X server before anything is typed: xdotool would remap keys while it types, and lose some."""
        display = self.household.environment["DISPLAY"]
        text = self.household.run(["xkbcomp", "-w0", display, "-"])
        spare = re.findall(r"<(I1[6-9]\d)> = \d", text)  # multimedia keys
        keys = "".join(
            f'key <{key}> {{ type= "TWO_LEVEL", symbols[Group1]= [ U{ord(low):04X}, U{ord(low.upper()):04X} ] }};\n'
            for key, low in zip(spare[: len(self._letters)], self._letters, strict=True)
        )
        at = text.index("modifier_map")
        keymap: Path = self.household.folder / "keymap.xkb"
        keymap.write_text(f"{text[:at]}\n{keys}{text[at:]}", encoding="utf-8")
        for keyboard in KEYBOARDS:
            self.household.run(["xkbcomp", "-w0", "-i", keyboard, keymap, display])
