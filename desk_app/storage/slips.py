"""The dossier that was accepted from a slip: it has a number now, and its history alone remembers the reference."""

from datetime import date, datetime, time

from sqlalchemy import Connection, func, select

from desk_app.storage.rows import stamp
from desk_app.storage.tables import batch, dossier, event


def accepted_from(connection: Connection, slip: str, day: date) -> str | None:
    """The snapshot of the dossier that had the reference ``slip`` of that day before it was accepted.

    Records are read from the last batch before the slip on, up to the acceptance: mostly those of some days.
    """
    begins = stamp(datetime.combine(day, time()))
    before = select(func.coalesce(func.max(batch.c.last_event), 0)).where(batch.c.frozen_at < begins).scalar_subquery()
    told = func.instr(event.c.line, f'"slip":"{slip}"'.encode()) > 0
    wanted = select(dossier.c.snapshot).join(event, event.c.dossier_no == dossier.c.no).where(event.c.no > before, told)
    found: str | None = connection.execute(wanted.order_by(event.c.no).limit(1)).scalar()
    return found
