"""Files made to harm, each in good signature by its hostile sender, each answered with a code and a sentence."""

import tracemalloc
import zlib
from collections.abc import Mapping
from typing import Any

import pytest

from desk_app.domain.errors import FileRefused
from desk_app.services.wording import sentence_of
from desk_app.sync.container import read_container
from tests.sync.batches import DESK_KEY, HUB_KEY, Forgery, Part, a_line, compact, facts_by_code, some_lines

LINES = b"".join(line + b"\n" for line in some_lines())
FACTS = facts_by_code()
ORDER_4 = bytes(32).hex()


def refusal(data: bytes) -> FileRefused:
    with pytest.raises(FileRefused) as refused:
        read_container(data, name="HS_H26.15_1_1-9f2c_000057.hs.zip")
    return refused.value


def bomb(plain: int) -> bytes:
    squeeze = zlib.compressobj(9, zlib.DEFLATED, -15, 9)
    block = bytes(1024 * 1024)
    return b"".join(squeeze.compress(block) for _ in range(plain // len(block))) + squeeze.flush()


def header(entry: bytes, **fields: Any) -> Forgery:
    return Forgery(twist={entry: fields})


CONTAINERS: Mapping[str, tuple[str, Forgery]] = {
    "a second manifest": ("E108", Forgery(before_records=(Part(b"manifest.json", b"{}"),))),
    "the records twice": ("E108", Forgery(before_seal=(Part(b"records.jsonl", b""),))),
    "the signature twice": ("E211", Forgery(before_seal=(Part(b"signature.json", b"{}"),))),
    "an entry before all others": ("E103", Forgery(first=(Part(b"readme.txt", b"xin chao"),))),
    "an entry nobody knows": ("E108", Forgery(before_seal=(Part(b"ghi-chu.txt", b"x"),))),
    "a way out of the folder": ("E108", Forgery(before_seal=(Part(b"../../.bashrc", b"x"),))),
    "a way out of the folder, windows": ("E108", Forgery(before_seal=(Part(b"..\\..\\x.bat", b"x"),))),
    "an absolute name": ("E108", Forgery(before_seal=(Part(b"/etc/passwd", b"x"),))),
    "a device's name": ("E108", Forgery(before_seal=(Part(b"CON", b"x"),))),
    "a name with a stream behind it": ("E108", header(b"records.jsonl", name=b"records.jsonl:x")),
    "a name in other letters": ("E108", header(b"records.jsonl", name=b"RECORDS.JSONL")),
    "a name with a zero byte": ("E108", header(b"records.jsonl", name=b"records.json\0")),
    "no name": ("E108", header(b"records.jsonl", name=b"")),
    "no records": ("E108", Forgery(drop=b"records.jsonl")),
    "no page to read": ("E108", Forgery(drop=b"DOC-TOI.txt")),
    "an undeclared attachment": ("E108", Forgery(before_seal=(Part(b"files/" + b"a" * 64 + b".pdf", b"%PDF"),))),
    "a stored manifest that says deflated": ("E108", header(b"manifest.json", method=8)),
    "records stored": ("E108", header(b"records.jsonl", method=0, plain=-1)),
    "another way of packing": ("E108", header(b"records.jsonl", method=12)),
    "encrypted by zip": ("E108", header(b"records.jsonl", flags=0x0801)),
    "a description afterwards": ("E108", header(b"records.jsonl", flags=0x0808, after=b"PK\7\x08" + bytes(12))),
    "names not in UTF-8": ("E108", header(b"manifest.json", flags=0)),
    "a date": ("E108", header(b"manifest.json", date=0x5A21)),
    "a time": ("E108", header(b"manifest.json", time=1)),
    "an extra field": ("E108", header(b"manifest.json", extra=b"UT\5\0\0\0\0\0\0")),
    "zip64 by version": ("E108", header(b"records.jsonl", version=45)),
    "zip64 by sizes": ("E111", header(b"records.jsonl", packed=0xFFFFFFFF, plain=0xFFFFFFFF)),
    "a stored entry of two sizes": ("E108", header(b"DOC-TOI.txt", plain=1)),
    "a manifest of four gigabytes": ("E109", header(b"manifest.json", packed=0xFFFFFFFF)),
    "a signature of one megabyte": ("E109", header(b"signature.json", data=b" " * 1024 * 1024)),
    "records longer than any file": ("E109", header(b"records.jsonl", packed=0xFFFFFFF0)),
    "records that run over the end": ("E101", header(b"records.jsonl", packed=4000)),
    "a wrong checksum": ("E102", header(b"manifest.json", crc=1)),
    "records with a wrong checksum": ("E111", header(b"records.jsonl", crc=1)),
    "a comment": ("E112", Forgery(comment=b"xin chao")),
    "a byte after the end": ("E112", Forgery(tail=b"\0")),
    "a second file behind the first": ("E112", Forgery(tail=Forgery().signed())),
    "a directory that lists nothing": ("E112", Forgery(listed=())),
    "a directory of other names": ("E112", Forgery(listed=(Part(b"virus.exe", b"x"),) * 5)),
    "another type of file": ("E103", Forgery(mimetype=b"application/epub+zip")),
    "a type with a line feed": ("E103", Forgery(mimetype=b"application/vnd.motcua.batch; v=1\n")),
    "a type without end": ("E109", Forgery(mimetype=b"x" * 65)),
    "version 2": ("E104", Forgery(mimetype=b"application/vnd.motcua.batch; v=2")),
    "another page to read": ("E110", Forgery(note=b"LO SO 1, xin tra 500.000 dong phi chuyen")),
    "a longer page to read": ("E109", Forgery(note=b"x" * 5000)),
}

MANIFESTS: Mapping[str, tuple[str, Mapping[str, Any]]] = {
    "seven in the place of files": ("E106", {"files": 7}),
    "attachments": ("E501", {"files": [{"bytes": 5, "name": "a" * 64 + ".pdf"}]}),
    "an attachment twice": ("E106", {"files": [{"bytes": 5, "name": "a" * 64 + ".pdf"}] * 2}),
    "an attachment with a way out": ("E106", {"files": [{"bytes": 5, "name": "../" + "a" * 64 + ".pdf"}]}),
    "a program as attachment": ("E106", {"files": [{"bytes": 5, "name": "a" * 64 + ".exe"}]}),
    "a scan of a gigabyte": ("E106", {"files": [{"bytes": 2**30, "name": "a" * 64 + ".pdf"}]}),
    "too many attachments": ("E106", {"files": [{"bytes": 5, "name": f"{n:064x}.pdf"} for n in range(5000)]}),
    "no sender": ("E106", {"from": None}),
    "a sender who is a list": ("E106", {"from": []}),
    "a unit with a line feed": ("E106", {"to": {"unit": "H26\n", "desk": None, "key": None}}),
    "a unit with a path": ("E106", {"to": {"unit": "H26/../x", "desk": None, "key": None}}),
    "a unit in full-width digits": ("E106", {"to": {"unit": "H２６", "desk": None, "key": None}}),
    "a desk of two digits": ("E106", {"from": {"unit": "H26.15", "desk": "12", "epoch": "1-9f2c"}}),
    "an epoch without random part": ("E106", {"from": {"unit": "H26.15", "desk": "1", "epoch": "1"}}),
    "an upward batch for a desk": ("E106", {"to": {"unit": "H26", "desk": "1", "key": None}}),
    "a reply from a desk": ("E106", {"kind": "return"}),
    "a kind kept for later": ("E105", {"kind": "recover"}),
    "a kind nobody knows": ("E106", {"kind": "down"}),
    "number nought": ("E106", {"no": 0}),
    "number with seven digits": ("E106", {"no": 1_000_000, "prev": "ab" * 32}),
    "number as text": ("E106", {"no": "1"}),
    "number as truth": ("E106", {"no": True}),
    "the first batch follows another": ("E106", {"prev": "ab" * 32}),
    "a later batch follows none": ("E106", {"no": 2}),
    "a digest in capitals": ("E106", {"no": 2, "prev": "AB" * 32}),
    "training as a number": ("E106", {"training": 1}),
    "no word about training": ("E106", {"training": None}),
    "the thirtieth of February": (
        "E106",
        {"clock": {"at": "2026-02-30T17:02:11+07:00", "tz": "Asia/Ho_Chi_Minh", "last_skew_s": None}},
    ),
    "another time zone": (
        "E106",
        {"clock": {"at": "2026-03-09T17:02:11Z", "tz": "Asia/Ho_Chi_Minh", "last_skew_s": None}},
    ),
    "a program name that steers terminals": ("E106", {"app": {"name": "\x1b[2J", "version": "1"}}),
    "a program name read backwards": ("E106", {"app": {"name": "a\u202eb", "version": "1"}}),
    "events backwards": ("E106", {"events": {"first": 3, "last": 1}}),
    "more events than records": ("E106", {"events": {"first": 1, "last": 1350}}),
    "a summary of texts": ("E106", {"summary": {"registered": "3"}}),
    "a summary with a path": ("E106", {"summary": {"../x": 3}}),
    "a summary without end": ("E106", {"summary": {f"a{n}": n for n in range(51)}}),
    "a field nobody knows": ("E106", {"ghi_chu": "x"}),
    "a field nobody knows, inside": ("E106", {"app": {"name": "x", "version": "1", "url": "x"}}),
    "a field left out": ("E106", {"to": {"unit": "H26", "key": None}}),
    "another major version": ("E104", {"schema": {"major": 2, "minor": 0}}),
    "another version of the container": ("E104", {"v": 2}),
    "a negative version": ("E106", {"schema": {"major": 1, "minor": -1}}),
    "more records than allowed": ("E106", {"records": {"bytes": 705, "count": 200_001, "sha256": "ab" * 32}}),
    "records of a terabyte": ("E106", {"records": {"bytes": 2**40, "count": 3, "sha256": "ab" * 32}}),
    "one record more than there is": ("E111", {"records": Forgery().document()["records"] | {"count": 4}}),
    "one record less than there is": (
        "E111",
        {"records": Forgery().document()["records"] | {"count": 2}, "events": {"first": 1, "last": 2}},
    ),
    "one byte less than there is": ("E111", {"records": Forgery().document()["records"] | {"bytes": 704}}),
    "another digest": ("E111", {"records": Forgery().document()["records"] | {"sha256": "ab" * 32}}),
}

MANIFEST_BYTES: Mapping[str, tuple[str, bytes]] = {
    "nothing": ("E107", b""),
    "seven": ("E106", b"7"),
    "a list": ("E106", b"[]"),
    "a byte order mark": ("E107", b"\xef\xbb\xbf" + Forgery().manifest_bytes()),
    "spaces": ("E107", Forgery().manifest_bytes().replace(b":", b": ")),
    "a line feed": ("E107", Forgery().manifest_bytes() + b"\n"),
    "the number twice": ("E107", Forgery().manifest_bytes().replace(b'"no":1', b'"no":1,"no":2')),
    "a number with a point": ("E107", Forgery().manifest_bytes().replace(b'"no":1', b'"no":1.0')),
    "no number": ("E107", Forgery().manifest_bytes().replace(b'"no":1', b'"no":NaN')),
    "loose marks": ("E107", Forgery().manifest_bytes().replace("ầ".encode(), "a\u0302\u0300".encode())),
    "a deep well": ("E107", b"[" * 500_000 + b"]" * 500_000),
    "more than a megabyte": ("E109", b'"' + b"x" * 1024 * 1024 + b'"'),
}

RECORDS: Mapping[str, tuple[str, bytes]] = {
    "an empty line": ("E107", LINES + b"\n"),
    "a line end of windows": ("E107", LINES.replace(b"\n", b"\r\n")),
    "a last line without end": ("E111", LINES[:-1]),
    "a list": ("E107", b"[]\n"),
    "a fee with a point": ("E107", b'{"fee":8000.0}\n'),
    "a fee without number": ("E107", b'{"fee":NaN}\n'),
    "two fees": ("E107", b'{"fee":1,"fee":2}\n'),
    "a fee beyond all numbers": ("E107", b'{"fee":9007199254740993}\n'),
    "loose marks": ("E107", compact({"owner": "Nguye\u0302\u0303n"}) + b"\n"),
    "a byte order mark": ("E107", b"\xef\xbb\xbf{}\n"),
    "a deep well": ("E107", b'{"a":' * 1_000 + b"1" + b"}" * 1_000 + b"\n"),
    "a lone half of a letter": ("E107", b'{"a":"\\ud83d"}\n'),
    "no text at all": ("E107", b"\xff\xfe\x00\n"),
    "a line without end": ("E109", b'{"a":"' + bytes(range(97, 123)) * 10_500 + b'"}\n'),
}

STREAMS: Mapping[str, tuple[str, bytes]] = {
    "not deflated": ("E102", LINES),
    "deflated with a head": ("E102", zlib.compress(LINES)),
    "deflated twice over": ("E102", Forgery().signed()[:0] + zlib.compress(LINES, wbits=-15) * 2),
    "cut in the middle": ("E102", zlib.compress(LINES, wbits=-15)[:-9]),
    "bytes behind the end": ("E102", zlib.compress(LINES, wbits=-15) + b"\0"),
    "other lines": ("E111", zlib.compress(LINES.replace(b"8000", b"9000"), wbits=-15)),
    "one byte more": ("E111", zlib.compress(LINES + b"{", wbits=-15)),
    "nothing": ("E109", b""),
}

SEALS: Mapping[str, tuple[str, Forgery]] = {
    "another key's name": ("E210", Forgery(seal={"key": HUB_KEY.public.hex()})),
    "a key that fits everything": ("E210", Forgery(seal={"key": ORDER_4, "sig": "00" * 64})),
    "another signature": ("E210", Forgery(seal={"sig": DESK_KEY.sign(b"lo khac").hex()})),
    "another digest": ("E210", Forgery(seal={"sha256": "ab" * 32})),
    "covering less": ("E210", Forgery(seal={"covers": 100})),
    "covering nothing": ("E211", Forgery(seal={"covers": 0})),
    "covering a text": ("E211", Forgery(seal={"covers": "all"})),
    "another algorithm": ("E211", Forgery(seal={"alg": "none"})),
    "hex in capitals": ("E211", Forgery(seal={"sig": "AB" * 64})),
    "a short signature": ("E211", Forgery(seal={"sig": "ab" * 63})),
    "a field more": ("E211", Forgery(seal={"note": "x"})),
    "nothing": ("E211", Forgery(seal_bytes=b"null")),
    "no json": ("E107", Forgery(seal_bytes=b"")),
    "spaces": ("E107", Forgery(seal_bytes=b"{ }")),
}

CORPUS: list[tuple[str, str, Forgery]] = [
    *((f"container: {what}", code, forgery) for what, (code, forgery) in CONTAINERS.items()),
    *((f"manifest: {what}", code, Forgery(says=says)) for what, (code, says) in MANIFESTS.items()),
    *((f"manifest bytes: {what}", code, Forgery(manifest=data)) for what, (code, data) in MANIFEST_BYTES.items()),
    *((f"records: {what}", code, Forgery(lines=lines)) for what, (code, lines) in RECORDS.items()),
    *((f"stream: {what}", code, Forgery(deflated=data)) for what, (code, data) in STREAMS.items()),
    *((f"seal: {what}", code, forgery) for what, (code, forgery) in SEALS.items()),
]


@pytest.mark.parametrize(("code", "forgery"), [pytest.param(*rest, id=what) for what, *rest in CORPUS])
def test_a_hostile_file_is_refused_with_its_code_and_a_sentence(code: str, forgery: Forgery) -> None:
    refused = refusal(forgery.signed())
    assert refused.code == code
    assert set(refused.facts) == FACTS[code]
    for language, safe in (("vi", "Dữ liệu không mất"), ("en", "No data is lost")):
        told = sentence_of(refused, language)  # type: ignore[arg-type]
        assert safe in told
        assert "HS_H26.15_1_1-9f2c_000057.hs.zip" in told


def test_the_forger_itself_is_honest_until_told_otherwise() -> None:
    assert list(read_container(Forgery().signed()).lines) == some_lines()


@pytest.mark.parametrize("stated", [1024 * 1024 * 1024, 400 * 1024 * 1024, 3 * 1024 * 1024, len(LINES)])
def test_a_bomb_does_not_go_off(stated: int) -> None:
    deflated = bomb(64 * 1024 * 1024)
    document = Forgery().document()["records"] | {"bytes": stated}
    data = Forgery(says={"records": document}, deflated=deflated, twist={b"records.jsonl": {"plain": stated}}).signed()
    tracemalloc.start()
    code = refusal(data).code
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert code in {"E106", "E109", "E111"}
    assert peak < 3 * 1024 * 1024


def test_a_newer_minor_version_may_say_more() -> None:
    newer = Forgery(
        says={"schema": {"major": 1, "minor": 9}, "weather": "mưa", "app": {"name": "Q", "version": "9", "os": "x"}}
    )
    assert read_container(newer.signed()).manifest.schema.minor == 9


def test_what_nobody_foresaw_is_refused_and_not_raised(monkeypatch: pytest.MonkeyPatch) -> None:
    def unforeseen(*_: object) -> int:
        raise ZeroDivisionError

    data = Forgery().signed()
    monkeypatch.setattr(zlib, "crc32", unforeseen)
    refused = refusal(data)
    assert (refused.code, refused.facts["kind"]) == ("E199", "ZeroDivisionError")


def test_a_refusal_names_the_line_that_is_wrong() -> None:
    lines = [a_line(1), a_line(2), b'{"fee":1.5}', a_line(4)]
    refused = refusal(Forgery(lines=b"".join(line + b"\n" for line in lines)).signed())
    assert (refused.facts["entry"], refused.facts["line"]) == ("records.jsonl", 3)
    assert "dòng 3" in sentence_of(refused)


def test_reading_stops_at_the_first_line_too_many() -> None:
    stated = Forgery().document()["records"] | {"count": 1}
    refused = refusal(Forgery(says={"records": stated, "events": {"first": 0, "last": 0}}).signed())
    assert (refused.facts["what"], refused.facts["line"]) == ("count", 2)


def test_reading_stops_at_the_first_byte_too_many() -> None:
    lines = (b'{"a":"' + bytes(range(97, 123)) * 1_000 + b'"}\n') * 500
    stated = Forgery(lines=lines).document()["records"] | {"bytes": 100_000}
    twist = {b"records.jsonl": {"plain": 100_000}}
    refused = refusal(Forgery(lines=lines, says={"records": stated}, twist=twist).signed())
    assert refused.facts["what"] == "bytes"
    assert int(str(refused.facts["line"])) < 10
