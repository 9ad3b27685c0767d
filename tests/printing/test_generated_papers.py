"""Every kind of paper, generated: it reads back in order, keeps to its boxes, and its codes scan.

``PAPERS=300`` generates so many of each kind instead of 30; what was recorded stands in docs/papers/README.md.
"""

import os

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.printing.generated import CHANGES, Drawn, forms_drawn
from tests.printing.generated_other import explanations_drawn, labels_drawn, slips_drawn
from tests.printing.pages import crossed, letters, overlapping, rules
from tests.printing.reading_back import assert_reads, text_of
from tests.printing.scanners import VIEWS, read, seen, surroundings

PAPERS: dict[str, st.SearchStrategy[Drawn]] = {
    **{kind: forms_drawn(kind) for kind in CHANGES},
    "explanation": explanations_drawn(),
    "label": labels_drawn(),
    "slip": slips_drawn(),
}
WITH_CODES = [kind for kind in PAPERS if kind not in ("refusal", "register")]
MANY = int(os.environ.get("PAPERS", "30"))
PATIENT = pytest.mark.timeout(120 + 6 * MANY)
UNSHRUNK = {
    "phases": [Phase.explicit, Phase.reuse, Phase.generate],  # shrinking a printed page takes minutes
    "suppress_health_check": [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
}


@PATIENT
@pytest.mark.parametrize("kind", PAPERS)
@settings(max_examples=MANY, **UNSHRUNK)
@given(st.data())
def test_a_generated_paper_reads_back_in_order_and_keeps_to_its_boxes(kind: str, data: st.DataObject) -> None:
    drawn = data.draw(PAPERS[kind])
    assert_reads(text_of(drawn.pdf), drawn.said, drawn.lost)
    left, right, lower, upper = drawn.margins
    for page, ruled in zip(letters(drawn.pdf), rules(drawn.pdf), strict=True):
        assert [one for one in page if one.left < left or one.right > right] == []
        assert [one for one in page if one.bottom < lower or one.top > upper] == []
        assert overlapping(page) == []
        assert crossed(page, ruled) == []


@PATIENT
@pytest.mark.parametrize("kind", WITH_CODES)
@settings(max_examples=10, **UNSHRUNK)
@given(st.data())
def test_every_code_of_a_generated_paper_scans_turned_and_photocopied(kind: str, data: st.DataObject) -> None:
    drawn = data.draw(PAPERS[kind])
    for dpi in (150, 203, 300):
        pictures = list(surroundings(drawn.pdf, dpi))
        for view in VIEWS:
            assert {text for picture in pictures for text in read(seen(picture, view))} == drawn.codes, (dpi, view)
