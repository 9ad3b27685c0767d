"""A dossier as it is filed: the form's content, from the window or from a line of JSON."""

from datetime import datetime

from desk_app.domain.filed import HERE, Channel, FeeExemption, FiledPaper, Mandate, Places, ReturnAt
from desk_app.domain.limits import TimeLimit
from desk_app.domain.people import Person
from desk_app.domain.values import value


@value
class Filing:
    """What is filed. ``id`` is chosen when the form opens, so that saving twice is the same as saving once.

    Empty ``papers`` means the procedure's checklist. ``limit`` is only for procedures without a fixed one. The rest is
    what :class:`~desk_app.domain.dossiers.Dossier` says of the same names.
    """

    id: str
    procedure: str
    owner: Person
    channel: Channel = Channel.IN_PERSON
    submitter: Person | None = None
    request: str = ""
    papers: tuple[FiledPaper, ...] = ()
    sets: int = 1
    return_at: ReturnAt = ReturnAt.DESK
    received_at: datetime | None = None
    note: str = ""
    limit: TimeLimit | None = None
    limit_ground: str = ""
    fee_vnd: int | None = None
    case: str = ""
    authorised: Person | None = None
    mandate: Mandate | None = None
    assisted: bool = False
    filed_at: datetime | None = None
    bundle: str = ""
    follows: str = ""
    places: Places = HERE
    official_code: str = ""
    exemption: FeeExemption | None = None
