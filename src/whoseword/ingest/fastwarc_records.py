"""Records of a web archive by FastWARC, which reads on behind a damaged place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, BinaryIO, Final, cast

from fastwarc.warc import ArchiveIterator, WarcRecordType

from whoseword.ingest.archive_records import CONVERSION, RESPONSE, ArchiveRecord
from whoseword.ingest.opened import Damage

_KINDS: Final = {
    int(WarcRecordType.response): RESPONSE,
    int(WarcRecordType.conversion): CONVERSION,
}
_HEADER_ENDS: Final = (b"\r\n\r\n", b"\n\n")


class _Forward:
    """A stream that says where it is, or FastWARC panics; never asked to go back.

    It holds what it gave last, in which the header of the record at hand stands.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self._stream, self._given, self._begin = stream, b"", 0
        self._earlier = b""

    def read(self, size: int) -> bytes:
        self._begin += len(self._earlier)
        self._earlier, self._given = self._given, self._stream.read(size)
        return self._given

    def tell(self) -> int:
        return self._begin + len(self._earlier) + len(self._given)

    def body_begins(self, record: int) -> tuple[int, int] | None:
        """Where the body of the record that begins there does, and how long the gap behind it is.

        None where the header is not in what is held.
        """
        held, place = self._earlier + self._given, record - self._begin
        if not 0 <= place < len(held):
            return None
        ends = ((held.find(end, place), end) for end in _HEADER_ENDS)
        found = min(((at, end) for at, end in ends if at >= 0), default=None)
        return None if found is None else (self._begin + found[0] + len(found[1]), len(found[1]))


def records(stream: BinaryIO, damage: Damage) -> Iterator[ArchiveRecord]:
    """Give the answers and texts; a record that does not begin where it must is damage.

    Bytes that are missing or added cost the record that they are in, not those behind it.
    """
    forward = _Forward(stream)
    expected: int | None = 0
    for record in ArchiveIterator(
        cast("BinaryIO", forward), parse_http=False, stream_detect=False, quirks_mode=True
    ):
        damage.found |= expected not in {None, record.stream_pos}
        begun = forward.body_begins(record.stream_pos)
        expected = None if begun is None else sum(begun) + record.content_length
        kind = _KINDS.get(int(record.record_type))
        if kind is not None:
            yield _record(kind, record)


def _record(kind: str, record: Any) -> ArchiveRecord:  # noqa: ANN401 - the library's
    headers, status = record.headers, None
    url = headers.get("WARC-Target-URI")
    if kind == RESPONSE:
        record.is_http = True  # whatever its record says of it
        try:
            record.parse_http(quirks_mode=True)
        except OSError:  # its header has no end: what stands behind it is no page
            headers = record.headers
        else:
            headers, status = record.http_headers, record.http_headers.status_code
    return ArchiveRecord(
        kind=kind,
        url=url.removeprefix("<").removesuffix(">") if url else None,
        status=status,
        content_type=headers.get("Content-Type") or "",
        content_encoding=headers.get("Content-Encoding") or "",
        transfer_encoding=headers.get("Transfer-Encoding") or "",
        announced=record.content_length,
        read=record.reader.read,
    )
