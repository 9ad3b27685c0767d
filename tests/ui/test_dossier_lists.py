"""The lists that a desk works by: what stands in which tab and why, Enter for the next move, the list as a file."""

import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt

from desk_app.domain.dossiers import Dossier
from desk_app.domain.filed import Channel
from desk_app.domain.life_cycle import Action
from desk_app.services.desk import Desk
from desk_app.services.wording import sentence
from tests.building import OFFICER, MovingClock, a_desk, a_filing, a_person
from tests.ui.working import Workplace
from ui.dossier.asked import MoveAsked
from ui.dossiers.asked import Search
from ui.dossiers.page import DossiersPage
from ui.dossiers.rows import code_of
from ui.dossiers.standing import due_state
from ui.preview.asked import PrintAsked
from ui.widgets.lines import Group, Line

LATER = datetime(2026, 3, 9, 9, 0)


class AtLists:
    """The page of lists with dossiers in every plight."""

    def __init__(self, desk: Desk, clock: MovingClock, qtbot, folder) -> None:
        self.desk, self.clock, self.qtbot = desk, clock, qtbot
        self.place = Workplace(desk, folder)
        self.page = DossiersPage(self.place.at)
        self.asked: list[tuple[str, object]] = []
        self.page.wants_place.connect(lambda key, asked: self.asked.append((key, asked)))
        self.page.resize(1150, 640)
        self.page.show()

    def register(self, name: str, **changes: object) -> Dossier:
        dossier = self.desk.reception.register(a_filing(owner=a_person(name=name), **changes), OFFICER).dossier
        self.desk.paperwork.receipts([dossier.code], OFFICER)
        return dossier

    def move(self, dossier: Dossier, action: str, **values: str) -> None:
        self.desk.processing.move(dossier.code, action, OFFICER, values=values)

    def show(self, asked: object = None) -> None:
        self.place.do(self.qtbot, lambda: self.page.on_shown(asked))

    def codes(self) -> list[str]:
        return [code_of(line.key) for line in self.page.table.lines.lines() if isinstance(line, Line)]

    def groups(self) -> list[str]:
        return [line.title for line in self.page.table.lines.lines() if isinstance(line, Group)]

    def counts(self) -> dict[str, int | None]:
        return {button.tab.key: button.tab.number for button in self.page.tabs._group.buttons()}

    def enter(self, code: str) -> tuple[str, object]:
        lines = [line for line in self.page.table.lines.lines() if isinstance(line, Line)]
        self.page.table.choose(next(line.key for line in lines if code_of(line.key) == code))
        self.qtbot.keyClick(self.page.table, Qt.Key.Key_Return)
        return self.asked[-1]


@pytest.fixture
def lists(dressed, qtbot, tmp_path) -> Iterator[AtLists]:
    clock = MovingClock()
    desk = a_desk(tmp_path / "desk", clock)
    made = AtLists(desk, clock, qtbot, tmp_path)
    qtbot.addWidget(made.page)
    yield made
    made.place.settle(qtbot)
    made.place.tasks.close()
    desk.close()


def test_the_mornings_work_names_each_dossier_once_where_it_is_most_urgent(lists):
    late = lists.register("Bùi Văn Thiện")
    lists.move(late, "hand_over", to="Công an xã")  # also handed over and never taken
    waits = lists.register("Quách Văn Hưởng")
    lists.move(waits, "request_supplement", missing="Tờ khai: thiếu chữ ký", deadline="2026-03-05T17:00")
    done = lists.register("Đinh Thị Mỵ")
    lists.move(done, "result", place="Ngăn A1")
    lists.clock.moment = LATER
    given = lists.register("Bùi Xuân Tình")
    lists.move(given, "hand_over", to="Phòng Kinh tế")
    lists.show()
    assert lists.codes() == [late.code, done.code, waits.code, given.code]
    assert len(lists.groups()) == 4
    assert lists.counts()["work"] == 4


def test_what_is_due_today_stands_under_its_own_reason(lists):
    dossier = lists.register("Bùi Văn Thiện")
    lists.clock.moment = datetime(2026, 3, 5, 8, 0)
    lists.show()
    assert lists.codes() == [dossier.code]
    assert "05/03/2026" in lists.page.table.lines.lines()[0].note


@pytest.mark.parametrize(
    ("tab", "plight"),
    [
        ("to_return", ("result", {"place": "Ngăn A1"})),
        ("waiting", ("request_supplement", {"missing": "Tờ khai: thiếu chữ ký"})),
        ("not_taken", ("hand_over", {"to": "Công an xã"})),
    ],
)
def test_a_tab_shows_its_list_and_counts_it(lists, tab, plight):
    lists.register("Bùi Văn Thiện")
    dossier = lists.register("Quách Văn Hưởng")
    lists.move(dossier, plight[0], **plight[1])
    lists.show(tab)
    assert lists.codes() == [dossier.code]
    assert lists.counts()[tab] == 1


