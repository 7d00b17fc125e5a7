from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluation.coreference import best_alignment, figures, grouped

LABELS = st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), min_size=2, max_size=12)


def test_the_textbook_case() -> None:
    gold = grouped(zip("abcdefghijkl", "111112222233", strict=True))
    predicted = grouped(zip("abcdefghijkl", "111112222222", strict=True))
    found = figures(predicted, gold)
    # 9 true links, 10 made, all 9 kept; of the seven joined, five and two belong together
    assert found["muc"] == pytest.approx(2 * 0.9 * 1 / 1.9)
    precision = (5 + 5 * 5 / 7 + 2 * 2 / 7) / 12
    assert found["b3"] == pytest.approx(2 * precision / (1 + precision))
    assert found["ceafe"] == pytest.approx(2 * (1 + 10 / 12) / 5)
    assert found["conll"] == pytest.approx((found["muc"] + found["b3"] + found["ceafe"]) / 3)


@given(LABELS)
def test_a_grouping_agrees_with_itself_alone(labels: list[tuple[int, int]]) -> None:
    one = grouped((k, a) for k, (a, _) in enumerate(labels))
    other = grouped((k, b) for k, (_, b) in enumerate(labels))
    assert figures(one, one)["b3"] == pytest.approx(1.0)
    assert figures(one, one)["ceafe"] == pytest.approx(1.0)
    assert figures(one, other) == pytest.approx(figures(other, one))
    assert (figures(one, other)["b3"] > 1 - 1e-9) == (set(one) == set(other))


@given(st.lists(st.lists(st.integers(0, 9), min_size=3, max_size=3), min_size=1, max_size=5))
def test_the_alignment_is_the_best_there_is(scores: list[list[int]]) -> None:
    rows = scores if len(scores) <= 3 else [list(column) for column in zip(*scores, strict=True)]
    best = max(
        sum(row[j] for row, j in zip(rows, chosen, strict=True))
        for chosen in permutations(range(len(rows[0])), len(rows))
    )
    assert best_alignment(scores) == pytest.approx(best)
