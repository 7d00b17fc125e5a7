"""Overlapping windows over a long text, so that every piece is read with context on both sides."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

SIZE: Final = 382  # pieces a window, without [CLS] and [SEP]: as long as those of the training
MARGIN: Final = 32  # pieces of context that a window reads but leaves to its neighbour


@dataclass(frozen=True, slots=True)
class Window:
    """Reads pieces [start, end) and answers for [keep_start, keep_end)."""

    start: int
    end: int
    keep_start: int
    keep_end: int


def windows(pieces: int, size: int = SIZE, margin: int = MARGIN) -> list[Window]:
    """Cover ``pieces`` pieces; the kept parts follow each other without gap or overlap.

    The windows are of one length, as short as their number allows: a full last one would read
    again what its neighbour has read.
    """
    if pieces <= size:
        return [Window(0, pieces, 0, pieces)] if pieces else []
    shared = 2 * margin
    number = -(-(pieces - shared) // (size - shared))
    length = -(-(pieces + (number - 1) * shared) // number)
    starts = [min(k * (length - shared), pieces - length) for k in range(number)]
    kept = [0, *(start + margin for start in starts[1:]), pieces]
    return [Window(start, start + length, kept[k], kept[k + 1]) for k, start in enumerate(starts)]