def test_slips_that_are_not_accepted_have_a_tab(lists):
    slip = lists.desk.reception.file(a_filing(channel=Channel.ONLINE), OFFICER).dossier
    lists.show("new")
    assert lists.codes() == [slip.code]
    assert lists.counts()["new"] == 1


def test_the_head_sees_every_reason_and_counts_a_dossier_once(lists):
    dossier = lists.register("Bùi Văn Thiện")
    lists.clock.moment = LATER
    lists.show("head")
    assert lists.codes() == [dossier.code]
    assert lists.counts()["head"] == 1
    lists.move(dossier, "postpone", to="2026-03-12", reason="chờ xác minh")
    lists.show("head")
    assert lists.codes() == [dossier.code]  # late still, but sorry was said
    assert lists.groups() != []


def test_everything_is_read_page_by_page(lists):
    lists.page.panel.page_size = 3
    for number in range(8):
        lists.clock.moment += timedelta(minutes=1)
        lists.register(f"Bùi Văn {'ABCDEFGH'[number]}")
    lists.show("all")
    assert len(lists.codes()) == 3
    for _ in range(4):
        lists.place.do(lists.qtbot, lists.page.table.lines.wants_more.emit)
    assert len(lists.codes()) == 8
    assert len(set(lists.codes())) == 8


def test_a_long_list_that_is_known_whole_is_shown_page_by_page_without_asking_again(lists):
    lists.page.panel.page_size = 2
    for name in ("Bùi Văn Thiện", "Quách Văn Hưởng", "Đinh Thị Mỵ"):
        lists.register(name)
    lists.show("open")
    assert len(lists.codes()) == 2
    lists.page.table.lines.wants_more.emit()
    assert len(lists.codes()) == 3


def test_a_list_that_was_read_before_the_language_changed_is_shown_in_the_new_one(lists):
    spoken = ["vi"]
    lists.place.at = replace(lists.place.at, language=lambda: spoken[0])
    page = DossiersPage(lists.place.at)
    lists.qtbot.addWidget(page)
    lists.register("Bùi Văn Thiện")

    def ask_and_change() -> None:
        page.on_shown("open")
        spoken[0] = "en"

    lists.place.do(lists.qtbot, ask_and_change)
    [line] = page.table.lines.lines()
    assert line.cells[-1].words == sentence("action.hand_over", {}, "en")


def test_a_list_without_a_tab_of_its_own_gets_one_while_it_is_shown(lists):
    lists.register("Bùi Văn Thiện")
    lists.show("today")
    assert lists.page.tabs.key() == "today"
    lists.show("late")
    assert "today" not in lists.counts()


# --- one key away from the next move


def test_enter_leads_to_the_next_move(lists):
    dossier = lists.register("Bùi Văn Thiện")
    lists.show("open")
    assert lists.enter(dossier.code) == ("dossier", MoveAsked(dossier.code, Action.HAND_OVER))


def test_enter_on_a_late_dossier_leads_to_its_apology_and_once_only(lists):
    dossier = lists.register("Bùi Văn Thiện")
    lists.move(dossier, "hand_over", to="Công an xã")
    lists.move(dossier, "take_over")
    lists.clock.moment = LATER
    lists.show("late")
    assert lists.enter(dossier.code) == ("dossier", MoveAsked(dossier.code, Action.POSTPONE))
    lists.move(dossier, "postpone", to="2026-03-12", reason="chờ xác minh")
    lists.show("late")
    assert lists.enter(dossier.code) == ("dossier", MoveAsked(dossier.code, Action.RESULT))


def test_enter_on_what_nobody_took_asks_whether_it_has_arrived(lists):
    dossier = lists.register("Bùi Văn Thiện")
    lists.move(dossier, "hand_over", to="Công an xã")
    lists.show("not_taken")
    assert lists.enter(dossier.code) == ("dossier", MoveAsked(dossier.code, Action.TAKE_OVER))


def test_enter_on_an_unprinted_receipt_leads_to_the_printer_and_back(lists):
    dossier = lists.desk.reception.register(a_filing(), OFFICER).dossier
    lists.show("open")
    assert lists.enter(dossier.code) == ("preview", PrintAsked(dossier.code, back="dossiers"))


