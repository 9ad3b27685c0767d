"""Procedures of the catalogue: papers asked for, fee, time limit, and how sure each row is."""

import csv
import io
import re
from collections.abc import Iterable
from enum import StrEnum

from desk_app.domain.errors import DeskError, FileRefused, RuleBroken
from desk_app.domain.limits import PausePolicy, TimeLimit, Unit
from desk_app.domain.text import tidy
from desk_app.domain.values import value

NATIONAL_CODE = re.compile(r"\d\.\d{6}(?:\.\d{3}\.\d{2}\.\d{2})?(?:\.[A-Z]\d{2})?", re.ASCII)
"""``1.004873``; older provincial lists append the province."""

LOCAL_KEY = re.compile(r"T\d{2}", re.ASCII)
"""Our own key of a row whose national code is not established yet; it is never printed."""


class Confidence(StrEnum):
    """How well a row was checked against published lists."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


@value
class ChecklistItem:
    """One paper that a procedure asks for, with the usual number of originals and copies."""

    name: str
    originals: int = 0
    copies: int = 0
    present_only: bool = False
    conditional: bool = False


@value
class LimitVariant:
    """Another limit of the same procedure: for one channel, for one case (trường hợp), or for both.

    ``channel`` empty: any; ``case`` empty: the ordinary one.
    """

    limit: TimeLimit
    channel: str = ""
    case: str = ""


@value
class Procedure:
    """One row of the catalogue.

    ``key`` is the national code, or a local key while there is none. ``limit`` is None when the published text gives
    no single number: the officer then types limit and ground, or registers without a date. ``second_limit`` counts
    from the day on which the financial obligation was met; ``agency`` settles it, empty for this office.
    """

    key: str
    name: str
    short_name: str
    field: str
    limit: TimeLimit | None
    pause_policy: PausePolicy
    limit_note: str
    fee_vnd: int | None
    fee_note: str
    result_document: str
    checklist: tuple[ChecklistItem, ...]
    legal_basis: str
    source: str
    confidence: Confidence
    variants: tuple[LimitVariant, ...] = ()
    second_limit: TimeLimit | None = None
    agency: str = ""

    @property
    def cases(self) -> tuple[str, ...]:
        """The cases that have a limit of their own."""
        return tuple(dict.fromkeys(variant.case for variant in self.variants if variant.case))

    def limit_for(self, channel: str, case: str = "") -> TimeLimit | None:
        """The limit of a channel and a case: the variant that says most about them, else the ordinary one.

        Raises ``dossier.unknown_case`` for a case that the catalogue does not know.
        """
        if case and case not in self.cases:
            raise RuleBroken("dossier.unknown_case", case=case[:60], known=list(self.cases), field="case")
        fitting = [each for each in self.variants if each.channel in ("", channel) and each.case in ("", case)]
        best = max(fitting, key=lambda each: (bool(each.case), bool(each.channel)), default=None)
        return best.limit if best else self.limit

    @property
    def national_code(self) -> str | None:
        """The code that may be printed, if there is one."""
        return self.key if NATIONAL_CODE.fullmatch(self.key) else None


COLUMNS = (
    "key", "name", "short_name", "field", "level", "limit_value", "limit_unit", "pause_policy", "limit_note", "fee_vnd",
    "fee_note", "result_document", "required_documents", "legal_basis", "source", "confidence",
)  # fmt: skip

LATER_COLUMNS = ("limit_variants", "second_limit", "agency")
"""Columns that an older catalogue may lack."""


def read_catalogue(text: str) -> tuple[Procedure, ...]:
    """Reads the catalogue's CSV (columns :data:`COLUMNS`); a wrong row refuses the whole file, naming its line."""
    reader = csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""))
    missing = [column for column in COLUMNS if column not in (reader.fieldnames or ())]
    if missing:
        raise FileRefused("catalogue.columns", missing=missing)
    found: dict[str, Procedure] = {}
    for row in reader:
        procedure = _procedure(row, reader.line_num)
        if procedure.key in found:
            raise FileRefused("catalogue.twice", key=procedure.key, line=reader.line_num)
        found[procedure.key] = procedure
    if not found:
        raise FileRefused("catalogue.empty")
    return tuple(found.values())


