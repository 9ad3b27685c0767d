"""The colours of "giấy và chàm" (paper and indigo), light and dark, and which text may stand on which ground."""

from dataclasses import dataclass, fields


@dataclass(frozen=True)
class Tokens:
    """One set of colours, each as ``#RRGGBB``.

    Indigo (``accent``) is for what one may act upon; ``warn``, ``late`` and ``ok`` only mean due, late and right;
    ``focus`` only says where the keyboard is. Nothing else may use them.
    """

    bg: str
    surface: str
    subtle: str
    sunken: str
    line: str
    edge: str
    ink: str
    ink2: str
    ink3: str
    accent: str
    accent_hover: str
    on_accent: str
    accent_soft: str
    sel: str
    ok: str
    ok_soft: str
    warn: str
    warn_soft: str
    late: str
    late_soft: str
    focus: str
    rail: str
    rail_sel: str
    rail_ink: str
    rail_ink2: str
    rail_focus: str

    def named(self, token: str) -> str:
        """The colour of one token; :class:`AttributeError` for a name that is not in the table."""
        value = getattr(self, token)
        assert isinstance(value, str)
        return value


LIGHT = Tokens(
    bg="#F2F0EA",
    surface="#FFFFFF",
    subtle="#F8F6F1",
    sunken="#E9E6DE",
    line="#DAD5C9",
    edge="#8A8375",
    ink="#1D1C19",
    ink2="#575247",
    ink3="#6B665A",
    accent="#2B4A8C",
    accent_hover="#223C74",
    on_accent="#FFFFFF",
    accent_soft="#E6ECF7",
    sel="#DCE5F5",
    ok="#1D6A40",
    ok_soft="#E3F1E8",
    warn="#7A4A00",
    warn_soft="#FBEFD5",
    late="#A3281D",
    late_soft="#FBE7E3",
    focus="#B45309",
    rail="#223252",
    rail_sel="#35507F",
    rail_ink="#E8ECF4",
    rail_ink2="#B4C0D8",
    rail_focus="#F2B45C",
)

DARK = Tokens(
    bg="#15171C",
    surface="#1D2027",
    subtle="#22262E",
    sunken="#101216",
    line="#363B46",
    edge="#7D8594",
    ink="#ECEAE4",
    ink2="#B6BAC3",
    ink3="#9AA0AC",
    accent="#A6BEF2",
    accent_hover="#C0D1F7",
    on_accent="#13203D",
    accent_soft="#263350",
    sel="#2C3B5E",
    ok="#86CF9F",
    ok_soft="#1C3326",
    warn="#EDBE66",
    warn_soft="#3A2E16",
    late="#F5A397",
    late_soft="#432320",
    focus="#F0A540",
    rail="#12161F",
    rail_sel="#2A3A5C",
    rail_ink="#E4E8F0",
    rail_ink2="#9DA9C0",
    rail_focus="#F2B45C",
)

TOKEN_NAMES = tuple(field.name for field in fields(Tokens))

_GROUNDS = ("bg", "surface", "subtle", "sel")

TEXT_MINIMUM = 4.5
BORDER_MINIMUM = 3.0

TEXT_ON: dict[str, tuple[str, ...]] = {
    "ink": (*_GROUNDS, "accent_soft", "ok_soft", "warn_soft", "late_soft"),
    "ink2": (*_GROUNDS, "accent_soft", "sunken"),
    "ink3": ("bg", "surface", "subtle", "sunken"),
    "accent": (*_GROUNDS, "accent_soft"),
    "on_accent": ("accent", "accent_hover"),
    "ok": (*_GROUNDS, "ok_soft"),
    "warn": (*_GROUNDS, "warn_soft"),
    "late": (*_GROUNDS, "late_soft"),
    "rail_ink": ("rail", "rail_sel"),
    "rail_ink2": ("rail",),
}
"""Every ground a text colour may stand on; each pair has at least ``TEXT_MINIMUM`` (WCAG 2, 1.4.3)."""

BORDER_ON: dict[str, tuple[str, ...]] = {
    "edge": ("bg", "surface", "subtle"),
    "focus": _GROUNDS,
    "rail_focus": ("rail", "rail_sel"),
    "accent": ("surface", "accent_soft"),
    "late": ("surface", "late_soft"),
    "warn": ("surface", "warn_soft"),
    "ok": ("surface", "ok_soft"),
}
"""Every ground a border or focus colour may stand on; each pair has at least ``BORDER_MINIMUM`` (WCAG 2, 1.4.11)."""


def contrast(one: str, other: str) -> float:
    """The ratio of two colours by the WCAG 2 formula, 1.0 to 21.0, the same both ways round."""
    bright, dim = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[place : place + 2], 16) / 255) for place in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
