"""The manifest of a batch: who sends what to whom, as a typed schema (FORMAT.md, section 4)."""

import re
from datetime import datetime
from typing import Annotated, Any, Final, Literal

import msgspec
from msgspec import Meta, Struct

from desk_app.domain.errors import FileRefused
from desk_app.sync import canonical, limits

MAJOR: Final = 1
MINOR: Final = 1
NO_DIGEST: Final = "0" * 64  # "prev" of the first batch of a stream

# Patterns end in \Z and spell the digits out: "$" lets a line feed through, "\d" digits of other scripts.
Unit = Annotated[str, Meta(pattern=r"\A[A-Z][0-9]{2}(\.[0-9]{2,3}){0,3}\Z")]
Desk = Annotated[str, Meta(pattern=r"\A[0-9]\Z")]
Epoch = Annotated[str, Meta(pattern=r"\A[1-9][0-9]{0,5}-[0-9a-f]{4}\Z")]
Digest = Annotated[str, Meta(pattern=r"\A[0-9a-f]{64}\Z")]
LocalTime = Annotated[str, Meta(pattern=r"\A[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\+07:00\Z")]
Words = Annotated[
    str, Meta(min_length=1, max_length=200, pattern=r"\A[^\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]+\Z")
]
ScanName = Annotated[str, Meta(pattern=r"\A[0-9a-f]{64}\.(pdf|jpg|png)\Z")]
SummaryWord = Annotated[str, Meta(pattern=r"\A[a-z][a-z0-9_.]{0,39}\Z")]
BatchNo = Annotated[int, Meta(ge=1, le=limits.BATCH_NO)]
Count = Annotated[int, Meta(ge=0, le=limits.INTEGER)]
Kind = Literal["up", "return", "files", "enrol", "recover"]


class Upper(Struct, frozen=True, kw_only=True):
    """How far a desk has taken the return batches of the office above."""

    epoch: Epoch
    through: BatchNo
    sha256: Digest


class Acks(Struct, frozen=True, kw_only=True):
    """What the sender has received; the hub's own acknowledgements are records."""

    upper: Upper | None = None


class App(Struct, frozen=True, kw_only=True):
    """The program that wrote the batch."""

    name: Words
    version: Words


class Version(Struct, frozen=True, kw_only=True):
    """A catalogue or a calendar in force at the sender; the epoch orders before the version."""

    epoch: Count = 0
    version: Count = 0


class Clock(Struct, frozen=True, kw_only=True):
    """The sender's clock at writing; ``last_skew_s`` is what the receiver last measured, in seconds."""

    at: LocalTime
    tz: Literal["Asia/Ho_Chi_Minh"] = "Asia/Ho_Chi_Minh"
    last_skew_s: Annotated[int, Meta(ge=-limits.INTEGER, le=limits.INTEGER)] | None = None

    def __post_init__(self) -> None:
        datetime.fromisoformat(self.at)  # ValueError on 30 February


class Events(Struct, frozen=True, kw_only=True):
    """First and last ``seq`` of this batch's own epoch; both 0 when it carries none."""

    first: Count = 0
    last: Count = 0

    def __post_init__(self) -> None:
        if (self.first == 0) != (self.last == 0) or self.first > self.last:
            raise ValueError("events run from first to last, or are both 0")


class Attachment(Struct, frozen=True, kw_only=True):
    """A scan that travels in the batch, named by its own digest."""

    name: ScanName
    bytes: Annotated[int, Meta(ge=1, le=limits.ATTACHMENT_BYTES)]


class Sender(Struct, frozen=True, kw_only=True):
    """The stream's owner; an office above has no desk."""

    unit: Unit
    epoch: Epoch
    desk: Desk | None = None


class Addressee(Struct, frozen=True, kw_only=True):
    """For whom the batch is: ``key`` is the addressee's fingerprint, None while the sender has no card of it."""

    unit: Unit
    desk: Desk | None = None
    key: Digest | None = None


class Records(Struct, frozen=True, kw_only=True):
    """Size, number and digest of ``records.jsonl`` before deflating. The writer fills them in."""

    bytes: Annotated[int, Meta(ge=0, le=limits.RECORDS_BYTES)] = 0
    count: Annotated[int, Meta(ge=0, le=limits.RECORDS)] = 0
    sha256: Digest = NO_DIGEST


class Schema(Struct, frozen=True, kw_only=True):
    """The version of this format the batch is written in."""

    major: Annotated[int, Meta(ge=0, le=limits.INTEGER)] = MAJOR
    minor: Annotated[int, Meta(ge=0, le=limits.INTEGER)] = MINOR


