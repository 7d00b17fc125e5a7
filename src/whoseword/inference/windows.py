"""Overlapping windows over a long text, so that every piece is read with context on both sides."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

SIZE: Final = 382  # pieces a window, without [CLS] and [SEP]: as long as those of the training
MARGIN: Final = 16  # pieces of context that a window reads but leaves to its neighbour


@dataclass(frozen=True, slots=True)
class Window:
    """Reads pieces [start, end) and answers for [keep_start, keep_end)."""

    start: int
    end: int
    keep_start: int
    keep_end: int


def windows(
    pieces: int, breaks: Sequence[int] = (), size: int = SIZE, margin: int = MARGIN
) -> list[Window]:
    """Cover ``pieces`` pieces; the kept parts follow each other without gap or overlap.

    There are as few windows as can be, about even, so that little is read twice; where a paragraph
    begins near by (``breaks``, in order), one window leaves off and the next takes over.
    """
    if pieces <= size:
        return [Window(0, pieces, 0, pieces)] if pieces else []
    step = size - 2 * margin
    number = -(-(pieces - 2 * margin) // step)
    borders = [0]
    for after in range(number - 1, 0, -1):
        begin = max(borders[-1] - margin, 0)
        even = begin + (pieces - begin + 2 * margin * after) // (after + 1) - margin
        least, most = pieces - after * step - margin, begin + size - margin
        near = max(least, even - step // 8), min(most, even + step // 8)
        borders.append(_border(even, *near, breaks))
    borders.append(pieces)
    return [
        Window(max(low - margin, 0), min(high + margin, pieces), low, high)
        for low, high in pairwise(borders)
    ]


def _border(even: int, least: int, most: int, breaks: Sequence[int]) -> int:
    """The break nearest to ``even`` from ``least`` to ``most``, else ``even`` itself."""
    near = breaks[bisect_left(breaks, least) : bisect_right(breaks, most)]
    return min(near, key=lambda place: (abs(place - even), place), default=even)
