"""The post room as the services know it: batch heads in, sealed files out, and the other way round."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from desk_app.domain.batches import Address, BatchHead, BatchKind, Heard, OpenedBatch, SealedBatch
from desk_app.domain.editions import EditionNumber
from desk_app.domain.errors import FileRefused, Trouble
from desk_app.domain.wire import digest
from desk_app.services.ports.office import Office
from desk_app.services.ports.post import UpperCard
from desk_app.sync import trays
from desk_app.sync.cards import HubCard, card_bytes, card_file_name, enrol_card, read_card
from desk_app.sync.container import read_container, write_container
from desk_app.sync.keys import SigningKey
from desk_app.sync.manifest import (
    Acks,
    Addressee,
    App,
    Clock,
    Events,
    Manifest,
    Sender,
    Upper,
    Version,
    stamp,
)
from desk_app.sync.naming import batch_file_name, shown_name

PROGRAM = "Quầy Một Cửa"


class FilePost:
    """Batches as files: sealed with one key, opened only from our own copy."""

    def __init__(self, key: SigningKey, quarantine: Path) -> None:
        self._key = key
        self._quarantine = quarantine

    def seal(self, head: BatchHead, records: Sequence[bytes]) -> SealedBatch:
        """The bytes of a batch and their digest."""
        manifest = manifest_of(head)
        data = write_container(manifest, records, self._key)
        return SealedBatch(head, batch_file_name(manifest), data, digest(data))

    def open(self, path: Path) -> OpenedBatch:
        """A batch, copied in while hashing, then read as a whole; nothing of it is trusted before that."""
        copied = trays.copy_in(path, self._quarantine)
        container = read_container(copied.path, name=shown_name(path))
        return OpenedBatch(
            head=head_of(container.manifest),
            records=tuple(container.lines),
            digest=container.digest,
            key=container.key.hex(),
            size=copied.size,
        )

    def enrol_card(self, office: Office, epoch: str) -> tuple[str, bytes]:
        """The desk's card: its public key and fingerprint, signed."""
        card = enrol_card(
            unit=office.code, desk=office.desk, epoch=epoch, name=office.name, training=office.training, key=self._key
        )
        return card_file_name(card), card_bytes(card)

    def read_upper_card(self, path: Path) -> tuple[UpperCard, bool]:
        """The card of an office above, and whether it is one for training."""
        card = read_card(path)
        if not isinstance(card, HubCard):
            raise FileRefused("E113", name=shown_name(path), path="$.kind", why="enrol")
        return UpperCard(card.unit, card.name, card.key, card.fingerprint), card.training

    def publish(self, folder: Path, name: str, data: bytes) -> Path:
        """Lays a file into a folder that may be a stick."""
        path = folder / name
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise Trouble("tray.unwritten", name=name, folder=str(folder), why=error.strerror) from error
        trays.publish(path, data)
        return path


def manifest_of(head: BatchHead) -> Manifest:
    """A batch head as the manifest spells it."""
    heard = head.heard
    return Manifest(
        kind="up" if head.kind is BatchKind.UP else "return",
        no=head.number,
        prev=head.previous,
        sender=Sender(unit=head.sender.unit, epoch=head.sender.epoch, desk=head.sender.desk or None),
        addressee=Addressee(unit=head.to_unit, desk=head.to_desk or None, key=head.to_key),
        training=head.training,
        clock=Clock(at=stamp(head.at)),
        app=App(name=PROGRAM, version=head.program_version),
        events=Events(first=head.first_seq, last=head.last_seq),
        summary=dict(head.summary),
        acks=Acks(upper=Upper(epoch=heard.epoch, through=heard.through, sha256=heard.digest) if heard else None),
        audit_head=head.audit_head,
        catalogue=_version(head.catalogue),
        holidays=_version(head.holidays),
    )


def head_of(manifest: Manifest) -> BatchHead:
    """The head of a batch that was read."""
    upper = manifest.acks.upper
    return BatchHead(
        kind=BatchKind.UP if manifest.kind == "up" else BatchKind.RETURN,
        sender=Address(manifest.sender.unit, manifest.sender.desk or "", manifest.sender.epoch),
        number=manifest.no,
        previous=manifest.prev,
        to_unit=manifest.addressee.unit,
        to_desk=manifest.addressee.desk or "",
        to_key=manifest.addressee.key,
        training=manifest.training,
        at=datetime.fromisoformat(manifest.clock.at).replace(tzinfo=None),
        program_version=manifest.app.version,
        heard=Heard(upper.epoch, upper.through, upper.sha256) if upper else None,
        first_seq=manifest.events.first,
        last_seq=manifest.events.last,
        record_count=manifest.records.count,
        audit_head=manifest.audit_head or "0" * 64,
        catalogue=EditionNumber(manifest.catalogue.epoch, manifest.catalogue.version),
        holidays=EditionNumber(manifest.holidays.epoch, manifest.holidays.version),
        summary=dict(manifest.summary),
    )


def _version(number: EditionNumber) -> Version:
    return Version(epoch=number.epoch, version=number.version)
