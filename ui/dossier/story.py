"""The history as a readable time line: each kind of entry in a sentence, with what it says, newest first."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from desk_app.domain.batches import Outcome, OutcomeState
from desk_app.domain.filed import AT_DESK
from desk_app.domain.history import Entry, Happened
from desk_app.domain.money import grouped
from desk_app.domain.wire import read_moment
from desk_app.services.lookup import Folder
from ui.dossier import when
from ui.widgets.time_line import Moment

translate = QCoreApplication.translate

ICONS: Mapping[Happened, tuple[str, str]] = {
    Happened.FILED: ("inbox", "ink2"),
    Happened.REGISTERED: ("id-card", "ok"),
    Happened.ACCEPTED: ("id-card", "ok"),
    Happened.RECEIPT_PRINTED: ("printer", "ink2"),
    Happened.PAPER_PRINTED: ("printer", "ink2"),
    Happened.CORRECTED: ("pen-line", "warn"),
    Happened.HANDED_OVER: ("arrow-left-right", "accent"),
    Happened.TAKEN_OVER: ("check", "ok"),
    Happened.SUPPLEMENT_REQUESTED: ("pause", "warn"),
    Happened.SUPPLEMENTED: ("play", "accent"),
    Happened.PAYMENT_REQUESTED: ("pause", "warn"),
    Happened.PAID: ("play", "accent"),
    Happened.VERIFICATION_REQUESTED: ("pause", "warn"),
    Happened.VERIFIED: ("play", "accent"),
    Happened.POSTPONED: ("calendar-days", "late"),
    Happened.WITHDRAWN: ("undo-2", "warn"),
    Happened.KEPT: ("play", "accent"),
    Happened.REFUSED: ("x", "late"),
    Happened.STOPPED: ("ban", "late"),
    Happened.RESULT_ARRIVED: ("package", "ok"),
    Happened.REOPENED: ("rotate-ccw", "warn"),
    Happened.CALLED: ("phone", "ink2"),
    Happened.RESULT_RETURNED: ("package-check", "ok"),
    Happened.OFFICIAL_CODE_NAMED: ("landmark", "accent"),
    Happened.SENT_UP: ("send", "accent"),
    Happened.FEE_TAKEN: ("banknote", "ink2"),
    Happened.FEE_GIVEN_BACK: ("banknote", "warn"),
    Happened.FILE_ATTACHED: ("scan-line", "ink2"),
    Happened.FILE_TAKEN_BACK: ("trash-2", "warn"),
    Happened.NUMBER_VOIDED: ("ban", "late"),
}
OTHER = ("circle-dot", "ink2")
OUTCOME_TONES: Mapping[OutcomeState, str] = {
    OutcomeState.MORE_PAPERS: "warn",
    OutcomeState.EXTENDED: "warn",
    OutcomeState.REFUSED: "late",
    OutcomeState.DONE: "ok",
}
Word = Callable[[str], str]


def moments(folder: Folder, word: Word) -> tuple[Moment, ...]:
    """The dossier's own history and what the office above said, newest first."""
    told = [(entry.at, _happened(entry, word)) for entry in folder.history]
    told += [(outcome.at, _outcome(outcome, word)) for outcome in folder.outcomes]
    ordered = sorted(enumerate(told), key=lambda each: (each[1][0], each[0]), reverse=True)
    return tuple(each for _, (_, each) in ordered)


def _happened(entry: Entry, word: Word) -> Moment:
    icon, tone = ICONS.get(entry.what, OTHER)
    what = _head(entry, word)
    said = [part for part in _said(entry, word) if part]
    return Moment(icon, tone, when.moment(entry.at), what, " · ".join((*said, entry.officer)))


def _head(entry: Entry, word: Word) -> str:
    """What happened, with the one fact that belongs into the headline."""
    details, what = entry.details, word(f"happened.{entry.what}")
    fact = ""
    match entry.what:
        case Happened.HANDED_OVER | Happened.SENT_UP | Happened.VERIFICATION_REQUESTED:
            fact = _text(details, "to")
        case Happened.TAKEN_OVER:
            fact = _text(details, "at")
        case Happened.PAPER_PRINTED:
            paper = _text(details, "paper")
            return translate("Story", "Printed: {paper}").format(paper=word(f"paper.{paper}")) if paper else what
        case Happened.OFFICIAL_CODE_NAMED:
            fact = _text(details, "code")
        case Happened.FEE_TAKEN | Happened.FEE_GIVEN_BACK:
            fact = _money(details, "amount_vnd")
        case Happened.POSTPONED:
            fact = _moment(details, "to")
    return f"{what}: {fact}" if fact else what


