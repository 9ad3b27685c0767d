"""The office above: made, opened, and everything it does."""

import json
import secrets
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, Self
from uuid import uuid4

from sqlalchemy import Engine, insert, inspect, select

from desk_app.domain.batches import Address, OutcomeState
from desk_app.domain.calendar import Calendar
from desk_app.domain.codes import Epoch, office_code
from desk_app.domain.errors import FileRefused, RuleBroken, Trouble
from desk_app.hub import editions, overview, replies, second_look
from desk_app.hub.editions import Publication, Publisher
from desk_app.hub.intake import Here, Intake, Taken
from desk_app.hub.ledger import Ledger
from desk_app.hub.replies import Reply, Speaker
from desk_app.hub.tables import METADATA, SCHEMA_VERSION, batch, desk, desk_key, hub_state
from desk_app.hub.upgrade import bring_up_to_date
from desk_app.storage import database
from desk_app.sync import trays
from desk_app.sync.cards import EnrolCard, card_bytes, card_file_name, hub_card, read_card
from desk_app.sync.keys import PublicKey, SigningKey
from desk_app.sync.naming import shown_name

ABOUT, KEY, QUARANTINE, DATABASE = "hub.json", Path("keys", "hub.pem"), "quarantine", "hub.db"


@dataclass(frozen=True)
class About:
    """Who this office is."""

    unit: str
    name: str
    training: bool


@dataclass(frozen=True)
class Enrolled:
    """What became of a card: a desk's first key, a further one beside those that stay valid, or one known before."""

    unit: str
    desk: str
    name: str
    fingerprint: str
    spoken: str
    new: bool
    further: bool


