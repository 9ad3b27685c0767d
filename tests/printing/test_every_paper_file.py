"""Every kind of paper as a file: its language, title, tags, outline, and the same bytes each time."""

import io
from collections.abc import Callable
from dataclasses import replace

import pytest
from pypdf import PdfReader

from desk_app.printing.papers.explanation import explanation_pdf
from tests.explanations import over_a_weekend, ten_years
from tests.printing.desk_papers import PILE_LINES, a_label, a_register_line, a_slip
from tests.printing.generated import MAKERS
from tests.printing.pages import tags
from tests.printing.papers_to_print import DOCUMENTS, FORTY_MISSING, PRESS

FILES: dict[str, Callable[[], bytes]] = {
    **{kind: lambda kind=kind: PRESS.paper(kind, [MAKERS[kind]()]) for kind in MAKERS},  # type: ignore[misc]
    "explanation": lambda: explanation_pdf([over_a_weekend()]),
    "label": lambda: PRESS.labels([a_label()]),
    "slip": lambda: PRESS.slips([a_slip()]),
}
NAMES = ("Ngọc Ẩn", "Thùy Dương", "Xuân Hường", "Sô Phiếp", "Khải Minh", "0891", "0900", "H58.123-26", "anonymous")
"""Persons, their numbers and dossiers: none may stand in what a file says about itself."""

LONG = {
    "receipt": {"documents": DOCUMENTS * 10},
    "supplement": {"missing": FORTY_MISSING},
    "refusal": {"reasons": ("Bản chính bị tẩy xóa ở dòng ghi ngày, tháng, năm sinh. " * 12,) * 6},
    "apology": {"reason": "Mốc ranh giới với thửa đất liền kề chưa rõ. " * 90},
    "transfer": {"lines": PILE_LINES * 5},
    "minutes": {"lines": PILE_LINES * 5},
    "register": {"lines": tuple(a_register_line(number) for number in range(1, 41))},
    "procedure_sheet": {"documents": DOCUMENTS * 10},
    "procedure_poster": {"documents": DOCUMENTS * 10},
}


@pytest.mark.parametrize("kind", FILES)
def test_a_file_names_its_language_and_title_and_no_person(kind: str) -> None:
    reader = PdfReader(io.BytesIO(FILES[kind]()))
    root = reader.trailer["/Root"]
    assert root["/Lang"] == "vi"  # type: ignore[index]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]  # type: ignore[index]
    assert reader.metadata is not None
    assert reader.metadata.title
    told = " ".join(str(value) for value in reader.metadata.values())
    assert [name for name in NAMES if name in told] == []


@pytest.mark.parametrize("kind", FILES)
def test_a_file_is_the_same_bytes_each_time_whatever_was_printed_between(kind: str) -> None:
    first = FILES[kind]()
    FILES["receipt"](), FILES["slip"]()
    assert FILES[kind]() == first


@pytest.mark.parametrize("kind", FILES)
def test_a_file_is_tagged_in_the_order_in_which_it_stands(kind: str) -> None:
    found = tags(FILES[kind]())
    roles = {role for role, _ in found}
    assert {"H1", "P"} <= roles
    assert roles <= {"H1", "H2", "P", "TH", "TD"}
    marks = [mark for _, several in found for mark in several]
    for page in {number for number, _ in marks}:  # a table goes on over the foot of a page
        here = [place for number, place in marks if number == page]
        assert here == sorted(set(here))


@pytest.mark.parametrize("kind", FILES)
def test_only_embedded_faces_are_referred_to(kind: str) -> None:
    for page in PdfReader(io.BytesIO(FILES[kind]())).pages:
        fonts = page["/Resources"]["/Font"]  # type: ignore[index]
        for name in fonts:
            face = fonts[name].get_object()
            assert "/FontFile2" in face["/FontDescriptor"], face["/BaseFont"]


@pytest.mark.parametrize("kind", LONG)
def test_a_paper_of_several_pages_has_an_outline_by_page(kind: str) -> None:
    paper = replace(MAKERS[kind](**LONG[kind]), copies=("",))  # type: ignore[index]
    reader = PdfReader(io.BytesIO(PRESS.paper(kind, [paper], "a4")))  # type: ignore[arg-type]
    assert len(reader.pages) > 1
    titles = [str(entry.title) for entry in reader.outline]  # type: ignore[union-attr]
    assert len(titles) == len(reader.pages)
    for number, words in enumerate(titles, start=1):
        assert f"{number}/{len(titles)}" in words


def test_an_explanation_of_several_pages_has_an_outline_by_page() -> None:
    reader = PdfReader(io.BytesIO(explanation_pdf([ten_years()])))
    assert len(reader.pages) == len(reader.outline) > 1


def test_several_labels_and_slips_are_found_by_their_codes() -> None:
    codes = [f"H58.123-260306-{number}" for number in range(1001, 1013)]
    for pdf, expected in (
        (PRESS.slips([a_slip(code=code) for code in codes]), codes),
        (
            PRESS.labels([a_label(code=code) for code in codes]),
            [f"{codes[0]} – {codes[7]}", f"{codes[8]} – {codes[11]}"],
        ),
    ):
        assert [str(entry.title) for entry in PdfReader(io.BytesIO(pdf)).outline] == expected  # type: ignore[union-attr]
