"""``check``, ``backup`` and ``restore``: is the record whole, and safe copies of it."""

import argparse
from pathlib import Path
from typing import Any

from desk_app.cli.at_desk import at_desk, folder_of, now_of
from desk_app.cli.console import DONE, TROUBLE, Console


def add_to(commands: Any, parents: list[argparse.ArgumentParser], language: str) -> None:
    """Adds the three commands."""
    vi = language == "vi"
    check = commands.add_parser(
        "check", parents=parents, allow_abbrev=False, help="kiểm tra sổ" if vi else "check the record"
    )
    check.set_defaults(run=run_check)
    backup = commands.add_parser("backup", parents=parents, allow_abbrev=False, help="sao lưu" if vi else "a safe copy")
    backup.add_argument("--to", type=Path, required=True, metavar="DIR")
    backup.set_defaults(run=run_backup)
    restore = commands.add_parser(
        "restore", parents=parents, allow_abbrev=False, help="phục hồi bản sao lưu" if vi else "put a copy back"
    )
    restore.add_argument("file", type=Path)
    restore.set_defaults(run=run_restore)


def run_check(arguments: argparse.Namespace, console: Console) -> int:
    """Database, history chain, numbers, scans."""
    with at_desk(arguments) as desk:
        findings = desk.safekeeping.check()
    document = {
        "sound": not findings.troubles,
        "dossiers": findings.dossiers,
        "events": findings.events,
        "scans": findings.scans,
        "troubles": list(findings.troubles),
    }
    said = console.words(
        f"Sổ nguyên vẹn: {findings.dossiers} hồ sơ, {findings.events} dòng diễn biến, {findings.scans} tệp quét.",
        f"The record is sound: {findings.dossiers} dossiers, {findings.events} entries, {findings.scans} scans.",
    )
    console.answer(document, "\n".join(findings.troubles) if findings.troubles else said)
    return TROUBLE if findings.troubles else DONE


def run_backup(arguments: argparse.Namespace, console: Console) -> int:
    """One checked copy."""
    with at_desk(arguments) as desk:
        path = desk.safekeeping.back_up(arguments.to)
    console.answer({"file": str(path)}, str(path))
    return DONE


def run_restore(arguments: argparse.Namespace, console: Console) -> int:
    """Puts a copy back, also where the record is so damaged that no desk opens; what was there is set aside."""
    from desk_app.wiring import FixedClock, restore_desk

    now = now_of(arguments)
    aside = restore_desk(folder_of(arguments), arguments.file, FixedClock(now) if now else None)
    said = console.words(
        f"Đã phục hồi. Sổ trước đó được cất riêng, không xóa: {aside}",
        f"Restored. The record of before was set aside, not deleted: {aside}",
    )
    document = {"restored": str(arguments.file), "set_aside": str(aside) if aside.exists() else None}
    console.answer(document, said)
    return DONE
