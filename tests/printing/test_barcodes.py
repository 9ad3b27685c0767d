"""Bars and squares: wide enough, on the printer's dots, with room around them."""

import pytest

from desk_app.printing.barcodes import BAR_QUIET, NARROW_MODULE, USUAL_MODULE, WIDE_MODULE, bars, qr
from desk_app.printing.pen import DOT, MM, Pen


def test_the_usual_code_is_94_millimetres_long() -> None:
    assert bars("H58.123-260306-1001").modules * WIDE_MODULE / MM == pytest.approx(94.0, abs=0.05)


def test_a_usual_code_is_drawn_with_five_dots_a_module_beside_the_square_one_of_a5() -> None:
    assert bars("H58.123-260306-1001").module_for(103 * MM) == pytest.approx(5 * DOT)


def test_a_long_code_falls_to_three_tenths_of_a_millimetre_and_never_lower() -> None:
    long = bars("000.15.28.H40-261121-0042")
    assert long.module_for(96 * MM) == NARROW_MODULE == pytest.approx(0.3 * MM)
    assert long.module_for(80 * MM) is None


def test_the_quiet_zone_is_counted_into_the_room_that_bars_need() -> None:
    code = bars("H58.123-260306-1001")
    assert code.module_for((code.modules + BAR_QUIET) * WIDE_MODULE) == WIDE_MODULE
    assert code.module_for((code.modules + BAR_QUIET) * WIDE_MODULE - 1) == USUAL_MODULE
    assert code.module_within(code.modules * WIDE_MODULE) == WIDE_MODULE


def test_a_signed_qr_has_forty_one_modules_of_half_a_millimetre() -> None:
    symbol = qr("1" * 224)
    assert symbol.modules == 41
    assert symbol.module_for(20.9 * MM) / MM == pytest.approx(0.508)


def test_a_smaller_qr_uses_its_room_for_larger_modules() -> None:
    symbol = qr("1" * 68)
    assert symbol.modules == 29
    assert symbol.module_for(20.9 * MM) == pytest.approx(8 * DOT)


def test_codes_stand_on_whole_dots_of_the_page() -> None:
    pen = Pen(None, left=148.5 * MM, page_height=210 * MM)
    x, y = pen.on_dots(12 * MM, 40 * MM)
    across, up = (148.5 * MM + x) / DOT, (210 * MM - y) / DOT
    assert (across, up) == (pytest.approx(round(across)), pytest.approx(round(up)))
    assert abs(x - 12 * MM) <= DOT / 2 + 1e-9
