"""``list`` and ``report``: what a desk works by, and what it reports; also as spreadsheets."""

import argparse
from datetime import datetime
from pathlib import Path
from typing import Any

from desk_app.cli.at_desk import at_desk, iso
from desk_app.cli.console import DONE, Console
from desk_app.cli.days import read_day
from desk_app.domain.dates import short_moment
from desk_app.domain.dossiers import Dossier
from desk_app.domain.errors import RuleBroken
from desk_app.domain.reports import Period, Settlement
from desk_app.services.desk import Desk
from desk_app.services.reporting import Table
from desk_app.services.whole_file import write_whole
from desk_app.services.wording import sentence
from desk_app.services.worklists import ListName


def add_to(commands: Any, parents: list[argparse.ArgumentParser], language: str) -> None:
    """Adds ``list`` and ``report``."""
    vi = language == "vi"
    lists = commands.add_parser(
        "list", parents=parents, allow_abbrev=False, help="danh sách công việc" if vi else "a worklist"
    )
    lists.add_argument("name", choices=[str(name) for name in ListName], metavar="NAME")
    lists.add_argument("--of", default="", metavar="OFFICER")
    lists.add_argument("--xlsx", type=Path, metavar="FILE.xlsx")
    lists.set_defaults(run=run_list)
    reports = commands.add_parser("report", parents=parents, allow_abbrev=False, help="báo cáo" if vi else "a report")
    reports.add_argument("name", choices=list(REPORTS), metavar="NAME")
    reports.add_argument("--from", type=read_day, required=True, metavar="D", dest="first")
    reports.add_argument("--to", type=read_day, required=True, metavar="D", dest="last")
    reports.add_argument("--format", choices=["json", "xlsx", "pdf"], default="json")
    reports.add_argument("--out", type=Path, metavar="FILE")
    reports.add_argument("--of", default="", metavar="OFFICER")
    reports.set_defaults(run=run_report)


def run_list(arguments: argparse.Namespace, console: Console) -> int:
    """One line a dossier: hour, due date and receiver."""
    name = ListName(arguments.name)
    with at_desk(arguments) as desk:
        lines = desk.worklists.lines(name, officer=arguments.of)
        if arguments.xlsx is not None:
            title = sentence(f"list.{name}", {}, "vi")
            table = desk.reporting.list_table(title, lines, desk.clock.now())
            write_whole(arguments.xlsx, desk.reporting.spreadsheet(table), makes_folder=True)
    for line in lines:
        dossier = line.dossier
        document = {
            "code": dossier.code,
            "state": str(dossier.state),
            "at": iso(line.at),
            "received_at": iso(dossier.received_at),
            "first_due_at": iso(dossier.promise.first_due_at),
            "lawful_due_at": iso(dossier.promise.lawful_due_at),
            "officer": line.officer,
            "place": dossier.place,
            "next": str(line.next_move) if line.next_move else None,
        }
        moment = short_moment(line.at) if line.at else "–"
        console.answer(document, f"{dossier.code}  {moment}  {line.officer}  {dossier.procedure.name}")
    return DONE


def run_report(arguments: argparse.Namespace, console: Console) -> int:
    """A report of a period as JSON, and as a file when one is asked for."""
    if arguments.format != "json" and arguments.out is None:
        raise RuleBroken("report.out_missing", format=arguments.format)
    with at_desk(arguments) as desk:
        document, table = REPORTS[arguments.name](desk, Period(arguments.first, arguments.last), arguments.of)
        if arguments.format != "json":
            draw = desk.reporting.spreadsheet if arguments.format == "xlsx" else desk.reporting.listing
            write_whole(arguments.out, draw(table), makes_folder=True)
    days = {"from": arguments.first.isoformat(), "to": arguments.last.isoformat()}
    shown = (table.columns, *table.rows, *([table.totals] if table.totals else []))
    console.answer(days | document, "\n".join("\t".join(map(_shown, row)) for row in shown))
    return DONE


def _settlement_report(desk: Desk, period: Period, officer: str) -> tuple[dict[str, Any], Table]:
    """What came equals what was settled and what is open; of the whole desk, whoever received it."""
    if officer:
        raise RuleBroken("report.not_of_one", name="settlement")
    report = desk.reporting.settlement(period)
    fields = [{"field": name} | _figures(line) for name, line in report.lines.items()]
    return {"fields": fields, "total": _figures(report.total)}, desk.reporting.settlement_table(report)


def _late_report(desk: Desk, period: Period, officer: str) -> tuple[dict[str, Any], Table]:
    """What was settled late, or was open and late at the end, and by how much; closed dossiers too."""
    found = desk.period_lists.late(period, officer=officer)
    lines = [
        _about(line.dossier)
        | {
            "due_at": iso(line.due_at),
            "ended_at": iso(line.ended_at),
            "late_days": line.overrun.days,
            "late_minutes": line.overrun.minutes,
            "postponed_to": iso(line.dossier.promise.postponed_to),
        }
        for line in found
    ]
    return {"count": len(lines), "lines": lines}, desk.period_lists.late_table(period, found)


def _resets_report(desk: Desk, period: Period, officer: str) -> tuple[dict[str, Any], Table]:
    """Requests for papers made so close to the date that the clock began anew; closed dossiers too."""
    found = desk.period_lists.resets(period, officer=officer)
    lines = [
        _about(line.dossier)
        | {
            "asked_at": iso(line.wait.start),
            "due_before": iso(line.wait.due_before),
            "answered_at": iso(line.wait.end),
            "lawful_due_at": iso(line.dossier.promise.lawful_due_at),
            "ended_at": iso(line.dossier.ended_at),
            "approved_by": line.asked_by,
        }
        for line in found
    ]
    return {"count": len(lines), "lines": lines}, desk.period_lists.resets_table(period, found)


def _exemptions_report(desk: Desk, period: Period, officer: str) -> tuple[dict[str, Any], Table]:
    """Who paid less than the tariff says, and why."""
    found = desk.period_lists.exemptions(period, officer=officer)
    lines = [
        _about(line.dossier)
        | {
            "exemption": line.exemption.code,
            "words": line.exemption.words,
            "ground": line.exemption.ground,
            "exempted_vnd": line.exemption.amount_vnd,
            "taken_vnd": line.taken_vnd,
        }
        for line in found
    ]
    return {"count": len(lines), "lines": lines}, desk.period_lists.exemptions_table(period, found)


REPORTS = {
    "settlement": _settlement_report,
    "late": _late_report,
    "resets": _resets_report,
    "exemptions": _exemptions_report,
}


def _about(dossier: Dossier) -> dict[str, Any]:
    return {
        "code": dossier.code,
        "state": str(dossier.state),
        "procedure": dossier.procedure.name,
        "officer": dossier.receiver,
        "place": dossier.place,
        "received_at": iso(dossier.received_at),
    }


def _shown(value: str | int | datetime | None) -> str:
    if isinstance(value, datetime):
        return short_moment(value)
    return "" if value is None else str(value)


def _figures(line: Settlement) -> dict[str, Any]:
    tenths = line.on_time_tenths
    return {
        "received": line.received, "online": line.online, "other": line.other, "carried": line.carried,
        "settled": line.settled, "early": line.early, "on_time": line.on_time + line.without_date, "late": line.late,
        "open": line.open, "open_in_time": line.open_in_time, "open_late": line.open_late,
        "on_time_percent": None if tenths is None else f"{tenths // 10}.{tenths % 10}",
    }  # fmt: skip
