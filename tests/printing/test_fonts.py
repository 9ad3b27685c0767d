"""The shipped faces: every Vietnamese letter, no letter lost in silence."""

import io
import unicodedata

import pytest
from fontTools.ttLib import TTFont

import resources
from desk_app.printing.fonts import Face, Kind, lost_letters, printable, stretches, width
from tests.printing.vietnamese import vietnamese_letters

SIGNS = "₫–—…“”‘’•·×0123456789%/@°½€"


def shipped_faces() -> list[str]:
    return resources.names("fonts/paper", ".ttf") + resources.names("fonts/ui", ".ttf")


def test_there_are_one_hundred_and_thirty_four_vietnamese_letters() -> None:
    assert len(set(vietnamese_letters())) == len(vietnamese_letters()) == 134


@pytest.mark.parametrize("name", shipped_faces())
def test_every_shipped_face_has_all_vietnamese_letters_and_signs(name: str) -> None:
    has = TTFont(io.BytesIO(resources.read_bytes(name))).getBestCmap()
    assert [letter for letter in vietnamese_letters() + SIGNS if ord(letter) not in has] == []


@pytest.mark.parametrize("name", shipped_faces())
def test_every_shipped_face_may_be_embedded(name: str) -> None:
    assert TTFont(io.BytesIO(resources.read_bytes(name)))["OS/2"].fsType == 0


def test_the_paper_faces_have_the_same_letters_and_an_unreserved_name() -> None:
    faces = [TTFont(io.BytesIO(resources.read_bytes(f"fonts/paper/{face}.ttf"))) for face in Face]
    assert len({frozenset(face.getBestCmap()) for face in faces}) == 1
    for face in faces:
        assert "Liberation" not in "".join(face["name"].getDebugName(number) for number in (1, 3, 4, 6))


def test_each_font_has_its_licence_and_source_beside_it() -> None:
    for name in ("OFL-Liberation.txt", "OFL-BeVietnamPro.txt"):
        assert "SIL OPEN FONT LICENSE Version 1.1" in resources.read_text(f"fonts/{name}")
    sources = resources.read_text("fonts/SOURCES.md")
    assert [name for name in shipped_faces() if name.removeprefix("fonts/") not in sources] == []


def test_the_faces_are_as_wide_as_times() -> None:
    assert width("Hamburgefonstiv", Face.REGULAR, 1000) == pytest.approx(6999, rel=0.001)  # by the metrics of Times
    assert width("0", Face.REGULAR, 1000) == pytest.approx(500)


def test_decomposed_text_is_composed_before_it_is_drawn() -> None:
    assert printable(unicodedata.normalize("NFD", "Lương Thị Ngọc Ẩn")) == "Lương Thị Ngọc Ẩn"


def test_invisible_letters_and_odd_blanks_are_tidied() -> None:
    assert printable("Lê\u200b\u00a0Văn\u202fAn\tBình\u00ad\x07") == "Lê Văn An Bình"


def test_a_letter_that_no_face_has_is_marked_and_reported() -> None:
    assert [(stretch.kind, stretch.text) for stretch in stretches("Lý 李 An", Face.BOLD)] == [
        (Kind.PLAIN, "Lý "),
        (Kind.LOST, "?"),
        (Kind.PLAIN, " An"),
    ]
    assert lost_letters("Lý 李 An ☐ 李") == "李☐"


def test_highland_letters_with_a_loose_mark_are_kept_and_take_no_width() -> None:
    assert lost_letters("Ô̆ ê̆ ơ̆ ư̆ ƀ Ƀ č ĕ ĭ ŏ ŭ ñ") == ""
    assert width("ê̆", Face.REGULAR, 10) == width("ê", Face.REGULAR, 10)
