from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from tests.timeline.test_story_line import claim
from tests.timeline.told import reading
from whoseword.timeline.dated_statements import DatedStatement, dated_statements
from whoseword.timeline.event_clusters import event_clusters

SHUT = "The harbour board closed the eastern pier on Friday."
TOLD = {
    "courier": f"{SHUT} The board had met in 2029.",
    "post": "On Friday the harbour board closed its eastern pier. It will rule in June.",
    "mill": "A fire burned down the old paper mill on Friday.",
    "log": "The harbour board closed the eastern pier on Thursday.",
}


def statements(*names: str) -> list[DatedStatement]:
    return [s for name in names for s in dated_statements(reading(name, TOLD[name]))]


def shown(found: list[DatedStatement], clusters: list[list[int]]) -> set[frozenset[str]]:
    return {
        frozenset(f"{found[k].article} {found[k].when}" for k in cluster) for cluster in clusters
    }


def test_what_is_told_alike_at_one_time_is_one_event() -> None:
    found = statements("courier", "post", "mill")
    clusters = shown(found, event_clusters(found, []))
    assert frozenset({"courier 2031-03-07", "post 2031-03-07"}) in clusters
    assert frozenset({"mill 2031-03-07"}) in clusters


def test_times_that_differ_are_two_events_unless_a_claim_is_in_conflict_over_them() -> None:
    found = statements("courier", "log")
    apart = event_clusters(found, [])
    assert frozenset({"courier 2031-03-07", "log 2031-03-06"}) not in shown(found, apart)
    contradicted = claim(("courier", SHUT), ("log", TOLD["log"]), conflict=True)
    joined = shown(found, event_clusters(found, [contradicted]))
    assert frozenset({"courier 2031-03-07", "log 2031-03-06"}) in joined


def test_a_claim_without_a_conflict_does_not_join_two_times() -> None:
    found = statements("courier", "log")
    told = claim(("courier", SHUT), ("log", TOLD["log"]), conflict=False)
    assert event_clusters(found, [told]) == event_clusters(found, [])


@given(st.lists(st.sampled_from(sorted(TOLD)), unique=True), st.randoms(use_true_random=False))
def test_each_statement_is_in_one_cluster_and_none_holds_two_times_of_a_sentence(
    names: list[str], chance: random.Random
) -> None:
    found = statements(*names)
    chance.shuffle(found)
    clusters = event_clusters(found, [])
    assert sorted(k for cluster in clusters for k in cluster) == list(range(len(found)))
    for cluster in clusters:
        places = [(found[k].article, found[k].span) for k in cluster]
        assert len(places) == len(set(places))
