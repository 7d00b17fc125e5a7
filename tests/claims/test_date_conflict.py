from __future__ import annotations

import pytest

from tests.claims.sides import two
from whoseword.claims.date_conflict import dates_differ


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The ferry flooded in the sound on March 2", "The ferry flooded on March 12"),
        ("Tar Brek has led the harbour since 2002", "Tar Brek has led the harbour since 2003"),
        (
            "The bell was brought to Orsay from the mint of Harrow in 2014",
            "The bell came to Orsay from the mint of Harrow in 2015",
        ),
    ],
)
def test_two_dates_of_one_event_conflict(first: str, second: str) -> None:
    why = dates_differ(*two(first, second))
    assert why is not None
    assert why.code == "dates_differ"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The ferry flooded on March 2", "The ferry flooded in March"),
        ("The ferry flooded on March 2 and sank on March 3", "The ferry flooded on March 12"),
        ("The ferry flooded on Monday", "The ferry flooded on Monday"),
        ("Brek left the harbour board in 2002", "Vane joined the guild of bakers in 2003"),
        (
            "The firm announced on October 14 that all its cables worked again",
            "The firm had said on October 20 that ships might cut them",
        ),
    ],
)
def test_other_events_and_coarser_dates_do_not(first: str, second: str) -> None:
    assert dates_differ(*two(first, second)) is None
