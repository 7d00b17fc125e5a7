from __future__ import annotations

from pathlib import Path

import pytest

import whoseword
from evaluation.walk import Follower, Walk, following
from tests.archive.invented import WELL

DOCS = Path(__file__).parents[2] / "docs" / "architecture.md"


@pytest.fixture(scope="module")
def follower() -> Follower:
    with following() as found:
        whoseword.compare(WELL, one_story=True)
    return found


def rooms(walk: Walk) -> list[str]:
    return [room for room, _ in walk.stays]


def test_a_claim_goes_one_way_but_for_what_is_asked_back(follower: Follower) -> None:
    assert len(follower.claim.stays) <= 12
    assert follower.claim.returns <= 3
    assert rooms(follower.claim)[0] == "matching"
    assert rooms(follower.claim)[-1] == "claims"


def test_the_way_of_a_claim_is_the_one_that_the_docs_show(follower: Follower) -> None:
    shown = DOCS.read_text("utf-8")
    way = "\n".join(list(follower.claim.lines())[:-2])
    assert way in shown


def test_an_article_passes_every_room_of_the_docs_in_their_order(follower: Follower) -> None:
    passed = list(dict.fromkeys(rooms(follower.article)))
    told = [line.split(". ", 1)[1] for line in DOCS.read_text("utf-8").splitlines()
            if line[:1].isdigit() and ". " in line]  # fmt: skip
    shown = list(dict.fromkeys(line.split(":", 1)[0] for line in told if ": `" in line))
    assert passed == [room for room in shown if room in passed]
    assert {"reading", "inference", "stories", "entities", "timeline"} <= set(passed)


def test_a_room_that_was_left_and_is_entered_again_is_a_return() -> None:
    walk = Walk()
    for room in ("matching", "inference", "matching", "matching", "claims"):
        walk.enter(room, "f")
    assert rooms(walk) == ["matching", "inference", "matching", "claims"]
    assert walk.returns == 1
    assert list(walk.lines())[-1] == "4 stays, 1 returns, 0 files."
