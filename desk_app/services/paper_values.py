"""Papers as a move's particulars: one line as a person types it, or JSON in which no sign of a name is lost."""

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from desk_app.domain.errors import RuleBroken
from desk_app.domain.filed import FiledPaper
from desk_app.domain.procedures import read_checklist
from desk_app.domain.text import tidy
from desk_app.domain.waits import MissingPaper
from desk_app.services.strict_json import strict_loads

MOST_PAPERS = 200
MOST_SHEETS = 10_000

_STRUCTURED = re.compile(r'\s*\[\s*[{"\]]')
"""A JSON list of objects or texts; a name may begin with a bracket, too (``[Mẫu 01] Tờ khai``)."""


def read_missing(text: str) -> tuple[MissingPaper, ...]:
    """Reads ``Tờ khai: thiếu chữ ký; Giấy chứng sinh: bản chụp mờ``: papers, each with its reason.

    Or ``[{"name": "Đơn: mẫu 1; bản chính", "reason": "mờ"}, "Tờ khai"]``, where every sign is kept. Raises RuleBroken
    ``move.papers_unreadable``.
    """
    if _STRUCTURED.match(text):
        told = _told(text, "missing", ("name", "reason"))
        return tuple(MissingPaper(_words(each, "name", "missing"), _words(each, "reason", "missing")) for each in told)
    found = []
    for part in filter(None, (tidy(part) for part in re.split(r"[;\n]", text))):
        name, _, reason = part.partition(":")
        found.append(MissingPaper(tidy(name), tidy(reason)))
    return tuple(found)


def read_papers(text: str) -> tuple[FiledPaper, ...]:
    """Reads papers as the catalogue writes them: ``Tờ khai [o:1 c:0]; Giấy ủy quyền``; without figures one original.

    Or as JSON: texts, or objects with ``name``, ``originals``, ``certified``, ``copies``, ``present_only``.
    """
    if _STRUCTURED.match(text):
        known = ("name", "originals", "certified", "copies", "present_only")
        return tuple(map(_paper, _told(text, "papers", known)))
    return tuple(
        FiledPaper(
            item.name,
            originals=item.originals or (0 if item.copies or item.present_only else 1),
            copies=item.copies,
            present_only=item.present_only,
        )
        for item in read_checklist(text)
    )


def say_missing(papers: Iterable[MissingPaper]) -> str:
    """Papers as :func:`read_missing` reads them back whole; empty for none."""
    told = [{"name": paper.name} | ({"reason": paper.reason} if paper.reason else {}) for paper in papers]
    return json.dumps(told, ensure_ascii=False) if told else ""


def say_papers(names: Iterable[str]) -> str:
    """Names as :func:`read_papers` reads them back whole, an original each; empty for none."""
    told = list(names)
    return json.dumps(told, ensure_ascii=False) if told else ""


def _told(text: str, field: str, known: tuple[str, ...]) -> list[Mapping[str, Any]]:
    """The papers of a JSON list, each an object with a name."""
    try:
        document = strict_loads(text)
    except (ValueError, RecursionError):
        raise RuleBroken("move.papers_unreadable", field=field) from None
    if not isinstance(document, list) or len(document) > MOST_PAPERS:
        raise RuleBroken("move.papers_unreadable", field=field)
    found: list[Mapping[str, Any]] = []
    for each in document:
        paper = {"name": each} if isinstance(each, str) else each
        if not isinstance(paper, dict) or set(paper) - set(known) or not _words(paper, "name", field):
            raise RuleBroken("move.papers_unreadable", field=field)
        found.append(paper)
    return found


def _paper(told: Mapping[str, Any]) -> FiledPaper:
    originals, certified, copies = (_sheets(told, name) for name in ("originals", "certified", "copies"))
    present_only = told.get("present_only", False)
    if not isinstance(present_only, bool):
        raise RuleBroken("move.papers_unreadable", field="papers")
    bare = not (originals or certified or copies or present_only)
    return FiledPaper(_words(told, "name", "papers"), originals or int(bare), certified, copies, present_only)


def _words(told: Mapping[str, Any], name: str, field: str) -> str:
    said = told.get(name, "")
    if not isinstance(said, str):
        raise RuleBroken("move.papers_unreadable", field=field)
    return tidy(said)


def _sheets(told: Mapping[str, Any], name: str) -> int:
    count = told.get(name, 0)
    if not isinstance(count, int) or isinstance(count, bool) or not 0 <= count <= MOST_SHEETS:
        raise RuleBroken("move.papers_unreadable", field="papers")
    return count
