"""Finding dossiers again, and the lists of the day."""

from datetime import timedelta

import pytest

from desk_app.domain.errors import RuleBroken
from desk_app.services.desk import Desk
from tests.building import MORNING, OFFICER, MovingClock, a_filing, a_person


def _register(desk: Desk, name: str, **changes: object) -> str:
    person = a_person(name=name, number="", id_kind=a_person().id_kind.NONE, phone="")
    return desk.reception.register(a_filing(owner=person, **changes), OFFICER).dossier.code


@pytest.mark.parametrize(
    "typed",
    [
        "dang duc",
        "duc dang",
        "Đặng Đức",
        "DANG",
        "đặ đứ",
        "0147",
        "082190000147",
        "260302-1001",
        "0900000147",
        "hon nhan",
    ],
)
def test_a_dossier_is_found_by_what_an_officer_types(desk: Desk, typed: str) -> None:
    code = desk.reception.register(a_filing(owner=a_person(name="Đặng Đức Ổn")), OFFICER).dossier.code
    assert [dossier.code for dossier in desk.lookup.find(typed)] == [code]


@pytest.mark.parametrize(
    "typed",
    ["", "  ", "xyz", '"', "dang *", "OR", "NEAR(", "-", "x" * 500, "\U0001e922a", "a\ud800z", "%", "le* NOT an"],
)
def test_odd_searches_find_nothing_and_break_nothing(desk: Desk, typed: str) -> None:
    _register(desk, "Lê Ân")
    assert desk.lookup.find(typed) == ()


def test_a_name_spelt_with_its_marks_stands_first(desk: Desk) -> None:
    right = _register(desk, "Nguyễn Thị Hòa")
    _register(desk, "Nguyễn Thị Hoa")
    assert desk.lookup.find("hòa")[0].code == right


@pytest.mark.parametrize("registered", [3, 70])
def test_the_same_marks_come_first_and_the_newest_among_them_however_many_there_are(
    desk: Desk, registered: int
) -> None:
    """Seventy are more than the tail that the index has not taken in yet."""
    right = [_register(desk, "Nguyễn Thị Hoà"), _register(desk, "Nguyễn Thị Hòa")]
    others = [_register(desk, "Nguyễn Thị Hoa") for _ in range(registered)]
    assert [dossier.code for dossier in desk.lookup.find("thị hòa", 4)] == [*right[::-1], *others[:-3:-1]]


@pytest.mark.parametrize("typed", ["nvm", "minh vă", "hvm", "0900 000 147", "00147", "02-1001", "đỗ"])
def test_initials_endings_and_phones_find_in_the_index_as_in_its_tail(desk: Desk, typed: str) -> None:
    wanted = desk.reception.register(a_filing(owner=a_person(name="Nguyễn Văn Minh")), OFFICER).dossier.code
    _register(desk, "Hà Văn Mạnh")
    _register(desk, "Đỗ Thị Lan")
    before = [dossier.code for dossier in desk.lookup.find(typed)]
    for _ in range(70):
        _register(desk, "Lê Ân")
    assert before
    assert [dossier.code for dossier in desk.lookup.find(typed)] == before
    assert (wanted in before) is (typed not in ("hvm", "đỗ"))


def test_after_a_correction_the_new_name_is_found(desk: Desk) -> None:
    code = _register(desk, "Lê Ân")
    desk.processing.move(code, "correct", OFFICER, note="sai tên", values={"name": "Lê Ấn Độ"})
    assert [dossier.code for dossier in desk.lookup.find("an do")] == [code]


def test_a_short_code_is_enough_at_the_desk(desk: Desk) -> None:
    code = _register(desk, "Lê Ân")
    assert desk.lookup.folder("260302-1001").dossier.code == code


@pytest.mark.parametrize(("code", "told"), [("H58.123-260302-1999", "dossier.unknown"), ("abc", "code.unreadable")])
def test_an_unknown_code_is_told(desk: Desk, code: str, told: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        desk.lookup.folder(code)
    assert refused.value.code == told


def test_the_counts_follow_the_clock(desk: Desk, clock: MovingClock) -> None:
    _register(desk, "Lê Ân")
    assert (desk.lookup.counts().received, desk.lookup.counts().unsent, desk.lookup.counts().unprinted) == (1, 1, 1)
    clock.moment = MORNING.replace(day=5, hour=16)
    assert (desk.lookup.counts().due_today, desk.lookup.counts().late) == (1, 0)
    clock.moment = MORNING.replace(day=5, hour=17, minute=1)
    assert (desk.lookup.counts().due_today, desk.lookup.counts().late) == (0, 1)


def test_each_list_holds_what_its_name_says(desk: Desk, clock: MovingClock) -> None:
    late, waiting, fresh = _register(desk, "Lê Ân"), _register(desk, "Lê Bình"), None
    desk.processing.move(waiting, "result", OFFICER, values={"place": "Ngăn A2"})
    clock.moment = MORNING + timedelta(days=7)
    fresh = _register(desk, "Lê Châu")
    lists = {
        which: [dossier.code for dossier in desk.lookup.worklist(which)]
        for which in ("late", "to_return", "today", "open")
    }  # type: ignore[arg-type]
    assert lists == {"late": [late], "to_return": [waiting], "today": [fresh], "open": [late, fresh]}


def test_a_dossiers_explanation_ends_on_its_promise(desk: Desk) -> None:
    code = _register(desk, "Lê Ân")
    assert desk.lookup.explanation(code).due.at == desk.lookup.folder(code).dossier.promise.first_due_at


@pytest.mark.parametrize(
    ("typed", "key"), [("dktt", "1.004222"), ("1.0041", "1.004194"), ("khai sinh lai", "1.004884")]
)
def test_a_procedure_is_found_by_a_few_letters(desk: Desk, typed: str, key: str) -> None:
    assert key in [procedure.key for procedure in desk.catalogue.find(typed)]


def test_a_week_s_favourites_are_what_was_registered_in_its_seven_days_and_no_slips(desk: Desk, clock) -> None:
    for _ in range(2):
        _register(desk, "Lê Ân", procedure="1.001193")
    clock.moment = MORNING + timedelta(days=6)
    _register(desk, "Lê Ân", procedure="1.001612")
    for _ in range(3):
        desk.reception.file(a_filing(procedure="1.004222"), OFFICER)
    week = [procedure.key for procedure in desk.catalogue.of_this_week(clock.moment.date())]
    assert week == ["1.001193", "1.001612"]
    clock.moment = MORNING + timedelta(days=7)
    assert [procedure.key for procedure in desk.catalogue.of_this_week(clock.moment.date())] == ["1.001612"]


def test_this_weeks_procedures_are_offered_first(desk: Desk) -> None:
    _register(desk, "Lê Ân", procedure="1.001612")
    assert desk.catalogue.favourites(MORNING.date())[0].key == "1.001612"
