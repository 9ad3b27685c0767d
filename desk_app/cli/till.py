"""``till``: money taken and given back, official receipts, and the shift that is counted and closed."""

import argparse
from typing import Any

from desk_app.cli.at_desk import at_desk, iso, officer_of
from desk_app.cli.console import DONE, Console
from desk_app.cli.days import day_given
from desk_app.cli.fees import COUNTED, add_counts, line_document, line_text
from desk_app.domain.dates import clock, short_day, short_moment
from desk_app.domain.errors import RuleBroken
from desk_app.domain.fee_rules import KIND_WORDS, FeeKind
from desk_app.domain.fees import FeeCount, FeeLine, typed_line
from desk_app.domain.money import grouped, with_words
from desk_app.domain.shift import ItemTotal, Shift, ShiftClose
from desk_app.domain.till import WAY_WORDS, OfficialReceipt, PaymentStory, PayWay
from desk_app.services.desk import Desk
from desk_app.services.till import Taking


def add_to(commands: Any, parents: list[argparse.ArgumentParser], language: str) -> None:
    """Adds ``till take | receipt | back | strike-out | show | close``."""
    vi = language == "vi"
    group = commands.add_parser(
        "till", parents=parents, allow_abbrev=False, help="thu tiền, chốt ca" if vi else "the till and its shifts"
    )
    ways = group.add_subparsers(dest="way_of_till", required=True, metavar="VIỆC" if vi else "WAY")

    def way(name: str, words: str, run: Any) -> Any:
        parser = ways.add_parser(name, parents=parents, allow_abbrev=False, help=words)
        parser.set_defaults(run=run)
        return parser.add_argument

    take = way("take", "thu tiền của một hồ sơ" if vi else "takes a dossier's fee", run_take)
    take("code", help="mã hồ sơ, - khi không có hồ sơ" if vi else "the dossier's code, - for money without one")
    add_counts(ways.choices["take"], vi=vi)
    take("--item", action="append", default=[], metavar="NAME=AMOUNT")
    take("--kind", default=FeeKind.LE_PHI, choices=[str(kind) for kind in FeeKind])
    take("--way", default=PayWay.CASH, choices=[str(each) for each in PayWay])
    take("--payer", default="", metavar="NAME")
    take("--receipt", metavar='"SYMBOL SERIAL"')
    take("--note", default="", metavar="TEXT")
    take("--id", metavar="UUID")
    named = way("receipt", "ghi số biên lai đã viết" if vi else "names the official receipt of a payment", run_receipt)
    named("payment", metavar="ID")
    named("receipt", metavar='"SYMBOL SERIAL"')
    back = way("back", "trả lại tiền" if vi else "gives money back", run_back)
    back("payment", metavar="ID")
    back("--amount", type=int, metavar="N")
    back("--line", type=int, metavar="NO")
    back("--way", choices=[str(each) for each in PayWay])
    back("--reason", default="", metavar="TEXT")
    struck = way("strike-out", "gạch bỏ khoản ghi nhầm" if vi else "strikes a mistaken entry out", run_strike_out)
    struck("payment", metavar="ID")
    struck("--reason", default="", metavar="TEXT")
    struck(
        "--leaf-unspoiled", action="store_true", help="tờ biên lai còn dùng được" if vi else "the leaf is still good"
    )
    show = way(
        "show", "ca đang mở, một ngày, một hồ sơ, một biên lai" if vi else "shift, day, dossier or receipt", run_show
    )
    show("code", nargs="?", default="")
    show("--day", metavar="DATE")
    show("--receipt", metavar='"SYMBOL SERIAL"')
    close = way("close", "đếm tiền, chốt ca" if vi else "counts the drawer and closes the shift", run_close)
    close("--counted", type=int, metavar="N", help="tổng số tiền đã đếm" if vi else "the counted total")
    close("--note-count", action="append", default=[], metavar="NOTE=PIECES")
    close("--change", type=int, default=0, metavar="N", help="tiền lẻ có sẵn đầu ca" if vi else "change of the morning")
    close("--reason", default="", metavar="TEXT")


