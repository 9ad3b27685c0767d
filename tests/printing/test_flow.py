"""How pieces are broken into pages."""

from hypothesis import given
from hypothesis import strategies as st

from desk_app.printing.flow import CLINGS, FREE, STAYS, Page, Piece, paginate
from desk_app.printing.pen import Pen


def no_ink(_pen: Pen, _top: float, _room: float) -> None:
    """Pieces of these tests are only placed."""


def a_piece(height: float = 10.0, **changes: object) -> Piece:
    return Piece(height, no_ink, **changes)  # type: ignore[arg-type]


def pages_of(pieces: list[Piece]) -> list[Page]:
    return paginate(pieces, top=20, later_top=10, bottom=110)


PIECES = st.lists(
    st.builds(
        a_piece,
        st.floats(1, 60),
        gap=st.floats(2, 8),
        least_gap=st.floats(0, 2),
        stretch=st.floats(0, 30),
        hold=st.sampled_from([FREE, CLINGS, STAYS]),
    ),
    min_size=1,
    max_size=40,
)


@given(PIECES)
def test_pieces_keep_their_order_never_overlap_and_stay_on_the_page(pieces: list[Piece]) -> None:
    pages = pages_of(pieces)
    assert [standing.piece.height for page in pages for standing in page] == [piece.height for piece in pieces]
    for page in pages:
        upper = 20 if page is pages[0] else 10
        for standing in page:
            assert standing.top >= upper - 1e-6
            upper = standing.top + standing.piece.height + standing.room
        assert upper <= 110 + 1e-6


def test_what_has_room_takes_all_it_would_like() -> None:
    (page,) = pages_of([a_piece(), a_piece(stretch=30)])
    assert page[1].room == 30


def test_the_signing_room_gives_way_before_the_gaps_do() -> None:
    (page,) = pages_of([a_piece(40), a_piece(40, gap=8, least_gap=2, stretch=30)])
    assert (page[1].top, page[1].room) == (68, 2)


def test_the_gaps_give_way_before_a_page_is_begun() -> None:
    (page,) = pages_of([a_piece(40), a_piece(45, gap=8, least_gap=2, stretch=30)])
    assert (page[1].top, page[1].room) == (65, 0)


def test_what_belongs_together_goes_to_the_next_page_together() -> None:
    pages = pages_of([a_piece(30), a_piece(30), a_piece(20, hold=CLINGS), a_piece(25, hold=STAYS)])
    assert [len(page) for page in pages] == [1, 3]


def test_a_group_that_no_page_can_hold_is_parted_where_it_holds_least() -> None:
    pages = pages_of([a_piece(30), a_piece(30, hold=CLINGS), a_piece(25, hold=STAYS), a_piece(50, hold=STAYS)])
    assert [len(page) for page in pages] == [1, 2, 1]


def test_a_head_is_repeated_where_its_row_begins_a_page() -> None:
    head = a_piece(12)
    pages = pages_of([head, *(a_piece(30, head=head) for _ in range(4))])
    assert [[standing.piece.height for standing in page] for page in pages] == [[12, 30, 30], [12, 30, 30]]


def test_a_head_is_never_left_alone_at_the_foot() -> None:
    head = a_piece(20)
    pages = pages_of([a_piece(65), head, a_piece(30, hold=STAYS, head=head)])
    assert [len(page) for page in pages] == [1, 2]