def _said(entry: Entry, word: Word) -> list[str]:
    """The rest, from the most telling to the least; empty parts fall away."""
    details, reason = entry.details, _text(entry.details, "reason")
    match entry.what:
        case Happened.REGISTERED | Happened.FILED:
            late = translate("Story", "entered later") if details.get("backdated") else ""
            return [late, reason]
        case Happened.ACCEPTED:
            return [_named(translate("Story", "slip {value}"), _text(details, "slip"))]
        case Happened.RECEIPT_PRINTED | Happened.PAPER_PRINTED:
            copy = details.get("copy", 1)
            again = copy if isinstance(copy, int) and copy > 1 else ""
            return [_named(translate("Story", "print no. {value}"), again), reason, _sent(details)]
        case Happened.CORRECTED:
            fields = ", ".join(word(f"corrected.{field}") for field in details.get("fields", []))
            return [fields, _date_moved(details), reason]
        case Happened.HANDED_OVER | Happened.TAKEN_OVER:
            by = _named(translate("Story", "taken by {value}"), _text(details, "by"))
            return [_named(translate("Story", "slip {value}"), _text(details, "transfer")), by]
        case Happened.SUPPLEMENT_REQUESTED:
            return [_missing(details), reason, _step(details, word), _text(details, "ground"), _deadline(details)]
        case Happened.SUPPLEMENTED | Happened.PAID | Happened.VERIFIED:
            papers = ", ".join(str(name) for name in details.get("papers") or ())
            due = _named(translate("Story", "now due {value}"), _moment(details, "due_at"))
            return [papers, _text(details, "note"), due]
        case Happened.PAYMENT_REQUESTED:
            return [_money(details, "amount_vnd"), reason, _deadline(details)]
        case Happened.POSTPONED:
            head = _named(translate("Story", "confirmed by {value}"), _text(details, "head"))
            return [_text(details, "agency"), reason, head]
        case Happened.REFUSED | Happened.STOPPED:
            how = _text(details, "how")
            back = _named(translate("Story", "given back {value}"), _money(details, "fee_back_vnd"))
            return [word(f"ending.{how}") if how else "", reason, _text(details, "ground"), back]
        case Happened.RESULT_ARRIVED:
            return _result(details)
        case Happened.RESULT_RETURNED:
            return _returned(details, word)
        case Happened.SENT_UP:
            promise = _named(translate("Story", "they promise {value}"), _moment(details, "due_at"))
            return [_text(details, "code"), promise]
        case Happened.FEE_TAKEN | Happened.FEE_GIVEN_BACK:
            less = _named(translate("Story", "{value} less"), _money(details, "exempted_vnd"))
            return [_text(details, "exempted_for"), less, reason]
        case Happened.REOPENED:
            place = _text(details, "papers").replace(AT_DESK, translate("Story", "the desk"))
            return [reason, _named(translate("Story", "the papers lie at {value}"), place)]
        case Happened.FILE_ATTACHED:
            files: Sequence[Mapping[str, Any]] = details.get("files") or ()
            return [", ".join(dict.fromkeys(str(file.get("paper", "")) for file in files))]
        case Happened.FILE_TAKEN_BACK:
            return [_text(details, "paper"), reason]
    return [reason, _text(details, "note")]


def _sent(details: Mapping[str, Any]) -> str:
    """Where a print was sent, and in how many copies; "" for one of before that was kept."""
    if details.get("file"):
        return translate("Story", "kept as PDF")
    copies = details.get("copies", 1)
    more = copies if isinstance(copies, int) and copies > 1 else ""
    said = [_text(details, "printer"), _text(details, "tray"), _named(translate("Story", "{value} copies"), more)]
    return ", ".join(part for part in said if part)


def _result(details: Mapping[str, Any]) -> list[str]:
    refuses = translate("Story", "the answer is no") if details.get("refuses") else ""
    electronic = translate("Story", "electronic") if details.get("electronic") else ""
    number = _named(translate("Story", "no. {value}"), _text(details, "number"))
    signer = _named(translate("Story", "signed by {value}"), _text(details, "signer"))
    place = _named(translate("Story", "kept in {value}"), _text(details, "place"))
    return [refuses, number, signer, electronic, place]


def _returned(details: Mapping[str, Any], word: Word) -> list[str]:
    how = _text(details, "how")
    waybill = _named(translate("Story", "waybill {value}"), _text(details, "waybill"))
    return [word(f"collected.{how}") if how else "", _text(details, "to"), _text(details, "mandate"), waybill]


def _missing(details: Mapping[str, Any]) -> str:
    papers: Sequence[Mapping[str, Any]] = details.get("missing") or ()
    return "; ".join(
        ": ".join(filter(None, (str(each.get("name", "")), str(each.get("reason", ""))))) for each in papers
    )


def _step(details: Mapping[str, Any], word: Word) -> str:
    step = _text(details, "step")
    return word(f"step.{step}") if step in ("reception", "settling") else step


def _deadline(details: Mapping[str, Any]) -> str:
    return _named(translate("Story", "until {value}"), _moment(details, "deadline"))


def _date_moved(details: Mapping[str, Any]) -> str:
    before, after = _moment(details, "due_before"), _moment(details, "due_at")
    if not after or before == after:
        return ""
    return translate("Story", "due {before} → {after}").format(before=before or "–", after=after)


def _named(pattern: str, value: object) -> str:
    return pattern.format(value=value) if value else ""


def _text(details: Mapping[str, Any], name: str) -> str:
    return str(details.get(name) or "")


def _money(details: Mapping[str, Any], name: str) -> str:
    amount = details.get(name)
    return f"{grouped(amount)} đ" if isinstance(amount, int) and amount else ""


def _moment(details: Mapping[str, Any], name: str) -> str:
    text = _text(details, name)
    return when.due(read_moment(text)) if text else ""


def _outcome(outcome: Outcome, word: Word) -> Moment:
    said = " · ".join(part for part in (outcome.official_code, outcome.note) if part)
    tone = OUTCOME_TONES.get(outcome.state, "accent")
    return Moment("landmark", tone, when.moment(outcome.at), word(f"outcome.{outcome.state}"), said or "–")
