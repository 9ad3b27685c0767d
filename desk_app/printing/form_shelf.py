"""The shelf of forms: those that came with the program, and beside or instead of them the office's own.

Which form a paper is set in goes by a day: the newest form of its kind that was valid then. So an office never changes
a file that papers were printed with: it lays a new one with a later ``valid_from`` beside it, and an old paper is
printed again in its own words. A file of the office replaces the shipped one of the same kind and day.
"""

import tomllib
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

import resources
from desk_app.domain.errors import RuleBroken
from desk_app.domain.papers.kinds import VOCABULARIES, PaperKind
from desk_app.printing.form_reader import read_form
from desk_app.printing.forms import Form


class FormShelf:
    """Forms by kind and day. ``folder`` holds the office's own files; they are read once, when first asked for."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._own: tuple[Form, ...] | None = None
        self._notices: list[RuleBroken] = []

    def form(self, kind: PaperKind, on: date) -> Form:
        """The form of that kind which is valid on a day; before the first one, the first one."""
        forms = sorted((form for form in self._all() if form.paper == kind), key=lambda form: form.valid_from)
        valid = [form for form in forms if form.valid_from <= on] or forms[:1]
        newest = valid[-1].valid_from
        return next(form for form in reversed(valid) if form.valid_from == newest)

    def forms(self) -> tuple[Form, ...]:
        """Every form in use, by kind and day, the office's instead of the shipped one that it replaces."""
        chosen = {(form.paper, form.valid_from): form for form in self._all()}
        return tuple(form for _, form in sorted(chosen.items(), key=lambda item: item[0]))

    def notices(self) -> tuple[RuleBroken, ...]:
        """What is wrong with the office's files, one for each broken file: the shipped form is used instead of it."""
        self._all()
        return tuple(self._notices)

    def _all(self) -> tuple[Form, ...]:
        """The shipped forms, then the office's."""
        if self._own is None:
            self._own = tuple(self._read_own())
        return shipped_forms() + self._own

    def _read_own(self) -> Iterator[Form]:
        folder = self._folder
        try:
            paths = sorted(folder.glob("*.toml")) if folder is not None and folder.is_dir() else []
        except OSError:
            paths = []
        for path in paths:
            try:
                text = path.read_text(encoding="utf-8-sig")
                if not _is_shipped_otherwise(path.name):
                    yield read_form(text, name=path.name, own=True)
            except RuleBroken as broken:
                self._notices.append(broken)
            except (OSError, UnicodeDecodeError) as wrong:
                self._notices.append(
                    RuleBroken("form.wrong_line", name=path.name, line=1, place="UTF-8", reason=str(wrong))
                )


@cache
def shipped_forms() -> tuple[Form, ...]:
    """The forms that came with the program and are set by :mod:`desk_app.printing.papers.form`."""
    return tuple(
        read_form(resources.read_text(name), name=name.rpartition("/")[2])
        for name in resources.names("forms", ".toml")
        if _paper_of(resources.read_text(name)) in VOCABULARIES
    )


def _is_shipped_otherwise(name: str) -> bool:
    """Whether a file of this name belongs to a paper that reads its words itself (the explanation of a due date)."""
    shipped = f"forms/{name}"
    return shipped in resources.names("forms", ".toml") and _paper_of(resources.read_text(shipped)) not in VOCABULARIES


def _paper_of(text: str) -> object:
    return tomllib.loads(text).get("paper")
