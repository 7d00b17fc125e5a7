"""Both readers of web archives keep to one interface."""

from __future__ import annotations

import io
import random

import pytest

from tests.ingest import documents
from whoseword.ingest import fastwarc_records, warcio_records
from whoseword.ingest.archive_records import ArchiveRecord, RecordReader
from whoseword.ingest.opened import Damage

TEXT = b"WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: https://quay.example/t\r\n"
TEXT += b"Content-Type: text/plain\r\nContent-Length: 4\r\n\r\nsalt\r\n\r\n"
ARCHIVE = b"".join(
    documents.record(b"<p>Case %d</p>" % n * 40, f"https://quay.example/{n}") for n in range(4)
)

every_reader = pytest.mark.parametrize(
    "reader", [fastwarc_records.records, warcio_records.records], ids=["fastwarc", "warcio"]
)


def found(reader: RecordReader, data: bytes) -> list[tuple[ArchiveRecord, bytes]]:
    return [(record, record.read(10**6)) for record in reader(io.BytesIO(data), Damage())]


@every_reader
def test_an_answer_and_a_text_tell_what_they_are(reader: RecordReader) -> None:
    answer = documents.record(
        b"<p>tide</p>", "https://quay.example/a", headers="Content-Encoding: br\r\n"
    )
    request = answer.replace(b"WARC-Type: response", b"WARC-Type: request")
    (one, body), (other, text) = found(reader, answer + request + TEXT)
    assert (one.kind, one.url, one.status) == ("response", "https://quay.example/a", 200)
    assert (one.content_type, one.content_encoding) == ("text/html; charset=utf-8", "br")
    assert (one.transfer_encoding, one.announced, body) == ("", 11, b"<p>tide</p>")
    assert (other.kind, other.url, other.status) == ("conversion", "https://quay.example/t", None)
    assert (other.content_type, other.announced, text) == ("text/plain", 4, b"salt")


@every_reader
def test_bodies_that_nobody_reads_are_passed_over(reader: RecordReader) -> None:
    urls = [record.url for record in reader(io.BytesIO(ARCHIVE), Damage())]
    assert urls == [f"https://quay.example/{n}" for n in range(4)]


@every_reader
def test_lines_may_end_as_on_any_system_and_an_address_may_stand_in_brackets(
    reader: RecordReader,
) -> None:
    bare = b"HTTP/1.1 200 OK\nContent-Type: text/html\n\n<p>tide</p>"
    record = b"WARC/1.0\nWARC-Type: response\nWARC-Target-URI: <https://quay.example/>\n"
    record += b"Content-Type: application/http\nContent-Length: %d\n\n%s\n\n" % (len(bare), bare)
    assert [(one.url, one.status, body) for one, body in found(reader, record * 2)] == [
        ("https://quay.example/", 200, b"<p>tide</p>")
    ] * 2


@every_reader
def test_the_status_is_that_of_the_answer_whatever_its_record_says(reader: RecordReader) -> None:
    records = [documents.record(b"tide", "https://quay.example/") for _ in range(3)]
    records[0] = records[0].replace(b"200 OK", b"abc OK")
    records[1] = records[1].replace(b"application/http; msgtype=response", b"text/html")
    records[2] = records[2].replace(b"200 OK", b"404 NO")
    assert [record.status for record, _ in found(reader, b"".join(records))] == [None, 200, 404]


@every_reader
def test_a_header_without_end_costs_little(reader: RecordReader) -> None:
    read = 0

    class Endless(io.RawIOBase):
        def read(self, size: int = -1) -> bytes:
            nonlocal read
            read += size
            data = b"X: salt\r\n" * (size // 9)
            return (b"WARC/1.0\r\n" + data)[:size] if read == size else data

    with pytest.raises(OSError, match=r"[Hh]eader"):
        next(reader(Endless(), Damage()))  # type: ignore[arg-type]
    assert read < 2 * warcio_records.MOST_HEADER


@every_reader
def test_no_damage_raises_but_an_exception(reader: RecordReader) -> None:
    chance = random.Random(3)  # noqa: S311 - damages archives
    for number in range(300):
        data = bytearray(ARCHIVE)
        for _ in range(chance.randint(1, 6)):
            place, length = chance.randrange(len(data)), chance.randint(1, 40)
            data[place : place + length * (number % 2)] = chance.randbytes(length * (number % 3))
        try:
            records = found(reader, bytes(data))
        except Exception:  # noqa: S112 - as the interface has it
            continue
        assert len(records) <= 4
