"""All pairs to stories, and where the articles of each story go: a bucket of whole stories.

Stories never reach beyond articles that chains of likely pairs lead to, so that each such block is
grouped on its own, and what is found is what ``stories.group`` finds for all articles at once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt

from whoseword import stories
from whoseword.batch.layout import PAIRS, PLACES
from whoseword.batch.mark_index import MarkIndex
from whoseword.engine import BUCKET, Parts
from whoseword.export.plain_table import Table as Rows

Ints = npt.NDArray[np.int64]
Likely = npt.NDArray[np.float64]
Chosen = npt.NDArray[np.bool_]
Pairs = tuple[Ints, Ints, Likely]
"""The numbers of two articles, the lower first, and how likely they are of one event."""

_DONE: Final = f"{PLACES}/buckets"
_COLUMNS: Final = ("article", "story", BUCKET)
_KINDS: Final = {"story": int, BUCKET: int}


def place(root: Path, size: int) -> int:
    """Write the story and the bucket of every article of each part; give the number of buckets.

    A bucket holds whole stories, with ``size`` articles or little more. Raises OSError.
    """
    done = Parts(root / _DONE)
    if not done.numbers():
        index = MarkIndex(root)
        buckets = _write(root, size, index, sorted(_stories(root, index)))
        rows = ({"buckets": buckets},)
        done.write(0, Rows(PLACES, ("buckets",), rows, {"buckets": int}).to_arrow())
    (number,) = done.read(0)["buckets"].to_pylist()
    return int(number)


def _write(root: Path, size: int, index: MarkIndex, found: list[list[int]]) -> int:
    """Write a row an article, beside the part that it was read in."""
    ids, parts = index.ids(), index.parts()
    rows: defaultdict[int, list[dict[str, object]]] = defaultdict(list)
    bucket = held = 0
    for number, story in enumerate(found):
        if held >= size:
            bucket, held = bucket + 1, 0
        held += len(story)
        for member in story:
            row = {"article": ids[member], "story": number, BUCKET: bucket}
            rows[int(parts[member])].append(row)
    for part, placed in rows.items():
        Parts(root / PLACES).write(part, Rows(PLACES, _COLUMNS, tuple(placed), _KINDS).to_arrow())
    return bucket + 1


def _stories(root: Path, index: MarkIndex) -> Iterator[list[int]]:
    """Group block by block; an article without a likely pair is a story of its own."""
    near = _pairs(root, lambda _, __, likely: likely >= stories.LEVELS[0])
    block = _blocks(index.size, near)
    one, other, likely = _pairs(root, lambda one, other, _: block[one] == block[other])
    order = np.argsort(block[one], kind="stable")
    bounds = np.flatnonzero(np.diff(block[one][order], prepend=-1, append=-1))
    members = _members(block)
    for start, end in pairwise(bounds.tolist()):
        held = order[start:end]
        names = members.pop(int(block[one[held[0]]]))
        yield from _grouped(names, one[held], other[held], likely[held])
    yield from members.values()


def _grouped(members: list[int], one: Ints, other: Ints, likely: Likely) -> Iterator[list[int]]:
    width = len(str(members[-1]))
    names = {f"{member:0{width}}": member for member in members}
    pairs = {
        (f"{a:0{width}}", f"{b:0{width}}"): float(p)
        for a, b, p in zip(one.tolist(), other.tolist(), likely.tolist(), strict=True)
    }
    for story in stories.grouped(names, pairs):
        yield [names[name] for name in story]


def _members(block: Ints) -> dict[int, list[int]]:
    held: dict[int, list[int]] = {}
    for number, name in enumerate(block.tolist()):
        held.setdefault(name, []).append(number)
    return held


def _pairs(root: Path, wanted: Callable[[Ints, Ints, Likely], Chosen]) -> Pairs:
    """Gather the pairs that are wanted, part by part: all of them might be too many to hold."""
    kept: list[Pairs] = [(np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0))]
    for table in Parts(root / PAIRS).tables():
        one, other, likely = (table[name].to_numpy() for name in ("one", "other", "likely"))
        chosen = wanted(one, other, likely)
        kept.append((one[chosen], other[chosen], likely[chosen]))
    one, other, likely = map(np.concatenate, zip(*kept, strict=True))
    return one, other, likely


def _blocks(size: int, pairs: Pairs) -> Ints:
    """Give for each article the lowest number of its block: what ``stories.chained`` leads to.

    Where a block grows too long, only pairs of the next level count in it.
    """
    one, other, likely = pairs
    block = np.zeros(size, np.int64)
    for number, least in enumerate(stories.LEVELS):
        sizes = np.bincount(block, minlength=size)
        split = (sizes[block] > stories.MOST_CHAINED) | (number == 0)
        near = split[one] & (block[one] == block[other]) & (likely >= least)
        block = np.where(split, _lowest_reached(size, one[near], other[near]), block)
    return block


def _lowest_reached(size: int, one: Ints, other: Ints) -> Ints:
    """Give for each article the lowest number that chains of these pairs lead to."""
    lowest = np.arange(size, dtype=np.int64)
    while True:
        before = lowest.copy()
        nearer = np.minimum(lowest[one], lowest[other])
        np.minimum.at(lowest, one, nearer)
        np.minimum.at(lowest, other, nearer)
        lowest = lowest[lowest]
        if np.array_equal(before, lowest):
            return lowest
