from __future__ import annotations

import pytest

from datasets.story_gold import ClaimView, OriginView, StoryView
from evaluation.claim_scores import ClaimScore

IDA = OriginView("Ida Vane", "named_person")
BO = OriginView("Bo Ray", "named_person")
OWN = OriginView("", "own_voice")
PLACES = frozenset({("a", 0), ("b", 0)})


def claim(*origins: OriginView, at_least: int = 1, **known: object) -> ClaimView:
    given = {"places": PLACES, "stance": {"a": "attributed", "b": "attributed"}, **known}
    return ClaimView(origins=origins, at_least=at_least, at_most=2, **given)  # type: ignore[arg-type]


def figures(ours: tuple[ClaimView, ...], gold: ClaimView) -> dict[str, float]:
    score = ClaimScore()
    score.add(StoryView("s", claims=ours), StoryView("s", claims=(gold,)))
    return score.figures()


def test_two_proven_origins_count_where_the_annotation_has_two() -> None:
    assert figures((claim(IDA, BO, at_least=2),), claim(IDA, BO))["corroborated"] == 1.0
    assert figures((claim(IDA, BO),), claim(IDA, BO))["corroborated"] == 0.0


def test_two_proven_origins_are_an_echo_where_one_or_nobody_is_named() -> None:
    for true in (IDA, OWN):
        assert figures((claim(IDA, BO, at_least=2),), claim(true))["echo_error"] == 1.0
    assert figures((claim(IDA, BO, at_least=2),), claim(IDA, OWN))["echo_error"] == 1.0


def test_naming_somebody_where_nobody_is_named_and_nobody_where_somebody_is() -> None:
    assert figures((claim(OWN),), claim(OWN))["nobody_named"] == 1.0
    assert figures((claim(IDA),), claim(OWN))["nobody_named"] == 0.0
    assert figures((claim(IDA),), claim(IDA))["somebody_named"] == 1.0
    assert figures((claim(OWN),), claim(IDA))["somebody_named"] == 0.0


def test_disputes_are_counted_by_themselves() -> None:
    gold = claim(IDA, stance={"a": "disputed", "b": "attributed"})
    seen = figures((claim(IDA, stance={"a": "disputed", "b": "hedged"}),), gold)
    assert (seen["disputed_recall"], seen["stance_accuracy"]) == (1.0, 0.5)
    assert figures((claim(IDA),), gold)["disputed_recall"] == 0.0


def test_an_outlet_called_silent_must_not_carry_the_claim() -> None:
    gold = claim(IDA, places=PLACES | {("c", 3)})
    assert figures((claim(IDA, silent=frozenset("cd")),), gold)["silent_right"] == 0.5


def test_only_sure_claims_that_are_no_part_are_shown() -> None:
    far = frozenset({("a", 7), ("b", 7)})
    ours = (claim(IDA), claim(IDA, places=far, sureness=0.4), claim(IDA, places=far, top=False))
    assert figures(ours, claim(IDA))["shown_right"] == 1.0
    assert figures((*ours, claim(IDA, places=far)), claim(IDA))["shown_right"] == 0.5


def test_a_claim_that_shares_two_fifths_of_its_sentences_is_told_twice() -> None:
    longer = claim(IDA, places=PLACES | {("c", 1), ("c", 2)})
    apart = claim(IDA, places=frozenset({("a", 0), ("b", 5), ("c", 5)}))
    assert figures((claim(IDA), longer), claim(IDA))["shown_once"] == pytest.approx(1 / 2)
    assert figures((claim(IDA), apart), claim(IDA))["shown_once"] == 1.0
