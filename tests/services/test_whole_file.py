"""Files that somebody asked for: whole or not there, and refused before anything is done for them."""

from pathlib import Path

import pytest

from desk_app.domain.errors import Trouble
from desk_app.services.whole_file import whole_file, write_whole


def test_a_file_stands_there_whole_and_nothing_beside_it(tmp_path: Path) -> None:
    write_whole(tmp_path / "so-theo-doi.xlsx", b"whole")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"so-theo-doi.xlsx": b"whole"}


def test_an_ending_that_was_left_out_is_added_and_another_one_kept_before_it(tmp_path: Path) -> None:
    assert write_whole(tmp_path / "bao-cao", b"", ".xlsx").name == "bao-cao.xlsx"
    assert write_whole(tmp_path / "bao-cao.XLSX", b"", ".xlsx").name == "bao-cao.XLSX"
    assert write_whole(tmp_path / "bao-cao.2026", b"", ".xlsx").name == "bao-cao.2026.xlsx"


def test_a_place_that_cannot_be_written_is_told_before_any_work_is_done(tmp_path: Path) -> None:
    done = []
    for place in (tmp_path, Path(), tmp_path / "none" / "giay.pdf"):
        with pytest.raises(Trouble) as told, whole_file(place):
            done.append(place)
        assert (told.value.code, told.value.facts["path"]) == ("file.cannot_write", str(place))
    assert done == []


def test_a_folder_that_is_not_there_is_made_where_that_is_wished(tmp_path: Path) -> None:
    write_whole(tmp_path / "2026" / "03" / "giay.pdf", b"whole", makes_folder=True)
    assert (tmp_path / "2026" / "03" / "giay.pdf").read_bytes() == b"whole"


def test_work_that_fails_leaves_the_old_file_and_no_half_one(tmp_path: Path) -> None:
    write_whole(tmp_path / "giay.pdf", b"old")
    with pytest.raises(LookupError), whole_file(tmp_path / "giay.pdf"):
        raise LookupError
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"giay.pdf": b"old"}
