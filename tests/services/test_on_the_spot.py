"""Settled on the spot: everything of a visit in one commit, or nothing of it."""

from dataclasses import replace
from datetime import datetime

import pytest

from desk_app.domain.books import Book
from desk_app.domain.errors import RuleBroken
from desk_app.domain.history import Happened
from desk_app.domain.states import Standing, State
from desk_app.domain.till import OfficialReceipt, PayWay
from desk_app.services.desk import Desk
from desk_app.services.visits import Piece, read_visit
from desk_app.wiring import new_id
from tests.building import CARD, MORNING, OFFICER, MovingClock
from tests.services.visiting import BIRTH, CONTRACT, COPIES, DIPLOMA, EXTRACT, SIGNATURE, a_visit

MARITAL = "1.004873"


def refused(code: str):
    return pytest.raises(RuleBroken, match=code.replace(".", r"\."))


def test_a_visit_is_received_paid_written_into_the_book_and_handed_back_in_one_go(desk: Desk) -> None:
    done = desk.on_the_spot.settle(a_visit(signer="Phạm Quốc Bảo"), OFFICER)
    [dossier], [line] = done.dossiers, done.lines
    assert dossier.state is State.RETURNED
    assert (done.payment and done.payment.amount, dossier.fee_vnd) == (21_000, 21_000)
    assert (line.book, line.no, line.pages, line.copies, line.fee_vnd) == (Book.COPIES, 1, 5, 3, 21_000)
    assert line.code == dossier.code == "H58.123-260302-1001"
    assert dossier.result
    assert dossier.result.number == "01, quyển số 01/2026 - SCT/BS"
    assert dossier.result.signer == "Phạm Quốc Bảo"


def test_the_history_shows_each_step_in_order(desk: Desk) -> None:
    [dossier] = desk.on_the_spot.settle(a_visit(), OFFICER).dossiers
    history = desk.lookup.folder(dossier.code).history
    assert [entry.what for entry in history] == [
        Happened.REGISTERED,
        Happened.FEE_TAKEN,
        Happened.RESULT_ARRIVED,
        Happened.RESULT_RETURNED,
    ]
    assert [entry.revision for entry in history] == [1, 2, 3, 4]


@pytest.mark.parametrize(
    ("piece", "total"),
    [
        (DIPLOMA, 21_000),
        (Piece(COPIES, "Giấy khai sinh", pages=1, number=10), 20_000),
        (Piece(COPIES, "Hồ sơ dự án", pages=250, number=1), 200_000),
        (Piece(SIGNATURE, "Sơ yếu lý lịch", number=2), 20_000),
        (Piece(CONTRACT, "Hợp đồng tặng cho quyền sử dụng đất"), 50_000),
        (Piece(EXTRACT, "Trích lục khai sinh", number=4), 32_000),
    ],
)
def test_worked_amounts_are_taken(desk: Desk, piece: Piece, total: int) -> None:
    payment = desk.on_the_spot.settle(a_visit(piece), OFFICER).payment
    assert payment is not None
    assert payment.amount == total


def test_papers_of_one_kind_are_one_dossier_and_each_has_its_number(desk: Desk) -> None:
    done = desk.on_the_spot.settle(a_visit(DIPLOMA, Piece(COPIES, "Căn cước", number=2)), OFFICER)
    [dossier] = done.dossiers
    assert [line.no for line in done.lines] == [1, 2]
    assert dossier.result
    assert dossier.result.number == "01-02, quyển số 01/2026 - SCT/BS"
    assert dossier.request == "Bằng tốt nghiệp trung học phổ thông (5 trang, 3 bản); Căn cước (2 bản)"
    assert done.payment
    assert done.payment.amount == 25_000


def test_papers_of_two_kinds_are_two_dossiers_of_one_visit_paid_at_once(desk: Desk) -> None:
    leaf = OfficialReceipt.typed("AA-26E", "412")
    visit = a_visit(DIPLOMA, Piece(SIGNATURE, "Sơ yếu lý lịch"), receipt=leaf)
    done = desk.on_the_spot.settle(visit, OFFICER)
    copies, signature = done.dossiers
    assert copies.bundle == signature.bundle == visit.id
    assert (copies.fee_vnd, signature.fee_vnd) == (21_000, 10_000)
    assert done.payment
    assert (done.payment.amount, done.payment.code) == (31_000, copies.code)
    assert signature.code in done.payment.note
    assert [line.book for line in done.lines] == [Book.COPIES, Book.SIGNATURES]


def test_a_certified_original_goes_back_and_a_signed_paper_is_kept_once(desk: Desk) -> None:
    done = desk.on_the_spot.settle(a_visit(DIPLOMA, Piece(SIGNATURE, "Sơ yếu lý lịch")), OFFICER)
    copied, signed = (dossier.papers[0] for dossier in done.dossiers)
    assert copied.present_only
    assert (signed.present_only, signed.originals, signed.holder) == (False, 1, "desk")


