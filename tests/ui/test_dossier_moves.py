"""Moves on the dossier page: exactly the legal ones, each with what it demands, by key and by F9."""

from collections.abc import Iterator
from datetime import datetime

import pytest
from PySide6.QtCore import Qt

from desk_app.domain.fee_rules import FeeKind
from desk_app.domain.fees import FeeLine
from desk_app.domain.filed import Channel
from desk_app.domain.life_cycle import Action, allowed, legal
from desk_app.services.till import Taking
from tests.building import OFFICER, a_filing
from tests.ui.dossier_on_page import AtDossier, a_dossier_on_its_page
from ui.dossier.asked import MoveAsked
from ui.dossier.printing import WHICH
from ui.preview.asked import PrintAsked
from ui.widgets.lines import Line

Key = Qt.Key

CTRL = Qt.KeyboardModifier.ControlModifier

THURSDAY = datetime(2026, 3, 5, 17, 0)


@pytest.fixture
def at(dressed, qtbot, tmp_path) -> Iterator[AtDossier]:
    with a_dossier_on_its_page(qtbot, tmp_path) as made:
        yield made


WALKS = {
    "accepted": (),
    "in work": (("hand_over", {"to": "Công an xã"}),),
    "waits for papers": (("request_supplement", {"missing": "Tờ khai: thiếu chữ ký"}),),
    "waits for money": (("hand_over", {"to": "Công an xã"}), ("request_payment", {"amount": "20000"})),
    "is verified": (("hand_over", {"to": "Công an xã"}), ("request_verification", {"to": "Sở Tư pháp"})),
    "is to be withdrawn": (("withdraw", {"reason": "không cần nữa"}),),
    "is done": (("result", {}),),
    "is back": (("result", {}), ("return_result", {})),
    "is refused": (("refuse", {"reason": "không thuộc thẩm quyền"}),),
    "is void": (("void", {"reason": "ghi trùng"}),),
}


def test_reading_the_dossier_again_leaves_the_keyboard_where_it_was(at):
    beside = at.page.choices.buttons[Action.CORRECT]
    beside.setFocus()
    at.reload()
    assert at.page.choices.buttons[Action.CORRECT].hasFocus()


@pytest.mark.parametrize("walk", WALKS.values(), ids=WALKS)
def test_bar_and_list_together_offer_exactly_the_legal_moves(at, walk):
    for action, values in walk:
        at.move(action, **values)
    at.reload()
    wanted = set(legal(at.dossier))
    assert set(at.page.moves()) == wanted
    at.page.ask_all()
    assert {line.key for line in at.page.everything.table.lines.lines()} == {str(action) for action in wanted}
    assert set(at.page.choices.buttons) <= wanted


def test_a_slip_that_is_not_accepted_offers_its_own_moves(at):
    slip = at.desk.reception.file(a_filing(channel=Channel.ONLINE), OFFICER).dossier
    at.show(slip.code)
    assert set(at.page.moves()) == set(legal(slip))
    assert at.page.choices.chief is Action.ACCEPT


def test_every_legal_move_stands_in_the_list_with_who_clock_and_paper(at):
    at.page.ask_all()
    for line in at.page.everything.table.lines.lines():
        assert isinstance(line, Line)
        rule = allowed(at.dossier, Action(line.key))
        said = [cell.words for cell in line.cells]
        assert at.place.at.word(f"who.{rule.who}") in said
        assert at.place.at.word(f"clock.{rule.clock}") in said
        if rule.paper is not None:
            assert at.place.at.word(f"paper.{rule.paper}") in said


def test_f9_opens_the_list_and_enter_makes_the_chosen_move(at):
    at.press(Key.Key_F9)
    assert at.page.everything.isVisible()
    at.page.everything.table.choose(str(Action.POSTPONE))
    at.press(Key.Key_Return)
    assert at.page.form.key() == Action.POSTPONE
    assert not at.page.everything.isVisible()


def test_escape_leaves_the_list_and_nothing_is_done(at):
    at.press(Key.Key_F9)
    at.press(Key.Key_Escape)
    assert not at.page.everything.isVisible()
    assert at.dossier == at.first
    assert at.page.choices.buttons[Action.HAND_OVER].isVisible()


@pytest.mark.parametrize(
    ("key", "action"),
    [
        (Key.Key_B, Action.REQUEST_SUPPLEMENT),
        (Key.Key_T, Action.REFUSE),
        (Key.Key_R, Action.WITHDRAW),
        (Key.Key_E, Action.CORRECT),
    ],
    ids=str,
)
def test_a_move_keeps_its_key_in_the_bar_and_behind_f9(at, key, action):
    at.press(key, CTRL)
    assert at.page.form.key() == action


def test_a_key_of_a_move_that_is_not_legal_does_nothing(at):
    at.move("result")
    at.reload()
    at.press(Key.Key_B, CTRL)
    assert at.page.form.key() == ""


def test_a_list_opens_the_dossier_with_the_strip_of_the_next_move(at):
    at.show(MoveAsked(at.code, Action.HAND_OVER))
    assert at.page.form.key() == Action.HAND_OVER


def test_a_move_that_is_no_longer_legal_is_not_opened_from_a_list(at):
    at.move("result")
    at.show(MoveAsked(at.code, Action.HAND_OVER))
    assert at.page.form.key() == ""


def test_scans_are_taken_on_their_own_page(at):
    at.page.ask(Action.DIGITISE)
    assert at.asked_places == [("digitise", at.code)]


# --- papers


def test_the_paper_that_a_move_leaves_is_offered_to_be_printed(at):
    at.open_strip(Action.REFUSE)
    at.put(reason="Không thuộc thẩm quyền của xã")
    at.do()
    [offer] = [notice for notice in at.told if notice.key == "dossier.paper"]
    offer.acts[0].do()
    assert at.asked_places == [("preview", PrintAsked(at.code, paper="refusal"))]


def test_every_paper_of_a_dossier_can_be_printed_again(at):
    at.move("postpone", to="2026-03-10", reason="chờ xác minh")
    at.move("hand_over", to="Công an xã")
    at.reload()
    at.page.head.print.click()
    assert at.page.form.key() == WHICH
    offered = [value for value, _ in at.page.form.question().asks[0].choices]
    assert offered == ["apology", "receipt", "control", "label", "slip"]
    at.put(paper="control")
    at.do()
    assert at.asked_places == [("preview", PrintAsked(at.code, paper="control"))]


def test_where_a_fee_was_taken_its_note_can_be_printed_and_elsewhere_none_is_offered(at):
    assert at.page.head.print.text() == "Print the receipt"
    line = FeeLine("1.004873", "Giấy xác nhận", FeeKind.LE_PHI, "bản", 1, 15_000)
    at.desk.till.take(Taking(at.desk.reception.new_id(), (line,), code=at.code), OFFICER)
    at.reload()
    at.page.head.print.click()
    offered = [value for value, _ in at.page.form.question().asks[0].choices]
    assert offered == ["receipt", "fee", "label", "slip"]
    at.put(paper="fee")
    at.do()
    assert at.asked_places == [("preview", PrintAsked(at.code, paper="fee"))]
