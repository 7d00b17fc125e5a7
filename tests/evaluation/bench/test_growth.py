from __future__ import annotations

import pytest

from evaluation.bench import growth
from evaluation.bench.growth import MOST_ANEW, grown, measure


def test_an_article_more_asks_of_its_own_pairs_and_the_answer_is_the_same() -> None:
    found = grown(3)
    assert 0 < found["anew"] < found["afresh"]
    assert found["differ"] == 0


def test_the_share_stands_beside_its_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(growth, "grown", lambda _: {"anew": 30, "afresh": 100, "differ": 1.0})
    share, differ = measure(12)
    assert (share.value, share.most, share.holds) == (0.3, MOST_ANEW, False)
    assert not differ.holds
