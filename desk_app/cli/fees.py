"""``fees``: what a case costs and why; the tariff shown, taken in, given out. ``fees count`` needs no data folder."""

import argparse
from datetime import datetime
from pathlib import Path
from typing import Any

import resources
from desk_app.cli.at_desk import at_desk, now_of, officer_of
from desk_app.cli.console import DONE, Console
from desk_app.cli.days import day_given
from desk_app.cli.procedures import read_text
from desk_app.domain.dates import short_day
from desk_app.domain.fee_rules import KIND_WORDS, FeeRule, Pages
from desk_app.domain.fees import FeeCount, FeeLine, Tariff
from desk_app.domain.filed import Channel
from desk_app.domain.money import grouped, in_words, with_words
from desk_app.domain.procedures import read_catalogue
from desk_app.domain.tariff_file import read_tariff
from desk_app.domain.wire import VIETNAM
from desk_app.services.fees import shipped_tariff
from desk_app.services.whole_file import write_whole
from desk_app.services.wording import sentence


def add_to(commands: Any, parents: list[argparse.ArgumentParser], language: str) -> None:
    """Adds ``fees show | count | import | export``."""
    vi = language == "vi"
    group = commands.add_parser(
        "fees", parents=parents, allow_abbrev=False, help="biểu phí, lệ phí" if vi else "fees and what cases cost"
    )
    ways = group.add_subparsers(dest="way_of_fees", required=True, metavar="VIỆC" if vi else "WAY")

    def way(name: str, words: str, run: Any) -> argparse.ArgumentParser:
        parser: argparse.ArgumentParser = ways.add_parser(name, parents=parents, allow_abbrev=False, help=words)
        parser.set_defaults(run=run)
        return parser

    show = way("show", "các mức thu" if vi else "the rules in force", run_show)
    show.add_argument("procedure", nargs="?", default="", metavar="CODE")
    show.add_argument("--on", metavar="DATE")
    count = way("count", "tính phí một trường hợp" if vi else "what one case costs", run_count)
    count.add_argument("--procedure", required=True, metavar="CODE")
    count.add_argument("--channel", default=Channel.IN_PERSON, choices=[str(each) for each in Channel])
    count.add_argument("--on", metavar="DATE")
    add_counts(count, vi=vi)
    count.add_argument("--office", default="", metavar="CODE", help="mã cơ quan" if vi else "rules of this office too")
    count.add_argument("--tariff", type=Path, metavar="FILE", help="tệp biểu phí khác" if vi else "another tariff")
    taken = way("import", "nhập biểu phí" if vi else "takes a tariff in place of the one in force", run_import)
    taken.add_argument("file", type=Path, metavar="FILE")
    given = way("export", "lưu biểu phí đang dùng" if vi else "writes the tariff in force", run_export)
    given.add_argument("file", type=Path, metavar="FILE")


def add_counts(parser: argparse.ArgumentParser, *, vi: bool) -> None:
    """What is counted of a case."""
    parser.add_argument("--pages", type=int, default=1, help="số trang bản chính" if vi else "pages of the original")
    parser.add_argument("--copies", type=int, help="số bản" if vi else "copies")
    parser.add_argument("--count", type=int, default=1, help="số trường hợp, số người" if vi else "cases, persons")
    parser.add_argument("--case", default="", help="trường hợp riêng" if vi else "a special case with its own amount")
    parser.add_argument("--exemption", default="", metavar="CODE", help="lý do miễn, giảm" if vi else "an exemption")


def run_show(arguments: argparse.Namespace, console: Console) -> int:
    """The rules and exemptions, all of them or those of one day."""
    with at_desk(arguments) as desk:
        tariff = desk.fees.in_force()
    on = day_given(arguments.on, "on") if arguments.on else None
    for rule in tariff.rules:
        if arguments.procedure and arguments.procedure not in rule.procedures:
            continue
        if on is None or any(rule.when.holds(on, channel, tariff.office) for channel in Channel):
            console.answer(_rule_document(rule), _rule_line(rule))
    return DONE


def run_count(arguments: argparse.Namespace, console: Console) -> int:
    """One case. Where no rule speaks the answer says so, and that is no refusal: the officer types the amount."""
    on = day_given(arguments.on, "on") if arguments.on else (now_of(arguments) or datetime.now(VIETNAM)).date()
    asked: dict[str, Any] = {name: getattr(arguments, name) for name in COUNTED}
    channel = Channel(arguments.channel)
    if getattr(arguments, "data", None) is not None and arguments.tariff is None:
        with at_desk(arguments) as desk:
            count = desk.fees.fee_for(arguments.procedure, channel, on, **asked)
    else:
        tariff = _tariff(arguments.tariff).of_office(arguments.office)
        count = tariff.fee_for(arguments.procedure, channel, on, of_field=_field_of(arguments.procedure), **asked)
    if count is None:
        console.answer({"total": None}, "–")
        facts = {"procedure": arguments.procedure, "day": short_day(on)}
        console.say(sentence("fee.no_rule", facts, console.language))
    else:
        console.answer(count_document(count), count_text(count))
    return DONE


