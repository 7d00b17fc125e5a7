from __future__ import annotations

from evaluation.bench import story_stages
from evaluation.bench.invented import story
from tests.known import RESOURCES


def test_every_stage_has_its_share_and_what_is_asked_has_the_largest() -> None:
    found = story_stages.spent(story(2, sentences=6), RESOURCES)
    assert set(found) == {"sentences", "reading", *story_stages.STAGES, "the rest"}
    assert min(found.values()) >= 0
    assert found["the pair model"] > found["ties"]
