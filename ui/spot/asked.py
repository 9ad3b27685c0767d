"""What the page of a visit is asked to begin with."""

from dataclasses import dataclass

from ui.reception.typed import TypedPerson


@dataclass(frozen=True)
class SpotAsked:
    """A person who was typed elsewhere, and the code of a procedure that was looked up there; either may be empty."""

    person: TypedPerson
    procedure: str = ""
