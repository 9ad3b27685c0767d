"""Fetching what a locked list names, through pip: each file is compared with the list's hashes, none is built here."""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from installer.words import Stop, follow

QUIET = {"PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_NO_INPUT": "1", "PIP_USER": "0", "PYTHONUTF8": "1"}


def install(python: Path, locked: Path) -> None:
    """Install the list into the environment of that interpreter, or stop with a sentence and pip's last lines."""
    options = ["--require-hashes", "--only-binary=:all:", "--no-color", "--progress-bar=off"]
    command = [str(python), "-m", "pip", "install", *options, "-r", str(locked)]
    code, last = follow(command, os.environ | QUIET, _progress)
    if code != 0:
        raise trouble(last)


def trouble(last: Sequence[str]) -> Stop:
    """What pip's last lines mean for a person."""
    said = "\n".join(last)
    for signs, (vi, en) in TROUBLES.items():
        if any(sign in said for sign in signs):
            return Stop(vi, en, details=last)
    return Stop(
        "pip không cài được các thư viện. Hãy xem các dòng trên rồi chạy lại.",
        "pip could not install the libraries. Please see the lines above, then start again.",
        details=last,
    )


TROUBLES: Mapping[tuple[str, ...], tuple[str, str]] = {
    ("No space left on device", "Errno 28", "WinError 112"): (
        "Đĩa đã đầy. Cần khoảng 1 GB trống; hãy dọn bớt rồi chạy lại, phần đã dở sẽ tự được làm lại.",
        "The disk is full. About 1 GB is needed; please make room and start again, what is half done is made anew.",
    ),
    ("DO NOT MATCH THE HASHES",): (
        "Một tệp tải về không khớp với danh sách đã khóa nên không được cài. Hãy thử lại; nếu còn gặp, hãy báo người"
        " phụ trách.",
        "A downloaded file differs from the locked list and was not installed. Please try again; if it stays, tell the"
        " maintainer.",
    ),
    (
        "Name or service not known",
        "name resolution",
        "NewConnectionError",
        "ConnectionError",
        "timed out",
        "Retrying",
    ): (
        "Không kết nối được mạng để tải thư viện. Hãy kiểm tra mạng (hoặc proxy) rồi chạy lại.",
        "The network could not be reached to fetch the libraries. Please check it (or the proxy), then start again.",
    ),
    ("No matching distribution found", "is not a supported wheel"): (
        "Không tìm thấy bản thư viện phù hợp với máy này (hệ điều hành, kiểu máy hoặc mạng).",
        "No version of a library was found that fits this computer (system, machine type, or the network).",
    ),
}


def _progress(line: str) -> str | None:
    if line.startswith(("Collecting ", "Processing ")):
        return line.replace("\\", "/").split()[1].rpartition("/")[2]
    return "…" if line.startswith("Installing collected packages") else None
