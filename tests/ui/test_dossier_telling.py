"""What the dossier page tells: three dates, pauses, stages, custody, what hurts, and its whole story."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest

from desk_app.domain.history import Entry, Happened
from desk_app.domain.life_cycle import Action
from desk_app.services.lookup import Folder
from desk_app.services.wording import sentence
from tests.building import OFFICER, a_filing, a_person
from tests.ui.dossier_on_page import AtDossier, a_dossier_on_its_page
from ui.dossier.story import ICONS, moments

WEDNESDAY = datetime(2026, 3, 4, 9, 0)


@pytest.fixture
def at(dressed, qtbot, tmp_path) -> Iterator[AtDossier]:
    with a_dossier_on_its_page(qtbot, tmp_path) as made:
        yield made


def newest(at: AtDossier) -> str:
    """The newest line of the story, as it is read out."""
    return at.page.story.told()[0]


def word(code: str) -> str:
    return sentence(code, {}, "vi")


# --- the clock


def test_a_running_clock_shows_the_date_by_law_and_the_first_one(at):
    assert "05/03/2026" in at.page.clock.lawful.value.text()
    assert at.page.clock.first.value.text() == "05/03/2026 17:00"
    assert at.page.clock.postponed.isHidden()
    assert at.page.clock.standing.isHidden()


def test_a_stopped_clock_says_since_when_and_what_was_due_before(at):
    at.move("request_supplement", at=WEDNESDAY, missing="Tờ khai: thiếu chữ ký", deadline="2026-03-20T17:00")
    at.reload()
    said = at.page.clock.standing.words.text()
    assert "04/03 09:00" in said
    assert "05/03/2026 17:00" in said
    assert "20/03/2026 17:00" in said
    assert at.page.clock.first.value.text() == "05/03/2026 17:00"


def test_days_of_waiting_stand_in_the_band_also_while_it_lasts(at):
    at.move("request_supplement", at=WEDNESDAY, missing="Tờ khai: thiếu chữ ký")
    at.clock.moment = WEDNESDAY + timedelta(days=2)
    at.reload()
    paused = [day for day in at.page.clock.band.days() if day.kind == "paused"]
    assert [day.label_top for day in paused] == ["5–6"]


def test_an_apology_names_a_third_date_and_the_first_two_stay(at):
    at.move("postpone", to="2026-03-10", reason="chờ xác minh")
    at.reload()
    assert at.page.clock.postponed.value.text() == "10/03/2026 17:00"
    assert "05/03/2026" in at.page.clock.lawful.value.text()
    assert at.page.clock.first.value.text() == "05/03/2026 17:00"


def test_a_wait_that_began_too_late_is_said_to_move_nothing(at):
    at.move("request_supplement", at=datetime(2026, 3, 6, 9, 0), missing="Tờ khai: thiếu chữ ký")
    at.reload()
    assert at.page.clock.standing.words.text()
    assert "05/03/2026" in at.page.clock.lawful.value.text()


def test_a_late_result_is_called_late_and_an_early_one_early(at):
    at.move("result", at=WEDNESDAY)
    at.reload()
    early = at.page.clock.left.value.text()
    at.move("reopen", note="sai họ tên")
    at.move("result", at=datetime(2026, 3, 9, 9, 0))
    at.reload()
    assert at.page.clock.left.value.text() not in ("", early)


def test_ctrl_i_and_the_button_open_the_calculator_with_this_dossier(at):
    at.move("request_supplement", at=WEDNESDAY, missing="Tờ khai: thiếu chữ ký")
    at.reload()
    at.page.clock.explain.click()
    [(key, asked)] = at.asked_places
    assert key == "calculator"
    assert asked.typed.source.code == at.code
    assert len(asked.typed.pauses) == 1


def test_no_clock_is_shown_before_acceptance(at):
    slip = at.desk.reception.file(a_filing(), OFFICER).dossier
    at.show(slip.code)
    assert at.page.clock.band.isHidden()
    assert at.page.clock.first.isHidden()
    assert at.page.clock.explain.isHidden()


# --- custody


def places(at: AtDossier) -> dict[str, str]:
    return {line.name: line.where for line in at.page.papers.lines}


def test_each_paper_says_who_has_it(at):
    at.move("hand_over", at=WEDNESDAY, to="Công an xã")
    at.reload()
    assert "Công an xã" in places(at)["Tờ khai"]
    assert "Công an xã" not in places(at)["Thẻ căn cước"]
    assert at.page.papers.lines[1].form.startswith("2 cop")


def test_a_paper_on_its_way_is_not_said_to_have_arrived(at):
    at.move("hand_over", at=WEDNESDAY, to="Công an xã")
    at.reload()
    on_its_way = places(at)["Tờ khai"]
    at.move("take_over", at=WEDNESDAY + timedelta(hours=1))
    at.reload()
    assert places(at)["Tờ khai"] == "Công an xã"
    assert on_its_way != "Công an xã"


def test_papers_given_back_are_with_the_applicant(at):
    at.move("refuse", reason="không thuộc thẩm quyền")
    at.reload()
    assert places(at)["Tờ khai"] == places(at)["Giấy khai sinh"]
    assert "Quầy" not in places(at)["Tờ khai"]


# --- what hurts


def hurts(at: AtDossier) -> list:
    return [notice for notice in at.told if notice.key == "dossier.hurts"]


def test_nothing_hurts_on_a_quiet_day(at):
    assert hurts(at) == []


def test_a_late_dossier_offers_its_apology(at):
    at.clock.moment = datetime(2026, 3, 9, 9, 0)
    at.reload()
    [strip] = hurts(at)
    assert strip.kind == "late"
    at.place.do(at.qtbot, strip.acts[0].do)
    assert at.page.form.key() == Action.POSTPONE


def test_an_apology_ends_the_complaint(at):
    at.clock.moment = datetime(2026, 3, 9, 9, 0)
    at.move("postpone", to="2026-03-12", reason="chờ xác minh")
    at.reload()
    assert hurts(at) == []


def test_papers_that_did_not_come_in_time_offer_the_stop(at):
    at.move("request_supplement", missing="Tờ khai: thiếu chữ ký", deadline="2026-03-04T17:00")
    at.clock.moment = datetime(2026, 3, 6, 9, 0)
    at.reload()
    strip = hurts(at)[-1]
    at.place.do(at.qtbot, strip.acts[0].do)
    assert at.page.form.key() == Action.STOP


def test_what_nobody_took_over_hurts_from_the_next_day_on(at):
    at.move("hand_over", to="Công an xã")
    at.reload()
    assert hurts(at) == []
    at.clock.moment += timedelta(days=1)
    at.reload()
    assert "Công an xã" in hurts(at)[-1].sentence


def test_a_paper_left_at_the_desk_is_named(at):
    at.move("hand_over", at=WEDNESDAY, to="Công an xã")
    at.move("take_over")
    at.move("request_supplement", missing="Giấy xác nhận cư trú: chưa nộp")
    at.move("supplement", papers="Giấy xác nhận cư trú")
    at.reload()
    names = [line.name for line in at.page.papers.lines if line.tone == "warn"]
    assert names == [paper.name for paper in at.dossier.papers if paper.holder == "desk" and not paper.present_only]


# --- what it belongs to


def test_dossiers_of_one_filing_lead_to_each_other(at):
    together = at.desk.reception.register_together(
        [a_filing(procedure=key, owner=a_person(name="Vũ Minh Khánh")) for key in ("1.001193", "1.004222")], OFFICER
    )
    first, second = (done.dossier.code for done in together)
    at.show(first)
    assert [each.code for each in at.desk.lookup.together(first)] == [second]
    at.page.head.other.emit(second)
    assert at.asked_places == [("dossier", second)]


def test_another_filing_of_the_same_person_is_not_shown_as_one(at):
    keys = ("1.001193", "1.004222")
    first, other = (
        at.desk.reception.register_together([a_filing(procedure=key) for key in keys], OFFICER) for _ in range(2)
    )
    assert [each.code for each in at.desk.lookup.together(first[0].dossier.code)] == [first[1].dossier.code]
    assert [each.code for each in at.desk.lookup.together(other[0].dossier.code)] == [other[1].dossier.code]


def test_a_dossier_filed_alone_belongs_to_nothing(at):
    assert at.desk.lookup.together(at.code) == ()
    assert at.page.head.official.isHidden()


# --- the story


def test_every_kind_of_entry_has_a_sign_and_a_sentence():
    assert set(ICONS) == set(Happened)
    for what in Happened:
        assert not word(f"happened.{what}").startswith("happened.")


@pytest.mark.parametrize(
    ("what", "details", "said"),
    [
        (Happened.HANDED_OVER, {"to": "Công an xã", "transfer": "BG-003"}, ("Công an xã", "BG-003")),
        (Happened.TAKEN_OVER, {"at": "Công an xã", "by": "Hà Minh Tuấn"}, ("Công an xã", "Hà Minh Tuấn")),
        (
            Happened.SUPPLEMENT_REQUESTED,
            {
                "missing": [{"name": "Tờ khai", "reason": "thiếu chữ ký"}],
                "step": "settling",
                "ground": "Điều 21",
                "deadline": "2026-03-20T17:00:00+07:00",
            },
            ("Tờ khai: thiếu chữ ký", "Điều 21", "20/03/2026 17:00"),
        ),
        (
            Happened.SUPPLEMENTED,
            {"papers": ["Tờ khai"], "due_at": "2026-03-12T17:00:00+07:00"},
            ("Tờ khai", "12/03/2026 17:00"),
        ),
        (Happened.PAYMENT_REQUESTED, {"amount_vnd": 1250000, "reason": "số 45"}, ("1.250.000 đ", "số 45")),
        (Happened.VERIFICATION_REQUESTED, {"to": "Sở Tư pháp", "reason": "nơi cư trú"}, ("Sở Tư pháp", "nơi cư trú")),
        (
            Happened.POSTPONED,
            {"to": "2026-03-12T17:00:00+07:00", "reason": "chờ xác minh", "head": "Phạm Quốc Bảo"},
            ("12/03/2026 17:00", "chờ xác minh", "Phạm Quốc Bảo"),
        ),
        (
            Happened.STOPPED,
            {"how": "withdrawn", "reason": "không cần nữa", "fee_back_vnd": 8000},
            ("không cần nữa", "8.000 đ"),
        ),
        (
            Happened.RESULT_ARRIVED,
            {"number": "123/XN", "signer": "Lê Văn Hùng", "place": "Ngăn B3"},
            ("123/XN", "Lê Văn Hùng", "Ngăn B3"),
        ),
        (
            Happened.RESULT_RETURNED,
            {"how": "representative", "to": "Vũ Minh Khánh", "mandate": "số 12/UQ"},
            ("Vũ Minh Khánh", "số 12/UQ"),
        ),
        (Happened.SENT_UP, {"to": "Sở Tư pháp", "due_at": "2026-03-27T17:00:00+07:00"}, ("Sở Tư pháp", "27/03/2026")),
        (Happened.FEE_TAKEN, {"amount_vnd": 8000, "way": "cash"}, ("8.000 đ",)),
        (Happened.PAPER_PRINTED, {"paper": "apology", "copy": 2, "reason": "kẹt giấy"}, ("2", "kẹt giấy")),
        (Happened.FILE_ATTACHED, {"files": [{"paper": "Tờ khai", "digest": "0", "pages": 1}]}, ("Tờ khai",)),
        (Happened.OFFICIAL_CODE_NAMED, {"code": "000.00.19.H58"}, ("000.00.19.H58",)),
        (Happened.REOPENED, {"reason": "sai họ tên"}, ("sai họ tên",)),
        (Happened.NUMBER_VOIDED, {"reason": "ghi trùng"}, ("ghi trùng",)),
    ],
    ids=str,
)
def test_an_entry_tells_what_it_knows(at, what, details, said):
    entry = Entry("e", what, WEDNESDAY, OFFICER, at.first.id, 2, details)
    [told] = moments(Folder(at.first, (entry,), (), ()), word)
    everything = f"{told.what} {told.details}"
    assert all(part in everything for part in said)
    assert OFFICER in told.details


def test_what_happened_last_stands_on_top(at):
    at.move("hand_over", at=WEDNESDAY, to="Công an xã")
    at.reload()
    assert "Công an xã" in newest(at)
