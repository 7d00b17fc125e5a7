"""Means over runs of rows are those of each run by itself."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from whoseword.inference.runs import means


@given(st.lists(st.tuples(st.integers(0, 19), st.integers(1, 6)), min_size=1, max_size=9))
def test_runs_may_touch_overlap_and_end_with_the_values(runs: list[tuple[int, int]]) -> None:
    values = np.random.default_rng(0).normal(size=(20, 3)).astype(np.float32)
    starts = np.array([start for start, _ in runs])
    stops = np.array([min(start + length, 20) for start, length in runs])
    expected = [values[start:stop].mean(axis=0) for start, stop in zip(starts, stops, strict=True)]
    assert np.allclose(means(values, starts, stops), expected, atol=1e-5)
