"""The figures no batch may exceed (FORMAT.md, section 2): asked before memory is, and again while reading."""

from typing import Final

KIB: Final = 1024
MIB: Final = 1024 * KIB

FILE_BYTES: Final = 512 * MIB
ENTRIES: Final = 5_000
MANIFEST_BYTES: Final = 1 * MIB
SIGNATURE_BYTES: Final = 1 * KIB
CARD_BYTES: Final = 64 * KIB

RECORDS: Final = 200_000
RECORDS_BYTES: Final = 512 * MIB
LINE_BYTES: Final = 256 * KIB  # without the line feed
RATIO: Final = 400  # honest records shrink 6.5 to 9 times

ATTACHMENTS: Final = ENTRIES - 5  # what the five fixed entries leave
ATTACHMENT_BYTES: Final = 10 * MIB

DEPTH: Final = 16  # [] is 1 deep, [[]] 2
INTEGER: Final = 2**53 - 1  # the largest every JSON reader keeps exactly
BATCH_NO: Final = 999_999  # six digits of the file name

CHUNK: Final = 64 * KIB
