from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from whoseword.matching.pair_features import StoryWords, common_run, ranks
from whoseword.records import Proposition

texts = st.lists(st.sampled_from("dam gate old the 9 river".split()), max_size=12).map(" ".join)


def _propositions(texts: list[str], articles: str) -> list[Proposition]:
    return [
        Proposition(
            id=f"P{n}", article=article, spans=((0, len(text)),), text=text, sentence=n,
            attribution=None, speaker=None, field="text",
        )
        for n, (text, article) in enumerate(zip(texts, articles, strict=True))
    ]  # fmt: skip


@given(st.lists(texts, min_size=3, max_size=3))
def test_a_prepared_run_is_the_common_run(given: list[str]) -> None:
    story = StoryWords(_propositions(given, "abc"))
    for i in range(3):
        for j in range(3):
            words = [story.wordings[k].words for k in (i, j)]
            assert story.run(i, j) == story.run(j, i) == common_run(*words)


def test_ranks_are_counted_among_the_sentences_of_one_article() -> None:
    held = _propositions(["x"] * 5, "aabbc")
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
