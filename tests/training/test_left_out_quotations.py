"""Each article is read once, by weights that never saw its fold."""

from __future__ import annotations

import pytest

pytest.importorskip("scipy", reason="the training group is not installed")

from training.speakers.cases import Case
from training.speakers.folds import FOLDS, Kept
from training.speakers.left_out_quotations import left_out, weights_without
from whoseword.records import Article

NEAR, FAR = {"near": 1.0}, {"far": 1.0}
NEAREST = [Kept("news", k, Case("he", (NEAR, FAR), 0, 1.0)) for k in range(FOLDS)]
FARTHEST = [Kept("news", 0, Case("he", (NEAR, FAR), 1, 1.0)) for _ in range(9)]


def test_what_a_fold_teaches_is_not_among_the_weights_that_read_it() -> None:
    own, other = (weights_without(k, [*NEAREST, *FARTHEST]).weights["he"] for k in (0, 1))
    assert own["near"] > own["far"]
    assert other["near"] < other["far"]


def test_every_article_is_read_once_in_its_fold() -> None:
    articles = [Article(f"a{k}", "The pier held, Ida Vane said.") for k in range(FOLDS + 1)]
    folds = list(left_out(NEAREST, articles))
    assert [sorted(fold) for fold in folds] == [["a0", "a5"], ["a1"], ["a2"], ["a3"], ["a4"]]
    assert all(answer["sources"] for fold in folds for answer in fold.values())
