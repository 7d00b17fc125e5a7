"""Means over many runs of rows at once."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]


def means(values: Floats, starts: Ints, stops: Ints) -> Floats:
    """Mean of ``values[start:stop]`` over the first axis for each run; no run may be empty."""
    # reduceat adds up between one index and the next: every other sum is that of a gap
    borders = np.stack([starts, stops], axis=1).ravel()
    ended = np.concatenate([values, np.zeros_like(values[:1])])
    sums = np.add.reduceat(ended, borders, axis=0)[::2]
    lengths = (stops - starts).astype(values.dtype)
    return np.asarray(sums / lengths.reshape(-1, *[1] * (values.ndim - 1)))
