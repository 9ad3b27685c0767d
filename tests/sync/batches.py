"""Batches for tests: honest ones from our own writer, and a forger that can sign any nonsense.

The forger knows nothing of the program: it builds the container from FORMAT.md alone, so it is also a second writer.
"""

import json
import re
import struct
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import desk_app.sync
from desk_app.sync.container import write_container
from desk_app.sync.keys import SigningKey
from desk_app.sync.manifest import Addressee, App, Clock, Events, Manifest, Sender

DESK_KEY = SigningKey.from_seed(b"quay tiep nhan so 1 / thu nghiem")
HUB_KEY = SigningKey.from_seed(b"co quan cap tren / de thu nghiem")


def facts_by_code() -> dict[str, set[str]]:
    """The table of codes in FORMAT.md."""
    page = Path(desk_app.sync.__file__).with_name("FORMAT.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (E\d{3}) \| .* \| ([a-z, ]+) \|$", page, re.MULTILINE)
    return {code: set(facts.split(", ")) for code, facts in rows}


def a_line(number: int = 1, **changes: Any) -> bytes:
    record = {
        "id": f"5f0c8a4e-3a2b-4c1d-9e8f-{number:012d}",
        "seq": number,
        "epoch": "1-9f2c",
        "type": "dossier.registered",
        "actor": "Hoàng Thị Mỹ Lệ",
        "snapshot": {"owner": "Nguyễn Đức Thắng", "papers": ["Tờ khai", "Giấy ủy quyền"], "fee": 8000},
    } | changes
    return compact(record)


def compact(value: Any) -> bytes:
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()


def some_lines(count: int = 3) -> list[bytes]:
    return [a_line(number) for number in range(1, count + 1)]


def a_manifest(**changes: Any) -> Manifest:
    parts: dict[str, Any] = {
        "kind": "up",
        "no": 1,
        "prev": "0" * 64,
        "sender": Sender(unit="H26.15", desk="1", epoch="1-9f2c"),
        "addressee": Addressee(unit="H26", key=HUB_KEY.public.fingerprint()),
        "training": False,
        "clock": Clock(at="2026-03-09T17:02:11+07:00"),
        "app": App(name="Quầy Một Cửa", version="0.1.0"),
        "events": Events(first=1, last=3),
        "summary": {"registered": 3},
    }
    return Manifest(**(parts | changes))


def a_batch(lines: Iterable[bytes] | None = None, **changes: Any) -> bytes:
    return write_container(a_manifest(**changes), some_lines() if lines is None else lines, DESK_KEY)


@dataclass(frozen=True)
class Part:
    """One entry as the forger writes it; every field of the header can lie."""

    name: bytes
    data: bytes
    method: int = 0
    plain: int = -1
    crc: int = -1
    version: int = 20
    flags: int = 0x0800
    time: int = 0
    date: int = 0x0021
    extra: bytes = b""
    packed: int = -1
    after: bytes = b""

    def numbers(self) -> tuple[int, int, int]:
        crc = zlib.crc32(self.data) if self.crc < 0 else self.crc
        packed = len(self.data) if self.packed < 0 else self.packed
        return crc, packed, packed if self.plain < 0 else self.plain

    def local(self) -> bytes:
        fixed = (self.version, self.flags, self.method, self.time, self.date)
        head = struct.pack("<4sHHHHHIIIHH", b"PK\3\4", *fixed, *self.numbers(), len(self.name), len(self.extra))
        return head + self.name + self.extra + self.data + self.after

    def listed(self, at: int) -> bytes:
        fixed = (20, self.version, self.flags, self.method, self.time, self.date)
        sizes = (*self.numbers(), len(self.name), 0, 0, 0, 0, 0, at)
        return struct.pack("<4sHHHHHHIIIHHHHHII", b"PK\1\2", *fixed, *sizes) + self.name


