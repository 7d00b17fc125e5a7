from __future__ import annotations

import pytest

from evaluation.clusters import b_cubed

GOLD = {"a": "fire", "b": "fire", "c": "flood", "d": "flood"}


def test_the_right_groups_score_one() -> None:
    found = b_cubed([["a", "b"], ["c", "d"]], GOLD)
    assert (found.precision, found.recall, found.f1) == (1.0, 1.0, 1.0)


def test_all_in_one_costs_precision_and_all_apart_costs_recall() -> None:
    together = b_cubed([["a", "b", "c", "d"]], GOLD)
    assert (together.precision, together.recall) == (0.5, 1.0)
    apart = b_cubed([[name] for name in GOLD], GOLD)
    assert (apart.precision, apart.recall) == (1.0, 0.5)
    assert apart.f1 == pytest.approx(2 / 3)
