"""Bodies that come packed, unpacked bit by bit and never beyond a limit."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from itertools import chain

ENCODINGS = ("gzip", "deflate")
"""Content encodings that are understood, one at a time; a body packed twice is made to burst."""

_EITHER = 47
"""Of zlib's window bits: 32 KB, whether with the header of gzip or of zlib."""
_BARE = -15
_PIECE = 65_536


class Damaged(Exception):
    """What came packed cannot be unpacked."""


def unpacked(chunks: Iterable[bytes], encoding: str, *, whole: bool = False) -> Iterator[bytes]:
    """The bytes that the chunks hold, in pieces of 64 KB at most; raises ``Damaged``.

    ``encoding`` is one of ``ENCODINGS``, or empty for bytes as they are. ``whole`` takes what ends
    before its end for damaged; servers may leave it off.
    """
    if not encoding:
        yield from chunks
        return
    following = _whole_head(iter(chunks))
    first = next(following, b"")
    bits = _BARE if encoding == "deflate" and not _has_zlib_head(first) else _EITHER
    packed = zlib.decompressobj(bits)
    begun = False
    for chunk in chain([first], following):
        data = chunk
        while data:
            try:
                piece = packed.decompress(data, _PIECE)
            except zlib.error as error:
                raise Damaged(str(error)) from error
            if piece:
                yield piece
            data, begun = packed.unconsumed_tail, True
            if packed.eof:
                data, packed, begun = packed.unused_data, zlib.decompressobj(bits), False
    if whole and begun:
        raise Damaged("it ends before its end")


def _whole_head(chunks: Iterator[bytes]) -> Iterator[bytes]:
    """The same bytes, the first two of them in one chunk."""
    held = b""
    for chunk in chunks:
        held += chunk
        if len(held) > 1:
            yield held
            held = b""
            break
    yield from (chunk for chunk in chain([held], chunks) if chunk)


def _has_zlib_head(data: bytes) -> bool:
    """Tell whether deflate comes in zlib's wrapping, as RFC 9110 has it; some send it bare."""
    return len(data) > 1 and data[0] & 0x0F == 8 and (data[0] << 8 | data[1]) % 31 == 0