def test_saving_twice_settles_once(desk: Desk) -> None:
    visit = a_visit(DIPLOMA, Piece(SIGNATURE, "Sơ yếu lý lịch"))
    first, second = (desk.on_the_spot.settle(visit, OFFICER) for _ in range(2))
    assert (second.again, second.payment, second.lines) == (True, first.payment, first.lines)
    assert second.dossiers == first.dossiers
    assert desk.lookup.counts().received == 2


def test_what_is_refused_last_undoes_what_was_done_first(desk: Desk) -> None:
    leaf = OfficialReceipt.typed("AA-26E", "412")
    desk.on_the_spot.settle(a_visit(receipt=leaf), OFFICER)
    with refused("till.receipt_taken"):
        desk.on_the_spot.settle(a_visit(receipt=leaf), OFFICER)
    with refused("book.number_taken"):
        desk.on_the_spot.settle(a_visit(numbers={Book.COPIES: 1}), OFFICER)
    done = desk.on_the_spot.settle(a_visit(), OFFICER)
    assert (done.dossiers[0].code, done.lines[0].no) == ("H58.123-260302-1002", 2)
    assert len(desk.till.of_shift(OFFICER).payments) == 2


def test_what_takes_longer_is_sent_to_the_reception_page(desk: Desk) -> None:
    with refused("spot.takes_longer"):
        desk.on_the_spot.settle(a_visit(Piece(MARITAL, "Giấy xác nhận")), OFFICER)
    assert desk.lookup.counts().received == 0


def test_registering_a_birth_in_time_costs_nothing_and_needs_no_book(desk: Desk) -> None:
    done = desk.on_the_spot.settle(a_visit(Piece(BIRTH)), OFFICER)
    assert (done.payment, done.lines, done.dossiers[0].fee_vnd) == (None, (), 0)
    assert done.dossiers[0].state is State.RETURNED


def test_where_the_tariff_is_silent_the_amount_has_to_be_typed(desk: Desk) -> None:
    silent = Piece("2.002363")
    with refused("spot.amount_missing") as told:
        desk.on_the_spot.settle(a_visit(DIPLOMA, silent), OFFICER)
    assert told.value.facts["field"] == "pieces[2].fee"
    done = desk.on_the_spot.settle(a_visit(DIPLOMA, replace(silent, fee_vnd=5_000)), OFFICER)
    assert done.payment
    assert done.payment.amount == 26_000


def test_a_typed_amount_goes_before_the_tariff(desk: Desk) -> None:
    done = desk.on_the_spot.settle(a_visit(replace(DIPLOMA, fee_vnd=14_000)), OFFICER)
    assert done.payment
    assert done.payment.amount == 14_000


def test_an_exemption_covers_what_it_is_for_and_the_rest_is_paid(desk: Desk) -> None:
    mortgage = Piece(CONTRACT, "Hợp đồng thế chấp quyền sử dụng đất")
    [offered] = desk.on_the_spot.look(a_visit(DIPLOMA, mortgage)).exemptions
    done = desk.on_the_spot.settle(a_visit(DIPLOMA, mortgage, exemption=offered.code), OFFICER)
    assert done.payment is not None
    assert done.payment.exemption is not None
    assert (done.payment.amount, done.payment.exemption.amount) == (21_000, 50_000)
    assert [line.fee_vnd for line in done.lines] == [21_000, 0]


def test_what_is_free_by_an_exemption_stands_in_the_till_with_its_ground(desk: Desk) -> None:
    mortgage = Piece(CONTRACT, "Hợp đồng thế chấp quyền sử dụng đất")
    payment = desk.on_the_spot.settle(a_visit(mortgage, exemption="farm_loan"), OFFICER).payment
    assert payment is not None
    assert payment.exemption is not None
    assert (payment.amount, payment.exemption.ground) == (0, "TT 226/2016/TT-BTC")


def test_an_exemption_that_covers_nothing_is_refused(desk: Desk) -> None:
    with refused("fee.exemption"):
        desk.on_the_spot.look(a_visit(Piece(SIGNATURE, "Sơ yếu lý lịch"), exemption="nobody"))


@pytest.mark.parametrize(
    ("piece", "code", "field"),
    [
        (replace(DIPLOMA, what=" "), "book.what_missing", "pieces[2].what"),
        (replace(DIPLOMA, pages=0), "fee.amount", "pieces[2].pages"),
        (replace(DIPLOMA, number=0), "fee.amount", "pieces[2].number"),
        (replace(DIPLOMA, fee_vnd=-1), "fee.amount", "pieces[2].fee"),
        (Piece("9.999999", "x"), "dossier.unknown_procedure", "procedure"),
    ],
)
def test_a_refusal_names_the_paper_and_its_field(desk: Desk, piece: Piece, code: str, field: str) -> None:
    with refused(code) as told:
        desk.on_the_spot.settle(a_visit(DIPLOMA, piece), OFFICER)
    assert told.value.facts["field"] == field
    assert desk.lookup.counts().received == 0


