"""``procedures``: the catalogue, looked through, shown, taken in and given out as CSV."""

import argparse
from pathlib import Path
from typing import Any

from desk_app.cli.at_desk import at_desk, officer_of
from desk_app.cli.console import DONE, Console
from desk_app.domain.errors import FileRefused, RuleBroken
from desk_app.domain.procedures import Procedure
from desk_app.services.whole_file import write_whole


def add_to(commands: Any, parents: list[argparse.ArgumentParser], language: str) -> None:
    """Adds ``procedures list | show | import | export``."""
    help_text = {"vi": "danh mục thủ tục", "en": "the catalogue of procedures"}[language]
    group = commands.add_parser("procedures", parents=parents, allow_abbrev=False, help=help_text)
    verbs = group.add_subparsers(dest="verb", required=True)
    listed = verbs.add_parser("list", parents=parents, allow_abbrev=False)
    listed.add_argument("--find", default="", metavar="TEXT")
    listed.set_defaults(run=run_list)
    shown = verbs.add_parser("show", parents=parents, allow_abbrev=False)
    shown.add_argument("code")
    shown.set_defaults(run=run_show)
    taken = verbs.add_parser("import", parents=parents, allow_abbrev=False)
    taken.add_argument("file", type=Path)
    taken.set_defaults(run=run_import)
    given = verbs.add_parser("export", parents=parents, allow_abbrev=False)
    given.add_argument("file", type=Path)
    given.set_defaults(run=run_export)


def run_list(arguments: argparse.Namespace, console: Console) -> int:
    """One line a procedure."""
    with at_desk(arguments) as desk:
        found = desk.catalogue.find(arguments.find, 10_000) if arguments.find else desk.catalogue.procedures()
    for procedure in found:
        limit = procedure.limit.words(padded=False) if procedure.limit else "–"
        console.answer(
            _document(procedure),
            f"{procedure.key:<10} {procedure.name} · {procedure.field} · {limit} · {procedure.confidence}",
        )
    return DONE


def run_show(arguments: argparse.Namespace, console: Console) -> int:
    """One procedure with its papers, source and confidence."""
    with at_desk(arguments) as desk:
        known = {procedure.key: procedure for procedure in desk.catalogue.procedures()}
    procedure = known.get(arguments.code)
    if procedure is None:
        raise RuleBroken("dossier.unknown_procedure", procedure=arguments.code[:40])
    papers = "\n".join(f"  {place}. {item.name}" for place, item in enumerate(procedure.checklist, start=1))
    limit = procedure.limit.words(padded=False) if procedure.limit else procedure.limit_note
    console.answer(
        _document(procedure),
        f"{procedure.key} {procedure.name}\n{procedure.field} · {limit}\n{papers}\n"
        f"{procedure.legal_basis}\n{procedure.source} ({procedure.confidence})",
    )
    return DONE


def run_import(arguments: argparse.Namespace, console: Console) -> int:
    """Takes a catalogue; a wrong row refuses the whole file."""
    text = read_text(arguments.file)
    with at_desk(arguments) as desk:
        published = desk.catalogue.take_catalogue(text, officer_of(desk, arguments))
    console.answer({"version": published.version}, f"{arguments.file.name}: {published.version}")
    return DONE


def run_export(arguments: argparse.Namespace, console: Console) -> int:
    """Writes the catalogue with a byte order mark, so that Vietnamese spreadsheets open it right."""
    with at_desk(arguments) as desk:
        text = desk.catalogue.as_text()
    write_whole(arguments.file, text.encode("utf-8-sig"))
    console.answer({"file": str(arguments.file)}, str(arguments.file))
    return DONE


def read_text(path: Path) -> str:
    """A file from outside as text."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise FileRefused("file.not_utf8", path=path.name) from error
    except OSError as error:
        raise FileRefused("file.cannot_read", path=path.name, reason=error.strerror) from error


def _document(procedure: Procedure) -> dict[str, Any]:
    limit = procedure.limit
    return {
        "code": procedure.key,
        "national_code": procedure.national_code,
        "name": procedure.name,
        "short_name": procedure.short_name,
        "field": procedure.field,
        "limit": None if limit is None else {"value": _number(limit.value), "unit": str(limit.unit)},
        "limit_note": procedure.limit_note,
        "fee_vnd": procedure.fee_vnd,
        "fee_note": procedure.fee_note,
        "result_document": procedure.result_document,
        "documents": [
            {
                "name": item.name,
                "originals": item.originals,
                "copies": item.copies,
                "present_only": item.present_only,
                "conditional": item.conditional,
            }
            for item in procedure.checklist
        ],
        "legal_basis": procedure.legal_basis,
        "source": procedure.source,
        "confidence": str(procedure.confidence),
    }


def _number(value: Any) -> int | float | None:
    if value is None:
        return None
    return int(value) if value % 1 == 0 else float(value)
