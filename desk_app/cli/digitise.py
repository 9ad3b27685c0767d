"""``digitise``: the scanner's folder, scans added to a dossier, listed, written out again, taken back, checked."""

import argparse
from pathlib import Path
from typing import Any

from desk_app.cli.at_desk import at_desk, dossier_document, iso, officer_of
from desk_app.cli.console import DONE, NONE_DONE, Console
from desk_app.domain.errors import Trouble
from desk_app.services.digitising import KeptScan
from desk_app.services.watched_folder import WaitingFile
from desk_app.services.wording import sentence, sentence_of

PRESENCE = {
    "whole": ("đủ", "whole"),
    "missing": ("mất tệp", "missing"),
    "changed": ("tệp bị đổi", "changed"),
    "taken_back": ("đã gỡ", "taken back"),
}


def add_to(commands: Any, parents: list[argparse.ArgumentParser], language: str) -> None:
    """Adds ``digitise waiting|add|show|open|take-back|check``."""
    vi = language == "vi"
    digitise = commands.add_parser("digitise", allow_abbrev=False, help="số hóa giấy tờ" if vi else "scans of papers")
    steps = digitise.add_subparsers(dest="step", required=True)

    def step(name: str, words: tuple[str, str], run: Any) -> argparse.ArgumentParser:
        found: argparse.ArgumentParser = steps.add_parser(
            name, parents=parents, allow_abbrev=False, help=words[0 if vi else 1]
        )
        found.set_defaults(run=run)
        return found

    waiting = step("waiting", ("tệp trong thư mục máy quét", "files in the scanner's folder"), run_waiting)
    waiting.add_argument("folder", type=Path, metavar="DIR")
    add = step("add", ("thêm bản quét vào hồ sơ", "scans into a dossier"), run_add)
    add.add_argument("code")
    add.add_argument("files", nargs="+", type=Path, metavar="FILE")
    add.add_argument("--paper", required=True, metavar="NAME")
    add.add_argument("--pages", type=int, metavar="N")
    add.add_argument("--stickers", type=int, default=0, metavar="N")
    add.add_argument("--remove-sources", action="store_true")
    show = step("show", ("bản quét của hồ sơ", "the scans of a dossier"), run_show)
    show.add_argument("code")
    opened = step("open", ("ghi bản quét ra tệp", "a scan written to a file"), run_open)
    opened.add_argument("code")
    opened.add_argument("digest")
    opened.add_argument("--out", required=True, type=Path, metavar="FILE")
    back = step("take-back", ("gỡ bản quét", "remove a scan"), run_take_back)
    back.add_argument("code")
    back.add_argument("digest")
    back.add_argument("--reason", required=True, metavar="TEXT")
    step("check", ("kiểm tra thư mục bản quét", "check the folder of scans"), run_check)


def run_waiting(arguments: argparse.Namespace, console: Console) -> int:
    """Each file with its pages, or with the reason why it is not taken."""
    with at_desk(arguments) as desk:
        found = desk.digitising.waiting(arguments.folder)
    for file in found:
        console.answer(_waiting_document(file, console), _waiting_text(file, console))
    return DONE


def run_add(arguments: argparse.Namespace, console: Console) -> int:
    """All files, as one paper's pages in this order, or none."""
    with at_desk(arguments) as desk:
        done = desk.digitising.add(
            arguments.code,
            arguments.paper,
            arguments.files,
            officer_of(desk, arguments),
            pages=arguments.pages,
            stickers=arguments.stickers,
            remove_sources=arguments.remove_sources,
        )
    for warning in done.warnings:
        console.say(sentence(warning, {}, console.language))
    if done.left:
        console.say(sentence("digitise.source_left", {"names": ", ".join(done.left)}, console.language))
    pages = sum(line.pages for line in done.added)
    document = dossier_document(done.dossier) | {"added": len(done.added), "pages": pages}
    told = console.words("tệp", "file" if len(done.added) == 1 else "files"), _pages_word(pages, console)
    console.answer(
        document | {"warnings": list(done.warnings), "left": list(done.left)},
        f"{done.dossier.code}  {len(done.added)} {told[0]}  {pages} {told[1]}",
    )
    return DONE


