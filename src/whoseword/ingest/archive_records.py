"""Records of a web archive (WARC), as whatever library reads them hands them on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO, Final

from whoseword.ingest.opened import Damage

RESPONSE: Final = "response"
CONVERSION: Final = "conversion"
WANTED: Final = frozenset({RESPONSE, CONVERSION})
"""The kinds of record that hold pages; others are passed over."""


@dataclass(frozen=True, slots=True)
class ArchiveRecord:
    """One answer of a server, or one text made of it, whose body is still to be read.

    ``status`` is that of the answer (200), None for a text and for what is no answer; a text's
    ``content_type`` is that of its record. ``announced`` is the length of the body in bytes as
    the archive has it; ``read`` gives up to so many bytes of it, until the next record is asked
    for.
    """

    kind: str
    url: str | None
    status: int | None
    content_type: str
    content_encoding: str
    transfer_encoding: str
    announced: int
    read: Callable[[int], bytes]


RecordReader = Callable[[BinaryIO, Damage], Iterator[ArchiveRecord]]
"""Gives the wanted records of an unpacked archive; notes damage, and may raise at it."""
