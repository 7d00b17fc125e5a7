"""Overlapping windows over a long text, so that every piece is read with context on both sides."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

SIZE: Final = 382  # pieces a window, without [CLS] and [SEP]: as long as those of the training
MARGIN: Final = 64  # pieces of context that a window reads but leaves to its neighbour


@dataclass(frozen=True, slots=True)
class Window:
    """Reads pieces [start, end) and answers for [keep_start, keep_end)."""

    start: int
    end: int
    keep_start: int
    keep_end: int


def windows(pieces: int, size: int = SIZE, margin: int = MARGIN) -> list[Window]:
    """Cover ``pieces`` pieces; the kept parts follow each other without gap or overlap."""
    if pieces <= size:
        return [Window(0, pieces, 0, pieces)] if pieces else []
    cover: list[Window] = []
    start = 0
    while True:
        end = min(start + size, pieces)
        start = max(0, end - size)
        keep_start = cover[-1].keep_end if cover else 0
        keep_end = pieces if end == pieces else end - margin
        cover.append(Window(start, end, keep_start, keep_end))
        if end == pieces:
            return cover
        start = end - 2 * margin