def run_take(arguments: argparse.Namespace, console: Console) -> int:
    """Takes what the tariff counts for the dossier, or the items that were typed."""
    code = "" if arguments.code == "-" else arguments.code
    with at_desk(arguments) as desk:
        typed = [_typed(text, FeeKind(arguments.kind)) for text in arguments.item]
        count = FeeCount(tuple(typed)) if typed or not code else _counted(desk, code, arguments)
        taking = Taking(
            arguments.id or desk.till.new_id(),
            count.lines,
            PayWay(arguments.way),
            code=code,
            payer=arguments.payer,
            exemption=count.exemption,
            receipt=_receipt(arguments.receipt) if arguments.receipt else None,
            note=arguments.note,
        )
        payment = desk.till.take(taking, officer_of(desk, arguments))
        story = desk.till.payment(payment.id)
    _tell(story, console)
    return DONE


def run_receipt(arguments: argparse.Namespace, console: Console) -> int:
    """Names a payment's official receipt."""
    with at_desk(arguments) as desk:
        desk.till.name_receipt(arguments.payment, _receipt(arguments.receipt), officer_of(desk, arguments))
        story = desk.till.payment(arguments.payment)
    _tell(story, console)
    return DONE


def run_back(arguments: argparse.Namespace, console: Console) -> int:
    """Gives back all that is left, or a part of one item (counted from 1)."""
    with at_desk(arguments) as desk:
        desk.till.give_back(
            arguments.payment,
            officer_of(desk, arguments),
            reason=arguments.reason,
            amount=arguments.amount,
            line=None if arguments.line is None else arguments.line - 1,
            way=PayWay(arguments.way) if arguments.way else None,
        )
        story = desk.till.payment(arguments.payment)
    _tell(story, console)
    return DONE


def run_strike_out(arguments: argparse.Namespace, console: Console) -> int:
    """Strikes an entry out, before its shift is closed."""
    with at_desk(arguments) as desk:
        officer = officer_of(desk, arguments)
        spoiled = not arguments.leaf_unspoiled
        desk.till.strike_out(arguments.payment, officer, reason=arguments.reason, spoiled=spoiled)
        story = desk.till.payment(arguments.payment)
    _tell(story, console)
    return DONE


def run_show(arguments: argparse.Namespace, console: Console) -> int:
    """The open shift; or a day with its closings; or the payments of a dossier or of a receipt."""
    with at_desk(arguments) as desk:
        if arguments.code or arguments.receipt:
            told = _receipt(arguments.receipt) if arguments.receipt else None
            of_receipt = desk.till.with_receipt(told.symbol, told.serial) if told else ()
            found = of_receipt if told else desk.till.payments_of(arguments.code)
            for story in found:
                _tell(story, console)
            return DONE
        if arguments.day:
            day = day_given(arguments.day, "day")
            shift, closings = desk.till.of_day(day), desk.till.closings_of(day)
            heading = short_day(day)
        else:
            shift, closings = desk.till.of_shift(officer_of(desk, arguments)), ()
            heading = f"{shift.officer} · {short_moment(shift.since) if shift.since else '…'}"
    document = _money(shift) | {"closings": [close_document(each) for each in closings]}
    lines = [heading, *_money_lines(shift), *(close_text(each) for each in closings)]
    console.answer(document, "\n".join(lines))
    return DONE


def run_close(arguments: argparse.Namespace, console: Console) -> int:
    """Closes the officer's shift; a difference needs its reason."""
    with at_desk(arguments) as desk:
        closed = desk.till.close(
            officer_of(desk, arguments),
            counted=arguments.counted,
            notes=dict(_pieces(text) for text in arguments.note_count) if arguments.note_count else None,
            change=arguments.change,
            reason=arguments.reason,
        )
    console.answer(close_document(closed), close_text(closed))
    return DONE


def payment_document(story: PaymentStory) -> dict[str, Any]:
    """A payment as an answer."""
    paid = story.payment
    return {
        "id": paid.id,
        "code": paid.code,
        "payer": paid.payer,
        "amount": paid.amount,
        "left": story.left,
        "way": str(paid.way),
        "at": iso(paid.at),
        "officer": paid.officer,
        "receipt": str(story.receipt) if story.receipt else None,
        "exemption": paid.exemption.code if paid.exemption else None,
        "struck_out": story.void,
        "lines": [line_document(line) for line in paid.lines],
        "backs": [
            {
                "id": back.id,
                "what": str(back.what),
                "amount": back.amount,
                "way": str(back.way),
                "at": iso(back.at),
                "officer": back.officer,
                "reason": back.reason,
            }
            for back in story.backs
        ],
    }


