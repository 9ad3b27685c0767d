"""The bottom of the page: the chief move at the right, the likeliest beside it, all others behind F9."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Literal

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from desk_app.domain.dossiers import Dossier
from desk_app.domain.life_cycle import Action, chief
from desk_app.domain.states import Standing, State
from ui.at_work import AtWork
from ui.look.sizes import GAP
from ui.page import ActionBar
from ui.widgets.buttons import KeyButton

KEYS: Mapping[Action, str] = {
    Action.REQUEST_SUPPLEMENT: "Ctrl+B",
    Action.REFUSE: "Ctrl+T",
    Action.WITHDRAW: "Ctrl+R",
    Action.CORRECT: "Ctrl+E",
}
"""Keys that a move keeps wherever it stands; the chief one has F12 besides."""

MOST_BESIDE = 3

Kind = Literal["plain", "chief"]

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


_OFTEN: tuple[tuple[Action, Kind], ...] = (
    (Action.HAND_OVER, "chief"),
    (Action.RESULT, "chief"),
    (Action.RETURN_RESULT, "chief"),
    (Action.REQUEST_SUPPLEMENT, "plain"),
    (Action.CORRECT, "plain"),
    (Action.HAND_OVER, "plain"),
    (Action.TAKE_OVER, "plain"),
    (Action.POSTPONE, "plain"),
    (Action.CALL, "plain"),
    (Action.REOPEN, "plain"),
)
"""What most dossiers offer."""


class Verbs(QObject):
    """:attr:`asked` with a move's name, :attr:`all_asked` for the whole list."""

    asked = Signal(str)
    all_asked = Signal()

    def __init__(self, at: AtWork, bar: ActionBar, page: QWidget) -> None:
        super().__init__(page)
        self._at, self._bar, self._page = at, bar, page
        self.buttons: dict[Action, KeyButton] = {}
        self._made: dict[tuple[Action, Kind], KeyButton] = {}
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
        before, self.buttons, self._legal = self.buttons, {}, tuple(legal)
        first = chief(dossier)
        self.chief = first if first in legal else None
        shown = [*reversed(beside(dossier, legal, now)), *((self.chief,) if self.chief is not None else ())]
        for action in shown:
            button = self._button(action, "chief" if action is self.chief else "plain")
            button.say(self._at.word(f"action.{action}"))
            self.buttons[action] = button
            self._bar.add(button)
        for old in set(before.values()) - set(self.buttons.values()):
            old.clearFocus()  # else Qt would look for the next widget, and the page knows better
            old.hide()
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

    def focused(self) -> bool:
        """Whether one of the moves in the bar has the keyboard."""
        return any(button.hasFocus() for button in self.buttons.values())

    def first_focus(self) -> QWidget | None:
        """The chief button, or the list behind F9."""
        return next(reversed(self.buttons.values()), None) or (self.more if self._legal else None)

    def make_next(self) -> bool:
        """One more button that will be wanted, while nobody works; False when they are all there."""
        missing = next((each for each in _OFTEN if each not in self._made), None)
        if missing is None:
            return False
        made = self._button(*missing)
        made.hide()
        self._bar.add(made)
        made.ensurePolished()
        return True

    def _button(self, action: Action, kind: Kind) -> KeyButton:
        """Each is made once and kept: a widget costs more to make than a whole page to draw."""
        if (action, kind) not in self._made:
            made = KeyButton("", "F12" if kind == "chief" else KEYS.get(action, ""), kind=kind)
            made.clicked.connect(lambda: self.asked.emit(str(action)))
            self._made[action, kind] = made
        return self._made[action, kind]

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
                shortcut.setWhatsThis(self._at.word(f"action.{action}"))
                shortcut.activated.connect(lambda name=str(action): self.asked.emit(name))
                self._shortcuts[action] = shortcut
