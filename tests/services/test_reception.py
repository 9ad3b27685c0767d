"""Registering: what is promised, what is refused, and that saving twice is saving once."""

from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from desk_app import wiring
from desk_app.domain.errors import RuleBroken
from desk_app.domain.limits import TimeLimit, Unit
from desk_app.domain.people import Person
from desk_app.domain.states import State
from desk_app.services.desk import Desk
from desk_app.services.filing_lines import read_filing
from tests.building import CARD, OFFICER, MovingClock, a_desk, a_filing, a_filing_line, a_person

WITHOUT_FIXED_LIMIT = "1.001731"


def test_a_dossier_is_promised_by_its_procedures_limit(desk: Desk) -> None:
    dossier = desk.reception.register(a_filing(), OFFICER).dossier
    assert dossier.promise.first_due_at == datetime(2026, 3, 5, 17, 0)
    assert dossier.promise.lawful_due_at == dossier.promise.first_due_at
    assert (dossier.state, dossier.receiver, dossier.revision) == (State.ACCEPTED, OFFICER, 1)


def test_the_officer_stands_in_the_history(desk: Desk) -> None:
    code = desk.reception.register(a_filing(), "Nguyễn Thu Hà").dossier.code
    assert [entry.officer for entry in desk.lookup.folder(code).history] == ["Nguyễn Thu Hà"]


def test_saving_the_same_filing_twice_gives_the_same_dossier(desk: Desk) -> None:
    filing = a_filing()
    first, second = (desk.reception.register(filing, OFFICER) for _ in range(2))
    assert first.dossier == second.dossier
    assert second.again
    assert desk.lookup.counts().received == 1


def test_without_papers_the_procedures_checklist_is_taken(desk: Desk) -> None:
    dossier = desk.reception.register(a_filing(), OFFICER).dossier
    assert [paper.name for paper in dossier.papers] == ["Tờ khai", "Giấy tờ tùy thân hoặc số định danh để đối chiếu"]
    assert dossier.papers[1].present_only


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"procedure": "9.999999"}, "dossier.unknown_procedure", "procedure"),
        ({"owner": a_person(number="08219000014")}, "person.personal_id_digits", "applicant.personal_id"),
        ({"owner": a_person(phone="12345")}, "person.phone", "applicant.phone"),
        ({"submitter": a_person(name="")}, "person.name_missing", "submitter.name"),
        ({"procedure": WITHOUT_FIXED_LIMIT}, "dossier.limit_missing", "limit"),
        ({"limit": TimeLimit(Decimal(9), Unit.WORKING_DAYS)}, "dossier.limit_is_fixed", "limit"),
        ({"received_at": datetime(2026, 3, 2, 9, 1)}, "dossier.received_later_than_now", "received_at"),
    ],
)
def test_what_the_form_can_put_right_is_refused_beside_its_field(
    desk: Desk, changes: dict[str, object], code: str, field: str
) -> None:
    with pytest.raises(RuleBroken) as refused:
        desk.reception.register(a_filing(**changes), OFFICER)
    assert (refused.value.code, refused.value.facts["field"]) == (code, field)
    assert desk.lookup.counts().received == 0


def test_a_procedure_without_a_fixed_limit_takes_a_typed_one_with_its_ground(desk: Desk) -> None:
    limit = TimeLimit(Decimal(10), Unit.WORKING_DAYS)
    filing = a_filing(procedure=WITHOUT_FIXED_LIMIT, limit=limit, limit_ground="NĐ 20/2021")
    dossier = desk.reception.register(filing, OFFICER).dossier
    assert dossier.procedure.limit_ground == "NĐ 20/2021"
    assert dossier.promise.first_due_at == datetime(2026, 3, 16, 17, 0)


def test_a_procedure_without_a_fixed_limit_may_promise_no_date(desk: Desk) -> None:
    filing = a_filing(procedure=WITHOUT_FIXED_LIMIT, limit=TimeLimit(None, Unit.NONE))
    assert desk.reception.register(filing, OFFICER).dossier.promise.first_due_at is None


def test_a_year_without_an_official_calendar_is_accepted_warned_and_marked(desk: Desk, clock: MovingClock) -> None:
    clock.moment = datetime(2026, 12, 30, 9, 0)
    registered = desk.reception.register(a_filing(), OFFICER)
    assert registered.dossier.promise.provisional_years == (2027,)
    assert "due.provisional" in registered.warnings


def test_the_same_request_twice_is_accepted_and_warned(desk: Desk) -> None:
    desk.reception.register(a_filing(), OFFICER)
    assert desk.reception.register(a_filing(), OFFICER).warnings == ("dossier.perhaps_twice",)


