"""Words that make a page hard: every Vietnamese letter, the longest names, highland names, addresses of three lines."""

from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from desk_app.domain.papers.common import Marks, PaperPerson
from tests.printing.papers_to_print import LETTERHEAD, MARKS
from tests.printing.vietnamese import vietnamese_letters

EVERY_LETTER = vietnamese_letters() + "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
HARD = (
    EVERY_LETTER,
    "số 27/4, ấp Bình Trung, xã Tân Hòa, tỉnh Cửu Giang " * 4,
    "tổ dân phố số 12, khu đô thị mới phía Tây đường Nguyễn Thị Minh Khai nối dài, phường Đông Hưng Thuận Ẩm Ướt, "
    "thành phố Cửu Giang, tỉnh Cửu Giang (đối diện trụ sở cũ của Ủy ban nhân dân xã trước khi sắp xếp)",
    "Y Moan Êban Ô̆ƀ",
    "H'Hen Niê",
    "Nguyễn Thị K'Nhi",
    "Ẫ" * 90,
    "HỢP TÁC XÃ DỊCH VỤ NÔNG NGHIỆP TỔNG HỢP VÀ SẢN XUẤT KINH DOANH " * 3,
    "<b>Lê & Sơn</b> {code} %s \\n",
    "李明",
)
NAMES = st.one_of(
    st.text(vietnamese_letters() + "abcdeghiklmnopqrstuvxyABCDEGHIKLMNOPQRSTUVXY '", min_size=1, max_size=120).filter(
        str.strip
    ),
    st.sampled_from(HARD),
)
PERHAPS = st.just("") | NAMES
CODES = st.integers(1000, 1999).map(lambda number: f"H58.123-260306-{number}")
PEOPLE = st.builds(
    PaperPerson, NAMES, number=PERHAPS, address=PERHAPS, phone=st.just("") | st.just("0900 000 147"), email=PERHAPS
)
LETTERHEADS = st.builds(
    lambda superior, agency, place: replace(LETTERHEAD, superior=superior, agency=agency, place=place, sign="TTPVHCC"),
    NAMES,
    st.just(LETTERHEAD.agency) | NAMES,
    NAMES,
)
ANY_MARKS = st.sampled_from([Marks(), MARKS, replace(MARKS, training=True), Marks(training=True)])


def rows_of(one: st.SearchStrategy[Any], few: int = 6) -> st.SearchStrategy[tuple[Any, ...]]:
    """None or a few of something."""
    return st.lists(one, max_size=few).map(tuple)


def forty_or(one: st.SearchStrategy[Any], few: int = 6) -> st.SearchStrategy[tuple[Any, ...]]:
    """None, a few, or forty of something."""
    return rows_of(one, few) | rows_of(one, few).map(lambda some: (some * 40)[:40])