def test_enter_on_an_ended_dossier_only_opens_it(lists):
    dossier = lists.register("Bùi Văn Thiện")
    lists.move(dossier, "refuse", reason="không thuộc thẩm quyền")
    lists.show("all")
    assert lists.enter(dossier.code) == ("dossier", dossier.code)


def test_ctrl_o_opens_without_a_move(lists):
    dossier = lists.register("Bùi Văn Thiện")
    lists.show("open")
    lists.page.table.choose(dossier.code)
    lists.qtbot.keyClick(lists.page.table, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    assert lists.asked == [("dossier", dossier.code)]


# --- the due column


PLIGHTS = {
    "waits": (("request_supplement", {"missing": "Tờ khai", "deadline": "2026-03-20T17:00"}), "20/03", "hourglass"),
    "past its deadline": (
        ("request_supplement", {"missing": "Tờ khai", "deadline": "2026-03-04T17:00"}),
        "04/03",
        "triangle-alert",
    ),
    "refused": (("refuse", {"reason": "không thuộc thẩm quyền"}), "02/03", "ban"),
    "done": (("result", {}), "7", "hourglass"),
}


@pytest.mark.parametrize(("plight", "said", "icon"), PLIGHTS.values(), ids=PLIGHTS)
def test_every_state_says_how_it_stands(lists, plight, said, icon):
    dossier = lists.register("Bùi Văn Thiện")
    lists.move(dossier, plight[0], **plight[1])
    cell = due_state(lists.desk.lookup.folder(dossier.code).dossier, LATER)
    assert said in cell.words
    assert cell.icon == icon


def test_a_slip_waits_to_be_checked_and_is_never_late(lists):
    slip = lists.desk.reception.file(a_filing(), OFFICER).dossier
    assert due_state(slip, LATER + timedelta(days=300)).icon == "inbox"


def test_a_wait_that_moves_nothing_does_not_hide_lateness(lists):
    dossier = lists.register("Bùi Văn Thiện")
    lists.clock.moment = LATER
    lists.move(dossier, "request_supplement", missing="Tờ khai: thiếu chữ ký", deadline="2026-03-20T17:00")
    cell = due_state(lists.desk.lookup.folder(dossier.code).dossier, LATER)
    assert cell.tone == "late"


# --- saving


def test_the_whole_list_is_saved_as_a_spreadsheet_with_masked_numbers(lists, tmp_path):
    dossier = lists.register("Bùi Văn Thiện")
    other = lists.register("Quách Văn Hưởng")
    lists.show("open")
    told = []
    lists.page.notice.connect(told.append)
    target = tmp_path / "Đang mở"
    lists.page.taking_out.ask_path = lambda name: str(target)
    lists.page.save()
    lists.qtbot.waitUntil(lambda: bool(told))
    with zipfile.ZipFile(tmp_path / "Đang mở.xlsx") as book:
        text = "".join(book.read(name).decode("utf-8") for name in book.namelist() if name.endswith(".xml"))
    assert dossier.code in text
    assert other.owner.name in text
    assert dossier.owner.number not in text
    assert lists.place.comfort.text("export_folder") == str(tmp_path)


def test_what_a_search_found_is_saved_too(lists, tmp_path):
    dossier = lists.register("Bùi Văn Thiện")
    lists.register("Quách Văn Hưởng")
    lists.show(Search("thien"))
    told = []
    lists.page.notice.connect(told.append)
    lists.page.taking_out.ask_path = lambda name: str(tmp_path / name)
    lists.page.save()
    lists.qtbot.waitUntil(lambda: bool(told))
    [file] = tmp_path.glob("*.xlsx")
    with zipfile.ZipFile(file) as book:
        text = "".join(book.read(name).decode("utf-8") for name in book.namelist() if name.endswith(".xml"))
    assert dossier.owner.name in text
    assert "Quách Văn Hưởng" not in text


def test_a_list_that_cannot_be_written_is_said_and_leaves_no_half_file(lists, tmp_path):
    lists.register("Bùi Văn Thiện")
    lists.show("open")
    lists.page.taking_out.ask_path = lambda name: str(tmp_path / "không có" / "list.xlsx")
    lists.page.save()
    lists.qtbot.waitUntil(lambda: bool(lists.place.told))
    assert not list(tmp_path.glob("**/*.part"))


def test_saving_that_is_given_up_writes_nothing(lists, tmp_path):
    lists.register("Bùi Văn Thiện")
    lists.show("open")
    lists.page.taking_out.ask_path = lambda name: ""
    lists.page.save()
    lists.place.settle(lists.qtbot)
    assert not list(tmp_path.glob("*.xlsx"))
