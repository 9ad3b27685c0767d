"""A line of the command line that is not accepted: what is missing or why it is refused, read strictly."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from desk_app.domain.errors import RuleBroken
from desk_app.domain.text import tidy
from desk_app.domain.waits import MissingPaper
from desk_app.services.filing import Filing
from desk_app.services.filing_lines import read_filing
from desk_app.services.json_fields import text_of
from desk_app.services.typed_values import read_local_moment

ASKED = ("missing", "deadline", "step", "ground")
REFUSED = ("refused", "ground")
MOST_MISSING = 200


@dataclass(frozen=True)
class TurnedAway:
    """A filing with what is ``missing`` (form 02) or why it is ``refused`` (form 03); neither: only taken down."""

    filing: Filing
    missing: tuple[MissingPaper, ...] = ()
    deadline: datetime | None = None
    step: str = ""
    ground: str = ""
    refused: str = ""


def read_turned_away(document: Any, new_id: Callable[[], str]) -> TurnedAway:
    """Reads the filing of ``docs/cli.md`` with ``missing``, ``deadline``, ``step`` and ``ground``, or ``refused``."""
    if not isinstance(document, Mapping):
        raise RuleBroken("filing.wrong_type", field="object")
    names = {*ASKED, *REFUSED}
    said = {name: document[name] for name in names & set(document)}
    filing = read_filing({name: value for name, value in document.items() if name not in names}, new_id)
    refused, missing = tidy(text_of(said, "refused")), _missing(said.get("missing"))
    if "refused" in said and (not refused or "missing" in said):
        raise RuleBroken("move.reason_missing" if not refused else "filing.wrong_type", field="refused")
    if "missing" in said and not missing:
        raise RuleBroken("move.missing_not_said", field="missing")
    if not (refused or missing) and said:
        raise RuleBroken("filing.unknown_name", names=sorted(said), field=min(said))
    deadline = tidy(text_of(said, "deadline"))
    return TurnedAway(
        filing,
        missing,
        read_local_moment(deadline, "deadline") if deadline else None,
        tidy(text_of(said, "step")),
        tidy(text_of(said, "ground")),
        refused,
    )


def _missing(document: Any) -> tuple[MissingPaper, ...]:
    if document is None:
        return ()
    if not isinstance(document, Sequence) or isinstance(document, str) or len(document) > MOST_MISSING:
        raise RuleBroken("filing.wrong_type", field="missing")
    found = []
    for place, item in enumerate(document, start=1):
        if not isinstance(item, Mapping) or set(item) - {"name", "reason"}:
            raise RuleBroken("filing.wrong_type", field=f"missing[{place}]")
        name = tidy(text_of(item, "name"))
        if not name:
            raise RuleBroken("filing.paper_without_name", field=f"missing[{place}].name")
        found.append(MissingPaper(name, tidy(text_of(item, "reason"))))
    return tuple(found)
