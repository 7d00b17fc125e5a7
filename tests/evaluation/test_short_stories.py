from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from evaluation import short_stories

ONE, OTHER = {"article": "a", "spans": [[0, 20]]}, {"article": "b", "spans": [[0, 20]]}
LATE = {"article": "b", "spans": [[40, 60]]}


def told(
    *mentions: dict[str, Any], sureness: float = 0.8, least: int = 1, conflict: bool = False
) -> dict[str, Any]:
    claim = {
        "sureness": sureness,
        "mentions": list(mentions),
        "conflicts": [{}] if conflict else [],
        "independent_origins": {"at_least": least},
    }
    articles = [{"id": name, "sentences": [[0, 30], [31, 80]]} for name in "ab"]
    return {"articles": articles, "claims": [claim]}


@pytest.mark.parametrize(
    ("story", "apart"),
    [
        (told(ONE, OTHER), 0.0),
        (told(ONE, OTHER, conflict=True), 1.0),
        (told(ONE, OTHER, sureness=0.3), 1.0),
        (told(ONE, LATE), 1.0),
        (told(ONE, {"article": "b", "field": "title", "spans": [[0, 9]]}), 0.0),
    ],
)
def test_openings_are_told_apart_or_joined(story: dict[str, Any], apart: float) -> None:
    contrary = short_stories.score([({"kind": "contrary"}, story)])
    assert contrary["told_apart"] == apart
    agreeing = short_stories.score([({"kind": "agreeing"}, story)])
    assert agreeing["agreeing_joined"] == 1 - apart


def test_the_best_claim_of_two_articles_counts_the_origins() -> None:
    two = {"kind": "source", "at_least": 2}
    assert short_stories.score([(two, told(ONE, OTHER, least=2))])["sources_right"] == 1
    assert short_stories.score([(two, told(ONE, least=2))])["sources_right"] == 0


def test_the_invented_stories_are_of_two_articles_and_of_every_kind() -> None:
    found = short_stories.stories()
    assert Counter(story["kind"] for story in found) == {
        "contrary": 12,
        "agreeing": 12,
        "source": 32,
    }
    assert all(len(story["articles"]) >= 2 or story["kind"] == "source" for story in found)
    assert len({story["id"] for story in found}) == len(found)
