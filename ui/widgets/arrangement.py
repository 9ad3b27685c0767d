"""How somebody arranged the columns of a table: which are hidden, which are wider; kept as a short text."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace


@dataclass(frozen=True)
class Arrangement:
    """By the columns' keys. Widths are pixels; a column without one takes what it needs."""

    widths: Mapping[str, int] = field(default_factory=dict)
    hidden: frozenset[str] = frozenset()

    def wide(self, key: str, width: int) -> "Arrangement":
        """With that column so wide."""
        return replace(self, widths={**self.widths, key: width})

    def shown(self, key: str, shown: bool) -> "Arrangement":
        """With that column shown, or not."""
        return replace(self, hidden=self.hidden - {key} if shown else self.hidden | {key})

    def as_text(self) -> str:
        """To be kept; ``""`` for the usual arrangement."""
        if not self.widths and not self.hidden:
            return ""
        return json.dumps({"widths": dict(self.widths), "hidden": sorted(self.hidden)}, sort_keys=True)

    @classmethod
    def from_text(cls, text: str) -> "Arrangement":
        """What was kept; anything unreadable is the usual arrangement, for nothing is lost by it."""
        try:
            told = json.loads(text) if text else {}
            widths = {str(key): int(width) for key, width in told.get("widths", {}).items()}
            return cls(widths, frozenset(str(key) for key in told.get("hidden", ())))
        except (ValueError, TypeError, AttributeError):
            return cls()
