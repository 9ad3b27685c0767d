"""What the page of a visit is asked to begin with."""

from desk_app.domain.values import value
from ui.reception.typed import TypedPerson


@value
class SpotAsked:
    """A person who was typed elsewhere, and the code of a procedure that was looked up there; either may be empty."""

    person: TypedPerson
    procedure: str = ""
