from __future__ import annotations

import numpy as np
import pytest

from training.events import term_axes
from whoseword.inference.pairs import SHIFT


def test_no_axis_says_more_than_another_of_the_common_words(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(term_axes, "AXES", 4)
    monkeypatch.setattr(term_axes, "FIRST_WORD", 20)
    monkeypatch.setattr(term_axes, "WORDS", slice(20, 220))
    chance = np.random.default_rng(1)
    spread = np.array([60.0, 30, 20, 10, 1, 1, 1, 1])
    rows = np.rint(chance.normal(size=(220 + SHIFT, 8)) * spread / 2 + 7).clip(-127, 127)
    found = term_axes.vectors(rows.astype(np.int8), np.full(len(rows), 0.5, dtype=np.float32))
    assert found.shape == (220, 4)
    deviations = found[20:].std(axis=0)
    assert deviations.max() / deviations.min() == pytest.approx(1.0, abs=0.02)
    assert np.abs(np.corrcoef(found[20:].T) - np.eye(4)).max() < 0.05
