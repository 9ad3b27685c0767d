"""The colours keep the contrast that the design promises."""

import pytest

from ui.look.tokens import BORDER_MINIMUM, BORDER_ON, DARK, LIGHT, TEXT_MINIMUM, TEXT_ON, TOKEN_NAMES, Tokens, contrast

LOOKS = (pytest.param(LIGHT, id="light"), pytest.param(DARK, id="dark"))

WORST = {  # the design's table: lowest ratio over the grounds where a token is allowed, light and dark
    "edge": (3.30, 4.08),
    "ink": (13.45, 9.21),
    "ink2": (6.13, 5.70),
    "ink3": (4.58, 5.78),
    "accent": (6.73, 5.95),
    "on_accent": (8.53, 8.66),
    "ok": (5.20, 6.04),
    "warn": (5.90, 6.42),
    "late": (5.76, 5.58),
    "focus": (3.96, 5.36),
    "rail_ink": (6.81, 9.20),
    "rail_ink2": (6.97, 7.64),
    "rail_focus": (4.40, 6.17),
}


def worst(tokens: Tokens, name: str) -> float:
    grounds = TEXT_ON.get(name) or BORDER_ON[name]
    return min(contrast(tokens.named(name), tokens.named(ground)) for ground in grounds)


def test_black_on_white_is_twenty_one_to_one():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)


@pytest.mark.parametrize("tokens", LOOKS)
@pytest.mark.parametrize("name", sorted(TEXT_ON))
def test_text_can_be_read_on_every_ground_it_may_stand_on(tokens: Tokens, name: str):
    assert worst(tokens, name) >= TEXT_MINIMUM


@pytest.mark.parametrize("tokens", LOOKS)
@pytest.mark.parametrize("name", sorted(BORDER_ON))
def test_borders_and_focus_stand_out_from_every_ground(tokens: Tokens, name: str):
    for ground in BORDER_ON[name]:
        assert contrast(tokens.named(name), tokens.named(ground)) >= BORDER_MINIMUM, ground


@pytest.mark.parametrize("name", sorted(WORST))
def test_the_worst_ratios_are_those_written_in_the_design(name: str):
    assert (round(worst(LIGHT, name), 2), round(worst(DARK, name), 2)) == pytest.approx(WORST[name], abs=0.011)


@pytest.mark.parametrize("tokens", LOOKS)
def test_every_token_is_a_colour(tokens: Tokens):
    for name in TOKEN_NAMES:
        assert len(tokens.named(name)) == 7
        int(tokens.named(name)[1:], 16)
