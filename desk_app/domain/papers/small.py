"""The two small papers: the label on a folder and the slip of a till roll. Neither carries a number of a person."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class LabelPaper:
    """A folder's label. ``office`` is short ("UBND xã Tân Hòa – Một cửa"), ``corner`` stands opposite ("04 tờ").

    ``owner`` is the full name: the folder never leaves the office. ``to`` is where it goes; empty: stays at the desk.
    """

    office: str
    code: str
    owner: str
    procedure: str
    due_at: datetime | None
    received_at: datetime
    corner: str = ""
    to: str = ""
    training: bool = False


@dataclass(frozen=True)
class SlipPaper:
    """What a citizen keeps in the purse. ``owner`` are initials and given name ("L.T.N. Ẩn"): slips get lost.

    ``digits`` are the fourteen of the bar code, empty when the code cannot be said with them; ``fee`` is short
    ("8.000 đ (đã thu)"); ``again`` counts reprints, 0 for the first print.
    """

    superior: str
    agency: str
    code: str
    digits: str
    owner: str
    procedure: str
    due_at: datetime | None
    received_at: datetime
    place: str
    papers: int = 0
    fee: str = ""
    phone: str = ""
    again: int = 0
    training: bool = False


def shortened_name(name: str) -> str:
    """ "Lương Thị Ngọc Ẩn" → "L.T.N. Ẩn"; of a long name of an organisation only the first letters."""
    words = name.split()
    if len(words) < 2:
        return name
    if len(words) > 6:
        return "".join(word[0].upper() for word in words if word[0].isalnum())
    return f"{'.'.join(word[0].upper() for word in words[:-1])}. {words[-1]}"
