"""The keys of a desk or of the office above, and what they sign."""

import contextlib
import hashlib
import os
import secrets
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from desk_app.domain.errors import Trouble

# The points of small order, in every spelling (RFC 8032, section 5.1.3; the list is the one libsodium refuses):
# under such a "key" one signature fits many messages, so it proves nothing.
_P = 2**255 - 19
_ORDER_8 = (
    0x05FC536D880238B13933C6D305ACDFD5F098EFF289F4C345B027B2C28F95E826,
    0x7A03AC9277FDC74EC6CC392CFA53202A0F67100D760B3CBA4FD83D3D7B6A17C7,
)
_WEAK = frozenset((0, 1, _P - 1, _P, _P + 1, *_ORDER_8))


@dataclass(frozen=True)
class PublicKey:
    """An Ed25519 key that checks signatures: 32 bytes. Raises ``ValueError`` for bytes that are no usable key."""

    raw: bytes

    def __post_init__(self) -> None:
        if len(self.raw) != 32:
            raise ValueError("an Ed25519 key has 32 bytes")
        if int.from_bytes(self.raw, "little") & (2**255 - 1) in _WEAK:
            raise ValueError("a key of small order proves nothing")

    @classmethod
    def from_hex(cls, text: str) -> Self:
        """The key of 64 lower-case hex digits."""
        return cls(bytes.fromhex(text))

    def hex(self) -> str:
        """64 lower-case hex digits, as it stands in files."""
        return self.raw.hex()

    def fingerprint(self) -> str:
        """SHA-256 of the raw key, 64 hex digits: what two people compare."""
        return hashlib.sha256(self.raw).hexdigest()

    def spoken(self) -> str:
        """The fingerprint in 16 groups of four, for paper and for reading aloud."""
        digits = self.fingerprint()
        return " ".join(digits[at : at + 4] for at in range(0, len(digits), 4))

    def verify(self, signature: bytes, data: bytes) -> bool:
        """Whether this key's owner signed exactly these bytes."""
        try:
            Ed25519PublicKey.from_public_bytes(self.raw).verify(signature, data)
        except (InvalidSignature, ValueError):
            return False
        return True


@dataclass(frozen=True)
class SigningKey:
    """An Ed25519 key pair; never shown, never part of a report or a log."""

    _private: Ed25519PrivateKey = field(repr=False)

    @classmethod
    def generate(cls) -> Self:
        """A new key from the operating system's randomness."""
        return cls(Ed25519PrivateKey.generate())

    @classmethod
    def from_seed(cls, seed: bytes) -> Self:
        """The key of 32 secret bytes; a test's key, or one that was written down."""
        return cls(Ed25519PrivateKey.from_private_bytes(seed))

    @classmethod
    def load(cls, path: Path) -> Self:
        """The key in a file of :meth:`save`. Raises :class:`Trouble` ``key.missing`` or ``key.broken``."""
        try:
            pem = path.read_bytes()
        except FileNotFoundError as error:
            raise Trouble("key.missing", name=path.name) from error
        except OSError as error:
            raise Trouble("key.broken", name=path.name, why=error.strerror) from error
        try:
            private = serialization.load_pem_private_key(pem, password=None)
        except (ValueError, TypeError, UnsupportedAlgorithm) as error:
            raise Trouble("key.broken", name=path.name, why="PEM") from error
        if not isinstance(private, Ed25519PrivateKey):
            raise Trouble("key.broken", name=path.name, why="Ed25519")
        return cls(private)

    def save(self, path: Path) -> None:
        """Write the key (PKCS #8, PEM) readable by its owner alone, beside and then renamed.

        A key that exists is never overwritten: whatever it signed could not be signed for again. Raises
        :class:`Trouble` ``key.exists`` or ``key.unwritten``.
        """
        pem = self._private.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
        try:
            handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(pem)
                    file.flush()
                    os.fsync(file.fileno())
                _name_once(beside, path)
            finally:
                beside.unlink(missing_ok=True)
        except FileExistsError as error:
            raise Trouble("key.exists", name=path.name) from error
        except OSError as error:
            raise Trouble("key.unwritten", name=path.name, why=error.strerror) from error

    @property
    def public(self) -> PublicKey:
        """The half that may be shown."""
        return PublicKey(
            self._private.public_key().public_bytes(serialization.Encoding.Raw, serialization.PublicFormat.Raw)
        )

    def sign(self, data: bytes) -> bytes:
        """The 64 bytes of the signature; the same data gives the same signature."""
        return self._private.sign(data)


def _name_once(beside: Path, path: Path) -> None:
    """Give a finished file its name; ``FileExistsError`` when the name is taken, even a moment ago."""
    with contextlib.suppress(OSError, NotImplementedError, AttributeError):
        os.link(beside, path)  # the only step that is atomic and never overwrites on POSIX
        return
    if path.exists():
        raise FileExistsError(path)
    beside.rename(path)  # file systems without links; Windows refuses here by itself when the name is taken