def test_a_number_is_given_for_the_day_of_reception(desk: Desk) -> None:
    filing = a_filing(received_at=datetime(2026, 2, 27, 16, 0), note="Mất điện chiều thứ Sáu")
    dossier = desk.reception.register(filing, OFFICER).dossier
    assert dossier.code == "H58.123-260227-1001"
    assert dossier.registered_at == datetime(2026, 3, 2, 9, 0)


def test_a_real_desk_asks_why_reception_lies_in_the_past(tmp_path: Path) -> None:
    real = a_desk(tmp_path / "real", training=False)
    earlier = wiring.SystemClock().now() - timedelta(hours=3)
    try:
        with pytest.raises(RuleBroken, match=r"dossier\.backdated_without_note"):
            real.reception.register(a_filing(received_at=earlier), OFFICER)
        noted = real.reception.register(a_filing(received_at=earlier, note="Mất mạng"), OFFICER).dossier
        assert real.lookup.folder(noted.code).history[0].details["backdated"] is True
        with pytest.raises(RuleBroken, match=r"dossier\.received_too_long_ago"):
            real.reception.register(a_filing(received_at=earlier - timedelta(days=90), note="x"), OFFICER)
    finally:
        real.close()


def test_a_real_desks_clock_cannot_be_set(tmp_path: Path) -> None:
    a_desk(tmp_path / "real", training=False).close()
    with pytest.raises(RuleBroken, match=r"desk\.clock_is_real"):
        wiring.start_desk(tmp_path / "real", MovingClock())


def test_what_a_person_told_last_time_is_found_again(desk: Desk) -> None:
    desk.reception.register(a_filing(), OFFICER)
    earlier = desk.reception.earlier(Person("Ẩn", id_kind=a_person().id_kind, number="082190000147"))
    assert earlier is not None
    assert earlier.owner.phone == "0900000147"


def test_a_changed_catalogue_changes_no_dossier(desk: Desk) -> None:
    before = desk.reception.register(a_filing(), OFFICER).dossier
    text = desk.catalogue.as_text().replace("Cấp Giấy xác nhận tình trạng hôn nhân", "Xác nhận hôn nhân")
    desk.catalogue.take_catalogue(text, OFFICER)
    after = desk.reception.register(a_filing(), OFFICER).dossier
    assert desk.lookup.folder(before.code).dossier.procedure.name == "Cấp Giấy xác nhận tình trạng hôn nhân"
    assert (after.procedure.name, after.procedure.catalogue_version) == ("Xác nhận hôn nhân", 1)


def test_an_imported_calendar_moves_new_promises_and_no_old_one(desk: Desk) -> None:
    before = desk.reception.register(a_filing(), OFFICER).dossier
    desk.catalogue.take_calendar('{"holidays": {"2026": [{"date": "2026-03-03", "what": "Nghỉ bão"}]}}', OFFICER)
    after = desk.reception.register(a_filing(), OFFICER).dossier
    assert after.promise.first_due_at == datetime(2026, 3, 6, 17, 0)
    assert desk.lookup.folder(before.code).dossier.promise.first_due_at == datetime(2026, 3, 5, 17, 0)


def test_a_card_fills_the_applicant_and_the_form_adds_the_rest() -> None:
    line = {"procedure": "1.004873", "card_qr": CARD, "applicant": {"name": "Gõ Khác", "phone": "0900000147"}}
    owner = read_filing(line, wiring.new_id).owner
    assert (owner.name, owner.number, owner.phone) == ("Nguyễn Thị Mẫu", "082199000123", "0900000147")


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"procedure": None}, "dossier.procedure_missing"),
        ({"limit": {"value": 5}}, "dossier.limit_without_unit"),
        ({"limit": {"value": 5, "unit": "working_days"}}, "dossier.limit_without_ground"),
        ({"limit": {"value": -5, "unit": "working_days", "ground": "x"}}, "due.negative_limit"),
        ({"sets": 0}, "filing.wrong_count"),
        ({"sets": True}, "filing.wrong_count"),
        ({"channel": "fax"}, "filing.unknown_choice"),
        ({"documents": "Tờ khai"}, "filing.wrong_type"),
        ({"documents": [{"originals": 1}]}, "filing.paper_without_name"),
        ({"surprise": 1}, "filing.unknown_name"),
        ({"received_at": "2026-03-02"}, "moment.unreadable"),
        ({"received_at": "2026-03-02T09:00+07:00"}, "moment.unreadable"),
        ({"applicant": None}, "person.name_missing"),
        ({"applicant": []}, "filing.wrong_type"),
    ],
)
def test_a_line_that_is_not_a_filing_is_refused(changes: dict[str, object], code: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        read_filing(a_filing_line(**changes), wiring.new_id)
    assert refused.value.code == code


@pytest.mark.parametrize("document", [None, 7, "x", [], [[]]])
def test_what_is_no_object_is_no_filing(document: object) -> None:
    with pytest.raises(RuleBroken, match=r"filing\.wrong_type"):
        read_filing(document, wiring.new_id)