class Hub:
    """An open office. Moments are arguments; nothing here reads a clock."""

    def __init__(self, engine: Engine, folder: Path, about: About, key: SigningKey, epoch: str) -> None:
        self._engine = engine
        self.folder = folder
        self.about = about
        self.epoch = epoch
        self._key = key
        here = Here(about.unit, about.training, key.public.fingerprint())
        self._intake = Intake(engine, here, folder / QUARANTINE)

    @classmethod
    def make(cls, url: str | None, folder: Path, *, unit: str, name: str, training: bool = False, at: datetime) -> Self:
        """A new office: key, tables, and last of all ``hub.json``, so that a half-made office can be made again.

        Without ``url`` its database is SQLite in the folder.

        Raises ``Trouble`` ``hub.exists`` where an office is, or where the database has taken something already.
        """
        about = About(office_code(unit), _name(name), training)
        if (folder / ABOUT).exists():
            raise Trouble("hub.exists", folder=str(folder))
        try:
            (folder / KEY).parent.mkdir(parents=True, exist_ok=True)
            (folder / QUARANTINE).mkdir(exist_ok=True)
        except OSError as error:
            raise Trouble("hub.unwritten", folder=str(folder), reason=error.strerror) from error
        if not (folder / KEY).exists():
            SigningKey.generate().save(folder / KEY)
        engine = database.open_engine(url or database.sqlite_url(folder / DATABASE))
        try:
            _make_tables(engine, folder, about, at)
        finally:
            engine.dispose()
        document = {"name": about.name, "training": about.training, "unit": about.unit}
        trays.publish(folder / ABOUT, (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode("utf-8"))
        return cls.open(url, folder)

    @classmethod
    def open(cls, url: str | None, folder: Path) -> Self:
        """This folder's office. Raises ``Trouble``: ``hub.missing``, ``hub.mismatch``, ``hub.newer``, ``key.*``."""
        about = _about(folder)
        if url is None and not (folder / DATABASE).exists():
            raise Trouble("hub.missing", folder=str(folder))
        key = SigningKey.load(folder / KEY)
        engine = database.open_engine(url or database.sqlite_url(folder / DATABASE))
        try:
            with database.reading(engine) as connection:
                if not inspect(connection).has_table(hub_state.name):
                    raise Trouble("hub.missing", folder=str(folder))
                # Named one by one: another schema may have other columns beside these.
                asked = select(hub_state.c.schema, hub_state.c.unit, hub_state.c.training, hub_state.c.epoch)
                state = connection.execute(asked).one()
            if state.schema > SCHEMA_VERSION:
                raise Trouble("hub.newer", found=state.schema, known=SCHEMA_VERSION)
            if (state.unit, bool(state.training)) != (about.unit, about.training):
                raise Trouble("hub.mismatch", folder=str(folder), unit=about.unit, found=state.unit)
            bring_up_to_date(engine)
            second_look.look_again_after_an_update(engine, about.training)
        except BaseException:
            engine.dispose()
            raise
        return cls(engine, folder, about, key, state.epoch)

    def close(self) -> None:
        """Lets go of the database."""
        self._engine.dispose()

    @property
    def fingerprint(self) -> str:
        """The fingerprint of the office's key."""
        return self._key.public.fingerprint()

    def begin_epoch(self, at: datetime) -> str:
        """A new epoch, once the database was put back from a backup: replies count from 1 again, and every desk takes
        this office's word for what it published, also where it was told more before."""
        with database.writing(self._engine) as connection:
            ledger = Ledger(connection)
            before = Epoch.parse(connection.execute(select(hub_state.c.epoch)).scalar_one())
            self.epoch = f"{before.counter + 1}-{secrets.token_hex(2)}"
            ledger.begin_epoch(self.epoch)
            editions.republish(ledger, Publisher(self.epoch, self.about.name), at)
            ledger.note(at, "epoch", place=self.about.unit, epoch=self.epoch, before=str(before))
        return self.epoch

    def publish_calendar(
        self, announced: Calendar, at: datetime, *, effective_from: date | None = None, file: str = "", actor: str = ""
    ) -> Publication:
        """Days off as announced, for all desks: the next reply to each brings every year that was ever published here.

        Before ``effective_from`` (when absent, the day of ``at``) it stays here. Raises ``RuleBroken``
        ``hub.edition_too_large``.
        """
        by = Publisher(self.epoch, actor or self.about.name, file)
        with database.writing(self._engine) as connection:
            return editions.publish_calendar(Ledger(connection), announced, effective_from or at.date(), by, at)

    def publish_catalogue(
        self, text: str, at: datetime, *, effective_from: date | None = None, file: str = "", actor: str = ""
    ) -> Publication:
        """A catalogue (CSV) for all desks, in place of the one before; see :meth:`publish_calendar`."""
        by = Publisher(self.epoch, actor or self.about.name, file)
        with database.writing(self._engine) as connection:
            return editions.publish_catalogue(Ledger(connection), text, effective_from or at.date(), by, at)

    def card(self, folder: Path) -> Path:
        """Writes the office's card for its desks."""
        about = self.about
        card = hub_card(unit=about.unit, name=about.name, training=about.training, key=self._key)
        return _laid(folder, card_file_name(card), card_bytes(card))

    def enrol(self, path: Path, at: datetime) -> Enrolled:
        """Takes a desk's card: the act of the person who compared the fingerprint.

        Another key for a known desk is added; the older one stays valid until it is revoked. A revoked key stays so.
        Raises ``FileRefused``: ``E113`` no desk's card, ``E204`` training and real mixed, ``E202`` a revoked key.
        """
        name, card = shown_name(path), read_card(path)
        if not isinstance(card, EnrolCard):
            raise FileRefused("E113", name=name, path="$.kind", why="hub")
        if card.training != self.about.training:
            raise FileRefused("E204", name=name)
        with database.writing(self._engine) as connection:
            ledger = Ledger(connection)
            keys = ledger.keys(card.unit, card.desk)
            same = next((row for row in keys if row.key == card.key), None)
            if same is not None and same.revoked_at is not None:
                raise FileRefused("E202", name=name, unit=card.unit, desk=card.desk)
            if same is None:
                ledger.enrol(card, at)
                place = f"{card.unit}/{card.desk}"
                ledger.note(at, "enrolled", place=place, digest=card.fingerprint, name=card.name)
        further = same is None and any(row.revoked_at is None for row in keys)
        spoken = PublicKey.from_hex(card.key).spoken()
        return Enrolled(card.unit, card.desk, card.name, card.fingerprint, spoken, same is None, further)

    def revoke(self, unit: str, number: str, fingerprint: str, at: datetime) -> None:
        """From now on nothing that is signed with this key is taken; what was taken before stays."""
        with database.writing(self._engine) as connection:
            ledger = Ledger(connection)
            if not ledger.revoke(unit, number, fingerprint, at):
                raise RuleBroken("hub.unknown_key", unit=unit, desk=number, fingerprint=fingerprint)
            ledger.note(at, "revoked", place=f"{unit}/{number}", digest=fingerprint)

    def take(self, path: Path, at: datetime) -> Taken:
        """Takes a batch file; see :meth:`Intake.take`."""
        return self._intake.take(path, at)

    def release(self, address: Address, at: datetime) -> tuple[int, ...]:
        """Lets a frozen stream flow again; the numbers of the held batches that went in."""
        released = self._intake.release(address, at)
        if released is None:
            raise RuleBroken("hub.not_frozen", stream=str(address))
        return released

    def outcome(
        self, code: str, state: OutcomeState, at: datetime, *, note: str = "", official_code: str = "", actor: str = ""
    ) -> str:
        """Notes what this office says of a dossier; the id under which the desk will know it."""
        with database.writing(self._engine) as connection:
            who = actor or self.about.name
            return replies.decide(Ledger(connection), code, state, note, official_code, who, at)

    def reply(self, office: str, folder: Path, at: datetime) -> list[Path]:
        """Lays the replies for an office into a folder that may be a stick; see :meth:`replies`."""
        return [self.lay(reply, folder) for reply in self.replies(office, at)]

    def replies(self, office: str, at: datetime) -> list[Reply]:
        """A reply for each desk of an office (``H58.123``) that has a living key, or for the one named (``H58.123/1``).

        Their bytes are committed before they leave. Raises ``RuleBroken`` ``hub.unknown_office`` where nobody is
        enrolled, ``hub.unknown_desk``, ``hub.no_living_key``.
        """
        unit, _, number = office.partition("/")
        speaker = Speaker(self.about.unit, self.about.name, self.epoch, self.about.training, self._key)
        with database.writing(self._engine) as connection:
            ledger = Ledger(connection)
            asked = select(desk.c.desk).where(desk.c.unit == unit).order_by(desk.c.desk)
            numbers = list(connection.execute(asked).scalars()) if not number else [number]
            if not number:
                alive = {n for n in numbers if any(key.revoked_at is None for key in ledger.keys(unit, n))}
                numbers = [each for each in numbers if each in alive] or numbers
            if not numbers:
                raise RuleBroken("hub.unknown_office", unit=unit)
            return [replies.answer(ledger, unit, each, speaker, at) for each in numbers]

    def lay(self, reply: Reply, folder: Path) -> Path:
        """One reply as a file; the same reply again changes nothing."""
        return _laid(folder, reply.name, reply.data)

    def status(self) -> dict[str, Any]:
        """Everything at a glance."""
        about = {"unit": self.about.unit, "name": self.about.name, "training": self.about.training, "epoch": self.epoch}
        with database.reading(self._engine) as connection:
            return about | overview.status(Ledger(connection))

    def show(self, code: str) -> dict[str, Any]:
        """One dossier with all its records and both sides of its conflicts."""
        with database.reading(self._engine) as connection:
            return overview.show(Ledger(connection), code)


def _make_tables(engine: Engine, folder: Path, about: About, at: datetime) -> None:
    with database.writing(engine) as connection:
        METADATA.create_all(connection)
        ledger, state = Ledger(connection), connection.execute(select(hub_state)).first()
        if state is not None:
            untouched = not any(ledger.count(table) for table in (batch, desk_key))
            if untouched and (state.unit, bool(state.training)) == (about.unit, about.training):
                return  # the first attempt was stopped before hub.json was written
            raise Trouble("hub.exists", folder=str(folder))
        row = {"id": 1, "schema": SCHEMA_VERSION, "database_id": str(uuid4()), "epoch": f"1-{secrets.token_hex(2)}"}
        about_it = {"unit": about.unit, "training": int(about.training), "read_with": second_look.knowledge()}
        connection.execute(insert(hub_state), row | about_it)
        ledger.note(at, "made", place=about.unit)


def _name(text: str) -> str:
    name = unicodedata.normalize("NFC", text).strip()
    if not name or len(name) > 200 or not name.isprintable():
        raise RuleBroken("hub.name", field="name")
    return name


def _about(folder: Path) -> About:
    try:
        document = json.loads((folder / ABOUT).read_text(encoding="utf-8"))
        return About(str(document["unit"]), str(document["name"]), bool(document["training"]))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise Trouble("hub.missing", folder=str(folder)) from error


def _laid(folder: Path, name: str, data: bytes) -> Path:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Trouble("tray.unwritten", name=name, folder=str(folder), why=error.strerror) from error
    trays.publish(folder / name, data)
    return folder / name
