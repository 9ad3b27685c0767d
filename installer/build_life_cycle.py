"""Writes the tables of ``docs/life-cycle.md`` from the program's rules: ``python -m installer.build_life_cycle``."""

import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from itertools import groupby
from pathlib import Path

from desk_app.domain.dossiers import Dossier
from desk_app.domain.due import Due
from desk_app.domain.errors import RuleBroken
from desk_app.domain.filed import Channel, FiledPaper, ProcedureAtReception, ReturnAt
from desk_app.domain.life_cycle import RULES, Action, Clock, Paper, Rule, Who, chief
from desk_app.domain.limits import Pause, PausePolicy, TimeLimit
from desk_app.domain.moves.act import Act
from desk_app.domain.moves.entering import accepted
from desk_app.domain.people import Person
from desk_app.domain.promises import Promise
from desk_app.domain.states import NATIONAL_STATUS, UNSETTLED, State
from desk_app.services.corrections import CORRECTIONS, PERSON_CORRECTIONS
from desk_app.services.move_values import MOVES, Asked
from desk_app.services.wording import sentence

TARGET = Path(__file__).resolve().parent.parent / "docs" / "life-cycle.md"
BEGIN, END = "<!-- made by installer/build_life_cycle.py: begin -->", "<!-- made: end -->"

WHO = {
    Who.RECEPTION: ("reception", "tiếp nhận"),
    Who.APPLICANT: ("the applicant asks", "người nộp"),
    Who.SETTLING: ("who settles", "nơi giải quyết"),
    Who.SIGNER: ("who signs", "người ký"),
    Who.RETURN: ("who hands back", "trả kết quả"),
    Who.CASHIER: ("cashier", "thu phí"),
    Who.HEAD: ("head", "phụ trách"),
}
CLOCK = {
    Clock.NOT_RUNNING: ("is not running", "chưa chạy"),
    Clock.STARTS: ("starts", "bắt đầu"),
    Clock.RUNS: ("runs on", "chạy tiếp"),
    Clock.STOPS: ("stands still", "dừng"),
    Clock.GOES_ON: ("goes on", "chạy lại"),
    Clock.ENDS: ("ends", "kết thúc"),
    Clock.OVER: ("is over", "đã xong"),
}
PAPER = {
    Paper.RECEIPT: ("receipt (01)", "giấy tiếp nhận"),
    Paper.SUPPLEMENT: ("request (02)", "phiếu bổ sung"),
    Paper.REFUSAL: ("refusal (03)", "phiếu từ chối"),
    Paper.APOLOGY: ("apology (04)", "văn bản xin lỗi"),
    Paper.STOP: ("stop notice (05)", "thông báo dừng"),
    Paper.CONTROL: ("control slip (06)", "phiếu kiểm soát"),
    Paper.TRANSFER: ("transfer slip", "phiếu bàn giao"),
    Paper.RETURN: ("return note", "phiếu trả kết quả"),
    Paper.MINUTES: ("minutes", "biên bản"),
}

MORNING = datetime(2026, 3, 2, 9, 0)


def tables() -> str:
    """All that stands between the two marks of the page."""
    return "\n".join([*_states(), "", *_moves(), "", *_demands()])


def _states() -> Iterable[str]:
    yield "## The states"
    yield ""
    yield from _table(
        ("State", "Trạng thái", "National status", "Answer owed", "Mostly next"),
        (
            (
                f"`{state}`",
                _vi(f"state.{state}"),
                str(NATIONAL_STATUS[state]),
                "yes" if state in UNSETTLED else "",
                _code(chief(_a_dossier_that_is(state))),
            )
            for state in State
        ),
    )


def _moves() -> Iterable[str]:
    yield "## The moves out of each state"
    for state, rules in groupby(_in_order(RULES), key=lambda rule: rule.state):
        yield ""
        yield f"### `{state}` – {_vi(f'state.{state}')}"
        yield ""
        yield from _table(
            ("Move", "Việc", "Whose act", "The clock", "Paper", "Leads to"),
            (
                (
                    f"`{rule.action}`",
                    _vi(f"action.{rule.action}"),
                    " – ".join(WHO[rule.who]),
                    " – ".join(CLOCK[rule.clock]),
                    " – ".join(PAPER[rule.paper]) if rule.paper else "",
                    _leads_to(rule),
                )
                for rule in rules
            ),
        )


def _demands() -> Iterable[str]:
    yield "## What each move demands, and what may be said with it"
    yield ""
    rows = []
    for action in Action:
        before = _a_dossier_that_is(next(rule.state for rule in _in_order(RULES) if rule.action is action))
        rows.append(
            (f"`{action}`", _vi(f"action.{action}"), "; ".join(demanded(before, action)), _named(before, action))
        )
    yield from _table(("Move", "Việc", "Refused without", "Particulars"), rows)


def demanded(dossier: Dossier, action: Action) -> list[str]:
    """What a move cannot do without, found by asking for it with nothing, then with what the refusal names."""
    if action not in MOVES:
        return []
    found: list[str] = []
    values: dict[str, str] = {}
    note = ""
    while True:
        try:
            MOVES[action](dossier, _act(dossier), _asked(note, values))
        except RuleBroken as error:
            found.append(f"{_start(error)} (`{error.code}`)")
            missing = str(error.facts.get("field", "request"))
            if missing == "note":
                note = "x"
            else:
                values[missing] = EXAMPLES.get((missing, action), "x")
            if len(found) > len(EXAMPLES) + 4:
                raise
            continue
        return found


