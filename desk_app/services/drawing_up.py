"""A filing drawn up as this desk's dossier within a transaction: its number, its promise, and what to look at."""

from dataclasses import replace
from datetime import date, datetime

from desk_app.domain.codes import DossierCode
from desk_app.domain.dossiers import Dossier
from desk_app.domain.filed import ProcedureAtReception
from desk_app.domain.people import identity_key
from desk_app.domain.promises import Promise
from desk_app.domain.states import State
from desk_app.services.as_filed import dossier_as_filed
from desk_app.services.catalogue import Catalogue
from desk_app.services.filing import Filing
from desk_app.services.lookup import find_dossier
from desk_app.services.ports.clock import Clock
from desk_app.services.ports.office import Office
from desk_app.services.ports.record import Writing

SLIPS = "slip"
"""The series of references for what is not accepted, or not yet."""


class DrawingUp:
    """Writes nothing itself but the numbers that it gives."""

    def __init__(self, catalogue: Catalogue, clock: Clock, office: Office) -> None:
        self._catalogue = catalogue
        self._clock = clock
        self._office = office

    def number(self, desk: Writing, day: date) -> str:
        """The next dossier code of a date."""
        return str(DossierCode.issue(self._office.code, day, self._office.desk, desk.next_serial(day)))

    def reference(self, desk: Writing, day: date) -> str:
        """The next reference of a slip, for what has no number yet and perhaps never will."""
        serial = desk.next_serial(day, SLIPS)
        return str(DossierCode.issue(self._office.code, day, self._office.desk, serial, slip=True))

    def dossier(
        self, desk: Writing, filing: Filing, officer: str, received: datetime, code: str, state: State
    ) -> tuple[Dossier, tuple[str, ...]]:
        """The dossier of a filing, and codes of what an officer should look at; accepted ones with their promise."""
        procedure, version = self._catalogue.procedure(filing.procedure, desk)
        dossier = dossier_as_filed(filing, procedure, version, office=self._office, at=self._clock.now())
        promise = Promise(None, None)
        if state is State.ACCEPTED:
            promise = self.promise(desk, dossier.procedure, received)
        dossier = replace(dossier, code=code, state=state, received_at=received, promise=promise, receiver=officer)
        dossier = replace(dossier, follows=self._followed(desk, filing.follows))
        people = [person for person in (dossier.owner, dossier.submitter, dossier.authorised) if person]
        warnings = [warning for person in people for warning in person.warnings()]
        return dossier, tuple(dict.fromkeys([*warnings, *self.doubts(desk, dossier)]))

    def promise(self, desk: Writing, procedure: ProcedureAtReception, received: datetime) -> Promise:
        """What is promised for a dossier received then."""
        count = self._catalogue.working_time(desk).due_count(procedure.agency)
        return Promise.first(count(received, procedure.limit, ()))

    def doubts(self, desk: Writing, dossier: Dossier) -> list[str]:
        """Codes of what is legal and yet wants a look: perhaps filed twice, a year without an official calendar."""
        found = []
        same = desk.open_of_person(identity_key(dossier.owner), dossier.procedure.key)
        if any(other.id != dossier.id for other in same):
            found.append("dossier.perhaps_twice")
        if dossier.promise.provisional_years:
            found.append("due.provisional")
        return found

    def _followed(self, desk: Writing, code: str) -> str:
        return find_dossier(desk, code, self._office).code if code else ""
