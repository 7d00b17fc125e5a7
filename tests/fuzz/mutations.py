"""Inputs made of a number alone: sound ones that were tampered with, cheaply and each time alike.

Every maker takes a source of chance and draws nothing from anywhere else.
"""

from __future__ import annotations

import gzip
import io
import json
import re
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any, Final

Maker = Callable[[Random], Any]

_LONGEST_CUT: Final = 80
_MOST_STEPS: Final = 9
_NUMBER: Final = re.compile(rb"\d+")
_TOKEN: Final = re.compile(rb"[A-Za-z_:-]{2,}")
_NUMBERS: Final = (b"0", b"-1", b"65536", b"4294967296", b"9" * 40, b"1e999", b"0x1", b"")
ODD: Final[tuple[Any, ...]] = (
    *(None, True, False, 0, -1, 2**31, 2**63, -(2**70), 0.5, 1e308, float("inf"), float("nan")),
    *("", " ", "\x00", "\u202e", "\ud800", "a" * 3000, "2030-02-30", "http://[", "https://a.b/c"),
    *([], {}, [[]], [None], {"": None}, [["a"] * 40]),
)
"""Values that a field of JSON hardly expects."""


@dataclass(frozen=True, slots=True)
class _Hand:
    """What tampers with a content: by which chance, with which pieces, and out of which other."""

    chance: Random
    pieces: Sequence[bytes]
    other: bytes

    def range(self, content: bytes | bytearray) -> tuple[int, int]:
        start = self.chance.randint(0, len(content))
        return start, min(len(content), start + self.chance.randint(0, _LONGEST_CUT))

    def found(self, pattern: re.Pattern[bytes], content: bytes | bytearray) -> tuple[int, int]:
        start, _ = self.range(content)
        found = pattern.search(content, start) or pattern.search(content)
        return found.span() if found else (start, start)


def _flip(content: bytearray, hand: _Hand) -> None:
    for _ in range(hand.chance.randint(1, 4) if content else 0):
        content[hand.chance.randrange(len(content))] ^= 1 << hand.chance.randrange(8)


def _overwrite(content: bytearray, hand: _Hand) -> None:
    piece, (start, _) = hand.chance.choice(hand.pieces), hand.range(content)
    content[start : start + len(piece)] = piece


def _insert(content: bytearray, hand: _Hand) -> None:
    start, _ = hand.range(content)
    content[start:start] = hand.chance.choice(hand.pieces)


def _cut(content: bytearray, hand: _Hand) -> None:
    start, end = hand.range(content)
    del content[start:end]


def _end(content: bytearray, hand: _Hand) -> None:
    del content[hand.chance.randint(0, len(content)) :]


def _double(content: bytearray, hand: _Hand) -> None:
    start, end = hand.range(content)
    content[start:end] = content[start:end] * hand.chance.choice((2, 3, 40))


def _change_places(content: bytearray, hand: _Hand) -> None:
    (a, b), (c, d) = sorted((hand.range(content), hand.range(content)))
    if b <= c:
        content[a:d] = content[c:d] + content[b:c] + content[a:b]


def _splice(content: bytearray, hand: _Hand) -> None:
    start, end = hand.range(content)
    begin = hand.chance.randint(0, len(hand.other))
    content[start:end] = hand.other[begin : begin + hand.chance.randint(0, 400)]


def _anything(content: bytearray, hand: _Hand) -> None:
    start, end = hand.range(content)
    if hand.chance.random() < 0.5:
        content[start:end] = hand.chance.randbytes(hand.chance.randint(1, 12))
    else:
        content[start:start] = chr(hand.chance.randrange(0x110000)).encode("utf-8", "replace")


def _number(content: bytearray, hand: _Hand) -> None:
    start, end = hand.found(_NUMBER, content)
    content[start:end] = hand.chance.choice(_NUMBERS)


def _token(content: bytearray, hand: _Hand) -> None:
    start, end = hand.found(_TOKEN, content)
    begin, stop = hand.found(_TOKEN, hand.other)
    content[start:end] = hand.other[begin:stop]


