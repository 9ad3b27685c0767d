"""What the window says of papers at its start, and when it stops saying it."""

import re
from collections.abc import Callable, Iterator

import pytest

import resources
from desk_app.services.desk import Desk
from tests.building import OFFICER, a_filing
from tests.services.visiting import DIPLOMA, a_visit
from tests.ui.working import Workplace
from ui.day_end.look import look
from ui.preview.paper_strips import LIST, UNPRINTED, PaperStrips


class Said:
    """The strips of a window that starts, and what they say."""

    def __init__(self, desk: Desk, folder, qtbot) -> None:
        self.desk, self.place, self.qtbot = desk, Workplace(desk, folder), qtbot
        self.notices, self.over, self.lists = [], [], []
        self.place.do(qtbot, self._begin)

    def _begin(self) -> None:
        self.strips = PaperStrips(self.place.at)
        self.strips.notice.connect(self.notices.append)
        self.strips.over.connect(self.over.append)
        self.strips.list_asked.connect(self.lists.append)
        self.strips.look_at_forms()

    def count(self) -> None:
        self.strips.counted(self.desk.lookup.counts().unprinted)


@pytest.fixture
def started(dressed, desk, tmp_path, qtbot) -> Iterator[Callable[[], Said]]:
    made: list[Said] = []

    def start() -> Said:
        made.append(Said(desk, tmp_path, qtbot))
        made[-1].count()
        return made[-1]

    yield start
    for each in made:
        each.place.tasks.close()


def test_after_a_restart_the_window_says_how_many_receipts_wait_and_opens_their_list(started, desk):
    for _ in range(2):
        desk.reception.register(a_filing(), OFFICER)
    said = started()
    [notice] = said.notices
    assert (notice.kind, re.findall(r"\d+", notice.fact)) == ("warn", ["2"])
    notice.acts[0].do()
    assert (said.lists, said.over) == ([LIST], [UNPRINTED])


def test_the_strip_goes_when_the_last_receipt_was_printed(started, desk):
    code = desk.reception.register(a_filing(), OFFICER).dossier.code
    said = started()
    desk.paperwork.receipts([code], OFFICER)
    said.count()
    assert said.over == [UNPRINTED]


def test_what_is_registered_during_the_day_is_not_named_before_its_printer_had_time(started, desk):
    said = started()
    desk.reception.register(a_filing(), OFFICER)
    said.count()
    assert said.notices == []


def test_what_was_settled_on_the_spot_waits_for_no_receipt(started, desk):
    desk.on_the_spot.settle(a_visit(DIPLOMA), OFFICER)
    assert started().notices == []
    seen = look(desk)
    assert (seen.recorded["received"], seen.recorded["printed"], seen.at_once) == (1, 0, 1)


def test_a_broken_form_of_the_office_is_told_with_file_and_line(started, desk):
    folder = desk.folder / "forms"
    folder.mkdir()
    right, wrong = 'value = "owner_name"', 'value = "owner_nam"'
    shipped = resources.read_text("forms/tt03_2025_form02.toml")
    line = shipped[: shipped.index(right)].count("\n") + 1
    broken = shipped.replace(right, wrong, 1)
    (folder / "mau02.toml").write_text(broken, encoding="utf-8")
    [notice] = started().notices
    said = f"{notice.fact} {notice.sentence}"
    assert notice.kind == "warn"
    assert "mau02.toml" in said
    assert f"{line} (" in said
    assert "owner_name?" in said
    code = desk.reception.register(a_filing(), OFFICER).dossier.code
    assert desk.paperwork.preview(code, "a5")
