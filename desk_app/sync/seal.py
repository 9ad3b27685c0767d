"""The signature over a whole batch (FORMAT.md, section 6)."""

from typing import Annotated, Final, Literal

import msgspec
from msgspec import Meta, Struct

from desk_app.domain.errors import FileRefused
from desk_app.sync import canonical, limits
from desk_app.sync.keys import PublicKey, SigningKey
from desk_app.sync.manifest import Digest, first_unknown, in_schema_words

SIGNED_AS: Final = b"motcua-batch-v1\0"


class Seal(Struct, frozen=True, kw_only=True):
    """``signature.json``; ``sha256`` is over the first ``covers`` bytes: all before the signature's own header."""

    alg: Literal["ed25519"] = "ed25519"
    covers: Annotated[int, Meta(ge=1, le=limits.FILE_BYTES)]
    key: Digest
    sha256: Digest
    sig: Annotated[str, Meta(pattern=r"\A[0-9a-f]{128}\Z")]

    def signer(self, digest: bytes, *, name: str) -> PublicKey:
        """The key that signed this digest (32 bytes). Raises :class:`FileRefused` ``E210`` when none did."""
        try:
            public = PublicKey.from_hex(self.key)
        except ValueError as error:
            raise FileRefused("E210", name=name) from error
        if not public.verify(bytes.fromhex(self.sig), SIGNED_AS + digest):
            raise FileRefused("E210", name=name)
        return public


def sealed(digest: bytes, *, covers: int, key: SigningKey) -> bytes:
    """The bytes of ``signature.json`` for a digest over the first ``covers`` bytes."""
    signature = key.sign(SIGNED_AS + digest).hex()
    seal = Seal(covers=covers, key=key.public.hex(), sha256=digest.hex(), sig=signature)
    return canonical.dump(msgspec.to_builtins(seal))


def read_seal(data: bytes, *, name: str) -> Seal:
    """The signature block in its only form; nothing is verified yet. Raises ``E107`` or ``E211``."""
    document = canonical.load(data, name=name, entry="signature.json")
    try:
        seal = msgspec.convert(document, Seal)
    except msgspec.ValidationError as error:
        why, path = in_schema_words(str(error))
        raise FileRefused("E211", name=name, path=path, why=why) from error
    unknown = first_unknown(document, msgspec.to_builtins(seal))
    if unknown:
        raise FileRefused("E211", name=name, path=unknown, why="unknown")
    return seal
