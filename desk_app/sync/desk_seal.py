"""The seal of a desk's receipts: its signing key and the secret of its check codes."""

from dataclasses import dataclass, field

from desk_app.sync.keys import SigningKey


@dataclass(frozen=True)
class DeskSeal:
    """Signs what a receipt states; anyone with the desk's public key can verify it without holding a secret."""

    key: SigningKey
    secret: bytes = field(repr=False)

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
