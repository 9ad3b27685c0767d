"""Nothing typed or scanned is lost: visits, piles, receipts, fees and counts outlive a power cut and belong to one."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt

from tests.building import CARD, OFFICER, MovingClock, a_desk, a_filing
from tests.ui.kept_desk import OTHER, PAGES, KeptDesk, Unsaved
from ui.handover.asked import SlipAsked

F11 = Qt.Key.Key_F11


@pytest.fixture
def open_desk(dressed, qtbot, tmp_path) -> Iterator[Callable[[], KeptDesk]]:
    """Opens the desk's window; called again, it is the next start after the power was cut."""
    desk = a_desk(tmp_path / "desk", MovingClock())
    desk.staff.add(OTHER)
    made: list[KeptDesk] = []

    def start() -> KeptDesk:
        if made:
            made[-1].die()
        made.append(KeptDesk(desk, tmp_path, qtbot, [OFFICER]))
        return made[-1]

    yield start
    made[-1].close()
    assert [notice for each in made for notice in each.place.told] == []
    desk.close()


@pytest.fixture(params=PAGES)
def page(request) -> Unsaved:
    """Each of them: what they do with a draft differs."""
    return PAGES[request.param]


@pytest.fixture(params=["a visit", "receipts to hand back"])
def some(request) -> Unsaved:
    """One that is typed and one that is scanned: the rest is done in one room for all."""
    return PAGES[request.param]


def begun(desk: KeptDesk, page: Unsaved) -> object:
    page.begin(desk)
    desk.settle()
    seen = page.seen(desk)
    assert seen is not None
    assert len(desk.files()) == 1
    return seen


def test_it_comes_back_after_a_power_cut_and_says_since_when(open_desk, page):
    before = begun(open_desk(), page)
    after = open_desk()
    assert "09:00" not in after.said()  # said where it lies, and there only
    after.go(page.place)
    assert page.seen(after) == before
    assert "Kept from 09:00." in after.said() or "Giữ lại từ 09:00." in after.said()
    after.go("reception")
    assert "09:00" not in after.said()


def test_the_start_tells_what_was_left_elsewhere_and_leads_there(open_desk, some):
    before = begun(open_desk(), some)
    after = open_desk()
    after.rooms.brought.emit()
    after.settle()
    assert len(after.rooms.window.strips.notices()) >= 1
    after.press(F11)
    assert after.rooms.window.place() == some.place
    assert some.seen(after) == before


def test_one_key_throws_it_away_and_the_next_brings_it_back(open_desk, some):
    before = begun(open_desk(), some)
    after = open_desk()
    after.go(some.place)
    after.press(F11)
    assert some.seen(after) is None
    assert after.files() == []
    after.press(F11)
    assert some.seen(after) == before
    assert len(after.files()) == 1


def test_it_vanishes_once_it_is_saved(open_desk, page):
    desk = open_desk()
    begun(desk, page)
    page.save(desk)
    desk.settle()
    assert page.seen(desk) is None
    assert desk.files() == []


def test_logging_off_keeps_it_for_its_officer_and_shows_it_to_nobody_else(open_desk, page):
    desk = open_desk()
    before = begun(desk, page)
    desk.log_off()
    assert page.seen(desk) is None
    desk.log_on(OTHER)
    desk.go(page.place)
    assert page.seen(desk) is None
    assert "09:00" not in desk.said()
    desk.log_off()
    desk.log_on(OFFICER)
    desk.go(page.place)
    assert page.seen(desk) == before


def test_locking_and_coming_back_leaves_it_in_front(open_desk, some):
    desk = open_desk()
    before = begun(desk, some)
    desk.log_off()
    desk.log_on(OFFICER)
    assert desk.rooms.window.place() == some.place
    assert some.seen(desk) == before


def test_another_language_takes_it_along(open_desk, some):
    desk = open_desk()
    before = begun(desk, some)
    desk.change_language()
    desk.go(some.place)
    assert some.seen(desk) == before


def test_what_the_record_took_just_before_the_cut_is_told_and_not_put_back(open_desk, page, monkeypatch):
    desk = open_desk()
    begun(desk, page)
    monkeypatch.setattr(type(desk.desk.drafts), "drop", lambda *_: None)  # the power is gone before the clearing
    page.save(desk)
    desk.settle()
    assert len(desk.files()) == 1
    after = open_desk()
    after.go(page.place)
    assert page.seen(after) is None
    assert "interruption" in after.said() or "gián đoạn" in after.said()


def test_a_disk_that_refuses_is_told_and_what_lies_there_stays_over_a_lock(open_desk, some):
    desk = open_desk()
    (desk.desk.folder / "drafts").write_text("in the way", encoding="utf-8")
    some.begin(desk)
    desk.settle()
    before = some.seen(desk)
    assert "mất điện" in desk.said()
    desk.log_off()
    desk.log_on(OFFICER)
    assert some.seen(desk) == before
    (desk.desk.folder / "drafts").unlink()
    desk.page().kept.keeping.keep()
    desk.settle()
    assert "mất điện" not in desk.said()


def test_the_next_citizen_of_the_spot_puts_nobody_away_for_good(open_desk):
    desk, visit = open_desk(), PAGES["a visit"]
    before = begun(desk, visit)
    desk.press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert visit.seen(desk) is None
    assert desk.files() == []
    desk.press(F11)
    assert visit.seen(desk) == before


def test_what_is_begun_before_the_old_one_was_found_stays_and_the_old_one_is_offered(open_desk):
    visit = PAGES["a visit"]
    before = begun(open_desk(), visit)
    after = open_desk()
    after.go("spot", after.desk.scanning.read(CARD.replace("Nguyễn Thị Mẫu", "Trần Ơn")))
    assert after.rooms.spot.typed().person.name == "Trần Ơn"
    after.press(F11)
    assert visit.seen(after) == before
    after.press(F11)
    assert after.rooms.spot.typed().person.name == "Trần Ơn"


def test_a_slip_scanned_elsewhere_is_in_front_and_the_pile_of_before_is_not_lost(open_desk):
    giving = PAGES["a pile to hand over"]
    before = begun(open_desk(), giving)
    after = open_desk()
    codes = [line.code for line in after.desk.handing_over.check(before[0])]
    assert len(codes) == 3
    number = after.desk.handing_over.hand_over_pile(codes[:1], "Phòng Kinh tế", OFFICER).number
    after.go("handover", SlipAsked(number))
    assert after.rooms.handover.tabs.key() == "take"
    assert after.rooms.handover.giving.codes == before[0][1:]


def test_a_spoilt_draft_is_nothing(open_desk, some):
    desk = open_desk()
    begun(desk, some)
    [file] = (desk.desk.folder / "drafts").glob("*.draft")
    whole = file.read_text("utf-8")
    after = open_desk()
    file.write_text(
        whole.replace('"document": {', '"document": {"was": 1, "x": {').rstrip("}") + "}}}", encoding="utf-8"
    )
    after.go(some.place)
    assert some.seen(after) is None


def test_what_was_scanned_beside_a_slip_comes_back_beside_it(open_desk):
    desk = open_desk()
    PAGES["a pile that arrived"].begin(desk)
    stranger = desk.desk.reception.register(a_filing(), OFFICER).dossier.code
    desk.rooms.handover.scan(stranger)
    desk.settle()
    after = open_desk()
    after.go("handover")
    assert [line.code for line in after.rooms.handover.taking.scanned.extra] == [stranger]
