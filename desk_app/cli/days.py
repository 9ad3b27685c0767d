"""Days as a command line gives them: ``2026-03-02``, and nothing else."""

import argparse
from datetime import date

from desk_app.domain.errors import RuleBroken


def read_day(text: str) -> date:
    """For argparse, whose usage then says what was wrong. Python alone would take ``20260302`` too."""
    try:
        if len(text) != len("2026-03-02"):
            raise ValueError(text)
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r}: YYYY-MM-DD") from None


def day_given(text: str, field: str) -> date:
    """The same as a rule of the desk (``fee.day``), where the answer names the field."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise RuleBroken("fee.day", text=text[:40], field=field) from error
