from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations

import pytest

from tests.claims.matched import harbour_story
from tests.known import MODELS
from whoseword.inference.loaded_models import Models
from whoseword.matching.claim_groups import claim_groups
from whoseword.matching.propositions import propositions
from whoseword.records import ClaimGroup, StoryReadings


@pytest.fixture(scope="module")
def kept() -> dict[str, Sequence[float]]:
    return {}


@pytest.fixture(scope="module")
def groups(kept: dict[str, Sequence[float]]) -> list[ClaimGroup]:
    return claim_groups(harbour_story(), MODELS, kept)


def test_every_proposition_stands_in_some_group(groups: list[ClaimGroup]) -> None:
    every = {p.id for reading in harbour_story().readings for p in propositions(reading)}
    assert {p.id for group in groups for p in group.propositions} == every


def test_what_two_articles_state_is_one_group(groups: list[ClaimGroup]) -> None:
    shared = [g for g in groups if len({p.article for p in g.propositions}) > 1]
    texts = [" ".join(p.text for p in g.propositions) for g in shared]
    assert any("largest in the history" in text and "port's history" in text for text in texts)
    for group in shared:
        assert len(group.scores) == len(group.propositions)
        assert group.judgements


def test_the_order_of_the_articles_changes_nothing(
    groups: list[ClaimGroup], kept: dict[str, Sequence[float]]
) -> None:
    story = harbour_story()
    for order in list(permutations(story.readings))[1:4]:
        assert claim_groups(StoryReadings(order, (), {}), MODELS, kept) == groups


def test_what_the_model_said_is_not_asked_again(
    groups: list[ClaimGroup],
    kept: dict[str, Sequence[float]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(Models, "session", None)
    assert claim_groups(harbour_story(), MODELS, kept) == groups
