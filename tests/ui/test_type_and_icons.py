"""The shipped faces carry Vietnamese, nothing is smaller than 11 pt, icons take the colour they are asked for."""

import unicodedata

import pytest
from PySide6.QtGui import QColor, QFontInfo, QFontMetrics, QRawFont
from PySide6.QtWidgets import QWidget

import resources
from ui.look import faces, icons, theme
from ui.widgets.line_edit import LineEdit
from ui.widgets.words import RunningText, Words

VOWELS = "aăâeêioôơuưy"
TONES = ("", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323")
LETTERS = "".join(
    unicodedata.normalize("NFC", letter + tone)
    for base in (*VOWELS, "đ")
    for letter in (base, base.upper())
    for tone in (TONES if base != "đ" else ("",))
)


@pytest.mark.parametrize("name", faces.FILES)
def test_each_shipped_face_has_every_vietnamese_letter(dressed, name: str):
    face = QRawFont(resources.read_bytes(name), 15)
    assert [letter for letter in LETTERS + "₫–—…“”•·×→" if not face.supportsCharacter(ord(letter))] in ([], ["→"])


@pytest.mark.parametrize("role", sorted(faces.ROLES))
def test_no_text_is_smaller_than_eleven_points(dressed, role: faces.Role):
    assert theme.font(role).pointSizeF() >= faces.SMALLEST_POINTS


def test_words_and_figures_wear_the_shipped_faces(dressed):
    assert QFontInfo(theme.font("body")).family() == faces.WORDS_FAMILY
    assert QFontInfo(theme.font("figure")).family() == faces.FIGURES_FAMILY


def test_all_figures_of_a_column_are_equally_wide(dressed):
    metrics = QFontMetrics(theme.font("figure"))
    assert len({metrics.horizontalAdvance(figure) for figure in "0123456789"}) == 1


def test_lines_are_high_enough_for_letters_with_two_marks(dressed):
    face = theme.font("body")
    assert faces.line_height(face) == 20
    metrics, (above, below) = QFontMetrics(face), faces.room_for_marks(face)
    drawn = metrics.tightBoundingRect("ẪẨẤỖẶỘ")
    assert metrics.ascent() + above >= -drawn.top()
    assert metrics.descent() + below >= drawn.bottom()


def test_large_text_grows_every_role(dressed):
    theme.apply(dressed, dark=False, large=True)
    assert theme.font("body").pointSizeF() == pytest.approx(13)
    theme.apply(dressed, dark=False)


def test_an_icon_is_drawn_in_the_colour_of_its_token(dressed):
    picture = icons.pixmap("check", "late", 32).toImage()
    seen = {
        picture.pixelColor(x, y).name() for x in range(32) for y in range(32) if picture.pixelColor(x, y).alpha() == 255
    }
    assert seen == {QColor(theme.worn().tokens.late).name()}


def test_an_icon_is_sharp_on_a_dense_screen(dressed):
    picture = icons.pixmap("lock", "ink", 20, 1.5)
    assert (picture.width(), picture.devicePixelRatio()) == (30, 1.5)


def test_every_icon_can_be_drawn_and_its_licence_is_beside_it(dressed):
    for name in icons.names():
        picture = icons.pixmap(name, "ink", 20).toImage()
        assert any(picture.pixelColor(x, y).alpha() for x in range(20) for y in range(20)), name
    assert "ISC License" in resources.read_text("icons/lucide/LICENSE")
    assert "lucide-static" in resources.read_text("icons/lucide/SOURCES.md")


@pytest.mark.parametrize("make", [Words, LineEdit, RunningText], ids=lambda kind: kind.__name__)
def test_no_mark_is_cropped_where_it_is_shown(dressed, qtbot, make):
    """The same capitals, given more room, have no more inked pixels."""
    inked = []
    for room in (0, 40):
        sheet = QWidget()
        qtbot.addWidget(sheet)
        widget = make("ẪẶỂẤ", parent=sheet)
        widget.ensurePolished()
        widget.resize(200, widget.sizeHint().height() + room)
        picture = sheet.grab(widget.geometry()).toImage()
        spots = ((x, y) for x in range(120) for y in range(picture.height()))
        inked.append(sum(picture.pixelColor(x, y).lightness() < 120 for x, y in spots))
    assert inked[0] == inked[1] > 0
