"""Keys that come too fast for fingers: what is known of a scan while it is being typed."""

from desk_app.domain.values import value

LEAST_LETTERS = 6
MEAN_GAP_MS = 35
LONGEST_GAP_MS = 60
"""Scanners press a key every 5 to 20 ms; the fastest typists need more than 60 ms from key to key."""

LONGEST_STALL_MS = 3_000
"""A window that is busy for longer is no place to scan at."""

MOST_BACK_MS = 1_000
"""An input method passes some keys on and keeps others for a while: one may arrive that much after a later one."""


@value
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
    """What was typed without a pause. A key after a pause begins a new one.

    What an input method says carries no time. The keys behind it do, and when they are let go they come by even where
    their pressing did not: so its letters are timed, and their order is looked after.
    """

    def __init__(self, begun: str = "") -> None:
        """``begun``: letters typed before, which an input method shows and will give with the first ones."""
        self.begun = begun
        self.forget()

    def forget(self) -> None:
        """Nothing was typed."""
        self.text, self.composed, self._unstamped = "", False, False
        self._mended, self._pressed, self._injected, self._went_back = False, False, False, False
        self._last: Moment | None = None
        self._keys, self._spent = 0, 0.0
        self._newest, self._newest_press = 0, 0
        self._let_go: list[tuple[int, str]] = []

    def goes_on(self, at: Moment) -> bool:
        """Whether a key at this moment belongs to what was typed before."""
        return self._last is not None and (
            self._is_near(at.since(self._last)) or (self.composed and self._reaches(at.stamp))
        )

    def may_go_on(self, at: Moment) -> bool:
        """Whether only the keys coming up will tell: the window may have been busy for a while."""
        if not self.composed or not self._newest or self._last is None:
            return False
        return at.arrival - self._last.arrival <= LONGEST_STALL_MS

    @property
    def touched(self) -> bool:
        """Whether an input method was seen at work: letters taken back, composed, out of order, or written between
        real keys.

        A program that types a whole scan itself (the scanner maker's own) presses no real key beside it.
        """
        return self._mended or self.composed or self._went_back or (self._pressed and self._injected)

    @property
    def shuffled(self) -> bool:
        """Whether keys came in another order than they were pressed in: then nothing that was read can be trusted."""
        pressed = _digits("".join(letter for _, letter in sorted(self._let_go)))
        return self._went_back or (self.composed and not _digits(self.text).startswith(pressed))

    def letters(self, text: str, at: Moment, *, injected: bool = False) -> None:
        """A key that writes; ``injected``: no key of a keyboard, but a program that writes a letter."""
        self._step(at)
        self.text += text
        self._unstamped = self._unstamped or not at.stamp
        self._injected = self._injected or injected
        self._pressed = self._pressed or not injected

    def taken_back(self, at: Moment) -> None:
        """A Backspace or an arrow: no scanner presses these, a Vietnamese keyboard hook mends letters so."""
        self._step(at)
        self.text, self._mended = self.text[:-1], True

    def composed_to(self, committed: str, at: Moment, *, waits: bool = False) -> None:
        """An input method said something, perhaps nothing final. ``waits``: there may have been no pause."""
        self._step(at, waits)
        self.text += committed
        self.composed = True

    def let_go(self, text: str, stamp: int) -> None:
        """A key that writes came up again."""
        if self._last is not None:
            self._let_go.append((stamp, text))
            self._newest = max(self._newest, stamp)

    def goes_on_from(self, before: "Burst", stamp: int) -> bool:
        """Whether it was only the window that paused: a key at ``stamp`` tells. What came before is then a part."""
        if not before._reaches(stamp):
            return False
        self.text = before.text + self.text
        self.composed = self.composed or before.composed
        self._unstamped = self._unstamped or before._unstamped
        self._mended, self._went_back = self._mended or before._mended, self._went_back or before._went_back
        self._pressed, self._injected = self._pressed or before._pressed, self._injected or before._injected
        self._keys += before._keys
        self._spent += before._spent + max(0, stamp - before._newest)
        self._newest = max(self._newest, before._newest)
        self._newest_press = max(self._newest_press, before._newest_press)
        self.begun = before.begun
        self._let_go = before._let_go + self._let_go
        return True

    def pace(self, end: Moment) -> float:
        """Mean milliseconds from key to key, the closing one too."""
        if self._last is None or not self._keys:
            return 0.0
        if self.composed and len(self._let_go) >= LEAST_LETTERS:  # the keyboard's own time, where it is known
            return max(0, end.stamp - min(self._let_go)[0]) / len(self._let_go)
        return (self._spent + self._gap(end)) / self._keys

    def is_scan(self, end: Moment) -> bool:
        """Whether the closing key at ``end`` ends a scan."""
        if not self.goes_on(end) or len(self.text) < LEAST_LETTERS or self.pace(end) >= MEAN_GAP_MS:
            return False
        if len(set(self.text)) == 1:
            return False  # a key held down, where nobody says that it repeats
        # What has no stamp arrives together after a busy moment, a typist's words too.
        return not (self.composed or self._unstamped) or _like_a_code(self.text)

    def _step(self, at: Moment, waits: bool = False) -> None:
        if self._last is not None and (waits or self.goes_on(at)):
            self._spent += self._gap(at)
            self._went_back = self._went_back or 0 < at.stamp < self._newest_press
        else:
            self.forget()
        self._last = at
        self._newest = max(self._newest, at.stamp)
        self._newest_press = max(self._newest_press, at.stamp)
        self._keys += 1

    def _gap(self, at: Moment) -> float:
        """Since the key before, never less than nothing."""
        assert self._last is not None
        since = at.since(self._last)
        if at.stamp and self._newest:
            since = min(since, at.stamp - self._newest)
        return max(0.0, since)

    def _is_near(self, since: float) -> bool:
        return -MOST_BACK_MS <= since <= LONGEST_GAP_MS

    def _reaches(self, stamp: int) -> bool:
        """Whether a key with this stamp follows closely upon what is known of the keys of this burst."""
        return bool(stamp and self._newest) and self._is_near(stamp - self._newest)


def _digits(text: str) -> str:
    return "".join(letter for letter in text if letter.isdigit())


def _like_a_code(text: str) -> bool:
    """Bars, filling signs of a passport's lines, or more digits than a word has."""
    return text.count("|") >= 3 or text.count("<") >= 3 or sum(each.isdigit() for each in text) >= LEAST_LETTERS
