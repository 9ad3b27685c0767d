"""Catalogues and calendars from the office above: what a desk holds of them, and what a reply brings that is new."""

import json
from dataclasses import dataclass
from datetime import date

from desk_app.domain.calendar import Calendar, Year
from desk_app.domain.editions import Declined, Edition, EditionKind, EditionNumber
from desk_app.domain.errors import FileRefused
from desk_app.services.catalogue import shipped_calendar
from desk_app.services.ports.record import Reading
from desk_app.services.statement import Statement


@dataclass(frozen=True)
class News:
    """Of a reply's editions those that a desk takes, the years whose days off change by them, and those it declines."""

    editions: tuple[Edition, ...]
    years: tuple[int, ...]
    declined: tuple[Declined, ...]


def held(desk: Reading, kind: EditionKind) -> EditionNumber:
    """The newest edition of the office above that this desk holds; before there is any, its own version.

    An own version that an officer took later does not count: the office above would repeat itself for ever.
    """
    numbers = [reply.editions[kind] for reply in desk.post.replies() if kind in reply.editions]
    return max(numbers, default=EditionNumber(0, getattr(desk.publications(), kind)))


def news(desk: Reading, statement: Statement, today: date) -> News:
    """The newest edition of each kind, where it is newer than what is held and in force already."""
    taken: list[Edition] = []
    declined = list(statement.declined)
    for edition in sorted(statement.editions, key=lambda each: each.number, reverse=True):
        if edition.kind in {each.kind for each in taken} or edition.number <= held(desk, edition.kind):
            continue
        if edition.effective_from > today:
            declined.append(Declined(_early(edition)))
        else:
            taken.append(edition)
    years = [year for edition in taken if edition.kind == "calendar" for year in _changed(desk, edition)]
    return News(tuple(taken), tuple(years), tuple(declined))


def _early(edition: Edition) -> FileRefused:
    number, day = edition.number, f"{edition.effective_from:%d/%m/%Y}"
    return FileRefused("E407", epoch=number.epoch, version=number.version, day=day)


def _changed(desk: Reading, edition: Edition) -> list[int]:
    """The years in which an edition changes what this desk worked with until now."""
    before = shipped_calendar()
    for each in desk.published("calendar"):
        before = before.replaced_by(_calendar(each.text))
    after = before.replaced_by(_calendar(edition.text))
    return [year.year for year in after.years if _said(year) != _said(before.year(year.year))]


def _calendar(text: str) -> Calendar:
    return Calendar.from_document(json.loads(text))


def _said(year: Year | None) -> object:
    """What counts of a year: how sure it is, its days off and its make-up days; not the words for them."""
    if year is None:
        return None
    days = tuple(day.date for day in year.days_off), tuple(day.date for day in year.make_up)
    return year.standing, *days
