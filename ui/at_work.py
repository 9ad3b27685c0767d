"""What every page is given: the desk's services, the door for slow work, who is at the desk, and in which language."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from desk_app.domain.errors import DeskError
from desk_app.domain.values import value
from desk_app.services.wording import Language, sentence, sentence_of
from ui.comfort import Comfort
from ui.notices import Notices
from ui.tasks import Tasks
from ui.widgets.strip import Act, Notice

if TYPE_CHECKING:  # the first window must not wait for all services to be imported
    from desk_app.services.desk import Desk


@value
class AtWork:
    """One desk at work in one window. ``officer`` and ``language`` are asked anew each time: both may change."""

    desk: "Desk"
    tasks: Tasks
    notices: Notices
    comfort: Comfort
    officer: Callable[[], str]
    language: Callable[[], Language]

    def notice_of(self, error: Exception, *acts: Act) -> Notice:
        """The strip for what a piece of work raised."""
        return self.notices.notice_of(error, acts)

    def sentence_of(self, error: DeskError) -> str:
        """The sentence of an error, for the place beside a field."""
        return sentence_of(error, self.language())

    def word(self, code: str, **facts: object) -> str:
        """The word for a state, an action, an outcome (``"state.accepted"``); these live in ``resources/wording``."""
        return sentence(code, facts, self.language())
