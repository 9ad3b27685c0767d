"""Builders for tests of the life cycle: dossiers with real promises, acts, and every move with what it asks for."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from desk_app.domain.calendar import Calendar
from desk_app.domain.dossiers import Dossier, Scan
from desk_app.domain.due import Due, due
from desk_app.domain.errors import RuleBroken
from desk_app.domain.filed import Channel, FiledPaper, ProcedureAtReception, ReturnAt
from desk_app.domain.history import Entry
from desk_app.domain.hours import OfficeHours
from desk_app.domain.life_cycle import Action
from desk_app.domain.limits import Pause, PausePolicy, TimeLimit, Unit
from desk_app.domain.moves import entering, noting
from desk_app.domain.moves.act import Act
from desk_app.domain.promises import DueCount, Promise
from desk_app.domain.states import State
from desk_app.services.catalogue import shipped_calendar
from desk_app.services.move_values import MOVES, Asked
from tests.building import a_person

MONDAY = datetime(2026, 3, 2, 9, 0)
"""No holiday is near."""

DESK_OFFICER = "Lê Thị Hương Giang"
HEAD = "Nguyễn Thị Thanh Vân"
CIVIL_STATUS = "Tư pháp – Hộ tịch"
ECONOMY = "Phòng Kinh tế"

CALENDAR = shipped_calendar()

WORKING_DAYS, CALENDAR_DAYS, WORKING_HOURS = Unit.WORKING_DAYS, Unit.CALENDAR_DAYS, Unit.WORKING_HOURS
SAME_DAY, MONTHS, NO_LIMIT = Unit.SAME_DAY, Unit.MONTHS, Unit.NONE
RESTART, RESUME = PausePolicy.RESTART, PausePolicy.RESUME


def counting(calendar: Calendar = CALENDAR, hours: OfficeHours | None = None) -> DueCount:
    """Counts by a calendar and hours, the shipped ones unless others are given."""
    week = hours or OfficeHours.default()

    def count(received: datetime, limit: TimeLimit, pauses: Sequence[Pause]) -> Due:
        return due(received, limit, calendar, week, pauses)

    return count


COUNT = counting()


def a_limit(value: str | int | None = 3, unit: Unit = Unit.WORKING_DAYS) -> TimeLimit:
    """Three working days unless another is wanted."""
    return TimeLimit(None if value is None else Decimal(value), unit)


def a_procedure(**changes: Any) -> ProcedureAtReception:
    """A procedure of three working days whose clock starts anew after a supplement."""
    procedure = ProcedureAtReception(
        key="1.004873",
        national_code="1.004873",
        name="Cấp Giấy xác nhận tình trạng hôn nhân",
        field="Hộ tịch",
        limit=a_limit(),
        limit_ground="",
        pause_policy=PausePolicy.RESTART,
        catalogue_version=0,
    )
    return replace(procedure, **changes)


PAPERS = (
    FiledPaper("Tờ khai", originals=1),
    FiledPaper("Bản sao giấy khai sinh", copies=2),
    FiledPaper("Thẻ căn cước", originals=1, present_only=True),
)


def a_filed_dossier(**changes: Any) -> Dossier:
    """A dossier that is taken down and not accepted: no number, no promise."""
    dossier = Dossier(
        id="0d5ce4a1-2a4b-4f0e-9a57-3f1f0a5b7c11",
        code="H58.123-P260302-1001",
        desk="1",
        training=True,
        revision=1,
        state=State.NEW,
        procedure=a_procedure(),
        channel=Channel.ONLINE,
        owner=a_person(),
        submitter=None,
        request="",
        papers=PAPERS,
        sets=1,
        return_at=ReturnAt.DESK,
        received_at=MONDAY,
        registered_at=MONDAY,
        promise=Promise(None, None),
        receiver=DESK_OFFICER,
    )
    return replace(dossier, **changes)


def a_dossier(count: DueCount = COUNT, **changes: Any) -> Dossier:
    """An accepted dossier with the promise that its procedure and its moment give."""
    code = {"code": "H58.123-260302-1001", "channel": Channel.IN_PERSON, "state": State.ACCEPTED}
    dossier = replace(a_filed_dossier(), **(code | changes))
    if "promise" in changes:
        return dossier
    return replace(dossier, promise=Promise.first(count(dossier.received_at, dossier.procedure.limit, ())))


def at(moment: datetime, officer: str = DESK_OFFICER) -> Act:
    """Somebody acts at a moment."""
    return Act(f"e-{moment.isoformat()}", officer, moment)


def do(
    dossier: Dossier,
    action: Action,
    moment: datetime,
    note: str = "",
    count: Any = COUNT,
    after: datetime | None = None,
    **values: str,
) -> tuple[Dossier, Entry]:
    """Makes a move as the work floor does, with its particulars as officers give them; ``after`` what was last done.

    Accepting takes the next number, digitising one scan of the first paper that was kept.
    """
    act = replace(at(moment), after=after)
    if action is Action.ACCEPT:
        promise = Promise.first(count(moment, dossier.procedure.limit, ()))
        return entering.accepted(dossier, act, code=f"H58.123-{moment:%y%m%d}-1002", promise=promise)
    if action is Action.DIGITISE:
        kept = next((paper.name for paper in dossier.papers if not paper.present_only), "Tờ khai")
        digest = f"{dossier.revision:064x}"
        return noting.digitised(dossier, act, scans=[Scan(kept, digest, 2, "pdf")])
    return MOVES[action](dossier, act, Asked(note, values, count, _another_procedure(dossier), _is_head))


def moved(dossier: Dossier, action: Action, moment: datetime, note: str = "", **values: Any) -> Dossier:
    """The dossier after a move, for the many tests that ask nothing of its entry."""
    return do(dossier, action, moment, note, **values)[0]


OTHER_PROCEDURES: Mapping[str, tuple[TimeLimit, PausePolicy]] = {
    "short": (a_limit(1), RESTART),
    "long": (a_limit(15), RESUME),
    "month": (a_limit(1, MONTHS), RESTART),
    "none": (a_limit(None, NO_LIMIT), RESTART),
}


def _another_procedure(dossier: Dossier) -> Callable[[str, Channel, str], ProcedureAtReception]:
    def another(key: str, channel: Channel, case: str) -> ProcedureAtReception:
        if key not in OTHER_PROCEDURES:
            return replace(dossier.procedure, case=case)
        limit, policy = OTHER_PROCEDURES[key]
        return replace(dossier.procedure, key=key, limit=limit, pause_policy=policy, second_limit=None, case=case)

    return another


def _is_head(name: str) -> str:
    if name != HEAD:
        raise RuleBroken("staff.not_a_head", name=name, heads=[HEAD], field="head")
    return name


ASKED: Mapping[Action, Mapping[str, str]] = {
    Action.ACCEPT: {},
    Action.HAND_OVER: {"to": CIVIL_STATUS},
    Action.TAKE_OVER: {},
    Action.REQUEST_SUPPLEMENT: {"missing": "Tờ khai: thiếu chữ ký"},
    Action.SUPPLEMENT: {},
    Action.REQUEST_PAYMENT: {},
    Action.PAY: {},
    Action.REQUEST_VERIFICATION: {"to": "UBND phường Bến Đình"},
    Action.VERIFIED: {},
    Action.POSTPONE: {"to": "2031-05-05T17:00", "reason": "hệ thống hộ tịch ngừng chạy", "head": HEAD},
    Action.WITHDRAW: {},
    Action.KEEP: {},
    Action.REFUSE: {"reason": "không thuộc thẩm quyền"},
    Action.STOP: {},
    Action.RESULT: {},
    Action.REOPEN: {"reason": "sai họ tên trên giấy xác nhận"},
    Action.CALL: {},
    Action.RETURN_RESULT: {},
    Action.OFFICIAL_CODE: {"code": "H58.123-260302-0417"},
    Action.SEND_UP: {"to": "Sở Tư pháp"},
    Action.DIGITISE: {},
    Action.CORRECT: {"reason": "gõ nhầm", "request": "dùng để vay vốn"},
    Action.VOID: {"reason": "gõ hai lần"},
}
"""What each move asks for at the least. Beside these every particular may stay out."""

_PATHS: Mapping[State, Sequence[Action]] = {
    State.NEW: (),
    State.NOT_ACCEPTED: (Action.REFUSE,),
    State.ACCEPTED: (Action.ACCEPT,),
    State.IN_PROCESS: (Action.ACCEPT, Action.HAND_OVER),
    State.SUPPLEMENT_REQUESTED: (Action.ACCEPT, Action.HAND_OVER, Action.REQUEST_SUPPLEMENT),
    State.PAYMENT_REQUIRED: (Action.ACCEPT, Action.HAND_OVER, Action.REQUEST_PAYMENT),
    State.VERIFYING: (Action.ACCEPT, Action.HAND_OVER, Action.REQUEST_VERIFICATION),
    State.WITHDRAWAL_REQUESTED: (Action.ACCEPT, Action.HAND_OVER, Action.WITHDRAW),
    State.STOPPED: (Action.ACCEPT, Action.HAND_OVER, Action.WITHDRAW, Action.STOP),
    State.DONE: (Action.ACCEPT, Action.HAND_OVER, Action.RESULT),
    State.RETURNED: (Action.ACCEPT, Action.HAND_OVER, Action.RESULT, Action.RETURN_RESULT),
    State.VOIDED: (Action.ACCEPT, Action.VOID),
}


def a_dossier_that_is(state: State, **changes: Any) -> Dossier:
    """A dossier led into a state by the shortest way, one move every ten minutes from Monday, nine o'clock."""
    dossier = a_filed_dossier(**changes)
    for place, action in enumerate(_PATHS[state], start=1):
        dossier = moved(dossier, action, dossier.registered_at + place * timedelta(minutes=10), **ASKED[action])
    return dossier


def a_day(day: int, hour: int = 9, minute: int = 0, month: int = 3) -> datetime:
    """A moment of March 2026, of another month when it is named."""
    return datetime.combine(date(2026, month, day), datetime.min.time()).replace(hour=hour, minute=minute)
