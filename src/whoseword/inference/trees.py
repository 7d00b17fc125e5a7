"""Boosted trees over named features, as plain arrays: no library is needed to run them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files

import numpy as np
import numpy.typing as npt

from whoseword.errors import ModelError

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
        numbers = np.arange(len(rows))
        for root in self.roots:
            node = np.full(len(rows), root)
            while (inner := self.feature[node] >= 0).any():
                feature = np.where(inner, self.feature[node], 0)
                goes_left = rows[numbers, feature] <= self.threshold[node]
                following = np.where(goes_left, self.left[node], self.right[node])
                node = np.where(inner, following, node)
            total += self.value[node]
        probability: Floats = 1.0 / (1.0 + np.exp(-total))
        return probability


@cache
def trees(file: str) -> Trees:
    """Load shipped trees once; raises ModelError when the file is missing."""
    resource = files("whoseword.models").joinpath(file)
    with as_file(resource) as path:
        if not path.is_file():
            raise ModelError(f"{file} is not in the package. Reinstall whoseword.")
        with np.load(path, allow_pickle=False) as stored:
            return Trees(
                names=tuple(map(str, stored["names"])),
                version=str(stored["version"]),
                base=float(stored["base"]),
                **{
                    key: stored[key]
                    for key in ("roots", "feature", "threshold", "left", "right", "value")
                },
            )
