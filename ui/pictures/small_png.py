"""Pictures of windows as PNG files of few colours: a quarter of the size, and nothing to be seen of it."""

from collections import Counter
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from ui.look.tokens import DARK, LIGHT, TOKEN_NAMES

SHADES = 16
"""Besides the tokens as they are: so many shades of the edges of letters."""

APART = 60
"""How far two shades are apart at least, red, green and blue together (each 0 to 255)."""

TOLD = 60
"""A token on fewer pixels is no colour of this picture."""

COMMON = 900
EVERY_ROW = 3
"""Colours are counted in every third row: letters are higher than that."""


def save(image: QImage, path: Path, dark: bool) -> None:
    """Write a picture with a palette; OSError when the file could not be written."""
    full = image.convertToFormat(QImage.Format.Format_RGB32)
    plain = Qt.ImageConversionFlag.ThresholdDither
    small = full.convertToFormat(QImage.Format.Format_Indexed8, _palette(full, dark), plain)
    if not small.save(str(path), "PNG", 0):  # type: ignore[call-overload]  # quality 0 packs tightest
        raise OSError(f"not written: {path}")


def _palette(image: QImage, dark: bool) -> list[int]:
    seen = Counter[int]()
    pixels = memoryview(image.constBits()).cast("I")
    stride = image.bytesPerLine() // 4
    for row in range(0, image.height(), EVERY_ROW):
        seen.update(pixels[row * stride : row * stride + image.width()])
    tokens = DARK if dark else LIGHT
    exact = {0xFF000000 | int(tokens.named(name)[1:], 16) for name in TOKEN_NAMES}
    palette = sorted(colour for colour in exact if seen[colour] * EVERY_ROW >= TOLD)
    most = len(palette) + SHADES
    for shade, _ in seen.most_common(COMMON):
        if len(palette) < most and all(_distance(shade, other) >= APART for other in palette):
            palette.append(shade | 0xFF000000)
    return palette


def _distance(one: int, other: int) -> int:
    return sum(abs((one >> place & 255) - (other >> place & 255)) for place in (0, 8, 16))
