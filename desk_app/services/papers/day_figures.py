"""The figures of a day for its sheet: dossiers by channel, money by officer, papers by kind, the batch."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, time, timedelta

from desk_app.domain.dossiers import Dossier
from desk_app.domain.filed import Channel
from desk_app.domain.history import Entry, Happened
from desk_app.domain.papers.day_end import DayBatch, DayRow, IssuedRow, TillRow
from desk_app.domain.shift import Shift, TillEntry
from desk_app.domain.states import Standing, State
from desk_app.domain.till import PaymentStory, PayWay, ReceiptNamed
from desk_app.services.papers.receipt import owes_no_receipt
from desk_app.services.ports.record import Reading

_CHANNELS = (Channel.IN_PERSON, Channel.ONLINE, Channel.PUBLIC_POST)

RECEIPTS = "Giấy tiếp nhận (mẫu 01)"
PAPER_NAMES = {
    "supplement": "Phiếu bổ sung (mẫu 02)",
    "refusal": "Phiếu từ chối (mẫu 03)",
    "apology": "Văn bản xin lỗi (mẫu 04)",
    "stop": "Thông báo dừng (mẫu 05)",
    "control": "Phiếu kiểm soát (mẫu 06)",
    "transfer": "Phiếu bàn giao",
    "minutes": "Biên bản giao nhận",
    "return_receipt": "Biên nhận trả kết quả",
    "slip": "Phiếu hẹn khổ nhỏ",
}

Test = Callable[[Dossier], bool]


def dossier_rows(shelves: Reading, now: datetime) -> tuple[DayRow, ...]:
    """What was open in the morning, came, was settled, and is open now; and what was handed out.

    The morning's figure is this evening's reckoned back, so the rows always add up: morning + received − settled −
    ended = evening.
    """
    begins = datetime.combine(now.date(), time())
    known = {each.id: each for each in shelves.between(begins, begins + timedelta(days=1)) if _counts(each)}
    for entry in shelves.entries_since(begins):
        if entry.what is Happened.RESULT_RETURNED and entry.dossier_id not in known:
            found = shelves.dossier_by_id(entry.dossier_id)
            if found is not None and _counts(found):
                known[found.id] = found
    dossiers = tuple(known.values())

    def today(at: datetime | None) -> bool:
        return at is not None and at >= begins

    def settled(each: Dossier) -> bool:
        return each.ending is None and today(each.ended_at)

    def open_now(each: Dossier) -> bool:
        return each.ended_at is None

    def received(each: Dossier) -> bool:
        return today(each.received_at)

    def ended(each: Dossier) -> bool:
        return each.ending is not None and today(each.ended_at)

    def morning(each: Dossier) -> bool:
        return not received(each) and (each.ended_at is None or today(each.ended_at))

    def stands(*wanted: Standing) -> Test:
        return lambda each: settled(each) and each.standing(now) in wanted

    def late(each: Dossier) -> bool:
        return open_now(each) and each.standing(now) is Standing.OVERDUE

    def waits(each: Dossier) -> bool:
        return each.state is State.SUPPLEMENT_REQUESTED

    def handed_out(each: Dossier) -> bool:
        return today(each.returned_at)

    def ready(each: Dossier) -> bool:
        return each.state is State.DONE

    lying = [each for each in shelves.worklist("to_return", now, 20_000) if each.id not in known]
    return (
        _row("Đang giải quyết đầu ngày", dossiers, morning),
        _row("Tiếp nhận trong ngày", dossiers, received),
        _row("Có kết quả trong ngày", dossiers, settled),
        _row("– trước hạn", dossiers, stands(Standing.EARLY)),
        _row("– đúng hạn, không hẹn ngày", dossiers, stands(Standing.ON_TIME, Standing.NO_DATE)),
        _row("– quá hạn", dossiers, stands(Standing.LATE)),
        _row("Từ chối, dừng, rút", dossiers, ended),
        _row("Đang giải quyết cuối ngày", dossiers, open_now, bold=True),
        _row("– trong đó: quá hạn / chờ bổ sung", dossiers, late, waits),
        _row("Trả kết quả trong ngày", dossiers, handed_out),
        _row("Kết quả đang chờ trả", (*dossiers, *lying), ready),
    )


def _counts(dossier: Dossier) -> bool:
    return dossier.numbered and dossier.state is not State.VOIDED


def _row(name: str, dossiers: Sequence[Dossier], *tests: Test, bold: bool = False) -> DayRow:
    """One figure a channel, or several with strokes between them."""
    by_channel = [
        " / ".join(str(sum(test(each) for each in dossiers if each.channel is channel)) for test in tests)
        for channel in _CHANNELS
    ]
    total = " / ".join(str(sum(test(each) for each in dossiers)) for test in tests)
    return DayRow(name, by_channel[0], by_channel[1], by_channel[2], total, bold=bold)


def till_rows(entries: Sequence[TillEntry]) -> tuple[TillRow, ...]:
    """One row an officer who took or gave back money."""
    officers = dict.fromkeys(entry.officer for entry in entries if not isinstance(entry, ReceiptNamed))
    return tuple(_till_row(officer, entries) for officer in officers)


def _till_row(officer: str, entries: Sequence[TillEntry]) -> TillRow:
    own = [entry for entry in entries if entry.officer == officer or isinstance(entry, ReceiptNamed)]
    shift = Shift.of(officer, own)
    net = {total.way: total.net for total in shift.ways}
    serials = sorted(story.receipt.serial for story in shift.payments if story.receipt is not None)
    spoiled = sum(_spoiled(story) for story in shift.payments)
    return TillRow(
        officer,
        f"{serials[0]} – {serials[-1]}" if serials else "–",
        f"{len(serials)} (hủy {spoiled})" if spoiled else str(len(serials)),
        cash=net.get(PayWay.CASH, 0),
        transfer=sum(amount for way, amount in net.items() if way is not PayWay.CASH),
    )


def _spoiled(story: PaymentStory) -> bool:
    return story.receipt is not None and story.void and story.holds_receipt


def issued_rows(shelves: Reading, now: datetime) -> tuple[IssuedRow, ...]:
    """Receipts by the numbers of the day, then every other kind of paper that was printed today."""
    entries = shelves.entries_since(datetime.combine(now.date(), time()))
    codes = [(code.rpartition("-")[2], state) for code, state in shelves.codes_of_day(now.date()) if "-P" not in code]
    receipts = [entry for entry in entries if entry.what is Happened.RECEIPT_PRINTED]
    at_once = sum(map(owes_no_receipt, shelves.worklist("today", now, 20_000)))
    rows = [
        IssuedRow(
            RECEIPTS + (f"; {at_once:02d} hồ sơ giải quyết ngay, không in" if at_once else ""),
            _range([serial for serial, _ in codes], width=4),
            sum(entry.details.get("copy", 1) == 1 for entry in receipts),
            sum(entry.details.get("copy", 1) != 1 for entry in receipts),
            sum(state is State.VOIDED for _, state in codes),
            shelves.counts(now).unprinted,
        )
    ]
    printed = [entry for entry in entries if entry.what is Happened.PAPER_PRINTED]
    rows += [_issued(kind, name, printed) for kind, name in PAPER_NAMES.items() if _of(kind, printed)]
    return tuple(rows)


def _of(kind: str, printed: Iterable[Entry]) -> list[Entry]:
    """The prints of a kind. A pile's paper stands in the history of each of its dossiers and is one paper."""
    found: dict[object, Entry] = {}
    for entry in printed:
        if entry.details.get("paper") == kind:
            pile = entry.details.get("pile")
            found.setdefault((pile, entry.details.get("copy")) if pile else entry.id, entry)
    return list(found.values())


def _issued(kind: str, name: str, printed: Iterable[Entry]) -> IssuedRow:
    found = _of(kind, printed)
    again = sum(int(entry.details.get("copy", 1)) > 1 for entry in found)
    numbers = [f"{int(entry.details['number']):02d}" for entry in found if entry.details.get("number")]
    return IssuedRow(name, _range(numbers, width=2), len(found) - again, again, 0, 0)


def _range(numbers: Sequence[str], *, width: int) -> str:
    if not numbers:
        return ""
    ordered = sorted(numbers, key=int)
    return f"{ordered[0]:0>{width}} – {ordered[-1]:0>{width}}"


def batch_of_day(shelves: Reading, now: datetime) -> DayBatch | None:
    """The newest batch that was frozen today."""
    newest = next(iter(shelves.post.batches()), None)
    if newest is None or newest.frozen_at.date() != now.date():
        return None
    return DayBatch(newest.name, newest.number, newest.records, newest.digest)
