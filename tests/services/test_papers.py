"""The papers of a dossier's life: drawn from the record, numbered by kind and year, honest about reprints."""

import io
import unicodedata
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from pypdf import PdfReader

from desk_app.domain.errors import RuleBroken
from desk_app.domain.history import Happened
from desk_app.domain.limits import TimeLimit
from desk_app.services.desk import Desk
from desk_app.services.reckoning import Question
from tests.building import MORNING, OFFICER, MovingClock, a_desk, a_filing


@pytest.fixture
def clock() -> MovingClock:
    return MovingClock()


@pytest.fixture
def desk(tmp_path: Path, clock: MovingClock) -> Iterator[Desk]:
    made = a_desk(tmp_path / "desk", clock)
    yield made
    made.close()


def _register(desk: Desk, **changes: object) -> str:
    return desk.reception.register(a_filing(**changes), OFFICER).dossier.code


def _said(pdf: bytes) -> str:
    text = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)
    return " ".join(unicodedata.normalize("NFC", text).split())


def test_a_request_for_papers_names_each_paper_with_its_reason_and_the_day_to_answer(desk: Desk) -> None:
    code = _register(desk)
    values = {
        "missing": "Tờ khai: thiếu chữ ký; Giấy chứng tử",
        "deadline": "2026-03-09T17:00",
        "ground": "NĐ 123/2015",
    }
    desk.processing.move(code, "request_supplement", OFFICER, values=values)
    said = _said(desk.paperwork.letters("supplement", [code], OFFICER).pdf)
    for words in ("BỔ SUNG", "Tờ khai", "thiếu chữ ký", "Giấy chứng tử", "NĐ 123/2015", "09 tháng 3 năm 2026", code):
        assert words in said


def test_a_dossier_that_was_refused_at_the_counter_is_refused_in_writing_without_a_dossier_code(desk: Desk) -> None:
    slip = desk.reception.file(a_filing(), OFFICER).dossier.code
    desk.processing.move(slip, "refuse", OFFICER, note="không thuộc thẩm quyền của xã")
    said = _said(desk.paperwork.letters("refusal", [slip], OFFICER).pdf)
    assert "không thuộc thẩm quyền của xã" in said
    assert slip not in said


def test_an_apology_tells_the_broken_promise_and_the_new_date(desk: Desk, clock: MovingClock) -> None:
    code = _register(desk)
    clock.moment = datetime(2026, 3, 6, 8, 0)
    desk.processing.move(code, "postpone", OFFICER, note="mất điện", values={"to": "2026-03-10"})
    said = _said(desk.paperwork.letters("apology", [code], OFFICER).pdf)
    for words in ("17 giờ 00 phút, ngày 05 tháng 3 năm 2026", "17 giờ 00 phút, ngày 10 tháng 3 năm 2026", "mất điện"):
        assert words in said


def test_a_stop_notice_hands_back_what_was_handed_in(desk: Desk) -> None:
    code = _register(desk)
    desk.processing.move(code, "withdraw", OFFICER, note="không còn nhu cầu")
    desk.processing.move(code, "stop", OFFICER)
    said = _said(desk.paperwork.letters("stop", [code], OFFICER).pdf)
    assert "không còn nhu cầu" in said
    assert desk.lookup.folder(code).dossier.papers[0].name in said


def test_a_control_slip_follows_the_dossier_from_hand_to_hand(desk: Desk, clock: MovingClock) -> None:
    code = _register(desk)
    desk.processing.move(code, "hand_over", OFFICER, values={"to": "Tư pháp – Hộ tịch"})
    desk.processing.move(code, "take_over", OFFICER, values={"by": "Hà Văn Thụ"})
    clock.moment = datetime(2026, 3, 4, 15, 0)
    desk.processing.move(code, "result", OFFICER)
    said = _said(desk.paperwork.letters("control", [code], OFFICER).pdf)
    for words in ("Tư pháp – Hộ tịch", "Hà Văn Thụ", "trước hạn"):
        assert words in said


def test_papers_of_a_kind_are_numbered_through_the_year_and_a_reprint_keeps_its_number(desk: Desk) -> None:
    first, second = _register(desk), _register(desk)
    for code in (first, second):
        desk.processing.move(code, "request_supplement", OFFICER, note="thiếu tờ khai")
    desk.paperwork.letters("supplement", [first], OFFICER)
    desk.paperwork.letters("supplement", [second], OFFICER)
    again = _said(desk.paperwork.letters("supplement", [first], OFFICER, reason="kẹt giấy").pdf)
    assert "01/PBS" in again
    assert "IN LẠI LẦN 1" in again
    numbers = [
        entry.details["number"]
        for code in (first, second)
        for entry in desk.lookup.folder(code).history
        if entry.what is Happened.PAPER_PRINTED
    ]
    assert numbers == [1, 1, 2]


def test_a_reprint_of_a_letter_needs_a_reason(desk: Desk) -> None:
    code = _register(desk)
    desk.processing.move(code, "request_supplement", OFFICER, note="thiếu tờ khai")
    desk.paperwork.letters("supplement", [code], OFFICER)
    with pytest.raises(RuleBroken, match=r"print\.reason_missing"):
        desk.paperwork.letters("supplement", [code], OFFICER)


@pytest.mark.parametrize("kind", ["supplement", "refusal", "apology", "stop"])
def test_a_letter_about_nothing_is_not_printed(desk: Desk, kind: str) -> None:
    with pytest.raises(RuleBroken, match=r"print\.nothing_to_print"):
        desk.paperwork.letters(kind, [_register(desk)], OFFICER)


def test_after_the_papers_came_the_receipt_is_another_version_with_the_new_date_and_the_first(
    desk: Desk, clock: MovingClock
) -> None:
    code = _register(desk)
    desk.paperwork.receipts([code], OFFICER)
    desk.processing.move(code, "request_supplement", OFFICER, note="thiếu tờ khai")
    clock.moment = datetime(2026, 3, 9, 9, 0)
    desk.processing.move(code, "supplement", OFFICER)
    said = _said(desk.paperwork.receipts([code], OFFICER, sheet="a5").pdf)
    assert "BẢN ĐIỀU CHỈNH, thay bản 1" in said
    assert "17 giờ 00 phút, ngày 12 tháng 3 năm 2026" in said
    assert "Ngày hẹn lần đầu: 17 giờ 00 phút, ngày 05 tháng 3 năm 2026" in said


def test_why_this_day_is_explained_on_paper_with_the_pause_that_moved_it(desk: Desk, clock: MovingClock) -> None:
    code = _register(desk)
    desk.processing.move(code, "request_supplement", OFFICER, note="thiếu tờ khai")
    clock.moment = datetime(2026, 3, 9, 9, 0)
    desk.processing.move(code, "supplement", OFFICER)
    said = _said(desk.paperwork.explanation(code, OFFICER).pdf)
    for words in ("BẢNG GIẢI THÍCH NGÀY HẸN TRẢ", code, "12 tháng 3 năm 2026", "yêu cầu bổ sung"):
        assert words.lower() in said.lower()


def test_a_trial_count_says_that_it_promises_nothing(desk: Desk) -> None:
    question = Question(MORNING, TimeLimit.of(3, "working_days"))
    said = _said(desk.paperwork.trial_count(question, OFFICER, procedure="Đăng ký lại khai sinh").pdf)
    assert "chưa tiếp nhận hồ sơ" in said
    assert "05 tháng 3 năm 2026" in said
