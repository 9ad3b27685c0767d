"""The letters that Vietnamese has beyond a to z."""

import unicodedata


def vietnamese_letters() -> str:
    """The 134 letters beyond a to z, composed from vowels, their marks and the five tones."""
    vowels = ["a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y"]
    tones = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"]
    letters = {unicodedata.normalize("NFC", vowel + tone) for vowel in vowels for tone in tones} | {"đ"}
    small = sorted(letters - set("aeiouy"))
    return "".join(small) + "".join(small).upper()
