"""Each case is weighed by what the other folds taught, and counted once."""

from __future__ import annotations

import pytest

pytest.importorskip("scipy", reason="the training group is not installed")

from training.speakers.cases import Case
from training.speakers.folds import FOLDS, Kept, left_out, told, unseen_set

NEAR, FAR = {"near": 1.0}, {"far": 1.0}


def kept(name: str, fold: int, right: int) -> Kept:
    return Kept(name, fold, Case("he", (NEAR, FAR), right, 1.0))


NEAREST = [kept("news", fold, 0) for fold in range(FOLDS) for _ in range(4)]
ODD = [kept("talks", 0, 1) for _ in range(3)]


def test_what_one_fold_alone_holds_is_not_learnt_from_it() -> None:
    counts = left_out([*NEAREST, *ODD])
    assert [counts["talks", "he", 0, right] for right in (True, False)] == [0, 3]
    assert all(counts["news", "he", fold, True] == 4 for fold in range(1, FOLDS))


def test_a_set_is_weighed_by_the_other_sets() -> None:
    counts = unseen_set([*NEAREST, *ODD])
    assert counts["news", "he", 0, True] == 0


def test_every_case_is_told_once_by_set_and_kind() -> None:
    lines = list(told(left_out([*NEAREST, *ODD])))
    assert "news he: 1.000 of 20 (folds 1.000 to 1.000)" in lines
    assert any(line.startswith("all all: ") and " of 23 " in line for line in lines)
