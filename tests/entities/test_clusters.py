from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from whoseword.entities.clusters import Clusters
from whoseword.records import because

WHY = because("same_name")
IDS = [f"s{k}" for k in range(8)]
JOINS = st.lists(st.tuples(st.sampled_from(IDS), st.sampled_from(IDS)), max_size=10)


def joined(pairs: list[tuple[str, str]]) -> Clusters:
    clusters = Clusters(IDS)
    for a, b in pairs:
        clusters.join(a, b, WHY)
    return clusters


@given(JOINS, st.randoms(use_true_random=False))
def test_the_order_of_joining_is_immaterial(
    pairs: list[tuple[str, str]], chance: random.Random
) -> None:
    shuffled = [(b, a) for a, b in chance.sample(pairs, len(pairs))]
    roots = [joined(pairs).root(i) for i in IDS]
    assert roots == [joined(shuffled).root(i) for i in IDS]
    assert all(root <= i for root, i in zip(roots, IDS, strict=True))


@given(JOINS)
def test_what_was_joined_is_in_one_group(pairs: list[tuple[str, str]]) -> None:
    clusters = joined(pairs)
    assert all(clusters.root(a) == clusters.root(b) for a, b in pairs)


def test_reasons_are_those_within_a_group_each_once() -> None:
    clusters = Clusters(IDS)
    other = because("only_bearer", name="Dorn")
    clusters.join("s1", "s0", WHY)
    clusters.join("s1", "s2", WHY)
    clusters.join("s3", "s4", other)
    assert clusters.reasons(["s0", "s1", "s2"]) == [WHY]
    assert clusters.reasons(["s3", "s4", "s0", "s1"]) == [other, WHY]
    assert clusters.reasons(["s0", "s2"]) == []
