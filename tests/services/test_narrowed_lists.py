"""A list narrowed to words, procedures, a state, days; and the list of everything read page by page."""

from datetime import date, timedelta

import pytest

from desk_app.domain.narrowing import EVERYTHING, Days, Narrowed
from desk_app.domain.states import State
from desk_app.services.worklists import ListName
from tests.building import OFFICER, a_filing, a_person


@pytest.fixture
def day(desk, clock):
    """Dossiers of three days, two procedures and two states."""
    found = {}
    for name, procedure in (("Bùi Văn Thiện", "1.004873"), ("Hà Thị Sen", "1.001193"), ("Chu Thị Hiền", "1.004873")):
        filing = a_filing(procedure=procedure, owner=a_person(name=name))
        found[name] = desk.reception.register(filing, OFFICER).dossier
        clock.moment += timedelta(days=1)
    desk.processing.move(found["Chu Thị Hiền"].code, "hand_over", OFFICER, values={"to": "Công an xã"})
    return found


def names(desk, name=ListName.ALL, only=EVERYTHING, **page):
    return {line.dossier.owner.name for line in desk.worklists.lines(name, only=only, **page)}


NARROWED = {
    "words": (Narrowed(words=("thien",)), {"Bùi Văn Thiện"}),
    "a procedure": (Narrowed(procedures=("1.004873",)), {"Bùi Văn Thiện", "Chu Thị Hiền"}),
    "a state": (Narrowed(state=State.IN_PROCESS), {"Chu Thị Hiền"}),
    "days": (Narrowed(first=date(2026, 3, 3), last=date(2026, 3, 3)), {"Hà Thị Sen"}),
    "since a day": (Narrowed(first=date(2026, 3, 3)), {"Hà Thị Sen", "Chu Thị Hiền"}),
    "several at once": (Narrowed(words=("chu",), procedures=("1.004873",)), {"Chu Thị Hiền"}),
}


@pytest.mark.parametrize(("only", "expected"), NARROWED.values(), ids=NARROWED)
def test_a_list_is_narrowed_to(desk, day, only, expected):
    assert names(desk, only=only) == expected


def test_a_list_of_a_period_shows_the_dossiers_that_its_report_counts(desk, clock, day):
    clock.moment += timedelta(days=5)  # Tuesday 10 March
    desk.processing.move(day["Hà Thị Sen"].code, "result", OFFICER)
    week = {"first": date(2026, 3, 9), "last": date(2026, 3, 15)}
    assert names(desk, only=Narrowed(**week, days=Days.SETTLED)) == {"Hà Thị Sen"}
    assert names(desk, only=Narrowed(**week, days=Days.TO_SETTLE)) == set(day)
    clock.moment += timedelta(days=7)
    after = {"first": date(2026, 3, 16), "last": date(2026, 3, 22)}
    assert names(desk, only=Narrowed(**after, days=Days.SETTLED)) == set()
    assert names(desk, only=Narrowed(**after, days=Days.TO_SETTLE)) == {"Bùi Văn Thiện", "Chu Thị Hiền"}
    assert names(desk, only=Narrowed(last=date(2026, 3, 2), days=Days.TO_SETTLE)) == {"Bùi Văn Thiện"}


def test_lists_that_are_made_of_others_are_narrowed_too(desk, day):
    assert names(desk, ListName.NOT_TAKEN, Narrowed(words=("hien",))) == {"Chu Thị Hiền"}
    assert names(desk, ListName.NOT_TAKEN, Narrowed(words=("thien",))) == set()


def test_hostile_words_are_only_words(desk, day):
    assert names(desk, only=Narrowed(words=('"', "or", "1=1--"))) == set()


def test_everything_is_read_page_by_page_and_no_dossier_twice(desk, day):
    pages = [desk.worklists.lines(ListName.ALL, limit=2, offset=offset) for offset in (0, 2, 4)]
    assert [len(page) for page in pages] == [2, 1, 0]
    assert len({line.dossier.code for page in pages for line in page}) == 3


def test_a_page_of_everything_is_narrowed_as_the_whole_is(desk, day):
    only = Narrowed(procedures=("1.004873",))
    assert names(desk, only=only, limit=1, offset=1) == {"Bùi Văn Thiện"}
