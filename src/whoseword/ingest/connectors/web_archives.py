"""Web archives (WARC), by warcio: the pages in them, in the order in which they were fetched.

CC-NEWS, the Internet Archive and wget write them; each page is an answer of a server, with the
address that it was fetched from.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

from warcio.archiveiterator import ArchiveIterator
from warcio.recordloader import ArcWarcRecord

from whoseword.errors import InputError, StageFailed, TooLarge, Unreadable
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
_RESPONSE, _CONVERSION = "response", "conversion"
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{2,40})", re.IGNORECASE)
_CHUNK = re.compile(rb"(?:\r\n)?([0-9a-fA-F]{1,8})[ \t]*(?:;[^\r\n]{0,200})?\r\n")
_OK = "200"
_ENDS = (b"\r\n\r\n", b"\n\n")
"""What stands behind every record, the last one too."""

logging.getLogger("warcio").addHandler(logging.NullHandler())  # else it shows what archives hold


class _Noted:
    """A stream that remembers its last bytes."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream, self.last = stream, b""

    def read(self, size: int) -> bytes:
        data = self._stream.read(size)
        self.last = (self.last + data)[-len(_ENDS[0]) :]
        return data


class _Silent(ArchiveIterator):  # type: ignore[misc]
    """The records of an archive; lines that stand where none should are not shown to anybody."""

    INC_RECORD = ""  # what warcio fills with such a line, of any length, for standard error


def recognises(opened: Opened) -> bool:
    """Tell a web archive by the name of its format."""
    return opened.head.startswith(_SIGN)


def drafts(opened: Opened) -> Drafts:
    """The pages of an archive; where it breaks off, what stood before counts."""
    read, stream = 0, _Noted(opened.stream)
    for record in _records(stream, opened):
        place = f"{opened.name}, {record.rec_headers.get_header('WARC-Target-URI') or 'no address'}"
        for draft in _drafts(record, opened, place):
            read += isinstance(draft, Draft)
            yield draft
    if opened.damage.found or not stream.last.endswith(_ENDS):
        problem = f"this archive is cut or damaged after {read:,} pages"
        yield Unreadable(opened.name, problem, "Those were read; fetch the archive again.")
    elif not read:
        yield Unreadable(opened.name, "no page of an article in it", "Give an archive of pages.")


def _records(stream: _Noted, opened: Opened) -> Iterator[ArcWarcRecord]:
    """The answers in an archive, up to where it breaks off."""
    try:
        for record in _Silent(stream):
            if record.rec_type in {_RESPONSE, _CONVERSION}:
                yield record
            if opened.damage.found:
                return
    except Exception:  # a damaged archive may break the library anywhere
        opened.damage.found = True


def _drafts(record: ArcWarcRecord, opened: Opened, place: str) -> Drafts:
    try:
        draft = _draft(record, opened, place)
    except InputError as error:
        yield error
    except Exception as error:  # one page must not cost the others
        yield StageFailed(place, error)
    else:
        if draft is not None:
            yield draft


def _draft(record: ArcWarcRecord, opened: Opened, place: str) -> Draft | None:
    """The article of one answer; None where it is no page that was found."""
    headers = record.http_headers
    if record.rec_type == _CONVERSION:
        headers = record.rec_headers
    elif headers is None or headers.get_statuscode() != _OK:
        return None
    said = headers.get_header("Content-Type") or ""
    kind = said.split(";")[0].strip().lower()
    if kind not in _PAGES | _TEXTS:
        return None
    data = _body(record, opened, place)
    if not data.strip():
        return None
    charset = _CHARSET.search(said)
    text = decode(data, place, charset[1] if charset else None)
    url = record.rec_headers.get_header("WARC-Target-URI")
    if kind in _TEXTS:
        return replace(plain.draft_of(text, place), url=url)
    return read_page(opened.means.parser, text, place, url)


def _body(record: ArcWarcRecord, opened: Opened, place: str) -> bytes:
    """The bytes of an answer, unpacked where they came packed; raises an ``InputError``."""
    data: bytes = record.raw_stream.read(MAX_FILE + 1)
    if len(data) < min(record.payload_length, MAX_FILE):
        opened.damage.found = True
        raise Unreadable(place, "the archive breaks off in this page", "Fetch the page again.")
    encoding = ""
    if record.http_headers is not None:
        if (record.http_headers.get_header("Transfer-Encoding") or "").lower() == "chunked":
            data = b"".join(_chunks(data))
        encoding = (record.http_headers.get_header("Content-Encoding") or "").strip().lower()
    if encoding.removeprefix("x-") in ENCODINGS:
        data = b"".join(_bounded(unpacked([data], encoding.removeprefix("x-")), data))
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
