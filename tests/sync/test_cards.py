"""A card says of itself only what its key signed."""

import json
from pathlib import Path
from typing import Any

import pytest

from desk_app.domain.errors import FileRefused, Trouble
from desk_app.sync.cards import EnrolCard, HubCard, card_bytes, card_file_name, enrol_card, hub_card, read_card
from tests.sync.batches import DESK_KEY, HUB_KEY, compact


def a_desk_card() -> EnrolCard:
    return enrol_card(unit="H26.15", desk="1", epoch="1-9f2c", name="UBND xã Hòa Bình", training=False, key=DESK_KEY)


def an_office_card() -> HubCard:
    return hub_card(unit="H26", name="UBND thành phố Hà Nội", training=True, key=HUB_KEY)


def a_card_saying(**changes: Any) -> bytes:
    """A desk's card with other fields, signed again by its key."""
    document = json.loads(card_bytes(a_desk_card())) | changes
    del document["sig"]
    document["sig"] = DESK_KEY.sign(b"motcua-card-v1\0" + compact(document)).hex()
    return compact(document)


def refusal(data: bytes) -> str:
    with pytest.raises(FileRefused) as refused:
        read_card(data)
    return refused.value.code


@pytest.mark.parametrize("card", [a_desk_card(), an_office_card()])
def test_a_card_reads_back_as_it_was_made(card: EnrolCard | HubCard, tmp_path: Path) -> None:
    path = tmp_path / card_file_name(card)
    path.write_bytes(card_bytes(card))
    assert read_card(path) == card


def test_cards_have_names_that_say_whose_they_are() -> None:
    assert card_file_name(a_desk_card()) == "H26.15_1.enrol.json"
    assert card_file_name(an_office_card()) == "H26.hub.json"


def test_the_same_card_has_the_same_bytes() -> None:
    assert card_bytes(a_desk_card()) == card_bytes(a_desk_card()) == a_card_saying()


def test_no_single_bit_of_a_card_can_change() -> None:
    honest = card_bytes(a_desk_card())
    for at in range(len(honest) * 8):
        changed = bytearray(honest)
        changed[at // 8] ^= 1 << at % 8
        assert refusal(bytes(changed)) in {"E104", "E107", "E113", "E212"}


def test_no_card_can_be_cut_or_lengthened() -> None:
    honest = card_bytes(an_office_card())
    assert {refusal(honest[:length]) for length in range(len(honest))} == {"E107"}
    assert refusal(honest + b"\n") == "E107"


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"unit": "H26.15\n"}, "E113"),
        ({"unit": "../../etc"}, "E113"),
        ({"unit": "H２６"}, "E113"),
        ({"desk": "10"}, "E113"),
        ({"desk": 1}, "E113"),
        ({"epoch": "01-9f2c"}, "E113"),
        ({"name": ""}, "E113"),
        ({"name": "x" * 201}, "E113"),
        ({"name": "UBND\u202exã"}, "E113"),
        ({"training": 0}, "E113"),
        ({"kind": "hub"}, "E113"),
        ({"kind": "guest"}, "E113"),
        ({"key": "00" * 32}, "E113"),
        ({"key": DESK_KEY.public.hex().upper()}, "E113"),
        ({"key": HUB_KEY.public.hex()}, "E212"),
        ({"fingerprint": HUB_KEY.public.fingerprint()}, "E212"),
        ({"encryption": "age1…"}, "E113"),
        ({"note": "x"}, "E113"),
        ({"v": 2}, "E104"),
        ({"v": True}, "E113"),
        ({"name": "x" * 70_000}, "E109"),
    ],
)
def test_a_card_out_of_form_is_refused(changes: dict[str, Any], code: str) -> None:
    assert refusal(a_card_saying(**changes)) == code


@pytest.mark.parametrize("data", [b"7", b"[]", b"null", b"{}", b'"x"'])
def test_what_is_no_card_at_all_is_refused(data: bytes) -> None:
    assert refusal(data) == "E113"


def test_a_missing_card_is_trouble_and_a_folder_is_no_card(tmp_path: Path) -> None:
    with pytest.raises(Trouble):
        read_card(tmp_path / "khong-co.enrol.json")
    with pytest.raises(FileRefused):
        read_card(tmp_path)
