"""What each move asks before it is made; one function a move, each group of moves in a room of its own.

Scans and accepting have pages of their own.
"""

from collections.abc import Callable, Mapping

from desk_app.domain.life_cycle import Action
from desk_app.services.wording import Language, sentence
from ui.dossier import asks_coming, asks_custody, asks_ending, asks_waiting, correcting
from ui.dossier.question import Question
from ui.dossier.seen import Seen

Word = Callable[[str], str]

_ASKS: Mapping[str, Callable[[Seen, Word], Question]] = {
    Action.OFFICIAL_CODE: asks_coming.official_code,
    Action.HAND_OVER: asks_custody.hand_over,
    Action.TAKE_OVER: asks_custody.take_over,
    Action.SEND_UP: asks_custody.send_up,
    Action.RETURN_RESULT: asks_custody.return_result,
    Action.CALL: asks_custody.call,
    Action.REQUEST_SUPPLEMENT: asks_waiting.request_supplement,
    Action.SUPPLEMENT: asks_waiting.supplement,
    Action.REQUEST_PAYMENT: asks_waiting.request_payment,
    Action.PAY: asks_waiting.pay,
    Action.REQUEST_VERIFICATION: asks_waiting.request_verification,
    Action.VERIFIED: asks_waiting.verified,
    Action.POSTPONE: asks_waiting.postpone,
    Action.WITHDRAW: asks_ending.withdraw,
    Action.KEEP: asks_ending.keep,
    Action.REFUSE: asks_ending.refuse,
    Action.STOP: asks_ending.stop,
    Action.RESULT: asks_ending.result,
    Action.REOPEN: asks_ending.reopen,
    Action.VOID: asks_ending.void,
    Action.CORRECT: correcting.correct,
}


def question(key: str, seen: Seen, language: Language) -> Question:
    """What is asked for a move (an ``Action``'s value)."""

    def word(code: str) -> str:
        return sentence(code, {}, language)

    return _ASKS[key](seen, word)
