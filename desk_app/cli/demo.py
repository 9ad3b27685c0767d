"""``demo``: an invented day, end to end, on a training desk and a training office above."""

import argparse
from pathlib import Path
from typing import Any

from desk_app.cli.console import DONE, Console


def add_to(commands: Any, parents: list[argparse.ArgumentParser], language: str) -> None:
    """Adds ``demo``."""
    help_text = {"vi": "diễn thử một ngày làm việc bịa đặt", "en": "play an invented day"}[language]
    parser = commands.add_parser("demo", parents=parents, allow_abbrev=False, help=help_text)
    parser.add_argument("--to", type=Path, required=True, metavar="DIR")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Plays the day and says what it left."""
    from desk_app.demo import play

    played = play(arguments.to, console.say)
    document = {
        "folder": str(arguments.to),
        "dossiers": played.dossiers,
        "procedures": played.procedures,
        "receipts": played.receipts,
        "batch": str(played.batch),
        "reply": str(played.reply),
        "pictures": played.pictures,
    }
    said = console.words(
        f"Đã diễn xong một ngày: {played.dossiers} hồ sơ của {played.procedures} thủ tục, {played.receipts} giấy "
        f"tiếp nhận, một lô, một trả lời, {played.pictures} ảnh, trong {arguments.to}.",
        f"A day was played: {played.dossiers} dossiers of {played.procedures} procedures, {played.receipts} receipts, "
        f"one batch, one reply, {played.pictures} pictures, in {arguments.to}.",
    )
    console.answer(document, said)
    return DONE
