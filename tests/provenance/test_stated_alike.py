"""Who states a claim himself, and which two say the same."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.claims.told import Teller
from tests.known import OUTLETS
from whoseword.provenance.chains import route
from whoseword.provenance.stated_alike import StatedAlike, stated_alike
from whoseword.provenance.story_index import index
from whoseword.records import Certainty, ClaimGroup

CRACKS = "Engineers found forty cracks in the cables of the bridge"
LEAKS = "The ferry has leaked since it ran aground in the spring"


def of(teller: Teller, likeness: float = 1.0, meant: frozenset[str] = frozenset()) -> StatedAlike:
    story, group = index(teller.story(), OUTLETS), teller.group()
    judged = {pair: replace(j, score=likeness) for pair, j in group.judgements.items()}
    group = ClaimGroup(group.propositions, group.scores, judged)
    routes = {p.id: route(story, p) for p in group.propositions}
    return stated_alike(story, group, routes, meant)


def two(
    first: str = CRACKS,
    second: str = CRACKS,
    cue: str = "said",
    certainty: Certainty = Certainty.STATED,
    *,
    denial: bool = False,
) -> Teller:
    teller = Teller()
    vane, brek = teller.source("Ida Vane", "named"), teller.source("Ada Brek", "named")
    teller.article("Harrow Daily").says(first, vane, claim=True)
    teller.article("The Bugle").says(
        second, brek, cue=cue, certainty=certainty, denial=denial, claim=True
    )
    return teller


BOTH = frozenset({frozenset({"S-Ida Vane", "S-Ada Brek"})})


@pytest.mark.parametrize("cue", ["said", "told reporters", "wrote", "warned", "according to"])
def test_two_who_state_the_same_are_a_pair(cue: str) -> None:
    assert of(two(cue=cue)).pairs == BOTH


@pytest.mark.parametrize("cue", ["asked", "called for", "blamed", "announced", "urged", ":"])
def test_who_asks_calls_or_announces_confirms_nothing(cue: str) -> None:
    assert of(two(cue=cue)).pairs == frozenset()


@pytest.mark.parametrize("certainty", [Certainty.HEDGED, Certainty.CONDITIONAL])
def test_who_is_not_said_to_state_it_confirms_nothing(certainty: Certainty) -> None:
    assert of(two(certainty=certainty)).pairs == frozenset()


def test_who_denies_it_confirms_nothing() -> None:
    assert of(two(cue="denied", denial=True)).pairs == frozenset()


def test_mentions_that_only_the_rest_of_the_group_holds_together_are_no_pair() -> None:
    assert of(two(second=LEAKS), likeness=0.4).pairs == frozenset()
    assert of(two(second=LEAKS), 0.4, frozenset({"P-The Bugle-0"})).pairs == BOTH


def test_the_same_words_are_the_same_whatever_the_model_says_of_their_sentences() -> None:
    other = "Forty cracks were in the cables of the bridge, found by engineers in May"
    assert of(two(second=other), likeness=0.4).pairs == BOTH


@pytest.mark.parametrize(
    "words",
    [
        "Brek agrees with Vane that there are forty cracks",
        "The report of Ida Vane names forty cracks",
        "“There are forty cracks in the cables,” the harbour master said",
    ],
)
def test_who_leans_on_the_other_or_passes_words_on_is_no_second(words: str) -> None:
    assert of(two(second=words)).pairs == frozenset()