def close_document(closed: ShiftClose) -> dict[str, Any]:
    """A closed shift as an answer."""
    return {
        "id": closed.id,
        "number": closed.number,
        "officer": closed.officer,
        "since": iso(closed.since),
        "at": iso(closed.at),
        "payments": closed.payments,
        "struck_out": closed.struck_out,
        "expected": closed.expected,
        "change": closed.change,
        "counted": closed.counted,
        "difference": closed.difference,
        "reason": closed.reason,
        "notes": {str(note): many for note, many in closed.notes},
        "ways": {str(total.way): total.net for total in closed.ways},
        "kinds": {str(kind): amount for kind, amount in closed.kinds.items()},
        "items": [_item(item) for item in closed.items],
    }


def close_text(closed: ShiftClose) -> str:
    """ "2. Trần Khải Minh 11:30: 21.000 / 21.000 (0)": expected and counted without the change, the difference."""
    counted = closed.counted - closed.change
    ends = f" {closed.reason}" if closed.reason else ""
    sums = f"{grouped(closed.expected)} / {grouped(counted)} ({grouped(closed.difference)})"
    return f"{closed.number}. {closed.officer} {clock(closed.at)}: {sums}{ends}"


def _tell(story: PaymentStory, console: Console) -> None:
    paid = story.payment
    head = f"{paid.id}  {clock(paid.at)}  {paid.code or '–'}  {paid.payer}  {with_words(paid.amount)}"
    lines = [f"  {line_text(line)}" for line in paid.lines]
    tail = f"  {WAY_WORDS[paid.way]} · {story.receipt or '–'} · {paid.officer}"
    backs = [f"  – {grouped(back.amount)} ({back.what}): {back.reason}" for back in story.backs]
    console.answer(payment_document(story), "\n".join([head, *lines, tail, *backs]))


def _money(shift: Shift) -> dict[str, Any]:
    return {
        "officer": shift.officer,
        "since": iso(shift.since),
        "expected": shift.expected,
        "ways": {str(total.way): total.net for total in shift.ways},
        "items": [_item(item) for item in shift.items],
        "payments": [payment_document(story) for story in shift.payments],
    }


def _money_lines(shift: Shift) -> list[str]:
    items = [
        f"  {grouped(item.net):>12}  {WAY_WORDS[item.way]:<14} {item.times}× {item.name} ({KIND_WORDS[item.kind]})"
        for item in shift.items
    ]
    return [*items, *(f"  {grouped(total.net):>12}  {WAY_WORDS[total.way]}" for total in shift.ways)]


def _item(item: ItemTotal) -> dict[str, Any]:
    return {
        "name": item.name,
        "kind": str(item.kind),
        "way": str(item.way),
        "times": item.times,
        "net": item.net,
    }


def _counted(desk: Desk, code: str, arguments: argparse.Namespace) -> FeeCount:
    dossier = desk.lookup.folder(code).dossier
    asked: dict[str, Any] = {name: getattr(arguments, name) for name in COUNTED}
    key, day = dossier.procedure.key, dossier.received_at.date()
    count = desk.fees.fee_for(key, dossier.channel, day, **asked)
    if count is None:
        raise RuleBroken("fee.no_rule", procedure=key, day=short_day(day), field="item")
    return count


def _typed(text: str, kind: FeeKind) -> FeeLine:
    name, equals, amount = text.rpartition("=")
    if not equals or not name.strip() or not (amount.isascii() and amount.isdigit()):
        raise RuleBroken("till.line_form", text=text[:60], field="item")
    return typed_line(name.strip(), kind, int(amount))


def _pieces(text: str) -> tuple[int, int]:
    note, _, many = text.partition("=")
    if not all(part.isascii() and part.isdigit() for part in (note, many)):
        raise RuleBroken("till.note_form", text=text[:40], field="notes")
    return int(note), int(many)


def _receipt(text: str) -> OfficialReceipt:
    symbol, _, serial = text.strip().rpartition(" ")
    return OfficialReceipt.typed(symbol, serial)
