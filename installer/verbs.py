"""What ``bootstrap.py`` can be asked for: each verb sets up what it needs, then starts the program or its checks."""

import os
import platform
import signal
import struct
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from installer import debian, system_tests
from installer.environment import Environment
from installer.words import WRONG_USAGE, Stop, say, tell

ROOT = Path(__file__).resolve().parent.parent
OLDEST_GLIBC = (2, 34)
OLDEST_WINDOWS_BUILD = 17763
CALL = "python installer\\bootstrap.py" if os.name == "nt" else "python3 installer/bootstrap.py"

USAGE_VI = f"""Cách dùng: {CALL} LỆNH
  run        mở chương trình ở quầy
  test       chạy mọi kiểm thử (thêm tham số của pytest nếu muốn)
  check      định dạng, soát lỗi, kiểu dữ liệu, kiểm thử
  demo       một ngày mẫu không cần màn hình; --to THƯ_MỤC
  bench      đo tốc độ; kèm tên để chỉ đo phần đó
  pictures   vẽ lại các ảnh trong docs/pictures"""
USAGE_EN = f"""Usage: {CALL} VERB
  run        opens the desk
  test       runs every test (pytest's own options may follow)
  check      format, lint, types, tests
  demo       an invented day without a screen; --to DIR
  bench      measures; a name after it measures only that part
  pictures   draws docs/pictures anew"""


def do(words: Sequence[str]) -> int:
    """Do what the first word asks; the result is the exit code."""
    if words and words[0] in ("-h", "--help", "help"):
        say(USAGE_VI, USAGE_EN)
        return 0
    verb = VERBS.get(words[0]) if words else None
    if verb is None:
        print(USAGE_VI, USAGE_EN, sep="\n", file=sys.stderr)
        return WRONG_USAGE
    try:
        check_system()
        return verb(Environment(ROOT), words[1:])
    except Stop as stop:
        return tell(stop)


def run(place: Environment, words: Sequence[str]) -> int:
    """Open the desk."""
    if not has_display(os.environ):
        raise Stop(
            f"Máy này không có màn hình nên không mở được cửa sổ. Có thể xem một ngày mẫu bằng:  {CALL} demo",
            f"There is no display here, so no window can open. To see an invented day instead:  {CALL} demo",
        )
    offscreen = os.environ.get("QT_QPA_PLATFORM", "").startswith(("offscreen", "minimal"))
    _need_libraries(debian.OFFSCREEN if offscreen else debian.SCREEN)
    place.prepare("run")
    return _start(place, ["main.py", *words], os.environ)


def test(place: Environment, words: Sequence[str]) -> int:
    """Run the tests; at the end say which were left out on this computer."""
    _need_libraries(debian.OFFSCREEN)
    place.prepare("test")
    chosen = system_tests.chosen(place.root, words)
    missing = system_tests.still_missing() if chosen else []
    ignored = [f"--ignore={system_tests.FOLDER}"] if missing else []
    code = _start(place, ["-m", "pytest", *words, *ignored], _without_screen())
    if missing:
        say(*system_tests.left_out(chosen, missing))
    return code


def check(place: Environment, words: Sequence[str]) -> int:
    """All checks, each told by its name; the first that fails does not hide the next."""
    _need_libraries(debian.OFFSCREEN)
    place.prepare("test")
    steps = {
        "ruff format": ["-m", "ruff", "format", "--check", "."],
        "ruff check": ["-m", "ruff", "check", "."],
        "mypy": ["-m", "mypy"],
    }
    codes = {}
    for name, command in steps.items():
        print(f"── {name}", flush=True)
        codes[name] = _start(place, command, _without_screen())
    print("── pytest", flush=True)
    codes["pytest"] = test(place, words)
    failed = [name for name, code in codes.items() if code != 0]
    if failed:
        say(f"Chưa đạt: {', '.join(failed)}.", f"Not passed: {', '.join(failed)}.")
        return 1
    say("Mọi kiểm tra đều đạt.", "All checks passed.")
    return 0