_STEPS: Final = (
    *(_flip, _overwrite, _insert, _cut, _end, _double),
    *(_change_places, _splice, _anything, _number, _token),
)


def changed(content: bytes, chance: Random, pieces: Sequence[bytes], other: bytes) -> bytes:
    """Take some random steps away from what is sound."""
    held, hand = bytearray(content), _Hand(chance, pieces, other)
    for _ in range(chance.choice((1, 1, 2, 3, _MOST_STEPS))):
        chance.choice(_STEPS)(held, hand)
    return bytes(held)


def tampered(sound: Sequence[bytes], pieces: Sequence[bytes]) -> Maker:
    """Files of one kind of which parts are gone, doubled, misplaced, or something else."""

    def make(chance: Random) -> bytes:
        return changed(chance.choice(sound), chance, pieces, chance.choice(sound))

    return make


def text(sound: Sequence[str], pieces: Sequence[bytes]) -> Maker:
    """Text that was tampered with as bytes are; what is no UTF-8 then becomes U+FFFD."""
    make = tampered([one.encode() for one in sound], pieces)
    return lambda chance: make(chance).decode("utf-8", "replace")


def overwritten(sound: Sequence[bytes]) -> Maker:
    """Files of their own length, some bytes of which are others: what a bad disk leaves."""

    def make(chance: Random) -> bytes:
        content = bytearray(chance.choice(sound))
        for _ in range(chance.randint(1, 8)):
            start = chance.randrange(len(content))
            end = min(len(content), start + chance.randint(1, _LONGEST_CUT))
            content[start:end] = chance.choice((bytes(end - start), chance.randbytes(end - start)))
        return bytes(content)

    return make


def packed(sound: Sequence[bytes], pieces: Sequence[bytes]) -> Maker:
    """Whole gzip files of what was tampered with."""
    make = tampered(sound, pieces)
    return lambda chance: gzip.compress(make(chance), compresslevel=1, mtime=0)


def with_a_member_changed(sound: bytes, pieces: Sequence[bytes]) -> Maker:
    """Whole zip files, of whose members one was tampered with."""
    with zipfile.ZipFile(io.BytesIO(sound)) as given:
        members = {name: given.read(name) for name in given.namelist()}

    def make(chance: Random) -> bytes:
        name = chance.choice(sorted(members))
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as made:
            for member, content in members.items():
                other = changed(content, chance, pieces, content) if member == name else content
                made.writestr(zipfile.ZipInfo(member), other, zipfile.ZIP_DEFLATED, 1)
        return out.getvalue()

    return make


def altered(sound: Sequence[bytes]) -> Maker:
    """Well-formed JSON that in a few places is not what it was."""

    def make(chance: Random) -> bytes:
        value = json.loads(chance.choice(sound))
        for _ in range(chance.randint(1, 4)):
            _alter(value, chance)
        return json.dumps(value).encode()

    return make


def _alter(value: Any, chance: Random) -> None:  # noqa: ANN401 - any JSON
    """Change, drop, double or misplace one member, at some depth."""
    holder = value
    for _ in range(chance.randint(0, 7)):
        held = list(holder.values()) if isinstance(holder, dict) else holder
        inner = [one for one in held if isinstance(one, dict | list) and one]
        holder = chance.choice(inner) if inner else holder
    keys = list(holder) if isinstance(holder, dict) else range(len(holder))
    if not keys:
        return
    key, other = chance.choice(keys), chance.choice(keys)
    what = chance.randrange(5)
    if what == 0:
        del holder[key]
    elif what == 1:
        holder[key], holder[other] = holder[other], holder[key]
    elif what == 2 and isinstance(holder, list):
        holder.append(holder[key])
    else:
        holder[key] = json.loads(json.dumps(chance.choice(ODD)))


def either(*makers: Maker) -> Maker:
    """What one of these makes."""
    return lambda chance: chance.choice(makers)(chance)
