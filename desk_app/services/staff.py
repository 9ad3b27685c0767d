"""The officers of the desk: who they are, and who acts."""

from desk_app.domain.errors import RuleBroken
from desk_app.domain.text import tidy
from desk_app.services.ports.clock import Clock
from desk_app.services.ports.office import Officer
from desk_app.services.ports.record import Record

DEFAULT_OFFICER = "Cán bộ tiếp nhận"
ROLES = ("reception", "head", "cashier")


class Staff:
    """The list of officers. Passwords and rights are a later room."""

    def __init__(self, record: Record, clock: Clock) -> None:
        self._record = record
        self._clock = clock

    def officers(self) -> tuple[Officer, ...]:
        """Everybody at work, in the order in which they came; the first one is the desk's default."""
        with self._record.reading() as shelves:
            return tuple(officer for officer in shelves.officers() if officer.active)

    def add(self, name: str, role: str = "reception") -> Officer:
        """A new officer."""
        officer = Officer(tidy(name), role)
        if not officer.name:
            raise RuleBroken("officer.name_missing", field="name")
        if role not in ROLES:
            raise RuleBroken("officer.role", role=role, known=list(ROLES), field="role")
        with self._record.writing() as desk:
            desk.add_officer(officer, self._clock.now())
        return officer

    def acting(self, name: str | None) -> Officer:
        """Who acts: the named officer, or the first of the desk.

        A name that is not on the list yet is added to it: until there are passwords, refusing it would protect nothing
        and hide who really acted.
        """
        officers = self.officers()
        if name is None or not tidy(name):
            return officers[0]
        return next((officer for officer in officers if officer.name == tidy(name)), None) or self.add(name)