def demo(place: Environment, words: Sequence[str]) -> int:
    """Play an invented day offscreen into a folder."""
    _need_libraries(debian.OFFSCREEN)
    place.prepare("run")
    given = any(word == "--to" or word.startswith("--to=") for word in words)
    options = [*words] if given else [*words, "--to", str(free_folder(Path("demo-out")))]
    return _start(place, ["-m", "desk_app", "demo", *_absolute(options)], _without_screen())


def bench(place: Environment, words: Sequence[str]) -> int:
    """Run the measurements one after the other, all of them or those named."""
    found = {
        file.stem.removeprefix("bench_"): file for file in sorted((place.root / "tests" / "bench").glob("bench_*.py"))
    }
    unknown = [word for word in words if word not in found]
    if unknown:
        raise Stop(
            f"Không có phép đo {', '.join(unknown)}. Hiện có: {', '.join(found)}.",
            f"There is no measurement {', '.join(unknown)}. There are: {', '.join(found)}.",
            code=WRONG_USAGE,
        )
    _need_libraries(debian.OFFSCREEN)
    place.prepare("bench")
    codes = []
    for name in words or found:
        print(f"── {name}", flush=True)
        codes.append(_start(place, [str(found[name])], {**_without_screen(), "PYTHONPATH": str(place.root)}))
    return max(codes, default=0)


def pictures(place: Environment, words: Sequence[str]) -> int:
    """Draw the pictures of the documentation anew."""
    _need_libraries(debian.OFFSCREEN)
    place.prepare("run")
    return _start(place, ["-m", "ui.pictures", "--to", "docs/pictures", *words], _without_screen())


VERBS: Mapping[str, Callable[[Environment, Sequence[str]], int]] = {
    "run": run,
    "test": test,
    "check": check,
    "demo": demo,
    "bench": bench,
    "pictures": pictures,
}


def has_display(environment: Mapping[str, str], system: str = sys.platform) -> bool:
    """Whether a window can open, or the caller has chosen Qt's platform himself."""
    if not system.startswith("linux"):
        return True
    return any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def free_folder(wanted: Path) -> Path:
    """The wanted folder, or the next free name beside it: an earlier day is never written over."""
    if not wanted.exists():
        return wanted
    number = 2
    while (beside := wanted.with_name(f"{wanted.name}-{number}")).exists():
        number += 1
    say(f"{wanted} đã có; ngày mẫu mới ở {beside}.", f"{wanted} exists already; the new day goes to {beside}.")
    return beside


def check_system() -> None:
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


def _need_libraries(libraries: Mapping[str, str]) -> None:
    if not sys.platform.startswith("linux"):
        return
    packages = debian.missing_packages(libraries)
    if packages and not debian.is_debian_like():
        files = ", ".join(name for name, package in libraries.items() if package in packages)
        raise Stop(
            f"Máy còn thiếu thư viện hệ thống mà Qt cần: {files}. Hãy cài rồi chạy lại.",
            f"System libraries that Qt needs are missing: {files}. Please install them, then start again.",
        )
    debian.require(packages, "thư viện hệ thống mà Qt cần", "system libraries that Qt needs", root=debian.is_root())


def _without_screen() -> dict[str, str]:
    """This environment, with Qt drawing into memory on Linux: no window pops up, and all computers draw alike."""
    environment = dict(os.environ)
    if sys.platform.startswith("linux"):
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    return environment


def _absolute(options: Sequence[str]) -> list[str]:
    """The same options with the folder after ``--to`` seen from where the caller stands, not from the project."""
    result: list[str] = []
    for word in options:
        if word.startswith("--to="):
            word = f"--to={Path(word.removeprefix('--to=')).absolute()}"
        elif result and result[-1] == "--to":
            word = str(Path(word).absolute())
        result.append(word)
    return result


def _start(place: Environment, words: Sequence[str], environment: Mapping[str, str]) -> int:
    """Run the environment's Python in the project's root and hand its exit code on (128 + signal, as a shell does)."""
    child = subprocess.Popen(
        [str(place.python), *words], cwd=place.root, env={"PYTHONIOENCODING": "utf-8", **environment}
    )
    while True:
        try:
            code = child.wait()
        except KeyboardInterrupt:  # the child has heard it too and finishes in its own way
            continue
        break
    if code == -signal.SIGINT:
        raise KeyboardInterrupt
    return code if code >= 0 else 128 - code
