"""The only place that knows every room: builds a desk's services by hand."""

import os
import secrets
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from desk_app.domain.errors import RuleBroken, Trouble
from desk_app.domain.values import value
from desk_app.floor import KEY, SCANS, SECRET, Floor
from desk_app.services import installation
from desk_app.services.desk import Desk
from desk_app.services.installation import RECORD, Installation
from desk_app.services.ports.clock import Clock
from desk_app.services.ports.office import Office
from desk_app.services.staff import DEFAULT_OFFICER, Staff
from desk_app.storage.database import sqlite_url
from desk_app.storage.record import SqlRecord

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
PROGRAM = "motcua"
STATE_VARIABLE = "MOTCUA_STATE"


class SystemClock:
    """The computer's clock as local time of Viet Nam, whatever zone the computer is set to."""

    def now(self) -> datetime:
        """Now, to the second."""
        return datetime.now(ZONE).replace(tzinfo=None, microsecond=0)


@value
class FixedClock:
    """A clock that stands where a training desk put it."""

    moment: datetime

    def now(self) -> datetime:
        """The given moment."""
        return self.moment


def default_folder() -> Path:
    """Where a desk lies when nobody says otherwise: the user's own data folder, no administrator needed."""
    import platformdirs

    return Path(platformdirs.user_data_dir(PROGRAM, appauthor=False))


def guard_places(folder: Path) -> list[Path]:
    """Beside the record, and in the user's state folder: copying the data folder back does not copy that one."""
    state = os.environ.get(STATE_VARIABLE)
    if not state:
        import platformdirs

        state = platformdirs.user_state_dir(PROGRAM, appauthor=False)
    return [folder / "guard", Path(state) / "guard"]


def make_desk(folder: Path, office: Office, officer: str = DEFAULT_OFFICER, database: str | None = None) -> None:
    """Makes a desk: record, keys, first officer; the installation file last, so that a half-made desk is no desk."""
    if installation.exists(folder):
        raise RuleBroken("desk.exists", folder=str(folder))
    try:
        (folder / "keys").mkdir(parents=True, exist_ok=True)
        secret = folder / "keys" / SECRET
        if not secret.exists():
            secret.write_bytes(secrets.token_bytes(32))
            secret.chmod(0o600)
    except OSError as error:
        raise Trouble("desk.cannot_write", folder=str(folder), reason=error.strerror) from error
    if not (folder / "keys" / KEY).exists():
        from desk_app.sync.keys import SigningKey

        SigningKey.generate().save(folder / "keys" / KEY)
    record = SqlRecord(database or sqlite_url(folder / RECORD), guard_places(folder), machine())
    try:
        record.make()
        Staff(record, SystemClock()).add(officer)
    finally:
        record.close()
    Installation(office, database).save(folder)


@contextmanager
def open_desk(folder: Path, clock: Clock | None = None) -> Iterator[Desk]:
    """Opens a desk for the length of a piece of work."""
    desk = start_desk(folder, clock)
    try:
        yield desk
    finally:
        desk.close()


def start_desk(
    folder: Path, own_clock: Clock | None = None, advance: Callable[[int, int], None] = lambda done, all_: None
) -> Desk:
    """Opens a desk and builds its services. Another clock than the computer's is for training desks only.

    ``advance`` hears how far an older record's preparation is, and may raise to stop between two steps.
    """
    found = installation.load(folder)
    office = found.office
    clock = _clock(office, own_clock)
    record = _record(folder, found)
    floor = Floor(folder, office, clock, record, new_id)
    opened = record.open(
        clock.now().date(), backup=lambda: floor.safekeeping.back_up(folder / "backups"), advance=advance
    )
    floor.check_keys()
    return Desk(floor, restored=opened.restored, close=record.close)


def restore_desk(folder: Path, backup: Path, own_clock: Clock | None = None) -> Path:
    """Puts a backup in the place of a desk's record, also when that one is damaged or gone and no desk can be opened.

    Returns where the record of before was set aside.
    """
    from desk_app.storage.scans import ScanFolder
    from desk_app.storage.vault import SqliteVault

    found = installation.load(folder)
    record = _record(folder, found)
    try:
        vault = SqliteVault(record, found.office, ScanFolder(folder / SCANS))
        return vault.put_back(backup, _clock(found.office, own_clock).now().date())
    finally:
        record.close()


def _clock(office: Office, own: Clock | None) -> Clock:
    if own is not None and not office.training:
        raise RuleBroken("desk.clock_is_real")
    return own or SystemClock()


def _record(folder: Path, found: Installation) -> SqlRecord:
    return SqlRecord(found.database or sqlite_url(folder / RECORD), guard_places(folder), machine())


@value
class Door:
    """The door of one data folder."""

    folder: Path
    clock: Clock | None = None

    def exists(self) -> bool:
        """Whether a desk was made here."""
        return installation.exists(self.folder)

    def open(self, advance: Callable[[int, int], None] = lambda done, all_: None) -> Desk:
        """The desk of this folder."""
        return start_desk(self.folder, self.clock, advance)

    def make(self, office: Office, officer: str) -> Desk:
        """Makes a desk here and opens it."""
        make_desk(self.folder, office, officer)
        return self.open()

    def change(self, office: Office) -> Desk:
        """Other words on the papers of this desk, which is opened anew; code, digit and training stay."""
        found = installation.load(self.folder)
        if (office.code, office.desk, office.training) != (found.office.code, found.office.desk, found.office.training):
            raise RuleBroken("office.fixed", code=found.office.code, desk=found.office.desk)
        Installation(office, found.database).save(self.folder)
        return self.open()


def new_id() -> str:
    """A fresh random id."""
    return str(uuid.uuid4())


def machine() -> str:
    """A stamp of this computer, empty where the system keeps none; another stamp means a copied disk."""
    for path in ("/etc/machine-id", "/var/lib/dbus/machine-id"):
        try:
            return Path(path).read_text(encoding="ascii").strip()
        except OSError:
            continue
    return os.environ.get("COMPUTERNAME", "")
