"""What may be said with each move in a random walk, enough or too little, and what it may be refused for."""

from datetime import datetime, timedelta

from hypothesis import strategies as st

from desk_app.domain.dossiers import Dossier
from desk_app.domain.life_cycle import Action
from tests.domain.dossiers_to_move import CIVIL_STATUS, ECONOMY, HEAD, OTHER_PROCEDURES

STEPS = st.one_of(
    st.integers(0, 300).map(lambda minutes: timedelta(minutes=minutes)),
    st.integers(1, 12).map(lambda days: timedelta(days=days)),
    st.integers(1, 90_000).map(lambda seconds: timedelta(seconds=seconds)),
    st.integers(1, 3).map(lambda months: timedelta(days=30 * months, hours=5)),
)
PLACES = st.sampled_from([CIVIL_STATUS, ECONOMY, "Sở Tư pháp"])
WORDS = st.sampled_from(["thiếu chữ ký", "bản chụp mờ", "đổi ý", "gõ nhầm"])
HEADS = st.sampled_from([HEAD, "Cao Văn Bản"])


def particulars(action: Action, dossier: Dossier, now: datetime) -> st.SearchStrategy[dict[str, str]]:
    """What an officer may say with a move; sometimes too little, or what a rule refuses."""
    later = st.integers(1, 20).map(lambda days: f"{now + timedelta(days=days):%Y-%m-%dT%H:%M:%S}")
    match action:
        case Action.HAND_OVER:
            return st.fixed_dictionaries({"to": PLACES}, optional={"transfer": st.just("BG-H58.123-1-260302-001")})
        case Action.TAKE_OVER:
            return st.fixed_dictionaries({}, optional={"by": st.just("Cao Văn Bản")})
        case Action.REQUEST_SUPPLEMENT:
            told = '[{"name": "Đơn (mẫu 1: bản chính; 2 liên)", "reason": "mờ"}, "Tờ khai"]'
            missing = st.sampled_from(["Tờ khai: thiếu chữ ký", "Giấy chứng sinh; Tờ khai: tẩy xóa", told, ""])
            optional = {"reason": WORDS, "step": WORDS, "ground": WORDS, "deadline": later}
            return st.fixed_dictionaries({"missing": missing}, optional=optional)
        case Action.SUPPLEMENT:
            told = '[{"name": "Đơn (mẫu 1; 2 liên)", "certified": 2}, {"name": "Thẻ căn cước", "present_only": true}]'
            papers = st.sampled_from(["Giấy chứng sinh [o:1 c:1]", "Tờ khai; Thẻ căn cước [present]", told])
            return st.fixed_dictionaries({}, optional={"papers": papers})
        case Action.REQUEST_PAYMENT:
            return st.fixed_dictionaries({}, optional={"amount": st.just("1.250.000"), "deadline": later})
        case Action.REQUEST_VERIFICATION | Action.SEND_UP:
            return st.fixed_dictionaries({"to": PLACES})
        case Action.POSTPONE:
            told = dossier.promise.postponed_to or dossier.promise.told_due_at or now
            fine = st.integers(1, 9).map(lambda days: f"{max(told, now) + timedelta(days=days):%Y-%m-%dT%H:%M:%S}")
            return st.fixed_dictionaries({"to": st.one_of(fine, later), "reason": WORDS}, optional={"head": HEADS})
        case Action.WITHDRAW | Action.STOP:
            return st.fixed_dictionaries({}, optional={"reason": WORDS})
        case Action.REFUSE | Action.REOPEN | Action.VOID:
            return st.fixed_dictionaries({"reason": st.one_of(WORDS, st.just(" "))})
        case Action.RESULT:
            return st.fixed_dictionaries(
                {}, optional={"number": st.just("12/GXN"), "signed_on": st.just("2026-01-05"), "refuses": st.just("x")}
            )
        case Action.RETURN_RESULT:
            how = st.sampled_from(["owner", "representative", "post", "electronic"])
            return st.fixed_dictionaries({}, optional={"how": how, "to": st.just("Đỗ Văn Đức"), "mandate": WORDS})
        case Action.OFFICIAL_CODE:
            return st.fixed_dictionaries({"code": st.just("H58.123-260302-0417")})
        case Action.CORRECT:
            moment = st.integers(-9_000, 9_000).map(
                lambda minutes: f"{dossier.received_at + timedelta(minutes=minutes):%Y-%m-%dT%H:%M:%S}"
            )
            changes = {
                "request": WORDS, "phone": st.just("0900000198"), "received_at": moment,
                "procedure": st.sampled_from(list(OTHER_PROCEDURES)),
            }  # fmt: skip
            return st.fixed_dictionaries({"reason": WORDS}, optional=changes)
        case _:
            return st.just({})


AHEAD = (
    Action.ACCEPT, Action.HAND_OVER, Action.REQUEST_SUPPLEMENT, Action.SUPPLEMENT, Action.REQUEST_PAYMENT, Action.PAY,
    Action.REQUEST_VERIFICATION, Action.VERIFIED, Action.RESULT, Action.REOPEN,
)  # fmt: skip

ENOUGH = {
    Action.REFUSE: {"reason": "x"},
    Action.REOPEN: {"reason": "x"},
    Action.VOID: {"reason": "x"},
    Action.POSTPONE: {"head": HEAD},
}

REFUSALS = {
    "move.missing_not_said", "move.deadline_not_over", "move.deadline_in_the_past", "move.reason_missing",
    "move.postponed_backwards", "move.postponed_twice", "staff.not_a_head", "move.mandate_missing",
    "move.nothing_changed", "due.pause_before_receipt", "dossier.received_later_than_now", "moment.year",
}  # fmt: skip
"""What a legal move may be refused for, because of what was said with it."""
