"""Titles, labels and legend of the explanation, read from ``resources/forms/own_explanation.toml``."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import resources
from desk_app.domain.errors import RuleBroken

_PLACES = {"code": "", "page": "", "pages": "", "month": "", "year": "", "name": "", "at": ""}
_TEXTS = ("form", "title", "foot", "foot_label", "page_label", "page_label_trial", "month", "make_up")
_LABELS = (
    "code", "trial", "procedure", "request", "limit", "received", "promised", "promised_trial",
    "no_date", "paused", "sources", "no_days_off", "officer", "printed",
)  # fmt: skip
_STEPS = ("number", "when", "what")
_LEGEND = (
    "received", "resumed", "counted", "hours", "months", "passing", "due", "rest", "holiday", "make_up", "stops",
    "waits", "rolled", "filed",
)  # fmt: skip


@dataclass(frozen=True)
class ExplanationWords:
    """The paper's fixed words; texts may hold places in braces that printing fills in."""

    form: str
    title: str
    foot: str
    foot_label: str
    page_label: str
    page_label_trial: str
    month: str
    make_up: str
    weekdays: tuple[str, ...]
    label: Mapping[str, str]
    steps: Mapping[str, str]
    legend: Mapping[str, str]


@cache
def shipped_words() -> ExplanationWords:
    """The words that came with the program."""
    name = "forms/own_explanation.toml"
    return read_words(resources.read_text(name), name=name)


def read_words(text: str, *, name: str) -> ExplanationWords:
    """Read the file; ``name`` is the file in the officer's sentence. Raises ``RuleBroken("form.broken")``."""
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as wrong:
        raise RuleBroken("form.broken", name=name, place="TOML", reason=str(wrong)) from None
    weekdays = table.pop("weekdays", None)
    if not isinstance(weekdays, list) or len(weekdays) != 7 or not all(isinstance(day, str) for day in weekdays):
        raise RuleBroken("form.broken", name=name, place="weekdays", reason="7")
    label = _texts(table.pop("label", None), _LABELS, name, "label")
    steps = _texts(table.pop("steps", None), _STEPS, name, "steps")
    legend = _texts(table.pop("legend", None), _LEGEND, name, "legend")
    texts = _texts(table, _TEXTS, name, "form")
    return ExplanationWords(**texts, weekdays=tuple(weekdays), label=label, steps=steps, legend=legend)


def _texts(table: Any, keys: tuple[str, ...], name: str, place: str) -> dict[str, str]:
    if not isinstance(table, dict):
        raise RuleBroken("form.broken", name=name, place=place, reason="not a table")
    if set(table) != set(keys):
        raise RuleBroken("form.broken", name=name, place=place, reason=", ".join(sorted(set(table) ^ set(keys))))
    for key, text in table.items():
        try:
            text.format_map(_PLACES)
        except (AttributeError, KeyError, ValueError, IndexError) as wrong:
            raise RuleBroken("form.broken", name=name, place=f"{place}, {key}", reason=str(wrong)) from None
    return table
