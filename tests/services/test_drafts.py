"""What is being typed is kept for one officer, whole or not at all, and leaves nothing behind when it is registered."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desk_app.domain.errors import Trouble
from desk_app.services.desk import Desk
from desk_app.storage.drafts import DraftFolder
from tests.building import MORNING, OFFICER, a_desk, a_filing

NAME = "Lương Thị Ngọc Ẩn"
OTHER = "Lê Hoàng Yến"


@pytest.fixture
def folder(tmp_path: Path, desk: Desk) -> Path:
    return tmp_path / "desk" / "drafts"


@pytest.fixture
def other_desk(tmp_path: Path) -> Iterator[Desk]:
    made = a_desk(tmp_path / "other", desk="2")
    yield made
    made.close()


def test_a_draft_comes_back_with_the_moment_at_which_it_was_typed(desk: Desk) -> None:
    desk.drafts.keep(OFFICER, {"id": "1", "name": NAME})
    kept = desk.drafts.kept(OFFICER)
    assert kept is not None
    assert (kept.at, kept.document) == (MORNING, {"id": "1", "name": NAME})


def test_a_draft_belongs_to_its_officer_alone(desk: Desk) -> None:
    desk.drafts.keep(OFFICER, {"id": "1"})
    assert desk.drafts.kept(OTHER) is None


def test_each_page_has_a_draft_of_its_own(desk: Desk) -> None:
    desk.drafts.keep(OFFICER, {"id": "1"})
    desk.drafts.keep(OFFICER, {"id": "2"}, "spot")
    desk.drafts.drop(OFFICER)
    assert desk.drafts.kept(OFFICER) is None
    kept = desk.drafts.kept(OFFICER, "spot")
    assert kept is not None
    assert kept.document == {"id": "2"}
    assert desk.drafts.kept(OTHER, "spot") is None


def test_the_file_names_nobody_and_only_its_owner_may_read_it(desk: Desk, folder: Path) -> None:
    desk.drafts.keep(OFFICER, {"id": "1"})
    [file] = folder.iterdir()
    assert OFFICER.split()[0] not in file.name
    assert (file.stat().st_mode & 0o077, folder.stat().st_mode & 0o077) == (0, 0)


def test_an_earlier_draft_leaves_no_file_and_a_dropped_one_none_at_all(desk: Desk, folder: Path) -> None:
    for number in range(3):
        desk.drafts.keep(OFFICER, {"id": str(number), "name": NAME})
    assert len(list(folder.iterdir())) == 1
    desk.drafts.drop(OFFICER)
    assert list(folder.iterdir()) == []
    desk.drafts.drop(OFFICER)
    assert desk.drafts.kept(OFFICER) is None


def test_a_dropped_draft_is_blanked_before_its_file_goes(desk: Desk, folder: Path, tmp_path: Path) -> None:
    desk.drafts.keep(OFFICER, {"id": "1", "name": NAME})
    [file] = folder.iterdir()
    seen = tmp_path / "the same bytes on the disk"
    seen.hardlink_to(file)
    desk.drafts.drop(OFFICER)
    assert seen.read_bytes().strip() == b""


@pytest.mark.parametrize("spoilt", [b"", b"{", b"\xff\xfe", b"[]", b'{"form": 99}'])
def test_a_spoilt_draft_is_none(desk: Desk, folder: Path, spoilt: bytes) -> None:
    desk.drafts.keep(OFFICER, {"id": "1"})
    [file] = folder.iterdir()
    file.write_bytes(spoilt)
    assert desk.drafts.kept(OFFICER) is None


def test_what_a_power_cut_left_half_written_is_cleared_away_and_the_draft_before_it_holds(
    desk: Desk, folder: Path
) -> None:
    desk.drafts.keep(OFFICER, {"id": "1"})
    [file] = folder.iterdir()
    file.with_suffix(".part").write_text(NAME, encoding="utf-8")
    kept = desk.drafts.kept(OFFICER)
    assert kept is not None
    assert list(folder.iterdir()) == [file]


def test_the_draft_of_another_desk_is_not_ours_though_its_folder_was_copied(
    desk: Desk, other_desk: Desk, folder: Path
) -> None:
    desk.drafts.keep(OFFICER, {"id": "1"})
    [file] = folder.iterdir()
    theirs = DraftFolder(other_desk.folder / "drafts")
    theirs.keep(f"H58.123/2/{OFFICER}", file.read_text(encoding="utf-8"))
    assert other_desk.drafts.kept(OFFICER) is None


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "drafts").write_text("in the way", encoding="utf-8")
    with pytest.raises(Trouble, match=r"draft\.not_kept"):
        DraftFolder(tmp_path / "drafts").keep("x", "{}")


def test_the_record_says_which_filings_of_a_draft_it_has_already(desk: Desk) -> None:
    done, waiting = a_filing(), a_filing()
    code = desk.reception.register(done, OFFICER).dossier.code
    assert [dossier.code for dossier in desk.drafts.saved([waiting.id, done.id])] == [code]


def test_a_backup_carries_no_draft(desk: Desk) -> None:
    desk.drafts.keep(OFFICER, {"id": "1", "name": "Trương Bỏ Dở"})
    copy = desk.safekeeping.back_up(desk.folder / "backups")
    assert "Trương Bỏ Dở".encode() not in copy.read_bytes()
