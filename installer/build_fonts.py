"""The shipped font files made from their packages: whole faces for the screen, small renamed faces for paper.

Run by a developer, never by an officer, when a face is renewed:

    python -m installer.build_fonts --liberation DIR --be-vietnam DIR

The first folder holds the files of Debian's ``fonts-liberation2`` (the TTF files, and its ``copyright``, which may lie
elsewhere: ``--liberation-licence FILE``), the second the unpacked npm package ``@expo-google-fonts/be-vietnam-pro``.
The same input gives the same bytes. fontTools is needed here and in the tests, not by the program.
"""

import argparse
import hashlib
import json
import re
import shutil
from pathlib import Path

from fontTools import subset
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont

FONTS = Path(__file__).resolve().parent.parent / "resources" / "fonts"

STYLES = ("Regular", "Bold", "Italic", "BoldItalic")
FAMILY = "Motcua Serif"  # a changed Liberation may not keep the reserved name: OFL 1.1, condition 3

# Latin in full (Vietnamese, the languages of the highlands, names from abroad), marks, punctuation, money, arrows.
KEPT = (
    *range(0x0020, 0x007F),
    *range(0x00A0, 0x0250),
    *range(0x02B0, 0x0370),
    *range(0x1E00, 0x1F00),
    *range(0x2010, 0x2028),
    *range(0x2030, 0x205F),
    *range(0x2070, 0x20D0),
    *range(0x2100, 0x2230),
    0x2248,
    0x2260,
    0x2264,
    0x2265,
    0x25A0,
    0x25A1,
    0x25CA,
    0x25CB,
    0x25CF,
)

UI_FACES = {
    "BeVietnamPro-Regular.ttf": "400Regular/BeVietnamPro_400Regular.ttf",
    "BeVietnamPro-Medium.ttf": "500Medium/BeVietnamPro_500Medium.ttf",
    "BeVietnamPro-SemiBold.ttf": "600SemiBold/BeVietnamPro_600SemiBold.ttf",
}

TRAINING_WORD = "TẬP HUẤN"


def paper_face(source: Path, style: str, target: Path) -> None:
    """Cut one Liberation Serif face down to :data:`KEPT`, without hints (paper needs none), under its own name."""
    options = subset.Options()
    options.hinting = False
    options.layout_features = []
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.notdef_outline = True
    options.drop_tables = [*options.drop_tables, "FFTM"]
    options.recalc_timestamp = False
    font = subset.load_font(str(source), options)
    worker = subset.Subsetter(options)
    worker.populate(unicodes=KEPT)
    worker.subset(font)
    postscript = f"{FAMILY.replace(' ', '')}-{style}"
    version = f"{font['name'].getDebugName(5)}; cut from Liberation Serif {style} for the papers of Quầy Một Cửa"
    spoken = {"BoldItalic": "Bold Italic"}.get(style, style)
    for number, words in (
        (1, FAMILY),
        (2, spoken),
        (3, postscript),
        (4, f"{FAMILY} {spoken}"),
        (5, version),
        (6, postscript),
    ):
        font["name"].removeNames(nameID=number)
        font["name"].setName(words, number, 3, 1, 0x409)
    font.save(str(target))


def word_outline(source: Path, word: str) -> dict[str, object]:
    """The outline of a word as moves in font units: quadratic curves turned into cubic ones, as PDF knows no others."""
    font = TTFont(str(source))
    glyphs, names, widths = font.getGlyphSet(), font.getBestCmap(), font["hmtx"]
    left, moves = 0, []
    for letter in word:
        pen = DecomposingRecordingPen(glyphs)
        glyphs[names[ord(letter)]].draw(pen)
        moves += _cubic(pen.value, left)
        left += widths[names[ord(letter)]][0]
    return {"word": word, "units_per_em": font["head"].unitsPerEm, "width": left, "moves": moves}


