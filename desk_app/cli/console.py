"""How the command line speaks: answers to standard output, everything else to standard error."""

import json
import sys
from dataclasses import dataclass, field
from typing import Any, TextIO

from desk_app.domain.errors import DeskError, Trouble
from desk_app.services.wording import Language, sentence_of

DONE, NONE_DONE, WRONG_USAGE, TROUBLE, SOME_DONE = 0, 1, 2, 3, 4


@dataclass(frozen=True)
class Console:
    """Where a command answers. With ``as_json`` an answer is one compact JSON object a line and nothing else."""

    as_json: bool = False
    language: Language = "vi"
    out: TextIO = field(default_factory=lambda: sys.stdout)
    err: TextIO = field(default_factory=lambda: sys.stderr)

    def answer(self, document: Any, text: str) -> None:
        """One answer: ``document`` for machines, ``text`` for people."""
        print(compact(document) if self.as_json else text, file=self.out, flush=True)

    def say(self, text: str) -> None:
        """Something for the person at the keyboard, never on standard output."""
        print(text, file=self.err, flush=True)

    def words(self, vi: str, en: str) -> str:
        """One of two spellings of a short notice, by the language asked for."""
        return vi if self.language == "vi" else en

    def refuse(self, error: DeskError) -> int:
        """Tell an error and give the exit code that belongs to its family."""
        self.say(f"{error.code}: {sentence_of(error, self.language)}")
        return TROUBLE if isinstance(error, Trouble) else NONE_DONE

    def error_document(self, error: DeskError) -> dict[str, Any]:
        """An error as it stands in a JSON answer."""
        return {"error": {"code": error.code, "message": sentence_of(error, self.language)}}


def compact(document: Any) -> str:
    """One line of JSON, letters as they are."""
    return json.dumps(document, ensure_ascii=False, separators=(",", ":"), default=str)
