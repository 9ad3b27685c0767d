"""An office above at work for one command: opened, and closed whatever happens."""

import argparse
from collections.abc import Callable
from datetime import datetime

from desk_app.cli.console import Console
from desk_app.cli.due import moment
from desk_app.domain.errors import RuleBroken
from desk_app.domain.wire import VIETNAM
from desk_app.hub.office import Hub

Answer = Callable[[argparse.Namespace, Console], int]


def open_hub(arguments: argparse.Namespace) -> Hub:
    """The office of ``--data``. Only one for training is told the time (``hub.clock_is_real``)."""
    hub = Hub.open(arguments.database, arguments.data)
    if "now" in arguments and not hub.about.training:
        hub.close()
        raise RuleBroken("hub.clock_is_real")
    return hub


def now_of(arguments: argparse.Namespace) -> datetime:
    """The moment of the command."""
    if "now" in arguments:
        return moment(arguments.now, field="now")
    return datetime.now(VIETNAM).replace(tzinfo=None, microsecond=0)


def with_hub(work: Callable[[Hub, argparse.Namespace, Console], int]) -> Answer:
    """A command that works at an open office."""

    def answer(arguments: argparse.Namespace, console: Console) -> int:
        hub = open_hub(arguments)
        try:
            return work(hub, arguments, console)
        finally:
            hub.close()

    return answer
