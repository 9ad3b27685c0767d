"""``python -m ui.look.contrast``: the table of colours in ``docs/design.md``, worked out from the tokens."""

import sys

from ui.look.tokens import BORDER_ON, DARK, LIGHT, TEXT_ON, TOKEN_NAMES, Tokens, contrast

USES = {
    "bg": "the window",
    "surface": "sheets and fields",
    "subtle": "heads of tables, status bar, hover",
    "sunken": "a disabled button, an empty bar",
    "line": "hairlines, decoration only",
    "edge": "borders of fields and buttons",
    "ink": "text",
    "ink2": "labels and secondary text",
    "ink3": "placeholder, disabled, days off; never on a selected row",
    "accent": "the chief button, links, what is chosen",
    "accent_hover": "the chief button under the pointer, or pressed",
    "on_accent": "text on the two above",
    "accent_soft": "chosen segment, counted day, strip of information",
    "sel": "the selected row",
    "ok": "right, agreed",
    "ok_soft": "ground of what is right",
    "warn": "due today, waiting, look here",
    "warn_soft": "ground of a warning",
    "late": "late, refused, different, a holiday",
    "late_soft": "ground of what is late",
    "focus": "where the keyboard is, and nothing else",
    "rail": "the bar at the left",
    "rail_sel": "the present place",
    "rail_ink": "its words",
    "rail_ink2": "keys of the other places",
    "rail_focus": "its bar and its focus; the frame of a training desk",
}


def table() -> str:
    """One row a token; the last columns are the lowest ratio over all grounds that it may stand on."""
    rows = [
        "| Token | Light | Dark | Used for | Stands on | Lowest, light | Lowest, dark |",
        "|---|---|---|---|---|---|---|",
    ]
    for name in TOKEN_NAMES:
        grounds = dict.fromkeys((*TEXT_ON.get(name, ()), *BORDER_ON.get(name, ())))
        cells = (
            f"`{name}`",
            f"`{LIGHT.named(name)}`",
            f"`{DARK.named(name)}`",
            USES[name],
            ", ".join(grounds) or "–",
            *(f"{lowest(look, name):.2f}" if grounds else "–" for look in (LIGHT, DARK)),
        )
        rows.append(f"| {' | '.join(cells)} |")
    return "\n".join(rows)


def lowest(look: Tokens, name: str) -> float:
    """The worst ratio of a token over the grounds it may stand on, rounded down to the hundredth."""
    grounds = (*TEXT_ON.get(name, ()), *BORDER_ON.get(name, ()))
    return int(min(contrast(look.named(name), look.named(ground)) for ground in grounds) * 100) / 100


if __name__ == "__main__":
    sys.stdout.write(table() + "\n")
