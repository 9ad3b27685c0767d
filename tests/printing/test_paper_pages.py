"""Forms 02 to 06 on their pages: codes that scan, breaks in the right places, nothing cut, nothing overlapping."""

import io
import re
from dataclasses import replace
from typing import Any

import pytest
from pypdf import PdfReader

import resources
from desk_app.domain.papers.common import Marks
from desk_app.domain.papers.kinds import PaperKind
from desk_app.printing.form_reader import read_form
from desk_app.printing.papers.form import form_pdf
from desk_app.services.ports.press import Sheet
from tests.printing.pages import (
    assert_in_order,
    codes,
    page_texts,
    photocopied,
    pictures,
    turned,
)
from tests.printing.papers_to_print import FORTY_MISSING, MAKERS, MARKS, a_supplement, printed

# --- what is scanned

WITH_BARS: tuple[PaperKind, ...] = ("supplement", "apology", "stop", "control")


@pytest.mark.parametrize("kind", WITH_BARS)
@pytest.mark.parametrize("dpi", [150, 203, 300])
def test_the_bars_scan_at_every_resolution_and_turned(kind: PaperKind, dpi: int) -> None:
    image = pictures(printed(kind), dpi)[0]
    code = MAKERS[kind]().code
    upright, quarter = codes(image), turned(image)
    assert [upright, codes(quarter), codes(turned(quarter))] == [{"Code128": code}] * 3


@pytest.mark.parametrize("kind", ["receipt", *WITH_BARS])
def test_the_bars_scan_after_a_photocopy(kind: PaperKind) -> None:
    image = photocopied(pictures(printed(kind), 203)[0])
    assert codes(image)["Code128"] == MAKERS[kind]().code


@pytest.mark.parametrize("kind", WITH_BARS)
@pytest.mark.parametrize("code", ["000.15.28.H40-261121-0042", "000.000.000.000.H26-260302-01000512"])
def test_long_codes_scan_from_a5(kind: PaperKind, code: str) -> None:
    image = pictures(printed(kind, "a5", code=code), 203)[0]
    last = pictures(printed(kind, "a5", code=code), 203)[-1]
    assert (codes(image) or codes(last)) == {"Code128": code}


@pytest.mark.parametrize("kind", WITH_BARS)
@pytest.mark.parametrize("sheet", ["a5", "a4"])
def test_the_hollow_word_of_training_keeps_away_from_the_bars(kind: PaperKind, sheet: Sheet) -> None:
    pdf = printed(kind, sheet, marks=replace(MARKS, training=True))
    assert found_away_from_the_word(pdf) == [MAKERS[kind]().code]


def test_the_hollow_word_keeps_away_from_bars_in_the_middle_of_an_offices_form() -> None:
    text = resources.read_text("forms/tt03_2025_form02.toml")
    code = text[text.index('[[block]]\nkind = "code"') : text.index('[[block]]\nkind = "line"')]
    reason = '[[block]]\nkind = "line"\nparts = [{ label = "Lý do:"'
    form = read_form(text.replace(code, "").replace(reason, f"{code}{reason}"), name="mau02.toml")
    paper = a_supplement(marks=Marks(training=True))
    assert found_away_from_the_word(form_pdf([(form, paper)], "a5")) == [paper.code]


def found_away_from_the_word(pdf: bytes) -> list[str]:
    """The codes that scan, all of whose bars are above or below the hollow word."""
    found: list[str] = []
    for page, image in zip(PdfReader(io.BytesIO(pdf)).pages, pictures(pdf, 150), strict=True):
        drawn = page.get_contents().get_data().decode("latin-1")  # type: ignore[union-attr]
        bars = re.findall(r"n ((?:[-\d.]+ [-\d.]+ [-\d.]+ [-\d.]+ re ?){20,})f", drawn)
        lower, upper = word_span(drawn)
        for path in bars:
            numbers = [float(number) for number in re.findall(r"[-\d.]+", path)]
            assert upper < numbers[1] - 4 or lower > numbers[1] + numbers[3] + 4
        found += codes(image).values()
    return found


def word_span(drawn: str) -> tuple[float, float]:
    """The lowest and the highest point of the outline: the path's points, turned back onto the page."""
    turn = re.search(r"\nq\n([-\d.]+) ([-\d.]+) ([-\d.]+) ([-\d.]+) ([-\d.]+) ([-\d.]+) cm\n(.*?)Q\n", drawn, re.DOTALL)
    assert turn
    points = re.findall(r"([-\d.]+) ([-\d.]+)(?= [-\d.mlc])", turn[7])
    ys = [float(x) * float(turn[2]) + float(y) * float(turn[4]) + float(turn[6]) for x, y in points]
    return min(ys), max(ys)


# --- what fits


@pytest.mark.parametrize("kind", ["supplement", "refusal", "apology", "stop", "control"])
def test_a_usual_paper_takes_one_page_with_both_strips(kind: PaperKind) -> None:
    (text,) = page_texts(printed(kind, marks=MARKS))
    assert_in_order(text, ["BẢN ĐIỀU CHỈNH, thay bản 1", "IN LẠI LẦN 2 lúc 14 giờ 20 phút, ngày 09/03/2026"])


@pytest.mark.parametrize(("sheet", "pages"), [("a5", 3), ("a4", 2)])
def test_forty_missing_papers_go_on_with_a_repeated_head(sheet: Sheet, pages: int) -> None:
    texts = page_texts(printed("supplement", sheet, missing=FORTY_MISSING))
    assert len(texts) == pages
    for number, text in enumerate(texts[1:], start=2):
        head = f"Mã hồ sơ H58.123-260306-1007 – trang {number}/{pages}"
        assert text.startswith(head)
        if "Giấy tờ số" in text:
            assert text.startswith(f"{head} TT Giấy tờ, nội dung")
    assert_in_order(" ".join(texts), [f"{number} Giấy tờ số {number} của" for number in range(1, 41)])


@pytest.mark.parametrize("kind", ["refusal", "apology"])
def test_a_signature_never_stands_alone_on_its_page(kind: PaperKind) -> None:
    sentence = "Mốc ranh giới với thửa đất liền kề chưa rõ, cần đo lại. "
    for times in range(1, 60, 3):
        changes: dict[str, Any] = (
            {"reason": sentence * times} if kind == "apology" else {"reasons": (sentence * times,)}
        )
        texts = page_texts(printed(kind, "a5", **changes))
        before = texts[-1].split("NGƯỜI NỘP" if kind == "refusal" else "Nơi nhận:")[0]
        said = before.partition(f"trang {len(texts)}/{len(texts)}")[2] if len(texts) > 1 else before
        assert len(said.split()) > 12  # the closing line alone has fewer


def test_copies_lie_side_by_side_on_one_sheet() -> None:
    (text,) = page_texts(printed("supplement", "a5x2", copies=("Bản giao người nộp", "Bản lưu")))
    assert_in_order(text, ["Bản giao người nộp bản 1", "PHIẾU YÊU CẦU", "Bản lưu bản 1"])
