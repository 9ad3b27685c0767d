"""What is being typed or scanned survives a power cut: kept for one officer and one page, and looked at again there."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from desk_app.domain.dossiers import Dossier
from desk_app.domain.values import value
from desk_app.services.ports.clock import Clock
from desk_app.services.ports.folders import DraftStore
from desk_app.services.ports.office import Office
from desk_app.services.ports.record import Record

FORM = 1
"""The form of the file; another one is not guessed at."""


@value
class KeptDraft:
    """What was being typed at ``at``, as the page wrote it."""

    at: datetime
    document: Mapping[str, Any]


class Drafts:
    """One draft for each officer of this desk and each page; the page named ``""`` is reception.

    A kept draft is no dossier: it has no number and counts nowhere.
    """

    def __init__(self, store: DraftStore, record: Record, clock: Clock, office: Office) -> None:
        self._store, self._record, self._clock, self._office = store, record, clock, office

    def keep(self, officer: str, document: Mapping[str, Any], page: str = "") -> None:
        """Keeps what stands there, in the place of what was kept before. ``draft.not_kept`` when the disk refuses."""
        whole = {"form": FORM, "desk": self._desk(), "at": self._clock.now().isoformat(), "document": document}
        self._store.keep(self._owner(officer, page), json.dumps(whole, ensure_ascii=False))

    def drop(self, officer: str, page: str = "") -> None:
        """It was saved, or thrown away."""
        self._store.drop(self._owner(officer, page))

    def kept(self, officer: str, page: str = "") -> KeptDraft | None:
        """What this officer was doing there; None when nothing is kept, or when it is another desk's or cannot be
        read."""
        self._store.sweep()
        text = self._store.read(self._owner(officer, page))
        try:
            whole = json.loads(text) if text is not None else {}
            if (whole.get("form"), whole.get("desk")) != (FORM, self._desk()):
                return None
            return KeptDraft(datetime.fromisoformat(whole["at"]), dict(whole["document"]))
        except (ValueError, KeyError, TypeError, AttributeError):
            return None

    def saved(self, filings: Sequence[str]) -> tuple[Dossier, ...]:
        """The dossiers of these filings that are in the record already: the power was cut between commit and clearing,
        or they were taken down before and are being completed."""
        with self._record.reading() as shelves:
            found = [shelves.dossier_by_id(each) for each in filings]
        return tuple(dossier for dossier in found if dossier is not None)

    def _desk(self) -> str:
        """A data folder that was copied from another desk brings its drafts along; they are not ours."""
        return f"{self._office.code}/{self._office.desk}"

    def _owner(self, officer: str, page: str) -> str:
        """A line of its own for the page: no officer's name holds a line's end."""
        return "\n".join(filter(None, (f"{self._desk()}/{officer}", page)))
