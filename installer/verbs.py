"""What ``bootstrap.py`` can be asked for: each verb sets up what it needs, then starts the program or its checks."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from installer import computer, debian, system_tests
from installer.environment import Environment
from installer.words import WRONG_USAGE, Stop, say, tell

ROOT = Path(__file__).resolve().parent.parent
CALL = "python installer\\bootstrap.py" if os.name == "nt" else "python3 installer/bootstrap.py"

USAGE_VI = f"""Cách dùng: {CALL} LỆNH
  run        mở chương trình ở quầy
  test       chạy mọi kiểm thử (thêm tham số của pytest nếu muốn)
  check      định dạng, soát lỗi, kiểu dữ liệu, kiểm thử
  demo       một ngày mẫu không cần màn hình; --to THƯ_MỤC
  bench      đo tốc độ; kèm tên để chỉ đo phần đó
  pictures   vẽ lại các ảnh trong docs/pictures và docs/papers"""
USAGE_EN = f"""Usage: {CALL} VERB
  run        opens the desk
  test       runs every test (pytest's own options may follow)
  check      format, lint, types, tests
  demo       an invented day without a screen; --to DIR
  bench      measures; a name after it measures only that part
  pictures   draws docs/pictures and docs/papers anew"""


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
        computer.refuse_what_cannot_work()
        return verb(Environment(ROOT), words[1:])
    except Stop as stop:
        return tell(stop)


def run(place: Environment, words: Sequence[str]) -> int:
    """Open the desk."""
    if not computer.has_display(os.environ):
        raise Stop(
            f"Máy này không có màn hình nên không mở được cửa sổ. Có thể xem một ngày mẫu bằng:  {CALL} demo",
            f"There is no display here, so no window can open. To see an invented day instead:  {CALL} demo",
        )
    offscreen = os.environ.get("QT_QPA_PLATFORM", "").startswith(("offscreen", "minimal"))
    computer.bring_what_is_missing(place, debian.OFFSCREEN if offscreen else debian.SCREEN)
    place.prepare("run")
    return _start(place, ["main.py", *words], os.environ)


def test(place: Environment, words: Sequence[str]) -> int:
    """Run the tests; at the end say which were left out on this computer."""
    computer.bring_what_is_missing(place, debian.OFFSCREEN)
    place.prepare("test")
    chosen = system_tests.chosen(place.root, words)
    missing = system_tests.still_missing() if chosen else []
    ignored = [f"--ignore={system_tests.FOLDER}"] if missing else []
    shared = computer.share_of_tests() if not words else []
    code = _start(place, ["-m", "pytest", *shared, *words, *ignored], _without_screen())
    if missing:
        say(*system_tests.left_out(chosen, missing))
    return code


def check(place: Environment, words: Sequence[str]) -> int:
    """All checks, each told by its name; the first that fails does not hide the next."""
    computer.bring_what_is_missing(place, debian.OFFSCREEN)
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
    computer.bring_what_is_missing(place, debian.OFFSCREEN)
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
    computer.bring_what_is_missing(place, debian.OFFSCREEN)
    place.prepare("bench")
    codes = []
    for name in words or found:
        print(f"── {name}", flush=True)
        codes.append(_start(place, [str(found[name])], {**_without_screen(), "PYTHONPATH": str(place.root)}))
    return max(codes, default=0)


def pictures(place: Environment, words: Sequence[str]) -> int:
    """Draw the pictures of the documentation anew."""
    computer.bring_what_is_missing(place, debian.OFFSCREEN)
    place.prepare("run")
    pages = ["-m", "ui.pictures", "--to", "docs/pictures", *words]
    papers = ["-m", "ui.pictures.papers", "--to", "docs/papers"]
    return _start(place, pages, _without_screen()) or _start(place, papers, _without_screen())


VERBS: Mapping[str, Callable[[Environment, Sequence[str]], int]] = {
    "run": run,
    "test": test,
    "check": check,
    "demo": demo,
    "bench": bench,
    "pictures": pictures,
}


def free_folder(wanted: Path) -> Path:
    """The wanted folder, or the next free name beside it: an earlier day is never written over."""
    if not wanted.exists():
        return wanted
    number = 2
    while (beside := wanted.with_name(f"{wanted.name}-{number}")).exists():
        number += 1
    say(f"{wanted} đã có; ngày mẫu mới ở {beside}.", f"{wanted} exists already; the new day goes to {beside}.")
    return beside


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
