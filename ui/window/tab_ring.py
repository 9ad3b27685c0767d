"""Where Tab leads in a window: from region to region in the order they are read, and inside each as it was laid out."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QRadioButton, QWidget

Region = tuple[QWidget | None, QWidget | None]
"""Whatever lies in the first; its round begins at the second. No first: whatever lies in no other region."""


class TabRing:
    """Qt's own order is the order in which widgets were made: pages come in late, and strips later still.

    A window has two thousand widgets; only those in sight of one region are looked at for one key press.
    """

    def __init__(self, window: QWidget, regions: Callable[[], tuple[Region, ...]]) -> None:
        self._window, self._regions = window, regions

    def walk(self, now: QWidget | None, forward: bool) -> bool:
        """Take the keyboard one step on or back; False when there is nowhere to go."""
        target = self.step(now, forward)
        if target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
        return target is not None

    def step(self, now: QWidget | None, forward: bool) -> QWidget | None:
        """The control after or before the one that has the keyboard; None when there is none at all."""
        regions = self._regions()
        by = 1 if forward else -1
        place = self._place_of(now, regions)
        if now is not None and place is not None:
            own = self._stops(regions[place], regions)
            if now in own and 0 <= (at := own.index(now) + by) < len(own):
                return own[at]
        begin = place if place is not None else -by
        for turn in range(1, len(regions) + 1):
            stops = self._stops(regions[(begin + by * turn) % len(regions)], regions)
            if stops:
                return stops[0 if forward else -1]
        return None

    def first_in(self, root: QWidget) -> QWidget | None:
        """The control that Tab reaches first in a region."""
        regions = self._regions()
        return next((stop for region in regions if region[0] is root for stop in self._stops(region, regions)), None)

    def _place_of(self, widget: QWidget | None, regions: tuple[Region, ...]) -> int | None:
        if widget is None:
            return None
        rest = next((place for place, (root, _) in enumerate(regions) if root is None), None)
        inside = (place for place, (root, _) in enumerate(regions) if root is not None and _holds(root, widget))
        return next(inside, rest)

    def _stops(self, region: Region, regions: tuple[Region, ...]) -> list[QWidget]:
        """The controls of a region in their order."""
        root, first = region
        others = [each for each, _ in regions if each is not None and each is not root]
        wanted = {each for each in _in_sight(root or self._window, others) if takes_tab(each)}
        ordered: list[QWidget] = []
        each: QWidget | None = root or self._window
        while each is not None and len(ordered) < len(wanted):
            if each in wanted:
                ordered.append(each)
            each = each.nextInFocusChain()
        return _beginning_at(first, ordered)


def takes_tab(widget: QWidget) -> bool:
    """Whether Tab stops here; of choices that exclude each other at the chosen one, arrows lead to the rest."""
    if not widget.isEnabled() or widget.focusProxy() is not None:
        return False
    group = widget.group() if isinstance(widget, QRadioButton) else None
    if group is not None and group.checkedButton() is not None:
        return group.checkedButton() is widget
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _in_sight(root: QWidget, others: list[QWidget]) -> Iterator[QWidget]:
    """Everything visible below; pages that are not in front are not entered, nor what Qt made inside a combo box."""
    yield root
    for child in root.children():
        if isinstance(child, QWidget) and child.isVisible() and not child.isWindow() and child not in others:
            yield from (child,) if isinstance(child, QComboBox) else _in_sight(child, others)


def _holds(root: QWidget, widget: QWidget) -> bool:
    return root is widget or root.isAncestorOf(widget)


def _beginning_at(first: QWidget | None, stops: list[QWidget]) -> list[QWidget]:
    """The same round from another beginning; where that one is hidden, from the next one after it."""
    step, place = first, 0
    while step is not None:
        if step in stops:
            place = stops.index(step)
            break
        step = step.nextInFocusChain()
        if step is first:
            break
    return stops[place:] + stops[:place]
