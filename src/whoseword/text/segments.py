"""Text cut at the borders of everything marked in it, so that overlapping marks can be drawn."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Generic, TypeVar

Label = TypeVar("Label")


@dataclass(frozen=True, slots=True)
class Mark(Generic[Label]):
    """A half-open stretch ``[start, end)`` of a text, in code points, and what it means."""

    start: int
    end: int
    label: Label


@dataclass(frozen=True, slots=True)
class Segment(Generic[Label]):
    """A stretch that no mark begins or ends inside of; ``marks`` are those that cover it."""

    start: int
    end: int
    text: str
    marks: tuple[Mark[Label], ...]


def segments(
    text: str, marks: Sequence[Mark[Label]], cuts: Iterable[int] = ()
) -> tuple[Segment[Label], ...]:
    """Cut ``text`` at every border of ``marks`` and at ``cuts``; the pieces join to the text.

    Marks are clipped to the text; what is then empty is left out. The marks of a segment stand
    outermost first: by start, then the longer, then as given.
    """
    length = len(text)
    starting: dict[int, list[tuple[int, int, int]]] = defaultdict(list)
    ending: dict[int, list[tuple[int, int, int]]] = defaultdict(list)
    for index, mark in enumerate(marks):
        start, end = max(0, mark.start), min(length, mark.end)
        if start < end:
            starting[start].append((start, -end, index))
            ending[end].append((start, -end, index))
    inner = {cut for cut in cuts if 0 < cut < length}
    borders = sorted({0, length} | starting.keys() | ending.keys() | inner)
    active: list[tuple[int, int, int]] = []
    pieces = []
    for start, end in pairwise(borders):
        for key in ending.get(start, ()):
            del active[bisect_left(active, key)]
        for key in starting.get(start, ()):
            insort(active, key)
        covering = tuple(marks[index] for _, _, index in active)
        pieces.append(Segment(start, end, text[start:end], covering))
    return tuple(pieces)
