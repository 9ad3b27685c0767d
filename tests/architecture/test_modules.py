"""What every module and every file of the project keeps to: a first line, a measure, and no address that leaks."""

import ast
import re

LONGEST = 450

# Written in pieces, so that this file does not name what it looks for.
UNWELCOME = {
    "a package registry": [
        r"py" + r"pi\.org",
        r"python" + r"hosted",
        r"npm" + r"js\.",
        r"crates" + r"\.io",
        r"ruby" + r"gems\.org",
        r"proxy\.golang" + r"\.org",
        r"deb" + r"ian\.org/deb" + r"ian",
        r"--(extra-)?index" + r"-url",
        r"(?<!no-emit)--find" + r"-links",
        r"https?://[^ ]+/(sim" + r"ple|packages|dists|-)/",
    ],
    "a path of one machine": [
        r"(?<![\w.])/(wo" + r"rk|fa" + r"rm)/",
        r"(?<![\w.])/ro" + r"ot/",
        r"(?<![\w.])/ho" + r"me/[a-z]",
        r"/tmp/te" + r"am",
        r"/opt/(py" + r"pi|wheels)",
        r"\.py" + r"env",
    ],
}


def test_every_module_says_in_its_first_line_what_one_finds_there(sources):
    silent = [source.name for source in sources if not _first_line(source)]
    assert not silent


def test_no_module_outgrows_its_room(sources, texts):
    modules = {path: text for path, text in texts.items() if path.endswith(".py")}
    assert len(modules) >= len(sources)
    large = {path: lines for path, text in modules.items() if (lines := len(text.splitlines())) > LONGEST}
    assert not large


def test_no_file_names_a_registry_or_a_path_of_one_machine(texts):
    found = [
        f"{path}:{number} names {what}: {line.strip()[:80]}"
        for what, patterns in UNWELCOME.items()
        for pattern in [re.compile("|".join(patterns))]
        for path, text in texts.items()
        if pattern.search(text)
        for number, line in enumerate(text.splitlines(), 1)
        if pattern.search(line)
    ]
    assert not found, "\n".join(found)


def test_what_people_write_is_utf_8_without_a_mark_and_with_plain_line_ends(texts):
    written = {path: text for path, text in texts.items() if path.endswith((".py", ".toml", ".md", ".ts"))}
    broken = [
        path for path, text in written.items() if text.startswith("\ufeff") or "\r" in text or _foreign_bytes(text)
    ]
    assert not broken


def _foreign_bytes(text):
    """Whether bytes that are not UTF-8 were read (they stand there as lone surrogates)."""
    return any("\udc80" <= letter <= "\udcff" for letter in text)


def _first_line(source):
    """The docstring's first line, when it is the first thing in the file."""
    said = ast.get_docstring(source.tree)
    return said and source.tree.body[0].lineno == 1 and said.splitlines()[0]
