"""The seal of a desk's receipts: its signing key and the secret of its check codes."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from desk_app.domain.errors import Trouble
from desk_app.sync.keys import SigningKey


@dataclass(frozen=True)
class DeskSeal:
    """Signs what a receipt states; anyone with the desk's public key can verify it without holding a secret."""

    key: SigningKey
    secret: bytes = field(repr=False)

    @classmethod
    def load(cls, key: SigningKey, path: Path) -> Self:
        """With the secret in a file. Raises :class:`Trouble` ``key.missing``."""
        try:
            return cls(key, path.read_bytes())
        except OSError as error:
            raise Trouble("key.missing", name=path.name) from error

    @property
    def fingerprint(self) -> str:
        """The fingerprint of the desk's key."""
        return self.key.public.fingerprint()

    def sign(self, message: bytes) -> bytes:
        """64 bytes of Ed25519."""
        return self.key.sign(message)

    def signed_here(self, signature: bytes, message: bytes) -> bool:
        """Whether this desk made the signature."""
        return self.key.public.verify(signature, message)
