"""What the program tells the officer unasked: strips for what hurts, toasts for good news, a report for our defects."""

import platform
import traceback
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal, qVersion

from desk_app.domain.errors import DeskError, RecordChanged, RuleBroken
from desk_app.services.wording import Language, sentence_of
from ui.widgets.strip import Act, Kind, Notice


class Notices(QObject):
    """:attr:`told` carries a :class:`Notice` for the strip place, :attr:`good_news` a sentence for the toast."""

    told = Signal(object)
    good_news = Signal(str)

    def __init__(
        self,
        *,
        language: Callable[[], Language],
        reports: Path,
        now: Callable[[], datetime],
        version: str = "",
        parent: QObject | None = None,
    ) -> None:
        """``reports`` is the folder for reports about our defects; it is made when the first one is written."""
        super().__init__(parent)
        self._language, self._reports, self._now, self._version = language, reports, now, version

    def tell(self, error: BaseException, acts: tuple[Act, ...] = ()) -> None:
        """Say what happened, what is safe, what to do next; for a defect of ours, write a report first."""
        self.told.emit(self.notice_of(error, acts))

    def another(self) -> "Notices":
        """A second one for a second window, which hears only its own; reports go to the same folder."""
        return Notices(language=self._language, reports=self._reports, now=self._now, version=self._version)

    def good(self, sentence: str) -> None:
        """Something that is already in the history."""
        self.good_news.emit(sentence)

    def notice_of(self, error: BaseException, acts: tuple[Act, ...] = ()) -> Notice:
        """The strip for an error: its first sentence bold, the rest after it."""
        if isinstance(error, DeskError):
            kind: Kind = "warn" if isinstance(error, (RuleBroken, RecordChanged)) else "late"
            fact, sentence = split(sentence_of(error, self._language()))
            return Notice(
                kind, fact, sentence, acts, key=f"error.{error.code}", shouts=error.code == "storage.disk_full"
            )
        fact = self.tr("The program made a mistake.")
        written = self._report(error)
        if written is None:
            sentence = self.tr("What you entered is still on the screen. Please tell support what you just did.")
        else:
            told = self.tr("What you entered is still on the screen. A report without personal data is in {file}.")
            sentence = told.format(file=written.name)
        return Notice("late", fact, sentence, acts, key="defect")

    def hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """For ``sys.excepthook``: errors that escape from slots come here too."""
        if isinstance(error, KeyboardInterrupt):
            raise SystemExit(130)
        self.tell(error)

    def _report(self, error: BaseException) -> Path | None:
        moment = self._now()
        path = self._reports / f"loi-{moment:%Y%m%d-%H%M%S}.txt"
        try:
            self._reports.mkdir(parents=True, exist_ok=True)
            path.write_text(report_text(error, moment, self._version), encoding="utf-8")
        except OSError:
            return None
        return path


def split(sentences: str) -> tuple[str, str]:
    """The first sentence and the rest, parted at the first ``". "``."""
    fact, stop, rest = sentences.partition(". ")
    return (f"{fact}.", rest) if stop else (fact, "")


def report_text(error: BaseException, moment: datetime, version: str) -> str:
    """Where the program failed, without a word of what was typed: no values and no messages, those may hold names."""
    lines = [
        f"{moment:%Y-%m-%d %H:%M:%S}",
        f"program {version or '?'}, Python {platform.python_version()}, Qt {qVersion()}, {platform.system()}",
        f"{type(error).__module__}.{type(error).__qualname__}",
    ]
    for frame in traceback.extract_tb(error.__traceback__):
        lines.append(f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}")
    cause = error.__cause__ or error.__context__
    if cause is not None:
        lines.append(f"after {type(cause).__module__}.{type(cause).__qualname__}")
        lines.extend(
            f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}"
            for frame in traceback.extract_tb(cause.__traceback__)
        )
    return "\n".join(lines) + "\n"
