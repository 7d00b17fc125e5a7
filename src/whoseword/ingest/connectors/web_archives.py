"""Web archives (WARC): the pages in them, in the order in which they were fetched.

CC-NEWS, the Internet Archive and wget write them; each page is an answer of a server, with the
address that it was fetched from. FastWARC reads them where it is installed (the extra ``warc``),
else warcio.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from importlib.util import find_spec
from typing import BinaryIO, cast

from whoseword.errors import InputError, StageFailed, TooLarge, Unreadable
from whoseword.ingest.archive_records import CONVERSION, ArchiveRecord, RecordReader
from whoseword.ingest.bounded_parsing import read_page
from whoseword.ingest.charsets import decode
from whoseword.ingest.connectors import plain
from whoseword.ingest.draft import Draft, Drafts
from whoseword.ingest.limits import MAX_FILE, megabytes
from whoseword.ingest.opened import Opened
from whoseword.ingest.unpacking import ENCODINGS, Damaged, unpacked

_SIGN = b"WARC/"
_PAGES = frozenset({"text/html", "application/xhtml+xml"})
_TEXTS = frozenset({"text/plain"})
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{2,40})", re.IGNORECASE)
_CHUNK = re.compile(rb"(?:\r\n)?([0-9a-fA-F]{1,8})[ \t]*(?:;[^\r\n]{0,200})?\r\n")
_OK = 200
_ENDS = (b"\r\n\r\n", b"\n\n")
"""What stands behind every record, the last one too."""


class _Noted:
    """A stream that remembers its last bytes."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream, self.last = stream, b""

    def read(self, size: int) -> bytes:
        data = self._stream.read(size)
        self.last = (self.last + data)[-len(_ENDS[0]) :]
        return data


def recognises(opened: Opened) -> bool:
    """Tell a web archive by the name of its format."""
    return opened.head.startswith(_SIGN)


def drafts(opened: Opened) -> Drafts:
    """The pages of an archive; where it breaks off, what stood before counts."""
    read, stream = 0, _Noted(opened.stream)
    for record in _records(cast("BinaryIO", stream), opened):
        place = f"{opened.name}, {record.url or 'no address'}"
        for draft in _drafts(record, opened, place):
            read += isinstance(draft, Draft)
            yield draft
    if opened.damage.found or not stream.last.endswith(_ENDS):
        problem = f"this archive is cut or damaged after {read:,} pages"
        yield Unreadable(opened.name, problem, "Those were read; fetch the archive again.")
    elif not read:
        yield Unreadable(opened.name, "no page of an article in it", "Give an archive of pages.")


def record_reader() -> RecordReader:
    """Give what reads the records of archives here."""
    if find_spec("fastwarc") is not None:
        from whoseword.ingest.fastwarc_records import records  # noqa: PLC0415 - of an extra

        return records
    from whoseword.ingest.warcio_records import records as by_warcio  # noqa: PLC0415

    return by_warcio


def _records(stream: BinaryIO, opened: Opened) -> Iterator[ArchiveRecord]:
    """The answers in an archive, as far as it can be read."""
    try:
        yield from record_reader()(stream, opened.damage)
    except Exception:  # a damaged archive may break the library anywhere
        opened.damage.found = True


def _drafts(record: ArchiveRecord, opened: Opened, place: str) -> Drafts:
    try:
        draft = _draft(record, opened, place)
    except InputError as error:
        yield error
    except Exception as error:  # one page must not cost the others
        yield StageFailed(place, error)
    else:
        if draft is not None:
            yield draft


def _draft(record: ArchiveRecord, opened: Opened, place: str) -> Draft | None:
    """The article of one answer; None where it is no page that was found."""
    if record.kind != CONVERSION and record.status != _OK:
        return None
    kind = record.content_type.split(";")[0].strip().lower()
    if kind not in _PAGES | _TEXTS:
        return None
    data = _body(record, opened, place)
    if not data.strip():
        return None
    charset = _CHARSET.search(record.content_type)
    text = decode(data, place, charset[1] if charset else None)
    if kind in _TEXTS:
        return replace(plain.draft_of(text, place), url=record.url)
    return read_page(opened.means.parser, text, place, record.url)


def _body(record: ArchiveRecord, opened: Opened, place: str) -> bytes:
    """The bytes of an answer, unpacked where they came packed; raises an ``InputError``."""
    data = record.read(MAX_FILE + 1)
    if len(data) < min(record.announced, MAX_FILE):
        opened.damage.found = True
        raise Unreadable(place, "the archive breaks off in this page", "Fetch the page again.")
    if record.transfer_encoding.lower() == "chunked":
        data = b"".join(_chunks(data))
    encoding = record.content_encoding.strip().lower().removeprefix("x-")
    if encoding in ENCODINGS:
        data = b"".join(_bounded(unpacked([data], encoding), data))
    if len(data) > MAX_FILE:
        problem = f"over the limit of {megabytes(MAX_FILE)} for one page"
        raise TooLarge(place, problem, "Give the text of the article as a file.")
    return data


def _chunks(data: bytes) -> Iterator[bytes]:
    """A body without the chunk headers of RFC 9112; most archives say chunked of what is not."""
    place = 0
    while (header := _CHUNK.match(data, place)) is not None:
        size = int(header[1], 16)
        yield data[header.end() : header.end() + size]
        place = header.end() + size
        if not size:
            return
    yield data[place:]


def _bounded(pieces: Iterator[bytes], as_it_is: bytes) -> Iterator[bytes]:
    """The pieces, as far as the limit; archives may say packed of what they hold unpacked."""
    size = 0
    try:
        for piece in pieces:
            size += len(piece)
            yield piece
            if size > MAX_FILE:
                return
    except Damaged:
        if not size:
            yield as_it_is
