"""Keys sign, keep to themselves, and are never overwritten."""

import os
import stat
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from desk_app.domain.errors import Trouble
from desk_app.sync.keys import PublicKey, SigningKey
from tests.sync.batches import DESK_KEY, HUB_KEY


def test_a_signature_fits_its_key_and_its_data_only() -> None:
    signature = DESK_KEY.sign(b"57")
    assert DESK_KEY.public.verify(signature, b"57")
    assert not DESK_KEY.public.verify(signature, b"58")
    assert not HUB_KEY.public.verify(signature, b"57")
    assert not DESK_KEY.public.verify(signature[:-1], b"57")


def test_the_signature_is_that_of_rfc_8032() -> None:
    key = SigningKey.from_seed(bytes.fromhex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"))
    assert key.public.hex() == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
    assert key.sign(b"").hex().startswith("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974")


def test_a_saved_key_loads_as_the_same_key(tmp_path: Path) -> None:
    key = SigningKey.generate()
    key.save(tmp_path / "quay.key")
    assert SigningKey.load(tmp_path / "quay.key").public == key.public
    assert [entry.name for entry in tmp_path.iterdir()] == ["quay.key"]


def test_a_key_file_is_for_its_owner_alone(tmp_path: Path) -> None:
    DESK_KEY.save(tmp_path / "quay.key")
    if os.name == "posix":
        assert stat.S_IMODE((tmp_path / "quay.key").stat().st_mode) == 0o600


def test_a_key_that_exists_is_never_overwritten(tmp_path: Path) -> None:
    DESK_KEY.save(tmp_path / "quay.key")
    with pytest.raises(Trouble) as trouble:
        HUB_KEY.save(tmp_path / "quay.key")
    assert trouble.value.code == "key.exists"
    assert SigningKey.load(tmp_path / "quay.key").public == DESK_KEY.public


def test_a_missing_key_a_broken_key_and_a_full_disk_are_told_apart(tmp_path: Path) -> None:
    (tmp_path / "hong.key").write_bytes(b"-----BEGIN PRIVATE KEY-----\nxx\n-----END PRIVATE KEY-----\n")
    for path, code in ((tmp_path / "khong-co.key", "key.missing"), (tmp_path / "hong.key", "key.broken")):
        with pytest.raises(Trouble) as trouble:
            SigningKey.load(path)
        assert trouble.value.code == code
    with pytest.raises(Trouble) as trouble:
        DESK_KEY.save(tmp_path / "khong-co" / "quay.key")
    assert trouble.value.code == "key.unwritten"


def test_a_private_key_does_not_show_itself() -> None:
    assert "PrivateKey" not in repr(DESK_KEY)


def test_the_spoken_fingerprint_is_the_fingerprint_in_groups_of_four() -> None:
    groups = DESK_KEY.public.spoken().split(" ")
    assert [len(group) for group in groups] == [4] * 16
    assert "".join(groups) == DESK_KEY.public.fingerprint()


def test_a_key_under_which_one_signature_fits_everything_is_refused() -> None:
    identity = bytes([1]) + bytes(31)
    Ed25519PublicKey.from_public_bytes(identity).verify(identity + bytes(32), b"anything")  # the library takes it
    order_8 = bytes.fromhex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05")
    for weak in (identity, bytes(32), b"\xec" + b"\xff" * 30 + b"\x7f", order_8, identity[:31] + b"\x80"):
        with pytest.raises(ValueError, match="small order"):
            PublicKey(weak)