def _cubic(record: list[tuple[str, tuple[tuple[float, float], ...]]], left: float) -> list[list[object]]:
    moves: list[list[object]] = []
    x = y = 0.0
    for act, points in record:
        if act in ("moveTo", "lineTo"):
            x, y = points[0]
            moves.append(["M" if act == "moveTo" else "L", round(x + left, 1), y])
        elif act == "qCurveTo":
            controls = points[:-1]
            for index, (cx, cy) in enumerate(controls):
                if index + 1 < len(controls):
                    ex, ey = (cx + controls[index + 1][0]) / 2, (cy + controls[index + 1][1]) / 2
                else:
                    ex, ey = points[-1]
                one = (x + 2 * (cx - x) / 3 + left, y + 2 * (cy - y) / 3)
                two = (ex + 2 * (cx - ex) / 3 + left, ey + 2 * (cy - ey) / 3)
                moves.append(["C", *(round(value, 1) for value in (*one, *two, ex + left, ey))])
                x, y = ex, ey
        else:
            moves.append(["Z"])
    return moves


def mark_edges(source: Path) -> dict[str, list[int]]:
    """Left and right edge of each combining mark, in font units: a mark is set over the letter before it."""
    font = TTFont(str(source))
    names, glyphs = font.getBestCmap(), font["glyf"]
    edges = {}
    for code in range(0x0300, 0x0370):
        glyph = glyphs[names[code]] if code in names else None
        if glyph is not None and glyph.numberOfContours:
            edges[f"{code:04X}"] = [glyph.xMin, glyph.xMax]
    return edges


def licence_words(copyright_file: Path) -> str:
    """The OFL paragraphs of Debian's copyright file, without its own markup."""
    text = copyright_file.read_text(encoding="utf-8")
    owners = re.search(r"^Copyright:\n((?: .+\n)+)License: SIL-OFL-1\.1\n((?: .*\n)+)", text, re.MULTILINE)
    if owners is None:
        raise SystemExit(f"no OFL paragraph in {copyright_file}")
    lines = [*owners[1].splitlines(), "", *owners[2].splitlines()]
    return "\n".join("" if line.strip() == "." else line.strip() for line in lines) + "\n"


def main() -> None:
    """Build everything under ``resources/fonts``."""
    parser = argparse.ArgumentParser(description="Build the shipped fonts.")
    parser.add_argument("--liberation", type=Path, required=True, help="folder of the Liberation TTF files")
    parser.add_argument("--liberation-licence", type=Path, help="Debian's copyright file of the package")
    parser.add_argument("--be-vietnam", type=Path, required=True, help="the unpacked npm package")
    asked = parser.parse_args()
    papers, screen = FONTS / "paper", FONTS / "ui"
    for folder in (papers, screen):
        folder.mkdir(parents=True, exist_ok=True)
    sources: dict[str, Path] = {}
    for style in STYLES:
        source = asked.liberation / f"LiberationSerif-{style}.ttf"
        target = papers / f"MotcuaSerif-{style}.ttf"
        paper_face(source, style, target)
        sources[f"paper/{target.name}"] = source
    marks = {style: mark_edges(papers / f"MotcuaSerif-{style}.ttf") for style in STYLES}
    _write_json(papers / "marks.json", marks)
    _write_json(papers / "training_word.json", word_outline(papers / "MotcuaSerif-Bold.ttf", TRAINING_WORD))
    for name in ("LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf"):
        shutil.copyfile(asked.liberation / name, screen / name)
        sources[f"ui/{name}"] = asked.liberation / name
    for name, inside in UI_FACES.items():
        shutil.copyfile(asked.be_vietnam / inside, screen / name)
        sources[f"ui/{name}"] = asked.be_vietnam / inside
    licence = asked.liberation_licence or asked.liberation / "copyright"
    (FONTS / "OFL-Liberation.txt").write_text(licence_words(licence), encoding="utf-8", newline="\n")
    be_vietnam = (asked.be_vietnam / "LICENSE_FONT").read_text(encoding="utf-8")
    (FONTS / "OFL-BeVietnamPro.txt").write_text(be_vietnam, encoding="utf-8", newline="\n")
    for name, source in sources.items():
        print(f"| `{name}` | {_digest(source)} | {_digest(FONTS / name)} |")


def _write_json(target: Path, value: object) -> None:
    target.write_text(
        json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8", newline="\n"
    )


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


if __name__ == "__main__":
    main()
