"""Every way in: three people, no number, online and posted dossiers, other places, several procedures, doubles."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt

from desk_app.domain.filed import Channel, Mandate, Places
from desk_app.domain.people import IdKind
from tests.building import OFFICER, a_filing
from tests.ui.reception_counter import OTHER_CARD, Counter, at_the_counter
from ui.reception.typed import TypedMandate, TypedPerson

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
BA = TypedPerson("082072015331", "Phạm Văn Ba", address="Thôn Đoài")
KHANH = TypedPerson("082190008812", "Vũ Minh Khánh")
MANDATE = TypedMandate("Giấy ủy quyền", "12/UQ", "05/02/2026")


@pytest.fixture
def counter(dressed, qtbot, tmp_path) -> Iterator[Counter]:
    with at_the_counter(qtbot, tmp_path / "desk") as made:
        yield made


def filled(counter: Counter, procedure: str = "1.004873", **changes: object) -> None:
    """A citizen, a procedure, all papers; ``changes`` are parts of the draft."""
    counter.scan()
    counter.procedure(procedure)
    counter.press(Key.Key_F9)
    lines = counter.page.form.papers.lines()
    counter.page.put(replace(counter.page.draft(), lines=lines, **changes))
    counter.settle()


def stored(counter: Counter, place: int = 0):
    """A dossier that was registered."""
    return counter.desk.lookup.folder(counter.codes[place]).dossier


# --- people


def test_owner_holder_of_the_mandate_and_person_at_the_desk_may_be_three(counter):
    filled(counter, role="proxy", owner=BA, acting="third", mandate=MANDATE, authorised=KHANH)
    counter.press(Key.Key_F12)
    dossier = stored(counter)
    assert (dossier.owner.name, dossier.authorised.name) == ("Phạm Văn Ba", "Vũ Minh Khánh")
    assert dossier.submitter.name == dossier.person_at_desk.name == "Nguyễn Thị Mẫu"
    assert dossier.mandate == Mandate("Giấy ủy quyền", "12/UQ", date(2026, 2, 5))


def test_who_has_the_mandate_and_stands_at_the_desk_is_one_person(counter):
    filled(counter, role="proxy", owner=BA, acting="mandate", mandate=MANDATE)
    counter.press(Key.Key_F12)
    assert stored(counter).authorised == stored(counter).submitter


def test_a_mandate_without_its_paper_is_refused_beside_it(counter):
    filled(counter, role="proxy", owner=BA, acting="mandate")
    counter.press(Key.Key_F12)
    assert counter.codes == []
    assert counter.focus is counter.page.form.person.mandate.edit("paper")


def test_a_relative_says_who_they_are_and_needs_no_certified_mandate(counter):
    filled(counter, role="proxy", owner=BA, acting="relative")
    counter.press(Key.Key_F12)
    assert counter.focus is counter.page.form.person.mandate.edit("relation")
    counter.type("con")
    counter.press(Key.Key_F12)
    assert "con của chủ hồ sơ" in stored(counter).note
    assert stored(counter).mandate is None


def test_outside_civil_status_a_relatives_word_is_doubted_and_not_refused(counter):
    filled(counter, "1.004222", role="proxy", owner=BA, acting="relative", relation="con")
    assert counter.page.form.person.mandate.fields["relation"].doubt
    counter.press(Key.Key_F12)
    assert len(counter.codes) == 1


def test_the_fields_of_a_mandate_appear_only_when_somebody_files_for_another(counter):
    mandate = counter.page.form.person.mandate
    assert not mandate.isVisible()
    counter.page.form.person.set_role("proxy")
    assert mandate.isVisible()
    assert not mandate.edit("paper").isVisible()


def test_an_organisation_is_filed_for_by_its_representative(counter):
    owner = TypedPerson("2600123451", "Công ty TNHH Chè Tân Hòa")
    filled(counter, role="organisation", owner=owner)
    counter.press(Key.Key_F12)
    assert (stored(counter).owner.kind, stored(counter).owner.id_kind) == ("organisation", IdKind.TAX)
    assert stored(counter).submitter.name == "Nguyễn Thị Mẫu"


@pytest.mark.parametrize(("number", "kind"), [("168 123 456", IdKind.OLD), ("C1234567", IdKind.PASSPORT)])
def test_old_cards_and_passports_are_taken_as_they_are(counter, number, kind):
    filled(counter)
    number_field = counter.page.form.person.desk.edit("number")
    number_field.setFocus()
    number_field.selectAll()
    counter.type(number)
    counter.press(Key.Key_Return)
    counter.press(Key.Key_F12)
    assert stored(counter).owner.id_kind is kind


def test_an_empty_number_is_asked_about_and_one_key_says_that_there_is_none(counter):
    filled(counter, desk=TypedPerson(name="Bùi Thị Sen", birth_date="1938"))
    counter.press(Key.Key_F12)
    assert counter.codes == []
    assert counter.focus is counter.page.form.person.desk.edit("number")
    counter.press(Key.Key_F11)
    assert (stored(counter).owner.name, stored(counter).owner.id_kind) == ("Bùi Thị Sen", IdKind.NONE)


@pytest.mark.parametrize("typed", ["-", "0", "khong"])
def test_somebody_without_a_number_can_be_said_at_once(counter, typed):
    filled(counter, desk=TypedPerson(name="Bùi Thị Sen"))
    counter.go_to("number")
    counter.type(typed)
    counter.press(Key.Key_Return)
    assert counter.page.draft().desk.has_no_number()
    assert counter.page.form.person.first_wrong() is None
    counter.press(Key.Key_F12)
    assert stored(counter).owner.number == ""


# --- ways


def test_a_dossier_filed_online_keeps_the_moment_of_filing_and_counts_from_now(counter):
    way = {"channel": Channel.ONLINE, "filed_day": "28/02/2026", "filed_hour": "20:15"}
    filled(counter, official_code="000.12.34.H58-260228-0007", **way)
    counter.press(Key.Key_F12)
    dossier = stored(counter)
    assert (dossier.filed_at, dossier.received_at) == (datetime(2026, 2, 28, 20, 15), datetime(2026, 3, 2, 9, 0))
    assert dossier.official_code == "000.12.34.H58-260228-0007"


def test_half_a_moment_of_filing_is_refused_beside_it(counter):
    filled(counter, channel=Channel.PUBLIC_POST, filed_day="28/02/2026")
    counter.press(Key.Key_F12)
    assert counter.focus is counter.page.form.procedure.way.edit("filed_day")


def test_filed_online_with_the_desks_help_is_an_online_dossier_that_says_so(counter):
    filled(counter)
    counter.page.form.procedure.channel.step(+1)
    counter.page.form.procedure.channel.step(+1)
    counter.settle()
    assert not counter.page.form.procedure.way.edit("filed_day").isVisible()
    counter.press(Key.Key_F12)
    assert (stored(counter).channel, stored(counter).assisted) == (Channel.ONLINE, True)


def test_places_that_are_not_here_stay_folded_until_they_are_wanted(counter):
    filled(counter)
    way = counter.page.form.procedure.way
    assert not way.isVisible()
    counter.page.form.procedure.more.click()
    assert counter.focus is way.edit("settling")
    counter.type("Phong Kinh te")
    counter.press(Key.Key_F12)
    assert stored(counter).places == Places(settling="Phong Kinh te")


def test_the_fold_stays_open_while_it_says_something(counter):
    filled(counter, places=Places(returning="Bưu điện xã"))
    counter.page.form.procedure.more.click()
    assert counter.page.form.procedure.way.unfolded()


# --- several procedures of one filing


def two_procedures(counter: Counter) -> None:
    """One filing with a civil status procedure and a residence procedure, both filled in."""
    filled(counter, "1.001193")
    counter.press(Key.Key_J, CTRL)
    counter.procedure("1.004222")
    counter.press(Key.Key_F9)


def test_two_procedures_of_one_filing_get_numbers_dates_and_receipts_of_their_own(counter):
    two_procedures(counter)
    [line] = counter.page.form.procedure.together.lines()
    assert "02/03/2026" in line
    counter.press(Key.Key_F12)
    assert counter.codes == ["H58.123-260302-1001", "H58.123-260302-1002"]
    one, other = stored(counter, 0), stored(counter, 1)
    assert (one.procedure.key, other.procedure.key) == ("1.001193", "1.004222")
    assert one.bundle == other.bundle != ""
    assert one.promise.first_due_at != other.promise.first_due_at
    assert one.papers != other.papers
    assert all(code in counter.said() for code in counter.codes)


def test_a_person_put_right_later_is_right_in_every_procedure_of_the_filing(counter):
    two_procedures(counter)
    counter.page.form.person.desk.edit("phone").setText("0912 000 222")
    counter.press(Key.Key_F12)
    assert {stored(counter, 0).owner.phone, stored(counter, 1).owner.phone} == {"0912000222"}


def test_an_unfinished_procedure_is_not_put_aside(counter):
    counter.scan()
    counter.procedure("1.001193")
    counter.press(Key.Key_J, CTRL)
    assert counter.page.form.procedure.together.lines() == ()
    assert counter.page.form.papers.objecting()


def test_a_procedure_of_the_filing_can_be_changed_and_the_other_waits(counter):
    two_procedures(counter)
    counter.page.form.procedure.together.wanted.emit(0)
    counter.settle()
    draft = counter.page.draft()
    assert draft.procedure.key == "1.001193"
    assert [part.draft.procedure.key for part in draft.parts] == ["1.004222"]
    assert all(line.present for line in draft.lines if not line.conditional)


def test_a_procedure_that_was_left_out_is_not_registered(counter):
    two_procedures(counter)
    counter.page.form.procedure.together.dropped.emit(0)
    counter.settle()
    counter.press(Key.Key_F12)
    assert len(counter.codes) == 1


def test_the_last_procedure_may_stay_unchosen_when_the_others_are_complete(counter):
    filled(counter, "1.001193")
    counter.press(Key.Key_J, CTRL)
    counter.press(Key.Key_F12)
    assert len(counter.codes) == 1


def test_a_filing_of_two_can_be_taken_back_after_the_form_was_emptied(counter):
    two_procedures(counter)
    before = counter.page.draft()
    counter.press(Key.Key_N, CTRL)
    counter.press(Key.Key_F11)
    assert counter.page.draft() == before


def test_missing_papers_of_one_procedure_leave_the_rest_of_the_filing_on_the_page(counter):
    two_procedures(counter)
    counter.page.form.papers.list.give_reason(0, "đã hết hạn")
    counter.press(Key.Key_F12)
    assert counter.codes == []
    assert len(counter.page.draft().parts) == 1
    counter.window.go_to("reception")
    counter.settle()
    counter.press(Key.Key_F12)
    assert len(counter.codes) == 1


# --- the same once more


def test_a_second_dossier_needs_a_written_reason(counter):
    counter.desk.reception.register(a_filing(), OFFICER)
    counter.scan(OTHER_CARD)
    counter.procedure("1.004873")
    counter.press(Key.Key_F9)
    counter.press(Key.Key_F12)
    assert counter.codes == []
    assert counter.focus is counter.page.form.fee.note_edit
    counter.type("ban thu hai de nop nuoc ngoai")
    counter.press(Key.Key_F12)
    assert stored(counter).note == "ban thu hai de nop nuoc ngoai"


def test_f11_opens_the_dossier_that_is_there_already(counter):
    known = counter.desk.reception.register(a_filing(), OFFICER).dossier
    counter.scan(OTHER_CARD)
    counter.procedure("1.004873")
    with counter.qtbot.waitSignal(
        counter.page.wants_place, check_params_cb=lambda place, what: (place, what) == ("dossier", known.code)
    ):
        counter.press(Key.Key_F11)


def test_another_procedure_takes_the_warning_away(counter):
    counter.desk.reception.register(a_filing(), OFFICER)
    counter.scan(OTHER_CARD)
    counter.procedure("1.004873")
    assert "05/03/2026" in counter.said()
    counter.procedure("1.001193")
    assert "05/03/2026" not in counter.said()
