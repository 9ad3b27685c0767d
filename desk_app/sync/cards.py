"""Cards: the small signed files by which a desk and the office above learn each other's keys (FORMAT.md, section 7)."""

import stat
from pathlib import Path
from typing import Annotated, Any, Final, Literal

import msgspec
from msgspec import Meta, Struct

from desk_app.domain.errors import FileRefused, Trouble
from desk_app.sync import canonical
from desk_app.sync.keys import PublicKey, SigningKey
from desk_app.sync.limits import CARD_BYTES
from desk_app.sync.manifest import Desk, Digest, Epoch, Unit, Words, first_unknown, in_schema_words
from desk_app.sync.naming import shown_name

SIGNED_AS: Final = b"motcua-card-v1\0"
Signature = Annotated[str, Meta(pattern=r"\A[0-9a-f]{128}\Z")]


class EnrolCard(Struct, frozen=True, kw_only=True, tag_field="kind", tag="enrol"):
    """A desk introduces itself to the office above. ``encryption`` keeps the place of a second key."""

    unit: Unit
    desk: Desk
    epoch: Epoch
    name: Words
    training: bool
    key: Digest
    fingerprint: Digest
    sig: Signature = ""
    encryption: None = None
    v: Literal[1] = 1

    def public(self) -> PublicKey:
        """The key that signs this desk's batches."""
        return PublicKey.from_hex(self.key)


class HubCard(Struct, frozen=True, kw_only=True, tag_field="kind", tag="hub"):
    """The office above introduces itself to its desks."""

    unit: Unit
    name: Words
    training: bool
    key: Digest
    fingerprint: Digest
    sig: Signature = ""
    encryption: None = None
    v: Literal[1] = 1

    def public(self) -> PublicKey:
        """The key that signs this office's return batches."""
        return PublicKey.from_hex(self.key)


Card = EnrolCard | HubCard


def enrol_card(*, unit: str, desk: str, epoch: str, name: str, training: bool, key: SigningKey) -> EnrolCard:
    """The signed card of a desk."""
    public = key.public
    card = EnrolCard(
        unit=unit,
        desk=desk,
        epoch=epoch,
        name=name,
        training=training,
        key=public.hex(),
        fingerprint=public.fingerprint(),
    )
    return msgspec.structs.replace(card, sig=key.sign(_signed(card)).hex())


def hub_card(*, unit: str, name: str, training: bool, key: SigningKey) -> HubCard:
    """The signed card of the office above."""
    public = key.public
    card = HubCard(unit=unit, name=name, training=training, key=public.hex(), fingerprint=public.fingerprint())
    return msgspec.structs.replace(card, sig=key.sign(_signed(card)).hex())


def card_bytes(card: Card) -> bytes:
    """The file of a card. Raises ``ValueError`` for a card nobody could read back (our defect)."""
    data = canonical.dump(msgspec.to_builtins(card))
    try:
        read_card(data)
    except FileRefused as refused:
        raise ValueError(f"this card cannot be read back: {refused}") from refused
    return data


def card_file_name(card: Card) -> str:
    """``H26.15_1.enrol.json`` or ``H26.hub.json``."""
    return f"{card.unit}_{card.desk}.enrol.json" if isinstance(card, EnrolCard) else f"{card.unit}.hub.json"


def read_card(source: Path | bytes) -> Card:
    """A card that says of itself only what its key signed. Whether to trust the key is for a person to decide.

    Raises :class:`FileRefused` ``E109`` too large, ``E107`` not canonical, ``E104`` a newer card, ``E113`` not a card,
    ``E212`` not signed by the key it carries; :class:`Trouble` ``tray.unreadable`` when the disk fails.
    """
    data, name = (source, "") if isinstance(source, bytes) else (_read(source), shown_name(source))
    if len(data) > CARD_BYTES:
        raise FileRefused("E109", name=name, entry="card", what="bytes", limit=CARD_BYTES)
    document = canonical.load(data, name=name, entry="card")
    version = document.get("v") if isinstance(document, dict) else None
    if type(version) is int and version != 1:
        raise FileRefused("E104", name=name, major=version)
    try:
        card: Card = msgspec.convert(document, EnrolCard | HubCard)
        public = card.public()
    except ValueError as error:
        why, path = in_schema_words(str(error))
        raise FileRefused("E113", name=name, path=path, why=why) from error
    unknown = first_unknown(document, msgspec.to_builtins(card))
    if unknown:
        raise FileRefused("E113", name=name, path=unknown, why="unknown or missing")
    if card.fingerprint != public.fingerprint() or not public.verify(bytes.fromhex(card.sig), _signed(card)):
        raise FileRefused("E212", name=name)
    return card


def _signed(card: Card) -> bytes:
    document: dict[str, Any] = msgspec.to_builtins(card)
    del document["sig"]
    return SIGNED_AS + canonical.dump(document)


def _read(path: Path) -> bytes:
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise FileRefused("E113", name=shown_name(path), path="$", why="not a file")
        with path.open("rb") as file:
            return file.read(CARD_BYTES + 1)
    except OSError as error:
        raise Trouble("tray.unreadable", name=shown_name(path), why=error.strerror) from error
