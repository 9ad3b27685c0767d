"""``transfer``, ``return`` and ``unclaimed``: piles handed over on one slip, taken over, and results handed back."""

import argparse
from typing import Any

from desk_app.cli.at_desk import at_desk, iso, officer_of
from desk_app.cli.console import DONE, NONE_DONE, SOME_DONE, Console
from desk_app.domain.dates import short_moment
from desk_app.domain.endings import Collected, Collector
from desk_app.domain.errors import RuleBroken
from desk_app.domain.transfers import Transfer
from desk_app.services.desk import Desk
from desk_app.services.handing_over import PileLine
from desk_app.services.returning import Handing, ReturnLine, ReturnState, likely_collector
from desk_app.services.wording import sentence_of

TAKE, LIST = "take", "list"


def add_to(commands: Any, parents: list[argparse.ArgumentParser], language: str) -> None:
    """Adds ``transfer``, ``return`` and ``unclaimed``."""
    vi = language == "vi"

    def command(name: str, words: str, run: Any) -> Any:
        parser = commands.add_parser(name, parents=parents, allow_abbrev=False, help=words)
        parser.set_defaults(run=run)
        return parser.add_argument

    transfer = command("transfer", "bàn giao cả chồng, nhận chồng" if vi else "hands a pile over", run_transfer)
    transfer(
        "words",
        nargs="+",
        metavar="CODE",
        help="mã hồ sơ; hoặc: take SỐ [MÃ…], list" if vi else "codes; or: take NUMBER [CODE…], list",
    )
    transfer("--to", default="", metavar="NAME", help="nơi nhận" if vi else "the office that takes it")
    transfer("--by", default="", metavar="NAME", help="người nhận ở nơi nhận" if vi else "who takes it over there")
    back = command("return", "trả kết quả cả chồng" if vi else "hands results back", run_return)
    back("codes", nargs="+", metavar="CODE")
    back("--how", choices=[str(each) for each in Collected])
    back("--name", default="", metavar="NAME")
    back("--mandate", default="", metavar="TEXT")
    back("--waybill", default="", metavar="TEXT")
    back("--late-settled", action="store_true", help="đã xin lỗi vì quá hạn" if vi else "sorry was said for late ones")
    lying = command("unclaimed", "kết quả chưa ai nhận" if vi else "results nobody fetched", run_unclaimed)
    lying("--over", type=int, default=0, metavar="DAYS")
    lying("--place", default="", metavar="NAME")
    lying("--early", action="store_true", help="về sớm, chưa báo" if vi else "came early, nobody called yet")


def run_transfer(arguments: argparse.Namespace, console: Console) -> int:
    """A pile goes out; or ``take`` and ``list``."""
    first, *rest = arguments.words
    if first == TAKE:
        return _take(rest, arguments, console)
    if first == LIST and not rest:
        return _list(arguments, console)
    with at_desk(arguments) as desk:
        lines = desk.handing_over.check(arguments.words, arguments.to)
        wrong = [line for line in lines if line.wrong is not None]
        if wrong:
            _tell_wrong(wrong, console)
            console.say(
                console.words(
                    "Cả chồng vẫn ở nguyên chỗ cũ. Hãy bỏ các hồ sơ trên ra rồi bàn giao lại.",
                    "The whole pile is still where it was. Take these out, then hand over again.",
                )
            )
            return NONE_DONE
        pile = desk.handing_over.hand_over_pile(arguments.words, arguments.to, officer_of(desk, arguments))
        now = desk.clock.now()
    _tell(pile, now, console)
    return DONE


def run_return(arguments: argparse.Namespace, console: Console) -> int:
    """What is ready is handed back in one go; each other line says why it stays behind."""
    with at_desk(arguments) as desk:
        lines = desk.returning.lines(arguments.codes)
        going = [line for line in lines if _goes(line, arguments)]
        if going:
            done = desk.returning.return_pile(
                [Handing(line.code, _collector(line, arguments), line.state is ReturnState.LATE) for line in going],
                officer_of(desk, arguments),
            )
            for dossier in done:
                who = dossier.collector or Collector()
                document = {"code": dossier.code, "state": "returned", "how": str(who.how), "to": who.name}
                console.answer(document | {"returned_at": iso(dossier.returned_at)}, f"{dossier.code}  {who.how}")
    for line in lines:
        if line not in going:
            error = line.wrong or RuleBroken("return.late_unsettled", code=line.code, days=line.days_late)
            document = {"code": line.code, "state": str(line.state)} | console.error_document(error)
            console.answer(document, f"{line.code}  {line.state}")
            console.say(f"{error.code}: {sentence_of(error, console.language)}")
    return DONE if len(going) == len(lines) else SOME_DONE if going else NONE_DONE


