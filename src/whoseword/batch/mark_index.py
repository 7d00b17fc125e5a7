"""All articles of a batch by number, and which of them hold a mark: arrays on the disk.

An article's number is its place among all ids in order. The arrays are mapped into memory, so that
all workers of one machine share them.
"""

from __future__ import annotations

import mmap
from collections import OrderedDict
from functools import cached_property
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt

from whoseword import stories
from whoseword.batch.index_building import BYTES, IDS, UNDATED, build
from whoseword.batch.layout import INDEX
from whoseword.engine import Parts

Ints = npt.NDArray[np.int64]

_REMEMBERED: Final = 4000
_FEW: Final = 16  # so many times as many places to count in take as long as sorting


class MarkIndex:
    """The index of one batch; it is built once, and asked from any process."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._decoded: OrderedDict[int, stories.Profile] = OrderedDict()

    def build(self) -> None:
        """Write the index, unless it is there; raises OSError."""
        if not Parts(self._root / IDS).numbers():
            build(self._root)

    def ids(self) -> list[str]:
        """List the ids of all articles, in order."""
        names: list[str] = Parts(self._root / IDS).read(0)["article"].to_pylist()
        return names

    @cached_property
    def size(self) -> int:
        """Count the articles."""
        return len(self._days)

    def parts(self) -> Ints:
        """Give for each article the part that it was read in."""
        return self._array("parts")

    def partners(self, number: int) -> list[int]:
        """List the articles before this one that are worth comparing with it, likeliest first.

        They are those that ``stories.group`` compares: of one time, with marks in common.
        """
        own = self._marks[self._mark_starts[number] : self._mark_starts[number + 1]]
        found = [self._earlier(int(mark), number) for mark in own]
        others, shared = often(np.concatenate(found) if found else np.zeros(0, dtype=np.int64))
        near = self._near(int(self._days[number]), others)
        others, shared = others[near], shared[near]
        best = np.lexsort((others, -shared))[: stories.MOST_PARTNERS]
        return [int(other) for other in others[best]]

    def profile(self, number: int) -> stories.Profile:
        """Give an article's profile; the last ones are remembered."""
        if number not in self._decoded:
            start, end = self._places[number]
            packed = self._bytes[int(start) : int(end)]
            self._decoded[number] = stories.unpacked(packed)
            if len(self._decoded) > _REMEMBERED:
                self._decoded.popitem(last=False)
        self._decoded.move_to_end(number)
        return self._decoded[number]

    def _earlier(self, mark: int, number: int) -> Ints:
        """List the articles with a mark whose numbers are below this one."""
        holders = self._holders[self._holder_starts[mark] : self._holder_starts[mark + 1]]
        return holders[: np.searchsorted(holders, number)]

    def _near(self, day: int, others: Ints) -> npt.NDArray[np.bool_]:
        days = self._days[others]
        if day == UNDATED:
            return np.ones(len(others), dtype=np.bool_)
        near: npt.NDArray[np.bool_] = (days == UNDATED) | (
            np.abs(days - day) <= stories.FARTHEST_DAYS
        )
        return near

    def _array(self, name: str) -> Ints:
        place = self._root / INDEX / f"{name}.npy"
        loaded: Ints = np.load(place, mmap_mode="r", allow_pickle=False)
        return loaded

    @cached_property
    def _days(self) -> Ints:
        return self._array("days")

    @cached_property
    def _marks(self) -> Ints:
        return self._array("marks")

    @cached_property
    def _mark_starts(self) -> Ints:
        return self._array("mark_starts")

    @cached_property
    def _holders(self) -> Ints:
        return self._array("holders")

    @cached_property
    def _holder_starts(self) -> Ints:
        return self._array("holder_starts")

    @cached_property
    def _places(self) -> Ints:
        return self._array("places")

    @cached_property
    def _bytes(self) -> mmap.mmap:
        with (self._root / BYTES).open("rb") as file:
            return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


def often(numbers: Ints) -> tuple[Ints, Ints]:
    """Give the numbers, in order, that come as often as it takes, and how often they come.

    Many are counted into an array as long as the highest is high, few are sorted.
    """
    if len(numbers) * _FEW > numbers.max(initial=0):
        counts: Ints = np.bincount(numbers)
        found: Ints = np.flatnonzero(counts >= stories.FEWEST_MARKS)
        return found, counts[found]
    found, counts = np.unique(numbers, return_counts=True)
    enough = counts >= stories.FEWEST_MARKS
    return found[enough], counts[enough]
