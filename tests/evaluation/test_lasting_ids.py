from __future__ import annotations

import pytest

from evaluation.lasting_ids import score, steps
from tests.claims.matched import harbour_story
from tests.known import RESOURCES
from whoseword import pipeline
from whoseword.records import Source, SourceKind, Story


def story(name: str, *sources: str) -> Story:
    made = tuple(Source(source, source, SourceKind.DOCUMENT) for source in sources)
    return Story(name, "", (), (), made, ())


def test_the_share_of_ids_that_are_still_there_is_given_by_kind() -> None:
    found = score(
        [(story("T", "a", "b"), story("T", "a", "c")), (story("T", "a"), story("U", "a"))]
    )
    assert found == {
        "story_ids_last": 0.5,
        "claims_ids_last": 0.0,
        "sources_ids_last": pytest.approx(2 / 3),
    }


def test_each_article_is_added_in_turn_under_the_ids_of_the_others() -> None:
    readings = harbour_story().readings
    whole = pipeline.derive(readings, RESOURCES)
    assert whole is not None
    found = list(steps(readings, whole, RESOURCES, {}))
    assert [len(before.articles) for before, _ in found] == [2, 2, 2]
    assert all(len(after.articles) == 3 for _, after in found)
    assert score(found)["story_ids_last"] == 1.0
    assert list(steps(readings[:1], whole, RESOURCES, {})) == []