@dataclass(frozen=True)
class Forgery:
    """An honest batch taken apart; change what you like, then ``signed()`` puts a valid signature on it."""

    mimetype: bytes = b"application/vnd.motcua.batch; v=1"
    says: Mapping[str, Any] = field(default_factory=dict)  # fields of the manifest
    manifest: bytes | None = None  # or all its bytes
    note: bytes | None = None
    lines: bytes = b"".join(line + b"\n" for line in some_lines())
    deflated: bytes | None = None  # instead of the lines, deflated
    level: int = 6
    first: tuple[Part, ...] = ()
    before_records: tuple[Part, ...] = ()
    before_seal: tuple[Part, ...] = ()
    twist: Mapping[bytes, Mapping[str, Any]] = field(default_factory=dict)  # header fields by entry
    drop: bytes = b""
    seal: Mapping[str, Any] = field(default_factory=dict)
    seal_bytes: bytes | None = None
    listed: tuple[Part, ...] | None = None  # what the directory claims
    comment: bytes = b""
    tail: bytes = b""

    def document(self) -> dict[str, Any]:
        document: dict[str, Any] = json.loads(a_manifest(events=Events()).to_bytes())
        count = self.lines.count(b"\n")
        document["records"] = {"bytes": len(self.lines), "count": count, "sha256": sha256(self.lines).hexdigest()}
        if count == 3:
            document["events"] = {"first": 1, "last": 3}
        return {**document, **self.says}

    def manifest_bytes(self) -> bytes:
        return compact(self.document()) if self.manifest is None else self.manifest

    def signed(self, key: SigningKey = DESK_KEY) -> bytes:
        squeeze = zlib.compressobj(self.level, zlib.DEFLATED, -15, 8)
        deflated = squeeze.compress(self.lines) + squeeze.flush() if self.deflated is None else self.deflated
        count = dict(self.document()["records"])["count"]
        note = NOTE.format(count=count).encode() if self.note is None else self.note
        parts = [
            *self.first,
            Part(b"mimetype", self.mimetype),
            Part(b"manifest.json", self.manifest_bytes()),
            Part(b"DOC-TOI.txt", note),
            *self.before_records,
            Part(b"records.jsonl", deflated, method=8, plain=len(self.lines), crc=zlib.crc32(self.lines)),
            *self.before_seal,
        ]
        parts = [replace(part, **self.twist.get(part.name, {})) for part in parts if part.name != self.drop]
        body = b"".join(part.local() for part in parts)
        seal = {
            "alg": "ed25519",
            "covers": len(body),
            "key": key.public.hex(),
            "sha256": sha256(body).hexdigest(),
            "sig": key.sign(b"motcua-batch-v1\0" + sha256(body).digest()).hex(),
        }
        last = Part(b"signature.json", compact({**seal, **self.seal}) if self.seal_bytes is None else self.seal_bytes)
        parts.append(replace(last, **self.twist.get(last.name, {})))
        return b"".join(part.local() for part in parts) + self.directory(parts) + self.tail

    def directory(self, parts: list[Part]) -> bytes:
        lengths = [len(part.local()) for part in parts]
        listed = parts if self.listed is None else list(self.listed)
        directory = b"".join(part.listed(sum(lengths[:number])) for number, part in enumerate(listed))
        sizes = (0, 0, len(listed), len(listed), len(directory), sum(lengths), len(self.comment))
        return directory + struct.pack("<4sHHHHIIH", b"PK\5\6", *sizes) + self.comment


NOTE = (
    "LÔ HỒ SƠ SỐ 1 - GỬI LÊN\r\n"
    "\r\n"
    "Nơi gửi: H26.15, quầy 1, đợt 1-9f2c\r\n"
    "Nơi nhận: H26\r\n"
    "Lập lúc: 2026-03-09T17:02:11+07:00\r\n"
    "Số bản ghi: {count}\r\n"
    "Số tệp đính kèm: 0\r\n"
    "  registered: 3\r\n"
    "\r\n"
    "Tệp này có chữ ký điện tử trên toàn bộ nội dung. Xin đừng sửa, đừng giải nén rồi nén lại:\r\n"
    "nơi nhận sẽ từ chối tệp đã thay đổi. Hãy nộp nguyên tệp vào chương trình ở nơi nhận.\r\n"
)
