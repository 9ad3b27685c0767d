"""Keys that come too fast for fingers: what is known of a scan while it is being typed."""

from dataclasses import dataclass

LEAST_LETTERS = 6
MEAN_GAP_MS = 35
LONGEST_GAP_MS = 60
"""Scanners press a key every 5 to 20 ms; the fastest typists need more than 60 ms from key to key."""


@dataclass(frozen=True)
class Moment:
    """When a key came: by the event's own stamp (0: it has none) and by our clock, both in milliseconds."""

    stamp: int
    arrival: float

    def since(self, before: "Moment") -> float:
        """Milliseconds since another one. The stamps decide where both have one: a busy window delays arrivals."""
        if self.stamp and before.stamp:
            return self.stamp - before.stamp
        return self.arrival - before.arrival


class Burst:
    """What was typed without a pause. A key after a pause begins a new one."""

    def __init__(self) -> None:
        self.forget()

    def forget(self) -> None:
        """Nothing was typed."""
        self.text, self.composed = "", False
        self._mended, self._pressed, self._injected = False, False, False
        self._last: Moment | None = None
        self._keys, self._spent = 0, 0.0

    def goes_on(self, at: Moment) -> bool:
        """Whether a key at this moment belongs to what was typed before."""
        return self._last is not None and 0 <= at.since(self._last) <= LONGEST_GAP_MS

    @property
    def touched(self) -> bool:
        """Whether an input method was seen at work: letters taken back, composed, or written between real keys.

        A program that types a whole scan itself (the scanner maker's own) presses no real key beside it.
        """
        return self._mended or self.composed or (self._pressed and self._injected)

    def letters(self, text: str, at: Moment, *, injected: bool = False) -> None:
        """A key that writes; ``injected``: no key of a keyboard, but a program that writes a letter."""
        self._step(at)
        self.text += text
        self._injected = self._injected or injected
        self._pressed = self._pressed or not injected

    def taken_back(self, at: Moment) -> None:
        """A Backspace or an arrow: no scanner presses these, a Vietnamese keyboard hook mends letters so."""
        self._step(at)
        self.text, self._mended = self.text[:-1], True

    def composed_to(self, committed: str, at: Moment) -> None:
        """An input method said something, perhaps nothing final yet."""
        self._step(at)
        self.text += committed
        self.composed = True

    def pace(self, end: Moment) -> float:
        """Mean milliseconds from key to key, the closing one too."""
        if self._last is None or not self._keys:
            return 0.0
        return (self._spent + end.since(self._last)) / self._keys

    def is_scan(self, end: Moment) -> bool:
        """Whether the closing key at ``end`` ends a scan."""
        if not self.goes_on(end) or len(self.text) < LEAST_LETTERS or self.pace(end) >= MEAN_GAP_MS:
            return False
        if len(set(self.text)) == 1:
            return False  # a key held down, where nobody says that it repeats
        # What an input method commits has no stamp: after a busy moment a typist's words arrive together too.
        return not self.composed or _like_a_code(self.text)

    def _step(self, at: Moment) -> None:
        if self._last is not None and self.goes_on(at):
            self._spent += at.since(self._last)
        else:
            self.forget()
        self._last = at
        self._keys += 1


def _like_a_code(text: str) -> bool:
    """Bars, filling signs of a passport's lines, or more digits than a word has."""
    return text.count("|") >= 3 or text.count("<") >= 3 or sum(each.isdigit() for each in text) >= LEAST_LETTERS
