"""Who may import whom: the table of docs/architecture.md, read against every import in the source, late ones too."""

import ast
import sys
from dataclasses import dataclass, field

ANYTHING = "*"


@dataclass(frozen=True)
class Row:
    """What one room may import: own modules (each with all below it) and foreign packages."""

    own: set[str] = field(default_factory=set)
    foreign: set[str] = field(default_factory=set)


QT = {"PySide6", "shiboken6"}
PORTS = {"desk_app.domain", "desk_app.services.ports", "resources"}

TABLE = {
    "desk_app": Row(),
    "desk_app.__main__": Row({"desk_app.cli"}),
    "desk_app.domain": Row({"desk_app.domain"}),
    "desk_app.services": Row({"desk_app.domain", "desk_app.services", "resources"}, {"phonenumbers"}),
    "desk_app.storage": Row({"desk_app.storage"} | PORTS, {"sqlalchemy", "alembic"}),
    "desk_app.printing": Row(
        {"desk_app.printing"} | PORTS, {"reportlab", "barcode", "zxingcpp", "pypdfium2", "xlsxwriter"}
    ),
    "desk_app.scanner": Row({"desk_app.scanner"} | PORTS, {"serial"}),
    "desk_app.sync": Row({"desk_app.sync"} | PORTS, {"msgspec", "cryptography", "pyrage"}),
    "desk_app.hub": Row(
        # A reply tells in words why something was refused, so the hub makes sentences as the desk does.
        {"desk_app.hub", "desk_app.sync", "desk_app.storage.database", "desk_app.services.wording"} | PORTS,
        {"sqlalchemy", "msgspec"},
    ),
    "desk_app.cli": Row(
        {
            "desk_app.cli",
            "desk_app.domain",
            "desk_app.services",
            "desk_app.hub",
            "desk_app.wiring",
            "desk_app.demo",
            "resources",
        }
    ),
    # A whole day of a desk and the office above, played on what wiring builds.
    "desk_app.demo": Row(
        {"desk_app.demo", "desk_app.domain", "desk_app.services", "desk_app.hub", "desk_app.wiring", "resources"}
    ),
    # The same invented day on a desk beside the real one, for whoever practises in the window.
    "desk_app.practice": Row(
        {"desk_app.practice", "desk_app.demo", "desk_app.domain", "desk_app.services", "desk_app.wiring"}
    ),
    "desk_app.wiring": Row({"desk_app", "resources"}, {ANYTHING}),
    "desk_app.floor": Row({"desk_app", "resources"}, {ANYTHING}),
    "ui": Row({"ui", "desk_app.domain", "desk_app.services", "resources"}, QT),
    # A program of its own (`python -m ui.pictures`), so it has to build the services that a window is given.
    "ui.pictures": Row({"ui", "desk_app.domain", "desk_app.services", "desk_app.wiring", "resources"}, QT),
    "ui.pictures.papers": Row({"desk_app.domain", "desk_app.services", "desk_app.wiring"}, QT),
    "resources": Row(),
    "main": Row(
        {
            "desk_app.wiring",
            "desk_app.practice",
            "desk_app.cli",
            "desk_app.services",
            "desk_app.domain",
            "ui",
            "resources",
        }
    ),
    "installer": Row({"installer"}),
    "installer.build_calendars": Row({"desk_app.domain", "resources"}, {"holidays"}),
    "installer.build_fonts": Row({"resources"}, {"fontTools"}),
    "installer.build_life_cycle": Row({"desk_app.domain", "desk_app.services", "resources"}),
}
"""The version in ``desk_app`` itself, which imports nothing, is free to all but the domain."""

PACKAGES = {"desk_app", "ui", "resources", "installer", "main", "tests"}


def test_every_import_stays_within_its_room_s_row_of_the_table(sources):
    breaches = sorted({breach for source in sources for breach in _breaches(source, sources)})
    assert not breaches, "\n".join(breaches)


def test_every_module_belongs_to_a_room_of_the_table(sources):
    homeless = [
        source.name for source in sources if source.name.startswith("desk_app.") and _room(source.name) == "desk_app"
    ]
    assert not homeless


def test_the_reader_sees_plain_relative_late_and_named_imports():
    seen = _imports(ast.parse(_EXAMPLE), "desk_app.services.reception", False, {"desk_app.storage.tables"})
    assert {target for _, target in seen} == {
        "sqlalchemy.orm",
        "desk_app.hub.ledger",
        "desk_app.services.ports",
        "desk_app.storage.tables",
        "reportlab.pdfgen",
        "desk_app.printing.",
        "?",
    }


_EXAMPLE = """
import sqlalchemy.orm
from desk_app.storage import tables
from .ports import Archive
def print_it():
    from ..hub.ledger import Ledger
    importlib.import_module("reportlab.pdfgen")
    import_module(f"desk_app.printing.{name}")
    __import__(name)
"""


def _breaches(source, sources):
    known = {other.name for other in sources}
    room = _room(source.name)
    row = TABLE[room]
    for line, target in _imports(source.tree, source.name, source.is_package, known):
        top = target.split(".")[0]
        if top in PACKAGES:
            allowed = any(_within(target, own) for own in row.own)
            allowed |= target == "desk_app" and room != "desk_app.domain"
        elif target == "?":
            allowed = ANYTHING in row.foreign
        elif ANYTHING in row.foreign:
            allowed = top not in QT
        else:
            allowed = top in sys.stdlib_module_names or top in row.foreign
        if not allowed:
            yield f"{source.path.name}:{line}: {source.name} ({room}) may not import {target}"


def _room(name):
    """The longest row of the table that the module stands under."""
    return max((row for row in TABLE if _within(name, row)), key=len)


def _within(name, room):
    return name == room or name.startswith(room + ".")


def _imports(tree, name, is_package, known):
    """Each import as (line, dotted target); a target built at run time is ``?``, or as much of it as is written."""
    package = name if is_package else name.rpartition(".")[0]
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                above = package.split(".")[: len(package.split(".")) - node.level + 1]
                base = ".".join([*above, *([node.module] if node.module else [])])
            for alias in node.names:
                inner = f"{base}.{alias.name}"
                yield node.lineno, inner if inner in known else base
        elif isinstance(node, ast.Call) and _called(node) in {"import_module", "__import__"}:
            yield node.lineno, _written_start(node.args[0]) or "?"


def _called(call):
    return getattr(call.func, "attr", getattr(call.func, "id", None))


def _written_start(argument):
    if isinstance(argument, ast.JoinedStr) and argument.values:
        argument = argument.values[0]
    return argument.value if isinstance(argument, ast.Constant) else None