class Manifest(Struct, frozen=True, kw_only=True):
    """Everything a receiver must know before it looks at a record."""

    kind: Kind
    no: BatchNo
    prev: Digest
    sender: Sender = msgspec.field(name="from")
    addressee: Addressee = msgspec.field(name="to")
    training: bool
    clock: Clock
    app: App
    events: Events = Events()
    records: Records = Records()
    files: Annotated[tuple[Attachment, ...], Meta(max_length=limits.ATTACHMENTS)] = ()
    summary: Annotated[dict[SummaryWord, Count], Meta(max_length=50)] = {}
    acks: Acks = Acks()
    audit_head: Digest | None = None
    catalogue: Version = Version()
    holidays: Version = Version()
    schema: Schema = Schema()
    v: Literal[1] = 1

    def __post_init__(self) -> None:
        if (self.no == 1) != (self.prev == NO_DIGEST):
            raise ValueError("the first batch of a stream, and only it, follows none")
        stated = self.records.sha256 != NO_DIGEST  # before writing, nobody has counted yet
        if stated and self.events.last and self.events.last - self.events.first + 1 > self.records.count:
            raise ValueError("more events than records")
        names = [attachment.name for attachment in self.files]
        if names != sorted(set(names)):
            raise ValueError("attachments are sorted by name, each once")
        from_desk, to_desk = self.sender.desk is not None, self.addressee.desk is not None
        if self.kind == "return" and (from_desk or not to_desk):
            raise ValueError("a return batch goes from an office to a desk")
        if self.kind != "return" and (not from_desk or to_desk):
            raise ValueError("a batch goes up from a desk to an office")

    def to_bytes(self) -> bytes:
        """The canonical JSON of ``manifest.json``."""
        return canonical.dump(msgspec.to_builtins(self))


def read_manifest(data: bytes, *, name: str = "") -> Manifest:
    """The manifest of an incoming batch.

    Raises :class:`FileRefused`: ``E107`` not canonical, ``E104`` another major version, ``E106`` not of this schema.
    A field this program does not know is refused in a batch of our own minor version and left aside in a newer one.
    """
    document = canonical.load(data, name=name, entry="manifest.json")
    major = _another_major(document)
    if major is not None:
        raise FileRefused("E104", name=name, major=major)
    try:
        manifest = msgspec.convert(document, Manifest)
    except (msgspec.ValidationError, ValueError) as error:
        why, path = in_schema_words(str(error))
        raise FileRefused("E106", name=name, entry="manifest.json", path=path, why=why) from error
    if manifest.schema.minor <= MINOR:
        unknown = first_unknown(document, msgspec.to_builtins(manifest))
        if unknown:
            raise FileRefused("E106", name=name, entry="manifest.json", path=unknown, why="unknown or missing")
    return manifest


def in_schema_words(message: str) -> tuple[str, str]:
    """The reason and the place (``$.files``) in a message of msgspec."""
    match = re.search(r"\A(.*?)(?: - at `(.*)`)?\Z", message, re.DOTALL)
    return (match[1][:120], (match[2] or "$")[:120]) if match else (message[:120], "$")


def first_unknown(document: Any, known: Any, path: str = "$") -> str | None:
    """The path of the first field that stands in one of two JSON values and not in the other."""
    if isinstance(document, dict) and isinstance(known, dict):
        for key in sorted(document.keys() | known.keys()):
            if (key in document) != (key in known):
                return f"{path}.{key}"[:120]
            found = first_unknown(document[key], known[key], f"{path}.{key}")
            if found:
                return found
    elif isinstance(document, list) and isinstance(known, (list, tuple)):
        for at, (mine, theirs) in enumerate(zip(document, known, strict=False)):
            found = first_unknown(mine, theirs, f"{path}[{at}]")
            if found:
                return found
    return None


def stamp(moment: datetime) -> str:
    """A naive local moment as it stands in files: ``2026-03-09T17:02:11+07:00``."""
    return moment.isoformat(timespec="seconds") + "+07:00"


def _another_major(document: Any) -> int | None:
    """The major version a manifest claims, when it is a number and not ours. Looks at nothing else."""
    if not isinstance(document, dict):
        return None
    schema = document.get("schema")
    claimed = (document.get("v"), schema.get("major") if isinstance(schema, dict) else None)
    return next((major for major in claimed if type(major) is int and major != MAJOR), None)
