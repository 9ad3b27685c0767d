"""The page "settled on the spot": by keyboard only, from the card to the number in the book, and the next citizen."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from desk_app import wiring
from desk_app.domain.books import Book
from desk_app.domain.till import PayWay
from desk_app.domain.vietqr import objects
from desk_app.services.desk import Desk
from desk_app.services.installation import new_office
from tests.building import CARD, OFFICER, MovingClock
from tests.ui.reception_counter import OTHER_CARD
from tests.ui.spot_counter import SpotCounter
from tests.ui.working import Workplace
from ui.reception.typed import TypedPerson
from ui.spot.asked import SpotAsked
from ui.spot.typed import TypedPiece, TypedVisit, place_of

ENTER, F9, F12 = Qt.Key.Key_Return, Qt.Key.Key_F9, Qt.Key.Key_F12
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A desk whose office has named an account."""
    office = new_office(code="H58.123", name="UBND xã Tân Hòa", desk="1", training=True)
    named = replace(office, account_bin="970405", account_number="6400201004455", account_holder="UBND XA TAN HOA")
    wiring.make_desk(tmp_path / "desk", named, OFFICER)
    made = wiring.start_desk(tmp_path / "desk", MovingClock())
    yield made
    made.close()


@pytest.fixture
def spot(desk: Desk, tmp_path: Path, qtbot, dressed) -> Iterator[SpotCounter]:
    """The page in front of an officer; at the end no piece of work may have gone wrong unheard."""
    place = Workplace(desk, tmp_path)
    made = SpotCounter(place, qtbot)
    yield made
    made.settle()
    assert place.told == []
    place.tasks.close()


def test_a_visit_takes_a_card_and_a_few_keys(spot: SpotCounter, desk: Desk) -> None:
    spot.diploma()
    assert spot.page.form.money.total.text() == "21.000 đ"
    assert spot.page.form.money.in_words.text() == "21.000 đồng"
    spot.press(F12)
    [line] = desk.books.of_year(Book.COPIES, 2026)
    assert (line.who, line.what, line.pages, line.copies, line.fee_vnd) == (
        "Nguyễn Thị Mẫu",
        "Bang tot nghiep",
        5,
        3,
        21_000,
    )
    assert desk.till.of_shift("Nguyễn Thu Hà").expected == 21_000


def test_after_f12_the_number_stands_large_and_nobody_s_name_is_left(spot: SpotCounter) -> None:
    spot.diploma()
    spot.press(F12)
    said = spot.page.form.result.words()
    assert "01" in said.split(" · ")[0]
    assert "Chứng thực bản sao đúng với bản chính" in said
    assert "Số chứng thực: 01 · Quyển số: 01/2026 - SCT/BS" in said
    assert "Mẫu" not in said
    assert spot.page.typed().person.is_empty()


def test_the_next_card_can_be_scanned_at_once(spot: SpotCounter) -> None:
    spot.diploma()
    spot.press(F12)
    assert spot.focus is spot.page.form.person.fields.edit("number")
    spot.scan(OTHER_CARD)
    assert spot.page.typed().person.number.replace(" ", "") == "082190000147"
    assert spot.focus is spot.page.form.pieces.rows[0].what
    assert spot.page.form.result.isVisible()
    spot.type("Giay khai sinh")
    assert not spot.page.form.result.isVisible()


def test_change_is_counted_while_cash_is_typed(spot: SpotCounter) -> None:
    spot.diploma()
    spot.press(ENTER)
    assert spot.focus is spot.page.form.money.given
    spot.type("50000")
    assert spot.page.form.money.change.text() == "29.000 đ"
    spot.press(F12)
    assert "29.000" in spot.page.form.result.words()


def test_too_little_cash_keeps_everything_out_of_the_record(spot: SpotCounter, desk: Desk) -> None:
    spot.diploma()
    spot.press(ENTER)
    spot.type("20000")
    spot.press(F12)
    assert "còn thiếu 1.000 đồng" in spot.page.form.money._given.wrong()
    assert desk.lookup.counts().received == 0
    assert spot.focus is spot.page.form.money.given


def test_several_papers_of_two_kinds_add_up(spot: SpotCounter, desk: Desk) -> None:
    spot.diploma()
    spot.press(Qt.Key.Key_D, CTRL)
    spot.press(F9)
    spot.type("So yeu ly lich")
    assert spot.page.form.pieces.rows[1].kind.value() == "2.000884"
    assert spot.page.form.money.total.text() == "31.000 đ"
    spot.press(F12)
    assert len(desk.books.of_year(Book.SIGNATURES, 2026)) == 1
    assert desk.lookup.counts().received == 2


def test_an_added_line_that_stays_empty_is_no_paper(spot: SpotCounter, desk: Desk) -> None:
    spot.diploma()
    spot.press(Qt.Key.Key_D, CTRL)
    spot.press(F12)
    assert [line.no for line in desk.books.of_year(Book.COPIES, 2026)] == [1]


