"""One input, open for reading: its name, its first bytes, and all of it as a stream."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import PurePath
from typing import BinaryIO

from whoseword.errors import TooLarge, Unreadable
from whoseword.ingest.limits import MAX_FILE, megabytes
from whoseword.ingest.means import Means
from whoseword.ingest.unpacking import Damaged, unpacked

HEAD = 16_384
"""Bytes by which the kind of an input is told."""
GZIP = b"\x1f\x8b"
_PIECE = 65_536


@dataclass(slots=True)
class Damage:
    """Whether a packed stream broke off before its end; known once it was read."""

    found: bool = False


@dataclass(frozen=True, slots=True)
class Opened:
    """What a connector reads from.

    ``head`` holds the first bytes, which ``stream`` gives again; ``ending`` is that of its file's
    name (".txt"), ``stem`` what its outlet is called where nothing else says so, ``url`` the
    address that it came from, ``charset`` what was said to be its encoding there. ``means``
    fetch the addresses that are listed in it, and parse it.
    """

    name: str
    head: bytes
    stream: BinaryIO
    means: Means
    ending: str = ""
    stem: str | None = None
    url: str | None = None
    charset: str | None = None
    damage: Damage = field(default_factory=Damage)

    def data(self, limit: int = MAX_FILE) -> bytes:
        """All its bytes; raises ``TooLarge`` beyond the limit, ``Unreadable`` where it is empty."""
        data = self.stream.read(limit + 1)
        if len(data) > limit:
            problem = f"over the limit of {megabytes(limit)} for one file"
            raise TooLarge(self.name, problem, "Split it: one article a file, or JSON Lines.")
        if self.damage.found:
            raise Unreadable(self.name, "its packed bytes are damaged or cut", "Pack it again.")
        if not data.strip():
            raise Unreadable(self.name, "the file is empty", "Give a file with an article.")
        return data


def opened(name: str, stream: BinaryIO, means: Means, *, file: str = "") -> Opened:
    """Look at the head of a stream, and unpack it where it is packed by gzip.

    ``file`` is the name of the file it comes from, by which its ending is told.
    """
    path = PurePath(file)
    head = _read(stream, HEAD)
    whole = joined(head, stream)
    given = Opened(name, head, whole, means, path.suffix.lower(), path.stem or None)
    if not head.startswith(GZIP):
        return given
    damage = Damage()
    inner = _buffered(_unpacked(whole, damage))
    begin = _read(inner, HEAD)
    bare = PurePath(path.stem if path.suffix.lower() == ".gz" else path.name)
    return replace(
        given,
        head=begin,
        stream=joined(begin, inner),
        ending=bare.suffix.lower(),
        stem=bare.stem or None,
        damage=damage,
    )


def _read(stream: BinaryIO, size: int) -> bytes:
    """As many bytes as there are, up to ``size``, also where they come in drops."""
    held = b""
    while len(held) < size and (more := stream.read(size - len(held))):
        held += more
    return held


def joined(head: bytes, stream: BinaryIO) -> io.BufferedReader:
    """A stream that gives first what was read of another already; never more than it asks for."""

    def chunks() -> Iterator[bytes]:
        yield head
        read = getattr(stream, "read1", stream.read)
        while more := read(_PIECE):
            yield more

    return _buffered(chunks())


def _unpacked(stream: BinaryIO, damage: Damage) -> Iterator[bytes]:
    """What the members of a gzip file hold; ``damage`` is noted where the last one is not whole."""
    try:
        yield from unpacked(iter(lambda: stream.read(_PIECE), b""), "gzip", whole=True)
    except Damaged:
        damage.found = True


class _Chunks(io.RawIOBase):
    """Chunks of bytes as a file."""

    def __init__(self, chunks: Iterator[bytes]) -> None:
        self._chunks, self._held = chunks, b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        while not self._held:
            following = next(self._chunks, None)
            if following is None:
                return 0
            self._held = following
        size = min(len(buffer), len(self._held))
        buffer[:size], self._held = self._held[:size], self._held[size:]
        return size


def _buffered(chunks: Iterator[bytes]) -> io.BufferedReader:
    return io.BufferedReader(_Chunks(chunks), HEAD)