def test_a_look_shows_the_fee_and_the_numbers_to_come(desk: Desk) -> None:
    desk.on_the_spot.settle(a_visit(), OFFICER)
    seen = desk.on_the_spot.look(a_visit(DIPLOMA, Piece(SIGNATURE, "Sơ yếu lý lịch")))
    assert seen.fee.total == 31_000
    assert [(each.book, each.no) for each in seen.numbers] == [(Book.COPIES, 2), (Book.SIGNATURES, 1)]


def test_what_comes_after_15_o_clock_may_still_be_settled_at_once_and_is_early(desk: Desk, clock: MovingClock) -> None:
    clock.moment = datetime(2026, 3, 2, 15, 30)
    [dossier] = desk.on_the_spot.settle(a_visit(), OFFICER).dossiers
    assert dossier.promise.first_due_at == datetime(2026, 3, 3, 17, 0)
    assert dossier.standing(clock.moment) is Standing.EARLY


def test_a_transfer_is_kept_with_the_words_it_is_found_by(desk: Desk) -> None:
    done = desk.on_the_spot.settle(a_visit(way=PayWay.QR, memo="PHI 260302 KTGR"), OFFICER)
    assert done.payment
    assert (done.payment.way, done.payment.note) == (PayWay.QR, "PHI 260302 KTGR")
    assert desk.till.of_shift(OFFICER).expected == 0


def test_kinds_are_what_has_a_book_and_what_is_due_the_same_day(desk: Desk) -> None:
    kinds = {kind.procedure.key: kind for kind in desk.on_the_spot.kinds()}
    assert (kinds[COPIES].by_pages, kinds[COPIES].by_copies) == (True, True)
    assert (kinds[SIGNATURE].by_pages, kinds[SIGNATURE].by_copies) == (False, False)
    assert kinds[CONTRACT].book is Book.CONTRACTS
    assert kinds[BIRTH].book is None
    assert MARITAL not in kinds
    assert next(iter(kinds)) == COPIES


def test_a_visit_is_read_from_one_json_object() -> None:
    visit = read_visit(
        {
            "card_qr": CARD,
            "pieces": [{"procedure": COPIES, "what": "Bằng lái xe", "pages": 2, "number": 3}],
            "way": "qr",
            "receipt": "aa-26e 412",
            "numbers": {"copies": 44},
        },
        new_id,
    )
    assert (visit.owner.name, visit.way, visit.numbers) == ("Nguyễn Thị Mẫu", PayWay.QR, {Book.COPIES: 44})
    assert visit.pieces == (Piece(COPIES, "Bằng lái xe", 2, 3),)
    assert str(visit.receipt) == "AA-26E 0000412"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"pieces": []}, "spot.nothing_to_do"),
        ({"pieces": [{"what": "x"}]}, "dossier.procedure_missing"),
        ({"pieces": [{"procedure": COPIES, "pages": "5"}]}, "filing.wrong_count"),
        ({"pieces": [{"procedure": COPIES, "seiten": 5}]}, "filing.unknown_name"),
        ({"way": "gold"}, "filing.unknown_choice"),
        ({"numbers": {"roll": 1}}, "filing.unknown_name"),
        ({"document": 1}, "filing.unknown_name"),
    ],
)
def test_a_broken_object_is_refused_by_name(change: dict[str, object], code: str) -> None:
    good = {"applicant": {"name": "Lương Thị Ngọc Ẩn"}, "pieces": [{"procedure": COPIES, "what": "Bằng lái xe"}]}
    with refused(code):
        read_visit(good | change, new_id)


def test_the_morning_is_the_moment_of_every_step(desk: Desk) -> None:
    done = desk.on_the_spot.settle(a_visit(), OFFICER)
    assert {entry.at for entry in desk.lookup.folder(done.dossiers[0].code).history} == {MORNING}


def test_a_number_read_off_the_paper_book_is_the_first_of_its_book_and_the_others_follow(desk: Desk) -> None:
    visit = a_visit(DIPLOMA, replace(DIPLOMA, what="Căn cước"), Piece(SIGNATURE, "Sơ yếu lý lịch"))
    done = desk.on_the_spot.settle(replace(visit, numbers={Book.COPIES: 44}, note="sổ giấy"), OFFICER)
    assert [(line.book, line.no) for line in done.lines] == [
        (Book.COPIES, 44),
        (Book.COPIES, 45),
        (Book.SIGNATURES, 1),
    ]
