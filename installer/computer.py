"""What this computer must have before anything is installed: a system that is new enough, a display, Qt's libraries."""

import os
import platform
import struct
import sys
from collections.abc import Mapping

from installer import debian
from installer.environment import Environment
from installer.words import Stop

OLDEST_GLIBC = (2, 34)
MOST_WORKERS = 4
"""Each test process takes about half a gigabyte."""

OLDEST_WINDOWS_BUILD = 17763
"""Windows 10 of autumn 2018 (1809): Qt 6 imports what older ones lack."""


def has_display(environment: Mapping[str, str], system: str = sys.platform) -> bool:
    """Whether a window can open, or the caller has chosen Qt's platform himself."""
    if not system.startswith("linux"):
        return True
    return any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def refuse_what_cannot_work() -> None:
    """Stop early where Qt's libraries could never be installed, with a sentence instead of pip's."""
    if struct.calcsize("P") < 8:
        raise Stop("Cần Python bản 64-bit.", "A 64-bit Python is needed.")
    if sys.platform == "win32" and sys.getwindowsversion().build < OLDEST_WINDOWS_BUILD:
        raise Stop("Cần Windows 10 (1809) hoặc mới hơn.", "Windows 10 (1809) or newer is needed.")
    library, version = platform.libc_ver()
    if library == "glibc" and tuple(int(part) for part in version.split(".")[:2]) < OLDEST_GLIBC:
        raise Stop(
            f"Hệ điều hành quá cũ (glibc {version}). Cần Debian 12, Ubuntu 22.04 hoặc mới hơn.",
            f"This system is too old (glibc {version}). Debian 12, Ubuntu 22.04 or newer is needed.",
        )


def share_of_tests() -> list[str]:
    """How the whole suite is shared among processors: whole files, so that what a file prepares is made once."""
    workers = min(os.cpu_count() or 1, MOST_WORKERS)
    return ["-n", str(workers), "--dist", "loadfile"] if workers > 1 else []


def bring_what_is_missing(place: Environment, libraries: Mapping[str, str]) -> None:
    """Everything that only the system's own installer can bring, asked for at once."""
    if not sys.platform.startswith("linux"):
        return
    packages = debian.missing_packages(libraries)
    if debian.is_debian_like():
        if not place.python.exists() and debian.lacks_venv():
            packages.append(debian.venv_package())
        vi, en = "phần của hệ thống mà Qt và Python cần", "parts of the system that Qt and Python need"
        debian.require(packages, vi, en, root=debian.is_root())
    elif packages:
        files = ", ".join(name for name, package in libraries.items() if package in packages)
        raise Stop(
            f"Máy còn thiếu thư viện hệ thống mà Qt cần: {files}. Hãy cài rồi chạy lại.",
            f"System libraries that Qt needs are missing: {files}. Please install them, then start again.",
        )
