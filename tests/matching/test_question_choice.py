from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from whoseword.matching.question_choice import among_likest, inferred, partners

NAMES = [f"P-{k:02d}" for k in range(12)]
PAIRS = st.lists(
    st.tuples(st.integers(0, 5), st.integers(6, 11)), min_size=1, max_size=30, unique=True
)
SHARES = st.floats(0.08, 1.0)


def test_the_more_articles_there_are_the_fewer_partners_a_sentence_needs() -> None:
    assert [partners(articles) for articles in (1, 2, 3, 10, 200)] == [44, 26, 20, 11, 8]


@given(PAIRS, st.data(), st.integers(1, 4))
def test_no_sentence_is_asked_about_beside_more_than_so_many(
    pairs: list[tuple[int, int]], data: st.DataObject, most: int
) -> None:
    likeness = data.draw(st.lists(SHARES, min_size=len(pairs), max_size=len(pairs)))
    found = among_likest(pairs, likeness, NAMES, most)
    asked = Counter(k for row in found for k in pairs[row])
    assert max(asked.values()) <= most
    assert found


@given(PAIRS, st.data())
def test_the_choice_does_not_depend_on_the_order_of_the_pairs(
    pairs: list[tuple[int, int]], data: st.DataObject
) -> None:
    likeness = data.draw(
        st.lists(st.sampled_from([0.1, 0.2, 0.9]), min_size=len(pairs), max_size=len(pairs))
    )
    order = data.draw(st.permutations(range(len(pairs))))
    once = {pairs[row] for row in among_likest(pairs, likeness, NAMES, 2)}
    mixed = [pairs[k] for k in order]
    again = among_likest(mixed, [likeness[k] for k in order], NAMES, 2)
    assert {mixed[row] for row in again} == once


def test_a_pair_is_asked_only_where_each_is_among_the_likest_of_the_other() -> None:
    pairs = [(0, 6), (0, 7), (1, 6)]
    assert among_likest(pairs, [0.9, 0.5, 0.4], NAMES, 1) == [0]
    assert among_likest(pairs, [0.3, 0.5, 0.4], NAMES, 1) == [1, 2]


def test_few_pairs_are_all_asked() -> None:
    pairs = [(0, 6), (1, 7), (2, 8)]
    assert among_likest(pairs, [0.1, 0.1, 0.1], NAMES, 3) == [0, 1, 2]


def test_a_third_sentence_that_says_the_same_as_both_joins_them() -> None:
    answers = {(0, 6): 0.9, (1, 6): 0.9, (2, 6): 0.05}
    joined, parted, alone = inferred([(0, 1), (0, 2), (3, 4)], [0.4, 0.4, 0.4], answers)
    assert joined > 0.5 > alone > parted


def test_what_words_say_counts_where_nothing_was_asked() -> None:
    low, middle, high = inferred([(0, 1), (0, 2), (0, 3)], [0.1, 0.5, 1.0], {})
    assert low < 0.15 < middle < high < 1.0
