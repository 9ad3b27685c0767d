"""The one style sheet of the window, written from the tokens: labels, fields, pop-ups, scroll bars, tables.

What has a shape of its own (buttons, segments, cards, strips, calendar) paints itself; see ``ui/widgets``.
"""

from ui.look import faces, sizes
from ui.look.tokens import Tokens

TONES = ("ink", "ink2", "ink3", "accent", "on_accent", "ok", "warn", "late", "rail_ink", "rail_ink2")


def stylesheet(tokens: Tokens, scale: float = 1.0) -> str:
    """The style sheet for one set of colours; ``scale`` multiplies every type size."""
    return "\n".join((_words(tokens, scale), _fields(tokens, scale), _lists(tokens), _rest(tokens)))


def _words(tokens: Tokens, scale: float) -> str:
    rules = ["Words { background: transparent; }"]
    for role, kind in faces.ROLES.items():
        face = f'"{kind.family}", "{faces.FIGURES_FAMILY}"'
        above, below = faces.room_for_marks(faces.font(role, scale))
        rules.append(
            f'Words[role="{role}"] {{ font-family: {face}; font-size: {kind.points * scale:.4g}pt;'
            f" font-weight: {kind.weight}; padding: {above}px 0 {below}px 0; }}"
        )
    rules.extend(f'Words[tone="{tone}"] {{ color: {tokens.named(tone)}; }}' for tone in TONES)
    return "\n".join(rules)


def _fields(tokens: Tokens, scale: float) -> str:
    t, points = tokens, faces.ROLES["figure"].points * scale
    return f"""
LineEdit, NoteEdit {{
    background: {t.surface}; color: {t.ink}; border: 1px solid {t.edge}; border-radius: {sizes.RADIUS_FIELD}px;
    padding: 1px 8px; selection-background-color: {t.accent}; selection-color: {t.on_accent};
}}
LineEdit {{ min-height: {sizes.FIELD_HEIGHT - 4}px; }}
NoteEdit {{ padding: 3px 4px; }}
CodeLineEdit {{ font-family: "{faces.FIGURES_FAMILY}"; font-size: {points:.4g}pt; }}
LineEdit[strong="true"] {{ font-weight: 600; }}
LineEdit:read-only {{ background: {t.subtle}; }}
LineEdit:disabled, NoteEdit:disabled {{ background: {t.sunken}; color: {t.ink3}; }}
LineEdit[wrong="true"], NoteEdit[wrong="true"] {{ border: 2px solid {t.late}; padding: 0 7px; }}
LineEdit:focus, NoteEdit:focus {{ border: 2px solid {t.focus}; padding: 0 7px; }}
NoteEdit:focus, NoteEdit[wrong="true"] {{ padding: 2px 3px; }}
LineEdit[bare="true"], LineEdit[bare="true"]:focus {{ border: none; padding: 0; background: transparent; }}
"""


def _lists(tokens: Tokens) -> str:
    t = tokens
    return f"""
QTableView, QListView {{
    background: {t.surface}; color: {t.ink}; border: none; outline: none; selection-background-color: transparent;
}}
QHeaderView {{ background: {t.subtle}; border: none; }}
QHeaderView::section {{ background: {t.subtle}; border: none; border-bottom: 1px solid {t.line}; }}
QComboBox QAbstractItemView {{
    background: {t.surface}; color: {t.ink}; border: 1px solid {t.edge}; outline: none; padding: 2px;
    selection-background-color: {t.sel}; selection-color: {t.ink};
}}
QComboBox QAbstractItemView::item {{ min-height: 28px; padding: 0 6px; }}
QComboBox QAbstractItemView::item:selected {{
    background: {t.sel}; color: {t.ink}; border-left: 3px solid {t.accent};
}}
QMenu {{ background: {t.surface}; color: {t.ink}; border: 1px solid {t.edge}; padding: 4px; }}
QMenu::item {{ padding: 6px 16px; }}
QMenu::item:selected {{ background: {t.sel}; color: {t.ink}; }}
"""


def _rest(tokens: Tokens) -> str:
    t = tokens
    return f"""
QToolTip {{ background: {t.surface}; color: {t.ink}; border: 1px solid {t.edge}; padding: 4px 6px; }}
QScrollArea, QStackedWidget {{ background: transparent; border: none; }}
HelpText {{ background: transparent; border: 2px solid transparent; selection-background-color: {t.accent}; }}
HelpText:focus {{ border-color: {t.focus}; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {t.edge}; border-radius: 4px; margin: 2px; min-height: 28px; min-width: 28px; }}
QScrollBar::handle:hover {{ background: {t.ink3}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""
