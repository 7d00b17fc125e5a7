from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whoseword.matching.shared_times import only_times_shared
from whoseword.text.dates import dates


def told(one: str, other: str) -> bool:
    return only_times_shared(one, dates(one), other, dates(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "After the flood of the harbour in May 2021, Vane sold two ships.",
            "Ray moved to Ostrel after the harbour's flood in May 2021.",
        ),
        (
            "The bank has lent nothing since the strike of March 3, 2020.",
            "Since the strike of March 3, 2020, Dorn has run the paper alone.",
        ),
    ],
)
def test_two_things_dated_by_one_event_share_no_more_than_a_time(one: str, other: str) -> None:
    assert told(one, other)
    assert told(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # the same thing is done, too
        (
            "After the flood of the harbour in May 2021, Vane sold two ships.",
            "Vane sold her ships after the harbour's flood in May 2021.",
        ),
        # the flood itself is what the other tells
        (
            "After the flood of the harbour in May 2021, Vane sold two ships.",
            "The harbour was under a flood in May 2021.",
        ),
        # no date holds the event
        ("Vane sold two ships after the flood.", "Ray moved to Ostrel after the flood."),
        # they share nothing at all
        (
            "After the flood in May 2021, Vane sold two ships.",
            "Since the strike of March 3, 2020, Dorn has run the paper.",
        ),
    ],
)
def test_what_shares_more_or_less_is_left_alone(one: str, other: str) -> None:
    assert not told(one, other)


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_two_texts_are_answered_alike_both_ways(one: str, other: str) -> None:
    assert told(one, other) == told(other, one)


def test_a_statement_shares_more_with_itself_than_a_time() -> None:
    text = "After the flood of the harbour in May 2021, Vane sold two ships."
    assert not told(text, text)
