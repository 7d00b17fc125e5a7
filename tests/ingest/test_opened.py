from __future__ import annotations

import gzip
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ingest.reading import REPORT
from whoseword.errors import TooLarge, Unreadable
from whoseword.ingest.means import Means
from whoseword.ingest.opened import HEAD, Opened, opened
from whoseword.ingest.visiting import Visitor
from whoseword.resources import shipped


def look(data: bytes, file: str = "") -> Opened:
    return opened("x", io.BytesIO(data), Means(Visitor, shipped().parser), file=file)


@given(st.binary(max_size=200), st.integers(1, 400))
def test_the_stream_gives_all_bytes_whatever_was_looked_at(data: bytes, times: int) -> None:
    whole = b"." + data * times
    given_back = look(whole)
    assert given_back.head == whole[:HEAD]
    assert given_back.stream.read() == whole


@pytest.mark.parametrize(
    ("file", "ending", "stem"),
    [("a.txt.gz", ".txt", "a"), ("a.gz", "", "a"), ("a.warc", ".warc", "a"), ("", "", None)],
)
def test_a_packed_file_is_the_file_within(file: str, ending: str, stem: str | None) -> None:
    found = look(gzip.compress(REPORT.encode()), file)
    assert found.data().decode() == REPORT
    assert (found.ending, found.stem) == (ending, stem)


def test_a_packed_file_that_is_cut_or_bursts_is_named() -> None:
    with pytest.raises(Unreadable, match="damaged or cut"):
        look(gzip.compress(REPORT.encode())[:-12]).data()
    with pytest.raises(TooLarge):
        look(gzip.compress(bytes(30_000_000))).data()


def test_an_empty_file_is_named() -> None:
    with pytest.raises(Unreadable, match="empty"):
        look(b" \n").data()
