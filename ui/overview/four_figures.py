"""The four figures of a period: what there was to settle, what was settled, how punctually, and what is still open."""

from collections.abc import Sequence

from desk_app.domain.money import grouped
from desk_app.domain.reports import Settlement
from ui.overview.figure_card import FigureCard
from ui.overview.told import share, translate


def say_figures(cards: Sequence[FigureCard], total: Settlement) -> None:
    """One card each, in that order."""
    received, settled, rate, opened = cards
    settled_well = total.settled - total.late
    received.say(
        translate("OverviewPage", "To settle"),
        grouped(total.received),
        translate("OverviewPage", "{carried} from before, {new} in the period").format(
            carried=grouped(total.carried), new=grouped(total.received - total.carried)
        ),
    )
    settled.say(
        translate("OverviewPage", "Settled"),
        grouped(total.settled),
        translate("OverviewPage", "{good} settled in time, {late} late").format(
            good=grouped(settled_well), late=grouped(total.late)
        ),
    )
    all_well = total.settled > 0 and not total.late
    rate.say(
        translate("OverviewPage", "Early and on time"),
        share(total),
        translate("OverviewPage", "{good}/{all}, by the lawful date").format(
            good=grouped(settled_well), all=grouped(total.settled)
        )
        if total.settled
        else translate("OverviewPage", "nothing was settled yet"),
        icon="check" if all_well else "",
        tone="ok" if all_well else "ink",
    )
    opened.say(
        translate("OverviewPage", "Still open"),
        grouped(total.open),
        translate("OverviewPage", "{good} in time, {late} late").format(
            good=grouped(total.open_in_time), late=grouped(total.open_late)
        ),
        icon="triangle-alert" if total.open_late else "",
        tone="late" if total.open_late else "ink",
    )
