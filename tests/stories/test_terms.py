from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whoseword.stories.terms import counted, rarity, unit, weighed

TERMS = st.dictionaries(st.text("abcxyz", min_size=2, max_size=6), st.integers(0, 9), max_size=8)


def test_terms_are_counted_whatever_their_form_and_capitals_apart() -> None:
    occurrences, capitals = counted("Skerry’s ferry sank; the Ferry of SKERRY sank")
    assert (occurrences["skerry"], capitals["skerry"]) == (2, 2)
    assert (occurrences["ferry"], capitals["ferry"]) == (2, 1)
    assert "the" not in occurrences
    assert "of" not in occurrences


def test_a_rare_word_tells_more_than_a_common_one() -> None:
    assert rarity("skerrytide") > rarity("ferry") > rarity("president")
    weights = weighed({"skerrytide": 1, "president": 1})
    assert weights["skerrytide"] > weights["president"]


def test_a_boost_lifts_its_term_alone() -> None:
    plain, boosted = weighed({"ferry": 1, "pier": 1}), weighed({"ferry": 1, "pier": 1}, {"pier": 3})
    assert boosted["pier"] / boosted["ferry"] == pytest.approx(3 * plain["pier"] / plain["ferry"])


@given(TERMS)
def test_weights_have_unit_length_whatever_the_order(counts: dict[str, int]) -> None:
    weights = weighed(counts)
    backwards = weighed(dict(reversed(counts.items())))
    assert list(weights.items()) == list(backwards.items())
    assert set(weights) == {term for term, count in counts.items() if count}
    if weights:
        assert math.fsum(w * w for w in weights.values()) == pytest.approx(1)


def test_an_empty_vector_stays_empty() -> None:
    assert unit({}) == {}
    assert unit({"a": 0.0}) == {}
