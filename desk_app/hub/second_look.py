"""Records that an earlier program kept without understanding them, read once more by this one."""

from sqlalchemy import Connection, Engine, delete, or_, select, update

from desk_app import VERSION
from desk_app.domain.records import RECORD_VERSION
from desk_app.domain.states import State
from desk_app.domain.wire import canonical, digest
from desk_app.hub.archive import Archive, address_of
from desk_app.hub.records import KNOWN_TYPES, read_line
from desk_app.hub.tables import batch, event, hub_state, problem
from desk_app.storage import database

DOUBTS = ("E401", "E402")
"""Not of its schema, or of an unknown type: either may only mean that the desk's program was newer than ours."""


def knowledge() -> str:
    """What this program can read, as a digest: another one is a reason to look again."""
    return digest(canonical([VERSION, RECORD_VERSION, sorted(KNOWN_TYPES), sorted(State)]))


def look_again_after_an_update(engine: Engine, training: bool) -> None:
    """Nothing, unless another program than this one went through the doubtful records last."""
    with database.reading(engine) as connection:
        read_with = connection.execute(select(hub_state.c.read_with)).scalar_one()
    if read_with != knowledge():
        with database.writing(engine) as connection:
            look_again(connection, training)


def look_again(connection: Connection, training: bool) -> list[str]:
    """Applies what has become readable, and tells new reasons for what has not; the ids of the former."""
    archive, applied, touched = Archive(connection), list[str](), set[str]()
    asked = (
        select(event, batch.c.no)
        .join(problem, problem.c.record == event.c.id)
        .join(batch, batch.c.digest == event.c.batch)
        .where(event.c.fits == 0, or_(*(problem.c.code == code for code in DOUBTS)))
        .order_by(event.c.arrival)
    )
    for row in connection.execute(asked).all():
        line = read_line(row.line, epoch=row.epoch, training=training, line=row.line_no, no=row.no)
        if line.id != row.id:
            continue  # it has no id of its own: nothing to hang it on
        connection.execute(delete(problem).where(problem.c.record == row.id, problem.c.code.in_(DOUBTS)))
        if line.doubt is not None:
            archive.tell_problems([(row.id, address_of(row), line.dossier, line.doubt)])
            continue
        values = {"type": line.type, "dossier": line.dossier, "code": line.code, "after": line.after}
        fits = int(line.dossier != "")
        connection.execute(update(event).where(event.c.id == row.id).values(values | {"fits": fits}))
        applied.append(row.id)
        touched |= {one for one in (line.dossier, row.dossier) if one}
    archive.draw_anew(touched)
    connection.execute(update(hub_state).values(read_with=knowledge()))
    return applied
