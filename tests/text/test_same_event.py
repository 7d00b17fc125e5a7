from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whoseword.text.same_event import event_words, same_event


def beside(text: str, date: str) -> tuple[str, ...]:
    start = text.index(date)
    return event_words(text, (start, start + len(date)))


@pytest.mark.parametrize(
    ("text", "date", "nearest"),
    [
        ("A memo dated January 12 warned of it", "January 12", "dated"),
        ("The memo was written on January 12", "January 12", "dated"),
        ("The memo of January 12", "January 12", "memo"),
        ("The mast broke before the ferry flooded on March 2", "March 2", "flood"),
    ],
)
def test_the_word_next_to_the_date_comes_last(text: str, date: str, nearest: str) -> None:
    assert beside(text, date)[-1] == nearest


def test_what_was_made_is_found_across_a_comma() -> None:
    assert beside("The memo, dated January 12, warned", "January 12") == ("memo", "dated")


def test_a_date_that_opens_the_clause_stands_with_what_follows() -> None:
    assert beside("On March 2, the ferry flooded, and rain fell", "March 2") == ("ferr", "flood")


def test_names_and_words_beyond_the_clause_are_no_events() -> None:
    assert beside("Ida Vane, who saw the mast, left on March 2", "March 2") == ("left",)


@given(st.text(max_size=80), st.text(max_size=80), st.text(max_size=80), st.text(max_size=80))
def test_which_date_is_first_makes_no_difference(a: str, b: str, c: str, d: str) -> None:
    mine = beside(f"{a} March 2 {b}", "March 2")
    theirs = beside(f"{c} March 2 {d}", "March 2")
    assert same_event(mine, theirs) == same_event(theirs, mine)
