"""The profiles of all parts to the arrays of a ``MarkIndex``, part by part."""

from __future__ import annotations

import io
import os
from array import array
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt

from whoseword.batch.layout import INDEX, PROFILES
from whoseword.engine import Parts, Table, pa, put

Ints = npt.NDArray[np.int64]

UNDATED: Final = -1
IDS: Final = f"{INDEX}/ids"
BYTES: Final = f"{INDEX}/profiles.bin"


@dataclass(slots=True)
class _Gathered:
    """What the profiles hold, in the order of the parts; marks as numbers of their own."""

    ids: list[str] = field(default_factory=list)
    parts: array[int] = field(default_factory=lambda: array("q"))
    days: array[int] = field(default_factory=lambda: array("q"))
    marks: array[int] = field(default_factory=lambda: array("q"))
    counts: array[int] = field(default_factory=lambda: array("q"))
    sizes: array[int] = field(default_factory=lambda: array("q"))
    codes: dict[str, int] = field(default_factory=dict)

    def add(self, part: int, table: Table) -> None:
        """Add the profiles of one part."""
        self.ids += table["article"].to_pylist()
        self.parts.extend([part] * len(table))
        days = table["day"].to_pylist()
        self.days.extend(UNDATED if day is None else day for day in days)
        for marks in table["marks"].to_pylist():
            self.marks.extend(self.codes.setdefault(mark, len(self.codes)) for mark in marks)
            self.counts.append(len(marks))


def build(root: Path) -> None:
    """Number all articles and write the index, the ids last; raises OSError."""
    found = _gathered(root)
    order = np.array(sorted(range(len(found.ids)), key=found.ids.__getitem__), dtype=np.int64)
    counts, sizes = np.array(found.counts), np.array(found.sizes)
    starts = starts_of(counts)
    marks = np.array(found.marks)[_runs(starts[:-1][order], counts[order])]
    numbers = np.repeat(np.arange(len(order)), counts[order])
    ends = starts_of(sizes)
    _put(root, "days", np.array(found.days)[order])
    _put(root, "parts", np.array(found.parts)[order])
    _put(root, "marks", marks)
    _put(root, "mark_starts", starts_of(counts[order]))
    _put(root, "holders", numbers[np.lexsort((numbers, marks))])
    _put(root, "holder_starts", starts_of(np.bincount(marks, minlength=len(found.codes))))
    _put(root, "places", np.stack([ends[:-1][order], ends[1:][order]], axis=1))
    ids = pa.table({"article": pa.array([found.ids[row] for row in order], pa.string())})
    Parts(root / IDS).write(0, ids)


def starts_of(counts: npt.NDArray[np.int64]) -> Ints:
    """Give where each of so many begins in a row of all, and where the last one ends."""
    return np.concatenate([np.zeros(1, dtype=np.int64), np.cumsum(counts, dtype=np.int64)])


def _runs(starts: Ints, counts: Ints) -> Ints:
    """Give the indices of runs that begin at ``starts``, one run after the other."""
    before = np.repeat(starts - starts_of(counts)[:-1], counts)
    return np.arange(int(counts.sum()), dtype=np.int64) + before


def _gathered(root: Path) -> _Gathered:
    """Read the profiles of every part, and put their bytes into one file, one after the other."""
    found = _Gathered()
    profiles = Parts(root / PROFILES)
    place = root / BYTES
    place.parent.mkdir(parents=True, exist_ok=True)
    aside = place.with_name(f".{place.name}.{os.getpid()}.unfinished")
    with aside.open("wb") as file:
        for part in profiles.numbers():
            table = profiles.read(part)
            found.add(part, table)
            for packed in table["profile"].to_pylist():
                found.sizes.append(file.write(packed))
    aside.replace(place)
    return found


def _put(root: Path, name: str, values: npt.NDArray[np.int64]) -> None:
    """Write an array as plain numbers, in numpy's own format."""
    content = io.BytesIO()
    np.save(content, values.astype(np.int64), allow_pickle=False)
    put(root / INDEX / f"{name}.npy", content.getvalue())
