"""Money and counts as they are typed: "20.000 đ" and "3" as whole numbers, nothing typed as None."""

import re

from desk_app.domain.errors import RuleBroken

MOST_DIGITS = 12


def typed_amount(text: str, field: str) -> int | None:
    """Whole đồng; dots, blanks and the unit do not matter. Anything else is refused as ``filing.wrong_count``."""
    return typed_number(re.sub(r"[\s.]|đồng|đ|VND", "", text, flags=re.IGNORECASE), field)


def typed_number(text: str, field: str, *, least: int = 0) -> int | None:
    """A whole number; ``filing.wrong_count`` for anything else, and for less than ``least``."""
    bare = text.strip()
    if not bare:
        return None
    if not re.fullmatch(rf"[0-9]{{1,{MOST_DIGITS}}}", bare, re.ASCII) or int(bare) < least:
        raise RuleBroken("filing.wrong_count", field=field)
    return int(bare)
