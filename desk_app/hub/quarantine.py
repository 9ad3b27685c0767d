"""Quarantine: our own copy of every file that came in, and the reports beside those that were not taken."""

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from desk_app.domain.errors import Trouble


def report(kept: Path, document: Mapping[str, Any], sentence: str) -> None:
    """Lays a ``.txt`` for people and a ``.json`` for programs beside a copy; a newer judgement replaces the older."""
    written = json.dumps(document, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    for ending, text in ((".txt", sentence + "\n"), (".json", written)):
        path = kept.with_name(kept.name + ending)
        beside = path.with_name(path.name + ".part")
        try:
            with beside.open("w", encoding="utf-8", newline="\n") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            beside.replace(path)
        except OSError as error:
            raise Trouble("hub.report_unwritten", name=path.name, reason=error.strerror) from error


def withdraw_report(kept: Path) -> None:
    """A file that was taken after all has no report; what was said before stands in the audit."""
    for ending in (".txt", ".json"):
        try:
            kept.with_name(kept.name + ending).unlink(missing_ok=True)
        except OSError as error:
            raise Trouble("hub.report_unwritten", name=kept.name + ending, reason=error.strerror) from error
