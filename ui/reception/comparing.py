"""What a card or an earlier dossier says against what stands on the page: what may be filled in, what differs."""

from collections.abc import Collection, Mapping
from dataclasses import asdict

from desk_app.domain.text import tidy
from desk_app.domain.values import value
from ui.reception.typed import TypedPerson


@value
class Compared:
    """``fill`` may be written without asking; ``differs`` is offered and never written silently."""

    fill: Mapping[str, str]
    differs: Mapping[str, str]


def compare(now: TypedPerson, offered: TypedPerson, kept: Collection[str]) -> Compared:
    """Empty fields are filled; a field that holds something else is offered when it is in ``kept``, else replaced.

    What the other side does not say changes nothing. Blanks and capitals make no difference, marks do.
    """
    fill: dict[str, str] = {}
    differs: dict[str, str] = {}
    present, said = asdict(now), asdict(offered)
    for key, told in said.items():
        if not told or _plain(key, told) == _plain(key, present[key]):
            continue
        (differs if present[key] and key in kept else fill)[key] = told
    return Compared(fill, differs)


def _plain(key: str, text: str) -> str:
    if key in ("number", "phone", "birth_date"):
        return "".join(letter for letter in text if letter.isalnum())
    return tidy(text).casefold()
