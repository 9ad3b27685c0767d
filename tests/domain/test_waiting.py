"""Asking for papers, money or another office's answer, and what stays written of it."""

from datetime import timedelta

import pytest

from desk_app.domain.errors import RuleBroken
from desk_app.domain.filed import AT_DESK, WITH_APPLICANT
from desk_app.domain.life_cycle import Action
from desk_app.domain.limits import PausePolicy
from desk_app.domain.moves.waiting import asked_before
from desk_app.domain.states import Standing, State
from desk_app.domain.waits import MissingPaper, WaitKind
from desk_app.services.paper_values import read_missing, read_papers, say_missing, say_papers
from tests.domain.dossiers_to_move import CIVIL_STATUS, a_day, a_dossier_that_is, a_filed_dossier, do, moved

ASKED_AT = a_day(3)


def test_a_request_says_every_missing_paper_with_its_reason() -> None:
    later, entry = do(
        a_dossier_that_is(State.IN_PROCESS), Action.REQUEST_SUPPLEMENT, ASKED_AT,
        missing="Tờ khai: thiếu chữ ký; Giấy chứng sinh: bản chụp mờ; Ảnh 4x6",
        step="thẩm định", ground="NĐ 123/2015 điều 9", deadline="2026-03-20",
    )  # fmt: skip
    wait = later.open_wait
    assert wait is not None
    assert wait.missing == (
        MissingPaper("Tờ khai", "thiếu chữ ký"),
        MissingPaper("Giấy chứng sinh", "bản chụp mờ"),
        MissingPaper("Ảnh 4x6"),
    )  # fmt: skip
    assert (wait.step, wait.ground, wait.deadline) == ("thẩm định", "NĐ 123/2015 điều 9", a_day(20, 17))
    assert entry.details["missing"][0] == {"name": "Tờ khai", "reason": "thiếu chữ ký"}


def test_a_request_without_a_paper_needs_a_reason() -> None:
    dossier = a_dossier_that_is(State.IN_PROCESS)
    with pytest.raises(RuleBroken, match=r"move\.missing_not_said"):
        do(dossier, Action.REQUEST_SUPPLEMENT, ASKED_AT)
    assert moved(dossier, Action.REQUEST_SUPPLEMENT, ASKED_AT, "nội dung tờ khai chưa rõ").open_wait is not None


def test_a_deadline_lies_ahead() -> None:
    with pytest.raises(RuleBroken, match=r"move\.deadline_in_the_past"):
        do(a_dossier_that_is(State.IN_PROCESS), Action.REQUEST_SUPPLEMENT, ASKED_AT, missing="x", deadline="2026-03-02")


def test_the_step_is_that_of_the_desk_before_acceptance_and_of_the_settling_after() -> None:
    before = moved(a_filed_dossier(), Action.REQUEST_SUPPLEMENT, ASKED_AT, missing="Tờ khai")
    after = moved(a_dossier_that_is(State.IN_PROCESS), Action.REQUEST_SUPPLEMENT, ASKED_AT, missing="Tờ khai")
    assert [dossier.waits[0].step for dossier in (before, after)] == ["reception", "settling"]


def test_asking_twice_counts_for_each_step_and_ground_by_itself() -> None:
    asked = moved(
        a_dossier_that_is(State.IN_PROCESS), Action.REQUEST_SUPPLEMENT, ASKED_AT, missing="Tờ khai", ground="điều 9"
    )
    assert asked_before(asked, "settling", "điều 9")
    assert not asked_before(asked, "settling", "điều 10")
    assert not asked_before(asked, "reception", "điều 9")


def test_money_and_answers_of_others_are_no_request_for_papers() -> None:
    paid = moved(a_dossier_that_is(State.PAYMENT_REQUIRED), Action.PAY, ASKED_AT)
    assert [wait.kind for wait in paid.waits] == [WaitKind.PAYMENT]
    assert not asked_before(paid, "", "")


def test_papers_that_came_lie_at_the_desk_until_they_are_handed_over_and_a_card_is_given_back() -> None:
    at_office = a_dossier_that_is(State.SUPPLEMENT_REQUESTED)
    later = moved(at_office, Action.SUPPLEMENT, ASKED_AT, papers="Giấy chứng sinh [o:1 c:1]; Thẻ căn cước [present]")
    birth, card = later.papers[-2:]
    assert (birth.name, birth.originals, birth.copies, birth.holder) == ("Giấy chứng sinh", 1, 1, AT_DESK)
    assert (card.present_only, card.holder) == (True, WITH_APPLICANT)
    handed = moved(later, Action.HAND_OVER, a_day(4), to=CIVIL_STATUS)
    assert [paper.holder for paper in handed.papers[-2:]] == [CIVIL_STATUS, WITH_APPLICANT]


