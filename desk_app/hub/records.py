"""One line of a batch, read through a typed schema: what it says, or why it is kept and not applied."""

from dataclasses import dataclass, field
from typing import Annotated, Any, Final

import msgspec
from msgspec import Meta, Struct

from desk_app.domain.codes import DossierCode
from desk_app.domain.errors import DeskError
from desk_app.domain.history import Happened
from desk_app.domain.records import NOTHING_BEFORE, RECORD_VERSION
from desk_app.domain.snapshots import dossier_of
from desk_app.domain.wire import digest, read_moment
from desk_app.sync.manifest import Digest, Epoch, LocalTime, in_schema_words

Uuid = Annotated[str, Meta(pattern=r"\A[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\Z")]
Counted = Annotated[int, Meta(ge=0)]
Named = Annotated[str, Meta(max_length=200)]

KNOWN_TYPES: Final = frozenset(str(kind) for kind in Happened)


class Record(Struct, frozen=True, kw_only=True):
    """The fields of every record (FORMAT.md, section 8). ``after`` is null or zeros for a dossier's first."""

    id: Uuid
    seq: Annotated[int, Meta(ge=1)]
    epoch: Epoch
    type: Annotated[str, Meta(min_length=1, max_length=60)]
    v: Annotated[int, Meta(ge=1)]
    at: LocalTime
    hlc: Annotated[str, Meta(max_length=64)]
    actor: Named
    dossier: Uuid | None
    revision: Counted
    after: Digest | None
    prev: Digest
    entry: dict[str, Any]
    snapshot: dict[str, Any] | None


class PersonPart(Struct, frozen=True, kw_only=True):
    """An applicant inside a snapshot."""

    name: str
    number: str
    birth_date: str | None
    phone: str
    email: str
    address: str


class PaperPart(Struct, frozen=True, kw_only=True):
    """A paper inside a snapshot."""

    name: str
    originals: Counted
    certified: Counted
    copies: Counted
    present_only: bool
    holder: str = ""


class ProcedurePart(Struct, frozen=True, kw_only=True):
    """The procedure inside a snapshot."""

    key: str
    code: str | None
    name: str
    field: str
    ground: str
    catalogue: Counted
    case: str = ""
    agency: str = ""


class DatesPart(Struct, frozen=True, kw_only=True):
    """What a snapshot says of the promise beside its two dates."""

    stage: Annotated[int, Meta(ge=1)]


class SnapshotPart(Struct, frozen=True, kw_only=True):
    """The desk-owned facts whose types the domain takes on trust; it checks its own words and dates itself.

    Fields this program does not know are left alone: they stay in the stored line.
    """

    id: Uuid
    code: str
    desk: Annotated[str, Meta(pattern=r"\A[0-9]\Z")]
    training: bool
    revision: Counted
    procedure: ProcedurePart
    owner: PersonPart
    submitter: PersonPart | None
    request: str
    papers: list[PaperPart]
    sets: Counted
    provisional_years: list[int]
    receiver: str
    fee_vnd: Counted | None
    note: str
    receipts_printed: Counted
    void_reason: str
    place: str
    dates: DatesPart | None = None


@dataclass(frozen=True)
class Doubt:
    """Why a record is stored and not applied, or why a person must look at it."""

    code: str
    facts: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Line:
    """A record as the ledger keeps it. ``after`` is zeros for a dossier's first record; ``code`` is the dossier's."""

    id: str
    digest: str
    data: bytes
    epoch: str
    seq: int
    prev: str
    type: str = ""
    dossier: str = ""
    code: str = ""
    after: str = NOTHING_BEFORE
    doubt: Doubt | None = None


_decoder = msgspec.json.Decoder(Record)


def read_line(data: bytes, *, epoch: str, training: bool, line: int, no: int) -> Line:
    """The record in a line of a batch. Never raises: a doubtful record is kept with its doubt.

    ``epoch`` and ``training`` are the batch's, ``line`` and ``no`` say where the record stands.
    """
    own = digest(data)
    place = {"line": line, "no": no}
    try:
        record = _decoder.decode(data)
        read_moment(record.at)
    except (msgspec.DecodeError, ValueError) as error:
        why, path = in_schema_words(str(error))
        return _unreadable(data, own, epoch, Doubt("E401", place | {"path": path, "why": why}))
    doubt, code = None, ""
    if record.type not in KNOWN_TYPES or record.v > RECORD_VERSION:
        doubt = Doubt("E402", place | {"type": f"{record.type} v{record.v}"})
    else:
        try:
            code = _checked_snapshot(record, training)
        except _Unfit as unfit:
            doubt = Doubt("E401", place | {"path": unfit.path, "why": unfit.why})
    return Line(
        id=record.id,
        digest=own,
        data=data,
        epoch=record.epoch,
        seq=record.seq,
        prev=record.prev,
        type=record.type,
        dossier=record.dossier or "",
        code=code,
        after=record.after or NOTHING_BEFORE,
        doubt=doubt,
    )


class _Unfit(Exception):
    def __init__(self, path: str, why: str) -> None:
        super().__init__(path, why)
        self.path, self.why = path, why


def _checked_snapshot(record: Record, training: bool) -> str:
    """The dossier's code, once the snapshot was found to be a dossier. Raises :class:`_Unfit`."""
    if record.snapshot is None or record.dossier is None:
        raise _Unfit("$.snapshot", "missing")
    try:
        part = msgspec.convert(record.snapshot, SnapshotPart)
        found = dossier_of(record.snapshot)
        DossierCode.parse(found.code)
    except msgspec.ValidationError as error:
        why, path = in_schema_words(str(error))
        raise _Unfit(path.replace("$", "$.snapshot", 1), why) from error
    except (KeyError, ValueError, TypeError, ArithmeticError, AttributeError, DeskError) as error:
        raise _Unfit("$.snapshot", str(error)[:120]) from error
    agrees = (
        ("id", part.id == record.dossier),
        ("revision", part.revision == record.revision),
        ("training", part.training == training),
    )
    for name, holds in agrees:
        if not holds:
            raise _Unfit(f"$.snapshot.{name}", "differs from its record")
    return found.code


def _unreadable(data: bytes, own: str, epoch: str, doubt: Doubt) -> Line:
    """A line that is no record: kept under its own id where it has one, else under its digest."""
    document: Any = msgspec.json.decode(data)
    claimed, seq, dossier, after, prev = (document.get(name) for name in ("id", "seq", "dossier", "after", "prev"))
    return Line(
        id=claimed if _is(claimed, Uuid) else f"sha256:{own}",
        digest=own,
        data=data,
        epoch=document["epoch"] if _is(document.get("epoch"), Epoch) else epoch,
        seq=seq if type(seq) is int and seq > 0 else 0,
        prev=prev if _is(prev, Digest) else "",
        dossier=dossier if _is(dossier, Uuid) and _is(after, Digest | None) else "",
        after=after if _is(after, Digest) else NOTHING_BEFORE,
        doubt=doubt,
    )


def _is(value: object, kind: Any) -> bool:
    try:
        msgspec.convert(value, kind)
    except msgspec.ValidationError:
        return False
    return True
