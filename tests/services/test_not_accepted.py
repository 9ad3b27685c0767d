"""What is not accepted at the counter: asked for or refused in writing, taken up again, completed and accepted."""

from dataclasses import replace
from datetime import timedelta

import pytest

from desk_app.domain.errors import RecordChanged, RuleBroken
from desk_app.domain.filed import FiledPaper
from desk_app.domain.history import Happened
from desk_app.domain.states import State
from desk_app.domain.waits import MissingPaper
from tests.building import MORNING, OFFICER, a_filing, a_person

FORM = FiledPaper("Tờ khai", originals=1)
BIRTH = FiledPaper("Giấy chứng sinh", originals=1)
MISSING = (MissingPaper("Giấy chứng sinh", "thiếu chữ ký"),)


def happened(desk, dossier):
    return [entry.what for entry in desk.lookup.folder(dossier.code).history]


def test_missing_papers_are_asked_for_under_a_slip_without_number_date_or_clock(desk):
    done = desk.reception.file_and_ask(a_filing(papers=(FORM,)), MISSING, OFFICER, ground="Điều 17")
    stored = desk.lookup.folder(done.dossier.code).dossier
    assert stored.code == "H58.123-P260302-1001"
    assert stored.state is State.SUPPLEMENT_REQUESTED
    assert not stored.numbered
    assert stored.promise.told_due_at is None
    assert stored.open_wait is not None
    assert (stored.open_wait.missing, stored.open_wait.step, stored.open_wait.ground) == (
        MISSING,
        "reception",
        "Điều 17",
    )
    assert happened(desk, stored) == [Happened.FILED, Happened.SUPPLEMENT_REQUESTED]


def test_when_nothing_was_brought_no_paper_of_the_checklist_is_taken_down(desk):
    done = desk.reception.file_and_ask(a_filing(papers=()), MISSING, OFFICER)
    assert desk.lookup.folder(done.dossier.code).dossier.papers == ()


def test_a_dossier_that_is_only_filed_has_the_papers_of_the_checklist(desk):
    assert desk.reception.file(a_filing(papers=()), OFFICER).dossier.papers


def test_asking_for_nothing_writes_nothing_at_all(desk):
    filing = a_filing()
    with pytest.raises(RuleBroken, match=r"move\.missing_not_said"):
        desk.reception.file_and_ask(filing, (), OFFICER)
    assert desk.lookup.worklist("all") == ()


def test_a_deadline_that_is_over_writes_nothing_at_all(desk):
    with pytest.raises(RuleBroken, match=r"move\.deadline_in_the_past"):
        desk.reception.file_and_ask(a_filing(), MISSING, OFFICER, deadline=MORNING - timedelta(days=1))
    assert desk.lookup.worklist("all") == ()


def test_asking_twice_with_the_same_form_gives_one_slip(desk):
    filing = a_filing(papers=(FORM,))
    first = desk.reception.file_and_ask(filing, MISSING, OFFICER)
    second = desk.reception.file_and_ask(filing, MISSING, OFFICER)
    assert (second.dossier.code, second.again) == (first.dossier.code, True)
    assert second.dossier.revision == first.dossier.revision


def test_a_refusal_at_the_counter_is_written_down_with_reason_and_ground(desk):
    done = desk.reception.file_and_refuse(a_filing(), "không thuộc thẩm quyền của xã", OFFICER, ground="Điều 6")
    stored = desk.lookup.folder(done.dossier.code).dossier
    assert stored.state is State.NOT_ACCEPTED
    assert stored.ending is not None
    assert (stored.ending.reason, stored.ending.ground) == ("không thuộc thẩm quyền của xã", "Điều 6")


def test_a_refusal_without_a_reason_writes_nothing_at_all(desk):
    with pytest.raises(RuleBroken, match=r"move\.reason_missing"):
        desk.reception.file_and_refuse(a_filing(), " ", OFFICER)
    assert desk.lookup.worklist("all") == ()


