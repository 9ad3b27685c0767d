"""A screen reader's ears and hands, without its voice, for Debian's own Python, which has pyatspi.

Asked on standard input, answered on standard output, one line each:
``{"do": "focused"}`` what it would say now · ``{"do": "walk"}`` the window in reading order · ``{"do": "press",
"name": …}`` a button by its name · ``focus`` a field.
Nothing here knows the program: it sees what AT-SPI shows of any.
"""

import contextlib
import json
import sys

import gi

gi.require_version("Atspi", "2.0")
import pyatspi  # noqa: E402
from gi.repository import Atspi, GLib  # noqa: E402

WINDOWS = {"frame", "window", "dialog", "filler"}
TEXT_FIELDS = {"text", "password text", "editbar", "entry", "paragraph", "spin button", "combo box"}
heard: list[dict] = []


def main() -> None:
    """Listen, and answer until nobody asks any more."""
    Atspi.set_timeout(5_000, 30_000)  # milliseconds; a loaded computer is not a hung program
    pyatspi.Registry.registerEventListener(on_focus, "object:state-changed:focused")
    GLib.io_add_watch(sys.stdin.fileno(), GLib.IO_IN | GLib.IO_HUP, asked)
    answer({"ready": True})
    pyatspi.Registry.start()


def on_focus(event) -> None:
    """The keyboard came somewhere; what has gone again meanwhile is not told."""
    with contextlib.suppress(GLib.GError):
        if event.detail1:
            heard.append(told(event.source))


def asked(_source, _condition) -> bool:
    """One question. A window that changes or is busy while it is looked at gives null: to be asked again."""
    line = sys.stdin.readline()
    if not line:
        pyatspi.Registry.stop()
        return False
    try:
        answer(answer_to(json.loads(line)))
    except GLib.GError:
        answer(None)
    return True


def answer_to(question: dict) -> object:
    """What was asked for."""
    if question["do"] == "focused":
        return heard[-1] if heard else {}
    if question["do"] == "walk":
        return [line for window in windows() for line in walk(window, 0)]
    node = named(question["name"], button=question["do"] == "press")
    if node is None:
        return False
    return press(node) if question["do"] == "press" else bool(node.queryComponent().grabFocus())


def windows() -> list:
    """The windows that are shown, whoever's they are; there is one program on this bus."""
    found = []
    for program in pyatspi.Registry.getDesktop(0):
        found += [window for window in program or () if window is not None and shown(window)]
    return found


def walk(node, depth: int):
    """Everything shown below, as it is read."""
    if node is None or not shown(node):
        return
    yield told(node) | {"depth": depth}
    if node.getState().contains(pyatspi.STATE_MANAGES_DESCENDANTS):
        return
    for child in node:
        yield from walk(child, depth + 1)


def told(node) -> dict:
    """What is read out of one object."""
    states = node.getState()
    said = {
        "name": node.name,
        "label": label(node),
        "role": node.getRoleName(),
        "note": node.description,
        "focusable": states.contains(pyatspi.STATE_FOCUSABLE),
        "enabled": states.contains(pyatspi.STATE_ENABLED),
        "checked": states.contains(pyatspi.STATE_CHECKED),
    }
    if said["role"] in TEXT_FIELDS:
        with contextlib.suppress(NotImplementedError):
            said["text"] = node.queryText().getText(0, -1)
    return said


def label(node) -> str:
    """The words beside it that name it: Qt says a combo box's choice as its name, and its label by relation."""
    for relation in node.getRelationSet():
        if relation.getRelationType() == pyatspi.RELATION_LABELLED_BY:
            return relation.getTarget(0).name
    return ""


def press(node) -> bool:
    """Press a button, as a person does who only hears it."""
    actions = node.queryAction()
    names = [actions.getName(number).lower() for number in range(actions.nActions)]
    return bool(actions.doAction(names.index("press")))


def named(name: str, *, button: bool = False):
    """What has that name in a window: what takes the keyboard, or a button."""
    for window in windows():
        for node in every(window):
            right = node.getRole() == pyatspi.ROLE_PUSH_BUTTON if button else told(node)["focusable"]
            if right and node.name == name:
                return node
    return None


def every(node):
    """The same objects as :func:`walk`, themselves."""
    if node is None or not shown(node):
        return
    yield node
    for child in node:
        yield from every(child)


def shown(node) -> bool:
    """Whether somebody who sees would see it."""
    return bool(node.getState().contains(pyatspi.STATE_SHOWING))


def answer(what: object) -> None:
    """One line."""
    print(json.dumps(what), flush=True)


main()
