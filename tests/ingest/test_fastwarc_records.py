"""What FastWARC alone does: it reads on behind a damaged place, and the damage is told."""

from __future__ import annotations

import io

import pytest

from tests.ingest.test_archive_records import ARCHIVE
from whoseword.ingest.fastwarc_records import records
from whoseword.ingest.opened import Damage


def read(data: bytes) -> tuple[list[str], bool]:
    damage = Damage()
    urls = [(record.url or "")[-1] for record in records(io.BytesIO(data), damage)]
    return urls, damage.found


def test_a_whole_archive_is_not_called_damaged() -> None:
    large = ARCHIVE.replace(b"<p>Case 2</p>" * 40, b"x" * 520)
    assert read(large) == (["0", "1", "2", "3"], False)
    body = b"x" * 300_000
    told, length = b"Content-Length: ", ARCHIVE.index(b"\r\n\r\n", ARCHIVE.index(b"HTTP/1.1"))
    header = ARCHIVE[: ARCHIVE.index(told)]
    answer = ARCHIVE[ARCHIVE.index(b"HTTP/1.1") : length + 4] + body
    longer = header + told + b"%d\r\n\r\n" % len(answer) + answer + b"\r\n\r\n"
    assert read(longer + ARCHIVE) == (["0", "0", "1", "2", "3"], False)


@pytest.mark.parametrize(
    ("was", "now"),
    [
        (b"<p>Case 1</p>", b""),
        (b"<p>Case 1</p>", b"<p>Case 1, and more</p>"),
        (b"\r\n\r\nWARC/1.0", b"\r\n\r\nsomething\r\n\r\nWARC/1.0"),
    ],
)
def test_missing_and_added_bytes_are_told_and_cost_one_page_at_most(was: bytes, now: bytes) -> None:
    urls, damaged = read(ARCHIVE.replace(was, now, 1))
    assert damaged
    assert urls[-1] == "3"
    assert len(urls) >= 3


def test_a_damaged_header_of_an_answer_costs_that_answer_alone() -> None:
    long = b"X: salt\r\n" * 8000
    answer = b"HTTP/1.1 200 OK\r\n" + long
    head = b"WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\n"
    record = head + b"Content-Length: %d\r\n\r\n%s\r\n\r\n" % (len(answer), answer)
    found = [one.status for one in records(io.BytesIO(record + ARCHIVE), Damage())]
    assert found == [None, 200, 200, 200, 200]
