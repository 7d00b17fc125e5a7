from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from whoseword.claims.ledger_order import likelihood

FITS = st.floats(0, 1)


def test_a_match_of_three_fifths_is_as_likely_as_not() -> None:
    assert abs(likelihood(0.65) - 0.5) < 1e-9
    assert (likelihood(0.0), likelihood(1.0)) == (0.0, 1.0)


@given(FITS, FITS)
def test_a_better_match_is_never_less_likely(one: float, other: float) -> None:
    assert (likelihood(one) <= likelihood(other)) == (one <= other) or abs(one - other) < 1e-9
    assert 0 <= likelihood(one) <= 1
