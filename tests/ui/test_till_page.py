"""The till page: the shift's payments, what goes back, a dossier's fee, and the drawer counted blind."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton

from desk_app.domain.till import OfficialReceipt, PayWay
from desk_app.services.desk import Desk
from tests.building import a_filing
from tests.services.visiting import DIPLOMA, a_visit
from tests.ui.working import OFFICER, Workplace
from ui.till.close_card import BY_NOTES
from ui.till.page import CLOSE, TAKE, TillPage
from ui.widgets.lines import Line
from ui.widgets.strip import Notice


@pytest.fixture
def page(place: Workplace, qtbot, dressed) -> TillPage:
    """The page in front."""
    made = TillPage(place.at)
    qtbot.addWidget(made)
    made.resize(1150, 640)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    place.do(qtbot, made.on_shown)
    return made


def settled(desk: Desk, **changes: object) -> str:
    """The payment of a visit that cost 21.000 đồng."""
    payment = desk.on_the_spot.settle(a_visit(DIPLOMA, **changes), OFFICER).payment
    assert payment is not None
    return payment.id


def told(page: TillPage) -> list[Notice]:
    """What the page says in strips from now on."""
    found: list[Notice] = []
    page.notice.connect(found.append)
    return found


def rows(page: TillPage) -> list[list[str]]:
    """The list as it is read."""
    return [[cell.words for cell in line.cells] for line in page.list.lines.lines() if isinstance(line, Line)]


def test_the_list_shows_the_shift_newest_first_with_its_totals(page: TillPage, place: Workplace, qtbot) -> None:
    settled(place.desk)
    settled(place.desk, way=PayWay.QR, receipt=OfficialReceipt.typed("AA-26E", "412"))
    place.do(qtbot, page.reload)
    assert [row[3:] for row in rows(page)] == [["21.000", "QR code", "AA-26E 0000412"], ["21.000", "Cash", "–"]]
    assert page.totals.figures[PayWay.CASH].text() == "21.000 đ"


def test_money_goes_back_with_a_reason_and_the_line_says_so(page: TillPage, place: Workplace, qtbot) -> None:
    payment = settled(place.desk)
    place.do(qtbot, page.reload)
    place.do(qtbot, page.right.give_back)
    assert page.payment._reason.wrong()
    page.payment.amount.setText("1.000")
    page.payment.reason.setText("nộp thừa")
    place.do(qtbot, page.right.give_back)
    assert place.desk.till.payment(payment).left == 20_000
    assert rows(page)[0][3] == "20.000 / 21.000"
    assert page.totals.figures[PayWay.CASH].text() == "20.000 đ"


def test_a_mistaken_entry_is_struck_out_and_stays_to_be_seen(page: TillPage, place: Workplace, qtbot) -> None:
    settled(place.desk)
    place.do(qtbot, page.reload)
    page.payment.reason.setText("ghi nhầm")
    place.do(qtbot, page.right.strike_out)
    assert rows(page)[0][3] == "0 / 21.000"
    assert not page.payment.back.isVisible()


def test_the_number_of_the_official_receipt_is_typed_once(page: TillPage, place: Workplace, qtbot) -> None:
    payment = settled(place.desk)
    place.do(qtbot, page.reload)
    page.payment.symbol.setText("aa-26e")
    page.payment.serial.setText("x")
    place.do(qtbot, page.right.name_receipt)
    assert page.payment._serial.wrong()
    page.payment.serial.setText("413")
    place.do(qtbot, page.right.name_receipt)
    assert str(place.desk.till.payment(payment).receipt) == "AA-26E 0000413"
    assert not page.payment.serial.isVisible()


def test_a_dossier_s_fee_is_offered_and_taken(page: TillPage, place: Workplace, qtbot) -> None:
    code = place.desk.reception.register(a_filing(procedure="1.004222"), OFFICER).dossier.code
    place.do(qtbot, lambda: page.on_shown(code))
    assert page.tabs.key() == TAKE
    assert page.take.dossier.amount.text() == "20.000"
    page.take.money.given.setText("50.000")
    page.take.money.given_typed.emit()
    assert page.take.money.change.text() == "30.000 đ"
    strips = told(page)
    place.do(qtbot, page.act)
    [story] = place.desk.till.payments_of(code)
    assert (story.payment.amount, story.payment.payer) == (20_000, "Lương Thị Ngọc Ẩn")
    assert "30.000" in strips[0].sentence
    assert page.take.dossier.code.text() == ""


def test_a_scanned_receipt_finds_its_dossier(page: TillPage, place: Workplace, qtbot) -> None:
    from desk_app.domain.receipt_code import qr_text

    dossier = place.desk.reception.register(a_filing(procedure="1.004222"), OFFICER).dossier
    page.show_tab(TAKE)
    qr = qr_text(place.desk.paperwork.claim(dossier), None)
    place.do(qtbot, lambda: page.take.ask(qr))
    assert page.take.dossier.code.text() == dossier.code


def test_an_exemption_leaves_nothing_to_pay_but_stands_in_the_till(page: TillPage, place: Workplace, qtbot) -> None:
    code = place.desk.reception.register(a_filing(procedure="1.004222"), OFFICER).dossier.code
    place.do(qtbot, lambda: page.on_shown(code))
    page.take.money.exemption.set_value("poor_household")
    place.do(qtbot, page.take.money.exempted.emit)
    assert page.take.money.total.text() == "0 đ"
    place.do(qtbot, page.act)
    [story] = place.desk.till.payments_of(code)
    assert story.payment.exemption is not None


def test_a_code_that_is_nobody_s_is_told_at_its_field(page: TillPage, place: Workplace, qtbot) -> None:
    page.show_tab(TAKE)
    place.do(qtbot, lambda: page.take.ask("260302-1999"))
    assert page.take.dossier._code.wrong()
    place.do(qtbot, page.act)
    assert "Chưa có hồ sơ" in page.take.dossier._code.wrong()


def test_the_drawer_is_counted_blind(page: TillPage, place: Workplace, qtbot) -> None:
    settled(place.desk)
    place.do(qtbot, page.reload)
    page.show_tab(CLOSE)
    assert page.totals.figures[PayWay.CASH].text() == "•••"


def test_a_shift_that_agrees_is_closed_and_the_next_begins(page: TillPage, place: Workplace, qtbot) -> None:
    settled(place.desk)
    page.show_tab(CLOSE)
    page.closing.change.setText("500.000")
    page.closing.counted.setText("521.000")
    strips = told(page)
    place.do(qtbot, page.act)
    assert strips[0].kind == "ok"
    [closed] = place.desk.till.closings_of(place.desk.clock.now().date())
    assert (closed.expected, closed.difference) == (21_000, 0)
    assert rows(page) == []


def test_a_difference_asks_for_its_reason_and_is_kept_with_it(page: TillPage, place: Workplace, qtbot) -> None:
    settled(place.desk)
    page.show_tab(CLOSE)
    page.closing.counted.setText("20.000")
    place.do(qtbot, page.act)
    assert page.closing.reason.isVisible()
    assert "lệch -1.000 đồng" in page.closing._reason.wrong()
    page.closing.reason.setText("thối nhầm")
    page.closing.reason.setFocus()
    place.do(qtbot, page.act)
    assert page.closing.change.hasFocus()
    [closed] = place.desk.till.closings_of(place.desk.clock.now().date())
    assert (closed.difference, closed.reason) == (-1_000, "thối nhầm")


def test_the_drawer_may_be_counted_note_by_note(page: TillPage, place: Workplace, qtbot) -> None:
    settled(place.desk)
    page.show_tab(CLOSE)
    page.closing.way.set_value(BY_NOTES)
    page.closing.way.chosen.emit(BY_NOTES)
    page.closing.notes[20_000].setText("1")
    qtbot.keyClicks(page.closing.notes[1_000], "1")
    assert page.closing._sum.text() == "21.000 đ"
    place.do(qtbot, page.act)
    [closed] = place.desk.till.closings_of(place.desk.clock.now().date())
    assert closed.notes == ((20_000, 1), (1_000, 1))


def test_f12_closes_only_where_it_says_so(page: TillPage, place: Workplace, qtbot) -> None:
    settled(place.desk)
    place.do(qtbot, page.reload)
    place.do(qtbot, lambda: qtbot.keyClick(page, Qt.Key.Key_F12))
    assert place.desk.till.closings_of(place.desk.clock.now().date()) == ()
    assert not page.chief.isVisible()


def test_the_next_dossier_s_fee_is_a_payment_of_its_own(page: TillPage, place: Workplace, qtbot) -> None:
    codes = [place.desk.reception.register(a_filing(procedure="1.004222"), OFFICER).dossier.code for _ in range(2)]
    for code in codes:
        place.do(qtbot, lambda code=code: page.on_shown(code))
        place.do(qtbot, page.act)
    assert [len(place.desk.till.payments_of(code)) for code in codes] == [1, 1]


# --- fees that nobody took


def owed(page: TillPage) -> list[str]:
    """The codes of the dossiers that owe a fee."""
    return [line.key for line in page.owed.table.lines.lines() if isinstance(line, Line)]


def test_a_fee_that_nobody_took_stands_in_a_list_and_enter_and_f12_take_it(page: TillPage, place: Workplace, qtbot):
    first, second = (place.desk.reception.register(a_filing(fee_vnd=fee), OFFICER).dossier for fee in (15_000, 20_000))
    place.desk.reception.register(a_filing(fee_vnd=0), OFFICER)
    place.do(qtbot, lambda: page.show_tab(TAKE))
    place.do(qtbot, page.reload)
    assert owed(page) == [second.code, first.code]
    qtbot.keyClick(page.take.dossier.code, Qt.Key.Key_Down)
    assert page.owed.table.hasFocus()
    place.do(qtbot, lambda: qtbot.keyClick(page.owed.table, Qt.Key.Key_Return))
    assert page.take.money.given.hasFocus()
    place.do(qtbot, lambda: qtbot.keyClick(page, Qt.Key.Key_F12))
    assert place.desk.dues.look(second.code).open == 0
    assert owed(page) == [first.code]
    assert page.take.dossier.code.value() == ""


def test_the_tab_counts_the_fees_that_nobody_took(page: TillPage, place: Workplace, qtbot):
    place.desk.reception.register(a_filing(fee_vnd=15_000), OFFICER)
    place.do(qtbot, page.reload)
    assert "Take a fee, 1" in [tab.accessibleName() for tab in page.tabs.findChildren(QRadioButton)]


def test_nobody_is_asked_to_pay_for_a_voided_dossier(place: Workplace):
    code = place.desk.reception.register(a_filing(fee_vnd=15_000), OFFICER).dossier.code
    assert [each.code for each in place.desk.dues.owed()] == [code]
    place.desk.processing.move(code, "void", OFFICER, note="nhập nhầm")
    assert place.desk.dues.owed() == ()
