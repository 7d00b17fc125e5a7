from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whoseword.stories.term_vectors import meanings, nearness

TERMS = st.dictionaries(
    st.text(min_size=1, max_size=12), st.floats(0.01, 1.0), min_size=0, max_size=8
)


def near(one: dict[str, float], other: dict[str, float]) -> float:
    (found,) = nearness(meanings(one), meanings(other), 1)
    return found


@pytest.mark.parametrize(
    ("word", "alike", "unlike"),
    [
        ("blaze", "fire", "election"),
        ("verdict", "ruling", "harvest"),
        ("quake", "earthquake", "senator"),
    ],
)
def test_other_words_for_one_thing_lie_nearer_than_words_for_another(
    word: str, alike: str, unlike: str
) -> None:
    assert near({word: 1.0}, {alike: 1.0}) > near({word: 1.0}, {unlike: 1.0}) + 0.1


@given(TERMS, TERMS)
def test_nearness_is_a_cosine_and_the_same_either_way_round(
    one: dict[str, float], other: dict[str, float]
) -> None:
    assert -1.0 <= near(one, other) <= 1.0
    assert near(one, other) == near(other, one)
    assert near(one, one) == pytest.approx(1.0 if one else 0.0)


@given(TERMS)
def test_the_order_of_terms_has_no_say(terms: dict[str, float]) -> None:
    assert meanings(terms) == meanings(dict(reversed(terms.items())))


def test_each_group_has_a_meaning_of_its_own_and_an_empty_one_is_near_nothing() -> None:
    first, second = {"fire": 1.0, "roof": 0.4}, {"court": 1.0}
    held = meanings(first, {}, second)
    assert held == meanings(first) + bytes(len(meanings({}))) + meanings(second)
    assert nearness(held, held, 3) == pytest.approx((1.0, 0.0, 1.0))
    assert meanings({}, {}) == bytes(2 * len(meanings({})))


def test_what_weighs_more_says_more() -> None:
    mostly_fire, mostly_court = {"fire": 1.0, "court": 0.3}, {"fire": 0.3, "court": 1.0}
    assert near(mostly_fire, {"fire": 1.0}) > near(mostly_court, {"fire": 1.0})
