"""The fixed words of the label and the slip, read from ``resources/forms/own_small.toml``."""

import tomllib
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

import resources


@cache
def small_words(paper: str) -> Mapping[str, str]:
    """The words of ``label`` or ``slip`` by their names."""
    table = tomllib.loads(resources.read_text("forms/own_small.toml"))
    return MappingProxyType({name: str(said) for name, said in table[paper].items()})
