"""What the dossier page is asked to show when a code alone does not say it all."""

from dataclasses import dataclass

from desk_app.domain.life_cycle import Action


@dataclass(frozen=True)
class MoveAsked:
    """A dossier with the strip of one move open at once: a list's line is one key away from its next move."""

    code: str
    action: Action
