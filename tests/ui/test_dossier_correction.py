"""Putting right what was written wrong, in the open; and two officers at one dossier at the same time."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt

from desk_app.domain.filed import Channel, Mandate, ReturnAt
from desk_app.domain.history import Happened
from desk_app.domain.life_cycle import Action
from desk_app.domain.people import BirthDate, IdKind, Person, PersonKind, Sex
from tests.building import OFFICER, a_filing, a_person
from tests.ui.dossier_on_page import OTHER_OFFICER, AtDossier, a_dossier_on_its_page

Key = Qt.Key


@pytest.fixture
def at(dressed, qtbot, tmp_path) -> Iterator[AtDossier]:
    with a_dossier_on_its_page(qtbot, tmp_path) as made:
        yield made


def test_everything_that_a_person_or_a_filing_says_can_be_put_right(at):
    at.open_strip(Action.CORRECT)
    at.put(
        name="Lương Thị Ngọc Ân",
        personal_id="082190000155",
        birth_date="15/05/1990",
        phone="0987654321",
        email="an@example.vn",
        address="số 3, ấp Tân Lợi",
        request="Để đăng ký kết hôn",
        return_at="post",
        sets="2",
        fee_vnd="15.000",
        official_code="000.00.19.H58-260302-0042",
        mandate="Giấy ủy quyền số 12/UQ",
        note="khách gọi lại",
        reason="ghi sai theo giấy cũ",
    )
    at.do()
    found = at.dossier
    owner = found.owner
    assert (owner.name, owner.number, owner.phone) == ("Lương Thị Ngọc Ân", "082190000155", "0987654321")
    assert (owner.birth_date, owner.email, owner.address) == (
        BirthDate(1990, 5, 15),
        "an@example.vn",
        "số 3, ấp Tân Lợi",
    )
    assert owner.sex is Sex.FEMALE
    assert (found.request, found.return_at, found.sets) == ("Để đăng ký kết hôn", ReturnAt.POST, 2)
    assert (found.fee_vnd, found.official_code) == (15_000, "000.00.19.H58-260302-0042")
    assert found.mandate == Mandate("Giấy ủy quyền số 12/UQ")
    assert found.note == "khách gọi lại"
    assert found.code == at.first.code


def test_the_procedure_and_the_channel_can_be_put_right_and_the_date_follows(at):
    at.open_strip(Action.CORRECT)
    other = next(each for each in at.desk.catalogue.find("1.004222", 1))
    field = at.page.form.fields["procedure"]
    field.editor.choose(other)
    field.editor.taken.emit(other)
    at.put(channel="online", reason="chọn nhầm thủ tục")
    at.do()
    found = at.dossier
    assert (found.procedure.key, found.channel) == ("1.004222", Channel.ONLINE)
    assert found.promise.lawful_due_at == datetime(2026, 3, 11, 17, 0)
    assert found.promise.first_due_at == at.first.promise.first_due_at


def test_the_page_says_what_a_correction_does_to_the_date_before_it_is_saved(at):
    at.clock.moment = datetime(2026, 3, 3, 9, 0)
    at.open_strip(Action.CORRECT)
    at.put(received_at="27/02/2026 09:00")
    at.look_ahead()
    said = at.page.form.effect.text()
    assert "05/03/2026 17:00" in said  # promised first and due now
    assert "04/03/2026 17:00" in said  # due after it
    assert at.dossier == at.first


def test_the_old_value_stands_beside_a_new_one_and_only_there(at):
    at.open_strip(Action.CORRECT)
    at.put(phone="0987654321")
    assert "0900000147" in at.page.form.fields["phone"].editor.accessibleDescription()
    assert at.page.form.fields["address"].editor.accessibleDescription() == ""


@pytest.fixture
def of_an_organisation(at):
    owner = Person("HTX Nông nghiệp Tân Lợi", kind=PersonKind.ORGANISATION, phone="0900000147")
    made = at.desk.reception.register(a_filing(owner=owner, submitter=a_person()), OFFICER).dossier
    at.code = made.code
    at.show(at.code)
    at.open_strip(Action.CORRECT)
    return at


def test_an_organisation_is_asked_for_its_own_name_and_tax_code_and_never_when_it_was_born(of_an_organisation):
    fields = of_an_organisation.page.form.fields
    assert [fields[name].label.text() for name in ("name", "personal_id")] == ["Name of the organisation", "Tax code"]
    assert not {"birth_date", "sex"} & set(fields)


def test_an_organisations_tax_code_that_was_not_known_at_reception_can_be_added(of_an_organisation):
    of_an_organisation.put(personal_id="0312345670", reason="bổ sung mã số thuế")
    of_an_organisation.do()
    owner = of_an_organisation.dossier.owner
    assert (owner.number, owner.id_kind) == ("0312345670", IdKind.TAX)


def test_putting_right_what_looked_odd_takes_the_warning_about_it_away(at):
    over: list[str] = []
    at.page.notice_over.connect(over.append)
    at.open_strip(Action.CORRECT)
    at.put(birth_date="15/05/1991", reason="ghi sai")
    at.do()
    assert f"reception.doubts {at.code}" not in over  # the year does not fit the number
    at.open_strip(Action.CORRECT)
    at.put(birth_date="14/05/1990", reason="ghi sai")
    at.do()
    assert f"reception.doubts {at.code}" in over


def test_a_correction_needs_a_reason(at):
    at.open_strip(Action.CORRECT)
    at.put(phone="0987654321")
    at.do()
    assert at.wrong("reason")
    assert at.dossier == at.first


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("birth_date", "32/01/1990"),
        ("phone", "12"),
        ("received_at", "hôm qua"),
        ("sets", "0"),
        ("fee_vnd", ""),
    ],
)
def test_what_cannot_be_is_said_in_its_field_and_nothing_is_changed(at, field, value):
    at.open_strip(Action.CORRECT)
    at.put(reason="ghi sai")
    at.page.form.fields[field].editor.setText(value)
    at.do()
    assert at.wrong(field) or at.told
    assert at.dossier == at.first


def test_the_history_tells_the_fields_the_moved_date_and_the_reason(at):
    at.clock.moment = datetime(2026, 3, 3, 9, 0)
    at.open_strip(Action.CORRECT)
    at.put(received_at="27/02/2026 09:00", reason="ghi lùi một ngày")
    at.do()
    entry = at.desk.lookup.folder(at.code).history[-1]
    assert entry.what is Happened.CORRECTED
    newest = at.page.view.story.told()[0]
    assert "lúc nhận" in newest
    assert "05/03/2026 17:00 → 04/03/2026 17:00" in newest
    assert "ghi lùi một ngày" in newest


# --- two officers at once


def test_the_second_of_two_officers_sees_both_versions_and_loses_nothing_typed(at):
    at.open_strip(Action.CORRECT)
    at.put(phone="0987654321", address="số 3, ấp Tân Lợi", reason="khách đổi chỗ ở")
    at.move("correct", officer=OTHER_OFFICER, note="sai số", phone="0911222333", request="Để đăng ký kết hôn")
    at.do()
    told = at.page.form.told()
    assert OTHER_OFFICER in told.sentence
    assert "0900000147" in told.sentence  # what this officer saw
    assert "0911222333" in told.sentence  # what stands in the record now
    assert at.dossier.owner.phone == "0911222333"
    assert at.page.form.values()["phone"] == "0987654321"
    assert at.page.form.values()["address"] == "số 3, ấp Tân Lợi"
    assert not at.page.form.do.isEnabled()


def test_going_on_takes_what_was_typed_and_keeps_what_the_other_changed(at):
    at.open_strip(Action.CORRECT)
    at.put(address="số 3, ấp Tân Lợi", reason="khách đổi chỗ ở")
    at.move("correct", officer=OTHER_OFFICER, note="sai số", phone="0911222333")
    at.do()
    at.place.do(at.qtbot, at.page.form.told().acts[0].do)
    assert at.page.form.values()["phone"] == "0911222333"  # not touched here, so it shows the newer one
    at.do()
    assert at.dossier.owner.phone == "0911222333"
    assert at.dossier.owner.address == "số 3, ấp Tân Lợi"
    assert at.page.form.key() == ""


def test_f11_answers_the_strip_of_the_two_versions(at):
    at.open_strip(Action.HAND_OVER)
    at.put(to="Phòng Kinh tế")
    at.move("correct", officer=OTHER_OFFICER, note="sai số", phone="0911222333")
    at.do()
    at.press(Key.Key_F11)
    assert at.page.form.told() is None
    at.do()
    assert at.dossier.place == "Phòng Kinh tế"


def test_a_move_that_the_other_made_impossible_is_said_and_the_newer_version_shown(at):
    at.open_strip(Action.REQUEST_SUPPLEMENT)
    at.put(reason="thiếu giấy")
    at.move("result", officer=OTHER_OFFICER)
    at.do()
    assert not at.page.form.do.isEnabled()
    at.place.do(at.qtbot, at.page.form.told().acts[0].do)
    assert at.page.form.key() == ""
    assert Action.RETURN_RESULT in at.page.moves()


def test_giving_up_after_another_was_faster_shows_the_newer_version(at):
    at.open_strip(Action.HAND_OVER)
    at.put(to="Phòng Kinh tế")
    at.move("hand_over", officer=OTHER_OFFICER, to="Công an xã")
    at.do()
    at.press(Key.Key_Escape)
    assert Action.TAKE_OVER in at.page.moves()


def test_looking_again_while_a_strip_is_open_throws_nothing_away(at):
    at.open_strip(Action.HAND_OVER)
    at.put(to="Phòng Kinh tế")
    at.clock.moment += timedelta(minutes=1)
    at.reload()
    assert at.page.form.values()["to"] == "Phòng Kinh tế"
    assert at.page.form.told() is None


def test_coming_back_to_the_page_finds_the_strip_as_it_was_left(at):
    at.open_strip(Action.HAND_OVER)
    at.put(to="Phòng Kinh tế")
    at.page.on_left()
    at.show(at.code)
    assert at.page.form.values()["to"] == "Phòng Kinh tế"