EXAMPLES = {("to", Action.POSTPONE): "2031-01-02T17:00", ("missing", Action.REQUEST_SUPPLEMENT): "Tờ khai"}


def _named(dossier: Dossier, action: Action) -> str:
    """The names of particulars that a move knows."""
    if action not in MOVES:
        return ""
    if action is Action.CORRECT:
        known: Sequence[str] = [*PERSON_CORRECTIONS, "mandate", "procedure", "case", *CORRECTIONS]
    else:
        try:
            MOVES[action](dossier, _act(dossier), _asked("", {"?": ""}))
        except RuleBroken as error:
            told = error.facts["known"]
            known = told if isinstance(told, list) else []
    return ", ".join(f"`{name}`" for name in known)


def _start(error: RuleBroken) -> str:
    """The first sentence of a refusal: what happened."""
    return sentence(error.code, error.facts, "en").split(". ")[0].rstrip(".")


def _in_order(rules: Iterable[Rule]) -> list[Rule]:
    states, actions = list(State), list(Action)
    return sorted(rules, key=lambda rule: (states.index(rule.state), actions.index(rule.action)))


def _vi(code: str) -> str:
    return sentence(code, {})


def _leads_to(rule: Rule) -> str:
    never = f"; never accepted: `{rule.not_accepted_to}`" if rule.not_accepted_to else ""
    return (f"`{rule.to}`" if rule.to else "where it came from") + never


def _code(action: Action | None) -> str:
    return f"`{action}`" if action else ""


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterable[str]:
    yield f"| {' | '.join(head)} |"
    yield f"|{'---|' * len(head)}"
    for row in rows:
        yield f"| {' | '.join(row)} |"


def _act(dossier: Dossier) -> Act:
    return Act(f"e{dossier.revision}", "Lê Thị Hương Giang", MORNING + timedelta(minutes=dossier.revision))


def _asked(note: str, values: Mapping[str, str]) -> Asked:
    def another(key: str, channel: Channel, case: str) -> ProcedureAtReception:
        return SAMPLE.procedure

    return Asked(note, values, _count, another, lambda name: name)


def _count(received: datetime, limit: TimeLimit, pauses: Sequence[Pause]) -> Due:
    return Due(received + timedelta(days=3))


SAMPLE = Dossier(
    id="d1",
    code="H58.123-P260302-1001",
    desk="1",
    training=True,
    revision=1,
    state=State.NEW,
    procedure=ProcedureAtReception(
        "1.004873", None, "Cấp Giấy xác nhận tình trạng hôn nhân", "Hộ tịch", TimeLimit.of(3, "working_days"), "",
        PausePolicy.RESTART, 0,
    ),
    channel=Channel.IN_PERSON,
    owner=Person("Lương Thị Ngọc Ẩn"),
    submitter=None,
    request="",
    papers=(FiledPaper("Tờ khai", 1),),
    sets=1,
    return_at=ReturnAt.DESK,
    received_at=MORNING,
    registered_at=MORNING,
    promise=Promise(None, None),
    receiver="Lê Thị Hương Giang",
)  # fmt: skip

_IN = (Action.ACCEPT, Action.HAND_OVER)
_PATHS: Mapping[State, Sequence[Action]] = {
    State.NEW: (),
    State.NOT_ACCEPTED: (Action.REFUSE,),
    State.ACCEPTED: (Action.ACCEPT,),
    State.IN_PROCESS: _IN,
    State.SUPPLEMENT_REQUESTED: (*_IN, Action.REQUEST_SUPPLEMENT),
    State.PAYMENT_REQUIRED: (*_IN, Action.REQUEST_PAYMENT),
    State.VERIFYING: (*_IN, Action.REQUEST_VERIFICATION),
    State.WITHDRAWAL_REQUESTED: (*_IN, Action.WITHDRAW),
    State.STOPPED: (*_IN, Action.WITHDRAW, Action.STOP),
    State.DONE: (*_IN, Action.RESULT),
    State.RETURNED: (*_IN, Action.RESULT, Action.RETURN_RESULT),
    State.VOIDED: (Action.ACCEPT, Action.VOID),
}


def _a_dossier_that_is(state: State) -> Dossier:
    dossier = SAMPLE
    for action in _PATHS[state]:
        if action is Action.ACCEPT:
            due = MORNING + timedelta(days=3)
            dossier, _ = accepted(dossier, _act(dossier), code="H58.123-260302-1001", promise=Promise(due, due))
        else:
            dossier, _ = MOVES[action](dossier, _act(dossier), _asked("x", {}))
    return dossier


def written(page: str, made: Callable[[], str] = tables) -> str:
    """The page with its tables made anew; what people wrote around them stays."""
    before, rest = page.split(BEGIN)
    _, after = rest.split(END)
    return f"{before}{BEGIN}\n\n{made()}\n\n{END}{after}"


def main(words: list[str]) -> int:
    """Writes the page."""
    if words:
        print("usage: build_life_cycle.py", file=sys.stderr)
        return 2
    page = TARGET.read_text(encoding="utf-8")
    TARGET.write_text(written(page), encoding="utf-8", newline="\n")
    print(f"{TARGET.name}: {len(RULES)} moves")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
