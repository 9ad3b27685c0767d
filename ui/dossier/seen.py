"""What one look at the record gave for the dossier page; gathered off the window's thread."""

from dataclasses import dataclass
from datetime import datetime

from desk_app.domain.calendar import Calendar
from desk_app.domain.dossiers import Dossier
from desk_app.domain.explanation import Explanation
from desk_app.domain.life_cycle import Action
from desk_app.domain.procedures import Procedure
from desk_app.services.desk import Desk
from desk_app.services.lookup import Folder

HEAD_ROLE = "head"
PLACES_LOOKED_AT = 200


@dataclass(frozen=True)
class Seen:
    """A dossier with all that its page says. ``together`` are the other dossiers of its filing, ``heads`` who may
    confirm, ``procedure`` what the catalogue says today, None when it is not in it any more; ``paid``: a fee was taken
    that a note can be written of."""

    folder: Folder
    explanation: Explanation
    calendar: Calendar
    known_places: tuple[str, ...]
    together: tuple[Dossier, ...]
    heads: tuple[str, ...]
    procedure: Procedure | None
    now: datetime
    paid: bool = False

    @property
    def dossier(self) -> Dossier:
        """As it stood at that look."""
        return self.folder.dossier

    @property
    def belongs_to_reception(self) -> bool:
        """It is completed or filed again there, and the chief move does not lead there anyway."""
        waits = not self.dossier.numbered or self.dossier.ending is not None
        return waits and Action.ACCEPT not in self.folder.legal


def look(desk: Desk, code: str) -> Seen:
    """Everything at once; raises ``dossier.unknown``."""
    folder = desk.lookup.folder(code)
    dossier = folder.dossier
    known = [each.place for each in desk.lookup.worklist("open", PLACES_LOOKED_AT) if each.place]
    own = [dossier.places.settling, dossier.procedure.agency]
    procedures = (each for each in desk.catalogue.procedures() if each.key == dossier.procedure.key)
    return Seen(
        folder=folder,
        explanation=desk.lookup.explanation(code),
        calendar=desk.catalogue.calendar(),
        known_places=tuple(dict.fromkeys(place for place in (*own, *known) if place)),
        together=desk.lookup.together(code),
        heads=tuple(each.name for each in desk.staff.officers() if each.active and each.role == HEAD_ROLE),
        procedure=next(procedures, None),
        now=desk.clock.now(),
        paid=any(not story.void for story in desk.till.payments_of(code)),
    )
