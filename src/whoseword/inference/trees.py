"""Boosted trees over named features, as plain arrays: no library is needed to run them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from whoseword.inference.catalogue import opened_arrays

CHUNK: Final = 256  # rows at a time: they stay in the processor's cache

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Trees:
    """A sum of ``roots`` many trees after the logistic function.

    Node arrays of shape (nodes,): ``feature`` is -1 at a leaf, ``value`` its contribution;
    a row goes ``left`` where its feature is at most ``threshold``.
    """

    names: tuple[str, ...]
    version: str
    base: float
    roots: npt.NDArray[np.int32]
    feature: npt.NDArray[np.int32]
    threshold: Floats
    left: npt.NDArray[np.int32]
    right: npt.NDArray[np.int32]
    value: Floats

    def probability(self, rows: Floats) -> Floats:
        """Probabilities of shape (rows,) for features of shape (rows, len(names))."""
        total = np.full(len(rows), self.base)
        for start in range(0, len(rows), CHUNK):
            part = slice(start, start + CHUNK)
            for leaf in self._leaves(rows[part]):
                total[part] += self.value[leaf]
        probability: Floats = 1.0 / (1.0 + np.exp(-total))
        return probability

    def _leaves(self, rows: Floats) -> npt.NDArray[np.intp]:
        """Let every row fall through every tree at once; shape (trees, rows)."""
        inner = self.feature >= 0
        here = np.arange(len(self.feature))
        left, right = np.where(inner, self.left, here), np.where(inner, self.right, here)
        feature = np.where(inner, self.feature, 0)
        numbers = np.arange(len(rows))
        node = np.repeat(self.roots.astype(np.intp)[:, None], len(rows), axis=1)
        while inner[node].any():
            goes_left = rows[numbers, feature[node]] <= self.threshold[node]
            node = np.where(goes_left, left[node], right[node])
        return node


def load_trees(file: str) -> Trees:
    """Load shipped trees; raises ModelError when the file is missing or not the one released."""
    stored = opened_arrays(file)
    return Trees(
        names=tuple(map(str, stored["names"])),
        version=str(stored["version"]),
        base=float(stored["base"]),
        **{key: stored[key] for key in ("roots", "feature", "threshold", "left", "right", "value")},
    )
