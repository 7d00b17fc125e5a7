from __future__ import annotations

import numpy as np
import pytest

from tests.matching.plain_sentences import plain_sentences
from whoseword.matching.pair_features import ranks


def test_ranks_are_counted_among_the_sentences_of_one_article() -> None:
    held = plain_sentences(["x"] * 5, "aabbc")
    pairs = [(0, 2), (0, 3), (0, 4), (1, 2), (1, 3)]
    scores = np.array([0.5, 0.8, 0.1, 0.5, 0.2])
    assert ranks(held, pairs, scores) == pytest.approx(
        np.array(
            [
                # best for either, for both, behind the better best, rank of the better, the worse
                [1, 0, 0.3, 0, 1],  # second of 0 with b; first of 2 with a, shared
                [1, 1, 0.0, 0, 0],
                [1, 1, 0.0, 0, 0],  # the only one of its two articles
                [1, 1, 0.0, 0, 0],
                [0, 0, 0.6, 1, 1],
            ]
        )
    )


def test_no_pairs_have_no_ranks() -> None:
    assert ranks([], [], np.zeros(0)).shape == (0, 5)
