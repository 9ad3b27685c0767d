"""A backup carries the scans, each once; a restore brings back what is missing; a check names what is not whole."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from desk_app import wiring
from desk_app.domain.errors import Trouble
from desk_app.domain.filed import FiledPaper
from desk_app.services.desk import Desk
from tests.building import OFFICER, MovingClock, a_desk, a_filing
from tests.scanned import a_pdf, lay

FORM = "Tờ khai"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = a_desk(tmp_path / "desk")
    yield made
    made.close()


@pytest.fixture
def code(desk: Desk) -> str:
    return desk.reception.register(a_filing(papers=(FiledPaper(FORM, originals=1),)), OFFICER).dossier.code


def _scan(desk: Desk, code: str, folder: Path, words: str) -> Path:
    """Takes a scan in; where its file lies at the desk."""
    done = desk.digitising.add(code, FORM, [lay(folder, f"{words}.pdf", a_pdf(1, words))], OFFICER)
    return desk.folder / "scans" / f"{done.added[0].digest}.pdf"


def _names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()} if folder.exists() else set()


def test_a_backup_on_a_stick_carries_the_scans_and_the_next_one_only_what_is_new(
    desk: Desk, code: str, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    first = _scan(desk, code, tmp_path, "mot")
    desk.safekeeping.back_up(stick)
    carried = stick / "scans" / first.name
    assert carried.read_bytes() == first.read_bytes()
    written = carried.stat().st_mtime_ns
    second = _scan(desk, code, tmp_path, "hai")
    desk.safekeeping.back_up(stick)
    assert _names(stick / "scans") == {first.name, second.name}
    assert carried.stat().st_mtime_ns == written


def test_a_backup_within_the_data_folder_doubles_no_scan_on_the_same_disk(
    desk: Desk, code: str, tmp_path: Path
) -> None:
    _scan(desk, code, tmp_path, "mot")
    backup = desk.safekeeping.back_up(desk.folder / "backups")
    assert _names(backup.parent) == {backup.name}


def test_a_scan_that_had_to_go_leaves_the_stick_at_the_next_backup(desk: Desk, code: str, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    wrong, right = _scan(desk, code, tmp_path, "sai"), _scan(desk, code, tmp_path, "dung")
    desk.safekeeping.back_up(stick)
    desk.digitising.take_back(code, wrong.stem, OFFICER, reason="thẻ căn cước của người khác")
    desk.safekeeping.back_up(stick)
    assert _names(stick / "scans") == {right.name}


def test_a_restore_brings_back_the_scans_that_the_desk_has_lost(desk: Desk, code: str, tmp_path: Path) -> None:
    scan = _scan(desk, code, tmp_path, "mot")
    data = scan.read_bytes()
    backup = desk.safekeeping.back_up(tmp_path / "stick")
    shutil.rmtree(scan.parent)
    desk.safekeeping.restore(backup)
    assert scan.read_bytes() == data
    assert desk.safekeeping.check().troubles == ()


def test_a_desk_whose_record_is_gone_gets_its_scans_back_too(desk: Desk, code: str, tmp_path: Path) -> None:
    scan = _scan(desk, code, tmp_path, "mot")
    backup = desk.safekeeping.back_up(tmp_path / "stick")
    desk.close()
    (desk.folder / "record.db").unlink()
    scan.unlink()
    wiring.restore_desk(desk.folder, backup, MovingClock())
    assert scan.is_file()


def test_a_changed_scan_is_no_ground_to_lose_the_good_copy(desk: Desk, code: str, tmp_path: Path) -> None:
    scan = _scan(desk, code, tmp_path, "mot")
    data = scan.read_bytes()
    desk.safekeeping.back_up(tmp_path / "stick")
    scan.write_bytes(b"%PDF-1.4 broken")
    backup = desk.safekeeping.back_up(tmp_path / "stick")
    assert (backup.parent / "scans" / scan.name).read_bytes() == data
    desk.safekeeping.restore(backup)
    assert scan.read_bytes() == data


def test_the_check_names_each_scan_that_is_missing_or_changed(desk: Desk, code: str, tmp_path: Path) -> None:
    lost, changed, _ = (_scan(desk, code, tmp_path, words) for words in ("mot", "hai", "ba"))
    lost.unlink()
    changed.write_bytes(b"%PDF-1.4 other")
    findings = desk.safekeeping.check()
    assert findings.scans == 3
    assert findings.troubles == (
        f"scan {code} {FORM} {lost.stem[:12]}: missing",
        f"scan {code} {FORM} {changed.stem[:12]}: changed",
    )


def test_a_stick_that_takes_no_scans_is_told_and_the_copy_of_the_record_stays(
    desk: Desk, code: str, tmp_path: Path
) -> None:
    _scan(desk, code, tmp_path, "mot")
    stick = tmp_path / "stick"
    stick.mkdir()
    (stick / "scans").write_text("not a folder", encoding="utf-8")
    with pytest.raises(Trouble, match=r"backup\.scans_not_carried"):
        desk.safekeeping.back_up(stick)
    assert [path.suffix for path in stick.iterdir() if path.name != "scans"] == [".db"]
