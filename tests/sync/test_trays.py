"""What is laid into a tray is there, whole, and never on top of something else."""

import hashlib
from pathlib import Path

import pytest

from desk_app.domain.errors import FileRefused, Trouble
from desk_app.sync.trays import copy_in, publish
from tests.sync.batches import a_batch


def test_a_published_file_is_there_and_nothing_else_is(tmp_path: Path) -> None:
    path = tmp_path / "HS_H26.15_1_1-9f2c_000001.hs.zip"
    assert publish(path, a_batch()) == hashlib.sha256(a_batch()).hexdigest()
    assert path.read_bytes() == a_batch()
    assert list(tmp_path.iterdir()) == [path]


def test_publishing_twice_is_publishing_once(tmp_path: Path) -> None:
    path = tmp_path / "lo.hs.zip"
    publish(path, a_batch())
    before = path.stat().st_mtime_ns
    assert publish(path, a_batch()) == hashlib.sha256(a_batch()).hexdigest()
    assert path.stat().st_mtime_ns == before


def test_another_file_of_the_same_name_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "lo.hs.zip"
    path.write_bytes(b"cua nguoi khac")
    with pytest.raises(Trouble) as trouble:
        publish(path, a_batch())
    assert trouble.value.code == "tray.taken"
    assert path.read_bytes() == b"cua nguoi khac"


def test_what_a_stopped_attempt_left_does_not_stand_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "lo.hs.zip.part").write_bytes(a_batch()[:100])
    publish(tmp_path / "lo.hs.zip", a_batch())
    assert [entry.name for entry in tmp_path.iterdir()] == ["lo.hs.zip"]


def test_a_link_laid_in_the_tray_leads_nowhere(tmp_path: Path) -> None:
    (tmp_path / "quan-trong.txt").write_bytes(b"giu nguyen")
    (tmp_path / "lo.hs.zip.part").hardlink_to(tmp_path / "quan-trong.txt")
    publish(tmp_path / "lo.hs.zip", a_batch())
    assert (tmp_path / "quan-trong.txt").read_bytes() == b"giu nguyen"


def test_a_tray_that_is_gone_is_trouble_that_names_it(tmp_path: Path) -> None:
    with pytest.raises(Trouble) as trouble:
        publish(tmp_path / "usb" / "lo.hs.zip", a_batch())
    assert (trouble.value.code, trouble.value.facts["name"]) == ("tray.unwritten", "lo.hs.zip")


def test_an_incoming_file_is_copied_under_its_digest(tmp_path: Path) -> None:
    (tmp_path / "lo.hs.zip").write_bytes(a_batch())
    first = copy_in(tmp_path / "lo.hs.zip", tmp_path / "cach-ly")
    again = copy_in(tmp_path / "lo.hs.zip", tmp_path / "cach-ly")
    assert first == again
    assert (first.path.name, first.size) == (hashlib.sha256(a_batch()).hexdigest(), len(a_batch()))
    assert [entry.read_bytes() for entry in (tmp_path / "cach-ly").iterdir()] == [a_batch()]


def test_a_file_too_large_to_be_a_batch_leaves_nothing_in_quarantine(tmp_path: Path) -> None:
    with (tmp_path / "lon.hs.zip").open("wb") as file:
        file.truncate(512 * 1024 * 1024 + 1)
    with pytest.raises(FileRefused) as refused:
        copy_in(tmp_path / "lon.hs.zip", tmp_path / "cach-ly")
    assert refused.value.code == "E109"
    assert not list((tmp_path / "cach-ly").glob("*"))


def test_a_missing_file_is_trouble_and_a_folder_is_no_batch(tmp_path: Path) -> None:
    with pytest.raises(Trouble):
        copy_in(tmp_path / "khong-co.hs.zip", tmp_path / "cach-ly")
    with pytest.raises(FileRefused):
        copy_in(tmp_path, tmp_path / "cach-ly")
