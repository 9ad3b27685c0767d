"""A dossier's moves, its standing against the promise, and its snapshot."""

import json
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest

from desk_app.domain.dossiers import Dossier, FeeTaken, Scan
from desk_app.domain.endings import Collected, Collector, Ending, EndKind, Result, Withdrawal
from desk_app.domain.errors import RuleBroken
from desk_app.domain.filed import Channel, FeeExemption, FiledPaper, Mandate, ProcedureAtReception, ReturnAt
from desk_app.domain.history import Happened
from desk_app.domain.life_cycle import RULES, Action, legal
from desk_app.domain.limits import PausePolicy, TimeLimit, Unit
from desk_app.domain.moves.act import Act
from desk_app.domain.moves.custody import handed_over
from desk_app.domain.moves.ending import result_arrived, result_returned, voided
from desk_app.domain.moves.entering import receipt_printed
from desk_app.domain.moves.noting import corrected
from desk_app.domain.promises import Postponement, Promise, SentUp
from desk_app.domain.records import next_hlc
from desk_app.domain.snapshots import dossier_of, snapshot
from desk_app.domain.states import Standing, State
from desk_app.domain.waits import MissingPaper, Wait, WaitKind
from desk_app.domain.wire import canonical
from tests.building import a_person

RECEIVED = datetime(2026, 3, 2, 9, 0)
DUE = datetime(2026, 3, 5, 17, 0)
ACT = Act("e1", "Trần Khải Minh", datetime(2026, 3, 3, 8, 0))


def a_dossier(**changes: object) -> Dossier:
    procedure = ProcedureAtReception(
        key="1.004873",
        national_code="1.004873",
        name="Cấp Giấy xác nhận tình trạng hôn nhân",
        field="Hộ tịch",
        limit=TimeLimit(Decimal(3), Unit.WORKING_DAYS),
        limit_ground="",
        pause_policy=PausePolicy.RESTART,
        catalogue_version=0,
    )
    dossier = Dossier(
        id="d1",
        code="H58.123-260302-1001",
        desk="1",
        training=True,
        revision=1,
        state=State.ACCEPTED,
        procedure=procedure,
        channel=Channel.IN_PERSON,
        owner=a_person(),
        submitter=None,
        request="",
        papers=(FiledPaper("Tờ khai", 1),),
        sets=1,
        return_at=ReturnAt.DESK,
        received_at=RECEIVED,
        registered_at=RECEIVED,
        promise=Promise(DUE, DUE),
        receiver="Hà",
    )
    return replace(dossier, **changes)  # type: ignore[arg-type]


def test_each_move_raises_the_revision_and_leaves_an_entry() -> None:
    later, entry = handed_over(a_dossier(), ACT, to="Tư pháp – Hộ tịch")
    assert (later.revision, later.state, later.place) == (2, State.IN_PROCESS, "Tư pháp – Hộ tịch")
    assert (entry.what, entry.officer, entry.revision) == (Happened.HANDED_OVER, "Trần Khải Minh", 2)


def test_an_illegal_move_names_the_legal_ones() -> None:
    with pytest.raises(RuleBroken) as refused:
        result_returned(a_dossier(), ACT)
    assert refused.value.code == "move.not_legal"
    assert refused.value.facts["legal"] == [str(action) for action in legal(a_dossier())]


def test_nothing_may_be_done_to_a_voided_number() -> None:
    later, entry = voided(a_dossier(), ACT, reason="gõ nhầm")
    assert (later.state, later.code, entry.what) == (State.VOIDED, "H58.123-260302-1001", Happened.NUMBER_VOIDED)
    assert legal(later) == ()


def test_a_number_is_voided_only_with_a_reason() -> None:
    with pytest.raises(RuleBroken, match=r"move\.reason_missing"):
        voided(a_dossier(), ACT, reason="  ")


def test_the_first_completion_time_is_kept_for_ever() -> None:
    done, _ = result_arrived(a_dossier(), ACT)
    again, _ = result_arrived(replace(done, state=State.IN_PROCESS), replace(ACT, at=ACT.at + timedelta(days=9)))
    assert again.settled_at == ACT.at


