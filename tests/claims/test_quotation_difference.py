from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whoseword.claims.quotation_difference import difference

ONE = "“We have water for nine days and not one day more”"


@pytest.mark.parametrize(
    ("other", "found"),
    [
        (
            "“We have water for seven days and not one day more”",
            ("for nine days", "for seven days"),
        ),
        (
            "“We had no water for nine days and not one day more”",
            ("We have water", "We had no water"),
        ),
    ],
)
def test_the_words_in_which_a_quotation_differs_are_given(
    other: str, found: tuple[str, str]
) -> None:
    assert difference(ONE, other) == found


@pytest.mark.parametrize(
    "other",
    [
        ONE,
        "“We have water for nine days”",
        "“We have water for 9 days and not one day more”",
        "“We have the water for nine days, and not one day more,” Dorn said.",
        "“We have water for nine days (we think) and not one day more”",
        "“We have water … and not one day more”",
        "“The well of the town is dry and will stay so for weeks”",
        "We have water for seven days and not one day more",
    ],
)
def test_what_a_copyist_may_change_is_no_difference(other: str) -> None:
    assert difference(ONE, other) is None


@given(st.text(max_size=60), st.text(max_size=60))
def test_what_differs_one_way_differs_the_other_way(a: str, b: str) -> None:
    there, back = difference(f"“{a}”", f"“{b}”"), difference(f"“{b}”", f"“{a}”")
    assert (there is None) == (back is None)


@given(st.text(max_size=200))
def test_a_quotation_never_differs_from_itself(text: str) -> None:
    assert difference(text, text) is None