COUNTED = ("pages", "copies", "count", "case", "exemption")
"""The options of :func:`add_counts`, by the names that the tariff knows them by."""


def run_import(arguments: argparse.Namespace, console: Console) -> int:
    """Takes a tariff; a wrong entry refuses the whole file."""
    text = read_text(arguments.file)
    with at_desk(arguments) as desk:
        published = desk.fees.take(text, officer_of(desk, arguments))
    console.answer({"version": published.version}, f"{arguments.file.name}: {published.version}")
    return DONE


def run_export(arguments: argparse.Namespace, console: Console) -> int:
    """Writes the tariff in force, as a start for the office's own."""
    with at_desk(arguments) as desk:
        text = desk.fees.as_text()
    write_whole(arguments.file, text.encode("utf-8"))
    console.answer({"file": str(arguments.file)}, str(arguments.file))
    return DONE


def count_document(count: FeeCount) -> dict[str, Any]:
    """A count as an answer."""
    exempted = count.exemption
    return {
        "total": count.total,
        "words": in_words(count.total),
        "ground": count.ground,
        "lines": [line_document(line) for line in count.lines],
        "exemption": None
        if exempted is None
        else {
            "code": exempted.code,
            "words": exempted.words,
            "ground": exempted.ground,
            "amount": exempted.amount,
        },
    }


def line_document(line: FeeLine) -> dict[str, Any]:
    """One item as an answer."""
    return {
        "item": line.item,
        "name": line.name,
        "kind": str(line.kind),
        "unit": line.unit,
        "quantity": line.quantity,
        "unit_amount": line.unit_amount,
        "amount": line.amount,
        "exempted": line.exempted,
        "due": line.due,
    }


def count_text(count: FeeCount) -> str:
    """The sum in digits and words, then its items."""
    lines = [f"  {line_text(line)}" for line in count.lines]
    if count.exemption:
        lines.append(f"  – {grouped(count.exemption.amount)}: {count.exemption.words} ({count.exemption.ground})")
    return "\n".join([with_words(count.total), *lines, f"  {count.ground}"])


def line_text(line: FeeLine) -> str:
    """ "Phí chứng thực bản sao từ bản chính: 3 bản × 7.000 = 21.000"."""
    many = f"{line.quantity} {line.unit} × {grouped(line.unit_amount)} = " if line.unit else ""
    return f"{line.name}: {many}{grouped(line.amount)}"


def _tariff(path: Path | None) -> Tariff:
    return shipped_tariff() if path is None else read_tariff(read_text(path))


def _field_of(procedure: str) -> str:
    known = read_catalogue(resources.read_text("catalogue/procedures.csv"))
    return next((each.field for each in known if each.key == procedure), "")


def _rule_document(rule: FeeRule) -> dict[str, Any]:
    when = rule.when
    return {
        "key": rule.key,
        "item": rule.item,
        "name": rule.name,
        "kind": str(rule.kind),
        "unit": rule.unit,
        "per": str(rule.per),
        "amount": rule.amount,
        "pages": None if rule.pages is None else vars(rule.pages),
        "procedures": sorted(rule.procedures),
        "fields": sorted(rule.fields),
        "case": rule.case,
        "on_request": rule.on_request,
        "from": when.start and when.start.isoformat(),
        "before": when.end and when.end.isoformat(),
        "channels": sorted(when.channels),
        "offices": sorted(when.offices),
        "ground": rule.ground,
        "confidence": str(rule.confidence),
    }


def _rule_line(rule: FeeRule) -> str:
    when = rule.when
    said = [
        f"{rule.key:<32} {_amount(rule.pages, rule.amount):>28} / {rule.unit}",
        f"{rule.name} ({KIND_WORDS[rule.kind]})",
        rule.case,
        "+" if rule.on_request else "",
        f"{when.start or ''}…{when.end or ''}",
        ", ".join(sorted([*when.channels, *when.offices])),
        rule.ground,
        str(rule.confidence),
    ]
    return " · ".join(part for part in said if part)


def _amount(pages: Pages | None, amount: int | None) -> str:
    if pages is None:
        return grouped(amount or 0)
    cap = "" if pages.most is None else f" ≤ {grouped(pages.most)}"
    return f"{pages.first_pages}×{grouped(pages.first)}, {grouped(pages.further)}{cap}"
