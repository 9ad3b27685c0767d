"""JSON from outside, read strictly: each name once, and no numbers that JSON does not have."""

import json
from typing import Any, NoReturn


def strict_loads(text: str) -> Any:
    """Reads a JSON text; ``ValueError`` (``NameTwice`` among them) for what is not JSON or says one thing twice."""
    return json.loads(text, object_pairs_hook=each_name_once, parse_constant=no_such_number)


def each_name_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """For the JSON reader: an object whose names are all different; ValueError otherwise, naming the first repeated.

    Of two lists for one year the reader would silently drop the first.
    """
    found = dict(pairs)
    if len(found) != len(pairs):
        names = [name for name, _ in pairs]
        raise NameTwice(next(name for place, name in enumerate(names) if name in names[:place]))
    return found


class NameTwice(ValueError):
    """An object gives one name twice; the name is the first argument."""


def no_such_number(name: str) -> NoReturn:
    """For the JSON reader: NaN and Infinity are not JSON."""
    raise ValueError(name)
