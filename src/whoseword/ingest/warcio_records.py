"""Records of a web archive by warcio, where FastWARC is not installed."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from typing import BinaryIO, Final

from warcio.archiveiterator import ArchiveIterator
from warcio.recordloader import ArcWarcRecord

from whoseword.ingest.archive_records import CONVERSION, WANTED, ArchiveRecord
from whoseword.ingest.opened import Damage

MOST_HEADER: Final = 1_000_000
"""Bytes between two bodies: warcio keeps lines without end, and a packed archive holds many."""
_PIECE: Final = 65_536

logging.getLogger("warcio").addHandler(logging.NullHandler())  # else it shows what archives hold


class _Metered:
    """A stream that gives so much and no more while a header is looked for."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.left: int | None = None

    def read(self, size: int) -> bytes:
        data = self._stream.read(size)
        if self.left is not None:
            self.left -= len(data)
            if self.left < 0:
                raise OSError("a header without end")
        return data


class _Silent(ArchiveIterator):  # type: ignore[misc]
    """The records of an archive; lines that stand where none should are not shown to anybody."""

    INC_RECORD = ""  # what warcio fills with such a line, of any length, for standard error


def records(stream: BinaryIO, damage: Damage) -> Iterator[ArchiveRecord]:
    """Give the answers and texts up to where the archive is damaged, and raise there."""
    metered = _Metered(stream)
    found = iter(_Silent(metered))
    while True:
        metered.left = MOST_HEADER
        record = next(found, None)
        metered.left = None
        if record is None:
            return
        if record.rec_type in WANTED:
            yield _record(record)
        while record.raw_stream.read(_PIECE):
            pass
        if damage.found:
            return


def _record(record: ArcWarcRecord) -> ArchiveRecord:
    answer = record.http_headers
    headers = record.rec_headers if record.rec_type == CONVERSION else answer
    code = answer.get_statuscode() if answer is not None else ""

    def header(name: str) -> str:
        return (headers.get_header(name) if headers is not None else None) or ""

    return ArchiveRecord(
        kind=record.rec_type,
        url=record.rec_headers.get_header("WARC-Target-URI"),
        status=int(code) if code.isdecimal() else None,
        content_type=header("Content-Type"),
        content_encoding=header("Content-Encoding"),
        transfer_encoding=header("Transfer-Encoding"),
        announced=(record.length or 0) if answer is None else record.payload_length,
        read=record.raw_stream.read,
    )
