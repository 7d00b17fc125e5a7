from __future__ import annotations

import copy
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from datasets.story_gold import StoryView, dev_stories, read_gold
from evaluation.stories import reader_agreement, score
from tests.evaluation import harbour

SHARED = Path("../shared/data")
Scored = Callable[[dict[str, Any]], dict[str, float]]


@pytest.fixture
def scored(tmp_path: Path) -> Scored:
    """Score an annotation of the invented story against the first one."""
    harbour.write(tmp_path)

    def against_gold(annotation: dict[str, Any]) -> dict[str, float]:
        harbour.write(tmp_path, annotation, ".second")
        return reader_agreement(tmp_path)

    return against_gold


@pytest.fixture
def other() -> dict[str, Any]:
    return copy.deepcopy(harbour.GOLD)


def test_gold_against_itself_is_perfect(tmp_path: Path) -> None:
    (path,) = dev_stories(harbour.write(tmp_path))
    figures = score({"harbour": read_gold(path)}, tmp_path)
    unmeasured = {"disputed_recall", "silent_right"}  # nobody disputes or leaves out anything here
    assert {figures.pop(name) for name in unmeasured} == {0.0}
    assert figures.pop("echo_error") == 0.0
    assert set(figures.values()) == {1.0}


def test_nothing_predicted_scores_nothing(tmp_path: Path) -> None:
    figures = score({"harbour": StoryView("harbour")}, harbour.write(tmp_path))
    assert figures.pop("echo_error") == 1.0
    assert set(figures.values()) == {0.0}
    assert score({}, tmp_path) == {**figures, "echo_error": 1.0}


def test_pairs_across_outlets(scored: Scored, other: dict[str, Any]) -> None:
    # Gold: t-2 and 0-2; 1-t and 1-1; 2-0: five. Ours: 0-2; 1-t and 1-1; 2-0 and 2-1: five, of
    # which four agree.
    other["claims"][0]["sentences"] = {"fox": [0], "nyt": [2]}
    other["claims"][2]["sentences"] = {"fox": [2], "nyt": [0, 1]}
    figures = scored(other)
    assert figures["pair_f1"] == pytest.approx(4 / 5)


def test_claims_are_found_by_their_sentences(scored: Scored, other: dict[str, Any]) -> None:
    # The first keeps 1 of 3 sentences (below 0.34), the second all, the third is not there.
    other["claims"][0]["sentences"] = {"fox": [0], "hpo": [7]}
    del other["claims"][2]
    figures = scored(other)
    assert figures["claims_found"] == pytest.approx(1 / 3)
    assert figures["claims_precision"] == pytest.approx(1 / 2)


def test_origins_of_found_claims(scored: Scored, other: dict[str, Any]) -> None:
    # Own voice agrees; "Weber" agrees and a captain is too much; of the two unnamed one is missed.
    other["claims"][1]["origins"] = [
        {"name": "Weber", "kind": "named_person"},
        {"name": "Captain Ives", "kind": "named_person"},
    ]
    other["claims"][2]["origins"] = [{"name": "several officials", "kind": "unnamed_person"}]
    figures = scored(other)
    assert figures["origins_precision"] == pytest.approx(3 / 4)
    assert figures["origins_recall"] == pytest.approx(3 / 4)
    # Two of three ranges hold the truth, and one of the two echoes is taken for corroboration.
    assert figures["origin_range"] == pytest.approx(1 / 3)
    assert figures["echo_error"] == pytest.approx(1 / 2)


@pytest.mark.parametrize(
    ("at_least", "at_most", "value"), [(1, 2, 1), (2, 3, 1), (1, 3, 0), (1, 1, 0), (3, 3, 0)]
)
def test_the_range_holds_the_truth_and_is_narrow(
    tmp_path: Path, at_least: int, at_most: int, value: int
) -> None:
    only = {**harbour.GOLD, "claims": harbour.GOLD["claims"][2:]}
    (path,) = dev_stories(harbour.write(tmp_path, only))
    gold = read_gold(path)
    (claim,) = gold.claims
    ours = replace(gold, claims=(replace(claim, at_least=at_least, at_most=at_most),))
    assert score({"harbour": ours}, tmp_path)["origin_range"] == value


def test_stance_of_each_outlet_that_both_see(scored: Scored, other: dict[str, Any]) -> None:
    other["claims"][0]["stance"]["fox"] = "hedged"
    del other["claims"][1]["stance"]["nyt"]
    assert scored(other)["stance_accuracy"] == pytest.approx(4 / 5)


def test_source_mentions_and_kinds(scored: Scored, other: dict[str, Any]) -> None:
    # Gold has five mentions. "Weber" of fox has one sentence too many, nyt's official another
    # sentence and kind; four are right of six.
    other["articles"]["fox"]["sources"][0].update(name="Weber", sentences=[0, 1])
    other["articles"]["nyt"]["sources"][1].update(
        name="an official", kind="organisation", sentences=[2]
    )
    figures = scored(other)
    assert figures["source_mentions_precision"] == pytest.approx(4 / 6)
    assert figures["source_mentions_recall"] == pytest.approx(4 / 5)
    assert figures["kinds_accuracy"] == pytest.approx(3 / 4)


def test_two_sources_of_one_surname_are_told_apart(scored: Scored, other: dict[str, Any]) -> None:
    brother = {"name": "Karl Weber", "kind": "named_person", "sentences": [1]}
    other["articles"]["fox"]["sources"][0] = brother
    assert scored(other)["source_mentions_recall"] == pytest.approx(4 / 5)


def test_credits_by_outlet_name(scored: Scored, other: dict[str, Any]) -> None:
    other["articles"]["fox"]["credits"] = ["Daily Pilot", "Harbour Radio"]
    figures = scored(other)
    assert (figures["credits_precision"], figures["credits_recall"]) == (0.5, 1.0)


def test_credits_by_any_name_of_an_outlet(scored: Scored, tmp_path: Path) -> None:
    gold, other = copy.deepcopy(harbour.GOLD), copy.deepcopy(harbour.GOLD)
    gold["articles"]["nyt"]["credits"] = ["The Associated Press"]
    other["articles"]["nyt"]["credits"] = ["AP"]
    harbour.write(tmp_path, gold)
    assert scored(other)["credits_f1"] == 1.0


@pytest.mark.skipif(not (SHARED / "stories-gold").is_dir(), reason="data sets are not beside")
def test_two_careful_readers_agree_as_published_with_the_data() -> None:
    figures = reader_agreement(SHARED)
    published = {
        "pair_f1": 0.885,
        "claims_found": 0.946,
        "origins_f1": 0.862,
        "origin_range": 0.957,
        "stance_accuracy": 0.930,
        "source_mentions_f1": 0.977,
        "kinds_accuracy": 1.0,
    }
    for name, value in published.items():  # of three stories, one of which is here
        assert figures[name] == pytest.approx(value, abs=0.06), name
