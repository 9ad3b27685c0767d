"""The desk's key and secret: what is signed here can be known again."""

from typing import Protocol


class Seal(Protocol):
    """The desk's signing key and its secret for check codes."""

    @property
    def fingerprint(self) -> str: ...
    @property
    def secret(self) -> bytes: ...
    def sign(self, message: bytes) -> bytes: ...
    def signed_here(self, signature: bytes, message: bytes) -> bool: ...
