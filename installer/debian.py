"""The Debian and Ubuntu packages that Qt, a virtual environment and the system tests need, and how they get there.

The list was found by trial on a minimal Debian 12. Newer releases renamed some packages (``…t64``) and still answer to
these names.
"""

import ctypes
import importlib.util
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from installer.words import Stop, follow, say

OFFSCREEN = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
}
"""What Qt needs even without a screen."""

SCREEN = OFFSCREEN | {
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libcups.so.2": "libcups2",
}
"""What a window on a real screen, and printing from it, need as well."""

FOR_SYSTEM_TESTS = (
    *("xvfb", "openbox", "xdotool", "x11-xkb-utils"),
    *("dbus-daemon", "ibus", "ibus-unikey"),
    *("at-spi2-core", "python3-pyatspi"),
    *("cups-daemon", "cups-client", "cups-filters"),
    *SCREEN.values(),
)
"""What ``tests/system`` starts: a screen without a monitor, its window manager and keys; a session bus with a
Vietnamese input method; a screen reader's ears; a CUPS without printers. And what the window on that screen needs."""

Follow = Callable[[Sequence[str], Mapping[str, str], Callable[[str], str | None]], tuple[int, list[str]]]


def is_debian_like(os_release: Path = Path("/etc/os-release")) -> bool:
    """Whether ``apt-get`` is this system's way, by the words of its os-release file."""
    try:
        lines = os_release.read_text(encoding="utf-8").splitlines()
    except OSError:
        return False
    families = [word for line in lines if line.startswith(("ID=", "ID_LIKE=")) for word in _value(line).split()]
    return bool({"debian", "ubuntu"} & set(families))


def is_root() -> bool:
    """Whether this process may install system packages."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def missing_packages(libraries: Mapping[str, str]) -> list[str]:
    """The packages of those shared libraries (file name → package) that this system does not find."""
    known = _known_libraries()
    return sorted({package for name, package in libraries.items() if name not in known and not _loads(name)})


def not_installed(packages: Sequence[str]) -> list[str]:
    """Those of the Debian packages that are not installed."""
    query = ["dpkg-query", "--show", "--showformat", "${Package} ${db:Status-Status}\n", *packages]
    try:
        answer = subprocess.run(query, capture_output=True, encoding="utf-8", errors="replace", check=False).stdout
    except OSError:
        return list(packages)
    installed = {line.split()[0] for line in answer.splitlines() if line.endswith(" installed")}
    return [package for package in packages if package not in installed]


def venv_package() -> str:
    """The package that brings ``venv``'s missing half (ensurepip) to the Python that runs this."""
    version = f"python3.{sys.version_info.minor}"
    system = Path("/usr/bin/python3")
    return "python3-venv" if system.exists() and system.resolve().name == version else f"{version}-venv"


def lacks_venv() -> bool:
    """Debian splits ``venv``: without python3-venv a virtual environment is made without pip, or not at all."""
    return any(importlib.util.find_spec(name) is None for name in ("venv", "ensurepip"))


def require(packages: Sequence[str], why_vi: str, why_en: str, *, root: bool, follow: Follow = follow) -> None:
    """Install the packages when root; otherwise stop and name the exact command."""
    if not packages:
        return
    if not root:
        raise Stop(
            f"Máy còn thiếu {why_vi}. Chưa có gì thay đổi. Hãy chạy lệnh sau rồi thử lại:",
            f"Missing here: {why_en}. Nothing was changed. Please run this, then start again:\n"
            f"  {command_for(packages)}",
        )
    say(f"Đang cài {why_vi}: {' '.join(packages)}", f"Installing {why_en}: {' '.join(packages)}")
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8"}
    patient = ["apt-get", "-o", "DPkg::Lock::Timeout=120"]
    for words in (["update"], ["install", "--yes", "--no-install-recommends", *packages]):
        code, last = follow([*patient, *words], environment, lambda line: None)
        if code != 0:
            raise Stop(
                f"apt-get {words[0]} không thành công; kiểm tra mạng và dung lượng đĩa rồi chạy lại.",
                f"apt-get {words[0]} failed; check the network and the disk, then start again.",
                details=last,
            )


def command_for(packages: Sequence[str]) -> str:
    """What a person types to install the packages."""
    return f"sudo apt-get update && sudo apt-get install --no-install-recommends {' '.join(packages)}"


def _value(line: str) -> str:
    return line.partition("=")[2].strip().strip("\"'")


def _known_libraries() -> set[str]:
    """The names in the loader's cache for this kind of machine; what is not among them is then tried by itself."""
    kind = {"x86_64": "x86-64", "aarch64": "AArch64"}.get(platform.machine(), "=>")
    tool = shutil.which("ldconfig") or "/sbin/ldconfig"
    try:
        answer = subprocess.run([tool, "-p"], capture_output=True, encoding="utf-8", errors="replace", check=False)
    except OSError:
        return set()
    return {line.split()[0] for line in answer.stdout.splitlines() if kind in line}


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True
