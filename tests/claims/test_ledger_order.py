from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.claims.told import Teller
from tests.known import OUTLETS
from whoseword.claims.ledger_order import likelihood, weigh
from whoseword.provenance.story_index import index
from whoseword.records import Mention, OriginRange, Stance

FITS = st.floats(0, 1)


def test_a_match_of_three_fifths_is_as_likely_as_not() -> None:
    assert abs(likelihood(0.65) - 0.5) < 1e-9
    assert (likelihood(0.0), likelihood(1.0)) == (0.0, 1.0)


@given(FITS, FITS)
def test_a_better_match_is_never_less_likely(one: float, other: float) -> None:
    assert (likelihood(one) <= likelihood(other)) == (one <= other) or abs(one - other) < 1e-9
    assert 0 <= likelihood(one) <= 1


def weight(*scores: float) -> float:
    """Of a claim that so many of four outlets tell, in the first sentence, with these scores."""
    teller = Teller()
    for name in ("Daily", "Gazette", "Courier", "Bugle"):
        teller.article(name).says("The quay is shut", claim=True)
    looked = index(teller.story(), OUTLETS)
    mentions = tuple(
        Mention(article, ((0, 16),), None, Stance.ASSERTED, score=score)
        for article, score in zip(sorted(looked.readings), scores, strict=False)
    )
    return weigh(looked, mentions, (), OriginRange(1, 1), frozenset())[0]


def test_an_outlet_that_surely_tells_it_counts_more_than_one_that_may() -> None:
    assert weight(0.9, 0.9, 0.9, 0.3) > weight(0.9, 0.9, 0.3, 0.3)
    assert weight(0.9, 0.9, 0.3, 0.3) > weight(0.9, 0.9, 0.3) > weight(0.9, 0.9)
