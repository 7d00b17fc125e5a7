from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.claims.sides import two
from whoseword.claims.figure_conflict import figures_differ

CONFLICTS = [
    ("The ferry carried 214 passengers to the island", "The ferry carried 241 passengers there"),
    (
        "A four-year-old boy fell into the lock of Orsay on Sunday",
        "A six-year-old boy fell into the lock and was pulled out",
    ),
    (
        "The 25-ton crane toppled on the quay of Orsay at noon",
        "The 19-ton crane toppled over on the quay of Orsay",
    ),
    (
        "Nearly 80 people were killed when the ferry sank off Orsay",
        "At least 84 people died as the ferry sank off Orsay",
    ),
    (
        "The mother of 13 was pulled from the lock by firemen",
        "Firemen pulled the mother of 12 from the lock",
    ),
]
AGREEMENTS = [
    (
        "A four-year-old boy fell into the lock of Orsay",
        "A nine-year-old horse fell into the lock of Orsay",
    ),
    ("Tar Brek scored 14 goals for Harrow", "Lou Vane scored 12 goals for Harrow"),
    ("The ferry was to carry 214 passengers, as expected", "The ferry carried 241 passengers"),
    ("The ferry carried 23 passengers", "The ferry carried 12 men and 11 passengers"),
    ("The ferry carried 214 passengers", "The ferry carried 241 passengers, not 214 passengers"),
    ("The strike killed 214 people in Orsay", "The strike injured 241 people in Orsay"),
    ("The ferry carries 30 people a day", "The ferry carries 40 people a year"),
    ("The strike killed 20 people, including 9 children", "The strike killed 7 children in Orsay"),
    ("The ferry carried 12 passengers", "The ferry carried 240 passengers"),
    ("He served four months for the theft", "He served a 4-1/2-month term for the theft"),
]


@pytest.mark.parametrize(("first", "second"), CONFLICTS)
def test_two_figures_of_one_thing_in_one_event_conflict(first: str, second: str) -> None:
    assert figures_differ(*two(first, second)) is not None
    assert figures_differ(*two(second, first)) is not None


@pytest.mark.parametrize(("first", "second"), AGREEMENTS)
def test_another_thing_time_part_or_event_is_no_conflict(first: str, second: str) -> None:
    assert figures_differ(*two(first, second)) is None
    assert figures_differ(*two(second, first)) is None


def test_what_either_side_says_is_named_with_what_it_counts() -> None:
    why = figures_differ(*two(*CONFLICTS[0]))
    assert why is not None
    assert dict(why.parameters)["first"] == "214 passenger"
    assert dict(why.parameters)["second_outlet"] == "Orsay Gazette"


WORDS = st.sampled_from("the ferry carried 12 40 people boys killed of old-year 1/2 $9 a".split())


@given(st.lists(WORDS, max_size=12).map(" ".join))
def test_no_text_conflicts_with_itself(text: str) -> None:
    assert figures_differ(*two(text, text)) is None
