"""Desks for the hub's tests: they speak through real batch files, and can be restored from a copy of themselves."""

from copy import deepcopy
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID

from desk_app.domain.batches import Address, BatchHead, BatchKind, Heard
from desk_app.domain.dossiers import Dossier
from desk_app.domain.filed import Channel, FiledPaper, ProcedureAtReception, ReturnAt
from desk_app.domain.history import Entry
from desk_app.domain.limits import PausePolicy, TimeLimit, Unit
from desk_app.domain.moves.act import Act
from desk_app.domain.moves.custody import handed_over
from desk_app.domain.moves.entering import registered
from desk_app.domain.moves.noting import corrected
from desk_app.domain.people import Person
from desk_app.domain.promises import Promise
from desk_app.domain.records import NOTHING_BEFORE, Link, record_line
from desk_app.domain.snapshots import snapshot
from desk_app.domain.states import State
from desk_app.domain.wire import canonical, digest
from desk_app.hub.office import Hub
from desk_app.sync.cards import card_bytes, card_file_name, enrol_card
from desk_app.sync.container import write_container
from desk_app.sync.keys import SigningKey
from desk_app.sync.naming import batch_file_name
from desk_app.sync.post_room import manifest_of

MONDAY = datetime(2026, 3, 2, 9, 0)
EVENING = datetime(2026, 3, 2, 17, 5)
OFFICER = "Trần Khải Minh"
PROVINCE = "Trung tâm Phục vụ hành chính công tỉnh Cửu Giang"


def an_id(number: int) -> str:
    """A UUID that is the same in every run."""
    return str(UUID(int=number, version=4))