def test_what_was_asked_for_is_brought_and_the_dossier_is_accepted_from_that_moment(desk, clock):
    filing = a_filing(papers=(FORM,))
    slip = desk.reception.file_and_ask(filing, MISSING, OFFICER).dossier
    clock.moment = MORNING + timedelta(days=3)
    brought = a_filing(id=filing.id, papers=(FORM, BIRTH), owner=a_person(phone="0912000222"))
    done = desk.reception.complete(brought, OFFICER, read_revision=slip.revision).dossier
    assert (done.code, done.state) == ("H58.123-260305-1001", State.ACCEPTED)
    assert done.received_at == clock.moment
    assert done.promise.first_due_at is not None
    assert ([paper.name for paper in done.papers], done.owner.phone) == (["Tờ khai", "Giấy chứng sinh"], "0912000222")
    assert happened(desk, done) == [
        Happened.FILED,
        Happened.SUPPLEMENT_REQUESTED,
        Happened.SUPPLEMENTED,
        Happened.CORRECTED,
        Happened.ACCEPTED,
    ]


def test_completing_twice_gives_one_number(desk):
    filing = a_filing(papers=(FORM,))
    slip = desk.reception.file(filing, OFFICER).dossier
    first = desk.reception.complete(filing, OFFICER, read_revision=slip.revision)
    again = desk.reception.complete(filing, OFFICER, read_revision=slip.revision)
    assert (again.dossier.code, again.again) == (first.dossier.code, True)


def test_a_dossier_that_somebody_else_changed_meanwhile_is_not_completed(desk):
    filing = a_filing(papers=(FORM,))
    slip = desk.reception.file(filing, OFFICER).dossier
    desk.processing.move(slip.code, "correct", OFFICER, note="gõ nhầm", values={"request": "bản sao"})
    with pytest.raises(RecordChanged) as refused:
        desk.reception.complete(filing, OFFICER, read_revision=slip.revision)
    assert (refused.value.facts["read"], refused.value.facts["found"]) == (1, 2)
    assert desk.lookup.folder(slip.code).dossier.state is State.NEW


def test_papers_that_are_still_missing_are_asked_for_again_with_a_warning(desk):
    filing = a_filing(papers=())
    first = desk.reception.file_and_ask(filing, (*MISSING, MissingPaper("Tờ khai")), OFFICER).dossier
    again = a_filing(id=filing.id, papers=(FORM,))
    second = desk.reception.file_and_ask(again, MISSING, OFFICER, read_revision=first.revision)
    assert second.dossier.code == first.code
    assert second.dossier.open_wait is not None
    assert second.dossier.open_wait.missing == MISSING
    assert "supplement.asked_before" in second.warnings


def test_a_waiting_dossier_can_be_refused_when_it_is_taken_up_again(desk):
    filing = a_filing(papers=())
    slip = desk.reception.file_and_ask(filing, MISSING, OFFICER).dossier
    done = desk.reception.file_and_refuse(filing, "hết hạn bổ sung", OFFICER, read_revision=slip.revision)
    assert done.dossier.state is State.NOT_ACCEPTED
    assert happened(desk, done.dossier) == [Happened.FILED, Happened.SUPPLEMENT_REQUESTED, Happened.REFUSED]


def test_the_slip_that_somebody_still_holds_leads_to_the_dossier_that_it_became(desk, clock):
    filing = a_filing(papers=(FORM,))
    slip = desk.reception.file_and_ask(filing, MISSING, OFFICER).dossier
    clock.moment += timedelta(days=3)
    done = desk.reception.complete(replace(filing, papers=(FORM, BIRTH)), OFFICER, read_revision=slip.revision).dossier
    assert desk.lookup.folder(slip.code).dossier == done
    assert desk.lookup.folder("P260302-1001").dossier == done


def test_a_slip_that_nobody_wrote_is_unknown(desk):
    desk.reception.file_and_ask(a_filing(papers=(FORM,)), MISSING, OFFICER)
    with pytest.raises(RuleBroken, match=r"dossier\.unknown"):
        desk.lookup.folder("H58.123-P260302-1002")
