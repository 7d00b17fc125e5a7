from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import pytest

from datasets.story_gold import HEADLINE, GoldText, SourceView, StoryView, text_of
from evaluation.story_view import view
from tests.evaluation import harbour


def _attribution(key: str, content: list[int], speaker: str, **more: object) -> dict[str, Any]:
    return {
        "article": f"harbour.{key}",
        "source": [],
        "cue": [],
        "content": [content],
        "speaker": speaker,
        **more,
    }


def _mention(key: str, span: list[int], stance: str, **more: object) -> dict[str, Any]:
    return {"article": f"harbour.{key}", "spans": [span], "stance": stance, **more}


STORY: dict[str, Any] = {
    "articles": [
        {"id": "harbour.fox", "credits": [{"outlet": "Daily Pilot", "evidence": []}]},
        {"id": "harbour.nyt", "credits": []},
    ],
    "sources": [{"id": "S1", "name": "Anna Weber", "kind": "named_person", "aliases": []}],
    "attributions": [
        _attribution("fox", [31, 50], "S1", cue=[[63, 67]]),
        _attribution("nyt", [0, 9], "S1", field="title"),
        _attribution("nyt", [50, 60], "S1", no_comment=True),
        _attribution("nyt", [0, 20], "unknown"),
    ],
    "claims": [
        {
            "mentions": [
                _mention("fox", [31, 50], "asserted"),
                _mention("fox", [100, 120], "attributed"),
                _mention("fox", [110, 127], "attributed"),
                _mention("nyt", [0, 9], "hedged", field="title"),
                _mention("elsewhere", [0, 9], "asserted"),
            ],
            "origins": [{"source": "S1", "kind": "named_person", "name": "Anna Weber"}],
            "independent_origins": {"at_least": 1, "at_most": 2},
        },
        {
            "mentions": [_mention("fox", [0, 20], "asserted")],
            "origins": [],
            "independent_origins": {"at_least": 1, "at_most": 1},
        },
    ],
}


@pytest.fixture
def texts(tmp_path: Path) -> dict[str, GoldText]:
    return text_of(harbour.write(tmp_path), "harbour")


@pytest.fixture
def seen(texts: dict[str, GoldText]) -> StoryView:
    return view(STORY, "harbour", texts)


def test_sources_hold_the_sentences_attributed_to_them(seen: StoryView) -> None:
    assert seen.sources == {
        "fox": (SourceView("Anna Weber", "named_person", frozenset({1})),),
        "nyt": (SourceView("Anna Weber", "named_person", frozenset({HEADLINE})),),
    }


def test_credits_stand_under_their_outlet(seen: StoryView) -> None:
    assert seen.credits == {"fox": {"Daily Pilot"}, "nyt": frozenset()}


def test_claims_of_one_outlet_are_left_out(seen: StoryView) -> None:
    (claim,) = seen.claims
    assert claim.places == {("fox", 1), ("fox", 2), ("nyt", HEADLINE)}
    assert (claim.at_least, claim.at_most) == (1, 2)


def test_an_outlets_stance_is_its_commonest(seen: StoryView) -> None:
    assert seen.claims[0].stance == {"fox": "attributed", "nyt": "hedged"}


def test_dispute_takes_precedence(texts: dict[str, GoldText]) -> None:
    story = copy.deepcopy(STORY)
    story["claims"][0]["mentions"][0]["stance"] = "disputed"
    assert view(story, "harbour", texts).claims[0].stance["fox"] == "disputed"


def test_the_order_of_the_output_does_not_matter(
    texts: dict[str, GoldText], seen: StoryView
) -> None:
    story = copy.deepcopy(STORY)
    story["claims"][0]["mentions"].reverse()
    story["attributions"].reverse()
    assert view(story, "harbour", texts) == seen