@dataclass
class TestDesk:
    """A desk that keeps what a desk keeps: its chain, its dossiers, its pending lines, its batches."""

    __test__ = False

    folder: Path
    unit: str = "H58.123"
    desk: str = "1"
    training: bool = False
    to_unit: str = "H58"
    to_key: str | None = None
    epoch: str = "1-9f2c"
    key: SigningKey = field(default_factory=lambda: SigningKey.from_seed(b"quay tiep nhan so 1 / thu nghiem"))
    heard: Heard | None = None
    seq: int = 0
    head: str = NOTHING_BEFORE
    number: int = 0
    previous: str = NOTHING_BEFORE
    dossiers: dict[str, tuple[Dossier, str]] = field(default_factory=dict)
    pending: list[tuple[str, int, bytes]] = field(default_factory=list)
    counter: int = 0

    def card(self) -> Path:
        card = enrol_card(
            unit=self.unit,
            desk=self.desk,
            epoch=self.epoch,
            name="UBND xã Tân Hòa",
            training=self.training,
            key=self.key,
        )
        path = self.folder / card_file_name(card)
        path.write_bytes(card_bytes(card))
        return path

    def register(self, name: str = "Lương Thị Ngọc Ẩn") -> str:
        """A new dossier; its code."""
        self.counter += 1
        code = f"{self.unit}-260302-{self.desk}{self.counter:03d}"
        dossier = a_dossier(
            id=an_id(int(self.desk) * 10**6 + self.counter),
            code=code,
            desk=self.desk,
            training=self.training,
            owner=Person(name),
        )
        self.write(dossier, registered(dossier, self._act()), NOTHING_BEFORE)
        return code

    def correct(self, code: str, note: str) -> str:
        """A correction of the note; the id of its record."""
        dossier, after = self.dossiers[code]
        later, entry = corrected(dossier, self._act(), reason="ghi lại", changes={"note": note})
        self.write(later, entry, after)
        return entry.id

    def hand_over(self, code: str) -> str:
        dossier, after = self.dossiers[code]
        later, entry = handed_over(dossier, self._act(), to="Phòng Văn hóa – Xã hội")
        self.write(later, entry, after)
        return entry.id

    def _act(self) -> Act:
        """Ids follow from epoch and number, so that every run has the same ones."""
        tag = int(self.epoch.split("-")[0]) * 10**8 + int(self.epoch.split("-")[1], 16) * 10**10
        return Act(an_id(10**20 * int(self.desk) + tag + self.seq + 1), OFFICER, MONDAY + timedelta(minutes=self.seq))

    def write(self, dossier: Dossier, entry: Entry, after: str) -> None:
        self.seq += 1
        line = record_line(
            entry, canonical(snapshot(dossier)), Link(self.seq, self.epoch, "00000000000001-0000", self.head, after)
        )
        self.head = digest(line)
        self.dossiers[dossier.code] = (dossier, self.head)
        self.pending.append((self.epoch, self.seq, line))

    def write_line(self, line: bytes) -> None:
        """Any line in the next batch, honest or not."""
        self.seq += 1
        self.head = digest(line)
        self.pending.append((self.epoch, self.seq, line))

    def export(self, *, at: datetime = EVENING, name: str | None = None, **changes: Any) -> Path:
        """The next batch as a file; ``changes`` make its head lie."""
        own = [seq for epoch, seq, _ in self.pending if epoch == self.epoch]
        head = BatchHead(
            kind=BatchKind.UP,
            sender=Address(self.unit, self.desk, self.epoch),
            number=self.number + 1,
            previous=self.previous,
            to_unit=self.to_unit,
            to_key=self.to_key,
            training=self.training,
            at=at,
            program_version="0.1.0",
            heard=self.heard,
            first_seq=min(own, default=0),
            last_seq=max(own, default=0),
            record_count=len(self.pending),
            summary={},
        )
        manifest = manifest_of(replace(head, **changes))
        data = write_container(manifest, [line for _, _, line in self.pending], self.key)
        self.number, self.previous, self.pending = self.number + 1, digest(data), []
        path = self.folder / (name or batch_file_name(manifest))
        path.write_bytes(data)
        return path

    def copy(self) -> "TestDesk":
        """A copy as a backup is one."""
        key, self.key = self.key, None  # type: ignore[assignment]
        twin = deepcopy(self)
        self.key = twin.key = key
        return twin

    def restored(self, epoch: str = "2-77aa") -> "TestDesk":
        """What becomes of a copy that is put back: a new epoch, whose streams begin at 1."""
        twin = self.copy()
        twin.epoch, twin.seq, twin.head, twin.number, twin.previous = epoch, 0, NOTHING_BEFORE, 0, NOTHING_BEFORE
        return twin


def a_dossier(**changes: Any) -> Dossier:
    procedure = ProcedureAtReception(
        key="1.004873",
        national_code="1.004873",
        name="Cấp Giấy xác nhận tình trạng hôn nhân",
        field="Hộ tịch",
        limit=TimeLimit(Decimal(3), Unit.WORKING_DAYS),
        limit_ground="",
        pause_policy=PausePolicy.RESTART,
        catalogue_version=0,
    )
    due = datetime(2026, 3, 5, 17, 0)
    dossier = Dossier(
        id=an_id(1),
        code="H58.123-260302-1001",
        desk="1",
        training=False,
        revision=1,
        state=State.ACCEPTED,
        procedure=procedure,
        channel=Channel.IN_PERSON,
        owner=Person("Lương Thị Ngọc Ẩn"),
        submitter=None,
        request="Xác nhận tình trạng hôn nhân",
        papers=(FiledPaper("Tờ khai", 1),),
        sets=1,
        return_at=ReturnAt.DESK,
        received_at=MONDAY,
        registered_at=MONDAY,
        promise=Promise(due, due),
        receiver=OFFICER,
    )
    return replace(dossier, **changes)


def a_hub(folder: Path, **changes: Any) -> Hub:
    about = {"unit": "H58", "name": PROVINCE, "training": False} | changes
    return Hub.make(None, folder, **about, at=MONDAY)