def test_a_correction_names_what_it_changed_and_why() -> None:
    later, entry = corrected(a_dossier(), ACT, reason="sai số", changes={"note": "gọi trước", "sets": 1})
    assert later.note == "gọi trước"
    assert dict(entry.details) == {"reason": "sai số", "fields": ["note"]}


@pytest.mark.parametrize("name", ["code", "promise", "state", "id", "settled_at", "registered_at", "waits"])
def test_number_promise_and_what_happened_cannot_be_corrected(name: str) -> None:
    with pytest.raises(RuleBroken, match=r"move\.not_correctable"):
        corrected(a_dossier(), ACT, reason="x", changes={name: "y"})


def test_a_reprint_needs_a_reason_and_the_first_print_none() -> None:
    printed, entry = receipt_printed(a_dossier(), ACT, sheet="a5")
    assert "reason" not in entry.details
    with pytest.raises(RuleBroken, match=r"print\.reason_missing"):
        receipt_printed(printed, ACT, sheet="a5")
    _, again = receipt_printed(printed, ACT, sheet="a5", reason="kẹt giấy")
    assert (again.details["copy"], again.details["reason"]) == (2, "kẹt giấy")


@pytest.mark.parametrize(
    ("settled", "standing"),
    [
        (DUE, Standing.ON_TIME),
        (DUE.replace(hour=8), Standing.ON_TIME),
        (DUE - timedelta(days=1), Standing.EARLY),
        (DUE + timedelta(minutes=1), Standing.LATE),
    ],
)
def test_early_on_time_and_late_are_right_to_the_minute(settled: datetime, standing: Standing) -> None:
    assert a_dossier(state=State.DONE, settled_at=settled).standing(DUE + timedelta(days=30)) is standing


def test_an_open_dossier_is_overdue_one_minute_after_its_promise() -> None:
    assert a_dossier().standing(DUE) is Standing.IN_TIME
    assert a_dossier().standing(DUE + timedelta(minutes=1)) is Standing.OVERDUE


def test_without_a_date_nothing_is_late() -> None:
    assert a_dossier(promise=Promise(None, None)).standing(DUE) is Standing.NO_DATE


def test_a_snapshot_gives_the_same_dossier_back() -> None:
    dossier = a_dossier(
        submitter=a_person(name="Huỳnh Trọng Nghĩa", birth_date=None, sex=None),
        promise=Promise(DUE, DUE, (2027,)),
        settled_at=DUE,
        fee_vnd=8000,
        authorised=a_person(name="Cao Văn Bản"),
        mandate=Mandate("Giấy ủy quyền", "12/UQ", date(2026, 3, 1)),
        waits=(
            Wait(
                WaitKind.SUPPLEMENT, RECEIVED, PausePolicy.RESTART, "in_process", end=DUE,
                missing=(MissingPaper("Tờ khai", "thiếu chữ ký"),), deadline=DUE,
            ),
        ),
        result=Result(number="12/GXN", signer="Lê Văn Tám", signed_on=date(2026, 3, 4)),
        fees_taken=(FeeTaken("p1", RECEIVED, 8000, "cash", FeeExemption("Hộ nghèo", "poor", "NQ 12", 2000)),),
        exemption=FeeExemption("Người khuyết tật"),
        scans=(Scan("Tờ khai", "ab" * 32, 2, "pdf"),),
        sent_up=SentUp("Sở Tư pháp", RECEIVED, DUE, "G01"),
        postponements=(Postponement(DUE, DUE + timedelta(days=2), DUE, "mất điện"),),
        ending=Ending(EndKind.WITHDRAWN, DUE, "đổi ý"),
        collector=Collector(Collected.POST, "Cao Văn Bản", waybill="EV1"),
        withdrawal=Withdrawal(DUE, "đổi ý", "in_process"),
    )  # fmt: skip
    assert dossier_of(json.loads(canonical(snapshot(dossier)))) == dossier


def test_every_action_is_legal_somewhere_and_nothing_is_after_a_voided_number() -> None:
    assert {rule.action for rule in RULES} == set(Action)
    assert {rule.state for rule in RULES} == set(State) - {State.VOIDED}


def test_the_order_of_records_never_goes_back_with_the_clock() -> None:
    first = next_hlc(1_000, "")
    assert next_hlc(900, first) > first
    assert next_hlc(2_000, next_hlc(900, first)) > first
