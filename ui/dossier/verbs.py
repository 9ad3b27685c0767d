"""The bottom of the page: the chief move at the right, the likeliest beside it, all others behind F9."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from desk_app.domain.dossiers import Dossier, Standing, State
from desk_app.domain.life_cycle import Action, chief
from ui.at_work import AtWork
from ui.page import ActionBar
from ui.sizes import GAP
from ui.widgets.buttons import KeyButton

KEYS: Mapping[Action, str] = {
    Action.REQUEST_SUPPLEMENT: "Ctrl+B",
    Action.REFUSE: "Ctrl+T",
    Action.WITHDRAW: "Ctrl+R",
    Action.CORRECT: "Ctrl+E",
}
"""Keys that a move keeps wherever it stands; the chief one has F12 besides."""

MOST_BESIDE = 3

_LIKELY: Mapping[State, tuple[Action, ...]] = {
    State.NEW: (Action.REQUEST_SUPPLEMENT, Action.REFUSE),
    State.ACCEPTED: (Action.REQUEST_SUPPLEMENT, Action.CORRECT),
    State.IN_PROCESS: (Action.REQUEST_SUPPLEMENT, Action.HAND_OVER),
    State.SUPPLEMENT_REQUESTED: (Action.STOP, Action.WITHDRAW),
    State.PAYMENT_REQUIRED: (Action.WITHDRAW, Action.CORRECT),
    State.VERIFYING: (Action.WITHDRAW, Action.CORRECT),
    State.WITHDRAWAL_REQUESTED: (Action.KEEP, Action.RESULT),
    State.DONE: (Action.CALL, Action.REOPEN),
    State.RETURNED: (Action.CORRECT,),
    State.STOPPED: (Action.CORRECT,),
    State.NOT_ACCEPTED: (Action.CORRECT,),
}


def beside(dossier: Dossier, legal: Sequence[Action], now: datetime) -> tuple[Action, ...]:
    """The likeliest moves besides the chief one, the likeliest first."""
    urgent = []
    if dossier.not_taken_over:
        urgent.append(Action.TAKE_OVER)
    if dossier.standing(now) is Standing.OVERDUE and not dossier.postponements:
        urgent.append(Action.POSTPONE)
    wanted = dict.fromkeys([*urgent, *_LIKELY.get(dossier.state, ())])
    return tuple(action for action in wanted if action in legal and action is not chief(dossier))[:MOST_BESIDE]


class Verbs(QObject):
    """:attr:`asked` with a move's name, :attr:`all_asked` for the whole list."""

    asked = Signal(str)
    all_asked = Signal()

    def __init__(self, at: AtWork, bar: ActionBar, page: QWidget) -> None:
        super().__init__(page)
        self._at, self._bar, self._page = at, bar, page
        self.buttons: dict[Action, KeyButton] = {}
        self._shortcuts: dict[Action, QShortcut] = {}
        self._no_room: set[Action] = set()
        self._legal: tuple[Action, ...] = ()
        self.chief: Action | None = None
        self.more = KeyButton(self.tr("Other moves"), "F9", icon="list-checks")
        self.more.clicked.connect(self.all_asked)
        self._bar.add(self.more)
        self._shown = True

    def legal(self) -> tuple[Action, ...]:
        """All moves that are offered, in the bar or behind F9."""
        return self._legal

    def keys(self) -> dict[Action, str]:
        """Every move's key now."""
        return dict(KEYS) | ({self.chief: "F12"} if self.chief is not None else {})

    def show_moves(self, dossier: Dossier, legal: Sequence[Action], now: datetime) -> None:
        """Offer exactly these."""
        for old in self.buttons.values():
            old.hide()
            old.deleteLater()
        self.buttons, self._legal = {}, tuple(legal)
        first = chief(dossier)
        self.chief = first if first in legal else None
        shown = [*reversed(beside(dossier, legal, now)), *((self.chief,) if self.chief is not None else ())]
        for action in shown:
            is_chief = action is self.chief
            key = "F12" if is_chief else KEYS.get(action, "")
            button = KeyButton(self._at.word(f"action.{action}"), key, kind="chief" if is_chief else "plain")
            button.clicked.connect(lambda _=False, name=str(action): self.asked.emit(name))
            self.buttons[action] = button
            self._bar.add(button)
        self._no_room = set()
        self._listen()
        self._apply()

    def set_shown(self, shown: bool) -> None:
        """While one move is being made there is no other."""
        self._shown = shown
        self._apply()

    def fit(self, room: int, others: Sequence[KeyButton]) -> int:
        """Leave only as many moves in the bar as have room; pixels that are left then. The chief one always stays."""
        self._no_room = set()
        for action in self.buttons:
            if self._wanted(others) <= room or action is self.chief:
                break
            self._no_room.add(action)
        self._apply()
        return room - self._wanted(others)

    def _wanted(self, others: Sequence[KeyButton]) -> int:
        own = [button for action, button in self.buttons.items() if action not in self._no_room]
        return sum(button.sizeHint().width() + GAP for button in (*own, self.more, *others)) + GAP

    def _apply(self) -> None:
        for action, button in self.buttons.items():
            button.setVisible(self._shown and action not in self._no_room)
        behind = set(self._legal) - set(self.buttons) | self._no_room
        self.more.setVisible(self._shown and bool(behind))
        for action, shortcut in self._shortcuts.items():
            own = action in self.buttons and action is not self.chief and action not in self._no_room
            shortcut.setEnabled(self._shown and not own)

    def first_focus(self) -> QWidget | None:
        """The chief button, or the list behind F9."""
        return next(reversed(self.buttons.values()), None) or (self.more if self._legal else None)

    def _listen(self) -> None:
        """A move behind F9 keeps its key."""
        for old in self._shortcuts.values():
            old.setEnabled(False)
            old.deleteLater()
        self._shortcuts = {}
        for action, key in KEYS.items():
            if action in self._legal:
                shortcut = QShortcut(QKeySequence(key), self._page)
                shortcut.setAutoRepeat(False)
                shortcut.activated.connect(lambda name=str(action): self.asked.emit(name))
                self._shortcuts[action] = shortcut
