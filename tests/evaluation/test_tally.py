from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluation.tally import Tally, jaccard, pair_off

edge_lists = st.lists(
    st.tuples(st.sampled_from([0.5, 0.6, 0.9]), st.integers(0, 4), st.integers(0, 4)), max_size=10
)


def _largest(edges: frozenset[tuple[int, int]]) -> int:
    """The size of the largest matching, by trying everything."""
    best = 0
    for left, right in edges:
        rest = frozenset(e for e in edges if e[0] != left and e[1] != right)
        best = max(best, 1 + _largest(rest))
    return best


def test_counts_give_precision_recall_and_f1() -> None:
    tally = Tally()
    tally.add_sets({"a", "b", "c"}, {"b", "c", "d", "e"})
    assert tally.precision == pytest.approx(2 / 3)
    assert tally.recall == 0.5
    assert tally.f1 == pytest.approx(4 / 7)


def test_weights_scale_a_comparison() -> None:
    tally = Tally()
    tally.add(1, 1, 1, weight=0.25)
    tally.add(0, 1, 1, weight=0.75)
    assert tally.f1 == pytest.approx(0.25)


def test_nothing_measured_is_nothing_shown() -> None:
    assert Tally().f1 == Tally().precision == Tally().recall == 0.0


def test_one_greedy_pair_does_not_block_two() -> None:
    assert pair_off([(0.9, 0, 0), (0.5, 0, 1), (0.6, 1, 0)]) == {0: 1, 1: 0}


def test_the_closer_of_two_is_taken() -> None:
    assert pair_off([(0.5, 0, 0), (0.9, 1, 0)]) == {1: 0}


@given(edge_lists)
def test_matching_is_one_to_one_and_as_large_as_can_be(
    edges: list[tuple[float, int, int]],
) -> None:
    pairs = pair_off(edges)
    possible = frozenset((left, right) for _, left, right in edges)
    assert set(pairs.items()) <= possible
    assert len(set(pairs.values())) == len(pairs)
    assert len(pairs) == _largest(possible)


@given(edge_lists, st.randoms(use_true_random=False))
def test_matching_does_not_depend_on_order(
    edges: list[tuple[float, int, int]], shuffler: random.Random
) -> None:
    shuffled = edges.copy()
    shuffler.shuffle(shuffled)
    assert pair_off(shuffled) == pair_off(edges)


def test_jaccard_is_shared_over_all() -> None:
    assert jaccard({1, 2, 3}, {2, 3, 4}) == 0.5
    assert jaccard(set(), set()) == 0.0