def _procedure(row: dict[str, str], line: int) -> Procedure:
    try:
        key = row["key"].strip()
        if not NATIONAL_CODE.fullmatch(key) and not LOCAL_KEY.fullmatch(key):
            raise RuleBroken("catalogue.key", key=key)
        name = tidy(row["name"])
        if not name:
            raise RuleBroken("catalogue.name")
        unit, fee = row["limit_unit"].strip(), row["fee_vnd"].strip()
        return Procedure(
            key=key,
            name=name,
            short_name=tidy(row["short_name"]) or name,
            field=tidy(row["field"]),
            limit=_limit(row["limit_value"].strip(), unit) if unit else None,
            pause_policy=PausePolicy(row["pause_policy"].strip() or "restart"),
            limit_note=tidy(row["limit_note"]),
            fee_vnd=int(fee) if fee else None,
            fee_note=tidy(row["fee_note"]),
            result_document=tidy(row["result_document"]),
            checklist=read_checklist(row["required_documents"]),
            legal_basis=tidy(row["legal_basis"]),
            source=tidy(row["source"]),
            confidence=Confidence(row["confidence"].strip() or "low"),
            variants=read_variants(row.get("limit_variants") or ""),
            second_limit=_words_limit(row.get("second_limit") or ""),
            agency=tidy(row.get("agency") or ""),
        )
    except DeskError as error:
        raise FileRefused("catalogue.row", line=line, reason=error.code) from error
    except (ValueError, TypeError, AttributeError) as error:
        raise FileRefused("catalogue.row", line=line, reason=str(error)) from error


def _limit(value: str, unit: str) -> TimeLimit:
    return TimeLimit.of(None if unit == Unit.SAME_DAY else value, unit)


_VARIANT = re.compile(r"(?:(in_person|online|public_post)\b)?\s*(?:\[([^\]]+)\])?\s*=\s*(.+)")


def read_variants(text: str) -> tuple[LimitVariant, ...]:
    """Reads ``online = 20 working_days; [Có xác minh] = 25 calendar_days; online [Có xác minh] = 1.5 working_days``.

    The same channel and case twice is refused (``catalogue.variant``), as is one without either.
    """
    found: dict[tuple[str, str], LimitVariant] = {}
    for part in filter(None, (part.strip() for part in text.split(";"))):
        said = _VARIANT.fullmatch(part)
        limit = _words_limit(said[3]) if said else None
        key = (said[1] or "", tidy(said[2] or "")) if said else ("", "")
        if limit is None or not any(key) or key in found:
            raise RuleBroken("catalogue.variant", text=part[:60])
        found[key] = LimitVariant(limit, *key)
    return tuple(found.values())


def _words_limit(text: str) -> TimeLimit | None:
    """``20 working_days`` or ``same_day``; nothing for nothing."""
    parts = text.split()
    if not parts:
        return None
    if len(parts) > 2:
        raise RuleBroken("catalogue.variant", text=text[:60])
    return _limit(parts[0] if len(parts) == 2 else "", parts[-1])


def _limit_words(limit: TimeLimit) -> str:
    return f"{limit.value:f} {limit.unit}" if limit.value is not None else str(limit.unit)


def _variants_text(variants: Iterable[LimitVariant]) -> str:
    return "; ".join(
        f"{' '.join(filter(None, (each.channel, f'[{each.case}]' if each.case else '')))} = {_limit_words(each.limit)}"
        for each in variants
    )


def read_checklist(text: str) -> tuple[ChecklistItem, ...]:
    """Reads ``Tờ khai [o:1 c:0]; Căn cước [present]; Giấy ủy quyền [o:1 c:0, conditional]``."""
    items = []
    for part in text.split(";"):
        found = re.fullmatch(r"\s*(?P<name>.*?)\s*(?:\[(?P<how>[^\]]*)\])?\s*", part, re.DOTALL)
        if found is None or not found["name"]:
            continue
        how = found["how"] or ""
        counts = {letter: int(number) for letter, number in re.findall(r"([oc]):(\d+)", how)}
        items.append(
            ChecklistItem(
                name=tidy(found["name"]),
                originals=counts.get("o", 0),
                copies=counts.get("c", 0),
                present_only="present" in how,
                conditional="conditional" in how,
            )
        )
    return tuple(items)


def write_catalogue(procedures: Iterable[Procedure]) -> str:
    """The CSV that :func:`read_catalogue` reads, for an office that keeps its own list in a spreadsheet."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow((*COLUMNS, *LATER_COLUMNS))
    for row in procedures:
        value = "" if row.limit is None or row.limit.value is None else f"{row.limit.value:f}"
        writer.writerow(
            (
                row.key, row.name, row.short_name, row.field, "xã", value, row.limit.unit if row.limit else "",
                row.pause_policy, row.limit_note, "" if row.fee_vnd is None else row.fee_vnd, row.fee_note,
                row.result_document, _checklist_text(row.checklist), row.legal_basis, row.source, row.confidence,
                _variants_text(row.variants), _limit_words(row.second_limit) if row.second_limit else "", row.agency,
            )
        )  # fmt: skip
    return out.getvalue()


def _checklist_text(checklist: Iterable[ChecklistItem]) -> str:
    parts = []
    for item in checklist:
        marks = ["present"] if item.present_only else []
        if item.originals or item.copies:
            marks.append(f"o:{item.originals} c:{item.copies}")
        if item.conditional:
            marks.append("conditional")
        parts.append(f"{item.name} [{', '.join(marks)}]" if marks else item.name)
    return "; ".join(parts)
