"""The fee on the reception page: offered by the tariff for this channel and day, reduced by a reason, or typed."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desk_app.domain.people import PersonKind
from tests.ui.reception_counter import Counter, at_the_counter

RESIDENCE = "1.004222"


@pytest.fixture
def counter(qtbot, dressed, tmp_path: Path) -> Iterator[Counter]:
    """Monday 2 March 2026, 9 o'clock."""
    with at_the_counter(qtbot, tmp_path / "desk") as made:
        yield made


def fee(counter: Counter) -> str:
    return counter.page.form.fee.fee.text()


def choose_way(counter: Counter, steps: int) -> None:
    """In person, online, by post."""
    counter.page.form.procedure.channel.step(steps)
    counter.settle()


def test_the_tariff_s_amount_stands_there_and_follows_the_channel(counter: Counter) -> None:
    counter.procedure(RESIDENCE)
    assert fee(counter) == "20.000"
    assert "TT 75/2022" in counter.page.form.fee._words.text()
    choose_way(counter, 1)
    assert fee(counter) == "10.000"


def test_a_typed_amount_stays(counter: Counter) -> None:
    counter.procedure(RESIDENCE)
    counter.page.form.fee.fee.setFocus()
    counter.page.form.fee.fee.selectAll()
    counter.type("35000")
    choose_way(counter, 1)
    assert fee(counter) in ("35000", "35.000")


def test_an_emptied_amount_is_the_tariff_s_again(counter: Counter) -> None:
    counter.procedure(RESIDENCE)
    edit = counter.page.form.fee.fee
    edit.setFocus()
    edit.selectAll()
    counter.type("35000")
    edit.clear()
    counter.page.form.fee.note_edit.setFocus()
    assert fee(counter) == "20.000"


def test_a_reason_to_pay_less_takes_the_fee_away_and_is_told(counter: Counter) -> None:
    counter.procedure(RESIDENCE)
    box = counter.page.form.fee.exemption
    assert box.isVisible()
    box.set_value("poor_household")
    box.activated.emit(box.currentIndex())
    counter.settle()
    assert fee(counter) == "0"
    assert "TT 75/2022/TT-BTC, Điều 4" in counter.page.form.fee._words.text()


def test_the_next_procedure_is_not_exempt_by_the_reason_of_the_last(counter: Counter) -> None:
    counter.procedure(RESIDENCE)
    box = counter.page.form.fee.exemption
    box.set_value("poor_household")
    box.activated.emit(box.currentIndex())
    counter.settle()
    counter.procedure("2.000884")
    assert (fee(counter), box.isVisible(), box.value()) == ("10.000", False, "")


def test_the_amount_offered_is_registered(counter: Counter) -> None:
    counter.scan()
    counter.procedure(RESIDENCE)
    counter.page.form.papers.list.all_present()
    counter.page.register()
    counter.settle()
    dossier = counter.desk.lookup.folder(counter.codes[0]).dossier
    assert (dossier.fee_vnd, dossier.owner.kind) == (20_000, PersonKind.PERSON)


def test_the_reason_stands_in_the_note_unless_something_else_does(counter: Counter) -> None:
    counter.procedure(RESIDENCE)
    card = counter.page.form.fee
    card.exemption.set_value("poor_household")
    card.exemption.activated.emit(card.exemption.currentIndex())
    assert card.note_edit.value() == "Người thuộc hộ nghèo"
    card.exemption.set_value("")
    card.exemption.activated.emit(0)
    assert card.note_edit.value() == ""
    card.note_edit.setText("hẹn buổi chiều")
    card.exemption.set_value("disabled")
    card.exemption.activated.emit(card.exemption.currentIndex())
    assert card.note_edit.value() == "hẹn buổi chiều"
