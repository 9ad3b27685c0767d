"""A batch comes out as it went in, is the same from the same, and opens with a double-click."""

import hashlib
import io
import subprocess
import tracemalloc
import zipfile
from pathlib import Path

import msgspec
import pytest

from desk_app.domain.errors import FileRefused, Trouble
from desk_app.sync.container import read_container, write_container
from desk_app.sync.manifest import Acks, Addressee, Events, Manifest, Sender, Upper, read_manifest
from desk_app.sync.naming import batch_file_name, shown_name
from tests.sync.batches import DESK_KEY, HUB_KEY, Forgery, a_batch, a_line, a_manifest, some_lines


def a_reply() -> Manifest:
    return a_manifest(
        kind="return",
        no=41,
        prev="ab" * 32,
        sender=Sender(unit="H26", epoch="2-7c1e"),
        addressee=Addressee(unit="H26.15", desk="1", key=DESK_KEY.public.fingerprint()),
        events=Events(),
        summary={},
    )


@pytest.fixture(scope="module")
def large() -> bytes:
    """20,000 records, 5 MB before deflating."""
    lines = [a_line(n, salt=hashlib.sha256(b"%d" % n).hexdigest()) for n in range(1, 20_001)]
    return a_batch(lines, events=Events(first=1, last=20_000))


def test_lines_and_manifest_come_back_as_they_went_in() -> None:
    batch = read_container(a_batch())
    assert list(batch.lines) == some_lines()
    assert msgspec.structs.replace(batch.manifest, records=a_manifest().records) == a_manifest()
    assert (batch.manifest.records.count, len(batch.lines)) == (3, 3)


def test_a_batch_names_the_key_that_signed_it_and_its_own_digest() -> None:
    data = a_batch()
    batch = read_container(data)
    assert batch.key == DESK_KEY.public
    assert batch.digest == hashlib.sha256(data).hexdigest()


def test_a_batch_reads_from_a_file_as_from_memory(tmp_path: Path) -> None:
    path = tmp_path / "lô.hs.zip"
    path.write_bytes(a_batch())
    batch = read_container(path)
    assert batch.digest == read_container(a_batch()).digest
    assert list(batch.lines) == list(batch.lines) == some_lines()


def test_the_same_batch_has_the_same_bytes() -> None:
    assert a_batch() == a_batch()


def test_a_writer_made_from_the_format_page_alone_gives_the_same_bytes() -> None:
    assert Forgery().signed() == a_batch()


def test_a_batch_without_records_and_a_reply_are_batches_too() -> None:
    assert list(read_container(a_batch([], events=Events(), summary={})).lines) == []
    reply = read_container(write_container(a_reply(), [a_line(type="ack")], HUB_KEY))
    assert (reply.manifest.kind, reply.key) == ("return", HUB_KEY.public)


def test_everything_a_manifest_can_say_comes_back() -> None:
    acks = Acks(upper=Upper(epoch="2-7c1e", through=41, sha256="cd" * 32))
    said = a_manifest(no=57, prev="ef" * 32, acks=acks, audit_head="01" * 32, training=True)
    assert read_manifest(said.to_bytes()) == said


def test_a_program_that_deflates_otherwise_writes_a_batch_as_good() -> None:
    assert list(read_container(Forgery(level=0).signed()).lines) == some_lines()
    assert list(read_container(Forgery(level=9).signed()).lines) == some_lines()


def test_other_programs_open_a_batch(tmp_path: Path) -> None:
    path = tmp_path / "lo.hs.zip"
    path.write_bytes(a_batch())
    told = subprocess.run(["unzip", "-t", str(path)], capture_output=True, text=True, check=True)
    assert "No errors detected" in told.stdout
    with zipfile.ZipFile(io.BytesIO(a_batch())) as archive:
        assert archive.testzip() is None
        assert archive.read("records.jsonl").splitlines() == some_lines()
        assert archive.read("DOC-TOI.txt").decode().startswith("LÔ HỒ SƠ SỐ 1 - GỬI LÊN\r\n")


def test_a_batch_says_aloud_that_it_is_for_training() -> None:
    with zipfile.ZipFile(io.BytesIO(a_batch(training=True))) as archive:
        assert "LUYỆN TẬP" in archive.read("DOC-TOI.txt").decode()


def test_file_names_say_stream_and_number_and_tell_the_two_ways_apart() -> None:
    up, down = batch_file_name(a_manifest(no=57, prev="ab" * 32)), batch_file_name(a_reply())
    assert (up, down) == ("HS_H26.15_1_1-9f2c_000057.hs.zip", "TL_H26.15_1_2-7c1e_000041.hs.zip")


def test_a_name_in_a_sentence_cannot_steer_the_sentence() -> None:
    assert shown_name(Path("lo\u202egpj.\x1b[31m.zip")) == "lo?gpj.?[31m.zip"
    assert len(shown_name(Path("x" * 250))) == 78


def test_a_large_batch_is_read_in_a_few_megabytes(large: bytes, tmp_path: Path) -> None:
    path = tmp_path / "lon.hs.zip"
    path.write_bytes(large)
    tracemalloc.start()
    batch = read_container(path)
    count = sum(1 for _ in batch.lines)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 20_000
    assert peak < 2 * 1024 * 1024


def test_lines_that_were_exchanged_after_the_check_are_noticed(tmp_path: Path) -> None:
    path = tmp_path / "lo.hs.zip"
    path.write_bytes(a_batch())
    batch = read_container(path)
    path.write_bytes(a_batch([a_line(1), a_line(2), a_line(3, actor="Kẻ Khác")]))
    with pytest.raises(FileRefused):
        list(batch.lines)


@pytest.mark.parametrize(
    "lines", [[b"{}", b""], [b'{"a":1.5}'], [b"[]"], [b'{"a":1}\n{"a":2}'], [b'{"a":"' + b"x" * 300_000 + b'"}']]
)
def test_a_batch_nobody_could_read_is_never_written(lines: list[bytes]) -> None:
    with pytest.raises(ValueError, match="could not be read back"):
        a_batch(lines, events=Events())


def test_a_missing_file_is_trouble_and_a_folder_is_no_batch(tmp_path: Path) -> None:
    with pytest.raises(Trouble) as trouble:
        read_container(tmp_path / "khong-co.hs.zip")
    assert trouble.value.code == "tray.unreadable"
    with pytest.raises(FileRefused) as refused:
        read_container(tmp_path)
    assert refused.value.code == "E103"


def test_a_file_larger_than_any_batch_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "khong-lo.hs.zip"
    with path.open("wb") as file:
        file.truncate(512 * 1024 * 1024 + 1)  # a sparse file: no room is taken
    with pytest.raises(FileRefused) as refused:
        read_container(path)
    assert refused.value.code == "E109"