def test_a_paper_without_a_name_is_asked_for_it(spot: SpotCounter) -> None:
    spot.window.go_to("spot", spot.place.desk.scanning.read(CARD))
    spot.settle()
    spot.press(F12)
    row = spot.page.form.pieces.rows[0]
    assert "tên giấy tờ" in row.wrong.words.text()
    assert spot.focus is row.what


def test_nobody_is_settled_without_a_name(spot: SpotCounter, desk: Desk) -> None:
    spot.page.form.pieces.rows[0].what.setFocus()
    spot.type("Bang lai xe")
    spot.press(F12)
    assert spot.focus is spot.page.form.person.fields.edit("name")
    assert desk.lookup.counts().received == 0


def test_a_transfer_shows_a_code_to_the_office_s_account(spot: SpotCounter, qtbot, tmp_path: Path) -> None:
    spot.diploma()
    spot.page.form.money.way.step(1)
    spot.settle()
    code = spot.page.form.money.code
    assert code.isVisible()
    picture = code.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    grey = Image.frombytes("L", (picture.bytesPerLine(), picture.height()), bytes(picture.constBits()))
    [found] = zxingcpp.read_barcodes(grey.crop((0, 0, picture.width(), picture.height())))
    told = objects(found.text)
    assert (told["54"], told["53"]) == ("21000", "704")
    assert "6400201004455" in told["38"]
    spot.press(F12)
    [story] = spot.place.desk.till.of_shift("Nguyễn Thu Hà").payments
    assert story.payment.way is PayWay.QR
    assert story.payment.note in told["62"]


def test_a_number_from_the_paper_book_goes_before_the_record_s(spot: SpotCounter, desk: Desk) -> None:
    spot.diploma()
    number, volume = spot.page.form.book.edits[Book.COPIES]
    assert (number.text(), volume.text()) == ("01", "01")
    number.setFocus()
    number.selectAll()
    spot.type("4313")
    spot.press(F12)
    assert "4313" in spot.page.form.book.wrong.words.text()
    spot.page.form.book.note_edit.setFocus()
    spot.type("so giay da ghi den 4312")
    spot.press(F12)
    assert [line.no for line in desk.books.of_year(Book.COPIES, 2026)] == [4313]


def test_an_official_receipt_that_is_taken_is_told_at_its_field(spot: SpotCounter) -> None:
    for _ in range(2):
        spot.diploma()
        spot.page.form.money.symbol.setText("AA-26E")
        spot.page.form.money.serial.setText("412")
        spot.press(F12)
    assert spot.focus is spot.page.form.money.serial
    assert "AA-26E 0000412" in spot.page.form.money._serial.wrong()


def test_who_signs_and_the_kind_stay_for_the_next_citizen(spot: SpotCounter) -> None:
    spot.diploma()
    spot.press(F9)
    spot.page.form.book.signer.setText("Phạm Quốc Bảo")
    spot.press(F12)
    assert spot.page.form.book.signer.value() == "Phạm Quốc Bảo"
    assert spot.page.form.pieces.rows[0].kind.value() == "2.000884"
    assert spot.place.comfort.text("signer") == "Phạm Quốc Bảo"


def test_what_stood_on_the_reception_page_comes_along(spot: SpotCounter) -> None:
    asked = SpotAsked(TypedPerson(number="082190000147", name="Lương Thị Ngọc Ẩn"), "2.000884")
    spot.window.go_to("spot", asked)
    spot.settle()
    assert spot.page.typed().person.name == "Lương Thị Ngọc Ẩn"
    assert spot.page.form.pieces.rows[0].kind.value() == "2.000884"
    assert spot.focus is spot.page.form.pieces.rows[0].what


def test_the_receipt_is_printed_only_on_wish(spot: SpotCounter, qtbot, desk: Desk) -> None:
    assert not spot.page.receipt.isEnabled()
    spot.diploma()
    spot.press(F12)
    [dossier] = desk.lookup.worklist("today")
    assert dossier.receipts_printed == 0
    with qtbot.waitSignal(spot.page.wants_place) as told:
        spot.press(Qt.Key.Key_P, CTRL)
    assert told.args[0] == "preview"
    assert told.args[1].code == dossier.code


def test_the_highest_amount_of_a_copy_is_told(spot: SpotCounter) -> None:
    spot.window.go_to("spot", spot.place.desk.scanning.read(CARD))
    spot.settle()
    spot.type("Ho so du an")
    spot.press(ENTER)
    spot.type("250")
    assert spot.page.form.money.total.text() == "200.000 đ"
    assert spot.page.form.money.note_below.isVisible()


def test_a_refusal_finds_its_line_past_the_empty_ones() -> None:
    lines = tuple(TypedPiece("2.000815", what) for what in ("Bằng lái xe", "", "Căn cước"))
    filled = TypedVisit("x", pieces=lines).filled()
    assert [place for place, _ in filled] == [1, 3]
    assert place_of("pieces[2].pages", filled) == (3, "pages")
    assert place_of("serial", filled) is None
