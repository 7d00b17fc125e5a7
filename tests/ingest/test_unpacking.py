"""Packed bodies."""

import gzip
import tracemalloc
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whoseword.ingest.unpacking import Damaged, unpacked


def bare(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(data) + packer.flush()


@given(st.binary(max_size=4_000), st.integers(1, 50))
def test_what_was_packed_comes_out_however_it_is_cut(data: bytes, size: int) -> None:
    ways = {"gzip": gzip.compress(data) + gzip.compress(data), "deflate": zlib.compress(data)}
    for encoding, packed in (*ways.items(), ("deflate", bare(data)), ("", data)):
        cut = [packed[at : at + size] for at in range(0, len(packed), size)]
        expected = data * (2 if encoding == "gzip" else 1)
        assert b"".join(unpacked(cut, encoding)) == expected


def test_a_body_made_to_burst_is_never_held_as_a_whole() -> None:
    packed = gzip.compress(bytes(200_000_000))
    tracemalloc.start()
    sizes = list(map(len, unpacked([packed], "gzip")))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert sum(sizes) == 200_000_000
    assert max(sizes) <= 65_536
    assert peak < 10 * len(packed) + 2_000_000


@pytest.mark.parametrize("encoding", ["gzip", "deflate"])
def test_what_is_not_packed_is_damaged(encoding: str) -> None:
    with pytest.raises(Damaged):
        list(unpacked([b"<html>not packed</html>" * 9], encoding))
