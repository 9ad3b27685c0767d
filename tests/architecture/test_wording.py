"""Every code that the program raises has its sentence in both languages, with facts that are really given."""

import ast
import re
import string
import tomllib
from collections import defaultdict

import pytest

FAMILIES = {"RuleBroken", "RecordChanged", "Trouble", "FileRefused"}


@pytest.fixture(scope="module")
def sentences(root):
    found = {}
    for file in sorted((root / "resources" / "wording").glob("*.toml")):
        found |= tomllib.loads(file.read_text(encoding="utf-8"))
    return found


@pytest.fixture(scope="module")
def raised(sources):
    """Each literally written code → where, and the names of the facts given there (None: cannot be read)."""
    found = defaultdict(list)
    for source in sources:
        for node in ast.walk(source.tree):
            if isinstance(node, ast.Call) and _name(node.func) in FAMILIES and node.args:
                code = node.args[0]
                if isinstance(code, ast.Constant) and isinstance(code.value, str):
                    names = {keyword.arg for keyword in node.keywords}
                    place = f"{source.name}:{node.lineno}"
                    found[code.value].append((place, None if None in names else names))
    return found


def test_every_code_that_is_raised_has_its_sentence(raised, sentences):
    missing = {code: places[0][0] for code, places in raised.items() if code not in sentences}
    assert not missing


def test_every_sentence_stands_in_vietnamese_and_in_english(sentences):
    lacking = [code for code, words in sentences.items() if not (words.get("vi") and words.get("en"))]
    assert not lacking


def test_both_languages_tell_the_same_facts(sentences):
    differing = [code for code, words in sentences.items() if _facts(words["vi"]) != _facts(words["en"])]
    assert not differing


def test_every_fact_that_a_sentence_tells_is_given_where_its_code_is_raised(raised, sentences):
    lacking = [
        f"{place} raises {code} without {sorted(missing)}"
        for code, places in raised.items()
        if code in sentences
        for place, names in places
        if names is not None and (missing := _facts(sentences[code]["vi"]) - names)
    ]
    assert not lacking, "\n".join(lacking)


def test_every_sentence_is_used_somewhere(sources, sentences):
    written, patterns = set(), []
    for source in sources:
        for node in ast.walk(source.tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                written.add(node.value)
            elif isinstance(node, ast.JoinedStr):
                patterns.append(_pattern(node))
    built = re.compile("|".join(pattern for pattern in patterns if pattern) or r"(?!)")
    unused = [code for code in sentences if code not in written and not built.fullmatch(code)]
    assert not unused


def test_a_page_translates_its_words_in_its_own_name(sources):
    """``card.tr(…)`` is filed under "card" by lupdate and looked up under the card's class: it is never translated."""
    foreign = [
        f"{source.name}:{node.lineno}"
        for source in sources
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "tr"
        if not (isinstance(node.func.value, ast.Name) and node.func.value.id == "self")
    ]
    assert not foreign


def _name(function):
    return getattr(function, "attr", getattr(function, "id", None))


def _facts(sentence):
    return {name.partition(".")[0].partition("[")[0] for _, name, _, _ in string.Formatter().parse(sentence) if name}


def _pattern(joined):
    """What codes an f-string like ``f"state.{state}"`` can become; nothing when it does not begin like a code."""
    first = joined.values[0]
    if not (isinstance(first, ast.Constant) and re.fullmatch(r"[a-z_]+\.[a-z_.]*", str(first.value))):
        return ""
    return "".join(
        re.escape(str(part.value)) if isinstance(part, ast.Constant) else r"[\w.]+" for part in joined.values
    )