def run_unclaimed(arguments: argparse.Namespace, console: Console) -> int:
    """Results that lie at the desk, the oldest first; with ``--early`` those that nobody was told of."""
    with at_desk(arguments) as desk:
        if arguments.early:
            found = desk.returning.early()
        else:
            found = desk.returning.unclaimed(over_days=arguments.over, place=arguments.place)
    for line in found:
        dossier = line.dossier
        document = {"code": dossier.code, "since": iso(line.since), "days": line.days, "place": line.place}
        document |= {"owner": dossier.owner.name, "procedure": dossier.procedure.name, "too_long": line.too_long}
        console.answer(document, f"{line.days:>4}  {line.place or '–':<10}  {dossier.code}  {dossier.owner.name}")
    return DONE


def transfer_document(pile: Transfer, days: int) -> dict[str, Any]:
    """A slip as an answer."""
    return {
        "number": pile.number,
        "at": iso(pile.at),
        "officer": pile.officer,
        "from": pile.from_place,
        "to": pile.to_place,
        "codes": list(pile.codes),
        "taken": [{"code": each.code, "at": iso(each.at), "by": each.by} for each in pile.taken],
        "missing": list(pile.missing),
        "gone": list(pile.gone),
        "days": days if pile.missing else 0,
    }


def _take(words: list[str], arguments: argparse.Namespace, console: Console) -> int:
    if not words:
        raise RuleBroken("transfer.number_unreadable", number="", field="number")
    number, *codes = words
    with at_desk(arguments) as desk:
        arrival = desk.handing_over.take_over_pile(
            number, officer_of(desk, arguments), by=arguments.by, codes=codes or None
        )
        now = desk.clock.now()
    pile = arrival.transfer
    assert pile is not None  # a number was given
    document = transfer_document(pile, pile.days_waiting(now)) | {
        "taken_now": list(arrival.taken),
        "extra": [{"code": line.code} | console.error_document(line.wrong) for line in arrival.extra if line.wrong],
    }
    console.answer(document, f"{pile.number}  {len(arrival.taken)}/{len(pile.codes)}")
    _tell_wrong(arrival.extra, console)
    for code in arrival.missing:
        console.say(console.words(f"Còn thiếu: {code}", f"Still missing: {code}"))
    if arrival.missing or arrival.extra:
        return SOME_DONE if arrival.taken else NONE_DONE
    return DONE


def _list(arguments: argparse.Namespace, console: Console) -> int:
    with at_desk(arguments) as desk:
        now = desk.clock.now()
        for pile in desk.handing_over.newest():
            _tell(pile, now, console)
        for line in _alone(desk):
            console.answer(line[0], line[1])
    return DONE


def _alone(desk: Desk) -> list[tuple[dict[str, Any], str]]:
    """Dossiers that went without a slip and that nobody has taken over."""
    return [
        (
            {"number": None, "at": iso(line.since), "to": line.to, "missing": [line.dossier.code], "days": line.days},
            f"–  {short_moment(line.since)}  {line.to}  {line.dossier.code}",
        )
        for line in desk.handing_over.waiting()
        if not line.transfer
    ]


def _tell(pile: Transfer, now: Any, console: Console) -> None:
    counted = f"{len(pile.codes) - len(pile.missing)}/{len(pile.codes)}"
    text = f"{pile.number}  {short_moment(pile.at)}  {pile.to_place}  {counted}"
    console.answer(transfer_document(pile, pile.days_waiting(now)), text)


def _tell_wrong(lines: Any, console: Console) -> None:
    for line in lines:
        if isinstance(line, PileLine) and line.wrong is not None:
            console.say(f"{line.wrong.code}: {sentence_of(line.wrong, console.language)}")


def _goes(line: ReturnLine, arguments: argparse.Namespace) -> bool:
    return line.state is ReturnState.READY or (line.state is ReturnState.LATE and arguments.late_settled)


def _collector(line: ReturnLine, arguments: argparse.Namespace) -> Collector:
    """As the options say; without any as the applicant asked at reception."""
    if not (arguments.how or arguments.name or arguments.mandate or arguments.waybill):
        return likely_collector(line.dossier) if line.dossier else Collector()
    how = Collected(arguments.how) if arguments.how else None
    how = how or (Collected.REPRESENTATIVE if arguments.mandate else Collected.POST if arguments.waybill else None)
    return Collector(how or Collected.OWNER, arguments.name, arguments.mandate, arguments.waybill)