def run_show(arguments: argparse.Namespace, console: Console) -> int:
    """Every scan of a dossier, and whether its file is what it was."""
    with at_desk(arguments) as desk:
        found = desk.digitising.of_dossier(arguments.code)
    for scan in found:
        console.answer(_scan_document(scan), _scan_text(scan, console))
    return DONE


def run_open(arguments: argparse.Namespace, console: Console) -> int:
    """The proved content, written to a new file; one that is there is not overwritten."""
    with at_desk(arguments) as desk:
        line, data = desk.digitising.open(arguments.code, arguments.digest)
    try:
        with arguments.out.open("xb") as file:
            file.write(data)
    except OSError as error:
        raise Trouble("file.cannot_write", path=str(arguments.out), reason=error.strerror or "") from error
    console.answer({"file": str(arguments.out), "digest": line.digest}, str(arguments.out))
    return DONE


def run_take_back(arguments: argparse.Namespace, console: Console) -> int:
    """The file goes, the reason stays."""
    with at_desk(arguments) as desk:
        later = desk.digitising.take_back(
            arguments.code, arguments.digest, officer_of(desk, arguments), reason=arguments.reason
        )
    console.answer(dossier_document(later), later.code)
    return DONE


def run_check(arguments: argparse.Namespace, console: Console) -> int:
    """Reads every scan; an answer for each that fails, then one for the whole. A failing scan is exit code 1."""
    with at_desk(arguments) as desk:
        found = desk.digitising.check()
    for code, scan in found.failing:
        console.answer({"code": code} | _scan_document(scan), f"{code}  {_scan_text(scan, console)}")
    failing = len(found.failing)
    words = console.words(
        f"{found.files} tệp, {failing} hỏng hoặc mất, {found.unclaimed} không thuộc hồ sơ nào",
        f"{found.files} files, {failing} damaged or missing, {found.unclaimed} of no dossier",
    )
    console.answer({"files": found.files, "failing": failing, "unclaimed": found.unclaimed}, words)
    return NONE_DONE if failing else DONE


def _waiting_document(file: WaitingFile, console: Console) -> dict[str, Any]:
    said = {"file": str(file.path), "size": file.size}
    if file.refused is not None:
        return said | console.error_document(file.refused)
    return said | {"pages": file.pages, "digest": file.digest}


def _waiting_text(file: WaitingFile, console: Console) -> str:
    if file.refused is not None:
        return f"✕ {file.path.name}  {sentence_of(file.refused, console.language)}"
    return f"✓ {file.path.name}  {file.pages} {_pages_word(file.pages, console)}  {-(-file.size // 1024)} KB"


def _pages_word(count: int, console: Console) -> str:
    return console.words("trang", "page" if count == 1 else "pages")


def _scan_document(scan: KeptScan) -> dict[str, Any]:
    line = scan.line
    return {
        "paper": line.paper,
        "digest": line.digest,
        "kind": str(line.kind),
        "pages": line.pages,
        "size": line.size,
        "name": line.name,
        "at": iso(line.at),
        "officer": line.officer,
        "presence": scan.presence,
        "taken_back_at": iso(line.taken_back_at),
        "taken_back_by": line.taken_back_by or None,
        "taken_back_why": line.taken_back_why or None,
    }


def _scan_text(scan: KeptScan, console: Console) -> str:
    line, (vi, en) = scan.line, PRESENCE[scan.presence]
    why = f": {line.taken_back_why}" if line.taken_back_why else ""
    pages = f"{line.pages} {_pages_word(line.pages, console)}"
    return f"{line.digest[:12]}  {line.paper}  {pages}  {line.kind}  [{console.words(vi, en)}{why}]"
