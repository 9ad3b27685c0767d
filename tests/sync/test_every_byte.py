"""No bit of a batch can change, no byte be missing, and nothing unforeseen happens to a reader of rubbish."""

import random

import pytest

from desk_app.domain.errors import FileRefused
from desk_app.sync.container import read_container
from tests.sync.batches import Forgery, a_batch

HONEST = a_batch()


def refusal(data: bytes) -> str:
    with pytest.raises(FileRefused) as refused:
        read_container(data)
    return refused.value.code


def test_every_single_bit_is_covered() -> None:
    codes = set()
    for bit in range(len(HONEST) * 8):
        changed = bytearray(HONEST)
        changed[bit // 8] ^= 1 << bit % 8
        codes.add(refusal(bytes(changed)))
    # E107 and E210: flips in the deflate stream that still inflate, to other lines or (padding bits) to the same.
    assert codes <= {"E101", "E102", "E103", "E107", "E108", "E109", "E111", "E112", "E210"}


def test_every_length_but_the_whole_is_refused_as_cut_off() -> None:
    assert {refusal(HONEST[:length]) for length in range(len(HONEST))} == {"E101"}


def test_a_cut_file_says_where_it_ends() -> None:
    for length in range(len(HONEST)):
        with pytest.raises(FileRefused) as refused:
            read_container(HONEST[:length], name="HS_H26.15_1_1-9f2c_000057.hs.zip")
        assert refused.value.facts == {"name": "HS_H26.15_1_1-9f2c_000057.hs.zip", "at": length}


def test_two_thousand_mutants_are_refused_with_a_code() -> None:
    chance = random.Random(57)
    for _ in range(2_000):
        data = bytearray(HONEST)
        for _ in range(chance.randint(1, 4)):
            at, size = chance.randrange(len(data)), chance.randint(1, 40)
            act = chance.randrange(5)
            if act == 0:
                data[at : at + size] = b""
            elif act == 1:
                data[at:at] = chance.randbytes(size)
            elif act == 2:
                data[at : at + size] = chance.randbytes(size)
            elif act == 3:
                data[at:at] = data[at : at + size]
            else:
                other = chance.randrange(len(data))
                data[at : at + size] = data[other : other + size]
        if bytes(data) != HONEST:
            assert refusal(bytes(data)) != "E199"


def test_mutants_inside_a_valid_signature_are_refused_with_a_code() -> None:
    """The sender itself may be hostile: the content is changed first and then signed in good form."""
    chance = random.Random(58)
    honest = Forgery().manifest_bytes()
    for _ in range(500):
        data = bytearray(honest)
        for _ in range(chance.randint(1, 3)):
            at = chance.randrange(len(data))
            data[at : at + chance.randint(0, 3)] = chance.choice(
                [b"7", b"null", b'"', b"[]", b"{}", b",", b"\xc3", b""]
            )
        try:
            read_container(Forgery(manifest=bytes(data)).signed())
        except FileRefused as refused:
            assert refused.code != "E199"  # noqa: PT017 (a mutant that is still honest is no failure)


def test_rubbish_is_no_batch() -> None:
    chance = random.Random(59)
    assert {refusal(chance.randbytes(chance.randint(4, 400))) for _ in range(200)} == {"E103"}
    assert refusal(b"%PDF-1.7\n") == "E103"
    assert refusal(b"") == "E101"
