"""Account and fees in the settings: an account that is sound, a code to try, a tariff taken and given out."""

from pathlib import Path

import pytest

from desk_app.services.ports.office import Office
from tests.ui.working import Workplace
from ui.settings.money import OTHER, MoneyPanel


@pytest.fixture
def panel(place: Workplace, qtbot, dressed) -> MoneyPanel:
    """The panel as it is looked at."""
    made = MoneyPanel(place.at)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    place.do(qtbot, made.refresh)
    return made


def changed(panel: MoneyPanel) -> list[Office]:
    """The offices that were asked for."""
    found: list[Office] = []
    panel.office_changed.connect(found.append)
    return found


def test_an_account_is_saved_with_the_bank_s_digits(panel: MoneyPanel) -> None:
    offices = changed(panel)
    panel.bank.set_value("970436")
    panel.number.setText("0011 0012 34567")
    panel.holder.setText("ubnd xa tan hoa")
    panel.save()
    [office] = offices
    assert (office.account_bin, office.account_number) == ("970436", "0011001234567")
    assert office.account is not None
    assert office.account.holder == "UBND XA TAN HOA"


def test_a_bank_that_is_not_listed_is_typed_by_its_digits(panel: MoneyPanel) -> None:
    offices = changed(panel)
    panel.bank.set_value(OTHER)
    panel.bank.activated.emit(0)
    panel.bin.setText("97040")
    panel.number.setText("1234")
    panel.save()
    assert offices == []
    assert "6 chữ số" in panel._bin.wrong()
    panel.bin.setText("970408")
    panel.save()
    assert offices[0].account_bin == "970408"


def test_an_empty_number_takes_the_account_away(panel: MoneyPanel, place: Workplace) -> None:
    offices = changed(panel)
    panel.save()
    assert offices == []
    assert place.desk.office.account is None


def test_the_code_can_be_tried_before_it_is_saved(panel: MoneyPanel, place: Workplace, qtbot) -> None:
    panel.number.setText("0011001234567")
    place.do(qtbot, panel.try_code)
    assert panel.code.isVisible()


def test_a_tariff_is_given_out_and_taken_back(panel: MoneyPanel, place: Workplace, qtbot, tmp_path: Path) -> None:
    file = tmp_path / "bieu-phi.toml"
    place.do(qtbot, lambda: panel.give(file))
    text = file.read_text(encoding="utf-8-sig").replace("amount = 10000", "amount = 12000", 1)
    file.write_text(text, encoding="utf-8")
    place.do(qtbot, lambda: panel.take(file))
    assert "Nguyễn Thu Hà" in panel.tariff.text()
    count = place.desk.fees.fee_for("2.000884", "in_person", place.desk.clock.now().date())
    assert count is not None
    assert count.total == 12_000


def test_a_broken_tariff_changes_nothing(panel: MoneyPanel, place: Workplace, qtbot, tmp_path: Path) -> None:
    file = tmp_path / "bieu-phi.toml"
    file.write_text('[[fee]]\nkey = "x"\n', encoding="utf-8")
    strips = []
    panel.notice.connect(strips.append)
    place.do(qtbot, lambda: panel.take(file))
    assert strips
    assert place.desk.fees.last_taken() is None
