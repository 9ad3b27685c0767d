"""What the page of lists says after letters were made: how many, who stays behind and why."""

from desk_app.services.apologies import Apologised, Letter
from ui.at_work import AtWork
from ui.dossiers.standing import short_code
from ui.speech.counted import counted
from ui.widgets.strip import Act, Notice

NAMED = 3
"""So many who stay behind are named with their code; the list shows them all."""


def letters_made(done: Apologised, at: AtWork, key: str, acts: tuple[Act, ...]) -> Notice:
    """Good news when all were made; else a warning that names who stays behind, with the first one's sentence."""
    fact = counted.letters_made(len(done.made))
    if not done.stayed:
        return Notice("ok", fact, acts=acts, icon="pen-line", key=key)
    codes = ", ".join(_short(letter) for letter in done.stayed[:NAMED])
    more = ", …" if len(done.stayed) > NAMED else ""
    told = counted.stay_behind(len(done.stayed))
    why = next((at.sentence_of(letter.wrong) for letter in done.stayed if letter.wrong is not None), "")
    return Notice("warn", fact, f"{told} {codes}{more}. {why}", acts, key=key)


def _short(letter: Letter) -> str:
    return short_code(letter.code) if letter.code.count("-") > 1 else letter.code
