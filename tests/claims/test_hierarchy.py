from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from whoseword.claims.hierarchy import WITHIN, led, parents
from whoseword.records import ClaimGroup, Proposition


def group(*places: tuple[str, int], part: str = "") -> ClaimGroup:
    """A group that stands in the given sentences of the given articles."""
    members = tuple(
        Proposition(f"P{article}{sentence}{part}", article, ((0, 9),), "words", sentence)
        for article, sentence in places
    )
    return ClaimGroup(members, (1.0,) * len(members), {})


def test_a_claim_told_within_half_the_sentences_of_a_larger_one_is_part_of_it() -> None:
    whole = group(("a", 0), ("b", 0), ("c", 0), ("c", 1))
    half = group(("a", 0), ("b", 7), part="half")
    other = group(("a", 5), ("b", 6))
    assert parents([half, whole, other]) == [1, None, None]


def test_a_part_is_put_under_the_top_and_never_under_another_part() -> None:
    whole = group(("a", 0), ("b", 0), ("c", 0), ("d", 0))
    part = group(("a", 0), ("b", 0), ("c", 3), part="second")
    smaller = group(("b", 0), ("c", 3), part="third")
    assert parents([smaller, part, whole]) == [2, 2, None]


def test_what_one_article_alone_tells_stays_its_own_claim() -> None:
    shared = group(("a", 0), ("b", 0))
    alone = group(("a", 0), part="rest")
    assert parents([shared, alone]) == [None, None]


def test_what_matters_most_of_all_leads_its_family() -> None:
    homes = [None, 0, 0, None, 3]
    assert led([(3, 0.4), (3, 0.9), (2, 1.0), (2, 0.1), (2, 0.8)], homes) == [1, None, 1, None, 3]
    assert led([(3, 0.4), (3, 0.4), (2, 1.0), (2, 0.1), (2, 0.8)], homes) == homes
    assert led([], []) == []


def test_how_something_was_said_is_part_of_what_was_said() -> None:
    framing = group(("a", 0), ("b", 0), ("c", 0), part="frame")
    members = tuple(replace(p, frame=True) for p in framing.propositions)
    framing = replace(framing, propositions=members)
    said = group(("a", 0), ("b", 4))
    assert parents([framing, said]) == [1, None]
    assert parents([framing]) == [None]


Places = frozenset[tuple[str, int]]


@given(
    st.lists(
        st.frozensets(st.tuples(st.sampled_from("abc"), st.integers(0, 4)), min_size=1),
        max_size=8,
        unique=True,
    )
)
def test_no_two_top_claims_share_half_the_sentences_of_the_smaller(stands: list[Places]) -> None:
    groups = [group(*sorted(places), part=str(k)) for k, places in enumerate(stands)]
    found = parents(groups)
    tops = [p for p, home in zip(stands, found, strict=True) if home is None and shared(p)]
    for k, a in enumerate(tops):
        for b in tops[k + 1 :]:
            assert len(a & b) < WITHIN * min(len(a), len(b))
    assert all(home is None or found[home] is None for home in found)


@given(st.permutations(range(4)))
def test_the_order_of_the_groups_does_not_matter(order: list[int]) -> None:
    groups = [
        group(("a", 0), ("b", 0), ("c", 0)),
        group(("a", 0), ("b", 1), part="x"),
        group(("a", 2), ("b", 2), part="y"),
        group(("b", 2), ("c", 0), part="z"),
    ]
    homes = parents([groups[k] for k in order])
    found = {order[k]: home if home is None else order[home] for k, home in enumerate(homes)}
    assert found == dict(enumerate(parents(groups)))


def shared(places: Iterable[tuple[str, int]]) -> bool:
    return len({article for article, _ in places}) > 1