def test_names_of_papers_keep_their_signs_when_they_are_told_as_json() -> None:
    missing = (MissingPaper("Đơn (mẫu 01: bản chính; 02 liên)", "mờ; thiếu chữ ký: trang 2"), MissingPaper("Tờ khai"))
    asked = moved(
        a_dossier_that_is(State.IN_PROCESS), Action.REQUEST_SUPPLEMENT, ASKED_AT, missing=say_missing(missing)
    )
    assert asked.waits[0].missing == missing
    came = moved(asked, Action.SUPPLEMENT, a_day(4), papers=say_papers(paper.name for paper in missing))
    assert [(paper.name, paper.originals) for paper in came.papers[-2:]] == [(paper.name, 1) for paper in missing]


def test_a_paper_whose_name_begins_with_a_bracket_is_no_json() -> None:
    assert read_missing("[Mẫu 01] Tờ khai: mờ; Ảnh") == (MissingPaper("[Mẫu 01] Tờ khai", "mờ"), MissingPaper("Ảnh"))


def test_counts_of_papers_can_be_told_as_json() -> None:
    told = '[{"name": "Bản sao", "certified": 2, "copies": 1}, {"name": "Thẻ căn cước", "present_only": true}]'
    copies, card = read_papers(told)
    assert (copies.originals, copies.certified, copies.copies, copies.holder) == (0, 2, 1, AT_DESK)
    assert (card.originals, card.present_only, card.holder) == (0, True, WITH_APPLICANT)


@pytest.mark.parametrize(
    "told",
    ['[{"name": "x"', '[{"reason": "mờ"}]', '[{"name": "x", "who": "y"}]', '["x", 1]', '[{"name": "x", "name": "y"}]',
     '[{"name": ["x"]}]', "[" + '"x",' * 200 + '"x"]'],
    ids=["broken", "no name", "unknown word", "a number", "a name twice", "a list", "too many"],
)  # fmt: skip
def test_json_that_names_no_papers_is_refused(told: str) -> None:
    for read in (read_missing, read_papers):
        with pytest.raises(RuleBroken, match=r"move\.papers_unreadable"):
            read(told)


def test_papers_go_by_the_procedure_s_own_policy_money_and_answers_of_others_are_never_counted() -> None:
    policies = [
        a_dossier_that_is(state).waits[0].policy
        for state in (State.SUPPLEMENT_REQUESTED, State.PAYMENT_REQUIRED, State.VERIFYING)
    ]
    assert policies == [PausePolicy.RESTART, PausePolicy.RESUME, PausePolicy.RESUME]


def test_an_amount_of_money_is_never_negative() -> None:
    dossier = a_dossier_that_is(State.IN_PROCESS)
    with pytest.raises(RuleBroken, match=r"filing\.wrong_count"):
        do(dossier, Action.REQUEST_PAYMENT, ASKED_AT, amount="-5")
    asked = moved(dossier, Action.REQUEST_PAYMENT, ASKED_AT, amount="1.250.000")
    assert asked.waits[0].amount_vnd == 1_250_000


def test_a_clock_that_was_set_back_makes_no_wait_end_before_it_began_nor_two_overlap() -> None:
    asked = moved(a_dossier_that_is(State.IN_PROCESS), Action.REQUEST_SUPPLEMENT, ASKED_AT, missing="Tờ khai")
    back = moved(asked, Action.SUPPLEMENT, ASKED_AT - timedelta(hours=5))
    assert back.waits[0].end == back.waits[0].start == ASKED_AT
    again = moved(back, Action.REQUEST_VERIFICATION, ASKED_AT - timedelta(hours=4), to="UBND phường Bến Đình")
    assert again.waits[1].start == ASKED_AT


def test_an_office_that_was_told_to_wait_is_not_late_and_one_that_asked_too_late_is() -> None:
    dossier = a_dossier_that_is(State.IN_PROCESS)
    in_time = moved(dossier, Action.REQUEST_VERIFICATION, a_day(5), to="UBND phường Bến Đình")
    too_late = moved(dossier, Action.REQUEST_VERIFICATION, a_day(6), to="UBND phường Bến Đình")
    standings = [each.standing(a_day(20)) for each in (in_time, too_late)]
    assert standings == [Standing.WAITING, Standing.OVERDUE]


def test_a_withdrawal_does_not_end_the_wait_and_keeping_goes_back_to_it() -> None:
    waiting = a_dossier_that_is(State.SUPPLEMENT_REQUESTED)
    asked = moved(waiting, Action.WITHDRAW, ASKED_AT)
    assert asked.open_wait == waiting.open_wait
    kept = moved(asked, Action.KEEP, a_day(4))
    assert moved(kept, Action.SUPPLEMENT, a_day(5)).state is State.IN_PROCESS


@pytest.mark.parametrize("state", [State.SUPPLEMENT_REQUESTED, State.PAYMENT_REQUIRED, State.VERIFYING])
def test_a_stop_ends_the_open_wait_in_the_same_moment(state: State) -> None:
    stopped = moved(moved(a_dossier_that_is(state), Action.WITHDRAW, ASKED_AT), Action.STOP, a_day(4))
    assert stopped.open_wait is None
    assert (stopped.waits[-1].end, stopped.settled_at) == (a_day(4), a_day(4))
